/** A journal kept by the database itself: triggers note, inside the daemon's own commits, what changed and in which order. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'

export interface JournalLine {
  readonly seq: number
  /** The machine's time in milliseconds: comparable between processes. */
  readonly ms: number
  readonly what: 'outbox' | 'turn' | 'mail'
  readonly id: string
  /** Outbox and mail: the state reached. Turn: its stage. A mail's id is the hash of its bytes. */
  readonly state: string
  /** Outbox: end of the lease. Turn: when it was withdrawn. */
  readonly instant: string | null
  /** Turn: its approval as JSON. */
  readonly approval: string | null
}

export interface OccurrenceLine {
  readonly uid: number
  readonly uid_validity: string
  readonly state: string
  readonly raw_sha256: string | null
  readonly tries: number
}

export interface Journal {
  lines(): readonly JournalLine[]
  occurrences(): readonly OccurrenceLine[]
  close(): void
}

const NOW_MS = `cast(unixepoch('subsec') * 1000 as integer)`
const OUTBOX = `insert into torture_journal (ms, what, id, state, instant)
  values (${NOW_MS}, 'outbox', new.id, new.state, new.lease_until)`
const TURN = `insert into torture_journal (ms, what, id, state, instant, approval)
  values (${NOW_MS}, 'turn', new.id, new.stage, new.withdrawn_at, json_extract(new.body, '$.approval'))`
const MAIL = `insert into torture_journal (ms, what, id, state)
  values (${NOW_MS}, 'mail', new.raw_sha256, new.state)`

const TABLES = `
  begin immediate;
  create table torture_journal (seq integer primary key autoincrement, ms integer, what text, id text, state text,
    instant text, approval text);
  create trigger torture_outbox_new after insert on outbox begin ${OUTBOX}; end;
  create trigger torture_outbox after update on outbox when old.state is not new.state begin ${OUTBOX}; end;
  create trigger torture_turn_new after insert on turns begin ${TURN}; end;
  create trigger torture_turn after update on turns begin ${TURN}; end;
  create trigger torture_mail after update on occurrences when new.raw_sha256 is not null begin ${MAIL}; end;
  commit;
`

/** @param dataFolder where a daemon has made its ledger */
export async function keepJournal(dataFolder: string): Promise<Journal> {
  const file = new DatabaseSync(join(dataFolder, 'amends.sqlite'), { timeout: 0 })
  // A daemon in this process may be in the middle of a transaction: a wait of SQLite's own would never end.
  while (!tried(() => file.exec(TABLES))) await wait(5)
  return {
    lines: () => file.prepare('select * from torture_journal order by seq').all() as unknown[] as JournalLine[],
    occurrences: () =>
      file
        .prepare('select uid, uid_validity, state, raw_sha256, tries from occurrences order by uid')
        .all() as unknown[] as OccurrenceLine[],
    close: () => file.close(),
  }
}

const SQLITE_BUSY = 5

/** False where another writer stood in the way. */
function tried(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false
    throw error
  }
}
