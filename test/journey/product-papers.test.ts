import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { decodeRecord } from '../../src/mail/compose.ts'
import { attachmentBytes } from '../../src/mail/parse.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS, freshFolder } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, MORNING, oneDraft, startJob, stateOf } from '../support/main-job.ts'

const MANUAL = Buffer.from('%PDF-1.7 how to use the lamp')

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

eachDatabase('papers of a product', (_open, database) => {
  /** A daemon whose config/ has a manual of the lamps in English, and one of another language. */
  async function start(): Promise<{ job: Job; paper: string }> {
    const folder = await freshFolder()
    closing.push(() => rm(folder, { recursive: true, force: true }))
    const lamps = join(folder, 'config/product-papers/CTL 14')
    for (const language of ['en', 'fr']) {
      await mkdir(join(lamps, language), { recursive: true })
      await writeFile(join(lamps, language, `manual-${language}.pdf`), language === 'en' ? MANUAL : 'le mode d’emploi')
    }
    const job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl, folder, roles: '' })
    closing.push(job.close)
    const book = Buffer.from('PO,Email,SKU\nPO-88213,m.kowalczyk@lumena.example,ctl-14\n')
    const file = { kind: 'orders' as const, name: 'book.csv', bytes: book, map: '', dryRun: false }
    await job.daemon.journey.acts.importOrders({ staffId: job.daemon.staff.id }, file)
    job.world.deliver(ADDRESS, complaint('lamps'), new Date(MORNING))
    return { job, paper: join(lamps, 'en/manual-en.pdf') }
  }
  const choose = async ({ daemon }: Job, turn: Drafted, letter: 'usage' | 'damage'): Promise<Drafted> => {
    const what = { turnId: turn.id, revision: turn.draft.revision, choice: { letter } }
    expect(await daemon.journey.acts.redraft({ staffId: daemon.staff.id }, what)).toMatchObject({ done: true })
    return oneDraft(daemon)
  }
  const names = ({ draft }: Drafted) => draft.record.attachments.map(({ name }) => name)

  test('the one of the letter’s language goes with a letter on use, shown and approved; its very bytes leave, whatever becomes of the file', async () => {
    const { job, paper } = await start()
    const first = await oneDraft(job.daemon)
    expect(names(first)).toEqual([])
    const turn = await choose(job, first, 'usage')
    expect(names(turn)).toEqual(['manual-en.pdf'])
    expect(turn.resolution.notes).toContain('product-papers-attached')
    await writeFile(paper, 'another text')
    expect(await approve(job.daemon, turn)).toMatchObject({ done: true })
    await job.daemon.until('sent', async () => (await stateOf(job.daemon, turn)) === 'waiting-customer')
    const raw = job.world.accepted[0]?.raw ?? new Uint8Array()
    const { attachments } = await decodeRecord(raw)
    expect(attachments).toEqual(turn.draft.record.attachments)
    const left = await attachmentBytes(raw, attachments[0]?.sha256 ?? '')
    expect(Buffer.from(left?.bytes ?? []).equals(MANUAL)).toBe(true)
  })

  test('what a person takes off stays off', async () => {
    const { job } = await start()
    const turn = await choose(job, await oneDraft(job.daemon), 'usage')
    expect(names(turn)).toEqual(['manual-en.pdf'])
    const { revision, record } = turn.draft
    const by = { staffId: job.daemon.staff.id }
    const file = { turnId: turn.id, revision, sha256: record.attachments[0]?.sha256 ?? '' }
    expect(await job.daemon.journey.acts.removeFile(by, file)).toMatchObject({ done: true })
    expect(names(await choose(job, await oneDraft(job.daemon), 'usage'))).toEqual([])
  })
})
