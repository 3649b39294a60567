/** Shows the thread: what the customer wrote now, what stands below it folded, files, and what a reader could miss. */
import { html } from 'hono/html'
import type { Message, Span } from '../mail/message.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import { type Marker, markerFor } from './evidence.ts'
import { addressLine, foreign, langOf, passage, plainLine } from './foreign.ts'
import { wordFor } from './messages/messages.ts'
import type { Html, Visit } from './visit.ts'
import { bothClocks } from './when.ts'

const KiB = 1024

/** @param base path of the page that may show this message, e.g. /tickets/<id> */
export function threadSection(
  visit: Visit,
  messages: readonly StoredMessage[],
  timezone: string | null,
  base: string,
  photos: Html | '' = '',
): Html {
  const { m } = visit
  const newestFirst = [...messages].sort((one, other) => (one.at < other.at ? 1 : -1))
  const lastWord =
    newestFirst.find((message) => message.direction === 'in' && message.audience === 'customer') ?? newestFirst[0]
  const others = newestFirst.filter((message) => message !== lastWord)
  return html`<section class="card thread" aria-labelledby="wrote"><h2 id="wrote">${m.ticket.wrote}</h2>
    ${lastWord ? messageArticle(visit, lastWord, timezone, base) : html`<p class="empty">${m.none}</p>`}
    ${photos}
    ${others.length > 0 ? html`<h3>${m.ticket.earlier}</h3>${others.map((message) => folded(visit, message, timezone, base))}` : ''}
  </section>`
}

function folded(visit: Visit, message: StoredMessage, timezone: string | null, base: string): Html {
  const who = isNote(message)
    ? visit.m.ticket.internalNote
    : sentByUs(message)
      ? visit.m.ticket.sentByUs
      : ((message.parsed.from[0]?.name || message.parsed.from[0]?.address) ?? '')
  return html`<details class="fold message ${kindClass(message)}"><summary><bdi>${plainLine(who)}</bdi> <span class="quiet">${bothClocks(message.at, timezone, visit)}</span>${message.parsed.hiddenText ? html` <strong class="hides">${visit.m.page.hiddenBadge}</strong>` : ''}</summary>${messageArticle(visit, message, timezone, base)}</details>`
}

const isNote = (message: StoredMessage): boolean => message.audience === 'internal'
const sentByUs = (message: StoredMessage): boolean => message.direction === 'out'
const kindClass = (message: StoredMessage): string => (isNote(message) ? 'note' : sentByUs(message) ? 'ours' : 'theirs')

/** One mail: head, words, and everything around them. */
export function messageArticle(visit: Visit, message: StoredMessage, timezone: string | null, base: string): Html {
  const { m } = visit
  const { parsed } = message
  const language = message.findings?.language.value ?? null
  const marked = markerFor(message.audience === 'customer' ? message.findings : null, m) ?? ((text) => html`${text}`)
  return html`<article class="message ${kindClass(message)}">
    ${isNote(message) && parsed.from.length === 0 ? html`<p class="quiet">${m.ticket.internalNote} · ${bothClocks(message.at, timezone, visit)}</p>` : head(visit, message, timezone, { language, marked })}
    ${flagsOf(visit, message)}
    ${words(visit, message, { language, marked })}
    ${parsed.hiddenText ? html`<div class="alert"><p>${m.ticket.hidden}</p>${passage(parsed.hiddenText, null)}</div>` : ''}
    ${parsed.html === null ? '' : html`<details class="fold"><summary>${m.ticket.htmlView}</summary><iframe class="mail" sandbox="" loading="lazy" referrerpolicy="no-referrer" title="${m.ticket.htmlView}" src="${base}/messages/${message.id}/html"></iframe></details>`}
    ${files(visit, message, base)}
  </article>`
}

interface Reading {
  readonly language: string | null
  readonly marked: Marker
}

function head(visit: Visit, message: StoredMessage, timezone: string | null, { language, marked }: Reading): Html {
  const { m } = visit
  const { parsed } = message
  const line = (name: string, value: Html | readonly Html[]): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`
  return html`<dl class="head">
    ${line(m.ticket.subject, html`<strong><bdi lang="${langOf(language)}" dir="auto">${marked(plainLine(parsed.subject))}</bdi></strong>`)}
    ${line(m.ticket.from, parsed.from.map(addressLine))}
    ${parsed.replyTo.length > 0 ? line(m.ticket.replyTo, parsed.replyTo.map(addressLine)) : ''}
    ${line(m.ticket.to, parsed.to.map(addressLine))}
    ${parsed.cc.length > 0 ? line(m.ticket.cc, parsed.cc.map(addressLine)) : ''}
    ${line(m.ticket.received, bothClocks(message.at, timezone, visit))}
  </dl>`
}

function flagsOf(visit: Visit, message: StoredMessage): Html {
  const { m } = visit
  const shown = message.flags.filter((flag) => flag !== 'note')
  const problems = message.parsed.problems
  if (shown.length === 0 && problems.length === 0) return html``
  return html`<ul class="alert list">${shown.map((flag) => html`<li>${wordFor(m.flag, flag)}</li>`)}
    ${problems.length > 0 ? html`<li>${m.ticket.problems} ${problems.map((problem) => wordFor(m.problem, problem)).join(m.comma)}</li>` : ''}</ul>`
}

/** The writer's own text open; quotes, signature and disclaimer folded where they stand. */
function words(visit: Visit, message: StoredMessage, { language, marked }: Reading): Html {
  const { parsed, spans } = message
  if (parsed.text.trim() === '') return html`<p class="empty">${visit.m.ticket.noText}</p>`
  return html`<div class="words">${stretches(spans, parsed).map((stretch) =>
    stretch.own
      ? passage(marked(stretch.text), language)
      : html`<details class="fold quote"><summary>${visit.m.ticket.quoted}</summary>${passage(stretch.text, null)}</details>`,
  )}</div>`
}

/** Neighbouring spans of one sort together; text that no span covers is the writer's own, so that nothing is hidden. */
function stretches(spans: readonly Span[], parsed: Message): { own: boolean; text: string }[] {
  const found: { own: boolean; text: string }[] = []
  const add = (own: boolean, text: string): void => {
    const last = found.at(-1)
    if (last && (last.own === own || text.trim() === '')) last.text += text
    else found.push({ own, text })
  }
  let at = 0
  for (const span of spans) {
    if (span.start > at) add(true, parsed.text.slice(at, span.start))
    if (span.end > at)
      add(span.kind === 'new' || span.kind === 'forwarded', parsed.text.slice(Math.max(at, span.start), span.end))
    at = Math.max(at, span.end)
  }
  if (at < parsed.text.length) add(true, parsed.text.slice(at))
  return found
    .map((stretch) => ({ ...stretch, text: stretch.text.replace(/^\n+/, '').trimEnd() }))
    .filter((stretch) => stretch.text !== '')
}

function files(visit: Visit, message: StoredMessage, base: string): Html {
  const { m } = visit
  const { attachments } = message.parsed
  const path = `${base}/messages/${message.id}`
  return html`${
    attachments.length > 0
      ? html`<p class="small quiet">${m.ticket.attachments}</p><ul class="files">${attachments.map(
          (file) =>
            html`<li><a href="${path}/files/${file.sha256}" download>${foreign(file.name)}</a> <span class="quiet">${fileSize(file.size, m.tag)}</span></li>`,
        )}</ul>`
      : ''
  }
  ${message.rawSha256 === null ? '' : html`<p class="small"><a href="${path}/original" download>${m.ticket.original}</a></p>`}`
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

function fileSize(bytes: number, language: string): string {
  const step = bytes < KiB ? 0 : bytes < KiB * KiB ? 1 : 2
  const size = bytes / KiB ** step
  const format = { style: 'unit', unit: UNITS[step], maximumFractionDigits: size < 10 ? 1 : 0 } as const
  return new Intl.NumberFormat(language, format).format(size)
}
