import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { conditionOf } from '../../src/journey/condition.ts'
import { entityOf } from '../../src/mail/kept-body.ts'
import type { DraftStores } from '../../src/ports/draft-store.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import { EVERYBODY } from '../../src/ports/ledger/staff.ts'
import { MailStoreError } from '../../src/ports/mail-store.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { openTools, type Scene, startScene, type Tools } from '../support/mail-client.ts'
import { mailServers, stopSharedServers, type TestMailServer } from '../support/mail-servers.ts'
import { openTestLedger, type TestLedger } from '../support/watching.ts'

/** The mail without these fields, wrapped lines included. */
const without = (raw: string, ...fields: string[]): string =>
  fields.reduce((text, field) => text.replace(new RegExp(`^${field}:.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'im'), ''), raw)

const fieldOf = (raw: string, field: string): string =>
  new RegExp(`^${field}:.*\\r\\n(?:[ \\t].*\\r\\n)*`, 'im').exec(raw)?.[0].trimEnd() ?? ''

let tools: Tools
beforeAll(async () => {
  tools = await openTools()
})
afterAll(async () => {
  await tools.parser.close()
  await stopSharedServers()
})

describe.each(mailServers.filter((one) => one.missing === null))('the mail client on $name', (kind) => {
  let server: TestMailServer
  let ledger: TestLedger
  let scene: Scene
  beforeEach(async () => {
    server = await kind.start()
    ledger = await openTestLedger()
    scene = await startScene(tools, server, ledger.ledger)
  })
  afterEach(async () => {
    await scene.close()
    await server.stop()
    await ledger.remove()
  })

  const rowOf = async (turn: Drafted) => {
    const row = await ledger.ledger.tickets.turn(turn.id)
    if (!row) throw new Error('the turn is gone')
    return row
  }
  const draftOf = async (turn: Drafted) => {
    const row = await rowOf(turn)
    if (!('draft' in row.turn)) throw new Error(`the turn is ${row.turn.stage}`)
    return row.turn.draft
  }
  const copyOf = async (turn: Drafted) => ledger.ledger.clientDrafts.of(turn.id)
  const historyOf = async (turn: Drafted) =>
    (await ledger.ledger.tickets.historyOf(turn.ticketId)).map((line) => line.act)

  /** A complaint whose draft lies in Drafts. */
  async function placed(id = 'lamps'): Promise<Drafted> {
    const turn = await scene.complaint(id)
    scene.later(61)
    await scene.look()
    return turn
  }
  const only = async (mailbox: string) => {
    const mails = await scene.client.list(mailbox)
    expect(mails).toHaveLength(1)
    return mails[0] as (typeof mails)[number]
  }

  test('a draft that rests lies in Drafts: ours, threaded, marked, without Bcc; looked at again, nothing changes', async () => {
    const turn = await scene.complaint('lamps')
    await scene.look()
    expect(await scene.client.list('Drafts')).toEqual([])
    scene.later(61)
    await scene.look()
    const copy = await only('Drafts')
    expect(copy.flags).toContain('\\Draft')
    expect(copy.raw).toMatch(/^In-Reply-To: <lamps@lumena.example>\r$/m)
    expect(copy.raw).toMatch(/^To: Marta Kowalczyk <m.kowalczyk@lumena.example>\r$/m)
    expect(copy.raw).toMatch(/^X-Amends-Draft:/m)
    expect(copy.raw).not.toMatch(/^Bcc:/im)
    expect(await copyOf(turn)).toMatchObject({ state: 'placed', uid: copy.uid, revision: 1 })
    await scene.look()
    await scene.lookAnew()
    expect((await only('Drafts')).uid).toBe(copy.uid)
    expect(await draftOf(turn)).toEqual(turn.draft)
  })

  test('a newer revision of the desk replaces our copy', async () => {
    const turn = await placed()
    const letter = turn.draft.letter.replace('Kind regards', 'With kind regards')
    await scene.journey.acts.edit(
      { staffId: scene.staff.id },
      { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject },
    )
    scene.later(61)
    await scene.look()
    expect((await only('Drafts')).raw).toContain('With kind regards')
    expect(await copyOf(turn)).toMatchObject({ state: 'placed', revision: 2 })
  })

  test('what is edited in the client is a new revision by that person, with the quoted original kept apart', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await scene.client.save(copy.uid, copy.raw.replaceAll('Kind regards', 'With kind regards'))
    await scene.look()
    const draft = await draftOf(turn)
    expect(draft).toMatchObject({ revision: 2, author: scene.staff.id })
    expect(draft.letter).toBe(turn.draft.letter.replace('Kind regards', 'With kind regards'))
    expect(draft.quoted).toBe(turn.draft.quoted)
    expect(draft.record.bodySha256).toBeUndefined()
    expect(await historyOf(turn)).toContain('edited-in-mail-client')
    await scene.look()
    expect((await draftOf(turn)).revision).toBe(2)
    await only('Drafts')
  })

  test('a client that drops unknown fields and gives a new Message-ID is understood all the same', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    const stripped = without(copy.raw, 'X-Amends-Draft', 'Message-ID')
    expect(stripped).not.toMatch(/^(x-amends|message-id)/im)
    await scene.client.save(copy.uid, stripped.replaceAll('Kind regards', 'With kind regards'))
    await scene.look()
    expect((await draftOf(turn)).letter).toContain('With kind regards')
  })

  test('moved to Approved it is approved by that person, the body as they left it, and taken away', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await scene.client.save(copy.uid, copy.raw.replaceAll('Kind regards', 'With kind regards'))
    await scene.client.move('Drafts', (await only('Drafts')).uid, 'Approved')
    const moved = await only('Approved')
    await scene.look()
    const { turn: approved } = await rowOf(turn)
    if (approved.stage !== 'approved') throw new Error(`${approved.stage} ${(await rowOf(turn)).problem}`)
    expect(approved.approval).toMatchObject({ by: scene.staff.id, via: 'mail-client', sendAtChosenBy: 'machine' })
    const { record, hash } = approved.draft
    expect(approved.approval.hash).toBe(hash)
    const kept = await ledger.ledger.raw.get(record.bodySha256 ?? '')
    expect(Buffer.from(kept)).toEqual(Buffer.from(entityOf(Buffer.from(moved.raw, 'latin1'))))
    expect(record.text).toContain('With kind regards')
    expect(await scene.client.list('Approved')).toEqual([])
    expect(await scene.client.list('Drafts')).toEqual([])
    expect(await copyOf(turn)).toMatchObject({ state: 'gone' })
    await scene.lookAnew()
    expect((await rowOf(turn)).turn.stage).toBe('approved')
  })

  test('a copy in Approved counts as well, and the one in Drafts goes too', async () => {
    const turn = await placed()
    await scene.client.copy('Drafts', (await only('Drafts')).uid, 'Approved')
    await scene.look()
    expect((await rowOf(turn)).turn.stage).toBe('approved')
    expect(await scene.client.list('Drafts')).toEqual([])
    expect(await scene.client.list('Approved')).toEqual([])
  })

  test.each([
    ['a blind copy', 'bcc', (raw: string) => raw.replace(/^To: /m, 'Bcc: spy@other.example\r\nTo: ')],
    ['another sender', 'changed-from', (raw: string) => raw.replace(/^From: .*$/m, 'From: boss@other.example\r')],
    [
      'one more recipient',
      'added-recipients:partner@other.example',
      (raw: string) => raw.replace(/^To: (.*)\r$/m, 'To: $1,\r\n partner@other.example\r'),
    ],
    [
      'a sum that nothing backs',
      'blocked',
      (raw: string) => raw.replaceAll('Kind regards', 'We will pay you EUR 9,999 tomorrow.\r\n\r\nKind regards'),
    ],
    [
      'a link in the HTML alone',
      'unknown-promise:https://evil.example/x',
      (raw: string) => raw.replace('<body dir=3D"ltr">', '<body dir=3D"ltr"><a href=3D"https://evil.example/x"></a>'),
    ],
    [
      'HTML that says something else',
      'two-texts',
      (raw: string) => raw.replace('<body dir=3D"ltr">', '<body dir=3D"ltr"><p>And a present.</p>'),
    ],
  ])('%s keeps an approval from the client back, with the reason, and its words', async (_what, reason, change) => {
    const turn = await placed()
    const copy = await only('Drafts')
    const changed = change(copy.raw)
    expect(changed).not.toBe(copy.raw)
    await scene.client.put('Approved', changed)
    await scene.client.remove('Drafts', copy.uid)
    await scene.look()
    const row = await rowOf(turn)
    expect(row.turn.stage).toBe('drafted')
    expect(row.problem).toContain('mail-client-refused')
    expect(row.problem).toContain(reason)
    expect((await draftOf(turn)).record.to).toEqual(turn.draft.record.to)
    expect(await copyOf(turn)).toMatchObject({ state: 'held' })
    const revision = (await draftOf(turn)).revision
    await scene.look()
    await scene.lookAnew()
    expect((await draftOf(turn)).revision).toBe(revision)
    expect((await historyOf(turn)).filter((act) => act === 'mail-client-refused')).toHaveLength(1)
    expect(await ledger.ledger.outbox.itemsOf(turn.ticketId)).toEqual([])
  })

  test('what was moved before the desk changed the letter is not approved [mail 9]', async () => {
    const turn = await placed()
    const letter = turn.draft.letter.replace('Kind regards', 'With kind regards')
    await scene.journey.acts.edit(
      { staffId: scene.staff.id },
      { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject },
    )
    await scene.client.move('Drafts', (await only('Drafts')).uid, 'Approved')
    await scene.look()
    expect((await rowOf(turn)).problem).toContain('stale')
    expect((await rowOf(turn)).turn.stage).toBe('drafted')
  })

  test('a person without the right to approve only leaves the letter at the desk', async () => {
    await scene.ledger.staff.update(scene.staff.id, { roles: ['editor'] })
    const turn = await placed()
    await scene.client.move('Drafts', (await only('Drafts')).uid, 'Approved')
    await scene.look()
    expect((await rowOf(turn)).problem).toBe('mail-client-refused|not-allowed')
  })

  test('deleted in the client, the person is asked; nothing is put there again until they say so', async () => {
    const turn = await placed()
    await scene.client.remove('Drafts', (await only('Drafts')).uid)
    await scene.look()
    expect(await copyOf(turn)).toMatchObject({ state: 'missing' })
    scene.later(61)
    await scene.look()
    expect(await copyOf(turn)).toMatchObject({ state: 'deleted' })
    expect(await rowOf(turn)).toMatchObject({ problem: 'mail-client-deleted', turn: { stage: 'drafted' } })
    expect((await ledger.ledger.tickets.ticket(turn.ticketId))?.state).toBe('needs-person')
    scene.later(600)
    await scene.look()
    expect(await scene.client.list('Drafts')).toEqual([])
    const by = { staffId: scene.staff.id }
    expect(await scene.journey.acts.putBack(by, { turnId: turn.id })).toMatchObject({ done: true })
    scene.later(61)
    await scene.look()
    await only('Drafts')
    expect((await rowOf(turn)).problem).toBeNull()
  })

  test('sent from the client, the turn is answered, ours withdrawn, the mail in the thread, the clocks stopped', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await scene.client.put('Sent', without(copy.raw, 'X-Amends-Draft').replaceAll('Kind', 'My kind'))
    await scene.look()
    expect(await rowOf(turn)).toMatchObject({ withdrawnWhy: 'answered-by-hand' })
    const messages = await ledger.ledger.tickets.messagesOf(turn.ticketId)
    expect(messages.map((one) => one.direction)).toEqual(['in', 'out'])
    const ticket = await ledger.ledger.tickets.ticket(turn.ticketId)
    expect(ticket?.state).toBe('waiting-customer')
    expect(ticket?.firstResponseMetAt).not.toBeNull()
    expect(await scene.client.list('Drafts')).toEqual([])
    await scene.look()
    expect(await ledger.ledger.tickets.messagesOf(turn.ticketId)).toHaveLength(2)
  })

  test('a forward of the complaint to a colleague is no answer', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await scene.client.put('Sent', copy.raw.replace(/^To: .*$/m, 'To: colleague@factory.example\r'))
    await scene.look()
    expect((await rowOf(turn)).withdrawnAt).toBeNull()
  })

  const approveAtDesk = async (turn: Drafted) =>
    scene.journey.acts.approve(
      { staffId: scene.staff.id },
      { turnId: turn.id, hash: (await draftOf(turn)).hash, via: 'desk', sendAt: null, offHours: false },
    )

  test('approved at the desk, our copy is taken away and seen to be gone [mail 12]', async () => {
    const turn = await placed()
    await approveAtDesk(turn)
    await scene.look(turn.id)
    expect(await scene.client.list('Drafts')).toEqual([])
    expect(await copyOf(turn)).toMatchObject({ state: 'gone' })
    expect((await rowOf(turn)).turn.stage).toBe('approved')
  })

  test.each([
    [
      'changed in the client',
      'mail-client-changed',
      async () => {
        const copy = await only('Drafts')
        await scene.client.save(copy.uid, copy.raw.replaceAll('Kind regards', 'With kind regards'))
      },
    ],
    ['gone from Drafts', 'mail-client-vanished', async () => scene.client.remove('Drafts', (await only('Drafts')).uid)],
    [
      'doubled by a draft of the person’s own',
      'mail-client-changed',
      async () => {
        const copy = await only('Drafts')
        const own = without(copy.raw, 'X-Amends-Draft', 'Message-ID').replaceAll('Kind', 'My own kind')
        await scene.client.put('Drafts', own)
      },
    ],
  ])('a letter approved at the desk and %s is not sent; a person is asked [mail 11]', async (_what, why, meanwhile) => {
    const turn = await placed()
    await meanwhile()
    await approveAtDesk(turn)
    await scene.look(turn.id)
    expect((await rowOf(turn)).turn.stage).toBe('drafted')
    expect((await ledger.ledger.tickets.historyOf(turn.ticketId)).map((line) => line.detail.why)).toContain(why)
    expect((await ledger.ledger.outbox.itemsOf(turn.ticketId)).map((item) => item.state)).toEqual(['cancelled'])
  })

  test('a letter approved at the desk leaves also where the server numbered its mails anew meanwhile', async () => {
    const turn = await placed()
    const before = await copyOf(turn)
    if (!before) throw new Error('no copy')
    expect(await ledger.ledger.clientDrafts.change(before, { ...before, uidValidity: '1', uid: 4711 })).toBe(true)
    await approveAtDesk(turn)
    await scene.look(turn.id)
    expect(await copyOf(turn)).toMatchObject({ state: 'gone' })
    expect((await rowOf(turn)).turn.stage).toBe('approved')
  })

  test('moved back to Drafts after a crash between approval and taking away, it does not leave; a person is asked', async () => {
    const turn = await placed()
    await scene.client.move('Drafts', (await only('Drafts')).uid, 'Approved')
    const died = new MailStoreError('network', 'the process is gone')
    const openDrafts: DraftStores['openDrafts'] = async (account, signal) => {
      const store = await scene.stores.openDrafts(account, signal)
      return Object.assign(store, { removeFrom: () => Promise.reject(died) })
    }
    await expect(scene.lookAnew({ openDrafts })).rejects.toThrow(died)
    expect((await rowOf(turn)).turn.stage).toBe('approved')
    await scene.client.move('Approved', (await only('Approved')).uid, 'Drafts')
    await scene.lookAnew()
    expect((await rowOf(turn)).turn.stage).toBe('drafted')
    expect((await ledger.ledger.outbox.itemsOf(turn.ticketId)).map((item) => item.state)).toEqual(['cancelled'])
    scene.later(61)
    await scene.lookAnew()
    await only('Drafts')
  })

  test('an approval that is taken back before its copy is taken away stays taken back', async () => {
    const turn = await placed()
    await scene.client.move('Drafts', (await only('Drafts')).uid, 'Approved')
    const died = new MailStoreError('network', 'the line is cut')
    const openDrafts: DraftStores['openDrafts'] = async (account, signal) => {
      const store = await scene.stores.openDrafts(account, signal)
      const list = store.listDrafts.bind(store)
      return Object.assign(store, {
        listDrafts: async (...args: Parameters<typeof list>) => {
          if ((await rowOf(turn)).turn.stage === 'approved') throw died
          return list(...args)
        },
      })
    }
    await expect(scene.lookAnew({ openDrafts })).rejects.toThrow(died)
    expect((await rowOf(turn)).turn.stage).toBe('approved')
    const until = new Date(Date.parse(turn.openedAt) + 86_400_000 * 30).toISOString()
    const held = await scene.journey.acts.hold(
      { staffId: scene.staff.id },
      { ticketId: turn.ticketId, until, reason: 'not yet' },
    )
    expect(held).toMatchObject({ done: true })
    await scene.lookAnew()
    expect((await rowOf(turn)).turn.stage).toBe('drafted')
    expect((await ledger.ledger.outbox.itemsOf(turn.ticketId)).map((item) => item.state)).toEqual(['cancelled'])
  })

  test('a letter that the server puts off in the very moment in which it is held is too late to hold', async () => {
    const turn = await placed()
    await approveAtDesk(turn)
    // As on PostgreSQL, where it is under way at the first question and waits for its next try at the second.
    const underWay: Ledger = {
      ...ledger.ledger,
      transaction: (work) =>
        ledger.ledger.transaction((inside) =>
          work({ ...inside, outbox: { ...inside.outbox, cancel: () => Promise.resolve(false) } }),
        ),
    }
    const what = { ticketId: turn.ticketId, until: '2100-01-01T00:00:00.000Z', reason: 'not yet' }
    const held = await scene.journeyOver(underWay).acts.hold({ staffId: scene.staff.id }, what)
    expect(held).toMatchObject({ done: false, refusal: 'too-late' })
    expect((await rowOf(turn)).turn.stage).toBe('approved')
  })

  test('the customer writes again: ours goes, and the new draft comes', async () => {
    const turn = await placed()
    const next = await scene.complaint('second', ['In-Reply-To: <lamps@lumena.example>'], 'It is 15 lamps, not 14.')
    expect(next.id).not.toBe(turn.id)
    scene.later(61)
    await scene.look()
    expect((await only('Drafts')).raw).toContain('In-Reply-To: <second@lumena.example>')
    expect(await copyOf(turn)).toMatchObject({ state: 'gone' })
  })

  test('a mail that was never ours is left alone', async () => {
    const own = 'From: complaints@factory.example\r\nTo: x@y.example\r\nSubject: mine\r\n\r\nmine\r\n'
    await scene.client.put('Drafts', own)
    await placed()
    expect((await scene.client.list('Drafts')).map((mail) => mail.raw)).toContain(own)
  })

  test('a server that numbers its mails anew changes nothing', async () => {
    const turn = await placed()
    const before = await copyOf(turn)
    if (!before) throw new Error('no copy')
    // As if what amends remembers were of another time: the mailbox has a new UIDVALIDITY, the mail a new UID.
    const old = { ...before, uidValidity: '1', uid: 4711 }
    expect(await ledger.ledger.clientDrafts.change(before, old)).toBe(true)
    await scene.look()
    const copy = await only('Drafts')
    expect(await copyOf(turn)).toMatchObject({ ...before, at: expect.any(String), uid: copy.uid })
    expect(await draftOf(turn)).toEqual(turn.draft)
  })

  test('a server that writes the same draft anew in its own way, as Exchange does, has changed nothing', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    const { raw } = copy
    const rewritten = [
      ...['From', 'To', 'Subject', 'Message-ID', 'In-Reply-To', 'References'].map((field) => fieldOf(raw, field)),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset="utf-8"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(turn.draft.record.text).toString('base64').replace(/.{76}/g, '$&\r\n'),
      '',
    ].join('\r\n')
    await scene.client.save(copy.uid, rewritten)
    await scene.look()
    expect(await draftOf(turn)).toEqual(turn.draft)
    expect(await copyOf(turn)).toMatchObject({ state: 'placed', revision: 1 })
  })

  test('a customer’s mail that slips into Approved is no letter of ours', async () => {
    const turn = await placed()
    await scene.client.put(
      'Approved',
      'From: m.kowalczyk@lumena.example\r\nTo: complaints@factory.example\r\nSubject: Re: Order PO-88213 broken lamps\r\nReferences: <lamps@lumena.example>\r\n\r\nPay us.\r\n',
    )
    await scene.look()
    expect(await rowOf(turn)).toMatchObject({ problem: null, turn: { stage: 'drafted', draft: { revision: 1 } } })
  })

  test('a letter that the person wrote from scratch and moved to Approved is approved in place of ours', async () => {
    const turn = await placed()
    await scene.client.put(
      'Approved',
      [
        'From: complaints@factory.example',
        'To: m.kowalczyk@lumena.example',
        'Subject: Re: Order PO-88213 broken lamps',
        'In-Reply-To: <lamps@lumena.example>',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'Dear Ms Kowalczyk, thank you for your letter. We are very sorry, and we will write to you again soon.',
        '',
      ].join('\r\n'),
    )
    await scene.look()
    const { turn: approved, problem } = await rowOf(turn)
    expect(problem).toBeNull()
    expect(approved.stage).toBe('approved')
    expect((await draftOf(turn)).quoted).toBe('')
    expect(await scene.client.list('Drafts')).toEqual([])
  })

  test('of two letters to one mail, a client that drops all marks approves the one that was moved', async () => {
    const solution = await placed()
    const by = { staffId: scene.staff.id }
    const written = await scene.journey.acts.write(by, { ticketId: solution.ticketId, letter: 'acknowledge' })
    if (!written.done) throw new Error(written.refusal)
    scene.later(61)
    await scene.look()
    const copies = await scene.client.list('Drafts')
    const other = copies.find(({ raw }) => raw.includes(written.value.turnId))
    if (!other || copies.length !== 2) throw new Error(`${copies.length} drafts`)
    await scene.client.put('Approved', without(other.raw, 'X-Amends-Draft', 'Message-ID'))
    await scene.client.remove('Drafts', other.uid)
    await scene.look()
    expect((await rowOf(solution)).turn.stage).toBe('drafted')
    expect((await ledger.ledger.tickets.turn(written.value.turnId))?.turn.stage).toBe('approved')
    expect(await copyOf(solution)).toMatchObject({ state: 'placed' })
  })

  test('two daemons that look at once put one copy and take one edit', async () => {
    const turn = await scene.complaint('lamps')
    scene.later(61)
    await Promise.all([scene.look(), scene.lookAnew()])
    await scene.look()
    const copy = await only('Drafts')
    await scene.client.save(copy.uid, copy.raw.replaceAll('Kind regards', 'With kind regards'))
    await Promise.all([scene.look(), scene.lookAnew()])
    await scene.look()
    expect((await draftOf(turn)).revision).toBe(2)
    await only('Drafts')
  })

  const warned = async () =>
    (await conditionOf(ledger.ledger, EVERYBODY, scene.now())).alarms.flatMap((alarm) =>
      alarm.name === 'mail-client' ? [alarm.reason] : [],
    )

  test('a channel that is of no use is on the status page until it is mended', async () => {
    await ledger.ledger.intake.setHealth(scene.account.name, { since: scene.now() })
    await placed()
    expect(await warned()).toEqual([])
    await ledger.ledger.staff.update(scene.staff.id, { signIn: 'fang' })
    await scene.look()
    expect(await warned()).toEqual(['staff-unknown'])
    await ledger.ledger.staff.update(scene.staff.id, { signIn: 'wang', active: false })
    await scene.look()
    expect(await warned()).toEqual(['staff-inactive'])
    await ledger.ledger.staff.update(scene.staff.id, { active: true, accounts: ['another'] })
    await scene.look()
    expect(await warned()).toEqual(['staff-blind'])
    await ledger.ledger.staff.update(scene.staff.id, { accounts: null })
    const openDrafts: DraftStores['openDrafts'] = async (account, signal) => {
      const store = await scene.stores.openDrafts(account, signal)
      return Object.defineProperty(store, 'removes', { value: false })
    }
    await scene.complaint('second', [], 'Two more lamps are broken.', 'other@lumena.example')
    scene.later(61)
    await scene.lookAnew({ openDrafts })
    expect(await warned()).toEqual(['no-uidplus'])
    await scene.lookAnew()
    expect(await warned()).toEqual([])
  })

  test('a person who may no longer sign in has no drafts there any more', async () => {
    const turn = await placed()
    await scene.ledger.staff.update(scene.staff.id, { active: false })
    await scene.look()
    expect(await scene.client.list('Drafts')).toEqual([])
    expect(await copyOf(turn)).toMatchObject({ state: 'gone' })
  })

  test('drafts of markets that the person does not see are not put there', async () => {
    await scene.ledger.staff.update(scene.staff.id, { markets: ['FR'] })
    await placed()
    expect(await scene.client.list('Drafts')).toEqual([])
  })

  test('an edit that adds a recipient is taken over without them, and says so', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await scene.client.save(copy.uid, copy.raw.replace(/^To: (.*)\r$/m, 'To: $1,\r\n partner@other.example\r'))
    await scene.look()
    expect((await rowOf(turn)).problem).toBe('mail-client-partly|added-recipients:partner@other.example')
    expect((await draftOf(turn)).record.to).toEqual(turn.draft.record.to)
    await scene.client.move('Drafts', (await only('Drafts')).uid, 'Approved')
    await scene.look()
    expect((await rowOf(turn)).turn.stage).toBe('drafted')
    expect((await rowOf(turn)).problem).toContain('mail-client-refused|added-recipients')
  })

  test('a letter that waits for its hour stays here when the person answers by hand [mail 10]', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await approveAtDesk(turn)
    await scene.client.move('Drafts', copy.uid, 'Sent')
    await scene.look(turn.id)
    expect((await ledger.ledger.outbox.itemsOf(turn.ticketId)).map((item) => item.state)).toEqual(['cancelled'])
    expect((await rowOf(turn)).withdrawnWhy).toBe('answered-by-hand')
  })

  test('an approval that is taken back brings the draft back, with the body as the person left it', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await scene.client.put('Approved', copy.raw.replaceAll('Kind regards', 'With kind regards'))
    await scene.client.remove('Drafts', copy.uid)
    await scene.look()
    const [item] = await ledger.ledger.outbox.itemsOf(turn.ticketId)
    await scene.journey.acts.unapprove({ staffId: scene.staff.id }, { approvalId: item?.id ?? '' })
    scene.later(61)
    await scene.look()
    const back = await only('Drafts')
    const kept = await ledger.ledger.raw.get((await draftOf(turn)).record.bodySha256 ?? '')
    expect(Buffer.from(entityOf(Buffer.from(back.raw, 'latin1')))).toEqual(Buffer.from(kept))
  })

  test('the desk edits what came from the client: its body is ours again', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    const changed = copy.raw.replace(/^To: (.*)\r$/m, 'To: $1,\r\n partner@other.example\r')
    await scene.client.put('Approved', changed)
    await scene.client.remove('Drafts', copy.uid)
    await scene.look()
    const { revision, letter, record } = await draftOf(turn)
    expect(record.bodySha256).toBeDefined()
    const what = { turnId: turn.id, revision, letter: `${letter}\n`, subject: record.subject }
    await scene.journey.acts.edit({ staffId: scene.staff.id }, what)
    expect((await draftOf(turn)).record.bodySha256).toBeUndefined()
    expect(await approveAtDesk(turn)).toMatchObject({ done: true })
    await scene.look(turn.id)
    expect(await scene.client.list('Approved')).toEqual([])
  })

  test('a mail larger than any letter is not even fetched, and the ticket says why it waits', async () => {
    const turn = await placed()
    const copy = await only('Drafts')
    await scene.client.put('Approved', `${copy.raw}${`${'x'.repeat(76)}\r\n`.repeat(300_000)}`)
    await scene.look()
    expect((await rowOf(turn)).problem).toBe('mail-client-refused|too-large')
    expect(await copyOf(turn)).toMatchObject({ state: 'held', mailbox: 'Approved' })
    await scene.look()
    expect((await draftOf(turn)).revision).toBe(1)
  })
})
