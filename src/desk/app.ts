/** The desk as one Hono application: what stands before every page, then the pages. Listens nowhere; serve.ts does. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { html } from 'hono/html'
import { limits } from '../limits.ts'
import { LedgerError } from '../ports/ledger/ledger.ts'
import { absenceRoutes } from './absence.ts'
import { accountCodeRoutes } from './account-code.ts'
import { accountRoutes } from './account-page.ts'
import { type Assets, assetsFrom } from './assets.ts'
import { binRoutes } from './bins.ts'
import { casesRoutes } from './cases-page.ts'
import { chancesRoutes } from './chances-page.ts'
import { customersRoutes } from './customers-page.ts'
import { demoRoutes } from './demo.ts'
import { eventRoutes } from './events.ts'
import { fieldsOf } from './fields.ts'
import { flagRoutes } from './flags.ts'
import { followedRoutes } from './followed-page.ts'
import { isOwnForm, isOwnHost, secured } from './guard.ts'
import { handOverRoutes } from './hand-over.ts'
import { insightRoutes } from './insight.ts'
import { guestPage, page } from './layout.ts'
import { letterRoutes } from './letters.ts'
import { libraryRoutes } from './library-page.ts'
import { mailFileRoutes } from './mail-files.ts'
import { mailboxRoutes } from './mailboxes.ts'
import { signInTroubles } from './mailboxes-banner.ts'
import { messagesFor } from './messages/messages.ts'
import { modelRoutes } from './model-page.ts'
import { NEW_COMPLAINT, newComplaintRoutes } from './new-complaint.ts'
import type { DeskOptions } from './options.ts'
import { IMPORT_PATH, orderRoutes } from './orders.ts'
import { ownerNoteRoutes } from './owner-notes.ts'
import { papersRoutes } from './papers-page.ts'
import { playbookRoutes } from './playbook-page.ts'
import { presenceBook } from './presence.ts'
import { problemRoutes } from './problems-page.ts'
import { productNameRoutes } from './product-names-page.ts'
import { queueRoutes } from './queue.ts'
import { seenMailRoutes } from './seen-mails.ts'
import { currentSession, isFormToken, seenBook } from './session.ts'
import { memberRoutes, signInRoutes } from './sign-in.ts'
import { guestMessages } from './sign-in-words.ts'
import { staffHistoryRoutes } from './staff-history.ts'
import { staffRoutes } from './staff-page.ts'
import { staffPersonRoutes } from './staff-person.ts'
import { statusRoutes } from './status-page.ts'
import { tasksRoutes } from './tasks-page.ts'
import { ticketRoutes } from './ticket-routes.ts'
import { togetherRoutes } from './together.ts'
import { typedField, typedText } from './typed-text.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'

const KiB = 1024
/** Open to people who aren't signed in. */
const PUBLIC = /^\/(?:sign-in(?:\/code|\/company(?:\/back)?)?|invitation\/[^/]{1,200}|demo\/enter)$/
const FILES = /^\/tickets\/[^/]+\/turns\/[^/]+\/files$/
const isLarge = (path: string): boolean => FILES.test(path) || path === NEW_COMPLAINT || path === IMPORT_PATH

/** @param closing aborts when the desk shuts down */
export function createDesk(options: DeskOptions, closing: AbortSignal): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  const assets = assetsFrom(options.assets)
  const presence = presenceBook()
  app.use(secured())
  app.onError((error, c) => failed(error, c, options, assets))
  app.notFound((c) =>
    c.html(
      sentencePage(c, assets, (m) => m.errors.notFound),
      404,
    ),
  )
  app.use((c, next) => {
    if (isOwnHost(c.req.header('host'), options.publicUrl)) return next()
    return Promise.resolve(c.text(guestMessages(c).errors.host, 421))
  })
  for (const asset of [assets.css, assets.script, ...assets.imported]) {
    app.get(asset.path, (c) => {
      c.header('cache-control', 'public, max-age=31536000, immutable')
      return c.body(asset.text, 200, { 'content-type': asset.type })
    })
  }
  flagRoutes(app)
  app.use(bounded(limits.formBytes, assets, (path) => !isLarge(path)))
  app.use(bounded(limits.attachmentBytes + 64 * KiB, assets, (path) => FILES.test(path) || path === NEW_COMPLAINT))
  app.use(bounded(limits.importBytes + 64 * KiB, assets, (path) => path === IMPORT_PATH))
  app.use(knowWhoAsks(options, assets))

  signInRoutes(app, options, assets)
  memberRoutes(app, options)
  queueRoutes(app, options, assets)
  playbookRoutes(app, options, assets)
  papersRoutes(app, options, assets)
  tasksRoutes(app, options, assets)
  casesRoutes(app, options, assets)
  insightRoutes(app, options, assets)
  customersRoutes(app, options, assets)
  chancesRoutes(app, options, assets)
  libraryRoutes(app, options, assets)
  ownerNoteRoutes(app, options, assets)
  problemRoutes(app, options, assets)
  followedRoutes(app, options, assets)
  productNameRoutes(app, options, assets)
  ticketRoutes(app, options, assets, presence)
  mailFileRoutes(app, options)
  newComplaintRoutes(app, options, assets)
  togetherRoutes(app, options, assets)
  binRoutes(app, options, assets)
  statusRoutes(app, options, assets)
  seenMailRoutes(app, options, assets)
  orderRoutes(app, options, assets)
  letterRoutes(app, options, assets)
  modelRoutes(app, options, assets)
  staffRoutes(app, options, assets)
  staffHistoryRoutes(app, options, assets)
  staffPersonRoutes(app, options, assets)
  absenceRoutes(app, options, assets)
  handOverRoutes(app, options, assets)
  accountRoutes(app, options, assets)
  accountCodeRoutes(app, options, assets)
  mailboxRoutes(app, options, assets)
  demoRoutes(app, options, assets)
  eventRoutes(app, options, presence, closing)
  return app
}

/** Reads the form, finds the session, refuses forms that aren't ours, sends strangers to the sign-in page. */
function knowWhoAsks(options: DeskOptions, assets: Assets) {
  const noteSeen = seenBook(options)
  return async (c: Context<DeskEnv>, next: () => Promise<void>): Promise<Response | undefined> => {
    const posted = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (posted && !isOwnForm(c.req.raw.headers, options.publicUrl)) return refuse(c, assets)
    c.set('fields', fieldsOf(posted ? await c.req.parseBody({ all: true }) : {}))
    const session = await currentSession(c, options)
    if (session) {
      c.set('sessionHash', session.hash)
      await noteSeen(session.hash)
      const visit: Visit = {
        m: messagesFor(session.staff.language),
        now: options.clock.now(),
        staff: session.staff,
        token: session.formToken,
        path: pathOf(c),
        demo: options.demo ? { nextDueAt: await options.ledger.outbox.nextDueAt() } : null,
        troubles: [],
        hasMailboxes: options.mailboxes !== null,
        hasLetters: options.letters !== null,
        hasModel: options.model !== undefined,
      }
      c.set('visit', { ...visit, troubles: await signInTroubles(options, visit) })
    }
    const isPublic = PUBLIC.test(c.req.path)
    if (!isPublic && !session) return posted ? refuse(c, assets) : c.redirect(signInPath(c), 303)
    if (!isPublic && posted && !isFormToken(c.get('fields').text('token'), session?.formToken ?? ''))
      return refuse(c, assets)
    await next()
    return undefined
  }
}

/** This page without what the last act said. */
function pathOf(c: Context<DeskEnv>): string {
  const url = new URL(c.req.url)
  url.searchParams.delete('done')
  url.searchParams.delete('approval')
  return c.req.method === 'GET' ? `${url.pathname}${url.search}` : '/'
}

const signInPath = (c: Context<DeskEnv>): string => {
  const to = pathOf(c)
  return to === '/' || to.startsWith('/events') ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`
}

function refuse(c: Context<DeskEnv>, assets: Assets): Response | Promise<Response> {
  return c.html(
    sentencePage(c, assets, (m) => m.errors.expired, typedText(c.get('fields'))),
    403,
  )
}

const bounded = (maxSize: number, assets: Assets, holds: (path: string) => boolean) => {
  const limit = bodyLimit({
    maxSize,
    onError: (c) =>
      c.html(
        sentencePage(c, assets, (m) => m.errors.tooLarge),
        413,
      ),
  })
  return (c: Context<DeskEnv>, next: () => Promise<void>): Promise<Response | undefined> | Promise<void> =>
    holds(c.req.path) ? (limit(c, next) as Promise<Response | undefined>) : next()
}

function failed(error: Error, c: Context<DeskEnv>, options: DeskOptions, assets: Assets): Response | Promise<Response> {
  const busy = error instanceof LedgerError && error.kind === 'busy'
  if (!busy) options.log.error('desk page failed', { method: c.req.method, route: c.req.routePath, error: error.name })
  return c.html(
    sentencePage(c, assets, (m) => (busy ? m.errors.busy : m.errors.failed)),
    busy ? 503 : 500,
  )
}

/** One sentence and the way on. */
function sentencePage(c: Context<DeskEnv>, assets: Assets, sentence: (m: Visit['m']) => string, typed = ''): Html {
  const visit: Visit | undefined = c.get('visit')
  const m = visit?.m ?? guestMessages(c)
  const main = html`<section class="gate"><h1>${m.errors.title}</h1><p>${sentence(m)}</p>${typedField(m, typed) ?? ''}<p><a href="${visit ? '/' : '/sign-in'}">${visit ? m.back : m.signIn.title}</a></p></section>`
  return visit
    ? page(visit, assets, { title: m.errors.title, main })
    : guestPage(m, assets, { title: m.errors.title, main })
}
