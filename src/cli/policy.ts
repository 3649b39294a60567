/** `amends policy show`: what policy says of each issue, in words. */
import { messagesFor } from '../desk/messages/messages.ts'
import { sectionsOf } from '../desk/playbook-text.ts'
import { isIssue, playbookOf } from '../journey/playbook.ts'
import { type Environment, readPaths } from '../settings.ts'
import { ISSUES } from '../ticket/words.ts'
import { openWorkshop } from './files.ts'
import { UsageError } from './usage.ts'

export interface PolicyShowOptions {
  readonly issue?: string
  readonly locale: string
}

export async function policyShow(environment: Environment, { issue, locale }: PolicyShowOptions): Promise<void> {
  if (issue !== undefined && !isIssue(issue)) throw new UsageError(`--issue: one of ${ISSUES.join(', ')}`)
  if (locale !== 'en' && locale !== 'zh-Hans') throw new UsageError('--locale: en or zh-Hans')
  const { policy } = await openWorkshop(readPaths(environment))
  const m = messagesFor(locale)
  for (const one of issue ? [issue] : ISSUES) {
    console.log(`# ${m.policy.playbookOf(m.issue[one])}\n`)
    for (const { title, lines } of sectionsOf(playbookOf(policy, one), m))
      console.log(`${title}\n${lines.map((line) => `  - ${line}`).join('\n')}\n`)
  }
}
