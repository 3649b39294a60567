/** `amends templates`: what was edited at the desk counts in check, preview and export. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { templatesCheck, templatesExport, templatesPreview } from '../../src/cli/templates-check.ts'
import { openLedger } from '../../src/edge/ledger/open.ts'

const NOW = '2026-11-17T10:00:00.000Z'
let folder = ''
let environment: Record<string, string> = {}
const printed: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amends-templates-'))
  for (const tag of ['de', 'en', 'zh-Hans'])
    cpSync(`templates/${tag}`, join(folder, 'templates', tag), { recursive: true })
  environment = { AMENDS_DATA: join(folder, 'data'), AMENDS_TEMPLATES: join(folder, 'templates') }
  printed.length = 0
  const print = (line: string): void => void printed.push(line)
  vi.spyOn(console, 'log').mockImplementation(print)
  vi.spyOn(console, 'error').mockImplementation(print)
})
afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = 0
  rmSync(folder, { recursive: true, force: true })
})

const save = async (change: (text: string) => string): Promise<void> => {
  const text = change(readFileSync('templates/de/damage.hbs', 'utf8'))
  const ledger = await openLedger({ databaseUrl: null, dataFolder: join(folder, 'data'), role: 'main', now: NOW })
  const version = { id: '0', path: 'de/damage.hbs', text, baseHash: null, who: 'x', at: NOW, note: '' }
  await ledger.templateVersions.add(version)
  await ledger.close()
}

test('a letter is printed on a made-up case, with its mirror, also where there is no ledger yet', async () => {
  await templatesPreview(environment, 'de', 'damage', { mirror: 'zh-Hans' })
  const text = printed.join('\n')
  expect(text).toContain('--- templates/de/damage.hbs, de ---')
  expect(text).toContain('PO-88213')
  expect(text).toMatch(/ {4}\| .*[一-鿿]/)
  await expect(templatesPreview(environment, 'de', 'damage', { sample: 'no such' })).rejects.toThrow(/nothing known; /)
  await expect(templatesPreview(environment, 'de', 'nonsense', {})).rejects.toThrow(/no letter has this name/)
  await expect(templatesPreview(environment, 'd', 'damage', {})).rejects.toThrow(/no locale/)
})

test('preview and export say what the desk made of a letter; the shipped file is not touched', async () => {
  await save((text) => text.replace('Es tut mir leid', 'Es tut mir sehr leid'))
  await templatesPreview(environment, 'de', 'damage', {})
  expect(printed.join('\n')).toContain('Es tut mir sehr leid')
  await templatesExport(environment, join(folder, 'out'))
  expect(readFileSync(join(folder, 'out/de/damage.hbs'), 'utf8')).toContain('Es tut mir sehr leid')
  expect(readFileSync(join(folder, 'out/en/damage.hbs'), 'utf8')).toBe(readFileSync('templates/en/damage.hbs', 'utf8'))
  expect(readFileSync(join(folder, 'templates/de/damage.hbs'), 'utf8')).not.toContain('sehr leid')
})

test('check names the mistake of a version that an upgrade has broken', async () => {
  await save((text) => text.replace('{{order}}', '{{ordr}}'))
  await templatesCheck(environment)
  expect(printed.join('\n')).toMatch(/templates\/de\/damage\.hbs:\d+: .*ordr/)
  expect(process.exitCode).toBe(1)
})
