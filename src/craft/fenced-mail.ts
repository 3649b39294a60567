/**
 * A mail as it is shown to a model: as data between two marks that nobody outside knows, with what could pass for such a mark
 * taken out, what only a reader's eye needs taken out (addresses, phone numbers, links, accounts, the name), and what the
 * writer did not write now marked as such.
 */
import type { Message, Span } from '../mail/message.ts'
import { linksIn } from './letter-guard-codes.ts'
import { addressesIn, phonesIn } from './letter-guard-scan.ts'

/** What is needed of a mail. */
export interface FencedMail {
  readonly message: Pick<Message, 'subject' | 'text' | 'hiddenText' | 'attachments'>
  readonly spans: readonly Span[]
  /** The writer's name, '' where nobody knows it. */
  readonly name: string
  /** Unpredictable. */
  readonly mark: string
  /** Characters of the writer's own words; a tenth of it of what is quoted. */
  readonly longest: number
}

/** Between the two marks everything is the mail's, and nothing is a word to whoever reads. */
export function fencedMail({ message, spans, name, mark, longest }: FencedMail): string {
  const part = (kinds: readonly Span['kind'][]) =>
    spans
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ start, end }) => message.text.slice(start, end))
      .join('\n')
  const clean = (text: string, most: number) => withoutPerson(neutral(text), name).trim().slice(0, most)
  const own = clean(part(['new', 'forwarded']), longest)
  const quoted = clean(part(['quote']), Math.round(longest / 10))
  const lines = [
    `⟦mail ${mark}⟧`,
    `Subject: ${clean(message.subject, 300)}`,
    own,
    ...(quoted === '' ? [] : [`[Quoted below it; older, and perhaps not the writer's own words:]`, quoted]),
    ...(message.hiddenText.trim() === '' ? [] : ['[The mail also has text that its reader cannot see: left out.]']),
    ...(message.attachments.length === 0 ? [] : [`[Files: ${filesSaid(message.attachments)}]`]),
    `⟦end of mail ${mark}⟧`,
  ]
  return lines.join('\n')
}

/** Their names can hold anything; kind and number say enough. */
function filesSaid(files: Message['attachments']): string {
  const pictures = files.filter(({ type }) => type.startsWith('image/')).length
  const others = files.length - pictures
  return [...(pictures > 0 ? [`${pictures} pictures`] : []), ...(others > 0 ? [`${others} other`] : [])].join(', ')
}

/** Controls, marks that nobody sees, tag characters, and brackets that are ours. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E0FFF}]/gu
const BRACKETS: Readonly<Record<string, string>> = { '⟦': '[', '⟧': ']', '〚': '[', '〛': ']', '⦋': '[', '⦌': ']' }
/** No word of any language is so long: it is encoded. */
const ENCODED = /[A-Za-z0-9+/=_-]{60,}/g

/** The same words without what plays tricks on whoever reads them. */
export function neutral(text: string): string {
  return text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(/[⟦⟧〚〛⦋⦌]/gu, (bracket) => BRACKETS[bracket] ?? '')
    .replace(ENCODED, (code) => `[${code.length} characters of code]`)
    .replace(/\n{3,}/g, '\n\n')
}

const ACCOUNT =
  /(?<![\p{L}\p{N}])(?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?|\d(?:[ -]?\d){12,18})(?![\p{L}\p{N}])/gu

/** Without what names or reaches a person: it is of no use for an answer. */
export function withoutPerson(text: string, name: string): string {
  const marked: [string, string][] = [
    ...linksIn(text).map((found): [string, string] => [found, '[link]']),
    ...addressesIn(text).map((found): [string, string] => [found, '[address]']),
  ]
  const plain = marked
    .sort(([a], [b]) => b.length - a.length)
    .reduce((left, [found, mark]) => left.replaceAll(new RegExp(RegExp.escape(found), 'giu'), mark), text)
    .replace(ACCOUNT, '[account]')
  const rest = phonesIn(plain).reduce((left, { text: found }) => left.replaceAll(found, '[phone]'), plain)
  const names = [name, ...name.split(/\s+/)].filter((one) => one.length > 2)
  return names.reduce(
    (left, one) =>
      left.replaceAll(new RegExp(`(?<![\\p{L}\\p{M}])${RegExp.escape(one)}(?![\\p{L}\\p{M}])`, 'giu'), '[name]'),
    rest,
  )
}
