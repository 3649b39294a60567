/** The rooms in their order, without a store: from a parsed mail to what it says, and on to the letter that answers it. */
import { IANAZone } from 'luxon'
import type { Calendars } from '../craft/calendar.ts'
import type { LongClosure } from '../craft/calendar-executors.ts'
import { addWorkingDays } from '../craft/calendar-working-days.ts'
import { localTime } from '../craft/calendar-zones.ts'
import { finished, type Steps } from '../craft/steps.ts'
import { draftLetter } from '../drafting/draft.ts'
import { papersFor } from '../drafting/product-papers.ts'
import { limits } from '../limits.ts'
import { automaticSignals } from '../mail/automatic.ts'
import { forwardedCustomer } from '../mail/forward.ts'
import { htmlOf, quoteOriginal } from '../mail/html.ts'
import type { Address, Instant, Message, Span } from '../mail/message.ts'
import { spansOf } from '../mail/quoted-text.ts'
import { replyRecipients } from '../mail/recipients.ts'
import { baseSubject, referencesFor, replySubject } from '../mail/references.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { AnsweredMail, Ticket } from '../ports/ledger/tickets.ts'
import { resolve } from '../resolution/resolve.ts'
import { planSend } from '../sending/when.ts'
import type { Account } from '../ticket/account.ts'
import type { Choice, SendPlan } from '../ticket/acts.ts'
import { type Contact, hourWishOf } from '../ticket/contact.ts'
import type { Course } from '../ticket/course.ts'
import { isLaterLetter, type LetterBefore } from '../ticket/details.ts'
import type { Findings } from '../ticket/findings.ts'
import { withRecord } from '../ticket/revise.ts'
import type { Drafted, RecordAttachment, Resolution, Resolved, Understood } from '../ticket/turn.ts'
import type { Executor } from '../ticket/words.ts'
import type { Given } from '../understanding/given.ts'
import type { Workshop } from './workshop.ts'

export interface ThreadKnown {
  readonly isContinuation: boolean
  /** It answers a mail that the ticket holds. */
  readonly answersKnownMail: boolean
  readonly language: string | null
  readonly timezone: string | null
}

export interface Thought {
  readonly spans: readonly Span[]
  readonly findings: Findings
}

/** What is known of a mail before it is read. */
interface ToRead {
  readonly message: Message
  readonly account: Account
  readonly thread: ThreadKnown | null
  /** What is remembered of who writes. */
  readonly contact?: Contact
  /** What a person said of this very mail. */
  readonly given?: Given
  readonly signedByUs: boolean
  readonly now: Instant
}

/** What a mail says: spans, signals and findings. Pure; a throw is a defect of ours and loses nothing. */
export const think = (workshop: Workshop, mail: ToRead): Thought => finished(thinkInSteps(workshop, mail))

/** The same with pauses between. */
export function* thinkInSteps(workshop: Workshop, mail: ToRead): Steps<Thought> {
  const { message, account } = mail
  const spans = spansOf(message.text)
  const read = readable(message)
  const understood = yield* workshop.understand.inSteps({
    message: read,
    spans: read === message ? spans : spansOf(read.text),
    signals: automaticSignals(message),
    forwarded: forwardOf(message, account, mail.thread),
    thread: mail.thread,
    contact: mail.contact ?? {},
    given: mail.given ?? {},
    market: account.market,
    ownAddresses: account.ownAddresses,
    ownDomains: account.ownDomains,
    partners: [...account.partners, ...workshop.roleAddresses],
    signedByUs: mail.signedByUs,
    now: mail.now,
  })
  const hours = hourWishOf(mail.contact ?? {})
  return { spans, findings: hours === null ? understood : { ...understood, hours } }
}

/**
 * The customer's mail that a colleague or a web form has passed on. A colleague's answer within a ticket quotes the
 * customer too, and brings nothing of the customer's but what the ticket has, unless a mail is attached.
 */
function forwardOf(message: Message, account: Account, thread: ThreadKnown | null) {
  if (thread?.answersKnownMail && message.forwarded === null) return null
  return forwardedCustomer(message, account.ownDomains)
}

/** A very long mail by its beginning and its end, where people write: understanding holds up everything else. */
function readable(message: Message): Message {
  const most = limits.understoodCharacters
  if (message.text.length <= most) return message
  const end = most / 4
  return { ...message, text: `${message.text.slice(0, most - end)}\n\n${message.text.slice(-end)}` }
}

/** Open promises of the ticket, for the plan; null where none is open. */
export interface Promises {
  readonly firstResponseDueAt: Instant | null
  readonly nextResponseDueAt: Instant | null
  readonly solutionDueAt: Instant | null
}

export function openPromises(ticket: Promises & Pick<Ticket, 'firstResponseMetAt' | 'solutionMetAt'>): Promises {
  return {
    firstResponseDueAt: ticket.firstResponseMetAt === null ? ticket.firstResponseDueAt : null,
    nextResponseDueAt: ticket.nextResponseDueAt,
    solutionDueAt: ticket.solutionMetAt === null ? ticket.solutionDueAt : null,
  }
}

/** The zone in which a letter's days are meant. */
export function zoneOfLetter(calendars: Calendars, findings: Findings, account: Account, now: Instant): string {
  return planFor(calendars, { findings, account, promises: NO_PROMISES, undoSeconds: 0, seed: '', now }).zone
}

export const NO_PROMISES = { firstResponseDueAt: null, nextResponseDueAt: null, solutionDueAt: null }

/** When a letter to the writer of these findings would leave if approved at `now`. */
export function planFor(
  calendars: Calendars,
  input: {
    readonly findings: Findings
    readonly account: Account
    readonly promises: Promises
    readonly undoSeconds: number
    readonly seed: string
    readonly now: Instant
    /** The customer's own hours don't count: for another try of a letter, and an hour that a person chose. */
    readonly anyGoodHour?: boolean
  },
): SendPlan {
  const { findings, account } = input
  return planSend({
    now: input.now,
    findings,
    market: findings.country.value ?? account.market,
    calendars,
    fallbackZone: calendars.zoneOf(account.market),
    undoSeconds: input.undoSeconds,
    promises: input.promises,
    seed: input.seed,
    wish: input.anyGoodHour || findings.severity.value === 'critical' ? null : (findings.hours ?? null),
  })
}

export interface Situation {
  /** The customer's mail that is answered; null where a person writes first. */
  readonly message: AnsweredMail | null
  readonly account: Account
  readonly choice: Choice | null
  /** Letters of this ticket that left, oldest first. */
  readonly before: readonly LetterBefore[]
  readonly course?: Course
  readonly plan: SendPlan
  readonly revision: number
  readonly author: string
  /** Kept from the draft before when a person chose them. */
  readonly chosen: { readonly to: readonly Address[]; readonly cc: readonly Address[] } | null
  readonly attachments: readonly RecordAttachment[]
  /** The letter before showed how to use the goods too: whatever it carries is what a person left on it. */
  readonly guided?: boolean
  readonly now: Instant
}

/** Weighs and drafts: the remedies that policy allows, and the letter that offers them. */
export function prepare(workshop: Workshop, turn: Understood, situation: Situation): Drafted {
  const { plan, now } = situation
  const resolved = resolve(turn, workshop.policy, situation.choice, {
    now,
    sendAt: plan.at,
    markets: workshop.markets,
    fallbackMarket: situation.account.market,
    before: situation.before,
    ...(situation.course && { course: situation.course }),
    addWorkingDays: (from, days, what) =>
      addWorkingDays(
        from,
        days,
        plan.zone,
        turn.findings.country.value ?? situation.account.market,
        workshop.calendars,
        workshop.calendars.executors.carriersOf(what, []),
      ),
  })
  const guides = guidesFor(workshop, resolved, situation)
  const noted = {
    ...resolved,
    resolution: { ...resolved.resolution, notes: [...resolved.resolution.notes, ...guides.notes] },
  }
  const drafted = draftLetter(noted, {
    ...correspondence(situation, resolved.resolution.locale),
    templates: workshop.templates,
    account: situation.account,
    signer: null,
    revision: situation.revision,
    author: situation.author,
    now,
    sendAt: plan.at,
    timeZone: plan.zone,
    htmlOf,
    attachments: [...situation.attachments, ...guides.files],
    closed: closuresToTell(workshop.calendars, resolved, plan),
  })
  return situation.chosen ? withRecord(drafted, situation.chosen) : drafted
}

/** Long closures of the office, and of whoever carries out what this letter offers: on when it leaves, or soon after. */
function closuresToTell({ executors }: Calendars, { resolution }: Resolved, { at, zone }: SendPlan): LongClosure[] {
  const { day } = localTime(IANAZone.create(zone), Date.parse(at))
  const { commitments, remedies } = resolution
  const promised = commitments.map(({ what }) => what)
  const sends = remedies.some((one) => one === 'replacement' || one === 'missing-parts' || one === 'repair')
  const carriers = (sends ? [...promised, 'dispatch' as const] : promised).flatMap((what) =>
    executors.carriersOf(what, remedies),
  )
  return [...new Set<Executor>(['office', ...carriers])].flatMap((who) => executors.longClosure(who, day) ?? [])
}

/** Manuals that go with a letter of guidance, and what the reviewer is told of them. A person may take them off again. */
function guidesFor(
  { productPapers }: Workshop,
  turn: Resolved,
  { attachments, guided }: Situation,
): { readonly files: readonly RecordAttachment[]; readonly notes: readonly string[] } {
  if (guided || !showsUse(turn.resolution)) return { files: [], notes: [] }
  const { papers, elsewhere } = papersFor(productPapers, turn, turn.resolution.locale)
  let bytes = 0
  const fresh = papers.filter((paper) => {
    if (attachments.some(({ sha256 }) => sha256 === paper.sha256)) return false
    bytes += paper.bytes.length
    return bytes <= limits.attachmentBytes
  })
  const files = fresh.map(({ name, type, sha256 }) => ({ name, type, sha256 }))
  const notes = files.length > 0 ? ['product-papers-attached'] : elsewhere ? ['product-papers-other-language'] : []
  return { files, notes }
}

/** A letter that shows how to use the goods. */
export function showsUse({ letter, lane, remedies }: Resolution): boolean {
  return lane !== 'safety' && (letter === 'usage' || (remedies.includes('guidance') && !isLaterLetter(letter)))
}

/** Files of config/ are kept as a letter's own, so that what is approved is what leaves, whatever becomes of the folder. */
export async function keepGuides(
  ledger: Ledger,
  { productPapers }: Workshop,
  { draft }: Drafted,
  now: Instant,
): Promise<void> {
  for (const { sha256 } of draft.record.attachments) {
    const paper = productPapers.find((one) => one.sha256 === sha256)
    if (paper) await ledger.raw.put(paper.bytes, now)
  }
}

/** What the answered mail gives to the reply: recipients, subject, thread, quotation. */
function correspondence(situation: Situation, locale: string) {
  const { account, chosen } = situation
  if (!situation.message) throw new Error('a letter answers a mail of the customer')
  const message = situation.message.parsed
  const forwarded = forwardedCustomer(message, account.ownDomains)
  const { recipients, ...thread } = forwarded
    ? behindForward(message, forwarded, locale)
    : ofSender(message, account, locale)
  return { message, ...thread, recipients: chosen ? { ...recipients, to: chosen.to } : recipients }
}

function ofSender(message: Message, account: Account, locale: string) {
  return {
    quoted: quoteOriginal(message, locale),
    recipients: { ...replyRecipients(message, { addresses: account.ownAddresses }), offeredTo: [] },
    subject: replySubject(message.subject),
    inReplyTo: message.messageId,
    references: referencesFor(message),
  }
}

/** A colleague's forward is the customer's complaint: nothing of the colleague's own mail goes to the customer. */
function behindForward(message: Message, forwarded: NonNullable<ReturnType<typeof forwardedCustomer>>, locale: string) {
  const customer = forwarded.candidates[0]?.address
  const original = message.forwarded
  return {
    quoted: quoteOriginal({ from: customer ? [customer] : [], date: forwarded.date, text: forwarded.text }, locale),
    recipients: { to: [], offeredCc: [], offeredTo: forwarded.candidates, replyToDiffers: false },
    subject: replySubject(baseSubject(message.subject)),
    inReplyTo: original?.messageId ?? null,
    references: original ? referencesFor(original) : [],
  }
}
