/** A changed template leaves approved letters alone, unless its owner recalls them: they wait for a person again. */
import { SHARED_FILES } from '../craft/letter-set.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { maySee } from './act.ts'
import { type JourneyContext, writeHistory } from './context.ts'
import { takeBack, type Waiting, waiting } from './withdraw.ts'

const LOOKED_AT = 5_000

/** Approved letters in the words of this file that have not left; of a file that letters share, all of its folder. */
export async function approvedIn(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  path: string,
): Promise<Waiting[]> {
  const [tag, name = ''] = path.split('/')
  const isMeant = (template: string | null): boolean =>
    template === path || (SHARED_FILES.includes(name) && (template?.startsWith(`${tag}/`) ?? false))
  const found: Waiting[] = []
  for (const id of await ledger.outbox.scheduled(LOOKED_AT)) {
    const letter = await waiting(context, ledger, id)
    if (letter && isMeant(letter.row.turn.draft.template) && maySee(staff, letter.ticket)) found.push(letter)
  }
  return found
}

/** @returns how many were taken back */
export async function recallApproved(
  context: JourneyContext,
  ledger: Ledger,
  staff: Staff,
  path: string,
): Promise<number> {
  let recalled = 0
  for (const letter of await approvedIn(context, ledger, staff, path)) {
    const done = await takeBack(context, ledger, letter, { why: 'template-recalled', changed: [] }, undefined, staff.id)
    if (done) recalled += 1
  }
  const detail = { path, letters: recalled }
  await writeHistory(context, ledger, { ticketId: null, who: staff.id, act: 'letters-recalled', detail })
  return recalled
}
