/** Tries a submission server without sending anything: reached or not, signed in or not, and why not. */
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { meaningOf, type Provider } from '../craft/providers.ts'
import type { ProbeReason } from '../ports/probe.ts'
import type { SendReason } from '../ticket/words.ts'
import { plaintextRefusal, quoteServer } from './mail-connection.ts'
import { optionsOf, type SmtpConnection } from './smtp-connection.ts'
import { receiptOfFailure, type SmtpFailure } from './smtp-receipt.ts'
import { signInToSubmission } from './smtp-sign-in.ts'
import { openTunnel, ProxyError } from './tunnel.ts'

export interface SmtpTrial {
  /** Null where it worked; `words` are the server's, or ours where it said nothing. */
  readonly connect: Trouble | null
  /** Null where it worked or was not reached. */
  readonly signIn: Trouble | null
}

export interface Trouble {
  readonly reason: ProbeReason
  readonly words: string
}

const SECONDS = 90

const BY_SEND_REASON: Readonly<Partial<Record<SendReason, ProbeReason>>> = {
  unreachable: 'unreachable',
  encryption: 'encryption',
  'sign-in': 'wrong-password',
  'password-sign-in-off': 'basic-sign-in-switched-off',
  'smtp-off': 'smtp-switched-off',
  'too-many-connections': 'too-many-connections',
  'sending-rate': 'quota',
  'daily-limit': 'quota',
  'limit-prolonged': 'quota',
  'account-blocked': 'sign-in-blocked',
  'own-mailbox-full': 'mailbox-full',
  'sender-refused': 'sender-refused',
  busy: 'throttled',
}

/** Never rejects. */
export async function trySmtp(connection: SmtpConnection, provider: Provider | null): Promise<SmtpTrial> {
  const refusal = plaintextRefusal(connection.security, connection.host)
  if (refusal) return { connect: { reason: 'encryption', words: refusal }, signIn: null }
  const smtp = new SMTPConnection(optionsOf(connection))
  let timer: NodeJS.Timeout | undefined
  const failed = new Promise<never>((_, reject) => {
    // 'error' comes outside of any call too, and unheard it would take the process down.
    smtp.on('error', reject)
    timer = setTimeout(() => reject(new Error(`no answer for ${SECONDS} seconds`)), SECONDS * 1000)
  })
  const within = <T>(work: Promise<T>) => Promise.race([work, failed])
  failed.catch(() => {})
  let connected = false
  try {
    if (connection.proxy) {
      smtp.options.connection = await openTunnel(connection.proxy, connection.host, connection.port)
    }
    await within(
      new Promise<void>((resolve, reject) => {
        // A server that hangs up before its greeting is told here, not as an 'error'.
        smtp.connect((failure) => (failure ? reject(failure) : resolve()))
      }),
    )
    connected = true
    await within(signInToSubmission(smtp, connection))
    return { connect: null, signIn: null }
  } catch (error) {
    const trouble = troubleOf(error, connection, provider)
    return connected ? { connect: null, signIn: trouble } : { connect: trouble, signIn: null }
  } finally {
    clearTimeout(timer)
    smtp.close()
  }
}

function troubleOf(error: unknown, connection: SmtpConnection, provider: Provider | null): Trouble {
  const failure: SmtpFailure = error instanceof Error ? error : new Error(String(error))
  const words = quoteServer(failure.response ?? failure.message, [connection.password])
  if (error instanceof ProxyError) return { reason: 'proxy', words }
  if (isAboutCertificate(words) && failure.response === undefined) return { reason: 'certificate', words }
  return { reason: meaningOf(provider, 'smtp', words) ?? generally(failure, connection), words }
}

function generally(failure: SmtpFailure, connection: SmtpConnection): ProbeReason {
  const receipt = receiptOfFailure(failure, '', connection.host)
  const reason = 'reason' in receipt ? BY_SEND_REASON[receipt.reason] : undefined
  // What a token source says is a sign-in that has ended, not a wrong password.
  if (reason === 'wrong-password' && connection.tokens) return 'sign-in-expired'
  return reason ?? 'refused'
}

/** Node and OpenSSL name a certificate that can't be trusted in many ways. */
export function isAboutCertificate(words: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME|certificate|self-signed/i.test(words)
}
