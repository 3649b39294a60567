/**
 * Words of a person's own that a letter hardly ever says: what the language's list forbids, and looser words of a promise,
 * an admission or blame. They stop nothing for good, but whoever approves confirms that they were read.
 */
import type { Unwanted } from '../ticket/turn.ts'
import { type PromiseSort, REMEDIES, type Remedy } from '../ticket/words.ts'
import { sentencesOf } from './letter-check.ts'
import { weekdaysIn } from './letter-guard-days.ts'
import { type LetterWords, placesOf, says } from './letter-words.ts'
import { isOffered, type KnownPromises, knownWeekdays } from './promise-guard.ts'

/** Ways around our own mailbox: a letter that moves the talk there is worth a second look. */
const CHANNELS = [
  'WhatsApp',
  'WeChat',
  '微信',
  'Telegram',
  'Viber',
  'Zalo',
  'KakaoTalk',
  '카카오톡',
  'Skype',
  'ватсап*',
  'вотсап*',
  'вайбер*',
  'телеграм*',
  'واتساب',
  'واتس اب',
  'واتس آب',
  'واتساپ',
  'تلگرام',
  'تليجرام',
  'וואטסאפ',
  'ווטסאפ',
  'व्हाट्सऐप',
  'व्हाट्सएप',
]

/**
 * @param letter with signature, without the quoted original
 * @returns each with what to say instead, or with its sort where a catalogue says that
 */
export function unwantedIn(letter: string, known: KnownPromises, words: LetterWords): Unwanted[] {
  const own = ownSentences(known)
  const sentences = sentencesOf(withoutOwn(letter, own), known.language).filter((sentence) => !own.includes(sentence))
  // Our own letter may say it: who mends a word there has promised nothing more.
  const isNew = (phrase: string) => !says(known.machineLetter, phrase)
  const found = (phrase: string) => sentences.some((sentence) => says(sentence, phrase)) && isNew(phrase)
  const sorts = Object.entries(words.promises) as [PromiseSort, readonly string[]][]
  const loose = sorts.flatMap(([sort, phrases]) => {
    if (isRemedy(sort) && isOffered(sort, known)) return []
    const said = phrases.find(found)
    return said === undefined ? [] : [marked(said, sort)]
  })
  const days = knownWeekdays(known)
  const weekdays = sentences
    .flatMap((sentence) => weekdaysIn(sentence, known.language))
    .filter(({ weekday }) => !days.has(weekday))
    .map(({ text }) => marked(text, 'time'))
  const acts = sentences
    .filter((text) => !isNearly(text, known.machineLetter))
    .filter((text) => words.acting.some((one) => says(text, one)) && !words.feeling.some((one) => says(text, one)))
    .map((text) => marked(text.slice(0, SHOWN), 'act'))
  return [
    ...words.forbidden.filter(({ say }) => placesOf(letter, say).length > 0),
    ...loose,
    ...weekdays.slice(0, loose.some(({ sort }) => sort === 'time') ? 0 : 1),
    ...(loose.length + weekdays.length === 0 ? acts : []),
    ...CHANNELS.filter(found).map((say) => marked(say, 'channel')),
  ]
}

/** Sorts of looser words that hurt in any letter, whatever backs it. */
const UNWELCOME = ['blame', 'liability'] as const satisfies readonly PromiseSort[]

/** What a letter that people wrote without us says and never should: the language's list, blame and admissions. */
export function unwelcomeIn(letter: string, language: string, words: LetterWords): Unwanted[] {
  const sentences = sentencesOf(letter, language)
  const loose = UNWELCOME.flatMap((sort) => {
    const said = words.promises[sort]?.find((phrase) => sentences.some((sentence) => says(sentence, phrase)))
    return said === undefined ? [] : [marked(said, sort)]
  })
  return [...words.forbidden.filter(({ say }) => placesOf(letter, say).length > 0), ...loose]
}

/** Sentences of the machine's letter, the longest first. */
function ownSentences({ machineLetter, language }: KnownPromises): string[] {
  return sentencesOf(machineLetter, language).sort((a, b) => b.length - a.length)
}

/** Shorter ones may be pieces of other words. */
const OWN_LEAST = 12

/** Thai ends no sentence with a mark: what a hand adds hangs on ours. */
function withoutOwn(letter: string, own: readonly string[]): string {
  return own.reduce((text, sentence) => (sentence.length < OWN_LEAST ? text : text.replace(sentence, '\n')), letter)
}

/** So much of a sentence says which one it is. */
const SHOWN = 120

/** How much of a sentence that was mended in a word or two still stands in ours. */
const NEARLY = 0.8
const PIECE = 3

function isNearly(sentence: string, ours: string): boolean {
  const pieces = Array.from({ length: Math.max(0, sentence.length - PIECE + 1) }, (_, at) =>
    sentence.slice(at, at + PIECE),
  )
  return pieces.filter((piece) => ours.includes(piece)).length > NEARLY * pieces.length
}

const isRemedy = (sort: PromiseSort): sort is Remedy => REMEDIES.some((one) => one === sort)

const marked = (say: string, sort: PromiseSort): Unwanted => ({
  say: say.replaceAll('*', '…').replaceAll(' & ', ' … '),
  instead: '',
  sort,
})
