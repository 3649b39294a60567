/** `amends look-back`: reads a mailbox of the past without changing it, and says what was answered when, beside what amends would have sent. */
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { DateTime } from 'luxon'
import { ConfigError } from '../craft/config-file.ts'
import { CAME, type Came, type LookBack, lookBackOn } from '../craft/look-back.ts'
import { examplesOf } from '../craft/look-back-examples.ts'
import { OFFICE } from '../craft/office-time.ts'
import { periodsOf } from '../craft/report.ts'
import { OFFICE_ZONE } from '../desk/case-cells.ts'
import { plainLine } from '../desk/foreign.ts'
import { lookBackCsv, lookBackPage } from '../desk/look-back-file.ts'
import { limitSentences, lookRows, numberIn, shortSentences } from '../desk/look-back-tables.ts'
import { reasonSentence } from '../desk/mailboxes-trial.ts'
import type { Messages } from '../desk/messages/en.ts'
import { createClock } from '../edge/clock.ts'
import { openPastMailboxes } from '../edge/imap-past.ts'
import { createParser } from '../edge/parser.ts'
import { untilStopped } from '../edge/stop.ts'
import { type WholeFile, writeWholeFiles } from '../edge/terminal.ts'
import { LookBackError, type LookedAccount, lookBackOnAccount, type Progress } from '../journey/look-back.ts'
import { limits } from '../limits.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import type { Environment } from '../settings.ts'
import { openLookBackAccounts } from './look-back-accounts.ts'
import { wordsFor } from './mailbox-words.ts'
import { UsageError } from './usage.ts'

export interface LookBackChoices {
  readonly since: string
  readonly until?: string
  readonly account?: string
  readonly folder?: readonly string[]
  readonly html?: string
  readonly csv?: string
  readonly json?: boolean
  readonly language?: string
}

const APPROVAL_MINUTES = 60
/** Interrupted at the terminal, by convention of shells. */
const INTERRUPTED = 130

export async function lookBack(environment: Environment, choices: LookBackChoices): Promise<void> {
  const m = wordsFor(choices.language, environment)
  const clock = createClock()
  const at = clock.now()
  const span = spanOf(at, choices)
  for (const file of [choices.html, choices.csv]) if (file !== undefined) await mustHaveFolder(file)
  const stop = new AbortController()
  void untilStopped().then(() => stop.abort())
  const opened = await openLookBackAccounts(environment, choices.account)
  const parser = createParser()
  const tell = progressOn(m)
  try {
    const { from: since, until } = periodsOf({ from: span.since, to: span.until, zone: OFFICE_ZONE })
    const looked: LookedAccount[] = []
    for (const { account, imap } of opened.accounts) {
      const connect = () => openPastMailboxes(imap, stop.signal)
      const mailboxes = choices.folder ?? []
      const ports = { connect, parser, clock, signal: stop.signal, workshop: opened.workshop, progress: tell }
      const how = { account, since, until, mailboxes, office: OFFICE, approvalMinutes: APPROVAL_MINUTES }
      looked.push(await lookBackOnAccount({ ...ports, ...how }).catch((error) => refuse(m, account.name, error)))
    }
    tell(null)
    const cases = looked.flatMap((one) => one.cases)
    const back = lookBackOn({ ...span, zone: OFFICE_ZONE, at, ...read(looked) }, cases)
    await give(m, choices, back, () => lookBackPage(m, back, examplesOf(cases, at)))
  } catch (error) {
    tell(null)
    if (!stop.signal.aborted) throw error
    console.error(m.lookBack.stopped)
    process.exitCode = INTERRUPTED
  } finally {
    await parser.close()
    await opened.close()
  }
}

function read(looked: readonly LookedAccount[]) {
  const total = (what: Came) => looked.reduce((sum, { came }) => sum + came[what], 0)
  return {
    office: OFFICE,
    approvalMinutes: APPROVAL_MINUTES,
    accounts: looked.map(({ name, mailboxes, sent }) => ({ name, mailboxes, sent })),
    came: Object.fromEntries(CAME.map((what) => [what, total(what)])) as Record<Came, number>,
    sent: looked.reduce((sum, { sentMails }) => sum + sentMails, 0),
  }
}

async function give(m: Messages, choices: LookBackChoices, back: LookBack, page: () => Promise<string>): Promise<void> {
  const { lookBack: words } = m
  const files: WholeFile[] = []
  // Subjects of customers stand in it: nobody else on this machine reads them.
  if (choices.html !== undefined) files.push({ path: choices.html, text: await page(), mode: 0o600, keepAs: null })
  if (choices.csv !== undefined)
    files.push({ path: choices.csv, text: lookBackCsv(m, back), mode: 0o644, keepAs: null })
  await writeWholeFiles(files)
  if (choices.json) {
    console.log(JSON.stringify(back))
    return
  }
  console.log(`${words.title}${m.colon}${words.subtitle(back.since, back.until)}`)
  if (back.whole.cases === 0) console.log(words.none)
  else {
    for (const sentence of shortSentences(m, back)) console.log(sentence)
    console.log('')
    for (const [name, team, amends] of lookRows(m, back.whole))
      console.log(`${name}${m.colon}${team}  |  ${words.amends}${m.colon}${amends}`)
  }
  console.log('')
  for (const sentence of limitSentences(m, back)) console.log(sentence)
  for (const file of [choices.html, choices.csv]) if (file !== undefined) console.log(words.written(file))
}

/** @throws UsageError for days that are none, lie the wrong way round, or are still to come */
function spanOf(now: string, { since, until }: LookBackChoices): { readonly since: string; readonly until: string } {
  const day = (text: string, option: string): DateTime => {
    const read = DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: OFFICE_ZONE })
    if (!read.isValid) throw new UsageError(`--${option} ${text} is no day: write it as 2025-11-01.`)
    return read
  }
  const today = DateTime.fromISO(now, { zone: OFFICE_ZONE }).startOf('day')
  const first = day(since, 'since')
  const last = until === undefined ? today : day(until, 'until')
  if (first > today) throw new UsageError(`--since ${since} is still to come: there is nothing to look back on.`)
  if (first > last) throw new UsageError(`--since ${since} lies behind --until ${last.toFormat('yyyy-MM-dd')}.`)
  const end = last > today ? today : last
  return { since: first.toFormat('yyyy-MM-dd'), until: end.toFormat('yyyy-MM-dd') }
}

/** Known before the reading, which may take an hour. */
async function mustHaveFolder(file: string): Promise<void> {
  const folder = dirname(resolve(file))
  if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new ConfigError(`${folder} is no folder: make it.`)
  if ((await stat(file).catch(() => null))?.isDirectory())
    throw new ConfigError(`${file} is a folder: name a file in it.`)
}

/** Trouble with one mailbox, in one sentence. */
function refuse(m: Messages, account: string, error: unknown): never {
  const { lookBack: words } = m
  if (error instanceof MailStoreError)
    throw new ConfigError(words.mailbox(account, reasonSentence(m, error.reason), plainLine(error.message)))
  if (!(error instanceof LookBackError)) throw error
  const { reason, names, count } = error
  const number = numberIn(m)
  throw new ConfigError(
    reason === 'sent-unclear'
      ? words.sentUnclear(account, names.map(plainLine).join(m.comma))
      : words.tooMany(account, number(count), number(limits.lookedBackMails)),
  )
}

/** Mails between two lines where nobody watches: a log is to stay short. */
const LINE_EVERY = 1_000

/** One line that is written over at a terminal; null ends it. */
function progressOn(m: Messages): (progress: Progress | null) => void {
  const number = numberIn(m)
  const output = process.stderr
  return (progress) => {
    if (progress === null) {
      if (output.isTTY) output.write('\r\u001B[K')
      return
    }
    const { account, what, read: done, of } = progress
    const line = m.lookBack.progress[what](account, number(done), number(of))
    if (output.isTTY) output.write(`\r\u001B[K${line}`)
    else if (done % LINE_EVERY === 0 || done === of) output.write(`${line}\n`)
  }
}
