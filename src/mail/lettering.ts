/** Which letters an address takes on its way through SMTP: a domain always has an ASCII form, what stands before the @ has none. */
import { domainToASCII } from 'node:url'
import { isAddrSpec } from './address.ts'

/** The path with its domain in ASCII (RFC 5891); as it is where the domain has no such form. */
export function asciiDomain(path: string): string {
  const at = path.lastIndexOf('@')
  const domain = domainToASCII(path.slice(at + 1))
  return at < 0 || domain === '' ? path : `${path.slice(0, at)}@${domain}`
}

/** `ascii`: every server takes it. `utf8`: only one that offers SMTPUTF8 (RFC 6531). `impossible`: no address at all. */
export function letteringOf(address: string): 'ascii' | 'utf8' | 'impossible' {
  if (!isAddrSpec(address)) return 'impossible'
  return /^[\x21-\x7e]+$/.test(address) ? 'ascii' : 'utf8'
}
