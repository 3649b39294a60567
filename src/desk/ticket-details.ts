/** What a letter of a later stage needs from a person: the fields on the ticket, and what was typed into them. */
import { html } from 'hono/html'
import { DateTime } from 'luxon'
import { COMMITMENTS } from '../craft/letter-set.ts'
import { type DetailName, type Details, detailsOf } from '../ticket/details.ts'
import type { Commitment } from '../ticket/turn.ts'
import {
  CLOSINGS,
  EXTRAS,
  ISSUES,
  type LetterName,
  POINTS,
  REMEDIES,
  type Remedy,
  STAGE_LETTERS,
  WISHES,
} from '../ticket/words.ts'
import type { Fields } from './fields.ts'
import { plainLine } from './foreign.ts'
import { field, ticks } from './form.ts'
import type { Messages } from './messages/en.ts'
import type { Html } from './visit.ts'

const LETTERS: readonly LetterName[] = [...ISSUES, ...STAGE_LETTERS]
const PACKAGES = ['1', '2', '3'] as const
const DECLINABLE = WISHES.filter((wish) => wish !== 'apology')

/** What the letter in work is, and what is known for it. */
export interface LetterInWork {
  readonly letter: LetterName
  readonly details: Details
  /** Remedies that a package may be made of. */
  readonly allowed: readonly Remedy[]
  /** IANA zone in whose days the customer reads the promises. */
  readonly timeZone: string
}

/** What is typed or put together; the others are ticks of their sentence. */
const TYPED = [
  'signer',
  'reference',
  'tracking',
  'doneOn',
  'amount',
  'packages',
] as const satisfies readonly DetailName[]
type TypedName = (typeof TYPED)[number]
const isTyped = (name: DetailName): name is TypedName => TYPED.some((one) => one === name)

/** The fields of one letter, filled with what was told before. */
export function detailFields(m: Messages, work: LetterInWork): Html {
  return html`<input type="hidden" name="detailsOf" value="${work.letter}">${detailsOf(work.letter)
    .filter(isTyped)
    .map((name) => control(m, name, work))}`
}

function control(m: Messages, name: TypedName, { details, allowed }: LetterInWork): Html {
  const labels = m.letters.detail
  const text = (value: string | undefined) =>
    field(
      labels[name],
      html`<input name="${name}" value="${plainLine(value ?? '')}" maxlength="60" autocomplete="off">`,
    )
  switch (name) {
    case 'signer':
    case 'reference':
    case 'tracking':
      return text(details[name])
    case 'doneOn':
      return field(labels.doneOn, html`<input type="date" name="doneOn" value="${details.doneOn ?? ''}">`)
    case 'amount':
      return html`<div class="row">${field(labels.amount, html`<input type="number" name="amount" min="0" step="any" value="${details.amount?.amount ?? ''}">`)}
        ${field(m.ticket.currency, html`<input name="currency" value="${details.amount?.currency ?? ''}" maxlength="3" pattern="[A-Za-z]{3}" autocomplete="off">`)}</div>`
    case 'packages':
      return html`${PACKAGES.map((number, index) =>
        ticks(
          `${labels.packages} ${number}`,
          `package-${number}`,
          optionsOf([...new Set([...allowed, ...(details.packages?.[index] ?? [])])], m.remedy),
          details.packages?.[index] ?? [],
        ),
      )}`
  }
}

const optionsOf = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, text: words[value] }))

/** The hour by which something promised for a day is done there. */
const END_OF_BUSINESS = 17

/** IANA zones in which days and hours are meant: the customer's, and the one of whoever answers. */
export interface Zones {
  readonly theirs: string
  readonly ours: string
}

/**
 * What was typed; what the form didn't show stays as it was told, and an emptied field is told no more.
 * @param told what was told before
 */
export function detailsIn(fields: Fields, told: Details, zones: Zones): Details {
  const letter = LETTERS.find((one) => one === fields.text('detailsOf'))
  if (!letter) return told
  const shown = detailsOf(letter)
  const kept = Object.entries(told).filter(([name]) => !shown.some((one) => one === name))
  const now = shown.flatMap((name) => Object.entries(typed(name, fields, zones)))
  return Object.fromEntries([...kept, ...now])
}

function typed(name: DetailName, fields: Fields, zones: Zones): Details {
  switch (name) {
    case 'signer':
    case 'reference':
    case 'tracking':
    case 'helper':
    case 'doneOn': {
      const text = plainLine(fields.text(name)).trim()
      return text === '' ? {} : { [name]: text }
    }
    case 'amount': {
      const sum = fields.text('amount').trim()
      const currency = fields.text('currency').trim().toUpperCase()
      return sum === '' ? {} : { amount: { amount: Number(sum), currency } }
    }
    case 'promises': {
      const promises = COMMITMENTS.flatMap((what) => promiseIn(fields, what, zones.theirs))
      return promises.length === 0 ? {} : { promises }
    }
    case 'extras': {
      const extras = EXTRAS.filter((one) => fields.all('extra').includes(one))
      return extras.length === 0 ? {} : { extras }
    }
    case 'closing': {
      const closing = CLOSINGS.find((one) => one === fields.text('closing'))
      return closing ? { closing } : {}
    }
    case 'call': {
      const at = DateTime.fromISO(fields.text('callAt'), { zone: zones.theirs })
      return at.isValid ? { call: { at: at.toUTC().toISO(), zone: zones.ours } } : {}
    }
    case 'points':
      return { points: POINTS.filter((one) => fields.all('point').includes(one)) }
    case 'declined':
      return { declined: DECLINABLE.filter((one) => fields.all('declined').includes(one)) }
    case 'packages': {
      const packages = PACKAGES.map((number) => {
        const ticked = fields.all(`package-${number}`)
        return REMEDIES.filter((one) => ticked.includes(one)).sort((a, b) => ticked.indexOf(a) - ticked.indexOf(b))
      }).filter((one) => one.length > 0)
      return packages.length === 0 ? {} : { packages }
    }
  }
}

/** A day counts where its sentence is ticked. */
function promiseIn(fields: Fields, what: Commitment['what'], zone: string): Commitment[] {
  if (!fields.all('promise').includes(what)) return []
  const at = DateTime.fromISO(fields.text(`promise-${what}`), { zone }).set({ hour: END_OF_BUSINESS })
  return at.isValid ? [{ what, dueAt: at.toUTC().toISO() }] : []
}
