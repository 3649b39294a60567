/** Stands in for the parser's child process, whose start costs more than all else in a life; it has tests of its own. */
import { readEntity } from '../../src/mail/kept-body.ts'
import { parseMail, readMinimally } from '../../src/mail/parse.ts'
import type { Parser } from '../../src/ports/parser.ts'

export const createParser = (): Parser => ({
  parse: (raw) => parseMail(raw).catch(() => readMinimally(raw, 'unparsable')),
  readEntity,
  close: () => Promise.resolve(),
})
