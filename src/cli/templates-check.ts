/** `amends templates check`: names every mistake of every letter with file and line. */
import { type Environment, readPaths } from '../settings.ts'
import { openWorkshop } from './files.ts'

export async function templatesCheck(environment: Environment): Promise<void> {
  const { problems } = await openWorkshop(readPaths(environment))
  for (const problem of problems) console.log(`${problem.file}:${problem.line}: ${problem.message}`)
  console.log(problems.length === 0 ? 'all letters are in order' : `${problems.length} to mend`)
  if (problems.length > 0) process.exitCode = 1
}
