/** Sign-in by the company's account: out to the issuer and back, to the person whom it is tied to; it makes nobody. */
import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import { tieToCompany, untieFromCompany } from '../journey/staff-acts.ts'
import { type CompanyFlow, type CompanyIdentity, CompanySignInError } from '../ports/company-sign-in.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { withDone } from './flash.ts'
import { postForm } from './form.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { cookieName, isSecure, newToken } from './session.ts'
import { type Guests, letIn } from './sign-in-code.ts'
import { COMPANY, signInPage } from './sign-in-page.ts'
import { guestMessages, ownPath } from './sign-in-words.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

const BACK = `${COMPANY}/back`
const START_TIE = '/account/company'
const TIE = '/account/company/tie'
const UNTIE = '/account/company/untie'
const FLOW = 'company sign-in'
const IDENTITY = 'company identity'
const SECONDS = 600

/** What the browser keeps, sealed, while it is away. */
interface Away extends CompanyFlow {
  readonly to: string
  /** Who connects the account; null signs in. */
  readonly tie: string | null
  readonly until: number
}

export function companyRoutes(app: Hono<DeskEnv>, guests: Guests): void {
  const { options, assets } = guests
  const { company, ledger, clock, sealing } = options
  if (!company) return
  const cookie = `${cookieName(options)}-company`
  const now = (): number => Date.parse(clock.now())

  const refused = (
    c: DeskContext,
    sentence: (words: Visit['m']['account']['company']) => string,
    status: 403 | 502,
  ) => {
    const m = guestMessages(c)
    const failed = { name: '', sentence: sentence(m.account.company) }
    return c.html(signInPage(m, assets, options, '/', failed), status)
  }
  /** Nothing but a sealed cookie remembers that somebody left: a stranger's click stores nothing. */
  const leave = async (c: DeskContext, to: string, tie: string | null): Promise<Response> => {
    const origin = options.publicUrl?.replace(/\/$/, '') ?? `http://${c.req.header('host')}`
    const [state, nonce, verifier] = [newToken(options), newToken(options), newToken(options)]
    const flow: CompanyFlow = { redirect: `${origin}${BACK}`, state, nonce, verifier }
    try {
      const address = await company.begin(flow)
      const away: Away = { ...flow, to, tie, until: now() + SECONDS * 1000 }
      const kept = { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(options), maxAge: SECONDS } as const
      setCookie(c, cookie, sealing.seal(FLOW, JSON.stringify(away)), kept)
      return c.redirect(address, 303)
    } catch (error) {
      return failed(c, error)
    }
  }
  const failed = (c: DeskContext, error: unknown) => {
    if (!(error instanceof CompanySignInError)) throw error
    options.log.warn('company sign-in failed', { error: error.message })
    return refused(c, (words) => words.failed, 502)
  }

  app.get(COMPANY, (c) => leave(c, ownPath(c.req.query('to') ?? '/'), null))
  app.get(START_TIE, (c) => leave(c, '/account', c.get('visit').staff.id))

  app.get(BACK, async (c) => {
    const text = sealing.unseal(FLOW, getCookie(c, cookie) ?? '')
    deleteCookie(c, cookie, { path: '/', secure: isSecure(options) })
    const away = text === null ? null : (JSON.parse(text) as Away)
    if (!away || away.until <= now()) return refused(c, (words) => words.failed, 403)
    try {
      const identity = await company.finish(away, new URL(`${away.redirect}${new URL(c.req.url).search}`))
      const visit: Visit | undefined = c.get('visit')
      if (away.tie === null) {
        const staff = await personOf(options, identity)
        return staff ? letIn(c, guests, staff, away.to) : refused(c, (words) => words.unknown, 403)
      }
      if (visit?.staff.id !== away.tie) return refused(c, (words) => words.failed, 403)
      const sealed = sealing.seal(IDENTITY, JSON.stringify({ ...identity, staffId: away.tie, until: away.until }))
      const main = tieMain(visit, identity, sealed)
      return c.html(page(visit, assets, { title: visit.m.account.company.title, main }))
    } catch (error) {
      return failed(c, error)
    }
  })

  app.post(TIE, async (c) => {
    const { staff, m } = c.get('visit')
    const text = sealing.unseal(IDENTITY, c.get('fields').text('identity'))
    const known = text === null ? null : (JSON.parse(text) as CompanyIdentity & { staffId: string; until: number })
    if (known?.staffId !== staff.id || known.until <= now()) return refused(c, (words) => words.failed, 403)
    const other = await ledger.signIns.byCompanySignIn(known.issuer, known.subject)
    if (other && other.id !== staff.id) {
      const main = html`<h1>${m.account.company.title}</h1><p>${m.account.company.taken}</p><p><a href="/account">${m.account.title}</a></p>`
      return c.html(page(c.get('visit'), assets, { title: m.account.company.title, main }), 409)
    }
    await tieToCompany(ledger, { who: staff.id, at: clock.now() }, staff.id, known)
    return c.redirect(withDone('/account', 'company-tied'), 303)
  })

  app.post(UNTIE, async (c) => {
    const { staff } = c.get('visit')
    await untieFromCompany(ledger, { who: staff.id, at: clock.now() }, staff.id, company.issuer)
    return c.redirect(withDone('/account', 'company-untied'), 303)
  })
}

/**
 * Whom this identity lets in: the person it is tied to; at its first time the person whose sign-in name is the address that
 * the issuer vouches for, unless that person is tied to somebody else there, or was and the tie was cut.
 */
async function personOf({ ledger, clock }: DeskOptions, identity: CompanyIdentity): Promise<Staff | null> {
  const tied = await ledger.signIns.byCompanySignIn(identity.issuer, identity.subject)
  if (tied) return tied.active ? tied : null
  const staff = identity.email === null ? null : (await ledger.staff.bySignIn(identity.email))?.staff
  // Tied to somebody else there, or cut: the address alone says too little.
  if (!staff?.active || (await ledger.signIns.tiesOf(staff.id)).some(({ issuer }) => issuer === identity.issuer))
    return null
  await tieToCompany(ledger, { who: staff.id, at: clock.now() }, staff.id, identity)
  return staff
}

/** The card on the page of the account; null where the company has no sign-in. */
export async function companyCard(visit: Visit, { company, ledger }: DeskOptions): Promise<Html | null> {
  if (!company) return null
  const words = visit.m.account.company
  const tied = await ledger.signIns.isTied(company.issuer, visit.staff.id)
  const body = tied
    ? html`<p>${words.tied}</p>${postForm(visit, UNTIE, html`<button>${words.untie}</button>`, { className: 'line' })}`
    : html`<p><a href="${START_TIE}">${words.tie}</a></p>`
  return html`<section class="card" aria-labelledby="company"><h2 id="company">${words.title}</h2><p class="quiet">${words.lead}</p>${body}</section>`
}

function tieMain(visit: Visit, identity: CompanyIdentity, sealed: string): Html {
  const words = visit.m.account.company
  const body = html`<input type="hidden" name="identity" value="${sealed}"><div><button class="main">${words.tie}</button></div>`
  return html`<h1>${words.title}</h1><section class="card" aria-label="${words.title}"><p><bdi>${identity.email ?? identity.subject}</bdi></p>
    <p class="quiet">${words.lead}</p>${postForm(visit, TIE, body)}<p><a href="/account">${visit.m.account.title}</a></p></section>`
}
