/** The verdict on a run: the promises, checked from what the mail world took in and gave out, never from the daemon's word alone. */
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { openWorkshop } from '../../src/cli/files.ts'
import { isGoodHour } from '../../src/craft/calendar.ts'
import { ticketState } from '../../src/journey/ticket-state.ts'
import type { Workshop } from '../../src/journey/workshop.ts'
import { decodeRecord } from '../../src/mail/compose.ts'
import type { OutboxItem } from '../../src/ports/ledger/outbox.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { TICKET_STATES } from '../../src/ports/ledger/tickets.ts'
import { whereaboutsOf } from '../../src/sending/when.ts'
import { recordHash } from '../../src/ticket/record.ts'
import type { Approval, Turn } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import type { Run } from './campaign.ts'
import type { JournalLine } from './journal.ts'

export interface Verdict {
  /** One line for each broken promise; empty where all hold. */
  readonly broken: readonly string[]
  readonly figures: Figures
}

export interface Figures {
  readonly mails: number
  readonly strikes: number
  readonly approved: number
  readonly accepted: number
  readonly byMachine: number
  readonly uncertain: number
  readonly stopped: number
  readonly cancelled: number
}

export async function judge(run: Run, edited: string): Promise<Verdict> {
  const facts = await gather(run)
  const broken = [
    ...run.host.deaths.map((death) => `the daemon died by itself: ${death}`),
    ...run.troubles,
    ...run.reviewer.wrong,
    ...(await everyMailIsVisible(run, facts)),
    ...(await onlyOnce(run, facts)),
    ...legalSteps(facts),
    ...(await onlyApproved(run, facts)),
    ...(await notAfterNews(run, facts)),
    ...(await goodHours(run, facts, await workshopOf(edited))),
    ...(await uncertainIsShown(run, facts)),
  ]
  const outbox = await run.ledger.outbox.counts()
  return {
    broken,
    figures: {
      mails: run.post.mails.length,
      strikes: run.fire.strikes(),
      approved: facts.items.length,
      accepted: run.world.accepted.length,
      byMachine: facts.letters.filter((letter) => letter.approval?.sendAtChosenBy === 'machine').length,
      uncertain: outbox.uncertain,
      stopped: outbox.stopped + outbox.rejected,
      cancelled: outbox.cancelled,
    },
  }
}

/** One mail that the world's SMTP server accepted, with what the ledger says about it. */
interface Letter {
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly to: readonly string[]
  readonly hash: string
  readonly recipients: readonly string[]
  readonly at: string
  readonly ms: number
  readonly item: OutboxItem | null
  readonly turn: Turn | null
  /** As it stood when the letter was marked as perhaps sent; null without a journal or an approval. */
  readonly approval: Approval | null
  readonly mark: JournalLine | null
  readonly claim: JournalLine | null
}

interface Facts {
  readonly letters: readonly Letter[]
  readonly items: readonly OutboxItem[]
  readonly lines: readonly JournalLine[]
  readonly ticketIds: readonly string[]
}

async function gather(run: Run): Promise<Facts> {
  const { ledger } = run
  const rows = await ledger.desk.queue(EVERYBODY, { states: TICKET_STATES, after: null, limit: 5000 })
  const ticketIds = [...new Set(rows.map((row) => row.ticket.id))]
  const items = (await Promise.all(ticketIds.map((id) => ledger.outbox.itemsOf(id)))).flat()
  const lines = run.journal?.lines() ?? []
  const letters = await Promise.all(
    run.world.accepted.map(async (mail, index): Promise<Letter> => {
      const { messageId, date: _date, ...fields } = await decodeRecord(mail.raw)
      const own = items.filter((item) => item.messageId === messageId)
      const marks = lines.filter((line) => line.state === 'may-have-sent' && own.some((item) => item.id === line.id))
      const ms = run.acceptedMs[index] ?? 0
      const mark = marks.findLast((line) => line.ms <= ms + 1) ?? null
      const item = own.find((one) => one.id === mark?.id) ?? own.at(-1) ?? null
      const turn = item ? ((await ledger.tickets.turn(item.turnId))?.turn ?? null) : null
      const before = lines.filter((line) => mark === null || line.seq < mark.seq)
      const stored = before.findLast((line) => line.what === 'turn' && line.id === item?.turnId)?.approval
      const approval: Approval | null = stored ? JSON.parse(stored) : turn && 'approval' in turn ? turn.approval : null
      return {
        messageId,
        inReplyTo: fields.inReplyTo,
        to: fields.to.map((one) => one.address),
        hash: recordHash({ v: 1, account: 'complaints', ...fields }),
        recipients: mail.envelope.forwardPaths,
        at: mail.at.toISOString(),
        ms,
        item,
        turn,
        approval,
        mark,
        claim:
          before.findLast((line) => line.what === 'outbox' && line.id === mark?.id && line.state === 'claimed') ?? null,
      }
    }),
  )
  return { letters, items, lines, ticketIds }
}

/** Every mail of the mailbox is in exactly one visible state. */
async function everyMailIsVisible({ ledger, world, journal, post }: Run, { ticketIds }: Facts): Promise<string[]> {
  const broken: string[] = []
  const { mails, uidValidity } = world.mailboxOf(ADDRESS, 'INBOX')
  const counts = await ledger.intake.counts()
  const lines = journal?.occurrences().filter((line) => Number(line.uid_validity) === uidValidity)
  const states = new Map(lines?.map((line) => [line.uid, line.state]))
  const settled = lines
    ? lines.filter(({ state }) => ['taken', 'duplicate', 'baseline', 'triage'].includes(state)).length
    : counts.taken + counts.duplicate + counts.baseline
  if (settled !== mails.length)
    broken.push(`lost: ${mails.length} mails in the mailbox, ${settled} settled, ${JSON.stringify(counts)}`)
  for (const mail of mails) {
    const posted = post.mails.find((one) => one.raw.equals(mail.raw))
    if (!posted) continue
    const message = await ledger.tickets.messageByRaw('complaints', posted.sha256)
    const state = states.get(mail.uid) ?? (message ? 'taken' : 'duplicate')
    if (state === 'taken' && !message) broken.push(`lost: mail ${mail.uid} is taken, and no message holds its bytes`)
    if (state === 'duplicate' && !message) {
      const same = posted.messageId === null ? [] : await ledger.tickets.messagesByIds([posted.messageId])
      if (!same.some((one) => one.direction === 'in')) broken.push(`lost: mail ${mail.uid} is a duplicate of nothing`)
    }
    if (!message) continue
    if ((message.ticketId === null) === (message.bin === null))
      broken.push(`mail ${mail.uid} is in ticket ${message.ticketId} and in bin ${message.bin}`)
    if (message.ticketId !== null && !ticketIds.includes(message.ticketId))
      broken.push(`lost: the ticket of mail ${mail.uid} is in no list`)
    if (posted.kind === 'complaint' && message.ticketId === null)
      broken.push(`complaint ${mail.uid} lies in ${message.bin}`)
  }
  return broken
}

/** No Message-ID and no turn twice; what was accepted is known as delivered or shown as uncertain; nothing goes on its own after that. */
async function onlyOnce({ world }: Run, { letters, items, lines }: Facts): Promise<string[]> {
  const broken: string[] = []
  const seen = new Set<string>()
  for (const letter of letters) {
    if (seen.has(letter.messageId)) broken.push(`twice: ${letter.messageId}`)
    seen.add(letter.messageId)
    const turnId = letter.item?.turnId ?? ''
    if (letters.some((other) => other !== letter && other.item?.turnId === turnId))
      broken.push(`twice: turn ${turnId} was answered by two letters`)
    if (letter.item && !['delivered', 'uncertain'].includes(letter.item.state))
      broken.push(`accepted and not known: ${letter.messageId} is ${letter.item.state}`)
  }
  for (const item of items) {
    if (item.state === 'delivered' && !seen.has(item.messageId))
      broken.push(`delivered and never accepted: ${item.messageId}`)
    const states = lines.filter((line) => line.what === 'outbox' && line.id === item.id).map((line) => line.state)
    const at = states.indexOf('uncertain')
    if (at >= 0 && states.slice(at).some((state) => state === 'claimed' || state === 'may-have-sent'))
      broken.push(`an uncertain letter went on by itself: ${states.join(' → ')}`)
  }
  if (letters.length !== world.accepted.length) broken.push('letters were not counted')
  return broken
}

/** From each state of a letter the ones that may follow: anything else is a defect, whatever came of it. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  '': ['scheduled'],
  scheduled: ['claimed', 'cancelled', 'stopped'],
  claimed: ['scheduled', 'may-have-sent', 'rejected', 'stopped', 'cancelled', 'delivered'],
  'may-have-sent': ['delivered', 'uncertain', 'rejected', 'stopped', 'scheduled'],
  uncertain: ['delivered', 'scheduled', 'cancelled', 'rejected', 'stopped'],
  delivered: [],
  rejected: ['cancelled', 'scheduled'],
  stopped: ['cancelled', 'scheduled'],
  cancelled: [],
}

function legalSteps({ lines }: Facts): string[] {
  const broken: string[] = []
  const states = new Map<string, string>()
  for (const { what, id, state } of lines) {
    if (what !== 'outbox') continue
    const before = states.get(id) ?? ''
    if (!STEPS[before]?.includes(state))
      broken.push(`illegal: letter ${id} went from ${before || 'nothing'} to ${state}`)
    states.set(id, state)
  }
  return broken
}

/** What arrived is byte for byte what a person approved, under an approval that held when the dot was written. */
async function onlyApproved({ ledger, reviewer }: Run, { letters, lines }: Facts): Promise<string[]> {
  const broken: string[] = []
  for (const { item, turn, hash, messageId, mark, recipients, approval } of letters) {
    if (!item || !turn || turn.stage === 'opened' || turn.stage === 'understood' || turn.stage === 'resolved') {
      broken.push(
        `unapproved: ${messageId} belongs to no letter: ${item?.state ?? 'no item'}, ${turn?.stage ?? 'no turn'}`,
      )
      continue
    }
    if (hash !== item.hash) broken.push(`unapproved: the bytes of ${messageId} are not what was approved`)
    if (!reviewer.asked.some((one) => one.turnId === item.turnId && one.hash === hash))
      broken.push(`unapproved: nobody asked for ${messageId}`)
    const drafts = await ledger.tickets.draftsOf(item.turnId)
    const draft = drafts.find((one) => one.hash === item.hash)
    const allowed = [...(draft?.record.to ?? []), ...(draft?.record.cc ?? [])].map((one) => one.address).sort()
    if (JSON.stringify([...recipients].sort()) !== JSON.stringify([...new Set(allowed)]))
      broken.push(`unapproved: ${messageId} went to ${recipients.join(' ')} instead of ${allowed.join(' ')}`)
    const history = await ledger.tickets.historyOf(item.ticketId)
    if (!history.some((line) => line.act === 'approved' && line.detail.hash === hash))
      broken.push(`unapproved: no record of ${messageId}`)
    const back = reviewer.takenBack.find((one) => one.approvalId === item.id)
    if (back && mark && back.ms < mark.ms) broken.push(`unapproved: ${messageId} left after it was taken back`)
    if (!mark) continue
    const known = lines.findLast((line) => line.what === 'turn' && line.id === item.turnId && line.seq < mark.seq)
    if (known?.state !== 'approved' || approval?.id !== item.id)
      broken.push(`unapproved: at the dot of ${messageId} its turn was ${known?.state} under ${approval?.id}`)
    if (known?.instant != null) broken.push(`unapproved: at the dot of ${messageId} its turn was withdrawn`)
  }
  return broken
}

/** A letter never leaves by an attempt that began after the customer wrote again or a colleague answered. */
async function notAfterNews({ ledger, post, journal, colleague }: Run, { letters }: Facts): Promise<string[]> {
  if (!journal) return []
  const broken: string[] = []
  const tries = new Map(journal.occurrences().map((line) => [line.raw_sha256, line.tries]))
  const ticketOf = async (sha256: string) => (await ledger.tickets.messageByRaw('complaints', sha256))?.ticketId ?? null
  for (const { claim, inReplyTo, messageId } of letters) {
    const answered = post.mails.findIndex((mail) => mail.messageId === inReplyTo && mail.kind !== 'duplicate')
    const mail = post.mails[answered]
    if (!claim || !mail) continue
    const ticket = await ticketOf(mail.sha256)
    for (const news of post.mails.slice(answered + 1)) {
      if (news.kind !== 'follow-up' || news.deliveredMs >= claim.ms || (tries.get(news.sha256) ?? 0) >= 5) continue
      if ((await ticketOf(news.sha256)) === ticket)
        broken.push(`after news: ${messageId} left although ${news.messageId} was there`)
    }
    if (colleague.some((answer) => answer.inReplyTo === inReplyTo && answer.ms < claim.ms))
      broken.push(`after a colleague: ${messageId} left although ${inReplyTo} was answered by hand`)
  }
  return broken
}

const CHOSEN_MS = 61 * 60_000
/** A move of the clock may fall between the mark and the server's word: then the hour before it counts as well. */
const DOT_MS = 40
/** Without a journal nobody knows when the letter was marked: by then at most so long ago. */
const UNMARKED_MS = 250

async function goodHours(run: Run, { letters }: Facts, workshop: Workshop): Promise<string[]> {
  const broken: string[] = []
  for (const { approval, at, ms, turn, mark, messageId, inReplyTo } of letters) {
    if (!approval || !turn || !('findings' in turn)) continue
    const moved = run.moves.filter(
      (move) => move.ms >= (mark?.ms ?? ms - UNMARKED_MS) - DOT_MS && move.ms <= ms + DOT_MS,
    )
    const instants = [at, ...moved.map((move) => move.from)]
    const zone = run.post.mails.find((mail) => mail.messageId === inReplyTo)?.zone ?? null
    const good = instants.some(
      (instant) =>
        isGoodHour({ ...whereOf(workshop, turn), at: instant }).good && (zone === null || decentHour(instant, zone)),
    )
    // Only an instant that a person confirmed as no good hour may be one.
    const chosen =
      approval.offHours &&
      instants.some((instant) => {
        const late = Date.parse(instant) - Date.parse(approval.sendAt)
        return late >= -2000 && late <= CHOSEN_MS
      })
    if (!good && !chosen)
      broken.push(
        `at a bad hour: ${messageId} at ${at} for ${zone}, ${approval.sendAtChosenBy} planned ${approval.sendAt}`,
      )
  }
  return broken
}

/** Independent of the program's calendar: nobody is written to at night or at the weekend of where they live. */
function decentHour(instant: string, zone: string): boolean {
  const local = DateTime.fromISO(instant, { zone })
  const weekend = zone === 'Asia/Riyadh' ? [5, 6] : [6, 7]
  return local.hour >= 7 && local.hour < 21 && !weekend.includes(local.weekday)
}

const workshops = new Map<string, Promise<Workshop>>()

/** @param edited the folder of config/ and templates/ that the daemon had */
function workshopOf(edited: string): Promise<Workshop> {
  const known = workshops.get(edited)
  const opened =
    known ??
    openWorkshop({
      config: join(edited, 'config'),
      templates: join(edited, 'templates'),
      data: '',
      keyFile: '',
      databaseUrl: null,
    })
  workshops.set(edited, opened)
  return opened
}

function whereOf({ calendars }: Workshop, turn: Extract<Turn, { findings: unknown }>) {
  // The market of the test's account.
  const home = 'GB'
  return whereaboutsOf({
    findings: turn.findings,
    market: turn.findings.country.value ?? home,
    calendars,
    fallbackZone: calendars.zoneOf(home),
  })
}

/** Nothing is under way for ever; what may have been sent is uncertain; and each ticket's list shows what is true of it. */
async function uncertainIsShown({ ledger, host }: Run, { items, ticketIds }: Facts): Promise<string[]> {
  const broken: string[] = []
  for (const item of items) {
    if (['claimed', 'may-have-sent', 'scheduled'].includes(item.state))
      broken.push(`under way for ever: ${item.id} is ${item.state}`)
  }
  let uncertain = 0
  for (const id of ticketIds) {
    const ticket = await ledger.tickets.ticket(id)
    if (!ticket) continue
    const turns = await ledger.tickets.turnsOf(id)
    const own = await ledger.outbox.itemsOf(id)
    const truth = ticketState(ticket, turns, own, host.now())
    if (own.some((item) => item.state === 'uncertain')) uncertain += 1
    if (ticket.state !== truth)
      broken.push(`hidden: ticket ${ticket.number} is shown as ${ticket.state} and is ${truth}`)
    for (const { turn, withdrawnAt } of turns) {
      if (turn.stage !== 'approved' || withdrawnAt !== null) continue
      const item = own.find((one) => one.id === turn.approval.id)
      if (item?.state !== 'uncertain') broken.push(`stuck: a turn is approved, and its letter is ${item?.state}`)
    }
  }
  const shown = (await ledger.desk.counts(EVERYBODY)).tickets.uncertain
  if (shown !== uncertain) broken.push(`hidden: ${uncertain} tickets hold an uncertain letter, ${shown} are counted`)
  return broken
}
