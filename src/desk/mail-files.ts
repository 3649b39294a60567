/** Hands out what a mail holds: its HTML for the locked frame, its files and its original bytes as downloads, never as pages. */
import type { Hono } from 'hono'
import { pictureOf } from '../mail/picture.ts'
import { safeHtml } from '../mail/safe-html.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import { BINS } from '../ticket/words.ts'
import { plainLine } from './foreign.ts'
import { MAIL_POLICY } from './guard.ts'
import type { DeskOptions } from './options.ts'
import { fileOf, zipName, zipOf } from './ticket-photos.ts'
import type { DeskContext, DeskEnv } from './visit.ts'

/** What a browser draws without running out of memory: a photo has 10 to 60 million pixels. */
const MOST_PIXELS = 100_000_000

/** Finds a message that this person may see, by the page on which it stands. */
type Find = (c: DeskContext) => Promise<StoredMessage | null>

export function mailFileRoutes(app: Hono<DeskEnv>, options: DeskOptions): void {
  const { ledger } = options
  const inTicket: Find = async (c) => {
    const view = await ledger.desk.ticket(c.get('visit').staff, c.req.param('ticket') ?? '')
    return view?.messages.find((message) => message.id === c.req.param('message')) ?? null
  }
  serveMail(app, '/tickets/:ticket/messages/:message', inTicket, options)
  app.get('/tickets/:ticket/files.zip', async (c) => {
    const view = await ledger.desk.ticket(c.get('visit').staff, c.req.param('ticket'))
    if (!view) return c.notFound()
    asDownload(c, zipName(view))
    return c.body(zipOf(view, ledger))
  })
  serveMail(app, '/bins/:bin/messages/:message', (c) => binnedMessage(c, options), options)
}

/** A mail of a bin, if this person may see the bin's account. */
export async function binnedMessage(c: DeskContext, options: DeskOptions): Promise<StoredMessage | null> {
  const { staff } = c.get('visit')
  const bin = BINS.find((one) => one === c.req.param('bin'))
  const message = await options.ledger.tickets.message(c.req.param('message') ?? '')
  if (!bin || message?.bin !== bin) return null
  return staff.accounts === null || staff.accounts.includes(message.account) ? message : null
}

function serveMail(app: Hono<DeskEnv>, path: string, find: Find, { ledger }: DeskOptions): void {
  app.get(`${path}/html`, async (c) => {
    const message = await find(c)
    if (!message || message.parsed.html === null) return c.notFound()
    c.header('content-security-policy', MAIL_POLICY)
    return c.html(mailDocument(safeHtml(message.parsed.html).replace(LINK, '<a')))
  })

  app.get(`${path}/original`, async (c) => {
    const message = await find(c)
    if (!message || message.rawSha256 === null) return c.notFound()
    return download(c, await ledger.raw.get(message.rawSha256), `${message.id}.eml`)
  })

  app.get(`${path}/files/:sha256`, async (c) => {
    const message = await find(c)
    const file = message ? await fileOf(ledger, message, c.req.param('sha256')) : null
    return file ? download(c, file.bytes, file.name) : c.notFound()
  })

  // Drawn by its own bytes alone, as one of four sorts that hold no script, in an origin of its own.
  app.get(`${path}/photos/:sha256`, async (c) => {
    const message = await find(c)
    const file = message ? await fileOf(ledger, message, c.req.param('sha256')) : null
    if (!file) return c.notFound()
    const picture = pictureOf(file.bytes)
    if (!picture || picture.width * picture.height > MOST_PIXELS) return c.text(c.get('visit').m.page.notAPicture, 415)
    c.header('content-type', picture.type)
    c.header('content-disposition', 'inline')
    c.header('content-security-policy', "default-src 'none'; sandbox")
    return c.body(new Uint8Array(file.bytes))
  })
}

/** As safeHtml writes it: a sign of less-than in a text or an attribute is an entity there. */
const LINK = /<a href="[^"]*"/g

/**
 * The mail's HTML alone, cleaned again by the rules of today: those of the day when it came may have been laxer, and for an
 * iframe Chromium opens a connection before the policy stops it. For a link too; the frame never follows one, so that it
 * keeps only the title that says where it leads. Its own white page, whatever colours ours has.
 */
const mailDocument = (mailHtml: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>mail</title><style>html{color-scheme:light;background:#fff;color:#111}body{margin:12px;font:14px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}</style></head><body>${mailHtml}</body></html>`

/** Octets to be saved, whatever the mail calls them: shown in our origin they could act as a page. */
export function download(c: DeskContext, bytes: Uint8Array, name: string): Response {
  asDownload(c, name)
  return c.body(new Uint8Array(bytes))
}

/** Headers of a download under this name (RFC 6266, RFC 8187). */
function asDownload(c: DeskContext, name: string): void {
  const safe = plainLine(name).replace(/[/\\]/g, '_').slice(0, 150) || 'file'
  const ascii = safe.replace(/[^\x20-\x7e]|["%;\\]/g, '_')
  const encoded = encodeURIComponent(safe.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  c.header('content-type', 'application/octet-stream')
  c.header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`)
  c.header('content-security-policy', "default-src 'none'; sandbox")
}
