/** Cuts a template file into its named sections: a line `--- name ---` begins one, the next such line ends it. */

export interface TemplateProblem {
  /** Path below templates/. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** What is wrong and what to write instead. */
  readonly message: string
}

export interface Section {
  /** e.g. 'grievance', or 'correction price'; several names may share a text. */
  readonly names: readonly string[]
  readonly text: string
  /** Line of the file on which `text` begins, from 1. */
  readonly line: number
}

const HEADER = /^---[ \t]+([a-z][a-z0-9 ,-]*?)[ \t]+---[ \t]*$/

/** The sections of one file in their order, and what is wrong with their headers. */
export function sectionsOf(file: string, text: string): { sections: Section[]; problems: TemplateProblem[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const problems: TemplateProblem[] = []
  const starts = lines.flatMap((line, index) => {
    const names = HEADER.exec(line)?.[1]
    if (names !== undefined) return [{ index, names: names.split(',').map((name) => name.trim()) }]
    if (line.startsWith('---')) {
      problems.push({ file, line: index + 1, message: 'a section begins with a line like "--- grievance ---"' })
    }
    return []
  })
  const preface = lines.slice(0, starts[0]?.index ?? lines.length).join('\n')
  if (withoutRemarks(preface).trim() !== '') {
    problems.push({ file, line: 1, message: 'before the first "--- name ---" only a remark {{! … }} may stand' })
  }
  const sections = starts.map(({ index, names }, at) => ({
    names,
    text: lines.slice(index + 1, starts[at + 1]?.index ?? lines.length).join('\n'),
    line: index + 2,
  }))
  return { sections, problems: [...problems, ...repeated(file, sections)] }
}

function repeated(file: string, sections: readonly Section[]): TemplateProblem[] {
  const seen = new Set<string>()
  return sections.flatMap(({ names, line }) =>
    names.flatMap((name) => {
      const again = seen.has(name)
      seen.add(name)
      return again ? [{ file, line: line - 1, message: `the section "${name}" stands here a second time` }] : []
    }),
  )
}

function withoutRemarks(text: string): string {
  return text
    .split('{{!')
    .map((part, index) => (index === 0 ? part : part.includes('}}') ? part.slice(part.indexOf('}}') + 2) : part))
    .join('')
}
