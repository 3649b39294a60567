/** The rehearsal's OAuth 2.0 server (RFC 6749, 7636, 8628) on loopback: consents as told, rotates, and fails as scripted. */
import { createHash, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface OAuthWorldOptions {
  readonly clientId: string
  readonly clientSecret?: string
  /** Whose mailbox a consent opens. */
  readonly user: string
  readonly now: () => Date
  readonly accessSeconds?: number
  /** Each refresh token works once; its second use is refused. */
  readonly rotates?: boolean
  /** Named in the answer, as Google does in testing mode. */
  readonly refreshSeconds?: number
}

/** An answer instead of the usual one. */
export interface OAuthFault {
  readonly at: 'device' | 'token'
  readonly status: number
  /** The OAuth error, or a body that is no JSON at all. */
  readonly error: string | { readonly text: string }
}

export interface OAuthWorld {
  readonly authorize: string
  readonly token: string
  readonly device: string
  /** The next answer of that kind fails so. */
  fault(fault: OAuthFault): void
  /** The person with this code consents, or not. */
  consent(userCode: string, yes: boolean): void
  /** As the provider does when the person revokes, or seven days are over: no refresh token works any more. */
  revoke(): void
  /** Access tokens end now, before their time. */
  endAccess(): void
  /** For the mail servers: whether this token opens that person's mailbox. */
  opens(user: string, token: string): boolean
  /** grant_type of each question at the token endpoint. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

interface Device {
  readonly userCode: string
  state: 'pending' | 'granted' | 'denied'
}

const KINDS = { device: 'urn:ietf:params:oauth:grant-type:device_code' } as const
const LONGEST_QUESTION = 64 * 1024

export async function startOAuthWorld(options: OAuthWorldOptions): Promise<OAuthWorld> {
  const devices = new Map<string, Device>()
  const codes = new Map<string, { challenge: string; redirect: string }>()
  const refreshTokens = new Set<string>()
  const accessTokens = new Map<string, number>()
  const faults: OAuthFault[] = []
  const asked: string[] = []
  const random = () => randomBytes(16).toString('hex')

  const grant = (lasting: boolean) => {
    const access = random()
    const seconds = options.accessSeconds ?? 3_600
    accessTokens.set(access, options.now().getTime() + seconds * 1000)
    const answer = { access_token: access, token_type: 'Bearer', expires_in: seconds }
    if (!lasting) return answer
    const refresh = random()
    refreshTokens.add(refresh)
    const end = options.refreshSeconds === undefined ? {} : { refresh_token_expires_in: options.refreshSeconds }
    return { ...answer, refresh_token: refresh, ...end }
  }

  const answerTo: Readonly<Record<string, (form: URLSearchParams) => object | string>> = {
    [KINDS.device]: (form) => {
      const device = devices.get(form.get('device_code') ?? '')
      if (!device) return 'expired_token'
      if (device.state === 'granted') return grant(true)
      return device.state === 'denied' ? 'access_denied' : 'authorization_pending'
    },
    authorization_code: (form) => {
      const code = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      return code?.challenge === proof && code.redirect === form.get('redirect_uri') ? grant(true) : 'invalid_grant'
    },
    refresh_token: (form) => {
      const token = form.get('refresh_token') ?? ''
      if (!refreshTokens.has(token)) return 'invalid_grant'
      if (!options.rotates) return grant(false)
      refreshTokens.delete(token)
      return grant(true)
    },
    client_credentials: () => grant(false),
  }

  const onToken = (form: URLSearchParams): object | string => {
    const kind = form.get('grant_type') ?? ''
    asked.push(kind)
    if (form.get('client_id') !== options.clientId) return 'invalid_client'
    if (form.get('client_secret') !== (options.clientSecret ?? null)) return 'invalid_client'
    return answerTo[kind]?.(form) ?? 'unsupported_grant_type'
  }

  const onDevice = (): object => {
    const userCode = random().slice(0, 8).toUpperCase()
    const deviceCode = random()
    devices.set(deviceCode, { userCode, state: 'pending' })
    const place = { verification_uri: `${origin}/activate`, expires_in: 900, interval: 5 }
    return { device_code: deviceCode, user_code: userCode, ...place }
  }

  /** The person consents at once: the browser is sent back with a code. */
  const onAuthorize = (address: URL, response: ServerResponse) => {
    const code = random()
    const redirect = address.searchParams.get('redirect_uri') ?? ''
    codes.set(code, { challenge: address.searchParams.get('code_challenge') ?? '', redirect })
    const back = new URL(redirect)
    back.searchParams.set('code', code)
    back.searchParams.set('state', address.searchParams.get('state') ?? '')
    response.writeHead(302, { Location: back.href }).end()
  }

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', origin)
    if (address.pathname === '/authorize') return onAuthorize(address, response)
    const at = address.pathname === '/device' ? 'device' : 'token'
    void formOf(request).then((form) => {
      const index = faults.findIndex((fault) => fault.at === at)
      const fault = index < 0 ? undefined : faults.splice(index, 1)[0]
      if (fault) return say(response, fault.status, fault.error)
      const answer = at === 'device' ? onDevice() : onToken(form)
      return say(response, typeof answer === 'string' ? 400 : 200, answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    authorize: `${origin}/authorize`,
    token: `${origin}/token`,
    device: `${origin}/device`,
    fault: (fault) => faults.push(fault),
    consent(userCode, yes) {
      for (const device of devices.values()) if (device.userCode === userCode) device.state = yes ? 'granted' : 'denied'
    },
    revoke: () => refreshTokens.clear(),
    endAccess: () => accessTokens.clear(),
    opens: (user, token) => user === options.user && (accessTokens.get(token) ?? 0) > options.now().getTime(),
    asked,
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > LONGEST_QUESTION) request.destroy()
  }
  return new URLSearchParams(text)
}

function say(response: ServerResponse, status: number, answer: object | string): void {
  const plain = typeof answer === 'object' && 'text' in answer ? String(answer.text) : null
  const body = plain ?? JSON.stringify(typeof answer === 'string' ? { error: answer } : answer)
  response.writeHead(status, { 'Content-Type': plain === null ? 'application/json' : 'text/html' }).end(body)
}
