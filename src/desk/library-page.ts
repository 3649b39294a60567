/** The case library: found by situation, read by a manager or editor before others see it. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { doubtfulWords } from '../craft/doubtful-words.ts'
import { casesLike } from '../journey/library.ts'
import { isIssue } from '../journey/playbook.ts'
import { decidesCases } from '../ticket/knowledge-acts.ts'
import type { LibraryCase } from '../ticket/library.ts'
import { ISSUES } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { passage } from './foreign.ts'
import { field, postForm, refusedSentence, select } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import { libraryCase } from './library-case.ts'
import type { DeskOptions } from './options.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

const LOOKED_AT = 1_000
const MOST_SHOWN = 50
const MOST_TO_READ = 20

interface Asked {
  readonly issue: string
  readonly market: string
  readonly product: string
  readonly words: string
}

export function libraryRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { library } = options.ledger
  const shown = async (c: DeskContext, refused: string | null): Promise<Response> => {
    const visit = c.get('visit')
    const query = (name: string): string => (c.req.query(name) ?? '').slice(0, 200)
    const asked = { issue: query('issue'), market: query('market'), product: query('product'), words: query('q') }
    const all = await library.approved(isIssue(asked.issue) ? asked.issue : null, LOOKED_AT)
    const proposed = decidesCases(visit.staff) ? await library.proposed(visit.staff, MOST_TO_READ) : []
    const main = libraryMain(visit, asked, casesLike(all, asked), proposed)
    const flash = refused === null ? null : html`<p class="refusal" role="alert">${refused}</p>`
    return c.html(page(visit, assets, { title: visit.m.library.title, main, flash }))
  }

  app.get('/library', (c) => shown(c, null))

  app.post('/library', async (c) => {
    const fields = c.get('fields')
    const as = fields.text('as')
    if (as !== 'approved' && as !== 'refused') return c.notFound()
    const result = await options.acts.decideCase(by(c), {
      caseId: fields.text('case'),
      as,
      product: fields.text('product'),
      situation: fields.text('situation'),
      worked: fields.text('worked'),
      better: fields.text('better'),
      letter: fields.text('letter'),
    })
    return result.done ? c.redirect('/library', 303) : shown(c, refusedSentence(result.refusal, c.get('visit').m))
  })
}

function libraryMain(
  visit: Visit,
  asked: Asked,
  found: readonly LibraryCase[],
  proposed: readonly LibraryCase[],
): Html {
  const { m } = visit
  const words = m.library
  const issues = [{ value: '', text: words.anyIssue }, ...ISSUES.map((value) => ({ value, text: m.issue[value] }))]
  const line = (name: string, label: string, value: string): Html =>
    field(label, html`<input name="${name}" value="${value}" maxlength="200">`)
  const isAsked = Object.values(asked).some((one) => one !== '')
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    <form method="get" action="/library" class="line">${line('q', words.words, asked.words)}${field(words.issue, select('issue', issues, asked.issue))}${line('product', words.product, asked.product)}${line('market', words.market, asked.market)}<button>${words.find}</button></form>
    ${
      proposed.length === 0
        ? ''
        : html`<section aria-labelledby="read"><h2 id="read">${words.toRead} <span class="quiet">${proposed.length}</span></h2><p class="quiet">${words.toReadLead}</p>${proposed.map((one) => html`<section class="card">${libraryCase(visit, one, false)}${decideForm(visit, one)}</section>`)}</section>`
    }
    ${found.length === 0 ? html`<p class="empty">${isAsked ? words.none : words.empty}</p>` : html`<h2>${words.found(found.length)}</h2>`}
    ${found
      .slice(0, MOST_SHOWN)
      .map(
        (one) =>
          html`<section class="card">${libraryCase(visit, one, true)}${decidesCases(visit.staff) ? html`<details class="fold"><summary>${words.change}</summary>${decideForm(visit, one)}</details>` : ''}</section>`,
      )}`
}

/** The text once more where it may still name somebody, each such place marked: a field can't show it. */
function doubtful({ m }: Visit, text: string): Html | '' {
  const doubts = doubtfulWords(text, /[äöüß]|(?<!\p{L})(?:der|die|und|wir|nicht)(?!\p{L})/u.test(text) ? 'de' : '')
  if (doubts.length === 0) return ''
  const parts = doubts.map(({ start, end }, index) => [
    text.slice(doubts[index - 1]?.end ?? 0, start),
    html`<mark class="doubt">${text.slice(start, end)}</mark>`,
  ])
  return html`<div class="doubts"><p class="small"><strong>${m.library.doubts(doubts.length)}</strong></p>${passage(html`${parts.flat()}${text.slice(doubts.at(-1)?.end)}`, '')}</div>`
}

function decideForm(visit: Visit, one: LibraryCase): Html {
  const words = visit.m.library
  const area = (name: 'situation' | 'worked' | 'better' | 'letter', rows: number): Html =>
    html`${field(
      words[name],
      html`<textarea name="${name}" rows="${rows}" maxlength="4000" dir="auto">${one[name] === '' ? '' : `\n${one[name]}`}</textarea>`,
    )}${doubtful(visit, one[name])}`
  const ticket =
    one.ticketId !== null && one.state === 'proposed'
      ? html`<p><a href="/tickets/${one.ticketId}">${words.ticket}</a></p>`
      : ''
  return postForm(
    visit,
    '/library',
    html`<input type="hidden" name="case" value="${one.id}">${ticket}${field(words.product, html`<input name="product" value="${one.product}" maxlength="200" dir="auto">`)}${area('situation', 3)}${area('worked', 2)}${area('better', 2)}${area('letter', 8)}<div class="row"><button name="as" value="approved" class="main">${words.approve}</button><button name="as" value="refused">${words.refuse}</button></div>`,
  )
}
