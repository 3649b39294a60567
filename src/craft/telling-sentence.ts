/** The sentence in which the customer says what is wrong: said back in their own words, a letter speaks of this grievance. */
import type { Findings } from '../ticket/findings.ts'
import type { Issue } from '../ticket/words.ts'

/** Longer than this it is retold, not said back; Chinese, Japanese and Thai write no blanks. */
const LONGEST = { spaced: 130, dense: 45 } as const
const SHORTEST = { spaced: 18, dense: 6 } as const
/** A telling sentence stands early. */
const LOOKED_AT = 2_000
const MOST_SENTENCES = 40
const SURE_LANGUAGE = 0.8
const SURE_ISSUE = 0.5

/**
 * What would be wrong in a letter of ours: links, addresses, sums and long numbers, quotation marks in quotation marks,
 * questions, shouting, and signs that no sentence has.
 */
const UNFIT =
  /https?:|www\.|@|["“”„«»‹›「」『』‘]|[?？؟!！;；]|[<>{}[\]|\\/*_=#~^`]|(?:\d[\s().-]?){6,}|\p{L}\.\p{L}{2,}|[:：–—-]\s*$|\d[.,]\d{2,3}(?!\d)|[\p{Sc}%元円]|(?:USD|EUR|GBP|CNY|RMB|JPY)|\p{Extended_Pictographic}|\.\.|…|\p{C}|\p{Lu}{4,}|[:=]-?[()DP]/u
/** A greeting on the same line would be said back with it. */
const GREETS =
  /^(?:dear|hello|hi|hey|good (?:morning|day|afternoon)|guten|sehr geehrte|liebe|hallo|moin|grüezi|bonjour|bonsoir|madame|monsieur|hola|estimad|buen[oa]s|buongiorno|gentil|salve|egregi|olá|prezad|bo[am] |exm|geachte|beste|goeden?|dzień|szanown|witam|hej|god |bästa|kære|kjære|hei|hyvä|dobrý|vážen|tisztelt|kedves|jó |bună|stimat|добр|здравств|уважаем|шановн|вітаю|merhaba|sayın|iyi |السلام|مرحبا|تحية|السادة|שלום|سلام|kính|chào|xin |yth|selamat|halo|αγαπητ|καλη|नमस्ते)/iu
/** A denial or an accusation is not said back unasked. */
const NOT_UNASKED =
  /(?<!\p{L})(?:none|neither|nor|kein\p{L}*|aucun\p{L}*|ning[uú]n\p{L}*|nessun\p{L}*|nenhum\p{L}*|geen|żad\p{L}*|admit\p{L}*|knowingly|on purpose|deliberate\p{L}*|liab\p{L}*|lawyer\p{L}*|fraud\p{L}*|absichtlich|wissentlich|anwalt\p{L}*|avocat\p{L}*|abogad\p{L}*|avvocat\p{L}*|advogad\p{L}*)(?!\p{L})|律师|律師|故意|承认/iu

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** Issues that have happened, so that a sentence can tell them. */
const HAPPENS: readonly (Issue | null)[] = ['damage', 'quality', 'shortage', 'mismatch', 'documents', 'usage', 'delay']

export interface TellingSentence {
  /** Without its full stop. */
  readonly text: string
  /** It counts the pieces, or says what happened to what: fit to be said back without anybody's asking. */
  readonly plain: boolean
}

/**
 * The one sentence of a complaint that names its issue best; null where none is fit to be said back: one that is too long,
 * curses or shouts, names sums, only asks or hands something in, or is in another language than the answer.
 */
export function tellingSentence(findings: Findings): TellingSentence | null {
  const { kind, language, replyLanguage, issue, tone, evidence, wants, quantity, newText } = findings
  const calm = tone.value === 'calm' || tone.value === 'frustrated'
  const sure = language.confidence >= SURE_LANGUAGE && issue.value !== null && issue.confidence >= SURE_ISSUE
  if (kind.value !== 'complaint' || !calm || !sure || base(language.value) !== base(replyLanguage.value)) return null
  const words = meantBy(issue.why)
  const beside = meantBy([...evidence.why, ...tone.why, ...wants.why])
  const counted = [quantity.value?.affected, quantity.value?.total].map((one) =>
    one == null ? null : wholeNumber(one),
  )
  let best: (TellingSentence & { readonly points: number }) | null = null
  for (const text of sentencesOf(newText, language.value)) {
    const lower = text.toLowerCase()
    if (!isFit(text) || beside.some(({ word }) => lower.includes(word))) continue
    const named = words.filter(({ word }) => lower.includes(word))
    const [affected = false, total = false] = counted.map((one) => one?.test(text) ?? false)
    const meanings = new Set(named.map(({ meaning }) => meaning)).size
    const points = meanings + Number(affected) + Number(total)
    // One word that only stands by is no grievance: the strongest, two together, or one with the count of pieces.
    if (named.length === 0 || (named[0] !== words[0] && points < 2)) continue
    const plain =
      HAPPENS.includes(issue.value) && !NOT_UNASKED.test(text) && (affected || (meanings > 1 && named[0] === words[0]))
    if (points > (best?.points ?? 0)) best = { text, plain, points }
  }
  return best && { text: best.text, plain: best.plain }
}

const wholeNumber = (one: number): RegExp => new RegExp(`(?<!\\p{N})${one}(?!\\p{N})`, 'u')

/** `broken（破损 / broken）`: the words as they stand in the mail, with what they mean. */
const meantBy = (why: readonly string[]): { readonly word: string; readonly meaning: string }[] =>
  why
    .map((one) => ({ word: (one.split('（')[0] ?? '').trim().toLowerCase(), meaning: one.split('（')[1] ?? one }))
    .filter(({ word }) => word.length > 1)

const base = (tag: string): string => tag.split('-')[0] ?? ''

function isFit(sentence: string): boolean {
  const size = DENSE.test(sentence) ? 'dense' : 'spaced'
  return (
    sentence.length >= SHORTEST[size] &&
    sentence.length <= LONGEST[size] &&
    !UNFIT.test(sentence) &&
    !GREETS.test(sentence)
  )
}

const LIST_MARK = /^\s*(?:\(?\d{1,2}[.)]|[-–•*])\s+/u

/** Lines that were broken at a margin are one text again; an empty line, a list or a greeting's comma ends it. */
function sentencesOf(text: string, language: string): string[] {
  const paragraphs = text
    .slice(0, LOOKED_AT)
    .replace(/\r/g, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-–•*]|\d{1,2}[.)])\s)|(?<=[,،，])\n/u)
    .map((one) =>
      one.replace(/\s*\n\s*/gu, (gap, at: number) => (DENSE.test(one[at - 1] ?? '') ? '' : gap && ' ')).trim(),
    )
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' })
  return paragraphs
    .flatMap((one) =>
      [...segmenter.segment(one)].map(({ segment }) =>
        segment
          .replace(LIST_MARK, '')
          .replace(/[.。।．]+\s*$/u, '')
          .trim(),
      ),
    )
    .slice(0, MOST_SENTENCES)
}
