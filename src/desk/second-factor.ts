/** The code by phone (TOTP, RFC 6238): its secret, whether a code is right, and the codes for when the phone is lost. */
import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { noteOfStaff } from '../journey/staff-acts.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { DeskOptions } from './options.ts'

/** RFC 4226 §4 asks for 160 bits. */
const SECRET_BYTES = 20
const STEP_MS = 30_000
/** A phone's clock may be half a minute off. */
const STEPS_AROUND = 1
const RECOVERY_CODES = 10
const RECOVERY_BYTES = 10
const RECOVERY_CODE = /^[a-z2-7]{16}$/

/** Name under which a secret is sealed: of one person, it opens for no other. */
export const secretName = (staffId: string): string => `second-factor:${staffId}`

/** In base32, as people type it. */
export const newSecret = (options: DeskOptions): string => base32(options.random(SECRET_BYTES))

const base32 = (bytes: Uint8Array): string => new Secret({ buffer: new Uint8Array(bytes).buffer }).base32

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: 'amends', label, secret, algorithm: 'SHA1', digits: 6, period: STEP_MS / 1000 })

/** What the picture says to the app. */
export const appAddress = (secret: string, staff: Staff): string => totpOf(secret, staff.signIn).toString()

/** The step of time that this code belongs to, null where it is none of now. */
export function stepOfCode(secret: string, typed: string, now: string): number | null {
  const timestamp = Date.parse(now)
  const token = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const delta = totpOf(secret).validate({ token, timestamp, window: STEPS_AROUND })
  return delta === null ? null : Math.floor(timestamp / STEP_MS) + delta
}

/** Ten codes of 80 bits in groups of four, each good once. */
export const newRecoveryCodes = (options: DeskOptions): string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    (base32(options.random(RECOVERY_BYTES)).toLowerCase().match(/.{4}/g) ?? []).join('-'),
  )

const bare = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '')

/** Of a code as it is stored; 80 bits of chance need no salt and no slow hash. */
export const hashOfRecoveryCode = (code: string): string => createHash('sha256').update(bare(code)).digest('hex')

/** True for a code of the app or a recovery code that was not used yet; it is used up by asking. */
export async function proves(options: DeskOptions, staffId: string, typed: string): Promise<boolean> {
  const { ledger, clock, log, sealing } = options
  const at = clock.now()
  if (RECOVERY_CODE.test(bare(typed)))
    return await ledger.transaction(async (inside) => {
      if (!(await inside.signIns.takeRecoveryCode(staffId, hashOfRecoveryCode(typed)))) return false
      const left = await inside.signIns.recoveryCodesLeft(staffId)
      await noteOfStaff(inside, { who: staffId, at }, 'recovery-code', staffId, { left })
      return true
    })
  const factor = await ledger.signIns.secondFactor(staffId)
  if (!factor) return false
  const secret = sealing.unseal(secretName(staffId), factor.sealed)
  if (secret === null) log.warn('a second factor does not open with this key file', { staff: staffId })
  const step = secret === null ? null : stepOfCode(secret, typed, at)
  return step !== null && (await ledger.signIns.takeStep(staffId, step))
}
