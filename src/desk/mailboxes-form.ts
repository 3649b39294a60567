/** The form of a new mailbox: its provider's path to the code beside the field, what letters need, and servers in a fold. */
import { html } from 'hono/html'
import type { Provider, Providers } from '../craft/providers.ts'
import { type Attempt, attemptAt, field, postForm, select } from './form.ts'
import { wayInto, waySteps } from './mailboxes-banner.ts'
import type { MailboxAnswers, MailboxField, MailboxSecret } from './mailboxes-controls.ts'
import type { Html, Visit } from './visit.ts'

export const NEW = '/mailboxes/new'

interface NewForm {
  readonly address: string
  readonly provider: Provider | null
  readonly providers: Providers
  /** What the fields begin with. */
  readonly usual: Partial<MailboxAnswers>
  readonly signIn: 'password' | 'oauth'
  readonly attempt: Attempt | null
}

/** First question: the address. */
export function addressForm(visit: Visit): Html {
  const { m } = visit
  return html`<form action="${NEW}" class="stack"><p class="quiet">${m.mailboxes.addLead}</p>
    <div class="row">${field(m.mailboxes.field.address, html`<input type="email" name="address" required maxlength="254" autocomplete="off">`)}</div>
    <button class="main">${m.mailboxes.next}</button></form>`
}

export function newMailboxMain(visit: Visit, form: NewForm): Html {
  const { m } = visit
  const { provider, address } = form
  const words = m.mailboxes
  const found = provider && provider.domains.concat(provider.mx).length > 0
  const known = found ? words.recognised(provider.names[languageOf(visit)]) : words.unrecognised
  return html`<h1>${words.new}</h1>
    <section class="card" aria-label="${words.field.provider}"><p><bdi>${address}</bdi></p><p>${known}</p>
      <details class="fold" ${found ? '' : 'open'}><summary>${words.otherProvider}</summary>${providerForm(visit, form)}</details></section>
    <section class="card" aria-label="${words.new}">${provider ? mailboxForm(visit, form, provider) : ''}</section>`
}

const languageOf = ({ m }: Visit): 'en' | 'zh-Hans' => (m.tag === 'zh-Hans' ? 'zh-Hans' : 'en')

function providerForm(visit: Visit, { address, provider, providers, signIn }: NewForm): Html {
  const { m } = visit
  const language = languageOf(visit)
  const options = [...providers.values()]
    .filter((one) => one.imap !== null || one.id === 'dovecot')
    .map((one) => ({ value: one.id, text: one.names[language] }))
  return html`<form action="${NEW}" class="stack"><input type="hidden" name="address" value="${address}">
    <div class="row">${field(m.mailboxes.field.provider, select('provider', options, provider?.id ?? 'dovecot'))}${field(
      m.mailboxes.field.signIn,
      select(
        'signIn',
        [
          { value: 'password', text: m.mailboxes.field.password },
          { value: 'oauth', text: m.mailboxes.wayTo.oauth },
        ],
        signIn,
      ),
    )}</div><button>${m.mailboxes.choose}</button></form>`
}

function mailboxForm(visit: Visit, form: NewForm, provider: Provider): Html {
  const { m } = visit
  const { attempt, usual, address, signIn } = form
  const words = m.mailboxes
  const typed = attemptAt(attempt, NEW)?.fields
  const text = (name: MailboxField, required = false): Html => {
    const value = typed?.text(name) ?? usual[name] ?? ''
    return field(
      words.field[name],
      required
        ? html`<input name="${name}" value="${value}" maxlength="300" required>`
        : html`<input name="${name}" value="${value}" maxlength="300">`,
    )
  }
  const way = wayInto(provider, signIn)
  const proof =
    signIn === 'oauth'
      ? html`<div class="row">${text('clientId', true)}${text('tenant')}${secretField(visit, 'clientSecret')}</div>`
      : html`<div class="row">${secretField(visit, 'password', words.wayTo[way], true)}</div>`
  const serversOpen = provider.imap === null || provider.smtp === null
  const body = html`<input type="hidden" name="address" value="${address}"><input type="hidden" name="provider" value="${provider.id}"><input type="hidden" name="signIn" value="${signIn}">
    <h2>${words.wayTo[way]}</h2>${waySteps(m, provider, way)}${proof}<p class="quiet small">${words.secretHint}</p>
    <h2>${words.signature}</h2>
    <div class="row">${text('displayName', true)}${text('person', true)}${text('company', true)}${text('companyAddress', true)}${text('phone', true)}${text('market', true)}</div>
    <details class="fold" ${serversOpen ? 'open' : ''}><summary>${words.more}</summary><div class="row">${text('imap', provider.imap === null)}${text('smtp', provider.smtp === null)}${text('user')}${secretField(visit, 'proxy')}</div></details>
    ${sendTest(visit)}
    <button class="main">${words.test}</button>`
  return postForm(visit, NEW, body, { attempt })
}

/** Never filled in by us, nor by the browser. */
export function secretField(
  visit: Visit,
  name: MailboxSecret,
  label = visit.m.mailboxes.field[name],
  required = false,
): Html {
  return field(
    label,
    required
      ? html`<input type="password" name="${name}" autocomplete="new-password" spellcheck="false" maxlength="500" required>`
      : html`<input type="password" name="${name}" autocomplete="new-password" spellcheck="false" maxlength="500">`,
  )
}

export const sendTest = ({ m }: Visit): Html =>
  html`<label class="tick"><input type="checkbox" name="sendToSelf" value="yes"> ${m.mailboxes.sendTest}</label>`
