/** placeholder */
import type { Instant } from '../../mail/message.ts'
import { type Ledger, LedgerError } from '../../ports/ledger/ledger.ts'
export async function openOnPostgres(_url: string, _role: 'main' | 'second', _now: Instant): Promise<Ledger> {
  throw new LedgerError('unreachable', 'x')
}
