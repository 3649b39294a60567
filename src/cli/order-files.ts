/** Reads order books for the daemon in a thread aside: a large workbook takes seconds, and the desk would stand still. */
import { runAside } from '../edge/aside.ts'
import { type ReadFile, type ReadOrderFile, readOrderFile } from '../orders/read.ts'
import { RefusedFile } from '../orders/refused-file.ts'
import type { ImportKind } from '../ticket/order.ts'
import type { ImportRefusal } from '../ticket/words.ts'

interface Input {
  readonly bytes: Uint8Array
  readonly kind: ImportKind
  readonly map: string
}

type Part =
  | { readonly refused: ImportRefusal; readonly at: string }
  | { readonly head: ReadFile }
  | Pick<ReadFile, 'orders'>
  | Pick<ReadFile, 'customers'>

/** Parts of a message: each is unpacked on the main thread, within milliseconds. */
const AT_ONCE = 1_000
const SECONDS = 120

export const readOrderFileAside: ReadOrderFile = async (bytes, kind, map) => {
  const input: Input = { bytes, kind, map }
  const parts = await runAside<Part>(new URL(import.meta.url), 'parts', input, SECONDS)
  const orders: ReadFile['orders'][number][] = []
  const customers: ReadFile['customers'][number][] = []
  let head: ReadFile | null = null
  for (const part of parts) {
    if ('refused' in part) throw new RefusedFile(part.refused, part.at)
    if ('head' in part) head = part.head
    else if ('orders' in part) orders.push(...part.orders)
    else customers.push(...part.customers)
  }
  if (!head) throw new Error('the file was not read to its end')
  return { ...head, orders, customers }
}

/** What the thread runs. */
export async function* parts({ bytes, kind, map }: Input): AsyncGenerator<Part> {
  try {
    const { orders, customers, ...head } = await readOrderFile(bytes, kind, map)
    for (let from = 0; from < orders.length; from += AT_ONCE) yield { orders: orders.slice(from, from + AT_ONCE) }
    for (let from = 0; from < customers.length; from += AT_ONCE)
      yield { customers: customers.slice(from, from + AT_ONCE) }
    yield { head: { ...head, orders: [], customers: [] } }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error
    yield { refused: error.why, at: error.at }
  }
}
