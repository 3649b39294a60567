/** In which language the mail is written, and in which to answer it. */
import type { DetectedLanguage, DetectLanguage } from '../craft/language.ts'
import { portugueseVariety } from '../craft/language-variety.ts'
import type { Contact, Memory } from '../ticket/contact.ts'
import type { Finding } from '../ticket/findings.ts'
import { wishedLanguage } from './language-wish.ts'
import type { Places } from './place-atlas.ts'

export interface LanguageInput {
  readonly text: string
  readonly subject: string
  /** Language of the thread's earlier mails of this person, null where none. */
  readonly earlier: string | null
  /** What is remembered of the writer. */
  readonly contact: Contact
  /** The language by the word of a person who read this mail. */
  readonly given: string | null
}

export interface LanguageFindings {
  readonly language: Finding<string>
  readonly replyLanguage: Finding<string>
  readonly replyLanguageAsked?: boolean
}

/** Fewer characters than this speak no language for sure; the subject helps. */
const SHORT = 40
/** A text of so many letters speaks for itself. */
const LONG = 80
const SURE = 0.95
/** A detector less sure than this may be overruled by what the writer is known to write, if it saw that too. */
const CLOSE = 0.9
const KNOWN = 4
/** So many of a country's people speak it that it is no insult to be answered in it. */
const MAJORITY = 0.6

/** Finds both languages. */
export function findLanguage(input: LanguageInput, detect: DetectLanguage): LanguageFindings {
  const body = detect(input.text)
  const letters = input.text.replace(/\P{L}/gu, '').length
  const wide = letters < SHORT ? detect(`${input.text}\n${withoutPrefix(input.subject)}`) : body
  const better =
    wide.confidence > body.confidence + 0.15 && (body.language === 'und' || letters < SHORT / 2) ? wide : body
  const language = input.given
    ? { value: input.given, confidence: 1, why: [] }
    : spokenBy({ ...better, letters }, input)
  const asked = wishedLanguage(input.text)
  if (asked) {
    const replyLanguage = { value: inOwnScript(asked.language, language.value), confidence: 0.85, why: [asked.words] }
    return {
      language,
      replyLanguage: replyLanguage.value === language.value ? language : replyLanguage,
      replyLanguageAsked: true,
    }
  }
  const wished = input.contact.replyLanguage
  if (wished) return { language, replyLanguage: { value: wished.value, confidence: 0.9, why: [whyOf(wished)] } }
  // Which Portuguese to answer in is seen in the words; the language of the mail is one.
  const variety = language.value === 'pt' ? portugueseVariety(input.text) : null
  if (variety) return { language, replyLanguage: { ...language, value: variety } }
  return { language, replyLanguage: language }
}

/** Who writes in traditional characters and asks for Chinese wants those. */
const inOwnScript = (wished: string, written: string): string =>
  wished === 'zh-Hans' && written === 'zh-Hant' ? written : wished

/** What the text speaks, weighed against what the thread and the contact wrote before. */
function spokenBy(
  { language, confidence, why, ranked, letters }: DetectedLanguage & { readonly letters: number },
  { contact, earlier }: LanguageInput,
): Finding<string> {
  const memory = contact.language
  if (memory?.source === 'person' && memory.value !== language) {
    // Strong new evidence is a text of some length, surely in a third language.
    const third = language !== 'und' && language !== memory.instead && confidence >= SURE && letters >= LONG
    if (!third) return { value: memory.value, confidence: 0.9, why: [whyOf(memory)] }
  }
  const known = memory?.value ?? earlier
  const reason = memory ? whyOf(memory) : 'earlier mail of this thread'
  if (known && known !== language) {
    const unsure = language === 'und' || (confidence < 0.5 && letters < SHORT)
    const share = ranked.find((one) => one.language === known)?.probability ?? 0
    if (unsure || (confidence < CLOSE && share * KNOWN > confidence))
      return { value: known, confidence: 0.6, why: [reason] }
  }
  return { value: language, confidence, why }
}

const whyOf = (memory: Memory): string =>
  memory.source === 'person' ? 'put right for this contact' : 'earlier mail of this contact'

/**
 * Where nobody knows the language, the answer is in that of most people in the customer's country, else in the market's.
 * What was written stays unknown.
 */
export function answerable(
  findings: LanguageFindings,
  country: string | null,
  market: string | null,
  places: Places,
): LanguageFindings {
  if (findings.replyLanguage.value !== 'und') return findings
  for (const land of [country, market]) {
    const [most] = places.countries.get(land ?? '')?.languages ?? []
    if (most && most[1] >= MAJORITY) {
      const value = most[0] === 'zh' ? 'zh-Hans' : most[0]
      return { ...findings, replyLanguage: { value, confidence: 0.4, why: [`most people in ${land}`] } }
    }
  }
  return findings
}

function withoutPrefix(subject: string): string {
  return subject.replace(/^(?:\s{0,3}\p{L}{1,8}(?:\[\d+\])?\s{0,2}[:：]){1,5}/u, '')
}
