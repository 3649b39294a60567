/** What gives a language away: its common words, its own letters, and the letters that it never uses. */

/** Codes that franc uses for the languages it may vote on. */
export const ISO_639_3: Readonly<Record<string, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  pl: 'pol',
  ru: 'rus',
  uk: 'ukr',
  tr: 'tur',
  ar: 'arb',
  fa: 'pes',
  vi: 'vie',
  id: 'ind',
  ms: 'zlm',
  sv: 'swe',
  da: 'dan',
  nb: 'nob',
  fi: 'fin',
  cs: 'ces',
  hu: 'hun',
  ro: 'ron',
  hi: 'hin',
  mr: 'mar',
  ne: 'nep',
  sk: 'slk',
  sl: 'slv',
  hr: 'hrv',
  bg: 'bul',
  sr: 'srp',
  mk: 'mkd',
  be: 'bel',
  kk: 'kaz',
  ky: 'kir',
  et: 'est',
  lv: 'lav',
  lt: 'lit',
  ca: 'cat',
  gl: 'glg',
  af: 'afr',
  is: 'isl',
  sw: 'swh',
  sq: 'als',
  eu: 'eus',
  az: 'azj',
  ur: 'urd',
  tl: 'tgl',
}

/** Words that a mail can hardly do without; where two languages share a word it counts half for each. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is are was were we our you your this that with have has not for from been they please what when which will would could but my it its in on at as be or if',
  de: 'der die das und ist sind wir nicht haben hat ein eine einen mit für auf dem den von zu im bei wurde bitte sie ich auch noch aber sich wie oder nach mir uns ihre ihr keine kein',
  fr: 'le la les des est nous vous une dans pour pas que qui avec sur notre votre ne plus avons été ce cette je sont mais bonjour merci au aux du et mon ma chez vos nos',
  es: 'el la los las de que es en por con para no una un se su nos pero como más muy hemos han esto este esta estos gracias hola del lo mi me y sin ya usted ustedes',
  it: 'il lo la gli le di che è per non con una un sono del della ci si ho abbiamo questo questa anche più ma come grazie buongiorno nel alla dei delle mi vi',
  pt: 'o a os as de que é em por com para não uma um se nos mas como mais foi são está este esta isso obrigado obrigada você vocês do da dos das no na meu minha ao já',
  nl: 'de het een en van is niet wij we dat met voor zijn op te ik hebben heeft maar ook naar bij wordt werd deze dit u uw graag geen nog om aan er als ons onze',
  pl: 'i w na z się nie to jest do że o dla jak po za od przez czy są tylko ale mamy proszę dzień dobry oraz już było został została które który tego państwa nam mi',
  tr: 've bir bu için ile de da değil var yok olarak ama çok daha gibi ne kadar bizim siz size ancak lütfen merhaba olan olduğu sonra ben biz',
  vi: 'và của là không có được cho các những này tôi chúng với trong đã một người khi về như nhưng xin vui lòng anh chị ạ hàng',
  id: 'dan yang di ke dari ini itu tidak untuk dengan saya kami ada sudah akan kepada atau mohon terima kasih belum bisa karena pada juga barang bapak ibu uang tapi dikirim kapan kalian cuma padahal mau nggak gak setelah ketika situs kirim dong sih kok banget anda harus masih bagaimana jika saja udah buat sama kayak pas banyak maaf tim bagian tanggal kurir rekening tagihan jam kak min pak oleh dapat tanpa bahwa',
  ms: 'dan yang di ke dari ini itu tidak untuk dengan saya kami ada sudah akan kepada atau terima kasih belum boleh kerana pada juga mahu wang awak tetapi dihantar sila rosak bagi ialah daripada tiada nak dah bila selepas semasa emel baharu hantar hendak duit resit berbanding sahaja',
  sv: 'och att det är som en på för med av inte har den vi ni ett om kan till från men var vill jag oss våra hej tack mycket också när eller mitt här',
  da: 'og at det er som en på for med af ikke har den vi jer et om kan til fra men var vil jeg os vores hej tak meget også når eller hvad efter blev nu mig',
  nb: 'og at det er som en på for med av ikke har den vi dere et om kan til fra men var vil jeg oss vår våre hei takk mye også når eller hva etter ble nå meg vennligst',
  fi: 'ja on ei että se oli kun mutta myös ovat olen olemme tämä niin joka kuin vain jos tai sitä meille teille kiitos hei ole me te minä tilaus',
  cs: 'a je se na v že to do jsme jsou není pro z s o ale by po jak od byl byla ještě dobrý den prosím děkuji který která jako tak už nám jsem jste mi mě vás vám kde kdy jen ať vaše tři dva proč peníze mám máte bez aby této při',
  sk: 'a je sa na v že to do sme sú nie pre z s o ale by po ako od bol bola ešte dobrý deň prosím ďakujem ktorý ktorá tak už nám som ste mi ma vás vám kde kedy len nech vaša vaše tri dva prečo peniaze mám máte bez aby tejto pri',
  hu: 'a az és hogy nem is egy van volt meg csak ezt ez de mint még már ha kérem köszönöm tisztelt nekünk mi kell vagy lehet el',
  ro: 'și în de la cu nu este sunt un o pe care am ați că din pentru mai dar fost ne vă rog mulțumesc bună ziua al ale ca sau să',
  hr: 'i je u na da se su za od s nije smo koji što ali kao iz po molim hvala dobar dan nam vas naš li još samo',
  sl: 'in je v na da se so za od z ni smo ki kar ampak kot iz po prosim hvala dober dan nam vas naš še samo pri sem ste mi kje kdaj vaše tri dva zakaj denar brez',
  ru: 'и в не на что мы с по от это для из как но был была было у вы нам вас наш я то так уже за все если прошу здравствуйте день добрый только почему никто где мой мои деньги ещё сколько один два меня мне очень нет',
  uk: 'і в не на що ми з по від це для із як але був була було у ви нам вас наш я то так вже за все якщо прошу вітаю день добрий та є лише чому ніхто де моє мої гроші скільки ще доброго дня мене мені дуже тільки немає',
  be: 'і ў не на што мы з па ад гэта для як але быў была было у вы нам вас наш я калі прашу дзень добры ёсць',
  bg: 'и в не на че ние с по от това за из как но беше са у вие ни ви наш аз то така вече ако моля здравейте добър ден се да е само защо никой къде още колко ми няма нито парите поръчката две три',
  sr: 'и у не на да ми са по од то за из како али је су ви нам вас наш ја тако већ ако молим добар дан се',
  mk: 'и во не на дека ние со по од тоа за како но беше се вие ни ви наш јас така веќе ако молам добар ден да е',
  ar: 'في من على أن إلى هذا هذه لا ما مع عن لم التي الذي قد كان لكن بعد أو كل نحن',
  fa: 'در از که به این را با است برای آن یک ما شما نیست هم تا یا می بود شده لطفا سلام ولی های',
  ur: 'میں سے کہ کے کی کو ہے ہیں اور نہیں یہ پر ہم آپ تھا نے کا بھی لیے مجھے',
  et: 'ja on ei et see oli kui aga ka me te palun tere tänan meie teie kas või selle mis kus mu minu raha tagasi soovin saada oma keegi ma ning olen pole väga eest ära miks juba',
  lv: 'un ir ne ka tas bija no par ar bet arī mēs jūs lūdzu labdien paldies mūsu jūsu uz kas es kur mans mani savu neviens vēlos mūs pie pēc lai kāpēc jau tikai atpakaļ',
  lt: 'ir yra ne kad tai buvo iš apie su bet taip mes jūs prašome laba diena ačiū mūsų jūsų į kas kur mano niekas noriu mums po dar tik kodėl jau pinigus',
  ca: 'el la els les de que és en per amb no una un se ens però com més molt hem han això aquest aquesta gràcies hola del al meu sense ja vostè',
  tl: 'ang ng sa na mga ay hindi ako kami po namin ito at kung para pero dahil lang kayo inyo salamat wala may',
  is: 'og að er ekki ég það í á til sem við ykkur hvar mín mitt minn fá með hefur var en um frá takk vinsamlegast',
  sw: 'na ya wa kwa ni za yangu yako zangu wapi hakuna pesa nataka ninataka lakini hii hiyo sana tafadhali asante habari la kama bado mimi siku yetu wangu si tu imefika nina tulipata ikiwa',
  sq: 'dhe një në për me të që nuk është unë ju jam kam ka por nga këtë e mi im ime ku askush mua po më',
  eu: 'eta da ez nire zure bat dut ditu nahi non zer inork izan den dago hau egin gure guk baina',
  af: 'die en van is nie ons dat met vir het op te ek maar ook na by word hierdie u asseblief geen nog om aan as sy wat my dit daar hy julle gekry baie wil ná dae kan was net toe jul ‘n',
}

const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = indexWords()

function indexWords(): Map<string, string[]> {
  const index = new Map<string, string[]>()
  for (const [language, words] of Object.entries(COMMON_WORDS)) {
    for (const word of new Set(words.split(' '))) index.set(word, [...(index.get(word) ?? []), language])
  }
  return index
}

/** Counts the common words of each language in the text, shared ones split. */
export function functionWords(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]{1,30}/gu)) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? []
    for (const language of languages) found.set(language, (found.get(language) ?? 0) + 1 / languages.length)
  }
  return found
}

/** Letters and endings that hardly another language of the script has. */
const OWN: Readonly<Record<string, RegExp>> = {
  de: /[ß]|sch/giu,
  es: /[ñ¿¡]/giu,
  pt: /[ãõ]|ção|ções/giu,
  fr: /[œçêè]/giu,
  pl: /[łąęśźżćń]/giu,
  tr: /[ğışİ]/gu,
  vi: /[ơưđạảấầẩậắằẳặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỷỹ]/giu,
  cs: /[řěů]/giu,
  sk: /[ľĺŕôä]/giu,
  hu: /[őű]/giu,
  ro: /[țșăâ]/giu,
  sv: /[åä]/giu,
  da: /[æø]|(?<=\p{L})tion|hed(?!\p{L})/giu,
  nb: /[æø]|sjon|het(?!\p{L})/giu,
  fi: /ää|kk|yy|uu|ssa(?!\p{L})/giu,
  nl: /ij|oe|aa/giu,
  it: /[ìò]|zione|(?<!\p{L})gli/giu,
  uk: /[їєґі]|вся(?!\p{L})/giu,
  be: /[ўі]/giu,
  ru: /[ыэё]|лся(?!\p{L})|ться|ого(?!\p{L})/giu,
  bg: /ъ(?=\p{L})|щ/giu,
  sr: /[ђћјљњџ]/giu,
  mk: /[ѓќѕјљњџ]/giu,
  kk: /[әғқңөұүһі]/giu,
  fa: /[پچژگک]|ی/gu,
  ur: /[ٹڈڑںےھہ]/gu,
  ar: /[ةى]|(?<!\p{L})ال/gu,
  et: /õ/giu,
  is: /[þðæö]/giu,
  sq: /ë/giu,
  af: /[êûô]|’n(?!\p{L})/giu,
  lv: /[āēīūģķļņ]/giu,
  lt: /[ėįųūšž]/giu,
  hr: /[đčćž]/giu,
  sl: /[čšž]/giu,
  hi: /[है]/gu,
}

/** Letters that the language doesn't write: each is a vote against it. */
const ALIEN: Readonly<Record<string, RegExp>> = {
  tr: /[wqxäßñãõåøæłąęśżșță]/giu,
  en: /[äöüßñõåøæłęąśżğışőűřěů]/giu,
  de: /[ñãõåøæłęąśżğışőűřěů]/giu,
  es: /[äößãõçàèùâêîôłęąğışāēīūķļņėįųčšž]/giu,
  pt: /[¿¡äößñłęąğışèìùāēīūķļņėįųčšž]/giu,
  it: /[¿¡äößñãõçłęąğışâêôāēīūķļņėįųčšž]/giu,
  fr: /[¿¡äößñãõłęąğışåøāēīūķļņėįųčšž]/giu,
  nl: /[ßñãõåøłęąğış]/giu,
  da: /[äöüßñãõçłęąğışþðíúý]/giu,
  nb: /[äöüßñãõçłęąğışþðíúý]/giu,
  sv: /[æøüßñãõçłęąğış]/giu,
  fi: /[æøüßñãõçłęąğış]|(?<!\p{L})[bdfg]/giu,
  id: /[äöüßñãõçåøæłęąğışé]/giu,
  ms: /[äöüßñãõçåøæłęąğışé]/giu,
  tl: /[äöüßãõçåøæłęąğış]/giu,
  ru: /[іїєґўјљњђћ]/giu,
  uk: /[ыэёъўјљњђћ]/giu,
  be: /[иїєщъјљњ]/giu,
  bg: /[ыэёіїєўјљњђћ]|ь(?!о)/giu,
  sr: /[ыэёъщяюйіїє]/giu,
  mk: /[ыэёъщяюйіїє]/giu,
  ar: /[پچژگکیےٹڈ]/gu,
  fa: /[ةىيكےٹڈڑںہ]/gu,
}

/** How often letters of the language's own stand in the text. */
export function ownLetters(text: string, language: string): number {
  return occurrences(text, OWN[language])
}

/** How often letters stand in the text that the language doesn't have. */
export function alienLetters(text: string, language: string): number {
  return occurrences(text, ALIEN[language])
}

function occurrences(text: string, what: RegExp | undefined): number {
  if (!what) return 0
  let n = 0
  for (const _ of text.matchAll(what)) n++
  return n
}
