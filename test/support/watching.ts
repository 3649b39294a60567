/** Runs the watch of one account into a real ledger, and lets a test wait for what the ledger shows. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMailStores, type ImapConnection } from '../../src/edge/imap.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { lookOnce, watchAccount } from '../../src/intake/watch.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Account } from '../../src/ticket/account.ts'
import { COMPLAINTS, hurriedClock, silentLog } from './world.ts'

export const ACCOUNT: Account = {
  name: 'complaints',
  address: { name: 'Complaints', address: COMPLAINTS.address },
  ownAddresses: [COMPLAINTS.address],
  ownDomains: ['factory.example'],
  partners: [],
  market: 'DE',
  mailbox: 'INBOX',
  watchJunk: false,
  provider: null,
  mailClient: null,
  keepDays: null,
  sentCopy: 'append',
  markAnswered: true,
  pacingSeconds: 20,
  dailyLetters: null,
  signature: { person: 'Li Wei', role: { en: 'Care' }, company: 'Factory', address: 'Ningbo', phone: '+86 574' },
}

export interface TestLedger {
  readonly ledger: Ledger
  /** Resolves when `true`; asked again after each commit. */
  until(question: () => Promise<boolean>): Promise<void>
  /** Subjects of the mails whose bytes are safe, oldest first. */
  subjects(): Promise<string[]>
  remove(): Promise<void>
}

export async function openTestLedger(): Promise<TestLedger> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'amends-watch-'))
  const ledger = await openLedger({ databaseUrl: null, dataFolder, role: 'main', now: new Date().toISOString() })
  return {
    ledger,
    async until(question) {
      while (!(await question())) {
        await new Promise<void>((resolve) => {
          const stop = ledger.onChange(() => {
            stop()
            resolve()
          })
        })
      }
    },
    async subjects() {
      const stored = await ledger.intake.stored('9999-12-31T23:59:59.999Z', 1000)
      const raws = stored.map((occurrence) => ledger.raw.get(occurrence.rawSha256 ?? ''))
      return (await Promise.all(raws)).map(
        (raw) => /^Subject: (.*)$/m.exec(Buffer.from(raw).toString())?.[1]?.trim() ?? '',
      )
    },
    async remove() {
      await ledger.close()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

export interface WatchSettings {
  readonly connection: ImapConnection
  readonly ledger: Ledger
  readonly since?: string
  readonly pollSeconds?: number
  readonly readOnly?: boolean
  /** What differs from ACCOUNT. */
  readonly account?: Partial<Account>
  readonly clock?: ReturnType<typeof hurriedClock>
}

/** Starts the watch; `stop` ends it and waits for its end. */
export function startWatch(settings: WatchSettings): { stop(): Promise<void> } {
  const end = new AbortController()
  const ended = watchAccount({
    ...ports(settings),
    pollSeconds: settings.pollSeconds ?? 0.1,
    onStored: () => {},
    signal: end.signal,
    random: () => 0.5,
  })
  return {
    async stop() {
      end.abort()
      await ended
    },
  }
}

/** The one look that comes before a letter leaves. */
export function startLook(settings: WatchSettings, signal = new AbortController().signal): Promise<void> {
  return lookOnce({ ...ports(settings), signal })
}

function ports({ connection, ledger, readOnly = false, clock, since, account = {} }: WatchSettings) {
  const time = clock ?? hurriedClock(new Date().toISOString())
  return {
    account: { ...ACCOUNT, ...account },
    stores: createMailStores(new Map([[ACCOUNT.name, connection]]), { readOnly, log: silentLog, now: time.now }),
    ledger,
    clock: time,
    log: silentLog,
    since: since ?? '2020-01-01T00:00:00.000Z',
  }
}
