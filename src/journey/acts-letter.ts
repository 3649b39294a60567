/** Acts that change a draft: each gives a new revision, and nothing that a person saw before is overwritten. */
import { createHash } from 'node:crypto'
import { wordsFor } from '../craft/letter-set.ts'
import { redraftByHand } from '../drafting/redraft.ts'
import { limits } from '../limits.ts'
import { htmlOf } from '../mail/html.ts'
import { asciiDomain } from '../mail/lettering.ts'
import type { Address, Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { AnsweredMail, Ticket, TurnRow } from '../ports/ledger/tickets.ts'
import type { Account } from '../ticket/account.ts'
import type { Acts, Choice, SendPlan } from '../ticket/acts.ts'
import { unsound } from '../ticket/details.ts'
import { withoutWarning, withRecord } from '../ticket/revise.ts'
import { type Drafted, isByHand, type RecordAttachment, type Resolved, type Understood } from '../ticket/turn.ts'
import { act, draftInWork, Refused, turnInWork } from './act.ts'
import { refuseClosedDays } from './closed-days.ts'
import { accountOf, type JourneyContext, refreshTicket, writeHistory } from './context.ts'
import { courseOf } from './course.ts'
import { strangersIn } from './file-strangers.ts'
import { linesOf } from './letter-lines.ts'
import { lettersBefore } from './letters-before.ts'
import { keepGuides, planFor, prepare, showsUse } from './think.ts'

type LetterActs = Pick<Acts, 'edit' | 'redraft' | 'letterLines' | 'recipients' | 'addFile' | 'removeFile' | 'reject'>

export function letterActs(context: JourneyContext): LetterActs {
  return {
    edit: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (what.letter.trim() === '') throw new Refused('empty')
        if (what.letter.length > limits.letterCharacters) throw new Refused('too-large')
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, what.revision)
        const edited = redraftByHand(turn, {
          letter: what.letter.replaceAll('\r\n', '\n'),
          subject: what.subject.replace(/[\r\n]+/g, ' ').trim(),
          author: staff.id,
          now: context.clock.now(),
          words: wordsFor(context.workshop().templates, turn.draft.locale),
          htmlOf,
        })
        return saveDraft(context, ledger, staff, ticket, row, edited, 'edited')
      }),

    redraft: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { row, ticket } = await turnInWork(ledger, staff, what.turnId)
        const wrong = unsound(what.choice.details ?? {}, context.clock.now())
        if (wrong.length > 0) throw new Refused('unsound', wrong)
        const { turn } = row
        const before = turn.stage === 'drafted' ? turn : null
        if (before && before.draft.revision !== what.revision)
          throw new Refused('stale', [String(before.draft.revision)])
        if (turn.stage === 'opened') throw new Refused('blocked', ['not-understood'])
        const told = what.choice.details?.promises ?? []
        if (told.length > 0) {
          const { zone } = planOf(context, turn, ticket, accountOf(context, ticket.account))
          const lane = 'resolution' in turn ? turn.resolution.lane : 'normal'
          refuseClosedDays(context, told, { lane, zone, remedies: what.choice.remedies ?? [] })
        }
        if (before && isByHand(before.draft) && !what.replaceEdits) throw new Refused('edited-by-hand')
        const drafted = await draftAnew(context, ledger, staff, ticket, turn, before, what.choice)
        return saveDraft(context, ledger, staff, ticket, row, drafted, 'redrafted')
      }),

    letterLines: async (turnId, reader) => {
      const row = await context.ledger.tickets.turn(turnId)
      const ticket = row ? await context.ledger.tickets.ticket(row.turn.ticketId) : null
      if (!ticket || (row?.turn.stage !== 'drafted' && row?.turn.stage !== 'resolved')) return []
      const account = accountOf(context, ticket.account)
      const plan = planOf(context, row.turn, ticket, account)
      return linesOf(context.workshop().templates, row.turn, { account, plan, reader })
    },

    recipients: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, what.revision)
        if (what.to.length === 0) throw new Refused('no-recipient')
        const own = accountOf(context, ticket.account).ownAddresses
        const ours = [...what.to, ...what.cc].filter((one) => own.includes(one.address.toLowerCase()))
        if (ours.length > 0)
          throw new Refused(
            'blocked',
            ours.map((one) => one.address),
          )
        const ascii = (one: Address): Address => ({ ...one, address: asciiDomain(one.address) })
        const chosen = { to: what.to.map(ascii), cc: what.cc.map(ascii) }
        const changed = revised(withRecord(turn, chosen), staff.id, context.clock.now())
        return saveDraft(
          context,
          ledger,
          staff,
          ticket,
          row,
          withoutWarning(changed, 'choose-recipient'),
          'recipients-chosen',
        )
      }),

    addFile: async (by, what) => {
      if (what.bytes.length > limits.attachmentBytes) return { done: false, refusal: 'too-large', detail: [what.name] }
      const sha256 = createHash('sha256').update(what.bytes).digest('hex')
      await context.ledger.raw.put(what.bytes, context.clock.now())
      return act(context, by, async (ledger, staff) => {
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, what.revision)
        const together = what.bytes.length + (await sizeOf(ledger, turn.draft.record.attachments))
        if (together > limits.attachmentBytes) throw new Refused('too-large', [what.name])
        const file: RecordAttachment = { name: what.name, type: what.type, sha256 }
        const strangers = await strangersIn({ ...context, ledger }, staff, ticket, turn, what)
        if (strangers.length > 0)
          await writeHistory(context, ledger, {
            ticketId: ticket.id,
            who: staff.id,
            act: 'file-suspect',
            detail: { file: what.name, sha256, found: strangers.join(' · ') },
          })
        const attachments = [...turn.draft.record.attachments.filter((one) => one.sha256 !== sha256), file]
        const changed = revised(withRecord(turn, { attachments }), staff.id, context.clock.now())
        return saveDraft(context, ledger, staff, ticket, row, changed, 'file-added')
      })
    },

    removeFile: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, what.revision)
        const attachments = turn.draft.record.attachments.filter((one) => one.sha256 !== what.sha256)
        const changed = revised(withRecord(turn, { attachments }), staff.id, context.clock.now())
        return saveDraft(context, ledger, staff, ticket, row, changed, 'file-removed')
      }),

    reject: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (what.reason.trim() === '') throw new Refused('empty')
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, null)
        const { draft, ...resolved } = turn
        const now = context.clock.now()
        await ledger.tickets.saveTurn({
          ...row,
          turn: { ...resolved, stage: 'resolved' },
          problem: 'rejected',
          updatedAt: now,
        })
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'rejected',
          detail: { turn: turn.id, revision: draft.revision, reason: what.reason.slice(0, 1_000) },
        })
        await refreshTicket(ledger, ticket, {}, now)
        return null
      }),
  }
}

/** Drafts with another choice; recipients and files that a person chose stay. */
export async function draftAnew(
  context: JourneyContext,
  ledger: Ledger,
  staff: Pick<Staff, 'id'>,
  ticket: Ticket,
  turn: Understood | Resolved | Drafted,
  before: Drafted | null,
  choice: Choice,
): Promise<Drafted> {
  const account = accountOf(context, ticket.account)
  const now = context.clock.now()
  const revisions = await ledger.tickets.draftsOf(turn.id)
  const plan = planOf(context, turn, ticket, account)
  const drafted = prepare(context.workshop(), understoodOf(turn), {
    message: await answeredMessage(ledger, turn),
    account,
    choice,
    before: await lettersBefore(ledger, ticket.id),
    course: await courseOf(ledger, ticket.id),
    plan,
    revision: Math.max(0, ...revisions.map((draft) => draft.revision)) + 1,
    author: staff.id,
    chosen:
      before && before.draft.record.to.length > 0 ? { to: before.draft.record.to, cc: before.draft.record.cc } : null,
    attachments: before?.draft.record.attachments ?? [],
    guided: before !== null && showsUse(before.resolution),
    now,
  })
  await keepGuides(ledger, context.workshop(), drafted, now)
  return drafted
}

function planOf(
  context: JourneyContext,
  turn: Pick<Understood, 'id' | 'findings'>,
  ticket: Ticket,
  account: Account,
): SendPlan {
  return planFor(context.workshop().calendars, {
    findings: turn.findings,
    account,
    promises: ticket,
    undoSeconds: context.undoSeconds,
    seed: turn.id,
    now: context.clock.now(),
  })
}

/** The mail that this turn answers. */
export async function answeredMessage(
  ledger: Ledger,
  turn: { readonly messageId: string | null },
): Promise<AnsweredMail | null> {
  if (turn.messageId === null) return null
  const message = await ledger.tickets.message(turn.messageId)
  return message?.audience === 'customer' ? message : null
}

/** The turn as it was before anything was weighed. */
export function understoodOf(turn: Understood | Resolved | Drafted): Understood {
  const { id, ticketId, account, messageId, purpose, openedBy, openedAt, findings, orders } = turn
  const head = { id, ticketId, account, messageId, purpose, openedBy, openedAt }
  return { stage: 'understood', ...head, findings, ...(orders && { orders }) }
}

/** Bytes of the files that a letter carries already. */
async function sizeOf(ledger: Ledger, files: readonly RecordAttachment[]): Promise<number> {
  let bytes = 0
  for (const file of files) bytes += (await ledger.raw.get(file.sha256)).length
  return bytes
}

/** The next revision by this person. */
function revised(turn: Drafted, author: string, now: Instant): Drafted {
  return { ...turn, draft: { ...turn.draft, revision: turn.draft.revision + 1, author, createdAt: now } }
}

/** Stores a new revision with its line of history. */
export async function saveDraft(
  context: JourneyContext,
  ledger: Ledger,
  staff: Pick<Staff, 'id'>,
  ticket: Ticket,
  row: TurnRow,
  turn: Drafted,
  what: string,
): Promise<{ revision: number }> {
  const now = context.clock.now()
  await ledger.tickets.saveTurn({ ...row, turn, problem: null, updatedAt: now })
  await ledger.tickets.addDraft(turn.id, turn.draft)
  await writeHistory(context, ledger, {
    ticketId: ticket.id,
    who: staff.id,
    act: what,
    detail: { turn: turn.id, revision: turn.draft.revision, hash: turn.draft.hash },
  })
  await refreshTicket(ledger, ticket, {}, now)
  return { revision: turn.draft.revision }
}
