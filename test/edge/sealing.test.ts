import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { SealError, seal, unseal } from '../../src/edge/sealing.ts'

const key = randomBytes(32)

describe('sealed secrets', () => {
  test('a secret comes back as it was, and nothing of it stands in what is stored [mail 100]', () => {
    const sealed = seal(key, 'password:sales', '授权码 abcdefghijklmnop')
    expect(unseal(key, 'password:sales', sealed)).toBe('授权码 abcdefghijklmnop')
    const bytes = Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('latin1')
    expect(sealed + bytes).not.toContain('abcdefgh')
  })

  test('the same secret is stored differently each time', () => {
    expect(seal(key, 'a', 'x')).not.toBe(seal(key, 'a', 'x'))
  })

  test('another key file, another name or a changed row does not open it, and the sentence says what to do', () => {
    const sealed = seal(key, 'password:sales', 'secret')
    const changed = sealed.slice(0, 30) + (sealed[30] === 'A' ? 'B' : 'A') + sealed.slice(31)
    const attempts: [Uint8Array, string, string][] = [
      [randomBytes(32), 'password:sales', sealed],
      [key, 'password:other', sealed],
      [key, 'password:sales', changed],
      [key, 'password:sales', sealed.slice(0, 20)],
      [key, 'password:sales', 'v2.abc'],
      [key, 'password:sales', ''],
    ]
    for (const [by, name, text] of attempts) {
      expect(() => unseal(by, name, text)).toThrow(SealError)
      expect(() => unseal(by, name, text)).toThrow('put the key file back')
    }
  })
})
