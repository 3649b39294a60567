/** What servers mean by a refusal: response codes of RFC 5530 first, then the words that large providers use, as of November 2026. */
import type { MailStoreReason } from '../ports/mail-store.ts'

/** RFC 5530 §3, RFC 9051 §7.1; LIMIT is Yahoo's, THROTTLED is Microsoft's, WEBALERT is Gmail's. */
const BY_CODE: Readonly<Record<string, MailStoreReason>> = {
  UNAVAILABLE: 'sign-in-unavailable',
  SERVERBUG: 'sign-in-unavailable',
  CONTACTADMIN: 'sign-in-unavailable',
  INUSE: 'too-many-connections',
  LIMIT: 'throttled',
  THROTTLED: 'throttled',
  OVERQUOTA: 'mailbox-full',
  EXPIRED: 'sign-in-expired',
  WEBALERT: 'web-sign-in-needed',
  NONEXISTENT: 'no-such-mailbox',
}

/** The first that fits decides; more particular ones come first. */
const BY_WORDS: readonly (readonly [RegExp, MailStoreReason])[] = [
  // NetEase: "SELECT Unsafe Login. Please contact kefu@188.com for help".
  [/unsafe login/i, 'client-id-needed'],
  // Gmail: "Application-specific password required: https://support.google.com/…"; iCloud; Yandex: "Use an app password".
  [
    /application-specific password|app(?:lication)? password (?:is )?(?:required|needed)|app-specific/i,
    'app-password-needed',
  ],
  // QQ, NetEase: "Login fail. Password is incorrect or service is not open / using authorization code".
  [
    /authori[sz]ation code|授权码|授權碼|independent password|third[- ]party client security password/i,
    'authorisation-code-needed',
  ],
  // Gmail: "Your account is not enabled for IMAP use"; QQ: "IMAP service is not open"; Yandex: "IMAP is disabled".
  [
    /(?:imap|service|access)[^.]{0,40}(?:not (?:enabled|open|allowed)|disabled|is off|closed)|not enabled for imap|未开启.{0,12}(?:imap|服务)/i,
    'imap-switched-off',
  ],
  // Microsoft 365: "Basic authentication is disabled", "5.7.139 … SmtpClientAuthentication is disabled", "5.7.30 …".
  [
    /basic auth(?:entication)? is (?:disabled|not supported)|5\.7\.(?:30|139)\b|BasicAuthBlocked|LogonDenied-BasicAuth/i,
    'basic-sign-in-switched-off',
  ],
  // OAuth: "AUTHENTICATE failed. invalid_grant", "[AUTHENTICATIONFAILED] Invalid credentials (token expired)".
  [/invalid_grant|token (?:has )?expired|expired token|password (?:has )?expired/i, 'sign-in-expired'],
  // Gmail: "Please log in via your web browser"; Outlook.com: "unusual activity".
  [
    /via your web browser|web login required|unusual (?:sign-in )?activity|suspicious (?:login|sign-in)/i,
    'web-sign-in-needed',
  ],
  // Yandex, NetEase and hosters with fail2ban in front.
  [
    /too many (?:failed |invalid |unsuccessful |bad )?(?:log ?in|sign-?in|auth\p{L}*|password)[^.]{0,20}(?:attempts|tries|failures|errors)|(?:log ?in|account|access|ip)[^.]{0,30}(?:temporarily )?(?:blocked|locked|banned)|登录频繁|登录失败次数/iu,
    'sign-in-blocked',
  ],
  // Microsoft 365: "User is authenticated but not connected" comes when sixteen connections are open.
  [
    /too many (?:simultaneous |concurrent |open )?connections|authenticated but not connected|maximum number of connections|connection limit/i,
    'too-many-connections',
  ],
  // Gmail: "Account exceeded command or bandwidth limits"; Microsoft: "Request is throttled", "Server busy".
  [
    /throttl|bandwidth limit|rate limit|too many (?:requests|commands)|server (?:is )?(?:too )?busy|try again later|backoff time/i,
    'throttled',
  ],
  [/over ?quota|quota exceeded|mailbox (?:is )?full/i, 'mailbox-full'],
  [
    /temporar(?:y|ily)[^.]{0,30}(?:failure|unavailable|error|problem)|internal error|system error/i,
    'sign-in-unavailable',
  ],
]

/**
 * @param code the response code in brackets, '' where there is none
 * @param text the server's words behind it
 * @returns null where neither says more than that it was refused
 */
export function reasonOfRefusal(code: string, text: string): MailStoreReason | null {
  const byWords = BY_WORDS.find(([words]) => words.test(text))?.[1] ?? null
  const byCode = BY_CODE[code.toUpperCase()] ?? null
  return byCode === null || byCode === 'sign-in-unavailable' ? (byWords ?? byCode) : byCode
}
