import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('the demo prints one URL that answers, and Ctrl-C leaves nothing behind, also when npm says it twice', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amends-demo-test-'))
  const demo = spawn(process.execPath, ['bin/amends.js', 'demo'], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  try {
    let printed = ''
    for await (const chunk of demo.stdout) {
      printed += chunk
      if (/http:\/\/\S+\n/.test(printed)) break
    }
    const urls = printed.match(/http:\/\/\S+/g) ?? []
    expect(urls).toHaveLength(1)
    const page = await fetch(urls[0] ?? '')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('amends')
    expect(await readdir(folder)).not.toEqual([])
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
