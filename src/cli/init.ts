/** `amends init`: asks for one mailbox, tries it step by step, and writes .env, accounts.yaml and the first administrator when it works. */
import { join } from 'node:path'
import type { Provider, Providers } from '../craft/providers.ts'
import type { MailboxAnswers, MailboxSecrets } from '../desk/mailboxes-controls.ts'
import { createClock } from '../edge/clock.ts'
import { readStandardInput, readText } from '../edge/files.ts'
import { createLog } from '../edge/log.ts'
import { OAuthError, type Tokens } from '../edge/oauth-requests.ts'
import { readTokens, storeTokens } from '../edge/oauth-tokens.ts'
import { probeAccount } from '../edge/probe.ts'
import { randomBytesOf } from '../edge/random.ts'
import { type Dialogue, openDialogue } from '../edge/terminal.ts'
import type { ProbeStep } from '../ports/probe.ts'
import type { AccountEntry } from '../settings/accounts.ts'
import { type Environment, type Paths, readPaths } from '../settings.ts'
import { readProviders } from './files.ts'
import { writeResults } from './init-files.ts'
import { type Answers, agrees, askEverything, choice, type Given, type Person } from './init-questions.ts'
import { askConsent, type Secrets, scratchSecrets } from './mailbox-consent.ts'
import { candidateOf, entryOf, nameFor, sentCopyShown, works } from './mailbox-entry.ts'
import { stepLine, wordsFor } from './mailbox-words.ts'
import { UsageError } from './usage.ts'

/** As commander gives them; every question has its flag. */
export interface InitOptions
  extends Readonly<Partial<Record<Exclude<keyof Given, 'displayName' | 'password' | 'clientSecret'>, string>>> {
  /** What customers see as the sender. */
  readonly name?: string
  readonly passwordStdin?: boolean
  /** Name of the variable that holds it; so it stands in no list of processes. */
  readonly passwordEnv?: string
  readonly clientSecretEnv?: string
  readonly browser?: boolean
  readonly language?: string
  readonly sendTest?: boolean
  readonly keepAnyway?: boolean
  readonly replace?: boolean
  readonly yes?: boolean
}

/** Where it is run and who is asked; the process's own folder and terminal unless told. */
export interface InitPlace {
  readonly folder: string
  readonly dialogue: Dialogue | null
  say(line: string): void
}

/** Exit code 1 where the mailbox did not work and nothing was written. */
export async function init(environment: Environment, options: InitOptions, place?: InitPlace): Promise<void> {
  const m = wordsFor(options.language, environment)
  const dialogue = place ? place.dialogue : openDialogue(m.setUp.init.interrupted)
  const say = place?.say ?? ((line: string) => console.log(line))
  const person: Person = { m, dialogue, yes: options.yes ?? false, say }
  try {
    const paths = readPaths(environment)
    if (!(await mayWrite(person, paths, options))) return
    say(m.setUp.init.lead)
    const providers = await readProviders(paths)
    const found = await askEverything(person, providers, await givenBy(options, environment))
    const tried = await tryUntilItWorks(person, providers, found, options)
    if (!tried) {
      process.exitCode = 1
      return
    }
    const admin = { ...found.admin, language: m.tag }
    for (const line of await writeResults(m, paths, place?.folder ?? '.', { ...tried, admin })) say(line)
    say(m.setUp.init.shadow)
    say(m.setUp.init.start)
  } finally {
    dialogue?.close()
  }
}

/** accounts.yaml is never overwritten unasked. */
async function mayWrite(person: Person, paths: Paths, { replace }: InitOptions): Promise<boolean> {
  const { m, say } = person
  const path = join(paths.config, 'accounts.yaml')
  if (replace || (await readText(path)) === null) return true
  say(m.setUp.init.fileThere(path))
  // A yes to everything is no yes to this.
  if (await agrees({ ...person, yes: false }, m.setUp.init.replaceIt(path, `${path}.old`))) return true
  say(m.setUp.init.notStored)
  process.exitCode = 1
  return false
}

async function givenBy(options: InitOptions, environment: Environment): Promise<Given> {
  const variable = (flag: string, name: string | undefined): { readonly text?: string } => {
    if (name === undefined) return {}
    const text = environment[name]?.trim()
    if (!text) throw new UsageError(`${flag} ${name}: this variable is not set.`)
    return { text }
  }
  const {
    name,
    passwordStdin,
    passwordEnv,
    clientSecretEnv,
    browser,
    language,
    sendTest,
    keepAnyway,
    replace,
    yes,
    ...rest
  } = options
  const piped = passwordStdin ? (await readStandardInput()).toString('utf8').trim() : undefined
  const password = piped ?? variable('--password-env', passwordEnv).text
  const clientSecret = variable('--client-secret-env', clientSecretEnv).text
  return {
    ...rest,
    ...(name !== undefined && { displayName: name }),
    ...(password !== undefined && { password }),
    ...(clientSecret !== undefined && { clientSecret }),
  }
}

interface Tried {
  readonly entry: AccountEntry
  readonly secrets: MailboxSecrets
  readonly tokens: Tokens | null
}

/** Null where the person stops, or nobody can be asked and it does not work. */
async function tryUntilItWorks(
  person: Person,
  providers: Providers,
  { answers: first, secrets: firstSecrets, provider }: Answers,
  options: InitOptions,
): Promise<Tried | null> {
  const { m, dialogue, say } = person
  const words = m.setUp.init
  let answers = first
  let secrets = firstSecrets
  const store = { accounts: scratchSecrets(), key: randomBytesOf(32) }
  let sendToSelf = options.sendTest !== false && (await agrees(person, words.sendTest))
  for (;;) {
    const made = entryOf(nameFor(answers.address, new Set()), answers, secrets, providers)
    if ('wrong' in made) throw new UsageError(made.wrong.map((name) => `${words.ask[name]}: ${words.wrong}`).join('\n'))
    const steps = await tryOnce(person, made.entry, secrets, providers, provider, store, sendToSelf, options)
    const chosen = await chooseMailboxes(person, steps)
    const settled = steps.map((step) => (chosen[step.step] === undefined ? step : { ...step, ok: true, reason: null }))
    answers = { ...answers, ...(chosen as Partial<MailboxAnswers>) }
    const copy = sentCopyShown(steps)
    if (copy) say(words.copyLearned(copy))
    answers = copy ? { ...answers, sentCopy: copy } : answers
    const decision = works(settled) ? 'keep' : await whatNow(person, options)
    if (decision === 'stop') {
      say(words.stopped)
      if (!dialogue) say(words.keepAnyway)
      return null
    }
    if (decision === 'keep') {
      const last = entryOf(made.entry.name, answers, secrets, providers)
      if ('wrong' in last) throw new UsageError(`${last.wrong.join(', ')}: ${words.wrong}`)
      const { tokens } = await readTokens(store, last.entry.name)
      return { entry: last.entry, secrets, tokens }
    }
    const asked = answers.signIn === 'oauth' ? '' : await dialogue?.askSecret(`${words.ask.password}${m.colon}`)
    secrets = { ...secrets, password: asked?.trim() || secrets.password }
    sendToSelf = sendToSelf && !steps.some(({ step, ok }) => step === 'send-to-self' && ok)
  }
}

async function tryOnce(
  person: Person,
  entry: AccountEntry,
  secrets: MailboxSecrets,
  providers: Providers,
  provider: Provider | null,
  store: { readonly accounts: Secrets; readonly key: Uint8Array },
  sendToSelf: boolean,
  options: InitOptions,
): Promise<ProbeStep[]> {
  const { m, say } = person
  const clock = createClock()
  let watched = candidateOf(entry, secrets, providers)
  if (watched.oauth && (await readTokens(store, entry.name)).tokens === null) {
    const tokens = await consentOf(person, watched, options.browser ?? false)
    if (!tokens) return []
    await storeTokens({ ...store, clock }, entry.name, tokens)
    watched = { ...watched, signedInAt: tokens.signedInAt }
  }
  say(m.setUp.init.trying)
  const steps: ProbeStep[] = []
  const probing = { ...store, clock, log: createLog('silent'), provider, sendToSelf }
  for await (const step of probeAccount(watched, probing)) {
    steps.push(step)
    say(stepLine(m, step))
  }
  return steps
}

async function consentOf(
  { m, say }: Person,
  watched: Parameters<typeof askConsent>[0],
  inBrowser: boolean,
): Promise<Tokens | null> {
  const words = m.setUp.init
  try {
    const consent = await askConsent(watched, createClock(), inBrowser)
    try {
      say(consent.way === 'device' ? words.consent : words.consentInBrowser)
      say(`  ${consent.address}`)
      if (consent.userCode !== null) say(`  ${words.code}${m.colon}${consent.userCode}`)
      say(words.waiting)
      const tokens = await consent.wait(new AbortController().signal)
      say(words.consented)
      return tokens
    } finally {
      await consent.close()
    }
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error
    say(`✗ ${m.mailboxSetUp.oauth[error.trouble]} (${error.message})`)
    return null
  }
}

/** Where the server doesn't say which mailbox is which, only a person can. */
async function chooseMailboxes(person: Person, steps: readonly ProbeStep[]): Promise<Partial<Record<string, string>>> {
  const chosen: Partial<Record<string, string>> = {}
  for (const { step, candidates } of steps) {
    if (!candidates) continue
    const { init } = person.m.setUp
    const question = step === 'sent' || step === 'drafts' || step === 'junk' ? init.ask[step] : step
    const name = await choice(person, `${question}${person.m.colon}${init.which}`, candidates)
    if (name !== null) chosen[step] = name
  }
  return chosen
}

async function whatNow({ m, dialogue }: Person, { keepAnyway }: InitOptions): Promise<'again' | 'keep' | 'stop'> {
  if (keepAnyway) return 'keep'
  if (!dialogue) return 'stop'
  for (;;) {
    const typed = (await dialogue.ask(`${m.setUp.init.whatNow}${m.colon}`)).trim().toLowerCase()
    if (typed === 'a') return 'again'
    if (typed === 'k') return 'keep'
    if (typed === 's') return 'stop'
  }
}
