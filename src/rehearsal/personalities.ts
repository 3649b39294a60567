/** How the mail servers of real providers differ, as data for the rehearsal's server; seen or documented up to November 2026. */

export interface Personality {
  readonly capabilities: string
  /** Names as they go over the wire (modified UTF-7), each with its RFC 6154 attribute. */
  readonly mailboxes: readonly (readonly [string, string | null])[]
  readonly delimiter: '/' | '.'
  /** SELECT is refused until the client has said who it is (RFC 2971). */
  readonly wantsId: boolean
  /** Commands that answer BAD. */
  readonly unknown: readonly string[]
  /** A range that runs downwards is BAD, also where it is `13:*` and 12 is the last. */
  readonly ascendingOnly: boolean
  /** So many first FETCHes of a mail's text find nothing, though the mail was listed. */
  readonly emptyFetches: number
  /** So many first FETCHes are told to slow down. */
  readonly throttledFetches: number
  /** The words for a wrong password. */
  readonly wrongPassword: string
  /** After so many wrong passwords nobody is let in, with these words. */
  readonly block: { readonly after: number; readonly words: string } | null
  /** Every mail lies in this mailbox, too. */
  readonly allMail: string | null
  /** Files a copy of each mail that SMTP has taken from this user. */
  readonly filesSent: boolean
  /** At this sign-in all mails have new numbers. */
  readonly renumbersAtSignIn: number | null
}

const BASIC = 'IMAP4rev1 LITERAL+ ID NAMESPACE UIDPLUS UNSELECT CHILDREN AUTH=PLAIN AUTH=XOAUTH2'
const FULL = `${BASIC} IDLE MOVE SPECIAL-USE ENABLE`

export const dovecot: Personality = {
  capabilities: FULL,
  mailboxes: [
    ['INBOX', null],
    ['Drafts', '\\Drafts'],
    ['Sent', '\\Sent'],
    ['Junk', '\\Junk'],
    ['Archive', '\\Archive'],
    ['Trash', '\\Trash'],
  ],
  delimiter: '/',
  wantsId: false,
  unknown: [],
  ascendingOnly: false,
  emptyFetches: 0,
  throttledFetches: 0,
  wrongPassword: 'NO [AUTHENTICATIONFAILED] Authentication failed',
  block: null,
  allMail: null,
  filesSent: false,
  renumbersAtSignIn: null,
}

/** 草稿箱, 已发送, 垃圾邮件: NetEase knows neither SPECIAL-USE nor, by many reports, IDLE. */
const netease: Personality = {
  ...dovecot,
  capabilities: BASIC,
  mailboxes: [
    ['INBOX', null],
    ['&g0l6P3ux-', null],
    ['&XfJT0ZAB-', null],
    ['&V4NXPpCuTvY-', null],
  ],
  wantsId: true,
  wrongPassword: 'NO LOGIN Login error or password error, please use the authorization code',
}

/** SEARCH is broken, descending ranges are refused, and what people make lies in 其他文件夹. */
const qq: Personality = {
  ...dovecot,
  capabilities: `${BASIC} IDLE`,
  mailboxes: [
    ['INBOX', null],
    ['Sent Messages', null],
    ['Drafts', null],
    ['Deleted Messages', null],
    ['Junk', null],
    ['&UXZO1mWHTvZZOQ-', null],
  ],
  unknown: ['UID SEARCH'],
  ascendingOnly: true,
  wrongPassword: 'NO Login fail. Password is incorrect or service is not open. Please use the authorization code',
}

const gmail: Personality = {
  ...dovecot,
  capabilities: `${FULL} X-GM-EXT-1`,
  mailboxes: [
    ['INBOX', null],
    ['[Gmail]/All Mail', '\\All'],
    ['[Gmail]/Drafts', '\\Drafts'],
    ['[Gmail]/Sent Mail', '\\Sent'],
    ['[Gmail]/Spam', '\\Junk'],
    ['[Gmail]/Trash', '\\Trash'],
  ],
  wrongPassword: 'NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833',
  allMail: '[Gmail]/All Mail',
  filesSent: true,
}

const microsoft365: Personality = {
  ...dovecot,
  capabilities: `${BASIC} IDLE MOVE`,
  mailboxes: [
    ['INBOX', null],
    ['Drafts', null],
    ['Sent Items', null],
    ['Junk Email', null],
    ['Deleted Items', null],
  ],
  emptyFetches: 1,
  throttledFetches: 2,
  wrongPassword: 'NO AUTHENTICATE failed. Basic authentication is disabled.',
  filesSent: true,
}

const yandex: Personality = {
  ...dovecot,
  mailboxes: [
    ['INBOX', null],
    ['Drafts', '\\Drafts'],
    ['Sent', '\\Sent'],
    ['Spam', '\\Junk'],
  ],
  wrongPassword: 'NO [AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled',
  block: { after: 3, words: 'NO LOGIN Too many failed login attempts, access is temporarily blocked' },
}

/** A bridge that renumbers everything when it is upgraded. */
const proton: Personality = { ...dovecot, renumbersAtSignIn: 2 }

/** cPanel and its like: names below INBOX, no attributes, and two mailboxes that could be Sent. */
const sharedHoster: Personality = {
  ...dovecot,
  capabilities: `${BASIC} IDLE`,
  mailboxes: [
    ['INBOX', null],
    ['INBOX.Entw&APw-rfe', null],
    ['INBOX.Gesendet', null],
    ['INBOX.Sent Items', null],
    ['INBOX.spam', null],
  ],
  delimiter: '.',
}

export const personalities = {
  dovecot,
  netease,
  qq,
  gmail,
  microsoft365,
  yandex,
  proton,
  'shared-hoster': sharedHoster,
} as const satisfies Record<string, Personality>
