import type { Contact, Memory } from '../../ticket/contact.ts'

/** What is remembered of the people who write, by mail address in any case of letters. */
export interface ContactLedger {
  /** Empty where nothing is known. */
  of(address: string): Promise<Contact>
  /** Writes over what is older; a mail never writes over a person's word. */
  remember(address: string, field: keyof Contact, memory: Memory): Promise<void>
}
