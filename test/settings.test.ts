import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Environment, readSettings } from '../src/settings.ts'

const EXAMPLE = { path: 'config/accounts.yaml', text: readFileSync('config/accounts.example.yaml', 'utf8') }
const GOOD: Environment = { AMENDS_PASSWORD: 'secret' }

const refusal = (environment: Environment, file: { path: string; text: string | null } = EXAMPLE): string => {
  try {
    readSettings(environment, file)
    return 'accepted'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('settings', () => {
  test('the shipped example is accepted once the password is there', () => {
    const settings = readSettings(GOOD, EXAMPLE)
    expect(settings).toMatchObject({ mode: 'live', since: null, pollSeconds: 60, undoSeconds: 60, databaseUrl: null })
    expect(settings.accounts[0]).toMatchObject({
      account: { name: 'complaints', market: 'GB' },
      imap: { port: 993, password: 'secret' },
    })
  })

  test.each([
    [{ AMENDS_MODE: 'dry' }, 'AMENDS_MODE', 'live'],
    [{ AMENDS_SINCE: 'last week' }, 'AMENDS_SINCE', '2026-11-01'],
    [{ AMENDS_POLL_SECONDS: '0' }, 'AMENDS_POLL_SECONDS', 'from 5 to 600'],
    [{ AMENDS_UNDO_SECONDS: 'never' }, 'AMENDS_UNDO_SECONDS', 'whole number'],
    [{ AMENDS_DESK_PORT: '99999' }, 'AMENDS_DESK_PORT', '65535'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL', 'postgres://'],
    [{ PUBLIC_URL: 'our desk' }, 'PUBLIC_URL', 'https://'],
    [{ AMENDS_PASSWORD: '' }, 'AMENDS_PASSWORD', '.env'],
  ])('%o stops the start with one sentence that names the variable and the remedy', (wrong, variable, remedy) => {
    const said = refusal({ ...GOOD, ...wrong })
    expect(said).toContain(variable)
    expect(said).toContain(remedy)
    expect(said).not.toContain('\n')
  })

  test('a missing accounts file says which file to copy', () => {
    expect(refusal(GOOD, { path: 'config/accounts.yaml', text: null })).toContain('accounts.example.yaml')
  })

  test.each([
    [['port: 993', 'port: many'], 'imap.port'],
    [['market: GB', 'market: England'], 'market'],
    [['address: complaints@harborline-trade.example', 'address: complaints'], 'address'],
    [['sentCopy: append', 'sentcopy: append'], 'sentCopy'],
    [['role: { en: Customer Care,', 'role: { xx: Customer Care,'], 'role'],
  ])('a mistake in accounts.yaml is named with its line: %o', ([right, wrong], what) => {
    const text = EXAMPLE.text.replace(right ?? '', wrong ?? '')
    const said = refusal(GOOD, { path: 'config/accounts.yaml', text })
    expect(said).toMatch(/^config\/accounts\.yaml:\d+: /)
    expect(said).toContain(what)
  })

  test('two accounts of one name are refused', () => {
    const [head, entry] = EXAMPLE.text.split('accounts:\n')
    expect(refusal(GOOD, { path: 'a.yaml', text: `${head}accounts:\n${entry}${entry}` })).toContain('two accounts')
  })

  test('a password never stands in what settings say', () => {
    expect(refusal({ ...GOOD, AMENDS_PASSWORD: 'hunter2', AMENDS_MODE: 'x' })).not.toContain('hunter2')
  })
})
