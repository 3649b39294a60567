/** A ledger filled with invented complaints, as the journey leaves them: tickets, letters that left, case files, and what is noted of each. */
import { noteCase } from '../../src/journey/note-case.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { CaseFile } from '../../src/ticket/case-file.ts'
import type { Claim } from '../../src/ticket/findings.ts'
import type { Sent } from '../../src/ticket/turn.ts'
import {
  CAUSES,
  CLOSE_REASONS,
  ISSUES,
  type LetterName,
  SATISFACTIONS,
  SEVERITIES,
  TIERS,
} from '../../src/ticket/words.ts'
import { approve, draft, drafted, message, row, ticket } from '../ledger/rows.ts'
import { FILE } from '../support/case-file.ts'

/** To the company's currency; of JPY nobody knows it. */
export const RATES: Readonly<Record<string, number>> = { USD: 1, EUR: 1.25, GBP: 1.5 }

const HOUR = 3_600_000
const LETTERS: readonly LetterName[] = ['acknowledge', 'damage', 'damage', 'reminder', 'satisfaction', 'closing']

/** mulberry32: the same cases for the same seed. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** @param span milliseconds; some complaints lie outside of the days that are asked for */
export async function fillWithCases(
  ledger: Ledger,
  span: { readonly seed: number; readonly cases: number; readonly from: number; readonly until: number },
): Promise<void> {
  const draw = chance(span.seed)
  const below = (count: number): number => Math.floor(draw() * count)
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const maybe = <T>(share: number, make: () => T): T | null => (draw() < share ? make() : null)
  const claim = (): Claim => ({ amount: below(900_000) / 100, currency: pick(['USD', 'EUR', 'GBP', 'JPY']) })
  const iso = (at: number): string => new Date(at).toISOString()

  const sent = (ticketId: string, openedAt: number, sentAt: number): Sent => {
    const made = drafted(ticketId, { openedAt: iso(openedAt) })
    const words = maybe(0.3, () => ({ letter: 'Ours.', machineLetter: 'Its.' })) ?? {}
    const customer = maybe(0.5, () => ({ id: 'c', addresses: [], domains: [], tier: pick(TIERS) }))
    const order = {
      ...({ number: 'PO-1', owner: 'address', lines: [] } as const),
      ...(draw() < 0.7 ? { product: pick(['Lamp', 'Vase, blue', 'Chair "Oslo"']) } : { sku: 'SKU-7' }),
      ...maybe(0.6, () => ({ batch: pick(['B-1', 'B-2']), factory: pick(['一厂', 'Second']) })),
      ...maybe(0.6, () => ({ carrier: pick(['COSCO', 'DHL']) })),
    }
    const orders = maybe(0.7, () => ({ at: iso(openedAt), orders: [order], customer, year: null }))
    const approved = approve({
      ...made,
      resolution: { ...made.resolution, letter: pick(LETTERS) },
      draft: draft(words),
    })
    const receipt = { outcome: 'delivered', response: '250 ok', serverMessageId: null } as const
    return { ...approved, stage: 'sent', sentAt: iso(sentAt), receipt, ...(orders && { orders }) }
  }

  for (let count = 0; count < span.cases; count += 1) {
    const opened = span.from + below(span.until - span.from)
    const closed = maybe(0.7, () => opened + below(400) * HOUR)
    const first = maybe(0.8, () => opened + below(60) * HOUR + below(HOUR))
    const solution = first === null ? null : maybe(0.8, () => first + below(90) * HOUR)
    const owner = {
      ...ticket({
        market: maybe(0.8, () => pick(['DE', 'AE', 'MX'])),
        country: maybe(0.8, () => pick(['DE', 'FR'])),
        issue: maybe(0.9, () => pick(ISSUES.slice(0, 4))),
        severity: pick(SEVERITIES),
        state: closed === null ? 'pending' : 'closed',
        openedAt: iso(opened),
        closedAt: closed === null ? null : iso(closed),
        closeReason: closed === null ? null : pick([...CLOSE_REASONS, 'solved', 'solved', 'solved']),
        firstResponseDueAt: iso(opened + 24 * HOUR),
        firstResponseMetAt: first === null ? null : iso(first),
        solutionDueAt: maybe(0.9, () => iso(opened + 48 * HOUR)),
        solutionMetAt: solution === null ? null : iso(solution),
        dueAt: null,
      }),
      version: 0,
    }
    const every = pick([2, 30])
    const turns = Array.from({ length: below(4) }, (_, at) =>
      row(sent(owner.id, opened + (every * at + 1) * HOUR, opened + every * (at + 1) * HOUR)),
    )
    // The first mail, and later ones that somebody answers in time, late or never.
    const mails = [0, ...Array.from({ length: below(3) }, () => below(90))].sort((one, other) => one - other)
    const messages = mails.map((hour) => message({ ticketId: owner.id, at: iso(opened + hour * HOUR) }))
    const file: CaseFile = {
      ...FILE,
      cause: pick(CAUSES),
      satisfaction: maybe(0.5, () => pick(SATISFACTIONS)),
      paid: maybe(0.5, claim),
      otherCost: maybe(0.4, claim),
      recourse: maybe(0.4, () => ({ from: 'forwarder' as const, claimed: claim(), got: maybe(0.7, claim) })),
    }
    await ledger.transaction(async (inside) => {
      await inside.tickets.addTicket(owner)
      for (const one of messages) await inside.tickets.addMessage(one, [])
      for (const turn of turns) await inside.tickets.saveTurn(turn)
      if (draw() < 0.8)
        await inside.aftercare.keepCaseFile({ ...file, ticketId: owner.id, who: 'anna', at: iso(opened) })
      await noteCase(inside, owner, messages, turns)
    })
  }
}
