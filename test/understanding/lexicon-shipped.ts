/** The lexicon as it is shipped, read once for all tests. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../../src/understanding/features.ts'
import { findIssues, type Grievances } from '../../src/understanding/issue.ts'
import type { MailText } from '../../src/understanding/issue-points.ts'
import { type Lexicon, parseLexicon } from '../../src/understanding/lexicon.ts'
import { type Judgement, judge, MODEL_FILE, readModel } from '../../src/understanding/model.ts'
import { type Hearing, hear } from '../../src/understanding/passages.ts'
import { WISHES_FILE } from '../../src/understanding/wish-sentences.ts'

const config = join(import.meta.dirname, '../../config')
const folder = join(config, 'lexicon')

const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(config, folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [`config/${folder}/${name}`, readFileSync(join(config, folder, name), 'utf8')]),
  )

export const shippedFiles = filesOf('lexicon')
export const lexicon = parseLexicon(shippedFiles)
export const goods = parseLexicon(filesOf('goods'))

export const model = readModel(MODEL_FILE, readFileSync(join(folder, '..', MODEL_FILE)))
export const wishes = readModel(WISHES_FILE, readFileSync(join(folder, '..', WISHES_FILE)))

/** What the shipped model thinks of a mail. */
export function opinionOf(mail: MailText, words: Lexicon = lexicon): Judgement {
  return judge(model, featuresOf(mail, words))
}

/** The same, with what it thinks of the mail's parts. */
export function hearingOf(mail: MailText, words: Lexicon = lexicon): Hearing {
  return hear(mail, words, model)
}

/** The grievances of a mail by the shipped lexicon, or another, and the shipped model. */
export function issuesOf(mail: MailText, words: Lexicon = lexicon): Grievances {
  return findIssues(mail, words, hearingOf(mail, words))
}
