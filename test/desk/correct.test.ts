/** A person puts a finding right where it is shown: by a small form each, in Chinese and English, without JavaScript. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { CORRECTABLE } from '../../src/ticket/correct.ts'
import { ISSUES } from '../../src/ticket/words.ts'
import { type Browser, hiddenField, openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI } from './seed.ts'

let desk: TestDesk
let li: Browser
let anna: Browser
beforeEach(async () => {
  desk = await openDesk()
  li = await desk.enter(LI)
  anna = await desk.enter(ANNA)
})
afterEach(() => desk.close())

const path = (key: string): string => `/tickets/${desk.ticket(key)}`
const corrections = () => desk.calls.filter((one) => one.act === 'correct').map(({ what }) => what)

/** Posts the form of a finding on the German ticket, as the page gave it. */
async function correct(field: string, fields: Record<string, string | string[]>, browser = anna) {
  const action = `${path('german')}/correct/${field}`
  const message = hiddenField(await browser.page(path('german')), action, 'message')
  return browser.post(action, { message, ...fields })
}

describe('a finding', () => {
  test('can be put right by a form with a name of its own, each of them, what was not found too', async () => {
    const page = await anna.page(path('german'))
    const missing = CORRECTABLE.filter((field) => !page.includes(`action="${path('german')}/correct/${field}"`))
    expect(missing).toEqual(['answer'])
    expect(page).toMatch(/<summary>Put right<span class="unseen">: Time zone<\/span><\/summary>/)
    expect(await li.page(path('german'))).toMatch(/<summary>更正<span class="unseen">：时区<\/span><\/summary>/)
  })

  test.each<[string, Record<string, string | string[]>, unknown]>([
    ['issue', { value: 'shortage' }, 'shortage'],
    ['issue', { value: '' }, null],
    ['alsoIssues', { value: ['delay', 'service'] }, ['delay', 'service']],
    ['wants', {}, []],
    ['suspicious', { value: 'yes' }, true],
    ['country', { value: 'Poland (PL)' }, 'PL'],
    ['country', { value: '波兰' }, 'PL'],
    ['country', { value: 'pl' }, 'PL'],
    ['country', { value: '' }, null],
    ['timezone', { value: 'america/argentina/buenos_aires' }, 'America/Argentina/Buenos_Aires'],
    ['language', { value: '繁体中文 (zh-Hant)' }, 'zh-Hant'],
    ['replyLanguage', { value: 'Norwegian Bokmål' }, 'nb'],
    ['orderNumbers', { value: 'PO-1， PO-2, PO-1' }, ['PO-1', 'PO-2']],
    ['claim', { amount: '1250.5', currency: 'eur' }, { amount: 1250.5, currency: 'EUR' }],
    ['claim', { amount: '', currency: '' }, null],
    ['quantity', { affected: '12', total: '500', unit: 'Stück' }, { affected: 12, total: 500, unit: 'Stück' }],
    ['customerName', { value: ' Eva Huber ' }, 'Eva Huber'],
  ])('%s is read from %j', async (field, fields, value) => {
    expect((await correct(field, fields)).headers.get('location')).toBe(`${path('german')}?done=corrected-drafted`)
    expect(corrections()).toMatchObject([{ ticketId: desk.ticket('german'), correction: { field, value } }])
  })

  test('offers the likeliest issues first, then all others once', async () => {
    const page = await anna.page(path('german'))
    const form = page.slice(page.indexOf(`action="${path('german')}/correct/issue"`)).split('</form>', 1)[0] ?? ''
    const offered = [...form.matchAll(/<option value="([^"]*)"/gu)].map((match) => match[1])
    expect(offered.slice(0, 4)).toEqual(['', 'damage', 'safety', 'quality'])
    expect(offered).toHaveLength(ISSUES.length + 1)
  })

  test('shows who put it right and what amends had thought', async () => {
    await correct('issue', { value: 'shortage' })
    const page = await li.page(path('german'))
    expect(page).toContain(`${ANNA.name} 更正`)
    expect(page).toMatch(/系统原先认为：<bdi dir="auto">[^<]*(?:破损|损坏)/)
  })

  test('that can’t be what was typed is asked for again, with what was typed', async () => {
    const answer = await correct('country', { value: 'Atlantis' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toMatch(/<details class="fold correct" open><summary>Put right<span class="unseen">: Country/)
    expect(page).toContain('value="Atlantis"')
    expect(corrections()).toEqual([])
  })

  test('of a binned mail is only read', async () => {
    const bin = await anna.page('/bins/newsletter')
    const mail = /href="(\/bins\/newsletter\/[^"]+)"/.exec(bin)?.[1] ?? ''
    expect(await anna.page(mail)).not.toContain('/correct/')
  })
})
