/** Mails that a web form of ours wrote: whose words they carry, and which line says so. */
import { addressesIn } from './address.ts'
import { wordList } from './word-list.ts'

export interface FormMail {
  readonly name: string
  /** Address of the e-mail line, null where the form asked for none. */
  readonly address: string | null
  /** The line that names the address. */
  readonly evidence: string
  /** What the customer typed into the message field. */
  readonly text: string
}

type FormField = 'name' | 'first' | 'last' | 'email' | 'subject' | 'message' | 'other'

const LABELS: readonly (readonly [FormField, readonly string[]])[] = [
  [
    'first',
    wordList(
      'first name|vorname|prénom|nombre de pila|nome proprio|voornaam|imię|förnamn|fornavn|etunimi|jméno|имя|名|ad',
    ),
  ],
  [
    'last',
    wordList(
      'last name|surname|family name|nachname|nom de famille|apellidos|apellido|cognome|sobrenome|apelido|achternaam|nazwisko|efternamn|etternavn|sukunimi|příjmení|фамилия|姓|soyadı|soyad',
    ),
  ],
  [
    'name',
    wordList(
      'name|full name|your name|contact name|customer name|customer|ihr name|vor- und nachname|kontaktname|nom|nom complet|votre nom|nom et prénom|nombre|nombre y apellidos|nombre completo|su nombre|nome|nome completo|nome e cognome|il tuo nome|naam|uw naam|namn|ditt namn|navn|nimi|imię i nazwisko|jméno a příjmení|meno|név|neve|nume|име|имя и фамилия|фио|ваше имя|ім’я|ваше ім’я|όνομα|ονοματεπώνυμο|ad soyad|adınız|isim|الاسم|الاسم الكامل|שם|שם מלא|نام|نام و نام خانوادگی|नाम|ชื่อ|ชื่อ-นามสกุล|họ tên|họ và tên|tên|nama|nama lengkap|お名前|氏名|名前|ご氏名|이름|성함|성명|姓名|名字|您的姓名|称呼|联系人|聯絡人',
    ),
  ],
  [
    'email',
    wordList(
      'email|e-mail|mail|email address|e-mail address|your email|your e-mail|contact email|customer email|e-mail-adresse|email-adresse|ihre e-mail|ihre e-mail-adresse|mailadresse|adresse e-mail|adresse email|adresse mail|courriel|votre e-mail|votre email|correo|correo electrónico|correo electronico|su correo|indirizzo e-mail|indirizzo email|la tua email|endereço de e-mail|endereço de email|seu e-mail|e-mailadres|uw e-mail|e-post|e-postadress|din e-post|e-mailadresse|sähköposti|sähköpostiosoite|adres e-mail|adres email|e-mailová adresa|e-mail cím|adresă de e-mail|имейл|эл. почта|электронная почта|почта|ваш e-mail|ел. пошта|електронна пошта|ηλεκτρονική διεύθυνση|e-posta|eposta|e-posta adresi|البريد الإلكتروني|البريد الالكتروني|אימייל|דוא"ל|דואר אלקטרוני|ایمیل|ईमेल|อีเมล|อีเมล์|thư điện tử|alamat email|surel|emel|メールアドレス|メール|이메일|이메일 주소|메일|邮箱|电子邮箱|电子邮件|邮件|郵箱|電子郵件|電子信箱|信箱',
    ),
  ],
  [
    'subject',
    wordList(
      'subject|topic|reason|betreff|thema|anliegen|objet|sujet|motif|asunto|motivo|tema|oggetto|argomento|assunto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|subiect|тема|θέμα|konu|الموضوع|נושא|موضوع|विषय|หัวข้อ|เรื่อง|chủ đề|tiêu đề|subjek|perihal|件名|お問い合わせ種別|제목|문의 유형|主题|主题词|主旨|主題|标题|類別',
    ),
  ],
  [
    'message',
    wordList(
      'message|your message|comments|comment|enquiry|inquiry|description|details|question|complaint|nachricht|ihre nachricht|mitteilung|kommentar|beschreibung|votre message|commentaire|commentaires|mensaje|su mensaje|comentarios|comentario|consulta|messaggio|il tuo messaggio|testo|richiesta|mensagem|sua mensagem|bericht|uw bericht|vraag|opmerking|meddelande|besked|beskrivelse|melding|viesti|wiadomość|treść|treść wiadomości|zpráva|správa|üzenet|mesaj|mesajul|mesajınız|съобщение|сообщение|текст сообщения|ваше сообщение|повідомлення|μήνυμα|الرسالة|رسالتك|תוכן ההודעה|הודעה|פנייה|پیام|संदेश|ข้อความ|รายละเอียด|nội dung|tin nhắn|lời nhắn|pesan|isi pesan|mesej|お問い合わせ内容|内容|ご用件|メッセージ|메시지|문의 내용|문의내용|내용|留言|留言内容|消息|内容|訊息|留言內容',
    ),
  ],
  [
    'other',
    wordList(
      'datum|uhrzeit|zeit|heure|fecha|hora|data|ora|dato|ip-adresse|adresse ip|dirección ip|indirizzo ip|browser|user agent|user-agent|referrer|referer|sprache|language|langue|дата|время|tarih|saat|日時|送信日時|时间|日期|來源|来源|phone|telephone|tel|mobile|order|order number|order no|order id|country|company|product|ip|ip address|date|time|page|url|source|telefon|telefonnummer|bestellnummer|land|firma|unternehmen|produkt|téléphone|commande|numéro de commande|pays|société|produit|teléfono|pedido|número de pedido|país|empresa|producto|telefono|ordine|numero ordine|paese|azienda|prodotto|telefone|encomenda|número do pedido|produto|telefoon|bestelnummer|bedrijf|zamówienie|numer zamówienia|телефон|номер заказа|заказ|страна|компания|sipariş|sipariş no|الهاتف|رقم الطلب|טלפון|מספר הזמנה|điện thoại|số điện thoại|telepon|電話番号|注文番号|会社名|전화번호|주문번호|회사|电话|手机|订单号|国家|公司|電話|訂單編號|公司名稱',
    ),
  ],
]

const FIELD_OF: ReadonlyMap<string, FormField> = new Map(
  LABELS.toReversed().flatMap(([field, words]) => words.map((word) => [word, field] as const)),
)

/** Lines that are looked at above the message; forms are short. */
const HEAD_LINES = 60
const FOOTER =
  /^(?:-- ?$|[-_=*]{3,}\s*$|this (?:e-?mail|message|mail) was sent (?:from|via|through|by)|sent from (?:the )?(?:contact|web)|diese (?:e-?mail|nachricht) wurde (?:über|von)|(?:cet e-mail|ce message) a été envoyé|este (?:mensaje|correo|e-mail) (?:se|fue|ha sido)|questa (?:e-mail|mail) è stata inviata|esta mensagem foi enviada|本邮件由|此邮件由|このメールは)/i

/** Read by positions, not by one pattern: blanks, asterisks and separators in a row would cost cubic time. */
function labelOf(line: string): { field: FormField; value: string } | null {
  const bare = line.slice(0, 2_000).replace(/^[\s*>•-]{1,20}/, '')
  const at = bare.slice(0, 60).search(/[:：\t=|]/)
  if (at < 1) return null
  const label = bare
    .slice(0, at)
    .toLowerCase()
    .replaceAll('*', '')
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/\([^)]{0,30}\)$/, '')
  const field = FIELD_OF.get(label.trim())
  return field === undefined
    ? null
    : {
        field,
        value: bare
          .slice(at + 1)
          .replace(/^[:：\t=|*\s]{1,20}/, '')
          .trim(),
      }
}

/**
 * Reads the lines `Name: … E-mail: … Message: …` in the languages above; null where the mail is no form's.
 * @param text visible text of the mail.
 */
export function readFormMail(text: string): FormMail | null {
  const lines = text.split('\n').slice(0, 5_000)
  const values = new Map<FormField, { value: string; line: string }>()
  let message: string[] | null = null
  for (let i = 0; i < lines.length && i < HEAD_LINES; i++) {
    const labelled = labelOf(lines[i] ?? '')
    if (labelled === null) continue
    if (labelled.field === 'message') {
      message = [labelled.value, ...lines.slice(i + 1)]
      break
    }
    // Some forms put the value below its label.
    const below = labelled.value === '' && labelOf(lines[i + 1] ?? '') === null ? (lines[i + 1] ?? '').trim() : ''
    const value = labelled.value || below
    if (!values.has(labelled.field) && value !== '')
      values.set(labelled.field, { value, line: (lines[i] ?? '').trim() || value })
  }
  const email = values.get('email')
  const address = addressesIn(email?.value ?? '')[0] ?? null
  const named = ['name', 'first', 'last'].some((field) => values.has(field as FormField))
  if (!(named && (address !== null || message !== null)) && !(address !== null && message !== null)) return null
  const name =
    values.get('name')?.value ?? `${values.get('first')?.value ?? ''} ${values.get('last')?.value ?? ''}`.trim()
  return { name, address, evidence: email?.line ?? '', text: bodyOf(message ?? unlabelled(lines), message !== null) }
}

const unlabelled = (lines: readonly string[]): readonly string[] => lines.filter((line) => labelOf(line) === null)

/** The typed text: up to the form's footer, or to the technical fields that follow it. */
function bodyOf(lines: readonly string[], typed: boolean): string {
  const kept: string[] = []
  for (const [i, line] of lines.entries()) {
    if (i > 0 && FOOTER.test(line.trim())) break
    const labelled = typed && kept.length > 0 ? labelOf(line) : null
    if (labelled !== null && isTail(lines.slice(i))) break
    kept.push(line)
  }
  return kept.join('\n').trim()
}

/** Nothing but labelled lines to the end: these are the form's, not the customer's. */
const isTail = (lines: readonly string[]): boolean =>
  lines.length <= 20 && lines.every((line) => line.trim() === '' || labelOf(line) !== null || FOOTER.test(line.trim()))
