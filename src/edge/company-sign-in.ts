/** Asks an issuer of OpenID Connect who somebody is: code flow with PKCE, state and nonce (OpenID Connect Core §3.1). */
import * as oauth from 'oauth4webapi'
import { type CompanyClient, type CompanySignIn, CompanySignInError } from '../ports/company-sign-in.ts'
import { plaintextRefusal } from './mail-connection.ts'
import { askThrough } from './web.ts'

/** What an issuer says of itself is read again after an hour: keys and addresses change. */
const KNOWN_MS = 3_600_000
const SECONDS = 15
/** People wait at a page for what the issuer says of itself; one that is away is not asked again by each of them. */
const DISCOVERY_SECONDS = 5
const AWAY_MS = 30_000

export function companySignIn({ issuer, clientId, clientSecret }: CompanyClient): CompanySignIn {
  const address = new URL(issuer)
  // Plain HTTP goes to this very machine only.
  const plain = plaintextRefusal('none', address.hostname) === null
  const asked = (seconds: number) => ({
    [oauth.customFetch]: askThrough(null, seconds),
    [oauth.allowInsecureRequests]: plain,
  })
  const options = asked(SECONDS)
  const client: oauth.Client = { client_id: clientId }
  const proof = clientSecret === null ? oauth.None() : oauth.ClientSecretBasic(clientSecret)
  /** What it said, is being asked, or that it failed; a failure too is told to whoever comes next. */
  let known: { readonly server: Promise<oauth.AuthorizationServer>; until: number } | null = null

  const discovered = async (): Promise<oauth.AuthorizationServer> =>
    oauth.processDiscoveryResponse(address, await oauth.discoveryRequest(address, asked(DISCOVERY_SECONDS)))

  const serverOf = (): Promise<oauth.AuthorizationServer> => {
    if (known && known.until > performance.now()) return known.server
    const asking = { server: discovered(), until: performance.now() + KNOWN_MS }
    asking.server.catch(() => {
      asking.until = performance.now() + AWAY_MS
    })
    known = asking
    return asking.server
  }

  return {
    issuer,
    begin: (flow) =>
      asking(async () => {
        const { authorization_endpoint } = await serverOf()
        if (authorization_endpoint === undefined) throw new Error('the issuer names no place to sign in')
        const there = new URL(authorization_endpoint)
        const parameters = {
          response_type: 'code',
          client_id: clientId,
          redirect_uri: flow.redirect,
          scope: 'openid email',
          state: flow.state,
          nonce: flow.nonce,
          code_challenge: await oauth.calculatePKCECodeChallenge(flow.verifier),
          code_challenge_method: 'S256',
        }
        for (const [name, value] of Object.entries(parameters)) there.searchParams.set(name, value)
        return there.href
      }),
    finish: (flow, returned) =>
      asking(async () => {
        const server = await serverOf()
        const answer = oauth.validateAuthResponse(server, client, returned, flow.state)
        const { redirect, verifier, nonce } = flow
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          proof,
          answer,
          redirect,
          verifier,
          options,
        )
        const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
          expectedNonce: nonce,
          requireIdToken: true,
        })
        await oauth.validateApplicationLevelSignature(server, response, options)
        const claims = oauth.getValidatedIdTokenClaims(tokens)
        if (claims === undefined) throw new Error('the issuer says nobody')
        const { email, email_verified: verified } = claims
        const isEmail = typeof email === 'string' && email.includes('@') && verified === true
        return { issuer, subject: claims.sub, email: isEmail ? email.toLowerCase() : null }
      }),
  }
}

async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // The library's messages name what is wrong and hold no token.
    throw new CompanySignInError(error instanceof Error ? error.message : 'unknown', { cause: error })
  }
}
