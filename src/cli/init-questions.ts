/** Asks what `init` must know and no flag has said, each answer checked at once; without a terminal it names the flags. */
import { type Provider, type Providers, providerOf } from '../craft/providers.ts'
import { wayInto } from '../desk/mailboxes-banner.ts'
import type { MailboxAnswers, MailboxField, MailboxSecret, MailboxSecrets } from '../desk/mailboxes-controls.ts'
import type { Messages } from '../desk/messages/en.ts'
import { mailHostsOf } from '../edge/probe.ts'
import type { Dialogue } from '../edge/terminal.ts'
import { entryOf } from './mailbox-entry.ts'
import { UsageError } from './usage.ts'

export interface Person {
  readonly m: Messages
  /** Null: nobody to ask. */
  readonly dialogue: Dialogue | null
  /** Every question that is answered by yes or no is answered by yes. */
  readonly yes: boolean
  say(line: string): void
}

/** What flags may say, by the name of the answer. */
export type Given = Partial<Record<MailboxField | MailboxSecret | 'adminName' | 'adminSignIn', string>>

export interface Answers {
  readonly answers: MailboxAnswers
  readonly secrets: MailboxSecrets
  readonly provider: Provider | null
  readonly admin: { readonly name: string; readonly signIn: string }
}

const FLAGS: Readonly<Partial<Record<keyof Given, string>>> = {
  displayName: '--name',
  companyAddress: '--company-address',
  password: '--password-env',
  clientId: '--client-id',
  clientSecret: '--client-secret-env',
  adminName: '--admin-name',
  adminSignIn: '--admin-sign-in',
}
const flagOf = (name: keyof Given) => FLAGS[name] ?? `--${name}`

const NONE: MailboxAnswers = {
  ...{ address: '', displayName: '', provider: '', imap: '', smtp: '', user: '', market: '' },
  ...{ person: '', company: '', companyAddress: '', phone: '', signIn: '', clientId: '', tenant: '' },
  ...{ sent: '', drafts: '', junk: '', sentCopy: '' },
}

/** @throws UsageError naming every flag that is missing where nobody can be asked */
export async function askEverything(person: Person, providers: Providers, given: Given): Promise<Answers> {
  const { m, dialogue, say } = person
  const address = given.address ?? (await ask(person, 'address', /^[^\s@<>"]+@[^\s@<>"]+$/))
  const provider = await providerFor(person, providers, given.provider, address)
  const oauthOnly = provider?.signIn.every((way) => way === 'oauth') ?? false
  const signIn = provider?.oauth && (oauthOnly || given.clientId !== undefined) ? 'oauth' : 'password'
  if (provider) {
    const way = wayInto(provider, signIn)
    say(`${m.mailboxes.wayTo[way]}${m.colon.trimEnd()}`)
    const steps = provider.steps[way]?.[m.tag === 'zh-Hans' ? 'zh-Hans' : 'en'] ?? []
    for (const [index, step] of steps.entries()) say(`  ${index + 1}. ${step}`)
  }
  const asked: (MailboxField | MailboxSecret)[] = [
    ...(provider?.imap ? [] : (['imap'] as const)),
    ...(provider?.smtp ? [] : (['smtp'] as const)),
    ...(signIn === 'password' ? (['password'] as const) : (['clientId'] as const)),
    ...(signIn === 'oauth' && provider?.oauth?.token.includes('{tenant}') ? (['tenant'] as const) : []),
    // Google's desktop apps have a secret, and it offers no code by which one could do without.
    ...(signIn === 'oauth' && provider?.oauth?.device === null ? (['clientSecret'] as const) : []),
    ...(['displayName', 'person', 'company', 'companyAddress', 'phone', 'market'] as const),
  ]
  const missing = asked.filter((name) => given[name] === undefined)
  const admin = (['adminName', 'adminSignIn'] as const).filter((name) => given[name] === undefined)
  if (!dialogue && missing.length > 0) throw new UsageError(m.setUp.init.notThere(missing.map(flagOf).join(', ')))
  const said: Record<string, string> = { ...given, address, signIn, provider: provider?.id ?? '' }
  for (const name of missing) said[name] = await askChecked(person, name, said, providers)
  const adminName = given.adminName ?? (admin.length > 0 && dialogue ? await plain(person, m.setUp.init.adminName) : '')
  const adminSignIn = given.adminSignIn ?? (dialogue ? await plain(person, m.setUp.init.adminSignIn) : '')
  return {
    answers: { ...NONE, ...pick(said, NONE) },
    secrets: { password: said.password ?? '', clientSecret: said.clientSecret ?? '', proxy: said.proxy ?? '' },
    provider,
    admin: { name: adminName || said.person || 'Admin', signIn: adminSignIn.toLowerCase() || 'admin' },
  }
}

const pick = (from: Readonly<Record<string, string>>, like: MailboxAnswers): Partial<MailboxAnswers> =>
  Object.fromEntries(Object.keys(like).flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])))

async function providerFor(
  person: Person,
  providers: Providers,
  given: string | undefined,
  address: string,
): Promise<Provider | null> {
  const { m, dialogue, say } = person
  const words = m.setUp.init
  const language = m.tag === 'zh-Hans' ? 'zh-Hans' : 'en'
  if (given !== undefined) {
    const named = providers.get(given)
    if (named) return named
    throw new UsageError(`--provider ${given}: it must be one of ${[...providers.keys()].join(', ')}.`)
  }
  // Names of domains are asked only where the address itself doesn't say it.
  const found = providerOf(providers, address, []) ?? providerOf(providers, address, await mailHostsOf(address))
  if (found) {
    say(words.recognised(found.names[language]))
    return found
  }
  if (!dialogue) return providers.get('dovecot') ?? null
  say(words.unrecognised)
  const all = [...providers.values()]
  for (const [index, { names }] of all.entries()) say(`  ${index + 1}. ${names[language]}`)
  for (;;) {
    const chosen = all[Number(await dialogue.ask(`${words.number}${m.colon}`)) - 1]
    if (chosen) return chosen
    say(words.wrong)
  }
}

async function ask(person: Person, name: MailboxField, form: RegExp): Promise<string> {
  const { m, dialogue, say } = person
  if (!dialogue) throw new UsageError(m.setUp.init.notThere(flagOf(name)))
  for (;;) {
    const text = (await dialogue.ask(`${m.setUp.init.ask[name]}${m.colon}`)).trim()
    if (form.test(text)) return text
    say(m.setUp.init.wrong)
  }
}

const SECRET: ReadonlySet<string> = new Set(['password', 'clientSecret'])

/** Asks until the account's own check has nothing against this answer. */
async function askChecked(
  person: Person,
  name: MailboxField | MailboxSecret,
  said: Readonly<Record<string, string>>,
  providers: Providers,
): Promise<string> {
  const { m, dialogue, say } = person
  if (!dialogue) return ''
  for (;;) {
    const question = `${m.setUp.init.ask[name]}${m.colon}`
    const text = (SECRET.has(name) ? await dialogue.askSecret(question) : await dialogue.ask(question)).trim()
    const answers = { ...NONE, ...pick({ ...said, [name]: text }, NONE) }
    const secrets = { password: name === 'password' ? text : 'x', clientSecret: '', proxy: '' }
    const made = entryOf('mailbox', answers, secrets, providers)
    if (text !== '' && !('wrong' in made && made.wrong.includes(name))) return text
    say(m.setUp.init.wrong)
  }
}

async function plain({ m, dialogue }: Person, question: string): Promise<string> {
  return ((await dialogue?.ask(`${question}${m.colon}`)) ?? '').trim()
}

/** @returns true without asking where every answer is yes; false where nobody can be asked */
export async function agrees({ m, dialogue, yes }: Person, question: string): Promise<boolean> {
  if (yes) return true
  if (!dialogue) return false
  return /^(y|yes|是)/i.test((await dialogue.ask(`${question} ${m.setUp.init.yesNo} `)).trim())
}

/** One of several, by its number. */
export async function choice(
  { m, dialogue, say }: Person,
  question: string,
  options: readonly string[],
): Promise<string | null> {
  if (!dialogue) return null
  say(question)
  for (const [index, option] of options.entries()) say(`  ${index + 1}. ${option}`)
  for (;;) {
    const chosen = options[Number(await dialogue.ask(`${m.setUp.init.number}${m.colon}`)) - 1]
    if (chosen !== undefined) return chosen
    say(m.setUp.init.wrong)
  }
}
