/** Somebody leaves or changes their work: what is theirs, counted, and to whom it all goes. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { type Belongings, belongingsOf, handOver, maySucceed } from '../journey/hand-over.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Assets } from './assets.ts'
import { withDone } from './flash.ts'
import { type Attempt, field, postForm, select } from './form.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import { newStaffId, onlyAdmins } from './staff-page.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

export function handOverRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, clock } = options

  const show = async (c: DeskContext, from: Staff, attempt: Attempt | null, status: 200 | 422 = 200) => {
    const visit = c.get('visit')
    const others = (await ledger.staff.all()).filter((one) => maySucceed(from, one))
    const main = handOverMain(visit, from, others, await belongingsOf(ledger, from.id), attempt)
    return c.html(page(visit, assets, { title: visit.m.handOver.title, main }), status)
  }

  app.get('/staff/:id/hand-over', onlyAdmins, async (c) => {
    const from = await ledger.staff.byId(c.req.param('id') ?? '')
    return from ? show(c, from, null) : c.notFound()
  })

  app.post('/staff/:id/hand-over', onlyAdmins, async (c) => {
    const visit = c.get('visit')
    const fields = c.get('fields')
    const from = await ledger.staff.byId(c.req.param('id') ?? '')
    if (!from) return c.notFound()
    const to = await ledger.staff.byId(fields.text('to'))
    const switchOff = fields.text('off') === 'yes' && from.id !== visit.staff.id
    const what = { from, brief: fields.text('brief').trim().slice(0, 1_000), switchOff }
    const by = { who: visit.staff.id, at: clock.now() }
    if (to && (await handOver(ledger, by, () => newStaffId(options), { ...what, to })))
      return c.redirect(withDone('/staff', 'handed-over'), 303)
    return show(c, from, { action: c.req.path, sentence: visit.m.handOver.refused, detail: [], fields }, 422)
  })
}

function handOverMain(
  visit: Visit,
  from: Staff,
  others: readonly Staff[],
  { tickets, tasks }: Belongings,
  attempt: Attempt | null,
): Html {
  const words = visit.m.handOver
  const body = html`<p>${words.counts(tickets.length, tasks.length)}</p><p class="quiet">${words.lead}</p>
    <div class="row">${field(
      words.to,
      select(
        'to',
        others.map(({ id, name }) => ({ value: id, text: name })),
        attempt?.fields.text('to') ?? '',
      ),
    )}${field(words.brief, html`<input name="brief" maxlength="1000" value="${attempt?.fields.text('brief') ?? ''}">`)}</div>
    ${from.id === visit.staff.id ? '' : html`<label class="tick"><input type="checkbox" name="off" value="yes"> ${words.off}</label>`}
    <div><button class="main">${words.act}</button></div>`
  return html`<p class="quiet"><a href="/staff">${visit.m.account.person.back}</a></p><h1>${words.title}${visit.m.colon}<bdi>${from.name}</bdi></h1>
    <section class="card" aria-label="${words.title}">${postForm(visit, `/staff/${from.id}/hand-over`, body, { attempt })}</section>`
}
