/** Follows one mailbox: at first sight, at each poll from a little before the last mail known, and whole once a day. */
import type { MailboxState } from '../ports/ledger/intake.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { type ListedMail, type MailStore, MailStoreError } from '../ports/mail-store.ts'
import { envelopesOf, type Followed, type IntakePorts, later, noted } from './noting.ts'
import { followRenumbered, NEW_AT_MOST } from './renumbering.ts'

/** Servers show UIDs out of order: 105 may be seen before 104. Each poll looks this far back. */
const OVERLAP_UIDS = 200
/** Who switches Junk on wants what is there of late, not the spam of a year as tickets. */
const JUNK_DAYS = 7
/** The whole mailbox is compared this often: it must find nothing that the polls have missed. */
const SWEEP_HOURS = 24

/** Opens the mailbox; at first sight, and after the server has renumbered its mails, all of it is noted in one commit. */
export async function follow(ports: IntakePorts, store: MailStore, mailbox: string): Promise<Followed> {
  const { account, ledger } = ports
  const status = await store.open(mailbox)
  const followed = { mailbox, uidValidity: status.uidValidity }
  const known = await ledger.intake.mailbox(account.name, mailbox)
  if (known === null) await firstSight(ports, store, followed)
  else if (known.uidValidity !== status.uidValidity) await followRenumbered(ports, store, followed, known)
  else if (status.uidNext > 0 && status.uidNext <= known.contiguousUid) {
    // A server that was set back gives these numbers once more: the polls look from there on.
    await ledger.intake.followMailbox({ ...known, contiguousUid: status.uidNext - 1 })
  }
  return followed
}

async function firstSight(ports: IntakePorts, store: MailStore, followed: Followed): Promise<void> {
  const { account, ledger, clock, log } = ports
  const at = clock.now()
  const recent = later(at, -JUNK_DAYS * 24 * 3600)
  const since = followed.mailbox === account.mailbox || recent < ports.since ? ports.since : recent
  const mails = await store.list(1)
  const fresh = mails.filter((mail) => mail.internalDate >= since)
  const envelopes = await envelopesOf(ports, store, fresh)
  const occurrences = mails.map((mail) =>
    noted(ports, followed, mail, mail.internalDate < since ? 'baseline' : 'listed', envelopes.get(mail.uid)),
  )
  const contiguousUid = mails.at(-1)?.uid ?? 0
  await ledger.transaction(async ({ intake }) => {
    await intake.followMailbox({ account: account.name, ...followed, contiguousUid, lastPollAt: at })
    await intake.addOccurrences(occurrences, contiguousUid, at)
    await intake.markSwept(account.name, followed.mailbox, at, 0)
  })
  log.info('mailbox-followed', { account: account.name, mails: mails.length })
}

/**
 * Notes what is new; the whole mailbox is compared when the last comparison is a day old, or when `away`.
 * @param away the mailbox was out of reach for so long that a comparison is due in any case
 */
export async function listNew(ports: IntakePorts, store: MailStore, followed: Followed, away: boolean): Promise<void> {
  const { account, ledger, clock, log } = ports
  const at = clock.now()
  const state = await stillFollowed(ports, followed)
  const windowStart = Math.max(1, state.contiguousUid - OVERLAP_UIDS + 1)
  // A comparison of the future was noted by a clock that was wrong.
  const swept = state.sweptAt !== null && state.sweptAt <= at && at < later(state.sweptAt, SWEEP_HOURS * 3600)
  const whole = away || !swept
  const fresh = await noteFrom(ports, store, followed, whole ? 1 : windowStart)
  if (!whole) return
  const missed = fresh.filter((mail) => mail.uid < windowStart).length
  if (missed > 0) log.warn('sweep-found', { account: account.name, missed })
  await ledger.intake.markSwept(account.name, followed.mailbox, at, missed)
}

/** @throws MailStoreError when another connection has followed a renumbering: this one's UIDs mean nothing any more */
export async function stillFollowed(ports: IntakePorts, followed: Followed): Promise<MailboxState> {
  const state = await ports.ledger.intake.mailbox(ports.account.name, followed.mailbox)
  if (state?.uidValidity === followed.uidValidity) return state
  throw new MailStoreError('network', 'The server has renumbered its mails; amends connects anew.', {
    reason: 'renumbered',
  })
}

/** Lists from this UID on and notes what has no occurrence yet, and what has another mail's number; gives the new ones. */
async function noteFrom(
  ports: IntakePorts,
  store: MailStore,
  followed: Followed,
  from: number,
): Promise<readonly ListedMail[]> {
  const { account, ledger, clock, log } = ports
  const mails = await store.list(from)
  const known = await knownFrom(ledger, account.name, followed, from)
  const fresh = mails.filter((mail) => !isNoted(known, mail))
  if (fresh.length === 0) return fresh
  const envelopes = await envelopesOf(ports, store, fresh)
  const at = clock.now()
  await ledger.transaction(async (inside) => {
    // Asked once more: another connection may have noted them meanwhile.
    const now = await knownFrom(inside, account.name, followed, from)
    const given = fresh.filter((mail) => now.has(mail.uid) && !isNoted(now, mail)).map(({ uid }) => uid)
    const again = new Set(given)
    if (again.size > 0) log.warn('numbers-given-again', { account: account.name, mails: again.size })
    await inside.intake.setAside(account.name, followed.mailbox, followed.uidValidity, given, at)
    const occurrences = fresh.map((mail) => {
      const state = again.has(mail.uid) && again.size > NEW_AT_MOST ? 'triage' : 'listed'
      return noted(ports, followed, mail, state, envelopes.get(mail.uid))
    })
    await inside.intake.addOccurrences(occurrences, mails.at(-1)?.uid ?? 0, at)
  })
  return fresh
}

type Known = ReadonlyMap<number, Pick<ListedMail, 'size' | 'internalDate'>>

async function knownFrom(ledger: Ledger, account: string, followed: Followed, from: number): Promise<Known> {
  const mails = await ledger.intake.knownMails(account, followed.mailbox, followed.uidValidity, from)
  return new Map(mails.map((mail) => [mail.uid, mail]))
}

/**
 * Whether this very mail is known. A server that was set back to an older copy of itself keeps its UIDVALIDITY and gives
 * numbers once more (against RFC 9051 §2.3.1.1): another size and another date of receipt are another mail.
 */
function isNoted(known: Known, mail: ListedMail): boolean {
  const one = known.get(mail.uid)
  // Some servers tell one of the two wrongly, and a row without a size tells nothing.
  return one !== undefined && (mail.size === 0 || one.size === mail.size || one.internalDate === mail.internalDate)
}
