/**
 * The model's words for an internal paper, and its lines for the file of a case: asked because a person wants them, guarded,
 * and kept with the job. Nothing of it is part of a paper or a file until a person takes it; no letter ever sees it.
 */
import { type CaseCourse, closingQuestion, guardLines, tidyLines } from '../drafting/closing-lines.ts'
import { asksQuestions, paperQuestion, paperWords } from '../drafting/paper-prompt.ts'
import type { Trip } from '../drafting/refine-guards.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { ModelJob, ModelJobBody } from '../ticket/model-job.ts'
import { isPromise } from '../ticket/task.ts'
import { caseOf } from './acts-papers.ts'
import { lettersLeft, ofCustomer, roundsOfCase } from './case-of.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import type { JobEnd, LetterWork } from './model-letter.ts'
import { tripsOf } from './paper-words.ts'

export async function paperJob({ context, model, signal }: LetterWork, job: ModelJob): Promise<JobEnd> {
  const { paper } = job.body
  const ticket = await context.ledger.tickets.ticket(job.ticketId)
  if (!paper || !ticket) return { state: 'void', why: 'changed' }
  const { paperTexts } = context.workshop()
  const about = await caseOf(context, context.ledger, ticket)
  const said = await model.ask(
    paperQuestion(paperTexts, about, paper, () => context.randomToken(6)),
    signal,
  )
  if (!said.ok) return { failed: said.why }
  const words = paperWords(said.value, about, asksQuestions(paperTexts, paper.language, paper.kind))
  if (words.course.length === 0 && words.questions.length === 0) return { state: 'void', why: 'same', body: { paper } }
  const trips = tripsOf(context, about, paper, words)
  if (trips.length > 0) return refused(context, job, trips, { paper })
  return { state: 'done', body: { paper: { ...paper, words } } }
}

export async function closingJob({ context, model, signal }: LetterWork, job: ModelJob): Promise<JobEnd> {
  const { closing } = job.body
  const ticket = await context.ledger.tickets.ticket(job.ticketId)
  if (!closing || !ticket) return { state: 'void', why: 'changed' }
  const course = await courseOf(context.ledger, ticket)
  const said = await model.ask(closingQuestion(course, closing.language), signal)
  if (!said.ok) return { failed: said.why }
  const lines = tidyLines(said.value)
  if (lines.well === '' && lines.better === '' && lines.prevention === '')
    return { state: 'void', why: 'same', body: { closing } }
  const trips = guardLines(lines, course, { language: closing.language, detect: context.workshop().detect })
  if (trips.length > 0) return refused(context, job, trips, { closing })
  return { state: 'done', body: { closing: { ...closing, lines } } }
}

async function refused(
  context: JourneyContext,
  { ticketId }: ModelJob,
  trips: readonly Trip[],
  body: ModelJobBody,
): Promise<JobEnd> {
  const guards = [...new Set(trips.map(({ guard }) => guard))]
  await writeHistory(context, context.ledger, {
    ticketId,
    who: 'amends',
    act: 'model-fell-back',
    detail: { kind: guards.join(' ') },
  })
  return { state: 'fell-back', body: { ...body, trips: trips.slice(0, 12) } }
}

/** A ticket's course in closed words, days and counts: nothing that anybody wrote. */
async function courseOf(ledger: Ledger, ticket: Ticket): Promise<CaseCourse> {
  const [turns, messages, tasks, file] = await Promise.all([
    ledger.tickets.turnsOf(ticket.id),
    ledger.tickets.messagesOf(ticket.id),
    ledger.aftercare.tasksOf(ticket.id),
    ledger.aftercare.caseFile(ticket.id),
  ])
  const minute = (at: string | null) => at?.slice(0, 16) ?? null
  const letters = lettersLeft(turns)
  return {
    issue: ticket.issue,
    severity: ticket.severity,
    cause: file?.cause ?? null,
    responsibility: file?.responsibility ?? letters.at(-1)?.resolution.responsibility ?? null,
    opened: ticket.openedAt.slice(0, 16),
    mails: messages.filter(ofCustomer).length,
    letters: letters.map(({ sentAt, resolution, draft }) => ({
      day: sentAt.slice(0, 16),
      letter: resolution.letter,
      offers: draft.remedies,
    })),
    answers: roundsOfCase({ turns, messages })
      .flatMap(({ replies }) => replies)
      .map(({ at, answer }) => ({ day: at.slice(0, 16), answer })),
    firstResponse: { due: minute(ticket.firstResponseDueAt), met: minute(ticket.firstResponseMetAt) },
    solution: { due: minute(ticket.solutionDueAt), met: minute(ticket.solutionMetAt) },
    promises: tasks
      .filter(({ kind }) => isPromise(kind))
      .map(({ kind, dueAt, state, done }) => ({
        what: kind,
        due: dueAt.slice(0, 16),
        state,
        done: minute(done?.at ?? null),
      })),
    satisfaction: file?.satisfaction ?? null,
  }
}
