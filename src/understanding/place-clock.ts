/** What a clock shows in a zone: offsets on a day, and which zones behave alike, so that any of them will do. */

const HOUR = 3_600_000
const formats = new Map<string, Intl.DateTimeFormat>()
/** Year to zone to offsets at the first of each month and of the next January, with their text. */
const samples = new Map<number, Map<string, Year>>()

interface Year {
  readonly offsets: readonly number[]
  readonly written: string
}

/** Minutes east of UTC in `zone` at `at` (milliseconds since 1970), rules of the running Node. */
export function offsetAt(zone: string, at: number): number {
  // Two samples around the instant that agree save the costly look-up; rules change on few days of a year.
  const year = new Date(at).getUTCFullYear()
  const { offsets } = samplesOf(zone, year)
  const month = new Date(at).getUTCMonth()
  const [before, after] = [offsets[month], offsets[month + 1]]
  return before !== undefined && before === after ? before : exactOffset(zone, at)
}

/** Equal for zones whose clocks show the same all through the year of `at`, and at `at`. */
export function behaviourOf(zone: string, at: number): string {
  return `${offsetAt(zone, at)}/${samplesOf(zone, new Date(at).getUTCFullYear()).written}`
}

function samplesOf(zone: string, year: number): Year {
  let zones = samples.get(year)
  if (!zones) {
    // Hostile Date headers name every year: what was learnt of odd years is let go.
    if (samples.size > 50) samples.clear()
    zones = new Map()
    samples.set(year, zones)
  }
  const known = zones.get(zone)
  if (known) return known
  const offsets = Array.from({ length: 13 }, (_, month) => exactOffset(zone, Date.UTC(year, month, 1)))
  const learnt = { offsets, written: offsets.join() }
  zones.set(zone, learnt)
  return learnt
}

function exactOffset(zone: string, at: number): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', hour: 'numeric' })
    formats.set(zone, format)
  }
  const text = format.format(at)
  const found = /GMT([+-])(\d\d):(\d\d)/.exec(text)
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3]))
}

/** '+02:00' for 120. */
export function writtenOffset(minutes: number): string {
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  return `${sign}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
}

/** Instants that a Date header can't mean are taken as the present, so that zone rules exist for them. */
export function withinReason(at: number, now: number): number {
  return Number.isFinite(at) && Math.abs(at - now) < 20 * 365 * 24 * HOUR ? at : now
}
