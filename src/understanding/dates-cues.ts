/** Words beside a day: that something came, happened, was ordered or promised, or is wanted by then. */
import { ORDERED, RECEIVED, SPOILT } from './quantity-words.ts'

const either = (known: RegExp, stems: string, characters: string): RegExp =>
  new RegExp(`${known.source}|(?<!\\p{L})(?:${stems})|${characters}`, 'iu')
const word = (stems: string, characters: string): RegExp => new RegExp(`(?<!\\p{L})(?:${stems})|${characters}`, 'iu')

/** The goods came. */
export const HAS_COME = either(
  RECEIVED,
  `receipt|landed|reached|has come|date of receipt|kam(?!\\p{L})|lieferung|zustell|zugestell|empfang|erhielt|bekam|réception|remis|recepción|acuse|recebi|recebemos|consegna|arrivat|bezorg|kwam|kwamen|kregen|kreeg|gekregen|otrzym|odebra|dostawa|поставк|вручен|teslim|gelen|geldi|aldı|ulaş|الاستلام|استلام|وصول|وصلت|تسليم|רכש|קבל|تحویل|giao|đến|tiba|sampai|kom(?!\\p{L})|fik(?!\\p{L})|fikk(?!\\p{L})|fick|lever[et]|mottag|modtog|mottok|ankom|saap|tuli(?!\\p{L})|toimit|přijel|dodán|kézbes|érkez|livrat|venit|ridicat|παρέλαβ|παραλ|έλαβ|ήρθ|παραδ|पहुँच|पहुंच|प्राप्त`,
  '到港|到的|到手|送达|送達|交货|交貨|拿到|着いた|受領|納品|배송|수령|받은|받아|ส่งถึง|ส่งมา',
)
/** Something went wrong then. */
export const HAPPENED = either(
  SPOILT,
  `rude|shout|yell|insult|snapp|happen|occur|stopp|died|dies|caught fire|exploded|burst|collaps|went (?:off|out|dead|missing)|quit working|incident|since|stuck|passier|ereign|ausgefall|ausfall|aufgehört|steht|tropft|brennt|brann|geplatzt|explodi|s['’]est|arrêt|pris feu|en panne|bloqu|explos|survenu|dej[óo] de|par[óo](?!\\p{L})|incendi|explot|ocurri|sucedi|estrope|rompi|averi|parou|aconteceu|pegou fogo|deixou de|fermat|smesso|accadut|success|fermo cantiere|preso fuoco|opgehouden|gestopt|ontploft|gebeurd|stuk|przesta|zapali|wybuch|zdarzy|popsu|останов|перестал|загорел|взорвал|произош|случил|зупинил|перестав|загорів|стал[аои]с|durdu|çalışmıyor|patla|yandı|oldu|توقف|تعطل|احترق|انفجر|حدث|נשרף|הפסיק|התקלקל|קרה|نمی‌کند|سوخت|از کار افتاد|اتفاق|ngừng|ngưng|cháy|nổ|xảy ra|mati|berhenti|terbakar|meledak|terjadi|slutade|stannade|brann|hände|holdt op|stoppede|skete|sluttet|stoppet|skjedde|lakkasi|pysähtyi|hajosi|tapahtui|syttyi|přestal|zastavil|stalo|vybuch|leállt|elromlott|kigyulladt|történt|megállt|oprit|încetat|luat foc|întâmplat|χάλασ|σταμάτ|κάηκ|συνέβη|बंद|जल|हुआ`,
  '不通电|停机|停止|坏了|着火|起火|爆炸|发生|發生|失灵|動かな|止ま|発生|燃え|故障し|起き|멈췄|멈춰|불이|발생|작동하지|หยุด|ไหม้|เกิด|ระเบิด',
)
/** It was ordered, paid or said then. */
export const HAVE_ORDERED = either(
  ORDERED,
  `bought|purchas|ordered|paid|payment|wrote|write|called|rang|emailed|mailed|order(?:ed)? on|shipped|sent|gekauft|bestellt|bezahlt|geschrieben|angerufen|rief|acheté|commandé|payé|écrit|appelé|compr[aoé]|pagu|pagamos|escrib|llam|comprei|paguei|escrevi|liguei|comprat|pagat|scritt|chiamat|gekocht|besteld|betaald|kupi|zapłaci|napisa|dzwoni|купи|оплат|писал|звонил|придба|сплат|satın|ödedi|yazd|aradı|اشتري|دفع|كتب|اتصل|קניתי|שילמ|כתב|התקשר|خرید|پرداخت|mua|thanh toán|beli|bayar|köpte|betalade|skrev|ringde|købte|betalte|kjøpte|osti|maksoi|koupi|zaplati|psal|volal|vettem|fizet|írtam|cumpăr|plăti|scris|αγόρασ|πλήρωσ|έγραψ|खरीद|भुगतान`,
  '购买|購買|付款|下单|写信|打电话|購入|支払|電話し|구매|결제|전화|ซื้อ|ชำระ|โทร',
)
/** It was to come then. */
export const PROMISED = word(
  `promis|was (?:to|due|supposed|meant|scheduled)|were (?:to|due|supposed)|should have|supposed to|scheduled|estimated|eta(?!\\p{L})|expected (?:on|by|delivery)|confirmed (?:delivery|for)|you (?:said|told|wrote|assured)|zugesagt|zugesichert|versproch|hätte|sollte|angekündigt|promi[st]|devai(?:t|ent)|prévu|annonc|prometi|prometid|debía|prevista|previsto|prometer|deveria|promess|doveva|dovrebbe|belo(?:of|v)|zou |toegezegd|obieca|mia[łl]|обеща|должн|обіця|söz ver|gerekiyordu|وعد|كان من المفترض|הבטח|היה אמור|قول|hứa|lẽ ra|janji|seharusnya|lova|skulle|lovet|lovede|luvat|luva[st]|piti |slíb|měl|ígér|kellett volna|promis|trebuia|υποσχ|έπρεπε|वादा`,
  '承诺|承諾|答应|答應|原定|应于|應於|约定|約定|[你您贵貴](?:们|們|司|公司)[^，。]{0,8}[说說]|同意(?:退|换|換|补|補|赔|賠)|本来|予定|はず|약속|예정|สัญญา|กำหนด',
)
/** A day that belongs to a paper: "invoice no. 5 dated …", "Bestellung vom …". */
export const DATED =
  /(?:(?:dated|dtd\.?|d\.d\.|datiert|en date du|fechad[ao]|con fecha|de fecha|datad[ao]|z dnia|ze dne|датирован\p{L}*|keltezésű|tarihli|بتاريخ|مؤرخ\p{L}*|מיום|מתאריך)\s*|(?:invoice|order|quotation|quote|offer|proforma|contract|letter|e-?mail|mail|po|rechnung|bestellung|auftrag|angebot|schreiben|mail|vertrag|facture|commande|devis|courrier|contrat|factura|pedido|oferta|contrato|correo|fatura|encomenda|proposta|fattura|ordine|offerta|contratto|ddt|factuur|bestelling|offerte|brief|faktur\p{L}*|zamówien\p{L}*|umow\p{L}*|сч[её]т\p{L}*|заказ\p{L}*|договор\p{L}*|письм\p{L}*|накладн\p{L}*|рахун\p{L}*|замовлен\p{L}*|лист\p{L}*|objednáv\p{L}*|ordre|beställning|comand\p{L}*|factur\p{L}*|τιμολόγι\p{L}*|παραγγελί\p{L}*)[^,;()]{0,28}?\s(?:of|from|vom|du|del?l?a?|dos?|das?|van|z|ze|от|від|av|af|fra|din|της|του)\s*)$/iu
/** Something holds since then. */
export const SINCE =
  /(?<!\p{L})(?:since|ever since|seit(?: dem)?|depuis(?: le)?|desde(?: el| o| a)?|da|dal(?:l['’])?|sinds|od|с|со|з|із|від|منذ|من يوم|מאז|از|kể từ|từ|sejak|sedan|siden|óta|από(?: τις| την)?|din(?: data de)?)\s*$|(?:从|自)$|ตั้งแต่$/iu
/** The same behind a day. */
export const SINCE_AFTER =
  /(?:tarihinden|[dt][ea]n) beri|lähtien|alkaen|(?<!\p{L})óta(?!\p{L})|(?<!\p{L})से(?!\p{L})|以来|부터/iu
/** "By", "until", "before" in front of a day. */
export const BY_BEFORE =
  /(?<!\p{L})(?:by|until|till|before|no later than|not later than|latest by|deadline(?: is)?[: ]*|bis(?: spätestens| zum| zum| am)?|spätestens(?: am| bis| zum)?|bis spätestens(?: zum| am)?|vor(?: dem)?|frist(?: bis)?[: ]*|avant(?: le| la fin du)?|d['’]ici(?: le| au)?|jusqu['’]au|au plus tard(?: le)?|antes del?|hasta el?|a más tardar(?: el)?|antes (?:de|do|da)|até(?: o| ao| a)?(?: dia)?|o mais tardar(?: até)?|entro(?: e non oltre)?(?: il| l['’])?|prima del|vóór|voor|uiterlijk(?: op)?|tot|do(?: dnia)?|najpóźniej(?: do)?|przed|до|не позднее|к|не пізніше|قبل|حتى|في موعد أقصاه|בטרם|עד(?: ה| יום)?-?|לפני|تا|قبل از|trước(?: ngày)?|muộn nhất(?: là)?(?: ngày)?|chậm nhất(?: ngày)?|ก่อน|ภายใน(?:วันที่)?|ไม่เกิน(?:วันที่)?|sebelum|paling lambat|selambat-lambatnya|hingga|senast|före|innan|inden|senest|innen|før|viimeistään|ennen|nejpozději|před|legkésőbb|până(?: pe| la| în| cel târziu)?|înainte de|έως(?: τις| την)?|μέχρι(?: τις| την)?|πριν(?: από)?(?: τις| την)?|तक)(?:\s(?:the|den|der|dem|le|el|il|o|dia|data de|dnia|day|end of|fin de|koniec|vendredi|quinta|next|coming|kommenden|nächsten|aanstaande|ngày|tanggal|วันที่|på|på en|i))?[\s-]*$|(?:请于|請於|于|於|截至|最晚|最迟|最遲)$|ภายในวันที่\s*$|ก่อนวันที่\s*$/iu
/** The same behind a day. */
export const BY_AFTER =
  /^\s?(?:日)?(?:까지|までに?|以前|之前|前|止|截止|mennessä|saakka|tarihine kadar|['’]?\p{L}{0,4} ?kadar|-?i?g(?!\p{L})|ig(?!\p{L})|तक|से पहले|at the latest|latest)|(?:éig|ig|까지|までに?|前|kadar)$/iu
/** "Within" in front of a span. */
export const WITHIN_BEFORE =
  /(?<!\p{L})(?:within(?: the next)?|in the next|inside(?: of)?|no later than|give you(?: exactly| just)?|you have|binnen|innerhalb(?: von| der nächsten| der)?|innert|gebe ihnen(?: noch)?|in den nächsten|dans(?: les| un délai de)?|sous|d['’]ici|donne|laisse|en(?: un plazo(?: máximo)? de| menos de| el plazo de)?|dentro de|(?:les )?doy|em(?: até| no máximo)?|no prazo(?: máximo)? de|até|dou|entro|nel giro di|do(?: [29]|wam)?|concedo|w ciągu|w terminie|daję(?: państwu| wam)?|в течение|за|даю(?: вам)?|протягом|упродовж|впродовж|خلال|في غضون|في مدة|תוך|בתוך|ظرف|طی|تا|trong(?: vòng)?|ภายใน|dalam(?: waktu)?|inom|inden for|innen(?:for)?|giver jer|sisällä|během|do|în(?: termen de| decurs de| maxim)?|în cel mult|εντός|μέσα σε|σε|antes de|before|bis in|next|voor)\s*$|ภายใน\s*$|在$/iu
/** The same behind a span. */
export const WITHIN_AFTER =
  /^\s?(?:içinde|içerisinde|zarfında|以内|之内|之內|内|內|이내|내에|안에|belül|kuluessa|sisällä|के भीतर|के अंदर|में)/iu
/** The sentence wants something of us. */
export const ASKS =
  /(?<!\p{L})(?:repl|answer|respon|confirm|hear|reach|let (?:us|me)|settle|solve|resolv|refund|replace|return|credit|arrange|pick|collect|fix|send|pay|ship|deliver|want|need|expect|demand|ask|claim|please|pls|kindly|if (?:i|we)|or (?:i|we)|deadline|antwort|rückmeld|melden|ersetz|ersatz|erstatt|gutschrift|forder|erwart|bitte|möcht|wollen|will|frist|brauchen|benötig|répon|merci de|avoir|rembours|exige|demand|veuillez|besoin|attend|souhait|contest|respuest|respond|exij|solicit|espero|esperamos|quiero|necesit|devolu|reclam|respost|respond|quero|estorn|aguard|precis|pedimos|exig|rispo|rimbors|chied|attend|voglio|vorrei|rimborso|riscontro|antwoord|terug|reactie|graag|horen|gelieve|verwacht|nodig|eis|odpow|zwrot|żąd|prosz|oczek|czekam|ответ|верн|жд[её]м|жду|прош|требу|компенс|нужн|відпов|поверн|чека|прош|вимаг|cevap|yanıt|iade|bekl|talep|istiyor|رد|نطالب|نرجو|أريد|نريد|الرجاء|ننتظر|نحتاج|תשוב|מענה|החזר|אבקש|מבקש|צריכ|دریافت|پاسخ|برگردان|لطفا|منتظر|trả lời|phản hồi|hoàn|yêu cầu|mong|cần|balas|jawab|kembali|minta|meminta|pengembalian|memohon|mohon|harap|tolong|svar|ersättning|vill ha|återkom|kräv|tillbaka|vil have|beder|kreditnota|krev|tilbake|vi vil|vasta|hyvit|pyyd|odateta|haluan|palaut|vaadi|odpov|vrá|chci|požad|prosí|žád|válasz|kér|vissza|várj|várom|răsp|rambur|solicit|aștept|vreau|απάντ|επιστροφ|ζητ|παρακαλ|περιμέν|θέλ|जवाब|वापस|चाहिए|कृपया)|回复|回覆|答复|答覆|请|請|退|赔|賠|要求|需要|返事|回答|返金|お願い|ください|必要|답변|회신|환불|부탁|바랍|ตอบ|คืน|ขอ|ต้องการ/iu
