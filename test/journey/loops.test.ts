/** Machines that answer every mail, and robots that approve every draft, come to an end; nothing is lost on the way. */
import { afterEach, expect, test } from 'vitest'
import { createMailWorld, type MailWorld } from '../../src/rehearsal/mail-world.ts'
import { ADDRESS, PASSWORD, startTestDaemon, type TestDaemon } from '../support/daemon.ts'
import { approve, complaint, MORNING, pendingDrafts, startJob, stateOf } from '../support/main-job.ts'

const OTHER = 'service@lumena-works.example'
const MACHINE = 'm.kowalczyk@lumena.example'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Approves whatever waits without ever reading it, until nobody has anything left to do; gives the refusals. */
async function approveEverything(world: MailWorld, daemons: ReadonlyMap<string, TestDaemon>): Promise<string[]> {
  const refusals = new Map<string, string>()
  for (;;) {
    let busy = false
    for (const [address, daemon] of daemons) {
      for (const turn of await pendingDrafts(daemon)) {
        if (refusals.has(turn.id)) continue
        busy = true
        const result = await approve(daemon, turn)
        if (!result.done) refusals.set(turn.id, result.refusal)
      }
      const outbox = await daemon.ledger.outbox.counts()
      const { taken } = await daemon.ledger.intake.counts()
      const inFlight = outbox.scheduled + outbox.claimed + outbox['may-have-sent']
      busy ||= inFlight > 0 || taken < world.mailboxOf(address, 'INBOX').mails.length
    }
    const due = await Promise.all([...daemons.values()].map((daemon) => daemon.ledger.outbox.nextDueAt()))
    const next = due.filter((at) => at !== null).sort()[0]
    if (next) for (const daemon of daemons.values()) daemon.clock.moveTo(next)
    if (!busy) return [...refusals.values()]
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test('an auto-responder without any header gets three letters in a thread, then a person is asked [mail 54]', async () => {
  const { world, daemon, close } = await startJob(MORNING)
  closing.push(close)
  world.onAccepted((mail) => {
    const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(mail.raw.toString())?.[1] ?? ''
    const count = world.accepted.length
    const text = `No. ${count + 1} lamps of order PO-88213 are broken and we want our money back, not words.`
    world.deliver(
      ADDRESS,
      complaint(`robot-${count}`, [`In-Reply-To: ${messageId}`], text),
      new Date(daemon.clock.now()),
    )
  })
  world.deliver(ADDRESS, complaint('robot-0'), new Date(MORNING))
  expect(await approveEverything(world, new Map([[ADDRESS, daemon]]))).toEqual(['many-letters'])
  expect(world.accepted).toHaveLength(3)

  // Some hours later the same draft still asks; a person who says yes is obeyed.
  daemon.clock.moveTo('2026-11-18T10:00:00.000Z')
  const [turn] = await pendingDrafts(daemon)
  if (!turn) throw new Error('no draft')
  expect(await approve(daemon, turn)).toMatchObject({ done: false, refusal: 'many-letters' })
  const what = { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false } as const
  const yes = await daemon.journey.acts.approve({ staffId: daemon.staff.id }, { ...what, oneMore: true })
  expect(yes).toMatchObject({ done: true })
  await daemon.until('the fourth leaves', async () => world.accepted.length === 4)
})

test('one that does not even refer to our letters gets ten in a day, then its mails wait for a person [mail 54]', async () => {
  const { world, daemon, close } = await startJob(MORNING)
  closing.push(close)
  world.onAccepted(() => {
    const count = world.accepted.length
    const text = `No. ${count + 1} lamps of order PO-88213 are broken and we want our money back, not words.`
    world.deliver(ADDRESS, complaint(`robot-${count}`, [], text), new Date(daemon.clock.now()))
  })
  world.deliver(ADDRESS, complaint('robot-0'), new Date(MORNING))
  await approveEverything(world, new Map([[ADDRESS, daemon]]))
  expect(world.accepted).toHaveLength(10)
  expect((await daemon.ledger.desk.counts(daemon.staff)).tickets['needs-person']).toBe(1)
})

test('two installations that write to each other end after six letters at the most, all of them kept [mail 55]', async () => {
  const users = [ADDRESS, OTHER].map((address) => ({ address, password: PASSWORD }))
  const started: TestDaemon[] = []
  const world = await createMailWorld({ users, now: () => new Date(started[0]?.clock.now() ?? MORNING) })
  closing.push(() => world.close())
  const options = { imap: world.imap, smtp: world.smtp, startsAt: MORNING, undoSeconds: 0 }
  const one = await startTestDaemon(options)
  started.push(one)
  closing.push(() => one.close())
  const other = await startTestDaemon({ ...options, address: OTHER, user: OTHER })
  closing.push(() => other.close())
  // Somebody complains in the name of the other installation's address.
  const first = complaint('between').toString().replaceAll(MACHINE, OTHER)
  world.deliver(ADDRESS, Buffer.from(first), new Date(MORNING))
  const daemons = new Map([
    [ADDRESS, one],
    [OTHER, other],
  ])
  const refusals = await approveEverything(world, daemons)
  expect(refusals).toContain('many-letters')
  expect(world.accepted.length).toBeGreaterThan(2)
  expect(world.accepted.length).toBeLessThanOrEqual(6)
})

test('a hundred mails of one sender are all kept, ten get drafts, and the queue stays readable [mail 60]', async () => {
  const { world, daemon, close } = await startJob(MORNING)
  closing.push(close)
  for (let count = 1; count <= 100; count += 1) {
    const text = `${count} of our lamps of order PO-7${count} arrived broken.\r\nMarta Kowalczyk, Poznań, Poland`
    world.deliver(ADDRESS, complaint(`flood-${count}`, [], text), new Date(Date.parse(MORNING) + count * 1000))
  }
  const other = complaint('other', [], 'The box of order PO-1 was empty.')
    .toString()
    .replaceAll(MACHINE, 'eva@else.example')
  world.deliver(ADDRESS, Buffer.from(other), new Date(Date.parse(MORNING) + 200_000))
  await daemon.until('all are taken in', async () => (await daemon.ledger.intake.counts()).taken === 101)
  const drafts = await pendingDrafts(daemon)
  expect(drafts).toHaveLength(11)
  expect(drafts.flatMap((turn) => turn.draft.record.to.map((to) => to.address))).toContain('eva@else.example')

  const all = await daemon.ledger.desk.queue(daemon.staff, { states: ['needs-person'], after: null, limit: 500 })
  expect(all).toHaveLength(1)
  const [grouped] = all
  const messages = await daemon.ledger.tickets.messagesOf(grouped?.ticket.id ?? '')
  expect(messages).toHaveLength(90)
  expect(messages.every((message) => message.flags.includes('many-mails'))).toBe(true)
  expect(grouped?.turn).toMatchObject({ problem: 'many-mails' })

  const turn = grouped?.turn?.turn
  if (!turn) throw new Error('no turn')
  const asked = await daemon.journey.acts.redraft(
    { staffId: daemon.staff.id },
    { turnId: turn.id, revision: 0, choice: {} },
  )
  expect(asked).toMatchObject({ done: true })
  expect(await stateOf(daemon, drafts[0] ?? (await pendingDrafts(daemon))[0] ?? never())).toBe('pending')
  expect(await pendingDrafts(daemon)).toHaveLength(12)
})

function never(): never {
  throw new Error('no draft')
}
