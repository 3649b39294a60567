/** Checks the words that an author wrote into a section: no figures, links, placeholders or forbidden words of their own. */
import { placeholderAt } from './letter-check.ts'
import type { Section, TemplateProblem } from './letter-syntax.ts'
import { type LetterWords, placesOf } from './letter-words.ts'

/** Problems of the literal text of a section, tags left out. */
export function wordingProblems(file: string, section: Section, words: LetterWords): TemplateProblem[] {
  const text = withoutTags(section.text)
  const tell = (offset: number, message: string): TemplateProblem => ({ file, line: lineAt(section, offset), message })
  const rules: [RegExp, string][] = [
    [
      /(?<!^[ \t]*)\p{Nd}|^[ \t]*\p{Nd}+(?![\p{Nd}.])/gmu,
      'figures and dates come from facts only, for example {{date}}',
    ],
    [/https?:|www\.|@/giu, 'no link or address: {{signer.phone}} and the reply itself are the way back'],
  ]
  if (!section.names.includes('greeting')) rules.push([/[!！¡]/gu, 'no exclamation mark outside the greeting'])
  const unfilled = placeholderAt(text)
  return [
    ...(unfilled < 0
      ? []
      : [tell(unfilled, 'a placeholder or half a tag was left here: use a fact or write the words')]),
    ...rules.flatMap(([rule, message]) =>
      [...text.matchAll(rule)].slice(0, 1).map((match) => tell(match.index, message)),
    ),
    ...words.forbidden.flatMap(({ say, instead }) =>
      placesOf(text, say).map((offset) => tell(offset, `never say "${say}": ${instead}`)),
    ),
  ]
}

/** Blanks tags out, keeping every offset and line. */
function withoutTags(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/gu, (tag) => tag.replace(/[^\n]/g, ' '))
}

function lineAt(section: Section, offset: number): number {
  return section.line + section.text.slice(0, offset).split('\n').length - 1
}
