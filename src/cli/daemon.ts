/** The whole program put together: opens the ports, starts watchers, outbox and desk, and drains them in order. */

import { join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import type { TemplateProblem } from '../craft/letter.ts'
import type { DemoControls } from '../desk/options.ts'
import { type ServedDesk, type ServeOptions, serveDesk } from '../desk/serve.ts'
import { readTexts, watchFolders } from '../edge/files.ts'
import { uuidv7 } from '../edge/ids.ts'
import { createMailStores } from '../edge/imap.ts'
import { readKeyFile } from '../edge/key-file.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { createParser } from '../edge/parser.ts'
import { randomBytesOf, randomShare, randomToken } from '../edge/random.ts'
import { createSubmission } from '../edge/smtp.ts'
import { lookOnce, watchAccount } from '../intake/watch.ts'
import { createJourney, type Journey } from '../journey.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { MailStores } from '../ports/mail-store.ts'
import { createOutbox, type Outbox } from '../sending/outbox.ts'
import type { Settings } from '../settings.ts'
import { openWorkshop } from './files.ts'
import { keepHouse } from './housekeeping.ts'

export interface Daemon {
  readonly url: string
  readonly ledger: Ledger
  readonly journey: Journey
  /** Letters with mistakes, of which the last good version is in use. */
  templateProblems(): readonly TemplateProblem[]
  /** Stops accepting, finishes the SMTP transaction in hand, closes everything. */
  close(): Promise<void>
}

/** @param demo controls of the demo's clock and its sent mail; null on real mail */
export async function startDaemon(
  settings: Settings,
  clock: Clock,
  log: Log,
  demo: DemoControls | null,
): Promise<Daemon> {
  // What is open is closed in reverse order, also where the start fails half way.
  await using opened = new AsyncDisposableStack()
  const stopping = new AbortController()
  const { signal } = stopping
  const ledger = await openLedger({
    databaseUrl: settings.databaseUrl,
    dataFolder: settings.data,
    role: 'main',
    now: clock.now(),
  })
  opened.defer(() => ledger.close())
  const parser = createParser()
  opened.defer(() => parser.close())
  const key = await readKeyFile(settings.keyFile)
  let workshop = await openWorkshop(settings)
  report(settings, log, workshop.problems)

  const accounts = new Map(settings.accounts.map(({ account }) => [account.name, account]))
  const stores = createMailStores(
    new Map(settings.accounts.map(({ account, imap }) => [account.name, { ...imap, mailbox: account.mailbox }])),
    {
      readOnly: settings.mode === 'shadow',
      log,
      now: clock.now,
    },
  )
  const outbox: { current: Outbox | null } = { current: null }
  const journey = createJourney(
    {
      ledger,
      parser,
      clock,
      log,
      workshop: () => workshop,
      accounts,
      key,
      mode: settings.mode,
      undoSeconds: settings.undoSeconds,
      newId: uuidv7,
      randomToken,
    },
    () => outbox.current?.kick(),
  )
  async function reload(): Promise<void> {
    try {
      workshop = await openWorkshop(settings, workshop)
      report(settings, log, workshop.problems)
    } catch (error) {
      log.error('an edited file is wrong: the version before stays in use', {
        kind: error instanceof Error ? error.name : 'unknown',
      })
      console.error(error instanceof Error ? error.message : String(error))
    }
  }

  const since = await firstStarts(settings, ledger, clock)
  const running: Promise<void>[] = []
  opened.defer(async () => {
    stopping.abort()
    outbox.current?.kick()
    await Promise.allSettled(running)
  })
  const desk = await openDesk(settings, {
    ledger,
    acts: journey.acts,
    clock,
    log,
    demo,
    random: randomBytesOf,
    assets: await readTexts(join(import.meta.dirname, '../desk/assets'), ''),
  })
  opened.defer(() => desk.close())

  watchFolders([settings.config, settings.templates], () => void reload(), signal)
  const watchers = settings.accounts.map(({ account }) =>
    watchAccount({
      account,
      stores,
      ledger,
      clock,
      log,
      since: since.get(account.name) ?? clock.now(),
      pollSeconds: settings.pollSeconds,
      random: randomShare,
      onStored: () => void takeIn(journey, log, signal),
      signal,
    }),
  )
  running.push(...watchers, keepHouse({ ledger, journey, clock, log, signal }))
  if (settings.mode === 'live') {
    const started = startOutbox(settings, { ledger, stores, clock, log, journey, since }, signal)
    outbox.current = started
    // Another process may have approved or moved a letter.
    ledger.onChange(() => started.kick())
    running.push(started.done)
  }
  void takeIn(journey, log, signal)
  const open = opened.move()
  return {
    url: desk.url,
    ledger,
    journey,
    templateProblems: () => workshop.problems,
    close: () => open.disposeAsync(),
  }
}

/** A server's dates have no fractions of a second, and its clock may be a little slow: a mail too many is no harm. */
const SERVER_CLOCK_SECONDS = 60

const secondsBefore = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) - seconds * 1_000).toISOString()

/** From which instant each account's mail becomes tickets: as set, else its first start, which the ledger keeps from then on. */
async function firstStarts(settings: Settings, ledger: Ledger, clock: Clock): Promise<ReadonlyMap<string, Instant>> {
  const known = new Map((await ledger.intake.health()).map((health) => [health.account, health.since]))
  const starts = new Map<string, Instant>()
  for (const { account } of settings.accounts) {
    const since = settings.since ?? known.get(account.name) ?? secondsBefore(clock.now(), SERVER_CLOCK_SECONDS)
    if (known.get(account.name) !== since) await ledger.intake.setHealth(account.name, { since })
    starts.set(account.name, since)
  }
  return starts
}

/** Each broken letter by file and line on stderr, for whoever edits it; the log has their number only. */
function report(settings: Settings, log: Log, problems: readonly TemplateProblem[]): void {
  if (problems.length === 0) return
  log.warn('letters with mistakes: their last good version stays in use', { problems: problems.length })
  for (const { file, line, message } of problems) console.error(`${settings.templates}/${file}:${line}: ${message}`)
}

const NO_SUCH_HOST: ReadonlySet<string> = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'ENOTFOUND', 'EAI_AGAIN'])

/** Listens, or says in one sentence which setting is in the way. */
async function openDesk(
  settings: Settings,
  options: Omit<ServeOptions, 'host' | 'port' | 'publicUrl'>,
): Promise<ServedDesk> {
  const { host, port, publicUrl } = settings.desk
  try {
    return await serveDesk({ ...options, host, port, publicUrl })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EADDRINUSE' || code === 'EACCES') {
      const reason = code === 'EACCES' ? 'may not be used without more rights' : 'is in use by another program'
      throw new ConfigError(
        `the desk can't listen: port ${port} of ${host} ${reason}; choose another by ${options.demo ? '--port' : 'AMENDS_DESK_PORT'}.`,
      )
    }
    if (!NO_SUCH_HOST.has(code)) throw error
    throw new ConfigError(
      `the desk can't listen on ${host} (${code}): AMENDS_DESK_HOST must be an address of this machine, e.g. 127.0.0.1.`,
    )
  }
}

async function takeIn(journey: Journey, log: Log, signal: AbortSignal): Promise<void> {
  try {
    await journey.takeIn(signal)
  } catch (error) {
    log.error('taking in paused', { kind: error instanceof Error ? error.name : 'unknown' })
  }
}

interface SendingPorts {
  readonly ledger: Ledger
  readonly stores: MailStores
  readonly clock: Clock
  readonly log: Log
  readonly journey: Journey
  readonly since: ReadonlyMap<string, Instant>
}

function startOutbox(settings: Settings, ports: SendingPorts, signal: AbortSignal): Outbox {
  const { ledger, stores, clock, log, journey, since } = ports
  const byName = new Map(settings.accounts.map((watched) => [watched.account.name, watched]))
  /** One look on a connection of its own, and everything new through the rooms before it counts. */
  const pollNow = async (name: string, stop: AbortSignal) => {
    const watched = byName.get(name)
    if (!watched) throw new Error(`no account named "${name}"`)
    await lookOnce({
      account: watched.account,
      stores,
      ledger,
      clock,
      log,
      since: since.get(name) ?? clock.now(),
      signal: stop,
    })
    await journey.takeIn(stop)
  }
  return createOutbox({
    ledger,
    submission: createSubmission(new Map(settings.accounts.map(({ account, smtp }) => [account.name, smtp])), { log }),
    stores,
    clock,
    log,
    accounts: new Map(settings.accounts.map(({ account }) => [account.name, account])),
    token: () => randomToken(18),
    lastLook: (item, turn) => journey.lastLook(stores, pollNow, item, turn, signal),
    goodHourFrom: (turn, at) => journey.goodHourFrom(turn, at),
    onOutcome: (item, outcome) => journey.afterSend(item, outcome),
    alone: settings.databaseUrl === null,
    signal,
  })
}
