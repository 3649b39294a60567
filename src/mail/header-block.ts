/** The block of header lines that clients put above a quoted or forwarded mail, in any language of quote-markers.ts. */
import { BLOCK_LABELS, type BlockField } from './quote-markers.ts'

export type Labelled = { readonly field: BlockField; readonly value: string } | null

export interface HeaderBlock {
  /** Index after the last line of the block. */
  readonly end: number
  readonly fields: Readonly<Partial<Record<BlockField, string>>>
}

const squeeze = (label: string): string => label.toLowerCase().replace(/[\s\u00A0\u3000*_]+/g, '')

const FIELD_OF: ReadonlyMap<string, BlockField> = new Map(
  (Object.entries(BLOCK_LABELS) as [BlockField, string][])
    .toReversed()
    .flatMap(([field, labels]) => labels.split('|').map((label) => [squeeze(label), field] as const)),
)

/** A block is never longer than this, wrapped recipients included. */
const LONGEST = 16
/** Values that wrap over more lines than this end the block. */
const MOST_WRAPPED = 4

/** One line read as `Label: value`; quote marks, asterisks (bold), table bars and bidi marks aside. */
export function labelledLine(line: string): Labelled {
  if (!/[:：|]/.test(line.slice(0, 80))) return null
  const bare = line
    .slice(0, 1_000)
    .replace(MARKS, '')
    .replace(/^[\s>*|\u3000]+/, '')
  const at = bare.slice(0, 50).search(/[:：|]/)
  const field = at < 1 ? undefined : FIELD_OF.get(squeeze(bare.slice(0, at)))
  if (field === undefined) return null
  return { field, value: bare.slice(at + 1).replace(/^[*|\s]+|[*|;；\s]+$/g, '') }
}

/** Bidi and zero-width marks around addresses of right-to-left clients. */
const MARKS = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * The block that begins at `lines[at]`, or null. It needs a sender and two more fields, and a subject or an address:
 * "From: Ningbo, To: Hamburg" in a complaint is a voyage, no mail.
 */
export function headerBlockAt(
  lines: readonly string[],
  at: number,
  labels: readonly Labelled[] = lines.map(labelledLine),
): HeaderBlock | null {
  const begin = labels[at] ?? null
  if (begin === null || begin.field === 'other' || begin.field === 'cc') return null
  const flat = flattenedBlock(lines[at] ?? '')
  if (flat !== null) return { end: at + 1, fields: flat }
  const fields: Partial<Record<BlockField, string>> = {}
  let end = at
  let wrapped = 0
  let last: BlockField = begin.field
  for (let i = at; i < lines.length && i < at + LONGEST; i++) {
    const line = lines[i] ?? ''
    const labelled = labels[i] ?? null
    if (labelled !== null) {
      fields[labelled.field] ??= labelled.value
      last = labelled.field
      end = i + 1
      wrapped = 0
    } else if (isBlank(line)) {
      // HTML makes paragraphs of the block's lines: one blank line between two labels belongs to it.
      if (end < i || !(labels[i + 1] ?? null) === null) break
    } else {
      wrapped++
      if (wrapped > MOST_WRAPPED || !continuesWrapped(lines, labels, i, last)) break
      fields[last] = `${fields[last] ?? ''} ${line.trim()}`.trim()
    }
  }
  return isComplete(fields) ? { end, fields } : null
}

/** A whole block in one line, as HTML editors leave it: "Gesendet: … Von: … An: … Betreff: …". */
function flattenedBlock(line: string): HeaderBlock['fields'] | null {
  const fields: Partial<Record<BlockField, string>> = {}
  for (const part of line.slice(0, 1_000).split(/\s+(?=\p{L}{1,20}[:：])/u)) {
    const labelled = labelledLine(part)
    if (labelled !== null) fields[labelled.field] ??= labelled.value
  }
  return Object.keys(fields).length >= 3 && isComplete(fields) && /@/.test(`${fields.from} ${fields.to ?? ''}`)
    ? fields
    : null
}

const isBlank = (line: string): boolean => /^[\s>\u3000]*$/.test(line)

/** A wrapped value: a further label follows soon, without a blank line. */
function continuesWrapped(
  lines: readonly string[],
  labels: readonly Labelled[],
  at: number,
  last: BlockField,
): boolean {
  if (last === 'subject' && (labels[at + 1] ?? null) === null) return false
  for (let i = at + 1; i <= at + MOST_WRAPPED; i++) {
    const line = lines[i] ?? ''
    if (isBlank(line)) return false
    if ((labels[i] ?? null) !== null) return true
  }
  return false
}

function isComplete(fields: Readonly<Partial<Record<BlockField, string>>>): boolean {
  if (fields.from === undefined) return false
  const more = [fields.sent, fields.to, fields.subject].filter((value) => value !== undefined).length
  if (more >= 2 && fields.subject !== undefined) return true
  return (
    more >= 1 &&
    /@/.test(`${fields.from} ${fields.to ?? ''}`) &&
    (more >= 2 || fields.sent !== undefined || fields.subject !== undefined)
  )
}
