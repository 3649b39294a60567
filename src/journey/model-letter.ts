/**
 * One letter of the model: asked, guarded, translated back, and only then a revision, if nobody touched the draft meanwhile.
 * Nothing waits for it: the template's letter stands from the first moment.
 */
import { wordsFor } from '../craft/letter-set.ts'
import { mirroredParts, takeLetter, withParts } from '../drafting/refine.ts'
import { type Guarded, guardLetter, type Trip } from '../drafting/refine-guards.ts'
import { letterQuestion, mirrorQuestion } from '../drafting/refine-prompt.ts'
import { htmlOf } from '../mail/html.ts'
import type { CustomerMessage, StoredMessage } from '../ports/ledger/tickets.ts'
import type { Model, ModelFailure } from '../ports/model.ts'
import type { ModelJob, ModelJobBody, ModelJobState, ModelLetter } from '../ticket/model-job.ts'
import type { Drafted } from '../ticket/turn.ts'
import { saveDraft } from './acts-letter.ts'
import { type JourneyContext, writeHistory } from './context.ts'

/** What became of a job: kept as it is, or asked again later. */
export type JobEnd =
  | { readonly state: Exclude<ModelJobState, 'asked'>; readonly why?: string; readonly body?: ModelJobBody }
  | { readonly failed: ModelFailure }

export interface LetterWork {
  readonly context: JourneyContext
  readonly model: Model
  readonly signal: AbortSignal
}

const EXAMPLES = 3
const EXAMPLES_READ = 200

/** Works one letter job off as far as it goes; the ledger is asked again at its end, since minutes may have passed. */
export async function letterJob(work: LetterWork, job: ModelJob): Promise<JobEnd> {
  const { context, model, signal } = work
  const turn = await draftOf(context, job)
  const mail = turn ? await mailOf(context, turn) : null
  if (!turn || !mail) return { state: 'void', why: 'changed' }
  const question = letterQuestion({
    turn,
    message: mail.parsed,
    spans: mail.spans,
    wish: job.wish,
    told: job.told,
    examples: await examplesFor(context, turn),
    mark: context.randomToken(6),
  })
  const said = await model.ask(question, signal)
  if (!said.ok) return { failed: said.why }
  const letters: ModelLetter[] = []
  const trips: Trip[] = []
  let unwanted: Guarded['unwanted'] = []
  for (const { blocks } of said.value.letters.slice(0, job.wish === 'variants' ? 3 : 1)) {
    const { letter, parts } = withParts(turn.draft, blocks)
    if (parts.length === 0) continue
    const guarded = guardLetter(turn, parts, letter, guardContext(context, job, turn))
    if (guarded.trips.length > 0) {
      trips.push(...guarded.trips)
      continue
    }
    const mirrors = await model.ask(mirrorQuestion(parts), signal)
    if (!mirrors.ok) return { failed: mirrors.why }
    const made = mirroredParts(turn.draft, parts, mirrors.value)
    if (made) letters.push(made)
    else trips.push({ guard: 'mirror', text: parts.map(({ name }) => name).join(', ') })
    unwanted = guarded.unwanted
  }
  const [first] = letters
  if (!first && trips.length === 0) return { state: 'void', why: 'same' }
  if (!first) return fellBack(context, turn, trips)
  const body = { letters, ...(trips.length > 0 && { trips }) }
  if (job.wish === 'variants') return { state: 'offered', body }
  const taken = await take(context, job, first, unwanted)
  return taken ? { state: 'taken', body } : { state: 'offered', why: 'changed', body }
}

export function guardContext(context: JourneyContext, job: ModelJob, turn: Drafted) {
  const { templates, detect } = context.workshop()
  return {
    words: wordsFor(templates, turn.draft.locale),
    detect,
    wish: job.wish,
    byPerson: job.who !== 'amends',
  }
}

/** The draft that the job was made for, if it is still the one in work. */
async function draftOf({ ledger }: JourneyContext, { turnId, revision }: ModelJob): Promise<Drafted | null> {
  const row = turnId === null ? null : await ledger.tickets.turn(turnId)
  if (!row || row.withdrawnAt !== null || row.turn.stage !== 'drafted') return null
  return row.turn.draft.revision === revision ? row.turn : null
}

async function mailOf({ ledger }: JourneyContext, { messageId }: Drafted): Promise<CustomerMessage | null> {
  const message: StoredMessage | null = messageId === null ? null : await ledger.tickets.message(messageId)
  return message?.audience === 'customer' ? message : null
}

async function examplesFor({ ledger }: JourneyContext, { resolution, findings }: Drafted) {
  const all = await ledger.modelWork.examples(EXAMPLES_READ)
  const issue = findings.issue.value ?? 'other'
  return all
    .filter((one) => one.state === 'approved' && one.market === resolution.market && one.issue === issue)
    .slice(0, EXAMPLES)
}

async function fellBack(context: JourneyContext, turn: Drafted, trips: readonly Trip[]): Promise<JobEnd> {
  const guards = [...new Set(trips.map(({ guard }) => guard))]
  await writeHistory(context, context.ledger, {
    ticketId: turn.ticketId,
    who: 'amends',
    act: 'model-fell-back',
    detail: { turn: turn.id, kind: guards.join(' ') },
  })
  return { state: 'fell-back', body: { trips: trips.slice(0, 12) } }
}

/** The letter becomes the next revision; false where somebody changed the draft meanwhile. */
async function take(
  context: JourneyContext,
  job: ModelJob,
  letter: ModelLetter,
  unwanted: Guarded['unwanted'],
): Promise<boolean> {
  return context.ledger.transaction(async (ledger) => {
    const turn = await draftOf({ ...context, ledger }, job)
    const row = turn ? await ledger.tickets.turn(turn.id) : null
    const ticket = turn ? await ledger.tickets.ticket(turn.ticketId) : null
    if (!turn || !row || !ticket || ticket.closedAt !== null) return false
    const author = job.who === 'amends' ? 'machine' : job.who
    const taken = takeLetter(turn, letter, { author, now: context.clock.now(), unwanted, htmlOf })
    await saveDraft(context, ledger, { id: job.who }, ticket, row, taken, 'model-letter')
    return true
  })
}
