/**
 * amends: a daemon on a complaints mailbox. It reads each complaint, understands it, drafts the reply in the customer's
 * language, and waits for a person; what a person approved leaves once, at a suitable hour where the customer lives.
 *
 * The rooms, in the order in which a mail travels (src/journey.ts has them on one page):
 *   intake         watches the mailbox and stores raw bytes before anything is parsed
 *   understanding  language, place, kind, issue, severity, tone, orders, money, wishes: each with reasons and doubt
 *   resolution     what policy allows: remedies, questions, promises, who may approve
 *   drafting       the letter from the market's templates, beside its mirror for the reviewer
 *   approval       a person's decision, bound to the exact content by its hash
 *   sending        the good hour, the outbox, one SMTP transaction with the final dot held back
 *   aftercare      the clocks of what was promised
 * Around them: mail/ (what a mail is), ticket/ (the words and the value that travels), craft/ (skills that several rooms
 * need), ports/ (what is outside, as types), edge/ (the only files that touch the world), desk/ (the web pages), cli/
 * (one file a command), rehearsal/ (the mail world of demo and tests).
 *
 * State lives in one ledger (SQLite in data/, or PostgreSQL) and one key file. amends never sends what nobody approved,
 * never sends twice, never sends at an hour that insults, and loses no complaint.
 */
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { Command } from 'commander'
import { registerCommands } from './cli/commands.ts'
import { UsageError } from './cli/usage.ts'
import { ConfigError } from './craft/config-file.ts'
import { LedgerError } from './ports/ledger/ledger.ts'

/** Runs one command and sets the exit code: 0 done, 1 a problem (said in one line), 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('amends')
    .description('Drafts replies to customer complaints; a person approves; each goes out once, at a suitable hour.')
    .exitOverride()
    .showHelpAfterError('(add --help for what the command takes)')
  try {
    registerCommands(program, environment())
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

/** The process's variables over those of .env in this folder, which may have a BOM and CRLF. */
function environment(): Record<string, string | undefined> {
  let file = ''
  try {
    file = readFileSync('.env', 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  return { ...parseEnv(file), ...process.env }
}

function exitCodeOf(error: unknown): number {
  if (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('commander.')
  ) {
    return 'exitCode' in error && error.exitCode === 0 ? 0 : 2
  }
  if (error instanceof UsageError) {
    console.error(error.message)
    return 2
  }
  console.error(error instanceof ConfigError || error instanceof LedgerError ? error.message : unforeseen(error))
  return 1
}

/** An error that no sentence was written for, in one line: its name, its code or the first line of its message. */
function unforeseen(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no message'
  const reason = message.split('\n', 1)[0]?.slice(0, 300) || code
  return `${name}: ${reason}. The command stopped: run it again, and report this line if it comes back.`
}
