/** What `init` leaves behind: lines in .env, accounts.yaml, and in the ledger the first administrator. */
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { stringify } from 'yaml'
import { ConfigError } from '../craft/config-file.ts'
import type { Messages } from '../desk/messages/en.ts'
import { createClock } from '../edge/clock.ts'
import { readText } from '../edge/files.ts'
import { readKeyFile } from '../edge/key-file.ts'
import { openLedger } from '../edge/ledger/open.ts'
import type { Tokens } from '../edge/oauth-requests.ts'
import { storeTokens } from '../edge/oauth-tokens.ts'
import { undisturbed, writeWholeFiles } from '../edge/terminal.ts'
import { addStaff } from '../journey/staff-acts.ts'
import { AT_THE_TERMINAL } from '../ports/ledger/staff-history.ts'
import type { AccountEntry } from '../settings/accounts.ts'
import type { Paths } from '../settings.ts'
import { firstAdmin } from './first-admin.ts'

export interface Results {
  readonly entry: AccountEntry
  readonly secrets: { readonly password: string; readonly clientSecret: string; readonly proxy: string }
  readonly tokens: Tokens | null
  readonly admin: { readonly name: string; readonly signIn: string; readonly language: string }
}

/**
 * Writes everything or, where the ledger can't be opened, nothing.
 * @param folder where .env lies
 * @returns what was done, in lines for a person
 */
export async function writeResults(
  m: Messages,
  paths: Paths,
  folder: string,
  { entry, secrets, tokens, admin }: Results,
): Promise<string[]> {
  const words = m.setUp.init
  const oauth = entry.oauth !== undefined
  const variables = {
    ...(oauth ? {} : { AMENDS_PASSWORD: secrets.password }),
    ...(oauth && secrets.clientSecret !== '' ? { AMENDS_CLIENT_SECRET: secrets.clientSecret } : {}),
    ...(secrets.proxy === '' ? {} : { AMENDS_PROXY: secrets.proxy }),
    AMENDS_MODE: 'shadow',
  }
  const env = join(folder, '.env')
  const before = await readText(env)
  const text = withVariables(before ?? (await readText(join(folder, '.env.example'))) ?? '', variables)
  const accounts = join(paths.config, 'accounts.yaml')
  const keepAs = (await readText(accounts)) === null ? null : `${accounts}.old`
  const yaml = accountsText(entry, variables)
  return undisturbed(async () => {
    const isNew = await prepareLedger(paths, entry.name, tokens, admin)
    // accounts.yaml comes last: with it amends is set up.
    await writeWholeFiles([
      { path: env, text, mode: 0o600, keepAs: null },
      { path: accounts, text: yaml, mode: 0o600, keepAs },
    ])
    return [
      words.wrote(env, before === null ? '' : words.changed(Object.keys(variables).join(', '))),
      words.wrote(accounts, keepAs === null ? '' : words.keptAs(keepAs)),
      isNew ? words.admin(admin.signIn) : words.adminThere,
    ]
  })
}

/** @returns whether the administrator is a new one */
async function prepareLedger(
  paths: Paths,
  account: string,
  tokens: Tokens | null,
  { name, signIn, language }: Results['admin'],
): Promise<boolean> {
  const clock = createClock()
  const key = await readKeyFile(paths.keyFile)
  const now = clock.now()
  const ledger = await openLedger({ databaseUrl: paths.databaseUrl, dataFolder: paths.data, role: 'main', now })
  try {
    if (tokens) await storeTokens({ accounts: ledger.accounts, key, clock }, account, tokens)
    const isNew = !(await ledger.staff.all()).some((one) => one.roles.includes('admin'))
    if (isNew)
      await addStaff(ledger, { who: AT_THE_TERMINAL, at: now }, { ...firstAdmin(), name, signIn, language }, null)
    return isNew
  } finally {
    await ledger.close()
  }
}

/**
 * Each variable in its old line, or in a new one at the end; all else stays as it was.
 * @throws ConfigError for a value that .env can't hold
 */
export function withVariables(text: string, variables: Readonly<Record<string, string>>): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  let lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/)
  for (const [name, value] of Object.entries(variables)) {
    const line = `${name}=${quoted(name, value)}`
    const isIts = (one: string) =>
      one
        .replace(/^\s*export\s+/, '')
        .replace(/\s*=.*$/, '')
        .trim() === name
    const at = lines.findIndex(isIts)
    lines = at < 0 ? [...lines, line] : lines.flatMap((one, index) => (index === at ? [line] : isIts(one) ? [] : [one]))
  }
  return lines.map((line) => line + newline).join('')
}

/** As Node's own reader of .env takes it back unchanged. */
function quoted(name: string, value: string): string {
  const ways = [value, `'${value}'`, `"${value}"`, `\`${value}\``]
  // A quote that stands open would swallow the lines below it.
  const below = `\nNEXT='1'"2"\`3\`\n`
  const way = ways.find((one) => parseEnv(`${name}=${one}${below}`)[name] === value)
  if (way === undefined || /[\r\n]/.test(value)) {
    throw new ConfigError(`${name}: .env can't hold this value: it has line ends or all three kinds of quotes.`)
  }
  return way
}

const HEAD = `# Written by "amends init". accounts.example.yaml explains every field, and those that are left out here.
`

function accountsText(entry: AccountEntry, variables: Readonly<Record<string, string>>): string {
  const { name, address, displayName, ownDomains, market, provider, imap, smtp, folders, sentCopy, oauth } = entry
  const named = (variable: string) => (variable in variables ? variable : undefined)
  const account = {
    ...{ name, address, displayName, ownDomains, market, provider, imap, smtp, sentCopy },
    ...(Object.keys(folders).length > 0 && { folders }),
    ...(oauth && { signIn: 'oauth', oauth: { ...oauth, clientSecretFrom: named('AMENDS_CLIENT_SECRET') } }),
    passwordFrom: named('AMENDS_PASSWORD'),
    proxyFrom: named('AMENDS_PROXY'),
    signature: entry.signature,
  }
  // Through JSON, so that what is undefined is left out.
  return HEAD + stringify({ accounts: [JSON.parse(JSON.stringify(account))] }, { lineWidth: 0 })
}
