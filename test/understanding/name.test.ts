/** Names: the person as signed, without titles, so that the letter greets the right one. */
import { describe, expect, test } from 'vitest'
import { findName } from '../../src/understanding/name.ts'

const name = (text: string, display = '', language = 'en'): string | null => findName({ text, display, language }).value

describe('the signed name is found', () => {
  test.each<[string, string, string, string | null]>([
    ['Two are broken.\n\nBest regards,\nMaria Keller\nKeller Lighting GmbH', 'Maria Keller', 'en', 'Maria Keller'],
    ['Zwei sind kaputt.\n\nMit freundlichen Grüßen\nDr. Jens Ortmann\nEinkauf', 'Ortmann, Jens', 'de', 'Jens Ortmann'],
    [
      'Deux sont cassées.\n\nCordialement,\n\nAmélie ROUSSEAU\nResponsable achats',
      'ROUSSEAU Amélie',
      'fr',
      'Amélie ROUSSEAU',
    ],
    ['Dos están rotas.\n\nSaludos\nIng. Raúl Medina\nFerretería Medina', 'Raúl Medina', 'es', 'Raúl Medina'],
    ['Zwei sind kaputt.\n\nGruß von der Küste\nKommR Sönke Thomsen', '', 'de', 'Sönke Thomsen'],
    ['Due sono rotte.\n\nSaluti\nSuor Agnese Riva', '', 'it', 'Agnese Riva'],
    ['Due sono rotte.\n\nCordiali saluti\nDott.ssa Elena Greco, Torino', 'Elena Greco', 'it', 'Elena Greco'],
    ['Twee zijn kapot.\n\nGroet,\nSanne', 'Sanne de Wit', 'nl', 'Sanne'],
    ['Dwa są rozbite.\n\nPozdrawiam\nPaweł Zieliński', 'Paweł Zieliński', 'pl', 'Paweł Zieliński'],
    ['Два сломаны.\n\nС уважением,\nАнна Белова\nООО «Свет»', 'Анна Белова', 'ru', 'Анна Белова'],
    ['İkisi kırık.\n\nSaygılarımla\nEmre Yıldız', 'Emre Yıldız', 'tr', 'Emre Yıldız'],
    ['اثنان مكسوران.\n\nمع التحية\nم. سامي حداد\nعمّان', 'Sami Haddad', 'ar', 'سامي حداد'],
    ['שניים שבורים.\n\nבברכה,\nדנה לוי', 'דנה לוי', 'he', 'דנה לוי'],
    ['两盏灯坏了。\n\n此致\n敬礼\n李雷\n宁波光明贸易有限公司', '李雷', 'zh-Hans', '李雷'],
    ['2台壊れていました。\n\n株式会社ひかり 佐藤 花子\n東京都', '佐藤花子', 'ja', '佐藤 花子'],
    ['두 개가 깨졌습니다.\n\n감사합니다.\n이민호 드림', '이민호', 'ko', '이민호'],
    ['Hai cái bị vỡ.\n\nTrân trọng,\nPhạm Minh Đức', 'Phạm Minh Đức', 'vi', 'Phạm Minh Đức'],
    ['Dua rusak.\n\nHormat kami,\nDewi Lestari\nPT Cahaya', 'Dewi Lestari', 'id', 'Dewi Lestari'],
    ['Två är trasiga.\n\nMvh\nKarin Berg', 'Karin Berg', 'sv', 'Karin Berg'],
    ['They are broken!\n\ncheers, Tom', 'Thomas Reed', 'en', 'Tom'],
  ])('%#', (text, display, language, expected) => {
    expect(name(text, display, language)).toBe(expected)
  })

  test('above the company whose name the sender shows', () => {
    expect(name('Broken again.\n\nNina Petrov\nLakeside Garden Centre', 'Lakeside Garden Centre')).toBe('Nina Petrov')
  })

  test('in the field of a web form', () => {
    expect(name('Nombre: Lucía Prado\nMensaje: llegó roto')).toBe('Lucía Prado')
  })
})

describe('what is no person is no name', () => {
  test.each([
    ['Your parcel is late.\n\nRegards,\nCustomer Service Team', 'Acme Support'],
    ['It leaks.', 'Blue Harbour Hotel'],
    ['Broken. I want my money back.\n\nSent from my iPhone', 'orders'],
  ])('%#', (text, display) => {
    expect(name(text, display)).toBeNull()
  })
})

const TOWNS = new Set(['riga', '义乌', 'novi sad'])

test.each<[string, string, string, string | null]>([
  ['kaputt.\n\ngruß kalle', '', 'de', 'kalle'],
  ['kaputt.\n\nmfg\nanna', 'anna.h', 'de', 'anna'],
  ['It broke.\n\nAnna Riga', 'Anna', 'en', 'Anna'],
  ['坏了\n\n老赵 义乌', '仓库-老赵', 'zh-Hans', '老赵'],
  ['Die 2,50 könnt ihr behalten, danke.\n\nSven Maier\nKiel', 'Sven Maier', 'de', 'Sven Maier'],
  ['Si no, cancelamos.\n\nAbrazo,\nFede Lanza\nLanza Bici - Rosario', 'Federico Lanza', 'es', 'Fede Lanza'],
  [
    'انتهى.\n\nوالسلام عليكم ورحمة الله وبركاته\n\nعبدالرحمن العتيبي\nمؤسسة نجد',
    'Abdulrahman',
    'ar',
    'عبدالرحمن العتيبي',
  ],
  ['ممنون.\nپویا کریمی، اصفهان', 'پویا', 'fa', 'پویا کریمی'],
  ['Proszę dosłać.\n\nSt. Bieniek\nmagazyn Tarnów', 'Magazyn Tarnpol', 'pl', 'St. Bieniek'],
  ['ขอบคุณค่ะ\n\nพี่พัช', 'พัชรี ทองคำ', 'th', 'พัช'],
  ['กรุณายืนยันค่ะ\n\nศิริพร แก้วใส\nฝ่ายจัดซื้อ โทร. 075-019-882', 'ฝ่ายจัดซื้อ โรงแรมอันดา', 'th', 'ศิริพร แก้วใส'],
  ['Hur gör man?\n\nVänligen Maj-Britt Sand, Mönsterås', 'Maj-Britt Sand', 'sv', 'Maj-Britt Sand'],
  ['Hører jeg ikke noe, går saken til\nDatatilsynet.\n\nTor Bakke\nNamsos', 'Tor Bakke', 'nb', 'Tor Bakke'],
  ['S pozdravem\nJUDr. Hana Malá\nHusova 19, Brno', 'JUDr. Hana Malá', 'cs', 'Hana Malá'],
  ['Hotovo.\n\nMUDr. Petr Kolář\nprimář', 'MUDr. Petr Kolář', 'cs', 'Petr Kolář'],
  ['मुझे सीधा पैसा भेजो, अभी।\n\nविक्की सेठ', 'विक्की सेठ', 'hi', 'विक्की सेठ'],
  ['हुक कल मिल गए, धन्यवाद।\n\nकविता जोशी, नासिक', 'कविता जोशी', 'hi', 'कविता जोशी'],
  ['Pozdrawiam\nmgr inż. Adam Nowak', 'Adam Nowak', 'pl', 'Adam Nowak'],
  ['Mit freundlichen Grüßen\nDipl.-Ing. (FH) Uwe Lang', 'Uwe Lang', 'de', 'Uwe Lang'],
  ['Saygılarımla\nAv. Ayşe Demir', 'Ayşe Demir', 'tr', 'Ayşe Demir'],
  ['İyi günler\nMehmet Bey', 'Mehmet Ak', 'tr', 'Mehmet'],
  ['Teşekkürler\nZeynep Hanım', '', 'tr', 'Zeynep'],
  ['Regards\nLars Bang Nielsen', 'Lars Bang Nielsen', 'da', 'Lars Bang Nielsen'],
  ['С уважением,\nглавный бухгалтер Иванова Мария Петровна\nООО Рога', 'Бухгалтерия', 'ru', 'Иванова Мария Петровна'],
  ['С ув.\nСергей', '', 'ru', 'Сергей'],
  ['谢谢\n采购经理 王芳', '王芳', 'zh-Hans', '王芳'],
  ['환불 바랍니다.\n\n과장 김도현', '김도현', 'ko', '김도현'],
  ['감사합니다.\n김도현 과장 드림', '', 'ko', '김도현'],
  ['Em cảm ơn\nChị Hoa', 'Hoa', 'vi', 'Hoa'],
  ['Terima kasih\nPak Budi Santoso', '', 'id', 'Budi Santoso'],
  ['Hormat saya,\nH. Ahmad Fauzi', 'Ahmad Fauzi', 'id', 'H. Ahmad Fauzi'],
  ['Με εκτίμηση\nΔρ. Νίκος Παππάς', '', 'el', 'Νίκος Παππάς'],
  ['Tisztelettel:\nKovács Jánosné', 'Kovács Jánosné', 'hu', 'Kovács Jánosné'],
  ['Cu stimă,\ning. Adrian Pop\nDirector', 'Adrian Pop', 'ro', 'Adrian Pop'],
  ['בברכה\nעו"ד דנה לוי', 'דנה לוי', 'he', 'דנה לוי'],
  ['با احترام\nمهندس رضا کریمی', 'رضا کریمی', 'fa', 'رضا کریمی'],
  ['सादर,\nडॉ. अशोक मेहता', 'अशोक मेहता', 'hi', 'अशोक मेहता'],
  ['Thanks, Priya (Ms)', 'Priya N', 'en', 'Priya'],
  ['Regards,\nLim Siew Hoon (Ms)\nFinance', 'Lim Siew Hoon', 'en', 'Lim Siew Hoon'],
  ['It leaks. Tom', 'Tom Reed', 'en', 'Tom'],
  ['It leaks. - Tom', 'Tom Reed', 'en', 'Tom'],
  ['nothing', 'jane.roe88', 'en', null],
  ['Broken.\n\nGuest services team', 'Hotel Bristol', 'en', null],
  ['Venlig hilsen\nKundevekst-teamet', 'Kundevekst Norge', 'nb', null],
  ['Grüße aus Passau\nAnnelie Pröll', 'Annelie Pröll', 'de', 'Annelie Pröll'],
  ['Saludos cordiales,\nMª José Cordero\nAdministración', 'Admin', 'es', 'Mª José Cordero'],
  ['Cordialement,\nMme Aïssatou Diagne', 'A. Diagne', 'fr', 'Aïssatou Diagne'],
  ['Cordiali saluti\nIng. P. Grassi', '"Ing. Paolo Grassi"', 'it', 'P. Grassi'],
  ['Met vriendelijke groet,\nnamens Jan de Vries\nInkoop', 'Inkoop', 'nl', 'Jan de Vries'],
  ['Kiitos!\nt. Pekka', '', 'fi', 'Pekka'],
  ['Mvh/Kalle', 'Kalle Berg', 'sv', 'Kalle'],
  ['/Kalle', 'Kalle Berg', 'sv', 'Kalle'],
  ['Tack.\n// Eva Lind', 'Eva Lind', 'sv', 'Eva Lind'],
  ['Bitte melden!\n\nVielen Dank Anna Berg', 'Anna Berg', 'de', 'Anna Berg'],
  ['Lampa ne radi.\n\nAna Marija Novi Sad', 'Ana Marija', 'en', 'Ana Marija'],
  ['Grüß Gott, zwei sind kaputt.\n\nChristl Leitner', '', 'de', 'Christl Leitner'],
  ['お願いします。\n\n有限会社 みのや\n専務取締役 安藤 正隆\n岐阜県', '安藤', 'ja', '安藤 正隆'],
  ['xx Sophie', 'Sophie', 'en', 'Sophie'],
  ['Thanks\nMike\nSent from my iPhone', 'Mike', 'en', 'Mike'],
  ['Kind regards\n\nSARAH JONES\nHead of Ops', 'Sarah Jones', 'en', 'SARAH JONES'],
  ['Пишет вам Ольга Ким. Лампа разбита.', 'Ольга Ким', 'ru', 'Ольга Ким'],
  ['佐藤です。割れていました。', '佐藤花子', 'ja', '佐藤'],
  ['Mfg, Herr Schulz', '', 'de', 'Schulz'],
  ['Hi, Maria here. Broken again.', 'Maria S', 'en', 'Maria'],
])('%j, sent by %j, greets the right one (%s: %s)', (text, display, language, expected) => {
  const isTown = (word: string): boolean => TOWNS.has(word.toLowerCase())
  expect(findName({ text, display, language, isTown }).value).toBe(expected)
})

test.each([
  [
    'Merci ben,\nAline-Marie Doucet\nShediac, N.-B.',
    'Aline-Marie Doucet',
    'amdoucet@rogers.com',
    'fr',
    'Aline-Marie Doucet',
  ],
  ['Schöne Grüße\nJens Kolbe und Schwester\nTemplin', 'Jens Kolbe', 'jens.kolbe@posteo.de', 'de', 'Jens Kolbe'],
  ['Tilaus 51-00822\n\nKaija Mattila\nLieksa', 'Kaija Mattila', 'kaija.mattila@luukku.com', 'fi', 'Kaija Mattila'],
  [
    'الطلبية QRP 0077/26\n\nمسعود الغرياني\nدار الأثاث، مصراتة',
    'مسعود الغرياني',
    'm.gharyani@dar.ly.example',
    'ar',
    'مسعود الغرياني',
  ],
  ['بارك الله فيكم\nهناء عبد الباري – أسيوط', 'هناء عبد الباري', 'hanaa@gmail.com', 'ar', 'هناء عبد الباري'],
  ['唔該\n\nJason Mok\n廣利五金 觀塘', 'Jason Mok', 'jason.mok@kwonglee.com.hk.example', 'zh-Hant', 'Jason Mok'],
  [
    'Danke!\n\nAnke Rohde\nBlumenhof, Alte Gasse 3, 36304 Alsfeld',
    'Blumenhof Alsfeld',
    'laden@blumenhof-alsfeld.de.example',
    'de',
    'Anke Rohde',
  ],
  [
    'Mange hilsner\nBirgit Holm\nHavnecaféen, Vejle',
    'Café Havnecaféen',
    'kontor@havnecafeen.dk.example',
    'da',
    'Birgit Holm',
  ],
  ['Дякую.\n\nОлесь Гай, завгосп\nПолтава', 'ДНЗ «Зірочка», завгосп', 'zavhosp@zirochka.ua.example', 'uk', 'Олесь Гай'],
  ['το σύνθετο είναι λειψό\nστέλιος μανιάτης, βόλος', 'Στέλιος', 'stelios.m@hotmail.com', 'el', 'στέλιος μανιάτης'],
  ['वीडियो भेज रही हूँ।\nऑर्डर QNG-3041\nकिरण', 'Kiran', 'kiran@gmail.com', 'hi', 'किरण'],
  ['ช่วยตอบที\n\nเอก 089-555-0199', 'Ek', 'ek.camp@gmail.com', 'th', 'เอก'],
  ['Chào shop, mình Hạnh nè, đơn thiếu hai cái.', 'hanh.shop', 'hanh.shop@hopqua.vn.example', 'vi', 'Hạnh'],
  ['Uz to spravte. Karel Beneš, Tábor', 'Karel Beneš', 'karel.benes@centrum.cz', 'cs', 'Karel Beneš'],
])('of %j, sent as %j, the person is found', (text, display, address, language, name) => {
  expect(findName({ text: `Text.\n\n${text}`, display, address, language }).value).toBe(name)
})
