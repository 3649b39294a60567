/** Small proxies on loopback, by HTTP CONNECT and by SOCKS5 (RFC 1928, RFC 1929), that keep count of where they led. */
import { once } from 'node:events'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export interface TestProxy {
  /** For an account's `proxy`. */
  readonly url: string
  /** host:port of each tunnel, as the client named it. */
  readonly led: readonly string[]
  stop(): Promise<void>
}

/** Names that only the proxy knows lead to this machine: a client that looks them up itself finds nothing. */
const HERE = '127.0.0.1'
export const ONLY_BEHIND_THE_PROXY = 'mail.behind-the-proxy.invalid'
const placeOf = (host: string) => (host === ONLY_BEHIND_THE_PROXY ? HERE : host)

const USER = 'wei'
const PASSWORD = 'p@ss word'
const LOGIN = `${USER}:${encodeURIComponent(PASSWORD)}`

export async function startProxy(kind: 'http' | 'socks5'): Promise<TestProxy> {
  const led: string[] = []
  const server = kind === 'http' ? httpProxy(led) : socksProxy(led)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
  })
  server.listen(0, HERE)
  await once(server, 'listening')
  return {
    url: `${kind}://${LOGIN}@${HERE}:${(server.address() as AddressInfo).port}`,
    led,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function httpProxy(led: string[]): Server {
  const server = createHttpServer((_, response) => response.writeHead(405).end())
  server.on('connect', (request, client: Socket) => {
    const wanted = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`
    if (request.headers['proxy-authorization'] !== wanted) {
      client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      return
    }
    const [host = '', port] = (request.url ?? '').split(':')
    led.push(request.url ?? '')
    const far = connect(Number(port), placeOf(host), () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      join(client, far)
    })
    far.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'))
  })
  return server
}

function socksProxy(led: string[]): Server {
  return createServer((client) => {
    const next = () => once(client, 'data').then(([chunk]) => chunk as Buffer)
    void (async () => {
      await next()
      client.write(Buffer.from([5, 2]))
      const proof = await next()
      const user = proof.subarray(2, 2 + (proof[1] ?? 0)).toString()
      const password = proof.subarray(3 + (proof[1] ?? 0)).toString()
      const welcome = user === USER && password === PASSWORD
      client.write(Buffer.from([1, welcome ? 0 : 1]))
      if (!welcome) return void client.end()
      const asked = await next()
      const byName = asked[3] === 3
      const host = byName ? asked.subarray(5, -2).toString() : [...asked.subarray(4, 8)].join('.')
      const port = asked.readUInt16BE(asked.length - 2)
      led.push(`${host}:${port}`)
      const answer = (code: number) => client.write(Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]))
      const far = connect(port, placeOf(host), () => {
        answer(0)
        join(client, far)
      })
      far.on('error', () => {
        answer(5)
        client.end()
      })
    })()
  })
}

function join(client: Socket, far: Socket): void {
  client.pipe(far).pipe(client)
  client.on('close', () => far.destroy())
  far.on('close', () => client.destroy())
}
