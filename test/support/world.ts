/** A mail world with one complaints account, and the clock and log that its tests hand around. */
import type { Clock } from '../../src/ports/clock.ts'
import type { Log } from '../../src/ports/log.ts'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Personality } from '../../src/rehearsal/personalities.ts'
import type { SmtpOffer } from '../../src/rehearsal/smtp-server.ts'

export const COMPLAINTS = { address: 'complaints@factory.example', password: 'correct horse' } as const
export const CUSTOMER = { address: 'eva@customer.example', password: 'battery staple' } as const

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }

export function startWorld(
  now: () => Date = () => new Date(),
  smtp: SmtpOffer = {},
  personality?: Personality,
): Promise<MailWorld> {
  return createMailWorld({ users: [COMPLAINTS, CUSTOMER], now, smtp, ...(personality && { personality }) })
}

/** A small mail as it would arrive, CRLF line ends; `padding` bytes make it longer. */
export function mail(subject: string, padding = 0): Buffer {
  const filler = `${'x'.repeat(70)}\r\n`.repeat(Math.ceil(padding / 72))
  const lines = [
    `From: Eva Huber <${CUSTOMER.address}>`,
    `To: ${COMPLAINTS.address}`,
    `Subject: ${subject}`,
    `Message-ID: <${encodeURIComponent(subject)}@customer.example>`,
    'Date: Mon, 02 Mar 2026 09:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '..a line with dots, and the complaint',
    `${filler}.`,
    'Kind regards',
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

/** A clock in which waiting takes no time: whoever waits for an instant finds it come. */
export function hurriedClock(start: string): Clock & { readonly waits: number[]; advance(seconds: number): void } {
  let nowMs = Date.parse(start)
  const waits: number[] = []
  return {
    waits,
    advance(seconds) {
      nowMs += seconds * 1000
    },
    now: () => new Date(nowMs).toISOString(),
    async until(instant, signal) {
      if (signal?.aborted) return
      waits.push((Date.parse(instant) - nowMs) / 1000)
      nowMs = Math.max(nowMs, Date.parse(instant))
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
