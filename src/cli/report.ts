/** `amends report`: what all complaints of some days have in common, as text, CSV, Excel, JSON or one page. */
import { writeFile } from 'node:fs/promises'
import { DateTime } from 'luxon'
import { ConfigError } from '../craft/config-file.ts'
import { isReportDay } from '../craft/report.ts'
import { OFFICE_ZONE } from '../desk/case-cells.ts'
import { reportCsv, reportPage, reportWorkbook } from '../desk/insight-file.ts'
import { unpricedSentence, wholeRows } from '../desk/insight-tables.ts'
import { messagesFor } from '../desk/messages/messages.ts'
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { reportFor } from '../journey/report.ts'
import { inCompanyCurrency } from '../resolution/policy.ts'
import { type Environment, readPaths } from '../settings.ts'
import { openWorkshop } from './files.ts'
import { staffNamed } from './staff-named.ts'

export interface ReportOptions {
  readonly from?: string
  readonly to?: string
  readonly csv?: string
  readonly xlsx?: string
  readonly html?: string
  readonly json?: boolean
  readonly as?: string
}

const DAYS = 30

export async function report(environment: Environment, options: ReportOptions): Promise<void> {
  const now = createClock().now()
  const paths = readPaths(environment)
  const span = spanOf(now, options)
  const { policy } = await openWorkshop(paths)
  const ledger = await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'second', now })
  try {
    const staff = await staffNamed(ledger, options.as)
    const m = messagesFor(staff.language)
    const made = await reportFor(ledger.insight, staff, {
      ...span,
      zone: OFFICE_ZONE,
      now,
      currency: policy.currency,
      worth: (amount, currency) => inCompanyCurrency(policy, amount, currency),
    })
    if (options.csv) await writeFile(options.csv, reportCsv(m, made))
    if (options.xlsx) await writeFile(options.xlsx, await reportWorkbook(m, made))
    if (options.html) await writeFile(options.html, await reportPage(m, made))
    if (options.json) console.log(JSON.stringify(made))
    else if (!options.csv && !options.xlsx && !options.html) {
      console.log(m.insight.lead(made.from, made.to, made.zone))
      if (made.whole.cases === 0) console.log(m.insight.empty)
      else
        for (const { name, these, before } of wholeRows(m, made))
          console.log(`${name}${m.colon}${these} (${m.insight.before} ${before})`)
      const unpriced = unpricedSentence(m, made.whole)
      if (unpriced) console.log(unpriced)
    }
  } finally {
    await ledger.close()
  }
}

function spanOf(now: string, { from, to }: ReportOptions): { from: string; to: string } {
  const day = (text: string, option: string): DateTime => {
    const read = DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: OFFICE_ZONE })
    if (!isReportDay(read)) throw new ConfigError(`--${option} ${text} is no day: write it as 2026-10-31.`)
    return read
  }
  const last = to ? day(to, 'to') : DateTime.fromISO(now, { zone: OFFICE_ZONE }).startOf('day')
  const first = from ? day(from, 'from') : last.minus({ days: DAYS - 1 })
  if (first > last) throw new ConfigError(`--from ${from} lies behind --to ${last.toFormat('yyyy-MM-dd')}.`)
  return { from: first.toFormat('yyyy-MM-dd'), to: last.toFormat('yyyy-MM-dd') }
}
