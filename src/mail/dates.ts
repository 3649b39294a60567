/** Dates of header fields, with the offset as it was written: it is evidence of where somebody lives. */
import type { MessageDate, Received } from './message.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** RFC 5322 §4.3 obs-zone; other letters say nothing. */
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

const RFC =
  /(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})[\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([+-]\d{2}:?\d{2}|[a-z]{1,5})?/i
const CTIME = /([a-z]{3})[a-z]*\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})/i
const ISO = /(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?\s*(Z|[+-]\d{2}:?\d{2})?/i

/** A Date field (RFC 5322 §3.3, and the shapes that mailers write instead); null where nothing can be read. */
export function parseDate(value: string): MessageDate | null {
  const text = value.slice(0, 200)
  const rfc = RFC.exec(text)
  if (rfc) return build(rfc[3], month(rfc[2]), rfc[1], rfc[4], rfc[5], rfc[6], rfc[7])
  const iso = ISO.exec(text)
  if (iso) return build(iso[1], Number(iso[2]) - 1, iso[3], iso[4], iso[5], iso[6], iso[7])
  const ctime = CTIME.exec(text)
  if (ctime) return build(ctime[7], month(ctime[1]), ctime[2], ctime[3], ctime[4], ctime[5], ctime[6])
  return null
}

const month = (name: string | undefined): number => MONTHS.indexOf((name ?? '').toLowerCase())

function build(
  year: string | undefined,
  monthIndex: number,
  day: string | undefined,
  hour: string | undefined,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): MessageDate | null {
  const full = fullYear(year ?? '')
  const offset = offsetOf(zone)
  if (monthIndex < 0 || monthIndex > 11 || full < 1970 || full > 2200) return null
  const wall = Date.UTC(full, monthIndex, Number(day), Number(hour), Number(minute), Number(second ?? 0))
  const instant = new Date(wall - (offset ?? 0) * 60_000)
  return Number.isNaN(instant.getTime()) ? null : { at: instant.toISOString(), offsetMinutes: offset }
}

/** RFC 5322 §4.3: two digits below 50 are this century, three digits count from 1900. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length >= 4) return year
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined || zone === '-0000') return null
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (!numeric) return ZONES[zone.toLowerCase()] ?? null
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
  if (minutes > 14 * 60) return null
  return numeric[1] === '-' ? -minutes : minutes
}

/** One Received field (RFC 5321 §4.4): the hosts as named, and the time after the last semicolon. */
export function parseReceived(value: string): Received {
  const text = value.slice(0, 4_000)
  const semicolon = text.lastIndexOf(';')
  const date = semicolon >= 0 ? parseDate(text.slice(semicolon + 1)) : null
  return {
    at: date?.at ?? null,
    offsetMinutes: date?.offsetMinutes ?? null,
    from: /(?:^|\s)from\s+(\S{1,255})/i.exec(text)?.[1] ?? null,
    by: /(?:^|\s)by\s+([^\s;]{1,255})/i.exec(text)?.[1] ?? null,
  }
}
