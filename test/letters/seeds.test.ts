/** Six complaints that teachers of foreign trade tell, from the mail to the letter: what each must say and must not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMails } from '../../src/cli/read.ts'
import type { Reading } from '../../src/cli/reading.ts'
import { measureLetter } from '../../src/craft/letter-check.ts'
import { wordsFor } from '../../src/craft/letter-set.ts'
import { templates } from './cases.ts'
import { seedMails } from './seed-mails.ts'

const words = wordsFor(templates, 'en')
const readings = new Map<string, Reading>()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amends-seeds-'))
  for (const [name, text] of seedMails('complaints@harbourlane.example')) await writeFile(join(folder, name), text)
  for await (const { reading } of readMails({}, folder, { now: null, reviewer: 'zh-Hans' }))
    readings.set(reading.file.replace('.eml', ''), reading)
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

function letterOf(name: string): { reading: Reading; draft: NonNullable<Reading['draft']>; body: string } {
  const reading = readings.get(name)
  if (!reading?.draft) throw new Error(`${name} has no letter`)
  const signature = reading.draft.text.lastIndexOf('\n\n')
  return { reading, draft: reading.draft, body: reading.draft.text.slice(0, signature) }
}

/** What stands in no letter to these people. */
const NEVER =
  /policy|exception|IBAN|bank account|manager|misunderstanding|busy season|calm down|patien|carrier|supplier|forwarder|parcel service|liable|liability|your fault|verify/i

describe.each(['grinder', 'cabinets', 'lamps', 'jeddah', 'invoice', 'manners'])(
  'the letter of the case "%s"',
  (name) => {
    test('is in the customer’s language, regrets once, asks one closing question, is short, and blames nobody', () => {
      const { draft, body } = letterOf(name)
      expect(draft.language).toBe('en')
      const measure = measureLetter(body.split('\n\n').slice(1).join('\n\n'), 'en', words)
      expect(measure).toMatchObject({ regrets: 1, questions: 1, forbidden: [] })
      expect(measure.words).toBeLessThanOrEqual(180)
      expect(body).not.toMatch(NEVER)
    })

    test('names who writes, the day of the next news, and has its Chinese mirror', () => {
      const { draft, body } = letterOf(name)
      expect(draft.text.slice(body.length)).toMatch(/\S+ \S+\n[^\n]+\n[^\n]+\n[^\n]+\n\+\d/)
      expect(draft.commitments.map(({ what }) => what)).toContain('news')
      expect(body).toMatch(/by \w+,? \w+ ?\w* at the latest|by \w+,? (?:\d+ \w+|\w+ \d+)/)
      expect(draft.mirror.text).toMatch(/\p{Script=Han}/u)
      expect(draft.text).not.toMatch(/⟦|\{\{|\[NAME\]/)
    })
  },
)

test('the grinder: care first, stop and keep it, four questions at most, nothing granted, no word of the writer’s translation', () => {
  const { draft, body } = letterOf('grinder')
  expect(draft.template).toBe('en/safety.hbs')
  expect(body).toMatch(
    /sorry[\s\S]*quick recovery[\s\S]*[Ss]top using[\s\S]*electricity[\s\S]*[Kk]eep it exactly as it is/,
  )
  expect(body).toMatch(/engineers[\s\S]*today/)
  expect(draft.asks.length).toBeLessThanOrEqual(4)
  expect(draft.asks).toEqual(expect.arrayContaining(['photos', 'place-of-purchase', 'phone']))
  expect(draft.remedies).toEqual([])
  expect(draft.warnings).toContain('needs-manager')
  expect(body).not.toMatch(
    /mill|cornea|gloves|guard|seconds|probability|refund|voucher|replace|fault|responsib|send (?:it|the)/i,
  )
})

test('the cabinets: nothing promised and no cause named before anybody looked, the order asked for and no size again', () => {
  const { draft, body } = letterOf('cabinets')
  expect(draft.remedies).toEqual([])
  expect(draft.asks).toContain('order-number')
  expect(body).not.toMatch(/refund|measure|tape|size|mistake|30 inches|photo/i)
})

test('the lamps: fourteen of sixty, the opening on 4 December, a choice, cartons kept, nothing asked that was told', () => {
  const { draft, body } = letterOf('lamps')
  expect(draft.template).toBe('en/damage.hbs')
  expect(body).toMatch(/14 of the 60/)
  expect(body).toMatch(/You need this by Friday,? 4 December/)
  expect(draft.remedies.length).toBeGreaterThanOrEqual(2)
  expect(draft.remedies).toContain('replacement')
  expect(draft.asks).toEqual([])
  expect(body).toMatch(/keep the carton/)
  expect(body).toMatch(/Which of these do you prefer/)
  expect(body).not.toMatch(/photos|order number|send (?:them|it) back|by 4 December at the latest/i)
})

test('Jeddah: the waiting costs money, the position is found out, no day of arrival and no cause without a source', () => {
  const { draft, body } = letterOf('jeddah')
  expect(draft.template).toBe('en/delay.hbs')
  expect(body).toMatch(/HT-5521[\s\S]*costs you money/)
  expect(draft.remedies).toContain('tracking')
  expect(body).not.toMatch(/shipping company|port|congestion|arrive on|will arrive by|refund|compensat/i)
  // Friday and Saturday are no working days there, Saturday and Sunday none of our office.
  expect(body).toMatch(/Monday,? 23 November/)
})

test('the invoice: compared line by line, left unpaid, an answer by a day, no sum of our own', () => {
  const { draft, body } = letterOf('invoice')
  expect(draft.template).toBe('en/price.hbs')
  expect(body).toMatch(/invoice[\s\S]*quotation[\s\S]*line by line/)
  expect(body).toMatch(/unpaid, please leave it so/)
  expect(body).toMatch(/correction that you asked for/)
  expect([...body.matchAll(/\d[\d.,]*\d/g)].map(([figure]) => figure)).not.toContain('900')
  expect(body).not.toMatch(/misread|pay now|discount/i)
})

test('manners: the family name, one apology for the way we wrote, what we do differently, how to be addressed', () => {
  const { draft, body } = letterOf('manners')
  expect(body).toMatch(/^Dear Yamamoto-san,/)
  expect(draft.warnings).toContain('needs-manager')
  expect(body).toMatch(/apologise[\s\S]*From now on[\s\S]*keep in mind when we address you/)
  expect(body).not.toMatch(/Keiko|Chen|!|voucher|credit|felt offended|language|culture|young colleague/i)
})
