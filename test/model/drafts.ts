/** A mail taken to its template's letter without a ledger, and a model that the tests script. */
import { openWorkshop, readIdentities } from '../../src/cli/files.ts'
import { planFor, prepare, think } from '../../src/journey/think.ts'
import type { Workshop } from '../../src/journey/workshop.ts'
import type { Message, Span } from '../../src/mail/message.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { readPaths } from '../../src/settings.ts'
import type { Account } from '../../src/ticket/account.ts'
import type { Drafted, Understood } from '../../src/ticket/turn.ts'

export interface DraftedMail {
  readonly turn: Drafted
  readonly message: Message
  readonly spans: readonly Span[]
}

export interface Desk {
  readonly workshop: Workshop
  readonly account: Account
  draft(raw: Uint8Array): Promise<DraftedMail>
}

const NOW = '2026-11-17T10:00:00.000Z'

export async function openDesk(): Promise<Desk> {
  const paths = readPaths({})
  const workshop = await openWorkshop(paths)
  const [account] = await readIdentities(paths)
  if (!account) throw new Error('no account')
  return {
    workshop,
    account,
    async draft(raw) {
      const message = await parseMail(raw)
      const { findings, spans } = think(workshop, { message, account, thread: null, signedByUs: false, now: NOW })
      const turn: Understood = {
        stage: 'understood',
        id: 'turn',
        ticketId: 'ticket',
        account: account.name,
        messageId: 'mail',
        purpose: 'solution',
        openedBy: 'mail',
        openedAt: NOW,
        findings,
      }
      const promises = { firstResponseDueAt: null, nextResponseDueAt: null, solutionDueAt: null }
      const plan = planFor(workshop.calendars, { findings, account, promises, undoSeconds: 0, seed: 'x', now: NOW })
      const drafted = prepare(workshop, turn, {
        message: { audience: 'customer', parsed: message },
        account,
        choice: null,
        before: [],
        plan,
        revision: 1,
        author: 'machine',
        chosen: null,
        attachments: [],
        now: NOW,
      })
      return { turn: drafted, message, spans }
    },
  }
}
