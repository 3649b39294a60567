/** Lets in whom a password or the company vouched for: at once, or after the code by phone that they switched on. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Assets } from './assets.ts'
import { clientAddress } from './client-address.ts'
import { field, refusal } from './form.ts'
import { guestPage } from './layout.ts'
import type { Messages } from './messages/en.ts'
import type { DeskOptions } from './options.ts'
import { proves } from './second-factor.ts'
import { hashToken, startSession } from './session.ts'
import { countTry } from './sign-in-tries.ts'
import { guestMessages, ownPath } from './sign-in-words.ts'
import type { DeskContext, DeskEnv, Html } from './visit.ts'

const CODE = '/sign-in/code'
const STEP = 'sign-in step'
const STEP_MS = 5 * 60_000

/** Half of a sign-in, sealed into the form that asks for the other half. */
interface Step {
  readonly staffId: string
  readonly to: string
  readonly until: number
  /** Another password since, and the half is worth nothing. */
  readonly password: string
}

export interface Guests {
  readonly options: DeskOptions
  readonly assets: Assets
}

/** A session and on to `to`, or the page that asks for the code. */
export async function letIn(c: DeskContext, { options, assets }: Guests, staff: Staff, to: string): Promise<Response> {
  if (!(await options.ledger.signIns.secondFactor(staff.id))) {
    await startSession(c, options, staff)
    return c.redirect(to, 303)
  }
  const until = Date.parse(options.clock.now()) + STEP_MS
  const step: Step = { staffId: staff.id, to, until, password: await passwordMark(options, staff) }
  const sealed = options.sealing.seal(STEP, JSON.stringify(step))
  return c.html(codePage(guestMessages(c), assets, sealed, null))
}

export function codeRoutes(app: Hono<DeskEnv>, guests: Guests): void {
  const { options, assets } = guests
  app.post(CODE, async (c) => {
    const m = guestMessages(c)
    const words = m.account.code
    const sealed = c.get('fields').text('step')
    const again = (status: 401 | 429, sentence: string) => c.html(codePage(m, assets, sealed, sentence), status)
    const step = readStep(options, sealed)
    const staff = step && (await options.ledger.staff.byId(step.staffId))
    if (!staff?.active || step?.password !== (await passwordMark(options, staff)))
      return c.html(latePage(m, assets), 410)
    const about = [
      await countTry(options, 'address', clientAddress(c, options.publicUrl), null),
      await countTry(options, 'code', staff.id, staff.id),
    ]
    if (about.some(({ refused }) => refused)) return again(429, m.account.password.wait)
    if (!(await proves(options, staff.id, c.get('fields').text('code')))) {
      for (const one of about) await one.wrong()
      return again(401, words.wrong)
    }
    for (const one of about) await one.right()
    await startSession(c, options, staff)
    return c.redirect(ownPath(step.to), 303)
  })
}

function readStep(options: DeskOptions, sealed: string): Step | null {
  const text = options.sealing.unseal(STEP, sealed)
  const step = text === null ? null : (JSON.parse(text) as Step)
  return step !== null && step.until > Date.parse(options.clock.now()) ? step : null
}

const passwordMark = async (options: DeskOptions, staff: Staff): Promise<string> =>
  hashToken((await options.ledger.staff.bySignIn(staff.signIn))?.passwordHash ?? '')

function codePage(m: Messages, assets: Assets, sealed: string, sentence: string | null): Html {
  const words = m.account.code
  return guestPage(m, assets, {
    title: words.ask,
    main: html`<section class="gate"><h1>${words.ask}</h1><p>${words.askLead}</p>
      <form method="post" action="${CODE}?lang=${m.tag}" class="stack">
        ${sentence === null ? '' : refusal({ sentence, detail: [] })}
        <input type="hidden" name="step" value="${sealed}">
        ${field(words.askField, html`<input name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required autofocus maxlength="40">`)}
        <button class="main">${words.enter}</button>
      </form><p class="quiet">${words.lost}</p></section>`,
  })
}

function latePage(m: Messages, assets: Assets): Html {
  return guestPage(m, assets, {
    title: m.account.code.ask,
    main: html`<section class="gate"><h1>${m.account.code.ask}</h1><p>${m.account.code.late}</p><p><a href="/sign-in">${m.signIn.title}</a></p></section>`,
  })
}
