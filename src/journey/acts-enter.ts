/**
 * A complaint that came by phone, chat or marketplace is entered by hand: the same findings, draft and clocks. Its reply is
 * mailed like any other, or approved for copying, and marked as answered there by whoever sent it: that is their word, and
 * never counted as a letter of ours.
 */
import { decide } from '../approval/decide.ts'
import { isGoodHour } from '../craft/calendar.ts'
import { wordsFor } from '../craft/letter-set.ts'
import { limits } from '../limits.ts'
import { isAddrSpec } from '../mail/address.ts'
import { enteredMime } from '../mail/entered.ts'
import { bareMessage } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { CustomerMessage } from '../ports/ledger/tickets.ts'
import type { Acts } from '../ticket/acts.ts'
import type { Drafted } from '../ticket/turn.ts'
import { TICKET_KINDS } from '../ticket/words.ts'
import { act, draftInWork, maySee, Refused } from './act.ts'
import { newMessageId, whereabouts } from './acts-approve.ts'
import { withBackground } from './background.ts'
import { wordByHand } from './commitments.ts'
import { contactOf, rememberWriter } from './contact-memory.ts'
import { accountOf, type JourneyContext, refreshTicket, withdrawTurn, writeHistory } from './context.ts'
import { addTicket, startTicket } from './into-ticket.ts'
import { ordersFor } from './orders.ts'
import { think } from './think.ts'
import { ANSWERED_BY_HAND } from './ticket-state.ts'

/** Marks what a person entered. */
export const BY_HAND = 'by-hand'
const COPIED = 'approved-to-copy'

export function enteringActs(context: JourneyContext): Pick<Acts, 'enter' | 'approveToCopy' | 'answeredThere'> {
  return {
    enter: async (by, what) => {
      const text = what.text.trim()
      if (text === '') return { done: false, refusal: 'empty', detail: [] }
      if (what.at > context.clock.now()) return { done: false, refusal: 'unsound', detail: [] }
      if (what.files.reduce((sum, { bytes }) => sum + bytes.length, 0) > limits.attachmentBytes)
        return { done: false, refusal: 'too-large', detail: [] }
      if (!context.accounts().has(what.account)) return { done: false, refusal: 'not-found', detail: [] }
      const account = accountOf(context, what.account)
      const from = { name: what.customer.name.trim(), address: what.customer.address.trim() }
      if (from.address !== '' && !isAddrSpec(from.address))
        return { done: false, refusal: 'no-recipient', detail: [from.address] }
      const raw = await enteredMime({ ...what, from, to: account.address, text })
      const message = { ...(await context.parser.parse(raw)), from: [from], messageId: null }
      const contact = from.address === '' ? undefined : await contactOf(context.ledger, account, message)
      const { spans, findings: read } = think(context.workshop(), {
        message,
        account,
        thread: null,
        ...(contact && { contact }),
        signedByUs: false,
        now: what.at,
      })
      // Who entered it knows who called.
      const findings =
        from.name !== '' && read.customerName.value === null
          ? { ...read, customerName: { value: from.name, confidence: 1, why: [from.name] } }
          : read
      const orders = await ordersFor(context, findings, from, null)
      const rawSha256 = await context.ledger.raw.put(raw, context.clock.now())
      return act(context, by, async (ledger, staff) => {
        if (!maySee(staff, { account: account.name, market: null })) throw new Refused('not-found')
        const twice = await ledger.tickets.messageByRaw(account.name, rawSha256)
        const there = twice?.ticketId ? await ledger.tickets.ticket(twice.ticketId) : null
        if (there && !maySee(staff, there)) throw new Refused('not-found')
        if (there) return { ticketId: there.id }
        const mail: CustomerMessage = {
          id: context.newId(),
          account: account.name,
          direction: 'in',
          audience: 'customer',
          rawSha256,
          ticketId: null,
          bin: null,
          kind: TICKET_KINDS.has(findings.kind.value) ? findings.kind.value : 'unsure',
          at: what.at,
          parsed: message,
          spans,
          findings,
          flags: [BY_HAND, `by-${what.channel}`],
        }
        // Of those whose address nobody knows, none is another's past.
        const known = from.address === '' ? mail : await withBackground(ledger, from.address, mail)
        const ticket = await addTicket(context, ledger, account, known, orders)
        const stored = { ...known, ticketId: ticket.id }
        await ledger.tickets.addMessage(stored, [])
        await startTicket(context, ledger, account, stored, ticket, staff.id, orders)
        if (from.address !== '') await rememberWriter(ledger, account, stored)
        return { ticketId: ticket.id }
      })
    },

    approveToCopy: (by, what) =>
      act(context, by, async (ledger, staff) => {
        if (context.mode === 'shadow') throw new Refused('not-allowed', ['shadow'])
        const { ticket, turn } = await draftInWork(ledger, staff, what.turnId, null)
        if (!(await isEntered(ledger, ticket.id))) throw new Refused('not-allowed')
        const account = accountOf(context, ticket.account)
        const now = context.clock.now()
        const goodHour = isGoodHour({ ...whereabouts(context, turn, account), at: now })
        const approved = decide(turn, {
          id: context.newId(),
          staff,
          via: 'desk',
          at: now,
          hash: what.hash,
          messageId: newMessageId(context, turn, account),
          sendAt: now,
          chosenBy: 'person',
          // Who copies sends at once or later: the hour is theirs to choose, and the page says what hour it is there.
          offHours: true,
          keepWords: what.keepWords,
          goodHour: { good: goodHour.good, why: goodHour.why.join(', ') },
          sendAtWhy: COPIED,
          detect: context.workshop().detect,
          words: wordsFor(context.workshop().templates, turn.draft.locale),
          ownAddresses: account.ownAddresses,
          elsewhere: true,
        })
        if ('refused' in approved) throw new Refused(approved.refused, approved.detail)
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: COPIED,
          detail: { turn: turn.id, hash: what.hash, revision: turn.draft.revision },
        })
        await refreshTicket(ledger, ticket, {}, now)
        return null
      }),

    answeredThere: (by, what) =>
      act(context, by, async (ledger, staff) => {
        const { row, ticket, turn } = await draftInWork(ledger, staff, what.turnId, null)
        if (turn.draft.hash !== what.hash || !(await wasApproved(ledger, ticket.id, turn))) throw new Refused('stale')
        const now = context.clock.now()
        const text = turn.draft.letter
        const message: CustomerMessage = {
          id: context.newId(),
          account: ticket.account,
          direction: 'out',
          audience: 'customer',
          rawSha256: null,
          ticketId: ticket.id,
          bin: null,
          kind: 'self',
          at: now,
          parsed: { ...bareMessage(text), subject: turn.draft.record.subject },
          spans: [{ kind: 'new', start: 0, end: text.length }],
          findings: null,
          flags: ['answered-there'],
        }
        await ledger.tickets.addMessage(message, [])
        await withdrawTurn(ledger, row, ANSWERED_BY_HAND, now)
        await wordByHand(ledger, ticket, now, staff.id)
        await writeHistory(context, ledger, {
          ticketId: ticket.id,
          who: staff.id,
          act: 'answered-there',
          detail: { turn: turn.id, message: message.id },
        })
        await refreshTicket(ledger, ticket, {}, now)
        return null
      }),
  }
}

async function isEntered(ledger: Ledger, ticketId: string): Promise<boolean> {
  return (await ledger.tickets.messagesOf(ticketId)).some(({ flags }) => flags.includes(BY_HAND))
}

/** The very words that stand in the draft were approved. */
async function wasApproved(ledger: Ledger, ticketId: string, { id, draft }: Drafted): Promise<boolean> {
  const lines = await ledger.tickets.historyOf(ticketId)
  return lines.some(({ act: name, detail }) => name === COPIED && detail.turn === id && detail.hash === draft.hash)
}
