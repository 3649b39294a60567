import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ADDRESS, accountsYaml, PASSWORD } from '../support/daemon.ts'
import { approve, complaint, type Job, MORNING, oneDraft, startJob } from '../support/main-job.ts'

const run = promisify(execFile)
const MARTA = 'm.kowalczyk@lumena.example'

let job: Job
let environment: Record<string, string>
beforeAll(async () => {
  job = await startJob(MORNING)
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
  job.world.deliver(ADDRESS, complaint('marta'), new Date(MORNING))
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

const originals = () => readdirSync(join(job.daemon.folder, 'data/raw'), { recursive: true, encoding: 'utf8' })
const original = createHash('sha256').update(complaint('marta')).digest('hex')

// One life, told in order.
describe('a person who asks what is kept, and then to be forgotten', { timeout: 120_000 }, () => {
  test('gets everything as a folder', async () => {
    const folder = join(job.daemon.folder, 'export')
    const exported = await amends('export', MARTA.toUpperCase(), folder)
    expect(exported.out).toContain('tickets 1, original mails 1')
    const [mail = ''] = readdirSync(join(folder, 'KS-2026-0001'))
    expect(mail).toBe('2026-11-17 001 in Order PO-88213 broken lamps.eml')
    expect(readFileSync(join(folder, 'KS-2026-0001', mail))).toEqual(complaint('marta'))
    const person = JSON.parse(readFileSync(join(folder, 'person.json'), 'utf8'))
    expect(person.tickets[0]).toMatchObject({ number: 'KS-2026-0001', mails: [{ direction: 'in' }] })
    expect(person.tickets[0].letters[0].record.to[0].address).toBe(MARTA)
    expect(await amends('export', MARTA, folder)).toMatchObject({ code: 1, err: expect.stringContaining('already') })
  })

  test('is not forgotten while a letter to them is on its way', async () => {
    const draft = await oneDraft(job.daemon)
    const by = { staffId: job.daemon.staff.id }
    const late = {
      turnId: draft.id,
      hash: draft.draft.hash,
      via: 'desk',
      sendAt: '2026-11-17T20:00:00.000Z',
      offHours: true,
    } as const
    const approved = await job.daemon.journey.acts.approve(by, late)
    const refused = await amends('forget', MARTA, '--as', 'wang', '--yes')
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('uncertain in KS-2026-0001') })
    if (!approved.done) throw new Error('not approved')
    await job.daemon.journey.acts.unapprove(by, { approvalId: approved.value.approvalId })
  })

  test('is shown first, then erased', async () => {
    const asked = await amends('forget', MARTA, '--as', 'wang')
    expect(asked).toMatchObject({ code: 1, out: expect.stringContaining('STILL OPEN') })
    expect(asked.err).toContain('add --yes')
    expect(originals().join()).toContain(original)
    const done = await amends('forget', MARTA, '--as', 'wang', '--yes')
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('erased: tickets 1') })
    expect(originals().join()).not.toContain(original)
    expect((await amends('export', MARTA, join(job.daemon.folder, 'none'))).out).toContain('tickets 0')
    expect(existsSync(join(job.daemon.folder, 'none/KS-2026-0001'))).toBe(false)
  })

  test('does not come back with a mail that still lies in the mailbox', async () => {
    job.world.deliver(ADDRESS, complaint('marta'), new Date(MORNING))
    const { intake, desk } = job.daemon.ledger
    await job.daemon.until('it was seen again', async () => (await intake.counts()).duplicate === 1)
    expect((await desk.counts(job.daemon.staff)).tickets).toMatchObject({ pending: 0, closed: 1 })
    await job.daemon.until('its bytes are gone', async () => !originals().join().includes(original))
  })

  test('is a new customer with a new mail', async () => {
    job.world.deliver(ADDRESS, complaint('again', ['In-Reply-To: <marta@lumena.example>']), new Date(MORNING))
    const draft = await oneDraft(job.daemon)
    expect((await job.daemon.ledger.tickets.ticket(draft.ticketId))?.number).toBe('KS-2026-0002')
    expect(await approve(job.daemon, draft)).toMatchObject({ done: true })
  })
})
