import { execFile } from 'node:child_process'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESS, accountsYaml, PASSWORD } from '../support/daemon.ts'
import { complaint, type Job, oneDraft, startJob, stateOf } from '../support/main-job.ts'

const run = promisify(execFile)

/** The commands go by the machine's clock, and a letter drafted days ago names days that are over. */
const NOW = new Date().toISOString()

let job: Job
let environment: Record<string, string>
beforeAll(async () => {
  job = await startJob(NOW)
  const { folder } = job.daemon
  await cp('config', join(folder, 'config'), { recursive: true })
  await writeFile(join(folder, 'config/accounts.yaml'), accountsYaml({ imap: job.world.imap, smtp: job.world.smtp }))
  environment = {
    PATH: process.env.PATH ?? '',
    AMENDS_DATA: join(folder, 'data'),
    AMENDS_KEY_FILE: join(folder, 'amends.key'),
    AMENDS_CONFIG: join(folder, 'config'),
    AMENDS_PASSWORD: PASSWORD,
  }
  job.world.deliver(ADDRESS, complaint('terminal'), new Date(NOW))
  await oneDraft(job.daemon)
})
afterAll(() => job.close())

/** One command as a second process beside the daemon. */
async function amends(...command: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['bin/amends.js', ...command], { env: environment })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

// Each command is a process of its own that reads lexicon and letters anew: seconds, on a busy machine many.
describe('the terminal channel, beside a running daemon', { timeout: 120_000 }, () => {
  const number = 'KS-2026-0001'
  const as = ['--as', 'wang']

  test('lists and shows what waits, with its mirror and its hash', async () => {
    const list = await amends('list', ...as)
    expect(list.out).toContain(number)
    const shown = await amends('show', number, ...as)
    expect(shown.out).toContain('PO-88213')
    expect(shown.out).toContain('--- zh-Hans ---')
    expect(shown.out).toMatch(/hash: [0-9a-f]{64}/)
  })

  test('prints a ticket’s internal papers with what is suggested, and all that wait', async () => {
    const { ticketId } = await oneDraft(job.daemon)
    const by = { staffId: job.daemon.staff.id }
    const what = { ticketId, kind: 'consultation', role: 'warehouse', how: 'copy', photos: [], dueAt: null } as const
    await job.daemon.journey.acts.consult(by, { ...what, subject: 'Foam?', text: 'Is there foam in the boxes?' })
    const { out } = await amends('papers', number, ...as)
    expect(out).toContain('consultation → warehouse  copied')
    expect(out).toContain('Is there foam in the boxes?')
    expect(out).toContain('suggested: notice-of-claim → forwarder')
    expect((await amends('papers', ...as)).out).toContain(`${number}  consultation → warehouse`)
  })

  test('shows all that an approval would send: every recipient, every file, the quoted original', async () => {
    const turn = await oneDraft(job.daemon)
    const by = { staffId: job.daemon.staff.id }
    const { acts } = job.daemon.journey
    const cc = [{ name: 'Partner', address: 'partner@other.example' }]
    await acts.recipients(by, { turnId: turn.id, revision: 1, to: turn.draft.record.to, cc })
    const file = { name: 'label.pdf', type: 'application/pdf', bytes: Buffer.from('label') }
    await acts.addFile(by, { turnId: turn.id, revision: 2, ...file })
    const { out } = await amends('show', number, ...as)
    const { record } = (await oneDraft(job.daemon)).draft
    expect(out).toContain('Cc: Partner <partner@other.example>')
    expect(out).toContain('File: label.pdf')
    expect(out).toContain(record.text)
  })

  test('a hold is taken back by time alone, a rejection and an edit change the draft', async () => {
    const turn = await oneDraft(job.daemon)
    expect((await amends('hold', number, '2027-01-01T08:00:00Z', 'waiting for the factory', ...as)).code).toBe(0)
    expect(await stateOf(job.daemon, turn)).toBe('held')
    await job.daemon.journey.acts.release({ staffId: job.daemon.staff.id }, { ticketId: turn.ticketId })
    const file = join(job.daemon.folder, 'letter.txt')
    await writeFile(file, turn.draft.letter.replace('Kind regards', 'With kind regards'))
    expect((await amends('edit', number, file, ...as)).out).toContain('revision 4')
  })

  test('approves only what was seen, and the daemon notices', async () => {
    const stale = await amends('approve', number, '0000000000', ...as)
    expect(stale).toMatchObject({ code: 1 })
    expect(stale.err).toContain('show')
    const turn = await oneDraft(job.daemon)
    const approved = await amends('approve', number, turn.draft.hash.slice(0, 12), ...as)
    expect(approved).toMatchObject({ code: 0 })
    expect(approved.out).toContain('leaves')
    await job.daemon.until('the daemon sees it', async () => (await stateOf(job.daemon, turn)) !== 'pending')
    expect((await amends('send-now', number, '--off-hours', ...as)).code).toBe(0)
  })

  test('a closed ticket stays closed; a wrong reason, state, hash or instant is wrong usage and said with the right ones', async () => {
    const [state, hash, until] = [
      await amends('list', '--state', 'nowhere', ...as),
      await amends('approve', number, '12345', ...as),
      await amends('hold', number, 'tomorrow', 'factory', ...as),
    ]
    const wrong = await amends('close', number, 'finished', ...as)
    expect(wrong.err).toContain('answered-elsewhere')
    expect(state.err).toContain('pending')
    expect(hash.err).toContain('show')
    expect(until.err).toContain('tomorrow')
    expect([wrong, state, hash, until].map(({ code }) => code)).toEqual([2, 2, 2, 2])
  })

  test('status counts every state', async () => {
    const { out } = await amends('status', '--json')
    expect(JSON.parse(out)).toMatchObject({ intake: { taken: 1 }, outbox: { uncertain: 0 } })
  })

  test('a case is closed as solved with what caused it, and not without', async () => {
    const causeless = await amends('close', number, 'solved', ...as)
    expect(causeless).toMatchObject({ code: 2 })
    expect(causeless.err).toContain('transport-damage')
    expect((await amends('close', number, 'solved', '--cause', 'transport-damage', ...as)).code).toBe(0)
    const ticket = await job.daemon.ledger.tickets.ticketByNumber(number)
    expect(ticket?.closeReason).toBe('solved')
    expect((await job.daemon.ledger.aftercare.caseFile(ticket?.id ?? ''))?.cause).toBe('transport-damage')
  })

  test('an unknown person and an unknown ticket are said plainly', async () => {
    expect((await amends('list', '--as', 'nobody')).err).toContain('no such staff member')
    expect((await amends('show', 'KS-1999-0001', ...as)).err).toContain('no such ticket')
  })

  test('every command explains itself, and wrong usage ends with 2', async () => {
    for (const command of [
      'run',
      'demo',
      'read',
      'score',
      'status',
      'list',
      'show',
      'approve',
      'edit',
      'reject',
      'hold',
      'send-now',
      'close',
    ]) {
      const { code, out } = await amends(command, '--help')
      expect({ command, code, helps: out.includes('Usage: amends') }).toEqual({ command, code: 0, helps: true })
    }
    expect((await amends('approve')).code).toBe(2)
    expect((await amends('fly')).code).toBe(2)
  })
})
