/** A person's consent, once for each account: by a code typed on any device (RFC 8628), or in the browser of this machine (RFC 8252). */
import { once } from 'node:events'
import { createServer } from 'node:http'
import * as oauth from 'oauth4webapi'
import type { Instant } from '../mail/message.ts'
import type { Clock } from '../ports/clock.ts'
import {
  consentAddress,
  type OAuthAccess,
  OAuthError,
  requestDeviceCode,
  type Tokens,
  tokensByCode,
  tokensByDevice,
} from './oauth-requests.ts'

export interface DeviceSignIn {
  /** Where the person goes, on any device, and what they type there. */
  readonly address: string
  readonly userCode: string
  readonly endsAt: Instant
  /** Asks until the person has consented. Throws OAuthError: declined, too-late, set-up. */
  wait(signal?: AbortSignal): Promise<Tokens>
}

/** RFC 8628 §3.5: a server that wants to be asked less often is given five seconds more, for good. */
const SLOWER_BY_SECONDS = 5

/** @throws OAuthError; set-up where the provider offers no code for mail (Google) */
export async function startDeviceSignIn(
  access: OAuthAccess,
  clock: Clock,
  signal?: AbortSignal,
): Promise<DeviceSignIn> {
  if (access.client.device === null) {
    throw new OAuthError('set-up', 'This provider gives no mail rights by a code: sign in with the browser instead.')
  }
  const code = await requestDeviceCode(access, signal)
  const endsAt = later(clock.now(), code.lifeSeconds)
  return {
    address: code.address,
    userCode: code.userCode,
    endsAt,
    async wait(stop) {
      let seconds = code.intervalSeconds
      for (;;) {
        await clock.until(later(clock.now(), seconds), stop)
        stop?.throwIfAborted()
        try {
          return await tokensByDevice(access, code, clock.now(), stop)
        } catch (error) {
          if (!(error instanceof OAuthError)) throw error
          if (error.trouble === 'slower') seconds += SLOWER_BY_SECONDS
          else if (error.trouble === 'unreachable') seconds *= 2
          else if (error.trouble !== 'pending') throw error
          if (clock.now() > endsAt) throw new OAuthError('too-late', 'The code has expired: begin anew.')
        }
      }
    },
  }
}

export interface BrowserSignIn {
  /** The person opens it in a browser. */
  readonly address: string
  /** Resolves when the browser of this machine has come back. */
  wait(signal?: AbortSignal): Promise<Tokens>
  /** For a browser on another machine: the address at which it ended, pasted by the person. */
  finish(returned: string): Promise<Tokens>
  close(): Promise<void>
}

const GOODBYE: Readonly<Record<'done' | 'failed', string>> = {
  done: 'amends may read and send mail now. You can close this page.\namends 已获授权，可以关闭此页面。',
  failed: 'This sign-in did not work; amends says why.\n登录未成功，请看 amends 的说明。',
}

/**
 * Listens on a free port of 127.0.0.1 for the browser's return.
 * @param hint the mailbox's address, so that the provider offers the right person
 */
export async function startBrowserSignIn(access: OAuthAccess, hint: string, clock: Clock): Promise<BrowserSignIn> {
  const came = Promise.withResolvers<Tokens>()
  // Whoever never asks must not end the process by an unhandled rejection.
  came.promise.catch(() => {})
  const flow = { state: oauth.generateRandomState(), verifier: oauth.generateRandomCodeVerifier(), redirect: '' }
  const exchange = (returned: URL) => tokensByCode(access, flow, returned, clock.now())
  const server = createServer((request, response) => {
    const returned = URL.parse(request.url ?? '/', flow.redirect)
    // Browsers ask for /favicon.ico too, and anybody may knock: only our own state counts.
    if (returned?.searchParams.get('state') !== flow.state) {
      response.writeHead(404).end()
      return
    }
    const say = (text: string) => {
      response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' }).end(text)
    }
    exchange(returned).then(
      (tokens) => {
        say(GOODBYE.done)
        came.resolve(tokens)
      },
      (error: unknown) => {
        say(GOODBYE.failed)
        came.reject(error)
      },
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  flow.redirect = `http://${access.client.loopback}:${typeof address === 'object' ? address?.port : 0}`
  return {
    address: await consentAddress(access, { ...flow, hint }),
    async wait(signal) {
      const stopped = Promise.withResolvers<never>()
      const stop = () => stopped.reject(signal?.reason)
      signal?.addEventListener('abort', stop, { once: true })
      try {
        return await Promise.race([came.promise, stopped.promise])
      } finally {
        signal?.removeEventListener('abort', stop)
      }
    },
    async finish(returned) {
      const text = returned.trim()
      if (!URL.canParse(text)) {
        throw new OAuthError(
          'set-up',
          'That is no whole address: copy all that stands in the address line of the browser.',
        )
      }
      const address = new URL(text)
      if (address.searchParams.get('state') !== flow.state) {
        throw new OAuthError('set-up', 'That address is not the end of this sign-in: open the address above anew.')
      }
      return await exchange(address)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
