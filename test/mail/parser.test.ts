import { afterAll, expect, test } from 'vitest'
import { createParser } from '../../src/edge/parser.ts'
import { limits } from '../../src/limits.ts'
import { readEntity } from '../../src/mail/kept-body.ts'

const parser = createParser()
afterAll(() => parser.close())

const mail = (subject: string): Uint8Array => Buffer.from(`Subject: ${subject}\r\n\r\nThe lamp is broken.`)

test('mails come back in order, parsed in another process', async () => {
  const parsed = await Promise.all(['one', 'two', 'three'].map((subject) => parser.parse(mail(subject))))
  expect(parsed.map((m) => m.subject)).toEqual(['one', 'two', 'three'])
  expect(parsed[0]).toMatchObject({ text: 'The lamp is broken.', problems: [] })
})

test('a mail that takes too long is still a mail, and the next one is parsed [mail 37]', async () => {
  const impatient = createParser({ seconds: 0.02, residentBytes: limits.parserResidentBytes })
  const slow = await impatient.parse(mail('slow'))
  expect(slow).toMatchObject({ subject: 'slow', text: 'The lamp is broken.', problems: ['parser-killed'] })
  await impatient.close()
})

test('a mail that swells beyond its memory is still a mail, and its neighbour is parsed [mail 37]', async () => {
  const narrow = createParser({ seconds: 20, residentBytes: 150 * 1024 * 1024 })
  const part = 'x'.repeat(76)
  const bomb = Buffer.from(`Subject: bomb\r\nContent-Type: text/plain\r\n\r\n${`${part}\r\n`.repeat(400_000)}`)
  const [swollen, next] = await Promise.all([narrow.parse(bomb), narrow.parse(mail('next'))])
  expect(swollen.subject).toBe('bomb')
  expect(swollen.problems).toContain('parser-killed')
  expect(next).toMatchObject({ subject: 'next', problems: [] })
  await narrow.close()
})

test('a mail that would take a gigabyte and a half is stopped, and the next one is read within 30 s [mail 37]', async () => {
  // Bytes that are no UTF-8 are read twice, the second time line by line: 39 MB swell to 1,450 in Buffers and strings.
  const noise = Buffer.alloc(39 * 1024 * 1024, Buffer.from([0x61, 0xff, 0xe4, 0x20, 0x0d, 0x0a]))
  const bomb = Buffer.concat([Buffer.from('Subject: bomb\r\nContent-Type: text/plain\r\n\r\n'), noise])
  const began = performance.now()
  const [swollen, next] = await Promise.all([parser.parse(bomb), parser.parse(mail('next'))])
  expect(swollen).toMatchObject({ subject: 'bomb', problems: ['parser-killed'] })
  expect(next).toMatchObject({ subject: 'next', problems: [] })
  expect(performance.now() - began).toBeLessThan(30_000)
})

test('an attachment of a gigabyte is read no further than the limit [mail 40]', async () => {
  const head =
    'Subject: bomb\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe lamp is broken.\r\n--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n'
  // Untouched memory: only what is read becomes real.
  const raw = Buffer.alloc(1_400_000_000)
  raw.write(head)
  raw.fill('QUFB', head.length, limits.rawMailBytes + 10)
  const m = await parser.parse(raw)
  expect(m).toMatchObject({ subject: 'bomb', text: 'The lamp is broken.' })
  expect(m.problems).toEqual(['too-large'])
  expect(m.attachments[0]?.size).toBeLessThanOrEqual(limits.rawMailBytes)
})

test('a closed parser takes nothing more', async () => {
  const done = createParser()
  await done.close()
  await expect(done.parse(mail('late'))).rejects.toThrow('closed')
})

test('the body of a letter is read in another process too, its files with it, and one that takes too long is none', async () => {
  const entity = Buffer.from(
    'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDear Eva\r\n--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment\r\n\r\n1\r\n--b--\r\n',
  )
  const content = await parser.readEntity(entity)
  expect(content).toEqual(await readEntity(entity))
  expect([...(content?.files.values() ?? [])].map((bytes) => Buffer.from(bytes).toString())).toEqual(['1'])
  const impatient = createParser({ seconds: 0.02, residentBytes: limits.parserResidentBytes })
  expect(await impatient.readEntity(entity)).toBeNull()
  await impatient.close()
})
