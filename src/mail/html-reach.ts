/**
 * What an HTML body does beyond words: where it leads or loads from, and whether it uses means that show, hide or change
 * words in ways that `textOfHtml` can't judge. Clients write none of those into a letter.
 */
import { Tokenizer } from 'htmlparser2'
import { limits } from '../limits.ts'
import { hidingRules, isShown, lookOf, PAGE } from './html-style.ts'
import { textOfHtml } from './html-text.ts'

export interface HtmlReach {
  /** Links, pictures and style sheets elsewhere, mail addresses and phone numbers, entities decoded; each once. */
  readonly targets: readonly string[]
  /** It can't be judged by its words. */
  readonly strange: boolean
}

/** Elements whose words show although `textOfHtml` leaves them out, that turn words around, or that do something. */
const STRANGE = new Set(
  'textarea select option button input form noscript svg math object embed applet iframe frame frameset template video audio source track picture canvas script base bdo xmp plaintext listing noembed noframes marquee dialog details slot'.split(
    ' ',
  ),
)
const LEADS = new Set('href src srcset poster background action formaction data xlink:href ping longdesc'.split(' '))
/** Pictures of the mail itself, and places in the same page. */
const INSIDE = /^(?:cid:|data:image\/|#)/i
const KNOWN = /^(?:https?:|mailto:|tel:|sms:)/i
const DEEPEST = 500
/** Word writes about 30 kB. */
const MOST_CSS = 200_000

export function reachOfHtml(html: string): HtmlReach {
  if (html.length > limits.htmlCharacters) return { targets: [], strange: true }
  const { tags, attributes, sheets } = readTags(html)
  const values = attributes.filter(([name]) => LEADS.has(name)).map(([, value]) => value)
  const inline = attributes.filter(([name]) => name === 'style').map(([, value]) => value)
  const css = plainCss(sheets)
  const all = `${css}\n${plainCss(inline.join('\n'))}`
  const loaded = [...all.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/gi)].map(([, a, b]) => a ?? b ?? '')
  const found = [...values.flatMap((value) => value.split(/,\s+/)), ...loaded].map(tidyTarget)
  const outside = found.filter((target) => target !== '' && !INSIDE.test(target))
  const strange =
    tags.some((tag) => STRANGE.has(tag)) ||
    attributes.some(([name, value]) => name === 'http-equiv' && /refresh/i.test(value)) ||
    outside.some((target) => /^[a-z][\w+.-]*:/i.test(target) && !KNOWN.test(target)) ||
    all.length > MOST_CSS ||
    sheets.includes('</') ||
    isStrangeCss(all, css) ||
    partsForOutlook(html).some(saysSomething) ||
    isCut(html)
  return { targets: [...new Set(outside.map((target) => target.replace(/^(?:mailto|tel|sms):/i, '')))], strange }
}

function readTags(html: string) {
  const tags: string[] = []
  const attributes: [name: string, value: string][] = []
  let sheets = ''
  let name = ''
  let value = ''
  const ignore = (): void => {}
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => tags.push(html.slice(start, end).toLowerCase()),
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code)
      },
      onattribend: () => attributes.push([name, value]),
      ontext: (start, end) => {
        if (tags.at(-1) === 'style') sheets += html.slice(start, end)
      },
      ontextentity: ignore,
      onopentagend: ignore,
      onselfclosingtag: ignore,
      onclosetag: () => tags.push('/'),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return { tags, attributes, sheets }
}

/** As browsers read it (WHATWG URL §4.4): without line ends and tabs, either slash, and `https:x` is `https://x`. */
function tidyTarget(target: string): string {
  const text = target
    .replace(/[\t\r\n]/g, '')
    .trim()
    .replaceAll('\\', '/')
  const web = /^(https?:)?\/{2,}(.*)$/i.exec(text) ?? /^(https?:)\/?([^/].*)$/i.exec(text)
  return web ? `${web[1] ?? 'https:'}//${web[2]}` : text
}

/** Without comments; what stands behind one that never ends is none of a browser's rules either. */
function plainCss(css: string): string {
  const [first = '', ...rest] = css.replace(/<!--|-->/g, '').split('/*')
  return first + rest.map((piece) => ` ${piece.slice(endOf(piece, '*/'))}`).join('')
}

function endOf(text: string, mark: string): number {
  const at = text.indexOf(mark)
  return at < 0 ? text.length : at + mark.length
}

/** Generated words, escaped names, and rules that hide what `textOfHtml` takes for shown. */
function isStrangeCss(all: string, sheets: string): boolean {
  // Word writes bullets as escapes, Chinese clients the names of fonts.
  const unquoted = all.replace(/"[^"\n]*"|'[^'\n]*'|(?:mso-[\w-]{1,60}|font-family)\s{0,9}:[^;{}]*/gi, '')
  if (/\\[0-9a-f]|unicode-bidi|</i.test(unquoted)) return true
  if (/(?:^|[{;\s])content\s{0,99}:\s{0,99}(?!none|normal)/i.test(sheets)) return true
  const understood = hidingRules(sheets)
  return sheets.split('}').some((rule) => {
    const [body = '', selectors = ''] = rule.split('{').reverse()
    if (isShown(lookOf(PAGE, { style: body }, ''))) return false
    const names = selectors.split(',').map((one) => /^[a-z0-9]*([.#][\w-]{1,100})$/i.exec(one.trim())?.[1])
    return /!important/i.test(body) || names.some((name) => name === undefined || !understood.has(name))
  })
}

/** What stands in conditional comments: Outlook alone shows it. */
function partsForOutlook(html: string): string[] {
  return html
    .split(/<!--\[if/i)
    .slice(1)
    .map((piece) => piece.slice(endOf(piece, ']>')).split(/<!\[endif\]-->/i, 1)[0] ?? '')
}

function saysSomething(part: string): boolean {
  const words = part.replace(/<xml[^<]*|<\/xml>/gi, '').replace(/<o:[^<]*/gi, '')
  return /[\p{L}\p{N}]/u.test(textOfHtml(words).text) || reachOfHtml(words).strange
}

function isCut(html: string): boolean {
  const { text, depth } = textOfHtml(html)
  return text.length >= limits.textCharacters || depth > DEEPEST
}
