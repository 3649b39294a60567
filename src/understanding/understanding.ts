/**
 * Understanding turns a parsed mail into findings: what it is, in which language, from where, what is wrong, what is
 * wanted, each with its words. Pure once built; a letter of a customer is judged by its own new text.
 *
 * Each span of the text is used once: order numbers are masked before sums are read, sums before phones, so that no
 * order number is dialled and no phone is claimed.
 */
import { createLanguageDetector, type DetectLanguage } from '../craft/language.ts'
import { finished, type Steps } from '../craft/steps.ts'
import type { Signal } from '../mail/automatic.ts'
import type { ForwardedCustomer } from '../mail/forward.ts'
import type { Instant, Message, Span } from '../mail/message.ts'
import { isReplySubject } from '../mail/references.ts'
import type { Contact } from '../ticket/contact.ts'
import type { Claim, Finding, Findings } from '../ticket/findings.ts'
import { type Answer, type Kind, TICKET_KINDS, type Wish } from '../ticket/words.ts'
import { findAnswer } from './answer.ts'
import { findChurn } from './churn.ts'
import { findConsequences } from './consequence.ts'
import { findEvidence } from './evidence.ts'
import type { Given } from './given.ts'
import type { Ids } from './ids.ts'
import { findIssues, type Grievances, issueByWords } from './issue.ts'
import type { MailText } from './issue-points.ts'
import { findKind } from './kind.ts'
import { answerable, findLanguage, type LanguageFindings } from './language.ts'
import type { Lexicon } from './lexicon.ts'
import type { Judgement, Model } from './model.ts'
import { findSums, maskSums, type Sum } from './money.ts'
import { findMoneyAtRisk } from './money-at-risk.ts'
import { findClaim } from './money-claim.ts'
import { currenciesOf } from './money-currency.ts'
import { findName } from './name.ts'
import { findOrderNumbers, maskIds } from './orders.ts'
import { type Hearing, hear } from './passages.ts'
import { findPaymentFraud } from './payment-fraud.ts'
import { findPlace, type PlaceFindings, type Places } from './place.ts'
import { fold } from './place-atlas.ts'
import { blankRecord, findRecord, type IntakeRecord } from './record.ts'
import { findSeverity, soundsGrave } from './severity.ts'
import { findSuspicious } from './suspicious.ts'
import { findTone } from './tone.ts'
import { askedBySentences } from './wish-sentences.ts'
import { findWishes } from './wishes.ts'
import { type Writer, writerOf } from './writer.ts'

export { type Ids, parseIds } from './ids.ts'
export { type Places, parsePlaces } from './place-atlas.ts'

/** What people can edit, parsed from the files of config/. */
export interface Knowledge {
  readonly lexicon: Lexicon
  /** Names of goods. */
  readonly goods: Lexicon
  readonly model: Model
  /** What a sentence asks for. */
  readonly wishes: Model
  readonly places: Places
  readonly ids: Ids
}

export interface UnderstandInput {
  readonly message: Message
  readonly spans: readonly Span[]
  readonly signals: readonly Signal[]
  readonly forwarded: ForwardedCustomer | null
  /** What the thread's ticket knows; null for a mail that stands alone. */
  readonly thread: {
    readonly isContinuation: boolean
    readonly language: string | null
    readonly timezone: string | null
  } | null
  /** What is remembered of who writes; empty where nothing is. */
  readonly contact?: Contact
  /** What a person said of this very mail; empty but when it is read anew. */
  readonly given?: Given
  /** ISO 3166-1, the account's market: whose language is answered in where nothing else speaks. */
  readonly market?: string
  /** Lower case. */
  readonly ownAddresses: readonly string[]
  readonly ownDomains: readonly string[]
  readonly partners: readonly string[]
  /** The Message-ID carries our signature: our own letter came back. */
  readonly signedByUs: boolean
  readonly now: Instant
}

export interface Understand {
  (input: UnderstandInput): Findings
  /** The same with pauses: long text takes a tenth of a second. */
  inSteps(input: UnderstandInput): Steps<Findings>
}

/** Loads the language detector and gives the function that understands a mail. */
export async function createUnderstanding(knowledge: Knowledge): Promise<Understand> {
  const detect = await createLanguageDetector()
  const inSteps = (input: UnderstandInput) => understand(input, knowledge, detect)
  return Object.assign((input: UnderstandInput) => finished(inSteps(input)), { inSteps })
}

function* understand(input: UnderstandInput, knowledge: Knowledge, detect: DetectLanguage): Steps<Findings> {
  const writer = writerOf(input)
  const heard = findLanguage(
    {
      text: writer.newText,
      subject: writer.subject,
      earlier: input.thread?.language ?? null,
      contact: input.contact ?? {},
      given: input.given?.language ?? null,
    },
    detect,
  )
  const language = heard.language.value
  const read = { text: writer.newText, subject: writer.subject, language }
  const hearing = hear(read, knowledge.lexicon, knowledge.model)
  const opinion = hearing.whole
  yield
  const grievances = findIssues(read, knowledge.lexicon, hearing)
  const issue = grievances.issue.value
  const asked = askedBySentences(read, issue, knowledge.lexicon, knowledge.wishes)
  const { wants, unsaid, named, refused } = findWishes({ ...read, issue }, knowledge.lexicon, opinion, asked)
  yield
  const orderNumbers = findOrderNumbers(
    { subject: writer.subject, text: writer.fields === '' ? writer.newText : `${writer.newText}\n\n${writer.fields}` },
    knowledge.ids,
  )
  const kind = kindOf(input, writer, knowledge, named, orderNumbers.value, language, opinion)
  yield
  const name = findName({
    text: writer.withSignature,
    display: writer.address?.name ?? '',
    address: writer.address?.address ?? null,
    language,
    isTown: (word) => knowledge.places.cities.has(fold(word)),
  })
  yield
  const masked = maskIds(writer.newText, knowledge.ids)
  const place = placeOf(input, writer, knowledge, heard, name.value)
  const country = place.country.value
  yield
  const sums = findSums(masked, language, country, knowledge.places.countries.get(country ?? '')?.currency ?? null)
  const claim = findClaim(masked, sums, knowledge.ids, { issue, wants: wants.value })
  yield
  const record = findRecord(
    { writer, language, country, name: name.value, masked, sums },
    knowledge.ids,
    knowledge.goods,
  )
  yield
  const spoken = answerable(heard, country, input.market ?? null, knowledge.places)
  const whole = { hearing, kind, spoken, place, grievances, wants, unsaid, refused, orderNumbers, name, claim, record }
  return assemble(input, writer, knowledge, whole)
}

interface Parts {
  readonly hearing: Hearing
  readonly kind: Finding<Kind>
  readonly spoken: LanguageFindings
  readonly place: PlaceFindings
  readonly grievances: Grievances
  readonly wants: Findings['wants']
  readonly unsaid: readonly Wish[]
  readonly refused: readonly Wish[]
  readonly orderNumbers: Findings['orderNumbers']
  readonly name: Findings['customerName']
  readonly claim: Finding<Claim | null>
  readonly record: IntakeRecord
}

function kindOf(
  input: UnderstandInput,
  writer: Writer,
  knowledge: Knowledge,
  wishes: Findings['wants']['value'],
  orderNumbers: readonly string[],
  language: string,
  opinion: Judgement,
): Finding<Kind> {
  const { message } = input
  if (input.given?.kind) return { value: input.given.kind, confidence: 1, why: [] }
  const isReply = message.inReplyTo.length > 0 || isReplySubject(writer.subject)
  // The subject of an answer is an older mail's grievance: only what is written now says whether this mail has one.
  const subject = isReply ? '' : writer.subject
  const said = issueByWords({ text: writer.newText, subject, language }, knowledge.lexicon)
  return findKind(
    {
      text: writer.newText,
      subject: writer.subject,
      quoted: writer.quoted,
      from: message.from[0]?.address.toLowerCase() ?? '',
      signals: input.forwarded ? [] : input.signals,
      issue: said,
      wishes,
      orderNumbers,
      attachments: message.attachments.filter(({ inline }) => !inline).length,
      isReply,
      isContinuation: input.thread?.isContinuation ?? false,
      ours: ourOwn(input),
      ownAddresses: input.ownAddresses,
      ownDomains: input.ownDomains,
      grave: soundsGrave({ text: writer.newText, subject, language }, knowledge.lexicon),
      heard: opinion.get('kind'),
    },
    knowledge.ids.kinds,
  )
}

function ourOwn(input: UnderstandInput): 'self' | 'partner' | null {
  if (input.signedByUs) return 'self'
  if (input.forwarded) return null
  const from = input.message.from[0]?.address.toLowerCase() ?? ''
  if (input.ownAddresses.includes(from)) return 'self'
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const colleague = input.ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
  return input.partners.includes(from) || colleague ? 'partner' : null
}

function placeOf(
  input: UnderstandInput,
  writer: Writer,
  knowledge: Knowledge,
  { language, replyLanguage, replyLanguageAsked }: LanguageFindings,
  name: string | null,
): PlaceFindings {
  const text = maskIds(writer.withSignature, knowledge.ids)
  const sums = findSums(text, language.value, null)
  return findPlace(
    {
      text: maskSums(text, sums),
      address: writer.address?.address ?? null,
      offsetMinutes: writer.offsetMinutes,
      at: writer.at,
      now: Date.parse(input.now),
      language: replyLanguageAsked ? language.value : varietyOf(language.value, replyLanguage.value),
      currencies: commonCurrencies(sums),
      name,
      earlierZone: input.thread?.timezone ?? null,
      contact: input.contact ?? {},
      given: input.given?.country ?? null,
    },
    knowledge.places,
  )
}

/** Where the words show which kind of the language it is, that says more of the place: pt-BR instead of pt. */
function varietyOf(language: string, answer: string): string {
  return answer.startsWith(`${language}-`) ? answer : language
}

function commonCurrencies(sums: readonly Sum[]): readonly string[] {
  const [first] = sums
  return first && sums.every(({ currency }) => currency === first.currency) ? currenciesOf(first) : []
}

function assemble(input: UnderstandInput, writer: Writer, knowledge: Knowledge, parts: Parts): Findings {
  const { lexicon } = knowledge
  const { kind, spoken, place } = parts
  const grieves = kind.value === 'complaint' || kind.value === 'follow-up' || kind.value === 'unsure'
  const read = { text: writer.newText, subject: writer.subject, language: spoken.language.value }
  const issue = grieves ? parts.grievances.issue : nothing(null)
  const alsoIssues = grieves ? parts.grievances.alsoIssues : nothing([])
  const claim = grieves ? parts.claim : nothing(null)
  const machine = kind.value === 'bounce' || kind.value === 'newsletter' || kind.value === 'spam'
  const record = machine ? blankRecord() : grieves ? parts.record : ofNoGrievance(parts.record)
  const { quantity } = record
  const attachments = (input.message.forwarded ?? input.message).attachments
  const evidence = grieves
    ? findEvidence({ text: writer.newText, language: read.language, attachments }, lexicon)
    : nothing('none' as const)
  const wants = grieves || kind.value === 'order' ? parts.wants : nothing([])
  const answering = kind.value === 'follow-up'
  const orderNumbers = machine ? nothing([]) : parts.orderNumbers
  const answer = answering
    ? findAnswer(
        {
          text: writer.newText,
          wishes: wants.value,
          demandsMoney: claim.value !== null,
          filesAttached: evidence.value === 'attached',
        },
        knowledge.ids.kinds,
      )
    : nothing<Answer | null>(null)
  return {
    kind,
    reply: { value: TICKET_KINDS.has(kind.value) ? 'draft' : 'none', confidence: kind.confidence, why: kind.why },
    ...spoken,
    ...(kind.value === 'bounce' ? { country: nothing(null), timezone: nothing(null), zones: [] } : place),
    issue,
    alsoIssues,
    ...(grieves ? { likelyIssues: parts.grievances.likelyIssues } : {}),
    severity: grieves
      ? findSeverity(
          {
            ...read,
            issue: issue.value,
            alsoIssues: alsoIssues.value,
            quantity: quantity.value,
            claim: claim.value,
            wants: wants.value,
            accepts: answer.value === 'accepts',
          },
          lexicon,
          parts.hearing,
        )
      : nothing('low'),
    tone: grieves ? findTone({ ...read, issue: issue.value }, lexicon, parts.hearing) : nothing('calm'),
    orderNumbers,
    claim,
    wants,
    unsaidWants: parts.unsaid,
    refused: grieves || kind.value === 'order' ? parts.refused : [],
    evidence,
    answer,
    customerName: machine ? nothing(null) : parts.name,
    suspicious: grieves
      ? findSuspicious(
          { ...read, claim: claim.value, evidence: evidence.value, orderNumbers: orderNumbers.value },
          lexicon,
        )
      : nothing(false),
    ...record,
    ...(TICKET_KINDS.has(kind.value) ? graveSigns(input, read, record.deadline, lexicon) : {}),
    newText: writer.newText,
  }
}

/** What it led to, what it puts at risk, and whether somebody is after the money. */
function graveSigns(
  { message, forwarded, ownDomains, partners }: UnderstandInput,
  read: MailText,
  deadline: Finding<string | null>,
  lexicon: Lexicon,
): Required<Pick<Findings, 'consequences' | 'churn' | 'paymentFraud' | 'moneyAtRisk' | 'answerBy'>> {
  const senders = forwarded ? [] : [...message.from, ...message.replyTo]
  const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return {
    consequences: findConsequences(read, lexicon),
    churn: findChurn(read, lexicon),
    paymentFraud: findPaymentFraud(
      {
        ...read,
        addresses: senders.map(({ address }) => address.toLowerCase()),
        knownDomains: [...ownDomains, ...partners.map(domainOf)],
      },
      lexicon,
    ),
    ...findMoneyAtRisk(read, deadline, lexicon),
  }
}

/** Whom to call stands in any mail; goods, pieces and days only in a grievance. */
function ofNoGrievance({ company, phone }: IntakeRecord): IntakeRecord {
  return { ...blankRecord(), company, phone }
}

function nothing<T>(value: T): Finding<T> {
  return { value, confidence: 0, why: [] }
}

/** The findings of a mail that couldn't be understood: a person must look, nothing is claimed. */
export function blankFindings(newText: string): Findings {
  return {
    kind: nothing('unsure'),
    reply: nothing('draft'),
    language: nothing('und'),
    replyLanguage: nothing('und'),
    country: nothing(null),
    timezone: nothing(null),
    zones: [],
    issue: nothing(null),
    alsoIssues: nothing([]),
    severity: nothing('normal'),
    tone: nothing('calm'),
    orderNumbers: nothing([]),
    claim: nothing(null),
    wants: nothing([]),
    evidence: nothing('none'),
    answer: nothing(null),
    customerName: nothing(null),
    suspicious: nothing(false),
    quantity: nothing(null),
    product: nothing(null),
    newText,
  }
}
