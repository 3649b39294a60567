/** In which language the mail is written, and in which to answer it. */
import type { DetectedLanguage, DetectLanguage } from '../craft/language.ts'
import type { Contact, Memory } from '../ticket/contact.ts'
import type { Finding } from '../ticket/findings.ts'
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

/** A wish for another language, in the words of those who ask: "please answer in English", "auf Deutsch bitte". */
const REQUESTS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:answer|reply|respond|write|responses?|correspond)[^.!?\n]{0,30}?(?:in english|english please)|in english,? please|please[^.!?\n]{0,20}in english/iu,
    'en',
  ],
  [
    /(?:answer|reply|respond|write)[^.!?\n]{0,30}in german|(?:antwort\p{L}*|schreib\p{L}*|bitte)[^.!?\n]{0,40}auf deutsch/iu,
    'de',
  ],
  [/(?:answer|reply|respond|write)[^.!?\n]{0,30}in french|(?:répon\p{L}*|écri\p{L}*)[^.!?\n]{0,40}en français/iu, 'fr'],
  [
    /(?:answer|reply|respond|write)[^.!?\n]{0,30}in spanish|(?:respon\p{L}*|contest\p{L}*|escrib\p{L}*)[^.!?\n]{0,40}en (?:español|castellano)/iu,
    'es',
  ],
  [
    /(?:answer|reply|respond|write)[^.!?\n]{0,30}in italian|(?:rispo\p{L}*|scriv\p{L}*)[^.!?\n]{0,40}in italiano/iu,
    'it',
  ],
  [
    /(?:answer|reply|respond|write)[^.!?\n]{0,30}in portuguese|(?:respon\p{L}*|escrev\p{L}*)[^.!?\n]{0,40}em português/iu,
    'pt',
  ],
  [
    /(?:answer|reply|respond|write)[^.!?\n]{0,30}in dutch|(?:antwoord\p{L}*|schrijf\p{L}*)[^.!?\n]{0,40}in het nederlands/iu,
    'nl',
  ],
  [
    /(?:odpowied\p{L}*|pisać|napis\p{L}*|odpisa\p{L}*)[^.!?\n]{0,40}po polsku|(?:answer|reply)[^.!?\n]{0,30}in polish/iu,
    'pl',
  ],
  [
    /(?:ответ\p{L}*|пиш\p{L}*|отвеч\p{L}*)[^.!?\n]{0,40}(?:на русском|по-русски)|(?:answer|reply)[^.!?\n]{0,30}in russian/iu,
    'ru',
  ],
  [
    /(?:yanıt\p{L}*|cevap\p{L}*|yaz\p{L}*)[^.!?\n]{0,30}türkçe|türkçe[^.!?\n]{0,30}(?:yanıt|cevap|yaz|dön)|(?:answer|reply)[^.!?\n]{0,30}in turkish/iu,
    'tr',
  ],
  [/بالعربية?[^.!?\n]{0,20}|(?:answer|reply)[^.!?\n]{0,30}in arabic/iu, 'ar'],
  [/(?:请|請)用(?:中文|汉语)|(?:answer|reply)[^.!?\n]{0,30}in chinese|中文回复|中文回覆/iu, 'zh-Hans'],
  [/日本語で|(?:answer|reply)[^.!?\n]{0,30}in japanese/iu, 'ja'],
  [/한국어로|(?:answer|reply)[^.!?\n]{0,30}in korean/iu, 'ko'],
  [
    /(?:auf englisch|en anglais|en inglés|em inglês|in inglese|in het engels|po angielsku|на английском|по-английски|англійською|ingilizce|بالإنجليزية|בעברית לא, באנגלית|用英文|用英语|英語で|영어로|bằng tiếng anh|เป็นภาษาอังกฤษ|dalam bahasa inggris|på engelska|på engelsk|englanniksi|v angličtině|anglicky|angolul|în engleză)/iu,
    'en',
  ],
]
/** A request says please or asks; a remark on somebody's English doesn't. */
const ASKED =
  /(?:please|could|can you|bitte|antwort|s'il vous|merci|répond|por favor|respond|contest|per favore|rispond|graag|alstublieft|antwoord|proszę|odpowied|пожалуйста|прошу|ответ|lütfen|cevap|yanıt|رجاء|الرد|请|請|回复|回覆|お願い|ください|返信|부탁|주세요|답|vui lòng|กรุณา|mohon|tolong|snälla|svar|venligst|prosím|kérem|vă rog)/iu

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
  const asked = requested(input.text)
  if (asked) {
    const replyLanguage = { value: asked.language, confidence: 0.85, why: [asked.words] }
    return {
      language,
      replyLanguage: asked.language === language.value ? language : replyLanguage,
      replyLanguageAsked: true,
    }
  }
  const wished = input.contact.replyLanguage
  if (wished) return { language, replyLanguage: { value: wished.value, confidence: 0.9, why: [whyOf(wished)] } }
  return { language, replyLanguage: language }
}

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

function requested(text: string): { language: string; words: string } | null {
  for (const sentence of text.slice(0, 8_000).split(/[.!?。！？\n]/u)) {
    for (const [request, language] of REQUESTS) {
      const found = request.exec(sentence)
      if (found && ASKED.test(sentence)) return { language, words: found[0] }
    }
  }
  return null
}
