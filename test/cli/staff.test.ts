/** `amends staff` beside a daemon: whoever has the machine helps whoever can't sign in, and it is written down. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { staffCodeOff, staffLink, staffList, staffSignOut, staffSwitch } from '../../src/cli/staff.ts'
import { person, seconds } from '../ledger/rows.ts'
import { eachDatabase, NOW } from '../support/databases.ts'

let said: string[] = []
beforeEach(() => {
  said = []
  for (const way of ['log', 'error'] as const)
    vi.spyOn(console, way).mockImplementation((line) => void said.push(String(line)))
})
afterEach(() => vi.restoreAllMocks())

eachDatabase('amends staff', (open, database) => {
  const environment = () => {
    const { databaseUrl, dataFolder } = database.place()
    return {
      AMENDS_DATA: dataFolder,
      PUBLIC_URL: 'https://desk.example.com/',
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    }
  }

  test('lists, links, switches off and on, ends sessions and codes; each stands in the history', async () => {
    const ledger = await open()
    const anna = person()
    await ledger.staff.add(anna, NOW)
    await ledger.staff.addSession('1'.repeat(64), anna.id, NOW, seconds(600))
    await ledger.signIns.setSecondFactor(anna.id, { sealed: 's', since: NOW }, 0, [])
    await staffList(environment())
    expect(said.splice(0)).toEqual([`anna · ${anna.name} · ${anna.roles.join(', ')} · code by phone`])
    await staffCodeOff(environment(), 'Anna')
    await staffSignOut(environment(), 'anna')
    await staffSwitch(environment(), 'anna', false)
    await expect(staffLink(environment(), 'anna')).rejects.toThrow('switched off')
    await staffSwitch(environment(), 'anna', true)
    said = []
    await staffLink(environment(), 'anna')
    const token = /^https:\/\/desk\.example\.com\/invitation\/([\w-]+)$/.exec(said[0] ?? '')?.[1] ?? ''
    const tokenHash = createHash('sha256').update(token).digest('hex')
    expect((await ledger.signIns.invited(tokenHash, new Date().toISOString()))?.id).toBe(anna.id)
    expect(await ledger.signIns.secondFactor(anna.id)).toBeNull()
    expect(await ledger.signIns.sessionsOf(anna.id, NOW)).toEqual([])
    const history = await ledger.staffHistory.page(null, 9)
    expect(history.map(({ act }) => act)).toEqual(['invited', 'activated', 'deactivated', 'sessions-ended', 'code-off'])
    expect(history.every(({ who, staffId }) => who === 'terminal' && staffId === anna.id)).toBe(true)
  })

  test('an unknown name is said in one line', async () => {
    await open()
    await expect(staffSwitch(environment(), 'nobody', false)).rejects.toThrow('nobody: no such staff member')
  })
})
