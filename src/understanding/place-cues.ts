/** What speaks of a country besides phones and cities: mail domains, company forms, postcodes, states, zone names. */

/** Two-letter domains that the whole world uses. */
export const GENERIC_DOMAINS: ReadonlySet<string> = new Set(
  'io ai co me tv cc ws to fm gg ly sh so la vc ac bz im in.net st nu tk ml ga cf gq pw eu'.split(' '),
)

/** Mail providers under general domains whose users live in one country. */
export const NATIONAL_PROVIDERS: Readonly<Record<string, string>> = {
  'qq.com': 'CN',
  'foxmail.com': 'CN',
  '163.com': 'CN',
  '126.com': 'CN',
  'yeah.net': 'CN',
  'sina.com': 'CN',
  'sohu.com': 'CN',
  'aliyun.com': 'CN',
  '139.com': 'CN',
  '189.cn': 'CN',
  'naver.com': 'KR',
  'daum.net': 'KR',
  'hanmail.net': 'KR',
  'nate.com': 'KR',
  'kakao.com': 'KR',
  'rediffmail.com': 'IN',
  'gmx.net': 'DE',
  'btinternet.com': 'GB',
  'talktalk.net': 'GB',
  'virginmedia.com': 'GB',
  'bigpond.com': 'AU',
  'comcast.net': 'US',
  'verizon.net': 'US',
  'att.net': 'US',
  'sbcglobal.net': 'US',
  'bellsouth.net': 'US',
  'cox.net': 'US',
  'charter.net': 'US',
  'rogers.com': 'CA',
  'shaw.ca': 'CA',
  'ukr.net': 'UA',
  'walla.com': 'IL',
  'hinet.net': 'TW',
}

/** Company forms that the law of few countries knows. */
export const COMPANY_FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<!\p{L})GmbH(?!\p{L})/u, ['DE', 'AT', 'CH']],
  [/(?<!\p{L})(?:e\.\s?K\.|OHG|UG \(haftungsbeschränkt\))/u, ['DE']],
  [/(?<!\p{L})Sp\.\s?z\s?o\.?\s?o/u, ['PL']],
  [/(?<!\p{L})[Ss]\.\s?[Rr]\.\s?[Oo]\.?(?!\p{L})/u, ['CZ', 'SK']],
  [/(?<!\p{L})(?:Pty|PTY)(?!\p{L})/u, ['AU', 'ZA']],
  [/(?<!\p{L})Sdn\.?\s?Bhd/iu, ['MY']],
  [/(?<!\p{L})(?:Pvt|Private Limited)(?!\p{L})/u, ['IN', 'PK', 'LK', 'BD', 'NP']],
  [/(?<!\p{L})Oyj?(?!\p{L})/u, ['FI']],
  [/(?<!\p{L})ApS(?!\p{L})/u, ['DK']],
  [/(?<!\p{L})B\.?V\.?(?![\p{L}\p{N}])/u, ['NL', 'BE']],
  [/(?<!\p{L})S\.?\s?A\.?\s?de\s?C\.?\s?V/iu, ['MX']],
  [/(?<!\p{L})S\.\s?[Rr]\.\s?[Ll]\.?(?!\p{L})/u, ['IT', 'RO', 'AR', 'MD']],
  [/(?<!\p{L})Ltda(?!\p{L})/u, ['BR', 'CL', 'CO', 'PT', 'BO']],
  [/(?<!\p{L})(?:EIRELI|MEI|CNPJ)(?!\p{L})/u, ['BR']],
  [/(?<!\p{L})Kft(?!\p{L})/u, ['HU']],
  [/(?<!\p{L})d\.\s?o\.\s?o/u, ['HR', 'SI', 'RS', 'BA', 'ME']],
  [/(?<!\p{L})(?:ООО|ИП|ОАО)(?!\p{L})/u, ['RU', 'BY', 'KZ']],
  [/(?<!\p{L})(?:ТОВ|ФОП)(?!\p{L})/u, ['UA']],
  [/株式会社|有限会社|合同会社/u, ['JP']],
  [/주식회사|\(주\)/u, ['KR']],
  [/股份有限公司/u, ['TW', 'CN']],
  [/(?<!\p{L})(?:PT|CV)\.?\s\p{Lu}\p{Ll}/u, ['ID']],
  [/(?<!\p{L})(?:A\.?Ş\.?|Ltd\.?\s?Şti)/u, ['TR']],
  [/(?<!\p{L})(?:FZE|FZCO|FZ-LLC)(?!\p{L})/u, ['AE']],
  [/(?<!\p{L})PLC(?!\p{L})/u, ['GB', 'KE', 'NG', 'ET', 'LK']],
  [/บจก\.|บริษัท/u, ['TH']],
  [/(?<!\p{L})(?:Công ty|CTY|TNHH)(?!\p{L})/u, ['VN']],
]

/** Postcodes whose shape one country has, looked for in the foot of a mail only; last how often the shape is something else. */
export const POSTCODES: readonly (readonly [RegExp, string, number])[] = [
  [/(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/u, 'GB', 0.03],
  [/(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\p{N}])/u, 'CA', 0.05],
  [/(?<![\p{L}\p{N}])[AC-FHKNPRTV-Y]\d[\dW] [\dAC-FHKNPRTV-Y]{4}(?![\p{L}\p{N}])/u, 'IE', 0.05],
  [/〒\s?\d{3}/u, 'JP', 0.03],
  [/(?<![\p{N}-])\d{5}-\d{3}(?![\p{N}-])/u, 'BR', 0.15],
  [/(?<![\p{L}\p{N}])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/u, 'NL', 0.15],
  [/(?<![\p{N}-])\d{2}-\d{3}(?![\p{N}-])(?= \p{Lu})/u, 'PL', 0.15],
  [/(?<![\p{N}-])\d{4}-\d{3}(?![\p{N}-])(?= \p{Lu})/u, 'PT', 0.15],
  [/(?<![\p{L}\p{N}])(?:NSW|VIC|QLD|TAS|ACT) \d{4}(?!\p{N})/u, 'AU', 0.05],
  [/(?<![\p{L}\p{N}])CH-\d{4}(?!\p{N})/u, 'CH', 0.15],
  [/(?<![\p{L}\p{N}])A-\d{4}(?!\p{N})/u, 'AT', 0.2],
  [/(?<![\p{L}\p{N}])D-\d{5}(?!\p{N})/u, 'DE', 0.2],
]

/**
 * Countries by the number of digits of a postcode that stands before the town (Unicode CLDR 26, postalCodeData; later
 * releases dropped it).
 */
export const POSTCODE_DIGITS: Readonly<Record<number, ReadonlySet<string>>> = {
  4: new Set('AT CH LI BE LU DK NO HU SI BG CY GE AM AL MK MD AU NZ ZA TN PY VE BD PH NL LV'.split(' ')),
  5: new Set(
    `DE FR IT ES FI EE HR RS ME BA TR UA GR SE CZ SK LT MC SM VA MX US CU CR GT DO PE MA DZ EG SA JO KW IQ LB TH MY ID KR
     PK MM KH LA`.split(/\s+/u),
  ),
  6: new Set('RU BY KZ KG UZ TJ TM CN IN RO SG VN CO EC TT'.split(' ')),
}

/** States and provinces that stand in an address as two or three letters, by the zone of most of their people. */
const STATES: Readonly<Record<string, string>> = {
  'America/New_York': 'CT DE DC FL GA ME MD MA NH NJ NY NC OH PA RI SC VT VA WV',
  'America/Detroit': 'MI',
  'America/Indiana/Indianapolis': 'IN',
  'America/Kentucky/Louisville': 'KY',
  'America/Chicago': 'AL AR IL IA KS LA MN MS MO NE ND OK SD TN TX WI',
  'America/Denver': 'CO MT NM UT WY',
  'America/Boise': 'ID',
  'America/Phoenix': 'AZ',
  'America/Los_Angeles': 'CA NV OR WA',
  'America/Anchorage': 'AK',
  'Pacific/Honolulu': 'HI',
  'America/Toronto': 'ON QC',
  'America/Vancouver': 'BC',
  'America/Edmonton': 'AB',
  'America/Winnipeg': 'MB',
  'America/Regina': 'SK',
  'America/Halifax': 'NS PE',
  'America/Moncton': 'NB',
  'America/St_Johns': 'NL',
  'Australia/Sydney': 'NSW ACT',
  'Australia/Melbourne': 'VIC',
  'Australia/Brisbane': 'QLD',
  'Australia/Hobart': 'TAS',
}
export const ZONE_OF_STATE: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).flatMap(([zone, codes]) => codes.split(' ').map((code) => [code, zone] as const)),
)

/** The same written out, where a country's parts keep different clocks. */
const STATE_NAMES: Readonly<Record<string, string>> = {
  'America/Halifax': 'Nova Scotia|Nouvelle-Écosse|Prince Edward Island',
  'America/Moncton': 'New Brunswick|Nouveau-Brunswick',
  'America/St_Johns': 'Newfoundland',
  'America/Winnipeg': 'Manitoba',
  'America/Regina': 'Saskatchewan',
  'America/Edmonton': 'Alberta',
  'America/Vancouver': 'British Columbia|Colombie-Britannique',
  'America/Chicago':
    'Alabama|Arkansas|Illinois|Iowa|Kansas|Louisiana|Minnesota|Mississippi|Missouri|Nebraska|North Dakota|Oklahoma|South Dakota|Tennessee|Texas|Wisconsin',
  'America/Denver': 'Colorado|Montana|New Mexico|Utah|Wyoming',
  'America/Los_Angeles': 'California|Nevada|Oregon|Washington State',
  'America/Phoenix': 'Arizona',
  'America/Anchorage': 'Alaska',
  'Pacific/Honolulu': "Hawaii|Hawai’i|Hawai'i",
  'America/Detroit': 'Michigan',
  'America/Indiana/Indianapolis': 'Indiana',
  'America/New_York':
    'Connecticut|Delaware|Florida|Maryland|Massachusetts|New Hampshire|New Jersey|North Carolina|Ohio|Pennsylvania|Rhode Island|South Carolina|Vermont|West Virginia',
  'Australia/Perth': 'Western Australia',
  'Australia/Adelaide': 'South Australia',
  'Australia/Darwin': 'Northern Territory',
  'Australia/Brisbane': 'Queensland',
  'Australia/Sydney': 'New South Wales',
  'Australia/Hobart': 'Tasmania',
  'America/Manaus': 'Amazonas|Roraima',
  'America/Porto_Velho': 'Rondônia',
  'America/Cuiaba': 'Mato Grosso(?! do Sul)',
  'America/Campo_Grande': 'Mato Grosso do Sul',
  'America/Hermosillo': 'Sonora',
  'America/Cancun': 'Quintana Roo',
  'America/Tijuana': 'Baja California(?! Sur)',
  'America/Mazatlan': 'Baja California Sur|Sinaloa|Nayarit',
  'Asia/Makassar': 'Bali|Sulawesi|Kalimantan (?:Timur|Selatan|Utara)|Nusa Tenggara|NTB|NTT',
  'Asia/Jayapura': 'Papua|Maluku',
  'Atlantic/Canary': 'Islas Canarias|Canarias|Tenerife|Gran Canaria|Lanzarote|Fuerteventura',
  'Atlantic/Azores': 'Açores|Azores',
}
export const STATES_BY_NAME: readonly (readonly [RegExp, string])[] = Object.entries(STATE_NAMES).map(
  ([zone, names]) => [new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'gu'), zone],
)

/** What people write for their city, by the folded name that the gazetteer knows. */
export const SHORT_CITIES: ReadonlyMap<string, string> = new Map([
  ['cdmx', 'mexico city'],
  ['caba', 'buenos aires'],
  ['bsas', 'buenos aires'],
  ['nyc', 'new york city'],
  ['philly', 'philadelphia'],
  ['hcmc', 'ho chi minh city'],
  ['tphcm', 'ho chi minh city'],
  ['спб', 'санкт петербург'],
  ['мск', 'москва'],
  ['екб', 'екатеринбург'],
  ['jkt', 'jakarta'],
  ['bkk', 'bangkok'],
  ['blr', 'bangalore'],
  ['dxb', 'dubai'],
  ['joburg', 'johannesburg'],
  ['jhb', 'johannesburg'],
  ['gdl', 'guadalajara'],
  ['mty', 'monterrey'],
  ['bcn', 'barcelona'],
])

/** Zone names that people write beside an hour; those with two meanings (CST, IST, BST) are left out. */
export const ZONE_NAMES: Readonly<Record<string, string>> = {
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CDT: 'America/Chicago',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  JST: 'Asia/Tokyo',
  KST: 'Asia/Seoul',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  EET: 'Europe/Athens',
  EEST: 'Europe/Athens',
  MSK: 'Europe/Moscow',
  AEST: 'Australia/Brisbane',
  AEDT: 'Australia/Sydney',
  AWST: 'Australia/Perth',
  ACST: 'Australia/Darwin',
  NZST: 'Pacific/Auckland',
  NZDT: 'Pacific/Auckland',
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
  SGT: 'Asia/Singapore',
  HKT: 'Asia/Hong_Kong',
  PKT: 'Asia/Karachi',
  BRT: 'America/Sao_Paulo',
  SAST: 'Africa/Johannesburg',
  WAT: 'Africa/Lagos',
  EAT: 'Africa/Nairobi',
  GST: 'Asia/Dubai',
}

/** Words before the place where the writer is, at the end of the text before the place's name. */
export const HERE_BEFORE =
  /(?:(?<!\p{L})(?:i(?:['’]m| am) (?:now |currently |still |presently )?(?:(?:here )?in|at|writing from|travell?ing (?:in|through)|on (?:a )?(?:business )?(?:trip|travel|holiday) (?:in|to)|staying in)|currently in|this week in|travell?ing in|writing (?:to you )?from|we(?:'re| are) (?:now |located |based )?in|i live in|living in|based in|located in|writing from|here in|my home in|zurzeit in|derzeit in|im moment in|auf (?:geschäfts|dienst)reise in|unterwegs in|bin (?:bis \p{L}+ )?in|wohne in|leben in|lebe in|hier in|sitzen in|bin (?:gerade |derzeit )?in|j['’]habite (?:à|en|au)|ici à|je suis (?:actuellement |en ce moment |en déplacement )?(?:à|en|au)|en déplacement (?:à|en|au)|de passage à|nous sommes (?:à|en|au|basés à)|vivo en|estoy (?:ahora |de viaje |esta semana )?en|de viaje en|estamos en|aquí en|moro em|moramos em|estou (?:agora |em viagem |esta semana )?em|estamos em|aqui em|vivo em|abito a|siamo a|qui a|sono a|woon in|wonen in|hier in|mieszkam w|jesteśmy w|bor i|asun|bydlím v|живу в|сейчас в|(?:я )?в командировке в|мы в|находимся в|у нас в|мешкаю в|живемо в|мешкаємо в|tinggal di|kami di|ở|sống ở|tại)|أنا في|نحن في|مقيم في|גר ב|גרה ב|我(?:现在|目前|这周|本周|正|人)?在|我(?:現在|目前|這週|本週)?在|我们(?:现在|目前)?在|現在|我們在|人在|ở|อยู่ที่|อยู่)\s*$/iu

/** The same somewhere in a line. */
export const HERE_BEFORE_ANYWHERE = new RegExp(HERE_BEFORE.source.replace(/\\s\*\$$/u, '(?!\\p{L})'), 'iu')

/** Words after a place that make its clock the writer's: "3 PM Korea time". */
export const HERE_AFTER =
  /^\s*(?:出差|(?:に|で|へ)(?:出張|滞在)|(?:에|으로) ?출장|time(?!\p{L})|local time|(?:standard )?时间|時間|시간|zeit(?!\p{L}))/iu

/** Words that are cities too, but in a mail hardly ever mean one. */
export const NOT_A_CITY: ReadonlySet<string> = new Set(
  (
    'mobile best nice sale reading order split march april may van den dear team page street date tel fax time most same call big ' +
    'of man bar central union orange male normal commerce industry enterprise independence liberty home eden import export trade trading ' +
    'warehouse box centre center north south east west great grand new old park hill lake river bay port sea ever long rich young cash ' +
    'hope rose ruby daisy grace faith smith jackson johnson wilson taylor davis moore thomas martin robert david victor alexander francisco ' +
    'santa san santo los las el la le les der die das und the and for from with our your per por para con mit bei ist was war den dem ' +
    'alle alles lund sagen same anna maria elena laura ana luis carlos juan jose pedro miguel antonio nancy florence ' +
    'victoria vera clara diana irene paulo jorge bruno marco can ali ahmed mahmud said fatima ibrahim omar ' +
    'bon cher voor hier onze maar ook auto phone email mail web www http https com org net inc ltd llc corp group sales office manager director ' +
    'good morning evening night regards kind thank thanks please sincerely sent customer service care support complaint claim invoice product ' +
    'item total price model black white green red blue brown gold silver stone wood glass iron steel metal plus mega delta beta alpha ' +
    'praia casa villa rio serra monte campo jardim flores sol mar cordial saludos gracias bonjour bonsoir merci hola ciao grazie hallo gruss grusse danke obrigado obrigada atenciosamente salam ok'
  ).split(' '),
)
