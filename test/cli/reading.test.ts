import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readMails } from '../../src/cli/read.ts'
import type { Reading } from '../../src/cli/reading.ts'
import { complaint } from '../support/main-job.ts'

const DATE = 'Date: Tue, 17 Nov 2026 10:20:00 +0100'
const AHEAD = 'Date: Tue, 17 Nov 2999 10:20:00 +0100'
const received = (date: string) => `Received: from mx.lumena.example by mx.harborline-trade.example; ${date}`

describe('the instant from which an offline reading counts', () => {
  const readings = new Map<string, Reading>()
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'amends-now-'))
    const mails: Record<string, readonly string[]> = {
      'close.eml': [received('Wed, 18 Nov 2026 08:00:00 +0000'), DATE],
      'far.eml': [received('Mon, 23 Nov 2026 08:00:00 +0000'), DATE],
      'date-only.eml': [DATE],
      'date-ahead.eml': [AHEAD],
      'nothing.eml': [],
    }
    for (const [name, lines] of Object.entries(mails)) {
      const mail = complaint(name).toString().replace(`${DATE}\r\n`, '')
      await writeFile(join(folder, name), [...lines, mail].join('\r\n'))
    }
    for await (const { reading } of readMails({}, folder, { now: null, reviewer: 'en' }))
      readings.set(reading.file, reading)
  }, 60_000)

  const day = (name: string) => readings.get(name)?.sendAt?.slice(0, 10)

  test('is the Date near the topmost Received, else that Received, else the Date alone', () => {
    expect([day('close.eml'), day('far.eml'), day('date-only.eml')]).toEqual(['2026-11-17', '2026-11-23', '2026-11-17'])
  })

  test('is unknown without both, or with a Date from the future alone: no instant to send at, and no invented days', () => {
    const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString()
    const nextMonth = new Date(Date.now() + 31 * 86_400_000).toISOString()
    for (const name of ['nothing.eml', 'date-ahead.eml']) {
      const reading = readings.get(name)
      expect(reading).toMatchObject({ sendAt: null, sendAtWhy: 'the instant of arrival is unknown', error: null })
      expect(reading?.draft?.commitments).not.toEqual([])
      for (const { dueAt } of reading?.draft?.commitments ?? []) {
        expect(dueAt > lastWeek && dueAt < nextMonth).toBe(true)
      }
    }
  })
})
