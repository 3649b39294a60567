/** Asks the model what a doubtful mail says, and drafts anew on what it settled, if nobody touched the draft meanwhile. */
import { limits } from '../limits.ts'
import { attachmentBytes } from '../mail/parse.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { CustomerMessage } from '../ports/ledger/tickets.ts'
import type { Model, ModelPicture } from '../ports/model.ts'
import type { Findings } from '../ticket/findings.ts'
import type { ModelJob } from '../ticket/model-job.ts'
import type { Drafted } from '../ticket/turn.ts'
import type { Issue } from '../ticket/words.ts'
import { findingsQuestion, settledBy, textsFor } from '../understanding/ask-model.ts'
import { draftAnew, saveDraft } from './acts-letter.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import type { JobEnd } from './model-letter.ts'

export interface FindingsWork {
  readonly context: JourneyContext
  readonly model: Model
  readonly doubt: number
  readonly pictures: boolean
  readonly signal: AbortSignal
}

export async function findingsJob(work: FindingsWork, job: ModelJob): Promise<JobEnd> {
  const { context, model, signal } = work
  const mail = job.messageId === null ? null : await context.ledger.tickets.message(job.messageId)
  if (mail?.audience !== 'customer' || !mail.findings) return { state: 'void', why: 'changed' }
  const pictures = work.pictures ? await picturesOf(context, mail, mail.findings) : []
  const { parsed: message, spans, findings } = mail
  const said = await model.ask(
    findingsQuestion({ message, spans, findings, pictures, mark: context.randomToken(6) }),
    signal,
  )
  if (!said.ok) return { failed: said.why }
  const { fields } = await settleFindings(work, job, said.value)
  const texts = textsFor(said.value.gist)
  const seen = pictures.length > 0 ? textsFor(said.value.pictures) : {}
  return { state: 'done', body: { fields, texts, ...(Object.keys(seen).length > 0 && { pictures: seen }) } }
}

/** Writes the findings and, where the draft is still the machine's, the letter that follows from them, in one commit. */
async function settleFindings(
  { context, doubt }: FindingsWork,
  job: ModelJob,
  said: Parameters<typeof settledBy>[0],
): Promise<{ readonly fields: readonly string[] }> {
  return context.ledger.transaction(async (ledger) => {
    const mail = job.messageId === null ? null : await ledger.tickets.message(job.messageId)
    if (mail?.audience !== 'customer' || !mail.findings) return { fields: [] }
    const settled = settledBy(said, mail.findings, doubt)
    const row = job.turnId === null ? null : await ledger.tickets.turn(job.turnId)
    const ticket = await ledger.tickets.ticket(job.ticketId)
    if (settled.fields.length === 0 || !row || !ticket || ticket.closedAt !== null) return { fields: [] }
    const { turn } = row
    if (turn.stage !== 'drafted' || row.withdrawnAt !== null || turn.draft.revision !== job.revision)
      return { fields: [] }
    await ledger.tickets.updateMessage(mail.id, { findings: settled.findings, kind: settled.findings.kind.value })
    await followFindings(context, ledger, turn, settled.findings)
    await writeHistory(context, ledger, {
      ticketId: ticket.id,
      who: 'amends',
      act: 'model-understood',
      detail: { kind: settled.fields.join(' ') },
    })
    return settled
  })
}

async function followFindings(
  context: JourneyContext,
  ledger: Ledger,
  turn: Drafted,
  findings: Findings,
): Promise<void> {
  const row = await ledger.tickets.turn(turn.id)
  const ticket = await ledger.tickets.ticket(turn.ticketId)
  if (!row || !ticket) return
  const known = { ...turn, findings }
  const anew = await draftAnew(context, ledger, { id: 'machine' }, ticket, known, known, {})
  const change = { issue: findings.issue.value, severity: findings.severity.value }
  await ledger.tickets.updateTicket(ticket.id, change)
  await saveDraft(context, ledger, { id: 'amends' }, { ...ticket, ...change }, row, anew, 'redrafted')
}

/** Grievances that a picture shows. */
const SHOWN: ReadonlySet<Issue> = new Set(['quality', 'damage', 'mismatch', 'shortage', 'safety', 'usage'])
const TYPES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp'])
const MOST = 3

async function picturesOf(
  { ledger }: JourneyContext,
  { parsed, rawSha256 }: CustomerMessage,
  { issue }: Findings,
): Promise<ModelPicture[]> {
  if (rawSha256 === null || issue.value === null || !SHOWN.has(issue.value)) return []
  const files = parsed.attachments.filter(({ type, size }) => TYPES.has(type) && size <= limits.modelPictureBytes)
  const raw = files.length > 0 ? await ledger.raw.get(rawSha256) : new Uint8Array()
  const pictures: ModelPicture[] = []
  for (const { type, sha256 } of files.slice(0, MOST)) {
    const found = await attachmentBytes(raw, sha256)
    // Only the types above come this far.
    if (found) pictures.push({ type: type as ModelPicture['type'], bytes: found.bytes })
  }
  return pictures
}
