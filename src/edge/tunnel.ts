/** Opens a way to a server through an account's proxy: SOCKS5 (RFC 1928) or HTTP CONNECT (RFC 9110 §9.3.6); names are resolved there. */
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { SocksClient } from 'socks'

const SECONDS = 30

/** The proxy itself is in the way: the server behind it was never asked. */
export class ProxyError extends Error {
  /** @param why a code or a few words, without the proxy's password */
  constructor(proxy: string, why: string) {
    super(
      `The proxy ${proxyHost(proxy)} opens no way out (${why}): check "proxy" of this account, or the proxy itself.`,
    )
    this.name = 'ProxyError'
  }
}

/** Host and port of a proxy, for people: its user and password stay out. */
export function proxyHost(proxy: string): string {
  return new URL(proxy).host
}

/**
 * A socket that ends at `host`:`port`. The name goes to the proxy unresolved: where a proxy is needed, the local answer may be a lie.
 * @param proxy socks5://user:password@host:port or http://…
 * @throws ProxyError
 */
export async function openTunnel(proxy: string, host: string, port: number, signal?: AbortSignal): Promise<Socket> {
  const url = new URL(proxy)
  try {
    const socket =
      url.protocol === 'socks5:' ? await bySocks(url, host, port) : await byConnect(url, host, port, signal)
    if (signal?.aborted) socket.destroy()
    signal?.throwIfAborted()
    return socket
  } catch (error) {
    signal?.throwIfAborted()
    throw new ProxyError(proxy, reasonOf(error))
  }
}

async function bySocks(url: URL, host: string, port: number): Promise<Socket> {
  const { username, password } = url
  const { socket } = await SocksClient.createConnection({
    command: 'connect',
    proxy: {
      host: unbracketed(url.hostname),
      port: Number(url.port),
      type: 5,
      ...(username && { userId: decodeURIComponent(username), password: decodeURIComponent(password) }),
    },
    destination: { host: unbracketed(host), port },
    timeout: SECONDS * 1000,
  })
  return socket
}

function byConnect(url: URL, host: string, port: number, signal: AbortSignal | undefined): Promise<Socket> {
  const { username, password } = url
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const authority = `${host}:${port}`
  return new Promise((resolve, reject) => {
    const asked = request({
      host: unbracketed(url.hostname),
      port: url.port || 80,
      method: 'CONNECT',
      path: authority,
      headers: {
        Host: authority,
        ...(username && { 'Proxy-Authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
      },
      agent: false,
      timeout: SECONDS * 1000,
      ...(signal && { signal }),
    })
    asked.on('connect', (response, socket, head) => {
      if (response.statusCode !== 200) {
        socket.destroy()
        reject(new Error(`HTTP ${response.statusCode ?? 0}`))
        return
      }
      socket.setTimeout(0)
      if (head.length > 0) socket.unshift(head)
      resolve(socket)
    })
    asked.on('response', (response) => {
      response.resume()
      reject(new Error(`HTTP ${response.statusCode ?? 0}`))
    })
    asked.on('timeout', () => asked.destroy(new Error(`no answer for ${SECONDS} seconds`)))
    asked.on('error', reject)
    asked.end()
  })
}

/** A code, or the first words; the SOCKS library hangs all its options, password included, on its errors, but not on their text. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 80)
}

function unbracketed(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1')
}
