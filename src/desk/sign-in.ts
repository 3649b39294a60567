/** Lets people in: by name and password, by a one-time link, in the demo by one click; and out again. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { changeLanguage, enterByLink, noteOfStaff } from '../journey/staff-acts.ts'
import { limits } from '../limits.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { NOBODY } from '../ports/ledger/staff-history.ts'
import type { Assets } from './assets.ts'
import { clientAddress } from './client-address.ts'
import { companyRoutes } from './company-sign-in.ts'
import { field, refusal, select } from './form.ts'
import { guestPage } from './layout.ts'
import type { Messages } from './messages/en.ts'
import { DESK_LANGUAGES, messagesFor } from './messages/messages.ts'
import type { DeskOptions } from './options.ts'
import { hashPassword, LONGEST_PASSWORD, SALT_BYTES, SHORTEST_PASSWORD, verifyPassword } from './password.ts'
import { endSession, hashToken, startSession } from './session.ts'
import { codeRoutes, letIn } from './sign-in-code.ts'
import { LONGEST_NAME, signInPage } from './sign-in-page.ts'
import { countTry, windowStart } from './sign-in-tries.ts'
import { guestMessages, ownPath } from './sign-in-words.ts'
import type { DeskEnv, Html } from './visit.ts'

export function signInRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock } = options
  codeRoutes(app, { options, assets })
  companyRoutes(app, { options, assets })

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
    const attempt = await countTry(options, 'address', clientAddress(c, options.publicUrl), null)
    if (attempt.refused) return again(429, m.account.addressWait)
    // Noted before it is counted, and counted before the password is looked at: of many at once each sees the others.
    const noted = await ledger.staff.noteFailedSignIn(name, now)
    const failed = await ledger.staff.failedSignIns(name, windowStart(now))
    if (failed > limits.failedSignIns) {
      await ledger.staff.takeBackSignIn(noted)
      return again(429, m.signIn.wait)
    }
    const known = await ledger.staff.bySignIn(name)
    const right = await verifyPassword(fields.text('password'), known?.passwordHash ?? null)
    if (!known?.staff.active || !right) {
      await attempt.wrong()
      // Of a name that nobody has only the count is kept: people type passwords into the wrong field.
      if (failed === limits.failedSignIns)
        await noteOfStaff(ledger, { who: NOBODY, at: now }, 'refused', known?.staff.id ?? null, { by: 'name' })
      return again(401, m.signIn.wrong)
    }
    await attempt.right()
    await ledger.staff.forgiveSignIns(name)
    return letIn(c, { options, assets }, known.staff, to)
  })

  app.get('/invitation/:token', async (c) => {
    const token = c.req.param('token')
    const invited = await ledger.signIns.invited(hashToken(token), clock.now())
    const m = c.req.query('lang') === undefined && invited ? messagesFor(invited.language) : guestMessages(c)
    if (!invited) return c.html(noInvitationPage(m, assets), 410)
    return c.html(invitationPage(m, assets, token, { invited, name: invited.name, sentence: null }))
  })

  app.post('/invitation/:token', async (c) => {
    const m = guestMessages(c)
    const fields = c.get('fields')
    const token = c.req.param('token')
    const name = fields.text('name').trim().slice(0, LONGEST_NAME)
    const password = fields.text('password')
    const invited = await ledger.signIns.invited(hashToken(token), clock.now())
    if (!invited) return c.html(noInvitationPage(m, assets), 410)
    const again = (sentence: string) => c.html(invitationPage(m, assets, token, { invited, name, sentence }), 422)
    if (name === '') return again(m.invitation.nameMissing)
    if (password.length < SHORTEST_PASSWORD) return again(m.invitation.tooShort)
    const passwordHash = await hashPassword(password, options.random(SALT_BYTES))
    const wanted = fields.text('language')
    const language = DESK_LANGUAGES.includes(wanted) ? wanted : invited.language
    const staff = await enterByLink(ledger, hashToken(token), clock.now(), { name, language, passwordHash })
    if (!staff) return c.html(noInvitationPage(m, assets), 410)
    return letIn(c, { options, assets }, staff, '/')
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
    const { staff } = c.get('visit')
    const by = { who: staff.id, at: options.clock.now() }
    if (DESK_LANGUAGES.includes(language)) await changeLanguage(options.ledger, by, staff, language)
    return c.redirect(ownPath(c.get('fields').text('back')), 303)
  })
}

interface Invitation {
  readonly invited: Staff
  /** As typed, at first as the administrator wrote it. */
  readonly name: string
  readonly sentence: string | null
}

function invitationPage(m: Messages, assets: Assets, token: string, { invited, name, sentence }: Invitation): Html {
  const languages = DESK_LANGUAGES.map((tag) => ({ value: tag, text: messagesFor(tag).ownName }))
  return guestPage(m, assets, {
    title: m.invitation.title,
    main: html`<section class="gate"><h1>${m.invitation.title}</h1><p>${m.account.invitation.for(invited.name)} ${m.invitation.lead}</p>
      <form method="post" action="/invitation/${encodeURIComponent(token)}?lang=${m.tag}" class="stack">
        ${sentence === null ? '' : refusal({ sentence, detail: [] })}
        ${field(m.signIn.name, html`<input name="username" value="${invited.signIn}" autocomplete="username" readonly>`)}
        ${field(m.invitation.name, html`<input name="name" value="${name}" autocomplete="name" required maxlength="${LONGEST_NAME}">`)}
        ${field(m.invitation.password, html`<input type="password" name="password" autocomplete="new-password" required minlength="${SHORTEST_PASSWORD}" maxlength="${LONGEST_PASSWORD}">`)}
        ${field(m.account.invitation.language, select('language', languages, m.tag))}
        <button class="main">${m.invitation.submit}</button>
      </form></section>`,
  })
}

function noInvitationPage(m: Messages, assets: Assets): Html {
  return guestPage(m, assets, {
    title: m.invitation.title,
    main: html`<section class="gate"><h1>${m.invitation.title}</h1><p>${m.invitation.invalid}</p><p><a href="/sign-in">${m.signIn.title}</a></p></section>`,
  })
}
