/** The whole program put together: opens the ports, starts watchers, outbox and desk, and drains them in order. */

import { join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import type { TemplateProblem } from '../craft/letter.ts'
import type { MailboxControls } from '../desk/mailboxes-controls.ts'
import type { DemoControls } from '../desk/options.ts'
import { type ServedDesk, type ServeOptions, serveDesk } from '../desk/serve.ts'
import { companySignIn } from '../edge/company-sign-in.ts'
import { readTexts, watchFolders } from '../edge/files.ts'
import { uuidv7 } from '../edge/ids.ts'
import { readKeyFile } from '../edge/key-file.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { timeZoneRelease } from '../edge/machine.ts'
import { createParser } from '../edge/parser.ts'
import { randomBytesOf, randomToken } from '../edge/random.ts'
import { sealingWith } from '../edge/sealing.ts'
import type { JourneyContext } from '../journey/context.ts'
import { playbookOf } from '../journey/playbook.ts'
import { warmUp } from '../journey/warm-up.ts'
import { createJourney, type Journey } from '../journey.ts'
import { limits } from '../limits.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import { inCompanyCurrency } from '../resolution/policy.ts'
import type { Settings } from '../settings.ts'
import type { DutyRoster } from '../ticket/duty.ts'
import { startAccount } from './account-work.ts'
import { createNoteSayer } from './calendar-notes.ts'
import { keepHouse } from './housekeeping.ts'
import { type LoadAccounts, openAccounts } from './live-accounts.ts'
import { openLiveWorkshop } from './live-workshop.ts'
import { lookAfter } from './looking-after.ts'
import { modelInfo, startModel } from './model.ts'
import { keepTelling, type TellingOptions } from './notices.ts'
import { openOrderBook } from './order-book.ts'
import { readOrderFileAside } from './order-files.ts'
import { keepWritingToStaff, NO_DUTY, type StaffDuty } from './staff-mail.ts'
import { startWatching, type Watching } from './watching.ts'

export interface Daemon {
  readonly url: string
  readonly ledger: Ledger
  readonly journey: Journey
  /** Letters with mistakes, of which the last good version is in use. */
  templateProblems(): readonly TemplateProblem[]
  /** Stops accepting, finishes the SMTP transaction in hand, closes everything. */
  close(): Promise<void>
}

/**
 * @param demo controls of the demo's clock and its sent mail; null on real mail
 * @param options.loadAccounts reads the accounts anew whenever they may have changed, with the key file's key; those of the
 *   settings unless told
 * @param options.mailboxes lets the desk add and mend mailboxes; without it the desk has no page for them
 * @param options.leaseSeconds how long an account stays with a daemon that died
 */
export async function startDaemon(
  settings: Settings,
  clock: Clock,
  log: Log,
  demo: DemoControls | null,
  options: {
    readonly loadAccounts?: (ledger: Ledger, key: Uint8Array) => ReturnType<LoadAccounts>
    readonly mailboxes?: (ledger: Ledger, key: Uint8Array, signal: AbortSignal) => MailboxControls
    readonly leaseSeconds?: number
    /** Whom chat robots tell, read anew at each look; nobody is told without it. */
    readonly notices?: TellingOptions['settings']
  } = {},
): Promise<Daemon> {
  const alone = settings.databaseUrl === null
  const { loadAccounts = async () => settings.accounts } = options
  const { leaseSeconds = alone ? limits.aloneLeaseSeconds : limits.leaseSeconds } = options
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
  const sayNotes = createNoteSayer(settings.config, () => clock.now())
  const workshop = await openLiveWorkshop(settings, ledger.templateVersions, log, signal, (read) => {
    report(settings, log, read.problems)
    sayNotes(read)
  })
  warmUp(workshop.current())

  const watching: { current: Watching | null } = { current: null }
  const accounts = await openAccounts(
    { load: () => loadAccounts(ledger, key), edition: () => ledger.accounts.edition() },
    log,
    signal,
    () => watching.current?.look(),
  )
  const context: JourneyContext = {
    ledger,
    parser,
    orders: openOrderBook(settings, ledger, clock, log),
    readOrderFile: readOrderFileAside,
    clock,
    log,
    workshop: workshop.current,
    accounts: accounts.identities,
    key,
    mode: settings.mode,
    undoSeconds: settings.undoSeconds,
    model: modelInfo(settings.model),
    newId: uuidv7,
    timeZones: timeZoneRelease(),
    randomToken,
  }
  const journey = createJourney(context, () => watching.current?.kick())
  const running: Promise<void>[] = []
  opened.defer(async () => {
    stopping.abort()
    await Promise.allSettled([watching.current?.close(), ...running])
  })
  const desk = await openDesk(settings, {
    ledger,
    acts: journey.acts,
    clock,
    log,
    demo,
    mailboxes: options.mailboxes?.(ledger, key, signal) ?? null,
    playbook: (issue) => playbookOf(workshop.current().policy, issue),
    letters: journey.letters,
    worth: {
      currency: workshop.current().policy.currency,
      of: (amount, currency) => inCompanyCurrency(workshop.current().policy, amount, currency),
    },
    model: journey.model,
    modelName: settings.model?.name,
    company: settings.company && companySignIn(settings.company),
    sealing: sealingWith(key),
    random: randomBytesOf,
    assets: await readTexts(join(import.meta.dirname, '../desk/assets'), ''),
  })
  opened.defer(() => desk.close())

  // Alone on an embedded ledger: whatever is in hand was left by a crash.
  if (alone) await ledger.outbox.recover('all')
  const holder = uuidv7()
  const started = startWatching({
    leases: ledger.leases,
    log,
    accounts: accounts.watched,
    holder,
    leaseSeconds,
    start: (watched, until) =>
      startAccount({ settings, ledger, key, clock, log, journey, leaseSeconds }, watched, until),
  })
  watching.current = started
  const { identities } = accounts
  running.push(keepHouse({ ledger, journey, clock, log, accounts: identities, held: started.held, signal }))
  const model = startModel(settings.model, context, started.held, signal)
  if (model) running.push(model.done)
  // The demo's world needs no looking after.
  if (demo === null) {
    const checks = { ledger, clock, log, key, dataFolder: settings.data, signal }
    const after = await lookAfter(settings, {
      ...checks,
      roster: () => rosterNow(options.notices),
      accounts: () => [...accounts.watched().values()],
      templateProblems: () => workshop.current().problems.length,
    })
    running.push(after.done.then(() => undefined))
  }
  if (options.notices)
    running.push(
      keepTelling({
        ledger,
        clock,
        log,
        settings: options.notices,
        publicUrl: settings.desk.publicUrl,
        holder,
        signal,
      }),
    )
  if (settings.mode === 'live')
    running.push(
      keepWritingToStaff({
        ...context,
        calendars: () => workshop.current().calendars,
        publicUrl: settings.desk.publicUrl,
        duty: () => dutyNow(options.notices),
        kick: started.kick,
        signal,
      }),
    )
  watchFolders(
    [settings.config, settings.templates],
    () => {
      accounts.reload()
      workshop.reload()
    },
    signal,
  )
  // Another process may have approved or moved a letter, or changed an account.
  ledger.onChange(() => {
    started.kick()
    accounts.noticed()
    workshop.noticed()
    model?.kick()
  })
  const open = opened.move()
  return {
    url: desk.url,
    ledger,
    journey,
    templateProblems: () => workshop.current().problems,
    close: () => open.disposeAsync(),
  }
}

/** Each broken letter by file and line on stderr, for whoever edits it; the log has their number only. */
function report(settings: Settings, log: Log, problems: readonly TemplateProblem[]): void {
  if (problems.length === 0) return
  log.warn('letters with mistakes: their last good version stays in use', { problems: problems.length })
  for (const { file, line, message } of problems)
    console.error(`${file.includes('/') ? settings.templates : settings.config}/${file}:${line}: ${message}`)
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

/** Who is on duty, and how long before it breaks a promise is told of; the usual where nothing says so. */
async function dutyNow(notices: TellingOptions['settings'] | undefined): Promise<StaffDuty> {
  try {
    const { duty, warnHours } = (await notices?.()) ?? NO_DUTY
    return { duty, warnHours }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return NO_DUTY
  }
}

/** A mistake in the roster is named by whoever tells chat groups, and by `amends doctor`; the alarm goes out all the same. */
async function rosterNow(notices: TellingOptions['settings'] | undefined): Promise<DutyRoster | null> {
  try {
    return (await notices?.())?.duty ?? null
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return null
  }
}
