/** How orders and customers are found: keys of numbers, addresses, domains and names; and whose an order is. */
import { domainOf } from '../mail/address.ts'
import { type CustomerFacts, type CustomerYear, findKey, type OrderFacts } from '../ticket/order.ts'
import type { OrderOwner } from '../ticket/words.ts'

/** At these domains everybody has an address: whoever writes from one belongs to nobody else there. */
const SHARED =
  /^(?:(?:gmail|googlemail|icloud|me|mac|aol|protonmail|proton|pm|zoho|fastmail|gmx|web|t-online|freenet|mail|email|yandex|ya|rambler|bk|inbox|list|ukr|i|qq|foxmail|163|126|139|189|yeah|sina|sohu|aliyun|tom|21cn|naver|daum|hanmail|kakao|nate|orange|wanadoo|free|laposte|sfr|neuf|libero|virgilio|tiscali|alice|tin|terra|uol|bol|ig|telefonica|wp|o2|onet|interia|seznam|centrum|abv|mynet|rediffmail|docomo|ezweb|softbank|bigpond|optusnet|btinternet|sky|comcast|verizon|att|cox|hushmail|mailbox|posteo|tutanota|tuta)\.(?:com|net|org|de|at|ch|fr|it|es|pt|pl|cz|bg|ru|ua|by|kz|cn|tw|hk|jp|kr|br|in|uk|me|eu|ne\.jp|co\.jp|com\.br|com\.cn|com\.tr|com\.au|net\.au|co\.uk)|(?:outlook|hotmail|live|msn|yahoo|ymail|rocketmail)(?:\.[a-z]{2,3}){1,2})$/

/** The same for providers whose name ends otherwise: lines, mobiles and portals of one country. */
const SHARED_TOO: ReadonlySet<string> = new Set(
  (
    'vip.163.com vip.126.com vip.qq.com vip.sina.com 188.com wo.cn hinet.net pchome.com.tw seed.net.tw netvigator.com ' +
    'singnet.com.sg telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl home.nl hetnet.nl xs4all.nl sapo.pt bluewin.ch ' +
    'hispeed.ch aon.at a1.net chello.at op.pl vp.pl poczta.fm gazeta.pl freemail.hu citromail.hu telia.com online.no ' +
    'talktalk.net blueyonder.co.uk ntlworld.com shaw.ca rogers.com sympatico.ca charter.net optonline.net ' +
    'earthlink.net walla.co.il walla.com otenet.gr azet.sk volny.cz eircom.net telkomsa.net mweb.co.za xtra.co.nz ' +
    'emirates.net.ae ttnet.net.tr'
  ).split(' '),
)

export function isSharedDomain(domain: string): boolean {
  const lower = domain.toLowerCase()
  return SHARED.test(lower) || SHARED_TOO.has(lower)
}

/** A company's name without its case, blanks and signs, '' where nothing is left. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const keyed = (kind: 'a' | 'd' | 'n' | 'o', key: string): string[] => (key === '' ? [] : [`${kind}:${key}`])

/** The key by which an order is found by a number: its own, the customer's, a contract's, a bill's. */
export const numberName = (key: string): string => `o:${key}`

/** A text of the book as it may go into a letter: one line, without signs that nobody sees. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()

export const namesOfName = (name: string): string[] => keyed('n', nameKey(name))

/** What an order is found by. */
export function namesOfOrder(facts: OrderFacts): string[] {
  const numbers = [facts.number, facts.customerNumber, facts.contractNumber, facts.billNumber]
  const names = [
    ...numbers.flatMap((number) => keyed('o', findKey(number ?? ''))),
    ...namesOfAddress(facts.customerAddress ?? ''),
    ...keyed('n', nameKey(facts.customerName ?? '')),
  ]
  return [...new Set(names)]
}

/** What somebody who writes from this address may be known by: the address, then a domain of their own. */
export function namesOfAddress(address: string): string[] {
  const lower = address.trim().toLowerCase()
  const domain = domainOf(lower)
  return [...keyed('a', lower), ...(isSharedDomain(domain) ? [] : keyed('d', domain))]
}

/** Where a person's word on a customer may be kept: under the address, else under the company's domain; none for nobody. */
export function customerKeys(address: string): string[] {
  const lower = address.trim().toLowerCase()
  return lower === '' ? [] : [lower, companyKey(domainOf(lower))]
}

/**
 * Where it is kept: for the whole company only where the customers file says that the domain is theirs, for behind others
 * there may be a marketplace, each address somebody else's.
 */
export function customerKey(address: string, customer: CustomerFacts | null): string {
  const lower = address.trim().toLowerCase()
  const domain = domainOf(lower)
  const theirs = customer?.domains.some((one) => one.toLowerCase() === domain) ?? false
  return theirs && !isSharedDomain(domain) ? companyKey(domain) : lower
}

const companyKey = (domain: string): string => `@${domain}`

export function namesOfCustomer({ id, name, addresses, domains }: Omit<CustomerFacts, 'tier'>): string[] {
  const names = [
    ...addresses.flatMap((address) => keyed('a', address.toLowerCase())),
    ...domains.filter((domain) => !isSharedDomain(domain)).flatMap((domain) => keyed('d', domain.toLowerCase())),
    ...keyed('n', nameKey(name ?? '')),
    ...keyed('n', nameKey(id)),
  ]
  return [...new Set(names)]
}

/** Everything by which this writer's orders are found: their address, and what the customers file knows of them. */
export function namesOfWriter(address: string, customer: CustomerFacts | null): string[] {
  return [...new Set([...namesOfAddress(address), ...(customer ? namesOfCustomer(customer) : [])])]
}

/**
 * Whose an order is, seen from who writes. An order number is no secret: somebody else's goods, dates and prices must not
 * go into a letter because a stranger named a number.
 * @param customer what the customers file knows of the writer
 * @param holder what it knows of the order's customer, by the name in the order
 */
export function ownerOf(
  order: OrderFacts,
  address: string,
  customer: CustomerFacts | null,
  holder: CustomerFacts | null,
): OrderOwner {
  const mine = namesOfWriter(address, customer)
  const theirs = [
    ...namesOfAddress(order.customerAddress ?? ''),
    ...keyed('n', nameKey(order.customerName ?? '')),
    ...(holder ? namesOfCustomer(holder) : []),
  ]
  const shared = theirs.filter((name) => mine.includes(name))
  if (shared.some((name) => !name.startsWith('d:'))) return 'address'
  if (shared.length > 0) return 'domain'
  return theirs.some((name) => !name.startsWith('n:')) ? 'other' : 'unknown'
}

/** A shorter name begins too many others. */
const LEAST_NAME = 5

/**
 * Whether the writer's own name, or a name in their domain, is the one in an order of which the book knows no address.
 * @param names as the writer signs and sends
 */
export function fitsName({ customerName = '' }: OrderFacts, address: string, names: readonly string[]): boolean {
  const theirs = nameKey(customerName)
  if (theirs === '') return false
  const domain = domainOf(address.trim().toLowerCase())
  const labels = isSharedDomain(domain) ? [] : domain.split('.').slice(0, -1).map(nameKey)
  if (labels.some((label) => label.length >= LEAST_NAME && theirs.startsWith(label))) return true
  return names.some((name) => nameKey(name) === theirs)
}

export function yearOf(orders: readonly OrderFacts[]): CustomerYear {
  const sums = new Map<string, number>()
  for (const { goodsValueMinor, currency } of orders)
    if (goodsValueMinor !== undefined && currency) sums.set(currency, (sums.get(currency) ?? 0) + goodsValueMinor)
  return { orders: orders.length, sums: [...sums].map(([currency, minor]) => ({ minor, currency })) }
}
