/** Shows what changed between two texts of a letter: word by word inside the lines that changed. */
import { html } from 'hono/html'
import { langOf } from './foreign.ts'
import { type DiffLine, lineDiff, listDiff } from './line-diff.ts'
import type { Html } from './visit.ts'

/** The newer text with what was taken out (del) and put in (ins); lines that stayed are left out where many follow each other. */
export function changedText(older: string, newer: string, language: string): Html {
  const lines = lineDiff(older.trim(), newer.trim())
  const parts: Html[] = []
  for (let at = 0; at < lines.length; ) {
    const end = lines.findIndex((line, index) => index >= at && (line.kind === 'same') !== (lines[at]?.kind === 'same'))
    const run = lines.slice(at, end < 0 ? lines.length : end)
    parts.push(run[0]?.kind === 'same' ? unchanged(run) : words(run, language))
    at += run.length
  }
  return html`<div class="passage changed-text" lang="${langOf(language)}" dir="auto">${parts}</div>`
}

/** Enough of what stayed to know where one is. */
function unchanged(run: readonly DiffLine[]): Html {
  const text = run.map((line) => line.text)
  const shown = text.length <= 4 ? text : [...text.slice(0, 1), '…', ...text.slice(-1)]
  return html`<span class="quiet">${shown.join('\n')}\n</span>`
}

function words(run: readonly DiffLine[], language: string): Html {
  const side = (kind: DiffLine['kind']): string[] =>
    wordsOf(
      run
        .filter((line) => line.kind === kind)
        .map((line) => line.text)
        .join('\n'),
      language,
    )
  const pieces = joined(listDiff(side('removed'), side('added')))
  return html`${pieces.map(({ kind, text }) =>
    kind === 'same' ? text : kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`,
  )}\n`
}

/** Neighbours of one kind in one piece. */
function joined(parts: readonly DiffLine[]): DiffLine[] {
  const pieces: DiffLine[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last?.kind === part.kind) pieces[pieces.length - 1] = { ...part, text: last.text + part.text }
    else pieces.push(part)
  }
  return pieces
}

function wordsOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(langOf(language) || 'en', { granularity: 'word' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}
