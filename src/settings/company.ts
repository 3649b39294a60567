/** The settings of the company's own sign-in (OpenID Connect); without an issuer there is none. */
import { ConfigError } from '../craft/config-file.ts'
import type { CompanyClient } from '../ports/company-sign-in.ts'
import type { Environment } from './accounts.ts'

export const COMPANY_VARIABLES = ['AMENDS_OIDC_ISSUER', 'AMENDS_OIDC_CLIENT_ID', 'AMENDS_OIDC_CLIENT_SECRET'] as const

const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** @throws ConfigError naming the variable; never the secret */
export function readCompanySettings(environment: Environment): CompanyClient | null {
  const text = (name: (typeof COMPANY_VARIABLES)[number]): string => environment[name]?.trim() ?? ''
  const issuer = text('AMENDS_OIDC_ISSUER')
  const clientId = text('AMENDS_OIDC_CLIENT_ID')
  if (issuer === '' && clientId === '') return null
  const url = URL.parse(issuer)
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && THIS_MACHINE.has(url.hostname))
  if (!safe || url?.username || url?.search)
    throw new ConfigError(
      'AMENDS_OIDC_ISSUER is not an address with https, such as https://login.example.com/tenant; correct it, or leave it and AMENDS_OIDC_CLIENT_ID empty.',
    )
  if (clientId === '')
    throw new ConfigError(
      'AMENDS_OIDC_CLIENT_ID is missing: write the client id that the issuer gave this desk, or leave AMENDS_OIDC_ISSUER empty.',
    )
  return { issuer, clientId, clientSecret: text('AMENDS_OIDC_CLIENT_SECRET') || null }
}
