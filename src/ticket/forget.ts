/** What stays of a turn or mail when the person's data is erased: instants, counts, hashes, issue and severity, no text. */
import type { Finding, Findings } from './findings.ts'
import type { Draft, ReplyRecord, Resolution, Turn, TurnHead } from './turn.ts'

/** Every field is named here, so that a new one doesn't slip through with text in it. */
export function forgottenTurn(turn: Turn): Turn {
  const head = headOf(turn)
  if (turn.stage === 'opened') return { ...head, stage: turn.stage }
  const understood = { ...head, findings: forgottenFindings(turn.findings) }
  if (turn.stage === 'understood') return { ...understood, stage: turn.stage }
  const resolved = { ...understood, resolution: forgottenResolution(turn.resolution) }
  if (turn.stage === 'resolved') return { ...resolved, stage: turn.stage }
  const drafted = { ...resolved, draft: forgottenDraft(turn.draft) }
  if (turn.stage === 'drafted') return { ...drafted, stage: turn.stage }
  const { id, by, via, decidedAt, revision, hash, messageId, sendAt, sendAtChosenBy, offHours } = turn.approval
  const approval = {
    id,
    by,
    via,
    decidedAt,
    revision,
    hash,
    messageId,
    sendAt,
    sendAtChosenBy,
    offHours,
    sendAtWhy: '',
  }
  const approved = { ...drafted, approval }
  if (turn.stage === 'approved') return { ...approved, stage: turn.stage }
  return { ...approved, stage: turn.stage, sentAt: turn.sentAt, receipt: { ...turn.receipt, response: '' } }
}

/** Words of closed lists, ids, hashes and instants of a history line; free text goes. */
export function forgottenDetail(
  detail: Readonly<Record<string, string | number | boolean | null>>,
): Readonly<Record<string, string | number | boolean | null>> {
  return Object.fromEntries(
    Object.entries(detail).filter(([key, value]) => typeof value !== 'string' || WORDS_ONLY.has(key)),
  )
}

const WORDS_ONLY: ReadonlySet<string> = new Set([
  'approval',
  'as',
  'bin',
  'chosenBy',
  'duplicateOf',
  'field',
  'hash',
  'kind',
  'letter',
  'line',
  'message',
  'hours',
  'movedFrom',
  'movedTo',
  'because',
  'outbox',
  'paper',
  'paperId',
  'result',
  'role',
  'sendAt',
  'task',
  'cause',
  'responsibility',
  'template',
  'turn',
  'until',
  'via',
])

function headOf(turn: Turn): TurnHead {
  const { id, ticketId, account, messageId, purpose, openedBy, openedAt } = turn
  return { id, ticketId, account, messageId, purpose, openedBy, openedAt }
}

export function forgottenFindings(findings: Findings): Findings {
  return {
    kind: bare(findings.kind),
    reply: bare(findings.reply),
    language: bare(findings.language),
    replyLanguage: bare(findings.replyLanguage),
    country: bare(findings.country),
    timezone: nothing(null),
    zones: [],
    issue: bare(findings.issue),
    alsoIssues: bare(findings.alsoIssues),
    severity: bare(findings.severity),
    tone: bare(findings.tone),
    orderNumbers: nothing([]),
    claim: nothing(null),
    wants: bare(findings.wants),
    evidence: bare(findings.evidence),
    answer: bare(findings.answer),
    customerName: nothing(null),
    suspicious: bare(findings.suspicious),
    quantity: nothing(null),
    product: nothing(null),
    newText: '',
  }
}

/** Without the words of the mail that show it. */
function bare<T>({ value, confidence }: Finding<T>): Finding<T> {
  return { value, confidence, why: [] }
}

function nothing<T>(value: T): Finding<T> {
  return { value, confidence: 0, why: [] }
}

function forgottenResolution(resolution: Resolution): Resolution {
  const { market, locale, letter, lane, responsibility, remedies, allowed, asks, commitments, approver } = resolution
  const role = { role: approver.role, why: null }
  return {
    market,
    locale,
    letter,
    lane,
    responsibility,
    remedies,
    allowed,
    asks,
    commitments,
    amounts: [],
    approver: role,
    notes: [],
  }
}

function forgottenDraft(draft: Draft): Draft {
  const { revision, author, createdAt, language, locale, market, template, remedies, asks, commitments } = draft
  return {
    revision,
    author,
    createdAt,
    language,
    locale,
    market,
    template,
    blocks: [],
    letter: '',
    quoted: '',
    remedies,
    asks,
    commitments,
    gaps: [],
    warnings: [],
    offeredCc: [],
    offeredTo: [],
    record: forgottenRecord(draft.record),
    hash: draft.hash,
  }
}

function forgottenRecord({ v, account, from }: ReplyRecord): ReplyRecord {
  return {
    v,
    account,
    from,
    replyTo: null,
    to: [],
    cc: [],
    subject: '',
    text: '',
    html: '',
    attachments: [],
    inReplyTo: null,
    references: [],
  }
}
