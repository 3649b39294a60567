/** Finds whether the writer asks to be answered in a language, in the words of thirty languages: "auf Deutsch bitte". */

/**
 * Names of languages by what they stand for: first those that need a preposition before them to mean "in that language",
 * then those that say so by themselves (an ending, a script without prepositions). Stems, in small letters.
 */
const NAMES: readonly (readonly [language: string, named: string, adverbs: string])[] = [
  [
    'en',
    'english englisch anglais inglés ingles inglês inglese engels angielsku angielskim английском английски engelsk engelska angličtině angličtine englez engleză engleza αγγλικά αγγλικα انگلیسی engleskom angleščini',
    'ingilizce بالإنجليزية بالانجليزية بالإنكليزية باللغة.الإنجليزية باللغة.الانجليزية באנגלית 英文 英语 英語 영어 tiếng.anh ภาษาอังกฤษ bahasa.inggris bahasa.inggeris englanniksi anglicky angolul англійською англійській по-английски अंग्रेज़ी.में अंग्रेजी.में अंग्रेज़ी.में',
  ],
  [
    'de',
    'german deutsch deutscher allemand alemán aleman alemão tedesco duits niemiecku niemieckim немецком немски tysk tyska němčině nemčine germană germana γερμανικά آلمانی njemačkom nemščini',
    'almanca بالألمانية באללغרמנית בגרמנית 德文 德语 德語 ドイツ語 독일어 tiếng.đức ภาษาเยอรมัน bahasa.jerman saksaksi německy nemecky németül німецькою по-немецки जर्मन.में',
  ],
  [
    'fr',
    'french französisch français francais francés frances francês francese frans francusku francuskim французском френски fransk franska francouzštině francúzštine franceză franceza γαλλικά فرانسه فرانسوی',
    'fransızca بالفرنسية בצרפתית 法文 法语 法語 フランス語 프랑스어 불어로 tiếng.pháp ภาษาฝรั่งเศส bahasa.prancis bahasa.perancis ranskaksi francouzsky franciául французькою по-французски फ़्रेंच.में फ्रेंच.में',
  ],
  [
    'es',
    'spanish spanisch espagnol español espanol castellano espanhol spagnolo spaans hiszpańsku hiszpańskim испанском испански spansk spanska španělštině spaniolă ισπανικά اسپانیایی',
    'ispanyolca بالإسبانية בספרדית 西班牙文 西班牙语 西班牙語 スペイン語 스페인어 tiếng.tây.ban.nha ภาษาสเปน bahasa.spanyol bahasa.sepanyol espanjaksi španělsky spanyolul іспанською по-испански',
  ],
  [
    'it',
    'italian italienisch italien italiano italiaans włosku włoskim итальянском италиански italiensk italienska italštině italiană ιταλικά',
    'italyanca بالإيطالية באיטלקית 意大利语 義大利文 意大利文 イタリア語 이탈리아어 tiếng.ý ภาษาอิตาลี bahasa.italia italiaksi italsky olaszul італійською по-итальянски',
  ],
  [
    'pt',
    'portuguese portugiesisch portugais portugués português portugues portoghese portugees portugalsku португальском portugisisk portugisiska portugalštině portugheză',
    'portekizce بالبرتغالية בפורטוגזית 葡萄牙语 葡萄牙文 ポルトガル語 포르투갈어 tiếng.bồ.đào.nha ภาษาโปรตุเกส bahasa.portugis portugaliksi portugalsky portugálul португальською по-португальски',
  ],
  [
    'nl',
    'dutch niederländisch holländisch néerlandais holandés neerlandés holandês olandese nederlands niderlandzku нидерландском голландском nederländska hollandsk nizozemštině olandeză',
    'felemenkçe hollandaca بالهولندية 荷兰语 荷蘭文 オランダ語 네덜란드어 tiếng.hà.lan hollanniksi nizozemsky hollandul нідерландською',
  ],
  [
    'pl',
    'polish polnisch polonais polaco polonês polacco pools polsku polskim польском полски polsk polska polštině poľštine poloneză πολωνικά',
    'lehçe بالبولندية בפולנית 波兰语 ポーランド語 폴란드어 tiếng.ba.lan puolaksi polsky lengyelül польською по-польски',
  ],
  [
    'ru',
    'russian russisch russe ruso russo rosyjsku rosyjskim русском русски rysk ryska russisk ruštině rusă ρωσικά روسی',
    'rusça بالروسية ברוסית 俄文 俄语 俄語 ロシア語 러시아어 tiếng.nga ภาษารัสเซีย bahasa.rusia venäjäksi rusky oroszul російською по-русски',
  ],
  [
    'uk',
    'ukrainian ukrainisch ukrainien ucraniano ucraino ukraińsku украинском ukrainska ukrainsk',
    'українською ukraynaca 乌克兰语 ウクライナ語 우크라이나어 ukrainaksi ukrajinsky ukránul по-украински',
  ],
  [
    'tr',
    'turkish türkisch turc turco turks turecku турецком turkiska tyrkisk τουρκικά',
    'türkçe بالتركية בטורקית 土耳其语 トルコ語 터키어 turkiksi turecky törökül турецькою по-турецки',
  ],
  [
    'ar',
    'arabic arabisch arabe árabe arabo arabsku арабском arabiska arabisk عربی',
    'بالعربية بالعربي باللغة.العربية arapça בערבית 阿拉伯语 アラビア語 아랍어 tiếng.ả.rập ภาษาอาหรับ arabiaksi arabsky arabul арабською',
  ],
  [
    'he',
    'hebrew hebräisch hébreu hebreo hebraico hebreeuws hebrajsku иврите',
    'בעברית بالعبرية ibranice 希伯来语 ヘブライ語 히브리어',
  ],
  [
    'fa',
    'persian farsi persisch persan persa perzisch persku персидском فارسی',
    'بالفارسية farsça 波斯语 ペルシア語 페르시아어',
  ],
  ['zh-Hant', 'traditional.chinese', '繁體中文 繁体中文 正體中文 繁體字 繁體'],
  [
    'zh-Hans',
    'chinese simplified.chinese mandarin chinesisch chinois chino chinês cinese chinees chińsku chińskim китайском kinesisk kinesiska čínštině chineză κινεζικά چینی',
    '(?<![體体])中文 汉语 漢語 华语 国语 简体中文 簡體中文 中国語 중국어 çince بالصينية בסינית tiếng.trung ภาษาจีน bahasa.mandarin bahasa.cina kiinaksi čínsky kínaiul китайською по-китайски',
  ],
  [
    'ja',
    'japanese japanisch japonais japonés japonês giapponese japans japońsku японском japanska japansk',
    '日本語 日语 日文 일본어 japonca باليابانية ביפנית tiếng.nhật ภาษาญี่ปุ่น bahasa.jepang japaniksi japonsky japánul японською по-японски',
  ],
  [
    'ko',
    'korean koreanisch coréen coreano koreaans koreańsku корейском koreanska koreansk',
    '한국어 한글 韩语 韩文 韓文 韓語 韓国語 korece بالكورية בקוריאנית tiếng.hàn ภาษาเกาหลี bahasa.korea koreaksi korejsky koreaiul корейською по-корейски',
  ],
  [
    'vi',
    'vietnamese vietnamesisch vietnamien vietnamita',
    'tiếng.việt 越南语 ベトナム語 베트남어 vietnamca ภาษาเวียดนาม',
  ],
  ['th', 'thai thailändisch thaï tailandés tailandese', 'ภาษาไทย 泰语 タイ語 태국어 tayca tiếng.thái'],
  ['id', 'indonesian indonesisch indonésien indonesio', 'bahasa.indonesia 印尼语 インドネシア語 인도네시아어'],
  ['ms', 'malay malaiisch malais', 'bahasa.melayu bahasa.malaysia 马来语 マレー語'],
  [
    'sv',
    'swedish schwedisch suédois sueco svedese zweeds szwedzku шведском svenska svensk',
    'ruotsiksi 瑞典语 スウェーデン語 스웨덴어 isveççe švédsky svédül',
  ],
  [
    'da',
    'danish dänisch danois danés dinamarquês danese deens duńsku датском danska dansk',
    'tanskaksi 丹麦语 デンマーク語 덴마크어 danca dánsky dánul',
  ],
  [
    'nb',
    'norwegian norwegisch norvégien noruego norueguês norvegese noors norwesku норвежском norska norsk',
    'norjaksi 挪威语 ノルウェー語 노르웨이어 norveççe norsky norvégul',
  ],
  [
    'fi',
    'finnish finnisch finnois finlandés finés finlandês finlandese fins fińsku финском finska finsk',
    'suomeksi 芬兰语 フィンランド語 핀란드어 fince finsky finnül',
  ],
  [
    'cs',
    'czech tschechisch tchèque checo tcheco ceco tsjechisch czesku чешском tjeckiska tjekkisk tsjekkisk češtině',
    'česky tšekiksi 捷克语 チェコ語 체코어 çekçe csehül чеською',
  ],
  [
    'hu',
    'hungarian ungarisch hongrois húngaro ungherese hongaars węgiersku венгерском ungerska ungarsk',
    'magyarul unkariksi 匈牙利语 ハンガリー語 헝가리어 macarca maďarsky',
  ],
  [
    'ro',
    'romanian rumänisch roumain rumano romeno rumeno roemeens rumuńsku румынском rumänska rumænsk română romana',
    'rumence rumunsky románul 罗马尼亚语 ルーマニア語',
  ],
  [
    'el',
    'greek griechisch grec griego grego greco grieks grecku греческом grekiska græsk ελληνικά ελληνικα',
    'yunanca kreikaksi řecky görögül 希腊语 ギリシャ語 그리스어',
  ],
  ['sk', 'slovak slowakisch slovaque eslovaco slovensk slovenčine', 'slovensky slovenčina szlovákul'],
  ['bg', 'bulgarian bulgarisch bulgare búlgaro български болгарском', 'bulgarca bolgárul'],
  ['hi', 'hindi', 'हिंदी.में हिन्दी.में 印地语 ヒンディー語 힌디어'],
]

/** Before a name: "in English", "auf Deutsch", "in het Nederlands", "w języku polskim". */
const PREPOSITION =
  '(?:(?:in|auf|en|em|po|på|v|na|на|στα|în|bằng|به)\\s+(?:(?:het|plain|simple|gutem|lingua|limba|idioma|języku|język|زبان) )?|w języku )'

const LETTER = '[\\p{L}\\p{M}]'

/** The words of a list as one alternative; '.' stands for a gap. */
const anyOf = (words: string): string =>
  words
    .split(' ')
    .map((word) => word.replaceAll('.', '\\s*'))
    .join('|')

interface Name {
  readonly language: string
  /** Said to be the language of something: "in English", "englanniksi". */
  readonly inIt: RegExp
  /** The bare name, for "English please". */
  readonly bare: RegExp
}

const SPOKEN: readonly Name[] = NAMES.map(([language, named, adverbs]) => ({
  language,
  inIt: new RegExp(`(?<!${LETTER})${PREPOSITION}(?:${anyOf(named)})(?!${LETTER})|${standing(adverbs)}`, 'iu'),
  bare: new RegExp(`(?<!${LETTER})(?:${anyOf(named)})(?!${LETTER})|${standing(adverbs)}`, 'iu'),
}))

/** Words of scripts that write no spaces stand anywhere; of others they begin a word and may take an ending. */
function standing(adverbs: string): string {
  const spaceless = /[\p{Script=Han}\p{Script=Kana}\p{Script=Hira}\p{Script=Hang}\p{Script=Thai}]/u
  const [dense, spaced] = [true, false].map((is) => adverbs.split(' ').filter((word) => spaceless.test(word) === is))
  return [
    ...(spaced?.length ? [`(?<!${LETTER})(?:${anyOf(spaced.join(' '))})(?!${LETTER}{4})`] : []),
    ...(dense?.length ? [`(?:${anyOf(dense.join(' '))})`] : []),
  ].join('|')
}

/** To answer or write, as people ask for it; what somebody has written already is told in other forms. */
const ANSWER =
  /(?<![\p{L}\p{M}])(?:answer(?!ed)|reply|replies|respon[ds](?!ed)|write|correspond|communicat|antwort(?!ete)|rückmeldung|schreib|répon(?!du)|ecri|écri(?!t(?!u))|respon[dsh](?!ieron|ió|eram|eu)|respuesta|contest(?!aron|ó)|escrib(?!ieron|ió)|responda|resposta|escrev(?!eram|eu)|retorn|rispo(?!sero|sto(?!\p{L}))|scriv|antwoord(?!de)|reageren|reactie|schrijf|schrijven|odpowied(?!zia)|odpis|pisać|napis|ответ(?!ил)|отвеч(?!ал)|отговор|пиш|напиш|відповід|відпов|cevap|yanıt|yaz|dön|الرد|رد|جواب|الإجابة|إجابة|اجابة|أجيب|اكتب|להשיב|תשובה|לתשובה|לענות|לכתוב|השיבו|ענו|پاسخ|جواب|بنویس|trả lời|phản hồi|viết|balas|dibalas|jawab|dijawab|tulis|svar(?!ade|ede|te)|skriv|återkom|vasta|kirjoit|odpov(?!ěděl)|napiš|napíš|pište|píšte|psát|válasz|írj|írn|răspun|raspun|scrie|απάντ|απαντ|γράψ|उत्तर|जवाब|लिख|odgovor|piši)|回复|回覆|答复|答覆|回信|回答|联系我|聯絡我|与我联系|返信|返事|ご連絡|ご対応|書いて|답변|답장|회신|답해|연락|써 ?주|ตอบ|เขียน/iu

const PLEASE =
  /(?<!\p{L})(?:please|pls|bitte|gern|s['’]il (?:vous|te) pla[iî]t|svp|merci|por favor|gracias|obrigad|per favore|per cortesia|grazie|graag|alstublieft|aub|a\.u\.b|proszę|poproszę|пожалуйста|спасибо|прошу|будь ласка|дякую|lütfen|teşekkür|vui lòng|xin|mohon|tolong|sila|terima kasih|tack|tak|takk|kiitos|prosím|děkuji|kérem|köszön|vă rog|mulțumesc|παρακαλώ|ευχαριστώ|בבקשה|תודה|لطفا|لطفاً|ممنون|من فضلك|رجاء|शुक्रिया|कृपया|धन्यवाद)|请|請|谢谢|謝謝|麻烦|麻煩|お願い|ください|부탁|주세요|ครับ|ค่ะ/iu

/** What has a language of its own: whoever names it speaks of that thing. */
const PAPER =
  /(?:manual|instru[ckç]|anleitung|handbuch|bedienung|notice|mode d['’]emploi|catalog|katalog|инструкц|інструкц|руководств|说明书|說明書|説明書|설명서|메뉴얼|매뉴얼|kılavuz|handleiding|gebruiksaanw|دليل|كتيب|מדריך|הוראות|คู่มือ|hướng dẫn|petunjuk|buku panduan|bruksanv|brugsanv|käyttöohj|návod|útmutató|οδηγίες|εγχειρίδιο|मैनुअल|راهنما|دفترچه|invoice|rechnung|facture|factura|fatura|fattura|faktur|etikett|etiquet|label|(?<!\p{L})app(?!\p{L})|website|homepage|sito web|версия|version|ausgabe|edition)/iu

/** Excuses for one's own words, and refusals. */
const EXCUSE =
  /excus|sorry|apolog|forgive|pardon|entschuldig|verzeih|désol|disculp|perd[oó]n|desculp|scus|przepr|извин|прост[иь]т|вибач|özür|kusura|ursäkt|undskyld|beklager|anteeksi|promiň|omluv|elnézés|scuz|συγγνώμη|סליח|ببخش|معذرة|عذرا|maaf|xin lỗi|ขอโทษ|抱歉|对不起|對不起|すみません|申し訳|죄송|माफ़/iu

/** How many characters a language may stand from the word for answering. */
const REACH = 60
/** Characters of a language's name with the words around it. */
const LONGEST_NAME = 30
/** A request that names no answering is no more than the language and a please. */
const CURT = 45
const READ = 8_000

/** The language that the writer asks to be answered in, with the words that ask; null where they don't. */
export function wishedLanguage(text: string): { language: string; words: string } | null {
  for (const sentence of text.slice(0, READ).split(/[.!?。！？;；\n]+/u)) {
    const asked = askedIn(sentence.trim().slice(0, 400).replaceAll('İ', 'i'))
    if (asked) return asked
  }
  return null
}

function askedIn(sentence: string): { language: string; words: string } | null {
  if (sentence === '') return null
  const answer = ANSWER.exec(sentence)
  const curt = sentence.length <= CURT && PLEASE.test(sentence)
  if (!answer && !curt) return null
  if (PAPER.test(sentence) || EXCUSE.test(sentence)) return null
  const from = Math.max(0, (answer?.index ?? 0) - REACH - LONGEST_NAME)
  const near = sentence.slice(from, from + 2 * (REACH + LONGEST_NAME))
  const place = (answer?.index ?? 0) - from
  const found = nearest(near, place, answer ? 'inIt' : 'bare')
  if (!found || (answer && Math.abs(found.at - place) > REACH)) return null
  return { language: found.language, words: sentence.slice(0, 80) }
}

/** The language named nearest to this place. */
function nearest(sentence: string, place: number, form: 'inIt' | 'bare'): { language: string; at: number } | null {
  let best: { language: string; at: number } | null = null
  for (const { language, [form]: name } of SPOKEN) {
    const found = name.exec(sentence)
    if (found && (!best || Math.abs(found.index - place) < Math.abs(best.at - place)))
      best = { language, at: found.index }
  }
  return best
}
