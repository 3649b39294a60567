/**
 * The words by which mail clients mark what is not new, language by language. To teach another language or client, add
 * its words here; nothing else knows them.
 */
import { wordList } from './word-list.ts'

export type BlockField = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'reply-to' | 'other'

/** Labels of header blocks above quoted and forwarded mails; spaces and U+3000 inside a label are ignored. */
export const BLOCK_LABELS: Readonly<Record<BlockField, string>> = {
  from: `from|sender|von|de|da|van|od|fra|från|lähettäjä|mittente|remetente|remitente|expéditeur|feladó|kimden|gönderen|expeditor|de la|from|από|от|від|изпращач|מאת|من|از|فرستنده|प्रेषक|จาก|từ|người gửi|dari|daripada|发件人|寄件人|寄件者|發件人|发送人|差出人|送信元|送信者|보낸 사람|보낸사람|발신|발신자|saatja|nuo|no|šalje|pošiljatelj|pošiljalac|odosielateľ|odesílatel|nadawca|kellelt`,
  sent: `sent|date|sent on|send time|sent at|time|gesendet|datum|gesendet am|envoyé|date d'envoi|enviado|enviado el|enviado em|fecha|data|inviato|data invio|verzonden|datum verzonden|wysłano|data|skickat|skickat den|sendt|dato|lähetetty|päivämäärä|pvm|odesláno|dátum|odoslané|elküldve|küldve|gönderildi|gönderme tarihi|tarih|trimis|dată|στάλθηκε|ημερομηνία|отправлено|дата|надіслано|дата та час|изпратено|נשלח|תאריך|تاريخ الإرسال|التاريخ|تاريخ|أرسلت|تم الإرسال|تاریخ|ارسال شده|भेजा गया|दिनांक|तारीख|ส่ง|ส่งเมื่อ|วันที่|đã gửi|gửi lúc|ngày|dikirim|tanggal|dihantar|tarikh|发送时间|发送日期|发件时间|日期|时间|寄件日期|傳送時間|發送時間|日期|送信日時|送信日|日時|日付|보낸 날짜|보낸날짜|날짜|발신일|saadetud|kuupäev|išsiųsta|data|nosūtīts|datums|poslano|poslato`,
  to: `to|an|à|a|para|aan|do|do|till|til|vastaanottaja|destinatario|destinatário|destinataire|címzett|kime|alıcı|către|la|προς|кому|до|получатель|אל|ל|إلى|الى|به|گیرنده|प्राप्तकर्ता|प्रति|ถึง|đến|tới|kepada|ke|untuk|收件人|收件者|宛先|받는 사람|받는사람|수신|수신자|komu|prima|za|kam|kellele|kam`,
  cc: `cc|copy|kopie|copie|copie à|copia|cópia|kopia|kopi|kopio|másolat|másolatot kap|bilgi|κοιν|κοινοποίηση|копия|копія|העתק|نسخة|نسخة إلى|رونوشت|प्रतिलिपि|สำเนา|đồng gửi|tembusan|salinan kepada|抄送|副本|副本抄送|참조|kópia`,
  subject: `subject|re|betreff|objet|sujet|asunto|oggetto|assunto|onderwerp|temat|ämne|emne|aihe|předmět|predmet|tárgy|konu|subiect|θέμα|тема|относно|נושא|הנדון|الموضوع|موضوع|विषय|เรื่อง|หัวเรื่อง|chủ đề|tiêu đề|subjek|perihal|hal|主题|主旨|主題|標題|标题|件名|題名|제목|teema|tema|naslov|zadeva`,
  'reply-to': `reply-to|reply to|antwort an|répondre à|responder a|rispondi a|回复|回覆至|返信先|ответить|antwoord aan`,
  other: `importance|priority|attachments|attachment|anlagen|anhang|wichtigkeit|priorität|pièces jointes|importancia|adjuntos|anexos|importância|allegati|priorità|bijlagen|urgentie|загрузки|вложения|важность|附件|重要性|添付ファイル|重要度|첨부|첨부 파일|중요도|bcc|bcc|organization|message-id|mailed-by`,
}

/** "wrote", as it stands in attribution lines. */
export const WROTE = wordList(`
wrote|writes|has written|schrieb|schreibt|geschrieben|a écrit|écrit|escribió|escribio|ha escrito|va escriure|
ha scritto|scrive|escreveu|schreef|geschreven|skrev|skreiv|skrifaði|kirjoitti|napisał|napisała|pisze|napsal|
napsala|napísal|napísala|írta|yazdı|a scris|έγραψε|пишет|написал|написала|писал|писала|писав|пише|написав|
написа|כתב|כתבה|كتب|كتبت|تمت كتابة|نوشت|نوشته|लिखा|เขียน|đã viết|menulis|napisao|napisala|napisal|מאת|rašė|
rakstīja|kirjutas|写道|写到|寫道|写了|書きました|書いた|のメール|작성|님이 쓴|썼습니다`)

/** First words of attribution lines; lines that begin with a digit or a short weekday count as well. */
export const OPENERS = wordList(`
on|at|am|le|el|il|em|no dia|op|den|w dniu|dnia|dne|v|na|на|в|στις|la|în|pe|pada|vào|dana|dňa|tarihinde|ti|ma|ke|
to|ในวันที่|เมื่อ|في|יום|בתאריך|ב-|در|在|于|於`)

/** Between dashes above a quoted mail. */
export const ORIGINAL = wordList(`
original message|original|original mail|original email|originalnachricht|ursprüngliche nachricht|
ursprüngliche mail|message d'origine|message original|message d’origine|mensaje original|messaggio originale|
mensagem original|oorspronkelijk bericht|oorspronkelijke bericht|ursprungligt meddelande|originalmeddelande|
oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|oryginalna wiadomość|
původní zpráva|pôvodná správa|eredeti üzenet|özgün ileti|orijinal mesaj|orijinal ileti|mesaj original|
mesajul original|αρχικό μήνυμα|исходное сообщение|оригинальное сообщение|вихідне повідомлення|
оригінальне повідомлення|оригинално съобщение|הודעה מקורית|ההודעה המקורית|الرسالة الأصلية|رسالة أصلية|پیام اصلی|
मूल संदेश|ข้อความต้นฉบับ|ข้อความเดิม|thư gốc|tin nhắn gốc|pesan asli|mesej asal|izvorna poruka|
originalna poruka|izvirno sporočilo|algne kiri|pradinis laiškas|oriģinālais ziņojums|原始邮件|原邮件|回复的原邮件|原始郵件|原始訊息|
原件|元のメッセージ|元のメール|オリジナル メッセージ|원본 메일|원본 메시지|원본메시지|reply message|antwort nachricht`)

/** Above a forwarded mail, between dashes or before a colon. */
export const FORWARDED = wordList(`
forwarded message|begin forwarded message|forwarded mail|forwarded by|forwarded email|fwd|
weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitete e-mail|message transféré|
début du message transféré|début du message réexpédié|message transmis|mensaje reenviado|
inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato|mensagem encaminhada|
mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|doorgestuurd bericht|
begin doorgestuurd bericht|vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mejl|
videresendt meddelelse|videresendt besked|videresendt melding|start på videresendt besked|
start på videresendt melding|välitetty viesti|välitetty viesti alkaa|wiadomość przekazana|przekazana wiadomość|
przekazywana wiadomość|początek przekazywanej wiadomości|wiadomość przesłana dalej|přeposlaná zpráva|
začátek přeposílané zprávy|přeposlaný e-mail|preposlaná správa|továbbított üzenet|továbbított levél|
továbbított levél kezdete|iletilen mesaj|iletilen ileti|yönlendirilen mesaj|mesaj redirecționat|
mesaj redirecţionat|început mesaj redirecționat|προωθημένο μήνυμα|αρχή προωθημένου μηνύματος|
пересылаемое сообщение|пересланное сообщение|переадресованное сообщение|начало переадресованного сообщения|
перенаправленное сообщение|переслане повідомлення|переадресоване повідомлення|пересланого повідомлення|
препратено съобщение|הודעה שהועברה|הודעה מועברת|תחילת ההודעה שהועברה|رسالة معاد توجيهها|الرسالة المعاد توجيهها|
رسالة محولة|بداية الرسالة المحولة|پیام هدایت‌شده|پیام ارسال شده|پیام فوروارد شده|अग्रेषित संदेश|
ข้อความที่ส่งต่อ|ข้อความที่ถูกส่งต่อ|thư đã chuyển tiếp|thư chuyển tiếp|tin nhắn đã chuyển tiếp|
bắt đầu thư được chuyển tiếp|pesan terusan|pesan yang diteruskan|mesej dimajukan|proslijeđena poruka|
prosleđena poruka|posredovano sporočilo|edastatud kiri|persiųstas laiškas|pārsūtītais ziņojums|转发邮件|转发的邮件|
转发邮件信息|转发的原邮件|轉寄的郵件|轉寄郵件|轉寄信件|已轉寄的郵件|開始轉寄郵件|开始转发的邮件|被转发的邮件|転送メッセージ|転送されたメッセージ|転送メール|以下、転送されたメール|전달된 메시지|전달된 메일|
전달한 메시지|轉發郵件|begin doorgestuurd`)

/** Lines by which devices and apps sign; matched at the start or as a whole by `quoted-text.ts`. */
export const DEVICE_LINES = wordList(`
sent from my |sent from mail for|sent from outlook|sent from yahoo|sent from proton|sent with proton|sent via |
sent using |sent with |get outlook for|von meinem |gesendet von |gesendet mit |diese nachricht wurde von meinem|
outlook für |holen sie sich outlook|envoyé de mon |envoyé depuis |envoyé à partir de|télécharger outlook|
obtenez outlook|enviado desde |enviado do meu|enviado a partir|enviado do |obtener outlook|obter o outlook|
obtenga outlook|inviato da |inviato dal mio|scarica outlook|ottieni outlook|verzonden vanaf |verstuurd vanaf |
verzonden met|outlook voor |skickat från |hämta outlook|sendt fra |hent outlook|få outlook|lähetetty |
hanki outlook|wysłane z |wysłano z |pobierz outlook|odesláno z|získejte outlook|stáhnout outlook|odoslané z|
küldve az|elküldve: |trimis de pe|trimis din|στάλθηκε από|отправлено с |отправлено из |надіслано з |
изпратено от |נשלח מה|נשלח מ-|أُرسلت من|أرسلت من|تم الإرسال من|مرسل من|ارسال شده از|ส่งจาก|đã gửi từ|
được gửi từ|gửi từ |dikirim dari |dihantar dari|从我的|发自我的|發自我的|發自|从 outlook|发自|從我的|傳送自|poslano z|poslano s |
poslato sa|saadetud minu|išsiųsta iš|nosūtīts no|iphoneから送信|ipadから送信|나의 |yahoo mail: |sent from samsung|
sent from huawei|diese e-mail wurde von meinem`)

/** As a device line ends where the device comes first. */
export const DEVICE_ENDINGS = wordList(`
から送信|에서 보냄|에서 보냈습니다|gönderildi|से भेजा गया|gesendet|gönderilmiştir`)

/** Words of confidentiality notices; two of them in one long paragraph make a disclaimer. */
export const DISCLAIMER_WORDS = wordList(`
confidential|privileged|intended recipient|intended solely|intended only|unauthorized|unauthorised|
notify the sender|received this|disclosure|legally|virus|vertraulich|rechtlich geschützt|irrtümlich|
nicht der richtige adressat|bestimmungsgemäß|unbefugt|confidentiel|destinataire|par erreur|interdite|
confidencial|destinatario|destinatário|por error|por engano|prohibid|proibid|riservat|confidenzial|per errore|
vietat|destinatari|vertrouwelijk|geadresseerde|ten onrechte|konfidentiell|avsedd|mottagare|fortrolig|modtager|
mottaker|luottamuksellinen|vastaanottaja|poufn|adresat|omyłkowo|důvěrn|dôvern|příjemce|omylem|bizalmas|címzett|
gizli|alıcı|yetkisiz|confidențial|destinatar|εμπιστευτικ|παραλήπτη|конфиденциальн|адресат|по ошибке|
конфіденційн|помилково|поверителн|סודי|חסוי|נמען|בטעות|سري|سرية|المرسل إليه|بالخطأ|عن طريق الخطأ|محرمانه|گیرنده|
गोपनीय|ความลับ|ผู้รับ|bảo mật|người nhận|rahasia|sulit|penerima|保密|机密|機密|收件人|误收|誤收|错误收到|未经授权|未經授權|秘密|受信者|誤って|
機密情報|기밀|수신인|수신자|잘못 수신|비밀`)

/** Lines that gateways and green-minded companies add; each alone makes its paragraph no one's words. */
export const NOTICE_LINES = wordList(`
this email originated from outside|this e-mail originated from outside|this message originated from outside|
external email|caution: external|you don't often get email from|sie erhalten nicht oft|
sie erhalten nicht häufig|diese e-mail kommt von extern|think before you print|
consider the environment before printing|bitte denken sie an die umwelt|pensez à l’environnement|
pensez à l'environnement|avant d’imprimer|avant d'imprimer|antes de imprimir|prima di stampare|
denk aan het milieu|has been checked for viruses|scanned for viruses|virus-free|virenfrei|auf viren geprüft|
sin virus|garanti sans virus|non contiene virus|privo di virus|не содержит вирусов|проверено на вирусы|请考虑环境|
此邮件来自外部|此電子郵件來自外部`)

/** Of ticket systems: what stands below is history. */
export const REPLY_ABOVE = wordList(`
reply above this line|type your reply above|write your reply above|reply above the line|
antworten sie oberhalb dieser|bitte antworten sie über|bitte geben sie ihre antwort über|
répondez au-dessus de cette ligne|répondre au-dessus|saisissez votre réponse au-dessus|
escriba su respuesta por encima|responda por encima|escriba su respuesta encima|digite sua resposta acima|
responda acima|rispondi sopra questa riga|inserisci la risposta sopra|typ uw antwoord boven|
beantwoord boven deze|skriv ditt svar ovanför|skriv dit svar over|kirjoita vastauksesi tämän|odpowiedz powyżej|
napište svou odpověď nad|bu satırın üst|ответьте выше этой|введите ответ над|напишіть відповідь над|请在此行上方|
请在这条线上方|請在此行上方|この行より上|この線より上|이 줄 위에|اكتب ردك فوق|השב מעל`)
