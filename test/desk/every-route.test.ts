/** Walks whatever routes the desk has, by itself: a page that is added tomorrow is held to the same. */
import type { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDesk } from '../../src/desk/app.ts'
import type { DeskOptions } from '../../src/desk/options.ts'
import { hashToken, newToken } from '../../src/desk/session.ts'
import type { DeskEnv } from '../../src/desk/visit.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { HOST, openDesk, type TestDesk } from './desk.ts'
import { FOREIGN, LI, noteCases } from './seed.ts'

/** Before the sign-in; everything else needs a session. */
const OPEN = /^\/(?:sign-in(?:\/code|\/company(?:\/back)?)?|invitation\/:token|demo\/enter)$/
const FILES = /^\/(?:assets|flags)\//
/** Sends on to the newest of one's own tickets, whatever was decided before. */
const LEADS_ON = /^\/tickets\/:ticket\/next$/

interface Route {
  readonly method: string
  readonly path: string
}

let desk: TestDesk
let app: Hono<DeskEnv>
let routes: readonly Route[]
beforeAll(async () => {
  desk = await openDesk()
  await noteCases(desk.ledger, desk.tickets.values())
  app = createDesk({ ...desk.options, ...everything() }, new AbortController().signal)
  const own = app.routes.filter(({ method, path }) => method !== 'ALL' && !FILES.test(path))
  routes = [...new Map(own.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
})
afterAll(() => desk.close())

/** Controls that are set up, so that their routes exist; what is refused before never reaches them. */
function everything(): Partial<DeskOptions> {
  const untouched = new Proxy({}, { get: () => () => Promise.reject(new Error('nobody may get here')) })
  return {
    demo: untouched as DeskOptions['demo'],
    mailboxes: untouched as DeskOptions['mailboxes'],
    letters: untouched as DeskOptions['letters'],
    company: untouched as NonNullable<DeskOptions['company']>,
    model: untouched as NonNullable<DeskOptions['model']>,
  }
}

const of = (method: string): Route[] => routes.filter((one) => one.method === method)
const filled = (path: string, id = '0195b000-0000-7000-8000-00000000000f'): string =>
  path.replaceAll(/:\w+(?:\{[^}]*\})?/g, id)

interface Asked {
  readonly path: string
  readonly cookie?: string
  readonly token?: string
  readonly host?: string
  readonly origin?: string | null
}

async function post(to: Hono<DeskEnv>, { path, cookie, token = '', host = HOST, origin }: Asked): Promise<number> {
  const headers = { host, ...(origin !== null && { origin: origin ?? `http://${host}` }), ...(cookie && { cookie }) }
  const answer = await to.request(`http://${host}${path}`, {
    method: 'POST',
    body: new URLSearchParams({ token }),
    headers,
  })
  return answer.status
}

async function get(to: Hono<DeskEnv>, path: string, cookie = '', host = HOST): Promise<Response> {
  return to.request(`http://${host}${path}`, { headers: { host, ...(cookie && { cookie }) } })
}

async function enter(staff: Staff): Promise<{ cookie: string; token: string }> {
  const secret = newToken(desk.options)
  await desk.ledger.staff.addSession(hashToken(secret), staff.id, desk.clock.now(), '2027-01-01T00:00:00.000Z')
  const cookie = `amends=${secret}`
  const page = await (await get(desk.app, '/status', cookie)).text()
  return { cookie, token: /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '' }
}

test('the desk answers GET and POST only, and there is something to walk', () => {
  expect([...new Set(routes.map(({ method }) => method))].sort()).toEqual(['GET', 'POST'])
  expect([of('GET').length > 40, of('POST').length > 60]).toEqual([true, true])
})

test('no page is shown to a stranger, and none under a foreign host', async () => {
  const seen: unknown[] = []
  for (const { path } of of('GET')) {
    const foreign = await get(app, filled(path), '', 'evil.example')
    if (foreign.status !== 421) seen.push([path, 'foreign host', foreign.status])
    if (OPEN.test(path)) continue
    const answer = await get(app, filled(path))
    const there = answer.headers.get('location') ?? ''
    if (answer.status !== 303 || !there.startsWith('/sign-in')) seen.push([path, answer.status])
  }
  expect(seen).toEqual([])
})

test('no form is taken without a session, this session’s token, our own origin and our own host', async () => {
  const li = await enter(LI)
  const other = await enter(FOREIGN)
  expect(li.token).toHaveLength(43)
  const taken: unknown[] = []
  const refused = async (what: string, status: number, asked: Asked): Promise<void> => {
    const answer = await post(app, asked)
    if (answer !== status) taken.push([what, asked.path, answer])
  }
  for (const { path: pattern } of of('POST')) {
    const path = filled(pattern)
    await refused('foreign origin', 403, { path, ...li, origin: 'https://evil.example' })
    await refused('no origin', 403, { path, ...li, origin: null })
    await refused('opaque origin', 403, { path, ...li, origin: 'null' })
    await refused('foreign host', 421, { path, ...li, host: 'evil.example' })
    if (OPEN.test(pattern)) continue
    await refused('no session', 403, { path })
    await refused('no token', 403, { path, cookie: li.cookie })
    await refused('a wrong token', 403, { path, cookie: li.cookie, token: 'x'.repeat(43) })
    await refused('another’s token', 403, { path, cookie: li.cookie, token: other.token })
  }
  expect(taken).toEqual([])
  expect(desk.calls).toEqual([])
})

test('what belongs to a ticket or mail that a person may not see is not there for them, on any path', async () => {
  const ticket = desk.ticket('german')
  const [turn] = await desk.ledger.tickets.turnsOf(ticket)
  const [mail] = await desk.ledger.tickets.messagesOf(ticket)
  const [bin = '', binned = ''] = [...desk.binned][0] ?? []
  const inTicket = { ticket, turn: turn?.turn.id ?? '', message: mail?.id ?? '', kind: 'template' }
  const pathTo = (pattern: string): string => {
    const ids: Record<string, string> = pattern.startsWith('/bins/') ? { bin, message: binned } : inTicket
    return pattern.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => ids[name] ?? ticket)
  }
  const [otto, li] = [await enter(FOREIGN), await enter(LI)]
  const shown: unknown[] = []
  let there = 0
  for (const { method, path: pattern } of routes) {
    if (!/^\/(?:(?:tickets|customers)\/:|bins\/:bin\/)/.test(pattern) || LEADS_ON.test(pattern)) continue
    const path = pathTo(pattern)
    if (method === 'GET' && (await get(desk.app, path, li.cookie)).status === 200) there += 1
    const status =
      method === 'GET' ? (await get(desk.app, path, otto.cookie)).status : await post(desk.app, { path, ...otto })
    if (status !== 404) shown.push([method, pattern, status])
  }
  expect(shown).toEqual([])
  expect(desk.calls).toEqual([])
  // The same paths show something to whoever may see it.
  expect(there).toBeGreaterThan(5)
})

test('no administrator’s page is there for anybody else', async () => {
  const otto = await enter(FOREIGN)
  const shown: unknown[] = []
  for (const { method, path: pattern } of routes) {
    if (!/^\/staff(?:\/|$)/.test(pattern)) continue
    const path = filled(pattern, LI.id)
    const status =
      method === 'GET' ? (await get(desk.app, path, otto.cookie)).status : await post(desk.app, { path, ...otto })
    if (status !== 404) shown.push([method, pattern, status])
  }
  expect(shown).toEqual([])
})
