/** What is owed on a ticket: promises with their day and owner, what the clock asks, and the forms that settle them. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { ActResult } from '../ticket/acts.ts'
import { isCarriedOut, isOverdueTask, isPromise, needsProof, type Task } from '../ticket/task.ts'
import { withDone } from './flash.ts'
import { plainLine } from './foreign.ts'
import { type Attempt, attemptAt, field, postForm, select, when } from './form.ts'
import { by } from './letter-acts.ts'
import type { TicketDesk } from './ticket-routes.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { here, localInput } from './when.ts'

/** What a task's line needs beside the task. */
export interface TaskScene {
  readonly visit: Visit
  readonly ticket: Ticket
  readonly staff: readonly Staff[]
  readonly attempt: Attempt | null
}

const ADDED = ['call', 'prevention', 'recourse', 'refund', 'dispatch', 'documents'] as const
const LONGEST = 2_000

export const taskPath = (task: Task, act: string): string =>
  `/tickets/${task.ticketId}/tasks/${encodeURIComponent(task.id)}/${act}`

/** "Money: done", "Letter to approve: progress". */
export function taskName({ visit: { m } }: Pick<TaskScene, 'visit'>, task: Task): string {
  const letters: Readonly<Record<string, string>> = { ...m.issue, ...m.stageLetter }
  const more =
    task.kind === 'letter'
      ? letters[task.letter ?? '']
      : task.kind === 'close'
        ? m.closeReason[task.closeReason ?? 'solved']
        : task.by === 'amends'
          ? machineText(m, task)
          : task.text
  return `${m.aftercare.kind[task.kind]}${more ? `${m.colon}${plainLine(more)}` : ''}`
}

/** What the clock made says what it is by a name. */
function machineText({ process, aftercare, papers }: Visit['m'], { kind, text }: Task): string {
  const names: Readonly<Record<string, string>> =
    kind === 'step'
      ? process.step
      : kind === 'recourse'
        ? process.claimNotice
        : kind === 'call'
          ? aftercare.calls.why
          : kind === 'order'
            ? papers.role
            : {}
  return Object.hasOwn(names, text) ? (names[text] ?? text) : text
}

export function tasksSection(scene: TaskScene, tasks: readonly Task[]): Html {
  const { visit, ticket } = scene
  const words = visit.m.aftercare
  const open = tasks.filter(({ state }) => state === 'open')
  const over = tasks.filter(({ state }) => state === 'done')
  return html`<section class="card tasks" aria-labelledby="tasks"><h2 id="tasks">${words.onTicket}</h2>
    ${open.length === 0 ? html`<p class="empty">${words.noneOpen}</p>` : html`<ul class="tasks">${open.map((task) => html`<li>${taskHead(scene, task)}${taskForms(scene, task)}</li>`)}</ul>`}
    ${over.length > 0 ? html`<details class="fold"><summary>${words.state.done} (${over.length})</summary><ul class="tasks">${over.map((task) => html`<li>${taskName(scene, task)} <span class="quiet">${task.done ? here(task.done.at, visit) : ''} ${task.done?.proof ? plainLine(task.done.proof) : ''}</span></li>`)}</ul></details>` : ''}
    ${ticket.closedAt === null ? addForm(scene) : ''}</section>`
}

function taskHead(scene: TaskScene, task: Task): Html {
  const { visit, staff } = scene
  const words = visit.m.aftercare
  const late = isOverdueTask(task, visit.now)
  const owner = staff.find(({ id }) => id === task.owner)?.name
  return html`<p class="parts"><strong>${taskName(scene, task)}</strong>
    <span class="${late ? 'clock over' : 'clock'}">${late ? words.overdue : words.due}${visit.m.colon}${here(task.dueAt, visit)}</span>
    <span class="quiet">${words.owner}${visit.m.colon}${owner ? html`<bdi>${owner}</bdi>` : words.nobody}</span></p>`
}

/** The way on from a task: its form, or where it is settled. */
export function taskForms(scene: TaskScene, task: Task): Html {
  const { visit, attempt, ticket } = scene
  const words = visit.m.aftercare
  const ticketHref = `/tickets/${ticket.id}`
  if (task.kind === 'letter' || task.kind === 'news' || task.kind === 'solution')
    return html`<a href="${ticketHref}">${words.see}</a>`
  if (task.kind === 'call') return html`<a href="${ticketHref}#calls">${words.calls.title}</a>`
  if (task.kind === 'order')
    return html`<a href="${ticketHref}?paper=execution-order&amp;role=${task.text}">${words.see}</a>`
  if (task.kind === 'close' && ticket.closedAt === null) return html`<a href="${ticketHref}#tools">${words.closeIt}</a>`
  if (task.kind === 'use-check')
    return postForm(visit, taskPath(task, 'use'), html`<button>${words.use}</button>`, { attempt, className: 'line' })
  const action = taskPath(task, 'done')
  const tried = attemptAt(attempt, action)
  const today = localInput(visit.now, visit.staff.timeZone).slice(0, 10)
  const label = task.kind === 'refund' ? words.reference : task.kind === 'dispatch' ? words.tracking : words.proof
  const proof = html`<input name="proof" maxlength="60" ${when(needsProof(task.kind), 'required')} value="${tried?.fields.text('proof') ?? ''}">`
  return html`<div class="settle"><details class="tool" ${when(tried !== null, 'open')}><summary>${words.isDone}</summary>${postForm(
    visit,
    action,
    html`${isCarriedOut(task.kind) ? html`<p class="quiet">${words.doneLead}</p>` : ''}
    ${field(label, proof)}${isCarriedOut(task.kind) ? field(words.doneOn, html`<input type="date" name="doneOn" required value="${tried?.fields.text('doneOn') || today}">`) : ''}
    <button>${words.isDone}</button>`,
    { attempt },
  )}</details>${moreForms(scene, task)}</div>`
}

function moreForms({ visit, attempt, staff }: TaskScene, task: Task): Html {
  const words = visit.m.aftercare
  const people = [{ value: '', text: words.nobody }, ...staff.map(({ id, name }) => ({ value: id, text: name }))]
  return html`<details class="tool"><summary>${words.give}</summary>${postForm(
    visit,
    taskPath(task, 'move'),
    html`${field(words.owner, select('owner', people, task.owner ?? ''))}<button>${words.give}</button>`,
    { attempt },
  )}</details><details class="tool"><summary>${words.drop}</summary>${postForm(
    visit,
    taskPath(task, 'drop'),
    html`${field(visit.m.decide.reason, html`<input name="reason" maxlength="1000" required>`)}<button>${words.drop}</button>`,
    { attempt },
  )}</details>`
}

function addForm({ visit, attempt, ticket, staff }: TaskScene): Html {
  const words = visit.m.aftercare
  const action = `/tickets/${ticket.id}/tasks`
  const tried = attemptAt(attempt, action)
  const typed = (name: string): string => tried?.fields.text(name) ?? ''
  const people = staff.map(({ id, name }) => ({ value: id, text: name }))
  return html`<details class="tool" ${when(tried !== null, 'open')}><summary>${words.add}</summary>${postForm(
    visit,
    action,
    html`${field(
      words.what,
      select(
        'kind',
        ADDED.map((kind) => ({ value: kind, text: words.kind[kind] })),
        typed('kind') || 'call',
      ),
    )}
    ${field(words.text, html`<input name="text" maxlength="${LONGEST}" value="${typed('text')}">`)}
    ${field(`${words.due} (${visit.staff.timeZone})`, html`<input type="datetime-local" name="due" required value="${typed('due')}">`)}
    ${field(words.owner, select('owner', people, typed('owner') || visit.staff.id))}<button>${words.add}</button>`,
    { attempt },
  )}</details>`
}

const empty: ActResult<never> = { done: false, refusal: 'empty', detail: [] }

export function taskRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  const { acts, ledger } = desk.options

  const settling = (
    name: string,
    said: string,
    settle: (c: DeskContext, task: Task) => Promise<ActResult<unknown>>,
  ): void => {
    app.post(`/tickets/:ticket/tasks/:task/${name}`, async (c) => {
      const view = await desk.find(c)
      const task = view ? await ledger.aftercare.task(c.req.param('task')) : null
      if (!view || task?.ticketId !== view.ticket.id) return c.notFound()
      return desk.answer(c, await settle(c, task), () => withDone(`/tickets/${view.ticket.id}`, said))
    })
  }

  settling('done', 'task-done', (c, task) => {
    const fields = c.get('fields')
    return acts.finishTask(by(c), {
      taskId: task.id,
      proof: fields.text('proof'),
      doneOn: fields.text('doneOn') || null,
      amount: null,
    })
  })
  settling('move', 'task-settled', (c, task) =>
    acts.moveTask(by(c), { taskId: task.id, owner: c.get('fields').text('owner') || null }),
  )
  settling('drop', 'task-settled', (c, task) =>
    acts.dropTask(by(c), { taskId: task.id, reason: c.get('fields').text('reason') }),
  )
  settling('use', 'written', (c, task) => acts.askOfUse(by(c), { taskId: task.id }))
  settling('call', 'task-settled', (c, task) => {
    const fields = c.get('fields')
    const promised = (['refund', 'dispatch', 'documents', 'solution', 'call'] as const).find(
      (one) => one === fields.text('promised'),
    )
    const until = DateTime.fromISO(fields.text('promisedBy'), { zone: c.get('visit').staff.timeZone })
    if (promised && !until.isValid) return Promise.resolve(empty)
    return acts.logCall(by(c), {
      taskId: task.id,
      reached: fields.text('how') === 'reached',
      said: fields.text('said'),
      promises: promised && until.isValid ? [{ what: promised, dueAt: until.toUTC().toISO() }] : [],
    })
  })

  app.post('/tickets/:ticket/tasks', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const fields = c.get('fields')
    const kind = ADDED.find((one) => one === fields.text('kind'))
    const due = DateTime.fromISO(fields.text('due'), { zone: c.get('visit').staff.timeZone })
    const result =
      kind && due.isValid
        ? await acts.addTask(by(c), {
            ticketId: view.ticket.id,
            kind,
            text: fields.text('text'),
            dueAt: due.toUTC().toISO(),
            owner: fields.text('owner') || null,
          })
        : empty
    return desk.answer(c, result, () => withDone(`/tickets/${view.ticket.id}`, 'task-settled'))
  })
}

/** The open promise that is due first, for a heading. */
export const nextPromise = (tasks: readonly Task[]): Task | undefined =>
  tasks.find(({ state, kind }) => state === 'open' && isPromise(kind))
