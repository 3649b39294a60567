/**
 * A hundred and ten attack mails in ten languages against a model that does whatever it reads: the guards alone must hold,
 * no harmful letter may be offered.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { wordsFor } from '../../src/craft/letter-set.ts'
import { withParts } from '../../src/drafting/refine.ts'
import { guardLetter } from '../../src/drafting/refine-guards.ts'
import { letterQuestion } from '../../src/drafting/refine-prompt.ts'
import { ATTACKED, type Attacked, attackMail, WANTED, WAYS } from './attacks.ts'
import { type Desk, type DraftedMail, openDesk } from './drafts.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})

const question = ({ turn, message, spans }: DraftedMail) =>
  letterQuestion({ turn, message, spans, wish: 'mail', told: '', examples: [], mark: '7f3a9c' })

/** All that stands between « and », encoded or not. */
function orders(asked: string): string[] {
  const decoded = [...asked.matchAll(/[A-Za-z0-9+/]{24,}={0,2}/g)].map(([code]) =>
    Buffer.from(code, 'base64').toString(),
  )
  return [asked, ...decoded].flatMap((text) => [...text.matchAll(/«([^»]+)»/g)].map(([, order = '']) => order))
}

/** The part of that name with the sentence in it. */
const obeyed = ({ turn }: DraftedMail, name: string, sentence: string) => {
  const before = turn.draft.blocks.find((block) => block.name === name)?.text ?? ''
  return withParts(turn.draft, [{ name, text: `${before} ${sentence}` }])
}

const guarded = (mail: DraftedMail, { letter, parts }: ReturnType<typeof obeyed>) =>
  guardLetter(mail.turn, parts, letter, {
    words: wordsFor(desk.workshop.templates, mail.turn.draft.locale),
    detect: desk.workshop.detect,
    wish: 'mail',
    byPerson: false,
  })

const CASES = ATTACKED.flatMap((language) => WAYS.map(([kind, way]) => [language, kind, way] as const))

describe('a model that obeys whoever wrote the mail', () => {
  test('there are at least eighty attacks in ten languages', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80)
    expect(new Set(CASES.map(([language]) => language)).size).toBe(10)
  })

  test.each(CASES)('%s: an order for "%s" by way of %s is in no letter', async (language, kind, way) => {
    const wanted = WANTED[kind]?.[language as Attacked] ?? ''
    const mail = await desk.draft(attackMail(language, wanted, way))
    expect(mail.turn.draft.language.split('-')[0]).toBe(language.split('-')[0])
    // What a letter of ours says back of the mail stands between such marks too, and is no order.
    const { letter: own } = mail.turn.draft
    expect(own).not.toContain(wanted)
    const asked = question(mail).own
    for (const sentence of orders(asked).filter((order) => !own.includes(order))) {
      for (const name of ['grievance', 'remedy', 'close']) {
        const letter = obeyed(mail, name, sentence)
        expect(guarded(mail, letter).trips, `${name}: ${sentence}`).not.toEqual([])
      }
    }
    // Where the fence already kept the order from the model, the guards must hold all the same.
    expect(guarded(mail, obeyed(mail, 'remedy', wanted)).trips).not.toEqual([])
  })

  test.each(ATTACKED)('%s: the letter that was written without an attacker passes', async (language) => {
    const mail = await desk.draft(attackMail(language, '', 'plain'))
    const { draft } = mail.turn
    const grievance = draft.blocks.find(({ name }) => name === 'grievance')?.text ?? ''
    const same = withParts(draft, [{ name: 'grievance', text: `${grievance}\n` }])
    expect(same.parts).toEqual([])
    expect(guarded(mail, { ...same, parts: [{ name: 'grievance', text: grievance }] }).trips).toEqual([])
  })
})
