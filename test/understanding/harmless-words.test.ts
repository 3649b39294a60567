/** Words of danger that mean something else: fireproof goods, stoves, smoked glass, idioms, names. */
import { expect, it } from 'vitest'
import { severityRules } from '../../src/understanding/severity.ts'
import { lexicon } from './lexicon-shipped.ts'

const alarmsOf = (text: string, language: string) =>
  severityRules(
    { text, subject: '', language, issue: 'quality', alsoIssues: [], wants: [], quantity: null, claim: null },
    lexicon,
  ).filter(({ severity }) => severity === 'critical')

it.each([
  ['en', 'The fire extinguisher brackets and the smoke detector covers came in the wrong colour.'],
  ['de', 'Der Auftrag brennt mir unter den Nägeln, und der Termin ist geplatzt.'],
  ['fr', 'Le plateau en verre fumé est rayé, et la porte coupe-feu est trop petite.'],
  ['es', 'El salmón ahumado llegó tarde y la olla de fuego lento tiene otro color.'],
  ['it', 'La porta tagliafuoco è graffiata, il vetro fumé pure.'],
  ['pt', 'A porta corta-fogo veio riscada e o fogão tem outra cor.'],
  ['nl', 'Het rookglas heeft krassen en het vuurwerk kwam te laat.'],
  ['pl', 'Czujnik dymu ma zły kolor, a gaśnice przyszły za późno.'],
  ['cs', 'Kouřové sklo je poškrábané a chybí požární certifikát.'],
  ['ru', 'Нет пожарного сертификата, и дымчатое стекло поцарапано.'],
  ['uk', 'Бракує пожежного сертифіката, а димчасте скло подряпане.'],
  ['tr', 'Yangın tüpü askısı eksik ve dumanlı cam çizik.'],
  ['hu', 'A tűzhely rácsa karcos, a tűzőgép pedig más színű.'],
  [
    'ro',
    'Ușa rezistentă la foc? Certificatul de foc lipsește, sticla fumurie e zgâriată: rezistență la foc nedovedită.',
  ],
  ['el', 'Το καπνιστό τυρί άργησε και το φιμέ τζάμι έχει γρατζουνιές.'],
  ['sv', 'Rökglas är repigt och brandklassen saknas på etiketten.'],
  ['fi', 'Savulasi on naarmuuntunut ja savulohi tuli myöhässä.'],
  ['ja', '防火扉の色が違い、スモークガラスに傷があります。'],
  ['ko', '소화기 받침대 색이 다르고 방화문에 흠집이 있습니다.'],
  ['zh-Hans', '防火门颜色不对,灭火器支架少了两个,缺阻燃证书。'],
  ['zh-Hant', '防火門顏色不對,滅火器支架少了兩個。'],
  ['th', 'ประตูกันไฟมีรอย และถังดับเพลิงสีผิด'],
  ['ar', 'باب حريق مخدوش وزجاج مدخن بلون آخر.'],
  ['es', 'Las macetas llegaron rayadas.\n\nGracias,\nPaula Ríos\nCasa y Fuego, Cali'],
  ['en', 'The mugs are the wrong size.\n\nRegards,\nAnn Dale\nClay and Fire, Bath'],
])('no alarm (%s): %s', (language, text) => {
  expect(alarmsOf(text, language)).toEqual([])
})

it.each([
  ['en', 'The charger caught fire, smoke came out and the curtain burned.'],
  ['en', 'The heater was on.\nThen came Smoke and Flames out of the plug, my son saw it too.'],
  ['de', 'Das Netzteil hat gebrannt, es gab Feuer und Rauch im Zimmer.'],
  ['fr', 'La bouilloire a pris feu, la fumée a rempli la cuisine.'],
  ['es', 'El cargador prendió fuego a la mesa.'],
  ['hu', 'A töltő kigyulladt, tűz ütött ki a konyhában.'],
  ['pl', 'Ładowarka się zapaliła, był ogień i dym.'],
  ['ru', 'Зарядка загорелась, пошёл дым.'],
  ['tr', 'Şarj aleti alev aldı, yangın çıktı.'],
  ['zh-Hans', '充电器起火了,桌子都烧了。'],
  ['ja', '充電器から火が出て、煙も出ました。'],
  ['fi', 'Laturi syttyi tuleen ja savu täytti huoneen.'],
])('still an alarm (%s): %s', (language, text) => {
  expect(alarmsOf(text, language)).not.toEqual([])
})
