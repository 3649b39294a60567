/** What servers say to us, and the files that people edit. */
import { readFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import { parseCalendars } from '../../src/craft/calendar.ts'
import { ConfigError } from '../../src/craft/config-file.ts'
import { createTemplateSet, letterText, renderLetter } from '../../src/craft/letter.ts'
import { sampleMatters } from '../../src/craft/letter-samples.ts'
import { mirrored } from '../../src/craft/mirror.ts'
import { createMailStores } from '../../src/edge/imap.ts'
import { createSubmission } from '../../src/edge/smtp.ts'
import { composeMime } from '../../src/mail/compose.ts'
import { parseMail } from '../../src/mail/parse.ts'
import { MailStoreError } from '../../src/ports/mail-store.ts'
import { parseMarkets } from '../../src/resolution/markets.ts'
import { parsePolicy } from '../../src/resolution/policy.ts'
import { shippedFiles } from '../letters/cases.ts'
import { silentLog } from '../support/world.ts'
import { must, type Target, target } from './fuzz.ts'
import { damagedText, hostileText } from './material.ts'

/** A server that has nothing more to say ends the conversation after this long. */
const QUIET_MS = 10

/** Answers each line of a client; ends the connection when neither side has anything to say. */
interface Conversation {
  greeting: string
  answer(line: string): string | null
}

class ScriptedServer {
  #server: Server | null = null
  #port = 0
  conversation: Conversation = { greeting: '', answer: () => null }

  async port(): Promise<number> {
    if (this.#server) return this.#port
    const server = createServer((socket) => this.#serve(socket))
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    server.unref()
    const address = server.address()
    this.#port = typeof address === 'object' && address !== null ? address.port : 0
    return this.#port
  }

  #serve(socket: Socket): void {
    const { conversation } = this
    let rest = ''
    let quiet = setTimeout(() => socket.destroy(), QUIET_MS)
    const say = (text: string | null): void => {
      clearTimeout(quiet)
      quiet = setTimeout(() => socket.destroy(), QUIET_MS)
      if (text !== null && !socket.destroyed) socket.write(Buffer.from(text, 'utf8'))
    }
    socket.on('error', () => {})
    socket.on('close', () => clearTimeout(quiet))
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) say(conversation.answer(line))
    })
    say(conversation.greeting)
  }
}

const imap = new ScriptedServer()
const smtp = new ScriptedServer()

const MAIL = 'Subject: x\r\n\r\nThe lamp is broken.\r\n'
/** What a sound server answers, TAG for the command's own; the fuzz damages one of them. */
const IMAP: readonly (readonly [command: string, answer: string])[] = [
  ['CAPABILITY', '* CAPABILITY IMAP4rev1 ID NAMESPACE SPECIAL-USE UIDPLUS\r\nTAG OK done\r\n'],
  ['LOGIN', 'TAG OK [CAPABILITY IMAP4rev1 ID NAMESPACE] logged in\r\n'],
  ['ID', '* ID ("name" "x" "version" NIL)\r\nTAG OK done\r\n'],
  ['NAMESPACE', '* NAMESPACE (("" "/")) NIL NIL\r\nTAG OK done\r\n'],
  [
    'LIST',
    '* LIST (\\HasNoChildren \\Sent) "/" "&XfJT0ZAB-"\r\n* LIST (\\Drafts) "/" {5}\r\nDraft\r\n* LIST () "." INBOX\r\nTAG OK done\r\n',
  ],
  ['LSUB', 'TAG OK done\r\n'],
  [
    'EXAMINE',
    '* FLAGS (\\Answered \\Seen)\r\n* 2 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7] ok\r\n* OK [UIDNEXT 4] ok\r\n* OK [PERMANENTFLAGS ()] ok\r\nTAG OK [READ-ONLY] done\r\n',
  ],
  ['NOOP', '* 3 EXISTS\r\n* 1 EXPUNGE\r\nTAG OK done\r\n'],
  [
    'FETCH',
    `* 1 FETCH (UID 2 RFC822.SIZE ${MAIL.length} INTERNALDATE "03-Mar-2026 09:55:00 +0100" BODY[]<0> {${MAIL.length}}\r\n${MAIL})\r\n* 2 FETCH (UID 3 RFC822.SIZE 9 INTERNALDATE "03-Mar-2026 09:56:00 +0100" FLAGS (\\Seen))\r\nTAG OK done\r\n`,
  ],
  ['LOGOUT', '* BYE bye\r\nTAG OK done\r\n'],
]
const SMTP: readonly (readonly [command: string, answer: string])[] = [
  ['EHLO', '250-mx.example\r\n250-SIZE 1000000\r\n250-8BITMIME\r\n250-PIPELINING\r\n250 AUTH PLAIN LOGIN\r\n'],
  ['AUTH', '235 2.7.0 ok\r\n'],
  ['MAIL', '250 2.1.0 ok\r\n'],
  ['RCPT', '250 2.1.5 ok\r\n'],
  ['DATA', '354 go on\r\n'],
  ['.', '250 2.0.0 queued as 7 <new@mx.example>\r\n'],
  ['QUIT', '221 bye\r\n'],
]

interface Damage {
  readonly which: number
  readonly answer: string
}
const damageOf = (answers: readonly (readonly [string, string])[]): fc.Arbitrary<Damage> =>
  fc.nat(answers.length).chain((which) =>
    fc.record({
      which: fc.constant(which),
      answer: fc.oneof(
        damagedText([answers[which]?.[1] ?? '* OK ready\r\n']),
        hostileText(600).map((text) => `* ${text}\r\n`),
      ),
    }),
  )

function talk(answers: readonly (readonly [string, string])[], damage: Damage, greeting: string): Conversation {
  return {
    greeting: damage.which === answers.length ? damage.answer : greeting,
    answer(line) {
      const [, tag = '', command = ''] = /^(\S+)(?: UID)? (\S+)/.exec(line) ?? []
      const at = answers.findIndex(([name]) => name === command.toUpperCase())
      if (at < 0) return tag === '' ? null : `${tag} BAD no\r\n`
      return (at === damage.which ? damage.answer : (answers[at]?.[1] ?? '')).replaceAll('TAG', tag)
    },
  }
}

/** SMTP commands stand alone; within DATA only the dot is answered. */
function talkSmtp(damage: Damage): Conversation & { readonly dots: () => number } {
  let inData = false
  let dots = 0
  return {
    greeting: damage.which === SMTP.length ? damage.answer : '220 mx.example\r\n',
    dots: () => dots,
    answer(line) {
      if (inData && line !== '.') return null
      if (line === '.') {
        inData = false
        dots++
      }
      const command = line.split(/[ :]/)[0]?.toUpperCase() ?? ''
      const at = SMTP.findIndex(([name]) => name === command)
      if (at < 0) return '500 no\r\n'
      const answer = at === damage.which ? damage.answer : (SMTP[at]?.[1] ?? '')
      if (command === 'DATA') inData = /^354/.test(answer)
      return answer
    },
  }
}

const LETTER = Buffer.from('Subject: Re: x\r\n\r\nDear Eva\r\n')

async function overImap(damage: Damage): Promise<void> {
  const port = await imap.port()
  imap.conversation = talk(IMAP, damage, '* OK ready\r\n')
  const connection = {
    host: '127.0.0.1',
    port,
    security: 'none',
    user: 'u',
    password: 'p',
    mailbox: 'INBOX',
    watchdogSeconds: 2,
  } as const
  const stores = createMailStores(new Map([['a', connection]]), {
    readOnly: true,
    log: silentLog,
    now: () => '2026-03-03T09:00:00.000Z',
  })
  try {
    const store = await stores.connect('a')
    try {
      const status = await store.open('INBOX')
      must(/^\d+$/.test(status.uidValidity), 'UIDVALIDITY is a number')
      for (const { uid, size, internalDate } of await store.list(2)) {
        must(Number.isSafeInteger(uid) && uid >= 2, 'a UID is one that was asked for')
        must(Number.isFinite(size) && !Number.isNaN(Date.parse(internalDate)), 'size and date are such')
      }
      const mail = await store.fetch(2)
      if (mail !== null) must(mail.uid === 2, 'the mail is the one that was asked for')
      await store.special()
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof MailStoreError)) throw error
  }
}

async function overSmtp(damage: Damage): Promise<void> {
  const port = await smtp.port()
  const conversation = talkSmtp(damage)
  smtp.conversation = conversation
  const connection = { host: '127.0.0.1', port, security: 'none', user: 'u', password: 'p' } as const
  const submission = createSubmission(new Map([['a', connection]]), { log: silentLog })
  let asked = 0
  const receipt = await submission.send(
    'a',
    { reversePath: 'care@ours.example', forwardPaths: ['eva@kunde.example'] },
    LETTER,
    async () => ++asked > 0,
  )
  must(asked <= 1, 'the dot is asked for once')
  must(receipt.outcome !== 'delivered' || conversation.dots() === 1, 'what is delivered had its dot')
  must(conversation.dots() <= asked, 'no dot without leave')
  must(
    !['deferred', 'rejected'].includes(receipt.outcome) || conversation.dots() === 0 || refused(receipt),
    'a dot is not forgotten',
  )
}

/** After the dot only the server's own 4xx or 5xx says that nothing was taken. */
const refused = (receipt: { readonly outcome: string; readonly code?: number | null }): boolean =>
  (receipt.code ?? 0) >= 400 && (receipt.code ?? 0) < 600

const files = shippedFiles()
const templates = createTemplateSet(files).set
const names = [...files.keys()]
const CONFIG = [
  [
    'policy',
    (file: string, text: string) => parsePolicy(file, text, new Map()),
    readFileSync('config/policy.yaml', 'utf8'),
  ],
  ['markets', parseMarkets, readFileSync('config/markets.yaml', 'utf8')],
  ['calendars', parseCalendars, readFileSync('config/calendars.yaml', 'utf8')],
] as const

const LETTERS = ['damage', 'delay', 'refused', 'follow-up', 'safety'].flatMap((letter) =>
  names.includes(`en/${letter}.hbs`) ? [letter as 'damage'] : [],
)

export const WORLD_TARGETS: readonly Target[] = [
  target('imap-line', damageOf(IMAP), overImap),
  target('smtp-reply', damageOf(SMTP), overSmtp),
  target('folder-name', fc.array(hostileText(80), { minLength: 1, maxLength: 6 }), async (folders) => {
    const lines = folders.map((folder) => `* LIST (\\Sent) "/" {${Buffer.byteLength(folder)}}\r\n${folder}\r\n`)
    await overImap({ which: 4, answer: `${lines.join('')}TAG OK done\r\n` })
  }),
  target(
    'template',
    fc
      .nat(names.length - 1)
      .chain((at) => fc.tuple(fc.constant(names[at] ?? ''), damagedText([files.get(names[at] ?? '') ?? '']))),
    ([name, text]) => {
      const own = [...files].filter(([other]) => other.startsWith(`${name.split('/')[0]}/`) && other !== name)
      const { set, problems } = createTemplateSet(new Map([...own, [name, text]]))
      for (const { line } of problems) must(Number.isInteger(line) && line >= 0, 'a problem has its line')
      for (const letter of LETTERS)
        for (const { matter } of sampleMatters(letter)) renderLetter(set, name.split('/')[0] ?? 'en', matter)
    },
  ),
  target(
    'template-variables',
    fc.tuple(
      fc.constantFrom('en', 'de', 'ar', 'ja', 'zh-Hans', 'th'),
      hostileText(400),
      hostileText(200),
      hostileText(200),
    ),
    ([locale, name, order, product]) => {
      for (const { matter } of sampleMatters('damage').slice(0, 2)) {
        const hostile = { ...matter, customer: { name, market: null }, orders: [order], product }
        const letter = renderLetter(templates, locale, hostile)
        must(letter !== null, 'there is a letter')
        const text = letterText(letter?.blocks ?? [])
        must(!/[\r\u202A-\u202E\u2066-\u2069\0]/.test(text), 'a letter has no tricks')
        must(text.length < 8_000, 'a letter stays a letter')
        mirrored(templates, hostile, letter?.blocks ?? [])
      }
    },
  ),
  target(
    'letter-headers',
    fc.tuple(hostileText(300), hostileText(300), hostileText(2_000)),
    async ([name, subject, text]) => {
      const raw = await composeMime(
        {
          from: { name, address: 'care@ours.example' },
          replyTo: null,
          to: [{ name: subject, address: 'eva@kunde.example' }],
          cc: [],
          subject,
          text,
          html: '<p>x</p>',
          attachments: [],
          inReplyTo: '<a@b>',
          references: ['<a@b>'],
          messageId: '<ours.1@ours.example>',
          date: '2026-03-03T09:00:00.000Z',
        },
        new Map(),
      )
      const back = await parseMail(raw)
      must(back.to.length === 1 && back.to[0]?.address === 'eva@kunde.example', 'one recipient')
      must(back.cc.length === 0 && back.headers.bcc === undefined, 'no copy')
      must(back.from[0]?.address === 'care@ours.example' && back.messageId === '<ours.1@ours.example>', 'our fields')
      const known = [
        'from',
        'to',
        'subject',
        'message-id',
        'date',
        'in-reply-to',
        'references',
        'mime-version',
        'content-type',
        'x-auto-response-suppress',
      ]
      must(
        Object.keys(back.headers).every((field) => known.includes(field)),
        'no further field',
      )
    },
  ),
  target(
    'config-file',
    fc.nat(CONFIG.length - 1).chain((at) => fc.tuple(fc.constant(at), damagedText([CONFIG[at]?.[2] ?? '']))),
    ([at, text]) => {
      try {
        CONFIG[at]?.[1](`${CONFIG[at]?.[0]}.yaml`, text)
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error
        must(/:\d+: ./.test(error.message), 'a mistake has its line')
      }
    },
  ),
]
