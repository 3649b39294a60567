/** The accounts that are looked back on, with what is needed to read them; nothing is written but a sign-in that must be renewed. */
import { ConfigError } from '../craft/config-file.ts'
import { createClock } from '../edge/clock.ts'
import type { ImapConnection } from '../edge/imap.ts'
import { readKeyFile } from '../edge/key-file.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { accessTo } from '../edge/machine.ts'
import { reachOf } from '../edge/reach.ts'
import { versionTexts } from '../journey/letter-versions.ts'
import type { Workshop } from '../journey/workshop.ts'
import { type Ledger, LedgerError } from '../ports/ledger/ledger.ts'
import { readAccounts } from '../settings/accounts.ts'
import { type Environment, type Paths, readPaths } from '../settings.ts'
import type { Account } from '../ticket/account.ts'
import { loadAccounts } from './accounts.ts'
import { openWorkshop, readAccountsFile } from './files.ts'
import { UsageError } from './usage.ts'

export interface LookBackAccounts {
  readonly accounts: readonly { readonly account: Account; readonly imap: ImapConnection }[]
  /** With the letters that owners of markets edited, where there is a ledger already. */
  readonly workshop: Workshop
  close(): Promise<void>
}

/**
 * The ledger is only read, and need not be there yet: who looks back has often not started amends once. A token of OAuth that
 * must be renewed is kept there, for a server may take each refresh token but once, and the daemon would lose its own.
 * @param name of one account; all where it is left out
 */
export async function openLookBackAccounts(environment: Environment, name?: string): Promise<LookBackAccounts> {
  const paths = readPaths(environment)
  const file = await readAccountsFile(paths)
  const clock = createClock()
  const ledger = await openIfThere(paths, clock.now())
  try {
    const key = (await accessTo(paths.keyFile)).readable ? await readKeyFile(paths.keyFile) : null
    const all = ledger && key ? await loadAccounts({ environment, file, ledger, key }) : readAccounts(environment, file)
    if (all.length === 0)
      throw new ConfigError(`${file.path} names no mailbox: "amends init" sets one up and writes it.`)
    const chosen = all.filter(({ account }) => name === undefined || account.name === name)
    if (chosen.length === 0) {
      const known = all.map(({ account }) => account.name).join(', ')
      throw new UsageError(`--account ${name}: there is none of this name; there are ${known}.`)
    }
    for (const { account, problem } of chosen) {
      if (problem) throw new ConfigError(`${account.name}: ${problem.sentence}`)
    }
    const secrets = ledger?.accounts ?? { secret: async () => null, replaceSecret: async () => false }
    const ports = { accounts: secrets, key: key ?? new Uint8Array(32), clock }
    const accounts = chosen.map((watched) => ({ account: watched.account, imap: reachOf(watched, ports).imap }))
    const versions = ledger ? await versionTexts(ledger.templateVersions) : undefined
    const workshop = await openWorkshop(paths, undefined, versions)
    return { accounts, workshop, close: async () => await ledger?.close() }
  } catch (error) {
    await ledger?.close()
    throw error
  }
}

/** Null where there is no ledger that can be read. */
async function openIfThere(paths: Paths, now: string): Promise<Ledger | null> {
  try {
    return await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  } catch (error) {
    if (error instanceof LedgerError) return null
    throw error
  }
}
