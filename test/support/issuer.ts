/** An issuer of OpenID Connect on loopback: whoever is told to be there signs in at once. */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Issuer {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Claims of whoever signs in next, e.g. sub, email, email_verified; also nonce, aud or exp, to lie. */
  claims: Record<string, unknown>
  /** Signs with a key that its list does not name. */
  forges: boolean
  /** The browser's way there and back: the address at which it arrives. */
  visit(address: string): Promise<string>
  close(): Promise<void>
}

interface Code {
  readonly challenge: string
  readonly redirect: string
  readonly nonce: string
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export async function startIssuer(): Promise<Issuer> {
  const clientId = 'amends-desk'
  const clientSecret = 'a secret:with/signs'
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const codes = new Map<string, Code>()

  const idToken = (code: Code): string => {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: world.issuer, aud: clientId, iat: now, exp: now + 60, nonce: code.nonce, ...world.claims }
    const text = `${base64({ alg: 'RS256', kid: 'one' })}.${base64(claims)}`
    const { privateKey } = world.forges ? other : key
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`
  }
  const answer = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const asked = new URLSearchParams(body)
    const code = codes.get(asked.get('code') ?? '')
    codes.delete(asked.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url')
    const [id = '', secret = ''] = Buffer.from((request.headers.authorization ?? '').slice(6), 'base64')
      .toString()
      .split(':')
    const known =
      decodeURIComponent(id) === clientId && decodeURIComponent(secret.replaceAll('+', ' ')) === clientSecret
    if (!known) return answer(response, 401, { error: 'invalid_client' })
    if (code?.challenge !== challenge || code.redirect !== asked.get('redirect_uri'))
      return answer(response, 400, { error: 'invalid_grant' })
    answer(response, 200, { access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: idToken(code) })
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', world.issuer)
    if (url.pathname === '/.well-known/openid-configuration')
      answer(response, 200, {
        issuer: world.issuer,
        authorization_endpoint: `${world.issuer}/authorize`,
        token_endpoint: `${world.issuer}/token`,
        jwks_uri: `${world.issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    else if (url.pathname === '/keys')
      answer(response, 200, {
        keys: [{ ...key.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      })
    else if (url.pathname === '/token') void token(request, response)
    else answer(response, 404, {})
  })
  const world: Issuer = {
    issuer: '',
    clientId,
    clientSecret,
    claims: {},
    forges: false,
    async visit(address) {
      const asked = new URL(address).searchParams
      if (asked.get('code_challenge_method') !== 'S256' || asked.get('client_id') !== clientId)
        throw new Error('no PKCE, or another client')
      const [challenge, redirect, nonce] = ['code_challenge', 'redirect_uri', 'nonce'].map(
        (name) => asked.get(name) ?? '',
      )
      const code = randomUUID()
      codes.set(code, { challenge: challenge ?? '', redirect: redirect ?? '', nonce: nonce ?? '' })
      return `${redirect}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return Object.assign(world, { issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}
