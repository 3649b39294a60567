/** A line that takes its time: a proxy on loopback that holds every chunk back for as long as it is told. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { Endpoint } from '../support/daemon.ts'

export interface SlowLine {
  readonly endpoint: Endpoint
  /** Resolves when what clients said before they hung up has come through. */
  quiet(): Promise<void>
  /** Cuts every connection; new ones are welcome. */
  cut(): void
  close(): Promise<void>
}

/** @param delayMs asked for each chunk; chunks keep their order */
export async function slowLine(to: Endpoint, delayMs: () => number): Promise<SlowLine> {
  const sockets = new Set<Socket>()
  const ending = new Set<Promise<unknown>>()
  const server = createServer((near) => {
    const far = connect(to.port, to.host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => socket.destroy())
    }
    carry(near, far)
    carry(far, near)
  })
  const carry = (from: Socket, onward: Socket) => {
    let before = Promise.resolve()
    const inOrder = (work: () => void) => {
      const ready = new Promise((resolve) => setTimeout(resolve, delayMs()))
      before = before.then(() => ready).then(work)
    }
    from.on('data', (chunk: Buffer) => inOrder(() => void (onward.destroyed || onward.write(chunk))))
    from.on('close', () => {
      sockets.delete(from)
      const gone = onward.destroyed ? Promise.resolve() : new Promise((resolve) => onward.once('close', resolve))
      ending.add(gone)
      void gone.then(() => ending.delete(gone))
      inOrder(() => onward.destroy())
    })
  }
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    endpoint: { host: '127.0.0.1', port: (server.address() as AddressInfo).port },
    async quiet() {
      // Two turns of the event loop: whoever has a hang-up or a last word waiting hears it.
      for (let turn = 0; turn < 2; turn += 1) await setImmediate()
      await Promise.all(ending)
      for (let turn = 0; turn < 2; turn += 1) await setImmediate()
    },
    cut,
    async close() {
      server.close()
      cut()
    },
  }
}
