/** A submission without a server. */
import type { Submission } from '../../src/ports/submission.ts'

/** A submission that notes what it is given and answers as scripted. */
export function scripted(answer: (beforeFinalDot: () => Promise<boolean>) => ReturnType<Submission['send']>) {
  const sent: Uint8Array[] = []
  const submission: Submission = {
    takesUtf8: () => null,
    send: (_account, _envelope, raw, beforeFinalDot) => {
      sent.push(raw)
      return answer(beforeFinalDot)
    },
  }
  return { submission, sent }
}
