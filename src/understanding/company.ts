/** The company that the writer signs for, as written: a legal form or a word for a trade shows it. */
import type { Finding } from '../ticket/findings.ts'

export interface CompanyInput {
  /** What the writer says now with the signature. */
  readonly text: string
  /** Display name of the writer's address, '' where none. */
  readonly display: string
  /** The person, whose line is no company's. */
  readonly name: string | null
}

const TAIL_LINES = 14
const LONGEST = 70
const NONE: Finding<string | null> = { value: null, confidence: 0.6, why: [] }

/** Legal forms of companies, as a word of their own. */
const FORM =
  /(?<![\p{L}\p{N}.])(?:GmbH(?: ?& ?Co\.? ?KGa?A?)?|gGmbH|mbH|UG|AG|KG|OHG|GbR|e\.? ?K\.?|e\.U\.|SE|Ltd|Limited|LLC|L\.L\.C|LLP|Inc|Incorporated|Corp|Corporation|PLC|DAC|Pty|Pte|Pvt|(?:S\.?A\.?R\.?L|SAS|SASU|EURL|SNC|SCI|S\.?A\.?S\.?U?)|S\.?A\.?|S\.? ?L\.?U?|S\. ?de ?R\.?L|C\.V|S\.?[rR]\.?[lL]\.?[sS]?|S\.?[pP]\.?A|S\.?n\.?c|S\.?a\.?s|B\.?V\.?B?A?|N\.?V|VOF|Oyj?|Ab|AB|ApS|A\/S|AS|ASA|Sp\. ?z ?o\. ?o|sp\. ?j|Sp\. ?k|s\. ?r\. ?o|a\. ?s|spol\. s r\.o|Kft|Zrt|Nyrt|Bt|S\.?R\.?L|LTDA|Ltda|EIRELI|Eireli|Lda|M\.?E|EPP|d\.o\.o|EOOD|ООД|ЕООД|ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОО|ТОВ|ФОП|ПП|Ltd\. ?Şti|Tic\.|San\.|A\.Ş|Α\.?Ε|ΕΠΕ|Ε\.Π\.Ε|Ι\.Κ\.Ε|ΙΚΕ|Ο\.Ε|Sdn\.? ?Bhd|Bhd|FZE|FZCO|FZ-LLC|W\.L\.L|WLL|CO|Co|בע["״]מ)(?![\p{L}\p{N}])/u
/** Forms and nouns that open a company's name. */
const OPENS =
  /^(?:PT|CV|UD|SARL|SAS|EURL|S\.C\.|SC|M\/s|M\/S|Messrs\.?|Firma|Fa\.|Azienda|Ditta|Société|Sté|Empresa|Grupo|Groupe|ООО|АО|ЗАО|ИП|ТОВ|ФОП|ТОО|شركة|مؤسسة|مجموعة|معرض|مصنع|شرکت|فروشگاه|חברת|Công ty|Cty|CÔNG TY|Cửa hàng|บริษัท|บจก\.?|หจก\.?|ร้าน|주식회사|\(주\)|㈜|株式会社|有限会社|合同会社|कंपनी|Toko)(?=[\s"«„“(]|[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Katakana}\p{Script=Hiragana}])/u
/** What a company without a legal form is called. */
const TRADE =
  /(?<!\p{L})(?:Trading|Traders|Imports?|Exports?|Importers|Enterprises?|Industries|Industrial|Supplies|Wholesale|Distribut(?:ors|ion|ing)|Group|Holdings?|Stores?|Retail|H[oô]tel|Hostel|Restaurant|Café|Clinic|Hardware|Interiors?|Furniture|Homeware|Logistics|Solutions|Manufacturing|Brothers|Bros|& Sons?|& Co|Handels?(?:haus|gesellschaft)?|Werke?|Distribuciones|Comercial|Ferretería|Importadora|Comércio|Distribuidora|Construções|Costruzioni|Arredamenti|Groothandel|Interieur|Handel|Hurtownia|Hurt|Торг\p{L}*|Торговый дом|Ticaret|Mağaza\p{L}*|Züccaciye)(?!\p{L})|(?:有限公司|股份公司|公司|商行|集团|集團|商事|商会|商會|工业|工業|株式会社|有限会社|상사|무역|산업)$/u
/** Roles and places: no company by themselves. */
const NO_COMPANY =
  /(?:@|https?:|www\.|\d{4,})|^(?:purchas\p{L}*|procurement|sales|head of|manager|director|owner|einkauf|vertrieb|service achats|responsable|dpto|departamento|ufficio|inkoop|kierownik|dział|менеджер|отдел|satın|采购|銷售|销售|購買部|採購|team|regards|thanks|sent from)(?!\p{L})/iu
const FIELD =
  /^[ \t>*]{0,4}(?:company(?: name)?|firma|unternehmen|société|entreprise|empresa|azienda|ditta|società|bedrijf|firma|компания|организация|компанія|şirket|الشركة|اسم الشركة|חברה|شرکت|公司(?:名称|名稱)?|会社名|御社名|회사명?|công ty|บริษัท|perusahaan|företag|virksomhed|bedrift|yritys|společnost|cég(?:név)?|companie|firmă|εταιρεία|कंपनी)\s?[:：]\s?(.{2,70})$/imu
const JAPANESE =
  /((?:株式会社|有限会社|合同会社)[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}A-Za-zー&・]{1,20}?|[\p{Script=Han}\p{Script=Katakana}ーA-Za-z&・]{1,20}(?:株式会社|有限会社|合同会社|商事|商店))(?=の|[\s　,、。]|$)/u
const CHINESE =
  /[\p{Script=Han}A-Za-z（）()]{2,24}?(?:有限责任公司|有限責任公司|股份有限公司|有限公司|公司|集团|集團|商行)/u
const KOREAN =
  /(?:\(주\)|㈜|주식회사 ?)[\p{Script=Hangul}A-Za-z&]{1,16}|[\p{Script=Hangul}A-Za-z&]{1,16}(?:\(주\)|㈜| 주식회사)/u

/** Finds the company; null where nobody signs for one. */
export function findCompany(input: CompanyInput): Finding<string | null> {
  const field = FIELD.exec(input.text)?.[1]?.trim()
  if (field && !NO_COMPANY.test(field)) return found(field, 0.9)
  const lines = input.text
    .split('\n')
    .map((line) => line.trim().replace(/^[-–—_*~>\s]+/u, ''))
    .filter((line) => line !== '')
  const tail = lines.slice(-TAIL_LINES)
  const from = Math.max(0, signedAt(tail, input.name))
  // The lines of the signature, and before them those that somebody put above the name.
  const order = [...tail.slice(from), ...tail.slice(0, from).toReversed()].filter((line) => line.length <= 3 * LONGEST)
  for (const [place, line] of order.entries()) {
    const unspaced = unspacedIn(line)
    if (unspaced && (place < tail.length - from || line.length <= LONGEST)) return found(unspaced, 0.9)
    // A sentence names companies too: ours, the carrier's.
    if ((line.split(/\s+/u).length > 7 && /[.!?]\s+\p{L}.*[.!?]$/u.test(line)) || line.split(/\s+/u).length > 16)
      continue
    const formed = partsOf(line).find((part) => isFormed(part, input.name))
    if (formed && (place < tail.length - from || line.split(/\s+/u).length <= 8)) return found(clean(formed), 0.9)
  }
  const introduced = lines
    .slice(0, 5)
    .map(unspacedIn)
    .find((each) => each !== null)
  if (introduced) return found(introduced, 0.75)
  for (const line of order.slice(0, tail.length - from)) {
    const trade = partsOf(line).find((part) => isTrade(part, input.name))
    if (trade) return found(clean(trade), 0.7)
  }
  const shown = partsOf(input.display.replace(/["']/gu, '')).find(
    (part) => FORM.test(part) || OPENS.test(part) || TRADE.test(part),
  )
  return shown && shown !== input.name ? found(clean(shown), 0.7) : NONE
}

function found(value: string, confidence: number): Finding<string> {
  return { value, confidence, why: [value] }
}

/** Where the person signs: the company's line is there or below, seldom above. */
function signedAt(tail: readonly string[], name: string | null): number {
  return name === null ? Math.max(0, tail.length - 5) : tail.findLastIndex((line) => line.includes(name))
}

function unspacedIn(line: string): string | null {
  return JAPANESE.exec(line)?.[0] ?? CHINESE.exec(line)?.[0] ?? KOREAN.exec(line)?.[0] ?? null
}

/** "Marta Kowalczyk, Lumena Sp. z o.o., ul. Garbary 12": parts; a part that is only a legal form belongs to the one before. */
function partsOf(line: string): string[] {
  const parts: string[] = []
  for (const piece of line.split(/\s*[|·•；;\t]\s*|\s[-–—/]\s/u)) {
    const commas = piece.split(/,\s*/u)
    commas.forEach((part, at) => {
      const last = parts.length - 1
      const form = FORM.exec(part)
      if (at > 0 && form && form.index === 0 && part.length - form[0].length <= 1)
        parts[last] = `${parts[last]}, ${part}`
      else parts.push(part.trim())
    })
  }
  return parts.filter((part) => part.length >= 3)
}

function isFormed(part: string, name: string | null): boolean {
  if (part.length > LONGEST || part === name || NO_COMPANY.test(part) || !/^[\p{Lu}\p{Lo}\d"«„]/u.test(part))
    return false
  const form = FORM.exec(part)
  // A form stands behind a name, or opens it.
  if (form && form.index > 1)
    return !/^(?:CO|Co|AS|SE|AG|ME|M\.E|SC|AB|Ab|a\. ?s)$/u.test(form[0]) || part.split(/\s+/u).length >= 2
  return (
    OPENS.test(part) &&
    part.split(/\s+/u).length <= 8 &&
    /\s|[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(part)
  )
}

function isTrade(part: string, name: string | null): boolean {
  if (part.length > 50 || part === name || NO_COMPANY.test(part) || /[.!?:]$/u.test(part)) return false
  const words = part.split(/\s+/u)
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    TRADE.test(part) &&
    words.every((word) => /^[\p{Lu}\p{Lo}&\d(]|^(?:y|e|et|und|and|de|des|du|van|i|и)$/u.test(word))
  )
}

function clean(part: string): string {
  return part
    .replace(/^(?:for and on behalf of|on behalf of|for|für|pour|per)\s+(?=\p{Lu})/iu, '')
    .replace(/^(?:M\/[sS]\.?|Messrs\.?|Firma|Fa\.)\s+/u, '')
    .replace(/[;:]+$/u, '')
    .trim()
}
