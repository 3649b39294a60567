/** Threading (RFC 5322 §3.6.4, RFC 5256 §2.1): ids that can be trusted to be ids, and subjects without their prefixes. */
import { limits } from '../limits.ts'
import type { Message } from './message.ts'
import { FORWARD_PREFIXES, REPLY_PREFIXES } from './prefixes.ts'

/** At most so many ids of one References field are looked at. */
const MOST_IDS = 300

/** A msg-id with its angle brackets, or null: no blanks, controls or further brackets, at most 900 characters. */
export function cleanMessageId(text: string): string | null {
  const bare = text.trim().replace(/^<|>$/g, '')
  return /^[^<>\s\p{Cc}]{1,900}$/u.test(bare) && bare.includes('@') ? `<${bare}>` : cleanOddId(text)
}

/** Some mailers write ids without `@`; they thread as well as others, but only with their brackets. */
function cleanOddId(text: string): string | null {
  return /^<[^<>\s\p{Cc}]{1,900}>$/u.exec(text.trim())?.[0] ?? null
}

/** Every id of In-Reply-To or References, in order, each once. */
export function messageIdsIn(value: string): readonly string[] {
  const found = new Set<string>()
  for (const match of value.slice(0, 200_000).matchAll(/<[^<>\s\p{Cc}]{1,900}>/gu)) {
    found.add(match[0])
    if (found.size >= MOST_IDS) break
  }
  if (found.size === 0) {
    for (const token of value.slice(0, 10_000).split(/[\s,;]+/)) {
      const id = /^[^<>@]+@[^<>@]+$/.test(token) ? cleanMessageId(token) : null
      if (id !== null) found.add(id)
    }
  }
  return [...found]
}

/**
 * References of our answer: the mail's own, then its Message-ID. Beyond limits.referencesCharacters the oldest after the
 * first go: the first holds the thread together, the last ones are what clients look for.
 */
export function referencesFor(m: Message): string[] {
  const earlier = m.references.length > 0 ? m.references : m.inReplyTo.slice(0, 1)
  const ids = [...new Set([...earlier, ...(m.messageId === null ? [] : [m.messageId])])]
  const last = m.messageId ?? ids.at(-1)
  const ordered = last === undefined ? [] : [...ids.filter((id) => id !== last), last]
  const [root, ...rest] = ordered
  if (root === undefined) return []
  const kept: string[] = []
  let size = root.length
  for (const id of rest.toReversed()) {
    size += id.length + 1
    if (kept.length > 0 && size > limits.referencesCharacters) break
    kept.unshift(id)
  }
  return root.length + (kept.at(-1)?.length ?? 0) > limits.referencesCharacters ? ordered.slice(-1) : [root, ...kept]
}

const BLANK = '[\\s\\u00A0\\u200E\\u200F\\u202A-\\u202E\\u3000]*'
const COUNT = '(?:\\[\\d{1,4}\\]|\\(\\d{1,4}\\)|（\\d{1,4}）|\\^\\d{1,4}|\\*\\d{1,4}|\\d{1,2})?'
/** Tags of gateways and lists; our own ticket numbers in brackets stay, they tell subjects apart. */
const TAG = new RegExp(
  `^${BLANK}(?:\\[(?:ext|external|extern|externe|externo|spam|sus?pected spam|外部|外部邮件|垃圾邮件)\\]|\\*{2,5}\\s?spam\\s?\\*{2,5}|\\{spam\\?\\})[:：]?`,
  'iu',
)

const prefixOf = (names: readonly string[]): RegExp =>
  new RegExp(
    `^${BLANK}(?:${names.map((name) => name.replace(/[.\\/]/g, '\\$&')).join('|')})${BLANK}${COUNT}${BLANK}[:：](?=(.?))`,
    'iu',
  )

const REPLY = prefixOf(REPLY_PREFIXES)
const FORWARD = prefixOf(FORWARD_PREFIXES)
/** `R:` and `I:` may be the first word of a sentence's list: they count only before a blank and more text. */
const LETTER = new RegExp(`^${BLANK}[RI]${COUNT}:[ \\u00A0]+(?=\\S)`, 'u')

interface Stripped {
  readonly rest: string
  readonly kind: 'reply' | 'forward' | 'tag'
}

function strippedOnce(subject: string): Stripped | null {
  const rules: readonly (readonly [RegExp, Stripped['kind']])[] = [
    [TAG, 'tag'],
    [REPLY, 'reply'],
    [FORWARD, 'forward'],
    [LETTER, subject.trimStart().startsWith('R') ? 'reply' : 'forward'],
  ]
  for (const [rule, kind] of rules) {
    const match = rule.exec(subject)
    if (match) return { rest: subject.slice(match[0].length), kind }
  }
  return null
}

/** The subject without reply, forward and gateway prefixes, in any of the languages of `prefixes.ts`; for matching only. */
export function baseSubject(s: string): string {
  let subject = s.slice(0, 2_000)
  for (let stripped = strippedOnce(subject); stripped !== null; stripped = strippedOnce(subject))
    subject = stripped.rest
  const fwd = /^\s*\[fwd?:(.*)\]\s*$/i.exec(subject)
  return (fwd?.[1] === undefined ? subject : baseSubject(fwd[1]))
    .replace(/\s*\((?:fwd|轉寄|转发)\)\s*$/i, '')
    .replace(/[\s\u00A0\u3000\u200E\u200F]+/g, ' ')
    .trim()
}

/** True where the subject begins with a reply prefix, gateway tags aside. */
export function isReplySubject(s: string): boolean {
  return prefixKind(s) === 'reply'
}

function prefixKind(s: string): Stripped['kind'] | null {
  let subject = s.slice(0, 2_000)
  for (let round = 0; round < 5; round++) {
    const stripped = strippedOnce(subject)
    if (stripped?.kind !== 'tag') return stripped?.kind ?? null
    subject = stripped.rest
  }
  return null
}

/** The subject of our answer: as it stands where it is a reply already (in whatever language), else with `Re: `. */
export function replySubject(s: string): string {
  const subject = s.replace(/[\r\n]+/g, ' ').trim()
  return isReplySubject(subject) ? subject : `Re: ${subject}`.trimEnd()
}
