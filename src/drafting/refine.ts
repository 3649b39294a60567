/** Puts a model's words into a draft and takes them out again: part by part, so that letter and mirror stay paired. */

import { letterText } from '../craft/letter.ts'
import { placeholderAt } from '../craft/letter-check.ts'
import { codeKey, codesIn } from '../craft/letter-guard-codes.ts'
import { flow } from '../craft/letter-tree.ts'
import { MIRRORS } from '../craft/mirror.ts'
import type { Instant } from '../mail/message.ts'
import type { ModelLetter } from '../ticket/model-job.ts'
import { recordHash } from '../ticket/record.ts'
import type { Draft, Drafted, LetterBlock, Unwanted } from '../ticket/turn.ts'
import type { Warning } from '../ticket/words.ts'
import { replyText } from './draft.ts'
import { isRewritable, type MirrorsSaid, type NewBlock } from './refine-prompt.ts'

/** The letter with these parts in place of the template's; what is no other than before is left out. */
export function withParts(
  draft: Draft,
  said: readonly { readonly name: string; readonly text: string }[],
): { readonly letter: string; readonly parts: readonly NewBlock[] } {
  const parts = said.flatMap(({ name, text }): NewBlock[] => {
    const tidy = flow(text.replace(/\r\n?/g, '\n').trim(), false)
    const before = draft.blocks.find((block) => block.name === name)
    return isRewritable(name) && before?.text !== tidy ? [{ name, text: tidy }] : []
  })
  const blocks = draft.blocks.map((block) => parts.find(({ name }) => name === block.name) ?? block)
  return { letter: letterText(blocks), parts }
}

/** The new parts with their mirrors; null where the translation lacks a part or a number of it. */
export function mirroredParts(
  draft: Draft,
  parts: readonly NewBlock[],
  { parts: said }: MirrorsSaid,
): ModelLetter | null {
  const blocks: LetterBlock[] = []
  for (const block of draft.blocks) {
    const part = parts.find(({ name }) => name === block.name)
    if (!part) {
      blocks.push(block)
      continue
    }
    const mirror = said.find(({ name }) => name === part.name)
    const texts: Record<string, string> = { 'zh-Hans': mirror?.zh.trim() ?? '', en: mirror?.en.trim() ?? '' }
    if (MIRRORS.some((language) => !isMirrorOf(part.text, texts[language] ?? ''))) return null
    blocks.push({ ...part, mirror: texts })
  }
  return { blocks, changed: parts.map(({ name }) => name) }
}

const LONGEST = 4_000

/** Says something, and every number that one could look up. */
function isMirrorOf(text: string, mirror: string): boolean {
  const codes = codesIn(mirror).map(codeKey)
  return (
    /\p{L}/u.test(mirror) &&
    mirror.length < LONGEST &&
    placeholderAt(mirror) < 0 &&
    codesIn(text).every((code) => codes.includes(codeKey(code)))
  )
}

export interface Taken {
  /** 'machine', or the staff id of whoever chose it. */
  readonly author: string
  readonly now: Instant
  readonly unwanted: readonly Unwanted[]
  readonly htmlOf: (text: string, language: string) => string
}

const OF_WORDS: ReadonlySet<Warning> = new Set(['unwanted-words', 'hard-to-read', 'mirror-stale', 'machine-mirror'])

/** The next revision with this letter of the model; recipients, files and subject stay. */
export function takeLetter(turn: Drafted, { blocks, changed }: ModelLetter, taken: Taken): Drafted {
  const draft = withBlocks(turn.draft, blocks, taken)
  const warnings: Warning[] = ['machine-mirror', ...(taken.unwanted.length > 0 ? (['unwanted-words'] as const) : [])]
  return {
    ...turn,
    draft: {
      ...draft,
      modelLetter: draft.letter,
      modelBlocks: changed,
      ...(taken.unwanted.length > 0 && { unwanted: taken.unwanted }),
      warnings: [...draft.warnings, ...warnings],
    },
  }
}

/** The next revision with the template's letter as an earlier one had it. */
export function templateAgain(turn: Drafted, template: Draft, taken: Omit<Taken, 'unwanted'>): Drafted {
  const { modelLetter: _letter, modelBlocks: _blocks, ...draft } = withBlocks(turn.draft, template.blocks, taken)
  const read = template.warnings.filter((warning) => OF_WORDS.has(warning))
  return { ...turn, draft: { ...draft, warnings: [...draft.warnings, ...read] } }
}

function withBlocks(
  before: Draft,
  blocks: readonly LetterBlock[],
  { author, now, htmlOf }: Omit<Taken, 'unwanted'>,
): Draft {
  const { unwanted: _words, ...draft } = before
  const letter = letterText(blocks)
  const text = replyText(letter, draft.quoted)
  const { bodySha256: _left, ...kept } = draft.record
  const record = { ...kept, text, html: htmlOf(text, draft.language) }
  return {
    ...draft,
    revision: draft.revision + 1,
    author,
    createdAt: now,
    blocks,
    letter,
    warnings: draft.warnings.filter((warning) => !OF_WORDS.has(warning)),
    record,
    hash: recordHash(record),
  }
}
