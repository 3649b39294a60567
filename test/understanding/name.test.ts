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
