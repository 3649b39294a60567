/** Which of a mail's sums the writer demands: in total, worked out where the mail leaves the working out to us. */
import type { Claim, Finding } from '../ticket/findings.ts'
import type { Ids } from './ids.ts'
import type { Sum } from './money.ts'
import {
  ABBREVIATION,
  ADDS,
  BACK_IN_NEXT,
  COUNTED_AT,
  DIFFERENCE,
  INVOICED,
  NO_PART,
  OF_WHICH,
  OFFERED,
  PAID,
  PART_OF_PRICE,
  PULLS,
  SPLIT_DEMAND,
  THIS_SUM,
  TOO_MUCH,
  TOTALS,
  UNIT_AFTER,
  UNIT_BEFORE,
  WHO_PAYS,
} from './money-claim-words.ts'
import { type Asked, impliedClaim } from './money-implied.ts'
import { findTerm } from './terms.ts'

/** A sum with what the words right beside it make of it. */
interface Stated extends Sum {
  readonly near: string
  readonly sentence: string
  /** Where its sentence begins. */
  readonly at: number
  /** The price of one piece. */
  readonly unit: boolean
  /** How many at this price; 0 where the mail says none. */
  readonly count: number
  /** Offered by us, or invoiced: not asked for by these words. */
  readonly theirs: boolean
  readonly paid: boolean
  readonly sumsUp: boolean
}

const MOST_NAMED = 20

interface Weighed {
  readonly sum: Stated
  readonly points: number
  readonly why: string
}

/**
 * Finds what the writer demands in total: a sum whose sentence asks for money, or the one sum of a mail that asks for its
 * return. A price, a fee or an offer that the mail only mentions is no claim.
 */
export function findClaim(
  text: string,
  named: readonly Sum[],
  ids: Ids,
  asked: Asked = { issue: null, wants: [] },
): Finding<Claim | null> {
  const sums = withBareFigures(named, text)
  const unwrapped = text.replace(/(?<=[^\n])\n(?=[^\n\s\d*•-])/gu, ' ').toLowerCase()
  const stated = withoutPrices(
    sums.map((sum, at) => state(sum, text, unwrapped, sums[at - 1]?.end ?? 0, sums[at + 1]?.start ?? text.length)),
    text,
  )
  const weighed = stated.map((sum) => weigh(sum, ids)).filter(({ points }) => points >= 2)
  const part = portion(stated, text, ids)
  if (part?.sure) return part.claim
  const best = weighed.toSorted((a, b) => rank(b) - rank(a) || b.sum.amount - a.sum.amount)[0]
  if (best) {
    const whole = addedUp(best.sum, stated, text, ids)
    return claimOf(whole, best.sum.currency, Math.min(0.95, 0.6 + 0.08 * best.points), [best.sum.written, best.why])
  }
  const lower = text.toLowerCase()
  const back = findTerm(lower, ids.back)
  return (
    pointedAt(stated, text, ids) ??
    part?.claim ??
    (back === null ? null : (difference(stated, lower, back) ?? onlyOne(stated, back))) ??
    besideDemand(stated, text, ids) ??
    impliedClaim(stated, asked) ?? {
      value: null,
      confidence: sums.length === 0 ? 0.95 : back === null ? 0.75 : 0.5,
      why: [],
    }
  )
}

/** "37 at £13 a pot … £481": of two sums, the one that so many times makes the other is the price of one. */
function withoutPrices(sums: readonly Stated[], text: string): Stated[] {
  return sums.map((sum) => {
    const made = sums.some((whole) => {
      const times = whole.amount / sum.amount
      const beside = text.slice(Math.max(0, sum.start - 60), sum.end + 20)
      return times > 2.5 && Math.abs(times - Math.round(times)) < 1e-6 && counts(beside, Math.round(times))
    })
    return made && !sum.sumsUp ? { ...sum, unit: true } : sum
  })
}

function counts(text: string, times: number): boolean {
  return new RegExp(`(?<![\\p{N}.,/-])${times}(?![\\p{N}/-]|[.,]\\p{N})`, 'u').test(text)
}

/** "They took 148.90 € twice … I want the 148.90 back": figures that name a sum again without its currency. */
function withBareFigures(sums: readonly Sum[], text: string): Sum[] {
  const again = sums.slice(0, MOST_NAMED).flatMap((sum) => {
    const figures = /\d[\d.,'’ ]*\d/u.exec(sum.written)?.[0]
    if (figures === undefined || figures.length < 2) return []
    const found: Sum[] = []
    for (let at = text.indexOf(figures); at >= 0 && found.length < MOST_NAMED; at = text.indexOf(figures, at + 1)) {
      const end = at + figures.length
      const alone =
        !/[\p{N}.,/-]$/u.test(text.slice(0, at).slice(-1)) && !/^(?:[.,/-]?\p{N})/u.test(text.slice(end, end + 2))
      if (alone && sums.every((other) => end <= other.start || at >= other.end))
        found.push({ ...sum, written: figures, start: at, end })
    }
    return found
  })
  return [...sums, ...again.slice(0, MOST_NAMED)].sort((a, b) => a.start - b.start)
}

function claimOf(amount: number, currency: string, confidence: number, why: readonly string[]): Finding<Claim> {
  return { value: { amount: Math.round(amount * 100) / 100, currency }, confidence, why: why.filter(Boolean) }
}

/** @param from,to the ends of the neighbouring sums, whose words are theirs */
function state(sum: Sum, text: string, joined: string, from: number, to: number): Stated {
  const { near, sentence, at } = around(joined, sum, from, to)
  const before = text.slice(Math.max(0, sum.start - 60), sum.start)
  const after = text.slice(sum.end, sum.end + 24)
  const times = /(?<![\p{N}.,])(\d{1,4}) ?[x×*] ?$/iu.exec(before)?.[1]
  const clause = before.slice(
    Math.max(before.lastIndexOf('\n'), before.search(/[.!?。！？;；](?!.*[.!?。！？;；])/u)) + 1,
  )
  return {
    ...sum,
    amount: times === undefined ? sum.amount : sum.amount * Number(times),
    near,
    sentence,
    at,
    unit: times === undefined && (UNIT_AFTER.test(after) || UNIT_BEFORE.test(before) || /\d ?cad$/u.test(sum.written)),
    count: Number(COUNTED_AT.exec(before)?.[1] ?? 0),
    theirs: OFFERED.test(clause) || INVOICED.test(clause),
    paid: PAID.test(before.slice(-30)),
    sumsUp: TOTALS.test(before) || times !== undefined,
  }
}

function weigh(sum: Stated, ids: Ids): Weighed {
  const beside =
    findTerm(sum.near, ids.demand) ??
    findTerm(sum.near, ids.wish) ??
    PULLS.exec(sum.near)?.[0] ??
    BACK_IN_NEXT.exec(sum.near)?.[0] ??
    TOO_MUCH.exec(sum.near)?.[0] ??
    SPLIT_DEMAND.exec(sum.near)?.[0] ??
    null
  const demand = beside ?? findTerm(sum.sentence, ids.demand) ?? BACK_IN_NEXT.exec(sum.sentence)?.[0] ?? null
  const close = beside !== null
  const price = findTerm(sum.near, ids.price)
  const points =
    (close ? 3 : demand ? 2 : 0) +
    (findTerm(sum.near, ids.total) || sum.sumsUp ? 1 : 0) -
    (price && !sum.sumsUp ? (close ? 1 : 2) : 0) -
    (sum.unit ? 2 : 0) -
    (sum.theirs ? 2 : 0)
  return { sum, points: demand ? points : 0, why: demand ?? '' }
}

/** Of two sums in a sentence that demands, the one that was paid before is seldom the one demanded now. */
function rank({ points, sum }: Weighed): number {
  return points - (sum.paid ? 0.5 : 0)
}

/** "740,000 for the doctor and 365,000 for the cooker, please": the parts of one demand together. */
function addedUp(best: Stated, stated: readonly Stated[], text: string, ids: Ids): number {
  if (best.sumsUp || findTerm(best.near, ids.total) !== null) return best.amount
  const beside = stated.filter((sum) => sum.at === best.at && sum.currency === best.currency)
  // "45 pieces at 18.40" and no word of what that makes.
  if (best.count > 1 && beside.length === 1) return best.amount * best.count
  const listed = listedWith(best, stated, text)
  if (listed.length > 1) return total(listed)
  const parts = beside.filter(({ unit, paid, theirs }) => !unit && !paid && !theirs)
  return parts.includes(best) && joined(parts, text) ? total(parts) : best.amount
}

const LIST_ITEM = /^[ \t]*(?:\(?\d{1,2}[.)]|[-•*–—])[ \t]*\S/u

/** "1) 389 zł for the device, 2) 1500 zł for the socket": what the items of one list ask for, one sum each. */
function listedWith(best: Stated, stated: readonly Stated[], text: string): readonly Stated[] {
  const lineOf = (at: number) => text.slice(0, at).split('\n').length - 1
  const lines = text.split('\n')
  const inList = (line: number) => LIST_ITEM.test(lines[line] ?? '')
  const own = lineOf(best.start)
  if (!inList(own)) return []
  let [from, to] = [own, own]
  while (inList(from - 1)) from -= 1
  while (inList(to + 1)) to += 1
  const sums = stated.filter(({ start }) => lineOf(start) >= from && lineOf(start) <= to)
  const plain = sums.every(
    ({ unit, paid, theirs, sumsUp, currency }) => !(unit || paid || theirs || sumsUp) && currency === best.currency,
  )
  const most = Math.max(...sums.map(({ amount }) => amount))
  const single = new Set(sums.map(({ start }) => lineOf(start))).size === sums.length
  return plain && single && sums.length <= 6 && Math.abs(total(sums) - 2 * most) > 0.01 ? sums : []
}

/** Whether each sum is joined to the next by a word or sign that adds, and none is already the total of the others. */
function joined(sums: readonly Stated[], text: string): boolean {
  if (sums.length < 2 || sums.length > 6) return false
  if (new Set(sums.map(({ amount }) => amount)).size < sums.length) return false
  const most = Math.max(...sums.map(({ amount }) => amount))
  if (Math.abs(total(sums) - 2 * most) < 0.01) return false
  return sums.slice(1).every((sum, at) => ADDS.test(text.slice(sums[at]?.end ?? 0, sum.start)))
}

function total(sums: readonly Stated[]): number {
  return sums.reduce((all, { amount }) => all + amount, 0)
}

/** "The mason wants 1,850. Please cover this amount.", "Who pays for that?": the demand points back at the sums before. */
function pointedAt(stated: readonly Stated[], text: string, ids: Ids): Finding<Claim> | null {
  const lower = text.toLowerCase()
  for (const pattern of [WHO_PAYS, THIS_SUM]) {
    const pointer = pattern.exec(lower)
    if (!pointer) continue
    const beside = lower.slice(Math.max(0, pointer.index - 50), pointer.index + pointer[0].length + 50)
    if (pattern === THIS_SUM && findTerm(beside, ids.demand) === null && !PULLS.test(beside)) continue
    const before = stated.filter(
      ({ end, unit, theirs }) => end <= pointer.index && pointer.index - end < 300 && !unit && !theirs,
    )
    const last = before.at(-1)
    if (!last) continue
    const group = before.filter(({ at, currency }) => at === last.at && currency === last.currency)
    const amount = joined(group, text) ? total(group) : last.amount
    return claimOf(amount, last.currency, 0.65, [last.written, pointer[0].trim()])
  }
  return null
}

/** Too much was taken: the sum that two others differ by, or that is called the difference. */
function difference(stated: readonly Stated[], lower: string, back: string): Finding<Claim> | null {
  const own = stated.filter(({ theirs }) => !theirs)
  const worked = stated
    .filter((sum) =>
      stated.some((one) => stated.some((other) => Math.abs(one.amount - other.amount - sum.amount) < 0.005)),
    )
    .toSorted((a, b) => a.amount - b.amount)[0]
  const amounts = [...new Set(own.map(({ amount }) => amount))]
  const [one, other] = amounts
  // "129 instead of 109, I want the difference": nobody says how much that is.
  if (worked === undefined && one !== undefined && other !== undefined && amounts.length === 2) {
    const [first] = own
    return first && DIFFERENCE.test(lower)
      ? claimOf(Math.abs(one - other), first.currency, 0.6, [first.written, back])
      : null
  }
  const found = own.find(({ near }) => DIFFERENCE.test(near)) ?? worked
  return found ? claimOf(found.amount, found.currency, 0.65, [found.written, back]) : null
}

/** "Half of the 80 euros back", "30 % of what I paid"; sure where it says of which sum. */
function portion(
  stated: readonly Stated[],
  text: string,
  ids: Ids,
): { readonly claim: Finding<Claim>; readonly sure: boolean } | null {
  const only = onlyAmount(stated)
  const lower = text.toLowerCase()
  for (const match of [...lower.matchAll(PART_OF_PRICE)].slice(0, MOST_NAMED)) {
    const beside = lower.slice(Math.max(0, match.index - 70), match.index + match[0].length + 70)
    const share = shareOf(match[1] ?? match[2])
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    if (
      share <= 0 ||
      share >= 1 ||
      OFFERED.test(before) ||
      NO_PART.test(beside) ||
      findTerm(beside, ids.demand) === null
    )
      continue
    // "50 % back. I paid 80, so 40": the part stands there.
    const worked = stated.find(({ amount }) => stated.some((whole) => Math.abs(whole.amount * share - amount) < 0.01))
    if (worked) return { claim: claimOf(worked.amount, worked.currency, 0.7, [match[0], worked.written]), sure: true }
    if (!only) continue
    const end = match.index + match[0].length
    const sure = only.paid || (only.start >= end && OF_WHICH.test(text.slice(end, only.start)))
    return { claim: claimOf(only.amount * share, only.currency, 0.55, [match[0], only.written]), sure }
  }
  return null
}

/** Of a percentage; of none: half. */
function shareOf(percent: string | undefined): number {
  return percent === undefined ? 0.5 : Number(percent) / 100
}

/** The only sum of a mail that asks for its money back. */
function onlyOne(stated: readonly Stated[], back: string): Finding<Claim> | null {
  const only = onlyAmount(stated)
  return only ? claimOf(only.amount, only.currency, 0.65, [only.written, back]) : null
}

function onlyAmount(stated: readonly Stated[]): Stated | null {
  const own = stated.filter(({ theirs }) => !theirs)
  const [only] = own
  return only && !only.unit && own.every(({ amount }) => amount === only.amount) ? only : null
}

/** The only sum of a mail, demanded in the sentence before or after it. */
function besideDemand(stated: readonly Stated[], text: string, ids: Ids): Finding<Claim> | null {
  const only = onlyAmount(stated)
  if (!only) return null
  const beside = text.slice(Math.max(0, only.start - 120), only.end + 120).toLowerCase()
  const demand = findTerm(beside, ids.demand)
  if (!demand || findTerm(beside, ids.price)) return null
  return claimOf(only.amount, only.currency, 0.55, [only.written, demand])
}

const STOP = /[!?。！？\n]|\.(?=\s|$)/gu

/** Whether a sentence ends with the stop at this place; an abbreviation's or a working-out's doesn't. */
function ends(text: string, at: number): boolean {
  return (
    text[at] !== '.' ||
    !(/^\. ?=/u.test(text.slice(at, at + 3)) || ABBREVIATION.test(text.slice(Math.max(0, at - 8), at)))
  )
}

/** The clause around a sum and its whole sentence, lower case, wrapped lines joined. */
function around(
  joinedLines: string,
  { start, end }: Sum,
  least: number,
  most: number,
): { near: string; sentence: string; at: number } {
  const early = Math.max(0, start - 400)
  const before = [...joinedLines.slice(early, start).matchAll(STOP)].findLast((stop) =>
    ends(joinedLines, early + stop.index),
  )
  const from = before === undefined ? early : early + before.index + 1
  const behind = [...joinedLines.slice(end, end + 300).matchAll(STOP)].find((stop) =>
    ends(joinedLines, end + stop.index),
  )
  const to = behind === undefined ? Math.min(joinedLines.length, end + 300) : end + behind.index
  const half = [joinedLines.lastIndexOf(';', start) + 1, joinedLines.indexOf(';', end)]
  return {
    near: joinedLines.slice(
      Math.max(from, least, start - 60, half[0] ?? 0),
      Math.min(to, most, end + 50, half[1] === -1 ? to : (half[1] ?? to)),
    ),
    sentence: joinedLines.slice(from, to),
    at: from,
  }
}
