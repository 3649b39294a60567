/** Renders a letter: says one matter in the words of one language, block by block, and lists what nobody knew. */
import type { Instant } from '../mail/message.ts'
import { ISSUES, type Issue, type LetterName } from '../ticket/words.ts'
import { longDate } from './date-format.ts'
import { choicesAmong, type FactName, type Facts, type LetterMatter, type Sum, stepsAmong } from './facts.ts'
import { greetedName } from './letter-name.ts'
import { BLOCKS, type BlockName, foldersFor, type TemplateFolder, type TemplateSet } from './letter-set.ts'
import { flow, type LetterNode, plainFact, renderNodes } from './letter-tree.ts'
import { formatMoney } from './money-format.ts'

export { createTemplateSet, type TemplateProblem, type TemplateSet } from './letter-set.ts'

/** Where a letter's words come from. */
export interface LetterSource {
  /** Path below templates/. */
  readonly template: string
  /** BCP 47 of the words. */
  readonly language: string
  /** BCP 47 whose folders, dates and figures are used. */
  readonly locale: string
}

export interface RenderedLetter extends LetterSource {
  readonly blocks: readonly { readonly name: BlockName; readonly text: string }[]
  /** Facts that this letter uses and nobody knows; they stand as ⟦name⟧. */
  readonly gaps: readonly string[]
}

/** Where a language has no letter: English, with dates that nobody reads the wrong way round. */
const FALLBACK = 'en-GB'

/** Facts of strangers are bounded: no name is longer than these. */
const LONGEST = { name: 80, order: 40, product: 60, orders: 5 }

/** The closest template of a letter: the locale's, its language's, else English; null where none has it. */
export function findLetter(set: TemplateSet, locale: string, letter: LetterName): LetterSource | null {
  for (const wanted of new Set([locale, FALLBACK])) {
    const folders = foldersFor(wanted, set.folders)
    const file = folders.map((folder) => folder.files.get(`${letter}.hbs`)).find((found) => found !== undefined)
    const base = folders.at(-1)
    if (file && base) return { template: file.path, language: base.tag, locale: wanted }
  }
  return null
}

/**
 * Renders one letter from its closest template.
 * @returns null where no template of any fallback exists
 */
export function renderLetter(set: TemplateSet, locale: string, matter: LetterMatter): RenderedLetter | null {
  const source = findLetter(set, locale, matter.letter)
  if (!source) return null
  const folders = foldersFor(source.locale, set.folders)
  const gaps = new Set<string>()
  const facts = factsIn(folders, source.locale, matter, gaps)
  const blocks = BLOCKS.map((name) => {
    const raw = renderNodes(blockNodes(folders, name, matter, gaps), facts, gaps)
    return { name, text: flow(raw, name === 'signature' || name === 'greeting') }
  })
  return { ...source, blocks: blocks.filter(({ text }) => text !== ''), gaps: [...gaps] }
}

/** A block's own words, else the shared ones. Where it was not our fault, `not-ours` takes the place of the remedy. */
function blockNodes(
  folders: readonly TemplateFolder[],
  name: BlockName,
  { letter, questions }: LetterMatter,
  gaps: Set<string>,
): readonly LetterNode[] {
  // Whoever has to answer for it, a hazard is stopped first.
  const settled = questions.has('notOurs') && letter !== 'safety' && ISSUES.some((issue) => issue === letter)
  if (name === 'remedy' && settled) {
    const passage = sectionOf(folders, '_partials.hbs', 'not-ours')
    if (passage) return passage
    gaps.add('not-ours')
    return [{ kind: 'text', text: '⟦not-ours⟧' }]
  }
  return sectionOf(folders, `${letter}.hbs`, name) ?? sectionOf(folders, '_blocks.hbs', name) ?? []
}

/** The letter as it is sent: its blocks, a blank line between them. */
export function letterText(blocks: readonly { readonly text: string }[]): string {
  return blocks.map(({ text }) => text).join('\n\n')
}

/** The order numbers, joined as the language lists them. */
function ordersIn(orders: readonly string[], locale: string): string {
  const separator = /^(?:zh|ja)(?:-|$)/.test(locale) ? '、' : /^(?:ar|fa|ur)(?:-|$)/.test(locale) ? '، ' : ', '
  return orders
    .slice(0, LONGEST.orders)
    .map((order) => plainFact(order, LONGEST.order))
    .filter((order) => order !== '')
    .join(separator)
}

function factsIn(folders: readonly TemplateFolder[], locale: string, matter: LetterMatter, gaps: Set<string>): Facts {
  const yes = new Set<string>(matter.questions)
  const simple: Facts = { text: textsOf(locale, matter), yes }
  const choices = choicesAmong(matter.remedies)
  const issue = ISSUES.find((each) => each === matter.letter) ?? matter.issue
  const say = (file: string, name: string, facts: Facts = simple) => snippet(folders, file, name, issue, facts, gaps)
  const passages: [FactName, string][] = [
    ['steps', sentences(stepsAmong(matter.remedies).map((remedy) => say('_remedies.hbs', remedy)))],
    ['remedies', listed(choices.map((remedy) => say('_remedies.hbs', remedy)))],
    ['asks', matter.asks.map((ask) => `- ${say('_asks.hbs', ask)}`).join('\n')],
    ['wishes', sentences(matter.wishes.map((wish) => say('_wishes.hbs', wish)))],
    ['also', sentences(matter.also.map((each) => say('_also.hbs', each)))],
    ['dates', datesOf(locale, matter, say, simple)],
  ]
  if (matter.remedies.length > 0) yes.add('offered')
  if (choices.length > 1) yes.add('choice')
  if (matter.asks.length === 1) yes.add('oneAsk')
  return { text: new Map([...simple.text, ...passages]), yes }
}

function textsOf(locale: string, matter: LetterMatter): Map<FactName, string> {
  const day = (at: Instant | undefined) => (at === undefined ? '' : longDate(at, locale, matter.timeZone))
  const due = (what: string) => matter.commitments.find((commitment) => commitment.what === what)?.dueAt
  const sum = (money: Sum | null) => (money ? formatMoney(money.amount, money.currency, locale) : '')
  const { signer, customer } = matter
  return new Map<FactName, string>([
    ['name', greetedName(customer.name && plainFact(customer.name, LONGEST.name), customer.market, locale)],
    ['order', ordersIn(matter.orders, locale)],
    ['product', productIn(matter.product, locale)],
    ['affected', numberIn(matter.affected, locale)],
    ['total', numberIn(matter.total, locale)],
    ['claim', sum(matter.claim)],
    ['amount', sum(matter.amount)],
    ['newsDate', day(due('news') ?? matter.commitments[0]?.dueAt)],
    ['answerDate', day(due('solution') ?? due('news') ?? matter.commitments[0]?.dueAt)],
    ['today', day(matter.sendAt)],
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
  say: (file: string, name: string, facts: Facts) => string,
  simple: Facts,
): string {
  const day = (at: Instant) => longDate(at, locale, matter.timeZone)
  const [news, others] = [matter.commitments.filter(isNews), matter.commitments.filter((each) => !isNews(each))]
  const named = new Set(others.map(({ dueAt }) => day(dueAt)))
  if (matter.wishes.length > 0) named.add(simple.text.get('answerDate') ?? '')
  // News on a day for which the letter already names more would say the same twice.
  const said = [...news.filter(({ dueAt }) => !named.has(day(dueAt))), ...others]
  return sentences(
    matter.commitments
      .filter((each) => said.includes(each))
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

function sectionOf(
  folders: readonly TemplateFolder[],
  file: string,
  section: string,
): readonly LetterNode[] | undefined {
  return folders.map((folder) => folder.files.get(file)?.sections.get(section)).find((nodes) => nodes !== undefined)
}

/** Two wishes may share a sentence, which is said once. Line breaks let the paragraph join them as its script does. */
function sentences(texts: readonly string[]): string {
  return [...new Set(texts)].join('\n')
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? (texts[0] ?? '') : texts.map((text, index) => `${index + 1}. ${text}`).join('\n')
}
