/** A person with a mail client beside amends, on a real mail server: what they do to their Drafts, and what amends makes of it. */
import { randomBytes } from 'node:crypto'
import { ImapFlow } from 'imapflow'
import { openWorkshop } from '../../src/cli/files.ts'
import { uuidv7 } from '../../src/edge/ids.ts'
import { createMailStores, type ImapConnection } from '../../src/edge/imap.ts'
import { createOrderBook } from '../../src/edge/order-book.ts'
import { createParser } from '../../src/edge/parser.ts'
import { lookOnce } from '../../src/intake/watch.ts'
import type { Workshop } from '../../src/journey/workshop.ts'
import { createJourney, type Journey } from '../../src/journey.ts'
import { readOrderFile } from '../../src/orders/read.ts'
import type { DraftStores } from '../../src/ports/draft-store.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { Parser } from '../../src/ports/parser.ts'
import type { Account } from '../../src/ticket/account.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import type { TestMailServer } from './mail-servers.ts'
import { ACCOUNT } from './watching.ts'
import { silentLog } from './world.ts'

/** Tuesday 11:00 in Poznań: a good hour. */
export const MORNING = '2026-11-17T10:00:00.000Z'

const KEY = randomBytes(32)
const PATHS = { data: '', config: 'config', templates: 'templates', keyFile: '', databaseUrl: null }

/** Built once for a test file: letters, detectors and the parser's child take a second. */
export interface Tools {
  readonly workshop: Workshop
  readonly parser: Parser
}

export async function openTools(): Promise<Tools> {
  return { workshop: await openWorkshop(PATHS), parser: createParser() }
}

export interface Scene {
  readonly ledger: Ledger
  readonly journey: Journey
  readonly staff: Staff
  readonly account: Account
  readonly client: PersonsClient
  /** Moves the clock on. */
  later(seconds: number): void
  now(): string
  /** A complaint comes and is drafted. */
  complaint(id: string, extra?: readonly string[], text?: string, from?: string): Promise<Drafted>
  /** One look of amends at the mail client's mailboxes. */
  look(turnId?: string): Promise<void>
  /** The same as after a restart: nothing is kept in memory. */
  lookAnew(stores?: DraftStores): Promise<void>
  readonly stores: ReturnType<typeof createMailStores>
  /** The journey over another ledger or other stores, for crashes. */
  journeyOver(ledger: Ledger): Journey
  close(): Promise<void>
}

export async function startScene(
  tools: Tools,
  server: TestMailServer,
  ledger: Ledger,
  change: { readonly account?: Partial<Account>; readonly staff?: Partial<Staff>; readonly mode?: 'shadow' } = {},
): Promise<Scene> {
  let nowMs = Date.parse(MORNING)
  const clock = { now: () => new Date(nowMs).toISOString(), until: () => Promise.resolve() }
  const account: Account = {
    ...ACCOUNT,
    pacingSeconds: 0,
    mailClient: { staff: 'wang', approved: 'Approved' },
    ...change.account,
  }
  const staff: Staff = {
    id: uuidv7(),
    name: 'Wang Fang',
    signIn: 'wang',
    roles: ['manager'],
    timeZone: 'Asia/Shanghai',
    language: 'zh-Hans',
    reads: ['zh', 'en'],
    accounts: null,
    markets: null,
    active: true,
    ...change.staff,
  }
  await ledger.staff.add(staff, clock.now())
  const stores = createMailStores(new Map([[account.name, server.connection]]), {
    readOnly: change.mode === 'shadow',
    log: silentLog,
    now: clock.now,
  })
  const journeyOver = (over: Ledger) =>
    createJourney(
      {
        ledger: over,
        parser: tools.parser,
        orders: createOrderBook(over.orders, clock),
        readOrderFile,
        clock,
        log: silentLog,
        workshop: () => tools.workshop,
        accounts: () => new Map([[account.name, account]]),
        key: KEY,
        mode: change.mode ?? 'live',
        undoSeconds: 0,
        newId: uuidv7,
        randomToken: (bytes) => randomBytes(bytes).toString('base64url'),
      },
      () => {},
    )
  const journey = journeyOver(ledger)
  const mailClient = journey.mailClient(stores)
  const { signal } = new AbortController()
  const client = await openClient(server.connection)
  return {
    ledger,
    journey,
    staff,
    account,
    client,
    stores,
    journeyOver,
    now: clock.now,
    later(seconds) {
      nowMs += seconds * 1000
    },
    async complaint(id, extra = [], text = LAMPS, from = 'm.kowalczyk@lumena.example') {
      await server.deliver(complaintMail(id, extra, text, from), { at: new Date(nowMs) })
      await lookOnce({ account, stores, ledger, clock, log: silentLog, since: '2020-01-01T00:00:00.000Z', signal })
      await journey.takeIn(signal, [account.name])
      const [known] = await ledger.tickets.messagesByIds([`<${id}@lumena.example>`])
      const turns = await ledger.tickets.turnsOf(known?.ticketId ?? '')
      const row = turns.findLast((one) => one.withdrawnAt === null)
      if (row?.turn.stage !== 'drafted') throw new Error(`no draft: ${row?.turn.stage}`)
      return row.turn
    },
    look: (turnId) => mailClient.look(account.name, signal, turnId),
    lookAnew: (over = stores) => journeyOver(ledger).mailClient(over).look(account.name, signal),
    close: () => client.close(),
  }
}

const LAMPS = [
  'Hello, we received order PO-88213 this morning. 14 of the 60 ceramic table lamps are broken and two cartons were crushed.',
  'Please tell us what you can do.',
  'Marta Kowalczyk, Lumena Sp. z o.o., ul. Garbary 12, Poznań, Poland, +48 61 555 01 23',
].join('\r\n')

function complaintMail(id: string, extra: readonly string[], text: string, from: string): Buffer {
  const lines = [
    `From: "Marta Kowalczyk" <${from}>`,
    `To: ${ACCOUNT.address.address}`,
    'Date: Tue, 17 Nov 2026 10:20:00 +0100',
    'Subject: Order PO-88213 broken lamps',
    `Message-ID: <${id}@lumena.example>`,
    ...extra,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

/** What mail clients do: they list, store a new draft and delete the old one, move, copy, delete, and file what they sent. */
export interface PersonsClient {
  list(mailbox: string): Promise<{ uid: number; raw: string; flags: Set<string> }[]>
  put(mailbox: string, raw: string): Promise<void>
  /** As clients save an edited draft: the new one first, then the old one goes. */
  save(uid: number, raw: string): Promise<void>
  move(from: string, uid: number, to: string): Promise<void>
  copy(from: string, uid: number, to: string): Promise<void>
  remove(mailbox: string, uid: number): Promise<void>
  close(): Promise<void>
}

async function openClient({ host, port, user, password }: ImapConnection): Promise<PersonsClient> {
  const flow = new ImapFlow({
    host,
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: password },
    logger: false,
  })
  flow.on('error', () => {})
  await flow.connect()
  const inside = async <T>(mailbox: string, work: () => Promise<T>): Promise<T> => {
    await flow.mailboxOpen(mailbox)
    return work()
  }
  const client: PersonsClient = {
    list: async (mailbox) => {
      if (!(await flow.list()).some((one) => one.path === mailbox)) return []
      return inside(mailbox, async () => {
        if (flow.mailbox === false || flow.mailbox.exists === 0) return []
        const rows = await flow.fetchAll('1:*', { uid: true, source: true, flags: true })
        return rows.map((row) => ({
          uid: row.uid,
          raw: (row.source ?? Buffer.alloc(0)).toString('latin1'),
          flags: row.flags ?? new Set<string>(),
        }))
      })
    },
    put: async (mailbox, raw) => {
      await flow.append(mailbox, Buffer.from(raw, 'latin1'), ['\\Seen'])
    },
    async save(uid, raw) {
      await flow.append('Drafts', Buffer.from(raw, 'latin1'), ['\\Draft', '\\Seen'])
      await client.remove('Drafts', uid)
    },
    move: (from, uid, to) =>
      inside(from, async () => {
        await flow.messageMove(String(uid), to, { uid: true })
      }),
    copy: (from, uid, to) =>
      inside(from, async () => {
        await flow.messageCopy(String(uid), to, { uid: true })
      }),
    remove: (mailbox, uid) =>
      inside(mailbox, async () => {
        await flow.messageDelete(String(uid), { uid: true })
      }),
    close: async () => {
      await flow.logout().catch(() => {})
      flow.close()
    },
  }
  return client
}
