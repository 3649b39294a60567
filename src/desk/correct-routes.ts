/** The act by which a person puts a finding right, as the form at the finding posts it. */
import type { Hono } from 'hono'
import type { ActResult } from '../ticket/acts.ts'
import { CORRECTABLE, type CorrectableField, type Correction } from '../ticket/correct.ts'
import { ANSWERS, EVIDENCES, ISSUES, KINDS, SEVERITIES, TONES, WISHES } from '../ticket/words.ts'
import { codeOf, countries, languages, ZONES } from './choices.ts'
import { type Fields, wordsIn } from './fields.ts'
import { withDone } from './flash.ts'
import { by } from './letter-acts.ts'
import type { TicketDesk } from './ticket-routes.ts'
import type { DeskEnv } from './visit.ts'

const unreadable: ActResult<never> = { done: false, refusal: 'empty', detail: [] }

export function correctRoutes(app: Hono<DeskEnv>, desk: TicketDesk): void {
  app.post('/tickets/:ticket/correct/:field', async (c) => {
    const view = await desk.find(c)
    if (!view) return c.notFound()
    const fields = c.get('fields')
    const field = CORRECTABLE.find((one) => one === c.req.param('field'))
    const correction = field ? correctionIn(field, fields) : null
    const what = { ticketId: view.ticket.id, messageId: fields.text('message') }
    const result = correction ? await desk.options.acts.correct(by(c), { ...what, correction }) : unreadable
    return desk.answer(c, result, async ({ drafted }) => {
      // With its country a ticket may have moved to a market that is not this person's.
      const still = await desk.find(c)
      return withDone(still ? `/tickets/${view.ticket.id}` : '/', drafted ? 'corrected-drafted' : 'corrected')
    })
  })
}

/** What the form says; null where that is no value of this finding. */
function correctionIn(field: CorrectableField, fields: Fields): Correction | null {
  const text = fields.text('value').trim()
  const one = <T extends string>(list: readonly T[]): T | null => list.find((word) => word === text) ?? null
  const some = <T extends string>(list: readonly T[]): T[] => list.filter((word) => fields.all('value').includes(word))
  switch (field) {
    case 'kind':
      return put(one(KINDS), (value) => ({ field, value }))
    case 'severity':
      return put(one(SEVERITIES), (value) => ({ field, value }))
    case 'tone':
      return put(one(TONES), (value) => ({ field, value }))
    case 'evidence':
      return put(one(EVIDENCES), (value) => ({ field, value }))
    case 'answer':
      return text === '' ? { field, value: null } : put(one(ANSWERS), (value) => ({ field, value }))
    case 'issue':
      return text === '' ? { field, value: null } : put(one(ISSUES), (value) => ({ field, value }))
    case 'alsoIssues':
      return { field, value: some(ISSUES) }
    case 'wants':
      return { field, value: some(WISHES) }
    case 'language':
    case 'replyLanguage':
      return put(codeOf(languages, text), (value) => ({ field, value }))
    case 'country':
      return text === '' ? { field, value: null } : put(codeOf(countries, text), (value) => ({ field, value }))
    case 'timezone':
      return text === '' ? { field, value: null } : put(zoneOf(text), (value) => ({ field, value }))
    case 'orderNumbers':
      return { field, value: [...new Set(wordsIn(text))] }
    case 'product':
    case 'customerName':
      return { field, value: text === '' ? null : text }
    case 'suspicious':
      return text === 'yes' || text === 'no' ? { field, value: text === 'yes' } : null
    case 'claim':
      return claimIn(fields)
    case 'quantity':
      return quantityIn(fields)
  }
}

const put = <T>(value: T | null, correct: (value: T) => Correction): Correction | null =>
  value === null ? null : correct(value)

const zoneOf = (text: string): string | null => ZONES.find((zone) => zone.toLowerCase() === text.toLowerCase()) ?? null

function claimIn(fields: Fields): Correction | null {
  const [amount, currency] = [fields.text('amount').trim(), fields.text('currency').trim().toUpperCase()]
  if (amount === '' && currency === '') return { field: 'claim', value: null }
  return amount === '' || currency === '' ? null : { field: 'claim', value: { amount: Number(amount), currency } }
}

function quantityIn(fields: Fields): Correction {
  const count = (name: string): number | null => (fields.text(name).trim() === '' ? null : Number(fields.text(name)))
  const [affected, total] = [count('affected'), count('total')]
  if (affected === null && total === null) return { field: 'quantity', value: null }
  return { field: 'quantity', value: { affected, total, unit: fields.text('unit').trim() } }
}
