import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { expect, test } from 'vitest'

type Demo = ChildProcessByStdio<null, Readable, Readable>

const startDemo = (folder: string): Demo =>
  spawn(process.execPath, ['bin/amends.js', 'demo'], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** Every address that the demo printed by the time it was up. */
async function urlsOf(demo: Demo): Promise<string[]> {
  let printed = ''
  for await (const chunk of demo.stdout) {
    printed += chunk
    if (/http:\/\/\S+\n/.test(printed)) break
  }
  return printed.match(/http:\/\/\S+/g) ?? []
}

test('the demo prints one URL that answers; Ctrl-C, also said twice by npm, leaves nothing behind, not even of a killed one', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amends-demo-test-'))
  const killed = startDemo(folder)
  await urlsOf(killed)
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const [left] = await readdir(folder)
  expect(left).toBeDefined()
  const demo = startDemo(folder)
  try {
    const urls = await urlsOf(demo)
    expect(urls).toHaveLength(1)
    const page = await fetch(urls[0] ?? '')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('amends')
    const now = await readdir(folder)
    expect(now).toHaveLength(1)
    expect(now).not.toContain(left)
    demo.kill('SIGINT')
    demo.kill('SIGINT')
    const [code] = await once(demo, 'exit')
    expect(code).toBe(0)
    expect(await readdir(folder)).toEqual([])
  } finally {
    demo.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
})
