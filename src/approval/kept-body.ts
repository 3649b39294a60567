/**
 * A body that a person left in their mail client has two faces, plain text and HTML. The checks of an approval read the
 * plain one; what only the HTML says, shows or leads to must not slip past them.
 */
import { reachOfHtml } from '../mail/html-reach.ts'
import { textOfHtml } from '../mail/html-text.ts'
import type { ReplyRecord } from '../ticket/turn.ts'

/**
 * 'two-texts' where the HTML says something else than the plain text, 'hidden-text' where it hides words, 'strange-html'
 * where it could show other words than those that were read.
 */
export function faceTroubles(record: Pick<ReplyRecord, 'text' | 'html' | 'bodySha256'>): readonly string[] {
  if (!record.bodySha256) return []
  const turned = TURNS_AROUND.test(record.text) ? ['hidden-text'] : []
  if (record.html === '') return turned
  // Descriptions of pictures count as hidden there; a logo's is harmless.
  const { text, hidden } = textOfHtml(record.html.replace(/<img\b[^<>]*>/gi, ''))
  return [
    ...turned,
    ...(sameWords(text, record) ? [] : ['two-texts']),
    ...(wordsOf(hidden) === '' ? [] : ['hidden-text']),
    ...(reachOfHtml(record.html).strange ? ['strange-html'] : []),
  ]
}

/** Overrides of direction show 001 as 100. Isolates and marks, which right-to-left letters need, leave figures alone. */
const TURNS_AROUND = /[\u202D\u202E]/

/** Clients number the items of a list in plain text; in HTML the browser does. */
function sameWords(shown: string, { text, html }: Pick<ReplyRecord, 'text' | 'html'>): boolean {
  const words = wordsOf(shown)
  if (words === wordsOf(text)) return true
  return /<li\b/i.test(html) && words === wordsOf(text.replace(/^[ \t>]*\d{1,2}[.)]\s/gm, ''))
}

/** Letters and figures with what makes sums of them: clients write other marks and targets of links in their own ways. */
function wordsOf(text: string): string {
  return text
    .replace(/<(?:https?:|mailto:)[^<>\s]*>|\[cid:[^[\]\s]*\]/gi, '')
    .normalize('NFKC')
    .replace(/(?<!\p{N})[.,:/]|[.,:/](?!\p{N})|[^\p{L}\p{N}\p{Sc}%‰.,:/]/gu, '')
    .toLowerCase()
}

/** Where the HTML leads or loads from, apart from what the quoted original names: one a line, to be judged as text. */
export function targetsOf(record: Pick<ReplyRecord, 'html' | 'bodySha256'>, quoted: string): string {
  if (!record.bodySha256) return ''
  return reachOfHtml(record.html)
    .targets.filter((target) => !quoted.includes(target))
    .join('\n')
}
