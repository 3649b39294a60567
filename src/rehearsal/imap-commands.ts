/** The commands that the rehearsal's IMAP server knows: one entry each, the list at the end. */
import { expandMacro, fetchItems, setsSeen } from './imap-fetch.ts'
import type { ImapSession } from './imap-server.ts'
import { bytesOf, inSet, isList, quote, readImapDate, SyntaxProblem, type Token, textOf } from './imap-syntax.ts'
import type { Mailbox, MailboxMail } from './mailbox.ts'

const PARTED = '\x01'

/** What XOAUTH2 says: user=…^Aauth=Bearer …^A^A, in base64. */
export function bearerOf(line: string): { readonly user: string; readonly token: string } {
  const [user = '', auth = ''] = Buffer.from(line, 'base64').toString('utf8').split(PARTED)
  return { user: user.replace(/^user=/, ''), token: auth.replace(/^auth=Bearer /, '') }
}

export const TOKEN_REFUSAL = Buffer.from('{"status":"400","schemes":"Bearer"}').toString('base64')

interface Command {
  readonly needs: 'nothing' | 'user' | 'mailbox'
  /** Gives the tagged answer without its tag; null where it is given later. */
  run(session: ImapSession, args: readonly Token[], tag: string): string | null
}

function signIn(session: ImapSession, user: string, password: string): string {
  session.user = session.rehearsal.signIn(user, password)
  if (!session.user) return session.rehearsal.refusal(user)
  return `OK [CAPABILITY ${session.rehearsal.personality.capabilities}] signed in`
}

function authenticate(session: ImapSession, args: readonly Token[], tag: string): string | null {
  const mechanism = textOf(args[0]).toUpperCase()
  if (mechanism === 'XOAUTH2') return authenticateByToken(session, tag)
  if (mechanism !== 'PLAIN') return 'NO unknown mechanism'
  session.ask('', (line) => {
    const [, user = '', password = ''] = Buffer.from(line, 'base64').toString('utf8').split('\0')
    session.send(`${tag} ${signIn(session, user, password)}`)
  })
  return null
}

/** Google's SASL XOAUTH2, as Microsoft takes it too: a refusal comes as a challenge, which the client answers with nothing. */
function authenticateByToken(session: ImapSession, tag: string): null {
  session.ask('', (line) => {
    const { user, token } = bearerOf(line)
    session.user = session.rehearsal.signInByToken(user, token)
    if (session.user) session.send(`${tag} OK [CAPABILITY ${session.rehearsal.personality.capabilities}] signed in`)
    else session.ask(TOKEN_REFUSAL, () => session.send(`${tag} NO [AUTHENTICATIONFAILED] Invalid credentials`))
  })
  return null
}

/** Mailbox names are compared as they stand, INBOX in any case (RFC 3501 §5.1). */
function find(session: ImapSession, token: Token | undefined): Mailbox | undefined {
  const name = textOf(token)
  const wanted = name.toUpperCase() === 'INBOX' ? 'INBOX' : name
  return session.user?.mailboxes.find((mailbox) => mailbox.name === wanted)
}

function list(verb: 'LIST' | 'LSUB'): Command['run'] {
  return (session, args) => {
    const pattern = textOf(args[1])
    if (pattern === '') session.send(`* ${verb} (\\Noselect) "${session.rehearsal.personality.delimiter}" ""`)
    const matches = globber(textOf(args[0]) + pattern)
    for (const mailbox of session.user?.mailboxes ?? []) {
      if (!matches(mailbox.name)) continue
      const attributes = mailbox.specialUse === null ? '\\HasNoChildren' : `\\HasNoChildren ${mailbox.specialUse}`
      session.send(`* ${verb} (${attributes}) "${session.rehearsal.personality.delimiter}" ${quote(mailbox.name)}`)
    }
    return `OK ${verb} done`
  }
}

/** Wildcards of LIST (RFC 3501 §6.3.8): `*` is anything, `%` anything below the next separator. */
function globber(pattern: string): (name: string) => boolean {
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  const expression = new RegExp(`^${source.replace(/\*+/g, '.*').replace(/%+/g, '[^/]*')}$`, 'i')
  return (name) => expression.test(name)
}

function open(readOnly: boolean): Command['run'] {
  return (session, args) => {
    session.view = null
    if (session.rehearsal.personality.wantsId && !session.identified)
      return 'NO SELECT Unsafe Login. Please contact kefu@188.com for help'
    const mailbox = find(session, args[0])
    if (!mailbox) return 'NO [NONEXISTENT] no such mailbox'
    session.select(mailbox, readOnly)
    session.send('* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)')
    session.send(`* OK [PERMANENTFLAGS (${readOnly ? '' : '\\Answered \\Flagged \\Deleted \\Seen \\Draft \\*'})] flags`)
    session.send(`* ${mailbox.mails.length} EXISTS`)
    session.send('* 0 RECENT')
    session.send(`* OK [UIDVALIDITY ${mailbox.uidValidity}] valid`)
    session.send(`* OK [UIDNEXT ${mailbox.uidNext}] next`)
    return `OK [READ-${readOnly ? 'ONLY' : 'WRITE'}] selected`
  }
}

function status(session: ImapSession, args: readonly Token[]): string {
  const mailbox = find(session, args[0])
  if (!mailbox) return 'NO [NONEXISTENT] no such mailbox'
  const values: Record<string, number> = {
    MESSAGES: mailbox.mails.length,
    RECENT: 0,
    UIDNEXT: mailbox.uidNext,
    UIDVALIDITY: mailbox.uidValidity,
    UNSEEN: mailbox.mails.filter((mail) => !mail.flags.has('\\Seen')).length,
  }
  const items = isList(args[1]) ? args[1].map((item) => textOf(item).toUpperCase()) : []
  const known = items.filter((item) => item in values)
  session.send(`* STATUS ${quote(mailbox.name)} (${known.map((item) => `${item} ${values[item]}`).join(' ')})`)
  return 'OK STATUS done'
}

/** The mails of the view that a set names, each with its sequence number. */
function named(session: ImapSession, set: string, byUid: boolean): { seq: number; mail: MailboxMail }[] {
  const view = session.view
  if (!view) return []
  const seqs = view.uids.map((_, index) => index + 1)
  const chosen = byUid ? new Set(inSet(set, view.uids)) : null
  const wanted = chosen ? seqs.filter((seq) => chosen.has(view.uids[seq - 1] ?? 0)) : inSet(set, seqs)
  const present = new Map(view.mailbox.mails.map((mail) => [mail.uid, mail]))
  return wanted.flatMap((seq) => {
    const mail = present.get(view.uids[seq - 1] ?? 0)
    return mail ? [{ seq, mail }] : []
  })
}

/** `13:*` runs downwards where 12 is the last (RFC 3501 §6.4.8 allows it). */
function runsDown(session: ImapSession, set: string): boolean {
  const last = session.view?.uids.at(-1) ?? 0
  const range = /^(\d+):(\*|\d+)$/.exec(set)
  if (!range || !session.rehearsal.personality.ascendingOnly) return false
  return Number(range[1]) > (range[2] === '*' ? last : Number(range[2]))
}

function fetch(byUid: boolean): Command['run'] {
  return (session, args) => {
    const wanted = isList(args[1]) ? args[1].map(textOf) : [textOf(args[1])]
    const items = expandMacro(wanted)
    if (runsDown(session, textOf(args[0]))) return 'BAD UID parameters!'
    const asksText = items.some((item) => /^(BODY(\.PEEK)?\[\]|RFC822$)/i.test(item))
    if (asksText && session.rehearsal.throttles())
      return 'BAD Request is throttled. Suggested Backoff Time: 20 milliseconds'
    const withUid = byUid && !items.some((item) => item.toUpperCase() === 'UID') ? ['UID', ...items] : items
    for (const { seq, mail } of named(session, textOf(args[0]), byUid)) {
      if (asksText && session.rehearsal.hides(mail)) continue
      if (setsSeen(items) && session.view?.readOnly === false) mail.flags.add('\\Seen')
      session.send(Buffer.concat([Buffer.from(`* ${seq} FETCH (`), fetchItems(mail, withUid), Buffer.from(')')]))
    }
    return 'OK FETCH done'
  }
}

function store(byUid: boolean): Command['run'] {
  return (session, args) => {
    if (session.view?.readOnly) return 'NO [READ-ONLY] mailbox is open read-only'
    const action = /^([+-]?)FLAGS(\.SILENT)?$/i.exec(textOf(args[1]))
    if (!action) throw new SyntaxProblem('FLAGS expected')
    const flags = isList(args[2]) ? args[2].map(textOf) : args.slice(2).map(textOf)
    for (const { seq, mail } of named(session, textOf(args[0]), byUid)) {
      if (action[1] === '') mail.flags.clear()
      for (const flag of flags) action[1] === '-' ? mail.flags.delete(flag) : mail.flags.add(flag)
      if (action[2] === undefined) session.send(`* ${seq} FETCH (UID ${mail.uid} FLAGS (${[...mail.flags].join(' ')}))`)
    }
    return 'OK STORE done'
  }
}

function copy(thenRemove: boolean): Command['run'] {
  return (session, args) => {
    if (thenRemove && session.view?.readOnly) return 'NO [READ-ONLY] mailbox is open read-only'
    const target = find(session, args[1])
    if (!target) return 'NO [TRYCREATE] no such mailbox'
    const mails = named(session, textOf(args[0]), true).map(({ mail }) => mail)
    if (mails.length === 0) return 'OK nothing to do'
    const copies = mails.map((mail) => target.append(mail.raw, mail.flags, mail.internalDate))
    const uids = (list: readonly MailboxMail[]) => list.map((mail) => mail.uid).join(',')
    const code = `[COPYUID ${target.uidValidity} ${uids(mails)} ${uids(copies)}]`
    if (!thenRemove) return `OK ${code} copied`
    session.send(`* OK ${code} moved`)
    session.view?.mailbox.remove(mails.map((mail) => mail.uid))
    return 'OK MOVE done'
  }
}

function expunge(session: ImapSession, args: readonly Token[]): string {
  const view = session.view
  if (!view || view.readOnly) return 'NO [READ-ONLY] mailbox is open read-only'
  const candidates = args.length > 0 ? inSet(textOf(args[0]), view.uids) : view.uids
  view.mailbox.remove(candidates.filter((uid) => view.mailbox.byUid(uid)?.flags.has('\\Deleted')))
  return 'OK EXPUNGE done'
}

/** APPEND mailbox [(flags)] ["date-time"] {literal}. */
function append(session: ImapSession, args: readonly Token[]): string {
  const mailbox = find(session, args[0])
  if (!mailbox) return 'NO [TRYCREATE] no such mailbox'
  const flags = isList(args[1]) ? args[1].map(textOf) : []
  const dated = args.length > (isList(args[1]) ? 3 : 2) ? readImapDate(textOf(args.at(-2))) : session.rehearsal.now()
  if (!dated) throw new SyntaxProblem('bad date-time')
  const mail = mailbox.append(bytesOf(args.at(-1)), flags, dated)
  return `OK [APPENDUID ${mailbox.uidValidity} ${mail.uid}] appended`
}

/** As little of SEARCH as clients of a demo need: ALL, SEEN, UNSEEN, a UID set. */
function search(session: ImapSession, args: readonly Token[]): string {
  const keys = args.map(textOf)
  const view = session.view
  let uids = view?.uids ?? []
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index]?.toUpperCase()
    if (key === 'SEEN' || key === 'UNSEEN') {
      const mails = new Map(view?.mailbox.mails.map((mail) => [mail.uid, mail]))
      uids = uids.filter((uid) => mails.get(uid)?.flags.has('\\Seen') === (key === 'SEEN'))
    } else if (key === 'UID') uids = inSet(keys[++index] ?? '', uids)
    else if (key !== 'ALL') return 'BAD unknown search key'
  }
  session.send(`* SEARCH ${uids.join(' ')}`.trimEnd())
  return 'OK SEARCH done'
}

function close(removeDeleted: boolean): Command['run'] {
  return (session) => {
    if (removeDeleted && session.view?.readOnly === false) expunge(session, [])
    session.view = null
    return 'OK closed'
  }
}

export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'CAPABILITY',
    {
      needs: 'nothing',
      run: (session) => answerWith(session, `* CAPABILITY ${session.rehearsal.personality.capabilities}`),
    },
  ],
  ['ID', { needs: 'nothing', run: identify }],
  ['LOGIN', { needs: 'nothing', run: (session, args) => signIn(session, textOf(args[0]), textOf(args[1])) }],
  ['AUTHENTICATE', { needs: 'nothing', run: authenticate }],
  ['NOOP', { needs: 'nothing', run: () => 'OK NOOP done' }],
  ['LOGOUT', { needs: 'nothing', run: logout }],
  ['NAMESPACE', { needs: 'user', run: (session) => answerWith(session, '* NAMESPACE (("" "/")) NIL NIL') }],
  ['ENABLE', { needs: 'user', run: (session) => answerWith(session, '* ENABLED') }],
  ['LIST', { needs: 'user', run: list('LIST') }],
  ['LSUB', { needs: 'user', run: list('LSUB') }],
  ['SUBSCRIBE', { needs: 'user', run: () => 'OK SUBSCRIBE done' }],
  ['CREATE', { needs: 'user', run: create }],
  ['SELECT', { needs: 'user', run: open(false) }],
  ['EXAMINE', { needs: 'user', run: open(true) }],
  ['STATUS', { needs: 'user', run: status }],
  ['APPEND', { needs: 'user', run: append }],
  ['CHECK', { needs: 'mailbox', run: () => 'OK CHECK done' }],
  ['IDLE', { needs: 'user', run: idle }],
  ['FETCH', { needs: 'mailbox', run: fetch(false) }],
  ['UID FETCH', { needs: 'mailbox', run: fetch(true) }],
  ['STORE', { needs: 'mailbox', run: store(false) }],
  ['UID STORE', { needs: 'mailbox', run: store(true) }],
  ['UID COPY', { needs: 'mailbox', run: copy(false) }],
  ['UID MOVE', { needs: 'mailbox', run: copy(true) }],
  ['UID SEARCH', { needs: 'mailbox', run: search }],
  ['EXPUNGE', { needs: 'mailbox', run: expunge }],
  ['UID EXPUNGE', { needs: 'mailbox', run: expunge }],
  ['CLOSE', { needs: 'mailbox', run: close(true) }],
  ['UNSELECT', { needs: 'mailbox', run: close(false) }],
])

function answerWith(session: ImapSession, untagged: string): string {
  session.send(untagged)
  return 'OK done'
}

function identify(session: ImapSession): string {
  session.identified = true
  return answerWith(session, '* ID ("name" "rehearsal")')
}

function create(session: ImapSession, args: readonly Token[]): string {
  if (find(session, args[0])) return 'NO [ALREADYEXISTS] mailbox exists'
  session.user?.create(textOf(args[0]))
  return 'OK created'
}

function idle(session: ImapSession, _args: readonly Token[], tag: string): null {
  session.idle(tag)
  return null
}

function logout(session: ImapSession, _args: readonly Token[], tag: string): null {
  session.send('* BYE see you')
  session.send(`${tag} OK LOGOUT done`)
  session.end()
  return null
}
