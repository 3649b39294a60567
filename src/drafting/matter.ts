/** Gathers what a letter has to say from the turn: findings and resolution become the matter that templates render. */
import type { LongClosure } from '../craft/calendar-executors.ts'
import { ANY_BUSINESS_DAY } from '../craft/date-format.ts'
import type { LetterMatter, Question, Signer, Sum } from '../craft/facts.ts'
import { answerOf, openWishes, rankedWishes, saidWishes } from '../craft/letter-wishes.ts'
import { tellingSentence } from '../craft/telling-sentence.ts'
import type { Account } from '../ticket/account.ts'
import { isLaterLetter } from '../ticket/details.ts'
import type { Findings, Quantity } from '../ticket/findings.ts'
import { issueOf, type RecordAttachment, type Resolution, type Resolved } from '../ticket/turn.ts'
import {
  type Answer,
  type Consequence,
  ISSUES,
  type Issue,
  type Lane,
  type LetterName,
  type Remedy,
  type Responsibility,
  type Wish,
} from '../ticket/words.ts'
import { bookedOrder, bookedProduct, glossesOf } from './goods.ts'

export interface MatterContext {
  readonly account: Account
  /** The person who signs, null for the account's own. */
  readonly signer: string | null
  readonly sendAt: string
  /** IANA zone of the customer's calendar days. */
  readonly timeZone: string
  /** BCP 47 of the letter's words. */
  readonly letterLanguage: string
  /** Whether that language can say back the day by which the customer needs it. */
  readonly saysNeededBy: boolean
  /** Files that go with the letter. */
  readonly attachments: readonly RecordAttachment[]
  /** Long closures of our side; absent where nobody asked. */
  readonly closed?: readonly LongClosure[]
}

/** Goods and numbers of pieces are named only where we are this sure: a wrong one shows that nobody read the mail. */
const SURE_PRODUCT = 0.6
const SURE_QUANTITY = 0.7
/** A further grievance is named only where it is likelier there than not. */
const SURE_ALSO = 0.6
const PRODUCT_WORDS = 4
/** A letter is short: with many wishes there is room for fewer further grievances. */
const MOST_ALSO = 2
const MOST_ANSWERS = 4
/** A day that is said back must be the one that they named. */
const SURE_DEADLINE = 0.6

/** Units that "pieces" says rightly; fourteen cartons are not fourteen pieces. */
const PIECES: ReadonlySet<string> = new Set(
  `pc pcs piece pieces unit units item items ea each st stk stk. stück stücke teile exemplare pièce pièces pce pces unité
   unités pieza piezas unidad unidades ud uds uds. pz pz. pezzi pezzo pezzi. peça peças unidade unidades un stuk stuks szt
   szt. sztuk sztuki шт шт. штук штуки штука adet tane قطعة قطع יחידות יח' عدد 個 個入り 点 台 枚 개 件 个 只 隻 台 支 把 条 張 张 本 枚 nos sztuka buah
   pcs. cái chiếc ชิ้น อัน kpl stycken styck stk. kus kusy kusů db darab buc buc. bucăți τεμ τεμάχια नग`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

const LANE_QUESTIONS: Readonly<Partial<Record<Lane, Question>>> = {
  safety: 'safety',
  legal: 'legal',
  chargeback: 'chargeback',
  'bad-faith': 'badFaith',
  'payment-fraud': 'paymentFraud',
  communication: 'communication',
}

const ANSWER_QUESTIONS: Readonly<Partial<Record<Answer, Question>>> = {
  counters: 'counters',
  'adds-evidence': 'addsEvidence',
  'asks-for-news': 'asksForNews',
}

const RESPONSIBILITY_QUESTIONS: Readonly<Record<Responsibility, Question>> = {
  'to-check': 'toCheck',
  ours: 'ours',
  supplier: 'ours',
  carrier: 'ours',
  customer: 'notOurs',
  'force-majeure': 'notOurs',
}

/** What the letter has to say. Where the zone is unknown, dates are named so that they hold in every zone. */
export function matterOf(turn: Resolved, context: MatterContext): LetterMatter {
  const { findings, resolution } = turn
  const issue = resolution.lane === 'safety' ? 'safety' : issueOf(turn)
  const { value: quantity, confidence } = findings.quantity
  const wishes = wishesOf(turn)
  const pieces = piecesOf(confidence < SURE_QUANTITY ? null : quantity, findings.product.value)
  return {
    letter: resolution.letter,
    issue,
    customer: { name: findings.customerName.value, market: resolution.market },
    orders: findings.orderNumbers.value,
    product: productOf(turn, context.letterLanguage, pieces.affected !== null),
    productGloss: glossesOf(turn.orders, findings),
    booked: bookedOrder(turn.orders),
    ...yourWordsIn(turn, context.letterLanguage),
    affected: pieces.affected,
    total: pieces.total,
    claim: findings.claim.value,
    amount: resolution.details?.amount ?? amountOf(turn),
    remedies: resolution.remedies,
    asks: resolution.asks,
    commitments: resolution.commitments,
    neededBy: context.saysNeededBy ? neededByOf(turn, context.sendAt) : null,
    ...(context.closed && { closed: context.closed }),
    details: resolution.details ?? {},
    wishes,
    also: alsoOf(findings, issue, resolution, wishes.length),
    questions: questionsOf(turn, context.attachments.length > 0),
    signer: signerOf(context.account, resolution.details?.signer ?? context.signer),
    sendAt: context.sendAt,
    timeZone: findings.timezone.value === null ? ANY_BUSINESS_DAY : context.timeZone,
  }
}

/** The order book's name of the goods, else the customer's own word, where it is one clear word in the letter's language; never in a safety case. */
function productOf(
  { findings, resolution, orders }: Resolved,
  letterLanguage: string,
  counted: boolean,
): string | null {
  const booked = resolution.lane === 'safety' ? null : bookedProduct(orders, letterLanguage)
  if (booked !== null) return booked
  const { value, confidence } = findings.product
  const sameLanguage = base(findings.language.value) === base(letterLanguage)
  if (value === null || confidence < SURE_PRODUCT || !sameLanguage || resolution.lane === 'safety') return null
  // English counts the goods by their name: "3 of the 60 lamp" says nobody.
  if (counted && base(letterLanguage) === 'en' && !/s$/i.test(value)) return null
  return value.trim().split(/\s+/u).length <= PRODUCT_WORDS ? value : null
}

/** Their sentence, where it is in the letter's language. */
function yourWordsIn(
  { findings }: Resolved,
  letterLanguage: string,
): Pick<LetterMatter, 'yourWords' | 'yourWordsGloss'> {
  const sentence = base(findings.language.value) === base(letterLanguage) ? tellingSentence(findings)?.text : undefined
  return sentence === undefined ? {} : { yourWords: sentence, yourWordsGloss: glossOf(sentence, findings.issue.why) }
}

/** `broken（破损 / broken）` of the issue's evidence: what the words of the sentence mean. */
const GLOSS = /^(.+?)（([^（）/]{1,40}) \/ ([^（）]{1,80})）$/u

function glossOf(sentence: string, why: readonly string[]): Readonly<Record<string, string>> {
  const lower = sentence.toLowerCase()
  const found = why.flatMap((one) => {
    const [, word = '', zh = '', en = ''] = GLOSS.exec(one) ?? []
    // Figures are read in any language.
    return /^\P{N}+$/u.test(word) && lower.includes(word.trim().toLowerCase()) ? [{ zh, en }] : []
  })
  const of = (tongue: 'zh' | 'en') => [...new Set(found.map((one) => one[tongue]))]
  return found.length === 0 ? {} : { 'zh-Hans': of('zh').join('、'), en: of('en').join(', ') }
}

/** The day that the customer named, where it lies ahead and the letter is about goods or papers: said back, not promised. */
function neededByOf({ findings, resolution }: Resolved, sendAt: string): string | null {
  const { value, confidence } = findings.deadline ?? { value: null, confidence: 0 }
  const { lane, letter } = resolution
  const silent = lane === 'safety' || lane === 'payment-fraud' || lane === 'communication'
  const first = ISSUES.some((issue) => issue === letter)
  if (value === null || confidence < SURE_DEADLINE || silent || !first) return null
  return value > sendAt.slice(0, 10) ? value : null
}

function base(language: string): string {
  return language === 'und' ? '' : new Intl.Locale(language).language
}

function piecesOf(
  quantity: Quantity | null,
  product: string | null,
): { affected: number | null; total: number | null } {
  const none = { affected: null, total: null }
  if (!quantity) return none
  const unit = quantity.unit.toLowerCase()
  if (unit !== '' && !PIECES.has(unit) && !product?.toLowerCase().includes(unit)) return none
  const { affected, total } = quantity
  if (affected === null || affected < 1 || !Number.isInteger(affected)) return none
  return { affected, total: total !== null && total >= affected ? total : null }
}

/** The claim is the sum to pay only where we owe it and one remedy pays exactly what was asked. */
function amountOf({ findings, resolution }: Resolved): Sum | null {
  const money: readonly Remedy[] = ['refund', 'partial-refund', 'refund-without-return', 'compensation']
  const paying = resolution.remedies.filter((remedy) => money.includes(remedy))
  const wanted = saidWishes(findings).filter((wish) => money.some((remedy) => remedy === wish))
  const settled = resolution.responsibility !== 'to-check'
  return settled && paying.length === 1 && wanted.length === 1 && wanted[0] === paying[0] ? findings.claim.value : null
}

/**
 * The wishes that this letter doesn't meet, the weightiest first: each is answered by a sentence. In the safety lane
 * nothing is said yet.
 */
function wishesOf({ findings, resolution }: Resolved): Wish[] {
  const { lane, letter, remedies } = resolution
  const silent = lane === 'safety' || lane === 'payment-fraud' || letter === 'inquiry'
  if (silent || SETTLED.has(letter)) return []
  const promised = resolution.commitments.length > 0
  const { declined = [], packages = [] } = resolution.details ?? {}
  // A letter that names the day of its next news confirms by that: a sentence of its own would only repeat the date.
  const open = openWishes(saidWishes(findings), [...remedies, ...packages.flat()])
  return rankedWishes(open.filter((wish) => !(promised && wish === 'confirmation') && !declined.includes(wish)))
}

/** Letters in which no wish is open any more, or all that is open is asked for. */
const SETTLED: ReadonlySet<LetterName> = new Set([
  'agreement',
  'execution',
  'concern',
  'final-position',
  'satisfaction',
  'closing',
])

/** Further grievances, one sentence each, as far as a short letter has room beside the answers to their wishes. */
function alsoOf(findings: Findings, issue: Issue, { letter, lane }: Resolution, wishes: number): Issue[] {
  const silent = letter === 'inquiry' || letter === 'acknowledge' || isLaterLetter(letter)
  if (silent || lane === 'payment-fraud') return []
  const main = findings.issue.value
  const further = findings.alsoIssues.confidence < SURE_ALSO ? [] : findings.alsoIssues.value
  const all = new Set([...(main ? [main] : []), ...further])
  const most = Math.max(0, Math.min(MOST_ALSO, MOST_ANSWERS - wishes))
  // A hazard is a defect too: the safety letter speaks of the hazard alone.
  const said: readonly Issue[] = issue === 'safety' ? ['safety', 'quality'] : [issue]
  return [...all].filter((each) => !said.includes(each)).slice(0, most)
}

function questionsOf({ findings, resolution }: Resolved, filesAttached: boolean): ReadonlySet<Question> {
  const answer = answerOf(findings)
  const asked: (Question | undefined)[] = [
    LANE_QUESTIONS[resolution.lane],
    answer ? ANSWER_QUESTIONS[answer] : undefined,
    RESPONSIBILITY_QUESTIONS[resolution.responsibility],
    findings.evidence.value === 'attached' ? 'evidenceAttached' : undefined,
    findings.evidence.value === 'offered' ? 'evidenceOffered' : undefined,
    hasPaid(findings) ? 'paid' : undefined,
    isUrgent(findings) ? 'urgent' : undefined,
    findings.consequences?.value.includes('occasion') ? 'occasion' : undefined,
    filesAttached ? 'filesAttached' : undefined,
  ]
  return new Set(asked.filter((question) => question !== undefined))
}

/** Who asks for money back has paid: nobody asks them to wait with that. */
const hasPaid = ({ wants }: Findings): boolean =>
  wants.value.some((wish) => wish === 'refund' || wish === 'partial-refund')

/**
 * Who pays people to wait for late goods loses money each day, however calmly they say so; a bride without her favours
 * does not, however grave it is.
 */
function isUrgent({ severity, issue, consequences }: Findings): boolean {
  if (issue.value !== 'delay') return severity.value === 'high' || severity.value === 'critical'
  const costly: readonly Consequence[] = ['people-waiting', 'money-lost', 'work-stopped', 'customers-lost']
  return consequences?.value.some((one) => costly.includes(one)) ?? false
}

function signerOf({ signature }: Account, person: string | null): Signer {
  const { role, company, address, phone } = signature
  return { name: person ?? signature.person, role, company, address, phone }
}
