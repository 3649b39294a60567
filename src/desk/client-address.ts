/** The network that a request came from, as far as anybody can be believed about it. */
import type { DeskContext } from './visit.ts'

/**
 * For the throttle. The proxy of PUBLIC_URL is believed where it runs on this machine: what it wrote last into
 * X-Forwarded-For. Whoever else sends that header is not.
 * @returns an IPv4 address, or the /64 of an IPv6 one, which is one customer's; null where all look alike, so that one of
 *   them shuts out no other
 */
export function clientAddress(c: DeskContext, publicUrl: string | null): string | null {
  const peer = plain(peerOf(c.env) ?? '')
  const forwarded = c.req.header('x-forwarded-for')
  if (publicUrl === null) return network(peer)
  if (isLoopback(peer)) return network(plain(forwarded?.split(',').at(-1)?.trim() ?? ''))
  return forwarded === undefined ? network(peer) : null
}

/** The other end of the connection, as @hono/node-server hands it on. */
function peerOf(env: unknown): string | null {
  const at = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  const address = at(at(at(env, 'incoming'), 'socket'), 'remoteAddress')
  return typeof address === 'string' ? address : null
}

/** An IPv4 address that came over IPv6 (RFC 4291 §2.5.5.2) as itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

const isLoopback = (address: string): boolean => address === '::1' || /^127\./.test(address)

function network(address: string): string | null {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(address)) return address
  if (!address.includes(':')) return null
  // The one way to write an IPv6 address that URLs know (RFC 5952).
  const host = URL.parse(`http://[${address.split('%')[0]}]`)?.hostname
  if (host === undefined) return null
  const [head = '', tail] = host.slice(1, -1).split('::')
  const known = (part: string | undefined): string[] => (part ? part.split(':') : [])
  const zeros = tail === undefined ? 0 : 8 - known(head).length - known(tail).length
  const all = [...known(head), ...Array<string>(zeros).fill('0'), ...known(tail)]
  return `${all.slice(0, 4).join(':')}::/64`
}
