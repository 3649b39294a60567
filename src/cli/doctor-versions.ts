/** Doctor's look at letters that people edited at the desk: whether they still fit the files that are shipped below them. */
import { ConfigError } from '../craft/config-file.ts'
import { MANNERS_FILE } from '../craft/manners.ts'
import type { Messages } from '../desk/messages/en.ts'
import { languageOf, mannersProblems, ofLanguage, problemsOf, textHash } from '../journey/letter-versions.ts'
import type { TemplateVersion, TemplateVersionLedger } from '../ports/ledger/template-versions.ts'
import type { Paths } from '../settings.ts'
import { type Finding, finding } from './doctor-findings.ts'
import { readEditedFiles } from './files.ts'

type Files = Awaited<ReturnType<typeof readEditedFiles>>

/** A version that an upgrade broke is a problem, since another text serves; one whose shipped file changed is a note. */
export async function versionFindings(m: Messages, paths: Paths, ledger: TemplateVersionLedger): Promise<Finding[]> {
  const inUse = await ledger.inUse()
  if (inUse.length === 0) return []
  try {
    const files = await readEditedFiles(paths)
    return inUse.flatMap((version) => findingsOf(m, files, inUse, version))
  } catch (error) {
    // Folders that can't be read are said elsewhere.
    if (error instanceof ConfigError) return []
    throw error
  }
}

function findingsOf(m: Messages, files: Files, inUse: readonly TemplateVersion[], version: TemplateVersion): Finding[] {
  const { path, baseHash } = version
  const words = m.setUp.doctor
  const broken = brokenBy(files, inUse, version)
  if (broken.length > 0)
    return broken.map(({ line, message }) =>
      finding('templates', 'problem', words.versionBroken(`${line}: ${m.templates.problem(message)}`), path),
    )
  const shipped = (path === MANNERS_FILE ? files.config : files.templates).get(path) ?? null
  return baseHash === textHash(shipped) ? [] : [finding('templates', 'note', words.versionUpgraded, path)]
}

function brokenBy({ templates }: Files, inUse: readonly TemplateVersion[], { path, text }: TemplateVersion) {
  if (path === MANNERS_FILE) return mannersProblems(text)
  const language = languageOf(path)
  const versions = ofLanguage(new Map(inUse.map((one) => [one.path, one.text])), language)
  return problemsOf(templates, versions, language).filter(({ file }) => file === path)
}
