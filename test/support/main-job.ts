/** A mail world with a daemon on it, and the few things that tests of the main job say again and again. */
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS, type DaemonOptions, PASSWORD, startTestDaemon, type TestDaemon } from './daemon.ts'

/** Tuesday 11:00 in Poznań: a good hour. */
export const MORNING = '2026-11-17T10:00:00.000Z'

export interface Job {
  readonly world: MailWorld
  readonly daemon: TestDaemon
  close(): Promise<void>
}

/** @param folder kept by the caller across restarts */
export async function startJob(
  startsAt: string,
  options: Pick<
    DaemonOptions,
    'folder' | 'mode' | 'databaseUrl' | 'mailClient' | 'accountLines' | 'roles' | 'environment' | 'log'
  > = {},
): Promise<Job> {
  const box: { daemon: TestDaemon | null } = { daemon: null }
  const world = await createMailWorld({
    users: [{ address: ADDRESS, password: PASSWORD }],
    now: () => new Date(box.daemon?.clock.now() ?? startsAt),
  })
  const daemon = await startTestDaemon({ imap: world.imap, smtp: world.smtp, startsAt, undoSeconds: 0, ...options })
  box.daemon = daemon
  return {
    world,
    daemon,
    close: async () => {
      await daemon.close()
      await world.close()
    },
  }
}

export const LAMPS = [
  'Hello, we received order PO-88213 this morning. 14 of the 60 ceramic table lamps are broken and two cartons were crushed.',
  'Please tell us what you can do.',
  'Marta Kowalczyk, Lumena Sp. z o.o., ul. Garbary 12, Poznań, Poland, +48 61 555 01 23',
].join('\r\n')

/** A complaint from Poznań as it would arrive; `extra` are further header lines. */
export function complaint(id: string, extra: readonly string[] = [], text = LAMPS): Buffer {
  const lines = [
    'From: "Marta Kowalczyk" <m.kowalczyk@lumena.example>',
    `To: ${ADDRESS}`,
    'Date: Tue, 17 Nov 2026 10:20:00 +0100',
    'Subject: Order PO-88213 broken lamps',
    `Message-ID: <${id}@lumena.example>`,
    ...extra,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

export async function pendingDrafts(daemon: TestDaemon): Promise<Drafted[]> {
  const rows = await daemon.ledger.desk.queue(daemon.staff, { states: ['pending'], after: null, limit: 500 })
  return rows.flatMap((row) => (row.turn?.turn.stage === 'drafted' ? [row.turn.turn] : []))
}

/** The first draft that waits, as soon as there is one. */
export async function oneDraft(daemon: TestDaemon): Promise<Drafted> {
  await daemon.until('a draft waits', async () => (await pendingDrafts(daemon)).length > 0)
  const [draft] = await pendingDrafts(daemon)
  if (!draft) throw new Error('no draft')
  return draft
}

export const approve = (daemon: TestDaemon, turn: Drafted) =>
  daemon.journey.acts.approve(
    { staffId: daemon.staff.id },
    { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
  )

export const stateOf = async (daemon: TestDaemon, turn: Drafted) =>
  (await daemon.ledger.tickets.ticket(turn.ticketId))?.state
