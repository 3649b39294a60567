/** The rows of internal papers: each is sent at most once, nothing of an erased ticket stays, a restored ledger sends none. */
import { expect, test } from 'vitest'
import { forgottenDetail } from '../../src/ticket/forget.ts'
import type { Paper } from '../../src/ticket/paper.ts'
import { PAPER_STATES } from '../../src/ticket/words.ts'
import { eachDatabase } from '../support/databases.ts'
import { NOW, seconds, ticket } from './rows.ts'

const SECRET = 'GEHEIM-4711'

function paper(ticketId: string, change: Partial<Paper> = {}): Paper {
  return {
    id: 'paper',
    ticketId,
    account: 'service',
    kind: 'consultation',
    role: 'engineer',
    state: 'queued',
    to: { name: 'Li Gong', address: 'engineer@factory.example' },
    language: 'zh-Hans',
    subject: `[KS-2026-0001] ${SECRET}`,
    text: `${SECRET} \u0000 ok`,
    files: [{ name: 'a.jpg', type: 'image/jpeg', sha256: '1'.repeat(64), messageId: 'm' }],
    dueAt: seconds(3600),
    messageId: '<i1@factory.example>',
    by: 'anna',
    createdAt: NOW,
    readyAt: NOW,
    attempts: 0,
    response: null,
    answerId: null,
    ...change,
  }
}

eachDatabase('papers', (open) => {
  async function withTicket() {
    const ledger = await open()
    const owner = ticket({ number: 'KS-2026-0001' })
    await ledger.tickets.addTicket(owner)
    return { ledger, ticketId: owner.id }
  }

  test('a paper comes back as it was put in, of its ticket and by its Message-ID', async () => {
    const { ledger, ticketId } = await withTicket()
    await ledger.papers.add(paper(ticketId))
    const kept = paper(ticketId)
    expect(await ledger.papers.paper('paper')).toEqual(kept)
    expect(await ledger.papers.of(ticketId)).toEqual([kept])
    expect(await ledger.papers.byMessageIds(['<other@x>', '<i1@factory.example>'])).toEqual([kept])
    expect(await ledger.papers.byMessageIds([])).toEqual([])
    expect(await ledger.papers.inStates(['queued'], ['service'], 5)).toEqual([kept])
    expect(await ledger.papers.inStates(['queued'], ['other'], 5)).toEqual([])
    expect(await ledger.papers.nextReadyAt('service')).toBe(NOW)
  })

  test('one claim only, one mark before the dot only, and only under the claim’s token', async () => {
    const { ledger, ticketId } = await withTicket()
    await ledger.papers.add(paper(ticketId))
    expect(await ledger.papers.claim('service', seconds(-1), 'early')).toBeNull()
    const claims = await Promise.all(['a', 'b', 'c'].map((token) => ledger.papers.claim('service', NOW, token)))
    const won = claims.findIndex((one) => one !== null)
    expect(claims.filter((one) => one !== null)).toHaveLength(1)
    const token = ['a', 'b', 'c'][won] ?? ''
    expect(await ledger.papers.markMayHaveSent('paper', 'another')).toBe(false)
    expect(await ledger.papers.markMayHaveSent('paper', token)).toBe(true)
    expect(await ledger.papers.markMayHaveSent('paper', token)).toBe(false)
    expect(await ledger.papers.settle('paper', 'another', 'sent', '250')).toBe(false)
    expect(await ledger.papers.settle('paper', token, 'sent', '250')).toBe(true)
    expect(await ledger.papers.claim('service', seconds(9), 'd')).toBeNull()
    await expect(ledger.transaction((inside) => inside.papers.markMayHaveSent('paper', token))).rejects.toThrow()
  })

  test('what a daemon that died left: before the dot it is queued again, after it nobody knows, and a late answer counts', async () => {
    const { ledger, ticketId } = await withTicket()
    await ledger.papers.add(paper(ticketId))
    await ledger.papers.claim('service', NOW, 'first')
    expect(await ledger.papers.recover('service')).toEqual([])
    expect(await ledger.papers.markMayHaveSent('paper', 'first')).toBe(false)
    await ledger.papers.claim('service', NOW, 'second')
    await ledger.papers.markMayHaveSent('paper', 'second')
    expect(await ledger.papers.recover('other')).toEqual([])
    expect(await ledger.papers.recover('service')).toMatchObject([{ id: 'paper', state: 'uncertain' }])
    expect(await ledger.papers.claim('service', NOW, 'third')).toBeNull()
    expect(await ledger.papers.settle('paper', 'second', 'queued', 'no')).toBe(false)
    expect(await ledger.papers.settle('paper', 'second', 'sent', '250')).toBe(true)
  })

  test('whoever is asked once more by a person loses the former claim', async () => {
    const { ledger, ticketId } = await withTicket()
    await ledger.papers.add(paper(ticketId))
    await ledger.papers.claim('service', NOW, 'first')
    await ledger.papers.markMayHaveSent('paper', 'first')
    await ledger.papers.recover('service')
    expect(await ledger.papers.move('paper', ['uncertain'], 'queued', { readyAt: NOW })).toBe(true)
    expect(await ledger.papers.settle('paper', 'first', 'sent', '250')).toBe(false)
    expect(await ledger.papers.move('paper', ['uncertain'], 'withdrawn')).toBe(false)
  })

  test('of an erased ticket’s papers no word stays, and none that was to be sent leaves', async () => {
    const { ledger, ticketId } = await withTicket()
    for (const state of PAPER_STATES)
      await ledger.papers.add(paper(ticketId, { id: state, state, messageId: `<${state}@x>`, response: SECRET }))
    await ledger.tickets.addHistory({
      id: 'h',
      ticketId,
      at: NOW,
      who: 'anna',
      act: 'paper-sent',
      detail: { paperId: 'sent', paper: 'consultation', role: 'engineer', text: SECRET },
    })
    expect(await ledger.erasure.eraseTicket(ticketId, NOW)).toBe(true)
    const left = await ledger.papers.of(ticketId)
    expect(JSON.stringify([left, await ledger.tickets.historyOf(ticketId)])).not.toMatch(/GEHEIM|engineer@/)
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['sent', 'copied', 'answered', 'withdrawn']))
    expect(await ledger.papers.claim('service', seconds(99), 'x')).toBeNull()
    expect(forgottenDetail({ paper: 'consultation', role: 'engineer', response: SECRET })).toEqual({
      paper: 'consultation',
      role: 'engineer',
    })
  })
})
