/** The one frame of all pages: head, landmarks, navigation, the demo's bar, the keys' dialog. */
import { html, raw } from 'hono/html'
import { mayEdit } from '../journey/letter-bench.ts'
import type { Assets } from './assets.ts'
import { postForm, select } from './form.ts'
import { keyed, keysDialog, PALETTE_CHORD } from './keys.ts'
import { signInBanner } from './mailboxes-banner.ts'
import type { Messages } from './messages/en.ts'
import { CATALOGUES } from './messages/messages.ts'
import { paletteDialog } from './palette.ts'
import type { Html, Visit } from './visit.ts'
import { dayAndTime, placeOf } from './when.ts'

export interface PageParts {
  readonly title: string
  readonly main: Html
  /** Above the heading: what the last act did. */
  readonly flash?: Html | null
  /** replace: refreshed in place when the ledger changes; notice: says that it changed; absent: left alone. */
  readonly live?: 'replace' | 'notice'
  /** Changes when what is shown has changed. */
  readonly version?: string
  readonly wide?: boolean
}

/** A page for somebody who is signed in. */
export function page(visit: Visit, assets: Assets, parts: PageParts): Html {
  const { m } = visit
  return frame(
    m,
    assets,
    { ...parts, banner: signInBanner(visit) },
    html`
    <header class="top">
      <a class="product" href="/">${m.product}</a>
      <nav aria-label="${m.nav}"><ul>${places(visit)
        .slice(0, DAILY)
        .map((place) => placeLink(visit, place))}<li>${otherPlaces(visit)}</li></ul></nav>
      <form class="find" action="/find" role="search"><input type="search" name="q" maxlength="200" value="${asked(visit.path)}" aria-label="${m.list.search}" placeholder="${m.list.searchHint}" ${keyed('search', m)}></form>
      <div class="me">
        <button type="button" class="plain" data-palette title="${m.keys.palette} (${PALETTE_CHORD})" aria-keyshortcuts="Control+K Meta+K">${m.verbs.palette}</button>
        <button type="button" class="plain" data-opens="keys" ${keyed('help', m)}>${m.help}</button>
        ${languageForm(visit)}
        <a class="quiet name" href="/account" title="${m.account.title}" ${here('/account', visit.path) ? raw('aria-current="page"') : ''}><bdi>${visit.staff.name}</bdi></a>
        ${postForm(visit, '/sign-out', html`<button class="plain">${m.signOut}</button>`, { className: 'line' })}
      </div>
    </header>
    ${visit.demo ? demoBar(visit) : ''}`,
    html`
    <div id="changed" class="changed" role="status" data-text="${m.changed}" data-wrote="${m.verbs.wroteAgain}" data-reload="${m.reload}" data-unsaved="${m.unsaved}"></div>
    <div id="said" class="unseen" role="status"></div>
    ${keysDialog(m)}
    ${paletteDialog(visit, places(visit))}`,
  )
}

/** A page for somebody who isn't. */
export function guestPage(m: Messages, assets: Assets, parts: PageParts): Html {
  return frame(
    m,
    assets,
    parts,
    html`<header class="top"><span class="product">${m.product}</span>
    <nav aria-label="${m.language}"><ul>${Object.values(CATALOGUES).map(
      (one) =>
        html`<li><a href="?lang=${one.tag}" lang="${one.tag}" ${one.tag === m.tag ? raw('aria-current="true"') : ''}>${one.ownName}</a></li>`,
    )}</ul></nav></header>`,
    html``,
  )
}

function frame(
  m: Messages,
  assets: Assets,
  parts: PageParts & { readonly banner?: Html },
  top: Html,
  bottom: Html,
): Html {
  return html`<!doctype html>
<html lang="${m.tag}" dir="ltr">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${parts.title} · ${m.product}</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${assets.css.path}">
  ${assets.imported.map((one) => html`<link rel="modulepreload" href="${one.path}">`)}
  <script type="module" src="${assets.script.path}"></script>
</head>
<body>
  <a class="skip" href="#main">${m.skip}</a>
  ${top}
  <main id="main" tabindex="-1" class="${parts.wide ? 'wide' : ''}" data-live="${parts.live ?? ''}" data-version="${parts.version ?? ''}">
    ${parts.banner ?? ''}
    <div class="flash" role="status">${parts.flash ?? ''}</div>
    ${parts.main}
  </main>
  ${bottom}
</body>
</html>`
}

/** What was searched stands in the field still, to be narrowed or mended. */
function asked(path: string): string {
  const [page, query] = path.split('?')
  return page === '/find' ? (new URLSearchParams(query).get('q') ?? '') : ''
}

interface Place {
  readonly href: string
  readonly text: string
}

/** So many are gone to every day; the others open below one word, or the head would take two lines. */
const DAILY = 6

const placeLink = (visit: Visit, { href, text }: Place): Html =>
  html`<li><a href="${href}" ${here(href, visit.path) ? raw('aria-current="page"') : ''}>${text}</a></li>`

function otherPlaces(visit: Visit): Html {
  const others = places(visit).slice(DAILY)
  const now = others.find(({ href }) => here(href, visit.path))
  return html`<details class="places"><summary class="${now ? 'now' : ''}">${now?.text ?? visit.m.morePlaces}</summary><ul>${others.map((place) => placeLink(visit, place))}</ul></details>`
}

function places(visit: Visit): Place[] {
  const { m, staff } = visit
  return [
    { href: '/', text: m.queue },
    { href: '/tasks', text: m.aftercare.title },
    { href: '/complaints/new', text: m.page.newComplaint },
    { href: '/bins', text: m.bins },
    { href: '/cases', text: m.aftercare.cases.title },
    { href: '/lessons', text: m.insight.title },
    { href: '/customers', text: m.customers.title },
    { href: '/chances', text: m.chances.title },
    { href: '/library', text: m.library.title },
    ...(staff.roles.some((role) => role !== 'agent') ? [{ href: '/notes', text: m.ownerNotes.title }] : []),
    { href: '/papers', text: m.papers.title },
    { href: '/orders', text: m.orders.title },
    ...(visit.hasLetters && mayEdit(staff) ? [{ href: '/letters', text: m.templates.title }] : []),
    ...(visit.hasModel && mayEdit(staff) ? [{ href: '/model', text: m.model.title }] : []),
    { href: '/status', text: m.status },
    ...(staff.roles.includes('admin') ? [{ href: '/staff', text: m.staff }] : []),
    ...(staff.roles.includes('admin') && visit.hasMailboxes ? [{ href: '/mailboxes', text: m.mailboxes.title }] : []),
    { href: '/account', text: m.account.title },
    ...(visit.demo ? [{ href: '/demo/sent', text: m.sentMail }] : []),
  ]
}

const here = (href: string, path: string): boolean => {
  const at = path.split('?')[0] ?? ''
  return href === '/' ? at === '/' || at.startsWith('/tickets/') : at === href || at.startsWith(`${href}/`)
}

function languageForm(visit: Visit): Html {
  const { m } = visit
  const options = Object.values(CATALOGUES).map((one) => ({ value: one.tag, text: one.ownName }))
  return postForm(
    visit,
    '/language',
    html`<input type="hidden" name="back" value="${visit.path}"><label><span class="unseen">${m.language}</span>${select('language', options, m.tag)}</label><button class="plain">${m.save}</button>`,
    { className: 'line language' },
  )
}

/** The demo's clock and the ways to move it. */
function demoBar(visit: Visit): Html {
  const { m, demo, now, staff } = visit
  const later = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString()
  const move = (to: string, text: string): Html =>
    postForm(
      visit,
      '/demo/advance',
      html`<input type="hidden" name="back" value="${visit.path}"><input type="hidden" name="to" value="${to}"><button class="plain">${text}</button>`,
      { className: 'line' },
    )
  const next = demo?.nextDueAt
  return html`<aside class="demo" aria-label="${m.demo.title}">
    <span>${m.demo.clock}${m.colon}<strong>${dayAndTime(now, staff.timeZone, m)}</strong> (${placeOf(staff.timeZone, m)})</span>
    ${next ? move(next > now ? next : now, m.demo.next) : ''}${move(later(1), m.demo.hour)}${move(later(8), m.demo.eightHours)}
  </aside>`
}
