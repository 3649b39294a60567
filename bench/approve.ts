/**
 * From the keypress on `a` to the next ticket on screen, in Chromium over the real desk and the real acts, at 100 and at
 * 100,000 tickets: `node bench/approve.ts`, with AMENDS_TEST_POSTGRES=postgres://… also on PostgreSQL (a schema of its own
 * is made there and dropped). SIZES=100 measures one size. Prints figures, judges nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Page } from 'playwright-core'
import { openWorkshop, readIdentities } from '../src/cli/files.ts'
import { serveDesk } from '../src/desk/serve.ts'
import { hashToken } from '../src/desk/session.ts'
import { goesTogether } from '../src/desk/together-mark.ts'
import { createClock } from '../src/edge/clock.ts'
import { uuidv7 } from '../src/edge/ids.ts'
import { openLedger } from '../src/edge/ledger/open.ts'
import { createLog } from '../src/edge/log.ts'
import { createOrderBook } from '../src/edge/order-book.ts'
import { createParser } from '../src/edge/parser.ts'
import { randomBytesOf, randomToken } from '../src/edge/random.ts'
import { sealingWith } from '../src/edge/sealing.ts'
import { playbookOf } from '../src/journey/playbook.ts'
import { createJourney, type Journey } from '../src/journey.ts'
import { readOrderFile } from '../src/orders/read.ts'
import type { Ledger } from '../src/ports/ledger/ledger.ts'
import { readPaths } from '../src/settings.ts'
import { message, person, ticket } from '../test/ledger/rows.ts'
import { openBrowser } from '../test/support/browser.ts'

const SIZES = (process.env.SIZES ?? '100,100000').split(',').map(Number)
const ROUNDS = 60
/** First presses fill caches of the browser and of the database. */
const WARM_UP = 5
/** Nobody approves a letter that they looked at for less. */
const READING_MS = 1_000
const AT_ONCE = 1_000
const CORPUS = 'test/corpus'

const clock = createClock()
const staff = person({ roles: ['agent', 'manager'], language: 'zh-Hans' })
const workshop = await openWorkshop(readPaths({}))
const accounts = new Map((await readIdentities(readPaths({}))).map((one) => [one.name, one]))
const [name = ''] = accounts.keys()

function journeyOver(ledger: Ledger, parser: ReturnType<typeof createParser>): Journey {
  return createJourney(
    {
      ledger,
      parser,
      orders: createOrderBook(ledger.orders, clock),
      readOrderFile,
      clock,
      log: createLog('silent'),
      workshop: () => workshop,
      accounts: () => accounts,
      key: new Uint8Array(32),
      mode: 'live',
      undoSeconds: 60,
      newId: uuidv7,
      randomToken,
    },
    () => undefined,
  )
}

/** Takes in mails until one gives a letter that nothing warns of; the others stay as they are. */
async function takeOneIn(ledger: Ledger, journey: Journey) {
  const place = { account: name, mailbox: 'INBOX', uidValidity: '1' }
  const at = clock.now()
  await ledger.intake.followMailbox({ ...place, contiguousUid: 0, lastPollAt: at })
  const mails = readdirSync(CORPUS)
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .slice(0, 40)
  const listed = mails.map((_file, index) => ({
    ...place,
    uid: index + 1,
    size: 1,
    internalDate: at,
    state: 'listed' as const,
  }))
  await ledger.intake.addOccurrences(listed, mails.length, at)
  for (const [index, file] of mails.entries()) {
    const raw = readFileSync(join(CORPUS, file))
    await ledger.intake.markStored({ ...place, uid: index + 1 }, await ledger.raw.put(raw, at), raw.length, at)
  }
  await journey.takeIn(new AbortController().signal, [name])
  for (const row of await ledger.desk.queue(staff, { states: ['pending'], after: null, limit: 100 })) {
    const turn = row.turn?.turn
    if (goesTogether(turn, staff, turn ? await journey.acts.plan(turn.id) : null)) {
      const view = await ledger.desk.ticket(staff, row.ticket.id)
      const [mail] = view?.messages ?? []
      if (mail) return { ticket: row.ticket, turn, mail }
    }
  }
  throw new Error('no mail of the corpus gives a letter that nothing warns of')
}

/** Every twentieth ticket waits for approval, a copy of the one that was taken in; the others are closed. */
async function fill(ledger: Ledger, size: number, one: Awaited<ReturnType<typeof takeOneIn>>): Promise<void> {
  const waitsEvery = Math.min(20, Math.max(1, Math.floor(size / (2 * ROUNDS))))
  for (let from = 0; from < size; from += AT_ONCE) {
    await ledger.transaction(async (inside) => {
      for (let at = from; at < Math.min(size, from + AT_ONCE); at += 1) {
        const number = `KS-2025-${String(at).padStart(6, '0')}`
        const id = uuidv7()
        const messageId = uuidv7()
        const fresh = message({ ticketId: id })
        if (at % waitsEvery > 0) {
          await inside.tickets.addTicket(ticket({ id, account: name, number, state: 'closed', closedAt: clock.now() }))
          await inside.tickets.addMessage({ ...fresh, account: name }, [])
          continue
        }
        const { version: _version, ...waiting } = one.ticket
        await inside.tickets.addTicket({ ...waiting, id, number })
        await inside.tickets.addMessage({ ...one.mail, id: messageId, ticketId: id, rawSha256: fresh.rawSha256 }, [])
        const turn = { ...one.turn, id: uuidv7(), ticketId: id, messageId }
        await inside.tickets.saveTurn({
          turn,
          withdrawnAt: null,
          withdrawnWhy: null,
          problem: null,
          updatedAt: clock.now(),
        })
        await inside.tickets.addDraft(turn.id, turn.draft)
      }
    })
  }
}

/** Runs in the page: notes the press, and when another main part has been painted. */
const WATCH = `
  let pressed = 0
  addEventListener('keydown', (event) => { if (event.key === 'a') pressed = event.timeStamp }, true)
  const seen = new MutationObserver((changes) => {
    if (!pressed || !changes.some((one) => [...one.addedNodes].some((node) => node.nodeName === 'MAIN'))) return
    const from = pressed
    pressed = 0
    requestAnimationFrame(() => requestAnimationFrame(() => {
      document.documentElement.dataset.took = performance.now() - from
    }))
  })
  addEventListener('DOMContentLoaded', () => seen.observe(document.body, { childList: true }))`

async function presses(page: Page): Promise<number[]> {
  const taken: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    await page.waitForTimeout(READING_MS)
    await page.keyboard.press('a')
    const shown = page.locator('html[data-took]')
    await shown.waitFor({ state: 'attached' })
    taken.push(Number(await shown.getAttribute('data-took')))
    await page.evaluate('delete document.documentElement.dataset.took')
  }
  if (!page.url().includes('approval=')) throw new Error(`nothing was approved at ${page.url()}`)
  return taken.slice(WARM_UP).sort((a, b) => a - b)
}

async function measure(kind: string, databaseUrl: string | null, size: number): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'amends-bench-'))
  const ledger = await openLedger({ databaseUrl, dataFolder, role: 'main', now: clock.now() })
  const parser = createParser()
  const journey = journeyOver(ledger, parser)
  const assets = 'src/desk/assets'
  await ledger.staff.add(staff, clock.now())
  await fill(ledger, size, await takeOneIn(ledger, journey))
  const served = await serveDesk({
    ledger,
    acts: journey.acts,
    clock,
    log: createLog('silent'),
    publicUrl: null,
    demo: null,
    mailboxes: null,
    playbook: (issue) => playbookOf(workshop.policy, issue),
    letters: null,
    worth: { currency: 'USD', of: () => null },
    sealing: sealingWith(new Uint8Array(32)),
    random: randomBytesOf,
    assets: new Map(readdirSync(assets).map((file) => [file, readFileSync(join(assets, file), 'utf8')])),
    host: '127.0.0.1',
    port: 0,
  })
  const browser = await openBrowser()
  const page = await browser.open()
  await ledger.staff.addSession(hashToken('bench'), staff.id, clock.now(), '2099-01-01T00:00:00.000Z')
  await page.context().addCookies([{ name: 'amends', value: 'bench', url: served.url }])
  await page.addInitScript(WATCH)
  await page.goto(served.url)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  const taken = await presses(page)
  const at = (share: number): string => (taken[Math.ceil(taken.length * share) - 1] ?? 0).toFixed(0)
  console.log(
    `${kind}, ${size} tickets: a → next ticket on screen, ${taken.length} presses: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`,
  )
  await browser.close()
  await served.close()
  await parser.close()
  await ledger.close()
  rmSync(dataFolder, { recursive: true, force: true })
}

const postgres = process.env.AMENDS_TEST_POSTGRES ?? null
for (const size of SIZES) {
  await measure('SQLite', null, size)
  if (postgres === null) continue
  const schema = `bench_${randomToken(6).replace(/\W/g, '').toLowerCase()}`
  const client = new Client({ connectionString: postgres })
  await client.connect()
  await client.query(`create schema ${schema}`)
  const url = new URL(postgres)
  url.searchParams.set('options', `-c search_path=${schema}`)
  await measure('PostgreSQL', url.href, size)
  await client.query(`drop schema ${schema} cascade`)
  await client.end()
}
