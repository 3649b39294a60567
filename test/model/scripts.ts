/** What the scripted model answers in tests of the whole daemon. */
import type { AskedMessage, MessagesScript } from '../../src/rehearsal/messages-server.ts'
import { quoteIn } from '../../src/rehearsal/model-answers.ts'

/** Parts of the template's letter as the question shows them. */
export function partsIn({ user }: Pick<AskedMessage, 'user'>): { name: string; text: string }[] {
  const letter = /# The template's letter, part by part\n([\s\S]*?)\n# Wish of the desk/.exec(user)?.[1] ?? user
  return [...letter.matchAll(/^## (\w+)\n([\s\S]*?)(?=\n## |$(?![\s\S]))/gm)].map(([, name = '', text = '']) => ({
    name,
    text: text.trim(),
  }))
}

export const wishIn = ({ user }: AskedMessage): string => /# Wish of the desk\n(\w+)/.exec(user)?.[1] ?? ''

/** What it adds to a paper, with a word that stands nowhere else. */
export const PAPER_SAID = {
  en: {
    says: 'The customer writes that the cartons were crushed like lanterns.',
    questions: ['Which pallet were they on?'],
  },
  zh: { says: '客户来信说，纸箱压得像灯笼一样。', questions: ['这批货放在哪个托盘上？'] },
}
export const LINES_SAID = { well: '当天就给了答复。', better: '第一封信就索要照片。', prevention: '封箱前拍照留底。' }

/** Says one more thing of the mail; translates by marking what it was given. */
export function goodScript(sentence = 'Thank you for counting the cartons as well.'): MessagesScript {
  return (asked) => {
    const asksFor = JSON.stringify(asked.schema)
    if (asksFor.includes('"parts"'))
      return {
        parts: partsIn(asked).map(({ name, text }) => ({ name, en: `In English: ${text}`, zh: `中文：${text}` })),
      }
    if (asksFor.includes('"translation"')) return { translation: '主题：破损\n灯具破损。' }
    if (asksFor.includes('"gist"')) return findingsSaid({})
    if (asksFor.includes('"course"')) {
      const { says, questions } = asked.user.endsWith('in English.') ? PAPER_SAID.en : PAPER_SAID.zh
      return { course: [{ quote: quoteIn(asked), says }], questions }
    }
    if (asksFor.includes('"prevention"')) return LINES_SAID
    const parts = partsIn(asked).filter(({ name }) => name === 'grievance')
    const told = parts.map(({ name, text }) => ({ name, text: `${text} ${sentence}` }))
    return { letters: wishIn(asked) === 'variants' ? [1, 2, 3].map(() => ({ blocks: told })) : [{ blocks: told }] }
  }
}

export const findingsSaid = (change: object) => ({
  kind: { value: 'complaint', quotes: [] },
  issue: { value: 'other', quotes: [] },
  alsoIssues: { value: [], quotes: [] },
  severity: { value: 'low', quotes: [] },
  tone: { value: 'calm', quotes: [] },
  wants: { value: [], quotes: [] },
  orderNumbers: { value: [], quotes: [] },
  gist: { en: '14 lamps of 60 arrived broken.', zh: '60盏灯中有14盏破损。' },
  pictures: { en: '', zh: '' },
  ...change,
})
