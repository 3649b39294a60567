/** Opens, bounds and ends one imapflow connection: imapflow's traps are met here. */
import { ImapFlow } from 'imapflow'
import { limits } from '../limits.ts'
import { MailStoreError } from '../ports/mail-store.ts'
import type { AccountProblem } from '../ports/watched-account.ts'
import { mailStoreError } from './imap-errors.ts'
import { plaintextRefusal, type Security } from './mail-connection.ts'
import type { TokenSource } from './oauth-tokens.ts'

export interface ImapConnection {
  readonly host: string
  readonly port: number
  readonly security: Security
  readonly user: string
  readonly password: string
  /** The mailbox that is watched. */
  readonly mailbox: string
  /** What this person's Sent, Drafts and Junk are called, where the server doesn't say or says it wrongly. */
  readonly folders?: {
    readonly sent?: string | undefined
    readonly drafts?: string | undefined
    readonly junk?: string | undefined
  }
  /** socks5://user:password@host:port or http://…; null or absent: straight. */
  readonly proxy?: string | null
  /** Signs in by OAuth (SASL XOAUTH2) instead of the password. */
  readonly tokens?: TokenSource
  /** Why nobody can sign in at all, said instead of trying. */
  readonly problem?: AccountProblem | null
  /** A command that is not answered within this many seconds ends the connection; 60 unless told. */
  readonly watchdogSeconds?: number
}

const CONNECT_SECONDS = 30
/** imapflow waits out a throttle for half of this by itself; less than a command's deadline, so that the reason is told. */
const QUIET_SOCKET_SECONDS = 90
/** NAT devices forget silent connections after about five minutes; RFC 2177 would allow 29. */
const LONGEST_IDLE_SECONDS = 240
/** NetEase refuses SELECT until a client has said who it is (RFC 2971). */
const CLIENT_ID = { name: 'amends', version: '0.1.0', vendor: 'amends' }

/** A signed-in client; an access token that the server refuses is refreshed once. Throws MailStoreError. */
export async function signIn(connection: ImapConnection, signal?: AbortSignal): Promise<ImapFlow> {
  const { problem, tokens } = connection
  const refusal = plaintextRefusal(connection.security, connection.host)
  if (refusal) throw new MailStoreError('refused', refusal, { reason: 'encryption' })
  if (problem) throw new MailStoreError('authentication', problem.sentence, { reason: problem.reason })
  if (!tokens) return await enter(connection, connection.password, signal)
  const token = await tokens.token(false)
  try {
    return await enter(connection, token, signal)
  } catch (error) {
    if (!(error instanceof MailStoreError) || error.kind !== 'authentication') throw error
    return await enter(connection, await tokens.token(true), signal)
  }
}

/** An ImapFlow can be used once only, and without an 'error' listener it takes the process down. */
async function enter(asked: ImapConnection, secret: string, signal?: AbortSignal): Promise<ImapFlow> {
  // What is secret here stays out of every sentence, a token too.
  const connection = { ...asked, password: secret }
  const client = new ImapFlow({
    host: connection.host,
    port: connection.port,
    secure: connection.security === 'tls',
    // Unset, imapflow would go on in cleartext where a man in the middle hides STARTTLS.
    ...(connection.security === 'tls' ? {} : { doSTARTTLS: connection.security === 'starttls' }),
    auth: connection.tokens ? { user: connection.user, accessToken: secret } : { user: connection.user, pass: secret },
    ...(connection.proxy && { proxy: connection.proxy }),
    clientInfo: CLIENT_ID,
    logger: { ...SILENT, warn: (entry) => noteThrottle(entry, () => client) },
    disableAutoIdle: true,
    disableAutoEnable: true,
    disableCompression: true,
    maxIdleTime: LONGEST_IDLE_SECONDS * 1000,
    connectionTimeout: CONNECT_SECONDS * 1000,
    socketTimeout: QUIET_SOCKET_SECONDS * 1000,
    greetingTimeout: CONNECT_SECONDS * 1000,
    maxLiteralSize: limits.rawMailBytes,
    maxResponseSize: limits.rawMailBytes + limits.headerBytes,
  })
  client.on('error', () => client.close())
  const stop = () => client.close()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    signal?.throwIfAborted()
    await within(client, CONNECT_SECONDS * 2, connection, () => client.connect())
    return client
  } catch (error) {
    client.close()
    throw mailStoreError(error, connection)
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}

/** Runs one command under a deadline of its own: a server that has fallen silent must not hold the daemon. */
export async function within<T>(
  client: ImapFlow,
  seconds: number,
  connection: ImapConnection,
  work: () => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(overdue(client, seconds, connection))
      client.close()
    }, seconds * 1000)
  })
  try {
    return await Promise.race([work(), deadline])
  } catch (error) {
    throw mailStoreError(error, connection)
  } finally {
    clearTimeout(timer)
  }
}

const ignored = (): void => {}
const SILENT = { debug: ignored, info: ignored, warn: ignored, error: ignored, fatal: ignored }
const throttled = new WeakSet<ImapFlow>()

/** imapflow waits by itself where a server says how long, and tells only its log so. */
function noteThrottle(entry: unknown, client: () => ImapFlow): void {
  if (typeof entry === 'object' && entry !== null && 'msg' in entry && entry.msg === 'Throttling detected')
    throttled.add(client())
}

function overdue(client: ImapFlow, seconds: number, { host }: ImapConnection): MailStoreError {
  return throttled.has(client)
    ? new MailStoreError('refused', `${host} asks amends to slow down.`, { reason: 'throttled' })
    : new MailStoreError('network', `${host} has not answered for ${seconds} seconds.`, { reason: 'silent' })
}

/** LOGOUT where the connection still carries it; the socket is closed in any case, and nothing is thrown. */
export async function sayGoodbye(client: ImapFlow): Promise<void> {
  if (client.usable) await client.logout().catch(() => {})
  client.close()
}
