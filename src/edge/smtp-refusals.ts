/**
 * What servers mean by their refusals, as data: the words of known providers first, then the codes that everybody shares.
 * Limits and wordings change; each line says where it was read and when.
 */
import type { SendReason } from '../ticket/words.ts'

/** What becomes of a letter that is refused for this reason: it waits alone, all letters of the account wait, or nobody waits. */
export type Fate = 'letter-waits' | 'account-waits' | 'final'

export const FATES: Readonly<Partial<Record<SendReason, Fate>>> = {
  encryption: 'account-waits',
  'sign-in': 'account-waits',
  'password-sign-in-off': 'account-waits',
  'smtp-off': 'account-waits',
  'too-many-connections': 'account-waits',
  'sending-rate': 'account-waits',
  'daily-limit': 'account-waits',
  'limit-prolonged': 'account-waits',
  'account-blocked': 'account-waits',
  'own-mailbox-full': 'account-waits',
  'recipient-unknown': 'final',
  'recipient-refused': 'final',
  'sender-refused': 'final',
  'content-refused': 'final',
  'too-large': 'final',
  'no-smtputf8': 'final',
}

export interface RefusalRule {
  readonly reason: SendReason
  /** The provider's own submission host; every host where absent. */
  readonly host?: RegExp
  /** Reply codes and enhanced status codes (RFC 3463): one of them, where given. */
  readonly codes?: readonly number[]
  readonly status?: readonly string[]
  /** Asked of the reply without its mail addresses, which anybody may choose. */
  readonly words?: RegExp
  readonly source: string
  /** Year and month in which the source was read. */
  readonly checked: string
}

const GOOGLE = 'support.google.com/a/answer/3726730'
const MICROSOFT = 'learn.microsoft.com/exchange: SMTP AUTH submission, NDR codes'
const NETEASE = 'help.mail.163.com: 退信代码说明'
const TENCENT = 'service.mail.qq.com, open.work.weixin.qq.com/help2: 退信'
const AMAZON = 'docs.aws.amazon.com/ses: manage-sending-quotas-errors, troubleshoot-smtp'
const checked = '2026-11'

/** The first that fits holds. */
export const REFUSALS: readonly RefusalRule[] = [
  {
    reason: 'limit-prolonged',
    host: /(^|\.)yandex\.[a-z.]+$/i,
    words:
      /limit (was |is )?(exceeded|reached)|exceed\w* .*limit|too many (messages|letters)|sending .*block|block.* sending/i,
    source: 'yandex.com/support/mail: each attempt within 24 hours prolongs the block',
    checked,
  },

  { reason: 'password-sign-in-off', status: ['5.7.30'], source: MICROSOFT, checked },
  { reason: 'smtp-off', status: ['5.7.139'], source: MICROSOFT, checked },
  { reason: 'smtp-off', codes: [535], words: /SmtpClientAuthentication is disabled/i, source: MICROSOFT, checked },
  {
    reason: 'own-mailbox-full',
    words: /STOREDRV\.Submission.*QuotaExceededException\.Mapi/i,
    source: MICROSOFT,
    checked,
  },
  { reason: 'too-many-connections', codes: [432], source: MICROSOFT, checked },
  {
    reason: 'too-many-connections',
    words: /concurrent connections? limit|sender thread limit/i,
    source: MICROSOFT,
    checked,
  },
  {
    reason: 'daily-limit',
    words: /SubmissionQuotaExceeded|ExceededRecipientRateLimit|RecipientRateLimitExceeded|message submission rate/i,
    source: MICROSOFT,
    checked,
  },
  {
    reason: 'account-blocked',
    status: ['5.1.8', '5.1.90', '5.7.501', '5.7.502', '5.7.503'],
    source: MICROSOFT,
    checked,
  },
  { reason: 'sending-rate', words: /sender throttled/i, source: MICROSOFT, checked },

  { reason: 'daily-limit', status: ['5.4.5', '4.4.5'], words: /limit|quota/i, source: GOOGLE, checked },
  { reason: 'sending-rate', status: ['4.7.28', '5.7.28'], source: GOOGLE, checked },
  { reason: 'sending-rate', words: /relay (sending )?limit exceeded/i, source: GOOGLE, checked },
  {
    reason: 'recipient-limit',
    status: ['4.2.1', '5.2.1'],
    words: /receiving mail (too quickly|at a rate)/i,
    source: GOOGLE,
    checked,
  },

  { reason: 'too-many-connections', codes: [421], words: /\bHL:ICC\b/, source: NETEASE, checked },
  {
    reason: 'sending-rate',
    words: /\b(HL:(IFC|REP|MEP)|MI:(SFQ|DMC|IPB)|RP:(DRC|TRC|QRC))\b/,
    source: NETEASE,
    checked,
  },
  {
    reason: 'account-blocked',
    words: /\b(MI:SPB|WM:BL[IU])\b|user (is )?(suspended|locked)/i,
    source: NETEASE,
    checked,
  },
  { reason: 'sign-in', words: /too much fail(ed)? authentication/i, source: NETEASE, checked },
  { reason: 'busy', codes: [450, 451], words: /\bDT:SPM\b/, source: NETEASE, checked },
  { reason: 'content-refused', words: /\bDT:SPM\b/, source: NETEASE, checked },
  { reason: 'sender-refused', words: /mail from must equal authorized user/i, source: NETEASE, checked },

  {
    reason: 'recipient-limit',
    codes: [550],
    words: /mailbox unavailable or access denied/i,
    source: TENCENT,
    checked,
  },
  {
    reason: 'sending-rate',
    words: /\b(ip|domain|sender|connection) frequency limited|sending frequency/i,
    source: TENCENT,
    checked,
  },
  { reason: 'daily-limit', words: /sending quota exceeded|daily sending (limit|quota)/i, source: TENCENT, checked },

  {
    reason: 'daily-limit',
    codes: [454],
    words: /throttling failure: daily message quota/i,
    source: AMAZON,
    checked,
  },
  { reason: 'sending-rate', codes: [454], words: /throttling failure/i, source: AMAZON, checked },
  { reason: 'sender-refused', codes: [554], words: /email address is not verified/i, source: AMAZON, checked },

  {
    reason: 'account-blocked',
    status: ['5.4.6'],
    words: /unusual sending activity/i,
    source: 'help.zoho.com: unusual sending activity; unblocked by its administrator',
    checked,
  },
  {
    reason: 'account-blocked',
    status: ['5.1.8'],
    words: /sender address blocked/i,
    source: 'help.zoho.com: outgoing blocked',
    checked,
  },
  {
    reason: 'daily-limit',
    words: /exceeded .*(daily|hourly) (sending )?(limit|quota)|(daily|hourly) .*(limit|quota) .*exceeded/i,
    source: 'support.apple.com/102198 (iCloud), and hosters by cPanel, who refuse with 550',
    checked,
  },
  {
    reason: 'daily-limit',
    words: /exceeded the max (emails|defers) per (hour|day)|max emails per (hour|day)/i,
    source: 'docs.cpanel.net: max hourly emails',
    checked,
  },

  { reason: 'greylisted', codes: [450, 451], words: /gr[ea]ylist/i, source: 'RFC 6647', checked },
  { reason: 'greylisted', codes: [450, 451], status: ['4.7.1'], source: 'RFC 6647', checked },
  { reason: 'mailbox-full', status: ['4.2.2', '5.2.2'], source: 'RFC 3463', checked },
  { reason: 'mailbox-full', codes: [452], source: 'RFC 5321 §4.2.3', checked },
  { reason: 'too-large', status: ['5.3.4', '5.2.3'], source: 'RFC 3463', checked },
  {
    reason: 'recipient-unknown',
    status: ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1'],
    source: 'RFC 3463',
    checked,
  },
  { reason: 'sender-refused', status: ['5.1.7'], source: 'RFC 3463', checked },
  { reason: 'no-smtputf8', status: ['5.6.7'], source: 'RFC 6531', checked },
]
