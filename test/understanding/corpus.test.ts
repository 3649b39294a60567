/** The labelled mails: what is understood of them may not fall below what was measured. */
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Score, scoreReadings } from '../../src/cli/scoring.ts'
import type { Gold } from '../../src/cli/scoring-labels.ts'
import type { Scored } from '../../src/cli/scoring-rules.ts'
import { automaticSignals } from '../../src/mail/automatic.ts'
import { forwardedCustomer } from '../../src/mail/forward.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { spansOf } from '../../src/mail/quoted-text.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import {
  createUnderstanding,
  parseIds,
  parsePlaces,
  type UnderstandInput,
} from '../../src/understanding/understanding.ts'
import { goods, lexicon, model, wishes } from './lexicon-shipped.ts'

const OURS = 'harborline-trade.example'
const gold = readFileSync('test/corpus/gold.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Gold)
const folder = (name: string) =>
  new Map(
    readdirSync(`config/${name}`).map((file) => [
      `config/${name}/${file}`,
      readFileSync(`config/${name}/${file}`, 'utf8'),
    ]),
  )

let score: Score
const milliseconds: number[] = []
const understood = new Map<string, Findings>()

beforeAll(async () => {
  const understand = await createUnderstanding({
    lexicon,
    goods,
    model,
    wishes,
    places: parsePlaces(readFileSync('config/places/places.tsv', 'utf8')),
    ids: parseIds(folder('ids')),
  })
  const readings: Scored[] = []
  const dates = new Map<string, string | null>()
  for (const { file } of gold) {
    const input = await inputOf(file)
    const started = performance.now()
    const findings = understand(input)
    milliseconds.push(performance.now() - started)
    understood.set(file, findings)
    readings.push(scored(file, findings))
    dates.set(file, input.message.date?.at ?? input.message.received[0]?.at ?? null)
  }
  score = scoreReadings(gold, readings, dates)
})

async function inputOf(file: string): Promise<UnderstandInput> {
  const message = await parseMail(readFileSync(`test/corpus/${file}`))
  return {
    message,
    spans: spansOf(message.text),
    signals: automaticSignals(message),
    forwarded: forwardedCustomer(message, [OURS]),
    thread: null,
    ownAddresses: [`complaints@${OURS}`],
    ownDomains: [OURS],
    partners: [],
    signedByUs: false,
    now: message.date?.at ?? message.received[0]?.at ?? '2026-06-01T00:00:00.000Z',
  }
}

function scored(file: string, f: Findings): Scored {
  return {
    file,
    kind: f.kind.value,
    language: f.language.value,
    country: f.country.value,
    timezone: f.timezone.value,
    issue: f.issue.value,
    alsoIssues: f.alsoIssues.value,
    severity: f.severity.value,
    tone: f.tone.value,
    orderNumbers: f.orderNumbers.value,
    claim: f.claim.value,
    wants: f.wants.value,
    evidence: f.evidence.value,
    customerName: f.customerName.value,
    reply: f.reply.value,
    suspicious: f.suspicious.value,
  }
}

describe('of two hundred labelled mails', () => {
  test.each([
    ['kind', 0.95],
    ['reply', 0.98],
    ['language', 0.99],
    ['country', 0.97],
    ['timezone', 0.98],
    ['orderNumbers', 0.98],
    ['claim', 0.98],
    ['customerName', 0.95],
  ])('%s is right in at least %d', (field, floor) => {
    expect(score.fields[field]?.share).toBeGreaterThanOrEqual(floor)
  })

  test('no complaint and no follow-up is binned', () => {
    const lost = gold.filter(
      ({ file, kind }) =>
        (kind === 'complaint' || kind === 'follow-up') && understood.get(file)?.reply.value === 'none',
    )
    expect(lost.map(({ file }) => file)).toEqual([])
  })

  test('every finding has its reason or says that nothing was found', () => {
    for (const [file, { kind, language, timezone }] of understood) {
      expect([file, kind.why.length > 0, language.why.length > 0]).toEqual([file, true, true])
      expect([file, timezone.value === null || timezone.why.length > 0]).toEqual([file, true])
    }
  })
})
