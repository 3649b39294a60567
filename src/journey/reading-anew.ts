/** Reads a mail anew with what a person said of it, where other findings follow from that. */
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import type { CorrectableField, Correction } from '../ticket/correct.ts'
import { keepingCorrections } from '../ticket/correct.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Given } from '../understanding/given.ts'
import { accountOf, type JourneyContext } from './context.ts'
import { think } from './think.ts'

/** The words of a mail mean something else in another language, and other things are looked for in another kind. */
const READ_BY: ReadonlySet<CorrectableField> = new Set(['language', 'kind'])

/**
 * What else changes with this correction, the person's words kept: in the right language or kind everything that the
 * mail says, in the right country its zones and the currency of its sums. Other findings stand on their own.
 */
export function readAnew(
  context: JourneyContext,
  stored: StoredMessage,
  findings: Findings,
  { field }: Correction,
): Findings {
  if (!READ_BY.has(field) && field !== 'country') return findings
  const fresh = freshReading(context, stored, givenBy(findings))
  if (fresh === null) return findings
  const { kind, reply, country, timezone, zones, language, replyLanguage } = findings
  // No word of the mail, but of a person about its writer.
  const kept = findings.hours ? { hours: findings.hours } : {}
  const place = { country, timezone, zones }
  if (field === 'country')
    return keepingCorrections(
      { ...findings, timezone: fresh.timezone, zones: fresh.zones, claim: fresh.claim },
      findings,
    )
  return field === 'language'
    ? keepingCorrections({ ...fresh, ...kept, kind, reply, ...place }, findings)
    : keepingCorrections({ ...fresh, ...kept, kind, reply, ...place, language, replyLanguage }, findings)
}

function givenBy({ kind, language, country }: Findings): Given {
  return {
    kind: kind.value,
    ...(language.corrected && { language: language.value }),
    ...(country.corrected && country.value !== null && { country: country.value }),
  }
}

/** Null where understanding stumbles over the mail, as it may have done when the mail came: nothing follows then. */
function freshReading(context: JourneyContext, stored: StoredMessage, given: Given): Findings | null {
  try {
    const account = accountOf(context, stored.account)
    const mail = { message: stored.parsed, account, thread: null, contact: {}, signedByUs: false, now: stored.at }
    return think(context.workshop(), { ...mail, given }).findings
  } catch (error) {
    context.log.error('reading anew failed', {
      message: stored.id,
      kind: error instanceof Error ? error.name : 'unknown',
    })
    return null
  }
}
