/** The one form: posts, carries the token, and says at its place why the last try was refused. */
import { html, raw } from 'hono/html'
import type { Refusal } from '../ticket/acts.ts'
import type { Fields } from './fields.ts'
import type { Messages } from './messages/en.ts'
import type { Html, Visit } from './visit.ts'

/** A posted form that an act refused: the page shows it again as it was typed. */
export interface Attempt {
  /** Path that the form posts to. */
  readonly action: string
  readonly sentence: string
  readonly detail: readonly string[]
  readonly fields: Fields
  /** What stands below: who changed what meanwhile. */
  readonly more?: Html | null
}

export const refusedSentence = (refusal: Refusal, m: Messages): string => m.refusal[refusal]

/** A boolean attribute where the condition holds. */
export const when = (condition: boolean, attribute: 'checked' | 'selected' | 'disabled' | 'required' | 'open') =>
  condition ? raw(attribute) : ''

interface FormOptions {
  readonly attempt?: Attempt | null
  readonly className?: string
  readonly files?: boolean
  /** Drafts anew as soon as a choice changes, where the browser runs the script. */
  readonly instant?: boolean
}

export function postForm(
  visit: Pick<Visit, 'token'>,
  action: string,
  body: Html | readonly Html[],
  options: FormOptions = {},
): Html {
  const failed = attemptAt(options.attempt, action)
  return html`<form method="post" action="${action}" class="${options.className ?? 'stack'}" ${options.files ? raw('enctype="multipart/form-data"') : ''} ${options.instant ? raw('data-instant') : ''}>
    <input type="hidden" name="token" value="${visit.token}">
    ${failed ? refusal(failed) : ''}${body}</form>`
}

/** The attempt, if it was this very form. */
export const attemptAt = (attempt: Attempt | null | undefined, action: string): Attempt | null =>
  attempt?.action === action ? attempt : null

export const refusal = (failed: Pick<Attempt, 'sentence' | 'detail' | 'more'>): Html =>
  html`<div class="refusal" role="alert" tabindex="-1"><p>${failed.sentence}</p>
    ${failed.detail.length > 0 ? html`<ul>${failed.detail.map((one) => html`<li>${one}</li>`)}</ul>` : ''}${failed.more ?? ''}</div>`

/** A label above its control. */
export const field = (label: string, control: Html): Html =>
  html`<label class="field"><span>${label}</span>${control}</label>`

export interface Option {
  readonly value: string
  readonly text: string
}

export const select = (name: string, options: readonly Option[], chosen: string): Html =>
  html`<select name="${name}">${options.map(
    (option) =>
      html`<option value="${option.value}" ${when(option.value === chosen, 'selected')}>${option.text}</option>`,
  )}</select>`

/** Check-boxes under one legend. */
export const ticks = (legend: string, name: string, options: readonly Option[], chosen: readonly string[]): Html =>
  html`<fieldset class="ticks"><legend>${legend}</legend>${options.map(
    (option) =>
      html`<label class="tick"><input type="checkbox" name="${name}" value="${option.value}" ${when(chosen.includes(option.value), 'checked')}> ${option.text}</label>`,
  )}</fieldset>`
