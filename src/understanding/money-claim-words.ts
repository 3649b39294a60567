/** Words and signs beside a sum that say what it is: the price of one, an offer, what was paid, the whole, what is asked. */

/** A sum behind one of these was paid, or taken. */
export const PAID =
  /(?<!\p{L})(?:charged|debited|billed|abgebucht|belastet|eingezogen|débitée?s?|prélevée?s?|encaissée?s?|cobrado|cobraron|cobrou|cobraram|cargado|cargaron|addebitat[oi]|prelevat[oi]|afgeschreven|pobran[oa]|pobrali|списал[аи]?|списано|снято|сняли|зняли|çekildi|çekilmiş|خصم(?:وا|تم)?|سحب(?:وا|تم)?|חויבתי|נגבו|برداشت شد|dragit|dragits|trukket|veloitettu|strženo|strhli|levontak|debitat|χρεώθηκα|χρέωσαν|ditarik|terpotong|didebet|paid|spent|cost|worth|bezahlt|gekostet|wert|payée?s?|coûté|pagu[eé]|pagamos|pagado|costó|pago|paguei|custou|pagat[oi]|speso|costat[oi]|betaald|gekost|zapłaci\p{L}*|kosztow\p{L}*|заплатил\p{L}*|стоил\p{L}*|ödedi\p{L}*|دفعت|دفعنا|שילמתי|שילמנו|zaplatil\p{L}*|betalade|betalte|maksoi\p{L}*|fizettem|fizettünk|plătit|πλήρωσα|đã trả|membayar|bayar)[^.;!?\n]*$/iu

/** We offered it: nobody asks for what is offered. */
export const OFFERED =
  /(?<!\p{L})(?:offer(?:ed|ing|s)?(?!\p{L})|proposed|angeboten|boten|bieten sie|proposé|proposez|offert[ie]?|ofrec\p{L}+|ofreci\p{L}+|propus\p{L}*|oferec\p{L}+|propost[oi]|aangeboden|bood|zaproponowa\p{L}*|oferowa\p{L}*|oferuj\p{L}*|предложили|предлагали|предлагаете|запропонува\p{L}*|teklif et\p{L}*|öner\p{L}+|عرضتم|تعرضون|הצעתם|מציעים|پیشنهاد|erbjöd|erbjud\p{L}*|tilbød|tilbudt|tilbyder|tilbyr|tarjosi\p{L}*|tarjoa\p{L}*|nabídli|nabízíte|ponúkli|ajánlott\p{L}*|felajánlott\p{L}*|oferit|προσφέρατε|προτείνατε|menawarkan|ditawarkan)|(?:提出|提议|提議|愿意|願意|说给|答应给|ご提案|提案|제안|제시|đề nghị bù|đề xuất|เสนอ|पेशकश|प्रस्ताव)[^。.!?]*$|(?<!\p{L})offer[^.;!?\n]*$/iu

/** What somebody else reckons that the mending costs. */
export const ESTIMATE =
  /(?<!\p{L})(?:estimates?|estimated|quot(?:ed|es)|repair(?:er|s|ing)?|plumber|mason|joiner|veranschlag\p{L}*|kostenvoranschlag\p{L}*|reparatur\p{L}*|handwerker|schreiner|devis|chiffr\p{L}*|réparation|presupuest\p{L}*|reparaci[óo]n|orça(?:mento)?|orçou|conserto|reparação|preventivo|riparazion\p{L}*|raming|herstel\p{L}*|reparatie|kosztorys\p{L}*|wycen\p{L}*|napraw\p{L}*|смет\p{L}*|ремонт\p{L}*|оценил\p{L}*|кошторис\p{L}*|оцінил\p{L}*|keşif|tamir\p{L}*|onarım\p{L}*|usta|تصليح|إصلاح|اصلاح|التصليح|תיקון|השיפוץ|שיפוצניק|تعمیر\p{L}*|sửa|perbaikan|tukang|reparation\p{L}*|hantverkar\p{L}*|laga|reparasjon\p{L}*|håndværker\p{L}*|håndverker\p{L}*|korjau\p{L}*|remontti\p{L}*|oprav\p{L}*|javít\p{L}*|repara\p{L}*|deviz\p{L}*|επισκευ\p{L}*|μάστορ\p{L}*|मरम्मत|मिस्त्री|stenhugger\p{L}*|snickare\p{L}*|siger|rent(?:al|ed)?|miet\p{L}*|location|alquil\p{L}*|alug\p{L}*|nolegg\p{L}*|huur\p{L}*|wynaj\p{L}*|аренд\p{L}*|оренд\p{L}*|kira\p{L}*|vuokra\p{L}*|hyr\p{L}*|lej\p{L}*|leie\p{L}*|pronáj\p{L}*|bérl\p{L}*|închiri\p{L}*|ενοίκ\p{L}*)(?!\p{L})|修理|维修|維修|補修|見積|수리|견적|ซ่อม/iu

/** The sum on an invoice, as it stands there. */
export const INVOICED =
  /(?<!\p{L})(?:invoiced?(?: us)?(?: at| for| of)?|rechnung (?:über|lautet auf)|facture (?:de|d['’]un montant de)|facturó|facturaron|faktur\p{L}* na|счёт на|счет на|fatura tutarı|بمبلغ|בסך חשבונית|số tiền hóa đơn)\s*$/iu

/** The price of one piece stands before. */
export const UNIT_BEFORE =
  /(?<!\p{L})(?:unit price(?: of)?|each at|prix unitaire(?: de)?|precio unitario(?: de)?|preço unitário(?: de)?|stückpreis(?: von)?|einzelpreis(?: von)?|prezzo unitario(?: di)?|cena jednostkowa|tanesi|birim fiyatı?)\s*$|(?:単価|单价|單價|每(?:个|個|件|套|只)|개당|단가|một cái|ชิ้นละ|ตัวละ|อันละ)\s*$/iu
export const UNIT_AFTER =
  /^[ \u00A0]?(?:an? (?!(?:refund|credit|discount|month|year)(?!\p{L}))\p{L}{2,12}(?=,? (?:that|it|which|so|makes|comes|is)(?!\p{L})| ?[=,.])|le (?:pot|mètre|carton|kilo|lot)|das stück|die (?:kiste|flasche)|\/ ?(?!-)\p{L}|\(?(?:each|apiece|a piece|per (?:unit|piece|pc|set|pair|day|week|month|kg|m|box|carton|pallet|person|item|lamp|bottle|pezzo|stuk|dag|st|styck|stk|giorno|hari|buah|pcs)|pro |pr\. ?stk|je (?:stück|st|paar|kg|karton|satz|einheit)|p\.? ?st|cad(?:auno|a)?\.?(?!\p{L})|l['’]un|(?:la |par )pièce|par (?:jour|unité|mois|semaine|colis|carton|lot)|por (?:unidad|pieza|cada|día|dia)|la unidad|cada un[oa]|c\/u|a unidade|al giorno|per stuk|per dag|za szt|za sztukę|za dobę|dziennie|за шт|за (?:одну|один|ед|пару|день|сутки)|в день|tanesi|adedi|للقطعة|للواحدة|يوميا|ליחידה|ליום|برای هر|هر عدد|mỗi|một cái|stycket|styck|stykket|stk|kpl|kappale|za kus|denně|darabonként|naponta|bucata|pe zi|το τεμάχιο|το ένα|την ημέρα|प्रति))|^ ?(?:一个|一個|一件|一套|每|ずつ|씩|ต่อ)/iu

/** The sum is what comes out: "38 × 11.40 = 433.20", "so $433.20", "insgesamt". */
export const TOTALS =
  /(?:=|＝|(?<!\p{L})(?:that['’]?s|comes to|came to|macht das(?: glatt)?|das sind|das macht|kommt auf|ça fait|cela fait|son en total|hacen|dá|dão|fanno|komt op|komt neer op|to daje|wychodzi|получается|выходит|выйдет|виходить|eder|ediyor|yapar|det blir|blir det|det gør|det bliver|on yhteensä|tekee|dělá to|je to|összesen|azaz|adică|jadinya|vị chi|so|thus|i\.e\.|makes?|making|altogether|in total|total(?: of)?|also|macht|zusammen|insgesamt|ergibt|soit|donc|au total|o sea|es decir|en total|suman?|ou seja|total de|no total|cioè|ossia|in totale|dus|totaal|samen|oftewel|czyli|razem|łącznie|то есть|т\.е\.|итого|всего|тобто|разом|yani|toplam(?:da)?|أي|المجموع|بمجموع|כלומר|סה"כ|בסך הכל|یعنی|جمعا|tức là|tổng(?: cộng)?|jadi|totalnya|alltså|totalt|sammanlagt|altså|i alt|eli|yhteensä|tedy|celkem|tehát|összesen|adică|în total|δηλαδή|σύνολο|यानी|कुल))[ :]{0,2}$|(?:合计|合計|共计|總共|总共|共|计|合わせて|つまり|총|합계|즉|รวม(?:เป็น)?)[ :：]{0,2}$/iu

/** "38 shades at 11.40", "45 pezzi a € 18,40": so many, and the price of one. */
export const COUNTED_AT =
  /(?<![\p{N}.,])(\d{1,5})\s(?:(?!credit|kredit|gutschr|avoir|crédit|refund|abono|accredit|dobropis|jóváír)\p{L}[\p{L}-]*,?\s){1,3}(?:à|á|a|at|@|je|zu(?: je)?|por|de|von|per|po|по|à raison de|tegen|voor|för|til|for)\s*$/iu

/** Stops that end no sentence. */
export const ABBREVIATION =
  /(?<!\p{L})(?:cad|ca|cca|inkl|zzgl|exkl|approx|nr|no|nos|art|usw|z\.b|st|stk|szt|pcs|pc|tys|руб|тыс|грн|шт|rs|tel|e\.g|i\.e|incl|excl|max|min|bzw|tzn|tj|kr|fr|sfr|п|д|т\.е|ж|hr|mr|mrs|ms|dr|sig|sr|sra|dott|ing|etc|p\.p|p|q\.tà|pz|uds?|ud|aprox|n|č|αρ|π\.χ|م|ר)$/iu

/** Between two sums of one demand: they belong together. */
export const ADDS =
  /^[^.!?;:。！？；\n]{0,40}(?:\+|＋|&|(?<!\p{L})(?:and|plus|und|sowie|zuzüglich|et|ainsi que|y|más|e|mais|più|en|oraz|i|a także|и|плюс|а также|та|і|плюс|ve|artı|وكذلك|بالإضافة|ועוד|ו|به علاوه|و|và|cộng|dan|serta|ditambah|och|og|samt|ja|sekä|a|és|valamint|și|plus|και|συν|और)(?!\p{L})|\sو|\sו|和|加上?|以及|及|と|및|그리고|과|와|และ|บวก)(?![^.!?]{0,40}(?<!\p{L})(?:not|instead|nicht|statt|sondern|or|oder|ou|o|of)(?!\p{L}))[^.!?;。！？；\n]{0,40}$/iu

/** Right before or behind a sum: give it to me. */
export const PULLS =
  /(?:退|赔|賠|补|補|返|还我|還我|给我|給我|付给|转给|轉給)(?:我们|我們|我|还|還|付|偿|償|款|您|你)?[^\p{L}]{0,2}$|(?:退|赔|賠|补|補)\d|(?:你们|你們|贵司|貴司|您)(?:先)?(?:付|出|承担|承擔|赔|賠)|(?<!\p{L})(?:asking (?:for |you for )?an?|zelle|paypal|venmo|bizum|usdt|iban|upi|यूपीआई|डालो|डाल (?:दो|दें|दीजिए)|भेजो|दे दो|दे दें|दिला|चाहिए|stell(?:e ich|en wir) (?:ihnen )?in rechnung|berechne ich|berechnen wir|werde ich ihnen berechnen|budeme chtít po|budu chtít po|chceme po vás|we will (?:charge|bill) you|nous vous facturerons|le facturaremos|les facturaremos|vi addebiteremo|obciążymy|выставим|hesabımıza|yatır\p{L}+|maksatte|maksakaa|ganti|diganti|gantikan|들어오|입금|넣어)/iu

/** "Schreiben Sie uns 440 gut": the verb stands around the sum. */
export const SPLIT_DEMAND =
  /(?<!\p{L})(?:schreib\p{L}* [^!?]{0,40}(?<!\p{L})gut(?!\p{L})|zahl\p{L}* [^!?]{0,40}(?<!\p{L})zurück|send (?:me|us) the|stuur (?:me|mij|ons) (?:de|die)|send(?:er|t)? (?:meg|mig|oss|os) (?:de|det)|skicka (?:mig|oss) (?:de|det))(?!\p{L})/iu

/** Set off against what is paid next. */
export const BACK_IN_NEXT =
  /(?<!\p{L})(?:(?:next|coming|following) (?:invoice|order|bill|statement|payment)|nächsten? (?:rechnung|bestellung|lieferung|abrechnung|zahlung)|prochaine (?:facture|commande)|próxim[ao] (?:factura|fatura|pedido|encomenda)|prossim[ao] (?:fattura|ordine)|volgende (?:factuur|bestelling)|następn\p{L}+ (?:faktur|zamówien)\p{L}*|следующ\p{L}+ (?:счет|счёт|заказ|инвойс|поставк)\p{L}*|наступн\p{L}+ (?:рахун|замовл)\p{L}*|(?:sonraki|gelecek) (?:fatura|sipariş)\p{L}*|الفاتورة (?:القادمة|التالية|المقبلة)|החשבונית הבאה|فاکتور بعدی|hóa đơn (?:sau|tới|kế tiếp)|(?:tagihan|invoice|faktur) berikutnya|nästa (?:faktura|order|avräkning|betalning)|næste (?:faktura|ordre|afregning|betaling)|neste (?:faktura|ordre|oppgjør|betaling)|seuraava\p{L}* (?:lasku|tilauks|tility)\p{L}*|příští faktu\p{L}*|další faktu\p{L}*|következő (?:szám|rendel)\p{L}*|următo\p{L}+ factur\p{L}*|επόμενο τιμολόγιο|अगले (?:बिल|इनवॉइस|ऑर्डर))|次回の?(?:請求|注文|お支払)|下(?:一)?(?:次|张|張|单|單|期|笔|筆)(?:货款|貨款|发票|發票|订单|訂單)?|다음 (?:송장|주문|청구|인보이스|결제)|(?:ใบแจ้งหนี้|บิล|ออเดอร์)(?:ถัดไป|หน้า)/iu

/** The demand points back at a sum named before. */
export const THIS_SUM =
  /(?<!\p{L})(?:(?:reimburse|refund|pay|cover) (?:us |me )?(?:both|all of (?:it|this|that))|beides (?:erstatt|übernehm|bezahl)\p{L}*|(?:this|that|the|these) (?:amount|sum|money|costs?|bill|expense|difference)|diese[nrs]? (?:betrag|summe|kosten)|(?:den|der) betrag|die summe|die kosten|cette somme|ce montant|ces frais|(?:est[ae]|es[ae]|dich[ao]) (?:monto|importe|suma|cantidad|dinero|gasto)|(?:est[ae]|ess[ae]) (?:valor|quantia|custo|montante)|quest[ao] (?:somma|importo|cifra|spesa)|(?:dit|dat|het) bedrag|deze kosten|(?:tej|tę|tą) kwot[yęą]|tych kosztów|эт[уо]й? сумм[уы]|эти (?:деньги|расходы)|ц(?:ю|ієї) сум[уи]|bu (?:tutar|miktar|para|masraf)\p{L}*|هذا المبلغ|هذه التكاليف|הסכום(?: הזה)?|העלות|این (?:مبلغ|هزینه)|số tiền (?:này|trên)|khoản (?:này|tiền)|chi phí này|(?:jumlah|biaya|uang) (?:ini|tersebut|itu)|denna summa|det(?:ta)? belopp(?:et)?|dette beløb|beløbet|dette beløpet|beløpet|tämä(?:n)? summa\p{L}*|tuto částku|tu částku|tuhle částku|(?:ezt )?az összeg\p{L}*|această sumă|suma (?:aceasta|asta)|αυτό το ποσό|το ποσό αυτό|यह (?:राशि|रकम|पैसा|खर्च))|这(?:个|笔|些)?(?:钱|款|费用|金额)|這(?:個|筆|些)?(?:錢|款|費用|金額)|この(?:金額|代金|費用|分)|(?:이|그) (?:금액|돈|비용)|(?:เงิน)?จำนวนนี้|ค่าใช้จ่ายนี้/u

/** "Who pays for that?" behind a damage with its price. */
export const WHO_PAYS =
  /(?<!\p{L})(?:who(?:['’]s| is| will| does)? (?:going to |gonna )?(?:pay|cover|foot)\p{L}*|wer (?:zahlt|bezahlt|kommt dafür auf|übernimmt)|qui (?:paie|paye|va payer|prend en charge)|qui[eé]n (?:paga|va a pagar|se hace cargo|responde)|quem (?:paga|vai pagar|arca)|chi (?:paga|pagherà|ne risponde)|wie (?:betaalt|gaat (?:dat|dit) betalen)|kto (?:za to )?(?:za)?płaci|kto (?:mi )?(?:to|za to) (?:zwróci|pokryje)|кто (?:за это |мне это |это )?(?:будет )?(?:за)?плат\p{L}+|кто (?:это )?возместит|хто (?:за це |це )?(?:буде )?(?:за)?плат\p{L}+|(?:bunu )?kim (?:ödeyecek|öder|karşılayacak)|من (?:سيدفع|يدفع|سيتحمل|يتحمل)|מי (?:משלם|ישלם)|چه کسی (?:می‌?پردازد|پول)|کی (?:پولش|خسارت)|ai (?:sẽ )?(?:trả|đền|chịu)|siapa yang (?:bayar|membayar|ganti|menanggung)|vem (?:ska )?betalar?|hvem (?:skal )?betaler?|kuka (?:tämän |sen )?maksaa|kdo (?:to |mi to )?(?:za)?platí|ki (?:fogja )?fizet\p{L}*|cine (?:va )?plăt\p{L}+|ποιος (?:θα )?πληρώ\p{L}+|कौन (?:देगा|भरेगा))|誰が(?:払|負担)|누가 (?:내|부담|배상|책임)|谁(?:来)?(?:付|出|赔|承担)|誰(?:來)?(?:付|出|賠|承擔)|ใคร(?:จะ)?(?:จ่าย|รับผิดชอบ)/u

/** What was taken too much. */
export const DIFFERENCE =
  /(?<!\p{L})(?:difference|overcharge|differenz|unterschied|différence|diferencia|diferença|differenza|verschil|różnic|разниц|различ|різниц|fark|الفرق|הפרש|תוספת|اختلاف|مابه‌التفاوت|chênh lệch|selisih|mellanskillnad|skillnad|forskel|forskjell|mellomlegg|erotus|rozdíl|különbség|különbözet|diferenț|διαφορ|अंतर)|差額|差额|差の|差価|차액|ส่วนต่าง/iu

/** "30 %", "half of", "die Hälfte": parts of a price. */
export const PART_OF_PRICE =
  /(?<![\p{N}.,])(\d{1,2}) ?(?:%|％|percent|prozent|pour ?cent|por ciento|por cento|procent|процент\p{L}*|відсотк\p{L}*|yüzde|phần trăm|persen|prosent\p{L}*|százalék\p{L}*|เปอร์เซ็นต์|प्रतिशत)|%\s?(\d{1,2})(?!\d)|(?<!\p{L})(?:half|die hälfte|zur hälfte|la moitié|moitié|la mitad|metade|la metà|de helft|połow\p{L}+|половин\p{L}+|yarısı\p{L}*|نصف|מחצית|חצי|نصف|نیمی|một nửa|setengah\p{L}*|separuh\p{L}*|hälften|halvdelen|puolet|polovin\p{L}+|(?:a )?fel(?:ét|e)|jumătate\p{L}*|μισά|το μισό|आधा|आधे)(?!\p{L})|一半|半額|半分|절반|ครึ่ง/giu
/** Between a part and the sum that it is a part of. */
export const OF_WHICH =
  /^[^\p{L},;]{0,2}(?:of|off|on|von|vom|auf|der|des|de|du|sur|del|da|do|di|dei|su|van|op|z|ze|od|из|от|з|від|af|av|på|na|ze|-?ból|din|από|の|的)(?!\p{L})[^,;.!?]{0,24}$/iu

/** Beside a percentage: a tax, a deposit, a share of the goods, not of their price. */
export const NO_PART =
  /(?<!\p{L})(?:vat|mwst|ust|tva|iva|btw|moms|mva|ндс|пдв|kdv|dph|áfa|φπα|alv|gst|ppn|tax|dut(?:y|ies)|zoll|douane|deposit|advance|anzahlung|acompte|anticipo|adiantamento|acconto|aanbetaling|zaliczk|предоплат|аванс|передоплат|peşinat|kapora|عربون|مقدم|מקדמה|پیش‌پرداخت|đặt cọc|มัดจำ|uang muka|förskott|forskud|forskudd|ennakko|záloh|előleg|avans|προκαταβολ|अग्रिम|humidity|feuchte|of the (?:goods|pieces|cartons|lot|shipment)|der (?:ware|teile|stücke|kartons)|interest|zinsen)|定金|订金|訂金|预付|預付|税|稅|消費税|手付|선금|계약금|부가세/iu

/** More was taken from the account than was due: the surplus is asked back even where nobody says so. */
export const TOO_MUCH =
  /(?<!\p{L})(?:(?:took|taken|charged|deducted|debited|paid|overpaid)[^.!?]{0,40}(?:too much|extra|over)(?!\p{L})|(?:zu ?viel|doppelt) (?:abgebucht|bezahlt|eingezogen|belastet|kassiert)|(?:prélevé|débité|payé|encaissé)[^.!?]{0,30}(?:de|en) trop|(?:cobr|descont|pagu|carg)\p{L}*[^.!?]{0,30}(?:de más|demás|a mais)|(?:addebitat|pagat|prelevat)\p{L}*[^.!?]{0,30}in più|te ?veel (?:betaald|afgeschreven|geïncasseerd)|(?:pobrano|zapłaci\p{L}*|ściągnę\p{L}*)[^.!?]{0,30}za dużo|(?:списал|снял|удержал)\p{L}*[^.!?]{0,30}лишн|(?:списал|зняли)\p{L}*[^.!?]{0,30}(?:зайв|забагато)|fazla(?:dan)? (?:çek|öde|tahsil)|(?:خصم|سحب)[^.!?]{0,30}(?:زيادة|زائد)|(?:חויבתי|נגבו|ירדו)[^.!?]{0,30}(?:יותר|עודף)|trừ (?:thừa|dư)|kelebihan (?:bayar|potong)|(?:dragits|dragit|betalat) för mycket|(?:trukket|betalt) for (?:meget|mye)|(?:veloitettu|maksettu) liikaa|(?:strž|zaplac)\p{L}*[^.!?]{0,30}(?:navíc|moc)|(?:levont|fizet)\p{L}*[^.!?]{0,20}túl|(?:luat|plătit|debitat) (?:în plus|prea mult)|(?:χρεώ|πλήρω)\p{L}*[^.!?]{0,30}παραπάνω)|多扣|多收了|多付了|余分に(?:引|請|払)|(?:더|추가로) (?:빠져|결제|인출)|หักเกิน|ज़्यादा (?:कट|ले)/iu
