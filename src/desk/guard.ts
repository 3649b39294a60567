/** Stands before every page: own address only, own forms only, and nothing in a page that isn't ours. */
import type { MiddlewareHandler } from 'hono'
import type { DeskEnv } from './visit.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

const hostnameOf = (host: string): string => host.replace(/:\d{1,5}$/, '').toLowerCase()

/** True for this machine's own names and for the host of the public address: a foreign name is DNS rebinding. */
export function isOwnHost(host: string | undefined, publicUrl: string | null): boolean {
  if (!host) return false
  return LOOPBACK.has(hostnameOf(host)) || (publicUrl !== null && host.toLowerCase() === new URL(publicUrl).host)
}

/**
 * True where the browser says that the form stood on our own page. Browsers send Origin with every POST; without it only
 * Sec-Fetch-Site: same-origin counts.
 */
export function isOwnForm(headers: Headers, publicUrl: string | null): boolean {
  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'same-origin'
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  const host = headers.get('host') ?? ''
  return LOOPBACK.has(hostnameOf(host)) && origin === `http://${host}`
}

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** For the mail's own HTML: it is shown inside our page, runs nothing and fetches nothing. */
export const MAIL_POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox"

/** Headers of every answer; a route that set its own policy keeps it. */
export function secured(): MiddlewareHandler<DeskEnv> {
  return async (c, next) => {
    await next()
    const headers = c.res.headers
    const unlessSet = (name: string, value: string): void => {
      if (!headers.has(name)) headers.set(name, value)
    }
    unlessSet('content-security-policy', PAGE_POLICY)
    unlessSet('cache-control', 'no-store')
    headers.set('x-content-type-options', 'nosniff')
    // 'no-referrer' would make browsers send "Origin: null" with our own forms.
    headers.set('referrer-policy', 'same-origin')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('x-dns-prefetch-control', 'off')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  }
}
