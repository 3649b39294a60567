/** The servers that intake is tested against, behind one face: the scripted world, and Dovecot where it is installed. */
import type { ImapConnection } from '../../src/edge/imap.ts'
import { type Dovecot, dovecotMissing, startDovecot } from './dovecot.ts'
import { COMPLAINTS, startWorld } from './world.ts'

export interface TestMailServer {
  readonly connection: ImapConnection
  deliver(raw: Uint8Array, options?: { at?: Date; seen?: boolean }): Promise<void>
  /** What clients have said after signing in. */
  said(): Promise<string>
  /** True when any mail in INBOX bears a flag. */
  flagged(): Promise<boolean>
  /** Every connection is lost and the server is away for a while. */
  restart(): Promise<void>
  /** As restart, but the server comes back with a new UIDVALIDITY. */
  renumber(): Promise<void>
  stop(): Promise<void>
}

export interface TestMailServerKind {
  readonly name: string
  /** Why it can't run here; null when it can. With AMENDS_TEST_ALL=1 nothing may be missing. */
  readonly missing: string | null
  start(): Promise<TestMailServer>
}

async function startWorldServer(): Promise<TestMailServer> {
  const world = await startWorld()
  const inbox = world.mailboxOf(COMPLAINTS.address, 'INBOX')
  const { address: user, password } = COMPLAINTS
  const restart = async () => {
    world.fault({ protocol: 'imap', at: 'connect', action: 'drop', times: 3 })
    world.dropConnections('imap')
  }
  return {
    connection: { ...world.imap, security: 'none', user, password, mailbox: 'INBOX' },
    async deliver(raw, { at, seen } = {}) {
      inbox.append(raw, seen ? ['\\Seen'] : [], at ?? new Date())
    },
    said: async () => world.log.filter((line) => line.startsWith('imap C:')).join('\n'),
    flagged: async () => inbox.mails.some((mail) => mail.flags.size > 0),
    restart,
    async renumber() {
      inbox.renumber(inbox.uidValidity + 1000)
      await restart()
    },
    stop: () => world.close(),
  }
}

/** One Dovecot serves a whole test file; each test gets a person of its own. */
const PEOPLE = Array.from({ length: 60 }, (_, index) => ({ name: `complaints${index}`, password: 'secret' }))
let shared: Promise<Dovecot> | null = null
let given = 0

async function startDovecotServer(): Promise<TestMailServer> {
  shared ??= startDovecot(PEOPLE)
  const dovecot = await shared
  const person = PEOPLE[given++]
  if (!person) throw new Error('more tests than people')
  const { host, port } = dovecot
  const { name, password } = person
  return {
    connection: { host, port, security: 'none', user: name, password, mailbox: 'INBOX' },
    deliver: (raw, options) => dovecot.deliver(name, raw, options),
    said: () => dovecot.log(name),
    flagged: async () => (await dovecot.flags(name)).some((flags) => flags !== ''),
    restart: () => dovecot.restart(),
    renumber: () => dovecot.restart(() => dovecot.renumber(name)),
    stop: async () => {},
  }
}

/** Ends what the tests of this file share; for afterAll. */
export async function stopSharedServers(): Promise<void> {
  await (await shared)?.stop()
  shared = null
}

const missing = dovecotMissing()
if (missing !== null && process.env.AMENDS_TEST_ALL === '1') throw new Error(missing)

export const mailServers: readonly TestMailServerKind[] = [
  { name: 'the scripted world', missing: null, start: startWorldServer },
  { name: 'Dovecot', missing, start: startDovecotServer },
]
