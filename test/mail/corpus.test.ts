import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { automaticSignals, bouncedMessageIds } from '../../src/mail/automatic.ts'
import type { Message } from '../../src/mail/message.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { newTextOf, spansOf } from '../../src/mail/quoted-text.ts'

interface Gold {
  readonly file: string
  readonly kind: string
}

const folder = new URL('../corpus/', import.meta.url)
const gold = readFileSync(new URL('gold.jsonl', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Gold)
const AUTOMATIC = new Set(['auto-reply', 'bounce', 'newsletter', 'spam'])

const mails: readonly { readonly gold: Gold; readonly message: Message }[] = await Promise.all(
  gold.map(async (one) => ({ gold: one, message: await parseMail(readFileSync(new URL(one.file, folder))) })),
)

test('every labelled mail parses without a problem that it does not have', () => {
  const problems = mails.flatMap(({ gold: { file }, message }) =>
    message.problems.map((problem) => `${file} ${problem}`),
  )
  // Its writer put everything into the subject.
  expect(problems).toEqual(['m037.eml empty'])
})

test('every labelled mail has new text, and its spans cover it', () => {
  for (const { message } of mails) {
    const spans = spansOf(message.text)
    expect(spans.map(({ start, end }) => message.text.slice(start, end)).join('')).toBe(message.text)
    expect(newTextOf(message.text, spans) === '').toBe(message.text === '')
  }
})

test('no person’s mail is taken for a machine’s, and every machine’s mail shows its kind [mail 58]', () => {
  for (const { gold: one, message } of mails) {
    const signals = automaticSignals(message)
    if (AUTOMATIC.has(one.kind))
      expect(
        signals.map(({ kind }) => kind),
        one.file,
      ).toContain(one.kind)
    else
      expect(
        signals.filter(({ strength }) => strength === 'hard'),
        one.file,
      ).toEqual([])
    if (one.kind === 'bounce') expect(bouncedMessageIds(message), one.file).not.toEqual([])
  }
})
