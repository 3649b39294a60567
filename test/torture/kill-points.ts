/** The ledger with a bomb in it: the child process that opens it dies by SIGKILL before or after the commit that the plan names. */
import { openLedger as open } from '../../src/edge/ledger/open.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'

/** Everything that commits when it is called outside a transaction. */
export const WRITES: ReadonlySet<string> = new Set([
  'intake.followMailbox',
  'intake.addOccurrences',
  'intake.markStored',
  'intake.markFailed',
  'intake.markTaken',
  'intake.markStumbled',
  'intake.setHealth',
  'raw.put',
  'tickets.addTicket',
  'tickets.updateTicket',
  'tickets.addMessage',
  'tickets.updateMessage',
  'tickets.addMessageId',
  'tickets.saveTurn',
  'tickets.addDraft',
  'tickets.addHistory',
  'outbox.schedule',
  'outbox.claim',
  'outbox.freeze',
  'outbox.markMayHaveSent',
  'outbox.settle',
  'outbox.cancel',
  'outbox.reschedule',
  'outbox.recover',
  'outbox.resolveUncertain',
  'outbox.markFiled',
])

/** `before:outbox.settle:2` is just before the second commit that settles a letter; `*` is any commit. */
export interface KillPlan {
  readonly when: 'before' | 'after'
  readonly what: string
  readonly nth: number
}

export function readPlan(text: string | undefined): KillPlan | null {
  const [when, what, nth] = (text ?? '').split(':')
  return (when === 'before' || when === 'after') && what ? { when, what, nth: Number(nth ?? 1) } : null
}

type Open = typeof open

/** Stands in for the program's own openLedger in the child. */
export const openLedger: Open = async (options) => armed(await open(options), readPlan(process.env.AMENDS_TORTURE_KILL))

function armed(ledger: Ledger, plan: KillPlan | null): Ledger {
  if (plan === null) return ledger
  let passed = 0
  /** Called on both sides of each commit; a commit counts once. */
  const point = (when: KillPlan['when'], names: ReadonlySet<string>) => {
    if (plan.when !== when || !(plan.what === '*' ? names.size > 0 : names.has(plan.what))) return
    passed += 1
    if (passed === plan.nth) die()
  }
  const committing = async <T>(names: ReadonlySet<string>, work: () => Promise<T>): Promise<T> => {
    point('before', names)
    const result = await work()
    point('after', names)
    return result
  }
  const outside = rooms(ledger, (name, work) => (WRITES.has(name) ? committing(new Set([name]), work) : work()))
  return {
    ...ledger,
    ...outside,
    transaction: async (work) => {
      const names = new Set<string>()
      const result = await ledger.transaction(async (inside) => {
        const watched = rooms(inside, (name, ask) => {
          if (WRITES.has(name)) names.add(name)
          return ask()
        })
        const done = await work({
          ...inside,
          ...watched,
          transaction: inside.transaction,
          onChange: inside.onChange,
          close: inside.close,
        })
        // Everything is written and nothing is committed.
        point('before', names)
        return done
      })
      point('after', names)
      return result
    },
    onChange: (listener) => ledger.onChange(listener),
    close: () => ledger.close(),
  }
}

type Rooms = Pick<Ledger, 'intake' | 'raw' | 'tickets' | 'outbox' | 'leases' | 'staff' | 'desk'>
type Tap = <T>(name: string, ask: () => Promise<T>) => Promise<T>

function rooms(ledger: Ledger, tap: Tap): Rooms {
  const room = <T extends object>(name: string, of: T): T =>
    new Proxy(of, {
      get(target, key) {
        const method: unknown = Reflect.get(target, key)
        if (typeof method !== 'function') return method
        return (...question: unknown[]) =>
          tap(`${name}.${String(key)}`, async (): Promise<unknown> => Reflect.apply(method, target, question))
      },
    })
  return {
    intake: room('intake', ledger.intake),
    raw: room('raw', ledger.raw),
    tickets: room('tickets', ledger.tickets),
    outbox: room('outbox', ledger.outbox),
    leases: room('leases', ledger.leases),
    staff: room('staff', ledger.staff),
    desk: room('desk', ledger.desk),
  }
}

/** Nothing runs after this: no handler, no flush, no finally. */
function die(): never {
  process.kill(process.pid, 'SIGKILL')
  for (;;);
}
