/** A personality at work: what a server of that kind does beside answering commands, and what it remembers for it. */
import type { ImapUser } from './imap-server.ts'
import type { MailboxMail } from './mailbox.ts'
import type { Personality } from './personalities.ts'

export interface Manners {
  deliver(user: ImapUser, raw: Uint8Array, at: Date): MailboxMail
  fileSent(user: ImapUser, raw: Uint8Array, at: Date): void
  /** False while this name is blocked. */
  letsIn(name: string): boolean
  /** Counts a sign-in that was not good; the words of its refusal. */
  refuse(name: string): string
  signedIn(user: ImapUser): void
  throttles(): boolean
  hides(mail: MailboxMail): boolean
}

export function createManners(personality: Personality): Manners {
  const { block, allMail } = personality
  const refused = new Map<string, number>()
  const asked = new Map<MailboxMail, number>()
  let throttled = 0
  let signIns = 0
  const blocked = (name: string) => block !== null && (refused.get(name) ?? 0) >= block.after
  return {
    deliver(user, raw, at) {
      if (allMail !== null) user.create(allMail).append(raw, [], at)
      return user.create('INBOX').append(raw, [], at)
    },
    fileSent(user, raw, at) {
      if (!personality.filesSent) return
      const sent = personality.mailboxes.find(([name, use]) => use === '\\Sent' || /^Sent/.test(name))
      if (sent) user.create(sent[0]).append(raw, ['\\Seen'], at)
    },
    letsIn: (name) => !blocked(name),
    refuse(name) {
      if (blocked(name) && block) return block.words
      refused.set(name, (refused.get(name) ?? 0) + 1)
      return personality.wrongPassword
    },
    signedIn(user) {
      signIns += 1
      if (signIns !== personality.renumbersAtSignIn) return
      for (const mailbox of user.mailboxes) mailbox.renumber(mailbox.uidValidity + 1_000)
    },
    throttles() {
      throttled += 1
      return throttled <= personality.throttledFetches
    },
    hides(mail) {
      const times = (asked.get(mail) ?? 0) + 1
      asked.set(mail, times)
      return times <= personality.emptyFetches
    },
  }
}
