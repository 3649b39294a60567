/** What cases are made of: real mails with damaged bytes, and texts of the pieces that have broken mail programs. */
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

const CORPUS = new URL('../corpus/', import.meta.url)

/** The mails of the corpus, in the order of their names. */
export const MAILS: readonly Buffer[] = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.eml'))
  .toSorted()
  .map((name) => readFileSync(new URL(name, CORPUS)))

const PIECES = [
  '\r\n',
  '\n',
  '\0',
  '\t',
  ' ',
  '\u00A0',
  '\u3000',
  '\u202E',
  '\u200B',
  '\uD800',
  '\u0600',
  '=?utf-8?B?',
  '=?utf-8?Q?=00?=',
  '=?x?',
  '?=',
  '<',
  '>',
  '"',
  "'",
  '\\',
  '(',
  ')',
  '[',
  ']',
  ',',
  ';',
  ':',
  '：',
  '@',
  '.',
  '..',
  '/',
  '../',
  '%00',
  '&',
  '&#x0;',
  '&#1114112;',
  '<!--',
  '-->',
  '<![CDATA[',
  '<div style="display:none">',
  '<script>',
  '</script>',
  '<style>',
  '<blockquote type=cite>',
  '> ',
  '-- \n',
  '--b',
  'Re: ',
  'Fwd: ',
  'Aw[2]: ',
  '{{',
  '}}',
  '{{{x}}}',
  '__proto__',
  'constructor',
  'From: a@b.example\n',
  'Subject: x\n',
  'Content-Type: multipart/mixed; boundary=b\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'charset="utf-7"',
  'On 3 Mar 2026, at 09:55, A <a@b.example> wrote:\n',
  '-----Original Message-----\n',
  '发件人：',
  '退款',
  'استرداد',
  'café',
  '1',
  '+0000',
  '99999999999999999999',
  'Tue, 3 Mar 2026 09:55:00 +0100',
]

/** Texts of pieces, letters and repetitions; mostly short, now and then some thousand characters long. */
export const hostileText = (longest = 8_000): fc.Arbitrary<string> => {
  const piece = fc.oneof(
    fc.constantFrom(...PIECES),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const repeated = fc
    .tuple(piece, fc.oneof({ weight: 20, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(2_000) }))
    .map(([text, times]) => text.repeat(Math.min(times, Math.ceil(longest / Math.max(1, text.length)))))
  return fc.array(repeated, { maxLength: 24 }).map((parts) => parts.join('').slice(0, longest))
}

interface Edit {
  readonly kind: 'overwrite' | 'insert' | 'delete' | 'repeat' | 'splice'
  readonly at: number
  readonly length: number
  readonly text: string
  readonly other: number
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('overwrite', 'insert', 'delete', 'repeat', 'splice'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(8), fc.nat(600)),
  text: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })),
  other: fc.nat(10_000),
})

/** One of `bases` with a few bytes changed, doubled, removed, or taken from another. */
export const damaged = (bases: readonly Uint8Array[]): fc.Arbitrary<Buffer> =>
  fc.tuple(fc.nat(bases.length - 1), fc.array(edit, { maxLength: 6 })).map(([base, edits]) => {
    let bytes = Buffer.from(bases[base] ?? [])
    for (const one of edits) bytes = edited(bytes, one, bases)
    return bytes
  })

function edited(
  bytes: Buffer,
  { kind, at, length, text, other }: Edit,
  bases: readonly Uint8Array[],
): Buffer<ArrayBuffer> {
  const start = Math.floor(at * bytes.length)
  const [before, cut, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ]
  if (kind === 'overwrite') return Buffer.concat([before, Buffer.from(text), bytes.subarray(start + text.length)])
  if (kind === 'insert') return Buffer.concat([before, Buffer.from(text), cut, after])
  if (kind === 'delete') return Buffer.concat([before, after])
  if (kind === 'repeat') return Buffer.concat([before, cut, cut, cut, after])
  return Buffer.concat([before, Buffer.from(bases[other % bases.length] ?? cut).subarray(0, 2_000), after])
}

/** The same for texts. */
export const damagedText = (bases: readonly string[]): fc.Arbitrary<string> =>
  damaged(bases.map((base) => Buffer.from(base))).map((bytes) => bytes.toString('utf8'))
