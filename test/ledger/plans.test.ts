/** No question of the daemon's main thread reads a whole table, however large the ledger grows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { absenceLedger } from '../../src/edge/ledger/absences.ts'
import { aftercareLedger } from '../../src/edge/ledger/aftercare.ts'
import { autosaveLedger } from '../../src/edge/ledger/autosaves.ts'
import { bind } from '../../src/edge/ledger/bind.ts'
import { chanceLedger } from '../../src/edge/ledger/chances.ts'
import { clientDraftLedger } from '../../src/edge/ledger/client-drafts.ts'
import { contactLedger } from '../../src/edge/ledger/contacts.ts'
import { correctionLedger } from '../../src/edge/ledger/corrections.ts'
import { customersLedger } from '../../src/edge/ledger/customers.ts'
import { deskLedger } from '../../src/edge/ledger/desk.ts'
import { erasureLedger } from '../../src/edge/ledger/erasure.ts'
import { followedLedger } from '../../src/edge/ledger/followed.ts'
import { intakeLedger } from '../../src/edge/ledger/intake.ts'
import { leaseLedger } from '../../src/edge/ledger/leases.ts'
import { libraryLedger } from '../../src/edge/ledger/library.ts'
import { marksLedger } from '../../src/edge/ledger/marks.ts'
import { migrate } from '../../src/edge/ledger/migrate.ts'
import { migrations } from '../../src/edge/ledger/migrations/list.ts'
import { modelBatchesLedger } from '../../src/edge/ledger/model-batches.ts'
import { modelWorkLedger } from '../../src/edge/ledger/model-work.ts'
import { noticeLedger } from '../../src/edge/ledger/notices.ts'
import { ordersLedger } from '../../src/edge/ledger/orders.ts'
import { outboxLedger } from '../../src/edge/ledger/outbox.ts'
import { ownerNoteLedger } from '../../src/edge/ledger/owner-notes.ts'
import { searchLedger } from '../../src/edge/ledger/search.ts'
import { signInsLedger } from '../../src/edge/ledger/sign-ins.ts'
import { similarLedger } from '../../src/edge/ledger/similar.ts'
import { openSqlite, sqliteKysely } from '../../src/edge/ledger/sqlite.ts'
import { staffLedger } from '../../src/edge/ledger/staff.ts'
import { staffHistoryLedger } from '../../src/edge/ledger/staff-history.ts'
import { staffMailLedger } from '../../src/edge/ledger/staff-mails.ts'
import { ticketLedger } from '../../src/edge/ledger/tickets.ts'
import { viewLedger } from '../../src/edge/ledger/views.ts'
import { TICKET_STATES } from '../../src/ports/ledger/tickets.ts'
import { approve, drafted, message, NOW, outgoing, person, row, seconds, ticket } from './rows.ts'

interface Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

let folder = ''
let file: DatabaseSync
let asked: Statement[] = []
let rooms: ReturnType<typeof roomsOver>

function roomsOver(db: ReturnType<typeof sqliteKysely>) {
  return {
    intake: intakeLedger(db),
    tickets: ticketLedger(db),
    outbox: outboxLedger(db, 'sqlite'),
    leases: leaseLedger(db, 'sqlite'),
    similar: similarLedger(db),
    staff: staffLedger(db),
    absences: absenceLedger(db),
    signIns: signInsLedger(db),
    staffHistory: staffHistoryLedger(db),
    staffMails: staffMailLedger(db, 'sqlite'),
    desk: deskLedger(db),
    clientDrafts: clientDraftLedger(db),
    erasure: erasureLedger(db, 'sqlite'),
    marks: marksLedger(db),
    contacts: contactLedger(db),
    autosaves: autosaveLedger(db),
    corrections: correctionLedger(db),
    chances: chanceLedger(db),
    followed: followedLedger(db),
    modelWork: modelWorkLedger(db),
    modelBatches: modelBatchesLedger(db),
    library: libraryLedger(db),
    customers: customersLedger(db),
    orders: ordersLedger(db),
    search: searchLedger(db),
    views: viewLedger(db),
    ownerNotes: ownerNoteLedger(db),
    notices: noticeLedger(db),
    aftercare: aftercareLedger(db),
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amends-plans-'))
  file = openSqlite(join(folder, 'amends.sqlite'), true)
  const db = sqliteKysely(
    file,
    () => undefined,
    ({ query }) => {
      asked.push({ sql: query.sql, parameters: query.parameters })
    },
  )
  await migrate(db, 'sqlite', 0, migrations, NOW)
  rooms = roomsOver(db)
  await fill()
})
afterAll(() => {
  file.close()
  rmSync(folder, { recursive: true, force: true })
})

const owner = ticket()
const turn = approve(drafted(owner.id))
const place = { account: 'service', mailbox: 'INBOX', uidValidity: '1', uid: 1 }
const anna = person({ accounts: ['service', 'other'], markets: ['AT'] })
const sha = 'a'.repeat(64)

async function fill(): Promise<void> {
  const { tickets, intake, outbox, staff } = rooms
  await tickets.addTicket(owner)
  await tickets.saveTurn(row(turn))
  await tickets.addMessage(message({ id: 'm', ticketId: owner.id }), ['<a@x>'])
  await outbox.schedule(outgoing(turn))
  await intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: null })
  await staff.add(anna, NOW)
}

/** How SQLite goes about what a question asks it, step by step. */
async function plan(question: () => Promise<unknown>): Promise<{ detail: string; sql: string }[]> {
  asked = []
  await question()
  const statements = asked.filter(({ sql }) => /^(select|update|delete|insert|with)/.test(sql))
  expect(statements.length).toBeGreaterThan(0)
  return statements.flatMap(({ sql, parameters }) =>
    file
      .prepare(`explain query plan ${sql}`)
      .all(...parameters.map(bind))
      .map((step) => ({ detail: String(step.detail), sql })),
  )
}

/** The steps that go through a table, or an index, from end to end, or sort what an index could give in order; `some` and `words` end at a limit. */
async function scans(question: () => Promise<unknown>): Promise<string[]> {
  const steps = await plan(question)
  return steps
    .filter(
      ({ detail }) =>
        /^SCAN (?!CONSTANT|\d+-ROW VALUES|some$|words$)/.test(detail) || /TEMP B-TREE FOR ORDER BY/.test(detail),
    )
    .map(({ detail, sql }) => `${detail} in ${sql}`)
}

const chance = {
  id: 'c',
  ticketId: owner.id,
  state: 'dropped',
  kind: 'size',
  at: NOW,
  who: null,
  quote: '',
  language: 'de',
  product: '',
  wish: '',
} as const
const ANSWER = { state: 'answered', answer: '', answeredBy: 'li', answeredAt: NOW, version: null } as const
const after = { severityRank: 1, dueAt: NOW, id: 'x' }

/** All but the two that list a whole small table on purpose: the health of every account, and every person. */
const questions: Record<string, () => Promise<unknown>> = {
  'aftercare.task': () => rooms.aftercare.task('x'),
  'aftercare.tasksOf': () => rooms.aftercare.tasksOf('x'),
  'aftercare.openTasks': () => rooms.aftercare.openTasks(NOW, 50),
  'aftercare.openTasksOf': () => rooms.aftercare.openTasksOf('x', 50),
  'aftercare.endTask': () => rooms.aftercare.endTask('x', 'dropped', null),
  'aftercare.moveTask': () => rooms.aftercare.moveTask('x', { dueAt: NOW }),
  'aftercare.caseFile': () => rooms.aftercare.caseFile('x'),
  'aftercare.cases': () => rooms.aftercare.cases(NOW, NOW, { openedAt: NOW, id: 'x' }, 50),
  'aftercare.wantLook': () => rooms.aftercare.wantLook(NOW, 50),
  'aftercare.wantsLook': () => rooms.aftercare.wantsLook('x', NOW),
  'intake.mailbox': () => rooms.intake.mailbox('service', 'INBOX'),
  'intake.followMailbox': () => rooms.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: null }),
  'intake.knownMails': () => rooms.intake.knownMails('service', 'INBOX', '1', 1),
  'intake.setAside': () => rooms.intake.setAside('service', 'INBOX', '9', [1, 2], NOW),
  'intake.addOccurrences': () =>
    rooms.intake.addOccurrences([{ ...place, state: 'listed', size: 1, internalDate: NOW }], 1, NOW),
  'intake.occurrencesOf': () => rooms.intake.occurrencesOf('service', 'INBOX', '1'),
  'intake.markSwept': () => rooms.intake.markSwept('service', 'INBOX', NOW, 0),
  'intake.supersede': () => rooms.intake.supersede({ ...place, uid: 99 }, 'duplicate'),
  'intake.settleTriage': () => rooms.intake.settleTriage(['service'], 'listed'),
  'intake.inState': () => rooms.intake.inState(null, 'vanished', { ...place, internalDate: NOW }, 20),
  'intake.listed': () => rooms.intake.listed('service', NOW, 20),
  'intake.markFailed': () => rooms.intake.markFailed(place, 'error', NOW, false),
  'intake.markStored': () => rooms.intake.markStored(place, sha, 1, NOW),
  'intake.stored': () => rooms.intake.stored(NOW, 20),
  'intake.markStumbled': () => rooms.intake.markStumbled(place, 'error', NOW),
  'intake.markTaken': () => rooms.intake.markTaken(place, 'taken'),
  'intake.placeOf': () => rooms.intake.placeOf('service', sha),
  'intake.counts': () => rooms.intake.counts(),
  'intake.setHealth': () => rooms.intake.setHealth('service', { lastPollAt: NOW }),

  'search.fill': () => rooms.search.fill(10, NOW),
  'desk.search, by one word': () => rooms.desk.search(anna, [['broken']], null, 30),
  'desk.search, by several words, a later page': () =>
    rooms.desk.search(anna, [['zerbrochene', 'teller'], ['x1']], owner.id, 30),

  'tickets.nextNumber': () => rooms.tickets.nextNumber(2026),
  'tickets.updateTicket': () => rooms.tickets.updateTicket(owner.id, { state: 'pending' }),
  'tickets.ticket': () => rooms.tickets.ticket(owner.id),
  'tickets.ticketByNumber': () => rooms.tickets.ticketByNumber(owner.number),
  'tickets.updateMessage, to another ticket': () => rooms.tickets.updateMessage('m', { ticketId: owner.id }),
  'tickets.updateMessage': () => rooms.tickets.updateMessage('m', { flags: [] }),
  'tickets.message': () => rooms.tickets.message('m'),
  'tickets.messageByRaw': () => rooms.tickets.messageByRaw('service', sha),
  'tickets.messagesOf': () => rooms.tickets.messagesOf(owner.id),
  'tickets.messagesByIds': () => rooms.tickets.messagesByIds(['<a@x>', '<b@x>']),
  'erasure.eraseListed': () => rooms.erasure.eraseListed([{ ...place, uid: 99 }]),
  'erasure.eraseListedBefore': () => rooms.erasure.eraseListedBefore('service', NOW),
  'tickets.holdsOver': () => rooms.tickets.holdsOver(NOW, 5),
  'tickets.ticketsOfCustomer': () => rooms.tickets.ticketsOfCustomer('eva@customer.example', 5),
  'tickets.mailsOfCustomer': () => rooms.tickets.mailsOfCustomer('eva@customer.example', NOW, seconds(9)),
  'tickets.claimsOf': () => rooms.tickets.claimsOf('service', 'eva@customer.example', NOW, 5),
  'tickets.openClaims': () => rooms.tickets.openClaims('service', NOW, 5),
  'tickets.turn': () => rooms.tickets.turn(turn.id),
  'tickets.turnsOf': () => rooms.tickets.turnsOf(owner.id),
  'tickets.draftsOf': () => rooms.tickets.draftsOf(turn.id),
  'tickets.historyOf': () => rooms.tickets.historyOf(owner.id),

  'autosaves.of': () => rooms.autosaves.of(owner.id, 'anna'),
  'autosaves.keep': () =>
    rooms.autosaves.keep({ turnId: turn.id, staffId: 'anna', revision: 1, subject: '', letter: '', at: NOW }),
  'autosaves.drop': () => rooms.autosaves.drop(turn.id, 'anna'),
  'contacts.of': () => rooms.contacts.of('eva@customer.example'),
  'contacts.remember': () =>
    rooms.contacts.remember('eva@customer.example', 'language', {
      value: 'de',
      source: 'mail',
      instead: null,
      at: NOW,
    }),
  'corrections.add': () =>
    rooms.corrections.add({
      id: 'c',
      messageId: 'm',
      at: NOW,
      who: anna.id,
      correction: { field: 'tone', value: 'angry' },
      machine: 'calm',
    }),
  'orders.orders': () => rooms.orders.orders(['20260412']),
  'orders.named': () => rooms.orders.named('20260412', 2),
  'orders.since': () => rooms.orders.since(['a:eva@customer.example', 'd:customer.example'], '2025-11-01', 9),
  'orders.page': () => rooms.orders.page('2026', 1_000),
  'orders.saveOrders': () =>
    rooms.orders.saveOrders([{ key: '1', facts: { number: '1', lines: [] }, names: ['o:1', 'a:eva@x'] }], NOW),
  'orders.customers': () => rooms.orders.customers(['C1']),
  'orders.customerNamed': () => rooms.orders.customerNamed(['a:eva@customer.example']),
  'orders.saveCustomers': () =>
    rooms.orders.saveCustomers([{ facts: { id: 'C1', addresses: [], domains: [] }, names: ['a:eva@x'] }], NOW),
  'library.case': () => rooms.library.case('l'),
  'library.ofTicket': () => rooms.library.ofTicket('t'),
  'library.approved': () => rooms.library.approved(null, 50),
  'library.approved of an issue': () => rooms.library.approved('damage', 50),
  'library.proposed': () => rooms.library.proposed(anna, 50),
  'chances.chance': () => rooms.chances.chance('c'),
  'chances.inState': () => rooms.chances.inState(anna, 'found', 50),
  'chances.settle': () => rooms.chances.settle(chance),
  'followed.unsayProducts': () => rooms.followed.unsayProducts(['LAMP']),
  'followed.problem': () => rooms.followed.problem('x'),
  'followed.open': () => rooms.followed.open(50),
  'followed.closed': () => rooms.followed.closed(50),
  'followed.steps': () => rooms.followed.steps('x'),
  'modelWork.backlog': () => rooms.modelWork.backlog('main', NOW, 100),
  'modelBatches.open': () => rooms.modelBatches.open(['main']),
  'modelBatches.change': () => rooms.modelBatches.change('x', { state: 'asked', serviceId: 'y' }),
  'modelBatches.remove': () => rooms.modelBatches.remove('x'),
  'customers.cases': () => rooms.customers.cases(anna, NOW, { openedAt: NOW, ticketId: 'x' }, 50),
  'customers.calls': () => rooms.customers.calls(['x', 'y'], NOW),
  'customers.named': () => rooms.customers.named(['a:eva@customer.example']),
  'customers.orders': () => rooms.customers.orders(['a:eva@customer.example'], '2025-11-01'),
  'erasure.eraseBooked': () => rooms.erasure.eraseBooked('eva@x', NOW),
  'erasure.eraseContact': () => rooms.erasure.eraseContact('eva@customer.example'),

  'outbox.item': () => rooms.outbox.item(turn.approval.id),
  'outbox.itemsOf': () => rooms.outbox.itemsOf(owner.id),
  'outbox.claim for one account': () => rooms.outbox.claim(seconds(1), ['service'], 'token', 60),
  'outbox.reschedule': () => rooms.outbox.reschedule(turn.approval.id, NOW),
  'outbox.reschedule, with another end of the time to undo': () => rooms.outbox.reschedule(turn.approval.id, NOW, NOW),
  'outbox.scheduled': () => rooms.outbox.scheduled(50, { id: 'x', account: 'x', readyAt: NOW }),
  'outbox.inHand': () => rooms.outbox.inHand(),
  'outbox.nextDueAt': () => rooms.outbox.nextDueAt(),
  'outbox.freeze': () => rooms.outbox.freeze(turn.approval.id, 'token', sha),
  'outbox.markMayHaveSent': () => rooms.outbox.markMayHaveSent(turn.approval.id, 'token'),
  'outbox.settle': () =>
    rooms.outbox.settle(
      turn.approval.id,
      'token',
      { outcome: 'uncertain', response: '', reason: 'no-answer' },
      NOW,
      null,
    ),
  'outbox.recover': () => rooms.outbox.recover('expired'),
  'outbox.resolveUncertain': () => rooms.outbox.resolveUncertain(turn.approval.id, 'delivered', NOW, ''),
  'outbox.cancel': () => rooms.outbox.cancel(turn.approval.id),
  'outbox.renew': () => rooms.outbox.renew(turn.approval.id, 'token', 60),
  'outbox.unfiled': () => rooms.outbox.unfiled(20),
  'outbox.unfiled of an account': () => rooms.outbox.unfiled(20, ['service']),
  'outbox.untold of an account': () => rooms.outbox.untold(20, ['service']),
  'outbox.hasten': () => rooms.outbox.hasten('service', 'sign-in', NOW),
  'outbox.uncertain of an account': () => rooms.outbox.uncertain(20, ['service']),
  'outbox.handedOver': () => rooms.outbox.handedOver('service', NOW, 500),
  'outbox.nextDueAt of an account': () => rooms.outbox.nextDueAt(['service']),
  'outbox.markFiled': () => rooms.outbox.markFiled(turn.approval.id, NOW, null),
  'outbox.counts': () => rooms.outbox.counts(),

  'leases.take': () => rooms.leases.take('service', 'holder', 60),
  'leases.renew': () => rooms.leases.renew('service', 'holder', 1, 60),
  'leases.holds': () => rooms.leases.holds('service', 'holder', 1),
  'leases.release': () => rooms.leases.release('service', 'holder', 1),

  'staff.bySignIn': () => rooms.staff.bySignIn('anna'),
  'staff.addSession': () => rooms.staff.addSession(sha, anna.id, NOW, seconds(60)),
  'staff.session': () => rooms.staff.session(sha, NOW),
  'staff.redeemInvitation': () => rooms.staff.redeemInvitation(sha, NOW),
  'staff.failedSignIns': () => rooms.staff.failedSignIns('anna', NOW),
  'staff.noteFailedSignIn': () => rooms.staff.noteFailedSignIn('anna', NOW),
  'absences.set': () => rooms.absences.set({ staffId: anna.id, from: NOW, until: seconds(60), deputy: null }),
  'absences.remove': () => rooms.absences.remove(anna.id),
  'absences.stoodIn': () => rooms.absences.stoodIn(anna.id, 50),
  'staffMails.wishOf': () => rooms.staffMails.wishOf(anna.id),
  'staffMails.setWish': () =>
    rooms.staffMails.setWish({ staffId: anna.id, address: 'a@x.example', digestHour: 8, warnings: true }, NOW),
  'staffMails.has': () => rooms.staffMails.has('digest'),
  'staffMails.lastOf': () => rooms.staffMails.lastOf(anna.id),
  'staffMails.claim': () => rooms.staffMails.claim('service', NOW, 'token'),
  'staffMails.markMayHaveSent': () => rooms.staffMails.markMayHaveSent('digest', 'token'),
  'staffMails.settle': () => rooms.staffMails.settle('digest', 'token', 'sent', '250'),
  'staffMails.recover': () => rooms.staffMails.recover('service'),
  'staffMails.nextReadyAt': () => rooms.staffMails.nextReadyAt('service'),
  'staffMails.bounced': () => rooms.staffMails.bounced(['<s1@x>']),
  'staffMails.removeBefore': () => rooms.staffMails.removeBefore(NOW),
  'signIns.sessionsOf': () => rooms.signIns.sessionsOf(anna.id, NOW),
  'signIns.noteSeen': () => rooms.signIns.noteSeen(sha, NOW),
  'signIns.endOne': () => rooms.signIns.endOne(anna.id, sha),
  'signIns.endOthers': () => rooms.signIns.endOthers(anna.id, sha),
  'signIns.invited': () => rooms.signIns.invited(sha, NOW),
  'signIns.failedTries': () => rooms.signIns.failedTries('address', '192.0.2.1', NOW),
  'signIns.noteFailedTry': () => rooms.signIns.noteFailedTry('address', '192.0.2.1', NOW),
  'signIns.takeBackTry': () => rooms.signIns.takeBackTry('id'),
  'signIns.forgiveTries': () => rooms.signIns.forgiveTries('code', anna.id),
  'signIns.secondFactor': () => rooms.signIns.secondFactor(anna.id),
  'signIns.takeStep': () => rooms.signIns.takeStep(anna.id, 9),
  'signIns.takeRecoveryCode': () => rooms.signIns.takeRecoveryCode(anna.id, sha),
  'signIns.recoveryCodesLeft': () => rooms.signIns.recoveryCodesLeft(anna.id),
  'signIns.removeSecondFactor': () => rooms.signIns.removeSecondFactor(anna.id),
  'signIns.byCompanySignIn': () => rooms.signIns.byCompanySignIn('https://id.example', 'sub'),
  'signIns.isTied': () => rooms.signIns.isTied('https://id.example', anna.id),
  'signIns.tie': () => rooms.signIns.tie('https://id.example', 'sub', anna.id, NOW),
  'signIns.untie': () => rooms.signIns.untie('https://id.example', anna.id, NOW),
  'signIns.tiesOf': () => rooms.signIns.tiesOf(anna.id),
  'signIns.allowTies': () => rooms.signIns.allowTies(anna.id),
  'staff.takeBackSignIn': () => rooms.staff.takeBackSignIn('x'),
  'staffHistory.add': () => rooms.staffHistory.add({ at: NOW, who: '', act: 'refused', staffId: null, detail: {} }),
  'staffHistory.blankAddresses': () => rooms.staffHistory.blankAddresses(NOW, 'b', 50),
  'staffHistory.page': () => rooms.staffHistory.page('b', 50),

  'erasure.closedBefore': () => rooms.erasure.closedBefore('service', NOW, 10),
  'erasure.binnedBefore': () => rooms.erasure.binnedBefore('service', NOW, 10),
  'erasure.isForgotten': () => rooms.erasure.isForgotten('service', sha),
  'erasure.eraseAgain': () => rooms.erasure.eraseAgain('service', sha, NOW),
  'erasure.erased': () => rooms.erasure.erased(10),
  'erasure.eraseMessage': () => rooms.erasure.eraseMessage('m', NOW),
  'erasure.eraseTicket': () => rooms.erasure.eraseTicket(owner.id, NOW),
  'marks.restored': () => rooms.marks.restored(),

  'clientDrafts.of': () => rooms.clientDrafts.of(turn.id),
  'clientDrafts.ofTicket': () => rooms.clientDrafts.ofTicket(owner.id),
  'clientDrafts.toWithdraw': () => rooms.clientDrafts.toWithdraw('service'),
  'clientDrafts.due': () => rooms.clientDrafts.due('service', null, NOW, 200),
  'clientDrafts.due of some markets': () => rooms.clientDrafts.due('service', ['AT'], NOW, 200),

  'desk.bin': () => rooms.desk.bin(person(), 'spam', null, 50),
  'desk.bin of some accounts': () => rooms.desk.bin(anna, 'spam', { at: NOW, id: 'x' }, 50),
  'desk.counts': () => rooms.desk.counts(person()),
  'desk.counts of some accounts': () => rooms.desk.counts(anna),
  'desk.markets': () => rooms.desk.markets(anna),
  'desk.owned': () => rooms.desk.owned([anna.id]),
  'similar.cases': () =>
    rooms.similar.cases(anna, { ticketId: 't', issue: 'damage', market: 'AT', product: 'Teller' }, 3),
  'ownerNotes.note': () => rooms.ownerNotes.note('x'),
  'ownerNotes.answer': () => rooms.ownerNotes.answer('x', ANSWER),
  'ownerNotes.ofTicket': () => rooms.ownerNotes.ofTicket(owner.id),
  'ownerNotes.open': () => rooms.ownerNotes.open(anna, 50),
  'ownerNotes.settled': () => rooms.ownerNotes.settled(anna, 50),
  'ownerNotes.about': () => rooms.ownerNotes.about(anna, 'template', 'de/damage.hbs', 50),
  'ownerNotes.about a kind': () => rooms.ownerNotes.about(anna, 'card', null, 50),
  'desk.search, by a beginning': () => rooms.desk.search(anna, [['broken', 'pla*']], null, 30),
  'desk.search, by the beginning of a word': () => rooms.desk.search(anna, [['bro*']], 'x', 30),
  'views.rename': () => rooms.views.rename(anna.id, 'v', 'North', NOW),
  'views.of': () => rooms.views.of(anna.id),
  'notices.historyAfter': () => rooms.notices.historyAfter('x', ['bounced'], 9),
  'notices.mailsAfter': () => rooms.notices.mailsAfter('x', 9),
  'notices.breaking': () => rooms.notices.breaking(NOW, seconds(60), 9),
  'notices.waiting': () => rooms.notices.waiting('sales', NOW, 9),
  'notices.criticalTold': () => rooms.notices.criticalTold('x', NOW),
  'notices.told': () => rooms.notices.told('sales', ['key'], NOW),
  'notices.removeBefore': () => rooms.notices.removeBefore(NOW),
}

describe('an index answers', () => {
  for (const [name, question] of Object.entries(questions)) {
    test(name, async () => expect(await scans(question)).toEqual([]))
  }

  test.for([
    ['everybody', person()],
    ['some accounts', anna],
  ] as const)('the counts of %s from rows that the ledger keeps, whatever its size', async ([, staff]) => {
    const steps = await plan(() => rooms.desk.counts(staff))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.filter(({ detail }) => !/^SEARCH counted USING (PRIMARY KEY|INDEX)/.test(detail))).toEqual([])
  })

  test('desk.search of a rare word and a beginning of too many, from the tickets with the rare word', async () => {
    const words = [...'abcdefgh'].flatMap((one) => [...'abcdefgh'].map((two) => `pla${one}${two}`))
    const one = ticket({ subject: `broken ${words.join(' ')}` })
    await rooms.tickets.addTicket(one)
    expect(await scans(() => rooms.desk.search(person(), [['pla*']], null, 30))).toEqual([])
    const steps = await plan(() => rooms.desk.search(anna, [['broken', 'pla*']], null, 30))
    const last = steps.filter(({ sql }) => /exists/.test(sql) && /as also/.test(sql)).map(({ detail }) => detail)
    expect(last.filter((detail) => /SEARCH also/.test(detail))).toEqual([
      expect.stringMatching(/search_terms_of_ticket \(ticket_id=\?\)/),
    ])
  })

  test('erasure.isNeeded, account by account', async () => {
    const steps = await scans(() => rooms.erasure.isNeeded({ sha256: sha, kind: 'mail' }))
    expect(steps.filter((step) => !step.startsWith('SCAN mailboxes'))).toEqual([])
  })

  // The turns and letters of one page are sorted here: a page is small. Nothing else may be.
  test.for([
    ['desk.queue', person(), null],
    ['desk.queue of some accounts, further down', anna, after],
  ] as const)('%s', async ([, staff, from]) => {
    const found = await scans(() => rooms.desk.queue(staff, { states: TICKET_STATES, after: from, limit: 50 }))
    expect(found.filter((step) => !/from "(turns|outbox)" where "(ticket_id|turn_id)" in/.test(step))).toEqual([])
  })

  test('desk.queue of one person, from the index of owners', async () => {
    const steps = await plan(() =>
      rooms.desk.queue(person(), { states: ['pending'], owner: 'li', after: null, limit: 50 }),
    )
    expect(steps[0]?.detail).toMatch(/tickets_by_owner/)
    expect(steps.filter(({ detail, sql }) => /TEMP B-TREE/.test(detail) && sql.includes('from "tickets"'))).toEqual([])
  })

  test('outbox.claim for several accounts, sorting only what is due', async () => {
    const found = await scans(() => rooms.outbox.claim(NOW, ['service', 'other'], 'token', 60))
    expect(found.filter((step) => step.startsWith('SCAN'))).toEqual([])
  })
})
