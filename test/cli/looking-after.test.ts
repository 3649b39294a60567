/** What an unattended daemon says about itself: health, metrics, notices, and the checks behind them. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { keepRinging } from '../../src/cli/alarm-bell.ts'
import { lookAfter } from '../../src/cli/looking-after.ts'
import { createClock, type MovableClock } from '../../src/edge/clock.ts'
import { createLog } from '../../src/edge/log.ts'
import { conditionOf } from '../../src/journey/condition.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { BACKED_UP } from '../../src/ports/ledger/marks.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { ticket } from '../ledger/rows.ts'
import { eachDatabase } from '../support/databases.ts'

const MORNING = '2026-11-17T10:00:00.000Z'
const running: { stop: AbortController; done: Promise<unknown> }[] = []
afterEach(async () => {
  for (const { stop, done } of running.splice(0)) {
    stop.abort()
    await done
  }
})

async function freePort(): Promise<number> {
  const server = createSocket().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function start(ledger: Ledger, clock: MovableClock, settings: { healthPort?: number; alarmUrl?: string }) {
  const stop = new AbortController()
  const { done } = await lookAfter(
    { healthPort: settings.healthPort ?? 0, alarmUrl: settings.alarmUrl ?? null },
    {
      ledger,
      clock,
      log: createLog('silent'),
      key: new Uint8Array(32),
      dataFolder: '.',
      accounts: () => [],
      roster: async () => null,
      templateProblems: () => 3,
      signal: stop.signal,
    },
  )
  running.push({ stop, done })
}

eachDatabase('a daemon that nobody watches', (open) => {
  test('answers a health check with 200 while all is well and with 503 and the name of what is not', async () => {
    const ledger = await open()
    const healthPort = await freePort()
    await start(ledger, createClock(MORNING), { healthPort })
    const ask = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${healthPort}${path}`)
      return { status: response.status, text: await response.text() }
    }
    // The tests' PostgreSQL runs without fsync, and is told so.
    const forgetful = (await ledger.durability()).length > 0 ? ['forgetful'] : []
    const quiet = await ask('/healthz')
    expect(quiet.status).toBe(forgetful.length > 0 ? 503 : 200)
    expect(JSON.parse(quiet.text)).toEqual({ well: forgetful.length === 0, alarms: forgetful })
    await ledger.tickets.addTicket(ticket({ state: 'uncertain' }))
    expect(await ask('/healthz')).toMatchObject({ status: 503, text: expect.stringContaining('"uncertain"') })
    const { status, text } = await ask('/metrics')
    expect(status).toBe(200)
    expect(text).toContain('amends_tickets{state="uncertain"} 1\n')
    expect(text).toMatch(/amends_event_loop_longest_stall_seconds [\d.e-]+\n/)
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.+\})? [-\w.]+)$/)
    expect((await ask('/')).status).toBe(404)
  })

  test('reminds of a backup, of letters with mistakes and of a clock that is behind the server’s', async () => {
    const ledger = await open()
    const names = async () => (await conditionOf(ledger, EVERYBODY, MORNING)).alarms.map(({ name }) => name)
    const checked = async () => {
      const stop = new AbortController()
      const before = (await ledger.checks.checks()).length
      const clock = createClock(MORNING)
      const { done } = await lookAfter(
        { healthPort: 0, alarmUrl: null },
        {
          ledger,
          clock,
          log: createLog('silent'),
          key: new Uint8Array(32),
          dataFolder: '.',
          accounts: () => [],
          roster: async () => null,
          templateProblems: () => (before === 0 ? 3 : 0),
          signal: stop.signal,
        },
      )
      stop.abort()
      await done
    }
    await checked()
    expect(await names()).toEqual(expect.arrayContaining(['backup', 'templates']))
    await ledger.marks.setMark(BACKED_UP, MORNING, MORNING)
    await checked()
    expect(await names()).not.toContain('backup')
    expect(await names()).not.toContain('templates')
    const place = { account: 'service', mailbox: 'INBOX', uidValidity: '1', uid: 1 }
    await ledger.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: null })
    const internalDate = '2026-11-17T10:20:00.000Z'
    await ledger.intake.addOccurrences([{ ...place, state: 'taken', size: 1, internalDate }], 1, MORNING)
    await checked()
    expect(await names()).toContain('clock')
  })

  test('rings once when an alarm begins and once when it ends, without a word of any mail', async () => {
    const ledger = await open()
    const heard: { began: string[]; ended: string[] }[] = []
    let refusals = 1
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const taken = refusals-- <= 0
      if (taken) heard.push(JSON.parse(body))
      // The first notice is not taken: it must come again.
      response.writeHead(taken ? 204 : 500).end()
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const onDutyNow = { name: 'Wang Fang', mobile: '13800000000' }
    const failed = ticket({ state: 'failed', subject: 'Canary in the subject' })
    await ledger.tickets.addTicket(failed)
    const { port } = server.address() as AddressInfo
    const stop = new AbortController()
    let looked = Promise.withResolvers<() => void>()
    const clock = { now: () => MORNING, until: () => new Promise<void>((wake) => looked.resolve(wake)) }
    const done = keepRinging({
      ledger,
      clock,
      log: createLog('silent'),
      url: `http://127.0.0.1:${port}/alarm`,
      accounts: () => new Set(),
      roster: async () => ({
        timeZone: 'Asia/Shanghai',
        week: [],
        holidays: [{ from: '2000-01-01', to: '2099-12-31', person: onDutyNow }],
        escalation: null,
      }),
      signal: stop.signal,
    })
    const nextMinute = async () => {
      const wake = await looked.promise
      looked = Promise.withResolvers()
      wake()
    }
    await nextMinute()
    await nextMinute()
    await looked.promise
    await ledger.tickets.updateTicket(failed.id, { state: 'closed' })
    await nextMinute()
    const wake = await looked.promise
    expect(heard).toEqual([
      // Whoever is on duty goes with it [R6.9].
      expect.objectContaining({ began: expect.arrayContaining(['failed']), ended: [], called: [onDutyNow] }),
      expect.objectContaining({ began: [], ended: expect.arrayContaining(['failed']) }),
    ])
    expect(JSON.stringify(heard)).not.toContain('Canary')
    stop.abort()
    wake()
    await done
    server.close()
  })
})
