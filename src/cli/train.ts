/** `amends train`: makes the model of understanding anew, from config/training/ and from what staff put right. */
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import { createClock } from '../edge/clock.ts'
import { isFolder, readTexts } from '../edge/files.ts'
import { openLedger } from '../edge/ledger/open.ts'
import { LedgerError } from '../ports/ledger/ledger.ts'
import { type Environment, type Paths, readPaths } from '../settings.ts'
import {
  exampleOf,
  type LabelledText,
  parseLabelledTexts,
  QUESTIONS,
  WRITTEN_KINDS,
} from '../understanding/examples.ts'
import { calibrated, type Example, learn } from '../understanding/learn.ts'
import { parseLexicon } from '../understanding/lexicon.ts'
import { MODEL_FILE, type Model, scoresOf, writeModel } from '../understanding/model.ts'
import { learnWishes, wishExampleOf } from '../understanding/wish-learn.ts'
import { WISHES_FILE } from '../understanding/wish-sentences.ts'

/** Of the other kinds the text tells the model nothing. */
const WRITTEN: ReadonlySet<string> = new Set(WRITTEN_KINDS)

/** A real mail of the company says more about its next one than a text of ours. */
const CORRECTION_WEIGHT = 3

export async function train(environment: Environment): Promise<void> {
  const paths = readPaths(environment)
  const lexicon = parseLexicon(await textsBelow(join(paths.config, 'lexicon'), '.yaml'))
  const files = [...(await textsBelow(join(paths.config, 'training'), '.jsonl'))].map(([file, text]) =>
    parseLabelledTexts(file, text),
  )
  if (files.length === 0) throw new ConfigError(`${join(paths.config, 'training')} holds no .jsonl file to learn from.`)
  const corrected = await corrections(paths)
  console.log(`texts: ${files.flat().length} in ${files.length} files; mails that staff put right: ${corrected.length}`)

  const written = files.map((texts) => texts.map((text) => exampleOf(text, lexicon, 1)))
  const own = corrected.map((text) => exampleOf(text, lexicon, CORRECTION_WEIGHT))
  // The trial model learns from every other text, and is asked about those between: it says how sure one may be.
  const whole = written.flat()
  const [seen, unseen] = [whole.filter((_, at) => at % 2 === 0), whole.filter((_, at) => at % 2 === 1)]
  const half = learn(QUESTIONS, seen, showing('trial'))
  for (const line of heldOut(half, unseen)) console.log(line)
  const model = calibrated(learn(QUESTIONS, [...whole, ...own], showing('model')), unseen, half)
  const asking = [
    ...files.flat().map((text) => [text, 1] as const),
    ...corrected.map((text) => [text, CORRECTION_WEIGHT] as const),
  ]
  const wishes = learnWishes(asking.flatMap(([text, weight]) => wishExampleOf(text, lexicon, weight) ?? []))
  await put(join(paths.config, WISHES_FILE), wishes)
  await put(join(paths.config, MODEL_FILE), model)
}

async function put(file: string, model: Model): Promise<void> {
  const bytes = writeModel(model)
  await writeFile(`${file}.new`, bytes)
  await rename(`${file}.new`, file)
  console.log(
    `${file}: ${model.ids.length} features, ${(bytes.length / 1e6).toFixed(1)} MB; a running daemon takes it at once`,
  )
}

async function textsBelow(folder: string, ending: string): Promise<ReadonlyMap<string, string>> {
  if (!(await isFolder(folder)))
    throw new ConfigError(`${folder} is missing: restore it from the program's own folder.`)
  return new Map([...(await readTexts(folder, ending))].map(([name, text]) => [join(folder, name), text]))
}

async function corrections(paths: Paths): Promise<readonly LabelledText[]> {
  try {
    const place = { databaseUrl: paths.databaseUrl, dataFolder: paths.data }
    const ledger = await openLedger({ ...place, role: 'second', now: createClock().now() })
    try {
      const mails = await ledger.corrections.list()
      return mails.map(({ newText, subject, language, labels }) => ({
        text: newText,
        subject,
        language,
        ...(labels.kind && WRITTEN.has(labels.kind) ? { kind: labels.kind } : {}),
        ...(labels.issue ? { issue: labels.issue } : {}),
        ...(labels.alsoIssues ? { also: labels.alsoIssues } : {}),
        ...(labels.severity ? { severity: labels.severity } : {}),
        ...(labels.tone ? { tone: labels.tone } : {}),
        ...(labels.wants ? { wants: labels.wants } : {}),
      }))
    } finally {
      await ledger.close()
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    console.error(`without the corrections of staff: ${error.message}`)
    return []
  }
}

function showing(what: string): (share: number) => void {
  return (share) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what} ${Math.round(share * 100)} %${share === 1 ? '\n' : ''}`)
  }
}

/** How often the trial model is right on texts that it has not seen. */
function heldOut(model: Model, unseen: readonly Example[]): readonly string[] {
  let start = 0
  return model.heads.map(({ name, classes, choice }, question) => {
    const from = start
    start += classes.length
    let [asked, right] = [0, 0]
    for (const { features, labels } of unseen) {
      const said = labels[question] ?? null
      if (said === null) continue
      const scores = scoresOf(model, features).slice(from, from + classes.length)
      if (choice === 'one') {
        asked += 1
        right += said.includes(classes[scores.indexOf(Math.max(...scores))] ?? '') ? 1 : 0
      } else {
        for (const [index, one] of classes.entries()) {
          asked += 1
          right += (scores[index] ?? 0) > 0 === said.includes(one) ? 1 : 0
        }
      }
    }
    return `half of the texts, tried on the other half: ${name} ${((100 * right) / Math.max(asked, 1)).toFixed(1)} % of ${asked}`
  })
}
