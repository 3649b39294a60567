/** Knows who looks: the session's cookie, its stored hash, and the token that every form of the session carries. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { deviceOf } from '../craft/device.ts'
import { limits } from '../limits.ts'
import { LedgerError } from '../ports/ledger/ledger.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { DeskOptions } from './options.ts'
import type { DeskContext } from './visit.ts'

const TOKEN_BYTES = 32
const HOUR_MS = 3_600_000
/** A demo's clock runs ahead by hours at a click; its session must not run out with it. */
const DEMO_HOURS = 24 * 365

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const newToken = (options: DeskOptions): string => Buffer.from(options.random(TOKEN_BYTES)).toString('base64url')

/** One way from the session's secret, so that a form never shows it. */
const formTokenOf = (token: string): string => createHmac('sha256', token).update('amends form').digest('base64url')

export function isFormToken(given: string, wanted: string): boolean {
  const one = Buffer.from(given)
  const other = Buffer.from(wanted)
  return one.length === other.length && timingSafeEqual(one, other)
}

export const isSecure = (options: DeskOptions): boolean => options.publicUrl?.startsWith('https:') ?? false

/** __Host- binds the cookie to this host and to TLS (RFC 6265bis §4.1.3.2). */
export const cookieName = (options: DeskOptions): string => (isSecure(options) ? '__Host-amends' : 'amends')

export interface Session {
  readonly staff: Staff
  readonly hash: string
  readonly formToken: string
}

/** Who is signed in, null where nobody is or the person may no longer. */
export async function currentSession(c: DeskContext, options: DeskOptions): Promise<Session | null> {
  const token = getCookie(c, cookieName(options))
  if (!token) return null
  const hash = hashToken(token)
  const staff = await options.ledger.staff.session(hash, options.clock.now())
  return staff?.active ? { staff, hash, formToken: formTokenOf(token) } : null
}

/** Signs in: a new token each time, so that none can be planted beforehand. */
export async function startSession(c: DeskContext, options: DeskOptions, staff: Staff): Promise<void> {
  const token = newToken(options)
  const now = options.clock.now()
  const hours = options.demo ? DEMO_HOURS : limits.sessionHours
  const expiresAt = new Date(Date.parse(now) + hours * HOUR_MS).toISOString()
  const device = deviceOf(c.req.header('user-agent'))
  await options.ledger.staff.addSession(hashToken(token), staff.id, now, expiresAt, device)
  const secure = isSecure(options)
  setCookie(c, cookieName(options), token, { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: hours * 3600 })
}

/** Sessions whose use was noted a while ago at most; more than this is a desk of another size. */
const MOST_NOTED = 5_000

/** Notes when each session was last used, once in `limits.seenMinutes` at most: looking at a page must not cost a write. */
export function seenBook(options: DeskOptions): (hash: string) => Promise<void> {
  const noted = new Map<string, number>()
  return async (hash) => {
    const at = options.clock.now()
    const now = Date.parse(at)
    if (now - (noted.get(hash) ?? Number.NEGATIVE_INFINITY) < limits.seenMinutes * 60_000) return
    if (noted.size >= MOST_NOTED) noted.clear()
    noted.set(hash, now)
    try {
      await options.ledger.signIns.noteSeen(hash, at)
    } catch (error) {
      // A ledger in use by another: the next page notes it.
      if (!(error instanceof LedgerError)) throw error
      noted.delete(hash)
    }
  }
}

export async function endSession(c: DeskContext, options: DeskOptions): Promise<void> {
  await options.ledger.staff.endSession(c.get('sessionHash'))
  deleteCookie(c, cookieName(options), { path: '/', secure: isSecure(options) })
}
