/** Sets the code by phone up and switches it off: for oneself, and proved by a code. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import { turnCodeOff, turnCodeOn } from '../journey/staff-acts.ts'
import type { Assets } from './assets.ts'
import { withDone } from './flash.ts'
import { field, postForm, refusal } from './form.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { LONGEST_PASSWORD, verifyPassword } from './password.ts'
import {
  appAddress,
  hashOfRecoveryCode,
  newRecoveryCodes,
  newSecret,
  proves,
  secretName,
  stepOfCode,
} from './second-factor.ts'
import { countTry } from './sign-in-tries.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const CODE = '/account/code'
const OFF = '/account/code/off'

export function accountCodeRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock, sealing } = options
  const by = (c: DeskContext) => ({ who: c.get('visit').staff.id, at: clock.now() })
  const passwordOf = async (visit: Visit) => (await ledger.staff.bySignIn(visit.staff.signIn))?.passwordHash ?? null

  /** The secret lies sealed in the form until a code proves that the app has it: looking stores nothing. */
  const setUp = async (c: DeskContext, secret: string, sentence: string | null, status: 200 | 422 | 429 = 200) => {
    const visit = c.get('visit')
    const sealed = sealing.seal(secretName(visit.staff.id), secret)
    const asksPassword = (await passwordOf(visit)) !== null
    const main = setUpMain(visit, { secret, sealed, asksPassword, sentence })
    return c.html(page(visit, assets, { title: visit.m.account.code.setUp, main }), status)
  }

  app.get(CODE, async (c) => {
    if (await ledger.signIns.secondFactor(c.get('visit').staff.id)) return c.redirect('/account', 303)
    return setUp(c, newSecret(options), null)
  })

  app.post(CODE, async (c) => {
    const visit = c.get('visit')
    const { staff, m } = visit
    const fields = c.get('fields')
    if (await ledger.signIns.secondFactor(staff.id)) return c.redirect('/account', 303)
    const secret = sealing.unseal(secretName(staff.id), fields.text('secret'))
    if (secret === null) return setUp(c, newSecret(options), m.account.code.stale, 422)
    const stored = await passwordOf(visit)
    if (stored !== null) {
      const attempt = await countTry(options, 'password', staff.id, staff.id)
      if (attempt.refused) return setUp(c, secret, m.account.password.wait, 429)
      if (!(await verifyPassword(fields.text('password'), stored))) {
        await attempt.wrong()
        return setUp(c, secret, m.account.password.wrong, 422)
      }
      await attempt.right()
    }
    const step = stepOfCode(secret, fields.text('code'), clock.now())
    if (step === null) return setUp(c, secret, m.account.code.wrong, 422)
    const codes = newRecoveryCodes(options)
    const sealed = sealing.seal(secretName(staff.id), secret)
    await turnCodeOn(ledger, by(c), staff.id, { sealed, step, codeHashes: codes.map(hashOfRecoveryCode) })
    return c.html(page(visit, assets, { title: m.account.code.recovery, main: recoveryMain(visit, codes) }))
  })

  app.post(OFF, async (c) => {
    const { staff, m } = c.get('visit')
    const attempt = await countTry(options, 'code', staff.id, staff.id)
    const refused = (status: 422 | 429, sentence: string) => {
      const main = html`<h1>${m.account.code.title}</h1>${offForm(c.get('visit'), sentence)}`
      return c.html(page(c.get('visit'), assets, { title: m.account.code.title, main }), status)
    }
    if (attempt.refused) return refused(429, m.account.password.wait)
    if (!(await proves(options, staff.id, c.get('fields').text('code')))) {
      await attempt.wrong()
      return refused(422, m.account.code.wrong)
    }
    await attempt.right()
    await turnCodeOff(ledger, by(c), staff.id)
    return c.redirect(withDone('/account', 'code-off'), 303)
  })
}

/** The card on the page of the account. */
export async function codeCard(visit: Visit, { ledger }: DeskOptions): Promise<Html> {
  const words = visit.m.account.code
  const factor = await ledger.signIns.secondFactor(visit.staff.id)
  const left = factor ? await ledger.signIns.recoveryCodesLeft(visit.staff.id) : 0
  const body = factor
    ? html`<p>${words.on} ${here(factor.since, visit)}${visit.m.comma}${words.left(left)}</p>${offForm(visit, null)}`
    : html`<p><a href="${CODE}">${words.set}</a></p>`
  return html`<section class="card" aria-labelledby="code"><h2 id="code">${words.title}</h2><p class="quiet">${words.lead}</p>${body}</section>`
}

const codeInput = (label: string): Html =>
  field(
    label,
    html`<input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required maxlength="40">`,
  )

function offForm(visit: Visit, sentence: string | null): Html {
  const words = visit.m.account.code
  const failed = sentence === null ? '' : refusal({ sentence, detail: [] })
  const body = html`${failed}${codeInput(words.offHint)}<div><button>${words.off}</button></div>`
  return postForm(visit, OFF, body)
}

interface SetUp {
  readonly secret: string
  readonly sealed: string
  readonly asksPassword: boolean
  readonly sentence: string | null
}

function setUpMain(visit: Visit, { secret, sealed, asksPassword, sentence }: SetUp): Html {
  const words = visit.m.account.code
  const password = html`<input type="password" name="password" autocomplete="current-password" required maxlength="${LONGEST_PASSWORD}">`
  const body = html`${sentence === null ? '' : refusal({ sentence, detail: [] })}
    <input type="hidden" name="secret" value="${sealed}">
    <div class="row">${asksPassword ? field(words.password, password) : ''}${codeInput(words.confirm)}</div>
    <div><button class="main">${words.turnOn}</button></div>`
  return html`<p class="quiet"><a href="/account">${visit.m.account.title}</a></p><h1>${words.setUp}</h1>
    <section class="card" aria-label="${words.setUp}"><p>${words.scan}</p>
    <div class="scan" role="img" aria-label="${words.picture}">${raw(renderSVG(appAddress(secret, visit.staff)))}</div>
    <p>${words.byHand}${visit.m.colon}<code class="secret">${(secret.match(/.{1,4}/g) ?? []).join(' ')}</code></p>
    ${postForm(visit, CODE, body)}</section>`
}

function recoveryMain(visit: Visit, codes: readonly string[]): Html {
  const words = visit.m.account.code
  return html`<h1>${words.recovery}</h1><section class="card" aria-label="${words.recovery}"><p>${words.recoveryLead}</p>
    <ol class="recovery">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
    <p><a href="/account">${words.kept}</a></p></section>`
}
