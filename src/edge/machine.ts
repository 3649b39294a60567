/** What the machine that amends runs on is like: disk, time zone tables, certificates of the hosts that it talks to. */
import { access, constants, stat, statfs } from 'node:fs/promises'
import { connect } from 'node:tls'

const MIB = 1024 * 1024
const CERTIFICATE_SECONDS = 10

/** MiB that may still be written in the file system of this folder, and how many it has. */
export async function diskOf(folder: string): Promise<{ readonly freeMiB: number; readonly allMiB: number }> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { freeMiB: Math.floor((bavail * bsize) / MIB), allMiB: Math.floor((blocks * bsize) / MIB) }
}

/** The release of the time zone tables in this Node, as 2026a; null where Node was built without. */
export function timeZoneRelease(): string | null {
  return process.versions.tz ?? null
}

/**
 * When the certificate of a host that speaks TLS from the first byte ends.
 * @returns null where no TLS connection comes about: that is the connection's own problem, told elsewhere
 */
export function certificateEnd(host: string, port: number): Promise<Date | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, timeout: CERTIFICATE_SECONDS * 1000 })
    const end = (date: Date | null) => {
      socket.destroy()
      resolve(date)
    }
    socket.once('secureConnect', () => {
      const until = new Date(socket.getPeerCertificate().valid_to)
      end(Number.isNaN(until.getTime()) ? null : until)
    })
    socket.once('error', () => end(null))
    socket.once('timeout', () => end(null))
  })
}

export interface Access {
  readonly there: boolean
  readonly readable: boolean
  readonly writable: boolean
  /** Other users of this machine can read it; never on Windows, whose rights are no mode bits. */
  readonly open: boolean
}

/** What the user that runs this program may do with a file or folder. */
export async function accessTo(path: string): Promise<Access> {
  const may = (mode: number) =>
    access(path, mode).then(
      () => true,
      () => false,
    )
  const found = await stat(path).catch(() => null)
  return {
    there: found !== null,
    readable: await may(constants.R_OK),
    writable: await may(constants.W_OK),
    open: found !== null && process.platform !== 'win32' && (found.mode & 0o044) !== 0,
  }
}
