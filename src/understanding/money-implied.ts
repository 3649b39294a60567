/** The sum that a mail asks for where no word beside it does: the mail asks for money, and only one sum can be meant. */
import type { Claim, Finding } from '../ticket/findings.ts'
import type { Issue, Wish } from '../ticket/words.ts'
import { ESTIMATE } from './money-claim-words.ts'

/** What else is known of the mail. */
export interface Asked {
  readonly issue: Issue | null
  readonly wants: readonly Wish[]
}

/** A sum, with what the words beside it make of it. */
export interface Meant {
  readonly amount: number
  readonly currency: string
  readonly written: string
  readonly near: string
  readonly sentence: string
  /** The price of one piece. */
  readonly unit: boolean
  /** Offered by us, or invoiced. */
  readonly theirs: boolean
  readonly paid: boolean
  /** "38 × 89 = 3,382", "in all 240". */
  readonly sumsUp: boolean
}

const MONEY_BACK: readonly Wish[] = ['refund', 'partial-refund', 'compensation']
/** The sum of a paper, or of what the writer paid to us. */
const INVOICES =
  /(?<!\p{L})(?:invoices?|proforma|swift|mt103|rechnung\p{L}*|überwiesen|facture|virement|factura|transferencia|fatura|transferência|fattura|bonifico|factuur|overgemaakt|faktur\p{L}*|przele\p{L}*|сч[её]т\p{L}*|платёжк\p{L}*|платежк\p{L}*|рахун\p{L}*|havale|فاتورة|الفاتورة|حوالة|החשבונית|חשבונית|פקטור\p{L}*|فاکتور|حواله|hóa đơn|faktura\p{L}*|lasku\p{L}*|számla|számlá\p{L}*|τιμολόγιο|इनवॉइस)(?!\p{L})|发票|發票|請求書|インボイス|송장|ใบแจ้งหนี้/iu
/** Other remedies that leave the price of the goods where it is. */
const GOODS: readonly Wish[] = ['replacement', 'repair', 'missing-parts']

/** The one sum that a wish for money can mean; null where several may be meant, or none. */
export function impliedClaim(sums: readonly Meant[], { issue, wants }: Asked): Finding<Claim> | null {
  const own = sums.filter(({ theirs, unit, sentence }) => !theirs && !unit && !INVOICES.test(sentence))
  if (!wants.some((wish) => MONEY_BACK.includes(wish))) return null
  // Who wants a wrong invoice put right, or a payment booked, asks for no money.
  if (wants.includes('correction') && !wants.includes('partial-refund')) return null
  const found =
    theOnly(own.filter(({ sumsUp }) => sumsUp)) ??
    (wants.includes('compensation') ? theOnly(own.filter(({ near }) => ESTIMATE.test(near))) : undefined) ??
    (issue === 'payment' ? repeated(own) : undefined) ??
    theOnly(own)
  if (!found) return null
  // What the goods cost is no claim where only a credit, or other goods, is asked for.
  const whole = wants.includes('refund') && !wants.some((wish) => GOODS.includes(wish))
  const meant = found.sumsUp || ESTIMATE.test(found.near) || issue === 'payment' || whole || !found.paid
  return meant
    ? {
        value: { amount: Math.round(found.amount * 100) / 100, currency: found.currency },
        confidence: 0.6,
        why: [found.written],
      }
    : null
}

function theOnly(sums: readonly Meant[]): Meant | undefined {
  const [first] = sums
  return sums.every(({ amount }) => amount === first?.amount) ? first : undefined
}

/** The money that isn't there is spoken of more than once. */
function repeated(sums: readonly Meant[]): Meant | undefined {
  const times = (amount: number) => sums.filter((sum) => sum.amount === amount).length
  const most = Math.max(0, ...sums.map(({ amount }) => times(amount)))
  return most < 2 ? undefined : theOnly(sums.filter(({ amount }) => times(amount) === most))
}
