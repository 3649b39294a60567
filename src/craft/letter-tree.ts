/**
 * Reads one section of a template into a small tree and renders it. Handlebars parses; of its language only facts,
 * #if, #unless and named passages are let in, so nothing of the run time is needed: no code is made from a text, and
 * no helper, prototype or loop can be reached.
 */
import Handlebars from 'handlebars'
import { type FactName, type Facts, factKind } from './facts.ts'
import type { Section, TemplateProblem } from './letter-syntax.ts'

export type LetterNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly name: FactName }
  | {
      readonly kind: 'if'
      readonly name: FactName
      readonly negated: boolean
      readonly met: readonly LetterNode[]
      readonly unmet: readonly LetterNode[]
    }

/** Where a section is read: what it may call, and whether it is a promise with a date. */
export interface SectionPlace {
  readonly file: string
  readonly section: Section
  /** Passages of _partials.hbs by name, already read. */
  readonly partials: ReadonlyMap<string, readonly LetterNode[]>
  /** `date` is known in _commitments.hbs alone; passages and the questions about them only in letters. */
  readonly role: 'letter' | 'snippet' | 'commitment' | 'wish'
}

/** Questions whose answer follows from the passages of a whole letter. */
const OF_LETTERS: ReadonlySet<string> = new Set(['oneAsk', 'offered', 'choice', 'money'])

/** Marks a place where a tag stood: a line with tags that printed nothing is no line of the letter. */
const TAG = '\uE000'

/** Templates nest a handful deep; the parser is recursive. */
const DEEPEST = 12

/** Reads a section; `nodes` is of use only where no problem is told. */
export function readSection(place: SectionPlace): { nodes: readonly LetterNode[]; problems: TemplateProblem[] } {
  const reader = new SectionReader(place)
  const nodes = reader.read()
  return { nodes, problems: reader.problems }
}

class SectionReader {
  readonly problems: TemplateProblem[] = []
  readonly #place: SectionPlace
  readonly #lines: readonly string[]

  constructor(place: SectionPlace) {
    this.#place = place
    this.#lines = place.section.text.split('\n')
  }

  read(): readonly LetterNode[] {
    const { text } = this.#place.section
    if (text.includes('{{~') || text.includes('~}}'))
      this.#tell(1, 'leave the ~ out: lines with tags alone vanish anyway')
    try {
      return this.#statements(Handlebars.parseWithoutProcessing(text), new Set(), 0)
    } catch (error) {
      const [, line = '1', rest = ''] = /Parse error on line (\d+):([\s\S]*)/.exec(String(error)) ?? []
      const near = rest.trim().split('\n')[0]?.slice(-60)
      this.#tell(
        Number(line),
        `the tags don't fit together${near ? ` near "${near}"` : ''}: is every {{#if}} closed by {{/if}}?`,
      )
      return []
    }
  }

  #statements(program: hbs.AST.Program, known: ReadonlySet<string>, depth: number): LetterNode[] {
    if (depth > DEEPEST) {
      this.#tell(program.loc?.start.line ?? 1, 'questions are nested too deep: split the sentence')
      return []
    }
    return program.body.flatMap((statement) => this.#statement(statement, known, depth))
  }

  #statement(statement: hbs.AST.Statement, known: ReadonlySet<string>, depth: number): LetterNode[] {
    switch (statement.type) {
      case 'ContentStatement':
        return [{ kind: 'text', text: (statement as hbs.AST.ContentStatement).value }]
      case 'CommentStatement':
        return [{ kind: 'text', text: TAG }]
      case 'MustacheStatement':
        return this.#fact(statement as hbs.AST.MustacheStatement, known)
      case 'BlockStatement':
        return this.#question(statement as hbs.AST.BlockStatement, known, depth)
      case 'PartialStatement':
        return this.#partial(statement as hbs.AST.PartialStatement)
      default:
        this.#tell(
          statement.loc.start.line,
          'only {{fact}}, {{#if fact}}, {{#unless fact}} and {{> passage}} can be used',
        )
        return []
    }
  }

  #fact(mustache: hbs.AST.MustacheStatement, known: ReadonlySet<string>): LetterNode[] {
    const line = mustache.loc.start.line
    const name = pathOf(mustache.path)
    if (mustache.params.length > 0 || mustache.hash?.pairs.length > 0) {
      this.#tell(line, `"${name}" is no helper: only facts can be printed, as {{order}}`)
      return []
    }
    const kind = factKind(name)
    if (kind === null || !this.#usable(name)) {
      this.#tell(line, `there is no fact "${name}" here; docs/templates.md lists the facts`)
      return []
    }
    if (kind === 'question') this.#tell(line, `"${name}" can't be printed, only asked: {{#if ${name}}}…{{/if}}`)
    if (kind === 'optional' && !known.has(name)) {
      this.#tell(line, `"${name}" may be unknown: write {{#if ${name}}}…{{${name}}}…{{else}}…{{/if}}`)
    }
    if ((kind === 'passage' || kind === 'given-passage') && this.#lines[line - 1]?.trim() !== `{{${name}}}`) {
      this.#tell(line, `{{${name}}} stands alone on its line`)
    }
    return [{ kind: 'fact', name: name as FactName }]
  }

  #question(block: hbs.AST.BlockStatement, known: ReadonlySet<string>, depth: number): LetterNode[] {
    const line = block.loc.start.line
    const helper = pathOf(block.path)
    if (helper !== 'if' && helper !== 'unless') {
      this.#tell(line, `{{#${helper}}} is unknown: only {{#if fact}} and {{#unless fact}} can be used`)
      return []
    }
    const [asked] = block.params
    const name = asked === undefined ? '' : pathOf(asked)
    if (block.params.length !== 1 || factKind(name) === null || !this.#usable(name)) {
      this.#tell(line, `{{#${helper} ${name}}} asks for no known fact; docs/templates.md lists the facts`)
      return []
    }
    // {{^if fact}} parses to a block without a body: Handlebars' types don't say so.
    const body: hbs.AST.Program | undefined = block.program
    if (body === undefined) {
      this.#tell(line, `write {{#unless ${name}}} instead of {{^${helper} ${name}}}`)
      return []
    }
    const withIt = new Set(known).add(name)
    const negated = helper === 'unless'
    return [
      { kind: 'text', text: TAG },
      {
        kind: 'if',
        name: name as FactName,
        negated,
        met: this.#statements(body, negated ? known : withIt, depth + 1),
        unmet: block.inverse ? this.#statements(block.inverse, negated ? withIt : known, depth + 1) : [],
      },
      { kind: 'text', text: TAG },
    ]
  }

  #partial(partial: hbs.AST.PartialStatement): LetterNode[] {
    const line = partial.loc.start.line
    const name = 'original' in partial.name ? String(partial.name.original) : ''
    const nodes = this.#place.partials.get(name)
    if (!nodes) {
      this.#tell(line, `there is no passage "${name}" in _partials.hbs`)
      return []
    }
    if (this.#lines[line - 1]?.trim() !== `{{> ${name}}}`) this.#tell(line, `{{> ${name}}} stands alone on its line`)
    return [{ kind: 'text', text: TAG }, ...nodes, { kind: 'text', text: TAG }]
  }

  #usable(name: string): boolean {
    if (name === 'wished') return this.#place.role === 'wish'
    if (this.#place.role === 'letter') return name !== 'date'
    const kind = factKind(name)
    if (kind === 'passage' || kind === 'given-passage' || OF_LETTERS.has(name)) return false
    return name !== 'date' || this.#place.role === 'commitment'
  }

  #tell(line: number, message: string): void {
    const { file, section } = this.#place
    this.problems.push({ file, line: section.line + line - 1, message })
  }
}

function pathOf(expression: { readonly type: string }): string {
  return 'original' in expression ? String(expression.original) : ''
}

/** Every fact that a tree prints, whatever the answers to its questions. */
export function printedFacts(nodes: readonly LetterNode[]): Set<FactName> {
  const names = new Set<FactName>()
  for (const node of nodes) {
    if (node.kind === 'fact') names.add(node.name)
    if (node.kind === 'if') for (const name of [...printedFacts(node.met), ...printedFacts(node.unmet)]) names.add(name)
  }
  return names
}

/** Every fact on which the words of a tree depend: printed or asked. */
export function usedFacts(nodes: readonly LetterNode[]): Set<FactName> {
  return new Set(
    nodes.flatMap((node) => {
      if (node.kind === 'text') return []
      return node.kind === 'fact' ? [node.name] : [node.name, ...usedFacts(node.met), ...usedFacts(node.unmet)]
    }),
  )
}

/**
 * Renders a tree: facts that the letter really uses and nobody knows are added to `gaps` and stand as ⟦name⟧.
 * @returns raw lines, tag marks included; `flow` makes the letter's paragraphs of them
 */
export function renderNodes(nodes: readonly LetterNode[], facts: Facts, gaps: Set<string>): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'if') return renderNodes(holds(node, facts) ? node.met : node.unmet, facts, gaps)
      const text = facts.text.get(node.name) ?? ''
      if (text !== '' || factKind(node.name) === 'passage') return TAG + text
      gaps.add(node.name)
      return `${TAG}⟦${node.name}⟧`
    })
    .join('')
}

function holds(node: LetterNode & { kind: 'if' }, facts: Facts): boolean {
  const known = facts.yes.has(node.name) || (facts.text.get(node.name) ?? '') !== ''
  return known !== node.negated
}

const LIST_LINE = /^(?:\p{Nd}{1,2}\.|-) /u
/** Scripts that are written without spaces between sentences. */
const NO_SPACE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u
/** A mark that brings its own space. */
const FULL_WIDTH_MARK = /[\u3000-\u303F\uFF00-\uFF1F]/u

/**
 * Raw lines to paragraphs: lines flow together, a blank line begins a new paragraph, list lines keep their own line and
 * a line of tags that printed nothing vanishes.
 * @param keepLines for greeting and signature, whose lines are lines
 */
export function flow(raw: string, keepLines: boolean): string {
  const paragraphs: string[][] = [[]]
  for (const line of raw.split('\n')) {
    const text = line
      .replaceAll(TAG, '')
      .trim()
      .replace(/[ \t]+/g, ' ')
      // A fact that ends in a full stop ("Co., Ltd.") may end the sentence: one is enough.
      .replace(/(?<!\.)\.(?=\.(?!\.)|。)/g, '')
    if (text === '') {
      if (!line.includes(TAG)) paragraphs.push([])
      continue
    }
    const paragraph = paragraphs.at(-1) ?? []
    const before = paragraph.at(-1)
    if (before === undefined || keepLines || LIST_LINE.test(text)) paragraph.push(text)
    else if (LIST_LINE.test(before)) paragraphs.push([text])
    else paragraph[paragraph.length - 1] = joined(before, text)
  }
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function joined(before: string, after: string): string {
  const last = before.at(-1) ?? ''
  const tight = NO_SPACE.test(last) && (FULL_WIDTH_MARK.test(last) || NO_SPACE.test(after[0] ?? ''))
  return tight ? before + after : `${before} ${after}`
}

/** What mail programs turn into a link, and sums: a stranger's words never bring these into a letter of ours. */
const LIVE = /@|:\/\/|(?<!\p{L})www\.|[\p{L}\p{N}-]{3,63}\.\p{L}{2,}|[\p{Sc}%<>]/iu

/**
 * A customer's words as one line of text: no control, bidi or tag characters, bounded.
 * @returns '' where they hold an address, a link or a sum: such a name is none
 */
export function plainFact(text: string, longest: number): string {
  const clean = text
    .slice(0, 4 * longest)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\uE000\u2066-\u2069\u202A-\u202E\u200E\u200F⟦⟧]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  if (LIVE.test(clean)) return ''
  return clean.length <= longest ? clean : `${clean.slice(0, longest - 1).trimEnd()}…`
}
