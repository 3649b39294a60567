/** The goods that a mail is about, by the names in `config/goods`: in the words of a list, so that a letter can say them. */
import type { Finding, GoodsMeaning } from '../ticket/findings.ts'
import type { MailText } from './issue-points.ts'
import { type Hit, type Reading, read, showAll } from './issue-scan.ts'
import { type Lexicon, termsOf, tongueOf } from './lexicon.ts'

/** What the subject names is likelier what the mail is about than what the text mentions. */
const IN_SUBJECT = 3
const MOST_MENTIONS = 4
/** So far ahead of the next goods that nobody asks which of the two is meant. */
const LEAD = 2
/** Words of the mail's own language, not those of the second reading in English. */
const OWN = 0.7
/** An inflected word stands for the name with which it shares at least so much of the beginning. */
const SHARED_LETTERS = 3
const SHARED_PART = 0.6
const NAMED = 0.75
/** What a mail is about is named in its first paragraphs. */
const READ_CHARACTERS = 2_000
const REPLY =
  /^(?:\s*(?:re|aw|antw|fw|fwd|wg|sv|vs|vl|tr|rif|r|res|enc|odp|ynt|vá|回复|答复|回覆|转发|轉寄)\s*[:：])+/iu
/** In English the last noun says what it is: "monitor stand" is no monitor. What may follow the name of the goods: */
const AFTER_GOODS = new Set(
  `a an the and or but nor so if as at by for from in into of off on onto out over per than to up upon with without within
   under until till since after before because when while where who which that this these those i we you he she it they
   there here my your our their is are was were be been being am has have had do does did will would can could should may
   might must not no never still again also only just already yet now today yesterday ordered bought delivered received
   arrived arrives arrive came come comes go goes went got get sent shipped left broke broken cracked damaged missing short
   late wrong order orders invoice set sets pcs pieces units doesn't don't won't isn't aren't wasn't didn't hasn't haven't
   can't couldn't look looks looked smells work works worked stopped started fell failed leaks leaking turned turns shows
   need needs fit fits keep keeps kept all both each two three four five six really very please thank thanks plus except
   refund replacement delivery complaint problem issue`.split(/\s+/u),
)

interface Named {
  readonly hits: Hit[]
  readonly surface: string
  points: number
  inSubject: boolean
}

/**
 * Finds the one kind of goods that a mail is about. A single mention in the text proves little (a mirror may hang beside the
 * broken lamp): the subject must name it too, or the text twice, and no other goods nearly as often.
 * @returns the name as the list of that language has it and what it means, null where none or more than one is likely
 */
export function findGoods(mail: MailText, goods: Lexicon): Finding<GoodsMeaning | null> {
  const named = new Map<string, Named>()
  const subject = mail.subject.replace(REPLY, '')
  for (const [text, inSubject] of [[subject, true] as const, [mail.text.slice(0, READ_CHARACTERS), false] as const]) {
    const reading = read(goods, text, mail.language)
    for (const hit of reading.hits) note(named, hit, wordOf(reading, hit), inSubject, reading, mail.language)
  }
  const [first, second] = [...named.values()].sort((one, other) => other.points - one.points)
  const [hit] = first?.hits ?? []
  if (!first || !hit || first.points - (second?.points ?? 0) < LEAD) return NONE
  const mentions = first.hits.length
  if (mentions < 2) return NONE
  const name = nameOf(hit.meaning.name, first.surface, goods, mail.language)
  if (name === null) return NONE
  const { zh, en } = hit.meaning
  return { value: { name, zh, en }, confidence: NAMED, why: showAll(first.hits, 2) }
}

const NONE: Finding<null> = { value: null, confidence: 0.3, why: [] }

function note(
  named: Map<string, Named>,
  hit: Hit,
  surface: string,
  inSubject: boolean,
  reading: Reading,
  language: string,
): void {
  if (hit.weight < OWN) return
  // A German noun has a capital; "sagen" is no "Sägen".
  if (language.startsWith('de') && !/^\p{Lu}/u.test(surface)) return
  if (language.startsWith('en') && !endsName(reading, hit)) return
  const known = named.get(hit.meaning.name) ?? { hits: [], surface, points: 0, inSubject: false }
  if (inSubject && !known.inSubject) known.points += IN_SUBJECT
  if (!inSubject && known.hits.length < MOST_MENTIONS) known.points += 1
  known.inSubject ||= inSubject
  known.hits.push(hit)
  named.set(hit.meaning.name, known)
}

/** Whether the English name ends with the hit: nothing follows, a mark, or a word that is no noun. */
function endsName({ folded }: Reading, { end }: Hit): boolean {
  const [, next] = /^ ([\p{L}'’-]+)/u.exec(folded.folded.slice(end, end + 30)) ?? []
  return next === undefined || AFTER_GOODS.has(next)
}

/** The whole word that a hit is part of: "Espressomühle" of "mühle". */
function wordOf({ folded }: Reading, { start, end }: Hit): string {
  const { source, origin } = folded
  const [from, to] = [origin[start] ?? 0, origin[end] ?? source.length]
  const before = /[\p{L}\p{M}-]{0,30}$/u.exec(source.slice(Math.max(0, from - 30), from))?.[0] ?? ''
  const after = /^[\p{L}\p{M}]{0,20}/u.exec(source.slice(to, to + 20))?.[0] ?? ''
  return `${before}${source.slice(from, to)}${after}`.trim()
}

/** The list's own spelling; of a compound ("-mühle") the word as it stands. */
function nameOf(meaning: string, surface: string, goods: Lexicon, language: string): string | null {
  const terms = termsOf(tongueOf(goods, language)?.words.get(meaning) ?? '')
  const names = terms.filter((term) => !/[*<]|^-|\.\./.test(term))
  const low = surface.toLowerCase()
  const same = names.find((name) => plain(name) === plain(low)) ?? names.find((name) => holds(low, name))
  if (same !== undefined) return same
  if (terms.some((term) => term.startsWith('-') && plain(low).includes(plain(term.slice(1).replace('*', '')))))
    return language.startsWith('de') ? surface : low
  const nearest = names
    .map((name) => ({ name, shared: sharedBeginning(name.toLowerCase(), low) }))
    .sort((one, other) => other.shared - one.shared)[0]
  if (!nearest || nearest.shared < SHARED_LETTERS || nearest.shared < nearest.name.length * SHARED_PART) return null
  return nearest.name
}

/** Words that are written together: Chinese, Japanese, Thai, and Arabic with its article. */
const holds = (surface: string, name: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(
    name,
  ) && surface.includes(name.toLowerCase())

const plain = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

function sharedBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
