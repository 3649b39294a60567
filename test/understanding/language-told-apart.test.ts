/** Languages that are easily taken for each other, the language that somebody asks for, and what is remembered of a contact. */
import { beforeAll, describe, expect, test } from 'vitest'
import { createLanguageDetector, type DetectLanguage } from '../../src/craft/language.ts'
import type { Contact, Memory } from '../../src/ticket/contact.ts'
import { findLanguage } from '../../src/understanding/language.ts'
import { NAMED, NEAR_LANGUAGES, NO_REQUESTS, PORTUGUESE, REQUESTS } from './language-sentences.ts'

let detect: DetectLanguage
beforeAll(async () => {
  detect = await createLanguageDetector()
})

const found = (text: string, contact: Contact = {}, earlier: string | null = null) =>
  findLanguage({ text, subject: '', earlier, contact, given: null }, detect)
const language = (text: string): string => found(text).language.value

test.each(Object.entries(NEAR_LANGUAGES))('%s is told from its neighbours in single sentences', (tag, sentences) => {
  // One short sentence of a language may stand in its neighbour word for word.
  expect(sentences.filter((sentence) => language(sentence) !== tag).length).toBeLessThanOrEqual(1)
})

test.each(Object.entries(NAMED))('%s is named, although no letter is written in it', (tag, sentences) => {
  expect(sentences.map(language)).toEqual(sentences.map(() => tag))
})

test.each(Object.entries(PORTUGUESE))('%s is seen in the words and answered so', (variety, sentences) => {
  for (const sentence of sentences) {
    expect([sentence, language(sentence), found(sentence).replyLanguage.value]).toEqual([sentence, 'pt', variety])
  }
})

describe('who asks for a language gets it', () => {
  test.each(REQUESTS)('%s', (sentence, wished) => {
    expect(found(sentence)).toMatchObject({ replyLanguage: { value: wished }, replyLanguageAsked: true })
  })
  test.each(NO_REQUESTS)('but not who only speaks of one: %s', (sentence) => {
    expect(found(sentence).replyLanguageAsked).toBeUndefined()
  })
})

describe('what is remembered of a contact', () => {
  const memory = (value: string, source: Memory['source'], instead: string | null = null): Memory => ({
    value,
    source,
    instead,
    at: '2026-03-10T08:00:00.000Z',
  })
  const long =
    'Die Lampe ist gestern zerbrochen bei uns angekommen, und wir möchten so bald wie möglich eine neue haben, bitte melden Sie sich.'

  test('speaks where the mail says too little, before the thread', () => {
    expect(found('ok 123', { language: memory('pl', 'mail') }, 'de').language).toMatchObject({
      value: 'pl',
      why: ['earlier mail of this contact'],
    })
  })
  test('never speaks against a mail that is clear', () => {
    expect(found(long, { language: memory('pl', 'mail') }).language.value).toBe('de')
  })
  test('a person’s word stands against the same mistake, and not against a long text in a third language', () => {
    const corrected = { language: memory('nl', 'person', 'de') }
    expect(found(long, corrected).language).toMatchObject({ value: 'nl', why: ['put right for this contact'] })
    expect(found(long, { language: memory('nl', 'person', 'da') }).language.value).toBe('de')
    expect(found('Kaputt.', { language: memory('nl', 'person', 'da') }).language.value).toBe('nl')
  })
  test('the language once asked for is answered in until another is asked for', () => {
    const asked = { replyLanguage: memory('en', 'mail') }
    expect(found(long, asked).replyLanguage.value).toBe('en')
    expect(found(`${long} Bitte antworten Sie auf Deutsch.`, asked).replyLanguage.value).toBe('de')
  })
})
