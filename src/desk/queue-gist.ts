/** What a ticket is about, as a line of the queue says it beside its other cells. */
import { html } from 'hono/html'
import type { QueueRow } from '../ports/ledger/desk.ts'
import type { Ticket } from '../ports/ledger/tickets.ts'
import type { Turn } from '../ticket/turn.ts'
import { foreign } from './foreign.ts'
import { reachText } from './ticket-signs.ts'
import type { Html, Visit } from './visit.ts'

/** A line of the queue is short. */
const MOST_GLOSSES = 3

/** What it is about, in the reader's language; the subject where no gist was made. */
export function gistFor(ticket: Ticket, visit: Visit): Html {
  const gist = ticket.gist[visit.m.tag]
  return gist ? html`<span lang="${visit.m.tag}">${gist}</span>` : foreign(ticket.subject, ticket.language)
}

/** The gist without what other cells of its line say (who it is, the issue, the severity), after the customer's answer to our letter. */
export function gistInLine({ ticket, turn }: QueueRow, visit: Visit): Html {
  const { m } = visit
  const gist = ticket.gist[m.tag] ?? ''
  const [who = '', ...rest] = gist.split(m.colon)
  const told = ticket.customer.name !== '' && who.includes(ticket.customer.name)
  const known = new Set([m.severity[ticket.severity], ticket.issue ? m.issue[ticket.issue] : ''].map(folded))
  const parts = (told ? rest.join(m.colon) : gist).split(m.gistComma).filter((part) => !known.has(folded(part)))
  const about =
    parts.join('').trim() === ''
      ? gravityOr(foreign(ticket.subject, ticket.language), turn?.turn, visit)
      : html`<span lang="${m.tag}">${parts.join(m.gistComma)}</span>`
  return html`${answerWord(turn?.turn, visit)}${about}`
}

/** `cut my（受伤 / hurt）`: a word with its gloss in Chinese and English. */
const GLOSS = /（([^（）/]{1,40}) \/ ([^（）]{1,80})）/gu

/** Where the gist says nothing beside its line: the words that made it grave, as they are glossed; else the subject. */
function gravityOr(subject: Html | string, turn: Turn | undefined, { m }: Visit): Html | string {
  const why = turn && turn.stage !== 'opened' ? turn.findings.severity.why.join(' ') : ''
  const glosses = [...why.matchAll(GLOSS)].map(([, zh = '', en = '']) => (m.tag === 'zh-Hans' ? zh : en))
  const said = [...new Set(glosses)].slice(0, MOST_GLOSSES)
  return said.length === 0 ? subject : html`<span lang="${m.tag}">${said.join(m.gistComma)}</span>`
}

/** How far it reaches beside how grave it is. */
export function reachInLine({ turn }: QueueRow, visit: Visit): Html | string {
  const reach = turn && turn.turn.stage !== 'opened' ? turn.turn.findings.reach : undefined
  const text = reach ? reachText(reach.value, visit) : ''
  return text ? html` <span class="quiet reach">${text}</span>` : ''
}

/** "Customer: rejects" where the mail in work answers a letter of ours; the gist itself is the complaint's. */
export function answerWord(turn: Turn | undefined, { m }: Visit): Html | string {
  if (turn === undefined || turn.stage === 'opened' || turn.findings.kind.value !== 'follow-up') return ''
  const answer = turn.findings.answer.value
  return answer ? html`<strong class="answered ${answer}">${m.answer[answer]}</strong> ` : ''
}

const folded = (word: string): string => word.trim().toLowerCase()
