/** Turns a password into a hash that may be stored, and compares later, by scrypt (RFC 7914). */
import { scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's pairing for scrypt: N = 2^15, r = 8, p = 3; 32 MiB of memory a try. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const
const MAX_MEMORY = 64 * 1024 * 1024
const KEY_BYTES = 32

export const SHORTEST_PASSWORD = 10
export const SALT_BYTES = 16
/** A longer one only costs time. */
export const LONGEST_PASSWORD = 200

const derive = (password: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(
      password.slice(0, LONGEST_PASSWORD).normalize('NFC'),
      salt,
      KEY_BYTES,
      { ...COST, maxmem: MAX_MEMORY },
      (error, key) => (error ? reject(error) : resolve(key)),
    )
  })

/**
 * @param salt 16 unpredictable bytes, of this password alone
 * @returns text for StaffLedger.setPasswordHash: method, costs, salt and key
 */
export async function hashPassword(password: string, salt: Uint8Array): Promise<string> {
  const key = await derive(password, salt)
  return ['scrypt', COST.N, COST.r, COST.p, Buffer.from(salt).toString('base64url'), key.toString('base64url')].join(
    '$',
  )
}

/** True when the password is the one whose hash is stored. Takes as long for no hash as for a wrong one. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [method, n, r, p, salt = '', key = ''] = (stored ?? '').split('$')
  const known = method === 'scrypt' && Number(n) === COST.N && Number(r) === COST.r && Number(p) === COST.p
  const wanted = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'))
  return known && wanted.length === given.length && timingSafeEqual(wanted, given)
}
