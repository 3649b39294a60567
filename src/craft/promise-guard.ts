/**
 * Reads the final letter for what it promises that nothing backs: sums, percentages, days, periods, remedies, links,
 * addresses, phone numbers. It stands in the act approve, so every channel passes it. A miss costs money and a false
 * alarm costs a click, yet a guard that cries wolf is switched off: only figures and plain words of remedies count.
 */
import type { Instant } from '../mail/message.ts'
import { ownOrders } from '../ticket/order.ts'
import type { AllowedAmount, Drafted } from '../ticket/turn.ts'
import type { Remedy } from '../ticket/words.ts'
import { ANY_BUSINESS_DAY, calendarDay, dueDate, longDate, timeOfDay } from './date-format.ts'
import { sentencesOf } from './letter-check.ts'
import { codeKey, codesIn, linksIn } from './letter-guard-codes.ts'
import { persianDatesIn, persianDay, weekdayBeside } from './letter-guard-days.ts'
import { addressesIn, datesIn, durationsIn, percentagesIn, phonesIn } from './letter-guard-scan.ts'
import { type LetterWords, NO_WORDS, placesOf } from './letter-words.ts'
import { toMajor } from './money-format.ts'
import { latinDigits, moneyIn } from './money-scan.ts'
import { wordedSumsIn } from './money-words.ts'

export interface KnownPromises {
  /** BCP 47 of the letter. */
  readonly language: string
  readonly amounts: readonly AllowedAmount[]
  readonly dates: readonly Instant[]
  /** IANA zone in whose calendar days the dates are meant. */
  readonly timeZone: string
  /** The day by which the customer needs it, ISO 8601: it may stand in our own sentence and is no promise. */
  readonly neededBy?: string | null
  readonly remedies: readonly Remedy[]
  readonly links: readonly string[]
  readonly addresses: readonly string[]
  readonly phones: readonly string[]
  /** Order numbers, quantities, the customer's own percentages and periods as they wrote them. */
  readonly numbers: readonly string[]
  /** Texts whose numbers of orders, contracts, bills and articles the letter may repeat. */
  readonly codes: readonly string[]
  /** What a person told in words of their own and templates put into a sentence of ours: no sum may hide there. */
  readonly told?: readonly string[]
  /** The letter as templates rendered it, '' where there is none: its sentences stand as they are. */
  readonly machineLetter: string
}

/**
 * What the letter promises and nothing backs, as it stands in the text; empty where all is well.
 * @param text the letter with signature, without the quoted original
 * @param words of the letter's language: without them remedies are not looked for
 */
export function unknownPromises(text: string, known: KnownPromises, words: LetterWords = NO_WORDS): string[] {
  const ownLines = new Set(linesOf(known.machineLetter))
  const codes = known.codes.flatMap(codesIn).map(codeKey)
  const lines = linesOf(text).filter((line) => !ownLines.has(line))
  const figures = lines.flatMap((line) => [
    ...unknownFigures(withoutKnown(line, known), known),
    ...wrongWeekdays(line, known),
    ...unknownCodes(line, known, codes),
  ])
  const own = new Set(sentencesOf(known.machineLetter, known.language))
  const sentences = lines.flatMap((line) => sentencesOf(line, known.language)).filter((sentence) => !own.has(sentence))
  const told = (known.told ?? []).flatMap((text) => unknownSums(text, known))
  return [
    ...new Set([...told, ...figures, ...sentences.flatMap((sentence) => unknownRemedies(sentence, known, words))]),
  ]
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.replace(DIRECTION, '').trim())
}

/** Marks that only say which way a text runs; some locales put them into sums. */
const DIRECTION = /[\u200E\u200F\u061C\u2066-\u2069]/g

/** What backs a drafted letter: resolution, findings and the machine's own text. */
export function promisesOf(turn: Drafted): KnownPromises {
  const { draft, findings, resolution } = turn
  const details = resolution.details ?? {}
  const machine = draft.machineLetter ?? (draft.author === 'machine' ? draft.letter : '')
  const quantity = findings.quantity.value
  const theirs = findings.newText
  return {
    language: draft.language,
    amounts: [...resolution.amounts, ...bookedPrices(turn)],
    dates: [
      ...resolution.commitments.map(({ dueAt }) => dueAt),
      ...bookedDays(turn),
      ...(details.doneOn ? [`${details.doneOn}T12:00:00.000Z`] : []),
      ...(details.call ? [details.call.at] : []),
    ],
    timeZone: findings.timezone.value ?? ANY_BUSINESS_DAY,
    neededBy: findings.deadline?.value ?? null,
    remedies: [...resolution.remedies, ...(details.packages ?? []).flat()],
    links: linksIn(machine),
    addresses: [...addressesIn(machine), draft.record.from.address, ...draft.record.to.map(({ address }) => address)],
    phones: phonesIn(machine).map(({ digits }) => digits),
    numbers: [
      ...findings.orderNumbers.value,
      ...[details.reference, details.tracking, ...hoursOf(turn)].filter((text) => text !== undefined),
      ...[quantity?.affected, quantity?.total].flatMap((number) => (number == null ? [] : [String(number)])),
      ...percentagesIn(theirs).map(({ text }) => text),
      ...durationsIn(theirs, findings.language.value === 'und' ? 'en' : findings.language.value).map(
        ({ text }) => text,
      ),
    ],
    codes: [
      machine,
      theirs,
      ...findings.orderNumbers.value,
      ...[details.reference, details.tracking].filter((text) => text !== undefined),
      ...bookedNumbers(turn),
    ],
    told: [details.signer, details.helper, details.reference, details.tracking].filter((text) => text !== undefined),
    machineLetter: machine,
  }
}

/** The hours of a call that the letter offers, as it names them. */
function hoursOf({ draft, findings, resolution }: Drafted): string[] {
  const { call } = resolution.details ?? {}
  const zones = call ? [findings.timezone.value ?? ANY_BUSINESS_DAY, call.zone] : []
  return zones.map((zone) => timeOfDay(call?.at ?? '', draft.locale, zone))
}

/** Prices of the writer's own order, by the piece: agreed, and known to both. */
function bookedPrices({ orders }: Drafted): AllowedAmount[] {
  return ownOrders(orders).flatMap(({ currency, unitPriceMinor, lines }) =>
    [unitPriceMinor, ...lines.map((line) => line.unitPriceMinor)].flatMap((minor) =>
      minor === undefined || currency === undefined ? [] : [{ minor, currency, why: 'order' as const }],
    ),
  )
}

/** Numbers of the writer's own order and its articles. */
function bookedNumbers({ orders }: Drafted): string[] {
  return ownOrders(orders).flatMap(({ number, customerNumber, contractNumber, billNumber, vessel, lines }) =>
    [
      number,
      customerNumber,
      contractNumber,
      billNumber,
      vessel,
      ...lines.flatMap(({ sku, batch }) => [sku, batch]),
    ].filter((text) => text !== undefined),
  )
}

/** Days of the writer's own order that have been, and the arrival that its papers name. */
function bookedDays({ orders }: Drafted): Instant[] {
  return ownOrders(orders).flatMap(({ orderDate, etd, eta, shippedDate, deliveredDate }) =>
    [orderDate, etd, eta, shippedDate, deliveredDate].flatMap((day) => (day ? [`${day}T12:00:00.000Z`] : [])),
  )
}

function unknownFigures(rest: string, known: KnownPromises): string[] {
  const numbers = new Set(known.numbers.map(latinDigits))
  const percentages = new Set(known.numbers.flatMap(percentagesIn).map(({ figure }) => figure))
  const addresses = new Set(known.addresses.map((address) => address.toLowerCase()))
  return [
    ...unknownSums(rest, known),
    ...percentagesIn(rest)
      .filter(({ figure }) => figure === '' || !percentages.has(figure))
      .map(({ text }) => text),
    ...unknownDates(rest, known),
    ...durationsIn(rest, known.language)
      .filter((each) => !numbers.has(each.text))
      .map(({ text }) => text),
    ...linksIn(rest).filter((link) => !known.links.includes(link)),
    ...addressesIn(rest).filter((address) => !addresses.has(address)),
    ...phonesIn(rest)
      .filter(({ digits }) => !isKnownPhone(digits, known))
      .map(({ text }) => text),
  ]
}

function unknownSums(text: string, known: KnownPromises): string[] {
  const signed = moneyIn(text)
  const rest = signed.reduce((left, sum) => left.replace(sum.text, ' '), text)
  return [...signed, ...wordedSumsIn(rest)]
    .filter(({ amount, currencies }) => amount === null || !isKnownSum(amount, currencies, known))
    .map((sum) => sum.text)
}

/** A weekday beside a date of ours that falls on another day of the week. */
function wrongWeekdays(line: string, known: KnownPromises): string[] {
  const days = known.dates.map((at) => ({ ...calendarDay(at, known.timeZone), solar: persianDay(at, known.timeZone) }))
  const dates = [
    ...datesIn(line, known.language).map((found) => ({ ...found, solar: false })),
    ...(known.language.startsWith('fa') ? persianDatesIn(line).map((found) => ({ ...found, solar: true })) : []),
  ]
  return dates.flatMap(({ text, day, month, solar }) => {
    const meant = days.find((each) => {
      const on = solar ? each.solar : each
      return on.day === day && on.month === month
    })
    const beside = meant ? weekdayBeside(line, text, known.language) : null
    return meant && beside && beside.weekday !== meant.weekday ? [`${beside.text} ${text}`] : []
  })
}

/** Weekdays on which a day of ours falls: they may stand alone. */
export function knownWeekdays({ dates, timeZone, neededBy = null }: KnownPromises): ReadonlySet<number> {
  const days = dates.map((at) => calendarDay(at, timeZone).weekday)
  return new Set(neededBy === null ? days : [...days, new Date(`${neededBy}T12:00:00Z`).getUTCDay()])
}

/** A number that nobody named: of another order, of an account, of a parcel. */
function unknownCodes(line: string, known: KnownPromises, codes: readonly string[]): string[] {
  const plain = latinDigits(line)
  const read = [
    ...moneyIn(line),
    ...wordedSumsIn(line),
    ...datesIn(line, known.language),
    ...phonesIn(line),
    ...[...linksIn(line), ...addressesIn(line)].map((text) => ({ text })),
  ]
  const rest = read.reduce((left, { text }) => left.replace(latinDigits(text), ' '), plain)
  const isKnown = (code: string) => {
    const [key, figures] = [codeKey(code), code.replace(/\D/g, '')]
    return codes.some((one) => one.includes(key) || one.replace(/\D/g, '').endsWith(figures))
  }
  return codesIn(rest).filter((code) => {
    if (isKnown(code)) return false
    const pieces = code.split(/[ .]/).filter((piece) => piece !== '')
    return (
      !pieces.some((piece) => codesIn(piece).length > 0 && isKnown(piece)) ||
      pieces.flatMap(codesIn).some((one) => !isKnown(one))
    )
  })
}

/** Blanks out what is known as a whole: order numbers look like dates or phone numbers, dates stand as we write them. */
function withoutKnown(line: string, known: KnownPromises): string {
  const dates = known.dates.flatMap((at) => [longDate, dueDate].map((say) => say(at, known.language, known.timeZone)))
  const parts = [...dates, ...known.numbers.filter((number) => number.length > 4)].sort((a, b) => b.length - a.length)
  return parts.reduce((text, part) => text.replaceAll(whole(part), ' '), line)
}

/** The part where no letter or figure goes on before or behind it. */
function whole(part: string): RegExp {
  return new RegExp(`(?<!\\p{N})${RegExp.escape(part)}(?!\\p{N})`, 'gu')
}

function isKnownSum(amount: number, currencies: readonly string[], known: KnownPromises): boolean {
  return known.amounts.some(
    (sum) => currencies.includes(sum.currency) && Math.abs(toMajor(sum.minor, sum.currency) - amount) < 0.005,
  )
}

/** A day is known only where a promise of ours falls on it: the day that the customer needs is none. 4/5 is read both ways. */
function unknownDates(rest: string, known: KnownPromises): string[] {
  const days = known.dates.map((at) => calendarDay(at, known.timeZone))
  const ours = datesIn(known.machineLetter, known.language).filter(({ day, month }) => !isNeededBy(known, day, month))
  return datesIn(rest, known.language)
    .filter(({ day, month, year }) => {
      const is = (d: number, m: number) =>
        days.some((each) => each.day === d && each.month === m && (year === null || each.year === year))
      const own = ours.some((each) => each.day === day && each.month === month)
      return !own && !is(day, month) && !is(month, day)
    })
    .map(({ text }) => text)
    .concat(unknownPersianDates(rest, known))
}

/** Letters in Persian are dated by the Solar Hijri calendar. */
function unknownPersianDates(rest: string, known: KnownPromises): string[] {
  if (!known.language.startsWith('fa')) return []
  const days = known.dates.map((at) => persianDay(at, known.timeZone))
  const ours = persianDatesIn(known.machineLetter)
  return persianDatesIn(rest)
    .filter(({ day, month }) => ![...days, ...ours].some((each) => each.day === day && each.month === month))
    .map(({ text }) => text)
}

function isNeededBy({ neededBy = null }: KnownPromises, day: number, month: number): boolean {
  return neededBy !== null && Number(neededBy.slice(5, 7)) === month && Number(neededBy.slice(8, 10)) === day
}

/** A remedy named by hand that this letter doesn't offer. */
function unknownRemedies(sentence: string, known: KnownPromises, words: LetterWords): string[] {
  return Object.entries(words.remedies).flatMap(([remedy, phrases]) => {
    if (isOffered(remedy as Remedy, known)) return []
    const said = phrases.find((phrase) => placesOf(sentence, phrase).length > 0)
    return said === undefined ? [] : [said.replace('*', '')]
  })
}

/** Whether the letter offers this remedy, or one that the same words speak of. */
export function isOffered(remedy: Remedy, { remedies }: KnownPromises): boolean {
  return remedies.some((each) => FAMILY[each] === FAMILY[remedy])
}

/** Remedies that the same words speak of: who offers a part of the money back may say "refund". */
const FAMILY: Readonly<Record<Remedy, string>> = {
  refund: 'refund',
  'partial-refund': 'refund',
  'refund-without-return': 'refund',
  replacement: 'goods',
  'missing-parts': 'goods',
  repair: 'repair',
  return: 'return',
  discount: 'discount',
  compensation: 'compensation',
  expedite: 'expedite',
  correction: 'papers',
  documents: 'papers',
  guidance: 'guidance',
  tracking: 'tracking',
  explanation: 'explanation',
}

/** The same number with or without its country code or leading zero. */
function isKnownPhone(digits: string, known: KnownPromises): boolean {
  const tail = digits.replace(/^0+/, '')
  return tail.length >= 6 && known.phones.some((phone) => phone.replace(/\D/g, '').endsWith(tail))
}
