/** Puts the facts of one letter into the words of one language: names, days, sums, and the passages made of them. */
import type { Instant } from '../mail/message.ts'
import type { Commitment } from '../ticket/turn.ts'
import { ISSUES, type Issue, type Remedy, type Wish } from '../ticket/words.ts'
import type { LongClosure } from './calendar-executors.ts'
import { dueDate, longDate, timeOfDay } from './date-format.ts'
import { choicesAmong, type FactName, type Facts, type LetterMatter, PAYING, type Sum, stepsAmong } from './facts.ts'
import { greetedName } from './letter-name.ts'
import { closedSection, MEANWHILE, PROPOSED, sectionOf, type TemplateFolder } from './letter-set.ts'
import { flow, plainFact, renderNodes } from './letter-tree.ts'
import { formatMoney } from './money-format.ts'

/** Facts of strangers are bounded: no name is longer than these. */
const LONGEST = { name: 80, order: 40, product: 60, orders: 5, told: 60, words: 220 }

/** The order numbers, joined as the language lists them. */
function ordersIn(orders: readonly string[], locale: string): string {
  const separator = /^(?:zh|ja)(?:-|$)/.test(locale) ? '、' : /^(?:ar|fa|ur)(?:-|$)/.test(locale) ? '، ' : ', '
  return orders
    .slice(0, LONGEST.orders)
    .map((order) => plainFact(order, LONGEST.order))
    .filter((order) => order !== '')
    .join(separator)
}

/** A section of a shared file as one line. */
type Say = (file: string, name: string, facts?: Facts) => string

/**
 * The facts of a letter in one language.
 * @param used facts on which the letter's words depend: only these passages are composed, for a language may lack others
 */
export function factsIn(
  folders: readonly TemplateFolder[],
  locale: string,
  matter: LetterMatter,
  used: ReadonlySet<FactName>,
  gaps: Set<string>,
): Facts {
  const yes = new Set<string>(matter.questions)
  if (matter.affected === 1) yes.add('onePiece')
  const simple: Facts = { text: textsOf(locale, matter), yes }
  const issue = ISSUES.find((each) => each === matter.letter) ?? matter.issue
  const say: Say = (file, name, facts = simple) => snippet(folders, file, name, issue, facts, gaps)
  const sameDay = sectionOf(folders, '_wishes.hbs', 'same-day') ? say('_wishes.hbs', 'same-day') : null
  const saysDay = matter.neededBy !== null && sectionOf(folders, '_commitments.hbs', 'needed-by') !== undefined
  const neededBy = saysDay ? sayNeededBy(matter.neededBy, locale, say, simple) : ''
  const othersToo = sectionOf(folders, '_wishes.hbs', 'others') !== undefined
  const proposed = sectionOf(folders, '_wishes.hbs', 'proposal') ? proposedOf(matter) : []
  const text = new Map(simple.text)
  for (const [name, compose] of passagesOf({
    folders,
    locale,
    matter,
    say,
    simple,
    used,
    sameDay,
    othersToo,
    proposed,
    neededBy,
  }))
    if (used.has(name)) text.set(name, compose())
  if (matter.remedies.length > 0) yes.add('offered')
  if (choicesAmong(matter.remedies).length > 1) yes.add('choice')
  if (matter.asks.length === 1) yes.add('oneAsk')
  if (matter.remedies.some((remedy) => PAYING.has(remedy))) yes.add('money')
  return { text, yes }
}

/**
 * One sentence of a shared file by itself, with the facts of the matter; null where the language has none.
 * @param day the day of a promise
 */
export function sentenceOf(
  folders: readonly TemplateFolder[],
  locale: string,
  matter: LetterMatter,
  { file, name, day }: { readonly file: string; readonly name: string; readonly day?: Instant | undefined },
): string | null {
  const issue = ISSUES.find((each) => each === matter.letter) ?? matter.issue
  if (!sectionOf(folders, file, `${name} ${issue}`) && !sectionOf(folders, file, name)) return null
  const text = textsOf(locale, matter)
  if (day !== undefined) text.set('date', dueDate(day, locale, matter.timeZone))
  const yes = new Set<string>(matter.affected === 1 ? [...matter.questions, 'onePiece'] : matter.questions)
  return snippet(folders, file, name, issue, { text, yes }, new Set())
}

interface Passages {
  readonly folders: readonly TemplateFolder[]
  readonly locale: string
  readonly matter: LetterMatter
  readonly say: Say
  readonly simple: Facts
  readonly used: ReadonlySet<FactName>
  /** What stands for a day that was just named, null where the language has no words for it. */
  readonly sameDay: string | null
  /** Whether the language can answer the wishes beyond the first together. */
  readonly othersToo: boolean
  /** Wishes that the announced proposal answers, in the same sentence; none where the language has no words for it. */
  readonly proposed: readonly Wish[]
  /** The day by which they need it, said back; '' where none was named. */
  readonly neededBy: string
}

function passagesOf(it: Passages): [FactName, () => string][] {
  const { folders, locale, matter, say, simple, used, neededBy } = it
  const { remedies, details } = matter
  const choices = choicesAmong(remedies)
  const points = (kind: string) =>
    sentences(
      (details.points ?? []).filter((point) => point.startsWith(kind)).map((point) => say('_points.hbs', point)),
    )
  const announced = used.has('wishes') && it.proposed.length > 0
  const promised = (commitments: LetterMatter['commitments']) =>
    datesOf(
      locale,
      matter,
      announced ? commitments.filter(({ what }) => what !== 'solution') : commitments,
      say,
      simple,
    )
  const closed = () =>
    (matter.closed ?? [])
      .filter(({ who }) => sectionOf(folders, '_commitments.hbs', closedSection(who)))
      .flatMap((one) => sayClosed(one, locale, say, simple))
  const told = details.promises ?? []
  const left = matter.commitments.filter((each) => !(used.has('promised') && isIn(told, each)))
  return [
    ['steps', () => sentences(stepsAmong(remedies).map((remedy) => say('_remedies.hbs', remedy)))],
    ['remedies', () => listed(choices.map((remedy) => say('_remedies.hbs', remedy)))],
    ['granted', () => sentences(remedies.map((remedy) => say('_remedies.hbs', remedy)))],
    ['done', () => sentences(remedies.map((remedy) => say('_done.hbs', remedy)))],
    ['packages', () => listed((details.packages ?? []).map((one) => joinedOf(one, say)))],
    ['asks', () => matter.asks.map((ask) => `- ${say('_asks.hbs', ask)}`).join('\n')],
    ['wishes', () => wishesIn(it)],
    ['declined', () => sentences((details.declined ?? []).map((wish) => say('_declined.hbs', wish)))],
    ['also', () => sentences(matter.also.map((each) => say('_also.hbs', each)))],
    ['known', () => points('known-')],
    ['open', () => points('open-')],
    ['reason', () => points('because-')],
    ['promised', () => promised(told)],
    ['dates', () => sentences([neededBy, promised(left), ...closed()].filter((text) => text !== ''))],
  ]
}

/** A letter with more answers than these is a list: the rest is answered together, where the language has words for it. */
const MOST_WISHES = 3

/** Wishes that wait for the proposal: where its day is named, or where two of them would be answered alike and nothing is offered yet. */
function proposedOf({ wishes, commitments, remedies }: LetterMatter): Wish[] {
  const announced = commitments.some(({ what }) => what === 'solution')
  const waiting = wishes.filter((wish) => PROPOSED.some((one) => one === wish))
  const alike = waiting.length > 1 && choicesAmong(remedies).length === 0
  return announced || alike ? waiting : []
}

/** An answer to each wish; wishes that share a sentence share the answer, and the day is named once. */
function wishesIn({ locale, matter, say, simple, sameDay, othersToo, proposed }: Passages): string {
  const answers = new Map<string, Wish>()
  if (proposed.length > 0) {
    const names = new Set(proposed.map((wish) => say('_wished.hbs', wish)))
    const wished = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
    const text = new Map(simple.text).set('wished', wished)
    const [first = 'refund'] = proposed
    answers.set(say('_wishes.hbs', 'proposal', { text, yes: simple.yes }), first)
  }
  for (const wish of matter.wishes.filter((each) => !proposed.includes(each))) {
    const answer = say('_wishes.hbs', wish)
    if (!answers.has(answer)) answers.set(answer, wish)
  }
  const then: Facts | null =
    sameDay === null ? null : { text: new Map(simple.text).set('answerDate', sameDay), yes: simple.yes }
  const each = [...answers].map(([answer, wish], index) =>
    index === 0 || !then ? answer : say('_wishes.hbs', wish, then),
  )
  const short = othersToo && then && each.length > MOST_WISHES
  return sentences(short ? [...each.slice(0, MOST_WISHES), say('_wishes.hbs', 'others', then)] : each)
}

function sayNeededBy(day: string, locale: string, say: Say, simple: Facts): string {
  const text = new Map(simple.text).set('date', dayIn(day, locale))
  return say('_commitments.hbs', 'needed-by', { text, yes: simple.yes })
}

function sayClosed({ who, from, backOn, meanwhile }: LongClosure, locale: string, say: Say, simple: Facts): string[] {
  const text = new Map(simple.text).set('closedFrom', dayIn(from, locale)).set('backOn', dayIn(backOn, locale))
  const closed = say('_commitments.hbs', closedSection(who), { text, yes: simple.yes })
  if (meanwhile === null) return [closed]
  return [closed, say('_commitments.hbs', MEANWHILE, { text: text.set('meanwhile', meanwhile), yes: simple.yes })]
}

/** A day of the calendar, ISO 8601, as the reader writes it. */
function dayIn(day: string, locale: string): string {
  return longDate(`${day}T12:00:00.000Z`, locale, 'UTC')
}

function isIn(promises: readonly Commitment[], { what, dueAt }: Commitment): boolean {
  return promises.some((each) => each.what === what && each.dueAt === dueAt)
}

/** What belongs together, as one line of a list. */
function joinedOf(remedies: readonly Remedy[], say: Say): string {
  return flow(remedies.map((remedy) => say('_remedies.hbs', remedy)).join('\n'), false)
}

function textsOf(locale: string, matter: LetterMatter): Map<FactName, string> {
  const day = (at: Instant | undefined) => (at === undefined ? '' : longDate(at, locale, matter.timeZone))
  const by = (at: Instant | undefined) => (at === undefined ? '' : dueDate(at, locale, matter.timeZone))
  const due = (what: string) => matter.commitments.find((commitment) => commitment.what === what)?.dueAt
  const sum = (money: Sum | null) => (money ? formatMoney(money.amount, money.currency, locale) : '')
  const { signer, customer, details, booked = {} } = matter
  const dayOf = (iso: string | undefined) => (iso === undefined ? '' : dayIn(iso, locale))
  const told = (text: string | undefined) => plainFact(text ?? '', LONGEST.told)
  return new Map<FactName, string>([
    ['name', greetedName(customer.name && plainFact(customer.name, LONGEST.name), customer.market, locale)],
    ['order', ordersIn(matter.orders, locale)],
    ['product', productIn(matter.product, locale)],
    ['affected', numberIn(matter.affected, locale)],
    ['total', numberIn(matter.total, locale)],
    ['yourWords', plainFact(matter.yourWords ?? '', LONGEST.words)],
    ['orderDate', dayOf(booked.orderDate)],
    ['eta', dayOf(booked.eta)],
    ['vessel', plainFact(booked.vessel ?? '', LONGEST.told)],
    ['unitPrice', sum(booked.unitPrice ?? null)],
    ['claim', sum(matter.claim)],
    ['amount', sum(matter.amount)],
    ['newsDate', by(due('news') ?? matter.commitments[0]?.dueAt)],
    ['answerDate', by(due('solution') ?? due('news') ?? matter.commitments[0]?.dueAt)],
    ['today', day(matter.sendAt)],
    ['doneDate', dayOf(details.doneOn)],
    ['reference', told(details.reference)],
    ['tracking', told(details.tracking)],
    ['colleague', told(details.signer)],
    ['callDate', day(details.call?.at)],
    ['callTime', details.call ? timeOfDay(details.call.at, locale, matter.timeZone) : ''],
    ['callOurTime', details.call ? timeOfDay(details.call.at, locale, details.call.zone) : ''],
    ['helper', told(details.helper)],
    ['signer.name', signer.name],
    ['signer.role', roleIn(signer.role, locale)],
    ['signer.company', signer.company],
    ['signer.address', signer.address],
    ['signer.phone', signer.phone],
  ])
}

/** A word in Latin letters stands apart from Chinese and Japanese characters. */
function productIn(product: string | null, locale: string): string {
  const text = product === null ? '' : plainFact(product, LONGEST.product)
  return /^(?:zh|ja)(?:-|$)/.test(locale) && /^[\p{Script=Latin}\d]/u.test(text) ? ` ${text} ` : text
}

function numberIn(value: number | null, locale: string): string {
  const { language } = new Intl.Locale(locale)
  const options = language === 'ar' ? { numberingSystem: 'latn' } : {}
  return value === null ? '' : new Intl.NumberFormat(locale, options).format(value)
}

/** The role in the letter's language; where the account names none, in English. */
function roleIn(role: Readonly<Record<string, string>>, locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize()
  return role[locale] ?? role[`${language}-${script}`] ?? role[language] ?? role.en ?? ''
}

function datesOf(
  locale: string,
  matter: LetterMatter,
  commitments: LetterMatter['commitments'],
  say: Say,
  simple: Facts,
): string {
  const day = (at: Instant) => dueDate(at, locale, matter.timeZone)
  const others = commitments.filter((each) => !isNews(each))
  const named = new Set(others.map(({ dueAt }) => day(dueAt)))
  if (matter.wishes.length > 0) named.add(simple.text.get('answerDate') ?? '')
  // News on a day for which the letter already names more would say the same twice.
  return sentences(
    commitments
      .filter((each) => !isNews(each) || !named.has(day(each.dueAt)))
      .map(({ what, dueAt }) => {
        const text = new Map(simple.text).set('date', day(dueAt))
        return say('_commitments.hbs', what, { text, yes: simple.yes })
      }),
  )
}

function isNews({ what }: LetterMatter['commitments'][number]): boolean {
  return what === 'news'
}

function snippet(
  folders: readonly TemplateFolder[],
  file: string,
  name: string,
  issue: Issue,
  facts: Facts,
  gaps: Set<string>,
): string {
  const nodes = sectionOf(folders, file, `${name} ${issue}`) ?? sectionOf(folders, file, name)
  if (nodes) return flow(renderNodes(nodes, facts, gaps), false).replaceAll('\n', ' ')
  gaps.add(name)
  return `⟦${name}⟧`
}

/** Two wishes may share a sentence, which is said once. Line breaks let the paragraph join them as its script does. */
function sentences(texts: readonly string[]): string {
  return [...new Set(texts)].join('\n')
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? (texts[0] ?? '') : texts.map((text, index) => `${index + 1}. ${text}`).join('\n')
}
