/** What strangers put into mails, names, files and order books, shown in the real pages: nothing runs, nobody outside is asked. */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { uuidv7 } from '../../src/edge/ids.ts'
import { parseMail } from '../../src/mail/parse.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Turn } from '../../src/ticket/turn.ts'
import { openBrowser, settled, type TestBrowser, withoutBrowser } from '../support/browser.ts'
import { hostileVectors, RAN } from './hostile-vectors.ts'
import { draftOf, findingsOf, HOSTILE, messageOf } from './mails.ts'
import { LI, NOW } from './seed.ts'
import { type ServedTestDesk, serveTestDesk } from './served.ts'

/** Vectors that stand on one ticket. */
const A_TICKET = 20
/** Tickets of the seed whose every field becomes hostile. */
const KEYS = 'hostile german turkish arabic japanese needs-person uncertain failed held'.split(' ')

const CONNECTION = 'connection'

/** Where every vector calls; whoever calls is noted. */
interface Outside {
  readonly url: string
  readonly calls: string[]
  close(): void
}

async function listen(answer: RequestListener): Promise<{ server: Server; url: string; close(): void }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function listenOutside(): Promise<Outside> {
  const calls: string[] = []
  const outside = await listen((request, response) => {
    calls.push(request.url ?? '')
    response.setHeader('access-control-allow-origin', '*').end('x')
  })
  outside.server.on('connection', () => calls.push(CONNECTION))
  return { ...outside, calls }
}

describe.skipIf(withoutBrowser)('what strangers wrote', { timeout: 120_000 }, () => {
  let browser: TestBrowser
  let desk: ServedTestDesk
  let outside: Outside
  let vectors: readonly string[]
  let page: Page
  /** What ran, whatever frame it stood in. */
  const ran: string[] = []
  const groups: { readonly ticketId: string; readonly vectors: readonly string[] }[] = []

  beforeAll(async () => {
    ;[browser, desk, outside] = await Promise.all([openBrowser(), serveTestDesk(), listenOutside()])
    vectors = hostileVectors(outside.url)
    for (let from = 0; from < vectors.length; from += A_TICKET) {
      const some = vectors.slice(from, from + A_TICKET)
      const ticketId = desk.ticket(KEYS[groups.length] ?? '')
      await spoil(desk.ledger, ticketId, some)
      groups.push({ ticketId, vectors: some })
    }
    await desk.ledger.intake.addOccurrences(
      vectors.slice(0, 50).map((vector, at) => ({
        account: 'service',
        mailbox: 'INBOX',
        uidValidity: '1',
        uid: at + 1,
        state: 'triage',
        size: 1,
        internalDate: NOW,
        envelope: { from: vector, subject: vector, date: vector, messageId: null },
      })),
      51,
      NOW,
    )
    page = await browser.open()
    listenTo(page)
    await desk.signIn(page, LI)
  })
  afterAll(async () => {
    await browser.close()
    await desk.close()
    outside.close()
  })

  const listenTo = (watched: Page): void => {
    watched.on('console', (message) => {
      if (message.text() === String(RAN)) ran.push(message.location().url)
    })
    watched.on('dialog', (dialog) => {
      ran.push(dialog.message())
      void dialog.dismiss()
    })
    watched.context().on('page', (opened) => ran.push(opened.url()))
  }
  /** Elements and addresses on a page that the desk never writes. */
  const strange = async (path: string): Promise<string[]> => {
    await page.goto(desk.url + path)
    return ((await page.evaluate(STRANGE)) as string[]).map((one) => `${path} ${one}`)
  }
  const nothingHappened = async (): Promise<void> => {
    await settled(page)
    expect({ ran, calls: outside.calls }).toEqual({ ran: [], calls: [] })
  }

  test('the vectors are alive: shown without the desk’s care, they run and call', async () => {
    expect(new Set(vectors).size).toBeGreaterThanOrEqual(160)
    const wild = await listenOutside()
    const open = await browser.open()
    let alive = 0
    open.on('console', (message) => {
      if (message.text() === String(RAN)) alive += 1
    })
    await open.setContent('<p>')
    for (const vector of hostileVectors(wild.url))
      await open.evaluate(
        `document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: ${JSON.stringify(vector)} }))`,
      )
    for (const frame of open.frames().slice(1)) await pressAll(frame)
    await expect.poll(() => alive, { timeout: 20_000 }).toBeGreaterThan(50)
    await expect.poll(() => new Set(wild.calls).size, { timeout: 20_000 }).toBeGreaterThan(30)
    await open.context().close()
    wild.close()
  })

  test('as subject, name, address, text, file name, hidden text, gist, evidence and letter it is words on a page', async () => {
    const lists = [
      '/',
      '/?state=all',
      '/bins/spam',
      '/status',
      '/status/mails/triage',
      '/papers',
      '/tasks?all=1',
      '/cases?from=2026-01-01',
      '/staff',
    ]
    const found: string[] = []
    for (const path of [...lists, ...groups.map(({ ticketId }) => `/tickets/${ticketId}`)])
      found.push(...(await strange(path)))
    expect(found).toEqual([])
    const shown = await page.locator('main').innerText()
    expect(shown).toContain('<style>@import')
    await nothingHappened()
  })

  test('in the mail’s own frame it neither runs nor calls, were it not cleaned at all, and whatever is pressed [mail 94]', async () => {
    const [first] = groups
    const answer = await page.goto(`${desk.url}/tickets/${first?.ticketId}`)
    const frame = (await page.evaluate('document.querySelector("iframe.mail").outerHTML')) as string
    const source = /src="([^"]+)"/.exec(frame)?.[1] ?? ''
    const mail = await page.request.get(desk.url + source)
    const wild = await listenOutside()
    const bare = hostileVectors(wild.url)
    const shell = bare.map((_, at) => frame.replace(source, `/${at}`).replace('loading="lazy"', '')).join('')
    const served = await listen((request, response) => {
      const vector = bare[Number(request.url?.slice(1) || Number.NaN)]
      const headers = vector === undefined ? answer?.headers() : mail.headers()
      for (const [name, value] of Object.entries(headers ?? {}))
        if (!/^(?:content-length|date|connection|keep-alive|transfer-encoding)$/.test(name))
          response.setHeader(name, value)
      response.end(`<!doctype html><body>${vector ?? (request.url === '/' ? shell : '')}`)
    })
    await page.goto(served.url)
    expect(page.frames().length).toBeGreaterThan(bare.length)
    for (const one of page.frames().slice(1)) await pressAll(one)
    // Whatever was on its way has come when this has.
    const last = await browser.open()
    await last.goto(`${wild.url}/last`)
    await last.context().close()
    expect(ran).toEqual([])
    // For a frame or a link that the policy then stops, Chromium opens a connection and asks nothing; the cleaning leaves
    // neither. So requests count here, in every other test the connections too.
    const ours = [CONNECTION, '/last', '/favicon.ico']
    expect(wild.calls.filter((call) => !ours.includes(call))).toEqual([])
    served.close()
    wild.close()
  })

  test('of a mail only harmless markup is kept when it comes, and again when it is shown', async () => {
    const kept: string[] = []
    for (const vector of vectors) kept.push(...harmful((await parseMail(mailWith(vector))).html ?? ''))
    let shown = 0
    for (const { ticketId } of groups)
      for (const message of await desk.ledger.tickets.messagesOf(ticketId)) {
        if (message.parsed.html === null) continue
        const answer = await page.request.get(`${desk.url}/tickets/${ticketId}/messages/${message.id}/html`)
        const body = (await answer.text()).split(/<\/?body>/)[1] ?? '<unseen>'
        kept.push(...harmful(body), ...(body.match(/<a\b[^>]*\shref=[^>]*>/gi) ?? []))
        shown += 1
      }
    expect(shown).toBeGreaterThanOrEqual(vectors.length)
    expect(kept).toEqual([])
  })

  test('as a question of the search, a path, an order file’s columns, cells and name it is words too', async () => {
    const found: string[] = []
    for (const vector of ['"><script>x</script>', `<img src="${outside.url}/q">`, "' onfocus='x"])
      for (const path of ['/find?q=', '/orders?q=', '/bins/', '/policy/', '/?state=', '/status?lang='])
        found.push(...(await strange(path + encodeURIComponent(vector))))
    await page.goto(`${desk.url}/orders`)
    const cell = (text: string) => `"${text.replaceAll('"', '""').replaceAll(/[\r\n\0]/g, ' ')}"`
    const lines = vectors.map((vector, at) => `PO-${at},${cell(vector)},${cell(vector)},${cell(vector)}`)
    await page.locator('input[type=file]').setInputFiles({
      name: '<img src=x onerror=alert(1)>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`PO,Customer,ETA,${cell(vectors[0] ?? '')}\n${lines.join('\n')}`),
    })
    await Promise.all([page.waitForEvent('load'), page.locator('form[action="/orders/import"] button').click()])
    expect(await page.locator('#report').count()).toBe(1)
    found.push(...((await page.evaluate(STRANGE)) as string[]), ...(await strange('/orders?q=PO-0')))
    expect(found).toEqual([])
    await nothingHappened()
  })

  test('a file is saved under a plain name, never opened', async () => {
    const [first] = groups
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${desk.url}/tickets/${first?.ticketId}`)
    const links = (await page.evaluate(
      '[...document.querySelectorAll("a[download]")].map((one) => one.getAttribute("href"))',
    )) as string[]
    expect(links.length).toBeGreaterThan(A_TICKET)
    for (const link of links) {
      const answer = await page.request.get(desk.url + link)
      const headers = answer.headers()
      expect([headers['content-type'], headers['content-security-policy']]).toEqual([
        'application/octet-stream',
        "default-src 'none'; sandbox",
      ])
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="[^"\\\r\n/]*"; filename\*=UTF-8''[\w.!~%-]*$/,
      )
    }
    await nothingHappened()
  })
})

/** Elements that the desk has none of, handlers, styles, and addresses that lead out of it. */
const STRANGE = `[...document.querySelectorAll('*')].flatMap((one) => {
  const own = (value) => new URL(value, location.href).origin === location.origin || value === 'data:,'
  const name = one.localName
  const bad = []
  if (/^(object|embed|frame|frameset|base|marquee|svg|math|video|audio|source|template|style|image|picture|area|plaintext|xmp)$/.test(name)) bad.push(name)
  if (name === 'img' && !/(?:\\/photos\\/[0-9a-f]{64}|^\\/assets\\/flags\\/[A-Z]{2}\\.svg)$/.test(one.getAttribute('src') ?? '')) bad.push('img')
  if (name === 'script' && !/^\\/assets\\//.test(one.getAttribute('src') ?? '')) bad.push('script')
  if (name === 'meta' && one.httpEquiv) bad.push('meta')
  if (name === 'iframe' && one.getAttribute('sandbox') !== '') bad.push('iframe')
  for (const { name: key, value } of one.attributes) {
    if (/^on|^style$|^srcdoc$|^ping$|^autofocus$/i.test(key)) bad.push(key)
    if (/^(src|href|action|formaction|poster|data|background|xlink:href|srcset)$/i.test(key) && !own(value)) bad.push(key + '=' + value)
  }
  return bad.map((what) => what + ' in ' + one.outerHTML.slice(0, 120))
})`

/** Tags that safeHtml lets through, with links to the web and to mail at most. */
const HARMLESS =
  /^<\/?(?:p|br|div|span|b|strong|i|em|u|s|strike|del|ins|small|sub|sup|blockquote|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|td|th|h[1-6]|pre|code|hr|center)(?: (?:dir|lang|colspan|rowspan)="[^"]*")* ?\/?>$|^<\/a>$|^<a(?: (?:href="(?:https?|mailto|tel):[^"]*"|title="[^"]*"|rel="[^"]*"|dir="[^"]*"|lang="[^"]*"))*>$/i

const harmful = (html: string): string[] =>
  (html.match(/<\/?[a-z!?][^>]*>?/gi) ?? []).filter((tag) => !HARMLESS.test(tag))

/** Presses what a reader could press; a press that leads the frame away is the browser's to stop. */
async function pressAll(frame: Frame): Promise<void> {
  await frame
    .evaluate(
      'for (const one of document.querySelectorAll("a, area, button, input, summary, text")) one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))',
    )
    .catch(() => undefined)
}

const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`

/** A mail as it comes, with the vector in each place that a sender fills. */
function mailWith(vector: string): Uint8Array {
  const body = Buffer.from(`<p>Hello</p>${vector}`).toString('base64')
  return new TextEncoder().encode(
    [
      `From: ${encodedWord(vector)} <mallory@evil.example>`,
      `Subject: ${encodedWord(vector)}`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      body,
      '--b',
      'Content-Type: image/svg+xml',
      `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(vector.toWellFormed())}`,
      '',
      vector,
      '--b--',
      '',
    ].join('\r\n'),
  )
}

/** Puts the vectors into every field of a ticket, and a mail a vector into its thread, its HTML as no cleaning left it. */
async function spoil(ledger: Ledger, ticketId: string, some: readonly string[]): Promise<void> {
  const all = some.join(' ')
  for (const vector of some) {
    const { parsed } = messageOf({ ...HOSTILE, subject: vector, text: vector, html: vector, hiddenText: vector }, NOW)
    const person = { name: vector, address: `${vector}@evil.example` }
    const everybody = { from: [person], replyTo: [person], to: [person], cc: [person] }
    const attachments = parsed.attachments.map((file) => ({ ...file, name: vector }))
    await ledger.tickets.addMessage(
      {
        id: uuidv7(),
        account: 'service',
        direction: 'in',
        audience: 'customer',
        rawSha256: await ledger.raw.put(mailWith(vector), NOW),
        ticketId,
        bin: null,
        kind: 'complaint',
        at: '2026-03-09T19:00:00.000Z',
        parsed: { ...parsed, ...everybody, attachments },
        spans: [],
        findings: null,
        flags: [],
      },
      [],
    )
  }
  await ledger.tickets.updateTicket(ticketId, {
    customer: { name: all, address: `${some[0]}@evil.example` },
    subject: all,
    gist: { 'zh-Hans': all, en: all },
  })
  const [row] = await ledger.tickets.turnsOf(ticketId)
  if (!row || row.turn.stage === 'opened') throw new Error('the ticket has no letter')
  await ledger.tickets.saveTurn({ ...row, turn: spoilt(row.turn, some) })
}

/** The same turn with the vectors in what was found, in the orders, and in a letter that is still to be approved. */
function spoilt<T extends Turn>(turn: T, some: readonly string[]): T {
  const all = some.join(' ')
  const finding = <V>(value: V) => ({ value, confidence: 0.9, why: some })
  const hostile = { ...HOSTILE, customer: { name: all, address: 'x@evil.example' }, subject: all, text: all }
  const findings = {
    ...findingsOf(hostile),
    issue: finding('quality' as const),
    orderNumbers: finding(some),
    product: finding(all),
    customerName: finding(all),
    quantity: finding({ affected: 1, total: 2, unit: all }),
  }
  const order = { number: all, owner: 'address' as const, product: all, vessel: all, carrier: all, lines: [] }
  const letter = [{ name: 'greeting', text: all, mirror: { 'zh-Hans': all, en: all } }]
  const draft = turn.stage === 'drafted' ? { draft: draftOf({ ...hostile, letter }, NOW) } : {}
  return { ...turn, findings, orders: { at: NOW, orders: [order], customer: null, year: null }, ...draft }
}
