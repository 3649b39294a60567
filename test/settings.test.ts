import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseProviders } from '../src/craft/providers.ts'
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

  test('what the shipped example shows in comments is accepted too', () => {
    const text = EXAMPLE.text.replace(/^ {4}# ((provider|signIn|oauth|proxyFrom|folders|keepDays): )/gm, '    $1')
    const providers = parseProviders(
      new Map([['microsoft365', readFileSync('config/providers/microsoft365.yaml', 'utf8')]]),
    )
    const [watched] = readSettings(
      { ...GOOD, AMENDS_PROXY: 'socks5://10.0.0.1:1080' },
      { ...EXAMPLE, text, providers },
    ).accounts
    expect(watched).toMatchObject({
      account: { provider: 'microsoft365', keepDays: 1095 },
      proxy: 'socks5://10.0.0.1:1080',
      folders: { sent: 'Sent' },
      oauth: { flow: 'user' },
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
  ])('%o stops the start with one sentence that names the variable and the remedy', (wrong, variable, remedy) => {
    const said = refusal({ ...GOOD, ...wrong })
    expect(said).toContain(variable)
    expect(said).toContain(remedy)
    expect(said).not.toContain('\n')
  })

  test.each([
    ['hooks.example/services/T0/B0/s3cret', 'web address'],
    ['https://amends:s3cret@hooks.example/', 'leave it out'],
  ])('the address of an alarm that cannot work is refused and not repeated: %s', (url, remedy) => {
    const said = refusal({ ...GOOD, AMENDS_ALARM_URL: url })
    expect(said).toContain(remedy)
    expect(said).not.toContain('s3cret')
  })

  test('a missing password is one account’s trouble: it names variable and file, and the others go on', () => {
    const [head = '', entry = ''] = EXAMPLE.text.split('accounts:\n')
    const second = entry.replace('name: complaints', 'name: second').replace('AMENDS_PASSWORD', 'SECOND_PASSWORD')
    const text = `${head}accounts:\n${entry}${second}`
    const { accounts } = readSettings(GOOD, { path: 'config/accounts.yaml', text })
    expect(accounts.map(({ problem }) => problem)).toEqual([
      null,
      { reason: 'no-password', sentence: expect.stringMatching(/^SECOND_PASSWORD is not set: .*\.env\.$/) },
    ])
  })

  test('without accounts.yaml the settings stand, for accounts may lie in the ledger', () => {
    expect(readSettings(GOOD, { path: 'config/accounts.yaml', text: null }).accounts).toEqual([])
  })

  test.each([
    [['port: 993', 'port: many'], 'imap.port'],
    [['market: GB', 'market: England'], 'market'],
    [['address: complaints@harborline-trade.example', 'address: complaints'], 'address'],
    [['sentCopy: append', 'sentcopy: append'], 'sentcopy'],
    [['role: { en: Customer Care,', 'role: { xx: Customer Care,'], 'role'],
  ])('a mistake in accounts.yaml is named with its line: %o', ([right, wrong], what) => {
    const text = EXAMPLE.text.replace(right ?? '', wrong ?? '')
    const said = refusal(GOOD, { path: 'config/accounts.yaml', text })
    expect(said).toMatch(/^config\/accounts\.yaml:\d+: /)
    expect(said).toContain(what)
  })

  test.each([
    [['provider', 'imap: { host: imap.harborline-trade.example, port: 993, security: tls }'], '', 'imap: is missing'],
    [['signIn: oauth', 'markAnswered: true'], 'signIn: oauth', 'oauth'],
    [['proxy', 'markAnswered: true'], 'proxy: ftp://proxy:21', 'socks5://host:port'],
    [['provider', 'markAnswered: true'], 'provider: no-such', 'has no file in config/providers'],
  ])('%o is refused with what to do', ([, right = ''], wrong, what) => {
    const text = EXAMPLE.text.replace(right, wrong)
    expect(refusal(GOOD, { path: 'config/accounts.yaml', text })).toContain(what)
  })

  test('two accounts of one name are refused', () => {
    const [head, entry] = EXAMPLE.text.split('accounts:\n')
    expect(refusal(GOOD, { path: 'a.yaml', text: `${head}accounts:\n${entry}${entry}` })).toContain('two accounts')
  })

  test('a password never stands in what settings say', () => {
    expect(refusal({ ...GOOD, AMENDS_PASSWORD: 'hunter2', AMENDS_MODE: 'x' })).not.toContain('hunter2')
  })

  describe('an account that names its provider', () => {
    const providers = parseProviders(
      new Map(['gmail', 'microsoft365', 'qq'].map((id) => [id, readFileSync(`config/providers/${id}.yaml`, 'utf8')])),
    )
    const entry = (...lines: string[]) => {
      const own = EXAMPLE.text.replace(/ {4}(imap|smtp|sentCopy|pacingSeconds|passwordFrom): .*\n/g, '')
      const text = own.replace(
        '    mailbox: INBOX\n',
        `    mailbox: INBOX\n${lines.map((line) => `    ${line}\n`).join('')}`,
      )
      return { path: 'config/accounts.yaml', text, providers }
    }

    test('needs no hosts, no pacing and no habit of Sent', () => {
      const [watched] = readSettings(GOOD, entry('provider: qq', 'passwordFrom: AMENDS_PASSWORD')).accounts
      expect(watched).toMatchObject({
        account: { provider: 'qq', sentCopy: 'append', pacingSeconds: 30, dailyLetters: 400 },
        imap: { host: 'imap.qq.com', port: 993, security: 'tls', user: 'complaints@harborline-trade.example' },
        smtp: { host: 'smtp.qq.com', password: 'secret' },
        problem: null,
      })
    })

    test('may say otherwise', () => {
      const own = ['pacingSeconds: 5', 'dailyLetters: 90', 'sentCopy: off']
      const file = entry('provider: qq', 'passwordFrom: AMENDS_PASSWORD', ...own)
      const { account } = readSettings(GOOD, file).accounts[0] ?? {}
      expect(account).toMatchObject({ pacingSeconds: 5, dailyLetters: 90, sentCopy: 'off' })
    })

    test('signs in to Google by OAuth, and says that a person must consent once', () => {
      const file = entry(
        'provider: gmail',
        'signIn: oauth',
        'oauth: { clientId: our-id, clientSecretFrom: GOOGLE_SECRET }',
        'proxyFrom: AMENDS_PROXY',
      )
      const [watched] = readSettings(
        { ...GOOD, GOOGLE_SECRET: 's3', AMENDS_PROXY: 'socks5://u:p@10.0.0.1:1080' },
        file,
      ).accounts
      expect(watched).toMatchObject({
        oauth: { clientId: 'our-id', clientSecret: 's3', scopes: ['https://mail.google.com/'], device: null },
        proxy: 'socks5://u:p@10.0.0.1:1080',
        problem: { reason: 'sign-in-needed' },
      })
    })

    test('signs in to Microsoft as an application of its tenant, without any person', () => {
      const oauth = 'oauth: { clientId: our-id, clientSecretFrom: MS_SECRET, tenant: 0f-1e, flow: application }'
      const [watched] = readSettings(
        { MS_SECRET: 's4' },
        entry('provider: microsoft365', 'signIn: oauth', oauth),
      ).accounts
      expect(watched).toMatchObject({
        oauth: {
          token: 'https://login.microsoftonline.com/0f-1e/oauth2/v2.0/token',
          scopes: ['https://outlook.office365.com/.default'],
        },
        problem: null,
      })
    })

    test.each([
      [['provider: microsoft365', 'signIn: oauth', 'oauth: { clientId: x }'], 'tenant is missing'],
      [['provider: qq', 'signIn: oauth', 'oauth: { clientId: x }'], 'offers no sign-in of this kind'],
      [['provider: qq', 'signIn: oauth'], 'signIn is oauth'],
    ])('%o is refused with what is missing', (lines, what) => {
      expect(refusal(GOOD, entry(...lines))).toContain(what)
    })

    test('a wrong proxy in .env is refused without repeating it', () => {
      const file = entry('provider: qq', 'passwordFrom: AMENDS_PASSWORD', 'proxyFrom: AMENDS_PROXY')
      const said = refusal({ ...GOOD, AMENDS_PROXY: 'hunter2' }, file)
      expect(said).toContain('AMENDS_PROXY')
      expect(said).not.toContain('hunter2')
    })
  })
})
