/** The ledger that the program holds: the rooms over one database, with its transactions and its errors. */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'
import type { RawStore } from '../../ports/ledger/intake.ts'
import { type Ledger, LedgerError } from '../../ports/ledger/ledger.ts'
import { absenceLedger } from './absences.ts'
import { accountsLedger } from './accounts.ts'
import { aftercareLedger } from './aftercare.ts'
import { autosaveLedger } from './autosaves.ts'
import { chanceLedger } from './chances.ts'
import { checksLedger } from './checks.ts'
import { clientDraftLedger } from './client-drafts.ts'
import { contactLedger } from './contacts.ts'
import { correctionLedger } from './corrections.ts'
import { customerTierLedger } from './customer-tiers.ts'
import { customersLedger } from './customers.ts'
import type { DatabaseKind } from './database-clock.ts'
import { deskLedger } from './desk.ts'
import { erasureLedger } from './erasure.ts'
import { ledgerError } from './errors.ts'
import { factCheckLedger } from './fact-checks.ts'
import { followedLedger } from './followed.ts'
import { insightLedger } from './insight.ts'
import { intakeLedger } from './intake.ts'
import { leaseLedger } from './leases.ts'
import { libraryLedger } from './library.ts'
import { marksLedger } from './marks.ts'
import { modelBatchesLedger } from './model-batches.ts'
import { modelWorkLedger } from './model-work.ts'
import { noticeLedger } from './notices.ts'
import { ordersLedger } from './orders.ts'
import { outboxLedger } from './outbox.ts'
import { ownerNoteLedger } from './owner-notes.ts'
import { paperLedger } from './papers.ts'
import type { Schema } from './schema.ts'
import { searchLedger } from './search.ts'
import { signInsLedger } from './sign-ins.ts'
import { similarLedger } from './similar.ts'
import { staffLedger } from './staff.ts'
import { staffHistoryLedger } from './staff-history.ts'
import { staffMailLedger } from './staff-mails.ts'
import { templateVersionLedger } from './template-versions.ts'
import { ticketLedger } from './tickets.ts'
import { viewLedger } from './views.ts'

/** What the two databases do differently. */
export interface Store {
  readonly db: Kysely<Schema>
  readonly kind: DatabaseKind
  raw(db: Kysely<Schema>): RawStore
  /** Runs first in every transaction: makes writers wait for each other where the database doesn't by itself. */
  queueUp(db: Kysely<Schema>): Promise<void>
  durability(db: Kysely<Schema>): Promise<readonly string[]>
  onChange(listener: () => void): () => void
  close(): Promise<void>
}

interface Scope {
  open: boolean
}

/** Checks before every question, and answers it. */
type Door = <T>(question: () => Promise<T>) => Promise<T>

/** Builds the port over an open, migrated database. */
export function ledgerOver(store: Store): Ledger {
  const scopes = new AsyncLocalStorage<Scope>()
  const inHand = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null

  const outer: Door = async (question) => {
    // On SQLite the outer ledger would wait for the transaction, and the transaction for it.
    if (scopes.getStore()?.open) throw refusal('Inside a transaction only the ledger that it handed over may be asked.')
    if (closing) throw refusal('The ledger is closed.')
    const answer = question()
    inHand.add(answer)
    try {
      return await answer
    } catch (error) {
      throw ledgerError(error)
    } finally {
      inHand.delete(answer)
    }
  }

  const transact = async <T>(work: (ledger: Ledger) => Promise<T>): Promise<T> => {
    const scope = { open: true }
    try {
      return await store.db.transaction().execute(async (trx) => {
        await store.queueUp(trx)
        return scopes.run(scope, () => work(insideLedger(store, trx, scope)))
      })
    } finally {
      scope.open = false
    }
  }

  const close = async () => {
    // What was asked before is answered first: a pool that ends leaves whoever waits for a connection waiting.
    await Promise.allSettled(inHand)
    await store.close()
  }

  return {
    ...rooms(store, store.db, outer),
    transaction: (work) => outer(() => transact(work)),
    durability: () => outer(() => store.durability(store.db)),
    onChange: (listener) => store.onChange(listener),
    close() {
      closing ??= close()
      return closing
    },
  }
}

function insideLedger(store: Store, db: Kysely<Schema>, scope: Scope): Ledger {
  const door: Door = async (question) => {
    if (!scope.open) throw refusal('This transaction is over; its ledger answers no more.')
    try {
      return await question()
    } catch (error) {
      throw ledgerError(error)
    }
  }
  const ledger: Ledger = {
    ...rooms(store, db, door),
    transaction: (work) => work(ledger),
    durability: () => door(() => store.durability(db)),
    onChange: (listener) => store.onChange(listener),
    close: () => Promise.reject(refusal('A transaction is open; close the ledger after it.')),
  }
  return ledger
}

function refusal(sentence: string): LedgerError {
  return new LedgerError('other', sentence)
}

function rooms(store: Store, db: Kysely<Schema>, door: Door) {
  return {
    intake: behind(door, intakeLedger(db)),
    raw: behind(door, store.raw(db)),
    tickets: behind(door, ticketLedger(db)),
    outbox: behind(door, outboxLedger(db, store.kind)),
    leases: behind(door, leaseLedger(db, store.kind)),
    staff: behind(door, staffLedger(db)),
    absences: behind(door, absenceLedger(db)),
    signIns: behind(door, signInsLedger(db)),
    staffHistory: behind(door, staffHistoryLedger(db)),
    staffMails: behind(door, staffMailLedger(db, store.kind)),
    desk: behind(door, deskLedger(db)),
    clientDrafts: behind(door, clientDraftLedger(db)),
    marks: behind(door, marksLedger(db)),
    erasure: behind(door, erasureLedger(db, store.kind)),
    accounts: behind(door, accountsLedger(db)),
    checks: behind(door, checksLedger(db)),
    corrections: behind(door, correctionLedger(db)),
    contacts: behind(door, contactLedger(db)),
    orders: behind(door, ordersLedger(db)),
    customerTiers: behind(door, customerTierLedger(db)),
    factChecks: behind(door, factCheckLedger(db)),
    autosaves: behind(door, autosaveLedger(db)),
    ownerNotes: behind(door, ownerNoteLedger(db)),
    papers: behind(door, paperLedger(db, store.kind)),
    templateVersions: behind(door, templateVersionLedger(db)),
    search: behind(door, searchLedger(db)),
    modelWork: behind(door, modelWorkLedger(db)),
    modelBatches: behind(door, modelBatchesLedger(db)),
    notices: behind(door, noticeLedger(db)),
    views: behind(door, viewLedger(db)),
    customers: behind(door, customersLedger(db)),
    chances: behind(door, chanceLedger(db)),
    library: behind(door, libraryLedger(db)),
    insight: behind(door, insightLedger(db)),
    followed: behind(door, followedLedger(db)),
    similar: behind(door, similarLedger(db)),
    aftercare: behind(door, aftercareLedger(db)),
  }
}

/** A room whose every method goes through the door. */
function behind<T extends object>(door: Door, room: T): T {
  return new Proxy(room, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...question: unknown[]) => door(async (): Promise<unknown> => Reflect.apply(method, target, question))
    },
  })
}
