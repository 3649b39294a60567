/** Says the steps of a mailbox's trial at the terminal, one line a step; what to do stands below a step that failed. */

import { plainLine } from '../desk/foreign.ts'
import { reasonSentence } from '../desk/mailboxes-trial.ts'
import type { Messages } from '../desk/messages/en.ts'
import { languageFromHeader, messagesFor } from '../desk/messages/messages.ts'
import type { ProbeStep } from '../ports/probe.ts'
import type { Environment } from '../settings.ts'
import { UsageError } from './usage.ts'

/** A server's words may hold control characters, which a terminal would obey. */
export function stepLine(m: Messages, { step, ok, reason, detail, via }: ProbeStep): string {
  const way = step.startsWith('connect') ? ` (${m.mailboxSetUp.via[via]})` : ''
  const said = detail === '' ? '' : `  ${plainLine(detail)}`
  const line = `${ok ? '✓' : '✗'} ${m.mailboxSetUp.step[step]}${way}${said}`
  return reason === null ? line : `${line}\n    ${reasonSentence(m, reason)}`
}

/**
 * The words of --language, else of the terminal's own language.
 * @throws UsageError for a language that amends doesn't speak
 */
export function wordsFor(language: string | undefined, environment: Environment): Messages {
  if (language === undefined) {
    const own = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
    return messagesFor(languageFromHeader(own))
  }
  const tag = language.toLowerCase().startsWith('zh') ? 'zh-Hans' : language
  if (messagesFor(tag).tag !== tag) throw new UsageError(`--language ${language}: it must be zh-Hans or en.`)
  return messagesFor(tag)
}
