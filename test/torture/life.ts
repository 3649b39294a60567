/** A life of the daemon: from one start to one death. Every step across its edges is a point at which it may end. */
import { AsyncLocalStorage } from 'node:async_hooks'

export type When = 'before' | 'after'

export interface Life {
  /** Steps on files below this folder are points. */
  readonly folder: string
  /** Told of every point in passing: `after commit intake.markStored`. May end the life, or throw what the edge would. */
  reach(when: When, what: string): void
  /** Nothing crosses the edges any more. */
  readonly dead: boolean
  /** How its connections and files are cut off; a death calls them all. */
  readonly ends: Set<() => void>
}

/** What whoever belongs to a dead life gets from every edge. */
export class Crash extends Error {
  constructor() {
    super('crash')
    this.name = 'Crash'
  }
}

const lives = new AsyncLocalStorage<Life>()
let only: Life | null = null

/** Everything that `work` starts, now or later, belongs to this life. */
export const within = <T>(life: Life, work: () => T): T => lives.run(life, work)

/** The whole process is this one life. */
export function liveAlone(life: Life): void {
  only = life
}

export const lifeNow = (): Life | null => lives.getStore() ?? only

/** @param reach told of every point */
export function createLife(folder: string, reach: (life: Life & { die(): void }, when: When, what: string) => void) {
  const ends = new Set<() => void>()
  let dead = false
  const life = {
    folder,
    ends,
    get dead() {
      return dead
    },
    reach: (when: When, what: string) => {
      if (!dead) reach(life, when, what)
      if (dead) throw new Crash()
    },
    die() {
      dead = true
      for (const end of ends) end()
      ends.clear()
    },
  }
  return life
}
