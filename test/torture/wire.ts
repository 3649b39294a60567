/** Points on the wire: what the mail world hears before it does it, and what it has done before it says so. */
import type { MailWorld } from '../../src/rehearsal/mail-world.ts'
import type { When } from './life.ts'

/** @param reach told of every point as it is passed; a death there comes before what follows */
export function watchWire(world: MailWorld, reach: (when: When, what: string) => void): void {
  const log = world.log as string[]
  const push = log.push.bind(log)
  const imap = new Map<string, string>()
  let smtp = 'smtp connect'
  const hear = (line: string) => {
    const [, protocol, side, said = ''] = /^(imap|smtp) ([CS]): (.*)$/s.exec(line) ?? []
    if (protocol === 'imap' && side === 'C') {
      const [tag = '', ...words] = said.split(' ')
      if (said === '***') return
      const what = `imap ${said === 'DONE' ? said : shapeOf(words.join(' '))}`
      imap.set(tag, what)
      reach('before', what)
    } else if (protocol === 'imap') {
      if (said.startsWith('* OK [CAPABILITY')) return reach('after', 'imap connect')
      const tag = said.split(' ', 1)[0] ?? ''
      const what = imap.get(tag)
      imap.delete(tag)
      if (what !== undefined) reach('after', what)
    } else if (protocol === 'smtp' && side === 'C') {
      smtp = `smtp ${said.endsWith('final dot)') ? 'dot' : said.split(' ', 1)[0]}`
      reach('before', smtp)
    } else if (protocol === 'smtp') {
      reach('after', said.startsWith('220 ') ? 'smtp connect' : smtp)
    }
  }
  log.push = (...lines) => {
    for (const line of lines) hear(line)
    return push(...lines)
  }
}

/** A command without what differs from run to run: numbers, dates, identifiers. */
function shapeOf(command: string): string {
  return (
    command
      .replace(/"[^"]*\d[^"]*"/g, '"…"')
      .replace(/<[^>]*>/g, '<…>')
      .replace(/\d+(?:[:,]\d+|:\*)*/g, '#')
      // A literal waits for the server only where the letter is long: the same step, whichever it is (RFC 7888).
      .replace('{#+}', '{#}')
  )
}

/** The verb by which the world's faults know the command of a point; null where none can strike. */
export function verbOf(what: string): { protocol: 'imap' | 'smtp'; at: string } | null {
  const [, protocol, said = ''] = /^(imap|smtp) (.*)$/.exec(what) ?? []
  if ((protocol !== 'imap' && protocol !== 'smtp') || said === 'DONE' || said === 'connect' || said === '***')
    return null
  return { protocol, at: /^(?:UID )?\S+/.exec(said)?.[0] ?? said }
}
