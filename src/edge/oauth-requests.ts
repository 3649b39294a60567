/** What amends asks of an OAuth 2.0 server (RFC 6749, RFC 7636, RFC 8628), and what its refusals mean for people. */
import * as oauth from 'oauth4webapi'
import type { Instant } from '../mail/message.ts'
import type { OAuthTrouble } from '../ports/oauth.ts'
import type { OAuthClient } from '../ports/watched-account.ts'
import { plaintextRefusal } from './mail-connection.ts'
import { ProxyError } from './tunnel.ts'
import { askThrough } from './web.ts'

/** What lies sealed in the ledger for one account. */
export interface Tokens {
  readonly accessToken: string
  readonly expiresAt: Instant
  /** Null where an application signs in by itself. */
  readonly refreshToken: string | null
  /** When the refresh token ends whatever is done (Google's testing mode: 7 days); null where the server names no end. */
  readonly refreshEndsAt: Instant | null
  readonly refreshedAt: Instant
  /** When a person consented. */
  readonly signedInAt: Instant
  /** The registration that they belong to. */
  readonly clientId: string
}

export class OAuthError extends Error {
  readonly trouble: OAuthTrouble
  constructor(trouble: OAuthTrouble, message: string) {
    super(message)
    this.name = 'OAuthError'
    this.trouble = trouble
  }
}

export interface OAuthAccess {
  readonly client: OAuthClient
  readonly proxy: string | null
}

/** Where a server says nothing of an access token's life (RFC 6749 §5.1 only recommends it). */
const USUAL_LIFE_SECONDS = 3_600

/** RFC 6749 §5.2 and RFC 8628 §3.5, with what Microsoft and Google add. */
const TROUBLES: Readonly<Record<string, Exclude<OAuthTrouble, 'proxy'>>> = {
  invalid_grant: 'sign-in-again',
  interaction_required: 'sign-in-again',
  consent_required: 'sign-in-again',
  login_required: 'sign-in-again',
  invalid_client: 'set-up',
  unauthorized_client: 'set-up',
  unsupported_grant_type: 'set-up',
  invalid_scope: 'set-up',
  invalid_request: 'set-up',
  access_denied: 'declined',
  expired_token: 'too-late',
  authorization_pending: 'pending',
  slow_down: 'slower',
}

export interface DeviceCode {
  readonly deviceCode: string
  readonly userCode: string
  readonly address: string
  readonly lifeSeconds: number
  readonly intervalSeconds: number
}

/** RFC 8628 §3.1. */
export async function requestDeviceCode(access: OAuthAccess, signal?: AbortSignal): Promise<DeviceCode> {
  const { server, client, options } = parts(access, signal)
  return await asking(access, async () => {
    const scope = access.client.scopes.join(' ')
    const response = await oauth.deviceAuthorizationRequest(server, client, proof(access), { scope }, options)
    const answer = await oauth.processDeviceAuthorizationResponse(server, client, response)
    return {
      deviceCode: answer.device_code,
      userCode: answer.user_code,
      address: answer.verification_uri,
      lifeSeconds: answer.expires_in,
      intervalSeconds: answer.interval ?? 5,
    }
  })
}

/** RFC 8628 §3.4: one look whether the person has consented. */
export async function tokensByDevice(
  access: OAuthAccess,
  code: DeviceCode,
  at: Instant,
  signal?: AbortSignal,
): Promise<Tokens> {
  const { server, client, options } = parts(access, signal)
  return await asking(access, async () => {
    const response = await oauth.deviceCodeGrantRequest(server, client, proof(access), code.deviceCode, options)
    return consented(await oauth.processDeviceCodeResponse(server, client, response), access, at)
  })
}

/** RFC 8252 and RFC 7636: the address that a person opens, asking for S256. */
export async function consentAddress(
  { client }: OAuthAccess,
  flow: { readonly redirect: string; readonly state: string; readonly verifier: string; readonly hint: string },
): Promise<string> {
  const address = new URL(client.authorize)
  const parameters = {
    ...client.parameters,
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: flow.redirect,
    scope: client.scopes.join(' '),
    state: flow.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    login_hint: flow.hint,
  }
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value)
  return address.href
}

/** @param returned the whole address at which the person's browser arrived */
export async function tokensByCode(
  access: OAuthAccess,
  flow: { readonly redirect: string; readonly state: string; readonly verifier: string },
  returned: URL,
  at: Instant,
  signal?: AbortSignal,
): Promise<Tokens> {
  const { server, client, options } = parts(access, signal)
  return await asking(access, async () => {
    const answer = oauth.validateAuthResponse(server, client, withoutIssuer(returned), flow.state)
    const { redirect, verifier } = flow
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      proof(access),
      answer,
      redirect,
      verifier,
      options,
    )
    return consented(await oauth.processAuthorizationCodeResponse(server, client, response), access, at)
  })
}

/** RFC 6749 §6; where the server rotates refresh tokens, the new one is in the answer. */
export async function refreshedTokens(access: OAuthAccess, tokens: Tokens, at: Instant): Promise<Tokens> {
  const { server, client, options } = parts(access)
  return await asking(access, async () => {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      proof(access),
      tokens.refreshToken ?? '',
      options,
    )
    const answer = await oauth.processRefreshTokenResponse(server, client, response)
    return {
      ...tokensOf(answer, access, at),
      refreshToken: answer.refresh_token ?? tokens.refreshToken,
      refreshEndsAt: endOf(answer, at) ?? tokens.refreshEndsAt,
      signedInAt: tokens.signedInAt,
    }
  })
}

/** RFC 6749 §4.4: the application signs in by itself. */
export async function applicationTokens(access: OAuthAccess, at: Instant): Promise<Tokens> {
  const { server, client, options } = parts(access)
  return await asking(access, async () => {
    const parameters = { scope: access.client.scopes.join(' ') }
    const response = await oauth.clientCredentialsGrantRequest(server, client, proof(access), parameters, options)
    const answer = await oauth.processClientCredentialsResponse(server, client, response)
    return { ...tokensOf(answer, access, at), refreshToken: null }
  })
}

function consented(answer: oauth.TokenEndpointResponse, access: OAuthAccess, at: Instant): Tokens {
  if (answer.refresh_token === undefined) {
    const sentence = `${hostOf(access)} gave no lasting consent (no refresh token): check the kind of the app registration, then sign in again.`
    throw new OAuthError('set-up', sentence)
  }
  return tokensOf(answer, access, at)
}

function tokensOf(answer: oauth.TokenEndpointResponse, { client }: OAuthAccess, at: Instant): Tokens {
  return {
    accessToken: answer.access_token,
    expiresAt: later(at, answer.expires_in ?? USUAL_LIFE_SECONDS),
    refreshToken: answer.refresh_token ?? null,
    refreshEndsAt: endOf(answer, at),
    refreshedAt: at,
    signedInAt: at,
    clientId: client.clientId,
  }
}

/** Google names the end of a refresh token that has one, in seconds. */
function endOf(answer: oauth.TokenEndpointResponse, at: Instant): Instant | null {
  const seconds = answer.refresh_token_expires_in
  return typeof seconds === 'number' && seconds > 0 ? later(at, seconds) : null
}

function parts({ client, proxy }: OAuthAccess, signal?: AbortSignal) {
  const server: oauth.AuthorizationServer = {
    issuer: new URL(client.token).origin,
    token_endpoint: client.token,
    ...(client.device !== null && { device_authorization_endpoint: client.device }),
  }
  const options = {
    [oauth.customFetch]: askThrough(proxy),
    // Plain HTTP goes to this very machine only.
    [oauth.allowInsecureRequests]: plaintextRefusal('none', new URL(client.token).hostname) === null,
    ...(signal && { signal }),
  }
  return { server, client: { client_id: client.clientId }, options }
}

function proof({ client }: OAuthAccess): oauth.ClientAuth {
  return client.clientSecret === null ? oauth.None() : oauth.ClientSecretPost(client.clientSecret)
}

/** `iss` (RFC 9207) is checked against metadata that amends does not fetch; state and PKCE bind the answer to the question. */
function withoutIssuer(returned: URL): URL {
  const address = new URL(returned)
  address.searchParams.delete('iss')
  return address
}

async function asking<T>(access: OAuthAccess, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw oauthError(error, access)
  }
}

/** An error in words; the cause, which carries tokens and answers, stays out. */
function oauthError(error: unknown, access: OAuthAccess): OAuthError {
  if (error instanceof OAuthError) return error
  if (error instanceof ProxyError) return new OAuthError('proxy', error.message)
  const host = hostOf(access)
  if (error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError) {
    const broken = 'status' in error && error.status >= 500
    const trouble = broken ? 'unreachable' : (TROUBLES[error.error] ?? 'unreachable')
    return new OAuthError(trouble, sentenceOf(trouble, host, [error.error, detailOf(error.error_description)]))
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    return new OAuthError('set-up', sentenceOf('set-up', host, [`HTTP ${error.status}`]))
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'no connection'
  return new OAuthError('unreachable', sentenceOf('unreachable', host, [code]))
}

const SENTENCES: Readonly<Record<Exclude<OAuthTrouble, 'proxy'>, string>> = {
  'sign-in-again': 'accepts the consent no longer: sign in again. Mail stays where it is, and letters stay planned.',
  declined: 'says that the consent was declined.',
  'too-late': 'says that the code has expired: begin anew.',
  pending: 'waits for the person to consent.',
  slower: 'wants to be asked less often.',
  'set-up': 'does not accept the app registration: check client ID, client secret, tenant and permissions.',
  unreachable: 'gave no usable answer; amends tries again.',
}

function sentenceOf(trouble: Exclude<OAuthTrouble, 'proxy'>, host: string, codes: readonly (string | null)[]): string {
  const said = codes.filter((code) => code !== null).join(' ')
  return `${host} ${SENTENCES[trouble]} It said: “${said}”`
}

/** Of a description, which may name people, only Microsoft's code. */
function detailOf(description: string | undefined): string | null {
  return /AADSTS\d+/.exec(description ?? '')?.[0] ?? null
}

function hostOf({ client }: OAuthAccess): string {
  return new URL(client.token).host
}

function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
