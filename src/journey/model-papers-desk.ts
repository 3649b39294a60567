/** What people ask the model for beside letters: words for an internal paper, lines for the file of a case. Only when asked. */
import { decidesLetters } from '../approval/decide.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { ActResult, ByStaff } from '../ticket/acts.ts'
import { type ModelJob, type ModelJobBody, mayBeAdded } from '../ticket/model-job.ts'
import type { PaperKind, PaperRole } from '../ticket/words.ts'
import { act, Refused, visibleTicket } from './act.ts'
import { languageFor, roleOf } from './acts-papers.ts'
import { type JourneyContext, writeHistory } from './context.ts'

export interface ModelPapers {
  /** Asks for words on the case for this paper; they lie beside the template's until a person takes them. */
  askPaper(
    by: ByStaff,
    what: { readonly ticketId: string; readonly kind: PaperKind; readonly role: PaperRole },
  ): Promise<ActResult>
  /** Asks for lines for the file of this case. */
  askClosing(by: ByStaff, what: { readonly ticketId: string }): Promise<ActResult>
}

/** So many wishes of one ticket may wait. */
const WAITING = 4

export function createModelPapers(context: JourneyContext): ModelPapers {
  const ask = (
    by: ByStaff,
    ticketId: string,
    kind: 'paper' | 'closing',
    bodyFor: (language: 'zh-Hans' | 'en', own: Parameters<typeof languageFor>[1]) => ModelJobBody,
  ): Promise<ActResult> =>
    act(context, by, async (ledger, staff) => {
      if (!decidesLetters(staff)) throw new Refused('not-allowed')
      const ticket = await visibleTicket(ledger, staff, ticketId)
      if (!context.model?.isOn(ticket.account, ticket.market)) throw new Refused('not-allowed', ['model-off'])
      const body = bodyFor(staff.language === 'en' ? 'en' : 'zh-Hans', staff)
      if (!(await mayWait(ledger, ticket.id))) throw new Refused('busy')
      const now = context.clock.now()
      const job: ModelJob = {
        id: context.newId(),
        kind,
        ticketId: ticket.id,
        account: ticket.account,
        turnId: null,
        messageId: null,
        revision: 0,
        wish: 'mail',
        told: '',
        who: staff.id,
        state: 'asked',
        why: null,
        readyAt: now,
        tries: 0,
        body,
        at: now,
      }
      await ledger.modelWork.add(job)
      const detail = { kind: body.paper ? body.paper.kind : 'closing' }
      await writeHistory(context, ledger, { ticketId: ticket.id, who: staff.id, act: 'model-asked', detail })
      return null
    })

  return {
    askPaper: (by, { ticketId, kind, role }) =>
      ask(by, ticketId, 'paper', (_, staff) => {
        if (!mayBeAdded(kind)) throw new Refused('not-allowed')
        return { paper: { kind, role, language: languageFor(roleOf(context, role), staff) } }
      }),
    askClosing: (by, { ticketId }) => ask(by, ticketId, 'closing', (language) => ({ closing: { language } })),
  }
}

const mayWait = async (ledger: Ledger, ticketId: string): Promise<boolean> =>
  (await ledger.modelWork.of(ticketId)).filter(({ state }) => state === 'asked').length < WAITING
