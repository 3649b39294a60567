import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  ANSWER_MEANINGS,
  meaningOf,
  parseProviders,
  providerOf,
  QUIRKS,
  SIGN_IN_WAYS,
} from '../../src/craft/providers.ts'

const FOLDER = 'config/providers'
const files = new Map(
  readdirSync(FOLDER).map((name) => [`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
)
const providers = parseProviders(files)

const refusal = (changed: string, text: string): string => {
  try {
    parseProviders(new Map([...files, [`${FOLDER}/${changed}.yaml`, text]]))
    return 'accepted'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('mail providers', () => {
  test('all that our users have are described', () => {
    const named =
      'netease-163 netease-126 qq exmail aliyun gmail microsoft365 outlook yandex zoho icloud proton-bridge ses dovecot'
    expect([...providers.keys()]).toEqual(expect.arrayContaining(named.split(' ')))
  })

  test.each([
    ['sales@163.com', [], 'netease-163'],
    ['sales@126.com', [], 'netease-126'],
    ['sales@yeah.net', [], 'netease-yeah'],
    ['Sales@QQ.com', [], 'qq'],
    ['sales@factory.cn', ['mxbiz1.qq.com'], 'exmail'],
    ['sales@factory.cn', ['mxn.mxhichina.com'], 'aliyun'],
    ['sales@factory.cn', ['qiye163mx01.mxmail.netease.com'], 'netease-qiye'],
    ['sales@firm.com', ['ASPMX.L.GOOGLE.COM.'], 'gmail'],
    ['sales@firm.com', ['firm-com.mail.protection.outlook.com'], 'microsoft365'],
    ['sales@hotmail.com', ['hotmail-com.olc.protection.outlook.com'], 'outlook'],
    ['sales@firm.ru', ['mx.yandex.net'], 'yandex'],
    ['sales@firm.com', ['mx2.zoho.com'], 'zoho'],
    ['sales@firm.com', ['mx01.mail.icloud.com'], 'icloud'],
  ])('%s with mail hosts %o is %s', (address, hosts, id) => {
    expect(providerOf(providers, address, hosts)?.id).toBe(id)
  })

  test('an address of nobody known, and one that only looks like it, are not guessed', () => {
    expect(providerOf(providers, 'sales@firm.com', ['mail.firm.com'])).toBeNull()
    expect(providerOf(providers, 'sales@firm.com', ['evil-mxbiz1.qq.com'])).toBeNull()
    expect(providerOf(providers, 'sales@notqq.com', [])).toBeNull()
  })

  test('each has the way to its code in both languages of the desk, without our own word for it', () => {
    for (const provider of providers.values()) {
      for (const way of provider.signIn.filter((one) => one !== 'password')) {
        const steps = provider.steps[way]
        expect(steps?.['zh-Hans'].join('')).toMatch(/\p{Script=Han}/u)
        expect(steps?.en.join('')).not.toMatch(/\{|\}|undefined/)
      }
    }
  })

  test.each([
    ['qq', 'smtp', '535 Login Fail. Please enter your authorization code to login.', 'authorisation-code-needed'],
    ['qq', 'imap', 'Login frequency limited', 'throttled'],
    ['netease-126', 'imap', 'SELECT Unsafe Login. Please contact kefu@188.com for help', 'client-id-needed'],
    ['netease-163', 'smtp', '550 User has no permission', 'smtp-switched-off'],
    ['gmail', 'smtp', '534-5.7.9 Application-specific password required', 'app-password-needed'],
    ['microsoft365', 'smtp', '535 5.7.139 SmtpClientAuthentication is disabled for the Tenant', 'smtp-switched-off'],
    ['microsoft365', 'smtp', '550 5.7.30 Basic authentication is not supported', 'basic-sign-in-switched-off'],
    ['yandex', 'imap', '[AUTHENTICATIONFAILED] LOGIN Login error: IMAP is disabled', 'imap-switched-off'],
    ['dovecot', 'imap', '[AUTHENTICATIONFAILED] Authentication failed.', 'wrong-password'],
  ] as const)('%s by %s: “%s” means %s', (id, at, words, meaning) => {
    expect(meaningOf(providers.get(id) ?? null, at, words)).toBe(meaning)
  })

  test('the page on providers names each of them, each oddity and each meaning of a server’s words', () => {
    const page = readFileSync('docs/providers.md', 'utf8')
    const words = [...providers.keys(), ...QUIRKS, ...ANSWER_MEANINGS, ...SIGN_IN_WAYS]
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
  })

  test('a mistake in a file is named with its line', () => {
    const qq = files.get(`${FOLDER}/qq.yaml`) ?? ''
    expect(refusal('qq', qq.replace('port: 465', 'port: ssl'))).toMatch(/qq\.yaml:\d+: smtp\.port/)
    expect(refusal('qq', qq.replace('is: no-search', 'is: no-serch'))).toMatch(/qq\.yaml:\d+: quirks/)
    expect(refusal('qq', qq.replace(', checked: 2026-11', ''))).toMatch(/qq\.yaml:\d+: .*checked/)
    expect(refusal('qq', qq.replace('oauth: null', ''))).toBe(
      'config/providers/qq.yaml: oauth: Invalid input: expected object, received undefined',
    )
    expect(refusal('netease-126', 'like: nobody')).toContain('like: "nobody"')
  })
})
