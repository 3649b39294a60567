/** Says on every page that a mailbox can't sign in any more: to administrators in red, with the way to a new code. */
import { html } from 'hono/html'
import type { Provider, SignInWay } from '../craft/providers.ts'
import { type Alarm, accountTroubles } from '../journey/condition.ts'
import type { MailStoreReason } from '../ports/mail-store.ts'
import type { SendReason } from '../ticket/words.ts'
import { plainLine } from './foreign.ts'
import type { Mailbox } from './mailboxes-controls.ts'
import type { Messages } from './messages/en.ts'
import type { DeskOptions } from './options.ts'
import type { Html, Visit } from './visit.ts'

/** What a person of the mailbox has to mend; the rest amends tries again by itself. */
const SIGN_IN_REASONS: ReadonlySet<MailStoreReason | SendReason | null> = new Set<MailStoreReason | SendReason>([
  'wrong-password',
  'authorisation-code-needed',
  'app-password-needed',
  'imap-switched-off',
  'basic-sign-in-switched-off',
  'sign-in-expired',
  'web-sign-in-needed',
  'sign-in-blocked',
  'client-id-needed',
  'no-password',
  'sign-in-needed',
  'key-changed',
  'sign-in',
  'password-sign-in-off',
  'smtp-off',
  'account-blocked',
])

/** A mailbox that can't sign in; the mailbox itself only for administrators. */
export interface SignInTrouble {
  readonly alarm: Alarm & { readonly name: 'mailbox' | 'sending' }
  readonly mailbox: Mailbox | null
}

/** Those of this person's accounts that somebody must mend, each once. */
export async function signInTroubles({ ledger, mailboxes }: DeskOptions, visit: Visit): Promise<SignInTrouble[]> {
  const alarms = (await accountTroubles(ledger, visit.staff, visit.now)).filter(
    (alarm): alarm is SignInTrouble['alarm'] =>
      (alarm.name === 'mailbox' || alarm.name === 'sending') && SIGN_IN_REASONS.has(alarm.reason),
  )
  if (alarms.length === 0) return []
  const known = (await mailboxes?.list()) ?? []
  const first = alarms.filter(({ account }, index) => alarms.findIndex((one) => one.account === account) === index)
  return first.flatMap((alarm) => {
    const mailbox = known.find(({ name }) => name === alarm.account) ?? null
    // What was switched off, or taken out of accounts.yaml, is missed by nobody.
    return mailboxes && !mailbox?.active ? [] : [{ alarm, mailbox }]
  })
}

export function signInBanner(visit: Visit): Html {
  const { m, staff, troubles } = visit
  if (troubles.length === 0) return html``
  const words = m.mailboxes
  if (!staff.roles.includes('admin'))
    return html`<section class="alert" aria-label="${words.title}">${troubles.map(
      ({ alarm }) => html`<p>${words.bannerForAgents(alarm.account)}</p>`,
    )}</section>`
  return html`<section class="refusal" aria-label="${words.title}">${troubles.map(
    ({ alarm, mailbox }) =>
      html`<p><strong>${words.banner(alarm.account)}</strong> ${
        mailbox ? html`<a href="${mailboxPath(alarm.account)}">${words.mend}</a>` : ''
      }</p><p>${plainLine(m.alarm(alarm))}</p>${mailbox ? wayFold(m, mailbox) : ''}`,
  )}</section>`
}

export const mailboxPath = (name: string): string => `/mailboxes/accounts/${encodeURIComponent(name)}`

/** How one signs in to a mailbox: the provider's best way that is no OAuth, unless it signs in so. */
export function wayInto(provider: Provider, signIn: Mailbox['signIn']): SignInWay {
  if (signIn !== 'password') return 'oauth'
  return provider.signIn.find((way) => way !== 'oauth' && way in provider.steps) ?? 'password'
}

/** The provider's own path to the code, step by step; nothing where its file has none. */
export function waySteps(m: Messages, provider: Provider, way: SignInWay): Html {
  const steps = provider.steps[way]?.[m.tag === 'zh-Hans' ? 'zh-Hans' : 'en'] ?? []
  if (steps.length === 0) return html``
  return html`<ol class="way">${steps.map((step) => html`<li>${step}</li>`)}</ol>`
}

function wayFold(m: Messages, { provider, signIn }: Mailbox): Html {
  if (!provider) return html``
  const way = wayInto(provider, signIn)
  return html`<details class="fold"><summary>${m.mailboxes.wayTo[way]}${m.colon}${m.mailboxes.way}</summary>${waySteps(m, provider, way)}</details>`
}
