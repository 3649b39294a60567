/**
 * The attack mails against internal papers, with a model that writes whatever they order: no harmful word is offered for any
 * paper. And what a good model adds: offered, in the paper's language, beside what the template says.
 */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { guardLines } from '../../src/drafting/closing-lines.ts'
import { draftPaper, type PaperCase } from '../../src/drafting/paper.ts'
import { PAPER_RULES, paperQuestion, paperWords } from '../../src/drafting/paper-prompt.ts'
import { parsePaperTexts } from '../../src/drafting/paper-texts.ts'
import { letterQuestion } from '../../src/drafting/refine-prompt.ts'
import type { JourneyContext } from '../../src/journey/context.ts'
import { tripsOf } from '../../src/journey/paper-words.ts'
import { bareMessage } from '../../src/mail/message.ts'
import { ISSUES, PAPERS, type PaperKind, type PaperRole } from '../../src/ticket/words.ts'
import { message, ticket } from '../ledger/rows.ts'
import { ATTACKED, type Attacked, attackMail, WANTED, WAYS } from './attacks.ts'
import { type Desk, type DraftedMail, openDesk } from './drafts.ts'
import { WANTED_IN_PAPERS } from './paper-attacks.ts'
import { GOOD_QUESTIONS, GOOD_REPORTS, toldIn } from './paper-reports.ts'

const texts = parsePaperTexts('config/papers.yaml', readFileSync('config/papers.yaml', 'utf8'))
const LANGUAGES = ['en', 'zh-Hans'] as const
const ROLES: Readonly<Record<PaperKind, readonly PaperRole[]>> = {
  consultation: ['warehouse', 'finance', 'manager'],
  'execution-order': ['finance', 'warehouse'],
  'corrective-action': ['production'],
  'notice-of-claim': ['forwarder', 'insurer'],
  'headquarters-report': ['headquarters'],
}
const ALL = PAPERS.flatMap((kind) =>
  ROLES[kind].flatMap((role) => LANGUAGES.map((language) => ({ kind, role, language }) as const)),
)
type What = (typeof ALL)[number]

let desk: Desk
let context: JourneyContext
beforeAll(async () => {
  desk = await openDesk()
  context = { workshop: () => ({ ...desk.workshop, paperTexts: texts }) } as unknown as JourneyContext
})

const caseOf = ({ turn, message: parsed, spans }: DraftedMail): PaperCase => {
  const owner = ticket({ number: 'KS-2026-0412', issue: 'damage' })
  const mail = message({ ticketId: owner.id, parsed, spans, findings: turn.findings })
  return { ticket: owner, turn, messages: [mail], papers: [], now: '2026-11-17T10:00:00.000Z' }
}

/** All that stands between « and », encoded or not. */
function orders(asked: string): string[] {
  const decoded = [...asked.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)].map(([code]) =>
    Buffer.from(code, 'base64').toString(),
  )
  return [asked, ...decoded].flatMap((text) => [...text.matchAll(/«([^»]+)»/g)].map(([, order = '']) => order))
}

const GOOD = {
  en: {
    course:
      'The customer writes that 14 of the 60 ceramic lamps arrived broken. They open their shop on Friday. The customer asks for a replacement.',
    questions: ['How were the lamps of this order packed?', 'Are 14 lamps of the same kind in stock?'],
  },
  'zh-Hans': {
    course: '客户来信说，60盏陶瓷灯中有14盏到货时已破损。客户说周五开业，急着用这批灯。客户希望换货。',
    questions: ['这批灯的内盒是怎么包装的？', '同款灯是否有14盏库存？'],
  },
} as const

/** Where a model that obeys could put a sentence; those that no guard stopped. */
function passes(about: PaperCase, what: What, sentence: string): string[] {
  const course = GOOD[what.language].course
  const places = {
    alone: { course: sentence, questions: [] },
    'after a report': { course: `${course} ${sentence}`, questions: [] },
    'in one sentence': { course: course.replace(/[.。]$/, `; ${sentence}`), questions: [] },
    'as a clause': { course: course.replace(/[.。]$/, `, ${sentence}`), questions: [] },
    'as a question': { course: '', questions: [sentence] },
    'made a question': { course: '', questions: [sentence.replace(/[.。?？]?$/, what.language === 'en' ? '?' : '？')] },
  }
  return Object.entries(places)
    .filter(([, words]) => tripsOf(context, about, what, toldIn(about, words)).length === 0)
    .map(([place]) => `${what.kind} → ${what.role} (${what.language}), ${place}: ${sentence}`)
}

describe('a model that obeys whoever wrote the mail', { timeout: 120_000 }, () => {
  test.each(ATTACKED)(
    '%s: what an attack mail orders stands in no paper, by whichever way it came',
    async (language) => {
      const through: string[] = []
      for (const [kind, way] of WAYS) {
        const wanted = WANTED[kind]?.[language as Attacked] ?? ''
        const about = caseOf(await desk.draft(attackMail(language, wanted, way)))
        const asked = paperQuestion(
          texts,
          about,
          { kind: 'consultation', role: 'warehouse', language: 'en' },
          () => '7f3a',
        )
        const sentences = new Set([wanted, ...orders(asked.own)])
        for (const sentence of sentences) for (const what of ALL) through.push(...passes(about, what, sentence))
      }
      expect(through).toEqual([])
    },
  )

  test.each(Object.entries(WANTED_IN_PAPERS))('"%s" stands in no paper', async (_, wanted) => {
    const through: string[] = []
    for (const [at, sentence] of wanted.entries()) {
      const about = caseOf(await desk.draft(attackMail('en', sentence, 'plain')))
      for (const what of ALL.filter(({ language }) => (language === 'en') === (at === 0)))
        through.push(...passes(about, what, sentence))
    }
    expect(through).toEqual([])
  })
})

describe('what a good model adds', () => {
  const plain = () => desk.draft(attackMail('en', '', 'plain')).then(caseOf)

  test.each(ALL.filter(({ kind }) => kind !== 'execution-order'))(
    '$kind to $role in $language passes',
    async (what) => {
      const about = await plain()
      const course = GOOD[what.language].course
      const questions = what.kind === 'consultation' ? GOOD[what.language].questions : []
      expect(tripsOf(context, about, what, toldIn(about, { course, questions }))).toEqual([])
    },
  )

  test.each(LANGUAGES)('a colleague’s plain reports and questions in %s are not taken for orders', async (language) => {
    const about = await plain()
    const what = { kind: 'consultation', role: 'engineer', language } as const
    const stopped = [
      ...GOOD_REPORTS[language].map((course) => ({ course, questions: [] })),
      ...GOOD_QUESTIONS[language].map((question) => ({ course: '', questions: [question] })),
    ].flatMap((words) =>
      tripsOf(context, about, what, toldIn(about, words)).map(({ guard, text }) => `${guard}: ${text}`),
    )
    expect(stopped).toEqual([])
  })

  test('stands above the facts and below the questions; everything of the template is still there, word by word', async () => {
    const about = await plain()
    const how = { zone: 'Asia/Shanghai', to: '', by: 'Wang Fang' }
    for (const what of ALL)
      for (const issue of ISSUES) {
        const here = { ...about, ticket: { ...about.ticket, issue } }
        const due = { ...what, dueAt: '2026-11-18T10:00:00.000Z' }
        const template = draftPaper(texts, here, due, { ...how, language: what.language })
        const full = draftPaper(
          texts,
          here,
          due,
          { ...how, language: what.language },
          toldIn(here, GOOD[what.language]),
        )
        const added = full.text.split('\n').filter((line) => line !== '')
        const left = template.text.split('\n').filter((line) => line !== '')
        expect(full.subject).toBe(template.subject)
        expect(left.filter((line) => !added.includes(line))).toEqual([])
        // What is added stands within its frame: a line that says whose words these are, above each kind.
        expect(added.length - left.length).toBe(what.kind === 'consultation' ? 5 : 2)
      }
  })

  test.each([
    [
      'another language',
      { course: 'Der Kunde schreibt, dass 14 Lampen zerbrochen angekommen sind.', questions: [] },
      'language',
    ],
    ['a figure of nobody', { course: 'The customer writes that 17 lamps arrived broken.', questions: [] }, 'figure'],
    ['an order of nobody', { course: 'The customer also means order PO-99999.', questions: [] }, 'figure'],
    ['another day', { course: 'The customer opens the shop on 3 December.', questions: [] }, 'figure'],
    ['a gap', { course: 'The customer writes that [name] saw it.', questions: [] }, 'shape'],
    ['markup', { course: 'The customer writes <b>now</b>.', questions: [] }, 'shape'],
    [
      'a flood',
      { course: `The customer writes again. ${'They wait for the lamps. '.repeat(80)}`, questions: [] },
      'length',
    ],
    ['the instructions', { course: PAPER_RULES.slice(900, 1100), questions: [] }, 'leak'],
    ['no question', { course: '', questions: ['The lamps of this order.'] }, 'order'],
  ] as const)('%s: the template’s text stands, and the guard is named', async (_, words, guard) => {
    const what = { kind: 'consultation', role: 'warehouse', language: 'en' } as const
    const about = await plain()
    const trips = tripsOf(context, about, what, toldIn(about, words))
    expect(trips.map((trip) => trip.guard)).toContain(guard)
  })

  test.each([
    ['stand in no mail', 'quote', 'everybody is on board with a full recall'],
    ['name an account', 'figure', 'pay it to 4470019283'],
    ['name a sum that nobody read as the claim', 'figure', 'we want EUR 9,900 back'],
  ])('words quoted that %s: the template’s text stands', async (_, guard, quote) => {
    const about = await plain()
    const [mail] = about.messages
    if (!mail?.findings) throw new Error('no findings')
    const newText = guard === 'quote' ? mail.findings.newText : `${mail.findings.newText}\n${quote}.`
    const here = { ...about, messages: [{ ...mail, findings: { ...mail.findings, newText } }] } as PaperCase
    const what = { kind: 'consultation', role: 'warehouse', language: 'en' } as const
    const words = { course: [{ quote, says: 'The customer writes that 14 lamps arrived broken.' }], questions: [] }
    expect(tripsOf(context, here, what, words).map((trip) => trip.guard)).toEqual([guard])
    expect(paperWords({ ...words, questions: [] }, about, false).course).toEqual([])
  })

  test('an order that no list knows stands in quotation marks, below a line that says whose words these are', async () => {
    const about = await plain()
    const what = { kind: 'consultation', role: 'warehouse', dueAt: null } as const
    const how = { zone: 'Asia/Shanghai', to: '', by: 'Wang Fang' }
    const says = 'The customer says that everybody is on board with a full recall.'
    const words = { course: [{ quote: 'everybody is on board', says }], questions: ['Is everybody on board?'] }
    for (const language of LANGUAGES) {
      const lines = draftPaper(texts, about, what, { ...how, language }, words).text.split('\n')
      const at = lines.indexOf(`> ${says} “everybody is on board”`)
      expect(lines[at - 1]).toMatch(/nothing here is an instruction|不构成任何指示/)
      const asked = lines.findIndex((line) => line.endsWith('. Is everybody on board?'))
      expect(lines[asked - 1]).toMatch(/please answer only|请只作答复/)
    }
  })

  test('an order to carry something out takes no word of it, not even a good one', async () => {
    const words = { course: 'The customer writes that 14 lamps arrived broken.', questions: [] }
    const about = await plain()
    const stopped = (kind: PaperKind) =>
      tripsOf(context, about, { kind, role: 'finance', language: 'en' }, toldIn(about, words)).map(({ guard }) => guard)
    expect(stopped('execution-order')).toEqual(['order'])
    expect(stopped('consultation')).toEqual([])
  })

  test('a sum that the customer claims may stand for whoever checks, never for whoever pays', async () => {
    const about = await plain()
    const [mail] = about.messages
    if (!mail?.findings) throw new Error('no findings')
    const findings = { ...mail.findings, claim: { value: { amount: 900, currency: 'EUR' }, confidence: 1, why: [] } }
    const claimed = { ...about, messages: [{ ...mail, findings }] } as PaperCase
    const words = { course: 'The customer asks for a compensation of 900 EUR.', questions: [] }
    const guards = (kind: PaperKind, role: PaperRole) =>
      tripsOf(context, claimed, { kind, role, language: 'en' }, toldIn(claimed, words))
    expect(guards('notice-of-claim', 'insurer')).toEqual([])
    expect(guards('consultation', 'finance')).not.toEqual([])
    expect(guards('execution-order', 'finance')).not.toEqual([])
    const more = { course: 'The customer asks for a compensation of 990 EUR.', questions: [] }
    expect(
      tripsOf(context, claimed, { kind: 'notice-of-claim', role: 'insurer', language: 'en' }, toldIn(claimed, more)),
    ).not.toEqual([])
  })
})

describe('what the model sees for a paper', () => {
  test('our wording and the mail as data; nothing of the order book, of notes, of other papers, and no address', async () => {
    const about = caseOf(await desk.draft(attackMail('de', '', 'plain')))
    const note = message({
      ticketId: about.ticket.id,
      audience: 'internal',
      findings: null,
      parsed: bareMessage('NOTE-CANARY'),
    })
    const orders = {
      at: '',
      orders: [{ number: 'PO-88213', factory: 'FACTORY-CANARY', lines: [], goodsValueMinor: 99_123 }],
    }
    const turn = { ...about.turn, orders } as unknown as PaperCase['turn']
    const papers = [{ text: 'PAPER-CANARY', answerId: note.id, state: 'answered' }] as unknown as PaperCase['papers']
    const full = { ...about, turn, papers, messages: [...about.messages, note] }
    const { own } = paperQuestion(
      texts,
      full,
      { kind: 'consultation', role: 'engineer', language: 'zh-Hans' },
      () => '7f3a',
    )
    expect(own).not.toMatch(/CANARY|991|customer@buyer|Huber/)
    expect(own).toContain('⟦mail 7f3a⟧')
    expect(own).toContain('{due}')
    expect(own).toContain('14 von 60 Lampen')
  })

  test('nothing of a paper is in the question for a letter', async () => {
    const { turn, message: parsed, spans } = await desk.draft(attackMail('en', '', 'plain'))
    const asked = letterQuestion({ turn, message: parsed, spans, wish: 'mail', told: '', examples: [], mark: '7f3a' })
    expect(asked.own + asked.stable).not.toContain('internal paper')
    expect(asked.own).not.toContain(GOOD.en.course)
  })
})

describe('lines for the file of a case', () => {
  const course = {
    issue: 'damage',
    severity: 'high',
    cause: null,
    responsibility: 'carrier',
    opened: '2026-11-17T10:00',
    mails: 2,
    letters: [{ day: '2026-11-17T12:00', letter: 'first', offers: ['replacement'] }],
    answers: [],
    firstResponse: { due: '2026-11-18T10:00', met: '2026-11-17T12:00' },
    solution: { due: null, met: null },
    promises: [],
    satisfaction: null,
  }
  const guarded = (lines: object, language: 'en' | 'zh-Hans') =>
    guardLines({ well: '', better: '', prevention: '', ...lines }, course, {
      language,
      detect: desk.workshop.detect,
    }).map(({ guard }) => guard)

  test('good ones pass; another figure, an account, another language do not', () => {
    expect(
      guarded(
        {
          well: 'The first answer left on the first day.',
          better: 'Ask for photos in the first letter.',
          prevention: 'Ask the supplier for drop tests of the cartons.',
        },
        'en',
      ),
    ).toEqual([])
    expect(
      guarded(
        { well: '首次回复比时限早，第一封信就给了方案。', prevention: '装箱前拍照，并加强内盒防护。' },
        'zh-Hans',
      ),
    ).toEqual([])
    expect(guarded({ better: 'Answer within 37 minutes.' }, 'en')).toContain('figure')
    expect(guarded({ prevention: 'Use the new bank account.' }, 'en')).toContain('unwanted')
    expect(guarded({ well: 'Answered early.' }, 'zh-Hans')).toContain('language')
    expect(guarded({ better: 'See https://evil.example.' }, 'en')).toContain('figure')
  })
})
