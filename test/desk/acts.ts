/** The acts over a real ledger, as small as the desk's tests need them: what is refused here is refused by the journey too. */

import { customerKeys } from '../../src/craft/order-book.ts'
import { uuidv7 } from '../../src/edge/ids.ts'
import { ownerNoteActs } from '../../src/journey/acts-owner-notes.ts'
import { problemActs } from '../../src/journey/acts-problems.ts'
import { importFile } from '../../src/journey/import-orders.ts'
import { linesOf } from '../../src/journey/letter-lines.ts'
import { readOrderFile } from '../../src/orders/read.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Ticket, TurnRow } from '../../src/ports/ledger/tickets.ts'
import type { ActResult, Acts, ByStaff, Refusal, SendPlan } from '../../src/ticket/acts.ts'
import { isCorrection, withCorrection } from '../../src/ticket/correct.ts'
import { recordHash } from '../../src/ticket/record.ts'
import type { Draft, Drafted } from '../../src/ticket/turn.ts'
import { BLOCKING } from '../../src/ticket/words.ts'
import { account, templates } from '../letters/cases.ts'
import { aftercareOver } from './acts-aftercare.ts'
import { approvedFrom } from './approved.ts'
import { COMPLAINTS, HOSTILE, SAFETY } from './mails.ts'

const PROPOSED = [{ kind: 'consultation', role: 'engineer', dueAt: null }] as const
const ENGINEER = { name: 'Li Gong', address: 'engineer@factory.example', language: 'zh-Hans' } as const

export interface Recorded {
  readonly act: string
  readonly by: string
  readonly what: unknown
}

const refused = (refusal: Refusal, ...detail: string[]): ActResult<never> => ({ done: false, refusal, detail })
const done = <T>(value: T): ActResult<T> => ({ done: true, value })

/** @returns the acts, and the list in which each call is written down */
/** The hour offered where the good one comes after the promise. */
export const LEAST_BAD = '2026-03-10T17:00:00.000Z'

export function actsOver(ledger: Ledger, now: () => string): { acts: Acts; calls: Recorded[] } {
  const calls: Recorded[] = []
  const note = (act: string, by: ByStaff, what: unknown): void => {
    calls.push({ act, by: by.staffId, what })
  }
  const plan = async (turnId: string): Promise<SendPlan | null> => {
    const row = await ledger.tickets.turn(turnId)
    if (!row || row.turn.stage === 'opened') return null
    const findings = row.turn.findings
    const planned = [...COMPLAINTS, SAFETY, HOSTILE].find(
      (one) => one.language === findings.language.value && one.zone === findings.timezone.value,
    )
    return {
      at: planned?.planAt ?? now(),
      zone: planned?.zone ?? 'Europe/Berlin',
      why: planned?.planWhy ?? [],
      alternatives: ['2026-03-11T09:00:00.000Z', '2026-03-12T09:00:00.000Z'],
      breaks: findings.language.value === 'ar' ? 'first-response' : null,
      leastBad: findings.language.value === 'ar' ? { at: LEAST_BAD, is: 'awake' } : null,
    }
  }
  const drafted = async (turnId: string): Promise<{ row: TurnRow; turn: Drafted } | null> => {
    const row = await ledger.tickets.turn(turnId)
    return row?.turn.stage === 'drafted' ? { row, turn: row.turn } : null
  }
  const state = (
    ticketId: string,
    change: Partial<Omit<Ticket, 'id' | 'number' | 'version'>>,
    by: ByStaff,
    act: string,
    detail = {},
  ): Promise<void> =>
    ledger.transaction(async (inside) => {
      await inside.tickets.updateTicket(ticketId, change)
      await inside.tickets.addHistory({ id: uuidv7(), ticketId, at: now(), who: by.staffId, act, detail })
    })
  const revise = async (
    by: ByStaff,
    what: { turnId: string; revision: number },
    act: string,
    change: (draft: Draft) => Partial<Draft>,
  ): Promise<ActResult<{ revision: number }>> => {
    note(act, by, what)
    const found = await drafted(what.turnId)
    if (!found) return refused('already-decided')
    const { row, turn } = found
    if (turn.draft.revision !== what.revision) return refused('stale')
    const changed = { ...turn.draft, ...change(turn.draft), revision: what.revision + 1, author: by.staffId }
    const draft = { ...changed, hash: recordHash(changed.record) }
    await ledger.tickets.saveTurn({ ...row, turn: { ...turn, draft }, updatedAt: now() })
    await state(turn.ticketId, {}, by, act, { revision: draft.revision })
    return done({ revision: draft.revision })
  }

  const acts: Acts = {
    ...problemActs({ ledger, clock: { now }, newId: uuidv7 }),
    ...ownerNoteActs({ ledger, clock: { now }, newId: uuidv7 }),
    ...aftercareOver(ledger, now, note),
    async settleChance(by, what) {
      note('settleChance', by, what)
      return done(null)
    },
    async putInLibrary(by, what) {
      note('putInLibrary', by, what)
      return done({ caseId: 'l' })
    },
    async decideCase(by, what) {
      note('decideCase', by, what)
      return done(null)
    },
    async papers(_by, what) {
      return done({ papers: await ledger.papers.of(what.ticketId), proposed: PROPOSED })
    },
    async paperDraft(by, what) {
      note('paperDraft', by, what)
      return done({
        subject: '[KS-2026-0001] 内部询问',
        text: '请回答：泡棉？',
        dueAt: null,
        to: ENGINEER,
        photos: ['p'.repeat(64)],
        language: 'zh-Hans',
        byModel: false,
      })
    },
    async consult(by, what) {
      note('consult', by, what)
      return what.text.includes('⟦') ? refused('blocked') : done({ paperId: 'p' })
    },
    async merge(by, what) {
      note('merge', by, what)
      return what.other.startsWith('KS-') ? done({ ticketId: what.ticketId }) : refused('not-found')
    },
    async unmerge(by, what) {
      note('unmerge', by, what)
      return done({ ticketId: what.ticketId })
    },
    async split(by, what) {
      note('split', by, what)
      return done({ ticketId: what.ticketId })
    },
    async enter(by, what) {
      note('enter', by, { ...what, files: what.files.map(({ name }) => name) })
      return what.text === '' ? refused('empty') : done({ ticketId: 'entered' })
    },
    async approveToCopy(by, what) {
      note('approveToCopy', by, what)
      return done(null)
    },
    async answeredThere(by, what) {
      note('answeredThere', by, what)
      return done(null)
    },
    async pasteAnswer(by, what) {
      note('pasteAnswer', by, what)
      return what.text.trim() === '' ? refused('empty') : done(null)
    },
    async settlePaper(by, what) {
      note('settlePaper', by, what)
      return done(null)
    },
    async checkFacts(by, what) {
      note('checkFacts', by, what)
      for (const { line, result, note: said } of what.lines)
        await ledger.factChecks.set(what.ticketId, { line, result, note: said, who: by.staffId, at: now() })
      await state(what.ticketId, {}, by, 'fact-checked', {})
      return done({ changed: what.lines.length })
    },
    async setHours(by, what) {
      note('setHours', by, what)
      await state(what.ticketId, {}, by, 'hours-set', { hours: what.hours })
      return done({ moved: false })
    },
    async setTier(by, what) {
      note('setTier', by, what)
      const view = await ledger.tickets.ticket(what.ticketId)
      const keys = customerKeys(view?.customer.address ?? '')
      if (what.tier === null) await ledger.customerTiers.clear(keys)
      else await ledger.customerTiers.set(keys[0] ?? '', { tier: what.tier, who: by.staffId, at: now() })
      await state(what.ticketId, {}, by, 'tier-set', { tier: what.tier })
      return done({ drafted: true })
    },
    async correct(by, what) {
      note('correct', by, what)
      if (!isCorrection(what.correction)) return refused('empty')
      const stored = await ledger.tickets.message(what.messageId)
      if (!stored?.findings) return refused('not-found')
      const findings = withCorrection(stored.findings, what.correction, { by: by.staffId, at: now() })
      await ledger.tickets.updateMessage(stored.id, { findings })
      for (const row of await ledger.tickets.turnsOf(what.ticketId))
        if (row.turn.stage !== 'opened' && row.turn.messageId === stored.id && row.withdrawnAt === null)
          await ledger.tickets.saveTurn({ ...row, turn: { ...row.turn, findings }, updatedAt: now() })
      await state(what.ticketId, {}, by, 'corrected', { field: what.correction.field })
      return done({ drafted: true })
    },
    async importOrders(by, what) {
      note('importOrders', by, { ...what, bytes: what.bytes.length })
      const staff = await ledger.staff.byId(by.staffId)
      if (!staff?.roles.includes('manager')) return refused('not-allowed')
      const clock = { now, until: () => Promise.resolve() }
      return done(await importFile({ ledger, clock, newId: uuidv7, readOrderFile }, what, by.staffId))
    },
    plan,
    async approve(by, what) {
      note('approve', by, what)
      const found = await drafted(what.turnId)
      if (!found) return refused('already-decided')
      const { row, turn } = found
      if (what.hash !== turn.draft.hash) return refused('stale')
      const staff = await ledger.staff.byId(by.staffId)
      if (turn.resolution.approver.role === 'manager' && !staff?.roles.includes('manager'))
        return refused('needs-manager', 'safety')
      const blocking = turn.draft.warnings.filter((warning) => BLOCKING.has(warning))
      if (blocking.length > 0) return refused('blocked', ...blocking)
      const planned = await plan(what.turnId)
      if (what.sendAt === now() && !what.offHours && !planned?.why.includes('good-hour'))
        return refused('off-hours-unconfirmed', 'night')
      const sendAt = what.sendAt ?? planned?.at ?? now()
      const approved = approvedFrom(turn, { id: uuidv7(), by: by.staffId, at: now(), sendAt })
      const undoUntil = new Date(Date.parse(now()) + 60_000).toISOString()
      await ledger.tickets.saveTurn({ ...row, turn: approved, updatedAt: now() })
      await ledger.outbox.schedule({
        id: approved.approval.id,
        ticketId: turn.ticketId,
        turnId: turn.id,
        account: turn.account,
        messageId: approved.approval.messageId,
        hash: turn.draft.hash,
        dueAt: sendAt,
        undoUntil,
      })
      await state(turn.ticketId, { state: 'scheduled' }, by, 'approved', { sendAt })
      return done({ approvalId: approved.approval.id, sendAt, undoUntil })
    },
    async unapprove(by, what) {
      note('unapprove', by, what)
      const item = await ledger.outbox.item(what.approvalId)
      const row = item ? await ledger.tickets.turn(item.turnId) : null
      if (!item || row?.turn.stage !== 'approved') return refused('too-late')
      if (!(await ledger.outbox.cancel(what.approvalId))) return refused('too-late')
      const { approval: _approval, ...rest } = row.turn
      await ledger.tickets.saveTurn({ ...row, turn: { ...rest, stage: 'drafted' }, updatedAt: now() })
      await state(item.ticketId, { state: 'pending' }, by, 'approval-withdrawn', { why: 'undone' })
      return done(null)
    },
    async edit(by, what) {
      if (what.letter.trim() === '') return refused('empty')
      return revise(by, what, 'edited', (draft) => ({
        letter: what.letter,
        warnings: ['mirror-stale'],
        record: { ...draft.record, subject: what.subject, text: `${what.letter}\n\n${draft.quoted}` },
      }))
    },
    letterLines: async (turnId, reader) => {
      const turn = (await ledger.tickets.turn(turnId))?.turn
      if (turn?.stage !== 'drafted' && turn?.stage !== 'resolved') return []
      const planned = (await plan(turnId)) ?? {
        at: now(),
        zone: 'Europe/Berlin',
        why: [],
        alternatives: [],
        breaks: null,
        leastBad: null,
      }
      return linesOf(templates, turn, { account, plan: planned, reader })
    },
    redraft: (by, what) =>
      revise(by, what, 'redrafted', (draft) => ({
        remedies: what.choice.remedies ?? draft.remedies,
        asks: what.choice.asks ?? draft.asks,
      })),
    recipients: (by, what) =>
      revise(by, what, 'recipients-chosen', (draft) => ({
        warnings: draft.warnings.filter((one) => one !== 'choose-recipient'),
        record: { ...draft.record, to: what.to, cc: what.cc },
      })),
    addFile: (by, what) =>
      revise(by, what, 'file-added', (draft) => ({
        record: { ...draft.record, attachments: [{ name: what.name, type: what.type, sha256: 'a'.repeat(64) }] },
      })),
    removeFile: (by, what) =>
      revise(by, what, 'file-removed', (draft) => ({ record: { ...draft.record, attachments: [] } })),
    async putBack(by, what) {
      note('putBack', by, what)
      return done(null)
    },
    async reject(by, what) {
      note('reject', by, what)
      if (what.reason === '') return refused('empty')
      const found = await drafted(what.turnId)
      if (!found) return refused('already-decided')
      const { draft: _draft, ...resolved } = found.turn
      await ledger.tickets.saveTurn({
        ...found.row,
        turn: { ...resolved, stage: 'resolved' },
        problem: 'rejected',
        updatedAt: now(),
      })
      await state(found.turn.ticketId, { state: 'needs-person' }, by, 'rejected', { reason: what.reason })
      return done(null)
    },
    async hold(by, what) {
      note('hold', by, what)
      if (what.until <= now()) return refused('in-the-past')
      await state(what.ticketId, { state: 'held', heldUntil: what.until }, by, 'held', {
        until: what.until,
        reason: what.reason,
      })
      return done(null)
    },
    async assign(by, what) {
      note('assign', by, what)
      await state(what.ticketId, { assignee: what.to }, by, 'assigned')
      return done(null)
    },
    async release(by, what) {
      note('release', by, what)
      await state(what.ticketId, { state: 'pending', heldUntil: null }, by, 'released')
      return done(null)
    },
    async reschedule(by, what) {
      note('reschedule', by, what)
      const sendAt = what.sendAt ?? now()
      return (await ledger.outbox.reschedule(what.approvalId, sendAt)) ? done({ sendAt }) : refused('too-late')
    },
    async close(by, what) {
      note('close', by, what)
      await state(what.ticketId, { state: 'closed', closedAt: now(), closeReason: what.reason }, by, 'closed', {
        reason: what.reason,
      })
      return done(null)
    },
    async reopen(by, what) {
      note('reopen', by, what)
      await state(what.ticketId, { state: 'needs-person', closedAt: null, closeReason: null }, by, 'reopened')
      return done(null)
    },
    async promote(by, what) {
      note('promote', by, what)
      return refused('not-found')
    },
    async bin(by, what) {
      note('bin', by, what)
      await state(what.ticketId, { state: 'closed', closedAt: now(), closeReason: 'not-a-complaint' }, by, 'closed', {
        bin: what.bin,
      })
      return done(null)
    },
    async note(by, what) {
      note('note', by, what)
      await state(what.ticketId, {}, by, 'noted')
      return done(null)
    },
    async settleTriage(by, what) {
      note('settleTriage', by, what)
      return done({ mails: await ledger.intake.settleTriage(null, what.as === 'leave' ? 'baseline' : 'listed') })
    },
    async resumeSending(by, what) {
      note('resumeSending', by, what)
      await ledger.intake.setHealth(what.account, { pausedUntil: null, pauseReason: null })
      return done(null)
    },
    async write(by, what) {
      note('write', by, what)
      return done({ turnId: 'none' })
    },
    async settleUncertain(by, what) {
      note('settleUncertain', by, what)
      return done(null)
    },
  }
  return { acts, calls }
}
