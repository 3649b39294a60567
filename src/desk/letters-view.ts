/** How pages of letters show what they have: paths, differences, letters beside the reference language. */
import { html } from 'hono/html'
import { sectionsOf } from '../craft/letter-syntax.ts'
import type { Trial } from '../journey/letter-trials.ts'
import { passage } from './foreign.ts'
import { lineDiff } from './line-diff.ts'
import { languageName } from './ticket-findings.ts'
import type { Html, Visit } from './visit.ts'

/** The languages that may stand beside a letter: what reviewers read. */
export const REFERENCES = ['en', 'zh-Hans'] as const
export type Reference = (typeof REFERENCES)[number]

/** Files of config/ have no folder of a language. */
const CONFIG = 'config'

export const pathOf = (tag: string, file: string): string => (tag === CONFIG ? file : `${tag}/${file}`)
export const pageOf = (path: string): string => `/letters/${path.includes('/') ? path : `${CONFIG}/${path}`}`

/** de/damage.hbs → damage, in the reader's words where the letter has a name. */
export function fileName({ m }: Visit, file: string): string {
  const base = file.replace(/\.(?:hbs|yaml)$/, '')
  const names: Readonly<Record<string, string>> = { ...m.stageLetter, ...m.issue }
  return names[base] ?? base
}

export function fileTitle(visit: Visit, path: string): string {
  const [tag = '', file] = path.split('/')
  if (file === undefined) return visit.m.templates.mannersCards
  return `${languageName(tag, visit)} (${tag})${visit.m.colon}${fileName(visit, file)}`
}

/** Lines that were added and removed, with a few of the others around them. */
export function diffView({ m }: Visit, older: string, newer: string): Html {
  const lines = lineDiff(older, newer)
  const near = (at: number): boolean => lines.slice(Math.max(0, at - 2), at + 3).some(({ kind }) => kind !== 'same')
  const mark = { same: ' ', added: '+', removed: '−' } as const
  const word = { same: '', added: m.templates.diffAdded, removed: m.templates.diffRemoved } as const
  const shown = lines.filter((_line, at) => near(at))
  if (shown.length === 0) return html`<p class="empty">${m.none}</p>`
  return html`<div class="diff" dir="auto">${shown.map(
    ({ kind, text }) =>
      html`<div class="${kind}"><span aria-hidden="true">${mark[kind]}</span><span class="unseen">${word[kind]}</span> ${text}</div>`,
  )}</div>`
}

/** A rendered letter, block beside block. */
export function trialView({ m }: Visit, trial: Trial, reference: Reference): Html {
  const gaps =
    trial.gaps.length > 0 ? html`<p class="alert">${m.templates.gaps}${m.colon}${trial.gaps.join(m.comma)}</p>` : ''
  return html`${gaps}<div class="letter">${trial.blocks.map(
    ({ text, mirror }) =>
      html`<div class="pair">${passage(text, trial.locale)}${mirror[reference] ? passage(mirror[reference], reference) : html`<p class="empty">${m.templates.missing}</p>`}</div>`,
  )}</div>`
}

/** The sections of both files, paired by name in the order of the own one. */
export function sourcePairs(
  { m }: Visit,
  path: string,
  text: string,
  other: string | null,
  reference: Reference,
): Html {
  const [tag = ''] = path.split('/')
  const own = sectionsOf(path, text).sections
  const theirs = sectionsOf(path, other ?? '').sections
  const names = [...new Set([...own, ...theirs].flatMap((section) => section.names))]
  const of = (sections: typeof own, name: string): string =>
    sections.find((section) => section.names.includes(name))?.text.trim() ?? ''
  const cell = (words: string, language: string): Html =>
    words === '' ? html`<p class="empty">${m.templates.missing}</p>` : passage(words, language)
  return html`<div class="letter source">${names.map(
    (name) =>
      html`<h3>${name}</h3><div class="pair">${cell(of(own, name), tag)}${cell(of(theirs, name), reference)}</div>`,
  )}</div>`
}
