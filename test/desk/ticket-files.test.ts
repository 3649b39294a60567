/** The customer's words with their clues, and what they sent along: seen as pictures, saved as one ZIP, run as nothing. */
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markerFor } from '../../src/desk/evidence.ts'
import { CATALOGUES } from '../../src/desk/messages/messages.ts'
import { committing } from '../../src/desk/promise-marks.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { pictureOf } from '../../src/mail/picture.ts'
import type { Findings } from '../../src/ticket/findings.ts'
import { type Browser, openDesk, type TestDesk } from './desk.ts'
import { COMPLAINTS, findingsOf, sha256 } from './mails.ts'
import { ANNA, FOREIGN, NOW } from './seed.ts'

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const PAGE = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
/** The head of a picture of 40,000 by 40,000 pixels. */
const HUGE = PNG.map((byte, at) => (at === 18 || at === 22 ? 0x9c : at === 19 || at === 23 ? 0x40 : byte))

const part = (name: string, type: string, bytes: Uint8Array): string =>
  `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(bytes).toString('base64')}\r\n`
const MAIL = `From: Eva Huber <eva.huber@lampenhaus.example>\r\nTo: service@hengtai.example\r\nSubject: Fotos\r\nMessage-ID: <photos@lampenhaus.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nFotos anbei, HT-5521.\r\n${part('lampe.png', 'image/png', PNG)}${part('schein.jpg', 'image/jpeg', PAGE)}${part('riesig.png', 'image/png', HUGE)}${part('../../etc/passwd', 'application/octet-stream', Buffer.from('root'))}--b--\r\n`

let desk: TestDesk
let anna: Browser
let base: string
beforeEach(async () => {
  desk = await openDesk()
  anna = await desk.enter(ANNA)
  const bytes = new TextEncoder().encode(MAIL)
  const parsed = await parseMail(bytes)
  const german = COMPLAINTS.find((one) => one.key === 'german')
  if (!german) throw new Error('no German complaint')
  await desk.ledger.tickets.addMessage(
    {
      id: '0195b000-0000-7000-8000-0000000000f0',
      account: 'service',
      direction: 'in',
      audience: 'customer',
      rawSha256: await desk.ledger.raw.put(bytes, NOW),
      ticketId: desk.ticket('german'),
      bin: null,
      kind: 'follow-up',
      at: NOW,
      parsed,
      spans: [{ kind: 'new', start: 0, end: parsed.text.length }],
      findings: findingsOf(german),
      flags: [],
    },
    [],
  )
  base = `/tickets/${desk.ticket('german')}`
})
afterEach(() => desk.close())

const photo = (bytes: Uint8Array) => `${base}/messages/0195b000-0000-7000-8000-0000000000f0/photos/${sha256(bytes)}`

test('photos are shown on a contact sheet, each as what its bytes are and nothing else', async () => {
  const page = await anna.page(base)
  expect(page).toContain(`src="${photo(PNG)}"`)
  const shown = await anna.get(photo(PNG))
  expect(shown.headers.get('content-type')).toBe('image/png')
  expect(shown.headers.get('content-security-policy')).toContain('sandbox')
  expect(new Uint8Array(await shown.arrayBuffer())).toEqual(PNG)
  expect((await anna.get(photo(PAGE))).status).toBe(415)
  expect((await anna.get(photo(HUGE))).status).toBe(415)
})

test('all files come as one ZIP named by the order number, under names that lead nowhere', async () => {
  const answer = await anna.get(`${base}/files.zip`)
  expect(answer.headers.get('content-disposition')).toContain('HT-5521.zip')
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const names = Object.keys(files)
  expect(names).toHaveLength(5)
  expect(names.every((name) => /^\d\d [^/\\]+$/.test(name))).toBe(true)
  expect(files['02 lampe.png']).toEqual(PNG)
})

test('who may not see the ticket sees none of its files', async () => {
  const otto = await desk.enter(FOREIGN)
  for (const path of [`${base}/files.zip`, photo(PNG)]) expect((await otto.get(path)).status).toBe(404)
})

test('the size of a picture is read from its head', () => {
  const jpeg = Uint8Array.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc2,
    0,
    17,
    8,
    0,
    20,
    0,
    30,
    ...Array<number>(20).fill(0),
  ])
  expect(pictureOf(jpeg)).toEqual({ type: 'image/jpeg', width: 30, height: 20 })
  const gif = Uint8Array.from([...Buffer.from('GIF89a'), 3, 0, 2, 0, ...Array<number>(30).fill(0)])
  expect(pictureOf(gif)).toEqual({ type: 'image/gif', width: 3, height: 2 })
  const webp = Uint8Array.from([...Buffer.from('RIFF0000WEBPVP8X'), 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 19, 0, 0, 0, 0])
  expect(pictureOf(webp)).toEqual({ type: 'image/webp', width: 10, height: 20 })
  expect(pictureOf(jpeg.subarray(0, 8))).toBeNull()
  expect(pictureOf(Uint8Array.from([0xff, 0xd8, 0xff, ...Array<number>(40).fill(0xff)]))).toBeNull()
})

const clues = (why: readonly string[], text: string, language: keyof typeof CATALOGUES = 'en'): string => {
  const german = COMPLAINTS[0]
  const m = CATALOGUES[language]
  if (!german || !m) throw new Error('nothing to mark')
  const findings: Findings = { ...findingsOf(german), issue: { value: 'damage', confidence: 1, why } }
  return String(markerFor(findings, m)?.(text))
}

test('the words that a finding rests on are marked, with their gloss in the reader’s language', () => {
  const why = ['zerbrochen（破损 / broken）']
  const text = 'Die Lampen sind zerbrochen <img src=x onerror=1>.'
  expect(clues(why, text)).toMatch(
    /<mark class="clue" title="broken · Issue">zerbrochen<bdi class="gloss"[^>]*>broken<\/bdi>/,
  )
  expect(clues(why, text, 'zh-Hans')).toMatch(/<bdi class="gloss" lang="zh-Hans" dir="ltr">破损<\/bdi>/)
  expect(clues(why, text)).toContain('&lt;img src=x onerror=1&gt;')
  expect(clues(['<b>x</b>（破损 / broken）'], 'a <b>x</b>')).toContain('&lt;b&gt;x&lt;/b&gt;<bdi')
})

test('only whole words are marked where words stand apart, and joined scripts anywhere', () => {
  expect(clues(['minta（要求 / wants）'], 'diminta')).not.toContain('<mark')
  expect(clues(['破损（破损 / broken）'], '货物破损了')).toContain('<mark')
  expect(clues(['환불（退款 / refund）'], '환불을 원합니다')).toContain('<mark')
  expect(clues(['Date +0100', 'domain .at'], 'Guten Tag')).not.toContain('<mark')
  const twice = clues(['kaputt（破损 / broken）'], 'kaputt, ganz kaputt')
  expect(twice.match(/<mark/g)).toHaveLength(2)
  expect(twice.match(/class="gloss"/g)).toHaveLength(1)
})

test('what a letter promises is marked by its sort, and its limits stand below it', async () => {
  const m = CATALOGUES.en
  if (!m) throw new Error('no English')
  const shown = String(committing('We refund 350 EUR (10 %) by 20 March 2026 for PO-77 <b>.', 'en', m))
  expect(shown).toContain('<mark class="promise" title="A sum">350 EUR</mark>')
  expect(shown).toMatch(/<mark class="promise" title="A day">20 March 2026<\/mark>/)
  expect(shown).toContain('&lt;b&gt;')
  expect(shown).toMatch(/<b class="figure">PO-77<\/b>/)
  expect(await anna.page(base)).toMatch(/Agents approve up to [A-Z]{3}/)
})

test('a ticket is merged by its number, a mail split off, and each says what it did', async () => {
  const page = await anna.page(base)
  expect(page).toContain(`action="${base}/merge"`)
  expect(page).toContain(`action="${base}/split"`)
  const merged = await anna.post(`${base}/merge`, { other: 'ks-2026-0002' })
  expect([merged.status, merged.headers.get('location')]).toEqual([303, `${base}?done=merged`])
  expect((await anna.post(`${base}/merge`, { other: 'nothing' })).status).toBe(409)
  await anna.post(`${base}/split`, { message: '0195b000-0000-7000-8000-0000000000f0' })
  expect(desk.calls.map(({ act }) => act)).toEqual(['merge', 'merge', 'split'])
  const otto = await desk.enter(FOREIGN)
  expect((await otto.post(`${base}/merge`, { other: 'KS-2026-0002' })).status).toBe(404)
})
