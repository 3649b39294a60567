/** Mail that owes no answer: every bin open to view, each mail one click from being a ticket. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import { BINS, type Bin } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { flashOf, withDone } from './flash.ts'
import { addressLine, foreign } from './foreign.ts'
import { postForm, refusal, refusedSentence } from './form.ts'
import { walked } from './keys.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import { binnedMessage } from './mail-files.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import { findingsSection } from './ticket-findings.ts'
import { messageArticle } from './ticket-mail.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const LINES = 50

export function binRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, acts } = options

  app.get('/bins', async (c) => {
    const counts = await ledger.desk.counts(c.get('visit').staff)
    return c.redirect(`/bins/${BINS.find((bin) => counts.bins[bin] > 0) ?? BINS[0]}`, 303)
  })

  app.get('/bins/:bin', async (c) => {
    const bin = BINS.find((one) => one === c.req.param('bin'))
    if (!bin) return c.notFound()
    const visit = c.get('visit')
    const { m } = visit
    const after = cursorFrom(c.req.query('after') ?? '')
    const [messages, counts, flash] = await Promise.all([
      ledger.desk.bin(visit.staff, bin, after, LINES + 1),
      ledger.desk.counts(visit.staff),
      flashOf(c, options, visit),
    ])
    const shown = messages.slice(0, LINES)
    const last = shown.at(-1)
    const next = messages.length > LINES && last ? `?${new URLSearchParams({ after: `${last.at}~${last.id}` })}` : null
    const main = html`<div class="beside">${binNav(visit, bin, counts.bins)}
      <section aria-labelledby="list-title"><h1 id="list-title">${m.binPage.title}${m.colon}${m.bin[bin]}</h1><p class="quiet">${m.binPage.lead}</p>
      ${binTable(visit, bin, shown)}
      <p class="paging">${after ? html`<a href="/bins/${bin}">${m.firstPage}</a>` : ''} ${next ? html`<a href="${next}">${m.more}</a>` : ''}</p></section></div>`
    return c.html(page(visit, assets, { title: m.bin[bin], main, flash, live: 'replace', wide: true }))
  })

  app.get('/bins/:bin/:message', async (c) => {
    const message = await binnedMessage(c, options)
    return message ? c.html(binMailPage(c, assets, message, null)) : c.notFound()
  })

  app.post('/bins/:bin/:message/promote', async (c) => {
    const message = await binnedMessage(c, options)
    if (!message) return c.notFound()
    const result = await acts.promote(by(c), { messageId: message.id })
    if (result.done) return c.redirect(withDone(`/tickets/${result.value.ticketId}`, 'promoted'), 303)
    return c.html(binMailPage(c, assets, message, refusedSentence(result.refusal, c.get('visit').m)), 409)
  })
}

function binMailPage(c: DeskContext, assets: Assets, message: StoredMessage, refused: string | null): Html {
  const visit = c.get('visit')
  const { m } = visit
  const bin = message.bin ?? 'spam'
  const main = html`<p class="quiet"><a href="/bins/${bin}">${m.bin[bin]}</a></p><h1>${foreign(message.parsed.subject)}</h1>
    ${refused === null ? '' : refusal({ sentence: refused, detail: [] })}${promoteForm(visit, bin, message)}
    <section class="card thread">${messageArticle(visit, message, null, `/bins/${bin}`)}</section>
    ${message.findings ? findingsSection(visit, message.findings, null) : ''}`
  return page(visit, assets, { title: m.bin[bin], main })
}

function binNav(visit: Visit, current: Bin, counts: Readonly<Record<Bin, number>>): Html {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  return html`<nav class="states" aria-label="${m.bins}"><ul>${BINS.map(
    (bin) =>
      html`<li><a href="/bins/${bin}" ${bin === current ? raw('aria-current="true"') : ''}><span>${m.bin[bin]}</span><span class="count">${figure.format(counts[bin])}</span></a></li>`,
  )}</ul></nav>`
}

function binTable(visit: Visit, bin: Bin, messages: readonly StoredMessage[]): Html {
  const { m } = visit
  return table({
    caption: m.bin[bin],
    columns: [
      { name: m.ticket.from, className: 'who' },
      { name: m.ticket.subject, className: 'gist' },
      { name: m.ticket.received },
      { name: m.decide.promote },
    ],
    rows: messages.map((message) => ({
      cells: [
        html`${message.parsed.from.map(addressLine)}`,
        html`<a class="open" href="/bins/${bin}/${message.id}">${message.parsed.subject ? foreign(message.parsed.subject) : m.binPage.read}</a>`,
        here(message.at, visit),
        promoteForm(visit, bin, message),
      ],
    })),
    empty: m.binPage.empty,
    attributes: walked(),
  })
}

const promoteForm = (visit: Visit, bin: Bin, message: StoredMessage): Html =>
  postForm(visit, `/bins/${bin}/${message.id}/promote`, html`<button>${visit.m.decide.promote}</button>`, {
    className: 'line',
  })

function cursorFrom(text: string): { at: string; id: string } | null {
  const [at = '', id = ''] = text.split('~')
  return /^[\dT:.Z-]{10,30}$/.test(at) && /^[\w-]{1,64}$/.test(id) ? { at, id } : null
}
