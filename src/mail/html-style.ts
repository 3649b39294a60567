/** What inline styles and style sheets hide from a reader's eye: the places where foreign text is smuggled in. */

/** How one element is shown, with what its children inherit. */
export interface Look {
  /** The element and all below it are not shown, whatever the children say. */
  readonly gone: boolean
  /** Inherited, but a child may undo it. */
  readonly tiny: boolean
  readonly invisible: boolean
  /** rrggbb, null where unknown. */
  readonly colour: string | null
  readonly background: string | null
}

export const PAGE: Look = { gone: false, tiny: false, invisible: false, colour: '000000', background: 'ffffff' }

export const isShown = (look: Look): boolean =>
  !look.gone &&
  !look.tiny &&
  !look.invisible &&
  look.colour !== 'transparent' &&
  (look.colour === null || look.colour !== look.background)

/** The look of an element from its parent's, its attributes and the style sheet's rule for it. */
export function lookOf(parent: Look, attributes: Readonly<Record<string, string>>, sheet: string): Look {
  const style = declarations(`${sheet};${attributes.style ?? ''}`)
  const background = style.get('background-color') ?? style.get('background') ?? attributes.bgcolor
  return {
    gone: parent.gone || 'hidden' in attributes || isGone(style),
    tiny: tinyBy(style) ?? parent.tiny,
    invisible: style.has('visibility') ? /hidden|collapse/.test(style.get('visibility') ?? '') : parent.invisible,
    colour:
      style.has('color') || attributes.color ? colourOf(style.get('color') ?? attributes.color ?? '') : parent.colour,
    background: background === undefined ? parent.background : backgroundOf(background, parent.background),
  }
}

function declarations(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const declaration of style.slice(0, 4_000).toLowerCase().split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      found.set(
        declaration.slice(0, colon).trim(),
        declaration
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      )
  }
  return found
}

function isGone(style: ReadonlyMap<string, string>): boolean {
  const zero = (name: string): boolean => /^0(?:\.0+)?(?:px|pt|em|%)?$/.test(style.get(name) ?? '')
  const placed = /absolute|fixed/.test(style.get('position') ?? '')
  const offPage = (name: string): boolean => (placed ? /^-\d{3,}/ : /^-\d{4,}/).test(style.get(name) ?? '')
  const says = (name: string, what: RegExp): boolean => what.test(style.get(name) ?? '')
  const clipped = /hidden|clip/.test(style.get('overflow') ?? '')
  return (
    /^none/.test(style.get('display') ?? '') ||
    /^0(?:\.0\d*)?$/.test(style.get('opacity') ?? '') ||
    (clipped && ['max-height', 'height', 'max-width', 'width'].some(zero)) ||
    ['left', 'top', 'right', 'text-indent', 'margin-left'].some(offPage) ||
    says('transform', /scale[xy]?\(\s*0*(?:\.0+)?\s*[,)]/) ||
    (placed && says('clip', /^rect\(\s*([01])(?:px)?(?:[\s,]+\1(?:px)?){3}\s*\)/)) ||
    says('clip-path', /inset\(\s*(?:[5-9]\d|\d{3})%|circle\(\s*0/) ||
    says('filter', /opacity\(\s*0*(?:\.0+)?%?\s*\)/) ||
    says('content-visibility', /^hidden/) ||
    zero('zoom')
  )
}

/** The size that an element sets itself, also by the shorthand `font: 0/0 a`; null where it sets none. */
function tinyBy(style: ReadonlyMap<string, string>): boolean | null {
  const size = style.get('font-size') ?? /(?:^|\s)(\d[\d.]*[a-z%]*)(?:\/\S+)?\s+\S/.exec(style.get('font') ?? '')?.[1]
  return size === undefined ? null : isTiny(size)
}

const isTiny = (size: string): boolean =>
  /^(?:0(?:\.\d+)?|1(?:\.0+)?(?=px|pt))(?:px|pt|em|rem|%)?$/.test(size) && !/^0\.[2-9]\d*(?:em|rem)$/.test(size)

/** Whites that differ in name only, beside what style sheets of mails use. */
const WHITES = 'white snow ivory floralwhite mintcream azure ghostwhite seashell'.split(' ')
const NAMED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(WHITES.map((name) => [name, 'ffffff'])),
  black: '000000',
  transparent: 'transparent',
}

function colourOf(text: string): string | null {
  const value = text.trim().toLowerCase()
  const named = NAMED[value]
  if (named !== undefined) return named
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(value)?.[1]
  if (hex !== undefined) return nearWhite(hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex)
  const lightness = /^hsla?\(\s*[\d.]+(?:deg)?[\s,]+[\d.]+%[\s,]+([\d.]+)%/.exec(value)?.[1]
  if (lightness !== undefined && Number(lightness) >= 98) return 'ffffff'
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+))?/.exec(value)
  if (rgb === null) return null
  if (rgb[4] !== undefined && Number(rgb[4]) === 0) return 'transparent'
  return nearWhite(
    [rgb[1], rgb[2], rgb[3]].map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join(''),
  )
}

/** #fefefe on white is as invisible as #ffffff. */
const nearWhite = (hex: string): string => (/^(?:f[a-f]){3}$/.test(hex) ? 'ffffff' : hex)

function backgroundOf(text: string, inherited: string | null): string | null {
  const value = text.trim().toLowerCase()
  if (/^(?:none|transparent|inherit|initial)?$/.test(value)) return inherited
  // A picture or gradient may lie behind: then nothing can be said, and nothing counts as hidden.
  if (/url\(|gradient/.test(value)) return null
  const colour = colourOf(value.split(/\s+(?![^(]*\))/)[0] ?? '')
  return colour === 'transparent' ? inherited : colour
}

/** Rules of `<style>` that hide something, by plain selector (`.name`, `#id`, `tag.name`); media queries are left out. */
export function hidingRules(css: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>()
  let depth = 0
  let start = 0
  let selector = ''
  for (let at = 0; at < css.length && rules.size < 500; at++) {
    const character = css[at]
    if (character === '{') {
      if (depth === 0) selector = css.slice(start, at).trim()
      depth++
      start = at + 1
    } else if (character === '}') {
      depth = Math.max(0, depth - 1)
      if (depth === 0 && !selector.startsWith('@')) addRule(rules, selector, css.slice(start, at))
      start = at + 1
    }
  }
  return rules
}

function addRule(rules: Map<string, string>, selectors: string, body: string): void {
  if (!isShown(lookOf(PAGE, { style: body }, ''))) {
    for (const one of selectors.slice(0, 2_000).split(',')) {
      const name = /^[a-z0-9]*([.#][\w-]{1,100})$/i.exec(one.trim())?.[1]
      if (name !== undefined) rules.set(name, body)
    }
  }
}
