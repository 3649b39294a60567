/** `doctor` says in one sentence what is wrong with the model, and what the day's budget is. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { modelFindings } from '../../src/cli/doctor-model.ts'
import { messagesFor } from '../../src/desk/messages/messages.ts'
import { conditionOf } from '../../src/journey/condition.ts'
import { MODEL_TROUBLE } from '../../src/ports/ledger/marks.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { type MessagesWorld, startMessagesWorld } from '../../src/rehearsal/messages-server.ts'
import { readModelSettings } from '../../src/settings/model.ts'
import { openTestLedger, type TestLedger } from '../support/watching.ts'
import { hurriedClock } from '../support/world.ts'

const NOW = '2026-03-02T08:00:00.000Z'
let service: MessagesWorld
let book: TestLedger
beforeEach(async () => {
  service = await startMessagesWorld({ key: 'sk-secret', models: ['claude-test'], script: () => ({ yes: true }) })
  book = await openTestLedger()
})
afterEach(async () => {
  await service.close()
  await book.remove()
})

const settings = (change: Record<string, string> = {}) =>
  readModelSettings({
    ANTHROPIC_API_KEY: 'sk-secret',
    AMENDS_MODEL: 'claude-test',
    AMENDS_MODEL_URL: service.url,
    ...change,
  })
const said = async (change: Record<string, string> = {}, language = 'en') =>
  (await modelFindings(messagesFor(language), settings(change), book.ledger, hurriedClock(NOW))).map(
    (one) => `${one.level} ${one.said}`,
  )

test('all is well, with the budget of today; nothing is configured; in Chinese', async () => {
  expect(await said()).toEqual(['ok The model answers.', 'ok Today 0 of 3,000,000 tokens.'])
  expect(await said({ ANTHROPIC_API_KEY: '' })).toEqual(['ok not configured; amends works without one'])
  expect((await said({}, 'zh-Hans'))[0]).toBe('ok 模型运行正常。')
})

test('a wrong key, an unknown model and a service that is down are a sentence each, and none repeats the key', async () => {
  const wrong = await said({ ANTHROPIC_API_KEY: 'sk-other-secret' })
  expect(wrong[0]).toMatch(/^problem The service refuses the key/)
  expect(wrong.join()).not.toContain('sk-other')
  expect((await said({ AMENDS_MODEL: 'claude-nine' }))[0]).toMatch(/^problem The service does not know this model/)
  service.always({ status: 500, retryAfterMs: 1 })
  expect((await said())[0]).toMatch(/^problem The service cannot be reached/)
})

test('an answer that is cut off or of another form is no good answer; since when it has failed stands beside', async () => {
  for (const fault of ['malformed', 'cut-off'] as const) {
    service.always(fault)
    expect((await said())[0], fault).toMatch(/^problem The answer /)
  }
  await book.ledger.marks.setMark(MODEL_TROUBLE, JSON.stringify({ why: 'too-slow', since: NOW }), NOW)
  expect((await said())[1]).toMatch(/^note .* \(since 2026-03-02T08:00Z\)$/)
})

test('a budget that is spent is a note; trouble is a warning of the status page', async () => {
  await book.ledger.modelWork.count({
    ...{ day: '2026-03-02', task: 'letter', calls: 1, failures: 0, milliseconds: 1, micros: 0 },
    ...{ input: 9, cacheRead: 0, cacheWrite: 0, output: 1 },
  })
  expect((await said({ AMENDS_MODEL_TOKENS_A_DAY: '10' }))[1]).toMatch(/^note Today 10 of 10 tokens. Today’s budget/)
  await book.ledger.marks.setMark(MODEL_TROUBLE, JSON.stringify({ why: 'budget-spent', since: NOW }), NOW)
  const { alarms } = await conditionOf(book.ledger, EVERYBODY, NOW)
  expect(alarms).toContainEqual({ name: 'model', level: 'warning', why: 'budget-spent' })
  const model = alarms.find(({ name }) => name === 'model')
  expect(model && messagesFor('zh-Hans').alarm(model)).toContain('今天的额度已用完')
})

test('what open batches will take is named, and is not called spent', async () => {
  await book.ledger.modelBatches.add({
    ...{ id: 'b1', account: 'sales', state: 'asked', serviceId: 'msgbatch_1', asks: [], tokens: 9_000, micros: 0 },
    ...{ madeAt: NOW, until: NOW },
  })
  const lines = await said({ AMENDS_MODEL_TOKENS_A_DAY: '10000' })
  expect(lines.at(-1)).toBe('ok Today 0 of 10,000 tokens. 9,000 more are kept for open batches.')
  const full = await said({ AMENDS_MODEL_TOKENS_A_DAY: '9000' }, 'zh-Hans')
  expect(full.at(-1)).toMatch(/^note 今天已用 0 \/ 9,000 词元。 另有 9,000 留给未完成的批量提问。 批量提问答复之前/)
})

test.each([
  [{ AMENDS_MODEL_URL: 'gateway' }, 'AMENDS_MODEL_URL'],
  [{ AMENDS_MODEL_PROXY: 'ftp://x' }, 'AMENDS_MODEL_PROXY'],
  [{ AMENDS_MODEL_PRICES: 'cheap' }, 'AMENDS_MODEL_PRICES'],
  [{ AMENDS_MODEL_MONEY_A_DAY: '5' }, 'AMENDS_MODEL_PRICES'],
  [{ AMENDS_MODEL_DOUBT: '2' }, 'AMENDS_MODEL_DOUBT'],
  [{ AMENDS_MODEL_PICTURES: 'maybe' }, 'AMENDS_MODEL_PICTURES'],
  [{ AMENDS_MODEL_OFF: 'Germany' }, 'AMENDS_MODEL_OFF'],
])('%o stops the start with a sentence that names the variable', (wrong, variable) => {
  expect(() => settings(wrong)).toThrow(variable)
})

test('it is switched off wholly, by market and by account', () => {
  expect(settings({ AMENDS_MODEL_OFF: 'all' })).toBeNull()
  expect(settings({ AMENDS_MODEL_OFF: 'DE, account:parts' })).toMatchObject({
    offMarkets: ['DE'],
    offAccounts: ['parts'],
  })
})
