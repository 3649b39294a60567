/** Whatever is done to the people of the desk stands in their history by the same commit. */
import { expect, test } from 'vitest'
import {
  addStaff,
  changeLanguage,
  changePassword,
  changeRoles,
  endSessions,
  enterByLink,
  switchStaff,
  tieToCompany,
  turnCodeOff,
  turnCodeOn,
  untieFromCompany,
} from '../../src/journey/staff-acts.ts'
import { person, seconds } from '../ledger/rows.ts'
import { eachDatabase, NOW } from '../support/databases.ts'

const ONE = '1'.repeat(64)
const BY = { who: 'li', at: NOW }

eachDatabase('acts on staff', (open) => {
  test('each act changes and is written down; what changes nothing is not', async () => {
    const ledger = await open()
    const anna = person({ language: 'en', roles: ['agent'] })
    await addStaff(ledger, BY, anna, { tokenHash: ONE, expiresAt: seconds(60) })
    const chosen = { name: 'Anna B.', language: 'zh-Hans', passwordHash: 'a hash' }
    expect(await enterByLink(ledger, ONE, NOW, chosen)).toMatchObject({
      id: anna.id,
      name: 'Anna B.',
      language: 'zh-Hans',
    })
    expect(await enterByLink(ledger, ONE, NOW, chosen)).toBeNull()
    await changeRoles(ledger, BY, anna, ['manager'])
    await changeLanguage(ledger, BY, anna, 'en')
    await changeLanguage(ledger, BY, anna, 'zh-Hans')
    await ledger.staff.addSession(ONE, anna.id, NOW, seconds(60))
    expect(await endSessions(ledger, BY, anna.id, { only: '2'.repeat(64) })).toBe(0)
    expect(await endSessions(ledger, BY, anna.id, { only: ONE })).toBe(1)
    await turnCodeOn(ledger, BY, anna.id, { sealed: 's', step: 1, codeHashes: [ONE] })
    expect([await turnCodeOff(ledger, BY, anna.id), await turnCodeOff(ledger, BY, anna.id)]).toEqual([true, false])
    await tieToCompany(ledger, BY, anna.id, { issuer: 'https://id.example', subject: 's' })
    expect(await untieFromCompany(ledger, BY, anna.id, 'https://id.example')).toBe(true)
    expect(await untieFromCompany(ledger, BY, anna.id, 'https://id.example')).toBe(false)
    await changePassword(ledger, BY, anna.id, 'another')
    await switchStaff(ledger, BY, anna.id, false)
    await switchStaff(ledger, BY, anna.id, true)
    const lines = (await ledger.staffHistory.page(null, 99)).reverse()
    expect(lines.map(({ act }) => act)).toEqual([
      ...['added', 'invited', 'entered', 'roles', 'language', 'sessions-ended', 'code-on', 'code-off'],
      ...['company-tied', 'company-untied', 'password', 'deactivated', 'activated'],
    ])
    expect(lines.every(({ staffId }) => staffId === anna.id)).toBe(true)
    expect(lines.filter(({ who }) => who !== 'li').map(({ act, who }) => [act, who])).toEqual([['entered', anna.id]])
    expect(lines[3]?.detail).toEqual({ before: ['agent'], after: ['manager'] })
    expect(JSON.stringify(lines)).not.toContain('hash')
  })

  test('what fails leaves no line', async () => {
    const ledger = await open()
    const anna = person()
    await addStaff(ledger, BY, anna, null)
    await expect(addStaff(ledger, BY, person(), null)).rejects.toThrow()
    expect(await ledger.staffHistory.page(null, 99)).toHaveLength(1)
  })
})
