/** The goods as the writer names them: model and article numbers, and the noun beside a count. */
import type { Finding } from '../ticket/findings.ts'

const MOST = 6
const LONGEST = 60
/** "model CB-220X", "art. GR-6060", "型号：RC-45A": what follows the word, up to two pieces. */
const LABELLED =
  /(?:(?<!\p{L})(?:model(?:l|o|lo|len)?s?|modèles?|mod\.|type|typ|typu|tipo|sku|art(?:icle|ikel|ículo|icolo|igo)?\.?|item|part|ref(?:erence|erencia)?\.?|réf(?:érence)?\.?|рефер\p{L}*|модел[ьия]\p{L}*|артикул\p{L}*|арт\.|модель|модел|موديل|طراز|דגם|מק״ט|מק"ט|مدل|मॉडल|mẫu|mã sản phẩm|รุ่น|malli|modell\p{L}*|produktnr|varenr|artikelnr|artikelnummer|kod produktu|ürün kodu|μοντέλο|κωδικός)|型号|型號|型番|品番|货号|貨號|料号|모델(?:명)?|품번|제품번호)(?:\s?(?:no|nr|n[º°]|num\p{L}*|numéro|número|number|№|code|번호))?[.\s:：#]*((?=[\p{Lu}\p{Ll}]*[-\s]?\p{N}|\p{Lu}{2})[\p{Lu}\p{N}][\p{L}\p{N}]{0,14}(?:[-/.][\p{L}\p{N}]{1,10}){0,4}(?: (?:Pro|Plus|Max|Mini|Lite|Ultra|XL|II|III|[\p{Lu}]{0,3}\d{1,4}[\p{Lu}]{0,2})(?![\p{L}\p{N}]))?)/giu
/** "WK 3020" and "DL-40" behind a noun. */
const BARE =
  /(?<![\p{L}\p{N}#/.-])(\p{Lu}{1,5}-\d{1,4}[\p{Lu}\d]{0,3}(?:-[\p{Lu}\d]{1,4})?|\p{Lu}{2,4} \d{3,4}[\p{Lu}]?)(?![\p{L}\p{N}/-])/gu
/** Papers, norms, money and measures are no models. */
const NO_MODEL =
  /^(?:PO|PI|CI|SO|DO|INV|OC|FV|FT|NF|RMA|RE|AB|LS|B\/L|BL|AWB|CMR|ISO|EN|DIN|IEC|CE|IP|UL|GB|RAL|HS|CN|USD|EUR|GBP|RMB|CNY|JPY|CHF|PLN|SEK|NOK|DKK|CZK|HUF|RON|AED|SAR|INR|MYR|RM|RP|KSH|TEL|FAX|UPS|DHL|FBA|KG|NR|NO|AM|PM|UTC|GMT|COVID|NW|SW|SE|NE|TX|CA|NY|FL)[-\s]?\d/iu
const FIELD =
  /^[ \t>*]{0,4}(?:products?|item|article|goods|produkt|artikel|produit|producto|artículo|prodotto|articolo|produto|товар|изделие|продукция|ürün|المنتج|מוצר|محصول|产品|產品|商品|品名|商品名|製品名|제품명?|상품명?|sản phẩm|สินค้า|produk|vara|vare|tuote|výrobek|termék|produs|προϊόν|उत्पाद)\s?[:：]\s?(\S.{1,58})$/gimu

/**
 * Finds what was bought, as written, each once.
 * @param text with order numbers, sums and times blanked out, lengths kept
 * @param product the noun that the mail is about, where there is one
 */
export function findProducts(text: string, product: string | null): Finding<readonly string[]> {
  const plain = text.slice(0, 10_000)
  const fields = [...plain.matchAll(FIELD)].map((match) => match[1] ?? '')
  const labelled = [...plain.matchAll(LABELLED)].map((match) => match[1] ?? '').filter((model) => /\p{N}/u.test(model))
  const bare = [...plain.matchAll(BARE)].map((match) => match[1] ?? '')
  const models = [...labelled, ...bare.filter((model) => !NO_MODEL.test(model))]
  const kept: string[] = []
  for (const goods of [...fields, ...(fields.length === 0 && product !== null ? [product] : []), ...models]) {
    const name = goods.trim().replace(/[,;.\s]+$/u, '')
    if (name.length < 2 || name.length > LONGEST || kept.some((known) => known.includes(name))) continue
    kept.push(name)
    if (kept.length === MOST) break
  }
  return {
    value: kept,
    confidence: kept.length === 0 ? 0.3 : models.length + fields.length > 0 ? 0.75 : 0.5,
    why: kept,
  }
}
