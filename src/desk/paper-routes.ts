/** The acts on internal papers, as the forms of a ticket's page post them, and what the page shows of them. */
import type { Hono } from 'hono'
import { DateTime } from 'luxon'
import type { ActResult, Acts } from '../ticket/acts.ts'
import { PAPER_ROLES, PAPERS } from '../ticket/words.ts'
import { withDone } from './flash.ts'
import { by } from './letter-acts.ts'
import type { TicketPapers } from './ticket-papers.ts'
import type { TicketDesk } from './ticket-routes.ts'
import type { DeskContext, DeskEnv } from './visit.ts'

const empty: ActResult<never> = { done: false, refusal: 'empty', detail: [] }

export function paperRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { acts } = desk.options

  app.post('/tickets/:ticket/papers', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const fields = c.get('fields')
    const named = chosenIn((name) => fields.text(name))
    const due = dueIn(fields.text('due'), c.get('visit').staff.timeZone)
    const how = fields.text('how') === 'mail' ? 'mail' : 'copy'
    const result =
      named && due !== undefined
        ? await acts.consult(by(c), {
            ticketId: view.ticket.id,
            ...named,
            subject: fields.text('subject'),
            text: fields.text('text'),
            dueAt: due,
            how,
            photos: fields
              .text('photos')
              .split(',')
              .filter((sha256) => sha256 !== ''),
            to: fields.text('to'),
          })
        : empty
    return desk.answer(c, result, () =>
      withDone(`/tickets/${view.ticket.id}`, how === 'mail' ? 'paper-queued' : 'paper-copied'),
    )
  })

  app.post('/tickets/:ticket/papers/:paper/answer', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const result = await acts.pasteAnswer(by(c), { paperId: c.req.param('paper'), text: c.get('fields').text('text') })
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'paper-answered'))
  })

  for (const as of ['was-sent', 'resend', 'withdraw'] as const) {
    app.post(`/tickets/:ticket/papers/:paper/${as}`, async (c) => {
      const view = await desk.find(c)
      if (!view) return c.notFound()
      const result = await acts.settlePaper(by(c), { paperId: c.req.param('paper'), as })
      return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'paper-settled'))
    })
  }
}

/** Null where no time was given, undefined for what is no time. */
function dueIn(text: string, zone: string): string | null | undefined {
  if (text.trim() === '') return null
  const at = DateTime.fromISO(text, { zone })
  return at.isValid ? at.toUTC().toISO() : undefined
}

function chosenIn(read: (name: string) => string) {
  const kind = PAPERS.find((one) => one === read('paper'))
  const role = PAPER_ROLES.find((one) => one === read('role'))
  return kind && role ? { kind, role } : null
}

/** The papers of a ticket's page; the form is open for the paper that the address names, or that was just refused. */
export async function papersOf(c: DeskContext, acts: Acts, ticketId: string): Promise<TicketPapers> {
  const who = by(c)
  const found = await acts.papers(who, { ticketId })
  const posted = c.req.method === 'POST' && c.req.path.endsWith('/papers')
  const named = chosenIn((name) => (posted ? c.get('fields').text(name) : (c.req.query(name) ?? '')))
  const jobId = posted ? '' : (c.req.query('words') ?? '')
  const draft = named ? await acts.paperDraft(who, { ticketId, ...named, ...(jobId !== '' && { jobId }) }) : null
  return {
    papers: found.done ? found.value.papers : [],
    proposed: found.done ? found.value.proposed : [],
    open: named && draft?.done ? { ...named, draft: draft.value } : null,
  }
}
