/** Ledgers of every amends that ever ran: today's opens them, brings them up and shows every ticket. */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { openLedger } from '../../src/edge/ledger/open.ts'
import { createOrderBook } from '../../src/edge/order-book.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { TICKET_STATES } from '../../src/ports/ledger/tickets.ts'
import { PAPER_STATES } from '../../src/ticket/words.ts'
import { createDatabase, dropDatabase } from '../support/databases.ts'
import { NOW } from '../ledger/rows.ts'

const files = readdirSync(import.meta.dirname)
/** What is left of the address of a customer who was erased. */
const FORGOTTEN = ''

async function readEverything(ledger: Ledger, version: number): Promise<void> {
  const anna = (await ledger.staff.bySignIn('anna'))?.staff
  if (!anna) throw new Error('Anna is gone')
  const lines = await ledger.desk.queue(anna, { states: TICKET_STATES, after: null, limit: 1000 })
  expect(new Set(lines.map((line) => line.ticket.state))).toEqual(new Set(TICKET_STATES))
  expect(lines[0]?.ticket.severity).toBe('critical')
  for (const { ticket } of lines.filter((line) => line.ticket.customer.address !== FORGOTTEN)) {
    const view = await ledger.desk.ticket(anna, ticket.id)
    expect(view).toMatchObject({ ticket, messages: [{ kind: 'complaint', flags: ['forwarded'] }] })
    expect(view?.turns).toHaveLength(2)
    expect(view?.turns[0]?.withdrawnWhy).toBe('the customer wrote again')
    expect(view?.history).toHaveLength(1)
    expect(await ledger.tickets.ticketByNumber(ticket.number)).toEqual(ticket)
    const turn = view?.turns[1]?.turn
    if (turn?.stage !== 'understood') expect(await ledger.tickets.draftsOf(turn?.id ?? '')).toHaveLength(1)
  }
  const counts = await ledger.desk.counts(anna)
  expect(Object.values(counts.bins)).toEqual([1, 1, 1, 1, 1, 1, 1])
  const triage = version < 2 ? 0 : 1
  expect(counts.occurrences).toEqual({ listed: 1, stored: 1, taken: 1, duplicate: 0, baseline: 1, triage, vanished: 1 })
  expect(await ledger.outbox.counts()).toMatchObject({ scheduled: 1, 'may-have-sent': 1, uncertain: 1, rejected: 1, delivered: 2 })
  expect(await ledger.outbox.unfiled(9)).toHaveLength(1)
  expect(await ledger.tickets.nextNumber(2026)).toBe(version < 2 ? 'KS-2026-0010' : 'KS-2026-0011')
  if (version >= 2) await readWhatYearsNeed(ledger)
  if (version >= 3) await readWhatWasPutRight(ledger)
  if (version >= 4) await readOrders(ledger)
  if (version >= 4) await readEditedLetters(ledger)
  if (version >= 4) await readWhatWasChecked(ledger)
  if (version >= 4) await readPapers(ledger)
  if (version >= 5) await readTiers(ledger)
  if (version >= 6) await readWorkTogether(ledger)
  if (version >= 7) await readSignIns(ledger)
  if (version >= 7) await readLessons(ledger)
  if (version >= 8) await readFollowedLessons(ledger)
  if (version >= 8) await readBatches(ledger)
  if (version >= 8) await readOwnerNotes(ledger)
  if (version >= 9) await readMailToStaff(ledger)
}

async function readMailToStaff(ledger: Ledger): Promise<void> {
  const [wish] = await ledger.staffMails.wishes()
  expect(wish).toMatchObject({ address: 'anna@x.example', digestHour: 8, warnings: true })
  expect(await ledger.staffMails.lastOf(wish?.staffId ?? '')).toMatchObject({ state: 'sent', subject: 'Today' })
}

async function readOwnerNotes(ledger: Ledger): Promise<void> {
  expect(await ledger.ownerNotes.open(EVERYBODY, 9)).toMatchObject([
    { note: { kind: 'template', about: 'de/damage.hbs', note: 'greets twice' } },
  ])
}

async function readBatches(ledger: Ledger): Promise<void> {
  expect(await ledger.modelBatches.open(['desk'])).toMatchObject([
    { state: 'asked', serviceId: 'msgbatch_1', asks: [{ job: 'letter:turn', task: 'letter' }], madeAt: NOW },
  ])
}

async function readFollowedLessons(ledger: Ledger): Promise<void> {
  expect(await ledger.followed.productNames()).toMatchObject([{ name: 'LAMP', countsAs: 'Lampe' }])
  expect(await ledger.followed.open(9)).toMatchObject([{ id: 'problem', key: 'B-3', sheet: { correct: '换供应商' } }])
  expect(await ledger.followed.steps('problem')).toMatchObject([{ act: 'taken-up' }])
}

async function readSignIns(ledger: Ledger): Promise<void> {
  const anna = (await ledger.staff.bySignIn('anna'))?.staff.id ?? ''
  expect(await ledger.staffHistory.page(null, 9)).toMatchObject([{ act: 'code-on', staffId: anna, who: anna }])
  expect(await ledger.signIns.secondFactor(anna)).toEqual({ sealed: 'v1.sealed', since: NOW })
  expect(await ledger.signIns.recoveryCodesLeft(anna)).toBe(2)
  expect(await ledger.absences.all()).toMatchObject([{ staffId: anna, deputy: null }])
  expect(await ledger.absences.stoodIn(anna, 9)).toMatchObject([{ deputy: anna }])
  expect((await ledger.signIns.byCompanySignIn('https://id.example', 'subject'))?.id).toBe(anna)
}

async function readLessons(ledger: Ledger): Promise<void> {
  expect(await ledger.chances.inState(EVERYBODY, 'found', 9)).toMatchObject([{ chance: { id: 'mail:0', kind: 'size' } }])
  expect(await ledger.library.approved('damage', 9)).toMatchObject([{ id: 'case', cost: 'to-100' }])
}

async function readWorkTogether(ledger: Ledger): Promise<void> {
  const [own] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], owner: 'anna', after: null, limit: 9 })
  const id = own?.ticket.id ?? ''
  expect(await ledger.views.of('anna')).toEqual([{ id: 'view', name: 'Austria', query: 'market=AT' }])
  expect(await ledger.notices.waiting('sales', NOW, 9)).toMatchObject([{ key: `critical:${id}`, event: 'critical' }])
  expect(await ledger.autosaves.of(id, 'anna')).toMatchObject([{ letter: 'Guten', revision: 1 }])
  expect(await ledger.aftercare.tasksOf(id)).toMatchObject([{ kind: 'refund', state: 'open', owner: 'anna' }])
  const [facts] = await ledger.insight.facts(EVERYBODY, '', '9', null, 9)
  expect(facts).toMatchObject({ cause: 'transport-damage', market: 'AT' })
  expect(await ledger.modelWork.meter('')).toMatchObject([{ task: 'letter', calls: 1, input: 900 }])
}

async function readTiers(ledger: Ledger): Promise<void> {
  expect(await ledger.customerTiers.of(['eva@customer.example', '@customer.example'])).toMatchObject({ tier: 'vip' })
  expect(await ledger.customerTiers.of(['ada@customer.example', '@customer.example'])).toMatchObject({ tier: 'watch' })
}

async function readPapers(ledger: Ledger): Promise<void> {
  const papers = await ledger.papers.inStates(PAPER_STATES, null, 99)
  expect(new Set(papers.map(({ state }) => state))).toEqual(new Set(PAPER_STATES))
  expect(papers.find(({ state }) => state === 'answered')).toMatchObject({ text: '请回答：泡棉？', answerId: 'a message' })
}

async function readWhatWasChecked(ledger: Ledger): Promise<void> {
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  expect(await ledger.factChecks.of(pending?.ticket.id ?? '')).toMatchObject([
    { line: 'photo-verdict', result: 'confirms', note: 'two cartons', who: 'anna' },
    { line: 'tracking', result: 'refutes' },
  ])
}

async function readEditedLetters(ledger: Ledger): Promise<void> {
  expect(await ledger.templateVersions.inUse()).toMatchObject([{ id: 'version 2', path: 'de/damage.hbs', undoneAt: null }])
  expect(await ledger.templateVersions.historyOf('de/damage.hbs', 9)).toMatchObject([
    { id: 'version 3', undoneAt: NOW, undoneBy: 'anna' },
    { id: 'version 2' },
    { id: 'version 1' },
  ])
}

async function readWhatWasPutRight(ledger: Ledger): Promise<void> {
  expect(await ledger.corrections.list()).toMatchObject([{ labels: { issue: 'shortage', timezone: 'Europe/Zurich' } }])
  const contact = await ledger.contacts.of('Eva@customer.example')
  expect(contact).toMatchObject({ timezone: { source: 'person', instead: 'Europe/Vienna' }, language: { value: 'de' } })
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  const turn = pending?.turn?.turn
  const issue = turn?.stage === 'drafted' ? turn.findings.issue : null
  expect(issue).toMatchObject({ value: 'shortage', corrected: { by: 'anna', machine: { value: 'damage' } } })
}

async function readOrders(ledger: Ledger): Promise<void> {
  const clock = { now: () => NOW, until: () => Promise.resolve() }
  const seen = await createOrderBook(ledger.orders, clock).find(['po 2026 0412'], 'eva@customer.example')
  expect(seen).toMatchObject({ orders: [{ owner: 'address', goodsValueMinor: 125_000 }], customer: { tier: 'vip' } })
}

async function readWhatYearsNeed(ledger: Ledger): Promise<void> {
  expect(await ledger.accounts.accounts()).toMatchObject([{ name: 'desk', active: false }])
  expect(await ledger.accounts.secret('password:desk')).toMatchObject({ version: 1, sealed: 'sealed' })
  expect(await ledger.marks.mark('backed-up')).toBe(NOW)
  expect(await ledger.checks.checks()).toMatchObject([{ name: 'disk', figure: 900 }])
  expect(await ledger.intake.mailboxes()).toMatchObject([{ sweptAt: NOW, sweepFound: 2 }])
  expect(await ledger.clientDrafts.active('service')).toMatchObject([{ state: 'placed', uid: 4 }])
  expect(await ledger.leases.take('service', 'another', 60)).toBe(2)
  const closed = await ledger.desk.queue(EVERYBODY, { states: ['closed'], after: null, limit: 9 })
  expect(closed.map(({ ticket }) => ticket.customer.address)).toContain(FORGOTTEN)
}

describe('a ledger that an earlier amends left', () => {
  test.for(files.filter((name) => name.endsWith('.sqlite')))('opens whole (%s)', async (name) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'amends-earlier-'))
    copyFileSync(join(import.meta.dirname, name), join(dataFolder, 'amends.sqlite'))
    const ledger = await openLedger({ databaseUrl: null, dataFolder, role: 'main', now: NOW })
    await readEverything(ledger, Number.parseInt(name, 10))
    await ledger.close()
    rmSync(dataFolder, { recursive: true })
  })

  describe.skipIf(inject('postgresUrl') === null && process.env.AMENDS_TEST_ALL !== '1')('on PostgreSQL', () => {
    test.for(files.filter((name) => name.endsWith('.sql')))('opens whole (%s)', async (name) => {
      const databaseUrl = await createDatabase()
      const dataFolder = mkdtempSync(join(tmpdir(), 'amends-earlier-'))
      await restore(databaseUrl, readFileSync(join(import.meta.dirname, name), 'utf8'))
      const ledger = await openLedger({ databaseUrl, dataFolder, role: 'main', now: NOW })
      await readEverything(ledger, Number.parseInt(name, 10))
      await ledger.close()
      await dropDatabase(databaseUrl)
      rmSync(dataFolder, { recursive: true })
    })
  })
})

async function restore(databaseUrl: string, dump: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  // Lines that begin with a backslash are for psql, and newer servers' settings are unknown to older ones.
  await client.query(dump.replace(/^\\(?:un)?restrict .*$/gm, '').replace(/^SET transaction_timeout .*$/gm, ''))
  await client.end()
}
