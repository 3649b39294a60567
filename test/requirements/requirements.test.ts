import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PAGE, pageOf, proofsIn, readProofs, readRequirements } from './page.ts'

const list = readRequirements()
const proofs = readProofs()
const proven = new Set(proofs.flatMap(({ numbers }) => numbers))

describe('the requirements on mail', () => {
  test('are 105, each once, in order', () => {
    expect(list.map(({ n }) => n)).toEqual(Array.from({ length: 105 }, (_, at) => at + 1))
  })

  test('are each named by a test, or say why not', () => {
    expect(list.filter(({ n, reason }) => !proven.has(n) && !reason).map(({ n }) => n)).toEqual([])
  })

  test('that a test names carry no excuse', () => {
    expect(list.filter(({ n, reason }) => proven.has(n) && reason).map(({ n }) => n)).toEqual([])
  })

  test('are the only ones that tests name', () => {
    expect([...proven].filter((n) => !list.some((one) => one.n === n))).toEqual([])
  })

  test('and their tests stand on one page (made by: node test/requirements/page.ts --write)', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(pageOf(list, proofs))
  })
})

test('a tag is read with the groups around its test', () => {
  const tag = `[${'mail'} 5, 6]`
  const source = `describe('a letter', () => {\n  describe('in use', () => {\n  })\n  test('goes once ${tag}', () => {})\n})`
  expect(proofsIn('x.test.ts', source)).toEqual([{ file: 'x.test.ts', title: 'a letter › goes once', numbers: [5, 6] }])
})
