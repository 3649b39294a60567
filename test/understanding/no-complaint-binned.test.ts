/** The promise above all figures: what a person complains of lies in no bin, whatever words it is made of. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { understood } from './understood.ts'

const BINS: readonly string[] = ['spam', 'newsletter', 'auto-reply', 'bounce', 'thanks']
/** Every so many of the texts that the model learns from: a few seconds' worth of all languages and issues. */
const EVERY = 20

interface Text {
  readonly text: string
  readonly kind?: string
  readonly issue?: string
}

const complaints = readdirSync('config/training')
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(`config/training/${file}`, 'utf8').trim().split('\n'))
  .map((line): Text => JSON.parse(line))
  .filter(({ kind = 'complaint', issue }) => kind === 'complaint' && issue !== undefined)
  .filter((_, index) => index % EVERY === 0)

test.each([
  '돌아가신 분의 계정으로 소식지가 계속 옵니다. 조용히 정리해 주시면 감사하겠습니다.',
  'My late husband still gets your catalogue at our address. I should be grateful if that ended.',
  'Meine verstorbene Mutter bekommt weiter Ihren Katalog. Ich wäre Ihnen dankbar, wenn das aufhörte.',
  'Il catalogo arriva ancora a nome di mio padre, che non è più tra noi. Le sarei grata se finisse.',
  'Каталог всё ещё приходит на имя моей покойной сестры. Буду благодарна, если это прекратится.',
  '亡くなった父宛にカタログが届き続けています。止めていただけると助かります。ありがとうございます。',
])('thanks for what is still to be done is no thanks: %j', async (text) => {
  expect((await understood({ text })).kind.value).not.toBe('thanks')
})

test('of complaints in thirty languages none is binned', { timeout: 60_000 }, async () => {
  expect(complaints.length).toBeGreaterThan(500)
  const binned: string[] = []
  for (const { text } of complaints) {
    const { kind } = await understood({ text })
    if (BINS.includes(kind.value)) binned.push(`${kind.value}: ${text.slice(0, 60)}`)
  }
  expect(binned).toEqual([])
})
