/** An approval as the journey would write it, for the desk's tests. */
import type { Approved, Drafted } from '../../src/ticket/turn.ts'

export function approvedFrom(
  drafted: Drafted,
  decision: { id: string; by: string; at: string; sendAt: string },
): Approved {
  return {
    ...drafted,
    stage: 'approved',
    approval: {
      id: decision.id,
      by: decision.by,
      via: 'desk',
      decidedAt: decision.at,
      revision: drafted.draft.revision,
      hash: drafted.draft.hash,
      messageId: `<${decision.id}@hengtai.example>`,
      sendAt: decision.sendAt,
      sendAtChosenBy: 'machine',
      offHours: false,
      sendAtWhy: 'good-hour',
    },
  }
}
