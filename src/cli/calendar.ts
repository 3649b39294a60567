/** `amends calendar import`: closures of office, factory, warehouse or bank from a calendar file, shown before they are written. */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { parseCalendars } from '../craft/calendar.ts'
import { type Closure, importedFile, isoOf, readImported } from '../craft/calendar-closures.ts'
import { ConfigError } from '../craft/config-file.ts'
import type { IcalDays, LeftOut } from '../craft/ical.ts'
import { runAside } from '../edge/aside.ts'
import { createClock } from '../edge/clock.ts'
import { readText } from '../edge/files.ts'
import { limits } from '../limits.ts'
import { type Environment, readPaths } from '../settings.ts'
import { EXECUTORS, type Executor } from '../ticket/words.ts'
import { UsageError } from './usage.ts'

const LEFT_OUT: Readonly<Record<LeftOut, string>> = {
  'part-of-a-day': 'part of a day only',
  cancelled: 'cancelled',
  'too-long': 'longer than 60 days',
  unreadable: 'its rule of recurrence can’t be followed',
}

export async function calendarImport(
  environment: Environment,
  file: string,
  options: { readonly for: string; readonly write?: boolean },
): Promise<void> {
  const who = EXECUTORS.find((one) => one === options.for)
  if (!who) throw new UsageError(`--for ${options.for}: one of ${EXECUTORS.join(', ')}`)
  const now = createClock().now()
  const { closed, leftOut } = await daysOf(file, now)
  for (const one of closed) console.log(`${rangeOf(one)}  ${one.name}`)
  for (const { name, why } of leftOut) console.log(`left out: ${name} (${LEFT_OUT[why]})`)
  if (closed.length === 0)
    throw new ConfigError(`${file}: no event of whole days between last month and two years ahead.`)

  const { config } = readPaths(environment)
  const path = join(config, importedFile(who))
  const text = fileOf(closed, `${basename(file)}, imported ${now.slice(0, 10)}`)
  await check(config, who, path, text)
  const before = await readText(path)
  if (!options.write) {
    const instead = before === null ? '' : ' in place of what stands there'
    return console.log(`Nothing is written yet. With --write these closures go into ${path}${instead}.`)
  }
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, text)
  await rename(`${path}.new`, path)
  console.log(`${path}: written. The running daemon uses it now.`)
}

async function daysOf(file: string, now: string): Promise<IcalDays> {
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new ConfigError(`${file}: no such file; name a calendar file (.ics).`)
  if (found.size > limits.icalBytes)
    throw new ConfigError(`${file}: larger than ${limits.icalBytes / 1024 / 1024} MB; export the closures alone.`)
  const input = { text: await readFile(file, 'utf8'), now }
  const module = new URL('../craft/ical.ts', import.meta.url)
  const parts = await runAside<IcalDays>(module, 'daysInIcal', input, limits.icalSeconds).catch(() => [])
  const [days] = parts
  if (!days)
    throw new ConfigError(`${file}: could not be read within ${limits.icalSeconds} s; export the closures alone.`)
  if (days.refused === 'no-calendar') throw new ConfigError(`${file}: is no calendar file (iCalendar, .ics).`)
  if (days.refused === 'too-many') throw new ConfigError(`${file}: too many events; export the closures alone.`)
  return days
}

/** What the daemon would refuse is not written. */
async function check(config: string, who: Executor, path: string, text: string): Promise<void> {
  const calendars = join(config, 'calendars.yaml')
  const rules = await readText(calendars)
  parseCalendars(calendars, rules ?? '', new Map([[who, readImported(path, text)]]))
}

function fileOf(closed: readonly Closure[], source: string): string {
  const days = new Map<string, string>()
  for (const one of closed) {
    const before = days.get(rangeOf(one))
    days.set(rangeOf(one), before ?? one.name)
  }
  const lines = [...days].map(([range, name]) => `  "${range}": ${JSON.stringify(name)}`)
  return [
    '# Written by "amends calendar import"; days off of your own go into calendars.yaml.',
    `source: ${JSON.stringify(source)}`,
    'closed:',
    ...lines,
    '',
  ].join('\n')
}

function rangeOf({ first, last }: Closure): string {
  return first === last ? isoOf(first) : `${isoOf(first)}..${isoOf(last)}`
}
