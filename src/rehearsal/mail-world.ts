/** The rehearsal's mail world: an IMAP and an SMTP server on loopback, for the demo and the tests; nothing leaves the machine. */
import type { AddressInfo, Server, Socket } from 'node:net'
import { createFaults, type Fault } from './faults.ts'
import { createImapServer, type ImapUser } from './imap-server.ts'
import { Mailbox, type MailboxMail } from './mailbox.ts'
import { createManners } from './manners.ts'
import { dovecot, type Personality } from './personalities.ts'
import { type AcceptedMail, createSmtpServer, type SmtpOffer } from './smtp-server.ts'

export interface MailWorldOptions {
  readonly users: readonly { readonly address: string; readonly password: string }[]
  readonly now: () => Date
  /** Which provider's manners the servers have; Dovecot's unless told. */
  readonly personality?: Personality
  /** Largest mail that SMTP takes; 40 MiB unless told. */
  readonly maxBytes?: number
  readonly smtp?: SmtpOffer
  /** Whether an OAuth access token opens a user's mailboxes; none does unless told. */
  readonly opens?: (address: string, token: string) => boolean
}

export interface Endpoint {
  readonly host: string
  readonly port: number
}

export interface MailWorld {
  readonly imap: Endpoint
  readonly smtp: Endpoint
  /** Puts a mail into a user's INBOX as a delivery from outside; `at` becomes its INTERNALDATE. */
  deliver(address: string, raw: Uint8Array, at?: Date): MailboxMail
  /** The ground truth: every mail whose final dot SMTP has accepted. */
  readonly accepted: readonly AcceptedMail[]
  mailboxOf(address: string, name: string): Mailbox
  /** Every line of every conversation, `imap C: …`, credentials masked. */
  readonly log: readonly string[]
  onAccepted(listener: (mail: AcceptedMail) => void): () => void
  /** Scripts a failure. */
  fault(fault: Fault): void
  /** Cuts every open connection; new ones are welcome. */
  dropConnections(protocol?: Fault['protocol']): void
  close(): Promise<void>
}

const HOST = '127.0.0.1'
const LONGEST_LOG = 20_000
const DEFAULT_MAX_BYTES = 40 * 1024 * 1024

/** Starts both servers on free ports of 127.0.0.1. `close` ends every connection and leaves nothing behind. */
export async function createMailWorld(options: MailWorldOptions): Promise<MailWorld> {
  const personality: Personality = options.personality ?? dovecot
  const manners = createManners(personality)
  const users = new Map(
    options.users.map((user) => [key(user.address), { ...user, mailboxes: createMailboxes(personality) }]),
  )
  const faults = createFaults()
  const log: string[] = []
  const accepted: AcceptedMail[] = []
  const listeners = new Set<(mail: AcceptedMail) => void>()
  const note = (protocol: string) => (line: string) => {
    log.push(`${protocol} ${line}`)
    if (log.length > LONGEST_LOG) log.splice(0, LONGEST_LOG / 2)
  }
  const userOf = (address: string) => {
    const user = users.get(key(address))
    if (!user) throw new Error(`${address} has no mailboxes here`)
    return user
  }
  const deliver = (address: string, raw: Uint8Array, at = options.now()) =>
    manners.deliver(userOf(address).mailboxes, raw, at)

  const accept = (envelope: AcceptedMail['envelope'], raw: Buffer): string => {
    const mail = { at: options.now(), envelope, raw }
    accepted.push(mail)
    for (const path of new Set(envelope.forwardPaths.map(key))) if (users.has(path)) deliver(path, raw)
    const sender = users.get(key(envelope.reversePath))
    if (sender) manners.fileSent(sender.mailboxes, raw, mail.at)
    for (const listener of listeners) listener(mail)
    return `2.0.0 OK queued as ${accepted.length}`
  }
  const signIn = (name: string, password: string) => {
    const user = users.get(key(name))
    return user && user.password === password && manners.letsIn(key(name)) ? user.mailboxes : null
  }
  const signInOverImap = (name: string, password: string) => {
    const mailboxes = signIn(name, password)
    if (mailboxes) manners.signedIn(mailboxes)
    return mailboxes
  }
  const signInByToken = (name: string, token: string) =>
    options.opens?.(key(name), token) ? (users.get(key(name))?.mailboxes ?? null) : null
  const imap = await listen(
    createImapServer({
      faults,
      personality,
      now: options.now,
      signIn: signInOverImap,
      signInByToken,
      refusal: (name) => manners.refuse(key(name)),
      throttles: manners.throttles,
      hides: manners.hides,
      note: note('imap'),
    }),
  )
  const smtp = await listen(
    createSmtpServer({
      faults,
      offer: options.smtp ?? {},
      maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
      signIn: (name, password) => signIn(name, password) !== null,
      signInByToken: (name, token) => signInByToken(name, token) !== null,
      accept,
      note: note('smtp'),
    }),
  )
  return {
    imap: imap.endpoint,
    smtp: smtp.endpoint,
    deliver,
    accepted,
    mailboxOf: (address, name) => userOf(address).mailboxes.create(name),
    log,
    onAccepted(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    fault: faults.add,
    dropConnections(protocol) {
      if (protocol !== 'smtp') imap.drop()
      if (protocol !== 'imap') smtp.drop()
    },
    async close() {
      await Promise.all([imap.close(), smtp.close()])
    },
  }
}

/** Addresses of local users are compared without regard to case. */
function key(address: string): string {
  return address.toLowerCase()
}

function createMailboxes(personality: Personality): ImapUser {
  const mailboxes = personality.mailboxes.map(
    ([name, specialUse], index) => new Mailbox(name, specialUse, 1000 + index),
  )
  return {
    mailboxes,
    create(name) {
      const known = mailboxes.find((mailbox) => mailbox.name === name)
      if (known) return known
      const made = new Mailbox(name, null, 1000 + mailboxes.length)
      mailboxes.push(made)
      return made
    },
  }
}

interface Listening {
  readonly endpoint: Endpoint
  drop(): void
  close(): Promise<void>
}

async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, HOST, resolve)
  })
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    endpoint: { host: HOST, port: (server.address() as AddressInfo).port },
    drop,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      drop()
      await closed
    },
  }
}
