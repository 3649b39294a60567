/** Words of machines, by language: openings of subjects, phrases of texts. Soft evidence all of it; lower case. */
import { wordList } from './word-list.ts'

/** Subjects of automatic replies begin so (a human answering one begins with a reply prefix). */
export const AUTO_REPLY_SUBJECTS = wordList(`
automatic reply|auto reply|auto-reply|autoreply|auto response|auto-response|autoresponse|automated reply|
automated response|out of office|out of the office|out-of-office|ooo:|vacation:|vacation reply|on vacation|
on leave|away from|i am away|on holiday|annual leave|maternity leave|automatische antwort|
automatische rückantwort|autoantwort|abwesenheitsnotiz|abwesenheitsmeldung|abwesenheit|abwesend|außer haus|
nicht im büro|im urlaub|réponse automatique|réponse auto|absence du bureau|message d'absence|message d’absence|
absent du bureau|absence|en congé|respuesta automática|respuesta automatica|contestación automática|
fuera de la oficina|fuera de oficina|ausencia temporal|ausente|de vacaciones|resposta automàtica|
fora de l’oficina|risposta automatica|fuori sede|fuori ufficio|assenza dall’ufficio|assenza dall'ufficio|
assente|in ferie|resposta automática|resposta automatica|ausência temporária|ausência do escritório|
fora do escritório|ausente do escritório|de férias|automatisch antwoord|automatische reactie|afwezigheid|
afwezig|niet op kantoor|met vakantie|autosvar|automatiskt svar|frånvaro|frånvarande|inte på kontoret|semester|
automatisk svar|fraværende|fraværsbesked|fraværsmelding|ikke til stede|ikke på kontoret|på ferie|
automaattinen vastaus|automaattivastaus|poissa|poissaoloilmoitus|lomalla|sjálfvirkt svar|fjarverandi|
odpowiedź automatyczna|autoodpowiedź|automatyczna odpowiedź|nieobecność|poza biurem|automatická odpověď|
mimo kancelář|nepřítomnost|automatická odpoveď|neprítomnosť|mimo kancelárie|automatikus válasz|házon kívül|
szabadságon|răspuns automat|în afara biroului|absență|în concediu|автоматичен отговор|извън офиса|отсъствие|
автоматический ответ|автоответ|вне офиса|нет на месте|отсутствие|в отпуске|автоматична відповідь|автовідповідь|
відсутність|поза офісом|у відпустці|αυτόματη απάντηση|εκτός γραφείου|απουσία|otomatik yanıt|otomatik cevap|
ofis dışında|ofis dışı|izindeyim|رد تلقائي|الرد التلقائي|رد آلي|خارج المكتب|في إجازة|תשובה אוטומטית|
מענה אוטומטי|מחוץ למשרד|בחופשה|پاسخ خودکار|خارج از دفتر|स्वचालित उत्तर|स्वतः उत्तर|कार्यालय से बाहर|
ตอบกลับอัตโนมัติ|การตอบกลับอัตโนมัติ|ไม่อยู่ที่สำนักงาน|trả lời tự động|thư trả lời tự động|vắng mặt|
balasan otomatis|jawaban otomatis|di luar kantor|balas automatik|balasan automatik|di luar pejabat|
automatski odgovor|automatsko odgovaranje|izvan ureda|odsutnost|van kancelarije|samodejni odgovor|odsotnost|
automatinis atsakymas|automātiska atbilde|automātiskā atbilde|automaatvastus|automaatne vastus|kontorist väljas|
аутоматски одговор|автоматский одговор|awtomatikong tugon|majibu otomatiki|জবাব স্বয়ংক্রিয়|স্বয়ংক্রিয় উত্তর|
خودکار جواب|ავტომატური პასუხი|avtomatik cavab|автоматты жауап|ավտոմատ պատասխան|atebiad awtomatig|
freagra uathoibríoch|outomatiese antwoord|автоматски одговор|аўтаматычны адказ|தானியங்கி பதில்|தானியங்கு பதில்|
jibu la kiotomatiki|majibu ya kiotomatiki|ateb awtomatig|ymateb awtomatig|erantzun automatikoa|स्वयंचलित उत्तर|स्वचालित जवाफ|
స్వయంచాలక ప్రత్యుత్తరం|ಸ್ವಯಂಚಾಲಿತ ಪ್ರತ್ಯುತ್ತರ|സ്വയമേവയുള്ള മറുപടി|avtomatik javob|автоматтык жооп|автомат хариу|automatesch äntwert|
ራስ-ሰር ምላሽ|tweġiba awtomatika|automatische beantwurding|përgjigje automatike|自动答复|自动回复|自動回覆|自動答覆|自动应答|
休假通知|外出自动回复|假期自动回复|不在办公室|自動応答|自動返信|自動応答メール|不在通知|不在のお知らせ|不在連絡|休業のお知らせ|休暇のお知らせ|자동 회신|자동회신|자동 응답|자동응답|부재중|부재 중|
휴가 중`)

/** Unmistakable wherever they stand in a subject. */
export const AUTO_REPLY_IN_SUBJECT = wordList(`
不在のお知らせ|自動返信|自動応答|自动回复|自動回覆|자동 회신|부재중 자동|(out of office)|[auto-reply]|[automatic reply]|[autoreply]`)

/** In the text of somebody who is away. */
export const AWAY_PHRASES = wordList(`
out of the office|out of office|away from the office|away from my desk|on annual leave|on vacation|
on parental leave|on maternity leave|limited access to email|limited access to e-mail|no access to my email|
will respond upon my return|reply when i return|back in the office|our office is closed|office will be closed|
we are closed for|nicht im büro|nicht im hause|außer haus|bin im urlaub|abwesend|nicht weitergeleitet|
nach meiner rückkehr|betriebsferien|betriebsurlaub|absent du bureau|absente du bureau|suis absent|suis en congé|
en congés|congés annuels|dès mon retour|à notre retour|à mon retour|fuera de la oficina|estaré de vacaciones|
de vacaciones|sin acceso a mi correo|a mi regreso|a mi vuelta|estoy ausente|fuori ufficio|sono in ferie|
in ferie|al mio rientro|chiusura estiva|sarò assente|fora do escritório|estou de férias|estarei de férias|
estarei ausente|acesso limitado ao e-mail|ao meu regresso|quando voltar|niet op kantoor|ben afwezig|op vakantie|
met vakantie|na mijn terugkomst|inte på kontoret|har semester|är på semester|åter på kontoret|är tillbaka|
ikke på kontoret|er på ferie|holder ferie|tilbage på kontoret|tilbake på kontoret|olen lomalla|
poissa toimistolta|en ole tavattavissa|palaan|er í fríi|fjarverandi|na urlopie|poza biurem|nieobecn|po powrocie|
mimo kancelář|na dovolené|nejsem v kanceláři|na dovolenke|mimo kancelárie|szabadságon|nem vagyok az irodában|
házon kívül|în concediu|nu sunt în birou|revin la birou|в отпуск|извън офиса|в отпуске|нет в офисе|отсутствую|
вне офиса|ограничен доступ к почте|у відпустці|відсутн|поза офісом|εκτός γραφείου|σε άδεια|θα απουσιάζω|
ofis dışında|izindeyim|izinde olacağım|yıllık izin|خارج المكتب|في إجازة|إجازة سنوية|עד לשובי|מחוץ למשרד|
נמצא בחופשה|בחופשה|در مرخصی|خارج از دفتر|कार्यालय से बाहर|छुट्टी पर|ไม่อยู่ที่สำนักงาน|ไม่อยู่ในสำนักงาน|
ลาพักร้อน|ลาหยุด|đang đi công tác|đang nghỉ phép|không có mặt tại văn phòng|nghỉ phép|sedang cuti|
tidak berada di kantor|di luar kantor|di luar pejabat|sedang bercuti|na godišnjem odmoru|izvan ureda|na odmoru|
na dopustu|odsoten|odsotna|atostogauju|esu išvykęs|atvaļinājumā|neesmu birojā|puhkusel|kontorist väljas|
olen puhkusel|fora de l’oficina|estic de vacances|jag är ledig|jeg er på ferie|不在办公室|正在休假|休假中|外出中|出差中|放假|假期期间|
无法及时回复|無法即時回覆|不在辦公室|休假期間|外出しております|不在にして|不在のため|休暇をいただ|休業とさせて|休業期間|夏季休業|年末年始休業|席を外して|부재중|부재 중|휴가 중|휴가중|출장 중|자리를 비|
휴무|휴가로|im mutterschutz|in elternzeit|assente dall’ufficio|assente dall'ufficio|chiusa per ferie|
chiusi per ferie|al nostro rientro|ausente do escritório|uit die kantoor|met verlof|í sumarfríi|čerpám dovolenou|
nemám přístup k e-mailu|nie som v kancelárii|plecat din birou|plecată din birou|на годишњем одмору|
ван канцеларије|на годишен одмор|jam me pushime|απουσιάζω|βρίσκομαι σε άδεια|με άδεια έως|у водпуску|ў водпуску|у адпачынку|
ў адпачынку|შვებულებაში|արձակուրդում|məzuniyyətdəyəm|məzuniyyətdə|демалыстамын|еңбек демалысында|ta’tildaman|چھٹی پر ہوں|
ছুটিতে আছি|விடுமுறையில்|సెలవులో ఉన్నాను|रजेवर आहे|wala po ako sa opisina|wala ako sa opisina|naka-leave|niko likizo|
nipo likizo|nje ya ofisi|ar wyliau|as láthair ón oifig|oporretan nago|estou de vacacións|estarei de vacacións|
barra mill-uffiċċju|出差在外|正在出差|出差期间|不能及时查看|不能及时回复|无法查看邮件|休假至`)

/** A machine says that it is one, or acknowledges receipt. */
export const MACHINE_PHRASES = wordList(`
this is an automated|this is an automatic|this email was sent automatically|
this message was automatically generated|automatically generated|auto-generated|auto generated|
do not reply to this|please do not reply|don't reply to this|this mailbox is not monitored|unmonitored mailbox|
your request has been received|we have received your request|we have received your message|
has been received and is being reviewed|has been received and will be|your ticket has been|
a ticket has been created|ticket number|a new ticket|a support ticket|we received your email|
automatisch erstellt|automatisch generiert|automatisch versendet|automatisch versandt|automatisch erzeugt|
automatische antwort|antworten sie nicht auf diese|bitte nicht auf diese|ihre anfrage ist bei uns eingegangen|
wir haben ihre anfrage erhalten|ticketnummer|généré automatiquement|envoyé automatiquement|message automatique|
réponse automatique|ne pas répondre à ce|merci de ne pas répondre|avons bien reçu votre demande|
avons bien reçu votre message|numéro de ticket|generado automáticamente|mensaje automático|respuesta automática|
no responda a este|no responder a este|hemos recibido su|hemos recibido tu|número de ticket|
generato automaticamente|messaggio automatico|risposta automatica|non rispondere a questa|
non rispondere a questo|abbiamo ricevuto la sua|abbiamo ricevuto la tua|gerado automaticamente|
gerada automaticamente|mensagem automática|não responda a este|não responda este|não responder a este|
recebemos a sua mensagem|recebemos sua mensagem|recebemos a sua solicitação|recebemos seu|número de protocolo|
na nossa fila|automatisch gegenereerd|automatisch verzonden|beantwoord deze e-mail niet|niet op deze e-mail|
we hebben uw aanvraag ontvangen|we hebben je bericht ontvangen|automatiskt genererat|automatiskt meddelande|
svara inte på detta|vi har tagit emot|ärendenummer|automatisk genereret|automatisk besked|svar venligst ikke|
vi har modtaget din|automatisk generert|ikke svar på denne|vi har mottatt din|saksnummer|automaattinen viesti|
älä vastaa tähän|olemme vastaanottaneet|wygenerowana automatycznie|wiadomość automatyczna|
prosimy nie odpowiadać|otrzymaliśmy twoje|otrzymaliśmy państwa|numer zgłoszenia|automaticky vygenerov|
neodpovídejte na tento|přijali jsme váš|neodpovedajte na tento|automatikusan generált|ne válaszoljon erre|
megkaptuk|generat automat|nu răspundeți la acest|am primit solicitarea|автоматически сгенерирован|
автоматическое сообщение|не отвечайте на это|отвечать на него не нужно|ваше обращение зарегистрировано|
ваша заявка|ваш запрос получен|номер обращения|автоматично згенерован|не відповідайте на це|ваше звернення|
αυτόματο μήνυμα|μην απαντήσετε|λάβαμε το αίτημά|otomatik olarak|bu e-postayı yanıtlamayın|bu e-postaya cevap|
talebiniz alınmıştır|talebiniz bize ulaş|رسالة آلية|رسالة تلقائية|لا ترد على هذه|يرجى عدم الرد|تم استلام طلبك|
لقد استلمنا|رقم التذكرة|הודעה אוטומטית|אין להשיב|פנייתך התקבלה|مستجدات خودکار|به صورت خودکار|
لطفا به این ایمیل پاسخ ندهید|स्वचालित|कृपया इस ईमेल का उत्तर न दें|ข้อความอัตโนมัติ|กรุณาอย่าตอบกลับ|
เราได้รับคำขอ|email tự động|vui lòng không trả lời|chúng tôi đã nhận được yêu cầu|pesan otomatis|email otomatis|
jangan membalas|mohon tidak membalas|kami telah menerima|mesej automatik|系统自动|自动发送|自动回复|请勿直接回复|
请勿回复|工单|已收到您的|系統自動|自動發送|請勿直接回覆|請勿回覆|自動で送信|自動送信|自動返信|自動配信|返信できません|返信しないで|お問い合わせを受け付け|受付番号|자동으로 발송|자동 발송|자동발송|
발신 전용|발신전용|회신하지 마|접수되었습니다|문의가 접수`)

/** Subjects of ticket systems' acknowledgements. */
export const ACK_SUBJECTS = wordList(`
[request received]|request received|ticket received|ticket created|new ticket created|we have received your|
we've received your|we received your|your request has been|your ticket|case created|thank you for contacting|
thanks for contacting|thank you for your email|ihre anfrage ist eingegangen|wir haben ihre anfrage|
eingangsbestätigung|empfangsbestätigung|accusé de réception|nous avons bien reçu|votre demande a|hemos recibido|
acuse de recibo|su solicitud ha sido|abbiamo ricevuto|conferma di ricezione|recebemos a sua|recebemos sua|
recebemos o seu|recebemos seu|confirmação de recebimento|ontvangstbevestiging|we hebben uw|vi har tagit emot|
mottagningsbekräftelse|vi har modtaget|vi har mottatt|vastaanottovahvistus|potwierdzenie otrzymania|
otrzymaliśmy|przyjęliśmy|potvrzení o přijetí|přijali jsme|megkaptuk|am primit|ваше обращение|ваша заявка|
мы получили ваш|запрос получен|ваше звернення|λάβαμε|talebiniz|başvurunuz alın|تم استلام|استلمنا|קיבלנו את|
פנייתך|เราได้รับ|chúng tôi đã nhận|kami telah menerima|我们已收到|已收到您|您的工单|工单已|我們已收到|受付完了|お問い合わせありがとうございます|
お問い合わせを受け付け|접수되었습니다|문의 접수`)

/** Subjects of non-delivery reports. */
export const BOUNCE_SUBJECTS = wordList(`
undelivered mail|undeliverable|undelivered message|delivery status notification|delivery failure|
delivery failed|mail delivery failed|mail delivery failure|mail delivery system|returned mail|failure notice|
message not delivered|could not be delivered|delivery has failed|delivery delayed|delayed mail|
mail system error|non delivery|non-delivery|message undeliverable|undeliverable mail|unzustellbar|
nicht zustellbar|zustellung fehlgeschlagen|unzustellbare nachricht|non remis|échec de la remise|échec de remise|
message non distribué|no se puede entregar|no entregado|error de entrega|devuelto al remitente|
impossibile recapitare|mancato recapito|não entregue|não foi possível entregar|falha na entrega|devolvida|
onbestelbaar|kan niet worden bezorgd|kan inte levereras|olevererat|kan ikke leveres|ikke leveret|
toimitus epäonnistui|niedostarczalne|niedostarczon|nedoručitelné|nedoručiteľné|kézbesíthetetlen|
imposibil de livrat|недоставлен|не доставлено|сбой доставки|не удается доставить|не вдалося доставити|
αδυναμία παράδοσης|teslim edilemedi|تعذر تسليم|فشل التسليم|אינו ניתן למסירה|không gửi được|ส่งไม่ได้|
tidak terkirim|系统退信|退信|邮件被退回|无法投递|未送达|退回的邮件|郵件傳送失敗|無法傳遞|退信通知|配信不能|配信失敗|配送不能|送信エラー|반송|전달할 수 없음|배달 실패|전송 실패`)

/** Text of machines that return mail without following RFC 3464. */
export const BOUNCE_PHRASES = wordList(`
this is the qmail-send program|this is the mail system at host|could not be delivered to one or more|
delivery to the following recipient|delivery has failed to these recipients|
delivery to the following recipients failed|wasn't delivered to|unable to deliver your message|
your message could not be delivered|a message that you sent could not be delivered|
the following addresses had permanent fatal errors|recipient address rejected|user unknown|no such user|
mailbox unavailable|mailbox full|undeliverable|您的邮件被退回|邮件被退回|退信原因|收件人邮箱|由于下列原因|配信できませんでした|전달되지 못했|
die folgenden empfänger|konnte nicht zugestellt werden`)

/** Of mail that a server still tries to deliver. */
export const DELAY_PHRASES = wordList(`
has not yet been delivered|warning message only|this is a warning only|still being retried|delivery delayed|
delivery is delayed|delivery to these recipients or groups is delayed|will retry for|we will keep trying|
zustellung verzögert|verzögerte zustellung|remise retardée|remise différée|entrega retrasada|entrega atrasada|
consegna ritardata|bezorging vertraagd|доставка задерживается|доставка отложена|邮件延迟|投递延迟|传递延迟|郵件延遲|
配信の遅延|配信が遅れて|전송 지연|배달 지연`)

/** Below every circular mail. */
export const UNSUBSCRIBE_PHRASES = wordList(`
unsubscribe|manage your preferences|email preferences|update your preferences|view in browser|
view this email in your browser|abmelden|abbestellen|keinen newsletter mehr|im browser ansehen|se désabonner|
se désinscrire|désinscription|voir dans le navigateur|darse de baja|cancelar suscripción|
cancelar la suscripción|ver en el navegador|annulla iscrizione|annullare l’iscrizione|disiscri|cancellati|
cancelar inscrição|cancelar subscrição|descadastrar|afmelden|uitschrijven|avregistrera|avprenumerera|
avsluta prenumeration|afmeld|avmeld|peruuta tilaus|wypisz|zrezygnować z subskrypcji|rezygnacja z newslettera|
odhlásit|odhlásiť|leiratkozás|leiratkozni|dezabon|отписаться|відписатися|отпиши|διαγραφή από|kaydınızı sil|
abonelikten çık|إلغاء الاشتراك|ביטול הרשמה|להסרה|لغو اشتراک|सदस्यता समाप्त|ยกเลิกการรับ|ยกเลิกการสมัคร|
hủy đăng ký|berhenti berlangganan|nyahlanggan|退订|取消订阅|退訂|取消訂閱|配信停止|配信解除|購読解除|수신거부|수신 거부|구독 취소`)

/** Offers that nobody asked for; each is a phrase, not a word, since complaints speak of money and links too. */
export const SPAM_PHRASES = wordList(`
page of google|1st page of google|first page of google|page #1|seo expert|seo service|seo audit|
search engine optimization|search engine ranking|rank your website|ranking on google|link building|backlink|
guest post|domain authority|sponsored post|website redesign|redesign your website|web design services|
website traffic|mobile app development|lead generation|email list|mailing list of|verified leads|b2b database|
explainer video|free audit|digital marketing|grow your business|increase your sales|social media followers|
you have won|you won|claim your prize|winning number|next of kin|
million dollars|million usd|crypto investment|bitcoin investment|lottery win|guaranteed profit|guaranteed return|passive income|
working from home|viagra|cialis|casino|online betting|adult dating|hot singles|confirm your account|
verify your account|account will be suspended|account has been suspended|mailbox will be|mailbox quota|
storage is full|update your password|password will expire|confirm bank details|confirm your bank|
confirm your card|unusual sign-in|click the link below to|i have recorded you|your device was hacked|
business loan|loan offer|funding offer|trademark registration|domain name registration|
domain registration in china|asian domain|internet keyword|we are a professional manufacturer|
we are a leading manufacturer|leading supplier of|professional supplier of|our factory specializes|
we are factory|best price from factory|factory direct|we would like to introduce our company|
may i introduce our|glad to know that you are in the market|visit our website to see our catalog|
freight forwarder in|competitive freight|best freight rate|google-ranking|suchmaschinenoptimierung|
erste seite bei google|sie haben gewonnen|erbschaft|kreditangebot|référencement|première page de google|vous avez gagné|
régler les frais|posicionamiento seo|posicionamiento web|primera página de google|ha ganado|préstamo urgente|
posizionamento seo|prima pagina di google|hai vinto|primeira página do google|você ganhou|otimização de sites|
zoekmachineoptimalisatie|pozycjonowanie|wygrałeś|продвижение сайта|продвижение сайтов|раскрутка сайт|
вы выиграли|база данных компаний|рассылка по базам|seo hizmet|kazandınız|تحسين محركات البحث|لقد ربحت|
dịch vụ seo|bạn đã trúng|jasa seo|anda menang|代开|开发票|发票点数|点数优惠|真票|办证|代理出口退税|网站优化|关键词排名|首页排名|推广服务|贷款|刷单|
兼职|中奖|博彩|娱乐城|邮箱升级|邮箱容量|邮箱账户异常|代開發票|貸款|中獎|當選しました|当選しました|副業|융자|대출|당첨|카지노`)
