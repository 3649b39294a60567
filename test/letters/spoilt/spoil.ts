/** Letters as templates render them, spoilt or well edited by hand, and whether the act approve notices it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Decision, decide } from '../../../src/approval/decide.ts'
import { dueDate, longDate } from '../../../src/craft/date-format.ts'
import type { DetectLanguage } from '../../../src/craft/language.ts'
import { wordsFor } from '../../../src/craft/letter-set.ts'
import { redraftByHand } from '../../../src/drafting/redraft.ts'
import { htmlOf } from '../../../src/mail/html.ts'
import type { Choice } from '../../../src/ticket/acts.ts'
import type { Findings } from '../../../src/ticket/findings.ts'
import { recordHash } from '../../../src/ticket/record.ts'
import type { Drafted } from '../../../src/ticket/turn.ts'
import { CASES, SEND_AT, sure, templates } from '../cases.ts'
import { write } from '../scenes.ts'

const FRIDAY = '2026-11-20T16:00:00.000Z'
const EURO = { amount: 120, currency: 'EUR' }

/** Each with facts of its own, so that there is something to spoil. */
const SCENES: Readonly<Record<string, { findings: Partial<Findings>; choice?: Choice }>> = {
  damage: { findings: { ...CASES.lamps, kind: sure('complaint') } },
  delay: { findings: { ...CASES.jeddah, kind: sure('complaint') } },
  price: { findings: { ...CASES.invoice, kind: sure('complaint') } },
  safety: { findings: { ...CASES.grinder, kind: sure('complaint') } },
  usage: { findings: { issue: sure('usage'), kind: sure('complaint') } },
  agreement: {
    findings: {},
    choice: {
      letter: 'agreement',
      remedies: ['partial-refund'],
      details: { amount: EURO, promises: [{ what: 'refund', dueAt: FRIDAY }] },
    },
  },
  execution: {
    findings: {},
    choice: {
      letter: 'execution',
      remedies: ['refund'],
      details: { doneOn: '2026-11-13', amount: EURO, reference: 'SEPA 2026-0412' },
    },
  },
  progress: { findings: {}, choice: { letter: 'progress', details: { points: ['known-goods-found'] } } },
}

export const LETTERS = Object.keys(SCENES)

const made = new Map<string, Drafted>()

/** The letter as templates render it in a language. */
export function letterIn(language: string, name: string): Drafted {
  const key = `${language} ${name}`
  const scene = SCENES[name]
  if (!scene) throw new Error(`no letter ${name}`)
  const known = made.get(key)
  if (known) return known
  const tongue = { language: sure(language), replyLanguage: sure(language) }
  const turn = write({ findings: { ...scene.findings, ...tongue }, ...(scene.choice && { choice: scene.choice }) })
  made.set(key, turn)
  return turn
}

/** Paragraphs behind which a hand puts a sentence: in the middle, for there a hurried reader looks least. */
export function withSentence(letter: string, sentence: string, alone: boolean): string {
  const paragraphs = letter.split('\n\n')
  const at = Math.min(2, paragraphs.length - 2)
  if (alone) return [...paragraphs.slice(0, at), sentence, ...paragraphs.slice(at)].join('\n\n')
  const space = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(sentence) ? '' : ' '
  return paragraphs.map((text, index) => (index === at - 1 ? `${text}${space}${sentence}` : text)).join('\n\n')
}

/** What stands against the letter in the act approve, with a person who reads every language. */
export function objections(
  turn: Drafted,
  letter: string,
  via: 'desk' | 'mail-client',
  detect: DetectLanguage,
): string[] {
  const words = wordsFor(templates, turn.draft.locale)
  const same = letter === turn.draft.letter
  const { subject } = turn.draft.record
  const edited = same ? turn : redraftByHand(turn, { letter, subject, author: 'staff-1', now: SEND_AT, words, htmlOf })
  const kept = via === 'mail-client' ? inClient(edited) : edited
  const result = decide(kept, {
    ...DECISION,
    via,
    hash: kept.draft.hash,
    detect,
    words,
    staff: { ...DECISION.staff, reads: [turn.draft.language] },
  })
  return 'refused' in result ? [result.refused, ...result.detail] : []
}

function inClient(turn: Drafted): Drafted {
  const record = { ...turn.draft.record, bodySha256: 'b'.repeat(64) }
  return { ...turn, draft: { ...turn.draft, record, hash: recordHash(record) } }
}

const DECISION: Omit<Decision, 'detect' | 'hash' | 'via'> = {
  id: 'approval-1',
  staff: {
    id: 'staff-1',
    name: 'Lin Mei',
    signIn: 'lin',
    roles: ['admin'],
    timeZone: 'Asia/Shanghai',
    language: 'en',
    reads: [],
    accounts: null,
    markets: null,
    active: true,
  },
  at: SEND_AT,
  messageId: '<approval-1@harbourlane.example>',
  sendAt: SEND_AT,
  chosenBy: 'machine',
  offHours: false,
  goodHour: { good: true, why: 'good-hour' },
  sendAtWhy: 'good-hour',
  ownAddresses: ['complaints@harbourlane.example'],
}

export interface Sample {
  readonly language: string
  readonly what: string
  readonly letter: string
  readonly sentence: string
}

/** The samples of a data file: "what in letter: sentence" by language. */
export function samplesOf(file: string, kind: 'spoilt' | 'good'): Sample[] {
  const data = parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Record<
    string,
    Record<'spoilt' | 'good', Record<string, string>[]>
  >
  return Object.entries(data).flatMap(([language, lists]) =>
    lists[kind].flatMap(Object.entries).map(([key, sentence]) => {
      const [what = '', letter = ''] = key.split(' in ')
      return { language, what, letter, sentence }
    }),
  )
}

/** A fact of the letter changed; null where the letter doesn't say it. */
export const CHANGES: Readonly<Record<string, { letter: string; change: (turn: Drafted) => string }>> = {
  sum: { letter: 'agreement', change: ({ draft }) => draft.letter.replace(/120|۱۲۰/, '1200') },
  currency: {
    letter: 'agreement',
    change: ({ draft }) => draft.letter.replace(/€|EUR|euro/iu, '$'),
  },
  day: { letter: 'agreement', change: (turn) => turn.draft.letter.replace(dateIn(turn, 0), dateIn(turn, 3)) },
  weekday: {
    letter: 'agreement',
    change: (turn) => {
      const date = dateIn(turn, 0)
      const [right, wrong] = weekdaysIn(turn, date)
      return turn.draft.letter.replace(date, date.replace(right, wrong))
    },
  },
  order: { letter: 'damage', change: ({ draft }) => draft.letter.replace('PO-88213', 'PO-88231') },
  'digit of the order': { letter: 'delay', change: ({ draft }) => draft.letter.replace('HT-5521', 'HT-5512') },
  phone: { letter: 'delay', change: ({ draft }) => draft.letter.replace('5555 0100', '5555 0700') },
}

const ZONE = 'Europe/Warsaw'
const shifted = (days: number) => new Date(Date.parse(FRIDAY) + days * 86_400_000).toISOString()
/** As the letter says its day: alone, or declined behind "by". */
const dateIn = ({ draft }: Drafted, days: number): string => {
  const form = [longDate, dueDate].find((say) => draft.letter.includes(say(shifted(0), draft.locale, ZONE))) ?? longDate
  return form(shifted(days), draft.locale, ZONE)
}
/** The weekday of that date and another, in its form: declined it is the only word that differs, Monday's sign in Japanese is the month's too. */
const weekdaysIn = (turn: Drafted, date: string): readonly [right: string, wrong: string] => {
  const [right, wrong] = [weekdayIn(turn, 0), weekdayIn(turn, 3)]
  if (date.includes(right)) return [right, wrong]
  const words = (text: string): string[] => text.match(/[\p{L}’'ʼ]+/gu) ?? []
  const other = dateIn(turn, 3)
  const differs = (text: string, than: string) =>
    words(text).find((word) => !words(than).includes(word)) ?? words(text).at(-1) ?? ''
  return [differs(date, other), differs(other, date)]
}
const weekdayIn = ({ draft }: Drafted, days: number) =>
  new Intl.DateTimeFormat(draft.locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(shifted(days)))

/** What a careful hand changes in any letter. */
export const MENDINGS: Readonly<Record<string, { letter: string; change: (turn: Drafted) => string }>> = {
  'a name put right': { letter: 'damage', change: ({ draft }) => draft.letter.replace(/Marta|Kowalczyk/u, 'Martha') },
  'a sentence less': {
    letter: 'damage',
    change: ({ draft }) => {
      const paragraphs = draft.letter.split('\n\n')
      return [...paragraphs.slice(0, 3), ...paragraphs.slice(4)].join('\n\n')
    },
  },
  'two paragraphs made one': {
    letter: 'delay',
    change: ({ draft }) => draft.letter.replace(/(?<=\S.{30,})\n\n(?=\S)/su, ' '),
  },
  'a letter of the alphabet less': {
    letter: 'price',
    change: ({ draft }) => draft.letter.replace(/(?<=\n\n\p{L}{3,})\p{L}(?=\p{L})/u, ''),
  },
}
