/**
 * A body that a person left in their mail client has two faces, plain text and HTML. The checks of an approval read the
 * plain one; what only the HTML says, shows or leads to must not slip past them.
 */
import { textOfHtml } from '../mail/html-text.ts'
import type { ReplyRecord } from '../ticket/turn.ts'

/** 'two-texts' where the HTML says something else than the plain text, 'hidden-text' where it hides words. */
export function faceTroubles(record: Pick<ReplyRecord, 'text' | 'html' | 'bodySha256'>): readonly string[] {
  if (!record.bodySha256 || record.html === '') return []
  // Descriptions of pictures count as hidden there; a logo's is harmless.
  const { text, hidden } = textOfHtml(record.html.replace(/<img\b[^>]*>/gi, ''))
  return [
    ...(wordsOf(text) === wordsOf(record.text) ? [] : ['two-texts']),
    ...(wordsOf(hidden) === '' ? [] : ['hidden-text']),
  ]
}

/** Letters and figures alone: clients write marks, numbers of list items and targets of links in their own ways. */
function wordsOf(text: string): string {
  return text
    .replace(/<(?:https?:|mailto:)[^<>\s]*>|\[cid:[^\]\s]*\]/gi, '')
    .replace(/^[\s>]*\d{1,2}[.)]\s/gm, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

const TARGET = /\b(?:href|src|background|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))|\burl\(\s*["']?([^"')]+)/gi

/** Where the HTML leads or loads from, apart from what the quoted original names: one a line, to be judged as text. */
export function targetsOf(record: Pick<ReplyRecord, 'html' | 'bodySha256'>, quoted: string): string {
  if (!record.bodySha256) return ''
  const targets = [...record.html.matchAll(TARGET)].map((match) =>
    (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replaceAll('&amp;', '&').trim(),
  )
  const foreign = targets
    .map((target) => target.replace(/^mailto:/i, '').replace(/^\/\//, 'https://'))
    .filter((target) => target !== '' && !/^(?:cid|data|#)/i.test(target) && !quoted.includes(target))
  return [...new Set(foreign)].join('\n')
}
