/** Remembers who writes from where and in which language, and brings it to their next mail. */
import { domainOf } from '../mail/address.ts'
import { forwardedCustomer } from '../mail/forward.ts'
import type { Message } from '../mail/message.ts'
import { isRobot } from '../mail/recipients.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { StoredMessage } from '../ports/ledger/tickets.ts'
import type { Account } from '../ticket/account.ts'
import { type Contact, REMEMBERED, type Remembered } from '../ticket/contact.ts'
import type { Findings } from '../ticket/findings.ts'

/** A finding less sure than this teaches nothing about its writer. */
const SURE_LANGUAGE = 0.8
const SURE_PLACE = 0.9

/** What is known of this mail's writer. */
export function contactOf(ledger: Ledger, account: Account, message: Message): Promise<Contact> {
  return ledger.contacts.of(rememberedAs(account, message))
}

/**
 * The address that this mail's writer is remembered by: who an answer would reach. Nobody's where many people write through
 * one address: a colleague's, a robot's, a form's.
 */
export function rememberedAs({ ownDomains }: Account, message: Message): string {
  const forwarded = forwardedCustomer(message, ownDomains)
  if (forwarded) return forwarded.candidates[0]?.address.address ?? ''
  const address = (message.replyTo[0] ?? message.from[0])?.address ?? ''
  const domain = domainOf(address)
  const isOurs = ownDomains.some((own) => domain === own || domain.endsWith(`.${own}`))
  return isOurs || isRobot(address) ? '' : address
}

/** Keeps what this mail shows surely, or asks for in words. */
export async function rememberWriter(ledger: Ledger, account: Account, stored: StoredMessage): Promise<void> {
  if (!stored.findings) return
  const address = rememberedAs(account, stored.parsed)
  for (const [field, value] of shownBy(stored.findings)) {
    await ledger.contacts.remember(address, field, { value, source: 'mail', instead: null, at: stored.at })
  }
}

/** What a mail shows of its writer that is worth remembering. */
export function shownBy(findings: Findings): [Remembered, string][] {
  return REMEMBERED.flatMap((field): [Remembered, string][] => {
    const { value, confidence } = findings[field]
    if (value === null || value === 'und') return []
    if (field === 'replyLanguage') return findings.replyLanguageAsked ? [[field, value]] : []
    return confidence >= (field === 'language' ? SURE_LANGUAGE : SURE_PLACE) ? [[field, value]] : []
  })
}
