/** The rehearsal's SMTP server (RFC 5321, RFC 6409) takes mail for anybody and keeps count of what it has accepted. */
import { createServer, type Server, type Socket } from 'node:net'
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls'
import type { Faults } from './faults.ts'
import { bearerOf, TOKEN_REFUSAL } from './imap-commands.ts'

export interface AcceptedMail {
  readonly at: Date
  readonly envelope: { readonly reversePath: string; readonly forwardPaths: readonly string[] }
  /** As DATA gave it, dots unstuffed. */
  readonly raw: Buffer
}

/** What the server offers; everything, without encryption, unless told. */
export interface SmtpOffer {
  /** `tls`: encrypted from the first byte. `starttls`: sign-in only after the upgrade. */
  readonly encryption?: { readonly by: 'tls' | 'starttls'; readonly key: string; readonly cert: string }
  /** Extensions of RFC 5321 and others that are not announced, e.g. SMTPUTF8. */
  readonly without?: readonly string[]
}

export interface SmtpRehearsal {
  readonly faults: Faults
  readonly offer: SmtpOffer
  /** Largest mail in bytes, announced by SIZE. */
  readonly maxBytes: number
  signIn(user: string, password: string): boolean
  signInByToken(user: string, token: string): boolean
  /** Takes the mail; the answer is the text behind `250 `. */
  accept(envelope: AcceptedMail['envelope'], raw: Buffer): string
  /** One line of the conversation, secrets already masked. */
  note(line: string): void
}

const BAD_SIGN_IN = '535 5.7.8 Authentication credentials invalid'
const END_OF_DATA = Buffer.from('\r\n.\r\n')

export function createSmtpServer(rehearsal: SmtpRehearsal): Server {
  const greet = (socket: Socket) => new SmtpSession(socket, rehearsal).start()
  const { encryption } = rehearsal.offer
  if (encryption?.by !== 'tls') return createServer(greet)
  const server = createTlsServer({ key: encryption.key, cert: encryption.cert }, greet)
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  return server
}

/** RFC 8446 §5.1: the content type of a record; no command begins so. */
const TLS_HANDSHAKE = 22

class SmtpSession {
  #socket: Socket
  readonly #rehearsal: SmtpRehearsal
  #buffer: Buffer = Buffer.alloc(0)
  /** Set while DATA's text comes in; holds a CRLF in front so that an empty text ends like the others. */
  #dataChunks: Buffer[] | null = null
  #dataBytes = 0
  /** What MAIL announced by SIZE. */
  #announcedBytes = 0
  #dataTail: Buffer = Buffer.alloc(0)
  #user: string | null = null
  #awaited: ((line: string) => string) | null = null
  #reversePath: string | null = null
  #forwardPaths: string[] = []
  #silent = false
  /** DATA was answered before its end: what else comes is read, but it is no mail any more. */
  #answered = false

  constructor(socket: Socket, rehearsal: SmtpRehearsal) {
    this.#socket = socket
    this.#rehearsal = rehearsal
  }

  start(): void {
    this.#socket.setNoDelay(true)
    this.#socket.on('error', () => this.#socket.destroy())
    if (this.#struck('connect')) return
    this.#listen()
    if (this.#struck('greeting')) return
    this.#reply('220 rehearsal ESMTP')
  }

  #listen(): void {
    this.#socket.on('data', (chunk: Buffer) => this.#read(chunk))
  }

  /** True when a fault took this step over. */
  #struck(at: string): boolean {
    const action = this.#rehearsal.faults.strike('smtp', at)
    if (action === null) return false
    this.#rehearsal.note(`S: (fault at ${at})`)
    if (action === 'drop') this.#socket.destroy()
    else if (action === 'hang') this.#silent = true
    else if (action.next === 'silence') {
      this.#socket.write(action.reply)
      this.#silent = true
    } else {
      this.#reply(action.reply)
      if (action.next === 'close') this.#socket.end()
    }
    return true
  }

  #reply(line: string): void {
    if (this.#silent || this.#socket.destroyed) return
    this.#rehearsal.note(`S: ${line}`)
    this.#socket.write(`${line}\r\n`)
  }

  #read(chunk: Buffer): void {
    if (this.#dataChunks) {
      this.#readData(chunk)
      return
    }
    if (this.#buffer.length === 0 && chunk[0] === TLS_HANDSHAKE) this.#rehearsal.note('C: (a TLS handshake)')
    this.#buffer = Buffer.concat([this.#buffer, chunk])
    while (!this.#silent && !this.#socket.destroyed && !this.#dataChunks) {
      const end = this.#buffer.indexOf('\r\n')
      if (end < 0) return
      const line = this.#buffer.subarray(0, end).toString('utf8')
      this.#buffer = this.#buffer.subarray(end + 2)
      this.#line(line)
    }
    const rest = this.#buffer
    this.#buffer = Buffer.alloc(0)
    if (rest.length > 0) this.#readData(rest)
  }

  #line(line: string): void {
    const awaited = this.#awaited
    this.#awaited = null
    this.#rehearsal.note(awaited ? 'C: ***' : `C: ${line.replace(/^(AUTH \S+) .*/i, '$1 ***')}`)
    const verb = /^[A-Za-z]+/.exec(line)?.[0].toUpperCase() ?? ''
    if (!awaited && this.#struck(verb)) return
    const reply = awaited ? awaited(line) : this.#command(verb, line)
    this.#reply(reply)
    if (verb === 'STARTTLS' && reply.startsWith('220')) this.#upgrade()
    if (verb === 'DATA' && reply.startsWith('354')) this.#struck('after-354')
    if (verb === 'QUIT') this.#socket.end()
  }

  /** The reply to one command. */
  #command(verb: string, line: string): string {
    switch (verb) {
      case 'EHLO':
        return this.#hello()
      case 'HELO':
        return '250 rehearsal'
      case 'STARTTLS':
        return this.#offersUpgrade() ? '220 2.0.0 Ready to start TLS' : '502 5.5.1 Command not implemented'
      case 'AUTH':
        return this.#offersUpgrade() ? '530 5.7.0 Must issue a STARTTLS command first' : this.#auth(line)
      case 'MAIL':
        return this.#mail(line)
      case 'RCPT':
        return this.#recipient(line)
      case 'DATA':
        return this.#startData()
      case 'RSET':
        this.#reset()
        return '250 2.0.0 OK'
      case 'NOOP':
        return '250 2.0.0 OK'
      case 'QUIT':
        return '221 2.0.0 Bye'
      default:
        return '502 5.5.1 Command not implemented'
    }
  }

  #hello(): string {
    this.#reset()
    const size = `SIZE ${this.#rehearsal.maxBytes}`
    const extensions = ['PIPELINING', size, '8BITMIME', 'SMTPUTF8', 'ENHANCEDSTATUSCODES']
    const access = this.#offersUpgrade() ? 'STARTTLS' : 'AUTH PLAIN LOGIN XOAUTH2'
    const without = new Set(this.#rehearsal.offer.without)
    const lines = ['rehearsal', ...[...extensions, access].filter((text) => !without.has(text.split(' ')[0] ?? ''))]
    return lines.map((text, index) => `250${index === lines.length - 1 ? ' ' : '-'}${text}`).join('\r\n')
  }

  #offersUpgrade(): boolean {
    return this.#rehearsal.offer.encryption?.by === 'starttls' && !(this.#socket instanceof TLSSocket)
  }

  /** RFC 3207 §4.2: nothing that was said before the handshake counts. */
  #upgrade(): void {
    const { key, cert } = this.#rehearsal.offer.encryption ?? {}
    this.#socket.removeAllListeners('data')
    this.#buffer = Buffer.alloc(0)
    this.#reset()
    this.#socket = new TLSSocket(this.#socket, { isServer: true, secureContext: createSecureContext({ key, cert }) })
    this.#socket.on('error', () => this.#socket.destroy())
    if (!this.#struck('handshake')) this.#listen()
  }

  #auth(line: string): string {
    const [, mechanism = '', initial] = line.split(' ')
    const decode = (text: string) => Buffer.from(text, 'base64').toString('utf8')
    if (mechanism.toUpperCase() === 'PLAIN') {
      const finish = (text: string) => {
        const [, user = '', password = ''] = decode(text).split('\0')
        return this.#signIn(user, password)
      }
      return initial === undefined ? this.#ask('', finish) : finish(initial)
    }
    if (mechanism.toUpperCase() === 'XOAUTH2') {
      const { user, token } = bearerOf(initial ?? '')
      if (!this.#rehearsal.signInByToken(user, token)) return this.#ask(TOKEN_REFUSAL, () => BAD_SIGN_IN)
      this.#user = user
      return '235 2.7.0 Authentication successful'
    }
    if (mechanism.toUpperCase() !== 'LOGIN') return '504 5.5.4 Unknown mechanism'
    const askPassword = (user: string) =>
      this.#ask('UGFzc3dvcmQ6', (password) => this.#signIn(decode(user), decode(password)))
    return initial === undefined ? this.#ask('VXNlcm5hbWU6', askPassword) : askPassword(initial)
  }

  #ask(challenge: string, answer: (line: string) => string): string {
    this.#awaited = answer
    return `334 ${challenge}`
  }

  #signIn(user: string, password: string): string {
    if (!this.#rehearsal.signIn(user, password)) return BAD_SIGN_IN
    this.#user = user
    return '235 2.7.0 Authentication successful'
  }

  #mail(line: string): string {
    const path = /^MAIL FROM:\s*<([^>]*)>(.*)$/i.exec(line)
    if (!path) return '501 5.5.4 Syntax: MAIL FROM:<address>'
    if (this.#user === null) return '530 5.7.0 Authentication required'
    if (this.#reversePath !== null) return '503 5.5.1 Nested MAIL command'
    const size = Number(/ SIZE=(\d+)/i.exec(path[2] ?? '')?.[1] ?? 0)
    if (size > this.#rehearsal.maxBytes) return '552 5.3.4 Message size exceeds limit'
    this.#announcedBytes = size
    this.#reversePath = path[1] ?? ''
    return '250 2.1.0 OK'
  }

  #recipient(line: string): string {
    const path = /^RCPT TO:\s*<([^>]+)>/i.exec(line)
    if (this.#reversePath === null) return '503 5.5.1 MAIL first'
    if (!path?.[1]) return '501 5.5.4 Syntax: RCPT TO:<address>'
    this.#forwardPaths.push(path[1])
    return '250 2.1.5 OK'
  }

  #startData(): string {
    if (this.#forwardPaths.length === 0) return '503 5.5.1 RCPT first'
    this.#dataChunks = [Buffer.from('\r\n')]
    this.#dataBytes = 0
    this.#dataTail = Buffer.from('\r\n')
    return '354 End data with <CR><LF>.<CR><LF>'
  }

  #readData(chunk: Buffer): void {
    if (this.#silent || !this.#dataChunks) return
    if (this.#dataBytes === 0 && this.#struck('body')) this.#answered = true
    const before = this.#dataBytes / this.#announcedBytes
    const after = (this.#dataBytes + chunk.length) / this.#announcedBytes
    if (before < 0.5 && after >= 0.5 && this.#struck('body-half')) this.#answered = true
    if (before < 1 && after >= 1 && this.#struck('body-end')) this.#answered = true
    const seen = Buffer.concat([this.#dataTail, chunk])
    const end = seen.indexOf(END_OF_DATA)
    const fresh = end < 0 ? chunk : chunk.subarray(0, Math.max(0, end + END_OF_DATA.length - this.#dataTail.length))
    this.#dataChunks.push(fresh)
    this.#dataBytes += fresh.length
    this.#dataTail = seen.subarray(-(END_OF_DATA.length - 1))
    if (end < 0) return
    const text = Buffer.concat(this.#dataChunks)
    this.#dataChunks = null
    this.#finish(unstuff(text.subarray(2, text.length - 3)))
    const rest = chunk.subarray(fresh.length)
    if (rest.length > 0) this.#read(rest)
  }

  #finish(raw: Buffer): void {
    this.#rehearsal.note(`C: (${raw.length} bytes of mail and the final dot)`)
    const envelope = { reversePath: this.#reversePath ?? '', forwardPaths: [...this.#forwardPaths] }
    this.#reset()
    if (this.#answered || this.#struck('dot')) return
    const fits = raw.length <= this.#rehearsal.maxBytes
    const reply = fits ? `250 ${this.#rehearsal.accept(envelope, raw)}` : '552 5.3.4 Message size exceeds limit'
    if (!this.#struck('after-dot')) this.#reply(reply)
  }

  #reset(): void {
    this.#reversePath = null
    this.#forwardPaths = []
  }
}

/** RFC 5321 §4.5.2: a dot at the start of a line stands for one dot less. */
function unstuff(text: Buffer): Buffer {
  return Buffer.from(text.toString('latin1').replace(/(^|\r\n)\./g, '$1'), 'latin1')
}
