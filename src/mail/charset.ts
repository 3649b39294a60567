/** Charsets turns bytes into text whatever their label claims: mislabelled and unlabelled mail is daily bread. */
import { Transform, type TransformCallback } from 'node:stream'
import iconv from 'iconv-lite'

export interface Decoded {
  readonly text: string
  /** False where the label was unknown or missing and the bytes had to be guessed. */
  readonly known: boolean
}

/** The label under which parse.ts asks for a guess, where a mail's own label proved wrong. */
export const GUESS = 'x-guess'

/** Names that mailers write and the WHATWG Encoding Standard does not list. */
const ALIASES: Readonly<Record<string, string>> = {
  cp936: 'gb18030',
  'euc-cn': 'gb18030',
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  cp932: 'shift_jis',
  'shift-jis-2004': 'shift_jis',
  cp950: 'big5',
  cp50220: 'iso-2022-jp',
  cp50221: 'iso-2022-jp',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'latin-1': 'windows-1252',
  ansi: 'windows-1252',
}

/**
 * Decodes bytes of a body or header.
 * @param label the declared charset, null where none was declared.
 */
export function decodeText(bytes: Uint8Array, label: string | null): Decoded {
  const name = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  if (name === '' || name === GUESS || /^(us-)?ascii$|^utf-?8$|^ansi_x3/.test(name))
    return decodeUnlabelled(bytes, name)
  const decoder = decoderOf(name)
  if (decoder === null) {
    const utf8 = strictly('utf-8', bytes)
    return { text: utf8 ?? guess(bytes), known: false }
  }
  if (decoder.encoding === 'iso-2022-jp') return { text: decodeJis(bytes), known: true }
  const text = wholeBig5(decoder, bytes)
  // A Latin label decodes anything, so it proves nothing: bytes that are sound UTF-8 with multi-byte characters are UTF-8.
  const suspect = decoder.encoding === 'windows-1252' ? hasHighBytes(bytes) : text.includes('\uFFFD')
  return { text: (suspect ? strictly('utf-8', bytes) : null) ?? text, known: true }
}

/** Node's decoder knows no Hong Kong characters and puts private ones in their place: Cantonese would lose its words. */
function wholeBig5(decoder: TextDecoder, bytes: Uint8Array): string {
  const text = decoder.decode(bytes)
  if (decoder.encoding !== 'big5' || !/[\uE000-\uF8FF]/.test(text)) return text
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'big5-hkscs')
}

function decodeUnlabelled(bytes: Uint8Array, name: string): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.includes('\u001B$') || text.includes('\u001B(J')) {
    return { text: decodeJis(bytes), known: true }
  }
  if (!text.includes('\uFFFD') || strictly('utf-8', bytes) !== null) return { text, known: true }
  // A few broken bytes in otherwise sound UTF-8 are damage, not another charset.
  const broken = text.split('\uFFFD').length - 1
  const sound = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0
  if (name !== GUESS && /^utf/.test(name) && sound > broken * 4) return { text, known: true }
  if (sound > broken * 8) return { text, known: true }
  return { text: guess(bytes), known: false }
}

/** Joined encoded words leave one escape directly behind another, which the WHATWG decoder answers with U+FFFD. */
function decodeJis(bytes: Uint8Array): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const tidy = source.split('\u001B(B\u001B').join('\u001B').split('\u001B(J\u001B').join('\u001B')
  return new TextDecoder('iso-2022-jp').decode(Buffer.from(tidy, 'latin1'))
}

function decoderOf(name: string): TextDecoder | null {
  // GB 18030 contains GBK and GB 2312, and mails labelled gb2312 use characters of the larger sets.
  const label = /^(gb_?2312(-80)?|gbk|x-gbk|gb18030)$/.test(name) ? 'gb18030' : (ALIASES[name] ?? name)
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** Null where the bytes are not of that charset; a character cut off at the end is no objection. */
function strictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return null
  }
}

const hasHighBytes = (bytes: Uint8Array): boolean => bytes.some((byte) => byte >= 0x80)

/** How many of the non-ASCII characters a reader of that charset's languages would expect. */
const EXPECTED: readonly (readonly [label: string, expected: RegExp, least: number])[] = [
  ['shift_jis', /[\u3041-\u30FA\u3001\u3002]/gu, 0.3],
  ['euc-jp', /[\u3041-\u30FA\u3001\u3002]/gu, 0.3],
  ['euc-kr', /[\uAC00-\uD7A3]/gu, 0.8],
  ['gb18030', /[\u4E00-\u9FA5\u3001\u3002\uFF01-\uFF1F]/gu, 0.8],
  ['big5', /[\u4E00-\u9FA5\u3001\u3002\uFF01-\uFF1F]/gu, 0.8],
  ['windows-1251', /[\u0430-\u044F]/gu, 0.7],
  ['koi8-r', /[\u0430-\u044F]/gu, 0.7],
]

/** So many bytes decide; the whole may be forty megabytes. */
const SAMPLE_BYTES = 64 * 1024

function guess(bytes: Uint8Array): string {
  return new TextDecoder(likelyCharset(bytes.subarray(0, SAMPLE_BYTES))).decode(bytes)
}

function likelyCharset(sample: Uint8Array): string {
  for (const [label, expected, least] of EXPECTED) {
    const text = strictly(label, sample)
    if (text === null) continue
    const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
    if (foreign === 0 || (text.match(expected)?.length ?? 0) / foreign < least) continue
    // Every Hangul pair of EUC-KR is also a frequent hanzi of GB 2312; only Korean puts spaces between words.
    if (label === 'euc-kr' && (text.match(/ /g)?.length ?? 0) * 15 < foreign) continue
    return label
  }
  return 'windows-1252'
}

/**
 * The decoder that mailparser is given in place of the native iconv module.
 * @param seen is told every label that had to be guessed.
 */
export function decodeStreamClass(seen: (label: string) => void): new (from: string) => Transform {
  return class extends Transform {
    readonly #label: string
    readonly #chunks: Buffer[] = []
    constructor(from: string) {
      super()
      this.#label = from
    }
    override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
      this.#chunks.push(chunk)
      done()
    }
    override _flush(done: TransformCallback): void {
      const { text, known } = decodeText(Buffer.concat(this.#chunks), this.#label)
      if (!known) seen(this.#label)
      done(null, Buffer.from(text, 'utf8'))
    }
  }
}
