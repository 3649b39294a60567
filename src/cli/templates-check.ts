/** `amends templates check` and `coverage`: every mistake of every letter with its place; which letter speaks what. */
import { type Environment, readPaths } from '../settings.ts'
import { openWorkshop } from './files.ts'
import { checkTemplates, coverage } from './templates.ts'

export async function templatesCheck(environment: Environment): Promise<void> {
  const { templates, problems } = await openWorkshop(readPaths(environment))
  const { lines, ok } = checkTemplates(templates, problems)
  for (const line of lines) console.log(line)
  if (!ok) process.exitCode = 1
}

export async function templatesCoverage(environment: Environment): Promise<void> {
  const { templates } = await openWorkshop(readPaths(environment))
  for (const line of coverage(templates)) console.log(line)
}
