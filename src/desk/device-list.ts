/** Where somebody is signed in: device, since when, last used; each can be ended. */
import { html } from 'hono/html'
import type { SessionRow } from '../ports/ledger/sign-ins.ts'
import { postForm } from './form.ts'
import type { Messages } from './messages/en.ts'
import { table } from './table.ts'
import type { Html, Visit } from './visit.ts'
import { here } from './when.ts'

interface DeviceList {
  readonly sessions: readonly SessionRow[]
  /** The session that looks at this page, null where it isn't in the list. */
  readonly own: string | null
  /** Path to which ending is posted. */
  readonly action: string
}

export function deviceList(visit: Visit, { sessions, own, action }: DeviceList): Html {
  const { m } = visit
  const words = m.account.sessions
  const end = (hash: string): Html =>
    postForm(
      visit,
      action,
      html`<input type="hidden" name="session" value="${hash}"><button class="plain">${words.end}</button>`,
      { className: 'line' },
    )
  return table({
    caption: words.title,
    columns: [{ name: words.device }, { name: words.since }, { name: words.seen }, { name: words.act }],
    rows: sessions.map((one) => ({
      cells: [
        html`<strong>${deviceName(one.device, m)}</strong>`,
        here(one.since, visit),
        one.hash === own ? words.now : here(one.seenAt ?? one.since, visit),
        one.hash === own ? html`<span class="chip">${words.this}</span>` : end(one.hash),
      ],
    })),
    empty: words.none,
  })
}

function deviceName(device: string, m: Messages): string {
  const [browser = '', system = ''] = device.split('/')
  return m.account.device(browser, system)
}
