/** What is not wrong yet with the calendars, in a person's words: said at the start, after a change, and by doctor. */
import { join } from 'node:path'
import { calendarWarnings } from '../craft/calendar-warnings.ts'
import type { Messages } from '../desk/messages/en.ts'
import { enSetUp } from '../desk/messages/en-set-up.ts'
import type { Workshop } from '../journey/workshop.ts'
import type { Instant } from '../mail/message.ts'

export interface CalendarNote {
  readonly line: number
  readonly said: string
}

export function calendarNotes(
  {
    setUp: { doctor },
  }: { readonly setUp: { readonly doctor: Pick<Messages['setUp']['doctor'], 'missingYear' | 'missingClosures'> } },
  { calendars, config }: Pick<Workshop, 'calendars' | 'config'>,
  now: Instant,
): CalendarNote[] {
  const warnings = calendarWarnings(calendars.rules, config.get('calendars.yaml') ?? '', now)
  return warnings.map(({ of, year, line }) => ({
    line,
    said: 'country' in of ? doctor.missingYear(of.country, year) : doctor.missingClosures(of.who, year),
  }))
}

/** Says each note once for as long as it stays, on stderr, by file and line. */
export function createNoteSayer(
  folder: string,
  now: () => Instant,
): (workshop: Pick<Workshop, 'calendars' | 'config'>) => void {
  let said: ReadonlySet<string> = new Set()
  return (workshop) => {
    const lines = calendarNotes({ setUp: enSetUp }, workshop, now()).map(
      (note) => `${join(folder, 'calendars.yaml')}:${note.line}: ${note.said}`,
    )
    for (const line of lines) if (!said.has(line)) console.error(line)
    said = new Set(lines)
  }
}
