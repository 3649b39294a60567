/** How many pieces the grievance concerns: "14 of the 60 lamps", "60 件到货破损 14 件". Null where the mail doesn't count. */
import type { Finding, Quantity } from '../ticket/findings.ts'
import { asciiFigures, figuresValue } from './money-number.ts'

const NUMBER = String.raw`(\d{1,3}(?:[., ]\d{3})+|\d{1,6})(?![\d%])`
const UNIT = String.raw`(?:[ ]{0,2}(pcs|pc|pieces?|units?|sets?|pairs?|cartons?|boxes|box|pallets?|rolls?|bags?|bottles?|nos|stück|stk\.?|kartons?|paletten?|pièces?|cartons?|colis|piezas?|unidades|cajas?|juegos?|peças?|caixas?|pezzi|pz\.?|scatole|stuks?|dozen|sztuk[ai]?|szt\.?|kartonów|шт\.?|штук[аи]?|короб\p{L}*|упаков\p{L}*|adet|koli|قطعة|قطع|كرتون|יחידות|قطعه|件|个|個|台|只|隻|箱|套|把|条|張|张|本|枚|対|세트|개|박스|대|cái|chiếc|thùng|bộ|ชิ้น|กล่อง|buah|dus|st\.?|kpl|ks|db|buc\.?))?`
const OF =
  '(?:out of|of the|of|von(?: den| insgesamt)?|aus|sur(?: les)?|des|de(?: los| las| un total de)?|das|dos|su|van de|van|z(?:e)?|из(?: общего)?|з|av|af|/|/ )'
const PATTERNS: readonly {
  readonly shape: RegExp
  readonly affected: number
  readonly total: number
  readonly unit: readonly number[]
}[] = [
  // 14 of the 60 lamps
  {
    shape: new RegExp(`(?<![\\p{L}\\d.,/-])${NUMBER}${UNIT}(?: \\p{L}{2,20}){0,2} ${OF} ${NUMBER}${UNIT}`, 'iu'),
    affected: 1,
    total: 3,
    unit: [2, 4],
  },
  // of the 60 lamps 14; из 60 штук 14; von 60 Stück sind 14
  {
    shape: new RegExp(
      `(?<!\\p{L})(?:of(?: the)?|from|von(?: den)?|sur(?: les)?|de(?: los| las)?|dos|das|su|van de|ze?|из|з|dari|av|af) ${NUMBER}${UNIT}(?:[ ,]+[\\p{L}'’-]{1,20}){0,5}[ ,]+${NUMBER}(?! ?[:.\\p{N}])`,
      'iu',
    ),
    affected: 3,
    total: 1,
    unit: [2],
  },
  // 60 件…14 件
  {
    shape: new RegExp(
      `${NUMBER} ?([件个個台只隻箱套把枚본개대]|箱|セット|세트|박스)[^。\\n]{0,25}?${NUMBER} ?\\2`,
      'u',
    ),
    affected: 3,
    total: 1,
    unit: [2],
  },
]

/** Finds affected and total pieces with the unit as written. */
export function findQuantity(text: string): Finding<Quantity | null> {
  const plain = asciiFigures(text.slice(0, 20_000)).replace(/[ \t]+/gu, ' ')
  for (const { shape, affected, total, unit } of PATTERNS) {
    const found = shape.exec(plain)
    if (!found) continue
    const [part, whole] = [figuresValue(found[affected] ?? ''), figuresValue(found[total] ?? '')]
    if (!(part > 0) || part > whole || whole > 10_000_000) continue
    const name = unit.map((group) => found[group]).find((word) => word !== undefined) ?? ''
    return { value: { affected: part, total: whole, unit: name }, confidence: 0.8, why: [found[0]] }
  }
  const alone = new RegExp(`(?<![\\p{L}\\d.,/-])${NUMBER}${UNIT.replace(/\?$/u, '')}(?!\\p{Script=Latin})`, 'iu').exec(
    plain,
  )
  if (!alone) return { value: null, confidence: 0.5, why: [] }
  return {
    value: { affected: figuresValue(alone[1] ?? ''), total: null, unit: alone[2] ?? '' },
    confidence: 0.4,
    why: [alone[0].trim()],
  }
}
