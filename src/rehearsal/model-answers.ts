/**
 * What the demo's stand-in of the model answers: it understands nothing, adds one sentence of a list or takes one away, so
 * that the desk shows where a model's letters stand and how they are checked.
 */
import type { AskedMessage, MessagesScript } from './messages-server.ts'

/** A sentence that fits below any grievance, with what it says. */
const SENTENCES: readonly (readonly [language: string, text: string, en: string, zh: string])[] = [
  ['en', 'Thank you for describing it so clearly.', 'Thank you for describing it so clearly.', '谢谢您说得这么清楚。'],
  [
    'de',
    'Danke, dass Sie es so genau beschrieben haben.',
    'Thank you for describing it so exactly.',
    '谢谢您描述得这么准确。',
  ],
  ['fr', 'Merci de l’avoir décrit si clairement.', 'Thank you for describing it so clearly.', '谢谢您说得这么清楚。'],
  [
    'es',
    'Gracias por describirlo con tanta claridad.',
    'Thank you for describing it so clearly.',
    '谢谢您说得这么清楚。',
  ],
  [
    'it',
    'Grazie per averlo descritto con tanta chiarezza.',
    'Thank you for describing it so clearly.',
    '谢谢您说得这么清楚。',
  ],
  [
    'pt',
    'Obrigado por descrever tudo com tanta clareza.',
    'Thank you for describing it so clearly.',
    '谢谢您说得这么清楚。',
  ],
  [
    'nl',
    'Dank u dat u het zo duidelijk hebt beschreven.',
    'Thank you for describing it so clearly.',
    '谢谢您说得这么清楚。',
  ],
  ['pl', 'Dziękuję za tak jasny opis.', 'Thank you for so clear a description.', '谢谢您说得这么清楚。'],
  ['ru', 'Спасибо, что описали всё так ясно.', 'Thank you for describing it so clearly.', '谢谢您说得这么清楚。'],
  [
    'tr',
    'Bu kadar açık anlattığınız için teşekkür ederim.',
    'Thank you for telling it so clearly.',
    '谢谢您说得这么清楚。',
  ],
  ['ar', 'شكرا لأنكم شرحتم الأمر بهذا الوضوح.', 'Thank you for explaining it so clearly.', '谢谢您说得这么清楚。'],
  [
    'ja',
    '詳しくお知らせいただき、ありがとうございます。',
    'Thank you for telling us in such detail.',
    '谢谢您告知详情。',
  ],
  ['ko', '자세히 알려 주셔서 감사합니다.', 'Thank you for telling us in such detail.', '谢谢您告知详情。'],
  ['vi', 'Cảm ơn quý khách đã mô tả rất rõ ràng.', 'Thank you for describing it so clearly.', '谢谢您说得这么清楚。'],
]

/** What can be said of any case. */
const COURSE = {
  en: {
    says: 'The customer describes in their mail what happened.',
    questions: ['Which batch do these goods come from?'],
  },
  zh: { says: '客户已在来信中说明经过。', questions: ['这些货物属于哪个批次？'] },
}
const LINES = {
  en: {
    well: 'The customer was answered in their own language.',
    better: 'Ask for photos in the first letter.',
    prevention: 'Take photos before the cartons are closed.',
  },
  zh: { well: '一直用客户的语言回复。', better: '第一封信就索要照片。', prevention: '封箱前拍照留底。' },
}

/** Answers every question of amends. */
export const demoScript: MessagesScript = (asked) => {
  const form = JSON.stringify(asked.schema)
  if (form.includes('"translation"')) return { translation: '（演示替身不会翻译；接入真正的模型后，这里是译文。）' }
  if (form.includes('"gist"')) return nothingFound
  if (form.includes('"course"')) {
    const { says, questions } = asked.user.endsWith('in English.') ? COURSE.en : COURSE.zh
    return { course: [{ quote: quoteIn(asked), says }], questions }
  }
  if (form.includes('"prevention"')) return asked.user.endsWith('in English.') ? LINES.en : LINES.zh
  if (form.includes('"parts"')) return { parts: partsIn(asked.user).map(mirrorOf) }
  const wish = /# Wish of the desk\n(\w+)/.exec(asked.user)?.[1] ?? 'mail'
  const letter = { blocks: changed(asked, wish) }
  return { letters: wish === 'variants' ? [letter, letter] : [letter] }
}

/** A few words of the mail that a question shows, as whoever reports of it must quote them. */
export function quoteIn({ user }: AskedMessage): string {
  const mail = /⟦mail [^⟧]+⟧\nSubject: .*\n([\s\S]*?)⟦end of mail/u.exec(user)?.[1] ?? ''
  return mail.trim().split(/\s+/u).slice(0, 4).join(' ')
}

function changed({ user }: AskedMessage, wish: string) {
  const language = /"language":"([\w -]+)"/.exec(user)?.[1]?.split('-')[0] ?? ''
  const sentence = SENTENCES.find(([known]) => known === language)?.[1]
  const parts = partsIn(/# The template's letter, part by part\n([\s\S]*?)\n# Wish of the desk/.exec(user)?.[1] ?? '')
  const grievance = parts.find(({ name }) => name === 'grievance')
  if (!grievance || sentence === undefined) return []
  const without = grievance.text.replace(` ${sentence}`, '')
  return [{ name: 'grievance', text: wish === 'shorter' ? without : `${without} ${sentence}` }]
}

function mirrorOf({ name, text }: { readonly name: string; readonly text: string }) {
  const known = SENTENCES.find(([, sentence]) => text.includes(sentence))
  const rest = known ? text.replace(known[1], '').trim() : text
  return { name, en: `[stand-in: ${rest}] ${known?.[2] ?? ''}`, zh: `【替身不翻译：${rest}】${known?.[3] ?? ''}` }
}

function partsIn(text: string): { name: string; text: string }[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return { name: part.slice(0, end), text: part.slice(end + 1).trim() }
    })
}

/** Nothing is quoted, so nothing of it is taken. */
const none = { value: [], quotes: [] }
const nothingFound = {
  kind: { value: 'unsure', quotes: [] },
  issue: { value: 'other', quotes: [] },
  alsoIssues: none,
  severity: { value: 'low', quotes: [] },
  tone: { value: 'calm', quotes: [] },
  wants: none,
  orderNumbers: none,
  gist: { en: '', zh: '' },
  pictures: { en: '', zh: '' },
}
