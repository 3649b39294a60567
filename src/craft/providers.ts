/** Reads config/providers: what is known of each mail provider, each figure and oddity with its source and date. */
import { z } from 'zod'
import { ConfigError, readYaml } from './config-file.ts'

/** How an account proves who it is; `password` is the mailbox's own, the others are made in the provider's settings. */
export const SIGN_IN_WAYS = ['password', 'app-password', 'authorisation-code', 'oauth'] as const
export type SignInWay = (typeof SIGN_IN_WAYS)[number]

/** What a server's words at connecting and signing in can mean; desk and doctor have a sentence for each. */
export const ANSWER_MEANINGS = [
  'wrong-password',
  'authorisation-code-needed',
  'app-password-needed',
  'basic-sign-in-switched-off',
  'sign-in-expired',
  'imap-switched-off',
  'smtp-switched-off',
  'client-id-needed',
  'throttled',
  'sign-in-blocked',
  'quota',
  'sender-refused',
] as const
export type AnswerMeaning = (typeof ANSWER_MEANINGS)[number]

/** Oddities that some part of amends, or the person who sets a mailbox up, must know. */
export const QUIRKS = [
  'id-before-select',
  'no-search',
  'ascending-ranges-only',
  'no-idle',
  'rewrites-message-id',
  'sender-must-be-account',
  'rewrites-sender',
  'renumbers-mails',
  'blocks-repeated-attempts',
  'few-connections',
  'code-ends-with-password',
  'own-certificate',
  'hosts-by-region',
  'no-mailbox',
] as const
export type Quirk = (typeof QUIRKS)[number]

const checked = { source: z.string().min(1), checked: z.string().regex(/^\d{4}-\d{2}$/, 'must be a month: 2026-11') }
const server = z.strictObject({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls']),
})
const sentences = z.array(z.string().min(1)).min(1)
const steps = z
  .strictObject({ en: sentences, 'zh-Hans': sentences })
  .refine((both) => both.en.length === both['zh-Hans'].length, 'must have as many sentences in en as in zh-Hans')
const secureUrl = z
  .string()
  .regex(/^https:\/\/|^http:\/\/127\.0\.0\.1:/, 'must begin with https:// (http:// only for 127.0.0.1)')

/** RFC 8628, RFC 8252 and RFC 6749 §4.4; `{tenant}` in an address is the directory that the operator names. */
const oauth = z.strictObject({
  authorize: secureUrl,
  token: secureUrl,
  /** Null: the provider gives no mail rights by device code. */
  device: secureUrl.nullable(),
  /** Host of the redirect to this machine, as the provider wants it registered. */
  loopback: z.enum(['127.0.0.1', 'localhost']),
  scopes: z.array(z.string()).min(1),
  /** Scopes of an application that signs in by itself (client credentials); null: not offered. */
  applicationScopes: z.array(z.string()).min(1).nullable(),
  /** Added to the address that a person opens. */
  parameters: z.record(z.string(), z.string()),
  /** A refresh token ends when it was not used for so many days. */
  unusedDays: z.number().int().positive(),
  ...checked,
})

const shape = {
  names: z.strictObject({ en: z.string().min(1), 'zh-Hans': z.string().min(1) }),
  /** Domains of addresses that are always this provider's. */
  domains: z.array(z.string()),
  /** Endings of the MX hosts of domains that it serves. */
  mx: z.array(z.string()),
  /** Null where it has no mailboxes (SES) or every server has its own name. */
  imap: server.nullable(),
  smtp: server.nullable(),
  signIn: z.array(z.enum(SIGN_IN_WAYS)).min(1),
  steps: z.partialRecord(z.enum(SIGN_IN_WAYS), steps),
  sentCopy: z.strictObject({ habit: z.enum(['append', 'provider']), ...checked }),
  pacing: z.strictObject({ seconds: z.number().int().min(0).max(3_600), ...checked }),
  /** Letters in 24 hours; null where the provider publishes none. */
  daily: z.strictObject({ letters: z.number().int().positive(), ...checked }).nullable(),
  quirks: z.array(z.strictObject({ is: z.enum(QUIRKS), ...checked })),
  /** A server's words, compared without case, and what they mean here. */
  answers: z.array(
    z.strictObject({
      at: z.enum(['imap', 'smtp', 'both']),
      says: z.string().min(3),
      means: z.enum(ANSWER_MEANINGS),
      ...checked,
    }),
  ),
  oauth: oauth.nullable(),
}
const whole = z
  .strictObject(shape)
  .refine((one) => one.signIn.every((way) => way === 'password' || way in one.steps), {
    message: 'steps are missing for a way of signing in',
    path: ['steps'],
  })
  .refine((one) => one.signIn.includes('oauth') === (one.oauth !== null), {
    message: 'oauth must be there exactly where signIn names it',
    path: ['oauth'],
  })
/** A file may say only how it differs from another: `like: netease-163`. */
const file = z.strictObject(shape).partial().extend({ like: z.string().optional() })

export type ProviderOAuth = z.infer<typeof oauth>

export interface Provider extends z.infer<typeof whole> {
  /** The file's name without its ending. */
  readonly id: string
}

/** By id, in the order of their names. */
export type Providers = ReadonlyMap<string, Provider>

/**
 * Reads all provider files.
 * @param files text by path as a person knows it
 * @throws ConfigError with file, line and what is wrong
 */
export function parseProviders(files: ReadonlyMap<string, string>): Providers {
  const parts = new Map([...files].map(([path, text]) => [idOf(path), { path, part: readYaml(path, text, file) }]))
  const providers = [...parts].map(([id, { path, part }]): [string, Provider] => {
    const { like, ...own } = part
    const parent = like === undefined ? undefined : parts.get(like)
    if (like !== undefined && (!parent || parent.part.like !== undefined)) {
      throw new ConfigError(`${path}: like: "${like}" must name a provider's file that is whole in itself.`)
    }
    const { like: _none, ...inherited } = parent?.part ?? {}
    const result = whole.safeParse({ ...inherited, ...own })
    if (result.success) return [id, { id, ...result.data }]
    const issue = result.error.issues[0]
    throw new ConfigError(`${path}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'does not fit'}`)
  })
  return new Map(providers.sort(([one], [other]) => (one < other ? -1 : 1)))
}

function idOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
}

/**
 * Whose mailbox an address is: by its domain, else by the hosts that take its domain's mail.
 * @param mxHosts the domain's MX hosts, empty where they are not known
 */
export function providerOf(providers: Providers, address: string, mxHosts: readonly string[]): Provider | null {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const all = [...providers.values()]
  const byDomain = all.find((provider) => provider.domains.includes(domain))
  if (byDomain) return byDomain
  const hosts = mxHosts.map((host) => host.toLowerCase().replace(/\.$/, ''))
  const serves = (ending: string) => hosts.some((host) => host === ending || host.endsWith(`.${ending}`))
  return all.find((provider) => provider.mx.some(serves)) ?? null
}

/** What a server's words mean at this provider, null where no entry knows them. */
export function meaningOf(provider: Provider | null, at: 'imap' | 'smtp', words: string): AnswerMeaning | null {
  const said = words.toLowerCase()
  const fits = ({ at: where, says }: Provider['answers'][number]) =>
    (where === 'both' || where === at) && said.includes(says.toLowerCase())
  return provider?.answers.find(fits)?.means ?? null
}
