/** What the parts of a ticket's page share: the ticket with everything around it, and what this person just tried. */

import type { MannersCard } from '../craft/manners.ts'
import type { Playbook, Said } from '../journey/playbook.ts'
import type { Autosave } from '../ports/ledger/autosaves.ts'
import type { ClientDraft } from '../ports/ledger/client-drafts.ts'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { OutboxItem } from '../ports/ledger/outbox.ts'
import type { SimilarCase } from '../ports/ledger/similar.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { SendPlan } from '../ticket/acts.ts'
import type { FactCheck } from '../ticket/course.ts'
import type { CustomerTier } from '../ticket/customer-tier.ts'
import type { LetterLine } from '../ticket/letter-line.ts'
import type { LibraryCase } from '../ticket/library.ts'
import type { OwnerNote } from '../ticket/owner-note.ts'
import type { Approved, Drafted } from '../ticket/turn.ts'
import type { Attempt } from './form.ts'
import type { Messages } from './messages/en.ts'
import { wordFor } from './messages/messages.ts'
import type { TicketAftercare } from './ticket-aftercare.ts'
import type { TicketModel } from './ticket-model.ts'
import type { TicketPapers } from './ticket-papers.ts'
import type { Visit } from './visit.ts'

export interface TicketSheet {
  readonly visit: Visit
  readonly view: TicketView
  /** Names of the staff by id. */
  readonly names: ReadonlyMap<string, string>
  /** As names, with the deputy where somebody is away. */
  readonly ownerNames: ReadonlyMap<string, string>
  /** Who may be given this ticket. */
  readonly colleagues: readonly Pick<Staff, 'id' | 'name' | 'roles'>[]
  /** By turn: when its letter would leave. */
  readonly plans: ReadonlyMap<string, SendPlan>
  /** By turn: what its letter says and may say besides. */
  readonly lines: ReadonlyMap<string, readonly LetterLine[]>
  /** Copies of drafts in a mail client, by turn. */
  readonly clientDrafts: ReadonlyMap<string, ClientDraft>
  /** What is written to colleagues and partners. */
  readonly papers: TicketPapers
  /** What is owed, and the file of the case. */
  readonly aftercare: TicketAftercare
  /** Names of others who have this ticket open. */
  readonly present: readonly string[]
  /** What this person typed and has not saved, by turn. */
  readonly autosaves: ReadonlyMap<string, Autosave>
  readonly attempt: Attempt | null
  /** Null where no model may be asked. */
  readonly model: TicketModel | null
  /** The model's lines that stand in the fields of the case file, by their job. */
  readonly linesOf: string | null
  /** How people are written to in this market; null where nobody wrote a card. */
  readonly manners: MannersCard | null
  /** What policy says of the ticket's issue, and what was checked. */
  readonly playbook: Playbook
  readonly checks: readonly FactCheck[]
  /** Other open tickets of this customer. */
  readonly others: readonly Ticket[]
  /** Closed cases like this one. */
  readonly similar: readonly SimilarCase[]
  /** Whether this case is in the library, or proposed for it. */
  readonly library: LibraryCase | null
  /** What was said of our texts from this ticket, oldest first. */
  readonly ownerNotes: readonly OwnerNote[]
  /** The customer's tier, where a person set it. */
  readonly tier: CustomerTier | null
  /** Language of the mirror beside the letter. */
  readonly mirror: keyof Messages['ticket']['mirrorOf']
}

export const ticketPath = (sheet: Pick<TicketSheet, 'view'>): string => `/tickets/${sheet.view.ticket.id}`

export const turnPath = (sheet: TicketSheet, turn: { readonly id: string }): string =>
  `${ticketPath(sheet)}/turns/${turn.id}`

/** The newest letter of a turn on its way, or what became of it. */
export const outboxOf = (sheet: TicketSheet, turn: Drafted | Approved): OutboxItem | undefined =>
  sheet.view.outbox.findLast((item) => item.turnId === turn.id)

/** A note of the resolution in words: 'claim-above-limit:500 USD', 'not-allowed:refund', 'lane:safety'. */
export function noteSentence(m: Messages, note: string, playbook: Playbook): string {
  const colon = note.indexOf(':')
  if (colon < 0) return wordFor(m.note, note)
  const value = note.slice(colon + 1)
  const tag = m.tag === 'en' ? 'en' : 'zh-Hans'
  const said = (lines: Iterable<{ readonly name: string; readonly say: Said }>) =>
    Object.fromEntries([...lines].map(({ name, say }) => [name, say[tag]]))
  const names: Readonly<Record<string, string>> = {
    ...said(playbook.lines.values()),
    ...said(playbook.laws),
    ...m.policy.fact,
    ...m.policy.chip,
    ...m.letters.point,
    ...m.lane,
    ...m.responsibility,
    ...m.stageLetter,
    ...m.remedy,
  }
  const words = value.split(' ').map((word) => (Object.hasOwn(names, word) ? names[word] : word))
  // A sum keeps its blank: "500 USD".
  const list = words.join(/^\d/.test(value) ? ' ' : m.comma)
  return `${wordFor(m.note, note.slice(0, colon))}${m.colon}${list}`
}

/** A detail of a refusal as a sentence: 'gaps:amount' is the warning with what it is about. */
export function detailSentence(m: Messages, detail: string): string {
  const colon = detail.indexOf(':')
  const key = colon < 0 ? detail : detail.slice(0, colon)
  const known: Readonly<Record<string, string>> = {
    ...m.note,
    ...m.planWhy,
    ...m.warning,
    ...m.problem,
    ...m.withdrawnWhy,
    ...m.role,
    ...m.letters.detail,
    ...m.calendar.detail,
  }
  if (!Object.hasOwn(known, key)) return detail
  return colon < 0 ? (known[key] ?? detail) : `${known[key]} (${detail.slice(colon + 1)})`
}
