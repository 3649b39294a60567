/**
 * Looks back on a mailbox as it was before amends: understands each complaint as of its day, finds what the team really
 * answered, and plans what amends would have sent when. It reads and keeps everything in memory: nothing is written anywhere.
 */

import { CAME, type Came } from '../craft/look-back.ts'
import type { LookedCase, LookedDraft } from '../craft/looked-case.ts'
import { afterOfficeTime, type Office } from '../craft/office-time.ts'
import { PastThreads, pastIds, pastSubject } from '../insight/past-threads.ts'
import { limits } from '../limits.ts'
import type { Instant } from '../mail/message.ts'
import { promiseHours } from '../resolution/response.ts'
import type { Account } from '../ticket/account.ts'
import type { Contact } from '../ticket/contact.ts'
import type { Findings } from '../ticket/findings.ts'
import type { Understood } from '../ticket/turn.ts'
import { rememberedAs, shownBy } from './contact-memory.ts'
import { cameKind, isTeamLetter, letterOf, type PastCase, pastCase, writersOf } from './past-case.ts'
import { PastReader, type PastSource, type ReadPast } from './past-mails.ts'
import { planFor, prepare, think } from './think.ts'
import type { Workshop } from './workshop.ts'

export interface LookBackOptions extends PastSource {
  readonly account: Account
  readonly workshop: Workshop
  /** Complaints that came from `since` on and before `until`; answers are sought until now. */
  readonly since: Instant
  readonly until: Instant
  /** Mailboxes beside the account's own. */
  readonly mailboxes: readonly string[]
  readonly office: Office
  /** Of office time, from a mail's arrival to the approval of its letter. */
  readonly approvalMinutes: number
  readonly progress: (progress: Progress) => void
}

export interface Progress {
  readonly account: string
  readonly what: 'sent' | 'mails'
  readonly read: number
  readonly of: number
}

export interface LookedAccount {
  readonly name: string
  readonly mailboxes: readonly string[]
  readonly sent: string
  readonly sentMails: number
  readonly came: Readonly<Record<Came, number>>
  readonly cases: readonly LookedCase[]
}

/** What keeps a look back from being honest, said to a person. */
export class LookBackError extends Error {
  readonly reason: 'sent-unclear' | 'too-many'
  readonly names: readonly string[]
  readonly count: number
  constructor(reason: LookBackError['reason'], names: readonly string[], count = 0) {
    super(reason)
    this.name = 'LookBackError'
    this.reason = reason
    this.names = names
    this.count = count
  }
}

/**
 * @throws MailStoreError for trouble with the mailbox that lasts
 * @throws LookBackError where nobody knows which mailbox is Sent, or there are more mails than fit into memory
 * @throws the signal's reason when it aborts
 */
export async function lookBackOnAccount(options: LookBackOptions): Promise<LookedAccount> {
  const reader = new PastReader(options)
  try {
    return await new Looking(options, reader).run()
  } finally {
    await reader.close()
  }
}

class Looking {
  readonly #options: LookBackOptions
  readonly #reader: PastReader
  readonly #threads = new PastThreads<PastCase>()
  readonly #contacts = new Map<string, Contact>()
  readonly #seen = new Set<string>()
  readonly #came: Record<Came, number>
  #cases = 0

  constructor(options: LookBackOptions, reader: PastReader) {
    this.#options = options
    this.#reader = reader
    this.#came = Object.fromEntries(CAME.map((one) => [one, 0])) as Record<Came, number>
  }

  async run(): Promise<LookedAccount> {
    const { account, since, until } = this.#options
    const { sent, unclear } = await this.#reader.special()
    if (sent === null)
      throw new LookBackError('sent-unclear', unclear.find(({ use }) => use === 'sent')?.candidates ?? [])
    const mailboxes = [...new Set([account.mailbox, ...this.#options.mailboxes])].filter((one) => one !== sent)
    const letters = await this.#list([sent])
    const mails = await this.#list(mailboxes)
    for await (const window of this.#read('sent', letters)) for (const mail of window) this.#takeLetter(mail)
    for await (const window of this.#read('mails', mails))
      for (const mail of window) if (since <= mail.at && mail.at < until) this.#take(mail)
    const cases = this.#threads
      .settle()
      .map(({ thread: { looked }, answers, perhaps }): LookedCase => ({ ...looked, answers, perhapsAnswered: perhaps }))
    return { name: account.name, mailboxes, sent, sentMails: letters.length, came: this.#came, cases }
  }

  async #list(mailboxes: readonly string[]) {
    const listed = await this.#reader.list(mailboxes, this.#options.since)
    if (listed.length > limits.lookedBackMails) throw new LookBackError('too-many', mailboxes, listed.length)
    return listed
  }

  async *#read(what: Progress['what'], listed: Awaited<ReturnType<PastReader['list']>>) {
    const { progress, signal, account } = this.#options
    let read = 0
    progress({ account: account.name, what, read, of: listed.length })
    for await (const window of this.#reader.read(listed)) {
      signal.throwIfAborted()
      yield window
      read = Math.min(read + this.#reader.window, listed.length)
      progress({ account: account.name, what, read, of: listed.length })
    }
  }

  #takeLetter({ message, at }: ReadPast): void {
    const letter = letterOf(message, at, this.#options.account, this.#options.workshop)
    if (letter) this.#threads.addLetter(letter)
  }

  #take(mail: ReadPast): void {
    const { account } = this.#options
    const { message } = mail
    const same = `${pastIds(message).id} ${message.from[0]?.address} ${pastSubject(message.subject)}`
    if (message.messageId !== null && this.#seen.has(same)) return void this.#count('duplicate')
    if (message.messageId !== null) this.#seen.add(same)
    if (isTeamLetter(message, account)) {
      this.#takeLetter(mail)
      return void this.#count('ours')
    }
    if (message.text.trim() === '' && message.problems.some((one) => one === 'unparsable' || one === 'parser-killed'))
      return void this.#count('unreadable')
    this.#understand(mail)
  }

  #understand(mail: ReadPast): void {
    const { account, workshop } = this.#options
    const { message, at } = mail
    const fresh = pastCase(mail, account)
    const known = this.#threads.threadOf(fresh.ids)
    const writer = rememberedAs(account, message)
    let findings: Findings
    try {
      findings = think(workshop, {
        message,
        account,
        thread: known && {
          isContinuation: this.#threads.isAnswered(known, at),
          answersKnownMail: true,
          language: known.looked.language,
          timezone: known.looked.zone,
        },
        contact: this.#contacts.get(writer) ?? {},
        signedByUs: false,
        now: at,
      }).findings
    } catch {
      // A defect of ours: with amends it would have been a ticket without a draft.
      return void this.#count('unreadable')
    }
    if (writer !== '') this.#remember(writer, findings, at)
    const came = cameKind(findings.kind.value, known !== null)
    this.#count(came)
    if (came === 'later-mail' && known) {
      this.#threads.join(known, fresh.ids, writersOf(message, account))
      known.looked.mails.push(at)
    } else if (came === 'complaint') this.#open(mail, findings, fresh)
  }

  #open(mail: ReadPast, findings: Findings, fresh: ReturnType<typeof pastCase>): void {
    const { account, workshop } = this.#options
    this.#cases += 1
    const id = `${account.name}-${this.#cases}`
    const country = findings.country.value
    const known = { market: country ?? account.market, issue: findings.issue.value, severity: findings.severity.value }
    const hours = promiseHours(workshop.policy, known)
    const dueIn = (count: number): Instant => new Date(Date.parse(mail.at) + count * 3_600_000).toISOString()
    const due = { firstDueAt: dueIn(hours.firstResponse), solutionDueAt: dueIn(hours.solution) }
    const { draft, zone } = this.#draft(mail, findings, id, due)
    this.#threads.open({
      ...fresh.thread,
      replyLanguage: findings.replyLanguage.value,
      looked: {
        ...{ id, account: account.name, openedAt: mail.at, subject: fresh.subject, market: country, zone, ...due },
        ...{ issue: known.issue, severity: known.severity, language: findings.language.value },
        mails: [mail.at],
        draft,
      },
    })
  }

  /** The letter to this mail as amends would have planned it then; a failure leaves none. */
  #draft(
    { message, at }: ReadPast,
    findings: Findings,
    id: string,
    due: { readonly firstDueAt: Instant; readonly solutionDueAt: Instant },
  ): { readonly draft: LookedDraft | null; readonly zone: string | null } {
    const { account, workshop, office, approvalMinutes } = this.#options
    const approvedAt = afterOfficeTime(at, approvalMinutes, office, workshop.calendars)
    const promises = {
      firstResponseDueAt: due.firstDueAt,
      nextResponseDueAt: null,
      solutionDueAt: due.solutionDueAt,
    }
    const { undoSeconds } = limits
    const plan = planFor(workshop.calendars, { findings, account, promises, undoSeconds, seed: id, now: approvedAt })
    const zone = plan.why.includes('zone-unknown') ? null : plan.zone
    const turn: Understood = {
      ...{ stage: 'understood', id, ticketId: id, account: account.name, messageId: id, purpose: 'solution' },
      ...{ openedBy: 'mail', openedAt: at, findings },
    }
    try {
      const { draft } = prepare(workshop, turn, {
        ...{ message: { audience: 'customer', parsed: message }, account, choice: null, before: [], plan },
        ...{ revision: 1, author: 'machine', chosen: null, attachments: [], now: at },
      })
      const inTheirLanguage = draft.template !== null && !draft.warnings.includes('fallback-language')
      const { language, remedies, asks } = draft
      return { zone, draft: { approvedAt, sendAt: plan.at, language, remedies, asks, inTheirLanguage } }
    } catch {
      return { zone, draft: null }
    }
  }

  #remember(writer: string, findings: Findings, at: Instant): void {
    const before = this.#contacts.get(writer) ?? {}
    const shown = shownBy(findings).map(([field, value]) => [field, { value, source: 'mail', instead: null, at }])
    this.#contacts.set(writer, { ...before, ...Object.fromEntries(shown) })
  }

  #count(what: Came): void {
    this.#came[what] += 1
  }
}
