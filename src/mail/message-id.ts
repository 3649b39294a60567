/**
 * Our own Message-IDs, signed: an answer that names one is joined to its ticket only if the signature holds, so that
 * nobody can write himself into another customer's ticket by guessing an id.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

/** 'staff': mail to a person of the desk; its id names that person instead of a ticket. */
export type MessageIdKind = 'customer' | 'internal' | 'staff'

/** One letter in the id, part of what is signed. */
const LETTERS: Readonly<Record<MessageIdKind, string>> = { customer: 'c', internal: 'i', staff: 's' }
const MAC_CHARACTERS = 16
const OURS = /^<([cis])([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{8,64})\.([0-9a-f]{16})@([^<>@\s]{1,255})>$/

/**
 * `<` kind, ticket `.` random `.` HMAC-SHA256 (64 bits, hex) `@` domain `>`.
 * @param random at least 8 characters of base64url, from the edge.
 * @param domain one that is ours: filters distrust an id of another domain.
 * @throws where ticket, random or domain would not come back out of the id.
 */
export function mintMessageId(of: {
  readonly key: Uint8Array
  readonly ticketId: string
  readonly random: string
  readonly domain: string
  readonly kind: MessageIdKind
}): string {
  const left = `${LETTERS[of.kind]}${of.ticketId}.${of.random}`
  const id = `<${left}.${macOf(of.key, left)}@${of.domain.toLowerCase()}>`
  if (readOurMessageId(of.key, id)?.ticketId !== of.ticketId) {
    throw new Error('a Message-ID needs a ticket id and random part of letters, digits, - and _, and a domain')
  }
  return id
}

/**
 * The ticket (of mail to the staff: the person) of an id that we signed, else null. The domain is not signed: servers that rewrite it keep the left side.
 */
export function readOurMessageId(key: Uint8Array, id: string): { ticketId: string; kind: MessageIdKind } | null {
  const match = OURS.exec(id.trim())
  const [, letter = '', ticketId = '', random = '', mac = ''] = match ?? []
  if (match === null) return null
  const expected = macOf(key, `${letter}${ticketId}.${random}`)
  if (!timingSafeEqual(Buffer.from(expected), Buffer.from(mac))) return null
  const kind = letter === LETTERS.internal ? 'internal' : letter === LETTERS.staff ? 'staff' : 'customer'
  return { ticketId, kind }
}

function macOf(key: Uint8Array, left: string): string {
  return createHmac('sha256', key).update('message-id\0').update(left).digest('hex').slice(0, MAC_CHARACTERS)
}
