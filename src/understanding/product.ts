/** The goods in the customer's own words: a noun beside a count or "your" that the subject names too. Often null. */
import type { Finding } from '../ticket/findings.ts'
import { dateWords } from './date-words.ts'

export interface ProductInput {
  /** The writer's words, with ids, sums and days blanked out. */
  readonly text: string
  readonly subject: string
  readonly language: string
}

const LONGEST = 60
const MOST_PHRASES = 40
const STOP =
  '(?= (?:on|in|from|of|with|for|and|but|that|which|were|was|are|is|arrived|came|you|we|i|have|has|had|where|after|ordered|received)(?!\\p{L})|[.,;:!?()\\n]|$)'
const PHRASE = `(\\p{L}[\\p{L}\\p{M}’'-]{2,24}(?: [\\p{L}\\p{M}’'-]{2,24}){0,3}?)`
const SHAPES: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d.,-])\\d{1,5} (?:(?:of the|von|de los|sur|su) \\d{1,6} |pcs (?:of )?|pieces of |sets of |Stück |St\\. |Stk\\. |шт\\.? |szt\\.? |ks |db |kpl |adet |x |× )?${PHRASE}${STOP}`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:bought|purchased|purchasing|your|my|mein\\p{L}*|unser\\p{L}*|ihr\\p{L}*|notre|mon|ma|votre|mi|mis|su|il mio|la mia|meu|minha|mijn|onze) (?:a |an |one |two |the |your |our |some )?${PHRASE}${STOP}`,
    'giu',
  ),
  /\d{1,6} ?(?:件|个|個|台|只|套|把|盏|张|箱)([\p{Script=Han}]{2,8}?)(?=[，。、；（(到有破收])/gu,
]
const NOTHING =
  /^(?:pcs|pieces?|units?|sets?|pairs?|days?|weeks?|months?|years?|hours?|minutes?|seconds?|times?|calls?|mails?|emails?|photos?|pictures?|videos?|am|pm|order|goods|mail|e-mail|invoice|shipment|delivery|company|customers?|clients?|people|the|uhr|same|one|first|second|box(?:es)?|cartons?|pallets?|following|process|percent|inch(?:es)?|proforma|quotation|offer|quote|reply|answer|message|help|support|team|website|site|shop|store|account|letter|request|mistake|earliest|sales?|warehouse|factory|side|product|items?|colleague|attention|kind|best|last|new|prozent|stück|kartons?|paletten?|bestellung|rechnung|lieferung|firma|kunden?|mails?|fotos?|bilder|euro|commande|facture|colis|cartons?|palettes?|clients?|société|photos|pedido|factura|cajas?|fotos?|cliente[ns]?|empresa|ordine|fattura|scatole|pezzi|pedaço|encomenda|fatura|caixas?|bestelling|factuur|dozen|stuks|zamówienie|sztuk\p{L}*|коробк\p{L}*|штук\p{L}*|заказ\p{L}*|замовлен\p{L}*|sipariş\p{L}*|adet|koli)$/iu

/**
 * Finds the goods as written. One mention proves little ("25 October", "69009 Lyon", "19 are gone"): what the subject names
 * as well is what the mail is about. Even so every third is another word, so it is shown as a guess and stands in no letter.
 */
export function findProduct({ text, subject, language }: ProductInput): Finding<string | null> {
  const plain = text.slice(0, 6_000).replace(/[ \t]+/gu, ' ')
  const { months, weekdays, units } = dateWords(language)
  const named = stemsOf(subject)
  const isGoods = (word: string) => {
    const [low, stem] = [word.toLowerCase(), stemOf(word)]
    if (NOTHING.test(word) || months.has(low) || weekdays.has(low) || units.has(low)) return false
    return word.length > 3 && named.has(stem)
  }
  const phrases = SHAPES.flatMap((shape) =>
    [...plain.matchAll(shape)].slice(0, MOST_PHRASES).map((match) => match[1] ?? ''),
  )
  for (const phrase of phrases) {
    const words = phrase.trim().split(' ')
    const last = words.findLastIndex(isGoods)
    const goods = words.slice(0, last + 1).join(' ')
    if (last >= 0 && goods.length <= LONGEST && !NOTHING.test(words[0] ?? ''))
      return { value: goods, confidence: 0.4, why: [goods] }
  }
  return { value: null, confidence: 0.3, why: [] }
}

/** Words change their ends; what stays the same is their beginning. */
function stemOf(word: string): string {
  const low = word.toLowerCase()
  return low.length > 6 ? low.slice(0, Math.max(5, low.length - 3)) : low.slice(0, Math.max(3, low.length - 1))
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = [...text.slice(0, 300).matchAll(/[\p{L}\p{M}]{3,30}/gu)].map(([word]) => word)
  return new Set(words.flatMap((word) => (/\p{Script=Han}/u.test(word) ? runsOf(word) : [stemOf(word)])))
}

/** Chinese has no spaces: every run of two to eight characters may be the word. */
function runsOf(run: string): string[] {
  const low = run.toLowerCase()
  const runs: string[] = []
  for (let at = 0; at < low.length; at++)
    for (let size = 2; size <= 8 && at + size <= low.length; size++) runs.push(stemOf(low.slice(at, at + size)))
  return runs
}
