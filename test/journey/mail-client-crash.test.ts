/** A crash between any two steps of the mail client's channel: the next look, with an empty memory, comes to the same end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftStore, DraftStores } from '../../src/ports/draft-store.ts'
import type { ClientDraftState } from '../../src/ports/ledger/client-drafts.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { openTools, type Scene, startScene, type Tools } from '../support/mail-client.ts'
import { mailServers, stopSharedServers, type TestMailServer } from '../support/mail-servers.ts'
import { openTestLedger, type TestLedger } from '../support/watching.ts'

/** Counts the moments before and after each change of ledger or mailbox; at one of them all ends, as in a crash. */
class Fuse {
  #left: number
  constructor(moments: number) {
    this.#left = moments
  }
  get blown(): boolean {
    return this.#left <= 0
  }
  async around<T>(work: () => Promise<T>): Promise<T> {
    this.#burn()
    const result = await work()
    this.#burn()
    return result
  }
  #burn(): void {
    this.#left -= 1
    if (this.blown) throw new Error('the process is gone')
  }
}

/** The same object, whose named methods burn the fuse. */
function fused<T extends object>(target: T, names: readonly string[], fuse: Fuse): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name)
      if (typeof value !== 'function') return value
      const call = (...of: unknown[]) => Reflect.apply(value, object, of) as Promise<unknown>
      return names.includes(String(name)) ? (...of: unknown[]) => fuse.around(() => call(...of)) : call
    },
  })
}

function fusedLedger(ledger: Ledger, fuse: Fuse): Ledger {
  return {
    ...ledger,
    raw: fused(ledger.raw, ['put'], fuse),
    clientDrafts: fused(ledger.clientDrafts, ['change'], fuse),
    transaction: (work) => fuse.around(() => ledger.transaction(work)),
  }
}

const fusedStores = (stores: DraftStores, fuse: Fuse): DraftStores => ({
  openDrafts: async (account, signal) =>
    fused<DraftStore>(await stores.openDrafts(account, signal), ['putDraft', 'removeFrom', 'createMailbox'], fuse),
})

interface Case {
  readonly name: string
  /** From a draft that is about to be put, or lies in Drafts already. */
  readonly placed: boolean
  meanwhile(scene: Scene, turn: Drafted, uid: number, raw: string): Promise<unknown>
  readonly ends: {
    readonly drafts: number
    readonly revisions: number
    readonly stage: string
    readonly copy: ClientDraftState
    readonly withdrawn?: string
    readonly outbox: number
  }
}

const edited = (raw: string) => raw.replaceAll('Kind regards', 'With kind regards')

const CASES: readonly Case[] = [
  {
    name: 'a draft is put',
    placed: false,
    meanwhile: async () => {},
    ends: { drafts: 1, revisions: 1, stage: 'drafted', copy: 'placed', outbox: 0 },
  },
  {
    name: 'a newer revision replaces it',
    placed: true,
    async meanwhile(scene, turn) {
      const letter = edited(turn.draft.letter)
      const what = { turnId: turn.id, revision: 1, letter, subject: turn.draft.record.subject }
      await scene.journey.acts.edit({ staffId: scene.staff.id }, what)
      scene.later(61)
    },
    ends: { drafts: 1, revisions: 2, stage: 'drafted', copy: 'placed', outbox: 0 },
  },
  {
    name: 'it is edited in the client',
    placed: true,
    meanwhile: (scene, _turn, uid, raw) => scene.client.save(uid, edited(raw)),
    ends: { drafts: 1, revisions: 2, stage: 'drafted', copy: 'placed', outbox: 0 },
  },
  {
    name: 'it is edited and moved to Approved',
    placed: true,
    async meanwhile(scene, _turn, uid, raw) {
      await scene.client.put('Approved', edited(raw))
      await scene.client.remove('Drafts', uid)
    },
    ends: { drafts: 0, revisions: 2, stage: 'approved', copy: 'gone', outbox: 1 },
  },
  {
    name: 'it is approved at the desk',
    placed: true,
    meanwhile: (scene, turn) =>
      scene.journey.acts.approve(
        { staffId: scene.staff.id },
        { turnId: turn.id, hash: turn.draft.hash, via: 'desk', sendAt: null, offHours: false },
      ),
    ends: { drafts: 0, revisions: 1, stage: 'approved', copy: 'gone', outbox: 1 },
  },
  {
    name: 'it is sent by hand',
    placed: true,
    meanwhile: (scene, _turn, uid) => scene.client.move('Drafts', uid, 'Sent'),
    ends: { drafts: 0, revisions: 1, stage: 'drafted', copy: 'gone', withdrawn: 'answered-by-hand', outbox: 0 },
  },
  {
    name: 'it is deleted',
    placed: true,
    async meanwhile(scene, _turn, uid) {
      await scene.client.remove('Drafts', uid)
      await scene.look()
      scene.later(61)
    },
    ends: { drafts: 0, revisions: 1, stage: 'drafted', copy: 'deleted', outbox: 0 },
  },
]

let tools: Tools
beforeAll(async () => {
  tools = await openTools()
})
afterAll(async () => {
  await tools.parser.close()
  await stopSharedServers()
})

describe('a crash at any moment', () => {
  let server: TestMailServer
  let ledger: TestLedger
  let scene: Scene
  beforeAll(async () => {
    const [world] = mailServers
    if (!world) throw new Error('no server')
    server = await world.start()
    ledger = await openTestLedger()
    scene = await startScene(tools, server, ledger.ledger)
  })
  afterAll(async () => {
    await scene.close()
    await server.stop()
    await ledger.remove()
  })

  test.each(CASES)('while $name', async (each) => {
    let crashed = true
    let moments = 0
    while (crashed) {
      moments += 1
      const id = `${each.name.replaceAll(' ', '-')}-${moments}`
      const turn = await scene.complaint(id, [], undefined, `${id}@lumena.example`)
      scene.later(61)
      const copies = async (mailbox: string) =>
        (await scene.client.list(mailbox)).filter((mail) => mail.raw.includes(`In-Reply-To: <${id}@lumena.example>`))
      if (each.placed) await scene.look()
      const [copy] = await copies('Drafts')
      await each.meanwhile(scene, turn, copy?.uid ?? 0, copy?.raw ?? '')
      const fuse = new Fuse(moments)
      const dying = scene.journeyOver(fusedLedger(ledger.ledger, fuse)).mailClient(fusedStores(scene.stores, fuse))
      await dying.look(scene.account.name, new AbortController().signal).catch((error: unknown) => {
        if (!fuse.blown) throw error
      })
      crashed = fuse.blown
      await scene.lookAnew()
      await scene.lookAnew()
      const row = await ledger.ledger.tickets.turn(turn.id)
      const context = `crash at moment ${moments}`
      expect(
        {
          drafts: (await copies('Drafts')).length,
          approved: (await copies('Approved')).length,
          revisions: (await ledger.ledger.tickets.draftsOf(turn.id)).length,
          stage: row?.turn.stage,
          withdrawn: row?.withdrawnWhy,
          copy: (await ledger.ledger.clientDrafts.of(turn.id))?.state,
          outbox: (await ledger.ledger.outbox.itemsOf(turn.ticketId)).length,
        },
        context,
      ).toEqual({ withdrawn: null, approved: 0, ...each.ends })
      const sent = (await ledger.ledger.tickets.messagesOf(turn.ticketId)).filter((one) => one.direction === 'out')
      expect(sent.length, context).toBe(each.ends.withdrawn ? 1 : 0)
    }
    expect(moments).toBeGreaterThan(2)
  })
})
