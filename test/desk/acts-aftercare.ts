/** The acts on tasks and case files over a real ledger, as small as the desk's tests need them. */
import { uuidv7 } from '../../src/edge/ids.ts'
import type { Ledger } from '../../src/ports/ledger/ledger.ts'
import type { ActResult, ByStaff } from '../../src/ticket/acts.ts'
import type { AftercareActs } from '../../src/ticket/aftercare-acts.ts'

const done = <T>(value: T): ActResult<T> => ({ done: true, value })

export function aftercareOver(
  ledger: Ledger,
  now: () => string,
  note: (act: string, by: ByStaff, what: unknown) => void,
): AftercareActs {
  return {
    async finishTask(by, what) {
      note('finishTask', by, what)
      if (what.proof === '') return { done: false, refusal: 'empty', detail: ['proof'] }
      await ledger.aftercare.endTask(what.taskId, 'done', { at: now(), by: by.staffId, proof: what.proof })
      return done({ turnId: null })
    },
    async moveTask(by, what) {
      note('moveTask', by, what)
      await ledger.aftercare.moveTask(what.taskId, { owner: what.owner ?? null })
      return done(null)
    },
    async dropTask(by, what) {
      note('dropTask', by, what)
      await ledger.aftercare.endTask(what.taskId, 'dropped', null)
      return done(null)
    },
    async addTask(by, what) {
      note('addTask', by, what)
      return done({ taskId: uuidv7() })
    },
    async logCall(by, what) {
      note('logCall', by, what)
      return done(null)
    },
    async askOfUse(by, what) {
      note('askOfUse', by, what)
      return done({ turnId: uuidv7() })
    },
    async keepCaseFile(by, what) {
      note('keepCaseFile', by, what)
      await ledger.aftercare.keepCaseFile({ ...what.file, ticketId: what.ticketId, who: by.staffId, at: now() })
      return done(null)
    },
    processOf: async () => [
      { step: 'register', state: 'done', at: now(), dueAt: null, owner: 'agent' },
      { step: 'acknowledge', state: 'now', at: null, dueAt: now(), owner: 'agent' },
      { step: 'close', state: 'ahead', at: null, dueAt: null, owner: 'agent' },
    ],
    callWindows: async () => [{ from: '2026-03-10T09:00:00.000Z', until: '2026-03-10T10:30:00.000Z' }],
  }
}
