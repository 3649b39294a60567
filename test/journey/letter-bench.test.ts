/** Edited letters in the running program, on both databases: used without a restart, never broken, never under an approval. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Staff } from '../../src/ports/ledger/staff.ts'
import type { Drafted } from '../../src/ticket/turn.ts'
import { ADDRESS } from '../support/daemon.ts'
import { eachDatabase } from '../support/databases.ts'
import { complaint, type Job, MORNING, pendingDrafts, startJob } from '../support/main-job.ts'

const PATH = 'en/damage.hbs'

eachDatabase('edited letters', (open, database) => {
  let job: Job
  let mails = 0
  const editor: Staff = {
    id: 'editor',
    name: 'Greta Kern',
    signIn: 'greta',
    roles: ['editor'],
    timeZone: 'Europe/Berlin',
    language: 'en',
    reads: ['en'],
    accounts: null,
    markets: null,
    active: true,
  }
  const by = { staffId: editor.id }
  const letters = () => job.daemon.journey.letters
  const versions = () => job.daemon.ledger.templateVersions
  const inUse = () => letters().textOf(PATH) ?? ''
  const kinder = () => inUse().replace('I am sorry', 'I am truly sorry')
  const used = (text: string) => job.daemon.until('the version is used', async () => inUse() === text)

  beforeEach(async () => {
    job = await startJob(MORNING, { databaseUrl: database.place().databaseUrl })
    if (!(await job.daemon.ledger.staff.byId(editor.id))) await job.daemon.ledger.staff.add(editor, MORNING)
  })
  afterEach(() => job.close())

  const nextDraft = async (): Promise<Drafted> => {
    const known = new Set((await pendingDrafts(job.daemon)).map(({ id }) => id))
    mails += 1
    job.world.deliver(ADDRESS, complaint(`bench-${mails}`), new Date(MORNING))
    const fresh = async () => (await pendingDrafts(job.daemon)).find(({ id }) => !known.has(id))
    await job.daemon.until('a draft waits', async () => (await fresh()) !== undefined)
    const turn = await fresh()
    if (!turn) throw new Error('no draft')
    return turn
  }

  test('an editor of a market changes its languages alone, a region’s folder only where the region is theirs', async () => {
    const of =
      (markets: string[] | null, roles: Staff['roles'] = ['editor']) =>
      (path: string) =>
        letters().mayChange({ ...editor, markets, roles }, path)
    const files = [
      'de/damage.hbs',
      'de-CH/price.hbs',
      'fr/damage.hbs',
      'en/damage.hbs',
      'zh-Hant/damage.hbs',
      'manners.yaml',
    ]
    expect(files.filter(of(['DE']))).toEqual(['de/damage.hbs'])
    expect(files.filter(of(['CH']))).toEqual(['de/damage.hbs', 'de-CH/price.hbs', 'fr/damage.hbs'])
    expect(files.filter(of(['TW', 'AU']))).toEqual(['en/damage.hbs', 'zh-Hant/damage.hbs'])
    expect(files.filter(of(null))).toEqual(files)
    expect(files.filter(of(['DE'], ['admin']))).toEqual(files)
    expect(files.filter(of(null, ['agent']))).toEqual([])

    const owner: Staff = { ...editor, id: 'owner', signIn: 'hans', markets: ['DE'] }
    if (!(await job.daemon.ledger.staff.byId(owner.id))) await job.daemon.ledger.staff.add(owner, MORNING)
    const saved = (path: string, text: string) =>
      letters().save({ staffId: owner.id }, { path, text, note: 'x', over: '' })
    expect(await saved(PATH, kinder())).toMatchObject({ done: false, refusal: 'not-allowed' })
    expect(await saved('de/damage.hbs', letters().textOf('de/damage.hbs') ?? '')).toMatchObject({ done: true })
  })

  test('what another process saves is used without a restart; a letter that was drafted before stays as it is', async () => {
    const before = await nextDraft()
    expect(before.draft.letter).toContain('I am sorry')
    const text = kinder()
    const second = database.kind === 'postgres' ? await open('second') : null
    const version = { id: '0', path: PATH, text, baseHash: null, who: editor.id, at: MORNING, note: 'kinder' }
    await (second?.templateVersions ?? versions()).add(version)
    await used(text)
    expect((await nextDraft()).draft.letter).toContain('I am truly sorry')
    const row = await job.daemon.ledger.tickets.turn(before.id)
    expect(row?.turn.stage === 'drafted' && row.turn.draft.hash).toBe(before.draft.hash)
  })

  test('a broken version is refused when it is saved, and never used where it got into the ledger all the same', async () => {
    const shipped = inUse()
    const broken = `${kinder()}\n{{nobody.knows}}\n`
    const saved = await letters().save(by, { path: PATH, text: broken, note: 'broken', over: '' })
    expect(saved.done && saved.value.problems).toMatchObject([{ file: PATH, line: broken.split('\n').length - 1 }])
    expect(await versions().inUse()).toEqual([])
    await versions().add({ id: '0', path: PATH, text: broken, baseHash: null, who: 'x', at: MORNING, note: '' })
    await versions().add({
      id: '1',
      path: 'en/delay.hbs',
      text: letters().textOf('en/delay.hbs') ?? '',
      baseHash: null,
      who: 'x',
      at: MORNING,
      note: 'a sign',
    })
    await job.daemon.until('it was read', async () => job.daemon.templateProblems().length > 0)
    expect(inUse()).toBe(shipped)
    expect((await nextDraft()).draft.letter).toContain('I am sorry')
  })

  test('the last good version stays in use when a newer one turns out broken', async () => {
    const good = kinder()
    await versions().add({ id: '0', path: PATH, text: good, baseHash: null, who: 'x', at: MORNING, note: '' })
    await used(good)
    await versions().add({
      id: '1',
      path: PATH,
      text: '--- remedy ---\n',
      baseHash: null,
      who: 'x',
      at: MORNING,
      note: '',
    })
    await job.daemon.until('it was read', async () => job.daemon.templateProblems().length > 0)
    expect(inUse()).toBe(good)
  })

  test('too long sentences and forbidden words are refused with what to say instead', async () => {
    const text = inUse().replace('--- remedy ---', '--- remedy ---\nPlease calm down.')
    const problems = await letters().check(PATH, text, true)
    expect(problems.map(({ message }) => message).join()).toMatch(/never say "calm down": /)
    const long = `${'we look and '.repeat(60)}we look.`
    const measured = await letters().check(PATH, inUse().replace('--- remedy ---', `--- remedy ---\n${long}`), true)
    expect(measured.map(({ message }) => message).join()).toMatch(/sentences of [\d.]+ words on average, 18 at most/)
  })

  test('a shared file that breaks another letter is refused, with the letter named', async () => {
    const path = 'en/_partials.hbs'
    const text = (letters().textOf(path) ?? '').replace('--- offer ---', '--- offer-of-mine ---')
    const saved = await letters().save(by, { path, text, note: 'x', over: '' })
    expect(saved.done && saved.value.problems.map(({ file }) => file)).toContain(PATH)
  })

  test('undone, the version before is in use; every act leaves its line', async () => {
    const shipped = inUse()
    const text = kinder()
    expect(await letters().save(by, { path: PATH, text, note: 'kinder', over: '' })).toMatchObject({ done: true })
    await used(text)
    const [version] = await versions().inUse()
    expect(await letters().undo(by, { path: PATH, id: version?.id ?? '' })).toMatchObject({ done: true })
    await used(shipped)
    expect(await letters().undo(by, { path: PATH, id: version?.id ?? '' })).toMatchObject({ refusal: 'stale' })
    expect(await letters().save(by, { path: 'en/nothing.hbs', text, note: 'x', over: '' })).toMatchObject({
      refusal: 'not-found',
    })
    expect(await letters().save(by, { path: '../.env', text, note: 'x', over: '' })).toMatchObject({
      refusal: 'not-found',
    })
    expect(await letters().save(by, { path: PATH, text, note: ' ', over: '' })).toMatchObject({ refusal: 'empty' })
  })

  test('a hand edit is warned of words that are never said and of long sentences, until they are mended', async () => {
    const turn = await nextDraft()
    const { draft } = turn
    const edit = (revision: number, letter: string) =>
      job.daemon.journey.acts.edit(
        { staffId: job.daemon.staff.id },
        { turnId: turn.id, revision, letter, subject: draft.record.subject },
      )
    const drafted = async () => {
      const row = await job.daemon.ledger.tickets.turn(turn.id)
      if (row?.turn.stage !== 'drafted') throw new Error('no draft')
      return row.turn.draft
    }
    const long = `${'and we look at it '.repeat(40)}today.`
    await edit(1, draft.letter.replace('I am sorry', `Please calm down. We look ${long}\nI am sorry`))
    const warned = await drafted()
    expect(warned.warnings).toEqual(expect.arrayContaining(['unwanted-words', 'hard-to-read']))
    expect(warned.unwanted).toContainEqual({ say: 'calm down', instead: expect.stringMatching(/./) })
    await edit(2, draft.letter)
    const mended = await drafted()
    expect(mended.warnings).not.toContain('unwanted-words')
    expect(mended.warnings).not.toContain('hard-to-read')
    expect(mended.unwanted).toBeUndefined()
  })
})
