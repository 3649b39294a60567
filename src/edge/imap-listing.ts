/** Reads what servers answer to listings: rows that miss something, come twice or belong elsewhere, and the envelopes of new mail. */
import type { FetchMessageObject } from 'imapflow'
import { neutralised } from '../mail/address.ts'
import { decodeHeader, readHeaderSection } from '../mail/header-section.ts'
import type { Instant } from '../mail/message.ts'
import { cleanMessageId } from '../mail/references.ts'
import type { Envelope, ListedMail } from '../ports/mail-store.ts'

const LONGEST_TEXT = 300

/**
 * Rows by ascending UID, each UID once. A row without size or date is a mail all the same: its size is then 0 and its
 * date `now`, so that it is fetched rather than overlooked.
 */
export function listedMails(
  rows: readonly FetchMessageObject[],
  range: { readonly from: number; readonly to: number | null },
  now: Instant,
): ListedMail[] {
  const byUid = new Map<number, ListedMail>()
  for (const row of rows) {
    // "13:*" names the last mail even where its UID is below 13; and rows of other commands may be mixed in.
    if (!(row.uid >= range.from && row.uid <= (range.to ?? Number.POSITIVE_INFINITY))) continue
    const complete = row.internalDate !== undefined && row.size !== undefined
    if (complete || !byUid.has(row.uid)) byUid.set(row.uid, listedMail(row, now))
  }
  return [...byUid.values()].sort((one, other) => one.uid - other.uid)
}

/** @param now stands in for a date that the server didn't give or that is none */
export function listedMail(row: FetchMessageObject, now: Instant): ListedMail {
  const date = new Date(row.internalDate ?? now)
  return {
    uid: row.uid,
    internalDate: Number.isNaN(date.getTime()) ? now : date.toISOString(),
    size: row.size ?? 0,
  }
}

/** From, Subject, Date and Message-ID out of the fields that the server gave. */
export function envelopeOf(headers: Uint8Array): Envelope {
  const { fields } = readHeaderSection(headers)
  const field = (name: string) => fields.find((one) => one.name === name)?.value ?? ''
  const text = (name: string) => neutralised(decodeHeader(field(name).slice(0, 8_000))).slice(0, LONGEST_TEXT)
  return {
    from: text('from'),
    subject: text('subject'),
    date: text('date'),
    messageId: cleanMessageId(field('message-id').slice(0, 2_000)),
  }
}

/** What stands in a header field, '' where there is none. */
export function fieldOf(headers: Uint8Array | undefined, field: string): string {
  if (headers === undefined) return ''
  return readHeaderSection(headers).fields.find((one) => one.name === field)?.value ?? ''
}

/** UIDs as a sequence set of ascending ranges (RFC 9051 §9): some servers refuse descending ones. */
export function sequenceSet(uids: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const uid of [...uids].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && uid <= last[1] + 1) last[1] = uid
    else ranges.push([uid, uid])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}:${to}`)).join(',')
}
