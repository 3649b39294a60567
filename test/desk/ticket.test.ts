/** What a person sees of a ticket and does with it; what the acts refuse is said where it was tried, with all that was typed. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LEAST_BAD } from './acts.ts'
import { type Browser, hiddenField, openDesk, type TestDesk, turnPath } from './desk.ts'
import { ANNA, LI, NOW } from './seed.ts'

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
const called = (act: string) => desk.calls.filter((one) => one.act === act)

/** Opens a ticket's page and gives the path of its letter and what its forms carry. */
async function letter(key: string, browser = anna) {
  const page = await browser.page(path(key))
  const turn = turnPath(page)
  return {
    page,
    turn,
    hash: hiddenField(page, `${turn}/approve`, 'hash'),
    revision: hiddenField(page, `${turn}/edit`, 'revision'),
  }
}

describe('a ticket', () => {
  test('shows the customer’s words, what was understood with its doubt, and the letter beside its mirror', async () => {
    const { page } = await letter('german')
    expect(page).toContain('von den 60 Tischlampen sind 14 zerbrochen')
    expect(page).toMatch(/<details class="fold quote">[\s\S]*Ihre Ware ist unterwegs/)
    expect(page).toContain('doubtful')
    expect(page).toContain('Date +0100')
    expect(page).toContain('we are sorry that 14 of the 60 table lamps reached you broken.')
    expect(page).toMatch(/lang="de"[^>]*>es tut uns leid/)
    const chinese = await anna.page(`${path('german')}?mirror=zh-Hans`)
    expect(chinese).toContain('我们深表歉意')
  })

  test('names every planned hour in both clocks, with its reasons', async () => {
    const { page } = await letter('arabic', li)
    expect(page).toContain('周三 09:00（沙特阿拉伯）')
    expect(page).toContain('周三 14:00（北京）')
    expect(page).toContain('当地周末 (周五-周六)')
    expect(page).toContain('首次回复将超时')
  })

  test('offers an acknowledgement at the least bad hour where the good one comes after the promise', async () => {
    const { page, turn } = await letter('arabic', li)
    expect(page).toContain('在时限之前，非工作时间，但不打扰休息：')
    expect(page).toContain(`name="when" value="${LEAST_BAD}"`)
    const action = `${path('arabic')}/write`
    expect(page).toContain(`<button formaction="${action}" name="letter" value="acknowledge" formnovalidate>`)
    const hash = hiddenField(page, `${turn}/approve`, 'hash')
    await li.post(action, { hash, when: 'planned', letter: 'acknowledge' })
    expect(called('write')).toMatchObject([{ by: LI.id, what: { letter: 'acknowledge' } }])
    expect((await letter('german', li)).page).not.toContain('value="acknowledge" formnovalidate')
  })

  test('has no blind end in any state', async () => {
    for (const [key, offered] of [
      ['needs-person', 'redraft'],
      ['scheduled', 'undo'],
      ['scheduled', 'reschedule'],
      ['uncertain', 'settle'],
      ['failed', 'undo'],
      ['held', 'release'],
      ['waiting-customer', 'write'],
      ['closed', 'reopen'],
      ['sending', 'note'],
    ]) {
      const page = await anna.page(path(key ?? ''))
      expect([key, offered, new RegExp(`action="/tickets/[^"]+/${offered}"`).test(page)]).toEqual([key, offered, true])
    }
  })
})

describe('approving', () => {
  test('sends the hash of what was seen and the planned hour, and goes on to the next letter', async () => {
    const { turn, hash } = await letter('german')
    const answer = await anna.post(`${turn}/approve`, { hash, when: 'planned' })
    expect(called('approve')).toMatchObject([
      { by: ANNA.id, what: { hash, sendAt: null, offHours: false, via: 'desk' } },
    ])
    expect(answer.status).toBe(303)
    const next = answer.headers.get('location') ?? ''
    expect(next).toMatch(/^\/tickets\/[\w-]+\?done=approved&approval=/)
    const shown = await anna.page(next)
    expect(shown).toContain('KS-2026-0001 is approved.')
    expect(shown).toMatch(/action="\/tickets\/[^"]+\/approvals\/[^"]+\/undo"/)
  })

  test('is refused when the letter is another one by now, and the new one is shown', async () => {
    const { turn, hash, revision } = await letter('german')
    await li.post(`${turn}/edit`, { revision, letter: 'Ganz andere Worte.', subject: 'Re: x' })
    const answer = await anna.post(`${turn}/approve`, { hash, when: 'planned' })
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('The draft has changed since you opened it.')
    expect(page).toContain('Ganz andere Worte.')
    expect(hiddenField(page, `${turn}/approve`, 'hash')).not.toBe(hash)
    expect((await desk.ledger.tickets.ticket(desk.ticket('german')))?.state).toBe('pending')
  })

  test('twice is once', async () => {
    const { turn, hash } = await letter('german')
    await anna.post(`${turn}/approve`, { hash })
    const again = await li.post(`${turn}/approve`, { hash })
    expect(again.status).toBe(409)
    expect(await desk.ledger.outbox.itemsOf(desk.ticket('german'))).toHaveLength(1)
    expect(await again.text()).toContain('这封回复已有人处理。')
  })

  test('now, at a bad hour, needs the confirmation that names both local times', async () => {
    const { page, turn, hash } = await letter('japanese', li)
    expect(page).toContain('当地现在是 周二 17:00（您这里 周二 16:00），属于休息时间。')
    const refused = await li.post(`${turn}/approve`, { hash, when: 'now' })
    const again = await refused.text()
    expect(refused.status).toBe(409)
    expect(again).toContain('如确要发送，请勾选确认。')
    expect(again).toMatch(/name="when"\s+value="now"\s+checked/)
    const done = await li.post(`${turn}/approve`, { hash, when: 'now', offHours: 'yes' })
    expect(done.status).toBe(303)
    expect(called('approve').at(-1)).toMatchObject({ what: { sendAt: NOW, offHours: true } })
  })

  test('another time is read in the customer’s clock', async () => {
    const { turn, hash } = await letter('japanese')
    await anna.post(`${turn}/approve`, { hash, when: 'other', other: '2026-03-12T10:30' })
    expect(called('approve')).toMatchObject([{ what: { sendAt: '2026-03-12T01:30:00.000Z' } }])
  })

  test('an unreadable time is told, not guessed', async () => {
    const { turn, hash } = await letter('japanese')
    for (const when of ['other', 'yesterday']) {
      const answer = await anna.post(`${turn}/approve`, { hash, when, other: 'soon' })
      expect([when, answer.status]).toEqual([when, 409])
    }
    expect(called('approve')).toEqual([])
  })

  test('a letter that must be mended first says what, and its button rests', async () => {
    const { page, turn, hash } = await letter('safety')
    expect(page).toContain('The letter has gaps')
    expect(page).toContain('Must be approved by: manager.')
    expect(page).toMatch(/<button class="main" disabled/)
    const answer = await li.post(`${turn}/approve`, { hash })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('信中有空缺')
    const agent = await anna.post(`${turn}/approve`, { hash })
    expect(await agent.text()).toContain('A manager must approve this letter.')
  })

  test('is taken back until the final dot, and not after it', async () => {
    const waiting = /action="([^"]+\/undo)"/.exec(await anna.page(path('scheduled')))?.[1] ?? ''
    expect((await anna.post(waiting, {})).status).toBe(303)
    const item = (await desk.ledger.outbox.itemsOf(desk.ticket('sending')))[0]
    expect(await desk.ledger.outbox.markMayHaveSent(item?.id ?? '', 'token-sending')).toBe(true)
    const answer = await anna.post(`${path('sending')}/approvals/${item?.id}/undo`, {})
    expect(answer.status).toBe(409)
  })
})

describe('changing', () => {
  test('an edit keeps every character, line ends as LF', async () => {
    const { turn, revision } = await letter('turkish')
    const text = 'Sayın Ayşe Yılmaz,\r\n\r\n  iki boşluk <b>&amp;</b> "tırnak"\r\n'
    await anna.post(`${turn}/edit`, { revision, letter: text, subject: 'Re: HT-5521\u202E' })
    expect(called('edited')).toMatchObject([
      { what: { revision: 1, letter: text.replaceAll('\r\n', '\n'), subject: 'Re: HT-5521' } },
    ])
  })

  test('an empty letter is refused and nothing is lost', async () => {
    const { turn, revision } = await letter('turkish')
    const answer = await anna.post(`${turn}/edit`, { revision, letter: '   ', subject: 'My own subject' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('value="My own subject"')
  })

  test('a mirror that no longer fits the letter says so', async () => {
    const { turn, revision } = await letter('german')
    await anna.post(`${turn}/edit`, { revision, letter: 'Neue Worte.', subject: 'Re: x' })
    const page = await anna.page(path('german'))
    expect(page).toContain('Changed text: the mirror was not updated')
    expect(page).toContain('Neue Worte.')
  })

  test('ticked remedies and questions reach the act; untouched ones are policy’s when the letter changes', async () => {
    const { turn, revision } = await letter('german')
    const form = { revision, responsibility: 'to-check', letter: 'damage', locale: 'de' }
    await anna.post(`${turn}/redraft`, { ...form, remedy: ['refund'], ask: ['photos', 'video'] })
    expect(called('redrafted')[0]).toMatchObject({
      what: { choice: { remedies: ['refund'], asks: ['photos', 'video'] } },
    })
    await anna.post(`${turn}/redraft`, {
      ...form,
      revision: '2',
      letter: 'delay',
      remedy: ['refund'],
      ask: ['photos', 'video'],
    })
    const choice = called('redrafted')[1]?.what as { choice: Record<string, unknown> }
    expect(choice.choice).toEqual({ responsibility: 'to-check', letter: 'delay', locale: 'de' })
  })

  test('what a letter of a later stage needs is asked for on the ticket and reaches the act', async () => {
    const { turn, revision } = await letter('german')
    expect(await anna.page(path('german'))).toContain('name="signer"')
    const form = { revision, responsibility: 'to-check', letter: 'execution', locale: 'de', detailsOf: 'execution' }
    await anna.post(`${turn}/redraft`, {
      ...form,
      remedy: ['refund'],
      signer: ' Zhao Min ',
      doneOn: '2026-11-13',
      amount: '300',
      currency: 'eur',
      reference: 'RF-20417',
      tracking: '',
      point: ['open-cause'],
    })
    expect(called('redrafted')[0]?.what).toMatchObject({
      choice: {
        letter: 'execution',
        details: {
          signer: 'Zhao Min',
          doneOn: '2026-11-13',
          amount: { amount: 300, currency: 'EUR' },
          reference: 'RF-20417',
        },
      },
    })
    const what = called('redrafted')[0]?.what as { choice: { details: Record<string, unknown> } } | undefined
    expect(Object.keys(what?.choice.details ?? {}).sort()).toEqual(['amount', 'doneOn', 'reference', 'signer'])
  })

  test('a promise for a day is due at the end of business where the customer is', async () => {
    const { turn, revision } = await letter('german')
    await anna.post(`${turn}/redraft`, {
      revision,
      letter: 'our-delay',
      detailsOf: 'our-delay',
      promise: ['dispatch', 'refund'],
      'promise-dispatch': '2026-11-20',
      'promise-call': '2026-11-20',
      'promise-refund': '',
      point: ['because-making-takes-longer', 'nonsense'],
    })
    expect(called('redrafted')[0]?.what).toMatchObject({
      choice: {
        details: {
          promises: [{ what: 'dispatch', dueAt: '2026-11-20T16:00:00.000Z' }],
          points: ['because-making-takes-longer'],
        },
      },
    })
  })

  test('only offered or typed recipients are taken', async () => {
    const { turn, revision } = await letter('safety')
    await anna.post(`${turn}/recipients`, {
      revision,
      to: ['sam@ortega.example', 'boss@evil.example'],
      cc: ['colleague@lampenhaus.example', 'x@evil.example'],
    })
    expect(called('recipients-chosen')).toMatchObject([
      {
        what: {
          to: [{ name: 'Sam Ortega', address: 'sam@ortega.example' }],
          cc: [{ address: 'colleague@lampenhaus.example' }],
        },
      },
    ])
    const wrong = await anna.post(`${turn}/recipients`, { revision: '2', otherTo: 'no address' })
    expect([wrong.status, (await wrong.text()).includes('no address')]).toEqual([409, true])
  })

  test('a copy to the customer’s colleagues is offered and never ticked by itself', async () => {
    const { page } = await letter('german')
    expect(page).toMatch(/name="cc"\s+value="colleague@lampenhaus\.example"\s*>/)
  })

  test('rejecting asks for a reason and leaves the ticket open', async () => {
    const { turn } = await letter('german')
    expect((await anna.post(`${turn}/reject`, { reason: '  ' })).status).toBe(409)
    await anna.post(`${turn}/reject`, { reason: 'wrong tone' })
    expect((await desk.ledger.tickets.ticket(desk.ticket('german')))?.state).toBe('needs-person')
  })

  test('a ticket closes only with a reason; a duplicate names its original', async () => {
    expect((await anna.post(`${path('german')}/close`, { reason: 'because' })).status).toBe(409)
    expect((await anna.post(`${path('german')}/close`, { reason: 'duplicate' })).status).toBe(409)
    await anna.post(`${path('german')}/close`, { reason: 'duplicate', duplicateOf: 'ks-2026-0002', note: 'same lamps' })
    expect(called('close')).toMatchObject([
      { what: { reason: 'duplicate', duplicateOf: 'KS-2026-0002', note: 'same lamps' } },
    ])
  })

  test('a hold until a time that has passed is refused with what was typed', async () => {
    const answer = await li.post(`${path('german')}/hold`, { until: '2026-03-10T15:00', reason: '等仓库' })
    const page = await answer.text()
    expect(answer.status).toBe(409)
    expect(page).toContain('这个时间已过')
    expect(page).toContain('value="等仓库"')
    await li.post(`${path('german')}/hold`, { until: '2026-03-10T17:00', reason: '等仓库' })
    expect(called('hold').at(-1)).toMatchObject({ what: { until: '2026-03-10T09:00:00.000Z' } })
  })

  test('a note is for colleagues', async () => {
    await anna.post(`${path('german')}/note`, { text: 'Call the warehouse' })
    expect(called('note')).toMatchObject([{ by: ANNA.id, what: { text: 'Call the warehouse' } }])
  })

  test('the three words on an uncertain letter reach the act, and no fourth', async () => {
    const action = /action="([^"]+\/settle)"/.exec(await anna.page(path('uncertain')))?.[1] ?? ''
    for (const as of ['was-sent', 'resend', 'give-up']) await anna.post(action, { as })
    expect((await anna.post(action, { as: 'forget' })).status).toBe(409)
    expect(called('settleUncertain').map((one) => (one.what as { as: string }).as)).toEqual([
      'was-sent',
      'resend',
      'give-up',
    ])
  })
})
