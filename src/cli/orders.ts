/** `amends orders import`: an order book or customers file into the ledger, with every mistake by its line. */
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import { enOrders } from '../desk/messages/en-orders.ts'
import { createClock } from '../edge/clock.ts'
import { uuidv7 } from '../edge/ids.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { importFile } from '../journey/import-orders.ts'
import { limits } from '../limits.ts'
import { readOrderFile } from '../orders/read.ts'
import { type Environment, readPaths } from '../settings.ts'
import type { ImportMistake, ImportQuestion, ImportReport } from '../ticket/order.ts'
import { staffNamed } from './staff-named.ts'

export interface ImportOptions {
  readonly customers?: boolean
  readonly map?: readonly string[]
  readonly dryRun?: boolean
  readonly as?: string
  readonly json?: boolean
}

export async function ordersImport(environment: Environment, file: string, options: ImportOptions): Promise<void> {
  const bytes = await bytesOf(file)
  const map = await mapOf(options.map ?? [])
  const clock = createClock()
  const paths = readPaths(environment)
  const place = { databaseUrl: paths.databaseUrl, dataFolder: paths.data }
  const ledger = await openLedger({ ...place, role: 'second', now: clock.now() })
  try {
    const staff = await staffNamed(ledger, options.as)
    if (!staff.roles.includes('manager') && !staff.roles.includes('admin'))
      throw new ConfigError(`${staff.signIn} may not import orders: it takes a manager or an administrator.`)
    const kind = options.customers ? 'customers' : 'orders'
    const what = { kind, name: basename(file), bytes, map, dryRun: options.dryRun ?? false } as const
    const report = await importFile({ ledger, clock, newId: uuidv7, readOrderFile }, what, staff.id)
    if (options.json) console.log(JSON.stringify(report))
    else say(file, report)
    if (report.refused !== null || report.questions.length > 0 || report.mistakeCount > 0) process.exitCode = 1
  } finally {
    await ledger.close()
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new ConfigError(`${file}: no such file; name a CSV, TSV or .xlsx file.`)
  if (found.size > limits.importBytes) throw new ConfigError(`${file}: ${enOrders.refused['too-large']}`)
  return readFile(file)
}

/** Files and pairs like "Our ref=number", as the lines of one map. */
async function mapOf(given: readonly string[]): Promise<string> {
  const parts: string[] = []
  for (const one of given) {
    const at = one.lastIndexOf('=')
    if (existsSync(one)) parts.push(await readFile(one, 'utf8'))
    else if (at > 0) parts.push(`${JSON.stringify(one.slice(0, at))}: ${JSON.stringify(one.slice(at + 1))}`)
    else
      throw new ConfigError(`--map ${one}: no such file; name a YAML file of "header: field", or write header=field.`)
  }
  return parts.join('\n')
}

function say(file: string, report: ImportReport): void {
  if (report.refused !== null) {
    console.error(
      `${file}: ${enOrders.refused[report.refused]}${report.refusedAt === '' ? '' : ` (${report.refusedAt})`}`,
    )
    return
  }
  console.log(`${file}: ${report.format}, lines ${report.lines}`)
  const columns = Object.entries(report.columns).map(([header, field]) =>
    header === field ? field : `${header} → ${field}`,
  )
  if (columns.length > 0) console.log(`columns: ${columns.join(', ')}`)
  if (report.unknownColumns.length > 0) console.log(`columns that are left out: ${report.unknownColumns.join(', ')}`)
  for (const question of report.questions) console.error(questionLine(question))
  if (report.questions.length > 0) {
    console.error('nothing was imported: answer by --map (docs/orders.md)')
    return
  }
  for (const mistake of report.mistakes) console.error(`${file}:${mistake.line}: ${mistakeLine(mistake)}`)
  const more = report.mistakeCount - report.mistakes.length
  if (more > 0) console.error(`… and ${more} more mistakes, ${report.mistakeCount} in all`)
  const done = report.dryRun ? 'would be' : 'are'
  console.log(`${report.kind} that ${done} new ${report.added}, changed ${report.changed}, as before ${report.same}`)
  if (report.mistakeCount > 0)
    console.error(`${report.kind} with a mistake were left out: mend these lines and import the file again`)
}

function questionLine(question: ImportQuestion): string {
  switch (question.ask) {
    case 'column':
      return `column "${question.header}" may be ${question.fields.join(' or ')}: --map "${question.header}=${question.fields[0]}"`
    case 'same-field':
      return `several columns look like ${question.field}: ${question.headers.join(', ')}; leave all but one out: --map "${question.headers.at(-1)}=ignore"`
    case 'missing-column':
      return `no column is the ${question.field}: --map "your header=${question.field}"`
    case 'date-order':
      return `dates of column "${question.header}" may be day/month or month/day: --map dates=dmy or --map dates=mdy`
    case 'currency':
      return 'no column and no sum names a currency: --map currency=USD'
  }
}

const mistakeLine = ({ column, kind, found }: ImportMistake): string =>
  `${column === '' ? '' : `${column}: `}${enOrders.mistake[kind]}${found === '' ? '' : ` ("${found}")`}`
