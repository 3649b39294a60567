/**
 * Automatic mail, seen from its header fields, structure and words. Judgement of this file: a machine's mail taken for a
 * complaint costs one unneeded draft, a complaint taken for a machine's is lost. So only structure that no person's mail
 * has is hard; a single field or phrase is soft, whatever RFC 3834 says of it: help desks stamp `auto-generated` on
 * answers that people typed.
 *
 * Deliberately no signals: X-Auto-Response-Suppress (it asks not to be answered automatically; Outlook sets it on
 * people's mail) and `Auto-Submitted: no`.
 */
import { domainOf } from './address.ts'
import {
  ACK_SUBJECTS,
  AUTO_REPLY_IN_SUBJECT,
  AUTO_REPLY_SUBJECTS,
  AWAY_PHRASES,
  BOUNCE_PHRASES,
  BOUNCE_SUBJECTS,
  DELAY_PHRASES,
  MACHINE_PHRASES,
  SPAM_PHRASES,
  UNSUBSCRIBE_PHRASES,
} from './automatic-phrases.ts'
import type { Message } from './message.ts'
import { newTextOf, spansOf } from './quoted-text.ts'
import { cleanMessageId } from './references.ts'

export interface Signal {
  readonly kind: 'auto-reply' | 'bounce' | 'newsletter' | 'spam'
  /** hard: no person writes such a mail. soft: a reason to look. */
  readonly strength: 'hard' | 'soft'
  /** The field or words that say so, for people. */
  readonly why: string
}

/** Phrases are sought in so much of the writer's own text. */
const READ_CHARACTERS = 4_000

/** Everything that speaks for a machine, strongest kinds first; empty for a person's mail. */
export function automaticSignals(m: Message): Signal[] {
  const own = newTextOf(m.text, spansOf(m.text)).slice(0, READ_CHARACTERS).toLowerCase()
  return [...bounceSignals(m, own), ...autoReplySignals(m, own), ...newsletterSignals(m, own), ...spamSignals(m, own)]
}

const header = (m: Message, name: string): string => (m.headers[name] ?? []).join(' ').trim()

/** RFC 3834 §5.1, comments and parameters aside: 'auto-replied', 'auto-generated' …, '' for none. */
function autoSubmitted(m: Message): string {
  const value = /^[a-z-]+/.exec(header(m, 'auto-submitted').toLowerCase())?.[0] ?? ''
  return value === 'no' ? '' : value
}

/** A Return-Path field that is there and empty (RFC 5321 §4.5.5): bounces and automatic replies. */
const hasNullPath = (m: Message): boolean =>
  (m.headers['return-path'] ?? []).some((value) => /^<\s*>$/.test(value.trim()))

const DAEMON = /^(?:mailer-?daemon|postmaster|mail-?daemon|mdaemon|bounce|bounces?-?notification)(?:[+-][^@]*)?@/i

const isDaemon = (m: Message): boolean =>
  m.from.some((from) => DAEMON.test(from.address)) || /mailer-daemon/i.test(header(m, 'from'))

function bounceSignals(m: Message, own: string): Signal[] {
  const type = header(m, 'content-type').toLowerCase()
  const signals: Signal[] = []
  const hard = (why: string): void => void signals.push({ kind: 'bounce', strength: 'hard', why })
  const report = /^multipart\/report\b.*report-type\s*=\s*"?(delivery-status|delivery-delay|delivery|delayed)/.exec(
    type,
  )
  if (report !== null) hard(`report-type=${report[1]}`)
  if (m.headers['x-failed-recipients'] !== undefined) hard('X-Failed-Recipients')
  if (m.headers['x-ms-exchange-message-is-ndr'] !== undefined) hard('X-MS-Exchange-Message-Is-Ndr')
  const subject = phraseIn(BOUNCE_SUBJECTS, m.subject.toLowerCase())
  const words = phraseIn(BOUNCE_PHRASES, own)
  if (isDaemon(m) && (hasNullPath(m) || subject !== null || words !== null))
    hard(`From ${m.from[0]?.address ?? 'mailer-daemon'}`)
  else if (hasNullPath(m) && subject !== null && words !== null) hard(subject)
  else if (isDaemon(m)) signals.push({ kind: 'bounce', strength: 'soft', why: `From ${m.from[0]?.address ?? ''}` })
  else if (subject !== null && words !== null) signals.push({ kind: 'bounce', strength: 'soft', why: subject })
  return signals
}

const VACATION_FIELDS = [
  'x-autoreply',
  'x-autorespond',
  'x-autoresponder',
  'x-autoreply-from',
  'x-vacation',
  'x-auto-reply',
  'x-auto-reply-from',
  'x-mail-autoreply',
  'x-ms-exchange-inbox-rules-loop',
  'x-cron-env',
]

function autoReplySignals(m: Message, own: string): Signal[] {
  const type = header(m, 'content-type').toLowerCase()
  if (/^multipart\/report\b.*report-type\s*=\s*"?disposition-notification/.test(type)) {
    return [{ kind: 'auto-reply', strength: 'hard', why: 'report-type=disposition-notification' }]
  }
  if (/^multipart\/report\b.*report-type\s*=\s*"?feedback-report/.test(type)) {
    return [{ kind: 'auto-reply', strength: 'hard', why: 'report-type=feedback-report' }]
  }
  const fields = autoReplyFields(m)
  const words = autoReplyWords(m, own)
  // Two witnesses of different sorts, one of them a header field, are more than a habit of some help desk.
  const certain = fields.some((field) => field.certain) && (fields.length >= 2 || hasNullPath(m) || words.length > 0)
  return [...fields.map(({ why }) => why), ...words].map((why, at) => ({
    kind: 'auto-reply',
    strength: certain && at === 0 ? 'hard' : 'soft',
    why,
  }))
}

/** `certain`: no help desk puts this on what a person typed. */
function autoReplyFields(m: Message): { readonly why: string; readonly certain: boolean }[] {
  const found: { why: string; certain: boolean }[] = []
  const auto = autoSubmitted(m)
  // `auto-generated` on a mail with a real return path is what ServiceNow writes above a person's answer.
  if (auto !== '') found.push({ why: `Auto-Submitted: ${auto}`, certain: auto === 'auto-replied' || hasNullPath(m) })
  for (const name of VACATION_FIELDS) {
    if (m.headers[name] !== undefined && !/^(?:no|false|0)$/i.test(header(m, name)))
      found.push({ why: name, certain: true })
  }
  if (/auto_?reply/i.test(header(m, 'precedence')))
    found.push({ why: `Precedence: ${header(m, 'precedence')}`, certain: true })
  if (/^vacation|autorespond/i.test(header(m, 'x-mailer')))
    found.push({ why: `X-Mailer: ${header(m, 'x-mailer').slice(0, 60)}`, certain: true })
  if (/autoresponder/i.test(header(m, 'delivered-to')))
    found.push({ why: 'Delivered-To: autoresponder', certain: true })
  return found
}

function autoReplyWords(m: Message, own: string): string[] {
  const subject = m.subject.toLowerCase().replace(/^[\s\u200E\u200F\u202A-\u202E[【(]+/, '')
  const found: string[] = []
  const opening =
    AUTO_REPLY_SUBJECTS.find((phrase) => opensWith(subject, phrase)) ??
    phraseIn(AUTO_REPLY_IN_SUBJECT, m.subject.toLowerCase())
  if (opening !== undefined && opening !== null) found.push(`Subject: ${opening}`)
  const acknowledged = ACK_SUBJECTS.find((phrase) => m.subject.toLowerCase().includes(phrase))
  if (acknowledged !== undefined) found.push(`Subject: ${acknowledged}`)
  // What somebody says of their office or ticket counts only in a short mail or beside another sign.
  const short = own.length < 900
  const away = short || found.length > 0 ? phraseIn(AWAY_PHRASES, own) : null
  const machine = short || found.length > 0 ? phraseIn(MACHINE_PHRASES, own) : null
  if (away !== null) found.push(away)
  if (machine !== null) found.push(machine)
  if (/^##-.{5,120}-##/m.test(own)) found.push('reply-above-this-line')
  return found
}

/**
 * A single word must stand alone before a colon or dash: "Absence de pièces" and "Отсутствие деталей" are complaints.
 */
function opensWith(subject: string, phrase: string): boolean {
  if (!subject.startsWith(phrase)) return false
  const rest = subject.slice(phrase.length)
  if (/[:：]$/.test(phrase)) return true
  if (/[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/.test(phrase)) return true
  return /\s|-/.test(phrase) ? !/^[\p{L}\p{N}]/u.test(rest) : /^\s*(?:$|[:：\]】)(–—-]|re:)/u.test(rest)
}

function newsletterSignals(m: Message, own: string): Signal[] {
  const found: string[] = []
  const note = (name: string, holds: boolean): void => void (holds && found.push(name))
  note('List-Unsubscribe', m.headers['list-unsubscribe'] !== undefined)
  note('List-Unsubscribe-Post', m.headers['list-unsubscribe-post'] !== undefined)
  note('List-Id', m.headers['list-id'] !== undefined)
  note('Feedback-ID', m.headers['feedback-id'] !== undefined)
  note('X-CSA-Complaints', m.headers['x-csa-complaints'] !== undefined)
  note(
    `Precedence: ${header(m, 'precedence')}`,
    autoSubmitted(m) === '' && /^(?:bulk|list|junk)$/i.test(header(m, 'precedence')),
  )
  const words = phraseIn(UNSUBSCRIBE_PHRASES, own)
  // A discussion list (RFC 2369 List-Post) carries people's mail with all these fields, and an answer to us is no circular.
  const talk = m.headers['list-post'] !== undefined || m.inReplyTo.length > 0 || autoSubmitted(m) === 'auto-replied'
  const certain = !talk && found.length >= 2 && (words !== null || found.length >= 3)
  const all = words === null || found.length === 0 ? found : [...found, words]
  return all.map((why, at) => ({ kind: 'newsletter', strength: certain && at === 0 ? 'hard' : 'soft', why }))
}

function spamSignals(m: Message, own: string): Signal[] {
  const signals: Signal[] = []
  const soft = (why: string): void => void signals.push({ kind: 'spam', strength: 'soft', why })
  if (/^yes\b/i.test(header(m, 'x-spam-flag'))) soft('X-Spam-Flag: YES')
  if (/^yes\b/i.test(header(m, 'x-spam-status'))) soft('X-Spam-Status: Yes')
  if (/^spam$/i.test(header(m, 'x-spam'))) soft('X-Spam')
  const text = `${m.subject.toLowerCase()}\n${own}`
  for (const phrase of SPAM_PHRASES.filter((one) => text.includes(one)).slice(0, 5)) soft(phrase)
  const lookalike = lookalikeSender(m)
  if (lookalike !== null) soft(lookalike)
  return signals
}

/**
 * A sender who imitates the recipient: a domain of the same letters but for I/l/1 and O/0, ours with words added or as a
 * part of theirs, or our address for a name.
 */
function lookalikeSender(m: Message): string | null {
  const skeleton = (domain: string): string =>
    domain
      .replace(/[il1|]/g, 'l')
      .replace(/[o0]/g, 'o')
      .replace(/rn/g, 'm')
  const label = (domain: string): string => domain.split('.').at(-2) ?? ''
  const sender = domainOf(m.from[0]?.address ?? '')
  for (const { address } of [...m.to, ...m.cc]) {
    const ours = domainOf(address)
    if (sender === ours || sender.endsWith(`.${ours}`)) continue
    const named = (m.from[0]?.name ?? '').toLowerCase().includes(`@${ours}`)
    if (named || `.${sender}`.includes(`.${ours}.`))
      return `From: ${`${m.from[0]?.name ?? ''} <${m.from[0]?.address ?? ''}>`.trim()}`
    if (label(ours).length < 5 || label(sender) === label(ours)) continue
    const [mine, theirs] = [skeleton(label(ours)), skeleton(label(sender))]
    const root = mine.split('-')[0] ?? mine
    if (
      mine === theirs ||
      (root.length >= 6 && theirs.startsWith(root) && !label(sender).startsWith(label(ours).slice(0, root.length)))
    ) {
      return `From: ${sender}`
    }
  }
  return null
}

function phraseIn(phrases: readonly string[], text: string): string | null {
  return phrases.find((phrase) => text.includes(phrase)) ?? null
}

/**
 * A report that the mail is still under way (RFC 3464 §2.3.3): nothing has bounced yet. Where a system writes words only,
 * a word of failure outweighs one of delay: a lost letter that nobody hears of is worse than a needless look.
 */
export function isDelayNotice(m: Message): boolean {
  const text = m.text.slice(0, 100_000)
  const actions = [...text.matchAll(/^action:\s*([a-z]+)/gim)].map((match) => match[1]?.toLowerCase())
  if (actions.length > 0) {
    return actions.every((action) => action === 'delayed' || action === 'relayed' || action === 'delivered')
  }
  const words = `${m.subject}\n${text.slice(0, READ_CHARACTERS)}`.toLowerCase()
  return phraseIn(DELAY_PHRASES, words) !== null && !/permanent|fatal|failed|giv(?:en|ing) up/.test(words)
}

/**
 * Message-IDs of the mail that a non-delivery report is about: of the returned original or its header section, of
 * `Message-ID:` lines in the text, of the report's own In-Reply-To and References; most certain first.
 */
export function bouncedMessageIds(m: Message): string[] {
  const ids = new Set<string>()
  if (m.forwarded?.messageId) ids.add(m.forwarded.messageId)
  const text = m.text.slice(0, 100_000)
  for (const match of text.matchAll(
    /(?:message-?id|message identifier|original-message-id|邮件标识)\s*[:：]\s*<?([^\s<>]{3,900})>?/gi,
  )) {
    const id = (match[1] ?? '').includes('@') ? cleanMessageId(match[1] ?? '') : null
    if (id !== null && id !== m.messageId) ids.add(id)
    if (ids.size >= 20) break
  }
  for (const value of [header(m, 'x-original-message-id'), ...m.inReplyTo, ...m.references]) {
    const id = value === '' ? null : cleanMessageId(value)
    if (id !== null) ids.add(id)
  }
  return [...ids]
}
