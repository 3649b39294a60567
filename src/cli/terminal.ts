/** The terminal channel: list, show, approve, edit, reject, hold, send-now and close, by the same acts as the desk's. */
import { readFile } from 'node:fs/promises'
import { ConfigError } from '../craft/config-file.ts'
import { readStandardInput } from '../edge/files.ts'
import { inWork } from '../journey/ticket-state.ts'
import type { Address } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { TICKET_STATES, type Ticket, type TicketState, type TurnRow } from '../ports/ledger/tickets.ts'
import type { Environment } from '../settings.ts'
import type { ActResult, Acts } from '../ticket/acts.ts'
import type { CaseFile } from '../ticket/case-file.ts'
import type { ReplyRecord } from '../ticket/turn.ts'
import { CAUSES, CLOSE_REASONS, type CloseReason } from '../ticket/words.ts'
import { openSecond } from './second.ts'
import { staffNamed } from './staff-named.ts'
import { instantOf, UsageError } from './usage.ts'

async function text(file: string): Promise<string> {
  return file === '-' ? (await readStandardInput()).toString('utf8') : readFile(file, 'utf8')
}

interface As {
  readonly as?: string
}

export async function list(environment: Environment, options: As & { readonly state?: string }): Promise<void> {
  const states: readonly TicketState[] =
    options.state === undefined ? ['uncertain', 'failed', 'pending', 'needs-person'] : [stateOf(options.state)]
  await asStaff(environment, options.as, async ({ ledger, staff }) => {
    const rows = await ledger.desk.queue(staff, { states, after: null, limit: 200 })
    for (const { ticket } of rows) {
      const gist = ticket.gist[staff.language] ?? ticket.gist.en ?? ticket.subject
      console.log(
        `${ticket.number}  ${ticket.state.padEnd(12)}  ${ticket.severity.padEnd(8)}  ${ticket.country ?? '--'}  due ${ticket.dueAt ?? '–'}  ${gist}`,
      )
    }
    console.log(`${rows.length} tickets`)
  })
}

function stateOf(text: string): TicketState {
  const state = TICKET_STATES.find((one) => one === text)
  if (!state) throw new UsageError(`--state ${text}: it must be one of ${TICKET_STATES.join(', ')}.`)
  return state
}

export async function show(environment: Environment, number: string, options: As): Promise<void> {
  await asStaff(environment, options.as, async ({ ledger, staff, acts }) => {
    const ticket = await ticketOf(ledger, staff, number)
    const messages = await ledger.tickets.messagesOf(ticket.id)
    console.log(
      `${ticket.number}  ${ticket.state}  ${ticket.severity}  ${ticket.customer.name} <${ticket.customer.address}>`,
    )
    for (const message of messages) {
      const name = message.audience === 'internal' ? 'note' : message.direction === 'in' ? 'customer' : 'we'
      console.log(`\n--- ${name}, ${message.at} ---\n${message.findings?.newText ?? message.parsed.text}`)
    }
    const row = newestTurn(await ledger.tickets.turnsOf(ticket.id))
    if (row?.problem)
      console.log(`\n--- ${row.turn.stage === 'drafted' ? 'look first' : 'no draft'}: ${row.problem} ---`)
    if (row?.turn.stage !== 'drafted' && row?.turn.stage !== 'approved') return
    const { draft } = row.turn
    const plan = await (await acts()).plan(row.turn.id)
    console.log(`\n--- draft, revision ${draft.revision}, ${draft.language} ---\n${everythingIn(draft.record)}`)
    console.log(
      `\n--- ${staff.language} ---\n${draft.blocks.map((block) => block.mirror[staff.language] ?? '').join('\n\n')}`,
    )
    if (draft.warnings.length > 0) console.log(`\nwarnings: ${draft.warnings.join(', ')}`)
    if (plan) console.log(`\nwould leave: ${plan.at} (${plan.zone}; ${plan.why.join(', ')})`)
    console.log(`hash: ${draft.hash}`)
  })
}

/** All that leaves with an approval: whoever approves by its hash has seen it. */
function everythingIn({ from, replyTo, to, cc, subject, text, attachments, bodySha256 }: ReplyRecord): string {
  const addresses = (name: string, list: readonly Address[]) =>
    list.length > 0 ? [`${name}: ${list.map((one) => `${one.name} <${one.address}>`.trim()).join(', ')}`] : []
  return [
    ...addresses('From', [from]),
    ...addresses('Reply-To', replyTo ? [replyTo] : []),
    ...addresses('To', to),
    ...addresses('Cc', cc),
    `Subject: ${subject}`,
    ...attachments.map((file) => `File: ${file.name} (${file.type}, SHA-256 ${file.sha256.slice(0, 12)}…)`),
    ...(bodySha256 ? ['Body: as it was left in the mail client, with its formatting'] : []),
    '',
    text,
  ].join('\n')
}

export async function approve(
  environment: Environment,
  number: string,
  hash: string,
  options: As & { readonly oneMore?: boolean; readonly keepWords?: boolean },
): Promise<void> {
  if (!/^[0-9a-f]{8,64}$/i.test(hash))
    throw new UsageError(`${hash}: the hash must be at least the first 8 characters of the one that "show" printed.`)
  await asStaff(environment, options.as, async ({ ledger, staff, acts }) => {
    const ticket = await ticketOf(ledger, staff, number)
    const row = newestTurn(await ledger.tickets.turnsOf(ticket.id))
    if (row?.turn.stage !== 'drafted') throw new ConfigError(`${number} has no draft that waits for approval.`)
    const { draft } = row.turn
    if (!draft.hash.startsWith(hash.toLowerCase()))
      throw new ConfigError(`the draft of ${number} changed since you looked: run "show ${number}" again.`)
    const result = await (await acts()).approve(
      { staffId: staff.id },
      {
        turnId: row.turn.id,
        hash: draft.hash,
        via: 'terminal',
        sendAt: null,
        offHours: false,
        oneMore: options.oneMore ?? false,
        keepWords: options.keepWords ?? false,
      },
    )
    report(result, (value) => `approved; leaves ${value.sendAt}, can be undone until ${value.undoUntil}`)
  })
}

export async function edit(environment: Environment, number: string, file: string, options: As): Promise<void> {
  const letter = await text(file).catch(() => {
    throw new ConfigError(`${file}: can't be read.`)
  })
  await asStaff(environment, options.as, async ({ ledger, staff, acts }) => {
    const ticket = await ticketOf(ledger, staff, number)
    const row = newestTurn(await ledger.tickets.turnsOf(ticket.id))
    if (row?.turn.stage !== 'drafted') throw new ConfigError(`${number} has no draft to edit.`)
    const { revision, record } = row.turn.draft
    const result = await (await acts()).edit(
      { staffId: staff.id },
      { turnId: row.turn.id, revision, letter, subject: record.subject },
    )
    report(result, (value) => `revision ${value.revision}`)
  })
}

export async function reject(environment: Environment, number: string, reason: string, options: As): Promise<void> {
  await asStaff(environment, options.as, async ({ ledger, staff, acts }) => {
    const ticket = await ticketOf(ledger, staff, number)
    const row = newestTurn(await ledger.tickets.turnsOf(ticket.id))
    if (!row) throw new ConfigError(`${number} has no draft to reject.`)
    report(
      await (await acts()).reject({ staffId: staff.id }, { turnId: row.turn.id, reason }),
      () => 'rejected; the ticket needs a person',
    )
  })
}

export async function hold(
  environment: Environment,
  number: string,
  until: string,
  reason: string,
  options: As,
): Promise<void> {
  const at = instantOf('until', until)
  await asStaff(environment, options.as, async ({ ledger, staff, acts }) => {
    const ticket = await ticketOf(ledger, staff, number)
    report(await (await acts()).hold({ staffId: staff.id }, { ticketId: ticket.id, until: at, reason }), () => 'held')
  })
}

export async function sendNow(
  environment: Environment,
  number: string,
  options: As & { readonly offHours?: boolean },
): Promise<void> {
  await asStaff(environment, options.as, async ({ ledger, staff, acts, now }) => {
    const ticket = await ticketOf(ledger, staff, number)
    const row = newestTurn(await ledger.tickets.turnsOf(ticket.id))
    if (row?.turn.stage !== 'approved') throw new ConfigError(`${number} has no approved letter; approve it first.`)
    const what = { approvalId: row.turn.approval.id, sendAt: now, offHours: options.offHours ?? false }
    report(await (await acts()).reschedule({ staffId: staff.id }, what), (value) => `leaves ${value.sendAt}`)
  })
}

/** Closing these asks for the cause; the rest of the case file is filled at the desk. */
const ASKS_CAUSE: ReadonlySet<CloseReason> = new Set(['solved', 'no-answer'])
const NO_FILE: Omit<CaseFile, 'cause'> = {
  responsibility: 'to-check',
  typical: false,
  prevention: '',
  preventionOwner: null,
  preventionBy: null,
  satisfaction: null,
  well: '',
  better: '',
  note: '',
  paid: null,
  otherCost: null,
  recourse: null,
}

export async function close(
  environment: Environment,
  number: string,
  reason: string,
  options: As & { readonly of?: string; readonly note: string; readonly cause?: string },
): Promise<void> {
  const known: CloseReason | undefined = CLOSE_REASONS.find((one) => one === reason)
  if (!known) throw new UsageError(`${reason}: the reason must be one of ${CLOSE_REASONS.join(', ')}.`)
  const cause = CAUSES.find((one) => one === options.cause)
  if (options.cause !== undefined && !cause)
    throw new UsageError(`${options.cause}: the cause must be one of ${CAUSES.join(', ')}.`)
  if (ASKS_CAUSE.has(known) && !cause)
    throw new UsageError(`Say what caused it: --cause with one of ${CAUSES.join(', ')}.`)
  await asStaff(environment, options.as, async ({ ledger, staff, acts }) => {
    const ticket = await ticketOf(ledger, staff, number)
    const what = {
      ticketId: ticket.id,
      reason: known,
      duplicateOf: options.of ?? null,
      note: options.note,
      ...(cause && { file: { ...((await ledger.aftercare.caseFile(ticket.id)) ?? NO_FILE), cause } }),
    }
    report(await (await acts()).close({ staffId: staff.id }, what), () => 'closed')
  })
}

interface Terminal {
  readonly ledger: Ledger
  readonly acts: () => Promise<Acts>
  readonly staff: Staff
  readonly now: string
}

async function asStaff(
  environment: Environment,
  signIn: string | undefined,
  work: (terminal: Terminal) => Promise<void>,
): Promise<void> {
  const second = await openSecond(environment)
  try {
    const staff = await staffNamed(second.ledger, signIn)
    await work({ ...second, staff })
  } finally {
    await second.close()
  }
}

async function ticketOf(ledger: Ledger, staff: Staff, number: string): Promise<Ticket> {
  const ticket = await ledger.tickets.ticketByNumber(number.toUpperCase())
  if (!ticket || !(await ledger.desk.ticket(staff, ticket.id))) throw new ConfigError(`${number}: no such ticket.`)
  return ticket
}

function newestTurn(turns: readonly TurnRow[]): TurnRow | undefined {
  return inWork(turns).at(-1)
}

function report<T>(result: ActResult<T>, say: (value: T) => string): void {
  if (result.done) {
    console.log(say(result.value))
    return
  }
  console.error(`not done: ${result.refusal}${result.detail.length > 0 ? ` (${result.detail.join('; ')})` : ''}`)
  process.exitCode = 1
}
