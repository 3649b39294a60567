/** The mailboxes: administrators see how each is, test one, enter a new code, consent anew, add one, switch one off. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { accountTroubles } from '../journey/condition.ts'
import type { AccountHealth } from '../ports/ledger/intake.ts'
import type { Assets } from './assets.ts'
import type { Fields } from './fields.ts'
import { plainLine } from './foreign.ts'
import { type Attempt, postForm } from './form.ts'
import { page } from './layout.ts'
import { mailboxPath, wayInto, waySteps } from './mailboxes-banner.ts'
import {
  MAILBOX_FIELDS,
  type Mailbox,
  type MailboxAnswers,
  type MailboxControls,
  type MailboxSecrets,
} from './mailboxes-controls.ts'
import { addressForm, NEW, newMailboxMain, secretField, sendTest } from './mailboxes-form.ts'
import { trialMain, trialPath } from './mailboxes-trial.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { dayAndTime, here } from './when.ts'

export function mailboxRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { mailboxes } = options
  if (!mailboxes) return
  const show = (c: DeskContext, main: Html, live = false, status: 200 | 422 = 200) => {
    const visit = c.get('visit')
    const parts = { title: visit.m.mailboxes.title, main, ...(live && { live: 'replace' as const }) }
    return c.html(page(visit, assets, parts), status)
  }
  app.use('/mailboxes/*', onlyAdmins)
  app.get('/mailboxes', onlyAdmins, async (c) => {
    const visit = c.get('visit')
    return show(c, listMain(visit, await mailboxes.list(), await healthOf(options, visit)), true)
  })
  newMailboxRoutes(app, mailboxes, show)
  accountRoutes(app, options, mailboxes, show)
  trialRoutes(app, mailboxes, show)
}

type Show = (c: DeskContext, main: Html, live?: boolean, status?: 200 | 422) => Response | Promise<Response>

function newMailboxRoutes(app: Hono<DeskEnv>, mailboxes: MailboxControls, show: Show): void {
  const form = async (c: DeskContext, asked: (name: string) => string, attempt: Attempt | null) => {
    const address = asked('address').trim().slice(0, 254)
    const providers = await mailboxes.providers()
    const provider =
      providers.get(asked('provider')) ?? (await mailboxes.recognise(address)) ?? providers.get('dovecot') ?? null
    const oauthOnly = provider?.signIn.every((way) => way === 'oauth') ?? false
    const signIn = provider?.oauth && (oauthOnly || asked('signIn') === 'oauth') ? 'oauth' : 'password'
    const usual = await mailboxes.usual()
    const main = newMailboxMain(c.get('visit'), { address, provider, providers, usual, signIn, attempt })
    return show(c, main, false, attempt ? 422 : 200)
  }
  app.get(NEW, (c) => form(c, (name) => c.req.query(name) ?? '', null))
  app.post(NEW, async (c) => {
    const { m, staff } = c.get('visit')
    const fields = c.get('fields')
    const sendToSelf = fields.text('sendToSelf') === 'yes'
    const begun = await mailboxes.tryNew(answersIn(fields), secretsIn(fields), sendToSelf, staff.signIn)
    if ('id' in begun) return c.redirect(trialPath(begun.id), 303)
    const words = m.mailboxes
    const taken = begun.refused === 'taken'
    const detail = taken ? [] : begun.fields.map((name) => words.field[name])
    return form(c, fields.text, { action: NEW, sentence: taken ? words.taken : words.refused, detail, fields })
  })
}

const answersIn = (fields: Fields): MailboxAnswers =>
  Object.fromEntries(MAILBOX_FIELDS.map((name) => [name, fields.text(name).trim().slice(0, 300)])) as MailboxAnswers

const secretsIn = (fields: Fields): MailboxSecrets => ({
  password: passwordIn(fields),
  clientSecret: fields.text('clientSecret').trim().slice(0, 500),
  proxy: fields.text('proxy').trim().slice(0, 500),
})

/** Blanks around a code come from copying it. */
const passwordIn = (fields: Fields): string => fields.text('password').trim().slice(0, 500)

function accountRoutes(app: Hono<DeskEnv>, options: DeskOptions, mailboxes: MailboxControls, show: Show): void {
  const ACCOUNT = '/mailboxes/accounts/:name{[a-z0-9-]{1,40}}'
  const toTrial = (c: DeskContext, id: string | null) => (id === null ? c.notFound() : c.redirect(trialPath(id), 303))
  app.get(ACCOUNT, async (c) => {
    const visit = c.get('visit')
    const mailbox = (await mailboxes.list()).find(({ name }) => name === c.req.param('name'))
    if (!mailbox) return c.notFound()
    return show(c, accountMain(visit, mailbox, (await healthOf(options, visit)).get(mailbox.name)))
  })
  app.post(`${ACCOUNT}/test`, async (c) => {
    const fields = c.get('fields')
    const sendToSelf = fields.text('sendToSelf') === 'yes'
    const { signIn } = c.get('visit').staff
    return toTrial(c, await mailboxes.tryAgain(c.req.param('name'), passwordIn(fields), sendToSelf, signIn))
  })
  app.post(`${ACCOUNT}/sign-in`, async (c) => {
    const inBrowser = c.get('fields').text('way') === 'browser'
    return toTrial(c, await mailboxes.signInAgain(c.req.param('name'), inBrowser, c.get('visit').staff.signIn))
  })
  app.post(`${ACCOUNT}/:change{on|off}`, async (c) => {
    const name = c.req.param('name')
    const done = await mailboxes.switch(name, c.req.param('change') === 'on', c.get('visit').staff.signIn)
    return done ? c.redirect(mailboxPath(name), 303) : c.notFound()
  })
}

function trialRoutes(app: Hono<DeskEnv>, mailboxes: MailboxControls, show: Show): void {
  const TRIAL = '/mailboxes/trials/:id'
  app.get(TRIAL, (c) => {
    const trial = mailboxes.trial(c.req.param('id'))
    return trial ? show(c, trialMain(c.get('visit'), trial, null), trial.state !== 'done') : c.notFound()
  })
  app.post(`${TRIAL}/again`, async (c) => {
    const fields = c.get('fields')
    const { sent, drafts, junk } = answersIn(fields)
    const secrets = { password: passwordIn(fields) }
    const sendToSelf = fields.text('sendToSelf') === 'yes'
    await mailboxes.retry(c.req.param('id'), { secrets, folders: { sent, drafts, junk }, sendToSelf })
    return c.redirect(trialPath(c.req.param('id')), 303)
  })
  app.post(`${TRIAL}/finish`, async (c) => {
    await mailboxes.finish(c.req.param('id'), c.get('fields').text('returned'))
    return c.redirect(trialPath(c.req.param('id')), 303)
  })
  app.post(`${TRIAL}/save`, async (c) => {
    const id = c.req.param('id')
    if (await mailboxes.save(id)) return c.redirect(trialPath(id), 303)
    const trial = mailboxes.trial(id)
    if (!trial) return c.notFound()
    const { m } = c.get('visit')
    const attempt = { action: c.req.path, sentence: m.mailboxes.notSaved, detail: [], fields: c.get('fields') }
    return show(c, trialMain(c.get('visit'), trial, attempt), false, 422)
  })
}

const onlyAdmins = async (c: DeskContext, next: () => Promise<void>): Promise<Response | undefined> => {
  if (!c.get('visit').staff.roles.includes('admin')) return c.notFound()
  await next()
  return undefined
}

interface Health {
  readonly health: AccountHealth | undefined
  readonly troubles: readonly string[]
}

/** By account: its last look, and its alarms in words. */
async function healthOf({ ledger }: DeskOptions, { m, staff, now }: Visit): Promise<ReadonlyMap<string, Health>> {
  const alarms = await accountTroubles(ledger, staff, now)
  const all = await ledger.intake.health()
  const saidOf = (account: string) => alarms.filter((one) => 'account' in one && one.account === account).map(m.alarm)
  return new Map(all.map((health) => [health.account, { health, troubles: saidOf(health.account) }]))
}

function listMain(visit: Visit, all: readonly Mailbox[], health: ReadonlyMap<string, Health>): Html {
  const { m } = visit
  const words = m.mailboxes
  return html`<h1>${words.title}</h1><section class="card" aria-label="${words.title}">${table({
    caption: words.title,
    columns: [
      { name: m.statusPage.account },
      { name: words.field.address },
      { name: words.field.provider },
      { name: m.statusPage.polled },
      { name: words.state },
    ],
    rows: all.map((one) => ({
      cells: [
        html`<a href="${mailboxPath(one.name)}"><strong>${one.name}</strong></a>`,
        html`<bdi>${one.address}</bdi>`,
        html`${providerName(visit, one)} <span class="quiet">${words.from[one.from]}</span>`,
        lastLook(visit, health.get(one.name)),
        stateOf(visit, one, health.get(one.name)),
      ],
    })),
    empty: m.none,
  })}</section><section class="card" aria-labelledby="add"><h2 id="add">${words.add}</h2>${addressForm(visit)}</section>`
}

const providerName = ({ m }: Visit, { provider }: Mailbox): string =>
  provider?.names[m.tag === 'zh-Hans' ? 'zh-Hans' : 'en'] ?? '–'

const lastLook = (visit: Visit, known: Health | undefined): Html | string => {
  const at = known?.health?.lastPollAt ?? null
  return at === null ? visit.m.mailboxes.notYet : here(at, visit)
}

function stateOf(visit: Visit, { active, problem }: Mailbox, known: Health | undefined): Html | string {
  const { m, staff, now } = visit
  const words = m.mailboxes
  if (!active) return words.off
  const until = known?.health?.pausedUntil ?? null
  const paused = until !== null && until > now ? words.pausedUntil(dayAndTime(until, staff.timeZone, m)) : null
  const said = problem ? [`${m.mailReason[problem.reason]}`] : (known?.troubles ?? [])
  const lines = [...said.map(plainLine), ...(paused === null ? [] : [paused])]
  return lines.length === 0 ? words.fine : html`${lines.map((line) => html`<div>${line}</div>`)}`
}

function accountMain(visit: Visit, mailbox: Mailbox, known: Health | undefined): Html {
  const { m } = visit
  const words = m.mailboxes
  const { name, address, active, from } = mailbox
  const path = mailboxPath(name)
  return html`<h1>${name}</h1>
    <section class="card" aria-label="${words.state}"><p><bdi>${address}</bdi> · ${providerName(visit, mailbox)} · ${m.mailboxSetUp.via[mailbox.via]}</p>
      <p>${words.state}${m.colon}${stateOf(visit, mailbox, known)}</p><p>${m.statusPage.polled}${m.colon}${lastLook(visit, known)}</p>
      ${
        from === 'file'
          ? html`<p class="quiet">${words.inFile}</p>`
          : postForm(
              visit,
              `${path}/${active ? 'off' : 'on'}`,
              html`${active ? html`<p class="quiet">${words.offLead}</p>` : ''}<button class="${active ? 'danger' : 'main'}">${active ? words.switchOff : words.switchOn}</button>`,
            )
      }</section>
    ${active ? mendCards(visit, mailbox, path) : ''}`
}

/** How to get a new code stands beside the field for it. */
function mendCards(visit: Visit, { provider, signIn }: Mailbox, path: string): Html {
  const { m } = visit
  const words = m.mailboxes
  const way = provider ? wayInto(provider, signIn) : 'password'
  const mend =
    signIn === 'password'
      ? postForm(
          visit,
          `${path}/test`,
          html`<div class="row">${secretField(visit, 'password', words.newCode, true)}</div><p class="quiet small">${words.secretHint}</p><button class="main">${words.enterCode}</button>`,
        )
      : signIn === 'oauth'
        ? html`${postForm(visit, `${path}/sign-in`, html`<button class="main">${words.consent.again}</button>`, { className: 'line' })}
          ${provider?.oauth?.device ? postForm(visit, `${path}/sign-in`, html`<button name="way" value="browser">${words.consent.inBrowser}</button>`, { className: 'line' }) : ''}`
        : ''
  return html`<section class="card" aria-labelledby="mend"><h2 id="mend">${words.wayTo[way]}</h2>${provider ? waySteps(m, provider, way) : ''}${mend}</section>
    <section class="card" aria-label="${words.testAgain}">${postForm(visit, `${path}/test`, html`${sendTest(visit)}<button>${words.test}</button>`)}</section>`
}
