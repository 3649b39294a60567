/** How the queue is narrowed down: read from the address, written into links, shown as one form that needs no script. */
import { html } from 'hono/html'
import type { QueueFilter } from '../ports/ledger/desk.ts'
import type { SavedView } from '../ports/ledger/views.ts'
import { ISSUES } from '../ticket/words.ts'
import { field, postForm, select } from './form.ts'
import type { Html, Visit } from './visit.ts'

/** A promise that breaks within these hours is at risk. */
const RISK_MS = 4 * 3_600_000
const LONGEST_NAME = 40

/** What the address says besides state and page; '' where nothing. */
export interface Narrowing {
  readonly owner: '' | 'me' | 'nobody'
  readonly market: string
  readonly issue: string
  readonly risk: '' | 'soon'
}

/** @param asked reads one parameter of the address; what no form of ours writes counts as nothing */
export function narrowingFrom(asked: (name: string) => string | undefined): Narrowing {
  const owner = asked('owner') ?? ''
  const market = asked('market') ?? ''
  return {
    owner: owner === 'me' || owner === 'nobody' ? owner : '',
    market: /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(market) ? market : '',
    issue: ISSUES.find((issue) => issue === asked('issue')) ?? '',
    risk: asked('risk') === 'soon' ? 'soon' : '',
  }
}

/**
 * The same as a question to the ledger.
 * @param standsInFor whose tickets are this person's too while they are away
 */
export function narrowed(
  { owner, market, issue, risk }: Narrowing,
  visit: Visit,
  standsInFor: readonly string[],
): Partial<QueueFilter> {
  const known = ISSUES.find((one) => one === issue)
  return {
    ...(owner !== '' && { owner: owner === 'me' ? [visit.staff.id, ...standsInFor] : null }),
    ...(market !== '' && { market }),
    ...(known && { issue: known }),
    ...(risk !== '' && { dueBefore: new Date(Date.parse(visit.now) + RISK_MS).toISOString() }),
  }
}

/** The address of the queue in this state, narrowed down like this. */
export function queueHref(state: string, narrowing: Narrowing, after: string | null = null): string {
  const query = queryOf(state, narrowing)
  if (after) query.set('after', after)
  return query.size === 0 ? '/' : `/?${query}`
}

function queryOf(state: string, narrowing: Narrowing): URLSearchParams {
  const said = Object.entries({ state, ...narrowing }).filter(([, value]) => value !== '')
  return new URLSearchParams(said)
}

const isNarrow = (narrowing: Narrowing): boolean => Object.values(narrowing).some((value) => value !== '')

export function filterForm(visit: Visit, state: string, narrowing: Narrowing, markets: readonly string[]): Html {
  const { m } = visit
  const { queueing } = m
  const region = new Intl.DisplayNames(m.tag, { type: 'region' })
  const marketName = (market: string) => `${market} ${region.of(market.slice(0, 2)) ?? ''}`.trim()
  // Also the one that is chosen, where its last ticket was just closed.
  const listed = narrowing.market && !markets.includes(narrowing.market) ? [...markets, narrowing.market] : markets
  return html`<form method="get" action="/" class="narrow" aria-label="${queueing.narrowing}" data-narrow>
    ${state ? html`<input type="hidden" name="state" value="${state}">` : ''}
    ${labelled(
      queueing.owner,
      select(
        'owner',
        [
          { value: '', text: queueing.anyone },
          { value: 'me', text: queueing.mine },
          { value: 'nobody', text: queueing.nobodys },
        ],
        narrowing.owner,
      ),
    )}
    ${labelled(
      queueing.market,
      select(
        'market',
        [
          { value: '', text: queueing.allMarkets },
          ...listed.map((market) => ({ value: market, text: marketName(market) })),
        ],
        narrowing.market,
      ),
    )}
    ${labelled(
      m.list.issue,
      select(
        'issue',
        [{ value: '', text: queueing.allIssues }, ...ISSUES.map((issue) => ({ value: issue, text: m.issue[issue] }))],
        narrowing.issue,
      ),
    )}
    ${labelled(
      m.list.clock,
      select(
        'risk',
        [
          { value: '', text: queueing.anyTime },
          { value: 'soon', text: queueing.atRisk },
        ],
        narrowing.risk,
      ),
    )}
    <button>${queueing.narrow}</button>${isNarrow(narrowing) ? html` <a href="${queueHref(state, NOTHING)}">${queueing.clear}</a>` : ''}
  </form>`
}

const NOTHING: Narrowing = { owner: '', market: '', issue: '', risk: '' }

/** The name is for readers of the screen: what is chosen says it to the eye. */
const labelled = (name: string, control: Html): Html =>
  html`<label><span class="unseen">${name}</span>${control}</label>`

/** This person's views as links, and the way to save the one that is shown. */
export function viewsList(visit: Visit, state: string, narrowing: Narrowing, views: readonly SavedView[]): Html {
  const { queueing } = visit.m
  const shown = queryOf(state, narrowing).toString()
  const saved = views.map(
    ({ id, name, query }) =>
      html`<li><a href="${query === '' ? '/' : `/?${query}`}" ${query === shown ? html`aria-current="true"` : ''}><span>${name}</span></a><details class="rename"><summary aria-label="${queueing.renameView(name)}">✎</summary>${postForm(visit, `/views/${id}/rename`, html`${field(queueing.newName, html`<input name="name" value="${name}" required maxlength="${LONGEST_NAME}" autocomplete="off">`)}<button>${visit.m.save}</button>`)}</details>${postForm(visit, `/views/${id}/remove`, html`<button class="plain" aria-label="${queueing.removeView(name)}">×</button>`, { className: 'line' })}</li>`,
  )
  const isNew = (state !== '' || isNarrow(narrowing)) && !views.some(({ query }) => query === shown)
  const save = isNew
    ? html`<details class="save-view"><summary>${queueing.saveView}</summary>${postForm(
        visit,
        '/views',
        html`<input type="hidden" name="query" value="${shown}"><label class="field"><span>${queueing.viewName}</span><input name="name" required maxlength="${LONGEST_NAME}"></label><button>${visit.m.save}</button>`,
      )}</details>`
    : ''
  if (views.length === 0 && !isNew) return html``
  return html`<div class="views">${views.length > 0 ? html`<h2>${queueing.views}</h2><ul>${saved}</ul>` : ''}${save}</div>`
}

/** What a person calls a view, on one line; '' where nothing is left. */
export const viewName = (typed: string): string => typed.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME)

/** What a form may save as a view: nothing but what the queue's own address holds; null for anything else. */
export function viewFrom(name: string, query: string): { readonly name: string; readonly query: string } | null {
  const plain = viewName(name)
  const asked = new URLSearchParams(query.slice(0, 400))
  const narrowing = narrowingFrom((key) => asked.get(key) ?? undefined)
  const state = asked.get('state') ?? ''
  if (plain === '' || !/^[a-z-]{0,30}$/.test(state)) return null
  return { name: plain, query: queryOf(state, narrowing).toString() }
}
