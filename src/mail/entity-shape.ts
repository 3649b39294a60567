/**
 * Whether a MIME entity has a shape that every reader reads alike. A body that leaves as a person left it is judged by
 * what our reader makes of it: where another reader may choose other bytes, the judgement would be about another letter.
 */
import { limits } from '../limits.ts'
import { type HeaderSection, latin1, readHeaderSection } from './header-section.ts'

/** RFC 2046 §5.1, RFC 2387, RFC 1847. Digests, reports and fragments are no letters. */
const MULTIPART = /^multipart\/(?:mixed|alternative|related|signed)$/
/** What shows inside the letter itself; everything else is a file. */
const SHOWN = /^text\/(?:plain|html)$/
/** RFC 2046 §5.2.2 and §5.2.3: bodies that lie elsewhere, or that another mail completes. */
const ELSEWHERE = /^message\/(?:external-body|partial)$/
/** RFC 2045 §6.2, without binary, which no line-based server takes. */
const ENCODINGS = /^(?:7bit|8bit|quoted-printable|base64)$/
const WHOLE_LINES = /^(?:7bit|8bit)$/
const ONCE = ['content-type', 'content-transfer-encoding', 'content-disposition']
const DEEPEST = 10

/** True where structure, types, encodings and charsets of all parts are said once, in known words. */
export function isPlainlyShaped(entity: Uint8Array): boolean {
  const bytes = Buffer.from(entity.buffer, entity.byteOffset, entity.byteLength)
  return isPlainPart(bytes, false, { parts: 0 }, 0)
}

function isPlainPart(bytes: Buffer, alternative: boolean, count: { parts: number }, depth: number): boolean {
  count.parts += 1
  if (count.parts > limits.mimeParts || depth > DEEPEST) return false
  const head = readHeaderSection(bytes)
  // A part that ends with its header section is empty, and whole.
  if (head.cut || (head.broken && head.bodyStart < bytes.length)) return false
  if (ONCE.some((name) => head.fields.filter((field) => field.name === name).length > 1)) return false
  const type = fieldOf(head, 'content-type') || 'text/plain'
  const media = mediaOf(type)
  const encoding = fieldOf(head, 'content-transfer-encoding').toLowerCase() || '7bit'
  if (media.startsWith('multipart/')) {
    const parts = MULTIPART.test(media) && WHOLE_LINES.test(encoding) ? partsIn(bytes, head, type) : null
    const inside = media === 'multipart/alternative'
    return parts !== null && parts.length > 0 && parts.every((part) => isPlainPart(part, inside, count, depth + 1))
  }
  if (!ENCODINGS.test(encoding) || ELSEWHERE.test(media) || !/^[\w.+-]+\/[\w.+-]+$/.test(media)) return false
  const file = mediaOf(fieldOf(head, 'content-disposition')) === 'attachment'
  // A third face of the letter (AMP, an invitation) would show in place of the two that are judged.
  if (alternative) return SHOWN.test(media) && !file && saysOnce(type, 'charset')
  return SHOWN.test(media) ? saysOnce(type, 'charset') : file || !media.startsWith('text/')
}

/** The parts of a multipart; null where readers may differ in which they are, or which of them is the first. */
function partsIn(bytes: Buffer, head: HeaderSection, type: string): Buffer[] | null {
  if (!saysOnce(type, 'boundary') || /;\s*start\s*[=*]/i.test(type)) return null
  const found = /;\s*boundary\s*=\s*(?:"([^"\\]{1,70})"|([^\s;"]{1,70}))\s*(?:;|$)/i.exec(type)
  const boundary = found?.[1] ?? found?.[2]
  if (boundary === undefined || /\s$/.test(boundary)) return null
  return partsOf(bytes.subarray(head.bodyStart), boundary)
}

/** The parts between the delimiter lines; null where the closing one is missing, or a line is nearly one. */
function partsOf(body: Buffer, boundary: string): Buffer[] | null {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1')
  const parts: Buffer[] = []
  let start = -1
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== LF) continue
    const newline = body.indexOf(LF, at)
    const end = newline < 0 ? body.length : newline + 1
    const rest = latin1(body.subarray(at + delimiter.length, end))
    // A longer boundary of an inner part begins with this one's: readers differ in whose it is.
    if (!/^(?:--)?[ \t]*(?:\r?\n)?$/.test(rest)) return null
    if (start >= 0) parts.push(body.subarray(start, Math.max(start, at - 2)))
    if (rest.startsWith('--')) return parts
    start = end
  }
  return null
}

const LF = 10

const fieldOf = (head: HeaderSection, name: string): string =>
  head.fields.find((field) => field.name === name)?.value ?? ''

const mediaOf = (value: string): string => (value.split(';')[0] ?? '').trim().toLowerCase()

/** Neither twice nor in the pieces of RFC 2231. */
function saysOnce(value: string, parameter: string): boolean {
  const said = value.match(new RegExp(`;\\s*${parameter}\\s*[=*]`, 'gi')) ?? []
  return said.length <= 1 && !said[0]?.endsWith('*')
}
