/** Finds the remedies that the writer refuses: the words of a wish beside a refusal in the same clause. */
import { WISHES, type Wish } from '../ticket/words.ts'
import { CONCRETE } from './answer.ts'
import { foldText } from './issue-fold.ts'
import { LETTER, SPACELESS } from './issue-letters.ts'
import type { MailText } from './issue-points.ts'
import { type Reading, read } from './issue-scan.ts'
import { type Lexicon, termsOf, tongueOf } from './lexicon.ts'
import { REFUSALS, type RefusalWords } from './refusal-words.ts'
import { REQUESTS } from './request-words.ts'

/** Words of the second reading (English in a German mail) are refused by no words of the mail's own language. */
const OWN_LANGUAGE = 0.5
/** So many characters may stand between a refusal and the remedy; fewer where words have no spaces. */
const REACH = { before: 34, after: 9, instead: 14, beforeSpaceless: 9, afterSpaceless: 3 } as const
const CLAUSE_END = /[.!?;:\n,،؛。！？，；：、…()—–।؟]/g
/** What goes on for longer without a stop or a comma is a list, or made to keep us busy. */
const LONGEST_CLAUSE = 400
const NOTHING_LEFT = 3
/** Characters after a clause in which the writer says what they want in its place. */
const FOLLOWING = 40

/** A stretch of a clause, offsets in it. */
interface Span {
  readonly start: number
  readonly end: number
}
interface Remedy extends Span {
  readonly wish: Wish
}
/** Words of which one must stand in a mail that refuses anything. */
const REFUSING = ['before', 'after', 'no', 'instead', 'insteadAfter'] as const
type Patterns = Readonly<Partial<Record<keyof RefusalWords, RegExp>>>

/** The remedies that this mail refuses and nowhere asks for, in the order of `WISHES`. */
export function findRefused(mail: MailText, lexicon: Lexicon): readonly Wish[] {
  const tongue = tongueOf(lexicon, mail.language)
  const words = tongue ? REFUSALS[tongue.language] : undefined
  if (!tongue || !words) return []
  const patterns = patternsOf(tongue.language, words)
  const reading = read(lexicon, mail.text, mail.language)
  if (!REFUSING.some((kind) => says(reading.folded.folded, patterns[kind]))) return []
  const refused = new Set<Wish>()
  const asked = new Set<Wish>()
  for (const clause of clausesOf(reading.folded.folded, patterns)) {
    const text = reading.folded.folded.slice(clause.start, clause.end)
    const following = reading.folded.folded.slice(clause.end, clause.end + FOLLOWING)
    const remedies = remediesIn(reading, clause, text, patterns)
    if (remedies.length === 0) continue
    const requests = REQUESTS.test(sourceOf(reading, clause.start, clause.end))
    const requestsNext = requests || REQUESTS.test(sourceOf(reading, clause.end, clause.end + FOLLOWING))
    const here = new Set(
      remedies.filter((one) => isRefused({ text, following, requestsNext }, one, patterns)).map(({ wish }) => wish),
    )
    for (const { wish } of remedies) {
      if (here.has(wish)) refused.add(wish)
      else if (requests) asked.add(wish)
    }
  }
  return WISHES.filter((wish) => refused.has(wish) && !asked.has(wish))
}

/** A mail cut at its stops, commas, and words like "but". */
function clausesOf(text: string, { but, before, after }: Patterns): readonly Span[] {
  const cuts = [...text.matchAll(CLAUSE_END)].map(({ index }) => index + 1)
  // "I want" may stand within "I do not want" of the same language.
  const refusals = [...spansOf(text, before), ...spansOf(text, after)]
  for (const { start, end } of spansOf(text, but))
    if (!refusals.some((refusal) => start >= refusal.start && end <= refusal.end)) cuts.push(start)
  const starts = [...new Set([0, ...cuts])].sort((a, b) => a - b)
  return starts
    .map((start, at) => ({ start, end: starts[at + 1] ?? text.length }))
    .filter(({ start, end }) => end > start && end - start <= LONGEST_CLAUSE)
}

/** The lexicon's words of remedies in a clause, and vouchers and further goods that it has no word for. */
function remediesIn(reading: Reading, clause: Span, text: string, patterns: Patterns): readonly Remedy[] {
  const found: Remedy[] = []
  for (const { meaning, start, end, weight } of reading.hits) {
    if (start < clause.start || end > clause.end || weight < OWN_LANGUAGE) continue
    if (meaning.wish && CONCRETE.has(meaning.wish))
      found.push({ wish: meaning.wish, start: start - clause.start, end: end - clause.start })
  }
  for (const span of spansOf(text, patterns.exchange)) found.push({ ...span, wish: 'replacement' })
  for (const span of spansOf(text, patterns.voucher)) found.push({ ...span, wish: 'discount' })
  const sends = spansOf(text, patterns.send).length > 0
  for (const span of spansOf(text, patterns.another)) {
    if (sends || isLast(text, span, patterns.after)) found.push({ ...span, wish: 'replacement' })
  }
  return found
}

/** Whether the clause ends with these words, or with them and their refusal. */
function isLast(text: string, { end }: Span, after: RegExp | undefined): boolean {
  const refusal = spansOf(text, after).find(({ start }) => start >= end && text.slice(end, start).trim() === '')
  return text.slice(refusal?.end ?? end).replace(/[\s\p{P}]/gu, '').length < NOTHING_LEFT
}

/** A clause, what follows it, and whether either of them asks for something. */
interface Clause {
  readonly text: string
  readonly following: string
  readonly requestsNext: boolean
}

function isRefused({ text, following, requestsNext }: Clause, remedy: Remedy, patterns: Patterns): boolean {
  const refusal =
    nearBefore(text, remedy, patterns.before, REACH.before) ??
    nearAfter(text, remedy, patterns.after) ??
    bareNo(text, remedy, patterns, following)
  if (refusal) return !outside(text, refusal, patterns.unless)
  const instead =
    nearBefore(text, remedy, patterns.instead, REACH.instead) ?? nearAfter(text, remedy, patterns.insteadAfter)
  if (!instead || !requestsNext) return false
  return !outside(text, instead, patterns.unless) && !outside(text, instead, patterns.got)
}

function nearBefore(text: string, remedy: Span, pattern: RegExp | undefined, reach: number): Span | null {
  const far = SPACELESS.test(text) ? REACH.beforeSpaceless : reach
  return spansOf(text, pattern).findLast(({ start, end }) => start < remedy.start && remedy.start - end <= far) ?? null
}

function nearAfter(text: string, remedy: Span, pattern: RegExp | undefined): Span | null {
  const far = SPACELESS.test(text) ? REACH.afterSpaceless : REACH.after
  return spansOf(text, pattern).find(({ start }) => start >= remedy.end && start - remedy.end <= far) ?? null
}

/** "No replacement please." */
function bareNo(text: string, remedy: Span, { no, please }: Patterns, following: string): Span | null {
  const bare = nearBefore(text, remedy, no, REACH.instead)
  if (!bare || !please) return null
  const rest = `${text}${following}`.slice(remedy.end)
  const said = spansOf(rest, please)[0]
  const behind = said && said.start <= 3 && /^\s*(?:[.!?\n]|$)/.test(rest.slice(said.end))
  const infront = spansOf(text, please).some(({ end }) => end <= bare.start && bare.start - end <= 2)
  return behind || infront ? bare : null
}

const outside = (text: string, span: Span, pattern: RegExp | undefined): boolean =>
  spansOf(text, pattern).some(({ start, end }) => start < span.start || end > span.end)

const says = (text: string, pattern: RegExp | undefined): boolean => pattern !== undefined && text.search(pattern) >= 0

function spansOf(text: string, pattern: RegExp | undefined): readonly Span[] {
  return pattern
    ? [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : []
}

/** The text as it was typed: requests are told by their accents too. */
const sourceOf = ({ folded: { source, origin, folded } }: Reading, start: number, end: number): string =>
  source.slice(origin[start] ?? source.length, origin[Math.min(end, folded.length)] ?? source.length)

const ready = new Map<string, Patterns>()

function patternsOf(language: string, words: RefusalWords): Patterns {
  const known = ready.get(language)
  if (known) return known
  const made = Object.fromEntries(Object.entries(words).map(([kind, line]) => [kind, patternOf(line)]))
  ready.set(language, made)
  return made
}

/** Terms with and without their accents, for a mail is folded either way; the longest first. */
function patternOf(line: string): RegExp {
  const terms = new Set(termsOf(line).flatMap((term) => [foldText(term, 'kept'), foldText(term, 'dropped')]))
  const parts = [...terms].sort((a, b) => b.length - a.length).map(termPattern)
  return new RegExp(parts.join('|'), 'g')
}

/** Arabic and Hebrew write "and", "so" and "to" together with the next word. */
const ATTACHED = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u

function termPattern(term: string): string {
  const spaceless = SPACELESS.test(term)
  const words = term.split(' ').map((word) => wordPattern(word, spaceless))
  const body = words.join(spaceless ? '\\s{0,3}' : '\\s{1,3}')
  if (spaceless) return body
  return `(?<!${LETTER})${ATTACHED.test(term) ? '[وفבושל]?' : ''}${body}${term.endsWith("'") ? '' : `(?!${LETTER})`}`
}

function wordPattern(word: string, spaceless: boolean): string {
  if (word === '..') return spaceless ? '\\S{0,8}?' : '(?:[^\\s.,;:!?]{1,25}\\s{1,3}){0,2}[^\\s.,;:!?]{1,25}'
  const escaped = word.replace(/\*$/, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return word.endsWith('*') ? `${escaped}${LETTER}{0,20}` : escaped
}
