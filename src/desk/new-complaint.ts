/** The page where a complaint by phone, chat or marketplace is entered; from there it goes its way like one by mail. */
import type { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { DateTime } from 'luxon'
import { limits } from '../limits.ts'
import { ENTRY_CHANNELS } from '../ticket/words.ts'
import type { Assets } from './assets.ts'
import { withDone } from './flash.ts'
import { plainLine } from './foreign.ts'
import { type Attempt, attemptAt, field, postForm, refusedSentence, select } from './form.ts'
import { page } from './layout.ts'
import { by } from './letter-acts.ts'
import type { DeskOptions } from './options.ts'
import type { DeskContext, DeskEnv, Html, Visit } from './visit.ts'
import { localInput } from './when.ts'

export const NEW_COMPLAINT = '/complaints/new'
const LONGEST_TEXT = 100_000
const MOST_FILES = 20

export function newComplaintRoutes(app: Hono<DeskEnv>, options: DeskOptions, assets: Assets): void {
  const show = async (c: DeskContext, attempt: Attempt | null) => {
    const visit = c.get('visit')
    const accounts = await accountsOf(visit, options)
    const main = html`<h1>${visit.m.page.newComplaint}</h1>${accounts.length > 0 ? form(visit, accounts, attempt) : html`<p class="empty">${visit.m.none}</p>`}`
    return c.html(page(visit, assets, { title: visit.m.page.newComplaint, main }), attempt ? 409 : 200)
  }

  app.get(NEW_COMPLAINT, (c) => show(c, null))
  app.post(NEW_COMPLAINT, async (c) => {
    const visit = c.get('visit')
    const fields = c.get('fields')
    const account = (await accountsOf(visit, options)).find((one) => one === fields.text('account'))
    const at = DateTime.fromISO(fields.text('at'), { zone: visit.staff.timeZone })
    const refuse = (sentence: string, detail: readonly string[] = []) =>
      show(c, { action: NEW_COMPLAINT, sentence, detail, fields })
    if (!account || !at.isValid) return refuse(visit.m.refusal.empty)
    const files = await Promise.all(
      fields
        .files('file')
        .slice(0, MOST_FILES)
        .map(async (file) => ({
          name: plainLine(file.name).replace(/[/\\]/g, '_').slice(-limits.attachmentNameCharacters) || 'file',
          type: /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream',
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
    )
    const result = await options.acts.enter(by(c), {
      account,
      channel: ENTRY_CHANNELS.find((one) => one === fields.text('channel')) ?? 'other',
      customer: { name: plainLine(fields.text('name')), address: plainLine(fields.text('address')) },
      subject: plainLine(fields.text('subject')),
      text: fields.text('text').slice(0, LONGEST_TEXT),
      at: at.toUTC().toISO(),
      files,
    })
    if (!result.done) return refuse(refusedSentence(result.refusal, visit.m), result.detail)
    return c.redirect(withDone(`/tickets/${result.value.ticketId}`, 'entered'), 303)
  })
}

/** Accounts that this person may see: the complaint is answered from one of them. */
async function accountsOf({ staff }: Visit, { ledger }: DeskOptions): Promise<string[]> {
  const known = (await ledger.intake.health()).map(({ account }) => account)
  return known.filter((one) => staff.accounts === null || staff.accounts.includes(one)).sort()
}

function form(visit: Visit, accounts: readonly string[], attempt: Attempt | null): Html {
  const { m, now, staff } = visit
  const typed = attemptAt(attempt, NEW_COMPLAINT)?.fields
  const value = (name: string): string => typed?.text(name) ?? ''
  const channels = ENTRY_CHANNELS.map((one) => ({ value: one, text: m.page.channel[one] }))
  const body = html`<p class="quiet">${m.page.newLead}</p>
    <div class="row">${field(m.page.channelName, select('channel', channels, value('channel') || 'phone'))}
      ${field(m.page.cameAt, html`<input type="datetime-local" name="at" required max="${localInput(now, staff.timeZone)}" value="${value('at') || localInput(now, staff.timeZone)}">`)}
      ${
        accounts.length > 1
          ? field(
              m.page.account,
              select(
                'account',
                accounts.map((one) => ({ value: one, text: one })),
                value('account') || (accounts[0] ?? ''),
              ),
            )
          : html`<input type="hidden" name="account" value="${accounts[0] ?? ''}">`
      }</div>
    <div class="row">${field(m.page.customerName, html`<input name="name" maxlength="200" dir="auto" autocomplete="off" value="${value('name')}">`)}
      ${field(m.page.customerAddress, html`<input type="email" name="address" maxlength="254" autocomplete="off" value="${value('address')}">`)}</div>
    ${field(m.ticket.subject, html`<input name="subject" maxlength="300" dir="auto" autocomplete="off" value="${value('subject')}">`)}
    ${field(m.page.theirWords, html`<textarea name="text" rows="12" dir="auto" required maxlength="${LONGEST_TEXT}" aria-describedby="words-hint">${raw('\n')}${value('text')}</textarea>`)}
    <p class="quiet small" id="words-hint">${m.page.theirWordsHint}</p>
    ${field(m.page.theirFiles, html`<input type="file" name="file" multiple>`)}
    <button class="main">${m.page.enter}</button>`
  return html`<section class="card">${postForm(visit, NEW_COMPLAINT, body, { attempt, files: true })}</section>`
}
