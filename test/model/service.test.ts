/** The model behind its real wire: every way in which the service fails is told apart, and each question is counted. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Anthropic from '@anthropic-ai/sdk'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createAnthropic } from '../../src/edge/anthropic.ts'
import type { Model, ModelCount, ModelQuestion } from '../../src/ports/model.ts'
import { type MessagesWorld, startMessagesWorld } from '../../src/rehearsal/messages-server.ts'
import { startProxy } from '../support/proxy.ts'

const KEY = 'sk-test-secret'
const MODEL = 'claude-test'
const schema = z.object({ mood: z.enum(['calm', 'angry']), words: z.string() })
const QUESTION: ModelQuestion<z.infer<typeof schema>> = {
  task: 'findings',
  stable: 'The long part. '.repeat(200),
  own: 'This mail.',
  answer: schema,
  longest: 500,
}

let world: MessagesWorld
let counts: ModelCount[]
const model = (change: Partial<Parameters<typeof createAnthropic>[0]> = {}): Model =>
  createAnthropic({
    key: KEY,
    model: MODEL,
    url: world.url,
    proxy: null,
    atOnce: 4,
    trySeconds: 0.3,
    counted: async (count) => void counts.push(count),
    ...change,
  })
const { signal } = new AbortController()

beforeEach(async () => {
  counts = []
  world = await startMessagesWorld({
    key: KEY,
    models: [MODEL],
    script: () => ({ mood: 'angry', words: 'kaputt – 坏了' }),
  })
})
afterEach(() => world.close())

describe('the model over its wire', () => {
  test('an answer of the schema comes back; the question names no tool and carries the key once', async () => {
    expect(await model().ask(QUESTION, signal)).toEqual({ ok: true, value: { mood: 'angry', words: 'kaputt – 坏了' } })
    expect(world.asked).toMatchObject([{ key: KEY, model: MODEL, streamed: false, system: QUESTION.stable }])
    expect(JSON.stringify(world.asked[0]?.schema)).toContain('"calm"')
    expect(counts).toMatchObject([{ task: 'findings', why: null, usage: { cacheRead: 0 } }])
  })

  test('the long part is read from the cache from the second question on', async () => {
    const one = model()
    for (const own of ['first', 'second', 'third']) await one.ask({ ...QUESTION, own }, signal)
    expect(counts.map(({ usage }) => usage.cacheRead > 0)).toEqual([false, true, true])
    expect(counts.map(({ usage }) => usage.cacheWrite > 0)).toEqual([true, false, false])
  })

  test.each([
    ['a refused key', { status: 401 }, 'key-refused'],
    ['an unknown model', { status: 404 }, 'model-unknown'],
    ['a question that the service does not take', { status: 400 }, 'question-refused'],
    ['a question that is too large', { status: 413 }, 'too-large'],
    ['too many questions', { status: 429, retryAfterMs: 1 }, 'too-busy'],
    ['an overloaded service', { status: 529, retryAfterMs: 1 }, 'too-busy'],
    ['a broken service', { status: 500, retryAfterMs: 1 }, 'service-down'],
    ['a line that breaks', 'drop', 'service-down'],
    ['an answer cut off', 'cut-off', 'cut-off'],
    ['a refusal', 'refusal', 'refused'],
    ['words instead of JSON', 'malformed', 'malformed'],
    ['a word that no list has', 'wrong-enum', 'malformed'],
  ] as const)('%s is told as such and throws nothing', async (_, fault, why) => {
    world.always(fault)
    expect(await model().ask(QUESTION, signal)).toEqual({ ok: false, why })
    expect(counts).toMatchObject([{ why }])
  })

  test('a service that never answers is given up', { timeout: 10_000 }, async () => {
    world.always('hang')
    expect(await model({ trySeconds: 0.05 }).ask(QUESTION, signal)).toEqual({ ok: false, why: 'too-slow' })
    const stop = AbortSignal.timeout(50)
    expect(await model({ trySeconds: 5 }).ask(QUESTION, stop)).toEqual({ ok: false, why: 'too-slow' })
  })

  test('what passes is tried again: 529 and 429, then an answer', async () => {
    world.fault({ status: 529, retryAfterMs: 1 }, { status: 429, retryAfterMs: 1 })
    expect(await model().ask(QUESTION, signal)).toMatchObject({ ok: true })
    expect(world.asked).toHaveLength(3)
  })

  test('a redirection is not followed: neither key nor mail goes anywhere else', async () => {
    const asked: string[] = []
    const elsewhere = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('{}')
    }).listen(0, '127.0.0.1')
    const gateway = createServer((_, response) => {
      const { port } = elsewhere.address() as AddressInfo
      response.writeHead(307, { location: `http://127.0.0.1:${port}/v1/messages` }).end()
    }).listen(0, '127.0.0.1')
    await Promise.all([once(elsewhere, 'listening'), once(gateway, 'listening')])
    const { port } = gateway.address() as AddressInfo
    const answer = await model({ url: `http://127.0.0.1:${port}`, trySeconds: 5 }).ask(QUESTION, signal)
    elsewhere.close()
    gateway.close()
    expect({ answer, asked }).toEqual({ answer: { ok: false, why: 'question-refused' }, asked: [] })
  })

  test('nothing listens: the service is down', async () => {
    const { url } = world
    await world.close()
    expect(await model({ url }).ask(QUESTION, signal)).toEqual({ ok: false, why: 'service-down' })
    world = await startMessagesWorld({ key: KEY })
  })

  test('no more questions than allowed are on their way at once', async () => {
    let [now, most] = [0, 0]
    world.answerWith(() => {
      now += 1
      most = Math.max(most, now)
      setTimeout(() => (now -= 1), 5)
      return { mood: 'calm', words: '' }
    })
    world.slow(10)
    const one = model({ atOnce: 2, trySeconds: 5 })
    await Promise.all(Array.from({ length: 8 }, () => one.ask(QUESTION, signal)))
    expect(world.asked).toHaveLength(8)
    expect(most).toBeLessThanOrEqual(2)
  })

  test.each(['http', 'socks5'] as const)('the way leads through the proxy where one is set: %s', async (kind) => {
    const proxy = await startProxy(kind)
    try {
      const one = model({ proxy: proxy.url, trySeconds: 5 })
      expect(await one.ask(QUESTION, signal)).toMatchObject({ ok: true })
      expect(proxy.led).toEqual([new URL(world.url).host])
    } finally {
      await proxy.stop()
    }
  })

  test('a JSON in a fence, as gateways send it, is read too', async () => {
    world.answerWith(() => '```json\n{"mood":"calm","words":"ok"}\n```')
    expect(await model().ask(QUESTION, signal)).toMatchObject({ ok: true, value: { mood: 'calm' } })
  })

  test('the stand-in streams as the service does', async () => {
    const client = new Anthropic({ apiKey: KEY, authToken: null, baseURL: world.url, maxRetries: 0 })
    const stream = client.messages.stream({
      model: MODEL,
      max_tokens: 300,
      messages: [{ role: 'user', content: 'hello' }],
    })
    const said = await stream.finalMessage()
    expect(said.content).toMatchObject([
      { type: 'text', text: JSON.stringify({ mood: 'angry', words: 'kaputt – 坏了' }) },
    ])
    expect(said.stop_reason).toBe('end_turn')
    expect(world.asked[0]?.streamed).toBe(true)
  })
})
