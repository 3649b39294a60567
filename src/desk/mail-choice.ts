/** On one's own account page: what amends writes to this person by mail, and where. */
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { chooseMail } from '../journey/staff-acts.ts'
import { isAddrSpec } from '../mail/address.ts'
import type { Ledger } from '../ports/ledger/ledger.ts'
import { DIGEST_HOURS, type StaffMail, type StaffMailWish } from '../ticket/staff-mail.ts'
import { withDone } from './flash.ts'
import { type Attempt, attemptAt, field, postForm, select, when } from './form.ts'
import type { DeskOptions } from './options.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { dayAndTime } from './when.ts'

const MAIL = '/account/mail'
const LONGEST_ADDRESS = 254

/** @param refused shows the page again with a sentence */
export function mailChoiceRoute(
  app: Hono<DeskEnv>,
  { ledger, clock }: DeskOptions,
  refused: (c: DeskContext, sentence: string) => Response | Promise<Response>,
): void {
  app.post(MAIL, async (c) => {
    const { m, staff } = c.get('visit')
    const fields = c.get('fields')
    const words = m.staffMail.card
    const address = fields.text('address').trim()
    if (address.length > LONGEST_ADDRESS || !isAddrSpec(address)) return refused(c, words.badAddress)
    const chosen = fields.text('digest')
    const hour = DIGEST_HOURS.find((one) => String(one) === chosen) ?? null
    if (hour === null && chosen !== '') return refused(c, words.badHour)
    const wish = { staffId: staff.id, address, digestHour: hour, warnings: fields.text('warnings') === 'on' }
    await chooseMail(ledger, { who: staff.id, at: clock.now() }, wish)
    return c.redirect(withDone('/account', 'staff-mail-saved'), 303)
  })
}

export async function mailCard(visit: Visit, ledger: Ledger, attempt: Attempt | null): Promise<Html> {
  const wish = await ledger.staffMails.wishOf(visit.staff.id)
  const last = await ledger.staffMails.lastOf(visit.staff.id)
  const words = visit.m.staffMail.card
  return html`<section class="card" aria-labelledby="mail"><h2 id="mail">${words.title}</h2><p class="quiet">${words.lead}</p>
    ${last ? html`<p>${lastLine(visit, last)}</p>` : ''}${choiceForm(visit, wish, attempt)}</section>`
}

function choiceForm(visit: Visit, wish: StaffMailWish | null, attempt: Attempt | null): Html {
  const words = visit.m.staffMail.card
  const typed = attemptAt(attempt, MAIL)?.fields
  const hours = [
    { value: '', text: words.never },
    ...DIGEST_HOURS.map((hour) => ({ value: String(hour), text: words.at(hour) })),
  ]
  const warned = typed ? typed.text('warnings') === 'on' : (wish?.warnings ?? false)
  const address = typed?.text('address') ?? wish?.address ?? ''
  const hour = typed?.text('digest') ?? String(wish?.digestHour ?? '')
  return postForm(
    visit,
    MAIL,
    html`<div class="row">${field(words.address, html`<input type="email" name="address" value="${address}" autocomplete="email" required maxlength="${LONGEST_ADDRESS}">`)}
    ${field(words.digest, select('digest', hours, hour))}</div>
    <label class="tick"><input type="checkbox" name="warnings" value="on" ${when(warned, 'checked')}> ${words.warnings}</label>
    <div><button>${words.save}</button></div>`,
    { attempt },
  )
}

function lastLine({ m, staff }: Visit, last: StaffMail): string {
  const words = m.staffMail.card
  const state = last.response === 'own-address' ? words.mailbox : words.state[last.state]
  return words.last(dayAndTime(last.createdAt, staff.timeZone, m), state)
}
