/** At which step of the process a ticket stands: one calm line, said in words to screen readers. */
import { html } from 'hono/html'
import type { StepSeen } from '../ticket/process.ts'
import type { Html, Visit } from './visit.ts'
import { clockLeft } from './when.ts'

const MARKS = { done: '✓', skipped: '–', now: '●', ahead: '○' } as const

/** Their clocks are promises to the customer and stand above the steps: a second figure beside them would say otherwise. */
const PROMISED: ReadonlySet<StepSeen['step']> = new Set(['acknowledge', 'propose'])

export function stepsLine(visit: Visit, steps: readonly StepSeen[]): Html {
  const { m } = visit
  const words = m.process
  return html`<ol class="steps" aria-label="${words.title}">${steps.map(({ step, state, dueAt }) => {
    const left = dueAt === null || PROMISED.has(step) ? null : clockLeft(dueAt, visit)
    return html`<li class="${state}"${state === 'now' ? html` aria-current="step"` : ''}><span aria-hidden="true">${MARKS[state]}</span>
      ${words.step[step]}<span class="unseen">${m.comma}${words.state[state]}</span>${left ? html` <span class="clock ${left.mood}">${left.text}</span>` : ''}</li>`
  })}</ol>`
}
