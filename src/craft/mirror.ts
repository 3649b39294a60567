/** Sets a letter beside itself in the reviewer's languages: the same matter, rendered from those languages' templates. */
import type { LetterBlock } from '../ticket/turn.ts'
import type { LetterMatter } from './facts.ts'
import { renderLetter, type TemplateSet } from './letter.ts'

/** The languages that reviewers read; each is a full native set. */
export const MIRRORS = ['zh-Hans', 'en'] as const

/** English dates of a mirror are those of a reader in Asia: day before month. */
const LOCALES: Readonly<Record<(typeof MIRRORS)[number], string>> = { 'zh-Hans': 'zh-Hans', en: 'en-GB' }

/** Each block of the letter with the same block in every mirror language; dates as its reader writes them. */
export function mirrored(
  set: TemplateSet,
  matter: LetterMatter,
  blocks: readonly { readonly name: string; readonly text: string }[],
): LetterBlock[] {
  const mirrors = MIRRORS.flatMap((language) => {
    const rendered = renderLetter(set, LOCALES[language], glossed(matter, language))
    return rendered?.language === language ? [{ language, blocks: rendered.blocks }] : []
  })
  return blocks.map(({ name, text }) => ({
    name,
    text,
    mirror: Object.fromEntries(
      mirrors.flatMap(({ language, blocks: own }) => {
        const same = own.find((block) => block.name === name)
        return same ? [[language, same.text]] : []
      }),
    ),
  }))
}

/** A clerk who can't read the customer's words finds what goods they are, and what they tell. */
function glossed(told: LetterMatter, language: string): LetterMatter {
  const meant = told.yourWords === undefined ? undefined : told.yourWordsGloss?.[language]
  const matter = meant === undefined ? told : { ...told, yourWords: `${told.yourWords}（${meant}）` }
  const gloss = matter.product === null ? undefined : matter.productGloss?.[language]
  if (gloss === undefined) return matter
  // "3 of the 60 lamp" says nobody.
  const counted = language === 'en' && matter.affected !== null && !gloss.endsWith('s')
  return { ...matter, product: counted ? `pieces (${gloss})` : gloss }
}
