/** 200 tickets with a secret in every note, paper and answer: no byte that leaves for a customer holds any of it. */
import { afterEach, expect, test } from 'vitest'
import type { AnsweredMail, InternalMessage } from '../../src/ports/ledger/tickets.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { approve, complaint, type Job, MORNING, pendingDrafts, startJob } from '../support/main-job.ts'

const TICKETS = 200
const ENGINEER = 'engineer@bright-works.example'
/** In letters and figures of one word: no wrapping and no transfer encoding takes it apart unseen. */
const SECRET = 'Geheim4711'
const GRIEVANCES = [
  '14 of the 60 ceramic table lamps of order PO-%n are broken. Please tell us what you can do.',
  'Your grinder of order PO-%n cut my hand, it did not stop when switched off.',
  'Order PO-%n has not arrived. When will it come?',
  'Die Schränke der Bestellung PO-%n passen nicht, alle Maße sind falsch. Wir möchten unser Geld zurück.',
  'Invoice of PO-%n charges USD 4.85 instead of USD 4.55. Please correct it.',
]

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** A letter takes a customer's mail and nothing else: the compiler says so, and this line fails to compile when it no longer does. */
// @ts-expect-error what is internal is no mail that a letter can answer
export const leak = (note: InternalMessage): AnsweredMail => note

eachDatabase('the canary of internal papers', (_open, database) => {
  test(`${TICKETS} tickets, 0 secrets in outgoing bytes`, { timeout: 900_000 }, async () => {
    const { databaseUrl } = database.place()
    const job = await startJob(MORNING, { databaseUrl, roles: `engineer: { address: ${ENGINEER} }\n` })
    closing.push(job.close)
    const { daemon, world } = job
    const taken = async () => (await daemon.ledger.intake.counts()).taken
    for (let n = 1; n <= TICKETS; n += 1) {
      world.deliver(ADDRESS, mailOf(n), new Date(MORNING))
      if (n % 20 === 0) await daemon.until(`${n} are taken in`, async () => (await taken()) === n)
    }
    const first = await pendingDrafts(daemon)
    expect(first).toHaveLength(TICKETS)
    for (const turn of first) await tellSecrets(job, turn)
    await daemon.until('every answer is taken in', async () => (await taken()) === 2 * TICKETS)
    expect(await daemon.ledger.papers.inStates(['answered'], null, 3 * TICKETS)).toHaveLength(2 * TICKETS)

    // Every draft is made anew, with all that is internal in its ticket.
    const by = { staffId: daemon.staff.id }
    for (const turn of first) {
      const { id: turnId, draft } = turn
      const redrafted = await daemon.journey.acts.redraft(by, {
        turnId,
        revision: draft.revision,
        choice: { asks: ['phone'] },
      })
      expect(redrafted).toMatchObject({ done: true })
    }
    const waiting = await pendingDrafts(daemon)
    expect(waiting).toHaveLength(TICKETS)
    expect(waiting.filter((turn) => JSON.stringify(turn).includes(SECRET))).toEqual([])
    const approved = new Set<string>()
    for (const turn of waiting) if ((await approve(daemon, turn)).done) approved.add(turn.id)
    expect(approved.size).toBeGreaterThan(TICKETS / 2)
    const toCustomers = () => world.accepted.filter(({ envelope }) => !envelope.forwardPaths.includes(ENGINEER))
    while (toCustomers().length < approved.size) {
      const sent = toCustomers().length
      await daemon.until('another letter is sent', async () => {
        const next = await daemon.ledger.outbox.nextDueAt()
        if (next !== null && next > daemon.clock.now()) daemon.clock.moveTo(next)
        return toCustomers().length > sent
      })
    }

    // The canary sings where it may: our own papers hold it.
    const papers = world.accepted.filter(({ envelope }) => envelope.forwardPaths.includes(ENGINEER))
    expect(papers).toHaveLength(TICKETS)
    expect(papers.every(({ raw }) => raw.toString().includes(SECRET))).toBe(true)
    const ids = new Set(papers.flatMap(({ raw }) => /^Message-ID:\s+(\S+)/im.exec(raw.toString())?.[1] ?? []))
    expect(ids.size).toBe(TICKETS)
    const leaking = toCustomers().filter(({ raw, envelope }) => {
      const bytes = `${raw.toString()}\n${decoded(raw)}\n${envelope.forwardPaths.join('\n')}`
      return bytes.includes(SECRET) || bytes.includes('bright-works') || [...ids].some((id) => bytes.includes(id))
    })
    expect(leaking).toEqual([])
  })
})

/** Parts in base64 once more as text. */
const decoded = (raw: Buffer): string =>
  raw
    .toString()
    .split(/\r\n\r\n/)
    .map((part) => Buffer.from(part.replace(/\s/g, ''), 'base64').toString())
    .join('\n')

function mailOf(n: number): Buffer {
  const text = (GRIEVANCES[n % GRIEVANCES.length] ?? '').replace('%n', String(70_000 + n))
  return Buffer.from(
    complaint(`c${n}`, [], `${text}\r\n\r\nEva Huber\r\nWien, Österreich`)
      .toString()
      .replaceAll('m.kowalczyk@lumena.example', `c${n}@customer${n}.example`)
      .replace('broken lamps', `number ${n}`),
  )
}

/** A note, a paper by mail, a paper by hand with a pasted answer, and an answer by mail, each with the secret. */
async function tellSecrets({ daemon, world }: Job, { ticketId }: Drafted): Promise<void> {
  const { acts } = daemon.journey
  const by = { staffId: daemon.staff.id }
  await acts.note(by, { ticketId, text: `${SECRET} in a note` })
  const what = { ticketId, kind: 'consultation', dueAt: null, photos: [], subject: `${SECRET}?` } as const
  const sent = await acts.consult(by, { ...what, role: 'engineer', how: 'mail', text: `${SECRET} in a paper` })
  const copied = await acts.consult(by, { ...what, role: 'finance', how: 'copy', text: `${SECRET} on paper` })
  if (!sent.done || !copied.done) throw new Error('not asked')
  await acts.pasteAnswer(by, { paperId: copied.value.paperId, text: `${SECRET} in chat` })
  const messageId = (await daemon.ledger.papers.paper(sent.value.paperId))?.messageId
  const head = [`From: Sun <${ENGINEER}>`, `To: ${ADDRESS}`, `Subject: Re: ${SECRET}`, `In-Reply-To: ${messageId}`]
  const answer = [...head, `Message-ID: <${sent.value.paperId}@bright-works.example>`, '', `${SECRET} by mail`, '']
  await daemon.until(
    'the paper is sent',
    async () => (await daemon.ledger.papers.paper(sent.value.paperId))?.state === 'sent',
  )
  world.deliver(ADDRESS, Buffer.from(answer.join('\r\n')), new Date(daemon.clock.now()))
}
