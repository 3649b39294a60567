/** A wording tried before it is saved: on made-up cases, on a real ticket, and on the newest tickets beside what is in use. */
import { setImmediate as others } from 'node:timers/promises'
import type { LetterMatter } from '../craft/facts.ts'
import { renderLetter, type TemplateSet } from '../craft/letter.ts'
import { sampleMatters } from '../craft/letter-samples.ts'
import { createTemplateSet, sameWords } from '../craft/letter-set.ts'
import { mirrored } from '../craft/mirror.ts'
import type { Staff } from '../ports/ledger/staff.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Choice } from '../ticket/acts.ts'
import type { Drafted, LetterBlock, Turn } from '../ticket/turn.ts'
import { ISSUES, type LetterName, STAGE_LETTERS } from '../ticket/words.ts'
import { draftAnew } from './acts-letter.ts'
import type { JourneyContext } from './context.ts'
import { languageOf, ofLanguage } from './letter-versions.ts'
import type { Workshop } from './workshop.ts'

/** Tickets that a run looks at, and so many of them in one part: the desk answers others between two parts. */
export const RUN_TICKETS = 50
export const RUN_PART = 10

/** On what a wording is shown: a made-up case by its name, or a ticket by its id. */
export type TriedOn = { readonly sample: string } | { readonly ticket: string }

export interface Trial {
  /** Path below templates/ of the letter that was rendered: where a file lacks it, its language's or English. */
  readonly template: string
  readonly locale: string
  readonly blocks: readonly LetterBlock[]
  readonly gaps: readonly string[]
}

export interface ChangedLetter {
  readonly ticket: Ticket
  readonly before: string
  readonly after: string
}

export interface RunPart {
  /** Tickets that the whole run looks at, and those looked at after this part. */
  readonly tickets: number
  readonly done: number
  /** Letters of this part that are in the file's language. */
  readonly letters: number
  readonly changed: readonly ChangedLetter[]
}

const NAMES: readonly LetterName[] = [...ISSUES, ...STAGE_LETTERS]

/** The letter of a path; null for a file that letters share. */
export const letterOfPath = (path: string): LetterName | null =>
  NAMES.find((name) => path.endsWith(`/${name}.hbs`)) ?? null

/** A shared file is shown in the letter that most customers get. */
const SHOWS_SHARED: LetterName = 'damage'

export const sampleNames = (path: string): string[] =>
  sampleMatters(letterOfPath(path) ?? SHOWS_SHARED).map(({ name }) => name)

/** The letters as they would be with this text; a file with a mistake stays as it is. */
export function templatesWith(workshop: Workshop, path: string, text: string): TemplateSet {
  const { shipped, versions, templates } = workshop
  const language = languageOf(path)
  const own = ofLanguage(new Map([...shipped, ...versions, [path, text]]), language)
  const { set } = createTemplateSet(own, templates)
  return { folders: new Map([...templates.folders, ...set.folders]) }
}

/** Null where nothing can be shown: no such case, no such ticket, nothing to answer. */
export async function tryOn(
  context: JourneyContext,
  staff: Staff,
  path: string,
  templates: TemplateSet,
  on: TriedOn,
): Promise<Trial | null> {
  const tag = path.split('/')[0] ?? ''
  if ('sample' in on) return sampleTrial(templates, tag, letterOfPath(path) ?? SHOWS_SHARED, on.sample)
  const view = await context.ledger.desk.ticket(staff, on.ticket)
  const letter = letterOfPath(path)
  const drafted = view
    ? await draftedWith(context, staff, view.ticket, templates, ({ locale }) => ({
        ...(letter && { letter }),
        locale: sameWords(tag, locale) ? locale : tag,
      }))
    : null
  if (!drafted || drafted.draft.template === null) return null
  const { template, locale, blocks, gaps } = drafted.draft
  return { template, locale, blocks, gaps }
}

/** One made-up case in the words of a locale. */
export function sampleTrial(templates: TemplateSet, locale: string, letter: LetterName, sample: string): Trial | null {
  const found = sampleMatters(letter).find(({ name }) => name === sample)
  return found ? matterTrial(templates, locale, found.matter) : null
}

function matterTrial(templates: TemplateSet, locale: string, matter: LetterMatter): Trial | null {
  const rendered = renderLetter(templates, locale, matter)
  if (!rendered) return null
  const { template, gaps } = rendered
  return {
    template,
    locale,
    gaps,
    blocks: mirrored(templates, { ...matter, letter: rendered.letter }, rendered.blocks),
  }
}

/** One part of the run over the newest tickets: whose letter would be another. */
export async function runPart(
  context: JourneyContext,
  staff: Staff,
  path: string,
  templates: TemplateSet,
  from: number,
): Promise<RunPart> {
  const tickets = await context.ledger.desk.latest(staff, RUN_TICKETS)
  const part = tickets.slice(from, from + RUN_PART)
  const changed: ChangedLetter[] = []
  let letters = 0
  for (const ticket of part) {
    await others()
    const { templates: used } = context.workshop()
    const before = await draftedWith(context, staff, ticket, used, kept)
    if (!before || languageOf(`${before.draft.language}/`) !== languageOf(path)) continue
    letters += 1
    const after = await draftedWith(context, staff, ticket, templates, kept)
    const words = after?.draft.letter ?? ''
    if (words === before.draft.letter) continue
    changed.push({ ticket, before: before.draft.letter, after: words })
  }
  return { tickets: tickets.length, done: Math.min(from + part.length, tickets.length), letters, changed }
}

/** What was decided for a letter stays: only the words are looked at. */
const kept = (resolution: Drafted['resolution']): Choice => {
  const { remedies, asks, responsibility, letter, locale, details } = resolution
  return { remedies, asks, responsibility, letter, locale, ...(details && { details }) }
}

/** The newest letter of a ticket, drafted anew with these templates and stored nowhere. */
async function draftedWith(
  context: JourneyContext,
  staff: Staff,
  ticket: Ticket,
  templates: TemplateSet,
  choice: (resolution: Drafted['resolution']) => Choice,
): Promise<Drafted | null> {
  const { ledger } = context
  const turns = await ledger.tickets.turnsOf(ticket.id)
  const turn = turns.map((row) => asDrafted(row.turn)).findLast((one) => one !== null && one.messageId !== null)
  if (!turn || !context.accounts().has(ticket.account)) return null
  const workshop = { ...context.workshop(), templates }
  const trying: JourneyContext = { ...context, workshop: () => workshop }
  return draftAnew(trying, ledger, staff, ticket, turn, turn, choice(turn.resolution))
}

function asDrafted(turn: Turn): Drafted | null {
  if (!('draft' in turn)) return null
  const { id, ticketId, account, messageId, purpose, openedBy, openedAt, findings, orders, resolution, draft } = turn
  const head = { id, ticketId, account, messageId, purpose, openedBy, openedAt }
  return { stage: 'drafted', ...head, findings, ...(orders && { orders }), resolution, draft }
}
