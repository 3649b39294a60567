/** A mailbox of the rehearsal world keeps mails under UIDs (RFC 9051 §2.3.1.1) in memory and tells its listeners of changes. */

export interface MailboxMail {
  readonly uid: number
  readonly raw: Buffer
  readonly internalDate: Date
  readonly flags: Set<string>
  /** What RFC822.SIZE says; a rehearsal can make the server lie. */
  announcedSize: number
}

export class Mailbox {
  readonly name: string
  /** RFC 6154 attribute such as \Sent, null for a plain mailbox. */
  readonly specialUse: string | null
  #uidValidity: number
  #uidNext = 1
  #mails: MailboxMail[] = []
  readonly #listeners = new Set<() => void>()

  constructor(name: string, specialUse: string | null, uidValidity: number) {
    this.name = name
    this.specialUse = specialUse
    this.#uidValidity = uidValidity
  }

  get uidValidity(): number {
    return this.#uidValidity
  }

  get uidNext(): number {
    return this.#uidNext
  }

  /** Ascending by UID. */
  get mails(): readonly MailboxMail[] {
    return this.#mails
  }

  /** The next UID, for a mail that becomes visible only after later ones, as concurrent deliveries do. */
  reserveUid(): number {
    this.#uidNext += 1
    return this.#uidNext - 1
  }

  append(raw: Uint8Array, flags: Iterable<string>, internalDate: Date, uid = this.reserveUid()): MailboxMail {
    const mail: MailboxMail = {
      uid,
      raw: Buffer.from(raw),
      internalDate,
      flags: new Set(flags),
      announcedSize: raw.length,
    }
    this.#mails = [...this.#mails, mail].sort((one, other) => one.uid - other.uid)
    this.#changed()
    return mail
  }

  /** Removes these UIDs at once; their numbers are never given again. */
  remove(uids: Iterable<number>): void {
    const gone = new Set(uids)
    this.#mails = this.#mails.filter((mail) => !gone.has(mail.uid))
    this.#changed()
  }

  byUid(uid: number): MailboxMail | undefined {
    return this.#mails.find((mail) => mail.uid === uid)
  }

  /** Gives every mail a new UID under a new UIDVALIDITY, as a restored or migrated server does. */
  renumber(uidValidity: number): void {
    this.#uidValidity = uidValidity
    this.#mails = this.#mails.map((mail, index) => ({ ...mail, uid: index + 1 }))
    this.#uidNext = this.#mails.length + 1
    this.#changed()
  }

  /** Calls back after each change; returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #changed(): void {
    for (const listener of this.#listeners) listener()
  }
}
