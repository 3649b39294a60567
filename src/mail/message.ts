/** What a mail is once parsed: pure data, nothing of IMAP, SMTP or a library. */

/** An instant, as text `YYYY-MM-DDTHH:MM:SS.mmmZ` (UTC): sorts as it stands, the same on both databases. */
export type Instant = string

/** RFC 5322 §3.4 mailbox: display name (may be '') and addr-spec, the domain in lower case. */
export interface Address {
  readonly name: string
  readonly address: string
}

export interface Attachment {
  /** File name with path parts, control and bidi characters removed; never used as a path. */
  readonly name: string
  /** Media type as declared, lower case. */
  readonly type: string
  /** Bytes after decoding. */
  readonly size: number
  readonly sha256: string
  /** Shown inside the HTML body by Content-ID. */
  readonly inline: boolean
  readonly contentId: string | null
}

/** One Received header field (RFC 5321 §4.4), topmost first. */
export interface Received {
  readonly at: Instant | null
  /** Offset of its date in minutes, null where none was written. */
  readonly offsetMinutes: number | null
  readonly from: string | null
  readonly by: string | null
}

export interface MessageDate {
  readonly at: Instant
  /** Offset as written in minutes; null when the header says -0000 or has none. */
  readonly offsetMinutes: number | null
}

/** Why a person should look at the original bytes: nothing here ever hides the mail. */
export type ParseProblem =
  | 'unparsable'
  | 'parser-killed'
  | 'too-large'
  | 'empty'
  | 'unknown-charset'
  | 'text-missing'
  | 'duplicate-header'
  | 'truncated'

/** A parsed mail. Field names as in RFC 5322; `text` is the best visible plain text of the whole body. */
export interface Message {
  readonly messageId: string | null
  readonly inReplyTo: readonly string[]
  readonly references: readonly string[]
  readonly subject: string
  readonly from: readonly Address[]
  readonly sender: Address | null
  readonly replyTo: readonly Address[]
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly date: MessageDate | null
  readonly received: readonly Received[]
  /** Every header field: lower-case name to unfolded, decoded values in order of appearance. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly text: string
  /** Sanitised for display (no script, style, remote source); null where the mail has no HTML. */
  readonly html: string | null
  /** Text that the HTML hides from a reader: shown as hidden, never taken as the writer's words. */
  readonly hiddenText: string
  readonly attachments: readonly Attachment[]
  /** A mail forwarded as message/rfc822 attachment, parsed; the outermost one only. */
  readonly forwarded: Message | null
  readonly problems: readonly ParseProblem[]
}

/** What a stretch of the text is; spans cover the whole text in order, nothing is deleted. */
export type SpanKind = 'new' | 'quote' | 'attribution' | 'signature' | 'disclaimer' | 'forwarded'

/** Half-open range of UTF-16 offsets into `Message.text`. */
export interface Span {
  readonly kind: SpanKind
  readonly start: number
  readonly end: number
}

/** A message that is nothing but text: an internal note, or what is left of a mail that was erased. */
export function bareMessage(text: string): Message {
  return {
    messageId: null,
    inReplyTo: [],
    references: [],
    subject: '',
    from: [],
    sender: null,
    replyTo: [],
    to: [],
    cc: [],
    date: null,
    received: [],
    headers: {},
    text,
    html: null,
    hiddenText: '',
    attachments: [],
    forwarded: null,
    problems: [],
  }
}
