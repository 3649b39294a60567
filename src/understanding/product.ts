/** The goods in the customer's own words: the noun behind a counted quantity, or between "your" and a verb. Often null. */
import type { Finding } from '../ticket/findings.ts'

const LONGEST = 60
const STOP =
  '(?= (?:on|in|from|of|with|for|and|but|that|which|were|was|are|is|arrived|came|you|we|i|have|has|had|where|after|ordered|received)(?!\\p{L})|[.,;:!?()\\n]|$)'
const SHAPES: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\d.,-])\\d{1,6} (?:of the \\d{1,6} |pcs (?:of )?|pieces of |sets of |x |× )?([a-z][\\p{L}-]{2,20}(?: [\\p{L}-]{2,20}){0,3}?)${STOP}`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:bought|purchased|purchasing|your) (?:a |an |one |two |the |your |our |some )?([a-z][\\p{L}-]{2,20}(?: [\\p{L}-]{2,20}){0,3}?)${STOP}`,
    'iu',
  ),
  /(?<!\p{L})\d{1,6} (?:Stück |St\. |Stk\. )?(\p{Lu}[\p{L}-]{3,30})/u,
  /\d{1,6} ?(?:件|个|個|台|只|套|把|盏|张|箱)([\p{Script=Han}]{2,8}?)(?=[，。、；（(到有破收])/u,
]
const NOTHING =
  /^(?:pcs|pieces|units?|sets?|days?|weeks?|months?|years?|hours?|minutes?|times?|am|pm|order|goods|mail|email|e-mail|invoice|shipment|delivery|company|customers?|the|uhr|tage?n?|wochen?|monate?n?|euro|prozent|mm|cm|kg|usd|eur|same|one|first|second|box(?:es)?|cartons?|following|process|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|monday|tuesday|wednesday|thursday|friday|saturday|sunday|percent|inch(?:es)?|proforma|quotation|offer|quote|reply|answer|message|help|support|team|website|site|shop|store|account|letter|request|mistake|earliest|sales?|warehouse|factory|side|product|item|colleague|attention|kind|best|last|new)(?!\p{L})/iu

/** Finds the goods as written; null where they aren't named plainly. */
export function findProduct(text: string): Finding<string | null> {
  const plain = text.slice(0, 6_000).replace(/[ \t]+/gu, ' ')
  for (const shape of SHAPES) {
    const goods = shape.exec(plain)?.[1]?.trim()
    if (goods && goods.length <= LONGEST && !NOTHING.test(goods)) return { value: goods, confidence: 0.5, why: [goods] }
  }
  return { value: null, confidence: 0.3, why: [] }
}
