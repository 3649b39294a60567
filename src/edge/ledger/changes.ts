/** Tells listeners that something was committed: once for a burst, and never inside the code that committed. */
export interface Changes {
  /** Something was committed. */
  announce(): void
  /** @returns the way to stop listening */
  listen(listener: () => void): () => void
  /** Nobody hears anything from now on. */
  stop(): void
}

/** @param watch starts looking for other processes' commits while anybody listens, and gives the way to stop */
export function createChanges(watch: (changed: () => void) => () => void): Changes {
  const listeners = new Set<() => void>()
  let stopWatching: (() => void) | null = null
  let announced = false

  const announce = () => {
    if (announced || listeners.size === 0) return
    announced = true
    setImmediate(() => {
      announced = false
      for (const listener of [...listeners]) listener()
    })
  }

  return {
    announce,
    listen(listener) {
      // A wrapper of its own, so that one function may listen twice.
      const entry = () => listener()
      listeners.add(entry)
      stopWatching ??= watch(announce)
      return () => {
        listeners.delete(entry)
        if (listeners.size > 0) return
        stopWatching?.()
        stopWatching = null
      }
    },
    stop() {
      listeners.clear()
      stopWatching?.()
      stopWatching = null
    },
  }
}
