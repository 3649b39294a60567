/** The playbook page of each issue: what policy says, in words, to work by, to print and to train by. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { isIssue, type Playbook } from '../journey/playbook.ts'
import type { LibraryCase } from '../ticket/library.ts'
import { ISSUES } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { page } from './layout.ts'
import { libraryCase } from './library-case.ts'
import type { DeskOptions } from './options.ts'
import { notesBeside } from './owner-notes.ts'
import { sectionsOf } from './playbook-text.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'

const MOST_TO_READ = 10

export function playbookRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  app.get('/policy', (c) => c.redirect(`/policy/${ISSUES[0]}`, 303))
  app.get('/policy/:issue', async (c) => {
    const issue = c.req.param('issue')
    if (!isIssue(issue)) return c.notFound()
    const visit = c.get('visit')
    const reading = await options.ledger.library.approved(issue, MOST_TO_READ)
    const title = visit.m.policy.playbookOf(visit.m.issue[issue])
    return c.html(
      page(visit, assets, {
        title,
        main: html`${playbookMain(visit, options.playbook(issue), reading)}${await notesBeside(visit, options, 'rule', issue)}`,
      }),
    )
  })
}

function playbookMain(visit: Visit, playbook: Playbook, reading: readonly LibraryCase[]): Html {
  const { m } = visit
  const words = m.policy
  return html`<h1>${words.playbookOf(m.issue[playbook.issue])}</h1>
    <p class="quiet">${words.playbookLead}</p>
    <nav class="issues" aria-label="${words.playbook}"><ul class="parts">${ISSUES.map(
      (issue) =>
        html`<li><a href="/policy/${issue}" ${issue === playbook.issue ? raw('aria-current="page"') : ''}>${m.issue[issue]}</a></li>`,
    )}</ul></nav>
    ${sectionsOf(playbook, m).map(
      ({ name, title, lines }) =>
        html`<section class="card" aria-labelledby="${name}"><h2 id="${name}">${title}</h2><ul class="list">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`,
    )}
    ${reading.length === 0 ? '' : html`<section class="card" aria-labelledby="reading"><h2 id="reading">${m.library.reading}</h2><p class="quiet">${m.library.readingLead}</p>${reading.map((one) => libraryCase(visit, one, true))}</section>`}`
}
