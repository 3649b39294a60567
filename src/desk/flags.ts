/** Flags of countries as pictures from our own origin: each is read when a page first shows it. */
import { hasFlag } from 'country-flag-icons'
import type { Hono } from 'hono'
import { html } from 'hono/html'
import { countryName } from './ticket-values.ts'
import type { DeskEnv, Html, Visit } from './visit.ts'

const FLAG_FILE = /^([A-Z]{2})\.svg$/
const A_WEEK_S = 604_800

/** Open to everybody like the style: a flag says nothing of anyone. */
export function flagRoutes(app: Hono<DeskEnv>): void {
  app.get('/assets/flags/:file', async (c) => {
    const country = FLAG_FILE.exec(c.req.param('file'))?.[1] ?? ''
    if (!hasFlag(country)) return c.notFound()
    const file = `country-flag-icons/string/3x2/${country}`
    const flag: { readonly default: string } = await import(file)
    return c.body(flag.default, 200, {
      'content-type': 'image/svg+xml',
      'cache-control': `public, max-age=${A_WEEK_S}`,
    })
  })
}

/** Flag and code for the eye, the country's name for the tooltip and for readers of the screen; '' for what is no country. */
export function countryChip(country: string | null, visit: Visit): Html {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return html``
  const name = countryName(country, visit.m.tag)
  // The measure stands in the page, so that no line moves when the picture comes.
  const flag = hasFlag(country)
    ? html`<img class="flag" src="/assets/flags/${country}.svg" alt="" width="18" height="12" decoding="async">`
    : ''
  return html`<span class="country" title="${name}">${flag}<span aria-hidden="true">${country}</span><span class="unseen">${name}</span></span>`
}
