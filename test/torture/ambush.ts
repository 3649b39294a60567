/** Ambushes: something happens at the very moment at which a line of the mail conversation is spoken. */
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Chance } from './chance.ts'

/** Between the last look at the mailbox and the final dot: where a change of mind must still count. */
const HANDING_OVER = [/^smtp S: 220/, /^smtp C: AUTH/, /^smtp C: MAIL/, /^smtp C: RCPT/, /^smtp S: 354/] as const

/** Lines of the world's log that a letter or a mail passes on its way. */
const LINES = [
  ...HANDING_OVER,
  /^smtp C: DATA/,
  /^smtp C: \(\d+ bytes of mail and the final dot\)/,
  /^smtp S: 250 2\.0\.0 OK queued/,
  /^imap C: \S+ SELECT/,
  /^imap C: \S+ UID FETCH/,
  /^imap C: \S+ APPEND/,
  /^imap C: \S+ UID STORE/,
  /^imap C: \S+ IDLE/,
] as const

export interface Ambushes {
  /** Lies in wait at one of the lines, chosen by chance; strikes once. */
  lay(what: string, strike: () => void): void
  out(): void
}

export function layAmbushes(world: MailWorld, chance: Chance, note: (line: string) => void): Ambushes {
  let waiting: { line: RegExp; skip: number; what: string; strike: () => void }[] = []
  const log = world.log as string[]
  const push = log.push.bind(log)
  log.push = (...lines) => {
    for (const line of lines) hear(line)
    return push(...lines)
  }
  const hear = (line: string) => {
    for (const ambush of waiting.filter((one) => one.line.test(line))) {
      ambush.skip -= 1
      if (ambush.skip >= 0) continue
      waiting = waiting.filter((one) => one !== ambush)
      note(`ambush at "${line.slice(0, 40)}": ${ambush.what}`)
      ambush.strike()
    }
  }
  return {
    lay(what, strike) {
      const line = chance.happens(0.4) ? chance.pick(HANDING_OVER) : chance.pick(LINES)
      waiting.push({ line, skip: chance.whole(0, 1), what, strike })
    },
    out() {
      waiting = []
    },
  }
}
