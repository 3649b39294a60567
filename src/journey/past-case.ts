/** What is kept of a mail of the past: of a complaint the case that it opens, of the team's letter when it went to whom. */
import { isOther, languageOfMail } from '../craft/language-lock.ts'
import { wordsFor } from '../craft/letter-set.ts'
import type { Came } from '../craft/look-back.ts'
import type { LookedCase } from '../craft/looked-case.ts'
import { unwelcomeIn } from '../craft/unwanted.ts'
import { type PastIds, type PastLetter, type PastThread, pastIds, pastSubject } from '../insight/past-threads.ts'
import { limits } from '../limits.ts'
import { domainOf, neutralised } from '../mail/address.ts'
import { automaticSignals } from '../mail/automatic.ts'
import { forwardedCustomer } from '../mail/forward.ts'
import type { Instant, Message } from '../mail/message.ts'
import { newTextOf, spansOf } from '../mail/quoted-text.ts'
import type { Account } from '../ticket/account.ts'
import type { Kind } from '../ticket/words.ts'
import type { ReadPast } from './past-mails.ts'
import type { Workshop } from './workshop.ts'

export interface PastCase extends PastThread {
  readonly looked: Omit<LookedCase, 'answers' | 'perhapsAnswered' | 'mails'> & { readonly mails: Instant[] }
}

const SHOWN_SUBJECT = 120
/** Own words of a letter are read this far: what follows is a file that somebody pasted. */
const READ_CHARACTERS = 10_000

const isOurs = (address: string, { ownAddresses, ownDomains }: Account): boolean => {
  const domain = domainOf(address)
  return ownAddresses.includes(address) || ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
}

/** Recipients that are neither ours nor partners. */
function outside({ to, cc, headers }: Message, account: Account): string[] {
  const bcc = (headers.bcc ?? []).join(' ').slice(0, 4_000)
  const blind = bcc.match(/[^\s<>:;,"]{1,64}@[^\s<>;,"?]{1,255}/g) ?? []
  const all = [...[...to, ...cc].map(({ address }) => address), ...blind].map((one) => one.toLowerCase())
  return [...new Set(all)]
    .slice(0, limits.addressesPerField)
    .filter((one) => !isOurs(one, account) && !account.partners.includes(one))
}

/** A letter of ours to somebody outside, wherever it lies: some mail programs file copies beside what they answer. */
export function isTeamLetter(message: Message, account: Account): boolean {
  const from = message.from[0]?.address.toLowerCase() ?? ''
  return isOurs(from, account) && outside(message, account).length > 0
}

/** Null for what answers nobody: mail within the house, and what a machine sent. */
export function letterOf(message: Message, at: Instant, account: Account, workshop: Workshop): PastLetter | null {
  const to = outside(message, account)
  if (to.length === 0) return null
  const automatic = automaticSignals(message).some(({ kind, strength }) => kind === 'auto-reply' && strength === 'hard')
  if (automatic) return null
  const own = newTextOf(message.text, spansOf(message.text)).slice(0, READ_CHARACTERS)
  const found = languageOfMail(own, workshop.detect)
  const said = found ? unwelcomeIn(own, found.language, wordsFor(workshop.templates, found.language)) : []
  return {
    ...pastIds(message),
    at,
    to,
    subject: pastSubject(message.subject),
    otherThan: (language) => (found === null || language === 'und' ? null : isOther(found, language)),
    unwelcome: said.filter(({ sort }) => sort === undefined).map(({ say }) => say),
    namesOthers: said.some(({ sort }) => sort !== undefined),
  }
}

/** Everybody who would read an answer: who wrote, and whom a colleague's forward or a form names. */
export function writersOf(message: Message, account: Account): string[] {
  const forwarded = forwardedCustomer(message, account.ownDomains)?.candidates.map(({ address }) => address) ?? []
  const all = [...message.from, ...message.replyTo, ...forwarded].map(({ address }) => address.toLowerCase())
  return [...new Set(all)].filter((one) => !isOurs(one, account))
}

export function pastCase(
  { message, at }: ReadPast,
  account: Account,
): {
  readonly ids: PastIds
  readonly thread: Omit<PastThread, 'replyLanguage'>
  readonly subject: string
} {
  const ids = pastIds(message)
  const forwarded = message.forwarded?.messageId ? pastIds(message.forwarded).id : null
  return {
    ids,
    subject: neutralised(message.subject).slice(0, SHOWN_SUBJECT),
    thread: {
      openedAt: at,
      ids: new Set([ids.id, forwarded].filter((one) => one !== null)),
      addresses: new Set(writersOf(message, account)),
      subject: pastSubject(message.subject),
    },
  }
}

/** A mail that continues a complaint is a later one of it, unless it owes no answer. */
export function cameKind(kind: Kind, continues: boolean): Came {
  switch (kind) {
    case 'complaint':
    case 'follow-up':
      return continues ? 'later-mail' : 'complaint'
    case 'inquiry':
    case 'order':
      return continues ? 'later-mail' : 'inquiry'
    case 'unsure':
      return continues ? 'later-mail' : 'unsure'
    case 'thanks':
      return 'thanks'
    case 'partner':
      return 'partner'
    case 'self':
      return 'ours'
    default:
      return 'automatic'
  }
}
