/** Ends and beginnings of mails from everywhere, with where their writers are; written for this table before the code was read. */

export interface PlaceCase {
  readonly text: string
  readonly address?: string
  /** Minutes of the Date field; none where a server stamped +0000. */
  readonly offset?: number
  readonly language: string
  readonly country: string
  readonly zone: string
}

const lines = (...text: readonly string[]): string => text.join('\n')
const at = (
  language: string,
  country: string,
  zone: string,
  text: string,
  more: Partial<Pick<PlaceCase, 'address' | 'offset'>> = {},
): PlaceCase => ({ language, country, zone, text, ...more })

/** July 2026: the north has summer time. */
export const PLACE_CASES: readonly PlaceCase[] = [
  // Several addresses in one signature: the office of the writer comes first or is said.
  at(
    'en',
    'SG',
    'Asia/Singapore',
    lines(
      'The pump leaks.',
      '',
      'Wei Ling Tan',
      'Procurement',
      'Harbour Marine Pte Ltd',
      '12 Tuas Ave 8, Singapore 639228',
      'T +65 6555 0101',
      'Offices: Rotterdam | Houston | Dubai',
    ),
    { offset: 480 },
  ),
  at(
    'en',
    'NL',
    'Europe/Amsterdam',
    lines(
      'Two valves are missing.',
      '',
      'Joost de Wit',
      'Harbour Marine B.V.',
      'Waalhaven 10, 3089 JH Rotterdam, The Netherlands',
      'M +31 6 5550 0101',
      'Head office: 12 Tuas Ave 8, Singapore',
    ),
    { offset: 120 },
  ),
  at(
    'de',
    'AT',
    'Europe/Vienna',
    lines(
      'Drei Ventile fehlen.',
      '',
      'Mag. Eva Huber',
      'Niederlassung Graz',
      'Zentrale: Musterstraße 1, 80331 München, Deutschland',
      'Tel. Graz: +43 316 555010',
    ),
    { offset: 120 },
  ),
  at(
    'en',
    'IN',
    'Asia/Kolkata',
    lines(
      'Labels are wrong.',
      '',
      'R. Subramanian',
      'Sri Textiles Pvt. Ltd.',
      '45 Avinashi Road, Coimbatore 641018',
      'London office: 4 Baker St',
    ),
    { offset: 330 },
  ),
  at(
    'en',
    'US',
    'America/Chicago',
    lines(
      'Bearings seized.',
      '',
      'Dale Carter',
      'Plant 3, Tulsa, OK 74103',
      'Corporate HQ: New York, NY 10017',
      '(918) 555-0147',
    ),
    { offset: -300 },
  ),
  at(
    'en',
    'CA',
    'America/Edmonton',
    lines('The seals froze.', '', 'Meg Olsen', '88 8 Ave SW', 'Calgary AB T2P 1B3'),
    {},
  ),
  at('en', 'CA', 'America/Halifax', lines('Crates were wet.', '', 'Ian MacNeil', 'Halifax, Nova Scotia'), {}),
  at(
    'fr',
    'CA',
    'America/Toronto',
    lines('Il manque deux boîtes.', '', 'Geneviève Tremblay', 'Trois-Rivières (Québec) G9A 5H7'),
    {},
  ),
  at(
    'fr',
    'CI',
    'Africa/Abidjan',
    lines('Le groupe ne démarre pas.', '', 'Koffi Kouassi', 'Cocody, Abidjan', '+225 07 55 50 10 10'),
    {},
  ),
  at('fr', 'BE', 'Europe/Brussels', lines('La porte est rayée.', '', 'Luc Peeters', 'Rue Neuve 12, 1000 Bruxelles'), {
    offset: 120,
  }),
  at('fr', 'CH', 'Europe/Zurich', lines('Le cadran est rayé.', '', 'Aline Favre', '1003 Lausanne', '021 555 01 01'), {
    offset: 120,
    address: 'aline@favre.ch',
  }),
  at(
    'fr',
    'RE',
    'Indian/Reunion',
    lines('Colis abîmé.', '', 'Jean Payet', '97400 Saint-Denis, La Réunion', '+262 692 55 50 10'),
    {},
  ),
  at('nl', 'BE', 'Europe/Brussels', lines('De stof is verkeerd.', '', 'An Claes', 'Meir 1, 2000 Antwerpen'), {
    address: 'an@claes.be',
  }),
  at('de', 'CH', 'Europe/Zurich', lines('Die Uhr geht nach.', '', 'Urs Meier', '8004 Zürich', 'Tel. 044 555 01 01'), {
    address: 'urs@bluewin.ch',
  }),
  at(
    'de',
    'IT',
    'Europe/Rome',
    lines('Das Gerät ist defekt.', '', 'Georg Mair', 'Bozen, Südtirol', '+39 0471 550101'),
    { offset: 120 },
  ),
  at('de', 'LI', 'Europe/Vaduz', lines('Falsche Ware.', '', 'Anton Hasler', 'FL-9490 Vaduz', '+423 555 01 01'), {
    offset: 120,
  }),
  at('es', 'ES', 'Atlantic/Canary', lines('Llegó roto.', '', 'Nayra Déniz', 'Las Palmas de Gran Canaria'), {
    offset: 60,
  }),
  at('es', 'MX', 'America/Tijuana', lines('Falta una pieza.', '', 'Omar Ruiz', 'Tijuana, B.C.', '664 555 0101'), {
    offset: -420,
  }),
  at('es', 'MX', 'America/Mexico_City', lines('No sirve el motor.', '', 'Lupita Sánchez', 'Col. Roma Norte, CDMX'), {}),
  at(
    'es',
    'AR',
    'America/Argentina/Buenos_Aires',
    lines('Vino rota la caja.', '', 'Nahuel Sosa', 'Rosario, Santa Fe', '+54 9 341 555-0101'),
    {},
  ),
  at(
    'es',
    'CL',
    'America/Santiago',
    lines('El pedido no llega.', '', 'Catalina Rojas', 'Providencia, Santiago', '+56 9 5555 0101'),
    {},
  ),
  at('es', 'PE', 'America/Lima', lines('Me cobraron dos veces.', '', 'Jorge Quispe', 'Arequipa'), {
    address: 'jorge@empresa.com.pe',
  }),
  at('es', 'US', 'America/New_York', lines('La nevera no enfría.', '', 'Yesenia Cruz', 'Miami, FL 33125'), {
    offset: -240,
  }),
  at(
    'es',
    'PR',
    'America/Puerto_Rico',
    lines('La nevera no enfría.', '', 'Wanda Rivera', 'Ponce, PR 00717', '787-555-0101'),
    {},
  ),
  at('es', 'EC', 'America/Guayaquil', lines('Faltan dos cajas.', '', 'Diego Vera', 'Guayaquil - Ecuador'), {}),
  at(
    'es',
    'GQ',
    'Africa/Malabo',
    lines('Faltan dos cajas.', '', 'Teodoro Nsue', 'Malabo, Guinea Ecuatorial', '+240 222 555 010'),
    {},
  ),
  at('pt', 'BR', 'America/Manaus', lines('Veio quebrado.', '', 'Raimunda Silva', 'Manaus/AM', '(92) 95555-0101'), {}),
  at(
    'pt',
    'BR',
    'America/Sao_Paulo',
    lines('Veio quebrado.', '', 'Caio Prado', 'Rua Augusta 100, São Paulo - SP, 01305-000'),
    {},
  ),
  at('pt', 'BR', 'America/Cuiaba', lines('Faltou peça.', '', 'Tânia Reis', 'Cuiabá - MT'), {
    address: 'tania@loja.com.br',
  }),
  at('pt', 'PT', 'Atlantic/Azores', lines('Chegou partido.', '', 'Rui Medeiros', 'Ponta Delgada, Açores'), {
    offset: 0,
  }),
  at(
    'pt',
    'PT',
    'Europe/Lisbon',
    lines('Chegou partido.', '', 'Sofia Lopes', '4000-123 Porto', '+351 22 555 0101'),
    {},
  ),
  at('pt', 'AO', 'Africa/Luanda', lines('Chegou partido.', '', 'Eduardo Neto', 'Luanda', '+244 923 555 010'), {}),
  at('pt', 'MZ', 'Africa/Maputo', lines('A bomba não funciona.', '', 'Celeste Macuácua', 'Maputo'), { offset: 120 }),
  at(
    'en',
    'NG',
    'Africa/Lagos',
    lines('The inverter is dead.', '', 'Chidi Okafor', 'Plot 12, Lekki Phase 1', '0803 555 0101'),
    { address: 'chidi@okafor.com.ng' },
  ),
  at('en', 'GH', 'Africa/Accra', lines('Wrong size.', '', 'Ama Mensah', 'Kumasi', '+233 24 555 0101'), {}),
  at('en', 'KE', 'Africa/Nairobi', lines('The pump failed.', '', 'Wanjiru Kamau', 'Nakuru', '+254 722 555 010'), {
    offset: 180,
  }),
  at(
    'en',
    'ZA',
    'Africa/Johannesburg',
    lines('Cracked tiles.', '', 'Thandi Nkosi', 'Sandton, Gauteng', '011 555 0101'),
    { offset: 120, address: 'thandi@nkosi.co.za' },
  ),
  at('en', 'ZM', 'Africa/Lusaka', lines('Cracked tiles.', '', 'Mwila Banda', 'Kitwe, Zambia'), {}),
  at('en', 'UG', 'Africa/Kampala', lines('No delivery.', '', 'Okello James', 'Gulu', '+256 772 555 010'), {}),
  at('am', 'ET', 'Africa/Addis_Ababa', lines('ዕቃው ተሰብሯል።', '', 'አበበ', 'አዲስ አበባ'), {}),
  at('ar', 'EG', 'Africa/Cairo', lines('الجهاز لا يعمل.', '', 'محمود عبد الله', 'الإسكندرية', '+20 100 555 0101'), {}),
  at('ar', 'SA', 'Asia/Riyadh', lines('الجهاز لا يعمل.', '', 'سعود القحطاني', 'جدة', '+966 55 555 0101'), {}),
  at('ar', 'MA', 'Africa/Casablanca', lines('الجهاز لا يعمل.', '', 'يوسف العلوي', 'الدار البيضاء'), {}),
  at('ar', 'IQ', 'Asia/Baghdad', lines('الجهاز لا يعمل.', '', 'علي حسين', 'البصرة - العراق'), {}),
  at('ar', 'AE', 'Asia/Dubai', lines('وصلت البضاعة مكسورة.', '', 'خالد', 'الشارقة', '06 555 0101'), {
    address: 'khalid@store.ae',
  }),
  at(
    'en',
    'AE',
    'Asia/Dubai',
    lines('Goods arrived broken.', '', 'Rajesh Menon', 'Al Quoz Ind. 3, Dubai', 'P.O. Box 5550'),
    { offset: 240 },
  ),
  at('he', 'IL', 'Asia/Jerusalem', lines('המוצר הגיע שבור.', '', 'נועה כהן', 'חיפה', '054-555-0101'), {}),
  at('fa', 'IR', 'Asia/Tehran', lines('دستگاه کار نمی‌کند.', '', 'مریم احمدی', 'اصفهان'), {}),
  at(
    'tr',
    'TR',
    'Europe/Istanbul',
    lines('Ürün kırık geldi.', '', 'Ayşe Yıldız', 'Kadıköy / İstanbul', '0532 555 01 01'),
    {},
  ),
  at('ru', 'RU', 'Asia/Vladivostok', lines('Товар разбит.', '', 'Олег Ким', 'г. Владивосток', '+7 423 255-01-01'), {
    offset: 180,
    address: 'oleg@mail.ru',
  }),
  at('ru', 'KZ', 'Asia/Almaty', lines('Товар разбит.', '', 'Айгерим Серикова', 'г. Алматы', '+7 701 555 0101'), {}),
  at('ru', 'BY', 'Europe/Minsk', lines('Товар разбит.', '', 'Алесь Новик', 'Гродно, Беларусь'), {}),
  at(
    'ru',
    'UZ',
    'Asia/Tashkent',
    lines('Товар разбит.', '', 'Дильшод', 'Самарканд, Узбекистан', '+998 90 555 01 01'),
    {},
  ),
  at(
    'ru',
    'DE',
    'Europe/Berlin',
    lines('Товар пришёл разбитым.', '', 'Ирина Вагнер', '30159 Hannover', '+49 511 555010'),
    { offset: 120 },
  ),
  at('uk', 'UA', 'Europe/Kyiv', lines('Товар розбитий.', '', 'Оксана', 'м. Львів', '067 555 01 01'), {}),
  at('ka', 'GE', 'Asia/Tbilisi', lines('ნივთი გატეხილია.', '', 'ნინო', 'ბათუმი'), {}),
  at('hi', 'IN', 'Asia/Kolkata', lines('सामान टूटा हुआ आया।', '', 'सुनीता शर्मा', 'जयपुर, राजस्थान'), {}),
  at('en', 'PK', 'Asia/Karachi', lines('Fabric torn.', '', 'Bilal Ahmed', 'Faisalabad', '+92 300 5550101'), {
    offset: 300,
  }),
  at('en', 'BD', 'Asia/Dhaka', lines('Yarn is short.', '', 'Farhana Islam', 'Gazipur', '+880 1711 555010'), {
    offset: 360,
  }),
  at('en', 'LK', 'Asia/Colombo', lines('Zips broken.', '', 'Nuwan Perera', 'Kandy, Sri Lanka'), {}),
  at('en', 'NP', 'Asia/Kathmandu', lines('Panel cracked.', '', 'Bikash Gurung', 'Pokhara', '+977 61 555010'), {}),
  at('th', 'TH', 'Asia/Bangkok', lines('ของแตกค่ะ', '', 'สมหญิง', 'เชียงใหม่', '081-555-0101'), {}),
  at('vi', 'VN', 'Asia/Ho_Chi_Minh', lines('Hàng bị vỡ.', '', 'Nguyễn Thu Hà', 'Quận 7, TP.HCM', '0903 555 010'), {}),
  at('id', 'ID', 'Asia/Makassar', lines('Barang pecah.', '', 'Wayan Sudiarta', 'Denpasar, Bali'), {}),
  at('id', 'ID', 'Asia/Jakarta', lines('Barang pecah.', '', 'Siti Rahma', 'Bandung', '0812-5550-1010'), {}),
  at('ms', 'MY', 'Asia/Kuala_Lumpur', lines('Barang rosak.', '', 'Aisyah', 'Shah Alam, Selangor', '03-5555 0101'), {}),
  at('en', 'PH', 'Asia/Manila', lines('Item is defective po.', '', 'Maricel Santos', 'Quezon City', '0917 555 0101'), {
    offset: 480,
  }),
  at('zh-Hans', 'CN', 'Asia/Shanghai', lines('货坏了。', '', '陈静', '浙江省义乌市', '138 0555 0101'), {}),
  at('zh-Hans', 'SG', 'Asia/Singapore', lines('货坏了。', '', '林美玲', '新加坡裕廊东', '+65 9555 0101'), {}),
  at('zh-Hant', 'TW', 'Asia/Taipei', lines('貨壞了。', '', '黃雅婷', '台中市西屯區', '0912-555-010'), {}),
  at('zh-Hant', 'HK', 'Asia/Hong_Kong', lines('貨壞了。', '', '陳大文', '九龍觀塘', '+852 5555 0101'), {}),
  at('ja', 'JP', 'Asia/Tokyo', lines('割れていました。', '', '佐藤健', '〒541-0041 大阪市中央区'), {}),
  at('ko', 'KR', 'Asia/Seoul', lines('깨졌어요.', '', '김민수', '부산광역시 해운대구', '010-5550-0101'), {}),
  at(
    'en',
    'AU',
    'Australia/Perth',
    lines('Motor burnt out.', '', 'Kylie Brown', 'Fremantle WA 6160', '(08) 9555 0101'),
    {},
  ),
  at('en', 'AU', 'Australia/Adelaide', lines('Motor burnt out.', '', 'Brett Lang', 'Adelaide SA 5000'), {}),
  at('en', 'NZ', 'Pacific/Auckland', lines('Motor burnt out.', '', 'Hine Walker', 'Dunedin', '03 555 0101'), {
    address: 'hine@walker.co.nz',
  }),
  at('en', 'FJ', 'Pacific/Fiji', lines('Motor burnt out.', '', 'Sione', 'Suva, Fiji'), {}),
  at('en', 'US', 'Pacific/Honolulu', lines('Motor burnt out.', '', 'Keola Kane', 'Hilo, HI 96720'), {}),
  at('en', 'US', 'America/Denver', lines('Motor burnt out.', '', 'Pat Ortega', 'Santa Fe, NM 87501'), {}),
  at('en', 'GB', 'Europe/London', lines('Motor burnt out.', '', 'Fiona Reid', '4 Union St, Aberdeen AB11 6BD'), {
    offset: 60,
  }),
  at('en', 'IE', 'Europe/Dublin', lines('Motor burnt out.', '', 'Aoife Byrne', 'Cork, Co. Cork', '+353 21 555 0101'), {
    offset: 60,
  }),
  at('el', 'GR', 'Europe/Athens', lines('Έσπασε.', '', 'Νίκος', 'Θεσσαλονίκη'), {}),
  at('el', 'CY', 'Asia/Nicosia', lines('Έσπασε.', '', 'Άντρη', 'Λεμεσός, Κύπρος', '+357 99 555010'), {}),
  at('fi', 'FI', 'Europe/Helsinki', lines('Rikki tuli.', '', 'Aino Laine', '33100 Tampere'), {}),
  at('sv', 'FI', 'Europe/Helsinki', lines('Den är trasig.', '', 'Kaj Ek', '65100 Vasa', '+358 50 555 0101'), {
    offset: 180,
  }),
  at('hu', 'RO', 'Europe/Bucharest', lines('Eltört.', '', 'Szabó Réka', 'Kolozsvár', '+40 744 555 010'), {
    offset: 180,
  }),
  // Who travels says so, or their clock does; the signature stays at home.
  at(
    'en',
    'JP',
    'Asia/Tokyo',
    lines(
      'I am in Osaka until Friday, please reply by 5 pm my time.',
      '',
      'Tom Baker',
      'Leeds LS1 4AP, UK',
      '+44 113 555 0101',
    ),
    { offset: 540 },
  ),
  at(
    'de',
    'US',
    'America/Los_Angeles',
    lines('Ich bin gerade in San Francisco, das Gerät ist kaputt.', '', 'Jens Kraft', '20095 Hamburg'),
    { offset: -420 },
  ),
  at(
    'fr',
    'AE',
    'Asia/Dubai',
    lines('Je suis à Dubaï cette semaine.', '', 'Paul Roux', '69002 Lyon', '+33 4 72 55 50 10'),
    { offset: 240 },
  ),
  at('zh-Hans', 'DE', 'Europe/Berlin', lines('我现在在法兰克福出差，货坏了。', '', '李强', '深圳市南山区'), {
    offset: 120,
  }),
]
