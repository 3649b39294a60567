/** Lines of a customers file become customers: terms agreed with each, and the tier that the company gave them. */
import { isSharedDomain, nameKey } from '../craft/order-book.ts'
import { domainOf, isAddrSpec } from '../mail/address.ts'
import type { CustomerFacts, ImportMistake } from '../ticket/order.ts'
import type { Tier } from '../ticket/words.ts'
import type { Column } from './columns.ts'
import { mistake, type ReadRow } from './row.ts'

const TIER_WORDS: Readonly<Record<string, Tier>> = {
  vip: 'vip',
  vip客户: 'vip',
  a: 'a',
  a类: 'a',
  a级: 'a',
  b: 'b',
  b类: 'b',
  b级: 'b',
  c: 'c',
  c类: 'c',
  c级: 'c',
  new: 'new',
  新: 'new',
  新客户: 'new',
  watch: 'watch',
  watchlist: 'watch',
  观察: 'watch',
  观察名单: 'watch',
  黑名单: 'watch',
}

export function customersFrom(
  rows: readonly ReadRow[],
  columns: readonly Column[],
): { customers: CustomerFacts[]; mistakes: ImportMistake[] } {
  const headerOf = (field: string) => columns.find((column) => column.field === field)?.header ?? field
  const customers = new Map<string, CustomerFacts>()
  const mistakes: ImportMistake[] = []
  for (const row of rows) {
    const read = customerOf(row, headerOf)
    mistakes.push(...row.mistakes, ...read.mistakes)
    if (row.mistakes.length > 0 || read.mistakes.length > 0) continue
    if (customers.has(read.facts.id)) mistakes.push(mistake(row.line, headerOf('id'), 'conflict', read.facts.id))
    else customers.set(read.facts.id, read.facts)
  }
  return { customers: [...customers.values()], mistakes }
}

function customerOf(
  row: ReadRow,
  headerOf: (field: string) => string,
): { facts: CustomerFacts; mistakes: ImportMistake[] } {
  const mistakes: ImportMistake[] = []
  const wrong = (field: string, kind: ImportMistake['kind'], found: string) =>
    mistakes.push(mistake(row.line, headerOf(field), kind, found))
  const listed = (field: string) => (row.texts.get(field) ?? '').split(/[,;，；、\s]+/u).filter((one) => one !== '')
  const addresses = listed('addresses').map((one) => one.toLowerCase())
  for (const address of addresses) if (!isAddrSpec(address)) wrong('addresses', 'address', address)
  const domains = listed('domains').map((one) => one.toLowerCase().replace(/^(?:@|(?:https?:\/\/)?www\.)/, ''))
  for (const domain of domains) {
    if (!/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(domain)) wrong('domains', 'address', domain)
    else if (isSharedDomain(domain)) wrong('domains', 'shared-domain', domain)
  }
  const tierText = row.texts.get('tier')
  const tier = tierText === undefined ? undefined : TIER_WORDS[tierText.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
  if (tierText !== undefined && tier === undefined) wrong('tier', 'tier', tierText)
  const { name, country, since, salesperson, allowances } = Object.fromEntries(row.texts)
  const id = row.texts.get('id') ?? addresses[0] ?? domains[0] ?? name ?? ''
  if (nameKey(id) === '') wrong('addresses', 'no-customer-key', '')
  const own = addresses.map(domainOf).filter((domain) => !isSharedDomain(domain))
  const numbers = ['warrantyMonths', 'claimPeriodDays', 'sparePartPercent'].flatMap((field) => {
    const number = row.numbers.get(field)
    return number === undefined ? [] : [[field, number]]
  })
  return {
    facts: {
      id,
      ...(name && { name }),
      addresses,
      // The domain of a company's address is the company's, unless the file names domains itself.
      domains: domains.length > 0 ? domains : [...new Set(own)],
      ...(country && { country: /^[a-z]{2}$/i.test(country) ? country.toUpperCase() : country }),
      ...(tier && { tier, tierSource: 'book' as const }),
      ...(since && { since }),
      ...(salesperson && { salesperson }),
      ...Object.fromEntries(numbers),
      ...(allowances && { allowances }),
    },
    mistakes,
  }
}
