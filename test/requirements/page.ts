/**
 * docs/requirements.md: which test proves which of the 105 requirements, made from the `[mail n]` at the end of test
 * titles. `node test/requirements/page.ts --write` writes it.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'

export const PAGE = 'docs/requirements.md'
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LIST = new URL('list.yaml', import.meta.url)

const requirements = z.array(
  z.strictObject({
    n: z.int(),
    group: z.string().optional(),
    says: z.string(),
    /** Why no test names it. */
    reason: z.string().optional(),
    /** What the tests that name it leave open. */
    note: z.string().optional(),
  }),
)
export type Requirement = z.infer<typeof requirements>[number]

export interface Proof {
  readonly file: string
  readonly title: string
  readonly numbers: readonly number[]
}

export const readRequirements = (): Requirement[] => requirements.parse(parse(readFileSync(LIST, 'utf8')))

/** Every tagged test, by path; the titles of the groups around it stand before its own. */
export function readProofs(): Proof[] {
  return globSync('test/**/*.test.ts', { cwd: ROOT })
    .toSorted()
    .flatMap((file) => proofsIn(file, readFileSync(`${ROOT}${file}`, 'utf8')))
}

const TITLE = /(['"`])((?:\\.|(?!\1)[^\\])*?)\s*\[mail (\d+(?:, ?\d+)*)\]\1/
const GROUP = /^(\s*)(?:describe|eachDatabase)\b.*?(['"`])((?:\\.|(?!\2)[^\\])+)\2/

export function proofsIn(file: string, source: string): Proof[] {
  const groups: { indent: number; title: string }[] = []
  const proofs: Proof[] = []
  for (const line of source.split('\n')) {
    const indent = line.search(/\S/)
    if (indent >= 0) while ((groups.at(-1)?.indent ?? -1) >= indent && !line.trim().startsWith('}')) groups.pop()
    const tagged = line.includes('[mail ') ? TITLE.exec(line) : null
    const group = /^\s*(?:describe|eachDatabase)\b/.test(line) ? GROUP.exec(line) : null
    if (tagged) {
      const title = [...groups.map((one) => one.title), (tagged[2] ?? '').replace(/\\(.)/g, '$1')].join(' › ')
      proofs.push({ file, title, numbers: (tagged[3] ?? '').split(',').map(Number) })
    }
    if (group) groups.push({ indent, title: (group[3] ?? '').replace(/\s*\[mail [\d, ]+\]$/, '') })
  }
  return proofs
}

/** The page as it should be. */
export function pageOf(list: readonly Requirement[], proofs: readonly Proof[]): string {
  const proofsOf = (n: number) => proofs.filter(({ numbers }) => numbers.includes(n))
  const tested = list.filter(({ n }) => proofsOf(n).length > 0).length
  const lines = [
    '# Requirements and their tests',
    '',
    `What a daemon that reads and answers complaints by mail must hold, most harmful failure first: ${list.length} requirements, ${tested} of them named by tests. This page is made from the tests' titles (\`node test/requirements/page.ts --write\`); a test keeps it so.`,
  ]
  for (const { n, group, says, reason, note } of list) {
    if (group) lines.push('', `## ${group}`, '', '| | what must hold | which test proves it |', '|---|---|---|')
    const proven = proofsOf(n).map(({ file, title }) => `[${fileName(file)}](../${file}): ${cell(title)}`)
    const open = note === undefined ? [] : [`Open: ${cell(note)}`]
    const proof = proven.length > 0 ? [...proven, ...open].join('<br>') : `— ${cell(reason ?? '')}`
    lines.push(`| ${n} | ${cell(says)} | ${proof} |`)
  }
  return `${lines.join('\n')}\n`
}

const fileName = (file: string): string => relative('test', file).replace(/\.test\.ts$/, '')
const cell = (text: string): string =>
  text.replace(/[|<>]/g, (character) => ({ '|': '\\|', '<': '&lt;', '>': '&gt;' })[character] ?? character)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const page = pageOf(readRequirements(), readProofs())
  if (process.argv.includes('--write')) writeFileSync(`${ROOT}${PAGE}`, page)
  else process.stdout.write(page)
}
