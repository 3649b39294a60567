/** `amends export`: everything that is kept about one person, to be handed to them (GDPR, article 15). */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import { customerKeys } from '../craft/order-book.ts'
import { createClock } from '../edge/clock.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { cleanFileName } from '../mail/file-name.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage, Ticket } from '../ports/ledger/tickets.ts'
import { type Environment, readPaths } from '../settings.ts'

export async function exportPerson(environment: Environment, address: string, folder: string): Promise<void> {
  if (existsSync(folder)) throw new ConfigError(`${folder} is there already: name a folder that is not.`)
  const paths = readPaths(environment)
  const place = { databaseUrl: paths.databaseUrl, dataFolder: paths.data }
  const ledger = await openLedger({ ...place, role: 'second', now: createClock().now() })
  try {
    const { tickets, binned, elsewhere, listedOnly, contact, booked } = await ledger.erasure.person(address)
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const whole: object[] = []
    let mails = 0
    for (const ticket of tickets) {
      const messages = await ledger.tickets.messagesOf(ticket.id)
      mails += await writeMails(ledger, join(folder, ticket.number), messages)
      whole.push(await ticketForPeople(ledger, ticket, messages))
    }
    mails += await writeMails(ledger, join(folder, 'without-ticket'), binned)
    const about = {
      address,
      tickets: whole,
      withoutTicket: binned.map(mailForPeople),
      neverFetched: listedOnly.map(({ internalDate, state, envelope }) => ({ at: internalDate, state, ...envelope })),
      namedInOtherTickets: elsewhere,
      remembered: contact,
      tier: await ledger.customerTiers.of(customerKeys(address)),
      orderBook: booked,
    }
    await writeFile(join(folder, 'person.json'), `${JSON.stringify(about, null, 2)}\n`, { mode: 0o600 })
    console.log(`${folder}: tickets ${tickets.length}, original mails ${mails}`)
    if (elsewhere.length > 0) console.log(`the address also stands in tickets of others: ${elsewhere.join(', ')}`)
    console.log('read it before you hand it out: internal notes are part of it')
  } finally {
    await ledger.close()
  }
}

async function ticketForPeople(ledger: Ledger, ticket: Ticket, messages: readonly StoredMessage[]): Promise<object> {
  const letters: object[] = []
  for (const { turn, withdrawnAt, withdrawnWhy } of await ledger.tickets.turnsOf(ticket.id)) {
    const { record, ...draft } = 'draft' in turn ? turn.draft : { record: null }
    const approval = 'approval' in turn ? turn.approval : null
    letters.push({ stage: turn.stage, openedAt: turn.openedAt, withdrawnAt, withdrawnWhy, record, draft, approval })
  }
  const history = (await ledger.tickets.historyOf(ticket.id)).map(({ at, who, act, detail }) => ({
    at,
    who,
    act,
    detail,
  }))
  const model = (await ledger.modelWork.of(ticket.id)).map(({ at, kind, wish, told, state, body }) => ({
    at,
    kind,
    wish,
    told,
    state,
    ...body,
  }))
  return { ...ticket, mails: messages.map(mailForPeople), letters, model, history }
}

function mailForPeople({ at, direction, audience, kind, parsed, findings }: StoredMessage): object {
  const { from, to, cc, subject, date, text, attachments } = parsed
  return { at, direction, audience, kind, from, to, cc, subject, date, text, attachments, findings }
}

/** @returns how many originals were there to be written */
async function writeMails(ledger: Ledger, folder: string, messages: readonly StoredMessage[]): Promise<number> {
  let written = 0
  for (const { rawSha256, at, direction, parsed } of messages) {
    if (rawSha256 === null || !(await ledger.raw.has(rawSha256))) continue
    await mkdir(folder, { recursive: true, mode: 0o700 })
    written += 1
    const name = `${at.slice(0, 10)} ${String(written).padStart(3, '0')} ${direction} ${parsed.subject.slice(0, 60).replace(/[/\\]/g, '-')}.eml`
    await writeFile(join(folder, cleanFileName(name)), await ledger.raw.get(rawSha256), { mode: 0o600 })
  }
  return written
}
