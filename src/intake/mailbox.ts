/** Follows one mailbox: at first sight, at each poll from a little before the last mail known, and whole once a day. */
import type { MailboxState } from '../ports/ledger/intake.ts'
import { type ListedMail, type MailStore, MailStoreError } from '../ports/mail-store.ts'
import { envelopesOf, type Followed, type IntakePorts, later, noted } from './noting.ts'
import { followRenumbered } from './renumbering.ts'

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
  const whole = away || state.sweptAt === null || at >= later(state.sweptAt, SWEEP_HOURS * 3600)
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

/** Lists from this UID on and notes what has no occurrence yet; gives the new ones. */
async function noteFrom(
  ports: IntakePorts,
  store: MailStore,
  followed: Followed,
  from: number,
): Promise<readonly ListedMail[]> {
  const { account, ledger, clock } = ports
  const mails = await store.list(from)
  const known = new Set(await ledger.intake.knownUids(account.name, followed.mailbox, followed.uidValidity, from))
  const fresh = mails.filter((mail) => !known.has(mail.uid))
  if (fresh.length === 0) return fresh
  const envelopes = await envelopesOf(ports, store, fresh)
  const occurrences = fresh.map((mail) => noted(ports, followed, mail, 'listed', envelopes.get(mail.uid)))
  await ledger.intake.addOccurrences(occurrences, mails.at(-1)?.uid ?? 0, clock.now())
  return fresh
}
