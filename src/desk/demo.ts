/** The demo's own pages: moving its clock, and what really arrived at the customers' side. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { parseMail } from '../mail/parse.ts'
import type { Assets } from './assets.ts'
import { foreign, passage, plainLine } from './foreign.ts'
import { page } from './layout.ts'
import type { ArrivedMail, DeskOptions } from './options.ts'
import { ownPath } from './sign-in-words.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
/** A slip of a click must not put the demo years ahead. */
const LONGEST_MOVE_MS = 40 * 86_400_000
const LINES = 50
const SOURCE_CHARACTERS = 50_000

export function demoRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { demo } = options
  if (!demo) return

  app.post('/demo/advance', async (c) => {
    const fields = c.get('fields')
    const to = fields.text('to')
    const ahead = INSTANT.test(to) ? Date.parse(to) - Date.parse(options.clock.now()) : Number.NaN
    if (ahead <= LONGEST_MOVE_MS) await demo.advance(to)
    return c.redirect(ownPath(fields.text('back')), 303)
  })

  app.get('/demo/sent', async (c) => {
    const visit = c.get('visit')
    const newest = [...(await demo.sent())].reverse().slice(0, LINES)
    const mails = await Promise.all(newest.map((mail) => mailCard(visit, mail)))
    const { m } = visit
    const main = html`<h1>${m.sentMail}</h1><p class="quiet">${m.demo.sentLead}</p>${mails.length === 0 ? html`<p class="empty">${m.demo.nothingSent}</p>` : mails}`
    return c.html(page(visit, assets, { title: m.sentMail, main, live: 'replace' }))
  })
}

async function mailCard(visit: Visit, mail: ArrivedMail): Promise<Html> {
  const { m } = visit
  const parsed = await parseMail(mail.raw)
  const source = new TextDecoder().decode(mail.raw.subarray(0, SOURCE_CHARACTERS))
  return html`<article class="card"><h2>${foreign(mail.subject)}</h2>
    <p class="quiet">${m.ticket.to} <bdi dir="ltr">${plainLine(mail.to)}</bdi> · ${here(mail.at, visit)}</p>
    ${passage(parsed.text, null)}
    <details class="fold"><summary>${m.demo.source}</summary><pre tabindex="0">${source}</pre></details></article>`
}
