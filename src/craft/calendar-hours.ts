/** Hours of a day as people write them in config/calendars.yaml: one stretch or several, checked. */
import { z } from 'zod'

/** Minutes after local midnight, half-open. */
export interface Minutes {
  readonly start: number
  readonly end: number
}

/** Shorter good hours could be passed over by pacing and retries. */
export const LEAST_OPEN_MINUTES = 30
const LONGEST_LUNCH_MINUTES = 120
/** More would be a mistake of the editor. */
const MOST_STRETCHES = 4

export const minutes = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'hours look like "09:00-17:30"')
  .transform((text): Minutes => {
    const at = (offset: number) =>
      Number(text.slice(offset, offset + 2)) * 60 + Number(text.slice(offset + 3, offset + 5))
    return { start: at(0), end: at(6) }
  })
  .refine((span) => span.start < span.end, 'the hours are empty: they end before they begin')

export const lunchMinutes = minutes.refine(
  (span) => span.end - span.start <= LONGEST_LUNCH_MINUTES,
  'lunch may hold a letter back for two hours at most',
)

export const openMinutes = minutes.refine(
  (span) => span.end - span.start >= LEAST_OPEN_MINUTES,
  'at least half an hour must be open, or nothing could ever leave',
)

/** "09:00-13:00, 15:00-18:00": stretches of one day in their order, with a gap between each two. */
export const openHours = z.string().transform((text, context): readonly Minutes[] => {
  const spans: Minutes[] = []
  const refused = (message: string) => {
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const parts = text.split(',').map((part) => part.trim())
  if (parts.length > MOST_STRETCHES) return refused(`more than ${MOST_STRETCHES} stretches a day`)
  for (const part of parts) {
    const read = openMinutes.safeParse(part)
    if (!read.success) return refused(read.error.issues[0]?.message ?? 'does not fit')
    if (read.data.start <= (spans.at(-1)?.end ?? -1))
      return refused('stretches of a day overlap, touch or stand in the wrong order: "09:00-13:00, 15:00-18:00"')
    spans.push(read.data)
  }
  return spans
})

/** The stretches without `gap`. */
export function without(hours: readonly Minutes[], gap: Minutes): Minutes[] {
  return hours
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, gap.start) },
      { start: Math.max(start, gap.end), end },
    ])
    .filter((span) => span.start < span.end)
}
