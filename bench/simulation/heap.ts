/** A queue that hands out the earliest first. */
export interface Heap<T> {
  put(one: T): void
  take(): T | undefined
}

export function createHeap<T>(keyOf: (one: T) => number): Heap<T> {
  const rows: { readonly key: number; readonly one: T }[] = []
  const swap = (i: number, j: number) => {
    const [a, b] = [rows[i], rows[j]]
    if (a && b) [rows[i], rows[j]] = [b, a]
  }
  const key = (at: number) => rows[at]?.key ?? Number.POSITIVE_INFINITY
  return {
    put(one) {
      rows.push({ key: keyOf(one), one })
      for (let at = rows.length - 1; at > 0 && key(at) < key((at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    },
    take() {
      swap(0, rows.length - 1)
      const last = rows.pop()
      for (let at = 0; ; ) {
        const child = key(2 * at + 1) <= key(2 * at + 2) ? 2 * at + 1 : 2 * at + 2
        if (!(key(child) < key(at))) break
        swap(at, child)
        at = child
      }
      return last?.one
    },
  }
}
