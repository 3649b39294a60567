/** Names that are likely one product: proposed together, merged and parted by a person, never by themselves. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { likeNames, type UsedName } from '../craft/product-names.ts'
import { decidesCases } from '../ticket/knowledge-acts.ts'
import type { ProductName } from '../ticket/product-name.ts'
import type { Assets } from './assets.ts'
import { field, postForm, select, ticks } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import { table } from './table.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

/** The most used; more would keep the desk waiting. */
const MOST_COMPARED = 2_000
const MOST_NAMES = 50_000
const MOST_SHOWN = 100
const PATH = '/lessons/products'

export function productNameRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { followed, staff } = options.ledger
  const shown = async (c: DeskContext, refused: string | null) => {
    const visit = c.get('visit')
    if (!decidesCases(visit.staff)) return c.notFound()
    const said = await followed.productNames()
    const used = await followed.usedProducts(MOST_COMPARED)
    const names = new Map((await staff.all()).map(({ id, name }) => [id, name]))
    const groups = likeNames(used, new Set(said.map(({ name }) => name)))
    const main = productsMain(visit, groups, said, names)
    const flash = refused === null ? null : html`<p class="refusal" role="alert">${refused}</p>`
    return c.html(page(visit, assets, { title: visit.m.problems.products, main, flash }))
  }

  app.get(PATH, (c) => shown(c, null))

  app.post(PATH, async (c) => {
    const [fields, { m }] = [c.get('fields'), c.get('visit')]
    const [names, as] = [fields.all('name'), fields.text('as')]
    const act =
      as === 'apart'
        ? options.acts.keepProductsApart(by(c), { names })
        : as === 'part'
          ? options.acts.partProduct(by(c), { name: names[0] ?? '' })
          : options.acts.mergeProducts(by(c), { names, countsAs: fields.text('countsAs') })
    const result = await act
    return result.done ? c.redirect(PATH, 303) : shown(c, m.refusal[result.refusal])
  })

  app.post(`${PATH}/other`, async (c) => {
    const [fields, { m }] = [c.get('fields'), c.get('visit')]
    const names = fields
      .text('names')
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    const used = new Set((await followed.usedProducts(MOST_NAMES)).map(({ name }) => name))
    // A slip of the pen would merge what nobody sees.
    const unknown = names.find((name) => !used.has(name))
    if (unknown !== undefined) return shown(c, m.problems.unknownName(unknown))
    const result = await options.acts.mergeProducts(by(c), { names, countsAs: names.at(-1) ?? '' })
    return result.done ? c.redirect(PATH, 303) : shown(c, m.refusal[result.refusal])
  })
}

function productsMain(
  visit: Visit,
  groups: readonly (readonly UsedName[])[],
  said: readonly ProductName[],
  names: ReadonlyMap<string, string>,
): Html {
  const words = visit.m.problems
  const merged = said.filter(({ name, countsAs }) => name !== countsAs)
  const other = postForm(
    visit,
    `${PATH}/other`,
    html`<p class="quiet">${words.otherLead}</p>${field(words.products, html`<textarea name="names" rows="4" dir="auto" required></textarea>`)}<button>${words.merge}</button>`,
  )
  return html`<h1>${words.products}</h1><p class="quiet">${words.productsLead}</p>
    ${groups.length === 0 ? html`<p class="empty">${words.productsNone}</p>` : groups.slice(0, MOST_SHOWN).map((group) => groupCard(visit, group))}
    <details class="fold"><summary>${words.otherName}</summary>${other}</details>
    <section><h2>${words.merged} <span class="quiet">${merged.length}</span></h2>${table({
      caption: words.merged,
      columns: [words.products, words.countsAs, words.by, words.next].map((name) => ({ name })),
      empty: words.mergedNone,
      rows: merged.map(({ name, countsAs, who, at }) => ({
        cells: [
          html`<bdi dir="auto">${name}</bdi>`,
          html`<bdi dir="auto">${countsAs}</bdi>`,
          html`<bdi>${names.get(who) ?? who}</bdi>, ${here(at, visit)}`,
          postForm(
            visit,
            PATH,
            html`<input type="hidden" name="name" value="${name}"><button name="as" value="part" aria-label="${words.part}${visit.m.colon}${name}">${words.part}</button>`,
            { className: 'line' },
          ),
        ],
      })),
    })}</section>
    <p><a href="/lessons/problems">${words.title}</a></p>`
}

function groupCard(visit: Visit, group: readonly UsedName[]): Html {
  const words = visit.m.problems
  const figure = new Intl.NumberFormat(visit.m.tag)
  const options = group.map(({ name, cases }) => ({
    value: name,
    text: `${name} (${words.complaints(figure.format(cases))})`,
  }))
  const all = group.map(({ name }) => name)
  return html`<section class="card">${postForm(
    visit,
    PATH,
    html`${ticks(words.products, 'name', options, all)}${field(
      words.countsAs,
      select(
        'countsAs',
        all.map((value) => ({ value, text: value })),
        all[0] ?? '',
      ),
    )}<button name="as" value="merge" class="main">${words.merge}</button> <button name="as" value="apart">${words.apart}</button>`,
  )}</section>`
}
