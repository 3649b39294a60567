/**
 * A live run for a person with a key: the mails of a folder through the real model, each letter beside the template's. Prints
 * how many letters came, which guards tripped, what was settled of the findings and how often that was right, tokens and, with
 * AMENDS_MODEL_PRICES, money; writes a page with template and model letter side by side. Nothing is sent and no ledger is
 * touched; what leaves the machine stands in docs/model.md.
 *
 *   ANTHROPIC_API_KEY=… npm run try-model -- [folder] [most] [page.html]
 */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkshop, readIdentities } from '../src/cli/files.ts'
import { wordsFor } from '../src/craft/letter-set.ts'
import { mirroredParts, withParts } from '../src/drafting/refine.ts'
import { guardLetter, type Trip } from '../src/drafting/refine-guards.ts'
import { letterQuestion, mirrorQuestion } from '../src/drafting/refine-prompt.ts'
import { createAnthropic } from '../src/edge/anthropic.ts'
import { randomToken } from '../src/edge/random.ts'
import { planFor, prepare, think } from '../src/journey/think.ts'
import type { Message } from '../src/mail/message.ts'
import { parseMail } from '../src/mail/parse.ts'
import type { ModelCount } from '../src/ports/model.ts'
import { readModelSettings } from '../src/settings/model.ts'
import { readPaths } from '../src/settings.ts'
import type { Findings } from '../src/ticket/findings.ts'
import type { Drafted, Understood } from '../src/ticket/turn.ts'
import { findingsQuestion, settledBy } from '../src/understanding/ask-model.ts'

const [folder = 'test/corpus', most = '20', page = 'try-model.html'] = process.argv.slice(2)
const settings = readModelSettings(process.env)
if (!settings) {
  console.error(
    'Set ANTHROPIC_API_KEY (and AMENDS_MODEL, AMENDS_MODEL_URL where needed): without a key there is nothing to try.',
  )
  process.exit(1)
}
const counts: ModelCount[] = []
const { key, name, url, proxy, prices } = settings
const model = createAnthropic({
  key,
  model: name,
  url,
  proxy,
  atOnce: 4,
  counted: async (count) => void counts.push(count),
})
const workshop = await openWorkshop(readPaths({}))
const [known] = await readIdentities(readPaths({}))
if (!known) throw new Error('no account')
const account = known
const { signal } = new AbortController()
const gold = new Map(
  (await readFile(join(folder, 'gold.jsonl'), 'utf8').catch(() => ''))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): [string, { issue?: string | null; kind?: string }] => {
      const label: { file: string; issue?: string | null; kind?: string } = JSON.parse(line)
      return [label.file, label]
    }),
)

interface Tried {
  readonly file: string
  readonly turn: Drafted
  readonly letter: string | null
  readonly mirror: string
  readonly why: string
  readonly trips: readonly Trip[]
  /** The main issue offline and with the model, where the folder has labels. */
  readonly issue: { readonly offline: boolean; readonly asked: boolean } | null
}

async function tryOne(file: string): Promise<Tried | null> {
  const message = await parseMail(await readFile(join(folder, file)))
  const now = message.date?.at ?? new Date().toISOString()
  const { findings, spans } = think(workshop, { message, account, thread: null, signedByUs: false, now })
  if (findings.reply.value === 'none') return null
  const turn = draft(file, findings, message, now)
  if (turn.draft.template === null) return null
  const mark = randomToken(6)
  const seen = await model.ask(findingsQuestion({ message, spans, findings, pictures: [], mark }), signal)
  const label = gold.get(file)
  const asked = seen.ok ? settledBy(seen.value, findings, 1).findings : findings
  const issue =
    label?.issue === undefined
      ? null
      : { offline: findings.issue.value === label.issue, asked: asked.issue.value === label.issue }
  const base = { file, turn, mirror: '', trips: [], issue }
  const said = await model.ask(
    letterQuestion({ turn, message, spans, wish: 'mail', told: '', examples: [], mark }),
    signal,
  )
  if (!said.ok) return { ...base, letter: null, why: said.why }
  const { letter, parts } = withParts(turn.draft, said.value.letters[0]?.blocks ?? [])
  if (parts.length === 0) return { ...base, letter: null, why: 'same' }
  const { trips } = guardLetter(turn, parts, letter, {
    words: wordsFor(workshop.templates, turn.draft.locale),
    detect: workshop.detect,
    wish: 'mail',
    byPerson: false,
  })
  if (trips.length > 0) return { ...base, letter, why: 'guard', trips }
  const mirrors = await model.ask(mirrorQuestion(parts), signal)
  const made = mirrors.ok ? mirroredParts(turn.draft, parts, mirrors.value) : null
  const mirror = made?.blocks.map((block) => block.mirror['zh-Hans'] ?? '').join('\n\n') ?? ''
  return { ...base, letter, mirror, why: made ? 'offered' : 'mirror' }
}

function draft(file: string, findings: Findings, parsed: Message, now: string): Drafted {
  const turn: Understood = {
    stage: 'understood',
    id: file,
    ticketId: file,
    account: account.name,
    messageId: file,
    purpose: 'solution',
    openedBy: 'mail',
    openedAt: now,
    findings,
  }
  const promises = { firstResponseDueAt: null, nextResponseDueAt: null, solutionDueAt: null }
  const plan = planFor(workshop.calendars, { findings, account, promises, undoSeconds: 0, seed: file, now })
  return prepare(workshop, turn, {
    message: { audience: 'customer', parsed },
    account,
    choice: null,
    before: [],
    plan,
    revision: 1,
    author: 'machine',
    chosen: null,
    attachments: [],
    now,
  })
}

const files = (await readdir(folder)).filter((file) => file.endsWith('.eml')).sort()
const tried: Tried[] = []
for (const file of files) {
  if (tried.length >= Number(most)) break
  const one = await tryOne(file)
  if (!one) continue
  tried.push(one)
  console.log(`${file}: ${one.why}${one.trips.map(({ guard, text }) => `  ${guard}: ${text}`).join('')}`)
}

const sum = (of: (count: ModelCount) => number): number => counts.reduce((all, count) => all + of(count), 0)
const read = sum(({ usage }) => usage.input)
const [cached, kept] = [sum(({ usage }) => usage.cacheRead), sum(({ usage }) => usage.cacheWrite)]
const written = sum(({ usage }) => usage.output)
const offered = tried.filter(({ why }) => why === 'offered').length
const guards = Map.groupBy(
  tried.flatMap(({ trips }) => trips),
  ({ guard }) => guard,
)
const labelled = tried.flatMap(({ issue }) => issue ?? [])
console.log(`\n${name}: ${offered} of ${tried.length} letters could be offered`)
for (const [guard, trips] of guards) console.log(`  stopped by ${guard}: ${trips.length}`)
if (labelled.length > 0)
  console.log(
    `main issue right: offline ${labelled.filter(({ offline }) => offline).length}, with the model ${labelled.filter(({ asked }) => asked).length} of ${labelled.length}`,
  )
console.log(`questions ${counts.length}, without use ${counts.filter(({ why }) => why !== null).length}`)
console.log(`tokens read ${read}, from the cache ${cached}, into it ${kept}, written ${written}`)
console.log(
  prices
    ? `cost ${(((read + cached * 0.1 + kept * 1.25) * prices.input + written * prices.output) / 1_000_000).toFixed(4)}, in the currency of AMENDS_MODEL_PRICES`
    : 'cost: not counted (set AMENDS_MODEL_PRICES, e.g. 3/15)',
)
console.log(
  `seconds a question ${(sum(({ milliseconds }) => milliseconds) / 1_000 / Math.max(1, counts.length)).toFixed(1)}`,
)

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '')
const cell = (text: string, lang = ''): string => `<td dir="auto" lang="${escaped(lang)}">${escaped(text)}</td>`
const rows = tried.map(
  ({ file, turn, letter, mirror, why, trips }) =>
    `<tr><th>${escaped(file)}<br>${escaped(why)}${trips.map(({ guard, text }) => `<br>${escaped(guard)}: ${escaped(text)}`).join('')}</th>${cell(turn.findings.newText)}${cell(turn.draft.letter, turn.draft.language)}${cell(letter ?? '', turn.draft.language)}${cell(mirror, 'zh-Hans')}</tr>`,
)
await writeFile(
  page,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escaped(name)}</title><style>body{font:14px/1.5 sans-serif;margin:2rem}table{border-collapse:collapse;table-layout:fixed;width:100%}th,td{border:1px solid #ccc;padding:.6rem;vertical-align:top;text-align:start;white-space:pre-wrap;overflow-wrap:anywhere}</style><h1>${escaped(name)}: ${offered} of ${tried.length} letters could be offered</h1><table><thead><tr><th>Mail</th><th>What the customer wrote</th><th>Template's letter</th><th>Model's letter</th><th>Translated back by the model</th></tr></thead><tbody>${rows.join('')}</tbody></table></html>`,
)
console.log(`side by side: ${page}. It holds customers' words: keep it where your mail may be kept.`)
