/** Takes a person's own wording over a draft: what they left as it was keeps its mirror, the rest is marked. */
import { measureLetter, placeholderAt, rulesFor } from '../craft/letter-check.ts'
import { type LetterWords, NO_WORDS } from '../craft/letter-words.ts'
import { promisesOf } from '../craft/promise-guard.ts'
import { unwantedIn } from '../craft/unwanted.ts'
import type { Instant } from '../mail/message.ts'
import { recordHash } from '../ticket/record.ts'
import type { Drafted, LetterBlock } from '../ticket/turn.ts'
import type { Warning } from '../ticket/words.ts'
import { replyText } from './draft.ts'

export interface HandEdit {
  /** The whole letter with signature, without the quoted original. */
  readonly letter: string
  readonly subject: string
  /** Staff id. */
  readonly author: string
  readonly now: Instant
  /** What the letter's language forbids; nothing where nobody wrote it down. */
  readonly words?: LetterWords
  readonly htmlOf: (text: string, language: string) => string
}

/** Warnings that depend on the words of the letter: judged anew with each edit. */
const OF_WORDS: ReadonlySet<Warning> = new Set([
  'no-template',
  'gaps',
  'placeholder',
  'mirror-stale',
  'unknown-promise',
  'language-mismatch',
  'unwanted-words',
  'hard-to-read',
])

/**
 * The next revision with a person's words. Blocks that still stand unchanged keep their mirror; what was written
 * between them becomes a block without one, and the draft is marked mirror-stale.
 */
export function redraftByHand(turn: Drafted, edit: HandEdit): Drafted {
  const { unwanted: _before, ...draft } = turn.draft
  const letter = edit.letter.replace(/\r\n?/g, '\n').trim()
  const blocks = blocksAfter(draft.blocks, letter)
  const gaps = draft.gaps.filter((gap) => letter.includes(`⟦${gap}⟧`))
  const text = replyText(letter, draft.quoted)
  // Words that were changed by hand are no longer the body that came from a mail client.
  const { bodySha256: _left, ...before } = draft.record
  const record = { ...before, subject: edit.subject, text, html: edit.htmlOf(text, draft.language) }
  const unwanted = unwantedIn(letter, promisesOf(turn), edit.words ?? NO_WORDS)
  const fresh: [Warning, boolean][] = [
    ['gaps', gaps.length > 0],
    ['placeholder', placeholderAt(letter) >= 0],
    ['unwanted-words', unwanted.length > 0],
    ['hard-to-read', isHardToRead(blocks, draft.language)],
    ['mirror-stale', blocks.some(({ mirror }) => Object.keys(mirror).length === 0)],
  ]
  const warnings = draft.warnings.filter((warning) => !OF_WORDS.has(warning))
  return {
    ...turn,
    draft: {
      ...draft,
      revision: draft.revision + 1,
      author: edit.author,
      createdAt: edit.now,
      letter,
      blocks,
      gaps,
      ...(unwanted.length > 0 && { unwanted }),
      warnings: [...warnings, ...fresh.flatMap(([warning, holds]) => (holds ? [warning] : []))],
      record,
      hash: recordHash(record),
    },
  }
}

/** Sentences too long for somebody who reads a second language; greeting and signature are no sentences. */
function isHardToRead(blocks: readonly LetterBlock[], language: string): boolean {
  const prose = blocks.filter(({ name }) => name !== 'greeting' && name !== 'signature').map(({ text }) => text)
  return measureLetter(prose.join('\n\n'), language, NO_WORDS).mean > rulesFor(language).meanSentence
}

/** Blocks of the edited letter, in its order. */
function blocksAfter(before: readonly LetterBlock[], letter: string): LetterBlock[] {
  const blocks: LetterBlock[] = []
  let rest = letter
  let changed: string | null = null
  // A block that was taken out leaves no words; the letter says less then, which the mirror must not hide.
  const pushOwn = (own: string, name: string | null) => {
    if (own.trim() !== '' || name !== null) blocks.push({ name: name ?? 'added', text: own.trim(), mirror: {} })
  }
  for (const block of before) {
    const at = wholeAt(rest, block.text)
    if (at < 0) {
      changed ??= block.name
      continue
    }
    pushOwn(rest.slice(0, at), changed)
    blocks.push(block)
    changed = null
    rest = rest.slice(at + block.text.length)
  }
  pushOwn(rest, changed)
  return blocks
}

/** Where a block stands as paragraphs of its own, -1 where it doesn't. */
function wholeAt(letter: string, block: string): number {
  for (let at = letter.indexOf(block); at >= 0; at = letter.indexOf(block, at + 1)) {
    const before = letter.slice(0, at)
    const after = letter.slice(at + block.length)
    if ((before === '' || /\n\s*$/.test(before)) && (after === '' || /^\s*\n/.test(after))) return at
  }
  return -1
}
