/** The demo's customers: their mails lie in mails/ and arrive one by one over the first minute, dated as they arrive. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DateTime, FixedOffsetZone } from 'luxon'
import type { Clock } from '../ports/clock.ts'
import type { MailWorld } from './mail-world.ts'

const FOLDER = join(import.meta.dirname, 'mails')

/** The first mails are there at once, so that the desk isn't empty; the others follow within this time. */
const AT_ONCE = 4
const OVER_SECONDS = 56

/** Delivers every complaint to `address`; stops early, without a fault, when `signal` aborts. */
export async function deliverComplaints(
  world: MailWorld,
  address: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.eml')).sort()
  const pauseMs = (OVER_SECONDS * 1_000) / Math.max(1, names.length - AT_ONCE)
  for (const [index, name] of names.entries()) {
    if (index >= AT_ONCE) await clock.until(new Date(Date.parse(clock.now()) + pauseMs).toISOString(), signal)
    if (signal.aborted) return
    const raw = await readFile(join(FOLDER, name))
    const now = clock.now()
    world.deliver(address, datedNow(raw, now), new Date(now))
  }
}

/** The mail with its Date header moved to `now` in the writer's own offset; every other byte stays. */
export function datedNow(raw: Uint8Array, now: string): Uint8Array {
  const text = Buffer.from(raw).toString('latin1')
  const dated = text.replace(
    /^(Date: ).* ([+-]\d\d)(\d\d)\r?$/m,
    (_line, field: string, hours: string, minutes: string) => {
      const offset = Number(hours) * 60 + Math.sign(Number(hours) || 1) * Number(minutes)
      const at = DateTime.fromISO(now, { zone: FixedOffsetZone.instance(offset), locale: 'en-US' })
      return `${field}${at.toFormat("ccc, dd LLL yyyy HH:mm:ss 'GMT'").replace('GMT', hours + minutes)}\r`
    },
  )
  return Buffer.from(dated, 'latin1')
}
