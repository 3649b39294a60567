/** A complaint that came by phone or chat, as a mail: its bytes are kept, shown, saved and erased like those of any other. */
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { isAddrSpec } from './address.ts'
import type { Address, Instant } from './message.ts'

export interface Entered {
  /** Who complains; the address is '' where nobody knows it. */
  readonly from: Address
  /** Ours. */
  readonly to: Address
  readonly subject: string
  readonly text: string
  /** When it reached us. */
  readonly at: Instant
  readonly files: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[]
}

/** The same complaint gives the same bytes: entered twice, it is one. */
export async function enteredMime({ from, to, subject, text, at, files }: Entered): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify([from, subject, text, at]))
  for (const { name, bytes } of files) hash.update(name).update(bytes)
  const id = hash.digest('hex').slice(0, 32)
  const node = new MailComposer({
    ...(isAddrSpec(from.address) ? { from } : {}),
    to,
    subject,
    text,
    date: new Date(at),
    messageId: `<${id}@entered.invalid>`,
    attachments: files.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
    baseBoundary: id.slice(0, 24),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  return new Uint8Array(await node.build())
}
