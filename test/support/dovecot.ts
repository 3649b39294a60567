/** Starts a real Dovecot on a free port for one test file, with every byte that clients say written down. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { CERTIFICATE, KEY } from './tls.ts'

export interface Dovecot {
  readonly host: string
  readonly port: number
  /** Puts a mail into a user's INBOX at once and whole; `at` becomes its INTERNALDATE, `seen` says that somebody read it. */
  deliver(
    user: string,
    raw: Uint8Array,
    options?: { at?: Date | undefined; seen?: boolean | undefined; mailbox?: string | undefined },
  ): Promise<void>
  /** What this user's clients have sent after signing in. */
  log(user: string): Promise<string>
  /** The flags that the user's INBOX has in its file names: Maildir's letters, one string a mail. */
  flags(user: string): Promise<string[]>
  /** Ends the server and every connection, and starts it again on the same port after `meanwhile`. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  /** Gives the user's INBOX a new UIDVALIDITY; call it while the server is away. */
  renumber(user: string): Promise<void>
  stop(): Promise<void>
}

/** Null where Dovecot is there; else why not. */
export function dovecotMissing(): string | null {
  const found = spawnSync('dovecot', ['--version'], { encoding: 'utf8' })
  return found.status === 0 ? null : 'Dovecot is not installed (Debian package dovecot-imapd)'
}

export async function startDovecot(users: readonly { name: string; password: string }[]): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'amends-dovecot-'))
  const port = await freePort()
  const owner = await ownerOf()
  const own = async (path: string) => {
    if (owner.chown) await chown(path, owner.uid, owner.gid)
  }
  await chmod(folder, 0o755)
  for (const name of ['run', 'state', 'mail', 'rawlog']) await mkdir(join(folder, name))
  for (const name of ['state', 'mail', 'rawlog']) await own(join(folder, name))
  for (const { name } of users) {
    const home = join(folder, 'mail', name)
    const folders = [home, join(home, 'Maildir'), ...['cur', 'new', 'tmp'].map((part) => join(home, 'Maildir', part))]
    for (const path of [...folders, join(folder, 'rawlog', name)]) {
      await mkdir(path)
      await own(path)
    }
  }
  await writeFile(
    join(folder, 'users'),
    users.map(({ name, password }) => `${name}:{PLAIN}${password}::::::\n`).join(''),
  )
  await writeFile(join(folder, 'cert.pem'), CERTIFICATE)
  await writeFile(join(folder, 'key.pem'), KEY)
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port, owner))

  const maildir = (user: string) => join(folder, 'mail', user, 'Maildir')
  let server = await run(folder, port)
  let delivered = 0
  /** A folder beside INBOX is made the first time that a mail goes there. */
  const folderOf = async (user: string, mailbox: string | undefined) => {
    if (mailbox === undefined) return maildir(user)
    const path = join(maildir(user), `.${mailbox}`)
    for (const part of ['', 'cur', 'new', 'tmp']) {
      if ((await mkdir(join(path, part), { recursive: true })) !== undefined) await own(join(path, part))
    }
    return path
  }
  return {
    host: '127.0.0.1',
    port,
    async deliver(user, raw, { at, seen, mailbox } = {}) {
      const into = await folderOf(user, mailbox)
      delivered += 1
      const name = `${delivered}.${process.pid}.test`
      const draft = join(into, 'tmp', name)
      await writeFile(draft, raw)
      await own(draft)
      if (at) await utimes(draft, at, at)
      await rename(draft, seen ? join(into, 'cur', `${name}:2,S`) : join(into, 'new', name))
    },
    async log(user) {
      const rawlog = join(folder, 'rawlog', user)
      const files = (await readdir(rawlog)).filter((file) => file.endsWith('.in'))
      return (await Promise.all(files.map((file) => readFile(join(rawlog, file), 'latin1')))).join('\n')
    },
    async flags(user) {
      const files = [...(await readdir(join(maildir(user), 'cur'))), ...(await readdir(join(maildir(user), 'new')))]
      return files.map((file) => /:2,(\w*)$/.exec(file)?.[1] ?? '')
    },
    async restart(meanwhile) {
      await end(server)
      await meanwhile?.()
      server = await run(folder, port)
    },
    async renumber(user) {
      const list = join(maildir(user), 'dovecot-uidlist')
      const text = await readFile(list, 'latin1')
      const renumbered = text.replace(/^3 V(\d+)/, (_, validity: string) => `3 V${Number(validity) + 1000}`)
      await writeFile(list, renumbered, 'latin1')
      for (const file of await readdir(maildir(user))) {
        if (file.startsWith('dovecot.index')) await rm(join(maildir(user), file))
      }
    },
    async stop() {
      await end(server)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

interface Owner {
  readonly user: string
  readonly group: string
  readonly uid: number
  readonly gid: number
  /** Dovecot refuses mail users of uid 0, so root hands the files to nobody. */
  readonly chown: boolean
}

async function ownerOf(): Promise<Owner> {
  const { uid, gid, username } = userInfo()
  const [user, chownNeeded] = uid === 0 ? ['nobody', true] : [username, false]
  const passwd = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith(`${user}:`))
  const group = (await readFile('/etc/group', 'utf8')).split('\n')
  const ids = passwd?.split(':') ?? []
  const wanted = chownNeeded ? (ids[3] ?? '') : String(gid)
  const groupName = group.find((line) => line.split(':')[2] === wanted)?.split(':')[0] ?? 'nogroup'
  return { user, group: groupName, uid: Number(ids[2] ?? uid), gid: Number(wanted), chown: chownNeeded }
}

function configuration(folder: string, port: number, { user, group }: Owner): string {
  const special = ['Drafts', 'Sent', 'Trash', 'Junk', 'Archive']
    .map((name) => `  mailbox ${name} {\n    auto = subscribe\n    special_use = \\${name}\n  }`)
    .join('\n')
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
instance_name = ${port}
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_max_userip_connections = 200
mail_home = ${folder}/mail/%u
mail_location = maildir:~/Maildir
mailbox_list_index = yes
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users
}
userdb {
  driver = static
  args = uid=${user} gid=${group} home=${folder}/mail/%u
}
protocol imap {
  rawlog_dir = ${folder}/rawlog/%u
}
namespace inbox {
  inbox = yes
  separator = /
${special}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
`
}

/** Runs the server in the foreground and resolves when it answers. */
async function run(folder: string, port: number): Promise<ChildProcess> {
  const server = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  for (let tries = 0; tries < 200; tries += 1) {
    if (server.exitCode !== null) throw new Error(`Dovecot did not start: ${said}`)
    if (await answers(port)) return server
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  server.kill()
  throw new Error('Dovecot did not answer within 5 seconds')
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  // To the whole group: left to itself, a session that idles outlives the master by ten seconds.
  if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM')
  await exit
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
