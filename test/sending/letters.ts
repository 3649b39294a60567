/** Turns and accounts for the tests of approval and sending, each complete and each slightly changeable. */

import type { Account } from '../../src/ticket/account.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { recordHash } from '../../src/ticket/record.ts'
import type { Approval, Approved, Draft, Drafted, ReplyRecord } from '../../src/ticket/turn.ts'

export const ACCOUNT: Account = {
  name: 'complaints',
  address: { name: 'Lumen Factory', address: 'complaints@factory.example' },
  ownAddresses: ['complaints@factory.example'],
  ownDomains: ['factory.example'],
  partners: [],
  market: 'CN',
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
    role: { en: 'Customer Care' },
    company: 'Lumen Factory',
    address: 'Ningbo',
    phone: '+86 574 0000 0000',
  },
}

const found = <T>(value: T) => ({ value, confidence: 0.9, why: ['evidence'] })

/** Eva Huber of Vienna writes in German about broken lamps. */
export const FINDINGS: Findings = {
  kind: found('complaint'),
  reply: found('draft'),
  language: found('de'),
  replyLanguage: found('de'),
  country: found('AT'),
  timezone: found('Europe/Vienna'),
  zones: [{ zone: 'Europe/Vienna', probability: 0.98 }],
  issue: found('damage'),
  alsoIssues: found([]),
  severity: found('normal'),
  tone: found('calm'),
  orderNumbers: found([]),
  claim: found(null),
  wants: found(['replacement']),
  evidence: found('attached'),
  answer: found(null),
  customerName: found('Eva Huber'),
  suspicious: found(false),
  quantity: found(null),
  product: found(null),
  newText: 'Die Lampen kamen zerbrochen an.',
}

const LETTER = [
  'Sehr geehrte Frau Huber,',
  '',
  'es tut uns sehr leid, dass die Lampen zerbrochen bei Ihnen angekommen sind. Wir senden Ihnen gern kostenlos Ersatz und kümmern uns um die Lieferung.',
  '',
  'Mit freundlichen Grüßen',
  'Lin Mei',
].join('\n')
const QUOTED = 'Am 9. März 2026 schrieb Eva Huber:\n> Die Lampen kamen zerbrochen an.\n> Ich möchte 9999 Euro zurück.'

const RECORD: ReplyRecord = {
  v: 1,
  account: 'complaints',
  from: ACCOUNT.address,
  replyTo: null,
  to: [{ name: 'Eva Huber', address: 'eva@customer.example' }],
  cc: [],
  subject: 'Re: Zerbrochene Lampen',
  text: `${LETTER}\n\n${QUOTED}`,
  html: '<p>Sehr geehrte Frau Huber</p>',
  attachments: [],
  inReplyTo: '<first@customer.example>',
  references: ['<first@customer.example>'],
}

export interface Changes {
  readonly record?: Partial<ReplyRecord>
  readonly draft?: Partial<Draft>
  readonly turn?: Partial<Drafted>
}

/** A drafted turn whose hash is that of its record, unless `draft.hash` says otherwise. */
export function drafted(changes: Changes = {}): Drafted {
  const record = { ...RECORD, ...changes.record }
  return {
    stage: 'drafted',
    id: 'turn-1',
    ticketId: 'ticket-1',
    account: 'complaints',
    messageId: 'message-1',
    purpose: 'solution',
    openedBy: 'mail',
    openedAt: '2026-03-09T20:00:00.000Z',
    findings: FINDINGS,
    resolution: {
      market: 'AT',
      locale: 'de-AT',
      letter: 'damage',
      lane: 'normal',
      responsibility: 'to-check',
      remedies: ['replacement'],
      allowed: ['replacement', 'refund'],
      asks: [],
      commitments: [],
      amounts: [],
      approver: { role: 'agent', why: null },
      notes: [],
    },
    draft: {
      revision: 1,
      author: 'machine',
      createdAt: '2026-03-09T20:00:01.000Z',
      language: 'de',
      locale: 'de-AT',
      market: 'AT',
      template: 'de/damage.hbs',
      blocks: [],
      letter: LETTER,
      quoted: QUOTED,
      remedies: ['replacement'],
      asks: [],
      commitments: [],
      gaps: [],
      warnings: [],
      offeredCc: [],
      offeredTo: [],
      record,
      hash: recordHash(record),
      ...changes.draft,
    },
    ...changes.turn,
  }
}

/** Approved at 10:00 in Vienna for 10:01, unless told. Only tests write this stage by hand. */
export function approved(id: string, approval: Partial<Approval> = {}, changes: Changes = {}): Approved {
  const turn = drafted(changes)
  const stage = 'approved' as const
  return {
    ...turn,
    stage,
    approval: {
      id,
      by: 'staff-1',
      via: 'desk',
      decidedAt: '2026-03-10T09:00:00.000Z',
      revision: turn.draft.revision,
      hash: turn.draft.hash,
      messageId: `<${id}@factory.example>`,
      sendAt: '2026-03-10T09:01:00.000Z',
      sendAtChosenBy: 'machine',
      offHours: false,
      sendAtWhy: 'good-hour',
      ...approval,
    },
  }
}
