/** The page *Chances*: wishes for what we don't offer, each with its sentence and ticket, confirmed or dropped by a person. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { mergedName } from '../craft/product-names.ts'
import type { ChanceLine } from '../ports/ledger/chances.ts'
import { CHANCE_KINDS } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { passage } from './foreign.ts'
import { field, postForm, refusedSentence, select } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

const MOST = 500
const MOST_TO_SAY = 50
const MOST_DROPPED = 20

export function chancesRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { chances, followed } = options.ledger
  const shown = async (c: DeskContext, refused: string | null): Promise<Response> => {
    const visit = c.get('visit')
    const { staff } = visit
    const named = mergedName(await followed.productNames())
    const main = chancesMain(visit, named, {
      found: await chances.inState(staff, 'found', MOST_TO_SAY),
      confirmed: await chances.inState(staff, 'confirmed', MOST),
      dropped: await chances.inState(staff, 'dropped', MOST_DROPPED),
    })
    const flash = refused === null ? null : html`<p class="refusal" role="alert">${refused}</p>`
    return c.html(page(visit, assets, { title: visit.m.chances.title, main, flash }))
  }

  app.get('/chances', (c) => shown(c, null))

  app.post('/chances', async (c) => {
    const fields = c.get('fields')
    const kind = CHANCE_KINDS.find((one) => one === fields.text('kind'))
    const as = fields.text('as')
    if (!kind || (as !== 'confirmed' && as !== 'dropped')) return c.notFound()
    const said = { chanceId: fields.text('chance'), kind, product: fields.text('product'), wish: fields.text('wish') }
    const result = await options.acts.settleChance(by(c), { ...said, as })
    return result.done ? c.redirect('/chances', 303) : shown(c, refusedSentence(result.refusal, c.get('visit').m))
  })
}

type Lines = Readonly<Record<'found' | 'confirmed' | 'dropped', readonly ChanceLine[]>>

function chancesMain(visit: Visit, named: ReturnType<typeof mergedName>, { found, confirmed, dropped }: Lines): Html {
  const words = visit.m.chances
  const lines = (some: readonly ChanceLine[]): Html =>
    html`<ul class="list">${some.map((line) => html`<li>${sentence(visit, line)}<details class="fold"><summary>${words.edit}</summary>${sayForm(visit, line)}</details></li>`)}</ul>`
  const products = (some: readonly ChanceLine[]) =>
    [...Map.groupBy(some, ({ chance }) => named(chance.product))].sort(
      ([, one], [, other]) => other.length - one.length,
    )
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    <h2>${words.toSay} <span class="quiet">${found.length}</span></h2>
    ${
      found.length === 0
        ? html`<p class="empty">${words.noneToSay}</p>`
        : found.map((line) => html`<section class="card">${sentence(visit, line)}${sayForm(visit, line)}</section>`)
    }
    <h2>${words.confirmed} <span class="quiet">${confirmed.length}</span></h2>
    ${confirmed.length === 0 ? html`<p class="empty">${words.noneConfirmed}</p>` : ''}
    ${CHANCE_KINDS.map((kind) => {
      const some = confirmed.filter(({ chance }) => chance.kind === kind)
      if (some.length === 0) return ''
      return html`<section class="card" aria-labelledby="kind-${kind}"><h3 id="kind-${kind}">${words.kinds[kind]} <span class="quiet">${some.length}</span></h3>
        ${products(some).map(([product, own]) => html`<h4><bdi dir="auto">${product || words.noProduct}</bdi> <span class="quiet">${own.length}</span></h4>${lines(own)}`)}</section>`
    })}
    ${dropped.length === 0 ? '' : html`<details class="fold"><summary>${words.dropped}</summary>${lines(dropped)}</details>`}`
}

function sentence({ m }: Visit, { chance, number, country }: ChanceLine): Html {
  return html`${chance.wish === '' ? '' : html`<p><strong><bdi dir="auto">${chance.wish}</bdi></strong></p>`}<blockquote>${passage(chance.quote, chance.language)}</blockquote>
    <p class="quiet small">${m.chances.kinds[chance.kind]} · <bdi dir="auto">${chance.product || m.chances.noProduct}</bdi> · <a href="/tickets/${chance.ticketId}">${number}</a>${country ? ` · ${country}` : ''}</p>`
}

function sayForm(visit: Visit, { chance }: ChanceLine): Html {
  const words = visit.m.chances
  const kinds = CHANCE_KINDS.map((value) => ({ value, text: words.kinds[value] }))
  return postForm(
    visit,
    '/chances',
    html`<input type="hidden" name="chance" value="${chance.id}">${field(words.kind, select('kind', kinds, chance.kind))}${field(words.product, html`<input name="product" value="${chance.product}" maxlength="200" dir="auto">`)}${field(words.wish, html`<input name="wish" value="${chance.wish}" maxlength="200" dir="auto">`)}<button name="as" value="confirmed" class="main">${words.confirm}</button> <button name="as" value="dropped">${words.drop}</button>`,
    { className: 'line' },
  )
}
