/** What the desk's pages ask, each question limited to the accounts and markets that this person may see. */
import type { Kysely } from 'kysely'
import type { DeskLedger, QueueFilter, QueueRow } from '../../ports/ledger/desk.ts'
import { OCCURRENCE_STATES, type OccurrenceState } from '../../ports/ledger/intake.ts'
import type { Staff } from '../../ports/ledger/staff.ts'
import { TICKET_STATES, type TicketState } from '../../ports/ledger/tickets.ts'
import { BINS, type Bin } from '../../ticket/words.ts'
import { lettersOf } from './outbox.ts'
import { ITEM_COLUMNS, messageOf, NEVER, outboxItemOf, ticketOf, turnRowOf } from './rows.ts'
import type { Schema } from './schema.ts'
import { pageFound } from './search.ts'
import { ticketLedger } from './tickets.ts'

type TicketRow = Schema['tickets']

const OPEN_STATES = TICKET_STATES.filter((state) => state !== 'closed')

export function deskLedger(db: Kysely<Schema>): DeskLedger {
  return {
    async queue(staff, filter) {
      const pages = []
      // One index range a state and owner, merged here: over several at once a database would have to sort them all.
      for (const state of new Set(filter.states))
        for (const owner of new Set([filter.owner].flat()))
          pages.push(await pageOfState(db, staff, state, filter, owner))
      const rows = pages.flat().sort(byQueueOrder).slice(0, filter.limit)
      return withWork(db, rows)
    },

    async search(staff, ways, before, limit) {
      if (seesNothing(staff)) return []
      const visible = visibleTickets(db, staff)
      const found = new Map<string, TicketRow>()
      for (const terms of ways)
        for (const row of await pageFound(db, visible, terms, before, limit)) found.set(row.id, row)
      const rows = [...found.values()].sort((one, other) => (one.id > other.id ? -1 : 1)).slice(0, limit)
      return withWork(db, rows)
    },

    async latest(staff, limit) {
      if (seesNothing(staff)) return []
      return (await visibleTickets(db, staff).selectAll().orderBy('id', 'desc').limit(limit).execute()).map(ticketOf)
    },

    async ticket(staff, id) {
      const tickets = ticketLedger(db)
      const ticket = await tickets.ticket(id)
      if (!ticket || !maySee(staff, ticket)) return null
      // Asked together: a database across a line is waited for once.
      const [messages, turns, outbox, history] = await Promise.all([
        tickets.messagesOf(id),
        tickets.turnsOf(id),
        lettersOf(db, id),
        tickets.historyOf(id),
      ])
      return { ticket, messages, turns, outbox, history }
    },

    async bin(staff, bin, after, limit) {
      const pages = []
      for (const account of staff.accounts ?? [null]) pages.push(await pageOfBin(db, account, bin, after, limit))
      const rows = pages.flat().sort(newestFirst).slice(0, limit)
      return rows.map(messageOf)
    },

    async counts(staff) {
      const tickets = zeroes(TICKET_STATES)
      const bins = zeroes(BINS)
      const occurrences = zeroes(OCCURRENCE_STATES)
      let parseSuspect = 0
      const rows = await counted(db, staff)
      for (const { what, market, state, count } of rows) {
        if (what === 'ticket' && seesMarket(staff, market || null)) tickets[state as TicketState] += count
        if (what === 'bin') bins[state as Bin] += count
        if (what === 'occurrence') occurrences[state as OccurrenceState] += count
        if (what === 'suspect') parseSuspect += count
      }
      return { tickets, bins, occurrences, parseSuspect }
    },

    async markets(staff) {
      if (seesNothing(staff)) return []
      const rows = await visibleTickets(db, staff)
        .select('market')
        .where('state', 'in', OPEN_STATES)
        .where('market', 'is not', null)
        .distinct()
        .execute()
      return rows.flatMap(({ market }) => market ?? []).sort()
    },

    async owned(staffIds) {
      if (staffIds.length === 0) return new Map()
      const rows = await db
        .selectFrom('tickets')
        .select((eb) => ['assignee', eb.fn.countAll<number>().as('count')])
        .where('assignee', 'in', staffIds)
        .where('state', 'in', OPEN_STATES)
        .groupBy('assignee')
        .execute()
      return new Map(rows.map((row) => [row.assignee ?? '', row.count]))
    },

    async late(staff, now) {
      if (seesNothing(staff)) return 0
      const row = await visibleTickets(db, staff)
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('state', 'in', OPEN_STATES)
        .where('due_sort', '<', now)
        .executeTakeFirst()
      return row?.count ?? 0
    },
  }
}

/** A ticket whose market nobody knows yet is seen by everyone of its account: hidden from all, it would be lost. */
function maySee(staff: Staff, ticket: { account: string; market: string | null }): boolean {
  const ofAccount = staff.accounts === null || staff.accounts.includes(ticket.account)
  return ofAccount && seesMarket(staff, ticket.market)
}

const seesMarket = ({ markets }: Staff, market: string | null): boolean =>
  markets === null || market === null || markets.includes(market)

/** What the database counts itself (migration 0008): a few rows an account and market, however large the ledger is. */
function counted(db: Kysely<Schema>, { accounts }: Staff) {
  return db
    .selectFrom('counted')
    .selectAll()
    .where('what', 'in', ['ticket', 'bin', 'occurrence', 'suspect'])
    .$if(accounts !== null, (query) => query.where('account', 'in', accounts?.length ? accounts : ['']))
    .execute()
}

function seesNothing(staff: Staff): boolean {
  return staff.accounts?.length === 0
}

function visibleTickets(db: Kysely<Schema>, staff: Staff) {
  const { accounts, markets } = staff
  return db
    .selectFrom('tickets')
    .$if(accounts !== null, (query) => query.where('account', 'in', accounts ?? []))
    .$if(markets !== null && markets.length > 0, (query) =>
      query.where((eb) => eb.or([eb('market', 'is', null), eb('market', 'in', markets ?? [])])),
    )
    .$if(markets?.length === 0, (query) => query.where('market', 'is', null))
}

async function pageOfState(
  db: Kysely<Schema>,
  staff: Staff,
  state: TicketState,
  { after, limit, market, issue, dueBefore }: QueueFilter,
  owner: string | null | undefined,
): Promise<TicketRow[]> {
  if (seesNothing(staff)) return []
  return visibleTickets(db, staff)
    .selectAll()
    .where('state', '=', state)
    .$if(owner !== undefined, (query) =>
      owner === null ? query.where('assignee', 'is', null) : query.where('assignee', '=', owner ?? ''),
    )
    .$if(market !== undefined, (query) => query.where('market', '=', market ?? ''))
    .$if(issue !== undefined, (query) => query.where('issue', '=', issue ?? 'other'))
    .$if(dueBefore !== undefined, (query) => query.where('due_sort', '<', dueBefore ?? ''))
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(
          eb.refTuple('severity_rank', 'due_sort', 'id'),
          '>',
          eb.tuple(after?.severityRank ?? 0, after?.dueAt ?? NEVER, after?.id ?? ''),
        ),
      ),
    )
    .orderBy('severity_rank')
    .orderBy('due_sort')
    .orderBy('id')
    .limit(limit)
    .execute()
}

function byQueueOrder(one: TicketRow, other: TicketRow): number {
  if (one.severity_rank !== other.severity_rank) return one.severity_rank - other.severity_rank
  if (one.due_sort !== other.due_sort) return one.due_sort < other.due_sort ? -1 : 1
  return one.id < other.id ? -1 : 1
}

/** One page of a bin, of one account (null: of all). */
function pageOfBin(
  db: Kysely<Schema>,
  account: string | null,
  bin: Bin,
  after: Parameters<DeskLedger['bin']>[2],
  limit: number,
) {
  return db
    .selectFrom('messages')
    .selectAll()
    .where('bin', '=', bin)
    .$if(account !== null, (query) => query.where('account', '=', account ?? ''))
    .$if(after !== null, (query) =>
      query.where((eb) => eb(eb.refTuple('at', 'id'), '<', eb.tuple(after?.at ?? '', after?.id ?? ''))),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

function newestFirst(one: Schema['messages'], other: Schema['messages']): number {
  if (one.at !== other.at) return one.at > other.at ? -1 : 1
  return one.id > other.id ? -1 : 1
}

/** Adds to each ticket the turn in work, the solution before an acknowledgement, and that turn's newest letter. */
async function withWork(db: Kysely<Schema>, tickets: readonly TicketRow[]): Promise<QueueRow[]> {
  if (tickets.length === 0) return []
  const ids = tickets.map((ticket) => ticket.id)
  const turns = await db
    .selectFrom('turns')
    .selectAll()
    .where('ticket_id', 'in', ids)
    .where('withdrawn_at', 'is', null)
    .where('stage', '<>', 'sent')
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  const turnOf = new Map<string, Schema['turns']>()
  for (const turn of turns) {
    if (turn.purpose === 'solution' || turnOf.get(turn.ticket_id)?.purpose !== 'solution')
      turnOf.set(turn.ticket_id, turn)
  }
  const itemOf = await newestItems(
    db,
    [...turnOf.values()].map((turn) => turn.id),
  )
  return tickets.map((row) => {
    const turn = turnOf.get(row.id)
    return {
      ticket: ticketOf(row),
      severityRank: row.severity_rank,
      turn: turn ? turnRowOf(turn) : null,
      outbox: (turn && itemOf.get(turn.id)) ?? null,
    }
  })
}

async function newestItems(db: Kysely<Schema>, turnIds: readonly string[]) {
  if (turnIds.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('outbox')
    .select(ITEM_COLUMNS)
    .where('turn_id', 'in', turnIds)
    .orderBy('undo_until')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.turn_id, outboxItemOf(row)]))
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
}
