import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEditedFiles } from '../../src/cli/files.ts'
import { buildWorkshop } from '../../src/journey/workshop.ts'
import { MODEL_FILE } from '../../src/understanding/model.ts'

test('an edited letter is in use without reading the vocabulary anew, an edited vocabulary and a new model are', {
  timeout: 60_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amends-workshop-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const paths = { config: join(folder, 'config'), templates: join(folder, 'templates') }
  await cp('config', paths.config, { recursive: true })
  await cp('templates/en', join(paths.templates, 'en'), { recursive: true })
  const read = () => {
    return readEditedFiles({ ...paths, data: '', keyFile: '', databaseUrl: null })
  }
  const first = await buildWorkshop(await read(), paths)

  await writeFile(join(paths.templates, 'en', 'damage.hbs'), '--- grievance ---\nNo remedy here.\n')
  const edited = await buildWorkshop(await read(), paths, first)
  expect(edited.problems.map(({ file }) => file)).toContain('en/damage.hbs')
  expect(edited.understand).toBe(first.understand)

  await writeFile(join(paths.config, 'lexicon', 'en.yaml'), 'language: en\nwords: {}\n')
  const relearnt = await buildWorkshop(await read(), paths, edited)
  expect(relearnt.understand).not.toBe(first.understand)

  const file = join(paths.config, MODEL_FILE)
  const model = await readFile(file)
  model.writeInt8(model.readInt8(model.length - 1) ^ 1, model.length - 1)
  await writeFile(file, model)
  const trained = await buildWorkshop(await read(), paths, relearnt)
  expect(trained.understand).not.toBe(relearnt.understand)
})
