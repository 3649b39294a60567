/** Serves the desk: the only file of the program's own that listens. */
import { serve } from '@hono/node-server'
import { createDesk } from './app.ts'
import type { DeskOptions } from './options.ts'

export interface ServeOptions extends DeskOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface ServedDesk {
  /** Where the desk answers: the public address, else this machine's. */
  readonly url: string
  close(): Promise<void>
}

/** Listens until closed. Rejects where the port is taken or the host isn't this machine's. */
export function serveDesk(options: ServeOptions): Promise<ServedDesk> {
  const closing = new AbortController()
  const app = createDesk(options, closing.signal)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: options.host, port: options.port }, (address) => {
      server.off('error', reject)
      const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
      const anywhere = address.address === '0.0.0.0' || address.address === '::'
      resolve({
        url: options.publicUrl ?? `http://${anywhere ? '127.0.0.1' : host}:${address.port}`,
        close: () =>
          new Promise((closed) => {
            closing.abort()
            server.close(() => closed())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    server.once('error', reject)
  })
}
