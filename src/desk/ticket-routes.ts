/** Shows a ticket and carries out what a person decides there; a refusal comes back at its place with all that was typed. */
import type { Hono } from 'hono'
import { customerKeys } from '../craft/order-book.ts'
import { maySee } from '../journey/act.ts'
import { checkedIssue } from '../journey/playbook.ts'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { ActResult } from '../ticket/acts.ts'
import { ownerNames } from './absence.ts'
import type { Assets } from './assets.ts'
import { autosaveRoutes } from './autosave-routes.ts'
import { correctRoutes } from './correct-routes.ts'
import { flashOf } from './flash.ts'
import { type Attempt, refusal, refusedSentence } from './form.ts'
import { page } from './layout.ts'
import { letterActRoutes } from './letter-acts.ts'
import type { Messages } from './messages/en.ts'
import type { DeskOptions } from './options.ts'
import { tellOwnerRoutes } from './owner-notes.ts'
import { paperRoutes, papersOf } from './paper-routes.ts'
import type { Presence } from './presence.ts'
import { ticketActRoutes } from './ticket-acts.ts'
import { aftercareOf } from './ticket-aftercare.ts'
import { caseFileRoutes } from './ticket-case-file.ts'
import { checkRoutes } from './ticket-checks.ts'
import { copyRoutes } from './ticket-copied.ts'
import { hoursRoutes } from './ticket-hours.ts'
import { ticketLibraryRoutes } from './ticket-library.ts'
import { mergeRoutes, othersOf } from './ticket-merge.ts'
import { modelActRoutes } from './ticket-model.ts'
import { modelPaperRoutes } from './ticket-model-papers.ts'
import { ticketMain } from './ticket-page.ts'
import { detailSentence, type TicketSheet } from './ticket-sheet.ts'
import { similarTo } from './ticket-similar.ts'
import { taskRoutes } from './ticket-tasks.ts'
import { tierRoutes } from './ticket-tier.ts'
import { typedField, typedText } from './typed-text.ts'
import type { DeskContext, DeskEnv, Html } from './visit.ts'

/** What the routes of acts need: the ticket that is meant, and the answer after the act. */
export interface TicketDesk {
  readonly options: DeskOptions
  /** The ticket of the address, null where it isn't there for this person. */
  find(c: DeskContext): Promise<TicketView | null>
  /** Goes on after a done act, shows the page again after a refused one. */
  answer<T>(
    c: DeskContext,
    result: ActResult<T>,
    done: (value: T) => string | Promise<string>,
    /** What is said of the ticket as it is now, below a refusal as stale. */
    meanwhile?: (now: TicketView) => Promise<Html | null>,
  ): Promise<Response>
}

export function ticketRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets, presence: Presence): void {
  const find = (c: DeskContext): Promise<TicketView | null> =>
    options.ledger.desk.ticket(c.get('visit').staff, c.req.param('ticket') ?? '')

  const show = async (c: DeskContext, view: TicketView, attempt: Attempt | null): Promise<Response> => {
    const visit = c.get('visit')
    const sheet = await sheetOf(c, options, presence, view, attempt)
    const main = await ticketMain(sheet)
    const parts = {
      title: view.ticket.number,
      main,
      flash: attempt ? homeless(visit.m, attempt, String(main)) : await flashOf(c, options, visit),
      live: 'notice' as const,
      version: String(view.ticket.version),
      wide: true,
    }
    return c.html(page(visit, assets, parts), attempt ? 409 : 200)
  }

  const desk: TicketDesk = {
    options,
    find,
    async answer(c, result, done, meanwhile) {
      if (result.done) return c.redirect(await done(result.value), 303)
      const { m } = c.get('visit')
      const fresh = await find(c)
      const attempt: Attempt = {
        action: c.req.path,
        sentence: refusedSentence(result.refusal, m),
        detail: result.detail.filter((one) => one !== '').map((one) => detailSentence(m, one)),
        fields: c.get('fields'),
        more: fresh && result.refusal === 'stale' ? ((await meanwhile?.(fresh)) ?? null) : null,
      }
      return fresh ? show(c, fresh, attempt) : c.redirect('/', 303)
    },
  }

  app.get('/tickets/:ticket', async (c) => {
    const view = await find(c)
    return view ? show(c, view, null) : c.notFound()
  })
  letterActRoutes(app, desk)
  ticketActRoutes(app, desk)
  autosaveRoutes(app, desk)
  correctRoutes(app, desk)
  paperRoutes(app, desk)
  checkRoutes(app, desk)
  tierRoutes(app, desk)
  hoursRoutes(app, desk)
  tellOwnerRoutes(app, desk)
  mergeRoutes(app, desk)
  copyRoutes(app, desk)
  taskRoutes(app, desk)
  caseFileRoutes(app, desk)
  ticketLibraryRoutes(app, desk)
  modelActRoutes(app, desk)
  modelPaperRoutes(app, desk)
}

/** A refusal whose form is no longer on the page, since the ticket has moved on: said above all instead of nowhere. */
const homeless = (m: Messages, attempt: Attempt, main: string): Html | null =>
  main.includes('class="refusal"')
    ? null
    : refusal({ ...attempt, more: attempt.more ?? typedField(m, typedText(attempt.fields)) })

/** What the model did on this ticket, where it may be asked. */
async function modelOf({ model, ledger }: DeskOptions, { ticket }: TicketView): Promise<TicketSheet['model']> {
  return model?.isOn(ticket.account, ticket.market) ? { jobs: await ledger.modelWork.of(ticket.id) } : null
}

async function sheetOf(
  c: DeskContext,
  options: DeskOptions,
  presence: Presence,
  view: TicketView,
  attempt: Attempt | null,
): Promise<TicketSheet> {
  const visit = c.get('visit')
  const waiting = view.turns.filter(
    ({ turn, withdrawnAt }) => withdrawnAt === null && (turn.stage === 'drafted' || turn.stage === 'approved'),
  )
  const inWork = view.turns.filter(({ withdrawnAt, turn }) => withdrawnAt === null && turn.stage !== 'sent')
  const reader = visit.m.tag === 'en' ? 'en' : 'zh-Hans'
  const [autosaves, tier, checks, staff, clientDrafts, plans, lines] = await Promise.all([
    options.ledger.autosaves.of(view.ticket.id, visit.staff.id),
    options.ledger.customerTiers.of(customerKeys(view.ticket.customer.address)),
    options.ledger.factChecks.of(view.ticket.id),
    options.ledger.staff.all(),
    options.ledger.clientDrafts.ofTicket(view.ticket.id),
    Promise.all(waiting.map(async ({ turn }) => [turn.id, await options.acts.plan(turn.id)] as const)),
    Promise.all(inWork.map(async ({ turn }) => [turn.id, await options.acts.letterLines(turn.id, reader)] as const)),
  ])
  const papers = await papersOf(c, options.acts, view.ticket.id)
  const asked = c.req.query('mirror')
  const mirror = asked === 'en' || asked === 'zh-Hans' ? asked : visit.m.tag === 'en' ? 'en' : 'zh-Hans'
  return {
    visit,
    view,
    names: new Map(staff.map((one) => [one.id, one.name])),
    ownerNames: ownerNames(visit, staff, await options.ledger.absences.all()),
    colleagues: staff.filter((one) => one.active && maySee(one, view.ticket)),
    plans: new Map(plans.flatMap(([id, plan]) => (plan ? [[id, plan] as const] : []))),
    lines: new Map(lines),
    clientDrafts: new Map(clientDrafts.map((copy) => [copy.turnId, copy])),
    papers,
    aftercare: await aftercareOf(options, visit, view),
    present: presence.others(view.ticket.id, visit.staff.id),
    autosaves: new Map(autosaves.map((one) => [one.turnId, one])),
    attempt,
    model: await modelOf(options, view),
    linesOf: c.req.query('lines') ?? null,
    manners: options.letters?.manners(view.ticket.market ?? view.ticket.country) ?? null,
    mirror,
    playbook: options.playbook(checkedIssue(view.turns, view.ticket.issue)),
    checks,
    tier,
    others: await othersOf(options.ledger, view.ticket),
    similar: await similarTo(options.ledger, visit, view.ticket, findingsNow(view)),
    library: await options.ledger.library.ofTicket(view.ticket.id),
    ownerNotes: await options.ledger.ownerNotes.ofTicket(view.ticket.id),
  }
}

const findingsNow = (view: TicketView) => view.messages.findLast((one) => one.findings !== null)?.findings ?? null
