/** Lets the desk try, add and mend mailboxes: trials run here, in the daemon, and what they change goes sealed into the ledger. */
import { ConfigError } from '../craft/config-file.ts'
import { type Provider, type Providers, providerOf } from '../craft/providers.ts'
import type {
  Begun,
  Mailbox,
  MailboxAnswers,
  MailboxControls,
  MailboxSecrets,
  Retry,
  Trial,
} from '../desk/mailboxes-controls.ts'
import { storeTokens } from '../edge/oauth-tokens.ts'
import { mailHostsOf } from '../edge/probe.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import type { Log } from '../ports/log.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import { accountSchema, readAccounts } from '../settings/accounts.ts'
import type { AccountsFile, Environment } from '../settings.ts'
import { loadAccounts, saveAccount, storeSecrets } from './accounts.ts'
import { scratchSecrets } from './mailbox-consent.ts'
import { candidateOf, entryOf, nameFor, sentCopyShown } from './mailbox-entry.ts'
import { type Kept, signInOf, Trials } from './mailbox-trials.ts'

export interface MailboxDeskOptions {
  readonly environment: Environment
  readonly file: () => Promise<AccountsFile>
  readonly ledger: Ledger
  /** Of the key file. */
  readonly key: Uint8Array
  readonly clock: Clock
  readonly log: Log
  /** Aborts when the daemon ends. */
  readonly signal: AbortSignal
}

const NO_SECRETS: MailboxSecrets = { password: '', clientSecret: '', proxy: '' }

export function createMailboxControls(options: MailboxDeskOptions): MailboxControls {
  return new MailboxDesk(options)
}

class MailboxDesk implements MailboxControls {
  readonly #options: MailboxDeskOptions
  readonly #trials: Trials
  #lastFile: AccountsFile = { path: 'config/accounts.yaml', text: null }

  constructor(options: MailboxDeskOptions) {
    this.#options = options
    this.#trials = new Trials({ ...options, save: (kept) => this.save(kept.id) })
  }

  async providers(): Promise<Providers> {
    return (await this.#file()).providers ?? new Map()
  }

  /** A mistake in accounts.yaml leaves the version before in use, here as in the daemon. */
  async #file(): Promise<AccountsFile> {
    try {
      const file = await this.#options.file()
      readAccounts(this.#options.environment, file)
      this.#lastFile = file
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error
    }
    return this.#lastFile
  }

  async recognise(address: string): Promise<Provider | null> {
    const providers = await this.providers()
    return providerOf(providers, address, []) ?? providerOf(providers, address, await mailHostsOf(address))
  }

  async usual(): Promise<Partial<MailboxAnswers>> {
    const [one] = await this.#loaded()
    if (!one) return {}
    const { market, address, signature } = one.account
    const { person, company, phone } = signature
    return { market, displayName: address.name, person, company, companyAddress: signature.address, phone }
  }

  async list(): Promise<readonly Mailbox[]> {
    const { environment, ledger } = this.#options
    const file = await this.#file()
    const inFile = new Set(readAccounts(environment, file).map(({ account }) => account.name))
    const loaded = await this.#loaded()
    const off = (await ledger.accounts.accounts()).filter(({ name, active }) => !active && !inFile.has(name))
    const providers = file.providers ?? new Map<string, Provider>()
    return [
      ...loaded.map((watched) => ({
        ...mailboxOf(watched, providers),
        from: inFile.has(watched.account.name) ? ('file' as const) : ('desk' as const),
      })),
      ...off.flatMap(({ body }) => switchedOff(body, providers)),
    ]
  }

  async tryNew(answers: MailboxAnswers, secrets: MailboxSecrets, sendToSelf: boolean, who: string): Promise<Begun> {
    const known = await this.list()
    const address = answers.address.trim().toLowerCase()
    if (known.some((one) => one.address === address)) return { refused: 'taken' }
    const providers = await this.providers()
    // A name that was used before has mail, tickets and secrets of another mailbox.
    const used = (await this.#options.ledger.intake.health()).map(({ account }) => account)
    const name = nameFor(answers.address, new Set([...known.map((one) => one.name), ...used]))
    const made = entryOf(name, answers, secrets, providers)
    if ('wrong' in made) return { refused: 'fields', fields: made.wrong }
    const watched = candidateOf(made.entry, secrets, providers)
    const provider = providers.get(answers.provider) ?? null
    const kept = this.#trials.keep({
      who,
      provider,
      answers,
      entry: made.entry,
      secrets,
      watched,
      tokens: scratchSecrets(),
    })
    this.#trials.start(kept, sendToSelf, made.entry.oauth ? 'consent' : 'probe', false)
    return { id: kept.id }
  }

  async tryAgain(name: string, password: string, sendToSelf: boolean, who: string): Promise<string | null> {
    const running = password === '' ? this.#trials.runningOf(name) : undefined
    if (running) return running.id
    const kept = await this.#existing(name, password, who)
    if (kept) this.#trials.start(kept, sendToSelf, 'probe', false)
    return kept?.id ?? null
  }

  async signInAgain(name: string, inBrowser: boolean, who: string): Promise<string | null> {
    const kept = await this.#existing(name, '', who)
    if (kept?.watched.oauth?.flow !== 'user') return null
    this.#trials.start(kept, false, 'consent', inBrowser)
    return kept.id
  }

  trial(id: string): Trial | null {
    return this.#trials.view(id)
  }

  async finish(id: string, returned: string): Promise<void> {
    await this.#trials.finish(id, returned)
  }

  onProgress(listener: () => void): () => void {
    return this.#trials.onProgress(listener)
  }

  async retry(id: string, { secrets, folders, sendToSelf }: Retry): Promise<void> {
    const kept = this.#trials.get(id)
    if (!kept || kept.state === 'running') return
    kept.stop.abort()
    kept.secrets = { ...kept.secrets, ...given(secrets) }
    const providers = await this.providers()
    if (kept.answers) {
      kept.answers = { ...kept.answers, ...given(folders) }
      const made = entryOf(kept.watched.account.name, kept.answers, kept.secrets, providers)
      if ('wrong' in made) return
      kept.entry = made.entry
      kept.watched = candidateOf(made.entry, kept.secrets, providers)
    } else kept.watched = withPassword(kept.watched, kept.secrets.password)
    const consented = !kept.watched.oauth || (await this.#trials.tokensOf(kept)) !== null
    this.#trials.start(kept, sendToSelf, consented ? 'probe' : 'consent', kept.consent?.way === 'browser')
  }

  async save(id: string): Promise<boolean> {
    const kept = this.#trials.get(id)
    if (!kept || kept.saved) return kept?.saved ?? false
    const { entry, watched, secrets, steps, who } = kept
    const { clock } = this.#options
    const source = { ...this.#options, file: await this.#file() }
    const { name } = watched.account
    if (kept.answers && (await this.list()).some((one) => one.name === name)) return false
    // The account comes last: whoever sees it finds all that it needs.
    await storeSecrets(source, name, given(secrets), clock.now())
    if (entry) {
      const tokens = await this.#trials.tokensOf(kept)
      const { ledger, key } = this.#options
      if (tokens) await storeTokens({ accounts: ledger.accounts, key, clock }, name, tokens)
      const sentCopy = sentCopyShown(steps)
      await saveAccount(source, { ...entry, ...(sentCopy && { sentCopy }) }, who, clock.now())
    }
    kept.saved = true
    this.#trials.tell()
    return true
  }

  async switch(name: string, active: boolean, who: string): Promise<boolean> {
    const { environment, ledger, clock } = this.#options
    const inFile = readAccounts(environment, await this.#file())
    if (inFile.some(({ account }) => account.name === name)) return false
    const stored = (await ledger.accounts.accounts()).find((one) => one.name === name)
    if (!stored) return false
    await ledger.accounts.saveAccount({ ...stored, active, changedAt: clock.now(), who })
    return true
  }

  async #loaded(): Promise<readonly WatchedAccount[]> {
    const source = { ...this.#options, file: await this.#file() }
    try {
      return await loadAccounts(source)
    } catch (error) {
      if (error instanceof ConfigError) return []
      throw error
    }
  }

  async #existing(name: string, password: string, who: string): Promise<Kept | null> {
    const watched = (await this.#loaded()).find(({ account }) => account.name === name)
    if (!watched) return null
    const provider = (await this.providers()).get(watched.account.provider ?? '') ?? null
    return this.#trials.keep({
      ...{ who, provider, answers: null, entry: null },
      secrets: { ...NO_SECRETS, password },
      watched: withPassword(watched, password),
      tokens: this.#options.ledger.accounts,
    })
  }
}

function mailboxOf(watched: WatchedAccount, providers: Providers): Omit<Mailbox, 'from'> {
  const { account, proxy, problem } = watched
  return {
    name: account.name,
    address: account.address.address,
    provider: providers.get(account.provider ?? '') ?? null,
    active: true,
    signIn: signInOf(watched),
    via: proxy === null ? 'direct' : 'proxy',
    problem,
  }
}

/** Nothing where it no longer fits, as in the daemon. */
function switchedOff(body: string, providers: Providers): Mailbox[] {
  try {
    const watched = candidateOf(accountSchema.parse(JSON.parse(body)), NO_SECRETS, providers)
    return [{ ...mailboxOf(watched, providers), from: 'desk', active: false }]
  } catch {
    return []
  }
}

/** What was really entered. */
const given = <T extends object>(texts: T): Partial<T> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '' && text !== undefined)) as Partial<T>

function withPassword(watched: WatchedAccount, password: string): WatchedAccount {
  if (password === '' || watched.oauth) return watched
  const { imap, smtp, problem } = watched
  const mended = problem?.reason === 'no-password' || problem?.reason === 'key-changed'
  return {
    ...watched,
    imap: { ...imap, password },
    smtp: { ...smtp, password },
    problem: mended ? null : problem,
  }
}
