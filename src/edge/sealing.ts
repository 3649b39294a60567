/** Seals passwords and tokens for the ledger: AES-256-GCM under a key derived from the key file, bound to the secret's name. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Sealing } from '../ports/sealing.ts'

const PURPOSE = 'amends sealed secrets v1'
const FORM = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** The key file is not the one that sealed this secret, or the row was changed. */
export class SealError extends Error {
  constructor(name: string) {
    super(
      `The stored secret "${name}" does not open with this key file: put the key file back that was there when it was stored, or enter the secret again.`,
    )
    this.name = 'SealError'
  }
}

/**
 * @param key the 32 bytes of the key file
 * @param name of the secret; a sealed text moved to another name does not open
 */
export function seal(key: Uint8Array, name: string, plain: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', derived(key), iv)
  cipher.setAAD(Buffer.from(name))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${FORM}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`
}

/** @throws SealError when the key is another or the text was changed */
export function unseal(key: Uint8Array, name: string, sealed: string): string {
  const [form, text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (form !== FORM || bytes.length < IV_BYTES + TAG_BYTES) throw new SealError(name)
  const decipher = createDecipheriv('aes-256-gcm', derived(key), bytes.subarray(0, IV_BYTES))
  decipher.setAAD(Buffer.from(name))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)).toString('utf8') + decipher.final('utf8')
  } catch {
    throw new SealError(name)
  }
}

/** Seals and unseals for the desk, which never sees the key. */
export function sealingWith(key: Uint8Array): Sealing {
  return {
    seal: (name, plain) => seal(key, name, plain),
    unseal(name, sealed) {
      try {
        return unseal(key, name, sealed)
      } catch (error) {
        if (error instanceof SealError) return null
        throw error
      }
    },
  }
}

function derived(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', PURPOSE, 32))
}
