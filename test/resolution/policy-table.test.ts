import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ISSUES, LANES } from '../../src/ticket/words.ts'
import { rowsOf, weighed } from './situations.ts'

const rows = rowsOf(readFileSync(join(import.meta.dirname, 'policy-table.md'), 'utf8'))
const UNSAID = /^(?:lane:|responsibility-open$)/

describe('what policy makes of a situation', () => {
  test('the table holds at least 150 situations of every issue and lane', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(new Set(rows.map(({ cells }) => cells[0]))).toEqual(new Set(ISSUES))
    expect(new Set(rows.map(({ cells }) => cells[5]))).toEqual(new Set(LANES))
  })

  test.each(rows.map(({ line, cells }) => ({ line, cells, name: cells.slice(0, 3).join(' · ') })))(
    'line $line: $name',
    ({ cells }) => {
      const [issue = '', severity = '', given = '', offered, approver, lane, notes] = cells
      const { remedies, approver: asked, lane: taken, notes: told } = weighed(issue, severity, given)
      expect({
        offered: remedies.join(', ') || '–',
        approver: asked.why ? `${asked.role} (${asked.why})` : asked.role,
        lane: taken,
        notes: told.filter((note) => !UNSAID.test(note)).join(', '),
      }).toEqual({ offered, approver, lane, notes })
    },
  )
})
