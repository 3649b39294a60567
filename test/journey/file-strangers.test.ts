/** A file that holds something of another customer is said so before it leaves. */
import { strToU8, zipSync, zlibSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOfFile } from '../../src/craft/file-text.ts'
import { findKey } from '../../src/ticket/order.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { complaint, type Job, MORNING, oneDraft, startJob } from '../support/main-job.ts'

let job: Job
let turn: Drafted
beforeAll(async () => {
  job = await startJob(MORNING)
  await job.daemon.ledger.orders.saveOrders(
    [
      {
        key: findKey('PO-77001'),
        facts: { number: 'PO-77001', customerAddress: 'john@other.example', lines: [] },
        names: [],
      },
    ],
    MORNING,
  )
  job.world.deliver(ADDRESS, complaint('files'), new Date(MORNING))
  turn = await oneDraft(job.daemon)
})
afterAll(() => job.close())

test('words are read out of text, Office files and simple PDF; what can’t be read is no trouble', () => {
  expect(textOfFile(strToU8('Invoice PO-1'))).toBe('Invoice PO-1')
  expect(textOfFile(zipSync({ 'word/document.xml': strToU8('<w:p><w:t>PO-</w:t><w:t>77</w:t></w:p>') }))).toContain(
    'PO-77',
  )
  const stream = zlibSync(strToU8('BT [(PO-)12(77)] TJ (Berta) Tj ET'))
  const pdf = Buffer.concat([Buffer.from('%PDF-1.4\nstream\n'), stream, Buffer.from('\nendstream')])
  expect(textOfFile(new Uint8Array(pdf))).toMatch(/PO-77.*Berta/)
  for (const bytes of [
    strToU8('PK garbage'),
    strToU8('%PDF-1.4\nstream\nno\nendstream'),
    new Uint8Array(9),
    new Uint8Array(),
  ])
    expect(textOfFile(bytes)).toBe('')
})

test('an order, an address or a name of somebody else is noted with the file; the customer’s own is not', async () => {
  const by = { staffId: job.daemon.staff.id }
  let revision = turn.draft.revision
  const add = async (name: string, text: string): Promise<string> => {
    const before = (await job.daemon.ledger.tickets.historyOf(turn.ticketId)).length
    const result = await job.daemon.journey.acts.addFile(by, {
      turnId: turn.id,
      revision,
      name,
      type: 'text/plain',
      bytes: strToU8(text),
    })
    if (!result.done) throw new Error(result.refusal)
    revision = result.value.revision
    const lines = (await job.daemon.ledger.tickets.historyOf(turn.ticketId)).slice(before)
    return String(lines.find(({ act }) => act === 'file-suspect')?.detail.found ?? '')
  }
  expect(await add('own.txt', 'Invoice for PO-88213, m.kowalczyk@lumena.example, Marta Kowalczyk')).toBe('')
  expect(await add('credit PO-77001.txt', 'Credit note')).toContain('PO-77001')
  expect(await add('address.txt', 'for john@other.example')).toContain('john@other.example')
})
