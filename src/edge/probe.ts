/** Tries a mailbox step by step, for whoever sets it up or mends it, and names the step that fails and why. */
import { randomBytes } from 'node:crypto'
import { lookup, Resolver } from 'node:dns/promises'
import type { ImapFlow } from 'imapflow'
import { meaningOf, type Provider } from '../craft/providers.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { MailStoreError, type SpecialMailboxes } from '../ports/mail-store.ts'
import type { ProbeReason, ProbeStep, ProbeStepName } from '../ports/probe.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import { specialMailboxes } from './imap-folders.ts'
import { sayGoodbye, signIn, within } from './imap-session.ts'
import type { TokenPorts } from './oauth-tokens.ts'
import { isAboutCertificate, trySmtp } from './probe-smtp.ts'
import { reachOf } from './reach.ts'
import { createSubmission } from './smtp.ts'
import { proxyHost } from './tunnel.ts'

export interface ProbeOptions extends TokenPorts {
  readonly clock: Clock
  readonly log: Log
  /** Of the account, for what its server's words mean. */
  readonly provider: Provider | null
  /** Sends one mail, marked as a test, from the account to itself; only when a person has asked for it. */
  readonly sendToSelf: boolean
  /** How long its arrival is waited for; 60 unless told. */
  readonly arriveSeconds?: number
}

const COMMAND_SECONDS = 60
const LOOK_EVERY_SECONDS = 3
const NEWEST = 20

/** MX hosts of an address's domain, best first, for `providerOf`; none where they can't be asked for. */
export async function mailHostsOf(address: string): Promise<string[]> {
  const domain = address.slice(address.lastIndexOf('@') + 1)
  // A person waits for the answer, and can do without it.
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const records = await resolver.resolveMx(domain).catch(() => [])
  return records.toSorted((one, other) => one.priority - other.priority).map(({ exchange }) => exchange)
}

/** Never rejects for what a server does; ends after a step without which the next make no sense. */
export async function* probeAccount(watched: WatchedAccount, options: ProbeOptions): AsyncIterable<ProbeStep> {
  yield* new Probe(watched, options).run()
}

class Probe {
  readonly #watched: WatchedAccount
  readonly #options: ProbeOptions
  readonly #reach: ReturnType<typeof reachOf>

  constructor(watched: WatchedAccount, options: ProbeOptions) {
    this.#watched = watched
    this.#options = options
    this.#reach = reachOf(watched, options)
  }

  async *run(): AsyncIterable<ProbeStep> {
    const { problem } = this.#watched
    const resolved = await this.#resolve()
    yield resolved
    if (!resolved.ok) return
    if (problem) {
      yield this.#step('sign-in-imap', problem.sentence, problem.reason)
      return
    }
    let special: SpecialMailboxes | null = null
    let client: ImapFlow | null = null
    try {
      client = await signIn(this.#reach.imap)
      yield this.#step('connect-imap', this.#place('imap'))
      yield this.#step('sign-in-imap', this.#reach.imap.user)
    } catch (error) {
      yield* this.#refusedSignIn(error)
    }
    if (client) {
      const mailboxes = await this.#mailboxes(client)
      special = mailboxes.special
      yield* mailboxes.steps
      await sayGoodbye(client)
    }
    const smtpWorks = yield* this.#smtp()
    if (client && smtpWorks && this.#options.sendToSelf) yield* this.#toSelf(special)
  }

  #step(step: ProbeStepName, detail: string, reason: ProbeReason | null = null): ProbeStep {
    return { step, ok: reason === null, reason, detail, via: this.#watched.proxy === null ? 'direct' : 'proxy' }
  }

  #place(protocol: 'imap' | 'smtp'): string {
    const { host, port } = this.#reach[protocol]
    return `${host}:${port}`
  }

  /** Behind a proxy the proxy looks names up. */
  async #resolve(): Promise<ProbeStep> {
    const { imap, smtp } = this.#reach
    const { proxy } = this.#watched
    if (proxy !== null) return this.#step('resolve', proxyHost(proxy))
    for (const { host } of [imap, smtp]) {
      const found = await lookup(host).catch(() => null)
      if (!found) return this.#step('resolve', host, 'no-such-host')
    }
    return this.#step('resolve', [...new Set([imap.host, smtp.host])].join(', '))
  }

  *#refusedSignIn(error: unknown): Iterable<ProbeStep> {
    const { reason, words } = this.#imapTrouble(error)
    if (BEFORE_SIGN_IN.has(reason)) {
      yield this.#step('connect-imap', words, reason)
      return
    }
    yield this.#step('connect-imap', this.#place('imap'))
    yield this.#step('sign-in-imap', words, reason)
  }

  #imapTrouble(error: unknown): { readonly reason: ProbeReason; readonly words: string } {
    if (!(error instanceof MailStoreError)) return { reason: 'connection-lost', words: String(error) }
    const { reason, message } = error
    if (reason === 'encryption' && isAboutCertificate(message)) return { reason: 'certificate', words: message }
    // The server's own words end the sentence; ours would be taken for them.
    const words = /“(.*)”$/.exec(message)?.[1]
    const meaning = words === undefined || reason === 'sign-in-expired' ? null : this.#meaning(words)
    return { reason: meaning ?? reason, words: words ?? message }
  }

  #meaning(words: string): ProbeReason | null {
    return meaningOf(this.#options.provider, 'imap', words)
  }

  async #mailboxes(client: ImapFlow): Promise<{ steps: ProbeStep[]; special: SpecialMailboxes | null }> {
    const { imap } = this.#reach
    const { watchJunk, mailbox } = this.#watched.account
    try {
      const opened = await within(client, COMMAND_SECONDS, imap, () => client.mailboxOpen(mailbox, { readOnly: true }))
      const select = this.#step('select', `${opened.path} (${opened.exists})`)
      const listed = await within(client, COMMAND_SECONDS, imap, () => client.list())
      const special = specialMailboxes(listed, imap.folders)
      const place = (use: 'drafts' | 'sent' | 'junk', missing: ProbeReason, needed: boolean): ProbeStep => {
        const candidates = special.unclear.find((one) => one.use === use)?.candidates
        if (candidates) return { ...this.#step(use, candidates.join(', '), 'unclear-mailbox'), candidates }
        return this.#step(use, special[use] ?? '', special[use] === null && needed ? missing : null)
      }
      const steps = [
        select,
        place('drafts', 'no-drafts', true),
        place('sent', 'no-sent', true),
        place('junk', 'no-junk', watchJunk),
      ]
      return { steps, special }
    } catch (error) {
      const { reason, words } = this.#imapTrouble(error)
      return { steps: [this.#step('select', words, reason)], special: null }
    }
  }

  async *#smtp(): AsyncGenerator<ProbeStep, boolean> {
    const { connect, signIn: refused } = await trySmtp(this.#reach.smtp, this.#options.provider)
    yield connect
      ? this.#step('connect-smtp', connect.words, connect.reason)
      : this.#step('connect-smtp', this.#place('smtp'))
    if (connect) return false
    yield refused
      ? this.#step('sign-in-smtp', refused.words, refused.reason)
      : this.#step('sign-in-smtp', this.#reach.smtp.user)
    return refused === null
  }

  async *#toSelf(special: SpecialMailboxes | null): AsyncIterable<ProbeStep> {
    const { account } = this.#watched
    const { clock, log } = this.#options
    const token = randomBytes(6).toString('hex')
    const own = account.address.address
    const submission = createSubmission(new Map([[account.name, this.#reach.smtp]]), { log })
    const raw = testMail(own, token, clock.now())
    const envelope = { reversePath: own, forwardPaths: [own] }
    const outcome = await submission.send(account.name, envelope, raw, async () => true)
    if (outcome.outcome !== 'delivered') {
      const reason = meaningOf(this.#options.provider, 'smtp', outcome.response) ?? 'refused'
      yield this.#step('send-to-self', outcome.response, reason)
      return
    }
    yield this.#step('send-to-self', outcome.response)
    // One connection for all looks: providers count sign-ins.
    const client = await signIn(this.#reach.imap).catch(() => null)
    if (!client) return
    try {
      const where = await this.#arrival(client, token, [account.mailbox, ...(special?.junk ? [special.junk] : [])])
      if (where === null) yield this.#step('arrives', account.mailbox, 'not-arrived')
      else yield this.#step('arrives', where, where === special?.junk ? 'arrived-in-junk' : null)
      if (special?.sent) yield await this.#copyIn(client, special.sent, token)
    } finally {
      await sayGoodbye(client)
    }
  }

  /** Waits for the mail; providers rewrite Message-IDs, so it is known by its subject. */
  async #arrival(client: ImapFlow, token: string, mailboxes: readonly string[]): Promise<string | null> {
    const { clock, arriveSeconds = 60 } = this.#options
    for (let waited = 0; ; waited += LOOK_EVERY_SECONDS) {
      for (const mailbox of mailboxes) if (await this.#holds(client, mailbox, token)) return mailbox
      if (waited >= arriveSeconds) return null
      await clock.until(new Date(Date.parse(clock.now()) + LOOK_EVERY_SECONDS * 1000).toISOString())
    }
  }

  async #copyIn(client: ImapFlow, sent: string, token: string): Promise<ProbeStep> {
    const { sentCopy } = this.#watched.account
    const there = await this.#holds(client, sent, token)
    if (there && sentCopy === 'append') return this.#step('sent-copy', sent, 'copy-twice')
    return this.#step('sent-copy', sent, !there && sentCopy === 'provider' ? 'copy-missing' : null)
  }

  /** Whether one of the newest mails is the test; a server that won't say has it not. */
  async #holds(client: ImapFlow, mailbox: string, token: string): Promise<boolean> {
    try {
      const rows = await within(client, COMMAND_SECONDS, this.#reach.imap, async () => {
        const { exists } = await client.mailboxOpen(mailbox, { readOnly: true })
        if (exists === 0) return []
        return await client.fetchAll(`${Math.max(1, exists - NEWEST + 1)}:*`, {
          uid: true,
          headers: ['subject', 'message-id'],
        })
      })
      return rows.some(({ headers }) => headers?.includes(token))
    } catch {
      return false
    }
  }
}

/** These come before any password is asked for. */
const BEFORE_SIGN_IN: ReadonlySet<ProbeReason> = new Set<ProbeReason>([
  'unreachable',
  'connection-lost',
  'silent',
  'encryption',
  'certificate',
  'proxy',
  'not-imap',
])

const TEST_TEXT = `This is a test by amends: it shows that this mailbox can send and receive. Nothing needs to be done.
这是 amends 的测试邮件，用于确认此邮箱可以收发。无需处理。
`

function testMail(own: string, token: string, at: string): Buffer {
  const lines = [
    `From: <${own}>`,
    `To: <${own}>`,
    `Subject: amends test ${token}`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${token}@${own.slice(own.lastIndexOf('@') + 1)}>`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(TEST_TEXT).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}
