/** Which mailboxes are Sent, Drafts and Junk: as a person has set, as the server says (RFC 6154), else by their names, never by a guess. */
import type { ListResponse } from 'imapflow'
import type { SpecialMailboxes } from '../ports/mail-store.ts'
import type { ImapConnection } from './imap-session.ts'

type Use = SpecialMailboxes['unclear'][number]['use']

const FLAG = { sent: '\\Sent', drafts: '\\Drafts', junk: '\\Junk' } as const satisfies Record<Use, string>

/** Names that servers and mail clients give them, lower case, NFKC. imapflow knows more, but keeps the runners-up to itself. */
const NAMES: Readonly<Record<Use, ReadonlySet<string>>> = {
  sent: new Set(
    'sent|sent items|sent messages|sent mail|gesendet|gesendete elemente|gesendete objekte|envoyés|messages envoyés|éléments envoyés|enviados|elementos enviados|mensajes enviados|itens enviados|posta inviata|inviata|verzonden|verzonden items|wysłane|elementy wysłane|отправленные|надіслані|gönderilmiş öğeler|gönderilenler|skickat|sendt|sendte elementer|lähetetyt|odeslaná pošta|odoslaná pošta|elküldött elemek|trimise|απεσταλμένα|المرسلة|العناصر المرسلة|דואר שנשלח|پیام‌های ارسال‌شده|đã gửi|thư đã gửi|terkirim|已发送|已发送邮件|已发送消息|寄件備份|已傳送郵件|送信済み|送信済みアイテム|送信済みメール|보낸편지함|보낸 편지함|ส่งแล้ว'.split(
      '|',
    ),
  ),
  drafts: new Set(
    'drafts|draft|entwürfe|brouillons|borradores|rascunhos|bozze|concepten|kopie robocze|wersje robocze|черновики|чернетки|taslaklar|utkast|kladder|luonnokset|koncepty|piszkozatok|ciorne|πρόχειρα|المسودات|טיוטות|پیش‌نویس‌ها|thư nháp|draf|草稿箱|草稿|草稿匣|下書き|임시보관함|임시 보관함|ฉบับร่าง'.split(
      '|',
    ),
  ),
  junk: new Set(
    'junk|spam|junk e-mail|junk email|junk mail|bulk mail|spamverdacht|courrier indésirable|indésirables|pourriel|correo no deseado|lixo eletrônico|lixo electrónico|posta indesiderata|ongewenste e-mail|wiadomości-śmieci|спам|нежелательная почта|önemsiz|gereksiz e-posta|skräppost|søppelpost|uønsket mail|roskaposti|nevyžádaná pošta|levélszemét|ανεπιθύμητα|البريد غير المرغوب|דואר זבל|thư rác|垃圾邮件|垃圾邮箱|垃圾郵件|迷惑メール|스팸메일함|스팸함|จดหมายขยะ'.split(
      '|',
    ),
  ),
}

/** @param listed all mailboxes that LIST has named */
export function specialMailboxes(
  listed: readonly ListResponse[],
  folders: ImapConnection['folders'] = {},
): SpecialMailboxes {
  const selectable = listed.filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
  const unclear: { use: Use; candidates: readonly string[] }[] = []
  const choose = (use: Use): string | null => {
    const set = folders[use]
    if (set !== undefined) return selectable.find(({ path }) => path === set)?.path ?? null
    const named = candidates(selectable, use)
    if (named.length > 1) unclear.push({ use, candidates: named })
    return named.length === 1 ? (named[0] ?? null) : null
  }
  return { sent: choose('sent'), drafts: choose('drafts'), junk: choose('junk'), unclear }
}

/** The one that the server marks; without a mark all that bear such a name. */
function candidates(selectable: readonly ListResponse[], use: Use): string[] {
  const flag = FLAG[use]
  const marked = selectable.filter(({ flags }) => [...flags].some((one) => one.toLowerCase() === flag.toLowerCase()))
  if (marked.length > 0) return marked.map(({ path }) => path)
  const byName = selectable.filter(({ name, specialUse }) => NAMES[use].has(plain(name)) || specialUse === flag)
  return byName.map(({ path }) => path)
}

/** Without the marks of direction that clients put into names, and in one normal form. */
function plain(name: string): string {
  return name
    .replace(/[\u200e\u200f]/g, '')
    .normalize('NFKC')
    .trim()
    .toLowerCase()
}
