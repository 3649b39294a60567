/** What a daemon does for one account while it holds it: watches the mailbox, takes its mail in, sends its letters. */

import { uuidv7 } from '../edge/ids.ts'
import { createMailStores } from '../edge/imap.ts'
import { randomShare, randomToken } from '../edge/random.ts'
import { reachOf } from '../edge/reach.ts'
import { createSubmission } from '../edge/smtp.ts'
import type { SmtpConnection } from '../edge/smtp-connection.ts'
import { lookOnce, watchAccount } from '../intake/watch.ts'
import type { MailClient } from '../journey/mail-client.ts'
import { type MailClientWatch, watchMailClient } from '../journey/mail-client-watch.ts'
import type { Journey } from '../journey.ts'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { MAIL_CLIENT } from '../ports/ledger/marks.ts'
import type { Log } from '../ports/log.ts'
import type { MailStores } from '../ports/mail-store.ts'
import type { WatchedAccount } from '../ports/watched-account.ts'
import { createOutbox, type Outbox } from '../sending/outbox.ts'
import { createPaperPost, type PaperPost } from '../sending/papers.ts'
import { createStaffPost, type StaffPost } from '../sending/staff-mail.ts'
import type { Settings } from '../settings.ts'
import type { Account } from '../ticket/account.ts'
import { searchAfterRestore } from './after-restore.ts'
import { keepToRetention } from './retention.ts'
import type { AccountWork } from './watching.ts'

export interface AccountPorts {
  readonly settings: Pick<Settings, 'mode' | 'since' | 'pollSeconds'>
  readonly ledger: Ledger
  /** Of the key file: opens sealed tokens. */
  readonly key: Uint8Array
  readonly clock: Clock
  readonly log: Log
  readonly journey: Journey
  readonly leaseSeconds: number
}

/** Starts the work, which ends with `signal`. */
export function startAccount(ports: AccountPorts, watched: WatchedAccount, signal: AbortSignal): AccountWork {
  const running: Running = { outbox: null, papers: null, staffPost: null, mailClient: null }
  return {
    kick: () => {
      running.outbox?.kick()
      running.papers?.kick()
      running.staffPost?.kick()
      running.mailClient?.kick()
    },
    beat: async () => running.outbox?.beat(),
    done: work(ports, watched, signal, running),
  }
}

/** What is there to be kicked, once it has begun. */
interface Running {
  outbox: Outbox | null
  papers: PaperPost | null
  staffPost: StaffPost | null
  mailClient: MailClientWatch | null
}

async function work(
  ports: AccountPorts,
  watched: WatchedAccount,
  signal: AbortSignal,
  running: Running,
): Promise<void> {
  const { settings, ledger, key, clock, log } = ports
  const { account } = watched
  const { imap, smtp } = reachOf(watched, { accounts: ledger.accounts, key, clock })
  const stores = createMailStores(new Map([[account.name, imap]]), {
    readOnly: settings.mode === 'shadow',
    log,
    now: clock.now,
  })
  const since = await firstStart(ports, account.name)
  const takeIn = () => void takeInQuietly(ports, account.name, signal)
  const watching = watchAccount({
    account,
    stores,
    ledger,
    clock,
    log,
    since,
    pollSeconds: settings.pollSeconds,
    random: randomShare,
    onStored: takeIn,
    signal,
  })
  takeIn()
  const keeping = keepToRetention({ ledger, clock, log, newId: uuidv7 }, account, signal)
  if (settings.mode === 'shadow') return void (await Promise.all([watching, keeping]))
  const pollNow = pollerOf(ports, watched, stores, since)
  const mailClient = ports.journey.mailClient(stores)
  const outbox = startOutbox(ports, { account, smtp }, stores, pollNow, mailClient, signal)
  running.outbox = outbox
  const papers = startPapers(ports, { account, smtp }, signal)
  running.papers = papers
  const staffPost = startStaffPost(ports, { account, smtp }, signal)
  running.staffPost = staffPost
  const stale = MAIL_CLIENT + account.name
  if (!account.mailClient && (await ledger.marks.mark(stale)) !== null) await ledger.marks.removeMark(stale)
  running.mailClient = account.mailClient
    ? watchMailClient({ ...ports, mailClient, account: account.name, pollSeconds: settings.pollSeconds, signal })
    : null
  const searching = searchAfterRestore({ ...ports, account: account.name, stores, pollNow, signal })
  await Promise.all([watching, keeping, outbox.done, papers.done, staffPost.done, running.mailClient?.done, searching])
}

type PollNow = (account: string, signal: AbortSignal) => Promise<void>

/** One look on a connection of its own, and everything new through the rooms before it counts. */
function pollerOf(ports: AccountPorts, { account }: WatchedAccount, stores: MailStores, since: Instant): PollNow {
  const { ledger, clock, log, journey } = ports
  return async (_, signal) => {
    await lookOnce({ account, stores, ledger, clock, log, since, signal })
    await journey.takeIn(signal, [account.name])
  }
}

function startOutbox(
  ports: AccountPorts,
  { account, smtp }: { readonly account: Account; readonly smtp: SmtpConnection },
  stores: MailStores,
  pollNow: PollNow,
  mailClient: MailClient,
  signal: AbortSignal,
): Outbox {
  const { ledger, clock, log, journey, leaseSeconds } = ports
  return createOutbox({
    ledger,
    submission: createSubmission(new Map([[account.name, smtp]]), { log }),
    stores,
    clock,
    log,
    accounts: new Map([[account.name, account]]),
    token: () => randomToken(18),
    lastLook: (item, turn) => {
      const lookNow: PollNow = async (name, stop) => {
        await pollNow(name, stop)
        await mailClient.look(name, stop, turn.id)
      }
      return journey.lastLook(stores, lookNow, item, turn, signal)
    },
    goodHourFrom: (turn, at) => journey.goodHourFrom(turn, at),
    onOutcome: (item, outcome) => journey.afterSend(item, outcome),
    leaseSeconds,
    signal,
  })
}

function startPapers(
  { ledger, clock, log, journey }: AccountPorts,
  { account, smtp }: { readonly account: Account; readonly smtp: SmtpConnection },
  signal: AbortSignal,
): PaperPost {
  return createPaperPost({
    ledger,
    submission: createSubmission(new Map([[account.name, smtp]]), { log }),
    clock,
    log,
    account,
    token: () => randomToken(18),
    settled: (paper, token, outcome) => journey.paperSettled(paper, token, outcome),
    signal,
  })
}

function startStaffPost(
  { ledger, clock, log }: AccountPorts,
  { account, smtp }: { readonly account: Account; readonly smtp: SmtpConnection },
  signal: AbortSignal,
): StaffPost {
  const submission = createSubmission(new Map([[account.name, smtp]]), { log })
  return createStaffPost({ ledger, submission, clock, log, account, token: () => randomToken(18), signal })
}

async function takeInQuietly({ journey, log }: AccountPorts, name: string, signal: AbortSignal): Promise<void> {
  try {
    await journey.takeIn(signal, [name])
  } catch (error) {
    log.error('taking in paused', { account: name, kind: error instanceof Error ? error.name : 'unknown' })
  }
}

/** A server's dates have no fractions of a second, and its clock may be a little slow: a mail too many is no harm. */
const SERVER_CLOCK_SECONDS = 60

const secondsBefore = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) - seconds * 1_000).toISOString()

/** From which instant the account's mail becomes tickets: as set, else its first start, which the ledger keeps from then on. */
async function firstStart({ settings, ledger, clock }: AccountPorts, name: string): Promise<Instant> {
  const known = (await ledger.intake.health()).find((health) => health.account === name)?.since
  const since = settings.since ?? known ?? secondsBefore(clock.now(), SERVER_CLOCK_SECONDS)
  if (known !== since) await ledger.intake.setHealth(name, { since })
  return since
}
