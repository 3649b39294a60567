/** What is done to the people of the desk: each change stands in their history by the same commit. */
import type { Instant } from '../mail/message.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { StaffHistoryLine } from '../ports/ledger/staff-history.ts'
import type { StaffMailWish } from '../ticket/staff-mail.ts'
import type { Role, StaffAct } from '../ticket/words.ts'

/** Who acts, and when: a row of staff, AT_THE_TERMINAL or NOBODY. */
export interface By {
  readonly who: string
  readonly at: Instant
}

/** A one-time link, of which the ledger gets the hash only. */
export interface OneTimeLink {
  readonly tokenHash: string
  readonly expiresAt: Instant
}

type Detail = StaffHistoryLine['detail']

/** Writes one line about this person. */
export function noteOfStaff(
  ledger: Ledger,
  { who, at }: By,
  act: StaffAct,
  staffId: string | null,
  detail: Detail = {},
): Promise<void> {
  return ledger.staffHistory.add({ at, who, act, staffId, detail })
}

export function addStaff(ledger: Ledger, by: By, staff: Staff, link: OneTimeLink | null): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.staff.add(staff, by.at)
    await noteOfStaff(inside, by, 'added', staff.id, { roles: staff.roles })
    if (link) await inviteStaff(inside, by, staff.id, link)
  })
}

export function inviteStaff(ledger: Ledger, by: By, staffId: string, link: OneTimeLink): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.staff.addInvitation(link.tokenHash, staffId, link.expiresAt)
    await noteOfStaff(inside, by, 'invited', staffId)
  })
}

/** What somebody chose at their one-time link; null where it is used, too old, or they may not sign in. */
export function enterByLink(
  ledger: Ledger,
  tokenHash: string,
  at: Instant,
  chosen: { readonly name: string; readonly language: string; readonly passwordHash: string },
): Promise<Staff | null> {
  return ledger.transaction(async (inside) => {
    const staff = await inside.staff.redeemInvitation(tokenHash, at)
    if (!staff) return null
    const { name, language, passwordHash } = chosen
    await inside.staff.setPasswordHash(staff.id, passwordHash)
    await inside.staff.update(staff.id, { name, language })
    // Whoever came by an administrator's link may be tied to the company's sign-in again.
    await inside.signIns.allowTies(staff.id)
    await noteOfStaff(inside, { who: staff.id, at }, 'entered', staff.id)
    return { ...staff, name, language }
  })
}

export function switchStaff(ledger: Ledger, by: By, staffId: string, active: boolean): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.staff.update(staffId, { active })
    await noteOfStaff(inside, by, active ? 'activated' : 'deactivated', staffId)
  })
}

export function changeRoles(ledger: Ledger, by: By, staff: Staff, roles: readonly Role[]): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.staff.update(staff.id, { roles })
    await noteOfStaff(inside, by, 'roles', staff.id, { before: staff.roles, after: roles })
  })
}

export function changeLanguage(ledger: Ledger, by: By, staff: Staff, language: string): Promise<void> {
  if (language === staff.language) return Promise.resolve()
  return ledger.transaction(async (inside) => {
    await inside.staff.update(staff.id, { language })
    await noteOfStaff(inside, by, 'language', staff.id, { after: [language] })
  })
}

/** What amends writes to this person by mail. */
export function chooseMail(ledger: Ledger, by: By, wish: StaffMailWish): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.staffMails.setWish(wish, by.at)
    await noteOfStaff(inside, by, 'mail-chosen', wish.staffId, { after: [wish.address] })
  })
}

/** Ends all sessions of this person. */
export function changePassword(ledger: Ledger, by: By, staffId: string, passwordHash: string): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.staff.setPasswordHash(staffId, passwordHash)
    await noteOfStaff(inside, by, 'password', staffId)
  })
}

/** @param only one session by its hash; else all but `keep` */
export function endSessions(
  ledger: Ledger,
  by: By,
  staffId: string,
  which: { readonly only: string } | { readonly keep: string | null },
): Promise<number> {
  return ledger.transaction(async (inside) => {
    const { signIns } = inside
    const ended =
      'only' in which ? Number(await signIns.endOne(staffId, which.only)) : await signIns.endOthers(staffId, which.keep)
    if (ended > 0) await noteOfStaff(inside, by, 'sessions-ended', staffId, { sessions: ended })
    return ended
  })
}

/** @param step of time of the code that proved it: neither it nor an earlier one lets in again */
export function turnCodeOn(
  ledger: Ledger,
  by: By,
  staffId: string,
  factor: { readonly sealed: string; readonly step: number; readonly codeHashes: readonly string[] },
): Promise<void> {
  return ledger.transaction(async (inside) => {
    const { sealed, step, codeHashes } = factor
    await inside.signIns.setSecondFactor(staffId, { sealed, since: by.at }, step, codeHashes)
    await noteOfStaff(inside, by, 'code-on', staffId)
  })
}

/** False where there was none. */
export function turnCodeOff(ledger: Ledger, by: By, staffId: string): Promise<boolean> {
  return ledger.transaction(async (inside) => {
    const had = await inside.signIns.removeSecondFactor(staffId)
    if (had) await noteOfStaff(inside, by, 'code-off', staffId)
    return had
  })
}

export function tieToCompany(
  ledger: Ledger,
  by: By,
  staffId: string,
  { issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<void> {
  return ledger.transaction(async (inside) => {
    await inside.signIns.tie(issuer, subject, staffId, by.at)
    await noteOfStaff(inside, by, 'company-tied', staffId)
  })
}

export function untieFromCompany(ledger: Ledger, by: By, staffId: string, issuer: string): Promise<boolean> {
  return ledger.transaction(async (inside) => {
    const had = await inside.signIns.untie(issuer, staffId, by.at)
    if (had) await noteOfStaff(inside, by, 'company-untied', staffId)
    return had
  })
}
