/** `amends read`: offline, what amends understands of each mail and would draft. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import { createClock } from '../edge/clock.ts'
import { readStandardInput } from '../edge/files.ts'
import { createParser } from '../edge/parser.ts'
import { stopwatch } from '../edge/stopwatch.ts'
import { planFor, prepare, think } from '../journey/think.ts'
import type { Workshop } from '../journey/workshop.ts'
import type { Instant, Message } from '../mail/message.ts'
import type { Parser } from '../ports/parser.ts'
import { type Environment, readPaths } from '../settings.ts'
import type { Account } from '../ticket/account.ts'
import type { Understood } from '../ticket/turn.ts'
import type { Issue } from '../ticket/words.ts'
import { openWorkshop, readIdentities } from './files.ts'
import { failedReading, nowOf, type Reading, readingOf } from './reading.ts'
import { instantOf, UsageError } from './usage.ts'

export interface ReadOptions {
  readonly json?: boolean
  readonly now?: string
  readonly reviewer: string
}

export async function read(environment: Environment, path: string, options: ReadOptions): Promise<void> {
  const now = options.now === undefined ? null : instantOf('--now', options.now)
  if (options.reviewer !== 'zh-Hans' && options.reviewer !== 'en') {
    throw new UsageError(`--reviewer ${options.reviewer}: the mirror is there in zh-Hans and en.`)
  }
  for await (const { reading } of readMails(environment, path, { now, reviewer: options.reviewer })) {
    console.log(options.json ? JSON.stringify(reading) : describe(reading))
  }
}

/** How mails are read: *now* as typed or null, the mirror's language, and the machine's instant. */
interface Reader {
  readonly now: Instant | null
  readonly reviewer: string
  readonly clock: Instant
}

/** A reading, with what else scoring asks of the mail. */
export interface ReadMail {
  readonly reading: Reading
  /** Instant of the Date header. */
  readonly date: Instant | null
  readonly likelyIssues: readonly Issue[]
}

/**
 * Readings of a file, a folder (byte order of names) or standard input; one that fails doesn't stop the next.
 * @param only names of the folder's files that are read; all where it is left out
 */
export async function* readMails(
  environment: Environment,
  path: string,
  options: Omit<Reader, 'clock'>,
  only?: ReadonlySet<string>,
): AsyncGenerator<ReadMail> {
  const mails = (await mailsAt(path)).filter(({ name }) => only?.has(name) ?? true)
  const paths = readPaths(environment)
  const workshop = await openWorkshop(paths)
  const accounts = await readIdentities(paths)
  const parser = createParser()
  const reader = { ...options, clock: createClock().now() }
  try {
    for (const mail of mails) yield await readOne(workshop, accounts, parser, mail, reader)
  } finally {
    await parser.close()
  }
}

interface MailFile {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

async function mailsAt(path: string): Promise<MailFile[]> {
  if (path === '-') return [{ name: '-', bytes: readStandardInput }]
  const found = await stat(path).catch(() => null)
  if (!found) throw new ConfigError(`${path}: no such file or folder.`)
  if (!found.isDirectory()) return [{ name: basename(path), bytes: () => readFile(path) }]
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.eml'))
  if (names.length === 0) throw new ConfigError(`${path}: there is no file .eml in this folder.`)
  names.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
  return names.map((name) => ({ name, bytes: () => readFile(join(path, name)) }))
}

async function readOne(
  workshop: Workshop,
  accounts: readonly Account[],
  parser: Parser,
  { name, bytes }: MailFile,
  options: Reader,
): Promise<ReadMail> {
  const elapsed = stopwatch()
  try {
    const message = await parser.parse(await bytes())
    const broken = message.problems.includes('unparsable') || message.problems.includes('parser-killed')
    const date = message.date?.at ?? null
    if (broken && message.text.trim() === '') {
      const reason = `the mail could not be parsed (${message.problems.join(', ')})`
      return { reading: failedReading(name, reason, elapsed()), date, likelyIssues: [] }
    }
    return { ...readMessage(workshop, accountFor(message, accounts), message, name, options, elapsed), date }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { reading: failedReading(name, reason, elapsed()), date: null, likelyIssues: [] }
  }
}

function readMessage(
  workshop: Workshop,
  account: Account,
  message: Message,
  name: string,
  options: Reader,
  elapsed: () => number,
): Omit<ReadMail, 'date'> {
  const now = options.now ?? nowOf(message, options.clock)
  // Days must be named all the same; without an instant of arrival they are counted from this machine's.
  const at = now ?? options.clock
  const { findings } = think(workshop, { message, account, thread: null, signedByUs: false, now: at })
  const likelyIssues = findings.likelyIssues ?? []
  if (findings.reply.value === 'none')
    return { reading: readingOf(name, findings, null, options.reviewer, elapsed()), likelyIssues }
  const turn: Understood = {
    stage: 'understood',
    id: name,
    ticketId: name,
    account: account.name,
    messageId: name,
    purpose: 'solution',
    openedBy: 'mail',
    openedAt: at,
    findings,
  }
  const promises = { firstResponseDueAt: null, nextResponseDueAt: null, solutionDueAt: null }
  const plan = planFor(workshop.calendars, { findings, account, promises, undoSeconds: 0, seed: name, now: at })
  const { draft } = prepare(workshop, turn, {
    message: { audience: 'customer', parsed: message },
    account,
    choice: null,
    before: [],
    plan,
    revision: 1,
    author: 'machine',
    chosen: null,
    attachments: [],
    now: at,
  })
  const letter = { draft, plan: now === null ? null : plan }
  return { reading: readingOf(name, findings, letter, options.reviewer, elapsed()), likelyIssues }
}

/** The account that this mail was delivered to; where none is configured, the address that it came to is ours. */
function accountFor(message: Message, accounts: readonly Account[]): Account {
  const first = accounts[0]
  if (!first) throw new Error('no account to read as')
  const delivered = message.headers['delivered-to'] ?? message.headers['x-original-to'] ?? []
  const reached = [...delivered, ...message.to.map((one) => one.address)].map((one) => one.trim().toLowerCase())
  const configured = accounts.find((account) => reached.some((address) => account.ownAddresses.includes(address)))
  const address = reached.find((one) => one.includes('@'))
  if (configured || !address) return configured ?? first
  const domain = address.slice(address.lastIndexOf('@') + 1)
  return { ...first, address: { name: first.address.name, address }, ownAddresses: [address], ownDomains: [domain] }
}

function describe(reading: Reading): string {
  const lines = [`== ${reading.file}  ${reading.kind}  ${reading.ms.toFixed(0)} ms`]
  if (reading.error !== null) lines.push(`   error: ${reading.error}`)
  for (const name of [
    'language',
    'country',
    'timezone',
    'issue',
    'severity',
    'tone',
    'evidence',
    'customerName',
  ] as const) {
    const why = reading.why[name] ?? []
    if (reading[name] !== null)
      lines.push(`   ${name}: ${reading[name]}${why.length > 0 ? `  (${why.join('; ')})` : ''}`)
  }
  if (reading.orderNumbers.length > 0) lines.push(`   orders: ${reading.orderNumbers.join(', ')}`)
  if (reading.claim) lines.push(`   claim: ${reading.claim.amount} ${reading.claim.currency}`)
  if (reading.wants.length > 0) lines.push(`   wants: ${reading.wants.join(', ')}`)
  if (reading.draft) {
    lines.push(`   send at: ${reading.sendAt ?? '–'}  (${reading.sendAtWhy ?? ''})`)
    if (reading.draft.warnings.length > 0) lines.push(`   warnings: ${reading.draft.warnings.join(', ')}`)
    lines.push(
      '',
      `Subject: ${reading.draft.subject}`,
      '',
      reading.draft.text,
      '',
      `--- ${reading.draft.mirror.language} ---`,
      reading.draft.mirror.text,
    )
  }
  return `${lines.join('\n')}\n`
}
