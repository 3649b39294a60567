/** `amends cases export`: the ledger of complaints of a span of days as an Excel workbook or CSV. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { ConfigError } from '../craft/config-file.ts'
import { csvOf, tableOf, workbookOf } from '../desk/case-workbook.ts'
import { spanOf } from '../desk/cases-page.ts'
import { messagesFor } from '../desk/messages/messages.ts'
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { casesBetween, type LedgerCase } from '../journey/case-ledger.ts'
import { type Environment, readPaths } from '../settings.ts'
import { staffNamed } from './staff-named.ts'

export interface CasesOptions {
  readonly from?: string
  readonly until?: string
  readonly language?: string
  readonly as?: string
}

export async function casesExport(environment: Environment, file: string, options: CasesOptions): Promise<void> {
  if (!/\.(?:xlsx|csv)$/i.test(file)) throw new ConfigError(`${file}: name a file that ends with .xlsx or .csv.`)
  if (existsSync(file)) throw new ConfigError(`${file} is there already: name a file that is not.`)
  for (const given of [options.from, options.until])
    if (given !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(given))
      throw new ConfigError(`${given}: a day looks like 2026-11-01.`)
  const clock = createClock()
  const paths = readPaths(environment)
  const place = { databaseUrl: paths.databaseUrl, dataFolder: paths.data }
  const ledger = await openLedger({ ...place, role: 'second', now: clock.now() })
  try {
    const staff = await staffNamed(ledger, options.as)
    const m = messagesFor(options.language ?? staff.language)
    const span = spanOf({ now: clock.now() }, options.from ?? '', options.until ?? '')
    const cases: LedgerCase[] = []
    for await (const one of casesBetween(ledger, staff, span.start, span.end)) cases.push(one)
    const names = new Map((await ledger.staff.all()).map(({ id, name }) => [id, name]))
    const table = tableOf(cases, m, names)
    const bytes = file.toLowerCase().endsWith('.csv') ? csvOf(table, m) : await workbookOf(table, m)
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' })
    console.log(`${file}: ${cases.length} complaints, ${span.from} to ${span.until}`)
  } finally {
    await ledger.close()
  }
}
