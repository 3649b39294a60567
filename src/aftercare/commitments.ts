/** What a letter that left means for what is owed: its promises become tasks, and earlier ones are kept by it or moved to a new day. */
import type { Instant } from '../mail/message.ts'
import type { Task, TaskDone } from '../ticket/task.ts'
import type { Approved, Drafted } from '../ticket/turn.ts'
import type { Remedy, TaskKind } from '../ticket/words.ts'

export interface Ending {
  readonly id: string
  readonly state: 'done' | 'dropped'
  readonly done: TaskDone | null
}

const PAPERS: ReadonlySet<Remedy> = new Set(['documents', 'correction', 'guidance'])

/**
 * @param open the ticket's open tasks
 * @param owner whoever has the ticket, else whoever approved
 */
export function afterLetter(
  turn: Approved | Drafted,
  open: readonly Task[],
  owner: string | null,
  at: Instant,
): { readonly add: readonly Task[]; readonly end: readonly Ending[] } {
  const { draft, resolution } = turn
  const { details = {}, letter } = resolution
  const made = (kind: TaskKind, dueAt: Instant): Task => ({
    id: `${turn.id}:${kind}`,
    ticketId: turn.ticketId,
    kind,
    state: 'open',
    owner,
    dueAt,
    createdAt: at,
    by: 'amends',
    text: '',
    turnId: turn.id,
    letter: null,
    closeReason: null,
    done: null,
  })
  const calls = details.call && !draft.commitments.some(({ what }) => what === 'call')
  const add = [
    ...draft.commitments.map(({ what, dueAt }) => made(what, dueAt)),
    ...(calls && details.call ? [made('call', details.call.at)] : []),
  ]
  const end = open.flatMap((task): Ending[] => {
    const done = (proof: string): Ending[] => [{ id: task.id, state: 'done', done: { at, by: 'amends', proof } }]
    switch (task.kind) {
      case 'news':
        return done('')
      case 'solution':
        if (turn.purpose === 'solution' && (draft.remedies.length > 0 || (details.packages?.length ?? 0) > 0))
          return done('')
        break
      case 'letter':
        if (task.turnId === turn.id) return done('')
        break
      case 'refund':
        if (letter === 'execution' && details.reference) return done(details.reference)
        break
      case 'dispatch':
        if (letter === 'execution' && details.tracking) return done(details.tracking)
        break
      case 'documents':
        if (letter === 'execution' && draft.remedies.some((remedy) => PAPERS.has(remedy))) return done('')
        break
    }
    return add.some(({ kind }) => kind === task.kind) ? [{ id: task.id, state: 'dropped', done: null }] : []
  })
  return { add, end }
}
