/** Lets people in: by name and password, by a one-time link, in the demo by one click; and out again. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { limits } from '../limits.ts'
import type { Assets } from './assets.ts'
import { field, refusal } from './form.ts'
import { guestPage } from './layout.ts'
import type { Messages } from './messages/en.ts'
import { DESK_LANGUAGES, languageFromHeader, messagesFor } from './messages/messages.ts'
import type { DeskOptions } from './options.ts'
import { hashPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD, verifyPassword } from './password.ts'
import { endSession, hashToken, startSession } from './session.ts'
import type { DeskContext, DeskEnv, Html } from './visit.ts'

const LONGEST_NAME = 100
const THROTTLE_MS = 10 * 60_000
const SALT_BYTES = 16

/** Only a path of this desk: anything else would let a link send people elsewhere after they signed in. */
export const ownPath = (path: string): string => (/^\/(?![/\\])[^\\\s]{0,500}$/.test(path) ? path : '/')

/** The language of somebody whom we don't know yet. */
export function guestMessages(c: DeskContext): Messages {
  const wanted = c.req.query('lang') ?? ''
  return messagesFor(DESK_LANGUAGES.includes(wanted) ? wanted : languageFromHeader(c.req.header('accept-language')))
}

export function signInRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock } = options

  app.get('/sign-in', (c) =>
    c.html(signInPage(guestMessages(c), assets, options, ownPath(c.req.query('to') ?? '/'), null)),
  )

  app.post('/sign-in', async (c) => {
    const m = guestMessages(c)
    const fields = c.get('fields')
    const name = fields.text('name').trim().toLowerCase().slice(0, LONGEST_NAME)
    const to = ownPath(fields.text('to'))
    const again = (status: 401 | 429, sentence: string) =>
      c.html(signInPage(m, assets, options, to, { name, sentence }), status)
    const now = clock.now()
    const since = new Date(Date.parse(now) - THROTTLE_MS).toISOString()
    if ((await ledger.staff.failedSignIns(name, since)) >= limits.failedSignIns) return again(429, m.signIn.wait)
    // Counted before the password is looked at, which takes its time: many tries at once are many tries.
    await ledger.staff.noteFailedSignIn(name, now)
    const known = await ledger.staff.bySignIn(name)
    const right = await verifyPassword(fields.text('password'), known?.passwordHash ?? null)
    if (!known?.staff.active || !right) return again(401, m.signIn.wrong)
    await ledger.staff.forgiveSignIns(name)
    await startSession(c, options, known.staff)
    return c.redirect(to, 303)
  })

  app.get('/invitation/:token', (c) => c.html(invitationPage(guestMessages(c), assets, c.req.param('token'), '', null)))

  app.post('/invitation/:token', async (c) => {
    const m = guestMessages(c)
    const fields = c.get('fields')
    const token = c.req.param('token')
    const name = fields.text('name').trim().slice(0, LONGEST_NAME)
    const password = fields.text('password')
    const again = (status: 410 | 422, sentence: string) =>
      c.html(invitationPage(m, assets, token, name, sentence), status)
    if (name === '') return again(422, m.invitation.nameMissing)
    if (password.length < SHORTEST_PASSWORD) return again(422, m.invitation.tooShort)
    const passwordHash = await hashPassword(password, options.random(SALT_BYTES))
    const staff = await ledger.staff.redeemInvitation(hashToken(token), clock.now())
    if (!staff?.active) return again(410, m.invitation.invalid)
    await ledger.staff.setPasswordHash(staff.id, passwordHash)
    await ledger.staff.update(staff.id, { name })
    await startSession(c, options, staff)
    return c.redirect('/', 303)
  })

  app.post('/demo/enter', async (c) => {
    const known = options.demo ? await ledger.staff.bySignIn(options.demo.signIn) : null
    if (!known?.staff.active) return c.redirect('/sign-in', 303)
    await startSession(c, options, known.staff)
    return c.redirect('/', 303)
  })
}

/** What needs a session: leaving, and the choice of language. */
export function memberRoutes(app: Hono<DeskEnv>, options: DeskOptions): void {
  app.post('/sign-out', async (c) => {
    await endSession(c, options)
    return c.redirect('/sign-in', 303)
  })
  app.post('/language', async (c) => {
    const language = c.get('fields').text('language')
    if (DESK_LANGUAGES.includes(language)) await options.ledger.staff.update(c.get('visit').staff.id, { language })
    return c.redirect(ownPath(c.get('fields').text('back')), 303)
  })
}

function signInPage(
  m: Messages,
  assets: Assets,
  options: DeskOptions,
  to: string,
  failed: { readonly name: string; readonly sentence: string } | null,
): Html {
  return guestPage(m, assets, {
    title: m.signIn.title,
    main: html`<section class="gate"><h1>${m.signIn.title}</h1>
      ${options.demo ? html`<form method="post" action="/demo/enter" class="stack"><p>${m.signIn.demoHint}</p><button class="main" autofocus>${m.signIn.demo}</button></form><p class="rule">${m.or}</p>` : ''}
      <form method="post" action="/sign-in?lang=${m.tag}" class="stack">
        ${failed ? refusal({ sentence: failed.sentence, detail: [] }) : ''}
        <input type="hidden" name="to" value="${to}">
        ${field(m.signIn.name, html`<input name="name" value="${failed?.name ?? ''}" autocomplete="username" autocapitalize="none" required maxlength="${LONGEST_NAME}">`)}
        ${field(m.signIn.password, html`<input type="password" name="password" autocomplete="current-password" required maxlength="${LONGEST_PASSWORD}">`)}
        <button class="${options.demo ? '' : 'main'}">${m.signIn.submit}</button>
      </form><p class="quiet">${m.signIn.forgotten}</p></section>`,
  })
}

function invitationPage(m: Messages, assets: Assets, token: string, name: string, sentence: string | null): Html {
  return guestPage(m, assets, {
    title: m.invitation.title,
    main: html`<section class="gate"><h1>${m.invitation.title}</h1><p>${m.invitation.lead}</p>
      <form method="post" action="/invitation/${encodeURIComponent(token)}?lang=${m.tag}" class="stack">
        ${sentence === null ? '' : refusal({ sentence, detail: [] })}
        ${field(m.invitation.name, html`<input name="name" value="${name}" autocomplete="name" required maxlength="${LONGEST_NAME}">`)}
        ${field(m.invitation.password, html`<input type="password" name="password" autocomplete="new-password" required minlength="${SHORTEST_PASSWORD}" maxlength="${LONGEST_PASSWORD}">`)}
        <button class="main">${m.invitation.submit}</button>
      </form></section>`,
  })
}
