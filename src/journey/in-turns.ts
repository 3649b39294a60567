/** Long work on the main thread, in turns with the desk, the clocks and the other mails. */
import { setImmediate as others } from 'node:timers/promises'
import type { Steps } from '../craft/steps.ts'

export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = steps.next()
    await others()
    if (step.done) return step.value
  }
}
