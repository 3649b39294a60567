/** The list of commands; each lives in a file of its own and is loaded when it is called. */
import type { Command } from 'commander'
import type { Environment } from '../settings.ts'
import { registerStaff } from './commands-staff.ts'

export function registerCommands(program: Command, environment: Environment): void {
  program
    .command('run')
    .description('start the daemon from .env and config/')
    .action(async () => (await import('./run.ts')).run(environment))

  registerSetUp(program, environment)

  program
    .command('demo')
    .description('start everything on an embedded mail world with realistic complaints; nothing leaves the machine')
    .option('--port <number>', 'port of the desk (default: a free one)')
    .option('--model', 'with a scripted stand-in of the model, which understands nothing')
    .action(async (options: { port?: string; model?: boolean }) => (await import('./demo.ts')).demo(options))

  program
    .command('read')
    .description('offline: what amends understands of mails and would draft')
    .argument('<path>', 'a file .eml, a folder of them, or - for one mail on standard input')
    .option('--json', 'one JSON object a line, one a mail (docs/read.schema.json)')
    .option('--now <instant>', 'take this instant as now, e.g. 2026-11-17T09:40:00Z')
    .option('--reviewer <language>', 'language of the mirror: zh-Hans or en', 'zh-Hans')
    .action(async (path: string, options) => (await import('./read.ts')).read(environment, path, options))

  program
    .command('score')
    .description("compares what amends reads with the folder's gold.jsonl (docs/measure.md)")
    .argument('<folder>', 'a folder with mails and gold.jsonl')
    .option('--wrong', 'names every wrong finding with its reason, not only the first 20')
    .option('--json', 'the figures and all wrong findings as JSON')
    .action(async (folder: string, options) => (await import('./score.ts')).score(environment, folder, options))

  program
    .command('train')
    .description('makes the model of understanding anew, from config/training/ and what staff put right; takes minutes')
    .action(async () => (await import('./train.ts')).train(environment))

  program
    .command('status')
    .description('counts of every state; exit code 1 on an alarm')
    .option('--json', 'the figures as JSON')
    .action(async (options) => (await import('./status.ts')).status(environment, options))

  registerCare(program, environment)
  registerStaff(program, environment)

  const templates = program.command('templates').description('the letters of your markets')
  templates
    .command('check')
    .description('names every mistake with file and line')
    .action(async () => (await import('./templates-check.ts')).templatesCheck(environment))
  templates
    .command('coverage')
    .description('which letter is there in which language')
    .action(async () => (await import('./templates-check.ts')).templatesCoverage(environment))

  const policy = program.command('policy').description('what may be offered, asked and promised')
  policy
    .command('show')
    .description('prints the playbook of every issue: check, ask, whom to consult, remedies, never say')
    .option('--issue <issue>', 'of this issue only, e.g. damage')
    .option('--locale <language>', 'zh-Hans or en', 'en')
    .action(async (options) => (await import('./policy.ts')).policyShow(environment, options))

  templates
    .command('preview')
    .description('prints a letter, on a made-up case or on a ticket')
    .argument('<locale>', 'e.g. de, de-AT, zh-Hant-HK')
    .argument('<letter>', 'e.g. damage, acknowledge')
    .option('--ticket <number>', 'on this ticket, e.g. KS-2026-0412')
    .option('--sample <name>', 'on this made-up case; a wrong name lists them all')
    .option('--mirror <language>', 'below each block the same in zh-Hans or en')
    .option('--as <sign-in>', 'whose tickets (default: the first admin)')
    .action(async (locale: string, letter: string, options) =>
      (await import('./templates-check.ts')).templatesPreview(environment, locale, letter, options),
    )
  templates
    .command('export')
    .description('writes the letters as they are in use, edited ones included, into a folder')
    .argument('<folder>')
    .action(async (folder: string) => (await import('./templates-check.ts')).templatesExport(environment, folder))

  program
    .command('calendar')
    .description('when office, factory, warehouse and bank are closed')
    .command('import')
    .description('shows the closures of a calendar file, and writes them below config/closures/ (docs/calendar.md)')
    .argument('<file>', 'an iCalendar file (.ics)')
    .requiredOption('--for <who>', 'office, factory, warehouse or bank')
    .option('--write', 'writes them; without it nothing changes')
    .action(async (file: string, options) => (await import('./calendar.ts')).calendarImport(environment, file, options))

  const orders = program.command('orders').description('the order book that letters and policy go by')
  orders
    .command('import')
    .description('brings an order book in, or a customers file; every mistake is named by its line (docs/orders.md)')
    .argument('<file>', 'CSV, TSV or .xlsx')
    .option('--customers', 'the file is of customers and the terms agreed with each')
    .option('--map <columns...>', 'a YAML file of "header: field", or header=field; also currency=USD, dates=dmy')
    .option('--dry-run', 'says what would be imported, and imports nothing')
    .option('--json', 'the report as JSON')
    .option('--as <sign-in>', 'the staff member who imports (default: the first admin)')
    .action(async (file: string, options) => (await import('./orders.ts')).ordersImport(environment, file, options))

  registerTerminal(program, environment)
}

/** How a mailbox is set up, and what is looked at when something is wrong. */
function registerSetUp(program: Command, environment: Environment): void {
  program
    .command('init')
    .description('sets one mailbox up: asks, tries it step by step, writes .env and config/accounts.yaml when it works')
    .option('--address <address>', 'mail address of the complaints mailbox')
    .option('--password-stdin', 'password or authorisation code from standard input')
    .option('--password-env <variable>', '… from this variable')
    .option('--provider <id>', 'a file of config/providers, e.g. netease-163 (default: by the address)')
    .option('--imap <server>', 'host:port:tls or host:port:starttls, where the provider has none')
    .option('--smtp <server>', 'host:port:tls or host:port:starttls, where the provider has none')
    .option('--user <name>', 'user name, where it is not the address')
    .option('--proxy <url>', 'socks5://host:port or http://host:port')
    .option('--name <name>', 'what customers see as the sender')
    .option('--person <name>', 'who signs the letters')
    .option('--company <name>', 'below the letters')
    .option('--company-address <text>', 'below the letters')
    .option('--phone <number>', 'below the letters')
    .option('--market <country>', 'usual country of your customers, e.g. DE')
    .option('--client-id <id>', 'sign-in by OAuth with this app registration (docs/providers.md)')
    .option('--client-secret-env <variable>', '… and the client secret in this variable')
    .option('--tenant <id>', '… and this directory of Microsoft')
    .option('--browser', '… in the browser of this machine instead of by a code')
    .option('--sent <mailbox>', 'where the server does not say which is Sent')
    .option('--drafts <mailbox>', 'where the server does not say which is Drafts')
    .option('--admin-name <name>', 'first administrator of the desk')
    .option('--admin-sign-in <name>', 'their sign-in name (default: admin)')
    .option('--language <language>', 'zh-Hans or en')
    .option('--no-send-test', 'sends no test mail from the mailbox to itself')
    .option('--keep-anyway', 'writes the settings even if the mailbox does not work yet')
    .option('--replace', 'writes config/accounts.yaml anew; the old one is kept beside it')
    .option('--yes', 'yes, send the test mail')
    .action(async (options) => (await import('./init.ts')).init(environment, options))
  program
    .command('doctor')
    .description('looks at settings, mailboxes, letters, ledger and machine; exit code 1 on a problem')
    .option('--send', 'also sends one test mail from each mailbox to itself')
    .option('--json', 'the findings as JSON')
    .option('--language <language>', 'zh-Hans or en')
    .action(async (options) => (await import('./doctor.ts')).doctor(environment, options))
}

/** What an operator does for years: backups, and the data of one person. */
function registerCare(program: Command, environment: Environment): void {
  program
    .command('backup')
    .description('one file with everything but the key file, made while the daemon runs')
    .argument('<file>', 'a file that is not there yet, e.g. amends-2026-11-22.tar.gz')
    .action(async (file: string) => (await import('./backup.ts')).backup(environment, file))
  program
    .command('restore')
    .description('fills an empty ledger from a backup; nothing leaves before a person has looked')
    .argument('<file>')
    .action(async (file: string) => (await import('./restore.ts')).restore(environment, file))
  program
    .command('corrections')
    .description('mails of which people put findings right, as JSON lines; they hold customers’ words')
    .action(async () => (await import('./corrections.ts')).corrections(environment))
  program
    .command('report')
    .description('what all complaints of some days have in common; the last 30 days unless told (docs/insight.md)')
    .option('--from <day>', 'first day in Beijing, e.g. 2026-10-01')
    .option('--to <day>', 'last day (default: today)')
    .option('--csv <file>', 'one line a group')
    .option('--xlsx <file>', 'the same as an Excel workbook')
    .option('--html <file>', 'one page with a picture, to send on or print')
    .option('--json', 'every number')
    .option('--as <sign-in>', 'what this person may see (default: the first admin)')
    .action(async (options) => (await import('./report.ts')).report(environment, options))
  program
    .command('look-back')
    .description(
      'reads an existing mailbox without changing it: what was answered when, beside what amends would have sent',
    )
    .requiredOption('--since <day>', 'first day in Beijing, e.g. 2025-11-01')
    .option('--until <day>', 'last day (default: today)')
    .option('--account <name>', 'one account (default: all)')
    .option('--folder <mailboxes...>', 'mailboxes beside the watched one, where old complaints lie')
    .option('--html <file>', 'one page with pictures and with examples for you')
    .option('--csv <file>', 'one line a group')
    .option('--json', 'every number')
    .option('--language <language>', 'zh-Hans or en')
    .action(async (options) => (await import('./look-back.ts')).lookBack(environment, options))
  program
    .command('cases')
    .description('the ledger of complaints')
    .command('export')
    .description('complaints that came in these days, with all columns of the office, as Excel or CSV')
    .argument('<file>', 'a file .xlsx or .csv that is not there yet')
    .option('--from <day>', 'first day in Beijing, e.g. 2026-11-01 (default: this month)')
    .option('--until <day>', 'last day (default: today)')
    .option('--language <language>', 'zh-Hans or en (default: the staff member’s)')
    .option('--as <sign-in>', 'whose tickets (default: the first admin)')
    .action(async (file: string, options) => (await import('./cases.ts')).casesExport(environment, file, options))
  program
    .command('forget')
    .description('erases the data of one person or ticket for good; without --yes it only shows what')
    .argument('<who>', 'a mail address, or a ticket number')
    .option('--yes', 'yes, erase it')
    .option('--as <sign-in>', 'the staff member who decides (default: the first admin)')
    .action(async (who: string, options) => (await import('./forget.ts')).forget(environment, who, options))
  program
    .command('export')
    .description('everything about one person, as a folder of mails and one JSON file')
    .argument('<address>')
    .argument('<folder>', 'a folder that is not there yet')
    .action(async (address: string, folder: string) =>
      (await import('./export.ts')).exportPerson(environment, address, folder),
    )
}

/** The terminal channel: the same acts as the desk's, as a named staff member. */
function registerTerminal(program: Command, environment: Environment): void {
  const as = ['--as <sign-in>', 'the staff member who acts (default: the first admin)'] as const
  const terminal = async () => import('./terminal.ts')

  program
    .command('list')
    .description('tickets that need a person, the most urgent first')
    .option(...as)
    .option('--state <state>', 'another state, e.g. scheduled, uncertain, closed')
    .action(async (options) => (await terminal()).list(environment, options))
  program
    .command('show')
    .description('one ticket: the mail, the findings, the draft beside its mirror')
    .argument('<number>', 'ticket number, e.g. KS-2026-0412')
    .option(...as)
    .action(async (number: string, options) => (await terminal()).show(environment, number, options))
  program
    .command('papers')
    .description('internal papers of a ticket; without a number all that wait for an answer, overdue ones first')
    .argument('[number]', 'ticket number, e.g. KS-2026-0412')
    .option(...as)
    .action(async (number: string | undefined, options) =>
      (await import('./papers.ts')).papers(environment, number, options),
    )
  program
    .command('approve')
    .description('approves the draft that "show" printed')
    .argument('<number>')
    .argument('<hash>', 'the first 8 or more characters of the hash that "show" printed')
    .option('--one-more', 'yes, although this thread got as many letters within a day as people usually need')
    .option('--keep-words', 'yes, the letter may say the words that it names as hardly ever said')
    .option(...as)
    .action(async (number: string, hash: string, options) =>
      (await terminal()).approve(environment, number, hash, options),
    )
  program
    .command('edit')
    .description('replaces the letter by the text of a file (- for standard input)')
    .argument('<number>')
    .argument('<file>')
    .option(...as)
    .action(async (number: string, file: string, options) =>
      (await terminal()).edit(environment, number, file, options),
    )
  program
    .command('reject')
    .description('throws the draft away; the ticket stays in needs-person')
    .argument('<number>')
    .argument('<reason>')
    .option(...as)
    .action(async (number: string, reason: string, options) =>
      (await terminal()).reject(environment, number, reason, options),
    )
  program
    .command('hold')
    .description('sets a ticket aside until an instant')
    .argument('<number>')
    .argument('<until>', 'e.g. 2026-11-20T08:00:00Z')
    .argument('<reason>')
    .option(...as)
    .action(async (number: string, until: string, reason: string, options) =>
      (await terminal()).hold(environment, number, until, reason, options),
    )
  program
    .command('send-now')
    .description('moves an approved letter to now; off-hours only with --off-hours')
    .argument('<number>')
    .option('--off-hours', 'yes, although it is no good hour where the customer lives')
    .option(...as)
    .action(async (number: string, options) => (await terminal()).sendNow(environment, number, options))
  program
    .command('close')
    .description('closes a ticket')
    .argument('<number>')
    .argument('<reason>', 'solved, answered-elsewhere, not-a-complaint, duplicate or no-answer')
    .option('--of <number>', 'the ticket that this one duplicates')
    .option('--cause <cause>', 'what caused it, unknown included: for solved and no-answer')
    .option('--note <text>', 'a note for the history', '')
    .option(...as)
    .action(async (number: string, reason: string, options) =>
      (await terminal()).close(environment, number, reason, options),
    )
}
