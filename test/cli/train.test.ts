/** `amends train` makes the model from the texts of config/training/. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { train } from '../../src/cli/train.ts'
import { readModel } from '../../src/understanding/model.ts'

async function configuration(lines: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'amends-train-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const config = join(folder, 'config')
  await mkdir(join(config, 'training'), { recursive: true })
  await mkdir(join(config, 'lexicon'))
  for (const name of ['meanings.yaml', 'en.yaml']) await cp(join('config/lexicon', name), join(config, 'lexicon', name))
  await writeFile(join(config, 'training', 'en.jsonl'), lines.join('\n'))
  return { config, environment: { AMENDS_CONFIG: config, AMENDS_DATA: join(folder, 'data') } }
}

const line = (text: string, issue: string) =>
  JSON.stringify({ text, issue, also: [], severity: 'normal', tone: 'calm', wants: [], evidence: 'none' })

test('a company’s own texts make its own model, before there is any ledger', async () => {
  const lines = ['pump', 'lamp', 'chair', 'table', 'kettle'].flatMap((goods) => [
    line(`The ${goods} fell off the lorry`, 'damage'),
    line(`The ${goods} is still at the port`, 'delay'),
  ])
  const { config, environment } = await configuration(lines)
  await train(environment)
  const file = join(config, 'understanding.model')
  expect(readModel(file, await readFile(file)).ids.length).toBeGreaterThan(10)
})

test('a mistake in a text is named by file and line, and no model is written', async () => {
  const { config, environment } = await configuration([line('fine', 'damage'), '{"text":"x","issue":"brokn"}'])
  await expect(train(environment)).rejects.toThrow(/en\.jsonl:2: "issue" can't be "brokn"/)
  await expect(readFile(join(config, 'understanding.model'))).rejects.toThrow('ENOENT')
})
