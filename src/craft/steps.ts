/** Work cut into short steps, so that whoever does it can let others have their turn between: a generator that yields there. */
export type Steps<Result> = Generator<void, Result>

/** Does all of it at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
