/** Opens the ledger as a second process beside the daemon: one act, no lock, no migration. */
import { createClock } from '../edge/clock.ts'
import { uuidv7 } from '../edge/ids.ts'
import { readKeyFile } from '../edge/key-file.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { createLog } from '../edge/log.ts'
import { timeZoneRelease } from '../edge/machine.ts'
import { createParser } from '../edge/parser.ts'
import { randomToken } from '../edge/random.ts'
import type { LetterBench } from '../journey/letter-bench.ts'
import { versionTexts } from '../journey/letter-versions.ts'
import { createJourney } from '../journey.ts'
import { readOrderFile } from '../orders/read.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { type Environment, readPaths, readSettings } from '../settings.ts'
import type { Acts } from '../ticket/acts.ts'
import { describedAccounts } from './accounts.ts'
import { openWorkshop, readAccountsFile } from './files.ts'
import { openOrderBook } from './order-book.ts'

export interface Second {
  readonly ledger: Ledger
  readonly now: string
  /** What staff can do. Reads everything that people edit, which takes seconds: asked for only when it is needed. */
  acts(): Promise<Acts>
  /** The letters as owners of markets edit them; takes as long. */
  letters(): Promise<LetterBench>
  close(): Promise<void>
}

export async function openSecond(environment: Environment): Promise<Second> {
  const paths = readPaths(environment)
  const clock = createClock()
  const now = clock.now()
  const file = await readAccountsFile(paths)
  const settings = readSettings(environment, file)
  const ledger = await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  const described = await describedAccounts({ environment, file, ledger })
  const accounts = new Map(described.map(({ account }) => [account.name, account]))
  const parser = createParser()
  const log = createLog('warn')
  const openJourney = async () => {
    const workshop = await openWorkshop(paths, undefined, await versionTexts(ledger.templateVersions))
    return createJourney(
      {
        ledger,
        parser,
        orders: openOrderBook(settings, ledger, clock, log),
        readOrderFile,
        clock,
        log,
        workshop: () => workshop,
        accounts: () => accounts,
        key: await readKeyFile(paths.keyFile),
        mode: settings.mode,
        undoSeconds: settings.undoSeconds,
        newId: uuidv7,
        timeZones: timeZoneRelease(),
        randomToken,
      },
      () => undefined,
    )
  }
  return {
    ledger,
    now,
    acts: async () => (await openJourney()).acts,
    letters: async () => (await openJourney()).letters,
    close: async () => {
      await parser.close()
      await ledger.close()
    },
  }
}
