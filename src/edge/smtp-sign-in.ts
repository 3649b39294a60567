/** Signs in to a submission server by password or by an OAuth access token, which is refreshed once where it is refused. */
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import { MailStoreError } from '../ports/mail-store.ts'
import type { SmtpConnection } from './smtp-connection.ts'
import type { SmtpFailure } from './smtp-receipt.ts'

/** @throws SmtpFailure; what no server has said is EAUTH where a person must act */
export async function signInToSubmission(smtp: SMTPConnection, connection: SmtpConnection): Promise<void> {
  const { user, password, tokens } = connection
  if (!tokens) return await login(smtp, { user, pass: password })
  let token = await tokenFrom(() => tokens.token(false))
  let renewed = false
  const renew = async () => {
    renewed = true
    token = await tokenFrom(() => tokens.token(true))
    return token
  }
  // The library asks for another one when the server has refused the first by a challenge, as Google does.
  const proof = () =>
    new XOAuth2({
      user,
      provisionCallback: (_user, again, done) => {
        if (again) renew().then((fresh) => done(null, fresh), done)
        else done(null, token)
      },
    })
  try {
    await login(smtp, { user, oauth2: proof() })
  } catch (error) {
    // Microsoft refuses straight by 535.
    const refused = error instanceof Error && 'responseCode' in error && error.responseCode === 535
    if (!refused || renewed) throw error
    await renew()
    await login(smtp, { user, oauth2: proof() })
  }
}

async function tokenFrom(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof MailStoreError)) throw error
    const failure: SmtpFailure = new Error(error.message)
    throw error.kind === 'authentication' ? Object.assign(failure, { code: 'EAUTH' }) : failure
  }
}

function login(smtp: SMTPConnection, auth: Parameters<SMTPConnection['login']>[0]): Promise<void> {
  return new Promise((resolve, reject) => {
    smtp.login(auth, (error) => (error ? reject(error) : resolve()))
  })
}
