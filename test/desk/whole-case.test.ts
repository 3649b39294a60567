/** One complaint from the night on which it came to the file in the ledger, as a clerk works it in the browser over the whole daemon. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hashToken } from '../../src/desk/session.ts'
import type { Choice } from '../../src/ticket/acts.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import type { LetterName } from '../../src/ticket/words.ts'
import { openBrowser, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, oneDraft, pendingDrafts, startJob } from '../support/main-job.ts'

/** Monday 23:40 in Poznań, Tuesday 06:40 in Beijing. */
const NIGHT = '2026-11-16T22:40:00.000Z'
const DAY_MS = 24 * 3_600_000
const LAMPS = '14 of the 60 ceramic table lamps of order PO-88213 arrived broken. Please refund the 14 broken lamps.'

describe.skipIf(withoutBrowser)('one whole case', () => {
  let browser: TestBrowser
  let job: Job
  let page: Page
  let ticketId = ''
  beforeAll(async () => {
    browser = await openBrowser()
    job = await startJob(NIGHT)
    page = await browser.open({ script: false })
    const { ledger, staff, url } = job.daemon
    await ledger.staff.addSession(hashToken('a-clerk'), staff.id, NIGHT, '2027-12-31T00:00:00.000Z')
    await page.context().addCookies([{ name: 'amends', value: 'a-clerk', url }])
  })
  afterAll(async () => {
    await browser.close()
    await job.close()
  })

  /** Posts this form of the ticket's page as a clerk fills it; every fold is open. */
  async function fill(
    path: string,
    fields: Readonly<Record<string, string>>,
    at = `/tickets/${ticketId}`,
  ): Promise<void> {
    await page.goto(job.daemon.url + at)
    for (const [name, value] of Object.entries(fields)) {
      const control = page.locator(`form[action="${path}"] [name="${name}"]`)
      const tag = await control.first().evaluate((one) => `${one.tagName} ${one.getAttribute('type') ?? ''}`)
      await control.first().evaluate((one) => {
        for (let up = one.parentElement; up; up = up.parentElement)
          if (up.tagName === 'DETAILS') up.setAttribute('open', '')
      })
      if (tag.startsWith('SELECT')) await control.selectOption(value)
      else if (tag.startsWith('BUTTON')) continue
      else await control.fill(value)
    }
    const how = fields.how === undefined ? 'button' : `button[name="how"][value="${fields.how}"]`
    const button = page.locator(`form[action="${path}"] ${path.endsWith('/approve') ? 'button.main' : how}`).last()
    await button.evaluate((one) => {
      for (let up = one.parentElement; up; up = up.parentElement)
        if (up.tagName === 'DETAILS') up.setAttribute('open', '')
    })
    await button.click()
    expect(await page.locator('.refusal').allTextContents()).toEqual([])
  }

  async function sendIt(turn: Drafted): Promise<string> {
    const { daemon } = job
    await fill(`/tickets/${ticketId}/turns/${turn.id}/approve`, {})
    const item = (await daemon.ledger.outbox.itemsOf(ticketId)).find(({ turnId }) => turnId === turn.id)
    if (!item) throw new Error('not approved')
    daemon.clock.moveTo(item.dueAt)
    const sent = async () => (await daemon.ledger.tickets.turn(turn.id))?.turn.stage === 'sent'
    await daemon.until('the letter left', sent)
    return turn.draft.letter
  }

  async function draftOf(letter: string): Promise<Drafted> {
    const { daemon } = job
    const found = async () => (await pendingDrafts(daemon)).find(({ resolution }) => resolution.letter === letter)
    const inTicket = async () => {
      const rows = await daemon.ledger.tickets.turnsOf(ticketId)
      const turns = rows.flatMap(({ turn, withdrawnAt }) =>
        turn.stage === 'drafted' && withdrawnAt === null ? [turn] : [],
      )
      return (await found()) ?? turns.find(({ resolution }) => resolution.letter === letter)
    }
    await daemon.until(`${letter} is drafted`, async () => (await inTicket()) !== undefined)
    const turn = await inTicket()
    if (!turn) throw new Error(`no ${letter}`)
    return turn
  }

  let mails = 0
  async function theyWrite(text: string): Promise<void> {
    mails += 1
    const { daemon, world } = job
    daemon.clock.moveTo(new Date(Date.parse(daemon.clock.now()) + DAY_MS).toISOString())
    const letters = (await daemon.ledger.tickets.messagesOf(ticketId)).filter(({ direction }) => direction === 'out')
    const replyTo = `In-Reply-To: ${letters.at(-1)?.parsed.messageId ?? ''}`
    const before = (await daemon.ledger.tickets.messagesOf(ticketId)).length
    world.deliver(
      ADDRESS,
      complaint(`they-${mails}`, [replyTo], `${text}\r\nMarta Kowalczyk`),
      new Date(daemon.clock.now()),
    )
    await daemon.until('it is taken in', async () => (await daemon.ledger.tickets.messagesOf(ticketId)).length > before)
  }

  const choose = async (turn: Drafted, choice: Choice) => {
    const { daemon } = job
    const what = { turnId: turn.id, revision: turn.draft.revision, choice }
    expect(await daemon.journey.acts.redraft({ staffId: daemon.staff.id }, what)).toMatchObject({ done: true })
    return draftOf(choice.letter ?? turn.resolution.letter)
  }

  /** The draft that answers their newest mail, as this letter. */
  async function answering(choice: Choice & { letter: LetterName }): Promise<Drafted> {
    const rows = await job.daemon.ledger.tickets.turnsOf(ticketId)
    const row = rows.findLast(
      ({ turn, withdrawnAt }) => turn.openedBy === 'mail' && withdrawnAt === null && turn.stage !== 'sent',
    )
    if (row?.turn.stage !== 'drafted') throw new Error(`no draft answers them: ${row?.problem}`)
    return choose(row.turn, choice)
  }

  test('from a complaint at night to the case file in the ledger', async () => {
    const { daemon, world } = job
    world.deliver(ADDRESS, complaint('first', [], `${LAMPS}\r\nMarta Kowalczyk, Poznań, Poland`), new Date(NIGHT))
    const first = await oneDraft(daemon)
    ticketId = first.ticketId

    // At night: a word that it has come; the solution in the morning.
    await fill(`/tickets/${ticketId}/write`, { letter: 'acknowledge' })
    await sendIt(await draftOf('acknowledge'))
    await sendIt(
      await choose(await draftOf('damage'), { letter: 'damage', remedies: ['partial-refund'], responsibility: 'ours' }),
    )

    // No, and why; an offer that suits better; yes.
    await theyWrite(
      'No, we cannot accept this proposal. A refund of only a part is not enough for us, we are very disappointed.',
    )
    await sendIt(await answering({ letter: 'concern' }))
    await theyWrite(
      'Our customer has waited long for the lamps. Please refund the 14 broken lamps and pay 100 EUR on top.',
    )
    await sendIt(await answering({ letter: 'follow-up', remedies: ['partial-refund'] }))
    await theyWrite('Yes, we agree to the refund. Thank you.')
    const refundBy = new Date(Date.parse(daemon.clock.now()) + 3 * DAY_MS).toISOString()
    const details = {
      amount: { amount: 387, currency: 'EUR' },
      promises: [{ what: 'refund', dueAt: refundBy } as const],
    }
    await sendIt(await answering({ letter: 'agreement', remedies: ['partial-refund'], details }))

    // Finance gets its order; the reference of the bank is the proof, and tells the customer.
    const order = `/tickets/${ticketId}?paper=execution-order&role=finance`
    await page.goto(job.daemon.url + order)
    const words = await page.locator('#paper-text').inputValue()
    await fill(`/tickets/${ticketId}/papers`, { text: words.replace(/⟦[^⟧]*⟧/gu, 'n/a'), how: 'copy' }, order)
    const refund = (await daemon.ledger.aftercare.tasksOf(ticketId)).find(
      ({ kind, state }) => kind === 'refund' && state === 'open',
    )
    const task = `/tickets/${ticketId}/tasks/${encodeURIComponent(refund?.id ?? '')}`
    await fill(`${task}/done`, { proof: 'RF-20417' }, '/tasks')
    expect(await sendIt(await draftOf('execution'))).toContain('RF-20417')

    // Is all well? It is; thanks; closed with its cause.
    daemon.clock.moveTo(new Date(Date.parse(daemon.clock.now()) + 6 * DAY_MS).toISOString())
    await sendIt(await draftOf('satisfaction'))
    await theyWrite('Yes, we agree, all is well now: 5/5.')
    await sendIt(await answering({ letter: 'closing' }))
    daemon.clock.moveTo(new Date(Date.parse(daemon.clock.now()) + 60_000).toISOString())
    await daemon.until('closing is proposed', async () =>
      (await daemon.ledger.aftercare.tasksOf(ticketId)).some(({ kind, state }) => kind === 'close' && state === 'open'),
    )
    await fill(`/tickets/${ticketId}/close`, { reason: 'solved', cause: 'transport-damage', prevention: '加厚包角' })

    await page.goto(`${job.daemon.url}/tickets/${ticketId}/file`)
    const file = await page.locator('article.case-file').innerText()
    for (const said of ['运输破损', '加厚包角', '5 分', 'RF-20417', '客户已满意', 'PO-88213', '14/60', 'Wang Fang'])
      expect(file).toContain(said)
    await page.goto(`${job.daemon.url}/cases?from=2026-11-01`)
    expect(await page.locator('main').innerText()).toContain('运输破损')
  }, 150_000)
})
