import type { Address } from '../mail/message.ts'

/** The lines below a letter: who writes, for whom, where. */
export interface Signature {
  readonly person: string
  /** Role by language tag; 'en' always there. */
  readonly role: Readonly<Record<string, string>>
  readonly company: string
  readonly address: string
  readonly phone: string
}

/** One mail identity that we watch and answer from; its secrets stay in the edge. */
export interface Account {
  readonly name: string
  readonly address: Address
  /** Every address that is ours here, lower case: never answered, never copied. */
  readonly ownAddresses: readonly string[]
  /** Domains of colleagues and web forms, lower case. */
  readonly ownDomains: readonly string[]
  /** Factories, forwarders, inspectors, lower case addresses. */
  readonly partners: readonly string[]
  /** Used where the customer's country is unknown. */
  readonly market: string
  readonly mailbox: string
  /** Junk is watched too: what a filter put there becomes a ticket that says so. */
  readonly watchJunk: boolean
  /** Name of a file in config/providers, null for a server that none describes. */
  readonly provider: string | null
  /** The one staff member who may approve from a mail client, by sign-in, and the mailbox that means *approved*; null: off. */
  readonly mailClient: { readonly staff: string; readonly approved: string } | null
  /** Mail and letters of a ticket are erased this long after it was closed; null: never. */
  readonly keepDays: number | null
  /** provider: the provider files a copy by itself. */
  readonly sentCopy: 'append' | 'provider' | 'off'
  readonly markAnswered: boolean
  /** Least seconds between two letters. */
  readonly pacingSeconds: number
  /** Most mails in any 24 hours, as the provider takes them; null: no bound is known. */
  readonly dailyLetters: number | null
  readonly signature: Signature
}
