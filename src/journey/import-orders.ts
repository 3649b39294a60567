/** Brings an order book or customers file into the ledger, part by part; the same file a second time changes nothing. */
import { namesOfCustomer, namesOfOrder } from '../craft/order-book.ts'
import { mergedCustomer, mergedOrder } from '../orders/merge.ts'
import type { ReadFile } from '../orders/read.ts'
import { RefusedFile } from '../orders/refused-file.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { ORDERS_IMPORTED } from '../ports/ledger/marks.ts'
import type { Acts } from '../ticket/acts.ts'
import type { ImportKind, ImportReport, LastImport } from '../ticket/order.ts'
import { act, Refused } from './act.ts'
import type { JourneyContext } from './context.ts'

export interface ImportedFile {
  readonly kind: ImportKind
  readonly name: string
  readonly bytes: Uint8Array
  /** What a person said of the columns, '' where nothing. */
  readonly map: string
  /** Says what would be, and writes nothing. */
  readonly dryRun: boolean
}

/** What an import needs of the journey's context. */
export type ImportContext = Pick<JourneyContext, 'ledger' | 'clock' | 'newId' | 'readOrderFile'>

/** Lines of one transaction: other writers get their turn between two of them. */
const AT_ONCE = 200

export function importingActs(context: JourneyContext): Pick<Acts, 'importOrders'> {
  return {
    importOrders: async (by, file) => {
      const allowed = await act(context, by, async (_ledger, { roles, id }) => {
        if (!roles.includes('manager') && !roles.includes('admin')) throw new Refused('not-allowed')
        return id
      })
      if (!allowed.done) return allowed
      return { done: true, value: await importFile(context, file, allowed.value) }
    },
  }
}

/** @param who staff id */
export async function importFile(context: ImportContext, file: ImportedFile, who: string): Promise<ImportReport> {
  const { ledger, clock } = context
  try {
    const read = await context.readOrderFile(file.bytes, file.kind, file.map)
    const counts = await (file.kind === 'orders' ? saveOrders : saveCustomers)(ledger, read, clock.now(), file.dryRun)
    const report = reportOf(file, read, counts)
    if (!file.dryRun && report.questions.length === 0) await note(context, file, report, who)
    return report
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    return { ...EMPTY, kind: file.kind, dryRun: file.dryRun, refused: error.why, refusedAt: error.at }
  }
}

const EMPTY: ImportReport = {
  kind: 'orders',
  dryRun: false,
  refused: null,
  refusedAt: '',
  format: '',
  columns: {},
  unknownColumns: [],
  questions: [],
  lines: 0,
  added: 0,
  changed: 0,
  same: 0,
  mistakes: [],
  mistakeCount: 0,
}

interface Counts {
  added: number
  changed: number
  same: number
}

function reportOf(file: ImportedFile, read: ReadFile, counts: Counts): ImportReport {
  return {
    ...EMPTY,
    ...counts,
    kind: file.kind,
    dryRun: file.dryRun,
    format: read.format,
    columns: Object.fromEntries(read.columns.map(({ header, field }) => [header, field])),
    unknownColumns: read.unknown,
    questions: read.questions,
    lines: read.lines,
    mistakes: read.mistakes,
    mistakeCount: read.mistakeCount,
  }
}

async function saveOrders(ledger: Ledger, read: ReadFile, at: string, dryRun: boolean): Promise<Counts> {
  return inParts(ledger, read.orders, dryRun, async (inside, some, counts) => {
    const before = await inside.orders.orders(some.map(({ key }) => key))
    const entries = some.flatMap(({ key, facts }) => {
      const known = before.get(key)
      const merged = mergedOrder(known, facts, read.columns)
      return isNews(known, merged, counts) ? [{ key, facts: merged, names: namesOfOrder(merged) }] : []
    })
    if (!dryRun) await inside.orders.saveOrders(entries, at)
  })
}

async function saveCustomers(ledger: Ledger, read: ReadFile, at: string, dryRun: boolean): Promise<Counts> {
  return inParts(ledger, read.customers, dryRun, async (inside, some, counts) => {
    const before = await inside.orders.customers(some.map(({ id }) => id))
    const entries = some.flatMap((facts) => {
      const known = before.get(facts.id)
      const merged = mergedCustomer(known, facts, read.columns)
      return isNews(known, merged, counts) ? [{ facts: merged, names: namesOfCustomer(merged) }] : []
    })
    if (!dryRun) await inside.orders.saveCustomers(entries, at)
  })
}

function isNews(before: object | undefined, now: object, counts: Counts): boolean {
  const same = before !== undefined && JSON.stringify(before) === JSON.stringify(now)
  counts[before === undefined ? 'added' : same ? 'same' : 'changed'] += 1
  return !same
}

async function inParts<T>(
  ledger: Ledger,
  all: readonly T[],
  dryRun: boolean,
  work: (inside: Ledger, some: readonly T[], counts: Counts) => Promise<void>,
): Promise<Counts> {
  const sum: Counts = { added: 0, changed: 0, same: 0 }
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE)
    const counts: Counts = { added: 0, changed: 0, same: 0 }
    if (dryRun) await work(ledger, some, counts)
    else await ledger.transaction((inside) => work(inside, some, counts))
    sum.added += counts.added
    sum.changed += counts.changed
    sum.same += counts.same
  }
  return sum
}

/** Who imported what and when, for the page of orders and for the record. */
async function note(
  { ledger, clock, newId }: ImportContext,
  { kind, name }: ImportedFile,
  { lines, added, changed, same, mistakeCount }: ImportReport,
  who: string,
): Promise<void> {
  const at = clock.now()
  const inBook = (await ledger.orders.counts())[kind]
  const counts = { inBook, lines, added, changed, same, mistakes: mistakeCount }
  const last: LastImport = { at, who, name: name.slice(0, 150), ...counts }
  await ledger.transaction(async (inside) => {
    await inside.marks.setMark(ORDERS_IMPORTED + kind, JSON.stringify(last), at)
    const detail = { kind, added, changed, same, mistakes: mistakeCount }
    await inside.tickets.addHistory({ id: newId(), ticketId: null, at, who, act: 'orders-imported', detail })
  })
}
