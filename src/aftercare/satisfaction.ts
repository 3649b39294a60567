/** A yes, a no or a number in what the customer wrote after all was carried out. A person confirms it. */
import type { Answer, Kind, Satisfaction } from '../ticket/words.ts'

export interface Said {
  readonly kind: Kind
  readonly answer: Answer | null
  /** Their own words, without quotes. */
  readonly text: string
}

/** "4/5", "4 out of 5", "4 von 5", "5分", or a line that is nothing but the number. */
const OF_FIVE = /(?:^|[^\d.,])([1-5])\s*(?:\/|out of|of|von|sur|de|su|van|z|из|от|di|av|af|trên|\/)\s*5(?!\d|[.,]\d)/iu
const POINTS =
  /(?:^|[^\d.,])([1-5])\s*(?:分|点|点です|점|星|stars?|Sterne|étoiles|estrellas|estrelas|stelle)(?![\p{L}])/iu
const ALONE = /^\s*([1-5])\s*[.!]?\s*$/mu

/** @param said newest last; null where none of them says so */
export function satisfactionOf(said: readonly Said[]): Satisfaction | null {
  for (const { kind, answer, text } of [...said].reverse()) {
    const figure = (OF_FIVE.exec(text) ?? POINTS.exec(text) ?? ALONE.exec(text))?.[1]
    if (figure === '1' || figure === '2' || figure === '3' || figure === '4' || figure === '5') return figure
    if (kind === 'thanks' || answer === 'accepts' || answer === 'thanks') return 'content'
    if (kind === 'complaint' || answer === 'rejects' || answer === 'counters') return 'discontent'
  }
  return null
}
