/** A look back on a real mailbox: exact figures, and the server's own word that nothing was written to it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LookBack } from '../../src/craft/look-back.ts'
import { ADDRESS, accountsYaml, PASSWORD } from '../support/daemon.ts'
import { type Dovecot, dovecotMissing, startDovecot } from '../support/dovecot.ts'
import {
  afterHours,
  answerTo,
  complaintOf,
  mail,
  type PastComplaint,
  reminderOf,
  type TongueName,
} from '../support/past-mails.ts'
import { stateOf, writingCommands } from '../support/untouched.ts'

const missing = dovecotMissing()
const MAILBOXES = ['INBOX', 'Sent', 'Drafts', 'Archive']

describe.skipIf(missing !== null && process.env.AMENDS_TEST_ALL !== '1')('a look back', () => {
  let dovecot: Dovecot
  let folder: string
  let before: Awaited<ReturnType<typeof stateOf>>
  let back: LookBack
  let page: string
  const complaints: PastComplaint[] = []

  beforeAll(async () => {
    dovecot = await startDovecot([{ name: ADDRESS, password: PASSWORD }])
    folder = await mkdtemp(join(tmpdir(), 'amends-look-back-'))
    await cp('config', join(folder, 'config'), { recursive: true })
    await writeFile(join(folder, 'config/accounts.yaml'), accountsYaml({ imap: dovecot, smtp: dovecot, user: ADDRESS }))
    await fill()
    before = await stateOf(dovecot, ADDRESS, PASSWORD, MAILBOXES)
    const { code, out, err } = await command([
      '--html',
      join(folder, 'page.html'),
      '--csv',
      join(folder, 'back.csv'),
      '--json',
    ])
    expect(code, err).toBe(0)
    back = JSON.parse(out) as LookBack
    page = await readFile(join(folder, 'page.html'), 'utf8')
  }, 180_000)

  afterAll(async () => {
    await dovecot?.stop()
    if (folder) await rm(folder, { recursive: true, force: true })
  })

  const into = (mailbox: string | undefined, raw: Uint8Array, at: Date) =>
    dovecot.deliver(ADDRESS, raw, { at, mailbox, seen: mailbox === 'Sent' })

  /** So many complaints of a country, two days apart, a Tuesday at this hour (UTC) the first. */
  async function some(count: number, tongue: TongueName, utcHour: number, mailbox?: string): Promise<PastComplaint[]> {
    const made: PastComplaint[] = []
    for (let at = 0; at < count; at += 1) {
      const day = new Date(Date.UTC(2025, 10, 18 + 2 * (at % 2), utcHour, at))
      const one = complaintOf(complaints.length + 1, tongue, day)
      complaints.push(one)
      made.push(one)
      await into(mailbox, one.raw, day)
    }
    return made
  }

  async function fill(): Promise<void> {
    const answer = async (one: PastComplaint, hours: number, how: Parameters<typeof answerTo>[2] = {}) => {
      const at = afterHours(one.at, hours)
      await into('Sent', answerTo(one, at, how), at)
    }
    const blaming =
      'Guten Tag,\n\ndas ist Ihr Fehler, die Lampen haben unser Lager heil verlassen. Wir können hier leider nichts für Sie tun.\n\nLin Wei'
    for (const [at, one] of (await some(6, 'de', 9)).entries()) await answer(one, 2, at === 0 ? { text: blaming } : {})
    // At 14:00 in New York; forty hours later it is six in the morning there.
    for (const one of await some(4, 'en', 19)) await answer(one, 40)
    for (const one of await some(4, 'fr', 9)) await answer(one, 5)
    for (const [at, one] of (await some(4, 'es', 9, 'Archive')).entries())
      if (at < 2) await into(undefined, reminderOf(one, afterHours(one.at, 72)), afterHours(one.at, 72))
    for (const one of await some(2, 'de', 8)) await answer(one, 20, { threaded: false })
    for (const one of await some(2, 'en', 15)) await answer(one, 1, { to: 'works@factory.example' })
    for (const one of await some(2, 'es', 9))
      await answer(one, 48, { threaded: false, subject: 'Nuestro catálogo nuevo' })
    const day = new Date('2025-11-20T08:00:00Z')
    const head = (n: number, from: string, subject: string) => [
      ...[`Message-ID: <x${n}@elsewhere>`, 'Date: Thu, 20 Nov 2025 08:00:00 +0000', `From: ${from}`, `To: ${ADDRESS}`],
      `Subject: ${subject}`,
    ]
    await into(
      undefined,
      mail(
        [
          ...head(1, 'news@fair.example', 'Fair news'),
          'List-Unsubscribe: <https://fair.example/out>',
          'Precedence: bulk',
        ],
        'Our fair opens in spring.\nUnsubscribe here.\n',
      ),
      day,
    )
    await into(
      undefined,
      mail(
        head(2, 'Ann Lee <ann@buyer.example>', 'Price list'),
        'Hello,\n\ncould you please send us your price list for lamps and your minimum order quantity?\n\nAnn Lee\n',
      ),
      day,
    )
    const first = complaints[0]
    if (first) await into(undefined, first.raw, day)
    await into(
      undefined,
      Buffer.concat([
        Buffer.from('From: \xff<\r\nContent-Type: multipart/mixed; boundary="'),
        Buffer.alloc(300_000, 0x28),
        Buffer.from('"\r\n\r\n'),
      ]),
      day,
    )
    // Before the first day: no part of any figure.
    const old = complaintOf(900, 'de', new Date('2025-09-02T09:00:00Z'))
    await into(undefined, old.raw, old.at)
  }

  async function command(
    more: readonly string[],
    stopAt?: string,
  ): Promise<{ code: number | null; out: string; err: string }> {
    const started = spawn(
      process.execPath,
      ['bin/amends.js', 'look-back', '--since', '2025-11-01', '--until', '2025-12-31', '--folder', 'Archive', ...more],
      {
        env: {
          PATH: process.env.PATH ?? '',
          ...{ AMENDS_DATA: join(folder, 'data'), AMENDS_KEY_FILE: join(folder, 'amends.key') },
          ...{ AMENDS_CONFIG: join(folder, 'config'), AMENDS_PASSWORD: PASSWORD, LANG: 'en_US.UTF-8' },
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    let [out, err] = ['', '']
    let stopped = false
    started.stdout.on('data', (chunk) => {
      out += chunk
    })
    started.stderr.on('data', (chunk) => {
      err += chunk
      if (stopAt === undefined || stopped || !err.includes(stopAt)) return
      stopped = true
      started.kill('SIGINT')
    })
    const [code] = await once(started, 'close')
    return { code, out, err }
  }

  test('counts what was answered, when, at which hour and in which language', () => {
    expect(back.whole).toMatchObject({
      ...{ cases: 24, answered: 16, bySubject: 2, never: 8, perhaps: 2, running: 0, wroteAgain: 2 },
      ...{ answers: 16, otherLanguage: 4, languageKnown: 16, unwelcome: 1, namesOthers: 4 },
    })
    expect(back.whole.real).toMatchObject({ median: 5, ninetieth: 40, due: 24, kept: 12, night: 6, hourKnown: 16 })
    expect(back.sent).toBe(20)
    expect(back.came).toEqual({
      ...{ complaint: 24, 'later-mail': 2, inquiry: 1, unsure: 0, automatic: 1, thanks: 0, partner: 0 },
      ...{ ours: 0, duplicate: 1, unreadable: 1 },
    })
  })

  test('says by market what amends would have sent, none of it at night', () => {
    const markets = back.by.find(({ dimension }) => dimension === 'market')?.groups ?? []
    expect(markets.map(({ key, figures }) => [key, figures.cases, figures.never])).toEqual([
      ['DE', 8, 0],
      ['ES', 6, 6],
      ['US', 6, 2],
      ['FR', 4, 0],
    ])
    expect(back.drafts.map(({ market, letters, languages }) => [market, letters, languages])).toEqual([
      ['DE', 8, [{ key: 'de', count: 8 }]],
      ['ES', 6, [{ key: 'es', count: 6 }]],
      ['US', 6, [{ key: 'en', count: 6 }]],
      ['FR', 4, [{ key: 'fr', count: 4 }]],
    ])
    expect(back.whole).toMatchObject({ drafted: 24, inTheirLanguage: 24 })
    expect(back.whole.would).toMatchObject({ night: 0, hourKnown: 24, due: 24 })
    expect(back.whole.would.kept).toBeGreaterThan(back.whole.real.kept)
    expect(back.steps.real).toEqual([6, 4, 2, 4, 0, 0, 8])
    expect(back.hours.real.reduce((sum, one) => sum + one, 0)).toBe(16)
  })

  test('leaves the mailbox as it was: flags, \\Recent, counters, sequences, and no command that writes', async () => {
    expect(await stateOf(dovecot, ADDRESS, PASSWORD, MAILBOXES)).toEqual(before)
    expect(before[0]?.mails.every(({ flags }) => flags.includes('\\Recent'))).toBe(true)
    const log = await dovecot.log(ADDRESS)
    expect(log).toMatch(/EXAMINE "?Sent/)
    expect(log).toMatch(/BODY\.PEEK\[\]<0\.\d+>/)
    expect(writingCommands(log)).toEqual([])
    expect(before[0]?.mails.length).toBe(complaints.length - 4 + 2 + 5)
  })

  test('writes nothing of amends either: no ledger, no key, and a page that only its owner reads', async () => {
    expect((await readdir(folder)).sort()).toEqual(['back.csv', 'config', 'page.html'])
    expect((await stat(join(folder, 'page.html'))).mode & 0o077).toBe(0)
  })

  test('the page names mails by date and subject for the operator; CSV and JSON name none', async () => {
    expect(page).toContain('Sillas defectuosas')
    expect(page).toContain('Ihr Fehler')
    expect(page).toContain('Answers by phone, by chat')
    expect(page).not.toContain(PASSWORD)
    expect(page).not.toContain('buyer1@')
    const csv = await readFile(join(folder, 'back.csv'), 'utf8')
    for (const text of [csv, JSON.stringify(back)]) expect(text).not.toMatch(/Sillas|Lampen|buyer/)
    expect(csv.split('\r\n')[1]).toMatch(/^All together,,24,16,8,2,0,5\.0,/)
  })

  test('ends cleanly when it is interrupted, and says that nothing was kept', { timeout: 60_000 }, async () => {
    const { code, err } = await command([], 'letters in Sent, 0 of 20')
    expect({ code, said: err.includes('Nothing was written to the mailbox') }).toEqual({ code: 130, said: true })
  })

  test('says a wrong mailbox or account in one sentence', { timeout: 60_000 }, async () => {
    const wrong = await command(['--account', 'nobody'])
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('there are complaints') })
    const none = await command(['--folder', 'Nowhere'])
    expect(none.code).toBe(1)
    expect(none.err.trim().split('\n').at(-1)).toMatch(/^complaints: .*Nowhere/)
  })
})
