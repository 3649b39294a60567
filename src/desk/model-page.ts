/** The page of the model: whether it answers, what it took, what people changed of its letters, and examples to decide about. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import type { Learned } from '../journey/model-learning.ts'
import { tokensOf } from '../journey/model-meter.ts'
import { MODEL_NO_BATCHES, MODEL_TROUBLE, type ModelTrouble } from '../ports/ledger/marks.ts'
import type { ModelBatch } from '../ports/ledger/model-batches.ts'
import type { ModelDay } from '../ports/ledger/model-work.ts'
import type { Assets } from './assets.ts'
import { foreign } from './foreign.ts'
import { postForm } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import { wordFor } from './messages/messages.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const DAYS = 14
const DAY_MS = 86_400_000
const MICROS = 1_000_000

export function modelRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { model, ledger } = options
  if (!model) return

  app.get('/model', async (c) => {
    const visit = c.get('visit')
    const learned = await model.learned(by(c))
    if (!learned.done) return c.notFound()
    const since = new Date(Date.parse(visit.now) - DAYS * DAY_MS).toISOString().slice(0, 10)
    const [days, mark, batches, none] = await Promise.all([
      ledger.modelWork.meter(since),
      ledger.marks.mark(MODEL_TROUBLE),
      ledger.modelBatches.open(null),
      ledger.marks.mark(MODEL_NO_BATCHES),
    ])
    const trouble: ModelTrouble | null = mark === null ? null : JSON.parse(mark)
    const { m } = visit
    const main = html`<h1>${m.model.title}</h1>
      <section class="card" aria-labelledby="state"><h2 id="state">${options.modelName ? html`<bdi>${options.modelName}</bdi>` : m.model.title}</h2>${stateOf(visit, options, trouble)}${options.modelName ? batchesOf(visit, batches, none) : ''}</section>
      ${meterSection(visit, days)}${learnedSection(visit, learned.value)}${recurringSection(visit, learned.value)}${examplesSection(visit, learned.value)}`
    return c.html(page(visit, assets, { title: m.model.title, main }))
  })

  app.post('/model/examples', async (c) => {
    const result = await model.propose(by(c), { turnId: c.get('fields').text('turn') })
    return result.done ? c.redirect('/model', 303) : c.notFound()
  })

  app.post('/model/examples/decide', async (c) => {
    const fields = c.get('fields')
    const what = { id: fields.text('id'), approve: fields.text('as') === 'approve' }
    const result = await model.decide(by(c), what)
    return result?.done ? c.redirect('/model', 303) : c.notFound()
  })
}

function stateOf(visit: Visit, { modelName }: DeskOptions, trouble: ModelTrouble | null): Html {
  const { m } = visit
  if (!modelName) return html`<p>${m.model.none}</p>`
  if (!trouble) return html`<p>${m.model.fine}</p>`
  return html`<p class="alert">${wordFor(m.model.failure, trouble.why)} <span class="quiet">${m.model.since} ${here(trouble.since, visit)}</span></p>`
}

/** What lies with the service at the moment, for all accounts: counts only. */
function batchesOf(visit: Visit, batches: readonly ModelBatch[], none: string | null): Html {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  const refused = none === null ? '' : html`<p class="quiet">${m.model.noBatches} ${here(none, visit)}</p>`
  return html`${refused}${batches.map(
    ({ asks, madeAt, state }) =>
      html`<p>${m.model.batch[state](figure.format(asks.length), asks.length)} <span class="quiet">${m.model.since} ${here(madeAt, visit)}</span></p>`,
  )}`
}

function meterSection(visit: Visit, days: readonly ModelDay[]): Html {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  const money = new Intl.NumberFormat(m.tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const share = new Intl.NumberFormat(m.tag, { style: 'percent' })
  const seconds = new Intl.NumberFormat(m.tag, { maximumFractionDigits: 1 })
  return html`<section class="card" aria-labelledby="meter"><h2 id="meter">${m.model.meter}</h2><p class="quiet">${m.model.meterLead}</p>${table(
    {
      caption: m.model.meter,
      columns: [
        { name: m.model.day },
        { name: m.model.task },
        ...[
          m.model.calls,
          m.model.failures,
          m.model.tokens,
          m.model.cached,
          m.model.written,
          m.model.cost,
          m.model.seconds,
        ].map((name) => ({ name, className: 'figure' })),
      ],
      rows: days.map((day) => {
        const read = tokensOf(day) - day.output
        return {
          cells: [
            day.day,
            m.model.tasks[day.task],
            figure.format(day.calls),
            figure.format(day.failures),
            figure.format(read),
            share.format(read === 0 ? 0 : day.cacheRead / read),
            figure.format(day.output),
            day.micros === 0 ? m.model.uncounted : money.format(day.micros / MICROS),
            seconds.format(day.milliseconds / 1_000 / Math.max(1, day.calls)),
          ],
        }
      }),
      empty: m.none,
    },
  )}</section>`
}

function learnedSection(visit: Visit, { shares }: Learned): Html {
  const { m } = visit
  const figure = new Intl.NumberFormat(m.tag)
  const percent = new Intl.NumberFormat(m.tag, { style: 'percent' })
  return html`<section class="card" aria-labelledby="learned"><h2 id="learned">${m.model.learned}</h2><p class="quiet">${m.model.learnedLead}</p>${table(
    {
      caption: m.model.learned,
      columns: [
        { name: m.model.market },
        { name: m.model.issue },
        { name: m.model.origin },
        ...[m.model.letters, m.model.unedited, m.model.changed].map((name) => ({ name, className: 'figure' })),
      ],
      rows: shares.map(({ market, issue, source, letters, unedited, changed }) => ({
        cells: [
          market,
          m.issue[issue],
          m.model.source[source],
          figure.format(letters),
          percent.format(unedited / letters),
          percent.format(changed / 1_000),
        ],
      })),
      empty: m.none,
    },
  )}</section>`
}

function recurringSection(visit: Visit, { recurring }: Learned): Html {
  const { m } = visit
  return html`<section class="card" aria-labelledby="recurring"><h2 id="recurring">${m.model.recurring}</h2><p class="quiet">${m.model.recurringLead}</p>
    ${recurring.length === 0 ? html`<p class="empty">${m.model.recurringNone}</p>` : ''}
    <ul class="list">${recurring.map(
      ({ before, after, template, times, turnId }) =>
        html`<li>${foreign(before || '–')} <span class="quiet">${m.model.instead}</span> ${foreign(after || '–')} <span class="quiet">${template} · ${m.model.times(times)}</span>
        <a href="/letters/${template}">${m.model.openTemplate}</a>
        ${postForm(visit, '/model/examples', html`<input type="hidden" name="turn" value="${turnId}"><button class="plain">${m.model.propose}</button>`, { className: 'line' })}</li>`,
    )}</ul></section>`
}

function examplesSection(visit: Visit, { examples }: Learned): Html {
  const { m } = visit
  if (examples.length === 0) return html``
  const button = (id: string, as: string, text: string): Html =>
    postForm(
      visit,
      '/model/examples/decide',
      html`<input type="hidden" name="id" value="${id}"><input type="hidden" name="as" value="${as}"><button>${text}</button>`,
      { className: 'line' },
    )
  return html`<section class="card" aria-labelledby="examples"><h2 id="examples">${m.model.examples}</h2><p class="quiet">${m.model.examplesLead}</p>
    <ul class="list">${examples.map(
      ({ id, before, after, market, issue, state }) =>
        html`<li>${foreign(before)} <span class="quiet">${m.model.instead}</span> ${foreign(after)} <span class="quiet">${market} · ${m.issue[issue]} · ${m.model.state[state]}</span>
        ${state === 'approved' ? '' : button(id, 'approve', m.model.approve)}${state === 'refused' ? '' : button(id, 'refuse', m.model.refuse)}</li>`,
    )}</ul></section>`
}
