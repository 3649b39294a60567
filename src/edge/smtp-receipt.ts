/** Reads a refusal before or after the final dot into a receipt: the reply code decides what may happen, the words only why. */
import type { Receipt } from '../ticket/turn.ts'
import type { SendReason } from '../ticket/words.ts'
import { FATES, type Fate, REFUSALS, type RefusalRule } from './smtp-refusals.ts'

/** What nodemailer's errors carry; `responseCode` only where the server has answered. */
export interface SmtpFailure extends Error {
  readonly code?: string | undefined
  readonly command?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
  readonly permanent?: boolean | undefined
}

/** No refusal says anything new after so many characters, and a server may send a megabyte. */
const WORDS_READ = 2_000
/** RFC 4954 §6: whatever these say, it is about the account and not about this mail. */
const SIGN_IN_CODES = new Set([454, 530, 534, 535, 538])
/** Where in a conversation a refusal came, by nodemailer's name of the command. */
const BY_COMMAND: readonly (readonly [RegExp, SendReason])[] = [
  [/^SMTPUTF8/, 'no-smtputf8'],
  [/^MAIL/, 'sender-refused'],
  [/^(RCPT|API)/, 'recipient-refused'],
  [/./, 'content-refused'],
]

/**
 * The receipt of a failure of which it is certain that nothing was accepted.
 * @param response the words for people
 * @param host of the server, since the same words mean more at some providers
 */
export function receiptOfFailure(failure: SmtpFailure, response: string, host: string): Receipt {
  const code = failure.responseCode ?? null
  const reason = reasonOf(failure, host)
  switch (fateOf(reason, failure)) {
    case 'account-waits':
      return { outcome: 'deferred', code, response, reason, scope: 'account' }
    case 'letter-waits':
      return { outcome: 'deferred', code, response, reason, scope: 'message' }
    case 'final':
      return { outcome: 'rejected', code, response, reason }
  }
}

/** Final is only what refuses this very mail for good; elsewhere a 5yz is about the connection, as in a greeting of 554. */
function fateOf(reason: SendReason, failure: SmtpFailure): Fate {
  const fate = FATES[reason] ?? 'letter-waits'
  if (fate !== 'final') return fate
  return isAboutThisMail(failure) && isForGood(failure) ? 'final' : 'letter-waits'
}

function reasonOf(failure: SmtpFailure, host: string): SendReason {
  const code = failure.responseCode ?? 0
  const words = (failure.response ?? '').slice(0, WORDS_READ)
  const known = code >= 400 ? REFUSALS.find((rule) => fits(rule, code, words, host)) : undefined
  if (known) return known.reason
  if (code === 421) return 'busy'
  if (failure.code === 'ETLS') return 'encryption'
  if (failure.code === 'EAUTH' || SIGN_IN_CODES.has(code)) return 'sign-in'
  if (failure.response === undefined && /certificate|\bTLS\b|\bSSL\b/i.test(failure.message)) return 'encryption'
  if (isAboutThisMail(failure) && isForGood(failure)) return ofRefusedMail(failure, code)
  return code >= 400 ? 'busy' : 'unreachable'
}

function ofRefusedMail(failure: SmtpFailure, code: number): SendReason {
  // Without any reply it is our side that refuses: an address that can't be, a size beyond the announced one.
  if (failure.response === undefined && failure.code === 'EMESSAGE') return 'too-large'
  if (code === 552) return 'too-large'
  return BY_COMMAND.find(([command]) => command.test(failure.command ?? 'DATA'))?.[1] ?? 'content-refused'
}

function isAboutThisMail(failure: SmtpFailure): boolean {
  return failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE'
}

/** 503 says that the session was out of order, not that the mail is unwelcome: a fresh connection may do. */
function isForGood(failure: SmtpFailure): boolean {
  const code = failure.responseCode
  return code === undefined ? failure.response === undefined : code >= 500 && code < 600 && code !== 503
}

function fits(rule: RefusalRule, code: number, response: string, host: string): boolean {
  return (
    (rule.host?.test(host) ?? true) &&
    (rule.codes?.includes(code) ?? true) &&
    (rule.status?.includes(enhancedStatus(response)) ?? true) &&
    (rule.words?.test(withoutAddresses(response)) ?? true)
  )
}

/** A customer chooses the address that a server repeats: its letters are no words of the server. */
function withoutAddresses(response: string): string {
  return response.replace(/<[^<>]*>/g, ' ').replace(/\S+@\S+/g, ' ')
}

/** The enhanced status code (RFC 3463) behind the reply code, '' where there is none. */
function enhancedStatus(response: string): string {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?= |$)/m.exec(response)?.[1] ?? ''
}
