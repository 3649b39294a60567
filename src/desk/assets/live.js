/** Live: the server hints that something changed; the page asks anew with its own rights. */
import { isTyping, isUnsaved, main, openDialog, page, parsed, replaceMain } from './page.js'

async function refresh() {
  const { live, version } = main().dataset
  if (!live || page.leaving) return
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return
  const text = await answer.text()
  const fresh = parsed(text).querySelector('main')
  if (live === 'notice') {
    if (fresh && fresh.dataset.version !== version) sayChanged(fresh)
    return
  }
  if (isTyping(document.activeElement) || isUnsaved() || openDialog()) return sayChanged(fresh)
  const focused = document.activeElement?.getAttribute('href')
  const marked = [...main().querySelectorAll('[data-mark]:checked')].map((one) => one.value)
  replaceMain(text)
  for (const box of main().querySelectorAll('[data-mark]')) if (marked.includes(box.value)) box.click()
  if (focused)
    main()
      .querySelector(`a[href="${CSS.escape(focused)}"]`)
      ?.focus({ preventScroll: true })
}

/** Says that something changed, and first of all where it is a mail of the customer. */
function sayChanged(fresh) {
  const place = document.getElementById('changed')
  const mails = (one) => Number(one?.querySelector('[data-mails]')?.dataset.mails ?? 0)
  const wrote = mails(fresh) > mails(main())
  const text = wrote ? place.dataset.wrote : place.dataset.text
  if (place.childElementCount > 0 && place.dataset.said === text) return
  place.dataset.said = text
  place.classList.toggle('wrote', wrote)
  const link = Object.assign(document.createElement('a'), { href: location.href, textContent: place.dataset.reload })
  place.replaceChildren(`${text} `, link)
}

/* Browsers grant a host six connections over HTTP/1.1: only the page that is looked at holds one. */
let events
/* One asking at a time. While much goes on, the page rests four times as long as an answer took, so that it stays usable. */
const SOON_MS = 300
let waiting
let isAsking = false
let isHinted = false
let restMs = SOON_MS
function soon() {
  isHinted = true
  if (isAsking) return
  if (waiting === undefined) waiting = setTimeout(ask, restMs)
}
async function ask() {
  waiting = undefined
  isHinted = false
  isAsking = true
  const from = performance.now()
  // The desk may be away for a moment: the connection comes back by itself, and says hello.
  await refresh().catch(() => undefined)
  restMs = Math.max(SOON_MS, 4 * (performance.now() - from))
  isAsking = false
  if (isHinted) soon()
}
function listen() {
  if (document.hidden) {
    events?.close()
    events = undefined
  } else if (!events && main()?.dataset.live) {
    const place = document.getElementById('present')
    events = new EventSource(place ? `/events?ticket=${place.dataset.ticket}` : '/events')
    events.addEventListener('changed', soon)
    events.addEventListener('present', (event) => {
      const now = document.getElementById('present')
      if (now) now.textContent = event.data
    })
    // A trial may have gone on before anybody listened, and anything while the connection was away.
    let greeted = false
    events.addEventListener('hello', () => {
      if (greeted || main().querySelector('[data-say]')) soon()
      greeted = true
    })
  }
}
/** Another ticket stands on the page now. */
export function listenAnew() {
  events?.close()
  events = undefined
  listen()
}
document.addEventListener('visibilitychange', () => {
  listen()
  if (!document.hidden) soon()
})
window.addEventListener('pagehide', () => events?.close())
// A page that the browser kept for the way back shows what stood there then.
window.addEventListener('pageshow', (event) => {
  if (!event.persisted) return
  listenAnew()
  soon()
})
listen()
