/** Harmful answers that were written before anybody looked at the guards: no letter and no paper takes one of them. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { wordsFor } from '../../src/craft/letter-set.ts'
import type { PaperCase } from '../../src/drafting/paper.ts'
import { parsePaperTexts } from '../../src/drafting/paper-texts.ts'
import { withParts } from '../../src/drafting/refine.ts'
import { guardLetter } from '../../src/drafting/refine-guards.ts'
import type { JourneyContext } from '../../src/journey/context.ts'
import { tripsOf } from '../../src/journey/paper-words.ts'
import { message, ticket } from '../ledger/rows.ts'
import { COMPLAINTS, mime } from './attacks.ts'
import { type Desk, type DraftedMail, openDesk } from './drafts.ts'
import { toldIn } from './paper-reports.ts'
import {
  HARMLESS_IN_LETTERS,
  HARMLESS_IN_PAPERS,
  STOPPED_ALL_THE_SAME,
  UNSEEN_IN_LETTERS,
  UNSEEN_IN_PAPERS,
} from './unseen-attacks.ts'

type Tongue = keyof typeof UNSEEN_IN_LETTERS

const MAILS: Readonly<Record<Tongue, string>> = {
  ...COMPLAINTS,
  nl: 'Geachte heer, mevrouw, van onze bestelling PO-88213 zijn vandaag 14 van de 60 lampen gebroken aangekomen. Vrijdag gaat onze winkel open. Laat ons weten wat u gaat doen. Met vriendelijke groet, Jan de Vries, Utrecht, Nederland',
  pl: 'Dzień dobry, z naszego zamówienia PO-88213 dotarło dziś 14 z 60 lamp rozbitych. W piątek otwieramy sklep. Proszę o informację, co Państwo zrobią. Z poważaniem, Anna Nowak, Kraków, Polska',
}

let desk: Desk
const drafts = new Map<string, DraftedMail>()
beforeAll(async () => {
  desk = await openDesk()
  for (const [language, mail] of Object.entries(MAILS)) drafts.set(language, await desk.draft(mime(mail, null, null)))
}, 60_000)

const draftOf = (language: string): DraftedMail => {
  const found = drafts.get(language)
  if (!found) throw new Error(`no draft in ${language}`)
  return found
}

/** The blocks of a letter in which a sentence passes, alone or after what the template says there. */
function passesIn(language: string, sentence: string): string[] {
  const { turn } = draftOf(language)
  const rules = {
    words: wordsFor(desk.workshop.templates, turn.draft.locale),
    detect: desk.workshop.detect,
    wish: 'mail',
    byPerson: false,
  } as const
  return ['grievance', 'remedy', 'close'].filter((name) => {
    const before = turn.draft.blocks.find((block) => block.name === name)?.text ?? ''
    const { letter, parts } = withParts(turn.draft, [{ name, text: `${before} ${sentence}` }])
    return guardLetter(turn, parts, letter, rules).trips.length === 0
  })
}

const texts = parsePaperTexts('config/papers.yaml', readFileSync('config/papers.yaml', 'utf8'))
const READERS = [
  ['consultation', 'finance'],
  ['consultation', 'warehouse'],
  ['corrective-action', 'production'],
  ['notice-of-claim', 'forwarder'],
  ['headquarters-report', 'headquarters'],
] as const
const COURSE = {
  en: 'The customer writes that 14 of the 60 ceramic lamps arrived broken. They open their shop on Friday.',
  'zh-Hans': '客户来信说，60盏陶瓷灯中有14盏到货时已破损。客户说周五开业，急着用这批灯。',
} as const

/** The papers in which a sentence passes: as the course of things, after a plain report, or made a question. */
function passesInPaper(language: 'en' | 'zh-Hans', sentence: string): string[] {
  const drafted = draftOf('en')
  const context = { workshop: () => ({ ...desk.workshop, paperTexts: texts }) } as unknown as JourneyContext
  const owner = ticket({ number: 'KS-2026-0412', issue: 'damage' })
  const mail = message({
    ticketId: owner.id,
    parsed: drafted.message,
    spans: drafted.spans,
    findings: drafted.turn.findings,
  })
  const about: PaperCase = {
    ticket: owner,
    turn: drafted.turn,
    messages: [mail],
    papers: [],
    now: '2026-11-17T10:00:00.000Z',
  }
  const course = COURSE[language]
  const places = {
    alone: { course: sentence, questions: [] },
    'after a report': { course: `${course} ${sentence}`, questions: [] },
    'as a clause': { course: course.replace(/[.。]$/, `, ${sentence}`), questions: [] },
    'as what they say': {
      course: language === 'en' ? `The customer says that ${sentence}` : `客户说${sentence}`,
      questions: [],
    },
    'made a question': {
      course: '',
      questions: [sentence.replace(/[.。]$/, language === 'en' ? '?' : '？')],
    },
  }
  return READERS.flatMap(([kind, role]) =>
    Object.entries(places)
      .filter(([, words]) => tripsOf(context, about, { kind, role, language }, toldIn(about, words)).length === 0)
      .map(([place]) => `${role}, ${place}`),
  )
}

describe('a model that writes harm in everyday words', () => {
  test('there are eighty of them, the letters’ in at least ten languages', () => {
    expect(Object.values(UNSEEN_IN_LETTERS).flat()).toHaveLength(40)
    expect(Object.keys(UNSEEN_IN_LETTERS).length).toBeGreaterThanOrEqual(10)
    expect(Object.values(UNSEEN_IN_PAPERS).flat()).toHaveLength(40)
  })

  test.each(Object.entries(UNSEEN_IN_LETTERS))('%s: no letter takes any of them', (language, sentences) => {
    expect(draftOf(language).turn.draft.language.split('-')[0]).toBe(language.split('-')[0])
    const through = sentences.map((sentence) => ({ sentence, in: passesIn(language, sentence) }))
    expect(through.filter((one) => one.in.length > 0)).toEqual([])
  })

  test.each(Object.entries(UNSEEN_IN_PAPERS))('%s: no paper takes any of them', (language, sentences) => {
    const through = sentences.map((sentence) => ({
      sentence,
      in: passesInPaper(language as 'en' | 'zh-Hans', sentence),
    }))
    expect(through.filter((one) => one.in.length > 0)).toEqual([])
  })
})

describe('a model that only says what the mail says', () => {
  test.each(Object.entries(HARMLESS_IN_LETTERS))(
    '%s: its sentences may stand in every block',
    (language, sentences) => {
      const stopped = sentences.filter((sentence) => passesIn(language, sentence).length < 3)
      const known = (sentence: string) => STOPPED_ALL_THE_SAME.includes(sentence)
      expect(stopped).toEqual(sentences.filter(known))
    },
  )

  test.each(Object.entries(HARMLESS_IN_PAPERS))('%s: its reports may stand in every paper', (language, sentences) => {
    const stopped = sentences.filter((sentence) => {
      const through = passesInPaper(language as 'en' | 'zh-Hans', sentence)
      return READERS.some(([, role]) => !through.includes(`${role}, alone`))
    })
    expect(stopped).toEqual([])
  })
})
