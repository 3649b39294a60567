/** After a new UIDVALIDITY every number is void (RFC 9051 §2.3.1.1): the same mails are found again by what they keep. */
import type { MailboxState, NewOccurrence, Occurrence, OccurrenceState } from '../ports/ledger/intake.ts'
import type { Envelope, ListedMail, MailStore } from '../ports/mail-store.ts'
import { envelopesOf, type Followed, type IntakePorts, noted } from './noting.ts'

/** More mails that nobody can place than this are rather a restored server than new mail: a person decides. */
export const NEW_AT_MOST = 20

/** Notes the whole mailbox under its new numbers, in one commit. */
export async function followRenumbered(
  ports: IntakePorts,
  store: MailStore,
  followed: Followed,
  before: MailboxState,
): Promise<void> {
  const { account, ledger, clock, log } = ports
  const last = await ledger.intake.occurrencesOf(account.name, followed.mailbox, before.uidValidity)
  // A move that was taken back: what this numbering knew, but for what has lived on under the other one.
  const earlier = await ledger.intake.occurrencesOf(account.name, followed.mailbox, followed.uidValidity)
  const known = [...last, ...earlier.filter((one) => one.rawSha256 !== null || one.state === 'baseline')]
  const mails = await store.list(1)
  const envelopes = await envelopesOf(ports, store, mails)
  const found = findAgain(known, mails, envelopes)
  const unplaced = mails.filter((mail) => !found.has(mail.uid)).length
  const unknown: OccurrenceState = unplaced > NEW_AT_MOST ? 'triage' : 'listed'
  const occurrences = mails.map((mail): NewOccurrence => {
    const match = found.get(mail.uid)
    const one = noted(ports, followed, mail, unknown, envelopes.get(mail.uid))
    if (match?.sure) {
      const state = STATE_AGAIN[match.known.state]
      // Of old mail that is left alone nothing is kept but its place.
      const envelope = state === 'baseline' ? null : (one.envelope ?? null)
      return { ...one, state, envelope, rawSha256: match.known.rawSha256 }
    }
    return match ? { ...one, state: match.known.state === 'triage' ? 'triage' : 'listed' } : one
  })
  const again = new Set([...found.values()].map((match) => match.known))
  const contiguousUid = mails.at(-1)?.uid ?? 0
  const at = clock.now()
  await ledger.transaction(async ({ intake }) => {
    const now = await intake.mailbox(account.name, followed.mailbox)
    // Another connection was first.
    if (now?.uidValidity !== before.uidValidity) return
    await intake.followMailbox({ account: account.name, ...followed, contiguousUid, lastPollAt: at })
    await intake.setAside(account.name, followed.mailbox, followed.uidValidity, null, at)
    await intake.addOccurrences(occurrences, contiguousUid, at)
    for (const old of last) {
      if (old.state !== 'listed' && old.state !== 'triage') continue
      await intake.supersede(old, again.has(old) ? 'duplicate' : 'vanished')
    }
  })
  log.warn('mailbox-renumbered', { account: account.name, mails: mails.length, unplaced, triage: unknown === 'triage' })
}

/** What a mail is under its new number. One whose bytes lie here already is the same mail once more. */
const STATE_AGAIN = {
  listed: 'listed',
  stored: 'duplicate',
  taken: 'duplicate',
  duplicate: 'duplicate',
  baseline: 'baseline',
  triage: 'triage',
  vanished: 'listed',
} as const satisfies Record<OccurrenceState, OccurrenceState>

interface Match {
  readonly known: Occurrence
  /** Not sure: it is fetched again, and its bytes decide. */
  readonly sure: boolean
}

/**
 * Each mail's match among those known, by its new UID. Size, date of receipt and Message-ID together are sure (the
 * Message-ID as far as both sides have one); the Message-ID alone is not, for it may be used again. No known mail matches
 * twice: two copies are two mails.
 */
export function findAgain(
  known: readonly Occurrence[],
  mails: readonly ListedMail[],
  envelopes: ReadonlyMap<number, Envelope>,
): ReadonlyMap<number, Match> {
  const found = new Map<number, Match>()
  const left = new Set(known)
  const byTrace = Map.groupBy(known, (one) => `${one.internalDate} ${one.size}`)
  for (const mail of mails) {
    const envelope = envelopes.get(mail.uid) ?? null
    const match = byTrace
      .get(`${mail.internalDate} ${mail.size}`)
      ?.find((one) => left.has(one) && sameMessageId(one.envelope, envelope))
    if (match === undefined) continue
    left.delete(match)
    found.set(mail.uid, { known: match, sure: true })
  }
  const byMessageId = Map.groupBy(left, (one) => one.envelope?.messageId ?? null)
  for (const mail of mails) {
    const messageId = envelopes.get(mail.uid)?.messageId ?? null
    if (messageId === null || found.has(mail.uid)) continue
    const match = byMessageId.get(messageId)?.find((one) => left.has(one))
    if (match === undefined) continue
    left.delete(match)
    found.set(mail.uid, { known: match, sure: false })
  }
  return found
}

function sameMessageId(one: Envelope | null, other: Envelope | null): boolean {
  return one === null || other === null || one.messageId === other.messageId
}
