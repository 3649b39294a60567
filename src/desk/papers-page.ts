/** All papers that wait for an answer, the overdue ones first, with the way to their ticket. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { openPapers } from '../journey/open-papers.ts'
import { isOverdue } from '../ticket/paper.ts'
import type { Assets } from './assets.ts'
import { foreign } from './foreign.ts'
import { page } from './layout.ts'
import type { DeskOptions } from './options.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const MOST = 300

export function papersRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  app.get('/papers', async (c) => {
    const visit = c.get('visit')
    const open = await openPapers(options.ledger, visit.staff, MOST)
    return c.html(page(visit, assets, { title: visit.m.papers.title, main: papersMain(visit, open), flash: null }))
  })
}

function papersMain(visit: Visit, open: Awaited<ReturnType<typeof openPapers>>): Html {
  const { m } = visit
  const words = m.papers
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    ${open.length === 0 ? html`<p class="empty">${words.none}</p>` : ''}
    <ul class="papers">${open.map(({ paper, ticket }) => {
      const late = isOverdue(paper, visit.now)
      return html`<li><a href="/tickets/${ticket.id}#papers">${ticket.number} · ${words.kind[paper.kind]} → ${words.role[paper.role]}</a>
        <span class="parts"><span>${words.state[paper.state]}</span>
        ${paper.dueAt ? html`<span class="${late ? 'clock over' : 'clock'}">${late ? words.overdue : words.due}${m.colon}${here(paper.dueAt, visit)}</span>` : ''}
        <span class="quiet">${foreign(paper.subject, paper.language)}</span></span></li>`
    })}</ul>`
}
