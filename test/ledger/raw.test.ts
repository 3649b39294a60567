/** Original bytes: kept before anything is parsed, and given back as they were. */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { eachDatabase, NOW } from '../support/databases.ts'

eachDatabase('raw mail', (open, database) => {
  test.for([0, 1, 1024 * 1024, 2.5 * 1024 * 1024])('%i bytes come back as they were', async (size) => {
    const { raw } = await open()
    const bytes = randomBytes(size)
    const sha256 = await raw.put(bytes, NOW)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(Buffer.compare(await raw.get(sha256), bytes)).toBe(0)
    expect(await raw.has(sha256)).toBe(true)
  })

  test('the same mail is kept once, however often and by however many it is put', async () => {
    const [daemon, command] = [await open(), await open('second')]
    const bytes = randomBytes(2_000_000)
    const [one, other] = await Promise.all([daemon.raw.put(bytes, NOW), command.raw.put(bytes, NOW)])
    expect(one).toBe(other)
    expect(await daemon.raw.put(bytes, NOW)).toBe(one)
    expect(Buffer.compare(await command.raw.get(one), bytes)).toBe(0)
  })

  test('what is missing or damaged is said, not handed out', async () => {
    const { raw } = await open()
    const absent = 'c'.repeat(64)
    expect(await raw.has(absent)).toBe(false)
    await expect(raw.get(absent)).rejects.toThrow('missing')
    const sha256 = await raw.put(randomBytes(1000), NOW)
    await damage(sha256)
    await expect(raw.get(sha256)).rejects.toThrow('damaged')
  })

  async function damage(sha256: string): Promise<void> {
    const { databaseUrl, dataFolder } = database.place()
    if (databaseUrl === null) return truncateSync(join(dataFolder, 'raw', sha256.slice(0, 2), sha256), 999)
    const client = new Client({ connectionString: databaseUrl })
    await client.connect()
    await client.query('update raw_chunks set bytes = substring(bytes from 2)')
    await client.end()
  }

  if (database.kind === 'postgres') return

  test('files are for their owner alone, and none is left half written', async () => {
    const { raw } = await open()
    const sha256 = await raw.put(randomBytes(1000), NOW)
    const folder = join(database.place().dataFolder, 'raw', sha256.slice(0, 2))
    expect(readdirSync(folder)).toEqual([sha256])
    expect(statSync(join(folder, sha256)).mode & 0o077).toBe(0)
    await expect(raw.get('../../../etc/passwd')).rejects.toThrow('SHA-256')
  })
})
