/** The fire: random faults of IMAP and SMTP that strike a running mail world, and go out when they are told to. */
import type { Fault } from '../../src/rehearsal/faults.ts'
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { Chance } from './chance.ts'

export interface Fire {
  /** Lays one more fault, chosen by chance. */
  lay(): void
  /** Nothing that was laid strikes any more. */
  out(): void
  strikes(): number
}

/** How long a silent server stays silent before its connection is cut: the daemon's own patience is tested elsewhere. */
const SHORT_HANG_MS = 250

type Action = Fault['action']

const IMAP_POINTS = [
  'connect',
  'greeting',
  'CAPABILITY',
  'AUTHENTICATE',
  'LOGIN',
  'ID',
  'NAMESPACE',
  'LIST',
  'SELECT',
  'EXAMINE',
  'STATUS',
  'NOOP',
  'IDLE',
  'APPEND',
  'UID FETCH',
  'UID FETCH',
  'UID STORE',
  'LOGOUT',
] as const
const IMAP_REPLIES = [
  'NO [UNAVAILABLE] try again later',
  'NO [SERVERBUG] sorry',
  'BAD what',
  'NO [LIMIT] too many',
] as const

/** What a server may do at each point. After the dot of an accepted mail only the reply can fail. */
const SMTP_POINTS: Readonly<Record<string, readonly Action[]>> = {
  connect: ['drop'],
  greeting: ['drop', 'hang', { reply: '421 4.3.2 busy' }, { reply: '554 5.3.2 no service' }],
  EHLO: ['drop', 'hang', { reply: '421 4.3.2 closing' }],
  AUTH: ['drop', { reply: '454 4.7.0 temporary failure' }, { reply: '535 5.7.8 bad credentials' }],
  MAIL: ['drop', { reply: '451 4.7.1 greylisted' }, { reply: '452 4.3.1 full' }, { reply: '550 5.7.1 refused' }],
  RCPT: [
    'drop',
    'hang',
    { reply: '450 4.2.1 later' },
    { reply: '452 4.2.2 mailbox full' },
    { reply: '550 5.1.1 nobody' },
  ],
  DATA: ['drop', 'hang', { reply: '451 4.3.0 later' }, { reply: '554 5.6.0 no' }],
  body: ['drop', 'hang', { reply: '451 4.3.0 in the middle' }, { reply: '552 5.3.4 too much' }],
  dot: ['drop', 'hang', { reply: '451 4.3.0 later' }, { reply: '554 5.7.1 spam' }, { reply: '421 4.3.2 closing' }],
  'after-dot': ['drop', 'drop', 'hang'],
  QUIT: ['drop', 'hang'],
}

export function lightFire(world: MailWorld, chance: Chance, note: (line: string) => void): Fire {
  let burning = true
  let strikes = 0
  const lay = (protocol: Fault['protocol'], at: string, action: Action) => {
    const times = chance.whole(1, 2)
    const skip = chance.whole(0, 3)
    world.fault({
      protocol,
      times,
      skip,
      get at() {
        return burning ? at : 'out'
      },
      get action() {
        strikes += 1
        note(`strikes: ${protocol} ${at} ${typeof action === 'string' ? action : action.reply}`)
        if (action === 'hang') setTimeout(() => world.dropConnections(protocol), SHORT_HANG_MS)
        return action
      },
    })
    note(`laid: ${protocol} ${at} ${typeof action === 'string' ? action : action.reply} ×${times} after ${skip}`)
  }
  return {
    lay() {
      if (chance.happens(0.45)) {
        const action = chance.weighted({ drop: 4, hang: 2, reply: 3 })
        const at = chance.pick(IMAP_POINTS)
        const spoken = at !== 'connect' && at !== 'greeting'
        lay('imap', at, action === 'reply' ? (spoken ? { reply: chance.pick(IMAP_REPLIES) } : 'drop') : action)
        return
      }
      // The dot and what follows it is where letters are lost or doubled: struck as often as all else together.
      const points = Object.keys(SMTP_POINTS)
      const at = chance.happens(0.4) ? chance.pick(['body', 'dot', 'after-dot']) : chance.pick(points)
      lay('smtp', at, chance.pick(SMTP_POINTS[at] ?? ['drop']))
    },
    out() {
      burning = false
    },
    strikes: () => strikes,
  }
}
