/**
 * HTML becomes the text that a reader sees, and apart from it the text that the HTML hides. One pass over
 * htmlparser2's tokenizer with a bounded stack: its parser takes quadratic time on deep nesting.
 */
import { Tokenizer } from 'htmlparser2'
import { limits } from '../limits.ts'
import { hidingRules, isShown, type Look, lookOf, PAGE } from './html-style.ts'

export interface HtmlText {
  readonly text: string
  readonly hidden: string
  /** Deepest nesting met, in elements; counting stops at MAX_DEPTH. */
  readonly depth: number
}

const MAX_DEPTH = 1_000
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const SKIPPED = new Set(
  'script style title head template noscript textarea select option svg math object iframe'.split(' '),
)
const BLOCK = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
const PARAGRAPH = new Set('p h1 h2 h3 h4 h5 h6 ul ol table blockquote dl'.split(' '))
/** Start tags that close an open element of these names (HTML §13.1.2.4 optional tags). */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['td', 'th', 'tr'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
}
/** What stands for Outlook's dividing line in plain text as well. */
const RULE = '_'.repeat(32)

interface Frame {
  readonly name: string
  readonly look: Look
  readonly cited: boolean
  readonly skipped: boolean
  readonly pre: boolean
}

const ROOT: Frame = { name: '', look: PAGE, cited: false, skipped: false, pre: false }

/** @returns the visible text (lines end in \n, cited blockquotes carry `> `), bounded by limits.textCharacters. */
export function textOfHtml(html: string): HtmlText {
  const reader = new Reader(html.slice(0, limits.htmlCharacters))
  return reader.read()
}

class Reader {
  readonly #html: string
  readonly #stack: Frame[] = [ROOT]
  readonly #rules: ReadonlyMap<string, string>
  readonly #page = new Page()
  #hidden = ''
  #tooDeep = 0
  #depth = 0
  #cites = 0
  #tag = ''
  #attributes: Record<string, string> = {}
  #attribute = ''
  #value = ''

  constructor(html: string) {
    this.#html = html
    this.#rules = hidingRules(styleSheets(html))
  }

  read(): HtmlText {
    const html = this.#html
    const ignore = (): void => {}
    const tokenizer = new Tokenizer(
      { xmlMode: false, decodeEntities: true },
      {
        ontext: (start, end) => this.#text(html.slice(start, end)),
        ontextentity: (code) => this.#text(String.fromCodePoint(code)),
        onopentagname: (start, end) => {
          this.#tag = html.slice(start, end).toLowerCase()
          this.#attributes = {}
        },
        onattribname: (start, end) => {
          this.#attribute = html.slice(start, Math.min(end, start + 100)).toLowerCase()
          this.#value = ''
        },
        onattribdata: (start, end) => {
          this.#value += html.slice(start, Math.min(end, start + 4_000))
        },
        onattribentity: (code) => {
          if (this.#value.length < 4_000) this.#value += String.fromCodePoint(code)
        },
        onattribend: () => {
          this.#attributes[this.#attribute] ??= this.#value
        },
        onopentagend: () => this.#open(),
        onselfclosingtag: () => this.#open(),
        onclosetag: (start, end) => this.#close(html.slice(start, end).trim().toLowerCase()),
        oncdata: ignore,
        oncomment: ignore,
        ondeclaration: ignore,
        onprocessinginstruction: ignore,
        onend: ignore,
      },
    )
    tokenizer.write(html)
    tokenizer.end()
    return { text: this.#page.text(), hidden: tidyHidden(this.#hidden), depth: this.#depth }
  }

  #top(): Frame {
    return this.#stack.at(-1) ?? ROOT
  }

  #open(): void {
    const name = this.#tag
    if (VOID.has(name)) {
      this.#leaf(name)
      return
    }
    const closes = CLOSES[name]
    if (closes !== undefined) while (closes.includes(this.#top().name)) this.#pop()
    else if (BLOCK.has(name) && this.#top().name === 'p') this.#pop()
    if (this.#stack.length > MAX_DEPTH) {
      this.#tooDeep++
      return
    }
    const parent = this.#top()
    const cited = name === 'blockquote' && isCited(this.#attributes)
    if (cited) this.#cites++
    this.#layout(name, true)
    this.#stack.push({
      name,
      look: lookOf(parent.look, this.#attributes, this.#sheetFor()),
      cited,
      skipped: parent.skipped || SKIPPED.has(name),
      pre: parent.pre || name === 'pre',
    })
    this.#depth = Math.max(this.#depth, this.#stack.length)
    this.#page.cites = this.#cites
    if (name === 'li' && isShown(this.#top().look)) this.#page.add('- ', false)
  }

  #sheetFor(): string {
    if (this.#rules.size === 0) return ''
    const names = (this.#attributes.class ?? '').split(/\s+/, 20).map((name) => `.${name}`)
    if (this.#attributes.id) names.push(`#${this.#attributes.id}`)
    return names.map((name) => this.#rules.get(name) ?? '').join(';')
  }

  #close(name: string): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep--
      return
    }
    if (name === 'br') this.#leaf('br')
    for (let at = this.#stack.length - 1; at > 0 && at > this.#stack.length - 65; at--) {
      if (this.#stack[at]?.name === name) {
        while (this.#stack.length > at) this.#pop()
        return
      }
    }
  }

  #pop(): void {
    const frame = this.#stack.pop()
    if (frame === undefined) return
    this.#layout(frame.name, false)
    if (!isShown(frame.look) && BLOCK.has(frame.name)) this.#hide(' ')
    if (frame.cited) this.#cites--
    this.#page.cites = this.#cites
  }

  #leaf(name: string): void {
    const frame = this.#top()
    if (frame.skipped || !isShown(frame.look)) return
    if (name === 'br') this.#page.newline()
    else if (name === 'hr') {
      this.#page.startLine()
      this.#page.add(RULE, false)
      this.#page.startLine()
    } else if (name === 'img' && (this.#attributes.alt ?? '').trim() !== '') this.#hide(` ${this.#attributes.alt} `)
  }

  #layout(name: string, opens: boolean): void {
    if (this.#top().skipped) return
    if (!isShown(this.#top().look)) return
    if ((name === 'td' || name === 'th') && opens) this.#page.cell()
    if (BLOCK.has(name)) this.#page.startLine()
    if (PARAGRAPH.has(name)) this.#page.gap()
  }

  #text(text: string): void {
    const frame = this.#top()
    if (frame.skipped) return
    if (isShown(frame.look)) this.#page.add(text, frame.pre)
    else this.#hide(text)
  }

  #hide(text: string): void {
    if (this.#hidden.length < limits.quotedCharacters) this.#hidden += text
  }
}

/** Lays text out in lines; a paragraph's gap is at most one empty line. */
class Page {
  cites = 0
  #lines: string[] = []
  #line = ''
  #started = false
  #gap = false
  #size = 0
  #lastCites = 0
  #blankTail = false

  add(text: string, pre: boolean): void {
    if (this.#size > limits.textCharacters) return
    if (pre) {
      const [first = '', ...rest] = text.split('\n')
      this.#put(first)
      for (const line of rest) {
        this.newline()
        this.#put(line)
      }
      return
    }
    const collapsed = text.replace(/[\s\u00A0]+/g, ' ')
    this.#put(!this.#started || this.#blankTail ? collapsed.trimStart() : collapsed)
  }

  #put(text: string): void {
    if (text === '') return
    if (!this.#started) {
      if (this.#gap && this.#lines.length > 0) this.#push('', Math.min(this.cites, this.#lastCites))
      this.#started = true
      this.#gap = false
    }
    this.#line += text
    // Looking at the end of the growing line itself would copy it for every piece: quadratic time.
    this.#blankTail = /^[ \t]$/.test(text.at(-1) ?? '')
    this.#size += text.length
  }

  cell(): void {
    if (this.#started) this.#put('\t')
  }

  startLine(): void {
    if (this.#started) this.newline()
  }

  newline(): void {
    this.#push(this.#line.replaceAll(' \t', '\t').trimEnd(), this.cites)
    this.#line = ''
    this.#started = false
  }

  gap(): void {
    if (this.#lines.at(-1)?.replace(/^(?:> ?)+/, '') !== '') this.#gap = true
  }

  #push(line: string, cites: number): void {
    this.#size++
    if (this.#size > limits.textCharacters * 1.2) return
    this.#lastCites = cites
    this.#lines.push(cites > 0 ? `${'> '.repeat(Math.min(cites, 20))}${line}`.trimEnd() : line)
  }

  text(): string {
    this.startLine()
    return this.#lines
      .join('\n')
      .replace(/\n{4,}/g, '\n\n\n')
      .replace(/^\n+/, '')
      .trimEnd()
  }
}

function isCited(attributes: Readonly<Record<string, string>>): boolean {
  return (
    /^cite$/i.test(attributes.type ?? '') ||
    /(?:^|\s)(?:gmail_quote|protonmail_quote|yahoo_quoted)/i.test(attributes.class ?? '') ||
    /border-left/i.test(attributes.style ?? '')
  )
}

function styleSheets(html: string): string {
  let css = ''
  for (let at = html.search(/<style/i); at >= 0 && css.length < 200_000; ) {
    const start = html.indexOf('>', at)
    const end = start < 0 ? -1 : html.indexOf('</', start)
    if (end < 0) break
    css += html.slice(start + 1, end).replace(/<!--|-->/g, '')
    const next = html.slice(end, end + 500_000).search(/<style/i)
    at = next < 0 ? -1 : end + next
  }
  return css
}

/** Preheaders are padded with zero-width characters to push the next words out of the preview. */
function tidyHidden(text: string): string {
  return text
    .replace(/[\u034F\u00AD\u200B-\u200F\u2007\uFEFF]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
