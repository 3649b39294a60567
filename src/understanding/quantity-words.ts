/** What a number of pieces says of itself by the words beside it: came, was ordered, is missing, was looked at, is spoilt. */

const word = (stems: string, characters: string): RegExp => new RegExp(`(?<!\\p{L})(?:${stems})|${characters}`, 'iu')

/** A number beside one of these is what lacks. */
export const MISSING = word(
  `missing|lacking|short(?:age|fall)?(?!\\p{L})|never (?:came|arrived)|did ?n[o']t (?:come|arrive)|fehl|zu wenig|manqu|falt|mancan|mancav|ontbre|ontbrak|te weinig|brak|nie dotar|не хват|недоста|недопост|не дош|бракує|бракувал|не вистач|eksik|ناقص|تنقص|ينقص|نقص|مفقود|חסר|کمبود|کسر|thiếu|kurang|sakna|mangl|puuttu|chyb|hiány|lips|λείπ|कम`,
  '少了|缺少|短少|缺|少收|少发|少發|不足|足りな|欠品|未着|부족|누락|모자|ขาด',
)
/** A number beside one of these came. */
export const RECEIVED = word(
  `receiv|arriv|came(?!\\p{L})|turned up|got(?!\\p{L})|deliver|counted|erhalten|bekommen|(?:an)?gekommen|eingetroffen|geliefert|kamen|reçu|livr|reci?b|lleg|entreg|cheg|ricev|ricevut|consegn|ontvang|geleverd|aangekomen|otrzyma|dotar|dosta[rł]|przysz|przyjech|получ|приш|прибыл|приех|достав|дош|отрим|надійш|прийш|geldi|aldık|ulaşt|teslim|استلم|وصل|تسلم|קיבל|הגיע|رسید|دریافت|nhận|diterima|menerima|terima|datang|mottag|motta[tk]|modtag|levere|anlän|saapu|saatu|saimme|obdrž|dora[zž]|přiš|doruč|megérk|megkap|kapt|primit|sosit|ajuns|παραλ|έφτασ|ήρθ|मिल`,
  '实收|實收|实到|實到|收到|到货|到貨|到了|签收|簽收|届い|届き|受け取|入荷|着荷|도착|받았|입고|ได้รับ|มาถึง',
)
/** A number beside one of these was agreed. */
export const ORDERED = word(
  `ordered|bought|purchased|paid for|invoiced|bestellt|berechnet|commandé|facturé|pedimos|pedí(?!\\p{L})|compr[aoé]|encomend[aá]|ordinat|besteld|zamówili|заказа[лн]|замовил|sipariş (?:et|ver)|طلبنا|اشترينا|הזמנו|سفارش داد|đã đặt|memesan|dipesan|beställde|bestilte|tilasi|objednal|rendelt|comandat|παραγγείλ`,
  '订购|訂購|订了|訂了|下单|应收|應收|应到|應到|采购了|購買了|购买了|注文し|発注し|주문했|주문한|สั่ง',
)
/** A number beside one of these was only looked at. */
export const SAMPLED = word(
  `check|test|inspect|sampled|examined|opened|spot|geprüft|überprüft|getestet|kontrolliert|stichprobe|geöffnet|vérifi|contrôl|testé|inspect|prob[aó]|revis|inspeccion|verific|controll|testat|testad|gecontroleerd|getest|sprawdz|skontrol|przetest|провер|протест|перевір|kontrol et|test et|فحص|اختبر|בדק|kiểm tra|memeriksa|diperiksa|dicek|kontroller|tarkast|zkontrol|ellenőr|ελέγξ`,
  '抽检|抽檢|抽查|检查|檢查|检测|檢測|测试|測試|检验|檢驗|開封|检品|検品|検査|確認し|抜き取|검사|테스트|확인한|ตรวจ',
)
/** A number beside one of these is spoilt. */
export const SPOILT = word(
  `bad(?!\\p{L})|broken|break|brok|damag|defect|faulty|fail|dead(?!\\p{L})|crack|scratch|dent|leak|rust|burn|bent|wet|soaked|damp|mould|mold|stain|torn|ripped|tear|holes?(?!\\p{L})|caked|melted|dented|loose|wobbl|chipp|snapped|spoil|rotten|wrong|unusable|not work|do ?n[o']t work|does ?n[o']t work|stopped|kaputt|defekt|beschädigt|zerbroch|zerkratz|gebroch|mangelhaft|nass|verbogen|funktionier|cass|endommag|défect|abîm|fissur|trou[ée]|déchir|mouill|ray[ée]|ne (?:marche|fonctionne)|rot[oa]s?(?!\\p{L})|dañ|defectuos|rayad|quebrad|mojad|húmed|oxidad|partid|amassad|molhad|rasgad|riscad|no (?:funcion|sirv)|mal(?:o|a)s(?!\\p{L})|danific|defeituos|avariad|rott[aeio](?!\\p{L})|scheggiat|bagnat|crepat|ammaccat|dannegg|difett|graffi|kapot|beschadig|gebroken|uszkodz|wadliw|zepsut|pęk|брак(?!у)|бракован|слома|разби|розби|мокр|погну|царап|подряп|трісн|тресн|повреж|дефект|не работа|пошкодж|злама|kırık|kırıl|bozuk|hasar|arızalı|kusurlu|مكسور|تالف|معيب|عطل|لا تعمل|פגום|פגומ|שבור|סדוק|קרוע|שרוט|شکسته|معیوب|خراب|hỏng|vỡ|nứt|móp|rách|gãy|lỗi|rusak|pecah|retak|sobek|penyok|patah|bocor|cacat|trasig|skad|ødelagt|knust|revn|spräck|flis|krossa|sönder|repig|ridset|våt|fukt|rikki|särö|haljen|vioittu|poškoz|rozbit|rozbi|praskl|mokr|połaman|potłucz|porysowan|vadn|zlom|zlám|prask|prasklé|törött|eltör|reped|sérült|defect|spart|stricat|crăpat|rupt|σπασμ|ραγισμ|ελαττωμ|टूट|खराब`,
  '坏|壞|受潮|不亮|不工作|歪|裂|濡れ|折れ|破|损|損|碎|裂|不良|故障|瑕疵|次品|割れ|ひび|碎|裂|壊|傷|欠け|파손|불량|고장|깨|เสีย|แตก|ชำรุด|พัง',
)
/** What came was fewer than it should have been. */
export const ONLY = word(
  `only|just(?!\\p{L})|merely|nur(?!\\p{L})|lediglich|bloß|seulement|que(?= \\d)|qu[e']|solo|sólo|solamente|apenas|somente|soltanto|slechts|maar(?= \\d)|tylko|zaledwie|только|лише|тільки|sadece|yalnızca|فقط|سوى|רק|تنها|chỉ|hanya|cuma|bara|endast|kun(?!\\p{L})|bare(?!\\p{L})|vain(?!\\p{L})|jen(?!\\p{L})|pouze|csak|doar|numai|μόνο`,
  '只|仅|僅|しか|だけ|のみ|만|밖에|แค่|เพียง',
)

/** Words that make a number something else than pieces: times, sums, measures. */
export const NO_PIECES =
  /^ ?(?:%|°|[$€£¥₽₺₹₩]|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro)|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|янв|фев|март|апр|ма[яй]|июн|июл|авг|сент|окт|нояб|дек|hours?|hrs?|minutes?|min|seconds?|days?|weeks?|months?|years?|times?|uhr|stunden?|minuten?|tage?n?|wochen?|monate?n?|jahre?n?|heures?|jours?|semaines?|mois|ans|horas?|minutos?|días?|dias?|semanas?|meses|años?|anos?|veces|ore|minuti|giorni|settimane|mesi|anni|uur|dagen|weken|maanden|jaar|godz|dni|tygodni|miesi|lat|час|мину|дн|день|недел|месяц|лет|год|gün|hafta|ay|yıl|saat|dakika|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|ساعة|دقيقة|ngày|tuần|tháng|năm|giờ|phút|hari|minggu|bulan|tahun|jam|menit|ribu|rb|juta|mil|lakh|lakhs|crore|triệu|nghìn|bin|тыс|stars?|%|usd|eur|gbp|cny|rmb|jpy|krw|aud|cad|chf|pln|try|brl|mxn|clp|euros?|dollars?|dólares|pesos|zł|руб|лир|دينار|دنانير|ريال|درهم|inch(?:es)?|feet|foot|zoll|pouces|pulgadas|polegadas|pollici|mm|cm|km|kg|g|m|ml|l|w|v|a|kw|watts?|volts?|prozent|percent|por ciento|am|pm|st|nd|rd|th|x)(?!\p{L})|年|月|日|号|號|点|點|时|時|分|秒|天|周|週|小时|小時|元|円|원|년|월|일|시|주|개월|บาท|วัน|เดือน|ปี)/iu
