/** The words of mail to the staff: numbers, countries, grievances and clocks; no name, address or word of a customer. */
import type { Messages } from '../desk/messages/en.ts'
import { messagesFor } from '../desk/messages/messages.ts'
import { dayAndTime, spanOf } from '../desk/when.ts'
import { DIGEST_SECTIONS, type Digest } from '../journey/staff-digest.ts'
import type { Instant } from '../mail/message.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'

export interface Reader {
  readonly staff: Pick<Staff, 'language' | 'timeZone'>
  /** Where the desk is reached; null: no links. */
  readonly publicUrl: string | null
  readonly now: Instant
}

interface Words {
  readonly subject: string
  readonly text: string
}

/** More lines than these nobody reads in a mail: they stand in the queue. */
const LINES_SHOWN = 10

/** The mail of a day. */
export function digestText(reader: Reader, digest: Digest): Words {
  const m = messagesFor(reader.staff.language)
  const words = m.staffMail
  const count = DIGEST_SECTIONS.reduce((sum, section) => sum + digest.tickets[section].length, 0)
  const sections = DIGEST_SECTIONS.map((section) =>
    listed(
      m,
      words.section[section],
      digest.tickets[section].map((one) => lineOf(reader, m, one)),
    ),
  )
  const tasks = listed(
    m,
    words.tasks,
    digest.tasks.map(({ task, ticket }) =>
      linked(reader, ticket, [
        m.aftercare.kind[task.kind],
        ticket.number,
        m.notices.due(dayAndTime(task.dueAt, reader.staff.timeZone, m)),
      ]),
    ),
  )
  const held = digest.held > 0 ? words.held(digest.held) : ''
  return {
    subject: words.digestSubject(count, digest.tasks.length),
    text: whole(reader, m, [words.digestLead, ...sections, tasks, held]),
  }
}

/** Of promises that are about to break. */
export function warningText(reader: Reader, tickets: readonly Ticket[]): Words {
  const m = messagesFor(reader.staff.language)
  const lines = tickets.map((one) => lineOf(reader, m, one))
  return {
    subject: m.staffMail.warningSubject(tickets.length, tickets[0]?.number ?? ''),
    text: whole(reader, m, [m.staffMail.warningLead, listed(m, m.staffMail.warned, lines)]),
  }
}

function whole({ publicUrl }: Reader, m: Messages, parts: readonly string[]): string {
  const foot = [publicUrl === null ? m.notices.noLink : m.staffMail.queue(`${base(publicUrl)}/`), m.staffMail.foot]
  return `${[...parts.filter((part) => part !== ''), foot.join('\n')].join('\n\n')}\n`
}

function listed(m: Messages, title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const more = lines.length > LINES_SHOWN ? [m.notices.more(lines.length - LINES_SHOWN)] : []
  return [`${title}${m.colon}${lines.length}`, ...lines.slice(0, LINES_SHOWN), ...more].join('\n')
}

function lineOf(reader: Reader, m: Messages, ticket: Ticket): string {
  const left = ticket.dueAt === null ? null : Date.parse(ticket.dueAt) - Date.parse(reader.now)
  const clock = left === null ? '' : left < 0 ? m.time.over(spanOf(-left, m)) : m.time.left(spanOf(left, m))
  return linked(reader, ticket, [
    ticket.number,
    ticket.country && (new Intl.DisplayNames(m.tag, { type: 'region' }).of(ticket.country) ?? ''),
    ticket.issue && m.issue[ticket.issue],
    m.state[ticket.state],
    clock,
    ticket.dueAt === null ? '' : m.notices.due(dayAndTime(ticket.dueAt, reader.staff.timeZone, m)),
  ])
}

function linked({ publicUrl }: Reader, ticket: Ticket, parts: readonly (string | null)[]): string {
  const line = `· ${parts.filter((part) => part).join(' · ')}`
  return publicUrl === null ? line : `${line}\n  ${base(publicUrl)}/tickets/${ticket.id}`
}

const base = (publicUrl: string): string => publicUrl.replace(/\/$/, '')
