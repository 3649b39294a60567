/**
 * A colleague's forward or a web form is the customer's complaint under a stranger's name. Who the customer is, is only
 * ever proposed, with the line that says so: a person picks, since a wrong pick sends a letter to the wrong person.
 */
import { addressesIn, domainOf, isAddrSpec, normaliseAddress, parseAddresses, sameAddress } from './address.ts'
import { parseDate } from './dates.ts'
import { type HeaderBlock, headerBlockAt, labelledLine } from './header-block.ts'
import type { Address, Message, MessageDate } from './message.ts'
import { newTextOf, spansOf } from './quoted-text.ts'
import { isRobot } from './recipients.ts'
import { readFormMail } from './web-form.ts'

export interface ForwardedCustomer {
  /** Most certain first; empty where the forward shows a name without an address. */
  readonly candidates: { address: Address; evidence: string }[]
  /** The customer's own words, without the colleague's remark. */
  readonly text: string
  readonly date: MessageDate | null
}

/**
 * The customer behind a mail that one of our own domains sent: an attached mail, a rewritten sender (`via`), a web form,
 * or a quoted header block in the text. Null for all other mail, for non-delivery reports, and for a colleague's answer
 * that the customer himself received.
 * @param ownDomains lower case; their subdomains are ours too.
 */
export function forwardedCustomer(m: Message, ownDomains: readonly string[]): ForwardedCustomer | null {
  const sender = m.from[0]
  const isOwn = (address: string): boolean => {
    const domain = domainOf(address)
    return ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
  }
  if (sender === undefined || !isOwn(sender.address) || isReport(m)) return null
  const found =
    fromAttachedMail(m, isOwn) ?? fromRewrittenSender(m, sender, isOwn) ?? fromForm(m, isOwn) ?? fromBlocks(m, isOwn)
  if (found === null) return null
  const received = [...m.to, ...m.cc].map((address) => address.address)
  const answered = found.candidates.some(({ address }) => received.some((to) => sameAddress(to, address.address)))
  return answered ? null : found
}

const isReport = (m: Message): boolean =>
  /^multipart\/report/i.test(m.headers['content-type']?.[0] ?? '') ||
  m.from.some(({ address }) => /^(?:mailer-daemon|postmaster)@/i.test(address))

type IsOwn = (address: string) => boolean

/** A mail forwarded as attachment shows the customer's header itself: nothing is surer. */
function fromAttachedMail(m: Message, isOwn: IsOwn): ForwardedCustomer | null {
  const inner = m.forwarded
  if (inner === null) return null
  const outside = inner.from.filter((address) => !isOwn(address.address))
  const replyTo = inner.replyTo.filter(
    (address) => !isOwn(address.address) && !outside.some((one) => sameAddress(one.address, address.address)),
  )
  if (outside.length === 0 && replyTo.length === 0) return fromBlocks(inner, isOwn)
  return {
    candidates: [
      ...outside.map((address) => ({ address, evidence: `From: ${line(address)}` })),
      ...replyTo.map((address) => ({ address, evidence: `Reply-To: ${line(address)}` })),
    ],
    text: newTextOf(inner.text, spansOf(inner.text)),
    date: inner.date,
  }
}

const line = ({ name, address }: Address): string => (name === '' ? address : `${name} <${address}>`)

const ORIGINAL_FROM = [
  'x-original-from',
  'x-google-original-from',
  'x-original-sender',
  'x-envelope-sender-original',
  'reply-to',
] as const

/** Groups and forwarders put their own address into From: "'Eva' via Support", `eva=example.com@lists.ours`. */
function fromRewrittenSender(m: Message, sender: Address, isOwn: IsOwn): ForwardedCustomer | null {
  const bounced = /^([^@=]{1,64})=([^@=]{3,200})@/.exec(sender.address)
  const original = bounced === null ? '' : `${bounced[1]}@${bounced[2]}`
  const via = /(?:^|['"\s])(?:via|über|vía|通过|透過|经由|経由)\s/i.test(sender.name)
  const marked = m.headers['x-original-from'] !== undefined || m.headers['x-google-original-from'] !== undefined
  if (!via && !marked && !isAddrSpec(original)) return null
  const name = sender.name.replace(/^['"]|['"]?\s+(?:via|über|vía|通过|透過|经由|経由)\s.*$/gi, '').trim()
  const named = ORIGINAL_FROM.flatMap((field) =>
    (m.headers[field] ?? []).flatMap((value) =>
      parseAddresses(value).map((address) => ({ address, evidence: `${field}: ${value.slice(0, 200)}` })),
    ),
  )
  const rewritten = isAddrSpec(original)
    ? [{ address: { name, address: normaliseAddress(original) }, evidence: `From: ${line(sender)}` }]
    : []
  const candidates = distinct(
    [...named, ...rewritten]
      .filter(({ address }) => !isOwn(address.address))
      .map(({ address, evidence }) => ({ address: { ...address, name: address.name || name }, evidence })),
  )
  return candidates.length === 0 ? null : { candidates, text: newTextOf(m.text, spansOf(m.text)), date: m.date }
}

function fromForm(m: Message, isOwn: IsOwn): ForwardedCustomer | null {
  const form = readFormMail(m.text)
  const replyTo = m.replyTo.filter((address) => !isOwn(address.address))
  const sender = m.from[0]?.address ?? ''
  if (form === null) {
    // A form without labels: our robot writes, the customer is in Reply-To.
    if (!isRobot(sender) || replyTo.length === 0) return null
    return { candidates: replyTo.map(byReplyTo), text: newTextOf(m.text, spansOf(m.text)), date: m.date }
  }
  const typed =
    form.address !== null && !isOwn(form.address)
      ? [{ address: { name: form.name, address: form.address }, evidence: form.evidence }]
      : []
  const candidates = distinct([...typed, ...replyTo.map(byReplyTo)])
  if (candidates.length === 0 && !isRobot(sender)) return null
  return { candidates, text: form.text || m.text.trim(), date: m.date }
}

const byReplyTo = (address: Address): { address: Address; evidence: string } => ({
  address,
  evidence: `Reply-To: ${line(address)}`,
})

/** Forwards quote the header block; colleagues forward each other's forwards, so the first sender from outside counts. */
function fromBlocks(m: Message, isOwn: IsOwn): ForwardedCustomer | null {
  const lines = m.text.split('\n').slice(0, 20_000)
  const labels = lines.map(labelledLine)
  for (let at = 0; at < lines.length; at++) {
    const block = labels[at] === null ? null : headerBlockAt(lines, at, labels)
    if (block === null) continue
    const from = sendersOf(block)
    if (from.length === 0 && !/\p{L}/u.test(block.fields.from ?? '')) continue
    if (from.length > 0 && from.every((address) => isOwn(address.address))) {
      at = block.end - 1
      continue
    }
    return customerOf(m, lines, at, block, from, isOwn)
  }
  return null
}

function sendersOf(block: HeaderBlock): readonly Address[] {
  const value = (block.fields.from ?? '')
    .replace(/\[mailto:([^\]]{1,300})\]/gi, '<$1>')
    .replace(/<mailto:[^>]{1,300}>/gi, '')
  const parsed = parseAddresses(value).filter((address) => isAddrSpec(address.address))
  const name = value
    .replace(/[<([].*$/, '')
    .replace(/["']/g, '')
    .trim()
  return parsed.length > 0
    ? parsed
    : addressesIn(value)
        .slice(0, 1)
        .map((address) => ({ name: name === address ? '' : name, address }))
}

function customerOf(
  m: Message,
  lines: readonly string[],
  at: number,
  block: HeaderBlock,
  from: readonly Address[],
  isOwn: IsOwn,
): ForwardedCustomer {
  const text = newTextOfForwarded(lines.slice(block.end))
  const evidence = (lines[at] ?? '').trim().slice(0, 300)
  const replyTo = parseAddresses(block.fields['reply-to'] ?? '').map((address) => ({
    address,
    evidence: `Reply-To: ${line(address)}`,
  }))
  const named = from
    .filter((address) => !isOwn(address.address))
    .map((address) => ({ address, evidence: lineOf(lines, at, block, address.address) ?? evidence }))
  // A header block without an address, as Foxmail writes it: the customer may have signed with one.
  const signed =
    named.length > 0
      ? []
      : addressesIn(text).map((address) => ({
          address: { name: nameOnly(block), address },
          evidence: lineOf(lines, block.end, { end: lines.length, fields: {} }, address) ?? address,
        }))
  return {
    candidates: distinct([...named, ...replyTo, ...signed].filter(({ address }) => !isOwn(address.address))),
    text,
    date: parseDate(block.fields.sent ?? '') ?? m.forwarded?.date ?? null,
  }
}

const nameOnly = (block: HeaderBlock): string => (block.fields.from ?? '').replace(/["<>]/g, '').trim().slice(0, 200)

function lineOf(lines: readonly string[], from: number, block: HeaderBlock, address: string): string | null {
  const found = lines.slice(from, block.end).find((text) => text.toLowerCase().includes(address.toLowerCase()))
  return found?.trim().slice(0, 300) ?? null
}

/** The customer's new text, the colleague's client's quote marks taken off. */
function newTextOfForwarded(lines: readonly string[]): string {
  const filled = lines.filter((text) => text.trim() !== '')
  const marked = filled.filter((text) => /^\s{0,3}>/.test(text)).length
  const bare = marked * 2 > filled.length ? lines.map((text) => text.replace(/^\s{0,3}> ?/, '')) : lines
  const text = bare.join('\n').trim()
  return newTextOf(text, spansOf(text))
}

function distinct<T extends { readonly address: Address }>(candidates: readonly T[]): T[] {
  return candidates.filter(
    (one, at) => candidates.findIndex((other) => sameAddress(other.address.address, one.address.address)) === at,
  )
}
