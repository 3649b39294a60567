/**
 * Whether a customer asks to be called. Requests only: who writes that nobody called back, or forbids it, asks for none. A
 * miss costs a call that the letter may still offer, a false alarm one look of a person.
 */

/** Begins at a letter's edge where the script has such edges. */
const word = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${text})`, 'giu')

const REQUESTS: readonly RegExp[] = [
  // en
  word(
    '(?:please|pls|kindly|(?:can|could|would|will) (?:you|someone|somebody)(?: please)?|have (?:someone|somebody)) (?:call|phone|ring|telephone)(?! (?:it|this|that|the (?:police|bank|carrier)))|call (?:me|us) (?:back|at|on|asap|today|tomorrow|now|please|under)|give (?:me|us) a (?:call|ring)|(?:ring|phone) (?:me|us)|(?:request|want|need|expect|appreciate|like) a (?:phone )?call(?:[ -]?back)?',
  ),
  // de
  word(
    '(?:rufen sie|ruft|ruf) (?:mich|uns|bitte)|bitte (?:um |dringend um )?(?:ihren |einen )?(?:rück)?anruf|bitte (?:rufen|anrufen|zurückrufen)|bitte um (?:\\p{L}+ ){0,2}rückruf|(?:erbitte|erwarte|wünsche|hätte gern) (?:\\p{L}+ ){0,3}(?:rück)?anruf|rückruf erbeten|telefonisch(?:e\\p{L}*)? (?:kontakt|melden|kontaktieren)|(?:können|könnten) sie (?:mich|uns) (?:\\p{L}+ ){0,3}(?:anrufen|zurückrufen)',
  ),
  // fr
  word(
    'r?appel(?:ez|lez)[- ](?:moi|nous)|(?:merci de|veuillez|pouvez-vous|pourriez-vous|prière de) (?:me |nous |bien vouloir me |bien vouloir nous )?(?:r?appeler|téléphoner|contacter par téléphone)|téléphonez[- ](?:moi|nous)|(?:souhaite|voudrais|attends) (?:être rappelée?|votre appel|un appel)',
  ),
  // es
  word(
    'll[áa]m(?:e|a|en)(?:me|nos)|(?:pueden?|podrían?|favor de|ruego) (?:me |nos )?(?:llamar(?:me|nos)?|telefonear)|me (?:pueden?|podrían?) llamar|por favor,? (?:me |nos )?(?:llamen?|telefoneen?)|(?:espero|solicito) (?:su|una) llamada',
  ),
  // it
  word(
    '(?:ri)?chiam(?:atemi|ateci|ami)|mi (?:ri)?chiami(?! )|mi (?:ri)?chiami (?:al|per|appena|oggi|domani|subito)|telefonatemi|(?:può|potete|potreste|potrebbe|prego di|vi prego di) (?:ri)?chiamar(?:mi|ci)|(?:attendo|aspetto|gradirei) (?:una )?(?:vostra )?(?:telefonata|chiamata)|essere (?:ri)?chiamat[oa]',
  ),
  // pt
  word(
    'ligu?em?[- ](?:me|nos|para mim)|me ligu?em?|(?:podem?|poderiam?|favor|peço que|por favor) (?:me |nos )?(?:ligar|liguem?|telefonar|telefonem)|telefonem?[- ]me|aguardo (?:a sua |sua |uma )?(?:ligação|chamada)',
  ),
  // nl
  word(
    'bel(?:t u)? (?:mij|me|ons)|(?:kunt|kan|wilt|willen) (?:u|jullie|iemand) (?:mij|me|ons) (?:\\p{L}+ ){0,3}(?:terug)?bellen|graag (?:\\p{L}+ ){0,2}(?:teruggebeld|gebeld|een telefoontje)|verzoek (?:u )?(?:mij|me|ons) te bellen',
  ),
  // pl
  word(
    'proszę (?:\\p{L}+ ){0,3}(?:o telefon|zadzwonić|oddzwonić|o (?:\\p{L}+ )?kontakt telefoniczny)|(?:za|od)dzwoń(?:cie)?(?! sobie)|niech (?:ktoś )?(?:do mnie )?zadzwoni|czekam na (?:\\p{L}+ )?telefon',
  ),
  // ru, uk
  word(
    '(?:позвоните|перезвоните|наберите)(?! в службу)|прош(?:у|им) (?:\\p{L}+ )?(?:пере|по)звонить|(?:жду|ждём|ждем) (?:\\p{L}+ ){0,2}звонка|свяжитесь со мной по телефону|(?:за|пере)телефонуйте|передзвоніть|подзвоніть|прошу (?:\\p{L}+ )?(?:за|пере)телефонувати|чекаю (?:на )?(?:\\p{L}+ )?дзвін',
  ),
  // tr
  word(
    '(?:beni|bizi) (?:\\p{L}+ ){0,4}?ara(?:yın|yınız|r mısınız|yabilir)|geri ara(?:yın|yınız|manızı)|telefonla (?:\\p{L}+ )?(?:arayın|ulaşın)|aramanızı (?:bekli|rica|istiyor)|lütfen (?:\\p{L}+ )?arayın',
  ),
  // ar
  /(?:اتصلوا|اتصل|إتصلوا|كلموني|هاتفوني) ?(?:ب[يى]|بنا|عل[يى])|كلموني|(?:أرجو|ارجو|يرجى|الرجاء|رجاءً?|برجاء|نرجو) (?:منكم )?(?:الاتصال|الإتصال|مهاتفتي|معاودة الاتصال)/gu,
  // he
  /(?:תתקשרו|התקשרו|תתקשר|צלצלו|תצלצלו|תחזרו) אל(?:יי?|ינו)|נא להתקשר|אנא התקשרו|(?:אבקש|מבקשת?) (?:שיחה|שיתקשרו|שתתקשרו)/gu,
  // fa
  /(?:با من|با ما|بهم|به من|به ما) (?:لطفا[ًً]? )?(?:تلفنی )?(?:تماس بگیرید|تماس بگیرین|زنگ بزنید|زنگ بزنین)|لطفا[ًً]? (?:تلفنی )?(?:تماس بگیرید|زنگ بزنید)/gu,
  // ja
  /お?電話(?:を|で|にて)?(?:ください|下さい|頂け|いただけ|頂き|いただき|お願い|おねがい|ほしい|欲しい|してください|して下さい|のご連絡|ご連絡)|折り返し(?:の)?お?電話/gu,
  // ko
  /전화(?:를|로)? ?(?:좀 |꼭 |한번 |빨리 )?(?:주세요|주십시오|주시기|주시면|부탁|바랍니다|해 ?주세요|해 ?주십시오|해 ?주시|연락 ?(?:주|부탁|바랍))|통화(?:를)? ?(?:원합|부탁|하고 ?싶)/gu,
  // zh
  /[请請麻烦煩务務必尽盡快让讓叫].{0,8}?(?:打(?:个|個)?电话|打(?:个|個)?電話|来电|來電|回电|回電|致电|致電|打给我|打給我|电话联系|電話聯繫|電話聯絡|通电话|通電話)|[给給](?:我|我们|我們)(?:回|打|来|來)(?:个|個|一个|一個)?(?:电话|電話)|(?:打|拨|撥)我(?:的)?(?:电话|電話|手机|手機)|(?:回|打)(?:个|個)(?:电话|電話)给我/gu,
  // vi, id
  word(
    '(?:vui lòng|xin|hãy|làm ơn|yêu cầu|đề nghị|nhờ|mong) (?:\\p{L}+ ){0,4}?gọi|gọi (?:lại |điện |điện thoại ){0,2}cho (?:tôi|mình|chúng tôi|em|anh|chị)|(?:tolong|mohon|harap|silakan|silahkan) (?:\\p{L}+ ){0,3}?(?:telepon|telpon|ditelepon|menelepon|menghubungi saya lewat telepon)|(?:telepon|telpon) (?:balik|kembali)',
  ),
  // th, hi
  /(?:กรุณา|โปรด|ช่วย|รบกวน|ขอให้|อยากให้).{0,12}?โทร|โทร(?:ศัพท์)?(?:กลับ)?(?:มา)?(?:หา|ให้|ที่)(?:ฉัน|ผม|ดิฉัน|เรา|เบอร์)|(?:मुझे|हमें|कृपया|प्लीज़?) (?:[\p{L}\p{M}]+ ){0,2}?(?:फ़ोन|फोन|कॉल)(?: बैक)? (?:कर|की)/gu,
  // sv, da, nb
  word(
    'ring(?:a)? (?:upp )?(?:mig|oss|meg|til mig|til meg|tilbake|tilbage|tillbaka)|(?:kan|kunde|kunne|vil) (?:ni|du|dere|i|de|någon|nogen|noen) (?:\\p{L}+ ){0,3}ringe?a?|(?:vänligen|venligst|vennligst|snälla) ring|var (?:snäll och|vänlig) ring|(?:önskar|ønsker) (?:å |at |att )?bli(?:ve)? (?:oppringt|ringet op|uppringd)',
  ),
  // fi
  word(
    'soittakaa|soita (?:minulle|meille|takaisin)|(?:voisitteko|voitteko|voisiko joku) (?:\\p{L}+ ){0,2}soittaa|pyydän (?:\\p{L}+ )?soitto|soittopyyntö',
  ),
  // cs, hu, ro, el
  word(
    'za?volejte|zavolejte|prosím (?:\\p{L}+ ){0,2}(?:o zavolání|o telefonát|zavolat)|ozvěte se (?:\\p{L}+ )?telefon|hív(?:jon|janak|jatok) (?:\\p{L}+ )?(?:fel|vissza)|kérem,? (?:\\p{L}+ ){0,2}(?:hívjon|hívjanak|visszahívást|telefonáljon)|telefonáljon|visszahívást kérek|suna[țţt]i-(?:m[ăa]|ne)|v[ăa] rog s[ăa] (?:m[ăa] |ne )?suna[țţt]i|a[șşs]tept (?:un |telefonul )|(?:τηλεφωνήστε|καλέστε|πάρτε) (?:μου|με|μας)|παρακαλώ (?:\\p{L}+ ){0,2}(?:τηλεφωνήστε|καλέστε)|πάρτε (?:\\p{L}+ )?τηλέφωνο',
  ),
]

/** Right before the request, or within it: it is none. */
const REFUSED =
  /(?:^|[^\p{L}\p{M}])(?:don['’]?t|do not|never|not|stop|nicht|keinesfalls|ne|pas|no|non|não|niet|nie|не|değil|aramayın|لا|אל|לא|نه|inte|ikke|älkää|nu|μην|मत|đừng|jangan|đã|không|chưa|haben|hat)(?:$|[^\p{L}\p{M}])|不要|别|別|勿|ไม่|อย่า|없이|마세요/iu

const READ_CHARACTERS = 20_000
const BEFORE = 14
const AFTER = 16

/** @param text the writer's own words */
export function asksForCall(text: string): boolean {
  const read = text.slice(0, READ_CHARACTERS)
  for (const request of REQUESTS) {
    for (const { index, 0: said } of read.matchAll(request)) {
      const around = `${
        read
          .slice(Math.max(0, index - BEFORE), index)
          .split(/[.!?。！？\n,;]/u)
          .at(-1) ?? ''
      }${said}${read.slice(index + said.length, index + said.length + AFTER).split(/[.!?。！？\n,;]/u)[0] ?? ''}`
      if (!REFUSED.test(around)) return true
    }
  }
  return false
}
