/** The words inside a file that goes with a letter, as far as they are easily had: plain text, Office files, simple PDF. */
import { strFromU8, unzipSync, unzlibSync } from 'fflate'

const MOST_CHARACTERS = 400_000
const MOST_UNPACKED = 8_000_000
const MOST_STREAMS = 200

/** '' where nothing can be read: a picture, a scan, something locked. Never throws. */
export function textOfFile(bytes: Uint8Array): string {
  try {
    return readable(bytes).slice(0, MOST_CHARACTERS)
  } catch {
    // What can't be unpacked has no words for us; the file itself goes with the letter as it is.
    return ''
  }
}

function readable(bytes: Uint8Array): string {
  const head = strFromU8(bytes.subarray(0, 5), true)
  if (head.startsWith('PK')) return officeText(bytes)
  if (head === '%PDF-') return pdfText(bytes)
  if (bytes.subarray(0, 1_000).includes(0)) return ''
  return strFromU8(bytes.subarray(0, MOST_CHARACTERS * 4))
}

/** Word, Excel and OpenDocument files are ZIPs of XML. */
function officeText(bytes: Uint8Array): string {
  let unpacked = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!name.endsWith('.xml')) return false
      unpacked += originalSize
      return unpacked <= MOST_UNPACKED
    },
  })
  return Object.values(parts)
    .map((part) =>
      strFromU8(part)
        .replace(/<\/(?:w:p|si|row|text:p)>/g, '\n')
        .replace(/<[^>]*>/g, ''),
    )
    .join('\n')
}

/** Texts in round brackets of its streams; a PDF whose fonts number their glyphs anew gives nothing. */
function pdfText(bytes: Uint8Array): string {
  const whole = strFromU8(bytes, true)
  const found: string[] = []
  const streams = /stream\r?\n/g
  for (
    let match = streams.exec(whole), count = 0;
    match && count < MOST_STREAMS;
    match = streams.exec(whole), count += 1
  ) {
    const start = match.index + match[0].length
    const end = whole.indexOf('endstream', start)
    if (end < 0) break
    found.push(...bracketed(unpackedStream(bytes.subarray(start, end))))
  }
  return [...found, ...bracketed(whole.slice(0, MOST_CHARACTERS))].join(' ')
}

function unpackedStream(stream: Uint8Array): string {
  try {
    return strFromU8(unzlibSync(stream, { out: new Uint8Array(1_000_000) }), true)
  } catch {
    return ''
  }
}

/** The pieces of one shown line stand in one array: joined, so that a number is whole. */
const bracketed = (text: string): string[] =>
  [...text.matchAll(/\[((?:[^\]\\]|\\.){1,5000})\]\s*TJ|\(((?:[^()\\]|\\.){1,2000})\)/gs)].map(
    ([, line, single]) =>
      single ?? [...(line ?? '').matchAll(/\(((?:[^()\\]|\\.)*)\)/gs)].map((piece) => piece[1]).join(''),
  )
