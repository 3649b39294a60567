/** Changes that belong together, and who hears of them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { createDatabase, dropDatabase, eachDatabase, NOW } from '../support/databases.ts'
import { ticket } from './rows.ts'

const heard = (ledger: Ledger) =>
  new Promise<void>((resolve) => {
    const stop = ledger.onChange(() => {
      stop()
      resolve()
    })
  })

eachDatabase('a transaction', (open) => {
  test('is all or nothing', async () => {
    const ledger = await open()
    const one = ticket()
    const failed = ledger.transaction(async (inside) => {
      await inside.tickets.addTicket(one)
      expect(await inside.tickets.ticket(one.id)).not.toBeNull()
      throw new RangeError('changed my mind')
    })
    await expect(failed).rejects.toThrow(RangeError)
    expect(await ledger.tickets.ticket(one.id)).toBeNull()
    expect(await ledger.transaction(async (inside) => inside.tickets.nextNumber(2026))).toBe('KS-2026-0001')
  })

  test('refuses the outer ledger, instead of waiting for itself for ever', async () => {
    const ledger = await open()
    const wrong = () => ledger.transaction(async () => ledger.tickets.nextNumber(2026))
    await expect(wrong()).rejects.toThrow('Inside a transaction only the ledger that it handed over')
    const nested = () => ledger.transaction(async () => ledger.transaction(async () => 1))
    await expect(nested()).rejects.toThrow('Inside a transaction')
    expect(await ledger.tickets.nextNumber(2026)).toBe('KS-2026-0001')
  })

  test('takes another into itself when it is asked through its own ledger', async () => {
    const ledger = await open()
    const number = await ledger.transaction((outer) => outer.transaction((inner) => inner.tickets.nextNumber(2026)))
    expect(number).toBe('KS-2026-0001')
  })

  test('leaves nothing usable behind', async () => {
    const ledger = await open()
    const leaked = await ledger.transaction(async (inside) => [inside])
    await expect(leaked[0]?.tickets.nextNumber(2026)).rejects.toThrow('over')
  })

  test('waits for another, so that what it read still holds when it writes', async () => {
    const ledgers = [await open(), await open('second')]
    const one = ticket({ subject: '0' })
    await ledgers[0]?.tickets.addTicket(one)
    const addOne = (ledger: Ledger) =>
      ledger.transaction(async (inside) => {
        const before = await inside.tickets.ticket(one.id)
        await inside.tickets.updateTicket(one.id, { subject: String(Number(before?.subject) + 1) })
      })
    await Promise.all([...ledgers, ...ledgers].map(addOne))
    expect((await ledgers[0]?.tickets.ticket(one.id))?.subject).toBe('4')
  })

  test('of another process makes a writer wait, not fail', async () => {
    const [daemon, command] = [await open(), await open('second')]
    const steps: string[] = []
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const slow = daemon.transaction(async (inside) => {
      await inside.tickets.nextNumber(2026)
      begin()
      await wait(200)
      steps.push('slow')
    })
    await begun
    await command.tickets.nextNumber(2026).then(() => steps.push('quick'))
    await slow
    expect(steps).toEqual(['slow', 'quick'])
  })

  test('in hand is finished before the ledger closes', async () => {
    const ledger = await open()
    const work = ledger.transaction(async (inside) => {
      await wait(50)
      return inside.tickets.nextNumber(2026)
    })
    await ledger.close()
    expect(await work).toBe('KS-2026-0001')
  })
})

eachDatabase('a change', (open, database) => {
  test('is heard by the process that made it and by the others', async () => {
    const [daemon, command] = [await open(), await open('second')]
    const both = [heard(daemon), heard(command)]
    await command.tickets.addTicket(ticket())
    await Promise.all(both)
    const again = heard(daemon)
    await daemon.transaction((inside) => inside.tickets.addTicket(ticket()))
    await again
  })

  test('that changed nothing is not announced, or a listener that asks would wake itself for ever', async () => {
    const ledger = await open()
    await ledger.tickets.addTicket(ticket())
    let calls = 0
    const first = heard(ledger)
    ledger.onChange(() => {
      calls += 1
    })
    await ledger.tickets.addTicket(ticket())
    await first
    await wait(300)
    const before = calls
    await ledger.outbox.claim(NOW, ['service'], 'token', 60)
    await ledger.outbox.recover('expired')
    await ledger.transaction((inside) => inside.outbox.counts())
    await wait(300)
    expect(calls - before).toBe(0)
  })

  test('is no longer heard after stopping', async () => {
    const ledger = await open()
    let calls = 0
    ledger.onChange(() => {
      calls += 1
    })()
    const other = heard(ledger)
    await ledger.tickets.addTicket(ticket())
    await other
    expect(calls).toBe(0)
  })

  test('that was acknowledged survives the death of its process', async () => {
    await (await open()).close()
    const { databaseUrl, dataFolder } = database.place()
    const writer = join(import.meta.dirname, 'writer.ts')
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, [writer, dataFolder, databaseUrl ?? ''], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let text = ''
      for await (const chunk of child.stdout) {
        text += chunk
        if (text.split('\n').length > 20) child.kill('SIGKILL')
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      acknowledged.push(...text.split('\n').slice(0, -1))
    }
    const ledger = await open()
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)
    for (const id of acknowledged) expect(await ledger.tickets.ticket(id)).not.toBeNull()
  })
})

eachDatabase('a broken line', (open, database) => {
  if (database.kind === 'sqlite') {
    test('cannot be: the ledger is a file', async () => {
      expect(await (await open()).intake.counts()).toMatchObject({ listed: 0 })
    })
    return
  }
  test('to PostgreSQL is found again by the next question and by the listener', async () => {
    const ledger = await open()
    const first = heard(ledger)
    await ledger.tickets.addTicket(ticket())
    await first
    const { databaseUrl } = database.place()
    const back = new Promise<void>((resolve) => ledger.onChange(resolve))
    const other = await createDatabase()
    const { Client } = await import('pg')
    const client = new Client({ connectionString: other })
    await client.connect()
    const name = new URL(databaseUrl ?? '').pathname.slice(1)
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
    await client.end()
    await dropDatabase(other)
    await back
    await ledger.tickets.nextNumber(2026).catch(() => undefined)
    expect(await ledger.tickets.nextNumber(2026)).toMatch(/^KS-2026-/)
  })
})
