/** The demo's customers: many languages and mail programs, arriving over the first minute as if just written. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLanguageDetector } from '../../src/craft/language.ts'
import { forwardedCustomer } from '../../src/mail/forward.ts'
import type { Instant } from '../../src/mail/message.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { newTextOf, spansOf } from '../../src/mail/quoted-text.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { datedNow, deliverComplaints } from '../../src/rehearsal/complaints.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import { COMPLAINTS, startWorld } from '../support/world.ts'

const FOLDER = 'src/rehearsal/mails'
const OURS = 'harborline-trade.example'
const STARTS_AT = '2026-11-19T00:30:00.000Z'

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .sort()
const mails = names.map((name) => ({ name, raw: readFileSync(join(FOLDER, name)) }))

/** Names end in language and country, as in `31-bookcases-scratched-he-il.eml`. */
const LANGUAGE_OF_NAME = /-(?<language>[a-z]{2})(?:-(?<country>[a-z]{2}))?\.eml$/

function languageNamed(name: string): string {
  const { language = '', country = '' } = LANGUAGE_OF_NAME.exec(name)?.groups ?? {}
  if (language !== 'zh') return language
  return country === 'tw' ? 'zh-Hant' : 'zh-Hans'
}

describe('the customers of the demo', () => {
  test('are at least 24, write in at least 16 languages, and each in the one that the file name says', async () => {
    const detect = await createLanguageDetector()
    const found = await Promise.all(
      mails.map(async ({ name, raw }) => {
        const mail = await parseMail(raw)
        const own = forwardedCustomer(mail, [OURS])?.text ?? newTextOf(mail.text, spansOf(mail.text))
        return [name, detect(own).language] as const
      }),
    )
    expect(found).toEqual(names.map((name) => [name, languageNamed(name)]))
    expect(names.length).toBeGreaterThanOrEqual(24)
    expect(new Set(found.map(([, language]) => language)).size).toBeGreaterThanOrEqual(16)
  })

  test.for(mails)('$name parses without a problem, and says when and to whom it was written', async ({ raw }) => {
    const mail = await parseMail(raw)
    expect(mail.problems).toEqual([])
    expect(mail.text.trim().length).toBeGreaterThan(40)
    expect(mail.text).not.toContain('\uFFFD')
    expect(mail.from).toHaveLength(1)
    expect(mail.to.map(({ address }) => address)).toEqual([`complaints@${OURS}`])
    expect(mail.date?.offsetMinutes).toEqual(expect.any(Number))
    expect(raw.toString('latin1')).not.toMatch(/[^\r]\n/)
  })

  test('have a Message-ID each of their own', async () => {
    const ids = await Promise.all(mails.map(async ({ raw }) => (await parseMail(raw)).messageId))
    expect(new Set(ids.filter((id) => id !== null)).size).toBe(mails.length)
  })

  test('live in domains that nobody can own', async () => {
    for (const { raw } of mails) {
      const mail = await parseMail(raw)
      const seen = [mail.text, mail.html, mail.hiddenText, ...Object.values(mail.headers).flat()].join('\n')
      const domains = [...seen.matchAll(/(?:@|:\/\/)([\w-]+(?:\.[\w-]+)+)/g)].map(([, domain]) => domain ?? '')
      expect(domains.filter((domain) => !domain.endsWith('.example'))).toEqual([])
    }
  })

  test('send photographs that are photographs', async () => {
    const parsed = await Promise.all(mails.map(({ raw }) => parseMail(raw)))
    const photos = parsed.flatMap(({ attachments }) => attachments)
    expect(photos.length).toBeGreaterThanOrEqual(3)
    expect(new Set(photos.map(({ sha256 }) => sha256)).size).toBe(photos.length)
    for (const { type, size } of photos) {
      expect(type).toBe('image/jpeg')
      expect(size).toBeLessThanOrEqual(15_000)
    }
  })
})

describe('a mail that is dated now', () => {
  test.for(mails)('$name keeps every byte but its Date, and the offset of its writer', ({ raw }) => {
    const before = linesOf(raw)
    const after = linesOf(datedNow(raw, '2027-03-01T22:05:09.000Z'))
    expect(after).toHaveLength(before.length)
    const moved = before.flatMap((line, index) => (line === after[index] ? [] : [[line, after[index] ?? '']]))
    expect(moved).toHaveLength(1)
    const [[was = '', is = ''] = []] = moved
    expect(is).toMatch(/^Date: (Mon, 01|Tue, 02) Mar 2027 \d\d:\d\d:09 [+-]\d{4}\r$/)
    expect(is.slice(-6)).toBe(was.slice(-6))
    expect(Date.parse(is.slice('Date: '.length))).toBe(Date.parse('2027-03-01T22:05:09Z'))
  })
})

describe('the arrival of the demo mails', () => {
  let world: MailWorld
  let clock: HandMovedClock
  beforeEach(async () => {
    clock = handMovedClock(STARTS_AT)
    world = await startWorld(() => new Date(clock.now()))
  })
  afterEach(async () => await world.close())

  const inbox = () => world.mailboxOf(COMPLAINTS.address, 'INBOX').mails
  const deliver = (signal: AbortSignal) => deliverComplaints(world, COMPLAINTS.address, clock, signal)

  test('begins at once and ends within the first minute, one by one, each dated as it arrives', async () => {
    let ended = false
    const arriving = deliver(new AbortController().signal).then(() => {
      ended = true
    })
    await Promise.race([clock.waited(), arriving])
    const atOnce = inbox().length
    expect(atOnce).toBeGreaterThan(0)
    expect(atOnce).toBeLessThan(mails.length)
    for (let there = atOnce; !ended; there++) {
      expect(inbox()).toHaveLength(there)
      clock.moveOn()
      await Promise.race([clock.waited(), arriving])
    }
    expect(inbox()).toHaveLength(mails.length)
    expect(Date.parse(clock.now()) - Date.parse(STARTS_AT)).toBeLessThanOrEqual(60_000)
    for (const [index, { raw, internalDate }] of inbox().entries()) {
      expect(raw).toEqual(datedNow(mails[index]?.raw ?? Buffer.alloc(0), internalDate.toISOString()))
      const written = Date.parse((await parseMail(raw)).date?.at ?? '')
      expect(internalDate.getTime() - written).toBeGreaterThanOrEqual(0)
      expect(internalDate.getTime() - written).toBeLessThan(1_000)
    }
  })

  test('stops where it stands when the demo is ended', async () => {
    const stopping = new AbortController()
    const arriving = deliver(stopping.signal)
    await clock.waited()
    clock.moveOn()
    await clock.waited()
    const there = inbox().length
    stopping.abort()
    await arriving
    expect(inbox()).toHaveLength(there)
  })
})

const linesOf = (raw: Uint8Array): string[] => Buffer.from(raw).toString('latin1').split('\n')

interface HandMovedClock extends Clock {
  /** Resolves once somebody waits for an instant. */
  waited(): Promise<void>
  /** Moves to the instant that is waited for. */
  moveOn(): void
}

/** A clock that stands still until the test moves it; one waits at a time. */
function handMovedClock(start: Instant): HandMovedClock {
  let now = start
  let waiting: { readonly instant: Instant; readonly wake: () => void } | null = null
  let told: (() => void) | null = null
  return {
    now: () => now,
    until(instant, signal) {
      return new Promise((resolve) => {
        const wake = () => {
          waiting = null
          resolve()
        }
        if (signal?.aborted || instant <= now) return wake()
        waiting = { instant, wake }
        signal?.addEventListener('abort', wake, { once: true })
        told?.()
      })
    },
    waited() {
      return waiting === null ? new Promise((resolve) => (told = resolve)) : Promise.resolve()
    },
    moveOn() {
      if (waiting === null) return
      now = waiting.instant
      waiting.wake()
    },
  }
}
