/** Internal papers: proposed from the ticket, sent to a role's address or copied by hand, answered by mail or by paste. */
import { decidesLetters } from '../approval/decide.ts'
import { draftPaper, hasOpenWords, type PaperCase } from '../drafting/paper.ts'
import type { PaperLanguage } from '../drafting/paper-texts.ts'
import { limits } from '../limits.ts'
import { mintMessageId } from '../mail/message-id.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import type { Account } from '../ticket/account.ts'
import type { Acts } from '../ticket/acts.ts'
import { type PaperWords, paperWordsOf } from '../ticket/model-job.ts'
import type { Paper, PaperFile, RoleAddress } from '../ticket/paper.ts'
import type { PaperKind, PaperRole, PaperState } from '../ticket/words.ts'
import { act, isAhead, Refused, visibleTicket } from './act.ts'
import { internalNote } from './acts-ticket.ts'
import { accountOf, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { answerPaper } from './paper-answers.ts'
import { proposalsFor } from './paper-deadlines.ts'
import { tripsOf } from './paper-words.ts'

type PaperActs = Pick<Acts, 'papers' | 'paperDraft' | 'consult' | 'pasteAnswer' | 'settlePaper'>

const TOKEN_BYTES = 15
/** States that each word of a person may end. */
const SETTLED: Readonly<Record<'was-sent' | 'resend' | 'withdraw', readonly PaperState[]>> = {
  'was-sent': ['uncertain'],
  resend: ['uncertain', 'failed'],
  withdraw: ['queued', 'failed', 'uncertain', 'sent', 'copied'],
}

/** @param kick wakes what sends papers */
export function paperActs(context: JourneyContext, kick: () => void): PaperActs {
  return {
    papers: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const about = await caseOf(context, ledger, await visibleTicket(ledger, staff, what.ticketId))
        return { papers: about.papers, proposed: proposalsFor(context, about) }
      }),

    paperDraft: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const about = await caseOf(context, ledger, await visibleTicket(ledger, staff, what.ticketId))
        const to = roleOf(context, what.role)
        const proposal = proposalsFor(context, about).find(({ kind, role }) => kind === what.kind && role === what.role)
        const dueAt = proposal?.dueAt ?? inDays(context, 1)
        const language = languageFor(to, staff)
        const words = await takenWords(context, ledger, about, { ...what, language })
        const drafted = draftPaper(
          context.workshop().paperTexts,
          about,
          { kind: what.kind, role: what.role, dueAt },
          { language, zone: staff.timeZone, to: to?.name ?? '', by: staff.name },
          words ?? undefined,
        )
        const photos = photosOf(about.messages).map(({ sha256 }) => sha256)
        return { ...drafted, dueAt, to, photos, language, byModel: words !== null }
      }),

    consult: async (by, what) => {
      const result = await act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const ticket = await visibleTicket(ledger, staff, what.ticketId)
        const paper = await newPaper(context, ledger, staff, ticket, what)
        await ledger.papers.add(paper)
        await noteActOn(context, ledger, staff, paper, what.how === 'mail' ? 'paper-queued' : 'paper-copied')
        await refreshTicket(ledger, ticket, {}, context.clock.now())
        return { paperId: paper.id }
      })
      if (result.done) kick()
      return result
    },

    pasteAnswer: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const text = what.text.trim()
        if (text === '') throw new Refused('empty')
        const { paper, ticket } = await visiblePaper(ledger, staff, what.paperId)
        const note = internalNote(context, ticket, context.newId(), text.slice(0, limits.paperCharacters))
        await ledger.tickets.addMessage(note, [])
        // One that was withdrawn or answered before keeps its state: the note is kept all the same.
        if (!(await answerPaper(context, ledger, paper, note.id, staff.id)))
          await writeHistory(context, ledger, {
            ticketId: ticket.id,
            who: staff.id,
            act: 'noted',
            detail: { message: note.id },
          })
        await refreshTicket(ledger, ticket, {}, context.clock.now())
        return null
      }),

    settlePaper: async (by, what) => {
      const result = await act(context, by, async (ledger, staff) => {
        if (!decidesLetters(staff)) throw new Refused('not-allowed')
        const { paper, ticket } = await visiblePaper(ledger, staff, what.paperId)
        const now = context.clock.now()
        if (what.as === 'resend' && (paper.to === null || context.mode === 'shadow'))
          throw new Refused('not-allowed', context.mode === 'shadow' ? ['shadow'] : [])
        const to = what.as === 'was-sent' ? 'sent' : what.as === 'resend' ? 'queued' : 'withdrawn'
        const change = what.as === 'resend' ? { readyAt: now } : {}
        if (!(await ledger.papers.move(paper.id, SETTLED[what.as], to, change))) throw new Refused('stale')
        await noteActOn(context, ledger, staff, paper, ACT_OF[what.as])
        await refreshTicket(ledger, ticket, {}, now)
        return null
      })
      if (result.done) kick()
      return result
    },
  }
}

/** The model's words that a person takes into this very paper; guarded once more, by what holds now. */
async function takenWords(
  context: JourneyContext,
  ledger: Ledger,
  about: PaperCase,
  what: {
    readonly kind: PaperKind
    readonly role: PaperRole
    readonly language: PaperLanguage
    readonly jobId?: string
  },
): Promise<PaperWords | null> {
  const job = what.jobId === undefined ? null : await ledger.modelWork.job(what.jobId)
  const paper = job?.ticketId === about.ticket.id ? job.body.paper : undefined
  const words = job && paperWordsOf(job)
  if (!paper || !words) return null
  if (paper.kind !== what.kind || paper.role !== what.role || paper.language !== what.language) return null
  return tripsOf(context, about, paper, words).length === 0 ? words : null
}

const ACT_OF = { 'was-sent': 'paper-was-sent', resend: 'paper-queued', withdraw: 'paper-withdrawn' } as const

async function noteActOn(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  { id, ticketId, kind, role }: Paper,
  name: string,
): Promise<void> {
  await writeHistory(context, ledger, {
    ticketId,
    who: staff.id,
    act: name,
    detail: { paperId: id, paper: kind, role },
  })
}

interface Wanted {
  readonly kind: PaperKind
  readonly role: PaperRole
  readonly subject: string
  readonly text: string
  readonly dueAt: string | null
  readonly how: 'mail' | 'copy'
  readonly photos: readonly string[]
  readonly to?: string
}

async function newPaper(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  ticket: Ticket,
  what: Wanted,
): Promise<Paper> {
  const now = context.clock.now()
  const words = { subject: what.subject.replace(/\s+/g, ' ').trim(), text: what.text.trim() }
  if (words.subject === '' || words.text === '') throw new Refused('empty')
  if (words.text.length > limits.paperCharacters || words.subject.length > limits.paperSubjectCharacters)
    throw new Refused('too-large')
  if (hasOpenWords(words)) throw new Refused('blocked', ['placeholder'])
  if (what.dueAt !== null && !isAhead(what.dueAt, now)) throw new Refused('in-the-past')
  const twin = (one: Paper): boolean =>
    one.kind === what.kind && one.role === what.role && one.state !== 'withdrawn' && one.text === words.text
  // One click too many must not ask a colleague twice.
  if ((await ledger.papers.of(ticket.id)).some(twin)) throw new Refused('already-decided')
  const role = roleOf(context, what.role)
  const account = accountOf(context, ticket.account)
  const byMail = what.how === 'mail'
  if (byMail) mayMail(context, account, ticket, role)
  // roles.yaml may have been saved since the person saw whom it goes to.
  if (byMail && what.to !== undefined && what.to !== role?.address) throw new Refused('stale', [role?.address ?? ''])
  const files = byMail && what.photos.length > 0 ? photosOf(await ledger.tickets.messagesOf(ticket.id)) : []
  if (!sameFiles(files, what.photos) && byMail) throw new Refused('stale', ['photos'])
  return {
    id: context.newId(),
    ticketId: ticket.id,
    account: account.name,
    kind: what.kind,
    role: what.role,
    state: byMail ? 'queued' : 'copied',
    to: byMail && role ? { name: role.name, address: role.address } : null,
    language: languageFor(role, staff),
    // The number finds the ticket where a mail program leaves References out.
    subject: words.subject.includes(`[${ticket.number}]`) ? words.subject : `[${ticket.number}] ${words.subject}`,
    text: words.text,
    files,
    dueAt: what.dueAt,
    messageId: byMail ? paperMessageId(context, account, ticket) : null,
    by: staff.id,
    createdAt: now,
    readyAt: now,
    attempts: 0,
    response: null,
    answerId: null,
  }
}

const sameFiles = (files: readonly PaperFile[], seen: readonly string[]): boolean =>
  files.length === seen.length && files.every(({ sha256 }) => seen.includes(sha256))

/** @throws Refused where nothing may be sent, nobody is named for the role, or the address is the customer's or a mailbox of ours */
function mayMail(context: JourneyContext, account: Account, ticket: Ticket, role: RoleAddress | null): void {
  if (context.mode === 'shadow') throw new Refused('not-allowed', ['shadow'])
  if (role === null) throw new Refused('no-recipient')
  const watched = [...context.accounts().values()].some((one) => one.ownAddresses.includes(role.address))
  const customers = ticket.customer.address.toLowerCase() === role.address
  if (watched || customers || account.ownAddresses.includes(role.address)) throw new Refused('blocked', [role.address])
}

function paperMessageId(context: JourneyContext, account: Account, ticket: Ticket): string {
  const { address } = account.address
  const domain = address.slice(address.lastIndexOf('@') + 1)
  const random = context.randomToken(TOKEN_BYTES)
  return mintMessageId({ key: context.key, ticketId: ticket.id, random, domain, kind: 'internal' })
}

export const roleOf = (context: JourneyContext, role: PaperRole): RoleAddress | null =>
  context.workshop().roles[role] ?? null

/** The language of whoever reads it, else of whoever writes it. */
export const languageFor = (role: RoleAddress | null, staff: Staff): PaperLanguage =>
  role?.language ?? (staff.language === 'en' ? 'en' : 'zh-Hans')

/** The customer's pictures, newest mail first, as far as they fit into one mail. */
function photosOf(messages: readonly StoredMessage[]): PaperFile[] {
  const files: PaperFile[] = []
  let bytes = 0
  for (const { id, audience, direction, rawSha256, parsed } of [...messages].reverse()) {
    if (audience !== 'customer' || direction !== 'in' || rawSha256 === null) continue
    for (const { name, type, sha256, size } of parsed.attachments) {
      if (!/^(?:image|video)\//i.test(type) || files.some((one) => one.sha256 === sha256)) continue
      if (bytes + size > limits.paperPhotoBytes) continue
      bytes += size
      files.push({ name, type, sha256, messageId: id })
    }
  }
  return files
}

/** All that a paper of this ticket may be made from. */
export async function caseOf(context: JourneyContext, ledger: Ledger, ticket: Ticket): Promise<PaperCase> {
  const turns = await ledger.tickets.turnsOf(ticket.id)
  return {
    ticket,
    turn: (turns.findLast(({ withdrawnAt }) => withdrawnAt === null) ?? turns.at(-1))?.turn ?? null,
    messages: await ledger.tickets.messagesOf(ticket.id),
    papers: await ledger.papers.of(ticket.id),
    now: context.clock.now(),
  }
}

async function visiblePaper(ledger: Ledger, staff: Staff, id: string): Promise<{ paper: Paper; ticket: Ticket }> {
  const paper = await ledger.papers.paper(id)
  if (!paper) throw new Refused('not-found')
  return { paper, ticket: await visibleTicket(ledger, staff, paper.ticketId) }
}

const DAY_MS = 86_400_000
const inDays = (context: JourneyContext, days: number): string =>
  new Date(Date.parse(context.clock.now()) + days * DAY_MS).toISOString()
