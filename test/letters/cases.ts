/** What the tests of letters share: the shipped templates and policy, and complaints as findings. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTemplateSet, type TemplateSet } from '../../src/craft/letter.ts'
import { type DraftContext, draftLetter } from '../../src/drafting/draft.ts'
import { htmlOf } from '../../src/mail/html.ts'
import { type Markets, parseMarkets } from '../../src/resolution/markets.ts'
import { type Policy, parsePolicy } from '../../src/resolution/policy.ts'
import { parseRates } from '../../src/resolution/rates.ts'
import { type ResolveContext, resolve } from '../../src/resolution/resolve.ts'
import type { Account } from '../../src/ticket/account.ts'
import type { Choice } from '../../src/ticket/acts.ts'
import type { Finding, Findings } from '../../src/ticket/findings.ts'
import type { Drafted, Resolved, Understood } from '../../src/ticket/turn.ts'

const ROOT = join(import.meta.dirname, '../..')

export function shippedFiles(): Map<string, string> {
  const files = new Map<string, string>()
  for (const folder of readdirSync(join(ROOT, 'templates'))) {
    for (const name of readdirSync(join(ROOT, 'templates', folder))) {
      files.set(`${folder}/${name}`, readFileSync(join(ROOT, 'templates', folder, name), 'utf8'))
    }
  }
  return files
}

export const templates: TemplateSet = createTemplateSet(shippedFiles()).set
export const policy: Policy = parsePolicy(
  'config/policy.yaml',
  readFileSync(join(ROOT, 'config/policy.yaml'), 'utf8'),
  parseRates('config/rates.csv', readFileSync(join(ROOT, 'config/rates.csv'), 'utf8')),
)
export const markets: Markets = parseMarkets(
  'config/markets.yaml',
  readFileSync(join(ROOT, 'config/markets.yaml'), 'utf8'),
)

export const account: Account = {
  name: 'complaints',
  address: { name: 'Harbour Lane Customer Care', address: 'complaints@harbourlane.example' },
  ownAddresses: ['complaints@harbourlane.example'],
  ownDomains: ['harbourlane.example'],
  partners: [],
  market: 'GB',
  mailbox: 'INBOX',
  watchJunk: false,
  provider: null,
  mailClient: null,
  keepDays: null,
  sentCopy: 'append',
  markAnswered: true,
  pacingSeconds: 20,
  dailyLetters: null,
  signature: {
    person: 'Lin Mei',
    role: { en: 'Customer Care', 'zh-Hans': '客户服务' },
    company: 'Harbour Lane Trading Co., Ltd.',
    address: '88 Zhongshan Road, Ningbo 315000, China',
    phone: '+86 574 5555 0100',
  },
}

export function sure<T>(value: T): Finding<T> {
  return { value, confidence: 0.95, why: ['seen'] }
}

const NOTHING: Findings = {
  kind: sure('complaint' as const),
  reply: sure('draft' as const),
  language: sure('en'),
  replyLanguage: sure('en'),
  country: sure(null),
  timezone: sure(null),
  zones: [],
  issue: sure('other' as const),
  alsoIssues: sure([]),
  severity: sure('normal' as const),
  tone: sure('calm' as const),
  orderNumbers: sure([]),
  claim: sure(null),
  wants: sure([]),
  evidence: sure('none' as const),
  answer: sure(null),
  customerName: sure(null),
  suspicious: sure(false),
  quantity: sure(null),
  product: sure(null),
  newText: '',
}

export const SEND_AT = '2026-11-16T09:00:00.000Z'

export const resolveContext: ResolveContext = {
  now: SEND_AT,
  sendAt: SEND_AT,
  addWorkingDays: weekdaysLater,
  markets,
  fallbackMarket: 'GB',
  before: [],
}

/** 17:00 UTC of the weekday that is so many weekdays later. */
export function weekdaysLater(from: string, days: number): string {
  const at = new Date(from)
  at.setUTCHours(17, 0, 0, 0)
  for (let left = days; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1)
    if (at.getUTCDay() % 6 !== 0) left -= 1
  }
  return at.toISOString()
}

export function understood(findings: Partial<Findings>, change: Partial<Understood> = {}): Understood {
  return {
    stage: 'understood',
    id: 'turn-1',
    ticketId: 'ticket-1',
    account: 'complaints',
    messageId: 'message-1',
    purpose: 'solution',
    openedBy: 'mail',
    openedAt: SEND_AT,
    findings: { ...NOTHING, ...findings },
    ...change,
  }
}

export function resolved(findings: Partial<Findings>, choice: Choice | null = null): Resolved {
  return resolve(understood(findings), policy, choice, resolveContext)
}

export const draftContext: DraftContext = {
  templates,
  message: null,
  quoted: 'On Monday you wrote:\n> Hello',
  account,
  signer: null,
  recipients: {
    to: [{ name: 'Marta', address: 'marta@lumena.example' }],
    offeredCc: [],
    offeredTo: [],
    replyToDiffers: false,
  },
  subject: 'Re: Order',
  inReplyTo: '<a@lumena.example>',
  references: ['<a@lumena.example>'],
  revision: 1,
  author: 'machine',
  now: SEND_AT,
  sendAt: SEND_AT,
  timeZone: 'Europe/Warsaw',
  htmlOf,
  attachments: [],
}

export function drafted(
  findings: Partial<Findings>,
  choice: Choice | null = null,
  change: Partial<DraftContext> = {},
): Drafted {
  return draftLetter(resolved(findings, choice), { ...draftContext, ...change })
}

/** The complaints of six teachers' cases, as understanding finds them. */
export const CASES = {
  grinder: {
    issue: sure('safety' as const),
    alsoIssues: sure(['quality' as const]),
    severity: sure('critical' as const),
    product: sure('angular mill'),
    newText:
      'After purchasing your angular mill, there was a problem in the process of using it. When using it, the wheel cut my hand. The power switch had been turned off, but the cornea machine did not stop.',
  },
  cabinets: {
    issue: sure('mismatch' as const),
    severity: sure('high' as const),
    tone: sure('frustrated' as const),
    product: sure('cabinet'),
    newText: 'I submitted the size difference of more than 30 inches, can not be used at all.',
  },
  lamps: {
    issue: sure('damage' as const),
    country: sure('PL'),
    timezone: sure('Europe/Warsaw'),
    orderNumbers: sure(['PO-88213']),
    evidence: sure('attached' as const),
    customerName: sure('Marta Kowalczyk'),
    quantity: sure({ affected: 14, total: 60, unit: '' }),
    product: sure('ceramic table lamps'),
    newText: '14 of the 60 ceramic table lamps are broken. We need all 60 for a shop opening on 4 December.',
  },
  jeddah: {
    issue: sure('delay' as const),
    country: sure('SA'),
    timezone: sure('Asia/Riyadh'),
    severity: sure('high' as const),
    tone: sure('frustrated' as const),
    orderNumbers: sure(['HT-5521']),
    wants: sure(['tracking' as const]),
    customerName: sure('Faisal Al-Harbi'),
    consequences: sure(['people-waiting' as const]),
    newText: 'My installers are on site and I pay them every day for waiting. When will it arrive?',
  },
  invoice: {
    issue: sure('price' as const),
    country: sure('CA'),
    timezone: sure('America/Toronto'),
    orderNumbers: sure(['INV-26-1107', '70114']),
    wants: sure(['correction' as const]),
    customerName: sure('Dana Whitfield'),
    newText:
      'Invoice INV-26-1107 charges USD 4.85 per unit, but your quotation and our PO 70114 say USD 4.55 for 3,000 pcs. That is USD 900 too much.',
  },
  manners: {
    issue: sure('communication' as const),
    country: sure('JP'),
    timezone: sure('Asia/Tokyo'),
    tone: sure('frustrated' as const),
    wants: sure(['explanation' as const]),
    customerName: sure('YAMAMOTO Keiko'),
    newText: 'For thirty years in this trade nobody wrote to me "Pls confirm ASAP!!!" without a greeting.',
  },
} satisfies Record<string, Partial<Findings>>
