/** One colleague as administrators see them: roles, where they are signed in, their code by phone. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { changeRoles, endSessions, turnCodeOff, untieFromCompany } from '../journey/staff-acts.ts'
import type { CompanyTie, SecondFactor, SessionRow } from '../ports/ledger/sign-ins.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { ROLES } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { deviceList } from './device-list.ts'
import { flashOf, withDone } from './flash.ts'
import { type Attempt, attemptAt, postForm, ticks } from './form.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { onlyAdmins } from './staff-page.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

export function staffPersonRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock } = options
  const by = (c: DeskContext) => ({ who: c.get('visit').staff.id, at: clock.now() })
  const pathOf = (staff: Staff): string => `/staff/${staff.id}`

  const show = async (c: DeskContext, staff: Staff, attempt: Attempt | null, status: 200 | 422 = 200) => {
    const visit = c.get('visit')
    const sessions = await ledger.signIns.sessionsOf(staff.id, visit.now)
    const factor = await ledger.signIns.secondFactor(staff.id)
    const ties = await ledger.signIns.tiesOf(staff.id)
    const flash = await flashOf(c, options, visit)
    const main = html`<p class="quiet"><a href="/staff">${visit.m.account.person.back}</a></p>
      <h1><bdi>${staff.name}</bdi> <span class="quiet"><bdi>${staff.signIn}</bdi></span></h1>
      <p class="quiet"><a href="/staff/${staff.id}/hand-over">${visit.m.handOver.link}</a></p>
      ${rolesCard(visit, staff, attempt)}${devices(visit, staff, sessions, c.get('sessionHash'))}${codeCard(visit, staff, factor)}${tiesCard(visit, staff, ties)}`
    return c.html(page(visit, assets, { title: staff.name, main, flash }), status)
  }
  /** The person of the address; where it is nobody's, another page below /staff may have that name. */
  const withPerson =
    (act: (c: DeskContext, staff: Staff) => Promise<Response>) =>
    async (c: DeskContext, next: () => Promise<void>): Promise<Response | undefined> => {
      const staff = await ledger.staff.byId(c.req.param('id') ?? '')
      if (staff) return act(c, staff)
      await next()
      return undefined
    }

  app.get(
    '/staff/:id',
    onlyAdmins,
    withPerson((c, staff) => show(c, staff, null)),
  )

  app.post(
    '/staff/:id/roles',
    withPerson(async (c, staff) => {
      const { m, staff: self } = c.get('visit')
      const roles = ROLES.filter((role) => c.get('fields').all('role').includes(role))
      const refused = (sentence: string) =>
        show(c, staff, { action: c.req.path, sentence, detail: [], fields: c.get('fields') }, 422)
      if (roles.length === 0) return refused(m.account.person.noRole)
      if (staff.id === self.id && !roles.includes('admin')) return refused(m.account.person.ownAdmin)
      await changeRoles(ledger, by(c), staff, roles)
      return c.redirect(withDone(pathOf(staff), 'roles-changed'), 303)
    }),
  )

  app.post(
    '/staff/:id/sessions/end',
    withPerson(async (c, staff) => {
      const only = c.get('fields').text('session')
      await endSessions(ledger, by(c), staff.id, { only })
      return c.redirect(withDone(pathOf(staff), 'session-ended'), 303)
    }),
  )

  app.post(
    '/staff/:id/sessions/end-all',
    withPerson(async (c, staff) => {
      const self = staff.id === c.get('visit').staff.id
      await endSessions(ledger, by(c), staff.id, { keep: self ? c.get('sessionHash') : null })
      return c.redirect(withDone(pathOf(staff), self ? 'sessions-ended' : 'all-sessions-ended'), 303)
    }),
  )

  app.post(
    '/staff/:id/code-off',
    withPerson(async (c, staff) => {
      await turnCodeOff(ledger, by(c), staff.id)
      return c.redirect(withDone(pathOf(staff), 'code-off'), 303)
    }),
  )

  app.post(
    '/staff/:id/company/untie',
    withPerson(async (c, staff) => {
      await untieFromCompany(ledger, by(c), staff.id, c.get('fields').text('issuer'))
      return c.redirect(withDone(pathOf(staff), 'company-untied'), 303)
    }),
  )
}

function rolesCard(visit: Visit, staff: Staff, attempt: Attempt | null): Html {
  const { m } = visit
  const words = m.account.person
  const action = `/staff/${staff.id}/roles`
  const options = ROLES.map((role) => ({ value: role, text: m.role[role] }))
  const chosen = attemptAt(attempt, action)?.fields.all('role') ?? staff.roles
  const body = html`${ticks(words.roles, 'role', options, chosen)}<div><button>${words.change}</button></div>`
  return html`<section class="card" aria-label="${words.roles}">${postForm(visit, action, body, { attempt })}</section>`
}

function devices(visit: Visit, staff: Staff, sessions: readonly SessionRow[], own: string): Html {
  const words = visit.m.account.sessions
  const all = `/staff/${staff.id}/sessions/end-all`
  return html`<section class="card" aria-labelledby="devices"><h2 id="devices">${words.title}</h2>
    ${deviceList(visit, { sessions, own, action: `/staff/${staff.id}/sessions/end` })}
    ${sessions.length > 0 ? postForm(visit, all, html`<button>${staff.id === visit.staff.id ? words.endOthers : words.endAll}</button>`, { className: 'line' }) : ''}</section>`
}

function codeCard(visit: Visit, staff: Staff, factor: SecondFactor | null): Html {
  const words = visit.m.account.person
  const body = factor
    ? html`<p>${words.codeOn} ${here(factor.since, visit)}</p>${postForm(visit, `/staff/${staff.id}/code-off`, html`<button>${words.codeOff}</button>`, { className: 'line' })}`
    : html`<p class="quiet">${words.codeNone}</p>`
  return html`<section class="card" aria-labelledby="code"><h2 id="code">${words.code}</h2>${body}</section>`
}

function tiesCard(visit: Visit, staff: Staff, ties: readonly CompanyTie[]): Html | '' {
  if (ties.length === 0) return ''
  const { title, tied, cut, untie, cutLead } = visit.m.account.person.company
  const rows = ties.map((one) => {
    const body = html`<input type="hidden" name="issuer" value="${one.issuer}"><button>${untie}</button>`
    const end = one.cut ? '' : postForm(visit, `/staff/${staff.id}/company/untie`, body, { className: 'line' })
    return html`<p><bdi>${one.issuer}</bdi>${visit.m.colon}${one.cut ? cut : tied} ${here(one.at, visit)}</p>${end}`
  })
  const lead = ties.some(({ cut }) => cut) ? html`<p class="quiet">${cutLead}</p>` : ''
  return html`<section class="card" aria-labelledby="company"><h2 id="company">${title}</h2>${rows}${lead}</section>`
}
