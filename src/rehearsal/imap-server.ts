/** The rehearsal's IMAP server (RFC 3501) reads commands off the wire, hands them to their handlers and pushes what changes. */
import { createServer, type Server, type Socket } from 'node:net'
import type { Faults } from './faults.ts'
import { commands } from './imap-commands.ts'
import { isList, type RawCommand, SyntaxProblem, type Token, textOf, tokenize } from './imap-syntax.ts'
import type { Mailbox, MailboxMail } from './mailbox.ts'
import type { Personality } from './personalities.ts'

/** One person's mailboxes. */
export interface ImapUser {
  readonly mailboxes: readonly Mailbox[]
  /** The mailbox of that name, made where it is missing. */
  create(name: string): Mailbox
}

export interface ImapRehearsal {
  readonly faults: Faults
  readonly personality: Personality
  readonly now: () => Date
  signIn(user: string, password: string): ImapUser | null
  /** By an OAuth access token instead of the password. */
  signInByToken(user: string, token: string): ImapUser | null
  /** The answer to a sign-in that was not good. */
  refusal(user: string): string
  /** This FETCH of a mail's text is told to slow down. */
  throttles(): boolean
  /** This FETCH of the mail's text finds nothing, though it is there. */
  hides(mail: MailboxMail): boolean
  /** One line of the conversation, secrets already masked. */
  note(line: string): void
}

/** A selected mailbox as this session has been told of it: message sequence number n is `uids[n - 1]`. */
interface View {
  readonly mailbox: Mailbox
  readonly readOnly: boolean
  uids: readonly number[]
}

const LONGEST_LINE = 64 * 1024
const LARGEST_LITERAL = 64 * 1024 * 1024
/** After these the session tells of new and removed mails; a FETCH answers from the view that the client already has. */
const TELLS_CHANGES = new Set([
  'NOOP',
  'CHECK',
  'APPEND',
  'EXPUNGE',
  'UID EXPUNGE',
  'UID STORE',
  'UID MOVE',
  'UID COPY',
])

export function createImapServer(rehearsal: ImapRehearsal): Server {
  return createServer((socket) => new ImapSession(socket, rehearsal).start())
}

export class ImapSession {
  readonly rehearsal: ImapRehearsal
  readonly #socket: Socket
  #buffer: Buffer = Buffer.alloc(0)
  #lines: string[] = []
  #literals: Buffer[] = []
  #literalBytes: number | null = null
  #silent = false
  #continue: ((line: string) => void) | null = null
  #stopPushing: (() => void) | null = null
  user: ImapUser | null = null
  /** The client has said who it is. */
  identified = false
  view: View | null = null

  constructor(socket: Socket, rehearsal: ImapRehearsal) {
    this.#socket = socket
    this.rehearsal = rehearsal
  }

  start(): void {
    this.#socket.setNoDelay(true)
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => this.#stopPushing?.())
    if (this.#struck('connect', null)) return
    this.#socket.on('data', (chunk: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk])
      this.#read()
    })
    if (this.#struck('greeting', null)) return
    this.send(`* OK [CAPABILITY ${this.rehearsal.personality.capabilities}] rehearsal`)
  }

  send(line: string | Buffer): void {
    if (this.#silent || this.#socket.destroyed) return
    this.rehearsal.note(`S: ${typeof line === 'string' ? line : `(${line.length} bytes)`}`)
    this.#socket.write(Buffer.concat([Buffer.from(line), Buffer.from('\r\n')]))
  }

  end(): void {
    this.#socket.end()
  }

  /** Sends a continuation request; the next line goes to `then` instead of being a command. */
  ask(prompt: string, then: (line: string) => void): void {
    this.#continue = then
    this.send(`+ ${prompt}`)
  }

  /** Opens a mailbox for this session. */
  select(mailbox: Mailbox, readOnly: boolean): View {
    this.view = { mailbox, readOnly, uids: mailbox.mails.map((mail) => mail.uid) }
    return this.view
  }

  /** Tells of what was removed and what is new since the client was last told (RFC 3501 §5.2). */
  tellChanges(): void {
    const view = this.view
    if (!view) return
    const present = view.mailbox.mails.map((mail) => mail.uid)
    const still = new Set(present)
    const before = view.uids.length
    for (let index = before - 1; index >= 0; index -= 1) {
      if (!still.has(view.uids[index] ?? 0)) this.send(`* ${index + 1} EXPUNGE`)
    }
    const kept = view.uids.filter((uid) => still.has(uid)).length
    view.uids = present
    if (present.length > kept) this.send(`* ${present.length} EXISTS`)
  }

  /** IDLE (RFC 2177): changes are pushed until the client says DONE. */
  idle(tag: string): void {
    const mailbox = this.view?.mailbox
    this.#stopPushing?.()
    this.#stopPushing = mailbox ? mailbox.onChange(() => this.tellChanges()) : null
    this.ask('idling', () => {
      this.#stopPushing?.()
      this.#stopPushing = null
      this.send(`${tag} OK IDLE ended`)
    })
    this.tellChanges()
  }

  #struck(at: string, tag: string | null): boolean {
    const action = this.rehearsal.faults.strike('imap', at)
    if (action === null) return false
    if (action === 'drop') this.#socket.destroy()
    else if (action === 'hang') this.#silent = true
    else {
      const { reply, next } = action
      const bare = tag === null || next === 'answer' || reply.includes('{tag}')
      this.send(bare ? reply.replaceAll('{tag}', tag ?? '*') : `${tag} ${reply}`)
      if (next === 'close') this.end()
      if (next === 'silence') this.#silent = true
      return next !== 'answer'
    }
    return true
  }

  #read(): void {
    while (!this.#silent && !this.#socket.destroyed) {
      if (this.#literalBytes !== null) {
        if (this.#buffer.length < this.#literalBytes) return
        this.#literals.push(Buffer.from(this.#buffer.subarray(0, this.#literalBytes)))
        this.#buffer = this.#buffer.subarray(this.#literalBytes)
        this.#literalBytes = null
      }
      const end = this.#buffer.indexOf('\r\n')
      if (end < 0 && this.#buffer.length > LONGEST_LINE) this.#socket.destroy()
      if (end < 0) return
      const line = this.#buffer.subarray(0, end).toString('utf8')
      this.#buffer = this.#buffer.subarray(end + 2)
      this.#line(line)
    }
  }

  #line(line: string): void {
    if (this.#continue) {
      const then = this.#continue
      this.#continue = null
      this.rehearsal.note(line.toUpperCase() === 'DONE' ? 'C: DONE' : 'C: ***')
      then(line)
      return
    }
    this.#lines.push(line)
    const literal = /\{(\d+)(\+?)\}$/.exec(line)
    if (literal) {
      this.#literalBytes = Number(literal[1])
      if (this.#literalBytes > LARGEST_LITERAL) this.#socket.destroy()
      else if (literal[2] === '') this.send('+ go on')
      return
    }
    const command = { lines: this.#lines, literals: this.#literals }
    this.#lines = []
    this.#literals = []
    this.#command(command)
  }

  #command(command: RawCommand): void {
    const [first = ''] = command.lines
    this.rehearsal.note(`C: ${first.replace(/^(\S+ (?:LOGIN|AUTHENTICATE PLAIN)) .*/i, '$1 ***')}`)
    const tag = first.split(' ', 1)[0] || '*'
    let answer: string | null
    try {
      answer = this.#answer(tag, tokenize(command))
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error
      answer = `BAD ${error.message}`
    }
    if (answer !== null) this.send(`${tag} ${answer}`)
  }

  /** The tagged answer, or null where it comes later or a fault has taken its place. */
  #answer(tag: string, tokens: readonly Token[]): string | null {
    let verb = textOf(tokens[1]).toUpperCase()
    let args = tokens.slice(2)
    if (verb === 'UID') {
      verb = `UID ${textOf(args[0]).toUpperCase()}`
      args = args.slice(1)
    }
    const command = this.rehearsal.personality.unknown.includes(verb) ? undefined : commands.get(verb)
    if (!command) return `BAD unknown command ${verb}`
    const [first] = args
    const precise = first === undefined || isList(first) ? verb : `${verb} ${textOf(first)}`
    if (this.#struck(verb, tag) || this.#struck(precise, tag)) return null
    if (command.needs !== 'nothing' && !this.user) return 'NO sign in first'
    if (command.needs === 'mailbox' && !this.view) return 'BAD no mailbox selected'
    const answer = command.run(this, args, tag)
    if (TELLS_CHANGES.has(verb)) this.tellChanges()
    return answer
  }
}
