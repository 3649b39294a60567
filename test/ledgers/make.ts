/**
 * Writes a ledger of the present schema with something in every state, to be opened by every later amends:
 * `make.ts <version> [URL of an empty PostgreSQL database]` makes `<version>.sqlite`, and `<version>.sql` beside it.
 * Run once, when a schema lands; the files are never made anew.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { namesOfCustomer, namesOfOrder } from '../../src/craft/order-book.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import type { Ticket } from '../../src/ports/ledger/tickets.ts'
import { type Correction, withCorrection } from '../../src/ticket/correct.ts'
import { findKey } from '../../src/ticket/order.ts'
import { PAPER_STATES } from '../../src/ticket/words.ts'
import { caseFacts } from '../../src/insight/facts.ts'
import { FILE } from '../support/case-file.ts'
import { approve, draft, drafted, findings, mail, message, NOW, outgoing, person, row, seconds, ticket } from '../ledger/rows.ts'

const [, , version = '', databaseUrl = null] = process.argv
const target = join(import.meta.dirname, `${version}.sqlite`)
if (!/^\d{4}$/.test(version) || existsSync(target)) throw new Error('Name a version, like 0002, that is not there yet.')

const dataFolder = mkdtempSync(join(tmpdir(), 'amends-make-'))
await make(null)
copyFileSync(join(dataFolder, 'amends.sqlite'), target)
if (databaseUrl !== null) {
  await make(databaseUrl)
  const flags = ['--inserts', '--no-owner', '--no-privileges', '--dbname', databaseUrl]
  writeFileSync(join(import.meta.dirname, `${version}.sql`), execFileSync('pg_dump', flags))
}
rmSync(dataFolder, { recursive: true })

async function make(url: string | null): Promise<void> {
  const ledger = await openLedger({ databaseUrl: url, dataFolder, role: 'main', now: NOW })
  await fill(ledger)
  await ledger.close()
}

async function fill(ledger: Ledger): Promise<void> {
  const anna = person({ accounts: ['service'], markets: ['AT', 'CH'] })
  await ledger.staff.add(anna, NOW)
  await ledger.staff.setPasswordHash(anna.id, 'a hash')
  await ledger.staff.addSession('1'.repeat(64), anna.id, NOW, seconds(3600))
  await ledger.staff.addInvitation('2'.repeat(64), anna.id, seconds(3600))
  await ledger.staff.noteFailedSignIn('anna', NOW)
  await signIns(ledger, anna.id)
  await ledger.intake.setHealth('service', { lastPollAt: NOW, problem: 'login refused', problemSince: NOW })
  await seeMails(ledger)
  for (const bin of ['auto-reply', 'bounce', 'newsletter', 'spam', 'self', 'partner', 'thanks'] as const) {
    await ledger.tickets.addMessage(message({ bin, kind: bin, parsed: mail({ messageId: `<${bin}@x>` }) }), [`<${bin}@x>`])
  }

  await open(ledger, { state: 'pending', severity: 'critical' }, 'drafted')
  await open(ledger, { state: 'needs-person', severity: 'high', issue: null, market: null }, 'understood')
  await open(ledger, { state: 'held', severity: 'low', heldUntil: seconds(9000) }, 'drafted')
  await open(ledger, { state: 'scheduled' }, 'approved')
  const sending = await open(ledger, { state: 'sending' }, 'approved')
  const uncertain = await open(ledger, { state: 'uncertain' }, 'approved')
  const failed = await open(ledger, { state: 'failed' }, 'approved')
  const waiting = await open(ledger, { state: 'waiting-customer', dueAt: null }, 'approved')
  const closed = { state: 'closed', closedAt: NOW, closeReason: 'solved', dueAt: null } as const
  const solved = await open(ledger, closed, 'approved')
  await send(ledger, [sending, uncertain, failed, waiting, solved])
  await runForYears(ledger)
  await putRight(ledger)
  await editLetters(ledger)
  await bookOrders(ledger)
  await checkFacts(ledger)
  await writePapers(ledger)
  await setTiers(ledger)
  await workTogether(ledger)
  await learnFromCases(ledger)
  await followLessons(ledger)
  await askTogether(ledger)
  await tellAnOwner(ledger)
  await writeToStaff(ledger)
}

/** What came with the second schema: mailboxes of the desk, sealed secrets, copies in a mail client, checks, erased people. */
async function runForYears(ledger: Ledger): Promise<void> {
  await ledger.leases.take('service', 'a daemon that is gone', 0)
  await ledger.accounts.saveAccount({ name: 'desk', body: '{"name":"desk"}', active: false, changedAt: NOW, who: 'anna' })
  await ledger.accounts.replaceSecret('password:desk', 0, 'sealed', NOW)
  await ledger.marks.setMark('backed-up', NOW, NOW)
  await ledger.checks.noteChecks([{ name: 'disk', subject: '', level: 'warning', figure: 900, at: NOW }])
  await ledger.intake.markSwept('service', 'INBOX', NOW, 2)
  const inbox = { account: 'service', mailbox: 'INBOX', uidValidity: '7', size: 1000, internalDate: seconds(6) }
  const envelope = { from: 'Eva Huber <eva@x.example>', subject: 'Bruch', date: NOW, messageId: null }
  await ledger.intake.addOccurrences([{ ...inbox, uid: 6, state: 'triage', envelope }], 6, NOW)
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  const turnId = pending?.turn?.turn.id ?? ''
  const copy = { turnId, account: 'service', mailbox: 'Drafts', uidValidity: '9', uid: 4, revision: 1, hash: '6'.repeat(64) }
  await ledger.clientDrafts.change(null, { ...copy, messageId: '<copy@x>', state: 'placed', at: NOW })
  await open(ledger, { state: 'closed', closedAt: NOW, closeReason: 'no-answer', dueAt: null }, 'drafted')
  const closed = await ledger.desk.queue(EVERYBODY, { states: ['closed'], after: null, limit: 9 })
  const unsent = closed.find(({ outbox }) => outbox === null)
  if (!unsent || !(await ledger.erasure.eraseTicket(unsent.ticket.id, NOW))) throw new Error('Nothing was erased.')
}

/** What came with the third schema: a ticket of which a person put two findings right, and what is remembered of the writer. */
async function putRight(ledger: Ledger): Promise<void> {
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  const turn = pending?.turn?.turn
  const [mail] = await ledger.tickets.messagesOf(pending?.ticket.id ?? '')
  if (!mail?.findings || turn?.stage !== 'drafted') throw new Error('The pending ticket has no letter.')
  const corrections: readonly Correction[] = [
    { field: 'issue', value: 'shortage' },
    { field: 'timezone', value: 'Europe/Zurich' },
  ]
  let corrected = mail.findings
  for (const [at, correction] of corrections.entries()) {
    const machine = corrected[correction.field].value
    corrected = withCorrection(corrected, correction, { by: 'anna', at: NOW })
    await ledger.corrections.add({ id: `correction ${at}`, messageId: mail.id, at: NOW, who: 'anna', correction, machine })
  }
  await ledger.tickets.updateMessage(mail.id, { findings: corrected })
  await ledger.tickets.saveTurn(row({ ...turn, findings: corrected }))
  const zone = { value: 'Europe/Zurich', source: 'person', instead: 'Europe/Vienna', at: NOW } as const
  await ledger.contacts.remember('eva@customer.example', 'timezone', zone)
  await ledger.contacts.remember('eva@customer.example', 'language', { value: 'de', source: 'mail', instead: null, at: NOW })
}

/** What came with the fourth schema: an order of the customer and what was agreed with them. */
async function bookOrders(ledger: Ledger): Promise<void> {
  const facts = { number: 'PO-2026-0412', customerAddress: 'eva@customer.example', orderDate: '2026-03-01', currency: 'EUR', goodsValueMinor: 125_000, lines: [] }
  await ledger.orders.saveOrders([{ key: findKey(facts.number), facts, names: namesOfOrder(facts) }], NOW)
  const customer = { id: 'C1', name: 'Huber', addresses: ['eva@customer.example'], domains: [], tier: 'vip', tierSource: 'book', warrantyMonths: 24 } as const
  await ledger.orders.saveCustomers([{ facts: customer, names: namesOfCustomer(customer) }], NOW)
}

/** Also of the fourth schema: a ticket of which a person checked two facts. */
async function checkFacts(ledger: Ledger): Promise<void> {
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  const id = pending?.ticket.id ?? ''
  await ledger.factChecks.set(id, { line: 'photo-verdict', result: 'confirms', note: 'two cartons', who: 'anna', at: NOW })
  await ledger.factChecks.set(id, { line: 'tracking', result: 'refutes', note: '', who: 'anna', at: NOW })
}

/** What came with the fifth schema: tiers that a person set, of an address and of a company. */
async function setTiers(ledger: Ledger): Promise<void> {
  await ledger.customerTiers.set('eva@customer.example', { tier: 'vip', who: 'anna', at: NOW })
  await ledger.customerTiers.set('@customer.example', { tier: 'watch', who: 'anna', at: NOW })
}

/** What came with the sixth schema: owners and views, notices, a text in hand, a promise, a case file, the model's work. */
async function workTogether(ledger: Ledger): Promise<void> {
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  const { ticket: one, turn } = pending ?? {}
  if (!one || !turn) throw new Error('Nothing is pending.')
  await ledger.tickets.updateTicket(one.id, { assignee: 'anna' })
  await ledger.views.save('anna', { id: 'view', name: 'Austria', query: 'market=AT' }, NOW)
  await ledger.notices.add('sales', [{ key: `critical:${one.id}`, event: 'critical', ticketId: one.id }], NOW)
  await ledger.autosaves.keep({ turnId: turn.turn.id, staffId: 'anna', revision: 1, subject: 'Re', letter: 'Guten', at: NOW })
  await ledger.aftercare.addTask({
    id: `${turn.turn.id}:refund`,
    ticketId: one.id,
    kind: 'refund',
    state: 'open',
    owner: 'anna',
    dueAt: seconds(7200),
    createdAt: NOW,
    by: 'amends',
    text: '',
    turnId: turn.turn.id,
    letter: null,
    closeReason: null,
    done: null,
  })
  const [closed] = await ledger.desk.queue(EVERYBODY, { states: ['closed'], after: null, limit: 1 })
  const closedId = closed?.ticket.id ?? ''
  await ledger.aftercare.keepCaseFile({ ...FILE, ticketId: closedId, who: 'anna', at: NOW })
  const file = await ledger.aftercare.caseFile(closedId)
  if (closed) await ledger.insight.note(caseFacts(closed.ticket, [], [], file, []))
  const usage = { input: 900, cacheRead: 0, cacheWrite: 0, output: 100 }
  await ledger.modelWork.count({ ...usage, day: NOW.slice(0, 10), task: 'letter', calls: 1, failures: 0, milliseconds: 1500, micros: 0 })
}

/** What came with the fourth schema: a template with three versions, of which the newest was taken back. */
async function editLetters(ledger: Ledger): Promise<void> {
  const path = 'de/damage.hbs'
  for (const id of ['version 1', 'version 2', 'version 3']) {
    const version = { id, path, text: `--- grievance ---\n${id}\n`, baseHash: '7'.repeat(64), who: 'anna', at: NOW, note: id }
    await ledger.templateVersions.add(version)
  }
  await ledger.templateVersions.undo('version 3', 'anna', NOW)
}

/** Internal papers in every state, on the ticket that waits for approval. */
async function writePapers(ledger: Ledger): Promise<void> {
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  const ticketId = pending?.ticket.id ?? ''
  for (const state of PAPER_STATES) {
    const byHand = state === 'copied'
    await ledger.papers.add({
      id: `paper ${state}`,
      ticketId,
      account: 'service',
      kind: 'consultation',
      role: 'engineer',
      state,
      to: byHand ? null : { name: 'Li Gong', address: 'engineer@factory.example' },
      language: 'zh-Hans',
      subject: '内部询问',
      text: '请回答：泡棉？',
      files: byHand ? [] : [{ name: 'a.jpg', type: 'image/jpeg', sha256: '8'.repeat(64), messageId: 'a message' }],
      dueAt: seconds(3600),
      messageId: byHand ? null : `<i${state}@factory.example>`,
      by: 'anna',
      createdAt: NOW,
      readyAt: NOW,
      attempts: 1,
      response: state === 'failed' ? '550 no' : null,
      answerId: state === 'answered' ? 'a message' : null,
    })
  }
}

async function seeMails(ledger: Ledger): Promise<void> {
  const inbox = { account: 'service', mailbox: 'INBOX', uidValidity: '7' }
  await ledger.intake.followMailbox({ ...inbox, contiguousUid: 0, lastPollAt: null })
  const seen = [1, 2, 3, 4, 5].map((uid) => ({
    ...inbox,
    uid,
    state: uid === 1 ? ('baseline' as const) : ('listed' as const),
    size: 1000,
    internalDate: seconds(uid),
  }))
  await ledger.intake.addOccurrences(seen, 5, NOW)
  await ledger.intake.markFailed({ ...inbox, uid: 2 }, 'gone', NOW, true)
  for (const uid of [3, 4]) await ledger.intake.markStored({ ...inbox, uid }, String(uid).repeat(64), 1000, seconds(uid))
  await ledger.intake.markTaken({ ...inbox, uid: 3 }, 'taken')
  await ledger.intake.markStumbled({ ...inbox, uid: 4 }, 'a defect', seconds(60))
}

async function signIns(ledger: Ledger, anna: string): Promise<void> {
  await ledger.staffHistory.add({ at: NOW, who: anna, act: 'code-on', staffId: anna, detail: {} })
  const factor = { sealed: 'v1.sealed', since: NOW }
  await ledger.signIns.setSecondFactor(anna, factor, 9, ['3'.repeat(64), '4'.repeat(64)])
  await ledger.signIns.tie('https://id.example', 'subject', anna, NOW)
  await ledger.signIns.noteFailedTry('address', '192.0.2.1', NOW)
  await ledger.absences.set({ staffId: anna, from: NOW, until: '2099-01-01T00:00:00.000Z', deputy: null })
}

/** A ticket with its mail, a withdrawn turn, and a turn as far as `stage`; gives the id of its approval. */
async function open(
  ledger: Ledger,
  change: Partial<Ticket>,
  stage: 'understood' | 'drafted' | 'approved',
): Promise<string> {
  return ledger.transaction(async (inside) => {
    const owner = ticket({ ...change, number: await inside.tickets.nextNumber(2026) })
    await inside.tickets.addTicket(owner)
    const received = message({ ticketId: owner.id, parsed: mail({ messageId: `<${owner.id}@x>` }), flags: ['forwarded'] })
    await inside.tickets.addMessage(received, [`<${owner.id}@x>`])
    const line = { id: owner.id, ticketId: owner.id, at: NOW, who: 'amends', act: 'opened', detail: { mails: 1 } }
    await inside.tickets.addHistory(line)
    const withdrawn = drafted(owner.id, { openedAt: seconds(-60) })
    await inside.tickets.saveTurn(row(withdrawn, { withdrawnAt: NOW, withdrawnWhy: 'the customer wrote again' }))

    const turn = drafted(owner.id, { messageId: received.id })
    const { draft: _draft, resolution: _resolution, ...head } = turn
    if (stage === 'understood') {
      await inside.tickets.saveTurn(row({ ...head, stage, findings }, { problem: 'no template' }))
      return ''
    }
    await inside.tickets.saveTurn(row(turn))
    await inside.tickets.addDraft(turn.id, draft())
    if (stage === 'drafted') return ''
    const approved = approve(turn)
    await inside.tickets.saveTurn(row(approved))
    await inside.outbox.schedule(outgoing(approved))
    return approved.approval.id
  })
}

/** Brings the letters to where they belong: on the way, uncertain, rejected, delivered, delivered and filed. */
async function send(ledger: Ledger, wanted: readonly string[]): Promise<void> {
  const [sending = '', uncertain = '', failed = '', waiting = '', solved = ''] = wanted
  const others = new Set<string>()
  for (const id of wanted) await ledger.outbox.reschedule(id, seconds(60))
  for (;;) {
    const claim = await ledger.outbox.claim(seconds(60), ['service'], 'token', 960)
    if (claim === null) break
    others.add(claim.item.id)
    await ledger.outbox.freeze(claim.item.id, 'token', '5'.repeat(64))
    await ledger.outbox.markMayHaveSent(claim.item.id, 'token')
  }
  if (others.size !== wanted.length) throw new Error('Not every letter was claimed.')
  const at = seconds(61)
  const delivered = { outcome: 'delivered', response: '250 ok', serverMessageId: null } as const
  await ledger.outbox.settle(uncertain, 'token', { outcome: 'uncertain', response: 'silence', reason: 'no-answer' }, at, null)
  await ledger.outbox.settle(failed, 'token', { outcome: 'rejected', code: 550, response: '550 no', reason: 'recipient-refused' }, at, null)
  await ledger.outbox.settle(waiting, 'token', delivered, at, null)
  await ledger.outbox.settle(solved, 'token', delivered, at, null)
  await ledger.outbox.markFiled(solved, at, null)
  if ((await ledger.outbox.item(sending))?.state !== 'may-have-sent') throw new Error('The letter on its way is not.')
}

/** What came with the seventh schema: a ticket that came to a deputy, a wish for what we don't offer, and a case for colleagues to learn from. */
async function learnFromCases(ledger: Ledger): Promise<void> {
  const [pending] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  const ticketId = pending?.ticket.id ?? ''
  const anna = (await ledger.staff.bySignIn('anna'))?.staff.id ?? ''
  await ledger.absences.noteStoodIn(ticketId, anna, anna, NOW)
  const quote = 'Gibt es die Lampe auch größer?'
  await ledger.chances.add([
    { id: 'mail:0', ticketId, state: 'found', kind: 'size', at: NOW, who: null, quote, language: 'de', product: 'Lampe', wish: '' },
  ])
  await ledger.library.keep({
    id: 'case',
    ticketId,
    state: 'approved',
    issue: 'damage',
    at: NOW,
    who: 'anna',
    market: 'AT',
    product: 'Lampe',
    severity: 'high',
    evidence: 'attached',
    wants: ['replacement'],
    offered: ['replacement'],
    letters: 1,
    closeReason: 'solved',
    cause: 'transport-damage',
    responsibility: 'carrier',
    satisfaction: 'content',
    cost: 'to-100',
    situation: 'two cartons',
    worked: '',
    better: '',
    letter: '',
  })
}

/** What came with the eighth schema: a recurring problem that somebody sees to, and a name that counts as another. */
async function followLessons(ledger: Ledger): Promise<void> {
  const anna = (await ledger.staff.bySignIn('anna'))?.staff.id ?? ''
  await ledger.followed.sayProducts([{ name: 'LAMP', countsAs: 'Lampe', who: anna, at: NOW }])
  await ledger.followed.keep({
    id: 'problem',
    state: 'acted',
    owner: anna,
    dueOn: '2026-12-01',
    at: NOW,
    dimension: 'batch',
    key: 'B-3',
    issue: 'quality',
    accounts: null,
    markets: null,
    evidence: { from: NOW, until: NOW, came: 8, expected: 1.5, least: 4, chance: 0.001, first: NOW, last: NOW },
    sheet: { correct: '换供应商' },
    actedOn: '2026-11-20',
    looks: 0,
    check: null,
  })
  await ledger.followed.addStep({ id: 'step', problemId: 'problem', at: NOW, who: anna, act: 'taken-up', detail: {} })
}

/** And questions that went to the model's service together. */
async function askTogether(ledger: Ledger): Promise<void> {
  await ledger.modelBatches.add({
    id: 'batch',
    account: 'desk',
    state: 'asked',
    serviceId: 'msgbatch_1',
    asks: [{ job: 'letter:turn', task: 'letter' }],
    tokens: 4_000,
    micros: 0,
    madeAt: NOW,
    until: NOW,
  })
}

/** And a line to the owner of a template. */
async function tellAnOwner(ledger: Ledger): Promise<void> {
  const anna = (await ledger.staff.bySignIn('anna'))?.staff.id ?? ''
  const [line] = await ledger.desk.queue(EVERYBODY, { states: ['pending'], after: null, limit: 1 })
  await ledger.ownerNotes.add({
    id: 'note',
    ticketId: line?.ticket.id ?? '',
    kind: 'template',
    about: 'de/damage.hbs',
    state: 'open',
    at: NOW,
    who: anna,
    note: 'greets twice',
    answer: '',
    answeredBy: null,
    answeredAt: null,
    version: null,
  })
}

/** What came with the ninth schema: what somebody wants to be written, and a mail to them. */
async function writeToStaff(ledger: Ledger): Promise<void> {
  const anna = (await ledger.staff.bySignIn('anna'))?.staff.id ?? ''
  await ledger.staffMails.setWish({ staffId: anna, address: 'anna@x.example', digestHour: 8, warnings: true }, NOW)
  await ledger.staffMails.add({
    id: 'digest',
    staffId: anna,
    kind: 'digest',
    account: 'service',
    state: 'sent',
    messageId: '<s1@x>',
    readyAt: NOW,
    until: NOW,
    attempts: 1,
    response: '250',
    createdAt: NOW,
    to: { name: 'Anna', address: 'anna@x.example' },
    language: 'en',
    subject: 'Today',
    text: 'KS-2026-0001',
  })
}
