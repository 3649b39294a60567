/**
 * A look back on a real Dovecot with thousands of mails, half of them answered in Sent: its time, its memory, its figures
 * beside those that are known, and how many commands that could write the server has heard.
 *
 *   node bench/look-back.ts [--mails 5000]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import type { LookBack } from '../src/craft/look-back.ts'
import { ADDRESS, accountsYaml, PASSWORD } from '../test/support/daemon.ts'
import { startDovecot } from '../test/support/dovecot.ts'
import {
  afterHours,
  answerTo,
  complaintOf,
  mail,
  reminderOf,
  TONGUES,
  type TongueName,
} from '../test/support/past-mails.ts'
import { stateOf, writingCommands } from '../test/support/untouched.ts'

const { values } = parseArgs({ options: { mails: { type: 'string', default: '5000' } } })
const MAILS = Number(values.mails)
const MAILBOXES = ['INBOX', 'Sent', 'Drafts']
const SINCE = '2025-11-01'
/** Of ten mails nine are complaints, the tenth a newsletter; every second complaint is answered, some twice asked. */
const NEWS_EVERY = 10
const DAYS = 300

const folder = await mkdtemp(join(tmpdir(), 'amends-bench-look-back-'))
const dovecot = await startDovecot([{ name: ADDRESS, password: PASSWORD }])
try {
  const known = await fill()
  const before = await stateOf(dovecot, ADDRESS, PASSWORD, MAILBOXES)
  await cp('config', join(folder, 'config'), { recursive: true })
  await writeFile(join(folder, 'config/accounts.yaml'), accountsYaml({ imap: dovecot, smtp: dovecot, user: ADDRESS }))
  const begun = performance.now()
  const { back, residentMb } = await lookBack()
  const seconds = (performance.now() - begun) / 1000
  const same = isDeepStrictEqual(await stateOf(dovecot, ADDRESS, PASSWORD, MAILBOXES), before)
  const writing = writingCommands(await dovecot.log(ADDRESS))
  const { whole } = back
  const lines = [
    `${MAILS} mails and ${back.sent} letters in Sent: ${seconds.toFixed(0)} s, ${((seconds * 1000) / (MAILS + back.sent)).toFixed(1)} ms a mail, ${residentMb} MB at most in the main process`,
    `complaints ${whole.cases} (made ${known.complaints}), answered ${whole.answered} (made ${known.answered}), never ${whole.never} (made ${known.complaints - known.answered}), wrote again ${whole.wroteAgain} (made ${known.again})`,
    `first answer, hours: team ${whole.real.median} · ${whole.real.ninetieth}, with amends ${whole.would.median?.toFixed(1)} · ${whole.would.ninetieth?.toFixed(1)}; in time: team ${whole.real.kept} of ${whole.real.due}, with amends ${whole.would.kept} of ${whole.would.due}; at night: team ${whole.real.night} of ${whole.real.hourKnown}, with amends ${whole.would.night} of ${whole.would.hourKnown}`,
    `commands that could write: ${writing.length}; flags, \\Recent, UIDNEXT, HIGHESTMODSEQ of ${MAILBOXES.join(', ')}: ${same ? 'unchanged' : 'CHANGED'}`,
  ]
  for (const line of lines) console.log(line)
  if (writing.length > 0 || !same) process.exitCode = 1
} finally {
  await dovecot.stop()
  await rm(folder, { recursive: true, force: true })
}

async function fill(): Promise<{ complaints: number; answered: number; again: number }> {
  const names = Object.keys(TONGUES) as TongueName[]
  const counts = { complaints: 0, answered: 0, again: 0 }
  for (let n = 0; n < MAILS; ) {
    const at = new Date(Date.UTC(2025, 10, 3, 8) + ((n * DAYS) / MAILS) * 86_400_000)
    const into = (raw: Uint8Array, when: Date, mailbox?: string) =>
      dovecot.deliver(ADDRESS, raw, { at: when, mailbox, seen: mailbox !== undefined })
    n += 1
    if (n % NEWS_EVERY === 0) {
      const head = [
        `Message-ID: <news${n}@fair.example>`,
        `Date: ${at.toUTCString()}`,
        'From: news@fair.example',
        `To: ${ADDRESS}`,
      ]
      const marks = ['Subject: Fair news', 'List-Unsubscribe: <https://fair.example/out>', 'Precedence: bulk']
      await into(mail([...head, ...marks], 'Our fair opens in spring.\nUnsubscribe here.\n'), at)
      continue
    }
    const one = complaintOf(n, names[n % names.length] ?? 'de', at)
    counts.complaints += 1
    await into(one.raw, at)
    if (counts.complaints % 2 === 0) {
      counts.answered += 1
      // From one hour to three days.
      const when = afterHours(at, 1 + ((n * 7) % 72))
      await into(answerTo(one, when), when, 'Sent')
    } else if (n % 7 === 0 && n < MAILS) {
      n += 1
      counts.again += 1
      await into(reminderOf(one, afterHours(at, 72)), afterHours(at, 72))
    }
  }
  return counts
}

async function lookBack(): Promise<{ back: LookBack; residentMb: number }> {
  const started = spawn(
    process.execPath,
    ['bin/amends.js', 'look-back', '--since', SINCE, '--json', '--html', join(folder, 'page.html')],
    {
      env: {
        PATH: process.env.PATH ?? '',
        ...{ AMENDS_DATA: join(folder, 'data'), AMENDS_KEY_FILE: join(folder, 'amends.key') },
        ...{ AMENDS_CONFIG: join(folder, 'config'), AMENDS_PASSWORD: PASSWORD },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let out = ''
  started.stdout.on('data', (chunk) => {
    out += chunk
  })
  let residentMb = 0
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${started.pid}/status`, 'utf8').catch(() => '')
    residentMb = Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? residentMb * 1024) / 1024)
  }, 500)
  await once(started, 'close')
  clearInterval(look)
  return { back: JSON.parse(out) as LookBack, residentMb }
}
