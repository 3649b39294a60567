/** The company's own sign-in (OpenID Connect), as the desk uses it. */

/** The desk as the issuer knows it. */
export interface CompanyClient {
  /** As the issuer names itself; an address with https. */
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
}

/** One way through it, kept by the browser that began it. */
export interface CompanyFlow {
  /** Where the browser comes back to. */
  readonly redirect: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface CompanyIdentity {
  readonly issuer: string
  /** Names somebody at this issuer for good. */
  readonly subject: string
  /** In lower case; null where the issuer does not vouch for one. */
  readonly email: string | null
}

/** The issuer can't be reached, refused, or answered what it must not. */
export class CompanySignInError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CompanySignInError'
  }
}

export interface CompanySignIn {
  readonly issuer: string
  /** The address that the browser goes to. Throws CompanySignInError. */
  begin(flow: CompanyFlow): Promise<string>
  /** Who came back. Throws CompanySignInError. */
  finish(flow: CompanyFlow, returned: URL): Promise<CompanyIdentity>
}
