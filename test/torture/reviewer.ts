/** The robot reviewer: approves, edits, undoes, rejects, holds and moves letters as people do, and keeps its own book of it. */

import type { QueueRow } from '../../src/ports/ledger/desk.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import type { Correction } from '../../src/ticket/correct.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { FILE } from '../support/case-file.ts'
import type { Chance } from './chance.ts'
import type { Host, Said } from './host.ts'

export interface Reviewer {
  /** One decision about something that waits; says in one line what it was. */
  decide(): Promise<string>
  /** Takes back, holds or closes a letter that is being handed over at this moment. */
  interfere(): Promise<string>
  /** What was asked for: whatever left must be among it. */
  readonly asked: readonly { readonly turnId: string; readonly hash: string }[]
  /** Approvals that were taken back, with the real time at which the program said so. */
  readonly takenBack: readonly { readonly approvalId: string; readonly ms: number }[]
  /** Answers that must never come. */
  readonly wrong: readonly string[]
}

const WAITING = ['pending', 'needs-person', 'scheduled', 'sending', 'uncertain', 'failed', 'held'] as const
const HOUR_MS = 3_600_000

/** @param wasAccepted the truth about a letter, which a person finds out by asking the customer */
export function hireReviewer(
  chance: Chance,
  host: Host,
  ledger: Ledger,
  wasAccepted: (messageId: string) => Promise<boolean>,
): Reviewer {
  const asked: { turnId: string; hash: string }[] = []
  const takenBack: { approvalId: string; ms: number }[] = []
  const wrong: string[] = []
  const later = (hours: number) => new Date(Date.parse(host.now()) + hours * HOUR_MS).toISOString()
  const short = (said: Said) =>
    said === 'lost' ? 'lost' : said.done ? 'done' : `${said.refusal} ${said.detail.join(' ')}`

  async function approve(turn: Drafted, sendAt: string | null = null, offHours = false): Promise<Said> {
    asked.push({ turnId: turn.id, hash: turn.draft.hash })
    return host.act('approve', { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt, offHours })
  }

  async function newest(turn: Drafted): Promise<Drafted> {
    const row = await ledger.tickets.turn(turn.id)
    return row?.turn.stage === 'drafted' ? row.turn : turn
  }

  const edit = (turn: Drafted) =>
    host.act('edit', {
      turnId: turn.id,
      revision: turn.draft.revision,
      letter: `${turn.draft.letter.trimEnd()}\n\nP.S. ${chance.pick(['We are sorry.', 'Thank you for your patience.', '. a dot'])}\n`,
      subject: turn.draft.record.subject,
    })

  /** Never the place: the judge goes by where the mail says that its writer lives. */
  const correct = (turn: { readonly ticketId: string; readonly messageId: string | null }) =>
    host.act('correct', {
      ticketId: turn.ticketId,
      messageId: turn.messageId ?? '',
      correction: chance.pick<Correction>([
        { field: 'issue', value: 'shortage' },
        { field: 'language', value: 'de' },
        { field: 'wants', value: ['replacement'] },
        { field: 'severity', value: 'high' },
      ]),
    })

  async function onDraft(turn: Drafted): Promise<string> {
    const ticketId = turn.ticketId
    switch (
      chance.weighted({
        approve: 9,
        twice: 2,
        edited: 3,
        stale: 1,
        chosen: 2,
        file: 1,
        reject: 1,
        hold: 1,
        close: 1,
        write: 1,
        redraft: 1,
        correct: 2,
      })
    ) {
      case 'approve':
        return `approve ${short(await approve(turn))}`
      case 'twice': {
        const both = await Promise.all([approve(turn), approve(turn)])
        if (both.every((said) => said !== 'lost' && said.done)) wrong.push(`two approvals of turn ${turn.id} were done`)
        return `approve twice ${both.map(short).join(' | ')}`
      }
      case 'edited':
        return `edit ${short(await edit(turn))}, approve ${short(await approve(await newest(turn)))}`
      case 'stale': {
        const edited = await edit(turn)
        const said = await host.act('approve', {
          turnId: turn.id,
          hash: turn.draft.hash,
          via: 'desk',
          sendAt: null,
          offHours: true,
        })
        if (edited !== 'lost' && edited.done && said !== 'lost' && said.done)
          wrong.push(`an older revision of ${turn.id} was approved`)
        return `edit ${short(edited)}, approve the revision before ${short(said)}`
      }
      case 'chosen': {
        const at = later(chance.whole(0, 30))
        return `approve for ${at} ${short(await approve(turn, at, chance.happens(0.7)))}`
      }
      case 'file': {
        const bytes = Buffer.from(Array.from({ length: chance.whole(1, 3000) }, () => chance.whole(0, 255)))
        const added = await host.act('addFile', {
          turnId: turn.id,
          revision: turn.draft.revision,
          name: 'invoice.pdf',
          type: 'application/pdf',
          bytes,
        })
        return `add a file ${short(added)}, approve ${short(await approve(await newest(turn)))}`
      }
      case 'reject':
        return `reject ${short(await host.act('reject', { turnId: turn.id, reason: 'too cold' }))}`
      case 'hold':
        return `hold ${short(await host.act('hold', { ticketId, until: later(chance.whole(1, 40)), reason: 'factory' }))}`
      case 'close':
        return `close ${short(await host.act('close', { ticketId, reason: 'solved', duplicateOf: null, note: '', file: FILE }))}`
      case 'write':
        return `write ${short(await host.act('write', { ticketId, letter: chance.pick(['acknowledge', 'damage']) }))}`
      case 'correct':
        return `correct ${short(await correct(turn))}, approve ${short(await approve(await newest(turn)))}`
      case 'redraft':
        return `redraft ${short(await host.act('redraft', { turnId: turn.id, revision: turn.draft.revision, choice: { remedies: ['replacement'] } }))}`
    }
  }

  async function onScheduled(row: QueueRow, approvalId: string): Promise<string> {
    switch (chance.weighted({ undo: 3, move: 2, hold: 1, close: 1, correct: 1, nothing: 4 })) {
      case 'undo': {
        const said = await host.act('unapprove', { approvalId })
        if (said !== 'lost' && said.done) takenBack.push({ approvalId, ms: Date.now() })
        return `undo ${short(said)}`
      }
      case 'move': {
        const sendAt = later(chance.whole(0, 30))
        return `move to ${sendAt} ${short(await host.act('reschedule', { approvalId, sendAt, offHours: chance.happens(0.6) }))}`
      }
      case 'hold': {
        const said = await host.act('hold', { ticketId: row.ticket.id, until: later(20), reason: 'wait' })
        if (said !== 'lost' && said.done) takenBack.push({ approvalId, ms: Date.now() })
        return `hold a scheduled letter ${short(said)}`
      }
      case 'close': {
        const said = await host.act('close', {
          ticketId: row.ticket.id,
          reason: 'solved',
          duplicateOf: null,
          note: '',
          file: FILE,
        })
        if (said !== 'lost' && said.done) takenBack.push({ approvalId, ms: Date.now() })
        return `close a scheduled ticket ${short(said)}`
      }
      case 'correct': {
        const said = row.turn ? await correct(row.turn.turn) : 'lost'
        if (said !== 'lost' && said.done) takenBack.push({ approvalId, ms: Date.now() })
        return `correct a scheduled letter ${short(said)}`
      }
      case 'nothing':
        return 'leave a scheduled letter alone'
    }
  }

  /** A person asks the customer before deciding. */
  async function onUncertain(outboxId: string, messageId: string): Promise<string> {
    if (chance.happens(0.5)) return 'leave an uncertain letter'
    const as = (await wasAccepted(messageId)) ? 'was-sent' : chance.pick(['resend', 'give-up'] as const)
    return `settle as ${as} ${short(await host.act('settleUncertain', { outboxId, as }))}`
  }

  return {
    asked,
    takenBack,
    wrong,
    async interfere() {
      const rows = await ledger.desk.queue(EVERYBODY, { states: WAITING, after: null, limit: 200 })
      const row = rows.find((one) => one.outbox?.state === 'claimed')
      return row?.outbox ? onScheduled(row, row.outbox.id) : 'nothing is being sent'
    },
    async decide() {
      const rows = await ledger.desk.queue(EVERYBODY, { states: WAITING, after: null, limit: 200 })
      if (rows.length === 0) return 'nothing waits'
      const row = chance.pick(rows)
      const turn = row.turn?.turn
      if (row.outbox?.state === 'uncertain') return onUncertain(row.outbox.id, row.outbox.messageId)
      if (turn?.stage === 'approved') return onScheduled(row, turn.approval.id)
      if (row.ticket.state === 'held' && chance.happens(0.5))
        return `release ${short(await host.act('release', { ticketId: row.ticket.id }))}`
      if (turn?.stage === 'drafted') return onDraft(turn)
      return `write ${short(await host.act('write', { ticketId: row.ticket.id, letter: 'damage' }))}`
    },
  }
}
