/** All files of a ticket at once: its photos as a contact sheet, everything as one ZIP named by the order number. */

import { Zip, ZipPassThrough } from 'fflate'
import { html } from 'hono/html'
import type { Attachment } from '../mail/message.ts'
import { type AttachedFile, attachedFiles } from '../mail/parse.ts'
import { claimsPicture } from '../mail/picture.ts'
import type { TicketView } from '../ports/ledger/desk.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import { plainLine } from './foreign.ts'
import type { Html, Visit } from './visit.ts'

interface FileOf {
  readonly message: StoredMessage
  readonly file: Attachment
}

/** What the customer and colleagues sent, oldest first, each file once. */
function filesOf({ messages }: TicketView): FileOf[] {
  const seen = new Set<string>()
  return messages
    .filter((message) => message.direction === 'in')
    .flatMap((message) => message.parsed.attachments.map((file) => ({ message, file })))
    .filter(({ file }) => !seen.has(file.sha256) && seen.add(file.sha256))
}

const SMALL_BYTES = 10_240

/** Signatures bring their logos along. */
const isLogo = ({ inline, size }: Attachment): boolean => inline && size < SMALL_BYTES

/** @param base path of the ticket's page */
export function photoSheet({ m }: Visit, view: TicketView, base: string): Html | '' {
  const files = filesOf(view)
  const photos = files.filter(({ file }) => claimsPicture(file) && !isLogo(file))
  if (files.length < 2 && photos.length === 0) return ''
  return html`<section class="photos" aria-labelledby="photos">
    <h3 id="photos">${photos.length > 0 ? m.page.photos(photos.length) : m.ticket.attachments}</h3>
    ${photos.length > 0 ? html`<ul class="contact-sheet">${photos.map((photo) => thumb(photo, m, base))}</ul>` : ''}
    ${files.length > 1 ? html`<p class="small"><a href="${base}/files.zip" download>${m.page.allFiles(files.length)}</a></p>` : ''}</section>`
}

const thumb = ({ message, file }: FileOf, m: Visit['m'], base: string): Html => {
  const source = `${base}/messages/${message.id}/photos/${file.sha256}`
  const name = plainLine(file.name)
  return html`<li><a href="${source}" target="_blank" rel="noopener" title="${name}"><img src="${source}" alt="${m.page.photoFrom(name)}" loading="lazy" decoding="async"></a></li>`
}

/** The order that the ticket is about as a file name, else the ticket's number. */
export function zipName({ ticket, messages }: TicketView): string {
  const order = messages.findLast((one) => (one.findings?.orderNumbers.value.length ?? 0) > 0)?.findings?.orderNumbers
  return `${order?.value[0] ?? ticket.number}.zip`
}

/** All files of a ticket as a ZIP, one mail in memory at a time; not packed tighter, since photos can't be. */
export function zipOf(view: TicketView, ledger: Ledger): ReadableStream<Uint8Array> {
  const waiting = Map.groupBy(filesOf(view), ({ message }) => message).entries()
  let number = 0
  let zip: Zip
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error)
        controller.enqueue(chunk)
        if (isLast) controller.close()
      })
    },
    // A pull that brought nothing is not repeated: it goes on to the next mail by itself.
    async pull() {
      for (let added = 0; added === 0; ) {
        const next = waiting.next().value
        if (next === undefined) return zip.end()
        const [message, files] = next
        for (const { file } of files) {
          number += 1
          const bytes = (await fileOf(ledger, message, file.sha256))?.bytes
          if (!bytes) continue
          const entry = new ZipPassThrough(`${String(number).padStart(2, '0')} ${safeName(file.name)}`)
          entry.mtime = new Date(message.at)
          zip.add(entry)
          entry.push(bytes, true)
          added += 1
        }
      }
    },
  })
}

const safeName = (name: string): string =>
  plainLine(name)
    .replace(/[/\\:*?"<>|]/g, '_')
    .slice(0, 150) || 'file'

/** The files of the mail that was opened last, while memory lasts: a contact sheet asks for them one by one. */
let opened: { readonly rawSha256: string; readonly files: WeakRef<Promise<Files>> } | null = null
type Files = ReadonlyMap<string, AttachedFile>

/** A file of a mail by its hash; null where the mail's bytes are gone or hold no such file. */
export async function fileOf(
  ledger: Ledger,
  { parsed, rawSha256 }: StoredMessage,
  sha256: string,
): Promise<AttachedFile | null> {
  const named = parsed.attachments.find((one) => one.sha256 === sha256)
  if (!named) return null
  if (await ledger.raw.has(sha256)) return { ...named, bytes: await ledger.raw.get(sha256) }
  if (rawSha256 === null || !(await ledger.raw.has(rawSha256))) {
    // What is erased stays in no memory either.
    if (opened?.rawSha256 === rawSha256) opened = null
    return null
  }
  const known = opened?.rawSha256 === rawSha256 ? opened.files.deref() : undefined
  const files = known ?? ledger.raw.get(rawSha256).then(attachedFiles)
  if (!known) opened = { rawSha256, files: new WeakRef(files) }
  return (await files).get(sha256) ?? null
}
