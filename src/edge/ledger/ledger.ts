/** The ledger that the program holds: the rooms over one database, with its transactions and its errors. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'
import type { RawStore } from '../../ports/ledger/intake.ts'
import { type Ledger, LedgerError } from '../../ports/ledger/ledger.ts'
import { deskLedger } from './desk.ts'
import { ledgerError } from './errors.ts'
import { intakeLedger } from './intake.ts'
import { outboxLedger } from './outbox.ts'
import type { Schema } from './schema.ts'
import { staffLedger } from './staff.ts'
import { ticketLedger } from './tickets.ts'

/** What the two databases do differently. */
export interface Store {
  readonly db: Kysely<Schema>
  readonly skipLocked: boolean
  raw(db: Kysely<Schema>): RawStore
  /** Runs first in every transaction: makes writers wait for each other where the database doesn't by itself. */
  queueUp(db: Kysely<Schema>): Promise<void>
  onChange(listener: () => void): () => void
  close(): Promise<void>
}

interface Scope {
  open: boolean
}

/** Builds the port over an open, migrated database. */
export function ledgerOver(store: Store): Ledger {
  const scopes = new AsyncLocalStorage<Scope>()

  /** On SQLite the outer ledger would wait forever for the transaction that waits for it. */
  const refuseInside = () => {
    if (scopes.getStore()?.open) {
      throw new LedgerError('other', 'Inside a transaction only the ledger that it handed over may be asked.')
    }
  }

  const inside = (db: Kysely<Schema>, scope: Scope): Ledger => {
    const refuseAfter = () => {
      if (!scope.open) throw new LedgerError('other', 'This transaction is over; its ledger answers no more.')
    }
    const ledger: Ledger = {
      ...rooms(store, db, refuseAfter),
      transaction: (work) => work(ledger),
      onChange: (listener) => store.onChange(listener),
      close: () => Promise.reject(new LedgerError('other', 'A transaction is open; close the ledger after it.')),
    }
    return ledger
  }

  return {
    ...rooms(store, store.db, refuseInside),
    async transaction(work) {
      refuseInside()
      const scope = { open: true }
      try {
        return await store.db.transaction().execute(async (trx) => {
          await store.queueUp(trx)
          return scopes.run(scope, () => work(inside(trx, scope)))
        })
      } catch (error) {
        throw ledgerError(error)
      } finally {
        scope.open = false
      }
    },
    onChange: (listener) => store.onChange(listener),
    close: () => store.close(),
  }
}

function rooms(store: Store, db: Kysely<Schema>, before: () => void) {
  return {
    intake: behindDoor(intakeLedger(db), before),
    raw: behindDoor(store.raw(db), before),
    tickets: behindDoor(ticketLedger(db), before),
    outbox: behindDoor(outboxLedger(db, store.skipLocked), before),
    staff: behindDoor(staffLedger(db), before),
    desk: behindDoor(deskLedger(db), before),
  }
}

/** The one door of a room: checks before every question, and lets errors out as LedgerError. */
function behindDoor<T extends object>(room: T, before: () => void): T {
  return new Proxy(room, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...question: unknown[]): Promise<unknown> => {
        before()
        try {
          return await Reflect.apply(method, target, question)
        } catch (error) {
          throw ledgerError(error)
        }
      }
    },
  })
}
