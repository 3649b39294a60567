/** Reads a refusal before or after the final dot into a receipt, by reply code and enhanced status code alone. */
import type { Receipt } from '../ticket/turn.ts'

/** What nodemailer's errors carry; `responseCode` only where the server has answered. */
export interface SmtpFailure extends Error {
  readonly code?: string | undefined
  readonly command?: string | undefined
  readonly response?: string | undefined
  readonly responseCode?: number | undefined
  readonly permanent?: boolean | undefined
}

/** RFC 4954 §6: whatever these say, it is about the account and not about this mail. */
const SIGN_IN_CODES = new Set([432, 454, 530, 534, 535, 538])
/** Quotas of the account: Microsoft's sender limits, Gmail's daily limit and its rate limit. */
const QUOTA_STATUS = new Set(['4.3.2', '4.4.5', '5.4.5', '4.7.28', '5.7.28'])

/**
 * The receipt of a failure of which it is certain that nothing was accepted.
 * @param response the words for people
 */
export function receiptOfFailure(failure: SmtpFailure, response: string): Receipt {
  const code = failure.responseCode ?? null
  const signIn = failure.code === 'EAUTH' || (code !== null && SIGN_IN_CODES.has(code))
  if (signIn || QUOTA_STATUS.has(enhancedStatus(failure.response ?? ''))) {
    return { outcome: 'deferred', code, response, scope: 'account' }
  }
  // Elsewhere a 5yz is about the connection, as in a greeting of 554.
  const aboutThisMail = failure.code === 'EENVELOPE' || failure.code === 'EMESSAGE'
  // 503 says that the session was out of order, not that the mail is unwelcome: a fresh connection may do.
  const forGood = code !== null && code >= 500 && code !== 503
  // Without any reply it is the library that refuses: an address that can't be, a size beyond the announced one.
  const unspoken = failure.response === undefined
  if (aboutThisMail && (forGood || unspoken)) return { outcome: 'rejected', code, response }
  return { outcome: 'deferred', code, response, scope: 'message' }
}

/** The enhanced status code (RFC 3463) behind the reply code, '' where there is none. */
function enhancedStatus(response: string): string {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?= |$)/m.exec(response)?.[1] ?? ''
}
