/** Approve and go on: the next ticket is asked for while this one is read, and comes in its place when it is decided. */
import { restoreTyped } from './editing.js'
import { listenAnew } from './live.js'
import { main, page, parsed, said } from './page.js'

/** Long enough that whoever only passes by asks for nothing. */
const PASSES_BY_MS = 400

/** A second press of the same key is meant for the letter before: nobody has read this one yet. */
const UNREAD_MS = 600

/** When a ticket last took the place of another. */
let shownAt = Number.NEGATIVE_INFINITY

/** The next ticket's page as it was when it was asked for. */
let ahead
let waiting

async function lookAhead() {
  const ticket = document.getElementById('present')?.dataset.ticket
  if (!ticket || !document.querySelector('form.approve')) return
  const answer = await fetch(`/tickets/${ticket}/next`)
  if (!answer.ok || new URL(answer.url).pathname.endsWith('/sign-in')) return
  ahead = { path: new URL(answer.url).pathname, page: parsed(await answer.text()) }
}

function lookAheadSoon() {
  ahead = undefined
  clearTimeout(waiting)
  waiting = setTimeout(() => lookAhead().catch(() => undefined), PASSES_BY_MS)
}

/** Sends the decision; whatever is no answer of ours is left to the browser. */
export async function approve(form) {
  if (performance.now() - shownAt < UNREAD_MS) {
    delete form.dataset.sent
    return
  }
  page.leaving = true
  const body = new URLSearchParams(new FormData(form))
  const answer = await fetch(form.action, { method: 'POST', body, headers: { 'x-amends': 'in-place' } }).catch(
    () => null,
  )
  const isJson = answer?.headers.get('content-type')?.startsWith('application/json')
  if (answer?.ok && isJson) return goOn(await answer.json())
  const refused = answer?.status === 409 ? parsed(await answer.text()) : null
  if (!refused?.querySelector('main[data-live]')) return form.submit()
  show(refused)
  main().querySelector('.refusal')?.focus()
}

async function goOn({ path, version, flash }) {
  const [at] = path.split('?')
  const ready = ahead?.path === at && ahead.page.querySelector('main')?.dataset.version === version ? ahead.page : null
  const fresh = ready ?? parsed(await (await fetch(path)).text())
  if (!fresh.querySelector('main[data-live]')) return location.assign(path)
  if (ready) fresh.querySelector('.flash').replaceChildren(...parsed(flash).body.childNodes)
  history.pushState(null, '', path)
  show(fresh)
  main().focus({ preventScroll: true })
}

function show(fresh) {
  shownAt = performance.now()
  document.title = fresh.title
  for (const part of ['header.top', 'aside.demo', 'main']) {
    const [old, now] = [document.querySelector(part), fresh.querySelector(part)]
    if (old && now) old.replaceWith(document.adoptNode(now))
  }
  document.getElementById('changed').replaceChildren()
  scrollTo(0, 0)
  said(`${main().querySelector('.flash')?.textContent.trim() ?? ''} ${main().querySelector('h1')?.textContent ?? ''}`)
  page.leaving = false
  listenAnew()
  restoreTyped()
  lookAheadSoon()
}

/* The page before is asked for anew: what was decided there stands there now. */
window.addEventListener('popstate', () => location.reload())
lookAheadSoon()
