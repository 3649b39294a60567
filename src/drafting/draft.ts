/** Drafting writes the letter that the resolution calls for: text, mirrors, the record to approve, and what to warn of. */
import type { LongClosure } from '../craft/calendar-executors.ts'
import { findLetter, letterText, type RenderedLetter, renderLetter, type TemplateSet } from '../craft/letter.ts'
import { placeholderAt } from '../craft/letter-check.ts'
import { sayable } from '../craft/letter-extras.ts'
import { sameWords, saysNeededBy } from '../craft/letter-set.ts'
import { mirrored } from '../craft/mirror.ts'
import type { Address, Instant, Message } from '../mail/message.ts'
import type { Account } from '../ticket/account.ts'
import { recordHash } from '../ticket/record.ts'
import type { Draft, Drafted, RecordAttachment, ReplyRecord, Resolved } from '../ticket/turn.ts'
import type { Warning } from '../ticket/words.ts'
import { matterOf } from './matter.ts'

export interface DraftContext {
  readonly templates: TemplateSet
  /** The mail that is answered, null where a clock or a person opened the turn. */
  readonly message: Message | null
  /** The customer's text with its attribution line, '' where nothing is quoted. */
  readonly quoted: string
  readonly account: Account
  /** Name of the person who signs, null for the account's own. */
  readonly signer: string | null
  readonly recipients: {
    readonly to: readonly Address[]
    readonly offeredCc: Draft['offeredCc']
    readonly offeredTo: Draft['offeredTo']
    readonly replyToDiffers: boolean
  }
  readonly subject: string
  readonly inReplyTo: string | null
  readonly references: readonly string[]
  readonly revision: number
  /** 'machine' or a staff id. */
  readonly author: string
  readonly now: Instant
  readonly sendAt: Instant
  /** IANA zone of the customer's calendar days. */
  readonly timeZone: string
  readonly htmlOf: (text: string, language: string) => string
  readonly attachments: readonly RecordAttachment[]
  /** Long closures of our side that the letter tells of; absent where nobody asked. */
  readonly closed?: readonly LongClosure[]
}

/** Below this the reviewer is told that the language or the grievance may be another. */
const SURE = 0.6

/**
 * Drafts the letter of a turn. Where no template of any fallback exists the letter is empty, with the warning
 * no-template: a person writes it.
 */
export function draftLetter(turn: Resolved, context: DraftContext): Drafted {
  const { resolution } = turn
  const source = findLetter(context.templates, resolution.locale, resolution.letter)
  const gathered = matterOf(turn, {
    ...context,
    letterLanguage: source?.language ?? resolution.locale,
    saysNeededBy: source !== null && saysNeededBy(context.templates, source.locale),
  })
  const matter = source ? sayable(context.templates, source.locale, gathered) : gathered
  const rendered = renderLetter(context.templates, resolution.locale, matter)
  const letter = rendered ? letterText(rendered.blocks) : ''
  const language = languageOf(turn, rendered)
  const record = recordOf(letter, language, context)
  const draft: Draft = {
    revision: context.revision,
    author: context.author,
    createdAt: context.now,
    language,
    locale: rendered?.locale ?? resolution.locale,
    market: resolution.market,
    template: rendered?.template ?? null,
    blocks: mirrored(
      context.templates,
      { ...matter, letter: rendered?.letter ?? matter.letter },
      rendered?.blocks ?? [],
    ),
    letter,
    machineLetter: letter,
    quoted: context.quoted,
    remedies: resolution.remedies,
    asks: resolution.asks,
    commitments: resolution.commitments,
    gaps: rendered?.gaps ?? [],
    warnings: warningsOf(turn, context, rendered, letter),
    offeredCc: context.recipients.offeredCc,
    offeredTo: context.recipients.offeredTo,
    record,
    hash: recordHash(record),
  }
  return { ...turn, stage: 'drafted', draft }
}

/** The letter, a blank line, the quoted original. */
export function replyText(letter: string, quoted: string): string {
  return quoted === '' ? letter : `${letter}\n\n${quoted}`
}

/** The language that was to be answered in, where the template's words are of it; else the template's. */
function languageOf(turn: Resolved, rendered: RenderedLetter | null): string {
  const wanted = turn.resolution.locale
  if (!rendered) return turn.findings.replyLanguage.value
  if (!sameWords(rendered.language, wanted)) return rendered.language
  const asked = turn.findings.replyLanguage.value
  return sameWords(rendered.language, asked) ? asked : rendered.language
}

function recordOf(letter: string, language: string, context: DraftContext): ReplyRecord {
  const text = replyText(letter, context.quoted)
  return {
    v: 1,
    account: context.account.name,
    from: context.account.address,
    replyTo: null,
    to: context.recipients.to,
    cc: [],
    subject: context.subject,
    text,
    html: context.htmlOf(text, language),
    attachments: context.attachments,
    inReplyTo: context.inReplyTo,
    references: context.references,
  }
}

function warningsOf(turn: Resolved, context: DraftContext, rendered: RenderedLetter | null, letter: string): Warning[] {
  const { findings, resolution } = turn
  const { recipients, account, message } = context
  const ours = new Set(account.ownAddresses)
  const unsure =
    findings.language.confidence < SURE || (findings.issue.value !== null && findings.issue.confidence < SURE)
  const warnings: [Warning, boolean][] = [
    ['no-template', rendered === null],
    ['fallback-language', rendered !== null && !sameWords(rendered.language, findings.replyLanguage.value)],
    ['general-letter', rendered !== null && rendered.letter !== resolution.letter],
    ['choose-recipient', recipients.to.length === 0],
    ['gaps', (rendered?.gaps.length ?? 0) > 0],
    ['placeholder', placeholderAt(letter) >= 0],
    ['reply-to-differs', recipients.replyToDiffers],
    ['needs-manager', resolution.approver.role !== 'agent'],
    ['low-confidence', unsure || findings.kind.value === 'unsure'],
    ['parse-suspect', (message?.problems.length ?? 0) > 0],
    ['zone-unknown', findings.timezone.value === null],
    ['our-own-address', recipients.to.some(({ address }) => ours.has(address.toLowerCase()))],
  ]
  return warnings.flatMap(([warning, holds]) => (holds ? [warning] : []))
}
