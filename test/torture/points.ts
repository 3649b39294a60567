/** The list of points at which a life can end, as a run without accidents has passed them: points.json. */
import { readFile, writeFile } from 'node:fs/promises'
import type { When } from './life.ts'

const LIST = new URL('./points.json', import.meta.url)

export interface Bomb {
  readonly when: When
  /** A point as the list has it, a method that writes in a commit, or * for any commit. */
  readonly what: string
  /** From 1: at which passing of the point. */
  readonly nth: number
}

/** `before commit intake.markStored`. */
export const nameOf = (when: When, what: string): string => `${when} ${what}`

export function bombAt(point: string, nth: number): Bomb {
  const [, when, what = ''] = /^(before|after) (.*)$/s.exec(point) ?? []
  if (when !== 'before' && when !== 'after') throw new Error(`no point: ${point}`)
  return { when, what, nth }
}

export interface PointList {
  /** Passed by a daemon that starts on nothing, and never again. */
  readonly fresh: readonly string[]
  readonly everyLife: readonly string[]
}

export async function readPoints(): Promise<PointList> {
  return JSON.parse(await readFile(LIST, 'utf8')) as PointList
}

export async function writePoints({ fresh, everyLife }: PointList): Promise<void> {
  await writeFile(LIST, `${JSON.stringify({ fresh: [...fresh].sort(), everyLife: [...everyLife].sort() }, null, 2)}\n`)
}

/** Renewals of leases come by the machine's clock, in few lives and at any moment of them: no bomb waits for them. */
export const byTimer = (point: string): boolean => /commit \w+\.renew$/.test(point)

/** Whether these have the point: a commit of several changes is known where each of them is. */
export function holds(points: Iterable<string>, point: string): boolean {
  const all = new Set(points)
  if (all.has(point)) return true
  const { when, what } = bombAt(point, 1)
  if (!what.startsWith('commit ')) return false
  const known = new Set([...all].filter((one) => one.startsWith(`${when} commit `)).flatMap(methodsOf))
  return methodsOf(point).every((method) => known.has(method))
}

const methodsOf = (point: string): string[] => point.replace(/^\w+ commit /, '').split(' + ')

/** Counts passings until the bomb's turn has come; true once. */
export function fuse(bomb: Bomb | null): (when: When, what: string) => boolean {
  let left = bomb?.nth ?? 0
  return (when, what) => {
    if (bomb === null || left === 0 || when !== bomb.when || !fits(bomb.what, what)) return false
    left -= 1
    return left === 0
  }
}

function fits(wanted: string, what: string): boolean {
  if (wanted === what) return true
  if (!what.startsWith('commit ')) return false
  return wanted === '*' || methodsOf(`after ${what}`).includes(wanted)
}
