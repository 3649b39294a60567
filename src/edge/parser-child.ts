/** The child process that parses mail: it may hang, swell or die without harm, its parent starts another. */
import { readEntity } from '../mail/kept-body.ts'
import { parseMail, readMinimally } from '../mail/parse.ts'

/** Where the platform shows no memory of other processes, the child reports its own between two mails' chunks. */
const MEMORY_REPORT_MS = 200

process.on(
  'message',
  ({ id, what, raw }: { readonly id: number; readonly what: 'mail' | 'entity'; readonly raw: Uint8Array }) => {
    void (what === 'mail' ? answer(id, raw) : answerEntity(id, raw))
  },
)
process.on('disconnect', () => process.exit(0))
// The signal goes to the whole group at Ctrl-C: the parent decides when its parser ends.
process.on('SIGINT', () => {})
setInterval(() => process.send?.({ residentBytes: process.memoryUsage.rss() }), MEMORY_REPORT_MS).unref()

async function answer(id: number, raw: Uint8Array): Promise<void> {
  const message = await parseMail(raw).catch(() => readMinimally(raw, 'unparsable'))
  process.send?.({ id, message })
}

async function answerEntity(id: number, entity: Uint8Array): Promise<void> {
  process.send?.({ id, content: await readEntity(entity).catch(() => null) })
}
