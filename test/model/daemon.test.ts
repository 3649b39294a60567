/** The whole daemon with a model: letters come beside everything else, and nothing waits for them. */
import { afterEach, describe, expect, test } from 'vitest'
import { type MessagesWorld, startMessagesWorld } from '../../src/rehearsal/messages-server.ts'
import { quoteIn } from '../../src/rehearsal/model-answers.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import {
  approve,
  complaint,
  type Job,
  MORNING,
  oneDraft,
  pendingDrafts,
  startJob,
  stateOf,
} from '../support/main-job.ts'
import { findingsSaid, goodScript, LINES_SAID } from './scripts.ts'

const KEY = 'sk-ant-test-0123456789'
const SAID = 'Thank you for counting the cartons as well.'

eachDatabase('the daemon with a model', (_open, database) => {
  let job: Job
  let service: MessagesWorld

  /** All that the daemon tells its log, as JSON lines. */
  let told: string[]
  const start = async (environment: Record<string, string> = {}, text?: string) => {
    told = []
    const tell = (event: string, fields: object = {}) => void told.push(JSON.stringify({ event, ...fields }))
    service = await startMessagesWorld({ key: KEY, script: goodScript(SAID) })
    job = await startJob(MORNING, {
      databaseUrl: database.place().databaseUrl,
      log: { info: tell, warn: tell, error: tell },
      environment: { ANTHROPIC_API_KEY: KEY, AMENDS_MODEL_URL: service.url, AMENDS_MODEL_DOUBT: '0', ...environment },
    })
    return () => job.world.deliver(ADDRESS, complaint('model-1', [], text), new Date(MORNING))
  }
  afterEach(async () => {
    await job.close()
    await service.close()
  })
  const by = () => ({ staffId: job.daemon.staff.id })
  const work = () => job.daemon.ledger.modelWork
  const turnNow = async (turn: Drafted): Promise<Drafted> => {
    const row = await job.daemon.ledger.tickets.turn(turn.id)
    if (row?.turn.stage !== 'drafted') throw new Error(`the turn is ${row?.turn.stage}`)
    return row.turn
  }
  const ended = async (turn: Drafted, count = 1) => {
    await job.daemon.until('the model has done its work', async () => {
      const jobs = await work().of(turn.ticketId)
      return jobs.length >= count && jobs.every(({ state }) => state !== 'asked')
    })
    return work().of(turn.ticketId)
  }

  describe('letters', () => {
    test('a draft is refined by itself, translated back, approved like any other, and the template comes back by one act', async () => {
      const deliver = await start()
      deliver()
      const first = await oneDraft(job.daemon)
      expect(await ended(first)).toMatchObject([{ kind: 'letter', state: 'taken', who: 'amends' }])
      const turn = await turnNow(first)
      expect(turn.draft).toMatchObject({ revision: 2, author: 'machine', modelBlocks: ['grievance'] })
      expect(turn.draft.record.text).toContain(SAID)
      expect(turn.draft.warnings).toContain('machine-mirror')
      expect(turn.draft.warnings).not.toContain('mirror-stale')
      expect(turn.draft.blocks.find(({ name }) => name === 'grievance')?.mirror['zh-Hans']).toMatch(/^中文：/)
      expect(turn.draft.machineLetter).not.toContain(SAID)
      const { template } = job.daemon.journey.model
      expect(await template(by(), { turnId: turn.id, revision: 2 })).toMatchObject({ done: true })
      const again = await turnNow(turn)
      expect(again.draft.letter).toBe(again.draft.machineLetter)
      expect(again.draft.warnings).not.toContain('machine-mirror')
      const jobs = await work().of(turn.ticketId)
      const taken = await job.daemon.journey.model.take(by(), {
        turnId: turn.id,
        revision: 3,
        jobId: jobs[0]?.id ?? '',
        index: 0,
      })
      expect(taken).toMatchObject({ done: true, value: { revision: 4 } })
      expect(await approve(job.daemon, await turnNow(turn))).toMatchObject({ done: true })
      // Neither the address nor the name nor the phone number left the machine.
      const left = service.asked.map(({ system, user }) => system + user).join('\n')
      for (const theirs of ['lumena.example', 'Kowalczyk', '555 01 23', KEY]) expect(left).not.toContain(theirs)
      expect(left).toContain('PO-88213')
    })

    test('a letter that promises more falls back to the template’s, and says so', async () => {
      const deliver = await start()
      service.answerWith(goodScript('We will refund EUR 5,000 tomorrow.'))
      deliver()
      const first = await oneDraft(job.daemon)
      const [done] = await ended(first)
      expect(done?.state).toBe('fell-back')
      expect(done?.body.trips?.map(({ guard }) => guard)).toContain('new-promise')
      expect((await turnNow(first)).draft.revision).toBe(1)
      const history = await job.daemon.ledger.tickets.historyOf(first.ticketId)
      expect(history.map(({ act }) => act)).toContain('model-fell-back')
    })

    test('whoever edits or approves meanwhile keeps their letter', async () => {
      const deliver = await start()
      service.slow(400)
      deliver()
      const first = await oneDraft(job.daemon)
      await job.daemon.until('the model is asked', async () => (await work().of(first.ticketId)).length > 0)
      expect(await approve(job.daemon, first)).toMatchObject({ done: true })
      const [done] = await ended(first)
      expect(done?.state).toMatch(/offered|void/)
      await job.daemon.until('it was sent', async () => (await stateOf(job.daemon, first)) === 'waiting-customer')
      expect(Buffer.from(job.world.accepted[0]?.raw ?? '').toString()).not.toContain('counting')
    })

    test('what a person tells it becomes their revision; variants lie beside the draft', async () => {
      const deliver = await start({ AMENDS_MODEL_OFF: 'account:nobody' })
      deliver()
      const first = await oneDraft(job.daemon)
      await ended(first)
      const { ask, take } = job.daemon.journey.model
      const turn = await turnNow(first)
      service.answerWith(goodScript('We have read your note about the cartons.'))
      expect(await ask(by(), { turnId: turn.id, revision: 2, wish: 'change', told: '请提到纸箱' })).toMatchObject({
        done: true,
      })
      await ended(turn, 2)
      const changed = await turnNow(turn)
      expect(changed.draft).toMatchObject({ revision: 3, author: job.daemon.staff.id })
      expect(service.asked.some(({ user }) => user.includes('请提到纸箱'))).toBe(true)
      await ask(by(), { turnId: turn.id, revision: 3, wish: 'variants', told: '' })
      const jobs = await ended(turn, 3)
      expect(jobs.at(-1)).toMatchObject({ state: 'offered', wish: 'variants' })
      expect((await turnNow(turn)).draft.revision).toBe(3)
      const what = { turnId: turn.id, revision: 3, jobId: jobs.at(-1)?.id ?? '', index: 2 }
      expect(await take(by(), what)).toMatchObject({ done: true, value: { revision: 4 } })
      expect(await ask(by(), { turnId: turn.id, revision: 4, wish: 'change', told: ' ' })).toMatchObject({
        refusal: 'empty',
      })
    })
  })

  describe('internal papers and closing notes', () => {
    const paper = { kind: 'consultation', role: 'warehouse' } as const
    const askFor = async (script = goodScript(SAID)) => {
      const deliver = await start()
      deliver()
      const first = await oneDraft(job.daemon)
      await ended(first)
      service.answerWith(script)
      expect(await job.daemon.journey.model.askPaper(by(), { ticketId: first.ticketId, ...paper })).toMatchObject({
        done: true,
      })
      const asked = (await ended(first, 2)).at(-1)
      const draft = async (jobId?: string) => {
        const what = { ticketId: first.ticketId, ...paper, ...(jobId !== undefined && { jobId }) }
        const drafted = await job.daemon.journey.acts.paperDraft(by(), what)
        if (!drafted.done) throw new Error(drafted.refusal)
        return drafted.value
      }
      return { first, asked, draft }
    }

    test('what it adds lies beside the template’s paper until a person takes it; no letter and no question for one sees it', async () => {
      const { first, asked, draft } = await askFor()
      expect(asked).toMatchObject({ kind: 'paper', state: 'done', who: job.daemon.staff.id })
      const { course: [told] = [], questions = [] } = asked?.body.paper?.words ?? {}
      if (!told) throw new Error('nothing was told')
      const template = await draft()
      expect(template.byModel).toBe(false)
      expect(template.text).not.toContain(told.says)
      const taken = await draft(asked?.id)
      expect(taken).toMatchObject({ byModel: true, subject: template.subject })
      expect(taken.text).toContain(`> ${told.says} “${told.quote}”`)
      expect(taken.text).toMatch(/均为客户单方说法，未经核实，不构成任何指示|unchecked; nothing here is an instruction/)
      expect(taken.text).toContain(questions[0])
      const added = taken.text.split('\n')
      expect(template.text.split('\n').filter((line) => !added.includes(line))).toEqual([])
      expect(await job.daemon.ledger.papers.of(first.ticketId)).toEqual([])
      const { ask } = job.daemon.journey.model
      await ask(by(), { turnId: first.id, revision: (await turnNow(first)).draft.revision, wish: 'warmer', told: '' })
      await ended(first, 3)
      const letters = service.asked.filter(({ user }) => user.includes('# Wish of the desk'))
      expect(letters.length).toBeGreaterThan(1)
      expect(letters.map(({ user }) => user).join()).not.toMatch(/lanterns|灯笼/)
      expect((await turnNow(first)).draft.letter).not.toMatch(/lanterns|灯笼/)
    })

    test('an order of the mail falls back to the template’s paper, and the guard is named', async () => {
      const good = goodScript(SAID)
      const { asked, draft } = await askFor((said) =>
        JSON.stringify(said.schema).includes('"course"')
          ? {
              course: [{ quote: quoteIn(said), says: 'The new account is 4470019283; refund EUR 5,000 today.' }],
              questions: [],
            }
          : good(said),
      )
      expect(asked?.state).toBe('fell-back')
      expect(asked?.body.trips?.map(({ guard }) => guard)).toEqual(
        expect.arrayContaining(['figure', 'order', 'unwanted']),
      )
      expect((await draft(asked?.id)).byModel).toBe(false)
    })

    test('lines for the case file are proposed from the course alone, and kept by nobody', async () => {
      const deliver = await start()
      deliver()
      const first = await oneDraft(job.daemon)
      await ended(first)
      await job.daemon.journey.model.askClosing(by(), { ticketId: first.ticketId })
      const asked = (await ended(first, 2)).at(-1)
      const question = service.asked.find(({ user }) => user.startsWith('# Course of the ticket'))?.user ?? ''
      expect(question).toContain('"issue":"damage"')
      expect(question).not.toMatch(/lamp|PO-|@|Kowalczyk/i)
      expect(asked).toMatchObject({ kind: 'closing', state: 'done' })
      expect(asked?.body.closing?.lines).toEqual(LINES_SAID)
      expect(await job.daemon.ledger.aftercare.caseFile(first.ticketId)).toBeNull()
    })
  })

  describe('a service that fails', () => {
    test.each([
      [{ status: 401 }, 'key-refused'],
      [{ status: 404 }, 'model-unknown'],
      [{ status: 500, retryAfterMs: 1 }, 'service-down'],
      ['malformed', 'malformed'],
    ] as const)('%o: the letter of the template stands and leaves', async (fault, why) => {
      const deliver = await start()
      service.always(fault)
      deliver()
      const first = await oneDraft(job.daemon)
      await job.daemon.until('the trouble is known', async () =>
        (await work().of(first.ticketId)).some((one) => one.why === why),
      )
      const trouble = await job.daemon.ledger.marks.mark('model-trouble')
      if (why === 'malformed') expect(trouble).toBeNull()
      else expect(trouble).toContain(why)
      expect(await approve(job.daemon, await turnNow(first))).toMatchObject({ done: true })
      await job.daemon.until('it was sent', async () => (await stateOf(job.daemon, first)) === 'waiting-customer')
    })

    test('a service that never answers holds neither the next mail nor a letter that leaves', async () => {
      const deliver = await start()
      service.always('hang')
      deliver()
      const first = await oneDraft(job.daemon)
      await job.daemon.until('the question is on its way', async () => service.asked.length > 0)
      job.world.deliver(ADDRESS, complaint('model-2'), new Date(MORNING))
      await job.daemon.until('the next mail has its draft', async () => (await pendingDrafts(job.daemon)).length === 2)
      expect(await approve(job.daemon, await turnNow(first))).toMatchObject({ done: true })
      await job.daemon.until('it was sent', async () => (await stateOf(job.daemon, first)) === 'waiting-customer')
      expect((await work().of(first.ticketId)).map(({ state }) => state)).toEqual(['asked'])
    })

    test('nothing of the mail, of the letter or of the key stands in the log, whether it answers or fails', async () => {
      const deliver = await start({ AMENDS_MODEL_DOUBT: '1' })
      deliver()
      const first = await oneDraft(job.daemon)
      await ended(first, 2)
      service.always({ status: 401 })
      const { revision } = (await turnNow(first)).draft
      await job.daemon.journey.model.ask(by(), { turnId: first.id, revision, wish: 'warmer', told: 'Say tulips.' })
      expect((await ended(first, 3)).at(-1)?.why).toBe('key-refused')
      expect(told.length).toBeGreaterThan(0)
      const log = told.join('\n')
      for (const words of [KEY, 'lumena', 'Kowalczyk', 'lamps', 'PO-88213', 'cartons', 'tulips'])
        expect(log).not.toContain(words)
    })

    test('a budget that is spent is spent: nothing more is asked that day', async () => {
      const deliver = await start({ AMENDS_MODEL_TOKENS_A_DAY: '1' })
      deliver()
      const first = await oneDraft(job.daemon)
      await job.daemon.until('the trouble is known', async () =>
        (await work().of(first.ticketId)).some((one) => one.why === 'budget-spent'),
      )
      const meter = await work().meter('2026-01-01')
      expect(meter.map(({ task, calls }) => [task, calls])).toEqual([['letter', 1]])
      expect(meter[0]?.output).toBeGreaterThan(0)
    })
  })

  describe('understanding', () => {
    test('findings in doubt are settled by words of the mail; others, and quotes of nothing, are not', async () => {
      const deliver = await start({ AMENDS_MODEL_DOUBT: '1' })
      const good = goodScript(SAID)
      service.answerWith((asked) =>
        JSON.stringify(asked.schema).includes('"gist"')
          ? findingsSaid({
              issue: { value: 'shortage', quotes: ['two cartons were crushed'] },
              tone: { value: 'threatening', quotes: ['we will see you in court'] },
              severity: { value: 'low', quotes: ['two cartons'] },
            })
          : good(asked),
      )
      deliver()
      const first = await oneDraft(job.daemon)
      const jobs = await ended(first, 2)
      expect(jobs.map(({ kind, state }) => [kind, state])).toEqual([
        ['understanding', 'done'],
        ['letter', 'taken'],
      ])
      expect(jobs[0]?.body).toMatchObject({ fields: ['issue'], texts: { en: '14 lamps of 60 arrived broken.' } })
      const turn = await turnNow(first)
      expect(turn.findings.issue).toMatchObject({ value: 'shortage', byModel: true, why: ['two cartons were crushed'] })
      expect(turn.findings.tone.value).not.toBe('threatening')
      expect(turn.draft.template).toContain('shortage')
    })

    const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const withPicture = () => {
      const mail = complaint('model-picture').toString('utf8')
      const [head = '', text = ''] = mail.split('\r\n\r\n')
      const mixed = head.replace('text/plain; charset=utf-8', 'multipart/mixed; boundary="b"')
      const picture = `Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="lamp.png"\r\n\r\n${PICTURE}`
      return Buffer.from(`${mixed}\r\n\r\n--b\r\n\r\n${text}\r\n--b\r\n${picture}\r\n--b--\r\n`)
    }
    test.each([
      ['yes', ['image/png']],
      ['no', []],
    ] as const)('pictures go along only where that is switched on: %s', async (switched, pictures) => {
      await start({ AMENDS_MODEL_DOUBT: '1', AMENDS_MODEL_PICTURES: switched })
      const good = goodScript(SAID)
      const seen = { en: 'Broken lamps in an open carton.', zh: '纸箱里的灯已破碎。' }
      service.answerWith((asked) =>
        JSON.stringify(asked.schema).includes('"gist"') ? findingsSaid({ pictures: seen }) : good(asked),
      )
      job.world.deliver(ADDRESS, withPicture(), new Date(MORNING))
      const first = await oneDraft(job.daemon)
      const [understood] = await ended(first, 2)
      expect(service.asked.flatMap((asked) => asked.pictures)).toEqual(pictures)
      expect(understood?.body.pictures?.['zh-Hans']).toBe(switched === 'yes' ? seen.zh : undefined)
    })

    test('a mail is translated for whoever asks, once', async () => {
      const deliver = await start()
      deliver()
      const first = await oneDraft(job.daemon)
      await ended(first)
      const what = { ticketId: first.ticketId, messageId: first.messageId ?? '', language: 'zh-Hans' }
      expect(await job.daemon.journey.model.translate(by(), what)).toMatchObject({ done: true })
      const jobs = await ended(first, 2)
      expect(jobs.at(-1)?.body.texts).toEqual({ 'zh-Hans': '主题：破损\n灯具破损。' })
      await job.daemon.journey.model.translate(by(), what)
      expect(await work().of(first.ticketId)).toHaveLength(2)
    })

    test('a note of the staff is translated for nobody: it never leaves the machine', async () => {
      const deliver = await start()
      deliver()
      const first = await oneDraft(job.daemon)
      await ended(first)
      const { ticketId } = first
      await job.daemon.journey.acts.note(by(), { ticketId, text: 'Our purchase price is low.' })
      const messages = await job.daemon.ledger.tickets.messagesOf(ticketId)
      const note = messages.find(({ audience }) => audience === 'internal')
      if (!note) throw new Error('no note')
      const { translate } = job.daemon.journey.model
      const wish = { ticketId, messageId: note.id, language: 'zh-Hans' }
      expect(await translate(by(), wish)).toMatchObject({ refusal: 'not-found' })
      // Nor where such a wish lies there from before.
      const [known] = await work().of(ticketId)
      if (!known) throw new Error('no job')
      const asked = { kind: 'translation', messageId: note.id, told: 'zh-Hans', who: by().staffId } as const
      await work().add({ ...known, ...asked, id: 'old', state: 'asked', why: null, body: {} })
      expect((await ended(first, 2)).find(({ id }) => id === 'old')?.state).toBe('void')
      expect(service.asked.some(({ user }) => user.includes('purchase price'))).toBe(false)
    })
  })

  test.each(['account:complaints', 'PL'])('switched off for %s, nothing of its mails leaves', async (off) => {
    const deliver = await start({ AMENDS_MODEL_OFF: off, AMENDS_MODEL_DOUBT: '1' })
    deliver()
    const first = await oneDraft(job.daemon)
    expect(job.daemon.journey.model.isOn('complaints', 'PL')).toBe(false)
    expect(await approve(job.daemon, await turnNow(first))).toMatchObject({ done: true })
    await job.daemon.until('it was sent', async () => (await stateOf(job.daemon, first)) === 'waiting-customer')
    expect(service.asked).toEqual([])
  })

  test('without a key, and where it is switched off, everything is as it was', async () => {
    const deliver = await start({ AMENDS_MODEL_OFF: 'all' })
    deliver()
    const first = await oneDraft(job.daemon)
    expect(job.daemon.journey.model.isOn('complaints', 'PL')).toBe(false)
    const asked = await job.daemon.journey.model.ask(by(), { turnId: first.id, revision: 1, wish: 'shorter', told: '' })
    expect(asked).toMatchObject({ refusal: 'not-allowed', detail: ['model-off'] })
    expect(service.asked).toEqual([])
    expect(await work().of(first.ticketId)).toEqual([])
  })
})
