/** The condition of the daemon as Prometheus reads it. No address, subject or name of a person is in it. */
import type { ProcessFigures } from '../edge/process.ts'
import type { Condition } from '../journey/condition.ts'
import type { Instant } from '../mail/message.ts'

type Labels = Readonly<Record<string, string>>
type Sample = readonly [labels: Labels, value: number]

/** @returns Prometheus' text format, version 0.0.4 */
export function metricsOf(condition: Condition, figures: ProcessFigures, now: Instant): string {
  const { counts, outbox, accounts, mailboxes, checks, late, alarms } = condition
  const age = (at: Instant | null) => (at === null ? Number.NaN : (Date.parse(now) - Date.parse(at)) / 1000)
  const by = (label: string, of: Readonly<Record<string, number>>): Sample[] =>
    Object.entries(of).map(([name, count]) => [{ [label]: name }, count])
  return [
    gauge('amends_tickets', 'Tickets by state.', by('state', counts.tickets)),
    gauge('amends_tickets_late', 'Open tickets with a promise that has run out.', [[{}, late]]),
    gauge('amends_bin_mails', 'Mails that need no answer, by bin.', by('bin', counts.bins)),
    gauge('amends_mails', 'Mails seen on the servers, by state.', by('state', counts.occurrences)),
    gauge('amends_mails_parse_suspect', 'Mails that the parser had trouble with.', [[{}, counts.parseSuspect]]),
    gauge('amends_letters', 'Letters by state.', by('state', outbox ?? {})),
    gauge(
      'amends_poll_age_seconds',
      'Time since a mailbox was last looked at.',
      accounts.map(({ account, lastPollAt }) => [{ account }, age(lastPollAt)]),
    ),
    gauge(
      'amends_sending_paused',
      'Whether an account sends nothing for now.',
      accounts.map(({ account, pausedUntil }) => [{ account }, (pausedUntil ?? '') > now ? 1 : 0]),
    ),
    gauge(
      'amends_sweep_found',
      'Mails that polling had missed, by the last comparison of the whole mailbox.',
      mailboxes.map(({ account, mailbox, sweepFound }) => [{ account, mailbox }, sweepFound ?? 0]),
    ),
    gauge(
      'amends_check',
      'What the regular checks measured (disk: free MiB; clock: seconds; the others: days or letters).',
      checks.map(({ name, subject, figure }) => [{ check: name, subject }, figure ?? Number.NaN]),
    ),
    gauge('amends_alarms', 'Alarms and warnings that people see on the status page.', [
      ...by('level', {
        alarm: alarms.filter(({ level }) => level === 'alarm').length,
        warning: alarms.filter(({ level }) => level === 'warning').length,
      }),
    ]),
    gauge('amends_event_loop_longest_stall_seconds', 'Longest stall since the last scrape.', [
      [{}, figures.longestStallSeconds],
    ]),
    gauge('process_resident_memory_bytes', 'Resident memory.', [[{}, figures.residentBytes]]),
    gauge('process_uptime_seconds', 'Time since the start.', [[{}, figures.uptimeSeconds]]),
    counter('process_cpu_seconds_total', 'Processor time.', figures.processorSeconds),
  ].join('')
}

function gauge(name: string, help: string, samples: readonly Sample[]): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${samples.map((sample) => line(name, sample)).join('')}`
}

function counter(name: string, help: string, value: number): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} counter\n${line(name, [{}, value])}`
}

function line(name: string, [labels, value]: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`)
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`
}

function escaped(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n')
}
