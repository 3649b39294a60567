/**
 * Vitest's global set-up: a PostgreSQL for the tests that want one. Either the server that AMENDS_TEST_POSTGRES names, or a
 * cluster of our own in a temporary folder, reached by a Unix socket and gone at the end.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where databases can be made; null where this machine has no PostgreSQL. */
    postgresUrl: string | null
  }
}

const START_MS = 30_000

let cluster: { readonly server: ChildProcess; readonly folder: string } | null = null

export async function setup(project: TestProject): Promise<void> {
  const given = process.env.AMENDS_TEST_POSTGRES
  const binaries = given ? null : findBinaries()
  project.provide('postgresUrl', given ?? (binaries ? await startCluster(binaries) : null))
}

export async function teardown(): Promise<void> {
  if (cluster === null) return
  const { server, folder } = cluster
  // SIGQUIT: stop at once. The files are thrown away.
  if (server.exitCode === null && server.kill('SIGQUIT')) await once(server, 'exit')
  rmSync(folder, { recursive: true, force: true })
}

/** The folder that holds initdb and postgres: Debian's newest, or one on the PATH. */
function findBinaries(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = namesIn(debian).sort((one, other) => Number(other) - Number(one))
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => isProgram(join(folder, name)))) ?? null
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function startCluster(binaries: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'amends-postgres-'))
  const user = unprivilegedUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const as = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } }
  const data = join(folder, 'data')
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'amends', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...as, stdio: 'pipe' },
  )
  // fsync off: this cluster is thrown away, and the tests that kill processes don't kill the machine.
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'max_connections=200']
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...as,
    stdio: 'ignore',
  })
  cluster = { server, folder }
  const url = `postgres:///postgres?host=${folder}&user=amends`
  await answering(url, server)
  return url
}

/** PostgreSQL refuses to run as root; a process that isn't root stays what it is. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user)
    throw new Error('PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody.')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS
  for (;;) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (server.exitCode !== null || Date.now() > until) throw error
      // A server that starts has no event to wait for: it is asked until it answers.
      await wait(20)
    }
  }
}
