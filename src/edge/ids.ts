/** Ids of rows: UUIDs of version 7 (RFC 9562 §5.7), which sort by the millisecond of their making. */
import { randomFillSync } from 'node:crypto'

let lastMs = 0
let sequence = 0

/**
 * A new UUIDv7 as lower-case text. Ids of one process ascend also within a millisecond (RFC 9562 §6.2, method 1) and when
 * the machine's clock steps back.
 */
export function uuidv7(): string {
  const bytes = randomFillSync(new Uint8Array(16))
  const view = new DataView(bytes.buffer)
  const nowMs = Date.now()
  if (nowMs > lastMs) {
    lastMs = nowMs
    // The counter's top bit starts at 0, which leaves it room to grow within the millisecond.
    sequence = view.getUint16(6) & 0x07ff
  } else if (++sequence > 0x0fff) {
    lastMs += 1
    sequence = 0
  }
  view.setUint32(0, Math.floor(lastMs / 2 ** 16))
  view.setUint16(4, lastMs % 2 ** 16)
  view.setUint16(6, 0x7000 | sequence)
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Buffer.from(bytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
