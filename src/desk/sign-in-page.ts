/** The page that strangers see: name and password, the company's account, in the demo one click. */
import { html } from 'hono/html'
import type { Assets } from './assets.ts'
import { field, refusal } from './form.ts'
import { guestPage } from './layout.ts'
import type { Messages } from './messages/en.ts'
import type { DeskOptions } from './options.ts'
import { LONGEST_PASSWORD } from './password.ts'
import type { Html } from './visit.ts'

export const LONGEST_NAME = 100
export const COMPANY = '/sign-in/company'

/** @param failed what was typed and why it did not do; null at first */
export function signInPage(
  m: Messages,
  assets: Assets,
  options: DeskOptions,
  to: string,
  failed: { readonly name: string; readonly sentence: string } | null,
): Html {
  // A link, since a form may not lead away from the desk (form-action of the page's policy).
  const company = options.company
    ? html`<p><a class="wide-link" href="${COMPANY}?to=${encodeURIComponent(to)}&lang=${m.tag}">${m.account.company.button}</a></p><p class="rule">${m.or}</p>`
    : ''
  return guestPage(m, assets, {
    title: m.signIn.title,
    main: html`<section class="gate"><h1>${m.signIn.title}</h1>
      ${options.demo ? html`<form method="post" action="/demo/enter" class="stack"><p>${m.signIn.demoHint}</p><button class="main" autofocus>${m.signIn.demo}</button></form><p class="rule">${m.or}</p>` : ''}
      ${failed ? refusal({ sentence: failed.sentence, detail: [] }) : ''}${company}
      <form method="post" action="/sign-in?lang=${m.tag}" class="stack">
        <input type="hidden" name="to" value="${to}">
        ${field(m.signIn.name, html`<input name="name" value="${failed?.name ?? ''}" autocomplete="username" autocapitalize="none" required maxlength="${LONGEST_NAME}">`)}
        ${field(m.signIn.password, html`<input type="password" name="password" autocomplete="current-password" required maxlength="${LONGEST_PASSWORD}">`)}
        <button class="${options.demo ? '' : 'main'}">${m.signIn.submit}</button>
      </form><p class="quiet">${m.signIn.forgotten}</p></section>`,
  })
}
