/** One's own account: where one is signed in, and the password. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { changePassword, endSessions } from '../journey/staff-acts.ts'
import type { SessionRow } from '../ports/ledger/sign-ins.ts'
import { codeCard } from './account-code.ts'
import type { Assets } from './assets.ts'
import { companyCard } from './company-sign-in.ts'
import { deviceList } from './device-list.ts'
import { flashOf, withDone } from './flash.ts'
import { type Attempt, field, postForm } from './form.ts'
import { page } from './layout.ts'
import { mailCard, mailChoiceRoute } from './mail-choice.ts'
import type { DeskOptions } from './options.ts'
import { hashPassword, LONGEST_PASSWORD, SALT_BYTES, SHORTEST_PASSWORD, verifyPassword } from './password.ts'
import { startSession } from './session.ts'
import { countTry } from './sign-in-tries.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

export const ACCOUNT = '/account'
const PASSWORD = '/account/password'
const END = '/account/sessions/end'
const END_OTHERS = '/account/sessions/end-others'

export function accountRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock } = options
  const by = (c: DeskContext) => ({ who: c.get('visit').staff.id, at: clock.now() })

  const show = async (c: DeskContext, attempt: Attempt | null, status: 200 | 422 | 429 = 200) => {
    const visit = c.get('visit')
    const sessions = await ledger.signIns.sessionsOf(visit.staff.id, visit.now)
    const hasPassword = (await ledger.staff.bySignIn(visit.staff.signIn))?.passwordHash != null
    const main = html`<h1>${visit.m.account.title}</h1><p class="quiet"><a href="/absence">${visit.m.absence.link}</a></p>
      ${devices(visit, sessions, c.get('sessionHash'))}${passwordCard(visit, hasPassword, attempt)}
      ${await mailCard(visit, ledger, attempt)}      ${options.demo ? '' : await codeCard(visit, options)}${await companyCard(visit, options)}`
    const flash = await flashOf(c, options, visit)
    return c.html(page(visit, assets, { title: visit.m.account.title, main, flash }), status)
  }
  const refused = (c: DeskContext, status: 422 | 429, sentence: string) =>
    show(c, { action: c.req.path, sentence, detail: [], fields: c.get('fields') }, status)

  app.get(ACCOUNT, (c) => show(c, null))
  mailChoiceRoute(app, options, (c, sentence) => refused(c, 422, sentence))

  app.post(END, async (c) => {
    const session = c.get('fields').text('session')
    // This one is left by signing out, which also takes its cookie.
    if (session !== c.get('sessionHash')) await endSessions(ledger, by(c), c.get('visit').staff.id, { only: session })
    return c.redirect(withDone(ACCOUNT, 'session-ended'), 303)
  })

  app.post(END_OTHERS, async (c) => {
    await endSessions(ledger, by(c), c.get('visit').staff.id, { keep: c.get('sessionHash') })
    return c.redirect(withDone(ACCOUNT, 'sessions-ended'), 303)
  })

  app.post(PASSWORD, async (c) => {
    const { m, staff } = c.get('visit')
    const words = m.account.password
    const current = c.get('fields').text('current')
    const next = c.get('fields').text('next')
    const stored = (await ledger.staff.bySignIn(staff.signIn))?.passwordHash ?? null
    if (stored === null) return refused(c, 422, words.none)
    if (next.length < SHORTEST_PASSWORD) return refused(c, 422, m.invitation.tooShort)
    const attempt = await countTry(options, 'password', staff.id, staff.id)
    if (attempt.refused) return refused(c, 429, words.wait)
    if (!(await verifyPassword(current, stored))) {
      await attempt.wrong()
      return refused(c, 422, words.wrong)
    }
    await attempt.right()
    if (next === current) return refused(c, 422, words.same)
    await changePassword(ledger, by(c), staff.id, await hashPassword(next, options.random(SALT_BYTES)))
    await startSession(c, options, staff)
    return c.redirect(withDone(ACCOUNT, 'password-changed'), 303)
  })
}

function devices(visit: Visit, sessions: readonly SessionRow[], own: string): Html {
  const words = visit.m.account.sessions
  return html`<section class="card" aria-labelledby="devices"><h2 id="devices">${words.title}</h2><p class="quiet">${words.lead}</p>
    ${deviceList(visit, { sessions, own, action: END })}
    ${sessions.length > 1 ? postForm(visit, END_OTHERS, html`<button>${words.endOthers}</button>`, { className: 'line' }) : ''}</section>`
}

function passwordCard(visit: Visit, hasPassword: boolean, attempt: Attempt | null): Html {
  const words = visit.m.account.password
  const form = (): Html =>
    postForm(
      visit,
      PASSWORD,
      html`<input type="hidden" name="username" value="${visit.staff.signIn}" autocomplete="username">
      <div class="row">${field(words.current, html`<input type="password" name="current" autocomplete="current-password" required maxlength="${LONGEST_PASSWORD}">`)}
      ${field(words.next, html`<input type="password" name="next" autocomplete="new-password" required minlength="${SHORTEST_PASSWORD}" maxlength="${LONGEST_PASSWORD}">`)}</div>
      <div><button>${words.change}</button></div>`,
      { attempt },
    )
  return html`<section class="card" aria-labelledby="password"><h2 id="password">${words.title}</h2>
    <p class="quiet">${hasPassword ? words.lead : words.none}</p>${hasPassword ? form() : ''}</section>`
}
