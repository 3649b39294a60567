/** Currencies as people write them: codes, signs, names; bare signs are resolved by country, then by language. */

/** Signs and names of one currency, lower case; longer ones first when matched; a low line stands for a space. */
const NAMES: Readonly<Record<string, string>> = {
  EUR: 'balles € eur یورو ευρω euro euros евро євро يورو ユーロ 유로 欧元 歐元 ευρώ evro eura eură euroa eurot euron eurón eurót euroja eurolla eurove euró eiro ευρο यूरो eurå',
  USD: 'bucks баксов us$ us_dollars us_dollar american_dollars amerikanische_dollar dollars_américains dólares_americanos دولار_أمريكي دولار_امريكي دلار_آمریکا dolar_as amerikan_doları đô_la_mỹ đô_mỹ usd u$s u$d us-dollar us-dollars dollar dollars dólares dólar dolares dolar dollari dollaro долларов доллара доллар долл دولار ドル 米ドル 달러 美元 美金 usdollar đô долара доларів долари डॉलर ดอลลาร์ δολάρια دولارا دولارًا دلار דולר',
  GBP: '£ £_sterling pounds_sterling british_pounds livres_sterling libras libras_esterlinas фунта جنيه_إسترليني پوند gbp pound pounds quid sterling livres фунтов 英镑 英鎊 ポンド 파운드',
  CHF: 'chf sfr. sfr fr. franken francs franchi 瑞士法郎',
  CNY: 'cny 块钱_人民币 یوان يوان 위안 rmb 人民币 人民幣 yuan юаней cn¥',
  JPY: 'jpy yenes 円 日元 日圓 yen йен 엔',
  KRW: '₩ krw 원 won 韩元 韓元',
  TWD: 'nt$ twd ntd 新台币 新臺幣 新台幣 台幣',
  HKD: 'hk$ hong_kong_dollars hk_dollars hkd 港币 港幣 港元',
  SGD: 's$ sgd 新元 新币 新幣 坡币 坡幣 singapore_dollars sing_dollars dolar_singapura 싱가포르_달러',
  AUD: 'a$ au$ aud 澳元 澳币 澳幣 豪ドル 호주_달러 australian_dollars aussie_dollars australische_dollar австралийских_долларов',
  NZD: 'nz$ nzd 纽元 纽币 紐幣 new_zealand_dollars',
  CAD: 'ca$ c$ cad $ca 加元 加币 加幣 カナダドル 캐나다_달러 canadian_dollars kanadische_dollar dollars_canadiens dólares_canadienses دلار_کانادا دولار_كندي канадских_долларов',
  MYR: 'rm 令吉 马币 馬幣 myr ringgit',
  PHP: '₱ php piso',
  INR: 'रु. रू. रू ₹ inr rs. rs rupees rupee रुपये रुपए रु रुपयों रूपये रुपया',
  PKR: 'pkr',
  LKR: 'lkr',
  BDT: '৳ bdt taka',
  BRL: 'conto contos pilas r$ brl reais real',
  MXN: 'pesos_mexicanos mxn mx$ m.n. m.n',
  CLP: 'pesos_chilenos clp',
  COP: 'pesos_colombianos cop',
  ARS: 'pesos_argentinos ars ar$',
  PEN: 's/. s/ pen soles',
  BOB: 'bs. bob bolivianos',
  UYU: 'pesos_uruguayos uyu',
  RUB: '₽ rub руб. руб рублей рубля рубль р. рублях рублям рублём',
  UAH: '₴ uah грн. грн гривень гривні гривня гривню гривнях',
  BYN: 'byn',
  KZT: '₸ kzt тенге теңге тг',
  BGN: 'лева bgn лв. лв',
  TRY: '₺ try tl lirayı liramı liralık liram lira liranın lirası türk_lirası ₺_tl',
  PLN: 'złociszy zeta zet zł pln zl złotych złote złoty złotego złotówek',
  CZK: 'kč czk korun koruny korunu korunami',
  HUF: 'ft huf forint forintot forintra forintért forinttal forintról forintomat forintunkat forintos forintom',
  RON: 'lei ron leu',
  RSD: 'rsd din.',
  SEK: 'sek svenska_kronor',
  NOK: 'nok norske_kroner',
  DKK: 'dkk danske_kroner',
  ISK: 'isk',
  SAR: 'ريالا_سعوديا sar ر.س ريال_سعودي ريالا',
  AED: 'درهم_اماراتي درهم_إماراتي aed د.إ درهم_إماراتي درهما dhs dh.',
  EGP: 'جنيه_مصري جنيها_مصريا egp ج.م جنيه جنيها جنيهًا',
  QAR: 'ريال_قطري ريالا_قطريا qar',
  KWD: 'دينار_كويتي دينارا_كويتيا kwd',
  BHD: 'دينار_بحريني دينارا_بحرينيا bhd',
  OMR: 'ريال_عماني ريال_عُماني ريالا_عمانيا omr',
  JOD: 'دينار_أردني دينار_اردني د.أ jd jod',
  MAD: 'درهم_مغربي درهما_مغربيا mad dirhams dirham dh',
  DZD: 'دينار_جزائري دج د.ج dinars_algériens dzd',
  TND: 'دينار_تونسي tnd dt',
  ILS: '₪ שח ils nis ש״ח ש"ח שקל שקלים',
  IRR: 'irr ریال',
  IRT: 'تومان toman تومن',
  THB: 'บ. ฿ thb บาท baht 泰铢 泰銖',
  VND: '₫ vnd đ đồng dong vnđ',
  IDR: 'rp. rp idr rupiah',
  XOF: 'fcfa xof cfa f_cfa francs_cfa',
  ZAR: 'zar rand rands',
  IQD: 'دينار_عراقي iqd',
  LYD: 'دينار_ليبي lyd',
  YER: 'ريال_يمني yer',
  LBP: 'ليرة_لبنانية lbp',
  SYP: 'ليرة_سورية syp',
  SDG: 'جنيه_سوداني sdg',
  KES: 'shillings kes ksh kshs',
  NGN: '₦ ngn naira',
  GHS: 'gh₵ gh¢ ₵ cedis ghs',
  TZS: 'tzs',
  UGX: 'ugx',
  ETB: 'etb',
  XAF: 'xaf',
  PYG: '₲ pyg guaraníes',
  GTQ: 'gtq quetzales',
  CRC: '₡ crc colones',
  DOP: 'rd$ dop',
  MDL: 'mdl лей леев',
  AMD: '֏ amd драм драмов',
  AZN: '₼ azn manat манат манатов',
  KGS: 'kgs сом сомов',
  UZS: 'uzs сум сумов so‘m',
  GEL: '₾ gel лари lari',
}

/** What a sign of several countries means in each. */
const BY_COUNTRY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {
    CA: 'CAD',
    AU: 'AUD',
    NZ: 'NZD',
    SG: 'SGD',
    HK: 'HKD',
    MX: 'MXN',
    CL: 'CLP',
    CO: 'COP',
    AR: 'ARS',
    UY: 'UYU',
    TW: 'TWD',
  },
  kr: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
  '¥': { JP: 'JPY', CN: 'CNY' },
  元: { TW: 'TWD', CN: 'CNY', HK: 'HKD', MY: 'MYR' },
  块: { CN: 'CNY' },
  peso: { MX: 'MXN', CL: 'CLP', CO: 'COP', AR: 'ARS', UY: 'UYU', PH: 'PHP', DO: 'DOP' },
  rs: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR' },
  ريال: { SA: 'SAR', QA: 'QAR', OM: 'OMR', YE: 'YER', IR: 'IRR' },
  درهم: { AE: 'AED', MA: 'MAD' },
  دينار: { KW: 'KWD', BH: 'BHD', JO: 'JOD', IQ: 'IQD', TN: 'TND', DZ: 'DZD', LY: 'LYD' },
  ليرة: { LB: 'LBP', SY: 'SYP', TR: 'TRY' },
  جنيه: { EG: 'EGP', SD: 'SDG' },
  din: { RS: 'RSD', KW: 'KWD', TN: 'TND' },
  franc: { CH: 'CHF', CI: 'XOF', SN: 'XOF' },
  dh: { AE: 'AED', MA: 'MAD' },
}
const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  $: {},
  kr: { sv: 'SEK', nb: 'NOK', da: 'DKK' },
  '¥': { ja: 'JPY', 'zh-Hans': 'CNY', 'zh-Hant': 'CNY', en: 'CNY' },
  元: { 'zh-Hans': 'CNY', 'zh-Hant': 'TWD' },
  块: { 'zh-Hans': 'CNY' },
  peso: { es: 'MXN', en: 'PHP' },
  rs: { en: 'INR', hi: 'INR', ur: 'PKR' },
  ريال: { ar: 'SAR', fa: 'IRR' },
  درهم: { ar: 'AED' },
  دينار: { ar: 'KWD' },
  ليرة: { ar: 'TRY' },
  جنيه: { ar: 'EGP' },
  din: { sr: 'RSD' },
  franc: { fr: 'CHF' },
  dh: { fr: 'MAD', en: 'AED' },
}
const SHARED: Readonly<Record<string, string>> = {
  $: '$',
  kr: 'kr',
  'kr.': 'kr',
  kronor: 'kr',
  kroner: 'kr',
  kronene: 'kr',
  kronerne: 'kr',
  kronorna: 'kr',
  '¥': '¥',
  '￥': '¥',
  元: '元',
  块: '块',
  塊: '元',
  圓: '元',
  peso: 'peso',
  pesos: 'peso',
  'rs.': 'rs',
  rs: 'rs',
  ريال: 'ريال',
  درهم: 'درهم',
  دينار: 'دينار',
  دنانير: 'دينار',
  دينارا: 'دينار',
  دراهم: 'درهم',
  ريالات: 'ريال',
  جنيهات: 'جنيه',
  ليرة: 'ليرة',
  جنيه: 'جنيه',
  din: 'din',
  francs: 'franc',
  dh: 'dh',
  dhs: 'dh',
  rupees: 'rs',
  rupee: 'rs',
}
/** Where nothing tells. */
const FALLBACK: Readonly<Record<string, string>> = {
  $: 'USD',
  kr: 'SEK',
  '¥': 'CNY',
  元: 'CNY',
  块: 'CNY',
  peso: 'MXN',
  rs: 'INR',
  ريال: 'SAR',
  درهم: 'AED',
  دينار: 'KWD',
  ليرة: 'TRY',
  جنيه: 'EGP',
  din: 'RSD',
  franc: 'CHF',
  dh: 'AED',
}

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([code, names]) =>
    names.split(' ').map((name) => [name.replaceAll('_', ' '), code] as const),
  ),
)

const spellings = [...new Set([...BY_NAME.keys(), ...Object.keys(SHARED)])].sort((a, b) => b.length - a.length)

/** Alternatives of a regular expression: every spelling of a currency, the longest first. */
export const CURRENCY_PATTERN: string = spellings.map((name) => name.replace(/[$.*+?^()[\]{}|/\\]/gu, '\\$&')).join('|')

/** ISO 4217 of a spelling, read where the writer is. */
export function currencyOf(written: string, language: string, country: string | null): string | null {
  const name = written.toLowerCase()
  const shared = SHARED[name]
  if (shared === undefined) return BY_NAME.get(name) ?? null
  return (
    (country ? BY_COUNTRY[shared]?.[country] : undefined) ?? BY_LANGUAGE[shared]?.[language] ?? FALLBACK[shared] ?? null
  )
}

/** ISO 4217 of every currency that a sum as written may be in: pesos are those of seven countries. */
export function currenciesOf(sum: { readonly written: string; readonly currency: string }): readonly string[] {
  const written = sum.written.toLowerCase()
  const shared = SHARED[spellings.find((name) => written.includes(name)) ?? '']
  return [...new Set([sum.currency, ...Object.values((shared && BY_COUNTRY[shared]) || {})])]
}
