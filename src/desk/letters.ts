/** The pages of letters for editors: which language has which letter, and the workplace of one file. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { LETTER_FILES, SHARED_FILES } from '../craft/letter-set.ts'
import { MANNERS_FILE } from '../craft/manners.ts'
import { type LetterFolder, mayEdit } from '../journey/letter-bench.ts'
import type { ActResult } from '../ticket/acts.ts'
import type { Assets } from './assets.ts'
import { flashOf, withDone } from './flash.ts'
import { type Attempt, refusedSentence } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import { editorMain, workOn } from './letters-editor.ts'
import { fileName, pageOf, pathOf } from './letters-view.ts'
import type { DeskOptions } from './options.ts'
import { notesBeside } from './owner-notes.ts'
import { languageName } from './ticket-findings.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'

const FILE = '/letters/:tag/:file'

export function letterRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { letters } = options
  if (!letters) return

  app.use('/letters/*', async (c, next) => (mayEdit(c.get('visit').staff) ? next() : c.notFound()))
  app.use('/letters', async (c, next) => (mayEdit(c.get('visit').staff) ? next() : c.notFound()))

  const show = async (c: DeskContext, attempt: Attempt | null, status: 200 | 409 | 422 = 200) => {
    const visit = c.get('visit')
    const work = await workOn(c, options, letters, fileOf(c))
    if (!work) return c.notFound()
    const edited = await editorMain(visit, options, letters, work, attempt)
    const { title } = edited
    const path = fileOf(c)
    const ofCards = path === MANNERS_FILE
    const beside = await notesBeside(visit, options, ofCards ? 'card' : 'template', ofCards ? null : path)
    const main = html`${edited.main}${beside}`
    const flash = attempt ? null : await flashOf(c, options, visit)
    return c.html(page(visit, assets, { title, main, flash, wide: true }), status)
  }
  /** Goes on after a done act, shows the page again after a refused one. */
  const answer = (c: DeskContext, result: ActResult<unknown>, done: string) => {
    const path = pageOf(fileOf(c))
    if (result.done) return c.redirect(withDone(`${path}${lookOf(c)}`, done), 303)
    const { m } = c.get('visit')
    const sentence = refusedSentence(result.refusal, m)
    return show(c, { action: path, sentence, detail: [], fields: c.get('fields') }, 409)
  }

  app.get('/letters', async (c) => {
    const visit = c.get('visit')
    const mine = (await letters.folders()).filter(({ tag }) => letters.mayChange(visit.staff, `${tag}/_blocks.hbs`))
    const main = matrixMain(visit, mine, letters.mayChange(visit.staff, MANNERS_FILE))
    return c.html(page(visit, assets, { title: visit.m.templates.title, main, wide: true }))
  })

  app.use(`${FILE}/*`, async (c, next) => (letters.mayChange(c.get('visit').staff, fileOf(c)) ? next() : c.notFound()))
  app.use(FILE, async (c, next) => (letters.mayChange(c.get('visit').staff, fileOf(c)) ? next() : c.notFound()))

  app.get(FILE, (c) => show(c, null))

  app.post(FILE, async (c) => {
    const { m } = c.get('visit')
    const fields = c.get('fields')
    if (fields.text('do') !== 'save') return show(c, null)
    const what = { path: fileOf(c), text: fields.text('text'), note: fields.text('note'), over: fields.text('over') }
    const result = await letters.save(by(c), what)
    if (result.done && result.value.problems.length > 0) {
      const action = pageOf(fileOf(c))
      return show(c, { action, sentence: m.templates.refused, detail: [], fields }, 422)
    }
    return answer(c, result, 'template-saved')
  })

  app.post(`${FILE}/undo`, async (c) => {
    const id = c.get('fields').text('id')
    return answer(c, await letters.undo(by(c), { path: fileOf(c), id }), 'template-undone')
  })

  app.post(`${FILE}/recall`, async (c) => {
    const result = await letters.recall(by(c), fileOf(c))
    return answer(c, result, result.done && result.value.gone > 0 ? 'letters-recalled-some' : 'letters-recalled')
  })

  app.post(`${FILE}/decide`, async (c) => {
    const fields = c.get('fields')
    const what = { path: fileOf(c), id: fields.text('id'), keep: fields.text('keep') === 'yes' }
    return answer(c, await letters.decide(by(c), what), 'template-decided')
  })
}

const fileOf = (c: DeskContext): string => pathOf(c.req.param('tag') ?? '', c.req.param('file') ?? '')

/** What the preview was shown on stays so after the act. */
function lookOf(c: DeskContext): string {
  const fields = c.get('fields')
  const chosen = ['on', 'beside'].flatMap((name) => (fields.text(name) ? [[name, fields.text(name)]] : []))
  return chosen.length > 0 ? `?${new URLSearchParams(chosen)}` : ''
}

/** A row a language, a column a letter: filled, edited, or served by a fallback. */
function matrixMain(visit: Visit, folders: readonly LetterFolder[], manners: boolean): Html {
  const { m } = visit
  const words = m.templates
  const files = [...LETTER_FILES, ...SHARED_FILES]
  const head = files.map((file) => html`<th scope="col"><span>${fileName(visit, file)}</span></th>`)
  return html`<h1>${words.title}</h1><p class="quiet">${words.lead}</p>
    ${manners ? html`<p><a href="${pageOf(MANNERS_FILE)}">${words.mannersCards}</a></p>` : ''}
    <ul class="legend">${(['own', 'edited', 'upgraded', 'fallback'] as const).map(
      (state) =>
        html`<li><span class="cell ${state}" aria-hidden="true">${MARKS[state]}</span> ${words.state[state]}</li>`,
    )}</ul>
    <div class="matrix" role="region" aria-label="${words.matrix}" tabindex="0"><table><caption class="unseen">${words.matrix}</caption>
      <thead><tr><th scope="col">${words.language}</th>${head}</tr></thead>
      <tbody>${folders.map((folder) => folderRow(visit, folder, files))}</tbody></table></div>`
}

const MARKS = { own: '●', edited: '✎', upgraded: '!', fallback: '○' } as const

function folderRow(visit: Visit, { tag, files }: LetterFolder, all: readonly string[]): Html {
  const { m } = visit
  const name = `${languageName(tag, visit)} (${tag})`
  const letters = LETTER_FILES.filter((file) => files.has(file)).length
  const there = m.templates.filled(String(letters), String(LETTER_FILES.length))
  return html`<tr><th scope="row">${name} <span class="quiet small">${there}</span></th>${all.map((file) => {
    const state = files.get(file) ?? 'fallback'
    const label = `${name}${m.colon}${fileName(visit, file)}${m.comma}${m.templates.state[state]}`
    return html`<td><a class="cell ${state}" href="${pageOf(`${tag}/${file}`)}" aria-label="${label}" title="${label}">${MARKS[state]}</a></td>`
  })}</tr>`
}
