/** The people who may enter: administrators list them, add them by a one-time link, let them in and out. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { addStaff, inviteStaff, type OneTimeLink, switchStaff } from '../journey/staff-acts.ts'
import { limits } from '../limits.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import { ROLES } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { type Fields, wordsIn } from './fields.ts'
import { flashOf, withDone } from './flash.ts'
import { type Attempt, attemptAt, field, postForm, select, ticks } from './form.ts'
import { page } from './layout.ts'
import { DESK_LANGUAGES, messagesFor } from './messages/messages.ts'
import type { DeskOptions } from './options.ts'
import { hashToken, newToken } from './session.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { isTimeZone } from './when.ts'

const HOUR_MS = 3_600_000
const ADD = '/staff/add'

export function staffRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock } = options

  const show = async (c: DeskContext, attempt: Attempt | null, link: string | null, status: 200 | 403 | 422 = 200) => {
    const visit = c.get('visit')
    const all = await ledger.staff.all()
    const flash = link === null ? await flashOf(c, options, visit) : invitationFlash(visit, link)
    return c.html(
      page(visit, assets, { title: visit.m.staffPage.title, main: staffMain(visit, all, attempt), flash }),
      status,
    )
  }
  const refused = (c: DeskContext, sentence: string) =>
    show(c, { action: c.req.path, sentence, detail: [], fields: c.get('fields') }, null, 422)
  const by = (c: DeskContext) => ({ who: c.get('visit').staff.id, at: clock.now() })
  /** Makes a one-time link by `act`, and shows it. */
  const invite = async (c: DeskContext, act: (link: OneTimeLink) => Promise<void>) => {
    const token = newToken(options)
    const expiresAt = new Date(Date.parse(clock.now()) + limits.invitationHours * HOUR_MS).toISOString()
    await act({ tokenHash: hashToken(token), expiresAt })
    return show(
      c,
      null,
      `${options.publicUrl?.replace(/\/$/, '') ?? `http://${c.req.header('host')}`}/invitation/${token}`,
    )
  }

  app.use('/staff/*', onlyAdmins)
  app.get('/staff', onlyAdmins, (c) => show(c, null, null))

  app.post(ADD, async (c) => {
    const { m } = c.get('visit')
    const staff = staffFrom(c.get('fields'), newStaffId(options))
    if (staff.name === '' || staff.signIn === '' || staff.roles.length === 0) return refused(c, m.staffPage.badName)
    if (!isTimeZone(staff.timeZone)) return refused(c, m.staffPage.badZone)
    if (await ledger.staff.bySignIn(staff.signIn)) return refused(c, m.staffPage.taken)
    return invite(c, (link) => addStaff(ledger, by(c), staff, link))
  })

  app.post('/staff/:id/invite', async (c) => {
    const staff = await ledger.staff.byId(c.req.param('id'))
    return staff ? invite(c, (link) => inviteStaff(ledger, by(c), staff.id, link)) : c.notFound()
  })

  app.post('/staff/:id/:change{activate|deactivate}', async (c) => {
    const staff = await ledger.staff.byId(c.req.param('id'))
    if (!staff) return c.notFound()
    const active = c.req.param('change') === 'activate'
    if (!active && staff.id === c.get('visit').staff.id) return refused(c, c.get('visit').m.staffPage.self)
    await switchStaff(ledger, by(c), staff.id, active)
    return c.redirect(withDone('/staff', active ? 'activated' : 'deactivated'), 303)
  })
}

/** To all others the page isn't there. */
export const onlyAdmins = async (c: DeskContext, next: () => Promise<void>): Promise<Response | undefined> => {
  if (!c.get('visit').staff.roles.includes('admin')) return c.notFound()
  await next()
  return undefined
}

/** UUIDv7 (RFC 9562 §5.7), as all ids of the ledger. */
export function newStaffId({ clock, random }: DeskOptions): string {
  const time = Date.parse(clock.now()).toString(16).padStart(12, '0')
  const chance = Buffer.from(random(10)).toString('hex')
  const variant = ((Number.parseInt(chance.slice(3, 4), 16) & 3) | 8).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-${variant}${chance.slice(4, 7)}-${chance.slice(8)}`
}

function staffFrom(fields: Fields, id: string): Staff {
  const listed = (name: string): string[] | null => {
    const words = wordsIn(fields.text(name).slice(0, 2_000))
    return words.length > 0 ? words : null
  }
  const language = fields.text('language')
  return {
    id,
    name: fields.text('name').trim().slice(0, 100),
    signIn: fields.text('signIn').trim().toLowerCase().slice(0, 100),
    roles: ROLES.filter((role) => fields.all('role').includes(role)),
    timeZone: fields.text('timeZone').trim(),
    language: DESK_LANGUAGES.includes(language) ? language : 'en',
    reads: (listed('reads') ?? []).map((tag) => tag.toLowerCase()),
    accounts: listed('accounts'),
    markets: listed('markets')?.map((market) => market.toUpperCase()) ?? null,
    active: true,
  }
}

const invitationFlash = (visit: Visit, link: string): Html =>
  html`<p>${visit.m.done.invited}</p><p><input class="link" readonly value="${link}" aria-label="${visit.m.staffPage.newLink}"></p>`

function staffMain(visit: Visit, all: readonly Staff[], attempt: Attempt | null): Html {
  const { m } = visit
  return html`<h1>${m.staffPage.title}</h1><p class="quiet"><a href="/staff/history">${m.account.history.link}</a> · <a href="/absence">${m.absence.link}</a></p><section class="card" aria-label="${m.staffPage.title}">${table(
    {
      caption: m.staffPage.title,
      columns: [
        { name: m.staffPage.name },
        { name: m.staffPage.signIn },
        { name: m.staffPage.roles },
        { name: m.staffPage.timeZone },
        { name: m.statusPage.accounts },
        { name: m.staffPage.active },
        { name: m.staffPage.newLink },
      ],
      rows: all.map((one) => ({
        cells: [
          html`<a href="/staff/${one.id}"><strong><bdi>${one.name}</bdi></strong></a>`,
          html`<bdi>${one.signIn}</bdi>`,
          one.roles.map((role) => m.role[role]).join(m.comma),
          one.timeZone,
          [one.accounts?.join(', ') ?? m.staffPage.all, one.markets?.join(', ') ?? '']
            .filter((text) => text !== '')
            .join(' · '),
          html`${one.active ? m.yes : m.no} ${activeForm(visit, one, attempt)}`,
          one.active
            ? postForm(visit, `/staff/${one.id}/invite`, html`<button class="plain">${m.staffPage.invite}</button>`, {
                className: 'line',
              })
            : '',
        ],
      })),
      empty: m.none,
    },
  )}</section>${addForm(visit, attempt)}`
}

function activeForm(visit: Visit, staff: Staff, attempt: Attempt | null): Html {
  const { m } = visit
  const change = staff.active ? 'deactivate' : 'activate'
  return postForm(visit, `/staff/${staff.id}/${change}`, html`<button class="plain">${m.staffPage[change]}</button>`, {
    className: 'line',
    attempt,
  })
}

function addForm(visit: Visit, attempt: Attempt | null): Html {
  const { m, staff } = visit
  const words = m.staffPage
  const typed = attemptAt(attempt, ADD)?.fields
  const input = (name: string, label: string, value: string, required = false): Html =>
    field(
      label,
      required
        ? html`<input name="${name}" value="${typed?.text(name) ?? value}" maxlength="2000" required>`
        : html`<input name="${name}" value="${typed?.text(name) ?? value}" maxlength="2000">`,
    )
  const body = html`<div class="row">${input('name', words.name, '', true)}${input('signIn', words.signIn, '', true)}${input('timeZone', words.timeZone, staff.timeZone, true)}
    ${field(
      words.language,
      select(
        'language',
        DESK_LANGUAGES.map((tag) => ({ value: tag, text: messagesFor(tag).ownName })),
        typed?.text('language') ?? m.tag,
      ),
    )}</div>
    ${ticks(
      words.roles,
      'role',
      ROLES.map((role) => ({ value: role, text: m.role[role] })),
      typed?.all('role') ?? ['agent'],
    )}
    <div class="row">${input('reads', words.reads, '')}${input('accounts', words.accounts, '')}${input('markets', words.markets, '')}</div>
    <button class="main">${words.invite}</button>`
  return html`<section class="card" aria-labelledby="add"><h2 id="add">${words.add}</h2>${postForm(visit, ADD, body, { attempt })}</section>`
}
