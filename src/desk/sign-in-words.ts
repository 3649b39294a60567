/** What every page before the sign-in needs: the language of a stranger, and where they may go afterwards. */
import type { Messages } from './messages/en.ts'
import { DESK_LANGUAGES, languageFromHeader, messagesFor } from './messages/messages.ts'
import type { DeskContext } from './visit.ts'

/** Only a path of this desk: anything else would let a link send people elsewhere after they signed in. */
export const ownPath = (path: string): string => (/^\/(?![/\\])[^\\\s]{0,500}$/.test(path) ? path : '/')

/** The language of somebody whom we don't know yet. */
export function guestMessages(c: DeskContext): Messages {
  const wanted = c.req.query('lang') ?? ''
  return messagesFor(DESK_LANGUAGES.includes(wanted) ? wanted : languageFromHeader(c.req.header('accept-language')))
}
