/** One recurring problem that somebody took up: its sheet, what was done, whether it helped, who did what when. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { isOfGroup } from '../craft/problems.ts'
import { isCase } from '../craft/report.ts'
import { officeDay } from '../journey/followed.ts'
import { casesOf } from '../journey/report.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { ActResult } from '../ticket/acts.ts'
import {
  type FollowedProblem,
  type FollowedStep,
  isOverdueProblem,
  type ProblemCheck,
  SHEET_STEPS,
  type SheetStep,
} from '../ticket/followed-problem.ts'
import { coversProblem, seesProblem } from '../ticket/problem-acts.ts'
import type { Assets } from './assets.ts'
import { groupName, stateOf } from './followed-lines.ts'
import { field, postForm, ticks } from './form.ts'
import { queryOf } from './insight.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import { messagesFor } from './messages/messages.ts'
import type { DeskOptions } from './options.ts'
import { figure, ownerAndDue, probability, sheetOf } from './problem-sheet.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here } from './when.ts'

const LONGEST = 4_000
const PREPARED = ['packaging', 'confirmation', 'sales', 'instructions'] as const
const WEEK_MS = 7 * 86_400_000

export function followedRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const { ledger, acts } = options

  const shown = async (c: DeskContext, refused: string | null = null) => {
    const visit = c.get('visit')
    const problem = await ledger.followed.problem(c.req.param('problem') ?? '')
    if (!problem || !seesProblem(visit.staff, problem)) return c.notFound()
    const { accounts, markets, evidence } = problem
    const cases = await casesOf(ledger.insight, { ...visit.staff, accounts, markets }, evidence.from, evidence.until)
    const behind = cases.filter((one) => isCase(one) && isOfGroup(one, problem))
    const staff = await ledger.staff.all()
    const names = new Map(staff.map(({ id, name }) => [id, name]))
    const other = c.req.query('in') === 'other'
    const read: Visit = other ? { ...visit, m: otherMessages(visit) } : visit
    const last = officeDay(new Date(Date.parse(evidence.until) - 1).toISOString())
    const span = { from: officeDay(evidence.from), to: last }
    const whose = { by: problem.dimension, is: problem.key, issue: problem.issue }
    const sheet = sheetOf(read, { ...problem, ...evidence }, behind, {
      tickets: `/lessons/problems/tickets?${queryOf(span, whose)}`,
      owner: names.get(problem.owner) ?? problem.owner,
      dueOn: problem.dueOn,
      sheet: problem.sheet,
      check: problem.check ? checkSays(read, problem.check) : null,
    })
    const words = visit.m.problems
    const path = `/lessons/followed/${problem.id}`
    const owners = staff.filter((one) => one.active && coversProblem(one, problem))
    const overdue = isOverdueProblem(problem, officeDay(visit.now))
    const main = html`<h1>${groupName(visit, problem)} · ${visit.m.issue[problem.issue]}</h1>
      <p>${words.owner}${visit.m.colon}<bdi>${names.get(problem.owner) ?? ''}</bdi> · ${words.due} ${problem.dueOn}${overdue ? html` <span class="clock over">${words.overdue}</span>` : ''} · ${stateOf(visit, problem)}</p>
      <section class="card" aria-labelledby="sheet" ${other ? html`lang="${read.m.tag}"` : ''}><h2 id="sheet">${read.m.problems.sheet}</h2>${sheet}</section>
      <p class="unprinted"><a href="${path}${other ? '' : '?in=other'}" hreflang="${other ? visit.m.tag : otherMessages(visit).tag}">${read.m.problems.sheetIn}</a></p>
      ${problem.state === 'closed' ? reopenForm(visit, path) : html`${checkCard(visit, path, problem)}${changeCard(visit, path, problem, owners)}${closeCard(visit, path)}`}
      ${historyCard(visit, await ledger.followed.steps(problem.id), names)}
      <p><a href="/lessons/problems">${words.title}</a></p>`
    const flash = refused === null ? null : html`<p class="refusal" role="alert">${refused}</p>`
    return c.html(page(visit, assets, { title: words.sheet, main, flash }))
  }

  const answer = async (c: DeskContext, result: ActResult<unknown>) =>
    result.done
      ? c.redirect(`/lessons/followed/${c.req.param('problem') ?? ''}`, 303)
      : shown(c, c.get('visit').m.refusal[result.refusal])

  app.get('/lessons/followed/:problem', (c) => shown(c))

  app.post('/lessons/followed/:problem/change', async (c) => {
    const [fields, problemId] = [c.get('fields'), c.req.param('problem')]
    const problem = await ledger.followed.problem(problemId)
    if (!problem) return c.notFound()
    const { prepared } = c.get('visit').m.problems
    const taken = PREPARED.filter((kind) => fields.all('prepared').includes(kind)).flatMap(
      (kind) => prepared[kind][problem.issue] ?? [],
    )
    const written = Object.fromEntries(SHEET_STEPS.map((step) => [step, fields.text(step)])) as Record<
      SheetStep,
      string
    >
    const prevent = [written.prevent.trim(), ...taken].filter((text) => text !== '').join('\n')
    const what = { problemId, owner: fields.text('owner'), dueOn: fields.text('dueOn'), sheet: { ...written, prevent } }
    return answer(c, await acts.changeProblem(by(c), what))
  })

  app.post('/lessons/followed/:problem/acted', async (c) =>
    answer(
      c,
      await acts.actOnProblem(by(c), { problemId: c.req.param('problem'), actedOn: c.get('fields').text('actedOn') }),
    ),
  )
  app.post('/lessons/followed/:problem/check', async (c) =>
    answer(c, await acts.checkProblem(by(c), { problemId: c.req.param('problem') })),
  )
  app.post('/lessons/followed/:problem/close', async (c) =>
    answer(
      c,
      await acts.closeProblem(by(c), { problemId: c.req.param('problem'), note: c.get('fields').text('note') }),
    ),
  )
  app.post('/lessons/followed/:problem/reopen', async (c) =>
    answer(c, await acts.reopenProblem(by(c), { problemId: c.req.param('problem') })),
  )
}

/** The sheet goes to colleagues and to suppliers: Chinese for who reads English here, and the other way round. */
const otherMessages = ({ m }: Visit) => messagesFor(m.tag.startsWith('zh') ? 'en' : 'zh-Hans')

/** What the newest look found. */
function checkSays(visit: Visit, { at, verdict, test, nextOn }: ProblemCheck): Html {
  const words = visit.m.problems
  const unit = words.unit[test.by]
  const [before, after] = [figure(visit, test.rateBefore), figure(visit, test.rateAfter)]
  const says =
    verdict === 'fell'
      ? words.verdict.fell(before, after, unit, probability(visit, test.p ?? 1))
      : words.verdict[verdict](before, after, unit)
  const span = (exposure: number) => words.exposure[test.by](figure(visit, Math.round(exposure)))
  const weeks = nextOn === null ? 0 : Math.max(1, Math.ceil((Date.parse(nextOn) - Date.parse(visit.now)) / WEEK_MS))
  return html`<strong>${says}</strong>
    ${verdict === 'fell' ? '' : html`<br>${nextOn === null ? words.never : words.weeksMore(weeks, nextOn)}`}
    <br>${words.counted(figure(visit, test.before), span(test.exposureBefore), figure(visit, test.after), span(test.exposureAfter))}
    ${test.ratio && test.exposureAfter > 0 ? html` ${words.ratio(figureOf(visit, test.ratio.low), test.ratio.high === null ? '∞' : figureOf(visit, test.ratio.high))}` : ''}
    <br><span class="quiet">${words.checkedOn} ${officeDay(at)}. ${words.method}</span>`
}

const figureOf = (visit: Visit, value: number): string =>
  new Intl.NumberFormat(visit.m.tag, { maximumFractionDigits: 2 }).format(value)

function checkCard(visit: Visit, path: string, problem: FollowedProblem): Html {
  const words = visit.m.problems
  const acted = postForm(
    visit,
    `${path}/acted`,
    html`${field(words.acted, html`<input type="date" name="actedOn" value="${problem.actedOn ?? officeDay(visit.now)}" max="${officeDay(visit.now)}" required>`)}<button>${words.actedSave}</button>`,
  )
  const check = problem.actedOn
    ? postForm(visit, `${path}/check`, html`<button class="main">${words.checkNow}</button>`)
    : html`<p class="quiet">${words.notActed}</p>`
  return html`<section class="card unprinted" aria-labelledby="check"><h2 id="check">${words.checkTitle}</h2>${acted}${check}</section>`
}

function changeCard(visit: Visit, path: string, problem: FollowedProblem, owners: readonly Staff[]): Html {
  const words = visit.m.problems
  const ready = PREPARED.flatMap((kind) => {
    const text = words.prepared[kind][problem.issue]
    return text ? [{ value: kind, text }] : []
  })
  const line = (step: SheetStep): Html =>
    field(
      words.steps[step],
      html`<textarea name="${step}" rows="3" maxlength="${LONGEST}" dir="auto">${problem.sheet[step] ? `\n${problem.sheet[step]}` : ''}</textarea>`,
    )
  return html`<section class="card unprinted" aria-labelledby="change"><h2 id="change">${words.fillIn}</h2><p class="quiet">${words.noNames}</p>
    ${postForm(visit, `${path}/change`, html`${ownerAndDue(visit, owners, problem.owner, problem.dueOn)}${SHEET_STEPS.map(line)}${ready.length > 0 ? ticks(words.preparedLead, 'prepared', ready, []) : ''}<button class="main">${words.save}</button>`)}</section>`
}

function closeCard(visit: Visit, path: string): Html {
  const words = visit.m.problems
  return html`<section class="card unprinted" aria-labelledby="close"><h2 id="close">${words.close}</h2>${postForm(
    visit,
    `${path}/close`,
    html`${field(words.note, html`<input name="note" maxlength="${LONGEST}" dir="auto">`)}<button>${words.close}</button>`,
  )}</section>`
}

const reopenForm = (visit: Visit, path: string): Html =>
  postForm(visit, `${path}/reopen`, html`<button>${visit.m.problems.reopen}</button>`)

function historyCard(visit: Visit, steps: readonly FollowedStep[], names: ReadonlyMap<string, string>): Html {
  const words = visit.m.problems
  const said = (step: FollowedStep): string =>
    Object.entries(step.detail)
      .flatMap(([name, value]) => {
        if (value === '') return []
        if (name === 'owner') return [`${words.owner}${visit.m.colon}${names.get(value) ?? value}`]
        if (name === 'verdict') return [words.verdictWord[value as ProblemCheck['verdict']]]
        if (name === 'sheet')
          return [
            value
              .split(' ')
              .map((one) => words.steps[one as SheetStep])
              .join(visit.m.comma),
          ]
        return [
          DateTime.fromISO(value).isValid && name !== 'note'
            ? `${name === 'dueOn' ? `${words.due} ` : ''}${value}`
            : value,
        ]
      })
      .join(' · ')
  return html`<section class="card unprinted" aria-labelledby="history"><h2 id="history">${words.history}</h2><ol class="list">${steps.map(
    (step) =>
      html`<li><span class="quiet">${here(step.at, visit)} · <bdi>${names.get(step.who) ?? step.who}</bdi></span> ${words.acts[step.act]}${said(step) === '' ? '' : html`: <bdi dir="auto">${said(step)}</bdi>`}</li>`,
  )}</ol></section>`
}
