/** Reads words as if they had come in a mail: the whole way from bytes to findings, with the shipped configuration. */
import { readdirSync, readFileSync } from 'node:fs'
import { automaticSignals } from '../../src/mail/automatic.ts'
import { forwardedCustomer } from '../../src/mail/forward.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { spansOf } from '../../src/mail/quoted-text.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { createUnderstanding, parseIds, parsePlaces } from '../../src/understanding/understanding.ts'
import { goods, lexicon, model, wishes } from './lexicon-shipped.ts'

const OURS = 'harborline-trade.example'
const AT = 'Tue, 17 Nov 2026 10:20:00 +0000'

const understand = await createUnderstanding({
  lexicon,
  goods,
  model,
  wishes,
  places: parsePlaces(readFileSync('config/places/places.tsv', 'utf8')),
  ids: parseIds(
    new Map(
      readdirSync('config/ids').map((file) => [`config/ids/${file}`, readFileSync(`config/ids/${file}`, 'utf8')]),
    ),
  ),
})

export interface Written {
  readonly text: string
  readonly subject?: string
  readonly from?: string
  /** Header fields of an answer, and our letter below it. */
  readonly quoted?: string
  readonly isContinuation?: boolean
}

/** What is understood of a mail that says this. */
export async function understood(written: Written): Promise<Findings> {
  const { text, subject = '', from = 'someone@customer.example', quoted } = written
  const fields = [
    `From: <${from}>`,
    `To: <complaints@${OURS}>`,
    `Date: ${AT}`,
    `Subject: =?utf-8?b?${Buffer.from(subject).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    ...(quoted ? [`In-Reply-To: <letter@${OURS}>`] : []),
  ]
  const body = quoted
    ? `${text}\n\nOn 16 Nov 2026 at 09:00, Care <complaints@${OURS}> wrote:\n${quoted.replace(/^/gm, '> ')}\n`
    : text
  const message = await parseMail(
    Buffer.from(`${fields.join('\r\n')}\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`),
  )
  return understand({
    message,
    spans: spansOf(message.text),
    signals: automaticSignals(message),
    forwarded: forwardedCustomer(message, [OURS]),
    thread: written.isContinuation ? { isContinuation: true, language: null, timezone: null } : null,
    ownAddresses: [`complaints@${OURS}`],
    ownDomains: [OURS],
    partners: [],
    signedByUs: false,
    now: '2026-11-17T10:21:00.000Z',
  })
}
