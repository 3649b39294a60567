/** The alarm of recurrence: so many like complaints on one product, batch, carrier or packaging within so many days. */
import type { Issue } from '../ticket/words.ts'

/** One complaint, with what it may have in common with others. */
export interface Complaint {
  readonly ticketId: string
  readonly number: string
  /** Who may see one ticket of an account and market may see the others. */
  readonly account: string
  readonly market: string | null
  readonly at: string
  readonly issue: Issue | null
  /** Names as people wrote them, by sort: 'product', 'batch', 'carrier', 'packaging'. */
  readonly on: readonly { readonly sort: 'product' | 'batch' | 'carrier' | 'packaging'; readonly name: string }[]
}

export interface Recurrence {
  /** The same for the same thing: a note is written once while it goes on. */
  readonly key: string
  readonly issue: Issue
  readonly sort: Complaint['on'][number]['sort']
  readonly name: string
  /** Oldest first. */
  readonly complaints: readonly Complaint[]
}

/** @param complaints of the last days, oldest first */
export function recurrencesOf(complaints: readonly Complaint[], least: number): Recurrence[] {
  const groups = new Map<string, Recurrence>()
  for (const complaint of complaints) {
    const { issue } = complaint
    if (issue === null) continue
    for (const { sort, name } of complaint.on) {
      const key = `${issue}:${sort}:${plain(name)}`
      const group = groups.get(key) ?? { key, issue, sort, name, complaints: [] }
      if (group.complaints.some(({ ticketId }) => ticketId === complaint.ticketId)) continue
      groups.set(key, { ...group, complaints: [...group.complaints, complaint] })
    }
  }
  return [...groups.values()].filter((group) => group.complaints.length >= least)
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
