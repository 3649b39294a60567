import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { uuidv7 } from '../../src/edge/ids.ts'
import { backUpLedger } from '../../src/edge/ledger/archive.ts'
import { forgetOld, forgetTicket, removeErased } from '../../src/journey/forget.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Approved } from '../../src/ticket/turn.ts'
import { eachDatabase, type TestDatabase } from '../support/databases.ts'
import {
  approve,
  draft,
  drafted,
  findings,
  mail,
  message,
  NOW,
  outgoing,
  person,
  row,
  seconds,
  ticket,
} from './rows.ts'

const clock = { now: () => NOW, until: () => Promise.resolve() }
const INBOX = { account: 'service', mailbox: 'INBOX', uidValidity: '7' }

/** Stands in every text that came from the customer or was written for them. */
const SECRET = 'Quittengelee'

/** A ticket with everything in it that names the customer, its letter delivered. */
async function open(
  ledger: Ledger,
  change: Parameters<typeof ticket>[0] = {},
): Promise<{ id: string; turn: Approved }> {
  const owner = ticket({
    subject: SECRET,
    gist: { en: SECRET },
    customer: { name: SECRET, address: 'eva@x.example' },
    ...change,
  })
  const raw = await ledger.raw.put(Buffer.from(`raw ${SECRET} ${owner.id}`), NOW)
  const file = await ledger.raw.put(Buffer.from(`file ${SECRET}`), NOW)
  const mime = await ledger.raw.put(Buffer.from(`mime ${SECRET} ${owner.id}`), NOW)
  const parsed = mail({
    messageId: `<${owner.id}@x>`,
    from: [{ name: SECRET, address: 'eva@x.example' }],
    subject: SECRET,
    text: SECRET,
  })
  const incoming = message({
    ticketId: owner.id,
    rawSha256: raw,
    parsed,
    findings: { ...findings, newText: SECRET, customerName: { value: SECRET, confidence: 1, why: [SECRET] } },
  })
  const { record } = draft()
  const letter = draft({
    letter: SECRET,
    machineLetter: SECRET,
    quoted: SECRET,
    blocks: [{ name: 'greeting', text: SECRET, mirror: { en: SECRET } }],
    record: {
      ...record,
      subject: SECRET,
      text: SECRET,
      html: SECRET,
      to: [{ name: SECRET, address: 'eva@x.example' }],
      attachments: [{ name: SECRET, type: 'text/plain', sha256: file }],
    },
  })
  const turn = approve(
    drafted(owner.id, { messageId: incoming.id, draft: letter, findings: incoming.findings ?? findings }),
  )
  await ledger.transaction(async (inside) => {
    await inside.tickets.addTicket(owner)
    await inside.tickets.addMessage(incoming, [`<${owner.id}@x>`])
    await inside.tickets.saveTurn(row(turn, { problem: null }))
    await inside.tickets.addDraft(turn.id, letter)
    await inside.tickets.addHistory({
      id: uuidv7(),
      ticketId: owner.id,
      at: NOW,
      who: 'anna',
      act: 'held',
      detail: { reason: SECRET, until: NOW },
    })
    await inside.outbox.schedule(outgoing(turn, { dueAt: NOW, undoUntil: NOW }))
  })
  await ledger.outbox.claim(NOW, ['service'], 'token', 900)
  await ledger.outbox.freeze(turn.approval.id, 'token', mime)
  return { id: owner.id, turn }
}

async function deliver(ledger: Ledger, turn: Approved): Promise<void> {
  await ledger.outbox.markMayHaveSent(turn.approval.id, 'token')
  const receipt = { outcome: 'delivered', response: `250 ok ${SECRET}`, serverMessageId: null } as const
  await ledger.outbox.settle(turn.approval.id, 'token', receipt, NOW, null)
}

const forget = (ledger: Ledger, id: string) => forgetTicket({ ledger, clock, newId: uuidv7 }, id, 'anna')

/** Everything that the ledger holds, as text. */
async function everything(database: TestDatabase): Promise<string> {
  const file = join(database.place().dataFolder, `${uuidv7()}.tar.gz`)
  await backUpLedger({ ...database.place(), file, now: NOW, progress: () => undefined })
  return gunzipSync(readFileSync(file)).toString()
}

eachDatabase('erasure', (openLedger, database) => {
  test('leaves no word of the person in the ledger, but hashes, instants, issue and approval', async () => {
    const ledger = await openLedger()
    await ledger.intake.followMailbox({ ...INBOX, contiguousUid: 0, lastPollAt: null })
    const { id, turn } = await open(ledger)
    await deliver(ledger, turn)
    await ledger.customerTiers.set('eva@x.example', { tier: 'watch', who: 'anna', at: NOW })
    await ledger.customerTiers.set('@x.example', { tier: 'vip', who: 'anna', at: NOW })
    expect(await everything(database)).toContain(SECRET)
    expect(await forget(ledger, id)).toBe(true)
    expect(await ledger.customerTiers.of(['eva@x.example', '@x.example'])).toMatchObject({ tier: 'vip' })
    expect(await removeErased(ledger)).toBe(3)

    const left = await everything(database)
    expect(left).not.toContain(SECRET)
    expect(left).not.toContain('eva@x.example')
    expect(await ledger.tickets.ticket(id)).toMatchObject({
      state: 'closed',
      issue: 'damage',
      severity: 'normal',
      openedAt: NOW,
      country: 'AT',
    })
    const [kept] = await ledger.tickets.turnsOf(id)
    expect(kept?.turn).toMatchObject({
      stage: 'approved',
      approval: { hash: turn.draft.hash, by: 'anna', decidedAt: NOW },
    })
    expect((await ledger.tickets.historyOf(id)).map((line) => [line.act, line.detail])).toEqual([
      ['held', { until: NOW }],
      ['forgotten', { mails: 1 }],
    ])
    expect(await ledger.tickets.messagesByIds([`<${id}@x>`])).toEqual([])
  })

  test('is refused while a letter leaves or nobody knows whether it did', async () => {
    const ledger = await openLedger()
    const { id, turn } = await open(ledger)
    expect(await forget(ledger, id)).toBe(false)
    await ledger.outbox.markMayHaveSent(turn.approval.id, 'token')
    await ledger.outbox.settle(
      turn.approval.id,
      'token',
      { outcome: 'uncertain', response: 'silence', reason: 'no-answer' },
      NOW,
      null,
    )
    expect(await forget(ledger, id)).toBe(false)
    expect((await ledger.tickets.ticket(id))?.subject).toBe(SECRET)
  })

  test('keeps bytes that a ticket of another customer needs', async () => {
    const ledger = await openLedger()
    await ledger.intake.followMailbox({ ...INBOX, contiguousUid: 0, lastPollAt: null })
    await ledger.intake.followMailbox({ ...INBOX, account: 'other', contiguousUid: 0, lastPollAt: null })
    const { id, turn } = await open(ledger)
    await deliver(ledger, turn)
    const [incoming] = await ledger.tickets.messagesOf(id)
    const raw = incoming?.rawSha256 ?? ''
    const file = turn.draft.record.attachments[0]?.sha256 ?? ''
    const elsewhere = ticket({ account: 'other', customer: { name: '', address: 'b@y.example' } })
    await ledger.tickets.addTicket(elsewhere)
    await ledger.tickets.addMessage(message({ account: 'other', ticketId: elsewhere.id, rawSha256: raw }), [])
    const same = drafted(elsewhere.id)
    await ledger.tickets.saveTurn(row(same))
    const { record } = draft()
    await ledger.tickets.addDraft(
      same.id,
      draft({ record: { ...record, attachments: [{ name: 'a', type: 'b', sha256: file }] } }),
    )

    expect(await forget(ledger, id)).toBe(true)
    expect(await removeErased(ledger)).toBe(1)
    expect(await ledger.raw.has(raw)).toBe(true)
    expect(await ledger.raw.has(file)).toBe(true)
    expect(await forget(ledger, elsewhere.id)).toBe(true)
    await removeErased(ledger)
    expect(await ledger.raw.has(raw)).toBe(false)
    expect(await ledger.raw.has(file)).toBe(false)
  })

  test('that was killed before the bytes were gone is finished later', async () => {
    const ledger = await openLedger()
    await ledger.intake.followMailbox({ ...INBOX, contiguousUid: 0, lastPollAt: null })
    const { id, turn } = await open(ledger)
    await deliver(ledger, turn)
    const [incoming] = await ledger.tickets.messagesOf(id)
    await forget(ledger, id)
    expect(await ledger.raw.has(incoming?.rawSha256 ?? '')).toBe(true)
    const later = await openLedger('second')
    await removeErased(later)
    expect(await later.raw.has(incoming?.rawSha256 ?? '')).toBe(false)
    expect(await later.erasure.erased(9)).toEqual([])
  })

  test('finds everything of an address: its tickets, its mails in bins, and where else it stands', async () => {
    const ledger = await openLedger()
    await ledger.staff.add(person(), NOW)
    const { id } = await open(ledger, { customer: { name: 'Eva', address: 'Eva@X.example' }, number: 'KS-2026-0001' })
    const other = ticket({ customer: { name: '', address: 'b@y.example' }, number: 'KS-2026-0002' })
    await ledger.tickets.addTicket(other)
    await ledger.tickets.addMessage(
      message({ ticketId: other.id, parsed: mail({ text: 'Ask Eva@x.example, she knows.' }) }),
      [],
    )
    const away = message({
      bin: 'auto-reply',
      kind: 'auto-reply',
      parsed: mail({ from: [{ name: '', address: 'EVA@x.example' }] }),
    })
    await ledger.tickets.addMessage(away, [])
    await ledger.tickets.addMessage(message({ bin: 'spam', kind: 'spam' }), [])
    const found = await ledger.erasure.person('eva@x.example')
    expect(found.tickets.map((one) => one.id)).toEqual([id])
    expect(found.binned.map((one) => one.id)).toEqual([away.id])
    expect(found.elsewhere).toEqual(['KS-2026-0002'])
    expect((await ledger.erasure.person('100%_@x.example')).binned).toEqual([])
  })

  test('finds and blanks who wrote a mail that was listed and never came, but not one that is still to come', async () => {
    const ledger = await openLedger()
    await ledger.intake.followMailbox({ ...INBOX, contiguousUid: 0, lastPollAt: null })
    const listed = (uid: number, state: 'vanished' | 'listed' | 'triage', from: string, internalDate = NOW) => {
      const envelope = { from, subject: SECRET, date: '', messageId: null }
      return { ...INBOX, uid, state, size: 1, internalDate, envelope }
    }
    const old = seconds(-40 * 86_400)
    await ledger.intake.addOccurrences(
      [
        listed(1, 'vanished', 'Eva <Eva@x.example>'),
        listed(2, 'vanished', 'Neva <neva@x.example>'),
        listed(3, 'listed', 'eva@x.example', old),
        listed(4, 'vanished', 'b@y.example', old),
      ],
      4,
      NOW,
    )
    const { listedOnly } = await ledger.erasure.person('eva@x.example')
    expect(listedOnly.map(({ uid }) => uid)).toEqual([1])
    await ledger.erasure.eraseListed(listedOnly)
    await forgetOld({ ledger, clock, newId: uuidv7 }, 'service', 30)
    const left = await ledger.intake.occurrencesOf('service', 'INBOX', '7')
    expect(left.filter(({ envelope }) => envelope !== null).map(({ uid }) => uid)).toEqual([2, 3])
  })

  test('by age takes closed tickets and mails in bins, once, and leaves what is open or younger', async () => {
    const ledger = await openLedger()
    const closedAt = seconds(-40 * 86_400)
    const old = ticket({ state: 'closed', closedAt, closeReason: 'solved' })
    const young = ticket({ state: 'closed', closedAt: seconds(-86_400), closeReason: 'solved' })
    const still = ticket({ openedAt: closedAt })
    for (const one of [old, young, still]) await ledger.tickets.addTicket(one)
    const binned = message({ bin: 'newsletter', kind: 'newsletter', at: closedAt })
    await ledger.tickets.addMessage(binned, [])
    const context = { ledger, clock, newId: uuidv7 }
    expect(await forgetOld(context, 'service', 30)).toBe(2)
    expect(await forgetOld(context, 'service', 30)).toBe(0)
    expect((await ledger.tickets.ticket(old.id))?.customer.address).toBe('')
    expect((await ledger.tickets.historyOf(old.id)).at(-1)).toMatchObject({ act: 'forgotten', who: 'amends' })
    expect((await ledger.tickets.message(binned.id))?.parsed.subject).toBe('')
    for (const { id } of [young, still])
      expect((await ledger.tickets.ticket(id))?.customer.address).toBe('eva@customer.example')
  })

  test('by age is not stopped by closed tickets whose letter is of unknown outcome', async () => {
    const ledger = await openLedger()
    const closed = { closedAt: seconds(-50 * 86_400), closeReason: 'solved' } as const
    for (let number = 0; number < 6; number += 1) {
      const doubtful = ticket({ ...closed, state: 'uncertain' })
      await ledger.tickets.addTicket(doubtful)
      const turn = approve(drafted(doubtful.id))
      await ledger.tickets.saveTurn(row(turn))
      await ledger.outbox.schedule(outgoing(turn))
    }
    const old = ticket({ ...closed, closedAt: seconds(-40 * 86_400), state: 'closed' })
    await ledger.tickets.addTicket(old)
    expect(await forgetOld({ ledger, clock, newId: uuidv7 }, 'service', 30)).toBe(1)
    expect((await ledger.tickets.ticket(old.id))?.customer.address).toBe('')
  })

  test('overwrites what the database file kept', async () => {
    const ledger = await openLedger()
    await ledger.intake.followMailbox({ ...INBOX, contiguousUid: 0, lastPollAt: null })
    const { id, turn } = await open(ledger)
    await deliver(ledger, turn)
    await forget(ledger, id)
    await removeErased(ledger)
    expect(await ledger.erasure.scrub()).toBe(true)
    const { dataFolder } = database.place()
    const files = readdirSync(dataFolder).filter((name) => name.startsWith('amends.sqlite'))
    expect(files.length > 0).toBe(database.kind === 'sqlite')
    for (const name of files) expect(readFileSync(join(dataFolder, name)).includes(SECRET), name).toBe(false)
  })
})
