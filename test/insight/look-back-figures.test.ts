/** What a look back counts of known cases, how it reads over lines that break, and which letter answers which complaint. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseCalendars } from '../../src/craft/calendar.ts'
import { lookBackOn, lookFigures } from '../../src/craft/look-back.ts'
import { examplesOf } from '../../src/craft/look-back-examples.ts'
import type { LookedAnswer, LookedCase } from '../../src/craft/looked-case.ts'
import { afterOfficeTime } from '../../src/craft/office-time.ts'
import { createClock } from '../../src/edge/clock.ts'
import { type PastLetter, type PastThread, PastThreads } from '../../src/insight/past-threads.ts'
import { PastReader } from '../../src/journey/past-mails.ts'
import { bareMessage } from '../../src/mail/message.ts'
import { MailStoreError } from '../../src/ports/mail-store.ts'
import type { PastMailboxes } from '../../src/ports/past-mail.ts'

const NOW = '2025-12-01T00:00:00.000Z'

const answer = (at: string, more: Partial<LookedAnswer> = {}): LookedAnswer => ({
  ...{ at, by: 'thread', otherLanguage: false, unwelcome: [], namesOthers: false },
  ...more,
})

const one = (more: Partial<LookedCase> = {}): LookedCase => ({
  ...{ id: 'a', account: 'care', openedAt: '2025-11-10T08:00:00.000Z', subject: 'Broken lamps', market: 'DE' },
  ...{ zone: 'Europe/Berlin', language: 'de', issue: 'damage', severity: 'normal' },
  ...{ firstDueAt: '2025-11-11T08:00:00.000Z', solutionDueAt: '2025-11-12T08:00:00.000Z' },
  ...{ mails: ['2025-11-10T08:00:00.000Z'], answers: [], perhapsAnswered: false, draft: null },
  ...more,
})

describe('the figures of a look back', () => {
  test('what is not due yet is neither answered nor forgotten', () => {
    const late = { openedAt: '2025-11-30T20:00:00.000Z', firstDueAt: '2025-12-01T20:00:00.000Z' }
    expect(lookFigures([one(), one(late)], NOW)).toMatchObject({
      cases: 2,
      never: 1,
      running: 1,
      real: { due: 1, kept: 0 },
    })
  })

  test('night is from nine in the evening to seven in the morning of the customer’s own clock', () => {
    // Summer time ends in Berlin on 26 October 2025: 06:30 there is 04:30 and then 05:30 in UTC.
    const at = (...instants: string[]) =>
      lookFigures([one({ answers: instants.map((each) => answer(each)) })], NOW).real
    expect(at('2025-10-20T04:30:00.000Z', '2025-10-20T05:00:00.000Z')).toMatchObject({ night: 1, hourKnown: 2 })
    expect(at('2025-11-20T05:59:00.000Z', '2025-11-20T06:00:00.000Z')).toMatchObject({ night: 1, hourKnown: 2 })
    expect(at('2025-11-20T19:59:00.000Z', '2025-11-20T20:00:00.000Z')).toMatchObject({ night: 1, hourKnown: 2 })
  })

  test('who lives nobody knows where has no hour, and whose language can not be told is not judged', () => {
    const unknown = one({ zone: null, answers: [answer('2025-11-10T09:00:00.000Z', { otherLanguage: null })] })
    expect(lookFigures([unknown], NOW)).toMatchObject({
      languageKnown: 0,
      otherLanguage: 0,
      real: { night: 0, hourKnown: 0 },
    })
  })

  test('a customer wrote again only if nobody had answered by then', () => {
    const mails = ['2025-11-10T08:00:00.000Z', '2025-11-12T08:00:00.000Z']
    const before = one({ mails, answers: [answer('2025-11-11T08:00:00.000Z')] })
    const after = one({ mails, answers: [answer('2025-11-13T08:00:00.000Z')] })
    expect([before, after, one({ mails })].map((each) => lookFigures([each], NOW).wroteAgain)).toEqual([0, 1, 1])
  })

  test('nothing at all gives no hours and no division', () => {
    const asked = { since: '2025-11-01', until: '2025-11-30', zone: 'Asia/Shanghai', at: NOW }
    const rest = { office: { zone: 'Asia/Shanghai', from: 9, until: 18 }, approvalMinutes: 60, accounts: [], sent: 0 }
    const came = {
      complaint: 0,
      'later-mail': 0,
      inquiry: 0,
      unsure: 0,
      automatic: 0,
      thanks: 0,
      partner: 0,
      ours: 0,
      duplicate: 0,
      unreadable: 0,
    }
    const back = lookBackOn({ ...asked, ...rest, came }, [])
    expect(back.whole).toMatchObject({ cases: 0, real: { median: null, ninetieth: null, due: 0 } })
    expect(back.steps.real).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test('what another mail may have answered is no example of a forgotten complaint', () => {
    expect(examplesOf([one({ perhapsAnswered: true })], NOW)).toEqual([])
    expect(examplesOf([one()], NOW)).toMatchObject([{ trouble: 'never', subject: 'Broken lamps' }])
  })
})

test('an hour of office time passes only while people are there', () => {
  const calendars = parseCalendars('calendars.yaml', readFileSync('config/calendars.yaml', 'utf8'))
  const approved = (at: string) => afterOfficeTime(at, 60, { zone: 'Asia/Shanghai', from: 9, until: 18 }, calendars)
  expect(approved('2026-03-03T02:00:00.000Z')).toBe('2026-03-03T03:00:00.000Z')
  expect(approved('2026-03-03T20:00:00.000Z')).toBe('2026-03-04T02:00:00.000Z')
  // Friday, half an hour before the end: the other half is on Monday.
  expect(approved('2026-03-06T09:30:00.000Z')).toBe('2026-03-09T01:30:00.000Z')
  // The first of October: the office is closed for the week.
  expect(approved('2026-10-01T02:00:00.000Z') > '2026-10-07').toBe(true)
})

describe('which letter answers which complaint', () => {
  const thread = (id: string, address: string, more: Partial<PastThread> = {}): PastThread => ({
    ...{ openedAt: '2025-11-10T08:00:00.000Z', ids: new Set([id]), addresses: new Set([address]) },
    ...{ subject: 'broken lamps', replyLanguage: 'de' },
    ...more,
  })
  const letter = (more: Partial<PastLetter>): PastLetter => ({
    ...{ id: 'x', refs: [], at: '2025-11-11T08:00:00.000Z', to: ['eva@lamps.de'], subject: 'broken lamps' },
    ...{ otherThan: () => false, unwelcome: [], namesOthers: false },
    ...more,
  })
  const settled = (letters: readonly PastLetter[], threads: readonly PastThread[]) => {
    const all = new PastThreads<PastThread>()
    for (const each of letters) all.addLetter(each)
    for (const each of threads) all.open(each)
    return all.settle().map(({ answers, perhaps }) => [answers.map(({ by }) => by).join(), perhaps])
  }

  test('by its thread, to the customer or a colleague of theirs, and not to the factory', () => {
    const mine = [thread('c1', 'eva@lamps.de')]
    expect(settled([letter({ refs: ['c1'], subject: 'anything' })], mine)).toEqual([['thread', false]])
    expect(settled([letter({ refs: ['c1'], to: ['max@lamps.de'] })], mine)).toEqual([['thread', false]])
    expect(settled([letter({ refs: ['c1'], to: ['works@factory.example'] })], mine)).toEqual([['', false]])
    const shared = [thread('c1', 'eva@gmail.com')]
    expect(settled([letter({ refs: ['c1'], to: ['works@gmail.com'] })], shared)).toEqual([['', false]])
  })

  test('by address and subject within thirty days, and never by a letter from before', () => {
    const mine = [thread('c1', 'eva@lamps.de')]
    expect(settled([letter({})], mine)).toEqual([['subject', false]])
    expect(settled([letter({ at: '2025-11-09T08:00:00.000Z' })], mine)).toEqual([['', false]])
    expect(settled([letter({ at: '2025-12-12T08:00:00.000Z' })], mine)).toEqual([['', false]])
    expect(settled([letter({ subject: 'our new catalogue' })], mine)).toEqual([['', true]])
    expect(settled([letter({ subject: '' })], [thread('c1', 'eva@lamps.de', { subject: '' })])).toEqual([['', true]])
  })

  test('a letter in the thread of one complaint is not the answer to another of the same subject', () => {
    const both = [thread('c1', 'eva@lamps.de'), thread('c2', 'eva@lamps.de')]
    expect(settled([letter({ refs: ['c2'] })], both)).toEqual([
      ['', false],
      ['thread', false],
    ])
  })

  test('a mail that answers only our letter continues the complaint that the letter answered', () => {
    const all = new PastThreads<PastThread>()
    all.addLetter(letter({ id: 'a1', refs: ['long ago', 'c1', 'gone'] }))
    const mine = thread('c1', 'eva@lamps.de')
    all.open(mine)
    expect(all.threadOf({ id: 'c2', refs: ['a1'] })).toBe(mine)
    expect(all.threadOf({ id: 'c2', refs: ['other'] })).toBeNull()
    expect([all.isAnswered(mine, '2025-11-10T09:00:00.000Z'), all.isAnswered(mine, NOW)]).toEqual([false, true])
  })
})

describe('reading over a line that breaks', () => {
  const mails = Array.from({ length: 45 }, (_, at) => ({
    uid: at + 1,
    internalDate: '2025-11-10T08:00:00.000Z',
    size: 10,
  }))

  /** Breaks at every fourth question; `validity` is what the server says at each opening. */
  function reader(validity: (opening: number) => string, breaks = (question: number) => question % 4 === 0) {
    let [questions, openings] = [0, 0]
    const asked = <T>(value: T): Promise<T> => {
      questions += 1
      if (breaks(questions)) return Promise.reject(new MailStoreError('network', 'The connection was lost.'))
      return Promise.resolve(value)
    }
    const store: PastMailboxes = {
      special: () => asked({ sent: 'Sent', drafts: null, junk: null, unclear: [] }),
      open: () => {
        openings += 1
        return asked(validity(openings))
      },
      list: () => asked(mails),
      read: (uids) =>
        asked(mails.filter(({ uid }) => uids.includes(uid)).map((each) => ({ ...each, raw: new Uint8Array() }))),
      close: () => Promise.resolve(),
    }
    const parser = {
      parse: async () => bareMessage('hello'),
      readEntity: async () => null,
      close: async () => undefined,
    }
    const clock = createClock('2025-11-20T00:00:00.000Z')
    const moved = { now: clock.now, until: async () => undefined }
    return new PastReader({ connect: async () => store, parser, clock: moved, signal: new AbortController().signal })
  }

  const readAll = async (source: PastReader): Promise<number> => {
    let count = 0
    for await (const window of source.read(await source.list(['INBOX'], '2025-11-01T00:00:00.000Z')))
      count += window.length
    return count
  }

  test('goes on where it was, each mail once', async () => {
    expect(await readAll(reader(() => '1'))).toBe(mails.length)
  })

  test('gives up after some tries in a row', async () => {
    await expect(
      readAll(
        reader(
          () => '1',
          (question) => question > 2,
        ),
      ),
    ).rejects.toThrow('The connection was lost.')
  })

  test('a mailbox that was renumbered meanwhile is not read on', async () => {
    await expect(readAll(reader((opening) => String(opening)))).rejects.toThrow('renumbered')
  })
})
