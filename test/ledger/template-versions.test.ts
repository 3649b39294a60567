/** Versions of templates: the newest that was not taken back counts, nothing is lost, every change is noticed. */
import { expect, test } from 'vitest'
import { eachDatabase, NOW } from '../support/databases.ts'

eachDatabase('versions of templates', (open) => {
  const version = (id: string, path = 'de/damage.hbs') => ({
    id,
    path,
    text: `text ${id}`,
    baseHash: 'a'.repeat(64),
    who: 'anna',
    at: NOW,
    note: 'warmer',
  })

  test('the newest that was not taken back is in use, by path', async () => {
    const { templateVersions } = await open()
    await templateVersions.add(version('1'))
    await templateVersions.add(version('2'))
    await templateVersions.add({ ...version('3', 'pl/_blocks.hbs'), baseHash: null })
    const used = async () => (await templateVersions.inUse()).map(({ id }) => id)
    expect(await used()).toEqual(['2', '3'])
    expect(await templateVersions.undo('2', 'otto', NOW)).toBe(true)
    expect(await used()).toEqual(['1', '3'])
    expect(await templateVersions.undo('1', 'otto', NOW)).toBe(true)
    expect(await used()).toEqual(['3'])
    expect(await templateVersions.undo('1', 'anna', NOW)).toBe(false)
  })

  test('the history says who wrote what and who took it back, the newest first', async () => {
    const { templateVersions } = await open()
    await templateVersions.add(version('1'))
    await templateVersions.add(version('2'))
    await templateVersions.undo('2', 'otto', NOW)
    expect(await templateVersions.historyOf('de/damage.hbs', 9)).toEqual([
      { ...version('2'), undoneAt: NOW, undoneBy: 'otto' },
      { ...version('1'), undoneAt: null, undoneBy: null },
    ])
    expect(await templateVersions.historyOf('de/damage.hbs', 1)).toHaveLength(1)
  })

  test('another process sees that something has changed', async () => {
    const { templateVersions } = await open()
    const other = await open('second')
    const editions = [await templateVersions.edition()]
    await other.templateVersions.add(version('1'))
    editions.push(await templateVersions.edition())
    await other.templateVersions.undo('1', 'anna', NOW)
    editions.push(await templateVersions.edition())
    expect(new Set(editions).size).toBe(3)
  })
})
