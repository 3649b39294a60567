/** The desk's application over the seeded ledger, asked without a network. */

import { readdirSync, readFileSync } from 'node:fs'
import type { Hono } from 'hono'
import { createDesk } from '../../src/desk/app.ts'
import type { MailboxControls } from '../../src/desk/mailboxes-controls.ts'
import type { DemoControls, DeskOptions } from '../../src/desk/options.ts'
import { hashToken, newToken } from '../../src/desk/session.ts'
import type { DeskEnv } from '../../src/desk/visit.ts'
import { randomBytesOf } from '../../src/edge/random.ts'
import { sealingWith } from '../../src/edge/sealing.ts'
import type { LetterBench } from '../../src/journey/letter-bench.ts'
import { playbookOf } from '../../src/journey/playbook.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { CompanySignIn } from '../../src/ports/company-sign-in.ts'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import { policy } from '../letters/cases.ts'
import { actsOver, type Recorded } from './acts.ts'
import { NOW, type Seeded, seedDesk } from './seed.ts'

export const HOST = '127.0.0.1:8025'
export const PASSWORD = 'lampen-und-tische'
export const SALT = new Uint8Array(16).fill(7)

export const ASSETS: ReadonlyMap<string, string> = new Map(
  readdirSync(new URL('../../src/desk/assets/', import.meta.url)).map((name) => [
    name,
    readFileSync(new URL(`../../src/desk/assets/${name}`, import.meta.url), 'utf8'),
  ]),
)

export interface MovedClock extends Clock {
  set(now: string): void
}

export function clockAt(start: string): MovedClock {
  let now = start
  return {
    now: () => now,
    set: (to) => {
      now = to
    },
    until: () => Promise.resolve(),
  }
}

export interface TestDesk extends Seeded {
  readonly app: Hono<DeskEnv>
  readonly options: DeskOptions
  readonly clock: MovedClock
  readonly calls: readonly Recorded[]
  /** Lines that the desk logged. */
  readonly logged: readonly string[]
  /** The browser of this person, signed in. */
  enter(staff: Staff): Promise<Browser>
  readonly stranger: Browser
}

export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** As get, with a further cookie beside the session's. */
  getBeside(path: string, further: string): Promise<Response>
  /** Posts as a page of the desk would; `fields` may replace the token. */
  post(path: string, fields: Record<string, string | string[]>, headers?: Record<string, string>): Promise<Response>
  /** A page's markup. */
  page(path: string): Promise<string>
}

export async function openDesk(
  change: {
    publicUrl?: string
    demo?: DemoControls
    mailboxes?: MailboxControls
    letters?: LetterBench
    company?: CompanySignIn
  } = {},
): Promise<TestDesk> {
  const seeded = await seedDesk()
  const clock = clockAt(NOW)
  const { acts, calls } = actsOver(seeded.ledger, clock.now)
  const logged: string[] = []
  const log = (event: string, fields?: object): void => {
    logged.push(`${event} ${JSON.stringify(fields ?? {})}`)
  }
  const options: DeskOptions = {
    ledger: seeded.ledger,
    acts,
    clock,
    log: { info: log, warn: log, error: log },
    publicUrl: change.publicUrl ?? null,
    demo: change.demo ?? null,
    mailboxes: change.mailboxes ?? null,
    playbook: (issue) => playbookOf(policy, issue),
    letters: change.letters ?? null,
    worth: { currency: 'USD', of: (amount, currency) => (currency === 'USD' ? amount : null) },
    company: change.company ?? null,
    sealing: sealingWith(new Uint8Array(32).fill(5)),
    random: randomBytesOf,
    assets: ASSETS,
  }
  const app = createDesk(options, new AbortController().signal)
  const enter = async (staff: Staff): Promise<Browser> => {
    const token = newToken(options)
    const ends = new Date(Date.parse(clock.now()) + 12 * 3_600_000).toISOString()
    await seeded.ledger.staff.addSession(hashToken(token), staff.id, clock.now(), ends)
    return browse(app, `amends=${token}`)
  }
  return { ...seeded, app, options, clock, calls, logged, enter, stranger: browse(app, '') }
}

function browse(app: Hono<DeskEnv>, cookie: string): Browser {
  const own = { host: HOST, ...(cookie ? { cookie } : {}) }
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request(`http://${HOST}${path}`, { headers: { ...own, ...headers } })
  const page = async (path: string): Promise<string> => (await get(path)).text()
  let token = ''
  return {
    get,
    page,
    getBeside: (path, further) => get(path, { cookie: [cookie, further].filter((one) => one !== '').join('; ') }),
    async post(path, fields, headers = {}) {
      if (cookie && token === '') token = /name="token" value="([^"]+)"/.exec(await page('/status'))?.[1] ?? ''
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries({ token, ...fields }))
        for (const one of [value].flat()) body.append(name, one)
      return app.request(`http://${HOST}${path}`, {
        method: 'POST',
        body,
        headers: { ...own, origin: `http://${HOST}`, ...headers },
      })
    },
  }
}

/** The value of a hidden field of the form that posts to this path. */
export function hiddenField(page: string, action: string, name: string): string {
  const form = page.slice(page.indexOf(`action="${action}"`))
  const found = new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(form)?.[1]
  if (found === undefined) throw new Error(`no field ${name} in the form ${action}`)
  return found
}

/** Path of the turn in work on a ticket's page. */
export function turnPath(page: string): string {
  const found = /action="(\/tickets\/[\w-]+\/turns\/[\w-]+)\/approve"/.exec(page)?.[1]
  if (!found) throw new Error('the page offers no letter to approve')
  return found
}
