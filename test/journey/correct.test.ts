/** What amends misunderstood a person puts right: the letter follows, the machine's thought is kept, and it is remembered. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Correction, carriedOver, withCorrection } from '../../src/ticket/correct.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import type { Issue } from '../../src/ticket/words.ts'
import { findings } from '../ledger/rows.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import {
  approve,
  complaint,
  type Job,
  MORNING,
  oneDraft,
  pendingDrafts,
  startJob,
  stateOf,
} from '../support/main-job.ts'

eachDatabase('putting a finding right', (_open, database) => {
  let job: Job
  let turn: Drafted
  const by = () => ({ staffId: job.daemon.staff.id })
  const acts = () => job.daemon.journey.acts
  const ledger = () => job.daemon.ledger

  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    job.world.deliver(ADDRESS, complaint('first'), new Date(MORNING))
    turn = await oneDraft(job.daemon)
  })
  afterEach(() => job.close())

  const correct = (correction: Correction, messageId = turn.messageId ?? '') =>
    acts().correct(by(), { ticketId: turn.ticketId, messageId, correction })
  const newest = async (): Promise<Drafted> => {
    const row = await ledger().tickets.turn(turn.id)
    if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
    return row.turn
  }
  const ticket = () => ledger().tickets.ticket(turn.ticketId)
  /** The next mail of the same person, in a thread of its own. */
  const writesAgain = async (id: string, text: string, zone = '+0000'): Promise<Drafted> => {
    const raw = complaint(id, [], text).toString().replace('10:20:00 +0100', `10:20:00 ${zone}`).replace('PO-88213', id)
    const known = new Set((await pendingDrafts(job.daemon)).map((draft) => draft.id))
    job.world.deliver(ADDRESS, Buffer.from(raw), new Date(job.daemon.clock.now()))
    const fresh = async () => (await pendingDrafts(job.daemon)).find((draft) => !known.has(draft.id))
    await job.daemon.until('the next mail has a draft', async () => (await fresh()) !== undefined)
    return (await fresh()) as Drafted
  }

  test('drafts the letter anew in place, and keeps who said so and what amends had thought', async () => {
    expect(turn.findings.issue.value).toBe('damage')
    expect(await correct({ field: 'issue', value: 'shortage' })).toMatchObject({ done: true, value: { drafted: true } })
    const anew = await newest()
    expect(anew.draft.revision).toBe(2)
    expect(anew.draft.template).toContain('shortage')
    expect(anew.findings.issue).toMatchObject({
      value: 'shortage',
      confidence: 1,
      corrected: { by: job.daemon.staff.id, machine: { value: 'damage', confidence: turn.findings.issue.confidence } },
    })
    expect((await ticket())?.issue).toBe('shortage')
    const line = (await ledger().tickets.historyOf(turn.ticketId)).find((one) => one.act === 'corrected')
    expect(line).toMatchObject({ who: job.daemon.staff.id, detail: { field: 'issue', from: 'damage', to: 'shortage' } })
  })

  test('takes an approval back, as every change does', async () => {
    await approve(job.daemon, turn)
    expect(await stateOf(job.daemon, turn)).toBe('scheduled')
    await correct({ field: 'severity', value: 'high' })
    expect(await stateOf(job.daemon, turn)).toBe('pending')
    expect((await ledger().outbox.itemsOf(turn.ticketId)).map((item) => item.state)).toEqual(['cancelled'])
    expect((await ticket())?.severity).toBe('high')
  })

  test('leaves a letter that a person has worded as it is', async () => {
    const letter = turn.draft.letter.replace('Kind regards', 'With our kindest regards')
    await acts().edit(by(), { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject })
    expect(await correct({ field: 'tone', value: 'angry' })).toMatchObject({ done: true, value: { drafted: false } })
    const kept = await newest()
    expect(kept.draft.letter).toBe(letter)
    expect(kept.findings.tone.value).toBe('angry')
  })

  test('moves the planned hour with the zone, and the market with the country', async () => {
    const planned = await acts().plan(turn.id)
    await correct({ field: 'timezone', value: 'America/Los_Angeles' })
    const moved = await acts().plan(turn.id)
    expect(moved?.zone).toBe('America/Los_Angeles')
    expect(moved?.at).not.toBe(planned?.at)
    await correct({ field: 'country', value: 'US' })
    expect(await ticket()).toMatchObject({ country: 'US', market: 'US', timezone: 'America/Los_Angeles' })
    expect((await newest()).resolution.market).toBe('US')
  })

  test('a corrected country brings its zones, by what else the mail says', async () => {
    await correct({ field: 'country', value: 'DE' })
    expect((await newest()).findings).toMatchObject({ timezone: { value: 'Europe/Berlin' }, country: { value: 'DE' } })
  })

  test('a corrected language is read anew in that language, and other words of a person stay', async () => {
    await correct({ field: 'severity', value: 'critical' })
    await correct({ field: 'language', value: 'pl' })
    const { findings, draft } = await newest()
    expect(findings).toMatchObject({
      language: { value: 'pl' },
      replyLanguage: { value: 'pl' },
      severity: { value: 'critical' },
    })
    expect(draft.language).toBe('pl')
  })

  test('says no to what is no such value, and to a mail that is not of this ticket', async () => {
    expect(await correct({ field: 'timezone', value: 'Mars/Olympus' })).toMatchObject({ done: false, refusal: 'empty' })
    expect(await correct({ field: 'country', value: 'XX' })).toMatchObject({ done: false, refusal: 'empty' })
    const twoLines = { affected: 1, total: null, unit: 'pcs\r\nWe pay you back' }
    expect(await correct({ field: 'quantity', value: twoLines })).toMatchObject({ done: false, refusal: 'empty' })
    expect(await correct({ field: 'tone', value: 'angry' }, 'another')).toMatchObject({
      done: false,
      refusal: 'not-found',
    })
    expect((await newest()).draft.revision).toBe(1)
  })

  test('becomes an example to train on, which goes with the ticket’s erasure', async () => {
    await correct({ field: 'issue', value: 'shortage' })
    await correct({ field: 'issue', value: 'quality' })
    await correct({ field: 'wants', value: ['replacement'] })
    expect(await ledger().corrections.list()).toMatchObject([
      { subject: 'Order PO-88213 broken lamps', language: 'en', labels: { issue: 'quality', wants: ['replacement'] } },
    ])
    expect((await ledger().corrections.list())[0]?.newText).toContain('14 of the 60')
    await ledger().erasure.eraseTicket(turn.ticketId, MORNING)
    expect(await ledger().corrections.list()).toEqual([])
    expect(await ledger().contacts.of('m.kowalczyk@lumena.example')).toEqual({})
  })

  test('what was put right of a contact holds for their next mail, the same mistake again is no news', async () => {
    await correct({ field: 'timezone', value: 'Europe/London' })
    await correct({ field: 'replyLanguage', value: 'pl' })
    const next = await writesAgain(
      'PO-771',
      'One lamp of PO-771 is broken too.\r\nMarta Kowalczyk, Poznań, Poland, +48 61 555 01 23',
    )
    expect(next.findings).toMatchObject({ timezone: { value: 'Europe/London' }, replyLanguage: { value: 'pl' } })
    expect(next.findings.zones.map(({ zone }) => zone)).toContain('Europe/London')
  })

  test('a mail that surely speaks for a third place is believed: its writer travels', async () => {
    await correct({ field: 'timezone', value: 'Europe/London' })
    const next = await writesAgain(
      'PO-772',
      'I am in Tokyo this week. One lamp of PO-772 is broken too.\r\nMarta Kowalczyk, Tokyo, Japan',
      '+0900',
    )
    expect(next.findings.timezone.value).toBe('Asia/Tokyo')
    expect((await ledger().contacts.of('m.kowalczyk@lumena.example')).timezone?.value).toBe('Europe/London')
  })

  test('where a contact lives is remembered of a mail that said so, for one that doesn’t', async () => {
    const next = await writesAgain('PO-773', 'One lamp of PO-773 is broken too, please send a new one.\r\nMarta')
    expect(next.findings).toMatchObject({ country: { value: 'PL' }, timezone: { value: 'Europe/Warsaw' } })
    expect(next.findings.timezone.why).toContain('earlier mail of this contact')
  })

  test.each([
    ['a form of a stranger’s', 'forms@contact.example', 'Reply-To: yuki@kaisha.example', 'yuki@kaisha.example'],
    ['a colleague who forwards what names no address', 'sales@harborline-trade.example', 'X-Forwarded: yes', null],
  ])('what a mail by %s shows is not remembered of who passed it on', async (_what, from, field, customer) => {
    const lines = ['From: Yuki Sato', 'Sent: Monday', `To: ${ADDRESS}`, 'Subject: lamps', '']
    const text = [
      ...(customer === null ? ['FYI', '', '-----Original Message-----', ...lines] : []),
      'One lamp of PO-774 arrived broken.',
      'Yuki Sato, Minato-ku, Tokyo, Japan, +81 3 5555 0123',
    ].join('\r\n')
    const raw = complaint('passed-on', [field], text).toString().replace('m.kowalczyk@lumena.example', from)
    job.world.deliver(ADDRESS, Buffer.from(raw.replace('10:20:00 +0100', '10:20:00 +0900')), new Date(MORNING))
    const passedOn = async () => (await ledger().tickets.messagesByIds(['<passed-on@lumena.example>']))[0]
    await job.daemon.until('the mail is read', async () => (await passedOn())?.ticketId != null)
    const stored = await passedOn()
    expect(stored?.findings?.country.value).toBe('JP')
    await acts().correct(by(), {
      ticketId: stored?.ticketId ?? '',
      messageId: stored?.id ?? '',
      correction: { field: 'timezone', value: 'Asia/Seoul' },
    })
    expect(await ledger().contacts.of(from)).toEqual({})
    if (customer !== null)
      expect(await ledger().contacts.of(customer)).toMatchObject({
        country: { value: 'JP', source: 'mail' },
        timezone: { value: 'Asia/Seoul', source: 'person' },
      })
  })

  test('an editor, who decides about no letter, puts nothing right either', async () => {
    await approve(job.daemon, turn)
    await ledger().staff.update(job.daemon.staff.id, { roles: ['editor'] })
    expect(await correct({ field: 'severity', value: 'low' })).toMatchObject({ done: false, refusal: 'not-allowed' })
    expect(await stateOf(job.daemon, turn)).toBe('scheduled')
  })

  test('what was put right of the case holds for a later mail that says nothing of it', async () => {
    await correct({ field: 'customerName', value: 'Marta Nowak' })
    job.world.deliver(
      ADDRESS,
      complaint('second', ['In-Reply-To: <first@lumena.example>', 'References: <first@lumena.example>'], 'ok'),
      new Date(MORNING),
    )
    await job.daemon.until(
      'the ticket has a second turn',
      async () => (await ledger().tickets.turnsOf(turn.ticketId)).length > 1,
    )
    const later = (await ledger().tickets.turnsOf(turn.ticketId)).at(-1)?.turn
    expect(later?.stage === 'opened' ? null : later?.findings).toMatchObject({
      customerName: { value: 'Marta Nowak', corrected: { by: job.daemon.staff.id } },
    })
  })
})

test('in a later mail the old mistake is no news, another finding is', () => {
  const by = { by: 'anna', at: MORNING }
  const earlier = withCorrection(findings, { field: 'issue', value: 'shortage' }, by)
  const later = (issue: Issue | null): Findings => ({ ...findings, issue: { value: issue, confidence: 0.9, why: [] } })
  expect(carriedOver(later('damage'), earlier).issue.value).toBe('shortage')
  expect(carriedOver(later(null), earlier).issue.value).toBe('shortage')
  expect(carriedOver(later('delay'), earlier).issue.value).toBe('delay')
})

test('what a person says is wanted is refused no more', () => {
  const refusing: Findings = { ...findings, refused: ['replacement', 'repair'] }
  const put = withCorrection(refusing, { field: 'wants', value: ['replacement'] }, { by: 'anna', at: MORNING })
  expect(put.refused).toEqual(['repair'])
})
