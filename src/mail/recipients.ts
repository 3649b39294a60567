/** Who an answer goes to: decided from the mail alone, shown to a person, never widened by the machine. */
import { domainOf, isAddrSpec, sameAddress } from './address.ts'
import type { Address, Message } from './message.ts'

/** Local parts that no person reads; their mail says in Reply-To or in its text who does. */
const ROBOT =
  /^(?:mailer-daemon|postmaster|no-?_?\.?reply|do-?_?not-?_?reply|noreply.*|bounces?(?:[-+=].*)?|www-data|wordpress|webmaster|web|forms?|formular|kontaktformular|contact-?form|shop-?form|notifications?|daemon|nobody)$/i
/** Hosts that pass mails between customers and sellers (a form or relay). */
const RELAY =
  /(?:^|\.)(?:relay|reply|mail-?relay|privaterelay\.appleid\.com|marketplace\.amazon\.[a-z.]+|members\.ebay\.[a-z.]+|etsy\.com|alibaba\.com|aliexpress\.com|shopifyemail\.com|shopify\.com|jotform\.com|typeform\.com|wixforms?\.com|wix\.com|squarespace\.info|formspree\.io|wufoo\.com|123formbuilder\.io|zendesk\.com|freshdesk\.com)$/i

export interface ReplyRecipients {
  readonly to: Address[]
  /** The customer's other recipients: check-boxes, none ticked. */
  readonly offeredCc: Address[]
  /** Reply-To was at another domain and was not taken: a person must look. */
  readonly replyToDiffers: boolean
}

/**
 * To is Reply-To if its domain is From's, or From is a form or relay; else From with the flag. Our own
 * addresses, lists and robots never; where nothing is left, `to` is empty and a person chooses.
 */
export function replyRecipients(m: Message, own: { readonly addresses: readonly string[] }): ReplyRecipients {
  const lists = listAddresses(m)
  const allowed = (address: Address): boolean =>
    isAddrSpec(address.address) &&
    !own.addresses.some((mine) => sameAddress(mine, address.address)) &&
    !lists.some((list) => sameAddress(list, address.address))
  const replyTo = m.replyTo.filter(allowed)
  const from = m.from.filter((address) => allowed(address) && !isRobot(address.address))
  const passedOn = m.from.length === 0 || m.from.every((address) => isPassedOn(address, own.addresses))
  const sameHouse = replyTo.filter((address) =>
    m.from.some((sender) => sameOrganisation(sender.address, address.address)),
  )
  const trusted = passedOn ? replyTo : sameHouse
  const to = unique(trusted.length > 0 ? trusted : from)
  return {
    to,
    offeredCc: unique([...m.to, ...m.cc]).filter(
      (address) =>
        allowed(address) && !isRobot(address.address) && !to.some((one) => sameAddress(one.address, address.address)),
    ),
    replyToDiffers: replyTo.some((address) => !to.some((one) => sameAddress(one.address, address.address))),
  }
}

/** True for an address whose local part no person reads. */
export function isRobot(address: string): boolean {
  return ROBOT.test(address.slice(0, address.lastIndexOf('@')))
}

function isPassedOn(address: Address, own: readonly string[]): boolean {
  return (
    isRobot(address.address) ||
    RELAY.test(domainOf(address.address)) ||
    /\s(?:via|über|vía|通过|透過|経由)\s/i.test(address.name) ||
    own.some((mine) => sameAddress(mine, address.address))
  )
}

/** `mail.example.com` and `example.com` are one house. */
function sameOrganisation(a: string, b: string): boolean {
  const [one, other] = [domainOf(a), domainOf(b)]
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
}

/** Addresses that post to a list (RFC 2369 List-Post, and what older lists write). */
function listAddresses(m: Message): readonly string[] {
  const values = ['list-post', 'x-mailing-list', 'mailing-list', 'x-been-there', 'x-beenthere'].flatMap(
    (name) => m.headers[name] ?? [],
  )
  return values.flatMap((value) => value.slice(0, 2_000).match(/[^\s<>:;,"]{1,64}@[^\s<>;,"?]{1,255}/g) ?? [])
}

function unique(addresses: readonly Address[]): Address[] {
  return addresses.filter(
    (address, at) => addresses.findIndex((other) => sameAddress(other.address, address.address)) === at,
  )
}
