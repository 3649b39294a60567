/** The paper that a complaint of documents is about, in the customer's words; and whether they turned our letter down. */
import { describe, expect, test } from 'vitest'
import { tradePaperIn } from '../../src/insight/trade-papers.ts'

describe('a paper is known by its name', () => {
  test.for([
    ['The weight on the packing list is wrong, the invoice is fine.', 'packing-list'],
    ['Bitte senden Sie uns die korrigierte Handelsrechnung.', 'invoice'],
    ['We still miss the original B/L for customs.', 'bill-of-lading'],
    ['Customs asks for a certificate of origin (Form A).', 'origin'],
    ['Il manque le certificat d’origine', 'origin'],
    ['提单上的收货人写错了', 'bill-of-lading'],
    ['原产地证没有盖章', 'origin'],
    ['Where is the test report?', 'certificate'],
    ['Please correct the HS code.', 'customs'],
    ['В инвойсе ошибка', 'invoice'],
  ] as const)('%s', ([text, paper]) => expect(tradePaperIn(text)).toBe(paper))

  test('and where none is named, none is guessed', () => {
    expect(tradePaperIn('The documents are wrong. Please help.')).toBeNull()
    expect(tradePaperIn('The company has sent nothing; we invoked the contract.')).toBeNull()
  })
})
