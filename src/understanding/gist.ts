/** One sentence in Chinese and English of what was found: only findings, so what isn't known isn't in it. */
import type { Findings } from '../ticket/findings.ts'
import type { Answer, Issue, Wish } from '../ticket/words.ts'

const ISSUE: Readonly<Record<Issue, readonly [string, string]>> = {
  quality: ['质量问题', 'quality problem'],
  damage: ['到货破损', 'damaged on the way'],
  mismatch: ['货不对版', 'not as ordered'],
  shortage: ['短装少件', 'pieces missing'],
  delay: ['物流延迟', 'late'],
  price: ['价格争议', 'price dispute'],
  payment: ['款项问题', 'payment problem'],
  communication: ['沟通误解', 'hurt by our manner'],
  service: ['售后不到位', 'left without service'],
  usage: ['安装使用问题', 'trouble with use'],
  safety: ['人身安全', 'safety'],
  documents: ['单证问题', 'documents wrong or missing'],
  other: ['其他投诉', 'other complaint'],
}
const WISH: Readonly<Record<Wish, readonly [string, string]>> = {
  refund: ['退款', 'refund'],
  'partial-refund': ['部分退款', 'partial refund'],
  replacement: ['换货', 'replacement'],
  'missing-parts': ['补发', 'missing parts'],
  repair: ['维修', 'repair'],
  return: ['退货', 'return'],
  discount: ['折扣', 'discount'],
  compensation: ['赔偿', 'compensation'],
  expedite: ['加急发运', 'faster shipping'],
  tracking: ['物流信息', 'tracking'],
  explanation: ['说明原因', 'explanation'],
  apology: ['道歉', 'apology'],
  correction: ['更正', 'correction'],
  documents: ['补单证', 'documents'],
  guidance: ['使用指导', 'guidance'],
  confirmation: ['确认', 'confirmation'],
}
const ANSWER: Readonly<Record<Answer, readonly [string, string]>> = {
  accepts: ['接受方案', 'accepts'],
  rejects: ['不接受方案', 'rejects'],
  counters: ['还价', 'makes a counter-offer'],
  'adds-evidence': ['补充凭证', 'adds evidence'],
  'asks-for-news': ['催问进展', 'asks for news'],
  thanks: ['致谢', 'thanks us'],
}
const SEVERE: Readonly<Record<string, readonly [string, string]>> = {
  critical: ['特急', 'critical'],
  high: ['紧急', 'high'],
}

const inChinese = new Intl.DisplayNames(['zh-Hans'], { type: 'region', fallback: 'none' })
const inEnglish = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/** Further grievances below this are guesses, which have no place in one sentence. */
const LIKELY = 0.5

/** Composes the gist, e.g. "德国 Huber：PO-2026-0412，60 件中 14 件到货破损，要求换货，索赔 €1,250，已附照片". */
export function gistOf(findings: Findings): { 'zh-Hans': string; en: string } {
  return { 'zh-Hans': sentence(findings, 0), en: sentence(findings, 1) }
}

function sentence(findings: Findings, column: 0 | 1): string {
  const chinese = column === 0
  const [comma, colon, list] = chinese ? ['，', '：', '、'] : [', ', ': ', ', ']
  const who = [country(findings, chinese), findings.customerName.value].filter(Boolean).join(' ')
  const parts = [
    findings.orderNumbers.value.slice(0, 3).join(list),
    findings.answer.value ? ANSWER[findings.answer.value][column] : '',
    grievance(findings, column),
    wishes(findings, column, list),
    claim(findings, chinese),
    evidence(findings, chinese),
    SEVERE[findings.severity.value]?.[column] ?? '',
    findings.suspicious.value ? (chinese ? '疑似恶意索赔' : 'signs of bad faith') : '',
  ].filter((part) => part !== '')
  return [who, parts.join(comma)].filter((part) => part !== '').join(colon)
}

function country(findings: Findings, chinese: boolean): string {
  const code = findings.country.value
  return code ? ((chinese ? inChinese : inEnglish).of(code) ?? code) : ''
}

function grievance(findings: Findings, column: 0 | 1): string {
  const issue = findings.issue.value
  if (issue === null) return ''
  const also = findings.alsoIssues.confidence < LIKELY ? [] : findings.alsoIssues.value
  const names = [issue, ...also].map((name) => ISSUE[name][column])
  const what = names.join(column === 0 ? '、' : ', ')
  const quantity = findings.quantity.value
  if (!quantity || quantity.affected === null || quantity.total === null) return what
  const unit = /\p{Script=Han}/u.test(quantity.unit) ? quantity.unit : column === 0 ? '件' : quantity.unit
  return column === 0
    ? `${quantity.total} ${unit}中 ${quantity.affected} ${unit}${what}`
    : `${quantity.affected} of ${quantity.total}${unit ? ` ${unit}` : ''} ${what}`
}

function wishes(findings: Findings, column: 0 | 1, list: string): string {
  const unsaid = findings.unsaidWants ?? []
  const wanted = findings.wants.value.filter((wish) => !unsaid.includes(wish)).map((wish) => WISH[wish][column])
  if (wanted.length === 0) return ''
  return column === 0 ? `要求${wanted.join(list)}` : `wants ${wanted.join(list)}`
}

function claim(findings: Findings, chinese: boolean): string {
  const value = findings.claim.value
  if (value === null) return ''
  const sum = money(value.amount, value.currency, chinese ? 'zh-Hans' : 'en')
  return chinese ? `索赔 ${sum}` : `claims ${sum}`
}

/** A currency that Intl refuses is written plainly: the code came out of a stranger's mail. */
function money(amount: number, currency: string, locale: string): string {
  try {
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    }).format(amount)
  } catch {
    return `${currency} ${amount}`
  }
}

function evidence(findings: Findings, chinese: boolean): string {
  const value = findings.evidence.value
  if (value === 'none') return ''
  if (value === 'attached') return chinese ? '已附凭证' : 'evidence attached'
  return chinese ? '可提供凭证' : 'offers evidence'
}
