/**
 * How people say, in a complaint, what they would buy from us if we had it: by language, as regular expressions over one
 * folded sentence. `wish` opens it; `not` is about the complaint itself and never a chance; the others say of what kind.
 */
import type { ChanceKind } from '../ticket/words.ts'

export type ChanceWords = Readonly<Record<'wish' | 'not' | Exclude<ChanceKind, 'product'>, string>>

export const CHANCE_WORDS: Readonly<Record<string, ChanceWords>> = {
  en: {
    wish: "do you (?:also|perhaps) (?:have|sell|make|offer|carry|produce|stock|supply|ship|deliver)|do you (?:sell|make|offer|carry|produce|supply) (?:a|an|any|this|these|it|them|the same|other)|do you have (?:a|an|any|this|these|it|them|the same|other) .{0,40}(?:version|model|variant|size|colou?r|cheaper|smaller|larger|bigger|dealer|distributor)|(?:is|are) there (?:also )?(?:a|an|any) .{0,40}(?:version|model|variant|size|colou?r|dealer|distributor)|would be (?:good|nice|great|helpful|perfect|lovely|better) if (?:it|they|this|these|the|you) .{0,60}(?:came|come|comes|had|available|offered|made|sold|existed)|(?:pity|shame|too bad) (?:that )?(?:there (?:is|are) (?:no|not)|there's no|you (?:don't|do not) (?:have|make|sell|offer|ship)|it (?:has no|doesn't have|does not have|doesn't come|does not come)|they (?:don't|do not) come)|(?:i|we) wish (?:it|they|you|there) (?:had|came|was|were|made|sold|offered|shipped)|(?:could|would|can) you (?:also )?(?:make|produce|offer) (?:it|this|these|them|one) (?:in|with|without|for)",
    not: 'refund|replacement|reply|respon[sd]|answer|invoice|tracking|update|news|solution|explanation|compensat|credit note|proof|record|cop(?:y|ies)|certificate|apolog|warrant|policy|idea|someone|somebody|sooner|earlier',
    size: 'size|sizes|larger|bigger|smaller|longer|shorter|wider|taller|\\d+ ?(?:cm|mm|m|inch|inches|ft|litres?|liters?|ml|kg)',
    price: 'price|prices|cheaper|lower price|budget|discount|affordable',
    market:
      '(?:ship|deliver|sell|available|dealer|distributor|warehouse|shop|store|stock)\\w* .{0,20}(?:to|in) \\p{L}|dealer|distributor',
    feature:
      'with|without|colou?rs?|version|function|feature|dimmable|waterproof|usb|app|came in|come in|available in|dark|black|white',
  },
  zh: {
    wish: '(?:你们|贵司|贵公司|你們|貴司|貴公司)?(?:还有没有|還有沒有|有没有(?=.{0,12}(?:款|版|型号|型號|尺寸|颜色|顏色|规格|規格|便宜|代理|经销|經銷))|有沒有(?=.{0,12}(?:款|版|型號|尺寸|顏色|規格|便宜|代理|經銷))|是否也(?:有|做|卖|賣|生产|生產|供应|供應)|也(?:做|卖|賣|生产|生產)(?=.{0,20}吗|.{0,20}嗎))|(?:要是|如果)(?:能|有|也有|可以)?.{0,30}(?:就好了|就更好了|就太好了|会更好|會更好|更好卖|更好賣)|可惜.{0,6}(?:没有|沒有)|希望(?:能|可以)?(?:推出|增加|开发|開發|出一款)|(?:能否|能不能|可否)(?:推出|开发|開發|增加|做成)',
    not: '退款|退货|退貨|补发|補發|换货|換貨|赔|賠|回复|回復|答复|答復|物流|跟踪|发票|發票|进展|進展|解释|解釋|消息|办法|辦法|早点|早點|证书|證書|人处理|人處理',
    size: '尺寸|大小|规格|規格|更大|更小|大号|大號|小号|小號|\\d+ ?(?:厘米|毫米|公分|公斤|升|寸|cm|mm)',
    price: '价格|價格|便宜|价位|價位|优惠|優惠',
    market: '(?:发到|發到|寄到|运到|運到|销售到|卖到|賣到)|代理商|经销商|經銷商|当地仓|當地倉|海外仓|海外倉',
    feature: '颜色|顏色|黑色|白色|功能|带|帶|款式|版本|防水|可调光|可調光|款|版',
  },
  de: {
    wish: '(?:haben|fuhren|verkaufen|liefern|machen|produzieren|bieten|gibt) (?:sie|ihr|es) .{0,30}?auch|(?:haben|fuhren|bieten|produzieren) sie .{0,40}(?:version|modell|variante|grosse|farbe|ausfuhrung|gunstiger\\p{L}*|kleiner\\p{L}*|grosser\\p{L}*)|gibt es .{0,40}(?:version|modell|variante|grosse|farbe|ausfuhrung|handler)|ware (?:schon|gut|toll|super|besser|hilfreich|prima),? wenn (?:es|sie|die|der|das|diese\\p{L}*|man) .{0,60}(?:gabe|hatte|hatten|ware|waren|angeboten|anbieten|lieferbar|erhaltlich)|schade,? dass (?:es|sie|der|die|das) .{0,40}(?:kein\\p{L}*|nicht .{0,20}(?:gibt|anbieten|fuhren|erhaltlich))|wir wunschen uns (?:ein|eine|einen)',
    not: 'erstattung|erstatten|ersatz|antwort\\p{L}*|ruckmeldung|rechnung|sendungsnummer|neuigkeit\\p{L}*|losung|erklarung|entschadigung|gutschrift|nachweis|zertifikat|garantie|idee|jemand\\p{L}*|schneller|fruher|punktlich',
    size: 'gross?en?|grosse|grosser\\p{L}*|kleiner\\p{L}*|langer\\p{L}*|kurzer\\p{L}*|breiter\\p{L}*|\\d+ ?(?:cm|mm|m|zoll|liter|ml|kg)',
    price: 'preis\\p{L}*|gunstiger\\p{L}*|billiger\\p{L}*|rabatt\\p{L}*|mengenstaffel',
    market:
      '(?:liefern|verkaufen|versenden|handler|vertrieb\\p{L}*|lager) .{0,25}(?:nach|in) \\p{L}|handler in|vertriebspartner',
    feature: 'mit|ohne|farben?|schwarz|weiss|version|ausfuhrung|funktion|dimmbar|wasserdicht|variante',
  },
  fr: {
    wish: "(?:avez-vous|vendez-vous|proposez-vous|faites-vous|fabriquez-vous|livrez-vous|expediez-vous) (?:aussi|egalement)|(?:avez-vous|proposez-vous) .{0,40}(?:version|modele|taille|couleur|variante|moins cher\\p{L}*|plus grand\\p{L}*|plus petit\\p{L}*)|(?:existe-t-il|y a-t-il|est-ce qu'il y a|est-ce qu'il existe) .{0,40}(?:version|modele|taille|couleur|variante|distributeur|revendeur)|serait (?:bien|bon|super|genial|parfait|utile|mieux) (?:si (?:vous|il|elle|le|la|les|ce|cette) .{0,60}(?:proposiez|vendiez|existait|avait|avaient|etait disponible|etaient disponibles|livriez)|(?:d'avoir|de proposer) )|(?:dommage|regrettable) (?:qu'il n'y ait (?:pas|aucun\\p{L}*)|qu'il n'existe pas|que vous n'ayez pas|que vous ne (?:proposiez|vendiez|livriez|fassiez) pas)|on aimerait (?:voir|trouver) un\\p{L}*",
    not: "rembours\\p{L}*|remplac\\p{L}*|reponse|repond\\p{L}*|facture|suivi|nouvelles|solution|explication|dedommag\\p{L}*|avoir commercial|preuve|certificat|garantie|idee|quelqu'un|plus vite",
    size: 'tailles?|dimensions?|plus (?:grand|petit|long|court|large)\\p{L}*|\\d+ ?(?:cm|mm|m|pouces|litres?|ml|kg)',
    price: 'prix|moins cher\\p{L}*|tarif\\p{L}*|remise',
    market:
      '(?:livrez|expediez|vendez|vendiez|livriez|distributeur|revendeur|entrepot)\\p{L}*(?:-vous)? .{0,25}(?:en|au|aux|a) \\p{L}',
    feature: 'avec|sans|couleurs?|noir|blanc|version|fonction|etanche|variable|variante',
  },
  es: {
    wish: '(?:tienen|tiene|venden|vende|ofrecen|ofrece|fabrican|hacen|envian) (?:tambien|ustedes tambien)|tambien (?:tienen|venden|ofrecen|fabrican|hacen|envian)|(?:tienen|ofrecen|hay) .{0,40}(?:version|modelo|talla|tamano|color|variante|mas barat\\p{L}*|mas grande\\p{L}*|mas pequen\\p{L}*|distribuidor)(?=.*\\?)|(?:seria|estaria) (?:bueno|bien|genial|ideal|perfecto|mejor|util) (?:que|si) .{0,60}(?:tuviera\\p{L}*|hubiera|viniera\\p{L}*|ofrecieran|vendieran|fabricaran|existiera|estuviera\\p{L}* disponible\\p{L}*)|(?:lastima|pena) que no (?:haya|tengan|ofrezcan|vendan|hagan|exista|venga\\p{L}*)|(?:nos|me) gustaria que (?:hubiera|tuvieran|ofrecieran|fabricaran)',
    not: 'reembols\\p{L}*|reemplaz\\p{L}*|reposicion|respuesta|respond\\p{L}*|factura|seguimiento|novedad\\p{L}*|noticias|solucion|explicacion|compensacion|prueba|certificado|garantia|idea|alguien|antes',
    size: 'tallas?|tamanos?|medidas?|mas (?:grande|pequen|largo|corto|ancho)\\p{L}*|\\d+ ?(?:cm|mm|m|pulgadas|litros?|ml|kg)',
    price: 'precios?|mas barat\\p{L}*|mas economic\\p{L}*|descuento',
    market: '(?:envian|entregan|venden|distribuidor|almacen) .{0,25}(?:a|en) \\p{L}|distribuidor\\p{L}* en',
    feature: 'con|sin|color\\p{L}*|negr\\p{L}+|blanc\\p{L}+|version|funcion|impermeable|regulable|variante',
  },
  it: {
    wish: "(?:avete|vendete|offrite|producete|fate|spedite|trattate) anche|(?:avete|offrite|esiste|c'e) .{0,40}(?:versione|modello|taglia|misura|colore|variante|piu economic\\p{L}*|piu grand\\p{L}*|piu piccol\\p{L}*|distributore|rivenditore)(?=.*\\?)|sarebbe (?:bello|bene|utile|ottimo|perfetto|meglio) (?:se|avere) .{0,60}(?:ci fosse|fosse disponibile|fossero disponibili|avesse\\p{L}*|offriste|vendeste|faceste|esistesse|versione|modello|colore)|peccato (?:che )?(?:non (?:ci sia|ci siano|abbiate|esista|offriate|facciate|vendiate)|manchi)|(?:ci|mi) piacerebbe (?:che ci fosse|vedere un\\p{L}*)",
    not: 'rimbors\\p{L}*|sostitu\\p{L}*|rispost\\p{L}*|risponde\\p{L}*|fattura|tracking|notizie|aggiornament\\p{L}*|soluzione|spiegazione|risarcimento|prova|certificat\\p{L}*|garanzia|idea|qualcuno|prima',
    size: 'taglie?|misur[ae]|dimension[ei]|piu (?:grand|piccol|lung|cort|largh?)\\p{L}*|\\d+ ?(?:cm|mm|m|pollici|litri?|ml|kg)',
    price: 'prezz[oi]|piu economic\\p{L}*|meno car\\p{L}*|sconto',
    market: '(?:spedite|consegnate|vendete|distributore|rivenditore|magazzino) .{0,25}(?:in|a|negli|nel) \\p{L}',
    feature: 'con|senza|color[ei]|ner[oai]|bianc[oa]|versione|funzione|impermeabile|dimmerabile|variante',
  },
  pt: {
    wish: '(?:voces |vcs )?(?:tem|vendem|oferecem|fabricam|fazem|produzem|entregam|enviam) tambem|tambem (?:tem|vendem|oferecem|fabricam|fazem|enviam)|(?:tem|oferecem|existe|ha) .{0,40}(?:versao|modelo|tamanho|cor|variante|mais barat\\p{L}*|maior\\p{L}*|menor\\p{L}*|distribuidor)(?=.*\\?)|seria (?:bom|otimo|legal|ideal|perfeito|melhor|util) se .{0,60}(?:tivesse\\p{L}*|houvesse|viesse\\p{L}*|oferecessem|vendessem|fizessem|existisse|estivesse\\p{L}* disponive\\p{L}*)|(?:e uma )?pena (?:que )?(?:nao (?:haja|ter|tenham|oferecam|facam|vendam|existir|exista)|voces nao (?:tenham|facam|vendam|ofere\\p{L}+))|gostariamos que (?:houvesse|tivessem|fabricassem)',
    not: 'reembols\\p{L}*|substitu\\p{L}*|reposicao|resposta|respond\\p{L}*|fatura|nota fiscal|rastre\\p{L}*|novidades?|noticias|solucao|explicacao|compensacao|prova|certificado|garantia|ideia|alguem|antes',
    size: 'tamanhos?|medidas?|maior\\p{L}*|menor\\p{L}*|mais (?:longo|curto|largo)\\p{L}*|\\d+ ?(?:cm|mm|m|polegadas|litros?|ml|kg)',
    price: 'precos?|mais barat\\p{L}*|mais em conta|desconto',
    market: '(?:enviam|entregam|vendem|distribuidor|armazem) .{0,25}(?:para|em|no|na) \\p{L}',
    feature: 'com|sem|cor|cores|pret\\p{L}+|branc\\p{L}+|versao|funcao|impermeavel|dimerizavel|variante',
  },
  nl: {
    wish: '(?:hebben|verkopen|leveren|maken|produceren|bieden|hebt|heeft|verkoopt|levert|maakt) (?:jullie|u|je) .{0,30}?ook|(?:hebben|hebt|heeft) (?:jullie|u|je) .{0,40}(?:versie|model|variant|maat|kleur|uitvoering|goedkoper\\p{L}*|kleiner\\p{L}*|groter\\p{L}*)(?=.*\\?)|(?:is|bestaat) er .{0,40}(?:versie|model|variant|maat|kleur|uitvoering|dealer|distributeur)(?=.*\\?)|zou (?:fijn|mooi|goed|handig|prettig|beter|leuk) zijn als .{0,60}(?:was|waren|had|hadden|kwam|bestond|aanboden|verkochten|maakten|leverbaar)|jammer dat (?:er|u|jullie|het) .{0,30}(?:geen|niet .{0,20}(?:verkoopt|verkopen|verkrijgbaar))',
    not: 'terugbetal\\p{L}*|vervang\\p{L}*|antwoord\\p{L}*|reactie|factuur|track\\p{L}*|nieuws|update|oplossing|verklaring|uitleg|compensatie|creditnota|bewijs|certificaat|garantie|idee|iemand|sneller|eerder',
    size: 'maat|maten|afmeting\\p{L}*|groter\\p{L}*|kleiner\\p{L}*|langer\\p{L}*|korter\\p{L}*|breder\\p{L}*|\\d+ ?(?:cm|mm|m|inch|liter|ml|kg)',
    price: 'prijs|prijzen|goedkoper\\p{L}*|korting',
    market: '(?:leveren|verkopen|verzenden|levert|verzendt|dealer|distributeur|magazijn) .{0,25}(?:naar|in) \\p{L}',
    feature: 'met|zonder|kleur\\p{L}*|zwart\\p{L}*|wit\\p{L}*|versie|uitvoering|functie|dimbaar|waterdicht|variant',
  },
  pl: {
    wish: '(?:czy )?(?:macie|maja panstwo|sprzedajecie|oferujecie|produkujecie|robicie|wysylacie) (?:panstwo )?(?:tez|takze|rowniez)|czy (?:jest|istnieje|macie|maja panstwo|oferujecie) .{0,40}(?:wersj\\p{L}+|model\\p{L}*|rozmiar\\p{L}*|kolor\\p{L}*|wariant\\p{L}*|tansz\\p{L}+|mniejsz\\p{L}+|wieksz\\p{L}+|dystrybutor\\p{L}*)|(?:byloby|bylo by) (?:dobrze|milo|swietnie|super|lepiej|idealnie),? gdyby .{0,60}(?:byl\\p{L}*|mial\\p{L}*|istnial\\p{L}*|oferowal\\p{L}*|dostepn\\p{L}+)|szkoda,? ze (?:nie ma|nie macie|nie maja panstwo|nie oferujecie|nie produkujecie|nie sprzedajecie|nie wysylacie)|chcielibysmy,? (?:zeby|aby) (?:byl\\p{L}*|istnial\\p{L}*)',
    not: 'zwrot\\p{L}*|wymian\\p{L}*|odpowied\\p{L}*|faktur\\p{L}*|sledzeni\\p{L}*|wiadomosc\\p{L}*|informacj\\p{L}*|rozwiazani\\p{L}*|wyjasnieni\\p{L}*|rekompensat\\p{L}*|dowod\\p{L}*|certyfikat\\p{L}*|gwarancj\\p{L}*|pomysl\\p{L}*|ktos|szybciej|wczesniej',
    size: 'rozmiar\\p{L}*|wymiar\\p{L}*|wieksz\\p{L}+|mniejsz\\p{L}+|dluzsz\\p{L}+|krotsz\\p{L}+|szersz\\p{L}+|\\d+ ?(?:cm|mm|m|cali|litr\\p{L}*|ml|kg)',
    price: 'cen[aeyi]?|tansz\\p{L}+|taniej|rabat\\p{L}*',
    market: '(?:wysylacie|dostarczacie|sprzedajecie|dystrybutor\\p{L}*|magazyn\\p{L}*) .{0,25}(?:do|w|na) \\p{L}',
    feature:
      'z|ze|bez|kolor\\p{L}*|czarn\\p{L}+|bial\\p{L}+|wersj\\p{L}+|funkcj\\p{L}+|wodoodporn\\p{L}+|wariant\\p{L}*',
  },
  ru: {
    wish: '(?:а )?(?:у вас )?(?:есть|имеются|бывают) ли (?:у вас )?.{0,10}(?:также|еще|другие|такие же|модел\\p{L}+|верси\\p{L}+|размер\\p{L}*|вариант\\p{L}*)|есть ли .{0,40}(?:верси\\p{L}+|модел\\p{L}+|размер\\p{L}*|цвет\\p{L}*|вариант\\p{L}*|дешевле|дилер\\p{L}*|дистрибьютор\\p{L}*)|вы (?:также|еще) (?:продаете|производите|делаете|предлагаете|доставляете|поставляете)|(?:продаете|производите|делаете|предлагаете|доставляете|поставляете) ли вы|было бы (?:хорошо|здорово|удобно|отлично|лучше|неплохо|замечательно),? (?:если бы|чтобы) .{0,60}(?:был\\p{L}*|выпускал\\p{L}*|продавал\\p{L}*|предлагал\\p{L}*|имел\\p{L}*|делали)|жаль,? что (?:нет|у вас нет|не (?:бывает|выпускаете|делаете|продаете|предлагаете|производите))|(?:хотелось бы|хотели бы) видеть',
    not: 'возврат\\p{L}*|верн\\p{L}+|замен\\p{L}*|ответ\\p{L}*|счет\\p{L}*|трек\\p{L}*|новост\\p{L}*|информаци\\p{L}+|решени\\p{L}+|объяснени\\p{L}+|компенсаци\\p{L}+|доказательств\\p{L}*|сертификат\\p{L}*|гаранти\\p{L}+|идеи|кто-то|быстрее|раньше|вовремя',
    size: 'размер\\p{L}*|габарит\\p{L}*|больше|меньше|больш\\p{L}{2,}|меньш\\p{L}{2,}|длиннее|короче|шире|\\d+ ?(?:см|мм|м|дюйм\\p{L}*|литр\\p{L}*|мл|кг)',
    price: 'цен[аеуы]?|дешевле|подешевле|скидк\\p{L}+',
    market: '(?:доставляете|поставляете|продаете|дилер\\p{L}*|дистрибьютор\\p{L}*|склад\\p{L}*) .{0,25}(?:в|на) \\p{L}',
    feature:
      'с|со|без|цвет\\p{L}*|черн\\p{L}+|бел\\p{L}+|верси\\p{L}+|функци\\p{L}+|водонепроницаем\\p{L}+|вариант\\p{L}*',
  },
  tr: {
    wish: '\\p{L}+ da (?:var mi|satiyor musunuz|uretiyor musunuz|yapiyor musunuz)|\\p{L}+ de (?:var mi|satiyor musunuz|uretiyor musunuz|yapiyor musunuz)|(?:versiyonu|modeli|boyu|boyutu|rengi|cesidi|ucuzu|bayiniz|distributorunuz)\\p{L}* (?:da |de )?(?:var mi|mevcut mu)|(?:olsa|olsaydi|uretseniz|yapsaniz|satsaniz|gelse) (?:cok )?(?:iyi|guzel|harika|daha iyi) olur\\p{L}*|(?:ne )?yazik ki .{0,40}(?:versiyonu|modeli|boyu|boyutu|rengi|cesidi) yok|keske .{0,40}(?:olsa|olsaydi|uretseniz|yapsaniz|satsaniz)',
    not: 'iade|degisim|degistir\\p{L}*|cevap|yanit|fatura|takip|haber|bilgi|cozum|aciklama|tazminat|kanit|belge|sertifika|garanti|fikir|biri|daha erken',
    size: 'boyut\\p{L}*|boy[ulu]\\p{L}*|beden|olcu\\p{L}*|daha (?:buyuk|kucuk|uzun|kisa|genis)\\p{L}*|\\d+ ?(?:cm|mm|m|inc|litre|ml|kg)',
    price: 'fiyat\\p{L}*|daha ucuz\\p{L}*|ucuzu|indirim',
    market: '(?:gonderim|gonderiyor|teslim|bayi|bayiniz|distributor|depo)\\p{L}*',
    feature:
      'renk\\p{L}*|rengi|siyah\\p{L}*|beyaz\\p{L}*|versiyon\\p{L}*|ozellik\\p{L}*|su gecirmez|kablosuz|model\\p{L}*|\\p{L}+(?:siz|suz|li|lu)',
  },
  ar: {
    wish: 'هل (?:لديكم|عندكم|تبيعون|تنتجون|تصنعون|توفرون|تقدمون|تشحنون|يوجد) (?:ايضا|كذلك)|هل (?:لديكم|عندكم|يوجد|توفرون) .{0,40}(?:نسخة|اصدار|موديل|مقاس|حجم|لون|الوان|ارخص|اصغر|اكبر|وكيل|موزع)|(?:سيكون|يكون) (?:من )?(?:الجيد|الافضل|الرائع|جيدا|رائعا|افضل|مفيدا) (?:لو|ان لو|اذا) .{0,60}(?:كان|توفر|متوفر\\p{L}*|وفرتم|انتجتم|صنعتم)|(?:من المؤسف|للاسف|يؤسفنا|المؤسف) (?:انه )?(?:لا يوجد|لا توجد|عدم وجود|ليس لديكم|لا تبيعون|لا تنتجون) .{0,40}(?:نسخة|موديل|مقاس|حجم|لون|وكيل|موزع|اصدار)|نتمنى (?:لو|ان) (?:توفر\\p{L}*|تنتج\\p{L}*|تصنع\\p{L}*)',
    not: 'استرداد|استرجاع|استبدال|بديل|رد|الرد|جواب|فاتورة|تتبع|اخبار|تحديث|حل|تفسير|تعويض|اثبات|شهادة|ضمان|احد',
    size: 'مقاس\\p{L}*|حجم\\p{L}*|احجام|اكبر|اصغر|اطول|اقصر|\\d+ ?(?:سم|مم|متر|لتر|كجم)',
    price: 'سعر\\p{L}*|اسعار|ارخص|خصم',
    market: '(?:تشحنون|توصلون|تبيعون|وكيل|موزع|مستودع) .{0,25}(?:الى|في) \\p{L}',
    feature: 'مع|بدون|لون\\p{L}*|الوان|اسود|ابيض|نسخة|اصدار|ميزة|خاصية|مقاوم',
  },
  ja: {
    wish: '(?:も|は)(?:取り扱って|扱って|販売して|製造して|作って)(?:い|お)?(?:ますか|られますか|りますか)|(?:サイズ|色|カラー|モデル|タイプ|バージョン|種類|版|代理店)(?:も|は|など)(?:あります|ございます)(?:か|でしょうか)|(?:あれば|あったら|になれば|できれば|だったら)(?:もっと)?(?:良い|よい|いい|助かる|嬉しい|うれしい|ありがたい)(?:の)?(?:です|ですが|のに|と思います)|(?:が|も)ない(?:の)?(?:は|が)残念|(?:発売|商品化|ラインナップ)(?:して|を).{0,10}(?:ほしい|欲しい|希望)',
    not: '返金|交換品|代替品|返信|回答|ご連絡|連絡|請求書|追跡|情報|解決|説明|補償|証明|保証|対応',
    size: 'サイズ|寸法|大きい|小さい|大きめ|小さめ|長い|短い|\\d+ ?(?:cm|mm|センチ|ミリ|リットル|kg)',
    price: '価格|値段|安い|安価|割引',
    market: '(?:へ|に)(?:も)?(?:発送|配送|出荷)|代理店|販売店|現地倉庫',
    feature: '色|カラー|黒|白|機能|付き|なし|タイプ|バージョン|防水|調光',
  },
  ko: {
    wish: '(?:도|또) ?(?:있나요|있습니까|있을까요|판매하시나요|판매하나요|판매합니까|제작하시나요|만드시나요|취급하시나요|생산하시나요)|(?:사이즈|크기|색상|색깔|모델|버전|제품|종류|대리점)(?:이|가|은|는)? ?(?:따로 |혹시 )?(?:있나요|있습니까|있을까요)|(?:있으면|있었으면|나오면|나왔으면|되면|출시되면) ?(?:더 )?(?:좋겠|좋을 것|좋을것)|(?:없어서|없는 것이|없는게|없는 게) ?(?:아쉽|아쉬)',
    not: '환불|교환|답변|회신|송장|추적|소식|해결|설명|보상|증명|보증|연락|담당자',
    size: '사이즈|크기|치수|더 큰|더 작은|큰 것|작은 것|\\d+ ?(?:cm|mm|센티|리터|kg)',
    price: '가격|저렴|더 싼|할인',
    market: '(?:으로|로) ?(?:도 )?(?:배송|발송|수출)|대리점|판매처|현지 창고',
    feature: '색상|색깔|검은색|검정|흰색|기능|버전|방수|조광|있는 제품|없는 제품',
  },
  sv: {
    wish: '(?:har|saljer|tillverkar|erbjuder|levererar) ni .{0,20}?(?:ocksa|aven)|(?:har ni|finns det|finns den|finns de) .{0,40}(?:version|modell|variant|storlek\\p{L}*|farg\\p{L}*|billigare|mindre|storre|aterforsaljare)(?=.*\\?)|(?:vore|skulle vara) (?:bra|fint|toppen|battre|trevligt) om .{0,60}(?:fanns|hade|saldes|erbjod|tillverkade|kom i)|synd att (?:det inte finns|ni inte (?:har|saljer|tillverkar|erbjuder|levererar))',
    not: 'aterbetal\\p{L}*|ersatt\\p{L}*|svar\\p{L}*|faktura|spar\\p{L}*|nyheter|losning|forklaring|kompensation|bevis|certifikat|garanti|nagon|snabbare',
    size: 'storlek\\p{L}*|matt|storre|mindre|langre|kortare|bredare|\\d+ ?(?:cm|mm|m|tum|liter|ml|kg)',
    price: 'pris\\p{L}*|billigare|rabatt',
    market: '(?:levererar|saljer|skickar|aterforsaljare|lager) .{0,25}(?:till|i) \\p{L}',
    feature: 'med|utan|farg\\p{L}*|svart|vit|version|funktion|vattentat|dimbar|variant',
  },
}
