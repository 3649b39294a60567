/** Turns what a person said about a mailbox, at the desk or to `init`, into an account as accounts.yaml would describe it. */
import type { Providers } from '../craft/providers.ts'
import type { MailboxAnswers, MailboxField, MailboxSecret, MailboxSecrets } from '../desk/mailboxes-controls.ts'
import type { ProbeStep, ProbeStepName } from '../ports/probe.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import { type AccountEntry, accountSchema, isProxy, watchedAccount } from '../settings/accounts.ts'

export type Entry = { readonly entry: AccountEntry } | { readonly wrong: readonly (MailboxField | MailboxSecret)[] }

const ROLE = {
  en: 'Customer Care',
  'zh-Hans': '客户关怀部',
  de: 'Kundenservice',
  fr: 'Service clients',
  es: 'Atención al cliente',
}

/** Which answer a part of the entry comes from. */
const FIELD_OF: Readonly<Record<string, MailboxField>> = {
  'signature.person': 'person',
  'signature.company': 'company',
  'signature.address': 'companyAddress',
  'signature.phone': 'phone',
  'oauth.clientId': 'clientId',
  'oauth.tenant': 'tenant',
  oauth: 'clientId',
}

/** The account, or the answers that are missing or not in their form. */
export function entryOf(name: string, answers: MailboxAnswers, secrets: MailboxSecrets, providers: Providers): Entry {
  const given = Object.fromEntries(Object.entries(answers).filter(([, text]) => text.trim() !== ''))
  const provider = providers.get(answers.provider)
  const wrong: (MailboxField | MailboxSecret)[] = []
  const server = (of: 'imap' | 'smtp') => {
    const text = given[of]
    const named = text === undefined ? provider?.[of] : serverOf(text)
    if (!named) wrong.push(of)
    // What the provider's file knows is left to it, but for another user name.
    return text === undefined && given.user === undefined ? undefined : { ...named, user: given.user }
  }
  const { imap, smtp } = { imap: server('imap'), smtp: server('smtp') }
  const oauth = answers.signIn === 'oauth'
  const tenantWanted = oauth && provider?.oauth?.token.includes('{tenant}')
  if (oauth && !provider?.oauth) wrong.push('signIn')
  if (tenantWanted && given.tenant === undefined) wrong.push('tenant')
  if (!oauth && secrets.password === '') wrong.push('password')
  if (secrets.proxy !== '' && !isProxy(secrets.proxy)) wrong.push('proxy')
  const folders = Object.fromEntries(
    (['sent', 'drafts', 'junk'] as const).flatMap((use) => (given[use] === undefined ? [] : [[use, given[use]]])),
  )
  const parsed = accountSchema.safeParse({
    name,
    address: answers.address.trim(),
    displayName: given.displayName,
    ownDomains: ownDomains(answers.address, provider?.domains ?? []),
    market: answers.market.trim().toUpperCase(),
    provider: provider?.id,
    ...(imap && { imap }),
    ...(smtp && { smtp }),
    ...(Object.keys(folders).length > 0 && { folders }),
    sentCopy: given.sentCopy ?? (provider ? undefined : 'append'),
    ...(oauth && { signIn: 'oauth', oauth: { clientId: given.clientId, tenant: given.tenant } }),
    signature: {
      person: given.person,
      role: ROLE,
      company: given.company,
      address: given.companyAddress,
      phone: given.phone,
    },
  })
  if (parsed.success && wrong.length === 0) return { entry: parsed.data }
  const paths = parsed.success ? [] : parsed.error.issues.map(({ path }) => path)
  const fields = paths.map((path) => FIELD_OF[path.join('.')] ?? (String(path[0]) as MailboxField))
  return { wrong: [...new Set([...wrong, ...fields])] }
}

/** host:port:tls, with `none` for servers of this machine. */
function serverOf(text: string): { host: string; port: number; security: string } | null {
  const [, host = '', port = '', security = 'tls'] =
    /^\s*([^\s:]+):(\d{1,5})(?::(tls|starttls|none))?\s*$/.exec(text) ?? []
  if (security === 'none' && !/^(localhost|127\.\d+\.\d+\.\d+)$/.test(host)) return null
  return host === '' ? null : { host, port: Number(port), security }
}

/** Colleagues write from the firm's own domain; at qq.com or gmail.com everybody does. */
function ownDomains(address: string, providerDomains: readonly string[]): string[] {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
  return providerDomains.includes(domain) ? [] : [domain]
}

/** A short name of its own, made from the address: care@example.com is care, or care-2 where that is taken. */
export function nameFor(address: string, taken: ReadonlySet<string>): string {
  const plain = (address.split('@')[0] ?? '').toLowerCase().replace(/[^a-z0-9-]+/g, '-')
  const base = plain.replace(/^-+|-+$/g, '').slice(0, 36) || 'mailbox'
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`
    if (!taken.has(name)) return name
  }
}

/** The account with its secrets, as the probe takes it; nothing of it is stored. */
export function candidateOf(entry: AccountEntry, secrets: MailboxSecrets, providers: Providers): WatchedAccount {
  const watched = watchedAccount(entry, {}, providers, 'the new mailbox')
  const { password, clientSecret, proxy } = secrets
  const shown = watched.oauth ? '' : password
  return {
    ...watched,
    imap: { ...watched.imap, password: shown },
    smtp: { ...watched.smtp, password: shown },
    proxy: proxy === '' ? watched.proxy : proxy,
    oauth: watched.oauth && { ...watched.oauth, clientSecret: clientSecret === '' ? null : clientSecret },
    problem: null,
  }
}

/** Without these mail can still be read and sent. */
const LESSER: ReadonlySet<ProbeStepName> = new Set(['drafts', 'sent', 'junk', 'arrives', 'sent-copy'])
const NEEDED: readonly ProbeStepName[] = ['sign-in-imap', 'select', 'sign-in-smtp']

/** Whether this step keeps mail from being read and sent, or waits for a choice that only a person can make. */
export const isGrave = ({ step, ok, reason }: ProbeStep): boolean =>
  !ok && (!LESSER.has(step) || reason === 'unclear-mailbox')

/** Whether mail can be read and sent, by what a whole trial found. */
export function works(steps: readonly ProbeStep[]): boolean {
  const fine = (name: ProbeStepName) => steps.some(({ step, ok }) => step === name && ok)
  return NEEDED.every(fine) && !steps.some(isGrave)
}

/** Who files the copy in Sent, where the trial has shown that the provider's file is wrong about it. */
export function sentCopyShown(steps: readonly ProbeStep[]): 'provider' | 'append' | null {
  const reason = steps.find(({ step }) => step === 'sent-copy')?.reason
  return reason === 'copy-twice' ? 'provider' : reason === 'copy-missing' ? 'append' : null
}
