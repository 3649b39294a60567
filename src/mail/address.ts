/** Addresses (RFC 5322 §3.4): read from header fields, compared, written, and never trusted for what they look like. */
import { domainToASCII } from 'node:url'
import parseAddressList from 'nodemailer/lib/addressparser'
import { limits } from '../limits.ts'
import { decodeHeader } from './header-section.ts'
import type { Address } from './message.ts'

/** Bidi controls, zero-width and tag characters make one address look like another. */
const DECEPTIVE =
  /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must go
const CONTROLS = /[\u0000-\u001F\u007F-\u009F]+/g

/** Text for people with controls and bidi marks taken out (they could reorder what a reviewer sees). */
export function neutralised(text: string): string {
  return text.replace(DECEPTIVE, '').replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim()
}

/**
 * Parses an address list; entries without a usable addr-spec are dropped.
 * @param value the unfolded field, not decoded: commas inside encoded words must not split an address.
 */
export function parseAddresses(value: string): readonly Address[] {
  const list = parseAddressList(shielded(value.slice(0, 64_000)), { flatten: true })
  const addresses: Address[] = []
  for (const entry of list.slice(0, limits.addressesPerField)) {
    const address = normaliseAddress(decodeHeader(entry.address))
    if (address.includes('@')) addresses.push({ name: displayName(entry.name, address), address })
  }
  return addresses
}

/** RFC 2047 §5 allows no `,` `:` or `<` in the encoded words of a name; mailers write them all the same. */
function shielded(value: string): string {
  return value.replace(/(=\?[^?\s]{1,60}\?q\?)([^?]{1,1000})(?=\?=)/gi, (_, start: string, word: string) => {
    const plain = word.replace(/[,:;<>()@"[\]\\]/g, (one) => `=${one.charCodeAt(0).toString(16).toUpperCase()}`)
    return `${start}${plain}`
  })
}

function displayName(name: string, address: string): string {
  const text = neutralised(decodeHeader(name)).slice(0, 200)
  const bare = text.replace(/^["'<]+|["'>]+$/g, '').trim()
  return bare.toLowerCase() === address.toLowerCase() ? '' : bare
}

/** The addr-spec without brackets, blanks and deceptive characters; domain in lower case ASCII (RFC 5891). */
export function normaliseAddress(text: string): string {
  const bare = text
    .replace(DECEPTIVE, '')
    .replace(CONTROLS, '')
    .trim()
    .replace(/^<|>$/g, '')
    .replace(/^mailto:/i, '')
  const at = bare.lastIndexOf('@')
  if (at < 0) return bare
  const domain = bare
    .slice(at + 1)
    .toLowerCase()
    .replace(/\.$/, '')
  return `${bare.slice(0, at)}@${/\P{ASCII}/u.test(domain) ? domainToASCII(domain) || domain : domain}`
}

/** Domain in lower case, '' where there is none. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** Equal for delivery: local parts are compared without case, as every provider of note does. */
export function sameAddress(a: string, b: string): boolean {
  return normaliseAddress(a).toLowerCase() === normaliseAddress(b).toLowerCase()
}

const isLabel = (label: string): boolean =>
  /^[a-z0-9-]{1,63}$/i.test(label) && !label.startsWith('-') && !label.endsWith('-')

/** A domain of at least two labels (RFC 5321 §4.1.2), in its ASCII form. */
function isDomain(text: string): boolean {
  const labels = text.split('.')
  return labels.length >= 2 && labels.length <= 11 && labels.every(isLabel)
}

/** True for an addr-spec that may stand in an SMTP envelope: no CR, LF, controls, blanks, brackets (RFC 5321 §4.1.2). */
export function isAddrSpec(text: string): boolean {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  return (
    at > 0 &&
    text.length <= 254 &&
    Buffer.byteLength(local) <= 64 &&
    /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}\p{Cs}]+$/u.test(local) &&
    !/^\.|\.$|\.\./.test(local) &&
    isDomain(domain)
  )
}

const ADDRESS_IN_TEXT = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu

/** Addresses that stand in running text, in order, each once; at most 50. */
export function addressesIn(text: string): readonly string[] {
  const found = new Set<string>()
  for (const match of text.matchAll(ADDRESS_IN_TEXT)) {
    const address = normaliseAddress(match[0].replace(/^['.]+|[.']+$/g, ''))
    if (isAddrSpec(address)) found.add(address)
    if (found.size >= 50) break
  }
  return [...found]
}
