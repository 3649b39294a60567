/** Puts mails of the past together: which customer's mail continues which complaint, and which letters in Sent answered it. */
import { createHash } from 'node:crypto'
import type { LookedAnswer } from '../craft/looked-case.ts'
import { isSharedDomain } from '../craft/order-book.ts'
import { domainOf } from '../mail/address.ts'
import type { Instant, Message } from '../mail/message.ts'
import { baseSubject } from '../mail/references.ts'

/** What is kept of any mail to find its thread: some hundred bytes. */
export interface PastIds {
  /** Null where the mail has none. */
  readonly id: string | null
  /** In-Reply-To and References. */
  readonly refs: readonly string[]
}

/** A letter of the team. */
export interface PastLetter extends PastIds {
  readonly at: Instant
  /** Addresses that it went to, ours left out. */
  readonly to: readonly string[]
  readonly subject: string
  /** Whether it is in another language than this one (BCP 47); null where that can't be told. */
  readonly otherThan: (language: string) => boolean | null
  readonly unwelcome: readonly string[]
  readonly namesOthers: boolean
}

/** The part of a complaint that its thread grows by. */
export interface PastThread {
  readonly openedAt: Instant
  readonly ids: Set<string>
  /** Everybody on the customer's side. */
  readonly addresses: Set<string>
  /** Without prefixes, in lower case. */
  readonly subject: string
  readonly replyLanguage: string
}

/** A letter without a thread counts as the answer to a complaint of the same person and subject for so long. */
const SUBJECT_DAYS = 30
/** The clocks of a customer's server and ours may differ. */
const CLOCKS_MINUTES = 15
const DAY_MS = 86_400_000
const LATEST: Instant = '9999-12-31T23:59:59.999Z'
/** Of a long thread the first and the newest ids; each mail names them all again. */
const MOST_REFS = 20

export function pastIds({ messageId, inReplyTo, references }: Message): PastIds {
  const refs = [...new Set([...references, ...inReplyTo])]
  const kept = refs.length <= MOST_REFS ? refs : [...refs.slice(0, 1), ...refs.slice(1 - MOST_REFS)]
  return { id: messageId === null ? null : short(messageId), refs: kept.map(short) }
}

/** Ids may be nearly a thousand characters long. */
const short = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 16)

export const pastSubject = (subject: string): string => baseSubject(subject).toLowerCase().slice(0, 200)

export class PastThreads<T extends PastThread> {
  readonly #threads: T[] = []
  readonly #byId = new Map<string, T>()
  readonly #letterById = new Map<string, PastLetter>()
  readonly #lettersTo = new Map<string, PastLetter[]>()
  readonly #lettersOf = new Map<string, PastLetter[]>()
  readonly #firstLetter = new Map<T, Instant>()

  addLetter(letter: PastLetter): void {
    if (letter.id !== null && this.#letterById.has(letter.id)) return
    if (letter.id !== null) this.#letterById.set(letter.id, letter)
    for (const ref of letter.refs) put(this.#lettersOf, ref, letter)
    for (const address of letter.to) put(this.#lettersTo, address, letter)
  }

  /** The thread that a mail with these ids continues: one of its own mails is named, or a letter that answered one. */
  threadOf({ refs }: PastIds): T | null {
    for (const ref of refs.toReversed()) {
      const named = [ref, ...(this.#letterById.get(ref)?.refs.toReversed() ?? [])]
      const known = named.find((id) => this.#byId.has(id))
      if (known !== undefined) return this.#byId.get(known) ?? null
    }
    return null
  }

  open(thread: T): void {
    this.#threads.push(thread)
    for (const id of thread.ids) this.#know(thread, id)
  }

  join(thread: T, { id }: PastIds, addresses: readonly string[]): void {
    for (const one of addresses) thread.addresses.add(one)
    if (id === null) return
    thread.ids.add(id)
    this.#know(thread, id)
  }

  #know(thread: T, id: string): void {
    this.#byId.set(id, thread)
    for (const { at } of reaching(thread, this.#lettersOf.get(id) ?? []))
      if (at < (this.#firstLetter.get(thread) ?? LATEST)) this.#firstLetter.set(thread, at)
  }

  /** Whether a letter had answered this thread by then; of the letters that were known when its mails came. */
  isAnswered(thread: T, by: Instant): boolean {
    return (this.#firstLetter.get(thread) ?? LATEST) <= by
  }

  /** The answers of all threads, once everything is read. */
  settle(): { readonly thread: T; readonly answers: readonly LookedAnswer[]; readonly perhaps: boolean }[] {
    const byThread = new Map(this.#threads.map((thread) => [thread, this.#ofThread(thread)]))
    const inThreads = new Set([...byThread.values()].flat())
    return this.#threads.map((thread) => {
      const linked = byThread.get(thread) ?? []
      const near = this.#near(thread).filter((letter) => !inThreads.has(letter))
      const same = near.filter(({ subject }) => subject !== '' && subject === thread.subject)
      const found = [
        ...linked.map((letter) => answerOf(thread, letter, 'thread')),
        ...same.map((letter) => answerOf(thread, letter, 'subject')),
      ]
      const answers = found.sort((one, other) => (one.at < other.at ? -1 : 1))
      return { thread, answers, perhaps: answers.length === 0 && near.length > 0 }
    })
  }

  #ofThread(thread: T): PastLetter[] {
    const found = new Set([...thread.ids].flatMap((id) => this.#lettersOf.get(id) ?? []))
    return reaching(thread, [...found])
  }

  #near(thread: T): PastLetter[] {
    const from = new Date(Date.parse(thread.openedAt) - CLOCKS_MINUTES * 60_000).toISOString()
    const until = new Date(Date.parse(thread.openedAt) + SUBJECT_DAYS * DAY_MS).toISOString()
    const letters = new Set([...thread.addresses].flatMap((address) => this.#lettersTo.get(address) ?? []))
    return [...letters].filter(({ at }) => from <= at && at <= until)
  }
}

/** A letter that names a mail of the thread answers it only if it went to the customer: a mail to the factory names it too. */
function reaching(thread: PastThread, letters: readonly PastLetter[]): PastLetter[] {
  if (letters.length === 0) return []
  const domains = new Set([...thread.addresses].map(domainOf).filter((domain) => !isSharedDomain(domain)))
  return letters.filter(({ to }) => to.some((one) => thread.addresses.has(one) || domains.has(domainOf(one))))
}

function answerOf(thread: PastThread, letter: PastLetter, by: LookedAnswer['by']): LookedAnswer {
  const { at, unwelcome, namesOthers } = letter
  return { at, by, unwelcome, namesOthers, otherLanguage: letter.otherThan(thread.replyLanguage) }
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
