/** Marks in a customer's words what the findings rest on, each with its gloss in the reader's language. */
import { html } from 'hono/html'
import type { Finding, Findings } from '../ticket/findings.ts'
import type { Messages } from './messages/en.ts'
import type { Html } from './visit.ts'

interface Clue {
  /** As it stands in the mail. */
  readonly words: string
  /** What it means in the reader's language; null where it needs no gloss: a number, a name. */
  readonly gloss: string | null
  /** Names of the findings that rest on it. */
  readonly of: readonly string[]
}

/** Finds the clues in one text, the first of each with its gloss. */
export type Marker = (text: string) => Html

/** Findings whose clues are looked for, the most telling first. */
const FIELDS = [
  'severity',
  'issue',
  'alsoIssues',
  'wants',
  'suspicious',
  'tone',
  'answer',
  'orderNumbers',
  'claim',
  'quantity',
  'product',
  'customerName',
] as const satisfies readonly (keyof Messages['finding'] & keyof Findings)[]
const SIGNS = ['paymentFraud', 'moneyAtRisk', 'answerBy', 'consequences', 'churn'] as const
const DAYS = ['receivedDate', 'incidentDate', 'deadline', 'phone'] as const

/** `zerbrochen（破损 / broken）` */
const GLOSSED = /^([\s\S]+)（([^（）]*?) \/ ([^（）]*)）$/u
/** What stands before the words in a clue of place and name. */
const LABEL = /^(?:signed|city) /

export function cluesOf(findings: Findings, m: Messages): Clue[] {
  const clues = new Map<string, Clue>()
  const take = (finding: Finding<unknown> | undefined, name: string): void => {
    for (const why of finding?.why ?? []) {
      const [, before, zh, en] = GLOSSED.exec(why) ?? []
      const words = (before ?? why.replace(LABEL, '')).trim()
      if (!isTelling(words)) continue
      const known = clues.get(words)
      const gloss = known?.gloss ?? (m.tag === 'en' ? en : zh) ?? null
      const of = known ? [...new Set([...known.of, name])] : [name]
      clues.set(words, { words, gloss, of })
    }
  }
  for (const name of FIELDS) take(findings[name], m.finding[name])
  for (const name of SIGNS) take(findings[name], m.sign[name])
  for (const name of DAYS) take(findings[name], m.finding[name])
  return [...clues.values()]
}

/** One letter of an alphabet says nothing; one of Han does. A whole passage marked would mark nothing. */
const isTelling = (words: string): boolean =>
  words.length <= 120 && (words.length >= 3 || /[\p{Script=Han}\d]{2}|\p{Script=Hangul}/u.test(words))

interface Hit {
  readonly start: number
  readonly end: number
  readonly clue: Clue
}

const WORD = /[\p{L}\p{M}\p{N}]/u
/** Scripts that write without blanks, or join endings to the word: what stands beside is no sign that it is another word. */
const JOINED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u

function isWhole(text: string, start: number, end: number): boolean {
  const cuts = (inside: string, outside: string): boolean =>
    WORD.test(inside) && WORD.test(outside) && !JOINED.test(inside) && !JOINED.test(outside)
  return !cuts(text.charAt(start), text.charAt(start - 1)) && !cuts(text.charAt(end - 1), text.charAt(end))
}

const MOST_OF_ONE = 12

function hitsIn(text: string, clues: readonly Clue[]): Hit[] {
  const hits: Hit[] = []
  for (const clue of clues) {
    let at = text.indexOf(clue.words)
    for (let found = 0; at >= 0 && found < MOST_OF_ONE; found += 1) {
      const end = at + clue.words.length
      if (isWhole(text, at, end)) hits.push({ start: at, end, clue })
      at = text.indexOf(clue.words, end)
    }
  }
  hits.sort((one, other) => one.start - other.start || other.end - one.end)
  const apart: Hit[] = []
  for (const hit of hits) if (hit.start >= (apart.at(-1)?.end ?? 0)) apart.push(hit)
  return apart
}

/** @returns null where nothing was understood: then nothing is marked */
export function markerFor(findings: Findings | null, m: Messages): Marker | null {
  if (findings === null) return null
  const clues = cluesOf(findings, m)
  const explained = new Set<Clue>()
  return (text) => {
    const parts: (string | Html)[] = []
    let from = 0
    for (const { start, end, clue } of hitsIn(text, clues)) {
      parts.push(text.slice(from, start), mark(clue, text.slice(start, end), !explained.has(clue), m))
      explained.add(clue)
      from = end
    }
    parts.push(text.slice(from))
    return html`${parts}`
  }
}

/** The gloss is our text beside theirs: isolated in its own direction, told apart for those who hear the page. */
function mark({ of, gloss }: Clue, words: string, isFirst: boolean, m: Messages): Html {
  const names = of.join(m.comma)
  const title = gloss === null ? names : `${gloss} · ${names}`
  const said = isFirst && gloss !== null ? html`<bdi class="gloss" lang="${m.tag}" dir="ltr">${gloss}</bdi>` : ''
  const heard = isFirst ? html`<bdi class="unseen" lang="${m.tag}" dir="ltr">${m.page.showsFinding(names)}</bdi>` : ''
  return html`<mark class="clue" title="${title}">${words}${said}${heard}</mark>`
}
