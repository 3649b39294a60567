import { beforeEach, describe, expect, test } from 'vitest'
import { ISSUES } from '../../src/ticket/words.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { ANNA, LI } from './seed.ts'

let desk: TestDesk
let anna: Browser
let li: Browser
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
  li = await desk.enter(LI)
})
const path = () => `/tickets/${desk.ticket('german')}`
/** The checklist as it is posted: the first line only. */
const form = (page: string) => /name="line" value="([^"]+)"/.exec(page)?.[1] ?? ''

describe('the fact checklist on the ticket', () => {
  test('names the lines of the issue in the reader’s language, and leads to the playbook', async () => {
    const english = await anna.page(path())
    expect(english).toContain('Fact checklist')
    expect(english).toMatch(/0 of \d checked/)
    expect(english).toContain('The customer’s photos or video show what the mail says')
    expect(english).toMatch(/href="\/policy\/[a-z]+"/)
    const chinese = await li.page(path())
    expect(chinese).toContain('核实清单')
    expect(chinese).toContain('客户照片或视频与来信所述一致')
  })

  test('keeps what was found, with person and time', async () => {
    const line = form(await anna.page(path()))
    const answer = await anna.post(`${path()}/checks`, {
      line,
      [`result-${line}`]: 'confirms',
      [`note-${line}`]: 'seen <b>today</b>',
      [`seen-${line}`]: '',
    })
    expect(answer.status).toBe(303)
    const page = await anna.page(answer.headers.get('location') ?? '')
    expect(page).toContain('Checklist saved.')
    expect(page).toMatch(/1 of \d checked/)
    expect(page).toContain('seen &lt;b&gt;today&lt;/b&gt;')
    expect(page).toContain(ANNA.name)
    expect(await desk.ledger.factChecks.of(desk.ticket('german'))).toMatchObject([
      { line, result: 'confirms', who: ANNA.id },
    ])
  })

  test('a result that is none is left alone', async () => {
    const line = form(await anna.page(path()))
    await anna.post(`${path()}/checks`, { line, [`result-${line}`]: 'perhaps' })
    expect(await desk.ledger.factChecks.of(desk.ticket('german'))).toEqual([])
  })
})

describe('the playbook', () => {
  test.each(ISSUES)('of %s is there in both languages, without a key left untranslated', async (issue) => {
    for (const browser of [anna, li]) {
      const page = await browser.page(`/policy/${issue}`)
      expect(page).toContain('id="check"')
      expect(page).toContain('id="never"')
      expect(page).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  test('says check, ask, whom to consult, remedies with their conditions, and what is never said', async () => {
    const page = await anna.page('/policy/delay')
    expect(page).toContain('Target: where we would like to agree')
    expect(page).toContain('carrier booked: by us')
    expect(page).toContain('forwarder')
    expect(page).toContain('wait patiently')
  })

  test('an issue that is none is not found; a stranger is sent to the sign-in', async () => {
    expect((await anna.get('/policy/nothing')).status).toBe(404)
    expect((await desk.stranger.get('/policy/damage')).status).toBe(303)
  })
})
