/** Tells by its bytes whether a file is a picture that a browser may draw: what a mail calls it proves nothing. */

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof PICTURE_TYPES)[number]

export interface Picture {
  readonly type: PictureType
  readonly width: number
  readonly height: number
}

/** What its name claims, or its declared type where the name has no ending: worth asking for its bytes. */
export const claimsPicture = ({ name, type }: { readonly name: string; readonly type: string }): boolean =>
  /\.[\p{L}\p{N}]{1,5}$/u.test(name)
    ? /\.(?:jpe?g|png|gif|webp)$/i.test(name)
    : PICTURE_TYPES.some((one) => one === type)

/** The picture's sort and size in pixels, null for everything else (SVG is a page, not a picture). */
export function pictureOf(bytes: Uint8Array): Picture | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 30) return null
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (ascii(bytes, 0, 4) === 'GIF8')
    return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return webp(bytes, view)
  return startsWith(bytes, [0xff, 0xd8, 0xff]) ? jpeg(view) : null
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** The three kinds of a WebP's first chunk (RFC 9649). */
function webp(bytes: Uint8Array, view: DataView): Picture | null {
  const chunk = ascii(bytes, 12, 16)
  const sized = (width: number, height: number): Picture => ({ type: 'image/webp', width, height })
  if (chunk === 'VP8X') return sized(uint24(bytes, 24) + 1, uint24(bytes, 27) + 1)
  if (chunk === 'VP8 ') return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (chunk !== 'VP8L') return null
  const packed = view.getUint32(21, true)
  return sized((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1)
}

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16)

/** Markers of a frame's head, which names the size (ITU-T T.81, table B.1): C0–CF but the tables C4, C8 and CC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function jpeg(view: DataView): Picture | null {
  let at = 2
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    const length = view.getUint16(at + 2)
    if (length < 2) return null
    at += 2 + length
  }
  return null
}
