/**
 * Kind decides what a mail is, and so whether a person must answer it.
 *
 * The risk is not even: a complaint that lies in a bin is lost, a needless draft costs a glance. So a mail goes to a bin
 * only when a hard signal of the mail system says so, or a soft one and the text agree; where they disagree it is
 * 'unsure', which owes a reply. A mail that names an order and a grievance is never a newsletter or spam.
 */
import type { Finding } from '../ticket/findings.ts'
import type { Kind } from '../ticket/words.ts'
import { decided, type Found, grieves, type KindInput, type KindSignal, plainly } from './kind-signs.ts'
import type { KindWord, KindWords } from './kind-words.ts'
import { writtenKind } from './kind-written.ts'
import { findTerms } from './terms.ts'

/** An absence is told in no more text than this. */
const SHORT = 900

/** Decides the kind, with the words and signals that decided. */
export function findKind(input: KindInput, words: KindWords): Finding<Kind> {
  // Our own mail server sends non-delivery reports from our own domain: these are no colleague's word.
  const report = input.ours === 'partner' ? bounce(input) : null
  if (report?.value === 'bounce') return report
  if (input.ours) return decided(input.ours, 0.95, [`from ${input.from}`])
  const found = wordsOf(input, words)
  return (
    bounce(input) ?? automatic(input, found) ?? bulk(input, found) ?? spam(input, found) ?? writtenKind(input, found)
  )
}

function wordsOf({ text, subject, quoted }: KindInput, words: KindWords): Found {
  const own = `${subject}\n${text.slice(0, 8_000)}`.toLowerCase()
  const ours = quoted.slice(0, 4_000).toLowerCase()
  const search = (key: KindWord): readonly string[] => findTerms(key === 'answered' ? ours : own, words[key])
  return Object.fromEntries(Object.keys(words).map((key) => [key, search(key as KindWord)])) as Found
}

/** So many phrases of machines no person writes. */
const MANY_PHRASES = 4
/** A machine says at once what it is. */
const OPENING = 200

function signalsOf(input: KindInput, ...kinds: readonly string[]): KindSignal[] {
  return input.signals.filter(({ kind }) => kinds.includes(kind))
}

function bounce(input: KindInput): Finding<Kind> | null {
  const signals = signalsOf(input, 'bounce', 'dsn')
  if (signals.some(({ strength }) => strength === 'hard'))
    return decided(
      'bounce',
      0.99,
      signals.map(({ why }) => why),
    )
  const robot = /^(?:mailer-daemon|postmaster|mail-daemon)@/iu.test(input.from)
  const subject =
    /undeliver|returned mail|delivery (?:status|failure)|failure notice|unzustellbar|non remis|no entregado|退信|系统退信|配信不能|не доставлен|niedostarczon/iu.test(
      input.subject,
    )
  if (robot && (subject || signals.length > 0)) return decided('bounce', 0.97, [input.from, input.subject])
  return robot ? decided('unsure', 0.5, [input.from]) : null
}

/** Out of office and "we got your mail": header fields and words must agree. */
function automatic(input: KindInput, found: Found): Finding<Kind> | null {
  const signals = signalsOf(input, 'auto-reply', 'automatic', 'auto', 'auto-generated')
  const hard = signals.some(({ strength }) => strength === 'hard')
  const said = found['auto-reply']
  const why = [...signals.map((signal) => signal.why), ...said]
  const subjectSays = said.some((term) => input.subject.toLowerCase().includes(term))
  const short = input.text.length <= SHORT
  // One phrase of the text, heard by signal and word list alike: "not even an automatic reply came" is a person's.
  const opening = input.text.trim().split('\n').slice(0, 3).join('\n').slice(0, OPENING).toLowerCase()
  const once = distinct(why).length < 2
  const mentioned = once && !subjectSays && !said.some((term) => opening.includes(term))
  // Who answers nothing and complains in full may do so under such a subject: a person looks.
  const absence = (confidence: number): Finding<Kind> | null => {
    // "No answer but the automatic message": told in the course of a grievance.
    const opens = said.some((term) => opening.includes(term))
    if (!hard && !subjectSays && soundsAggrieved(input, opens ? 0.75 : 0.6) && (once || !opens)) return null
    return !hard && (mentioned || (!input.isReply && plainly(input) && said.length < MANY_PHRASES))
      ? decided('unsure', 0.5, why)
      : decided('auto-reply', confidence, why)
  }
  if (signals.length > 0 && said.length > 0 && (short || !grieves(input))) return absence(hard ? 0.99 : 0.96)
  if (hard && !grieves(input)) return decided('auto-reply', 0.9, why)
  if (signals.length > 0) return grieves(input) ? null : decided('unsure', 0.5, why)
  // Without any header: the subject says it and the text says it again, and nothing is asked.
  if (said.length >= 2 && short && input.orderNumbers.length === 0 && input.wishes.length === 0) return absence(0.85)
  if (subjectSays && said.length >= 2 && short) return absence(0.85)
  return null
}

function bulk(input: KindInput, found: Found): Finding<Kind> | null {
  const signals = signalsOf(input, 'newsletter', 'list', 'bulk')
  const why = [...signals.map((signal) => signal.why), ...found.newsletter]
  if (signals.length > 0 && found.newsletter.length > 0 && input.orderNumbers.length === 0)
    return decided('newsletter', 0.97, why)
  if (signals.some(({ strength }) => strength === 'hard') && !grieves(input)) return decided('newsletter', 0.9, why)
  // Such words alone stand in the footer of many a company's mail: beside a grievance a person looks.
  if (found.newsletter.length >= 2 && input.orderNumbers.length === 0 && !input.isReply)
    return plainly(input) || soundsAggrieved(input) ? decided('unsure', 0.5, why) : decided('newsletter', 0.8, why)
  if (signals.length > 0 && !grieves(input) && !input.heard) return decided('unsure', 0.5, why)
  return null
}

/** The whole reads like a grievance. */
function soundsAggrieved({ heard }: KindInput, least = 0.6): boolean {
  return (heard?.get('complaint') ?? 0) + (heard?.get('follow-up') ?? 0) >= least
}

/** Phrases that are not part of another. */
function distinct(phrases: readonly string[]): readonly string[] {
  const lower = [...new Set(phrases.map((phrase) => phrase.toLowerCase()))]
  return lower.filter((one) => !lower.some((other) => other !== one && other.includes(one)))
}

function spam(input: KindInput, found: Found): Finding<Kind> | null {
  const signals = signalsOf(input, 'spam')
  const why = [...signals.map((signal) => signal.why), ...found.spam]
  // What the word list found as well is one sign, not two.
  const points = distinct(why).length + signals.length
  if (input.orderNumbers.length > 0 || input.isContinuation) return null
  // One machine's suspicion against a grievance: a person looks.
  if (!input.heard && signals.length === 1 && found.spam.length === 0 && grieves(input))
    return decided('unsure', 0.5, why)
  if (points < 2 || input.attachments > 0) return null
  // A plain grievance is looked at by a person, whatever stands beside it: "the lamp that I won came broken".
  const doubtful = plainly(input) || (soundsAggrieved(input) && (points < 3 || input.grave))
  return doubtful ? decided('unsure', 0.5, why) : decided('spam', Math.min(0.95, 0.7 + 0.08 * points), why)
}
