/** Nothing that is typed into a letter is lost: kept on the server while one types, in this window where that fails. */
import { main, page, parsed } from './page.js'

const areas = () => [...main().querySelectorAll('[data-keep]')]
const keyOf = (area) => `amends.typed ${area.dataset.keep}`
const bodyOf = (area) => new URLSearchParams(new FormData(area.form))
let waiting
let signedOut = false

function say(area, which) {
  const place = area.form.querySelector('[data-kept]')
  const text = which ? place.dataset[which] : ''
  if (place.firstChild?.textContent === text) return
  place.textContent = text
  place.classList.toggle('alert', which === 'out' || which === 'away')
  if (which !== 'out') return
  const href = `/sign-in?to=${encodeURIComponent(location.pathname)}`
  place.append(
    ' ',
    Object.assign(document.createElement('a'), { href, target: '_blank', textContent: place.dataset.signIn }),
  )
}

/** @returns whether the server has it */
export async function keep(area) {
  clearTimeout(waiting)
  let answer
  try {
    answer = await fetch(area.dataset.keep, { method: 'POST', body: bodyOf(area) })
  } catch {
    answer = null
  }
  signedOut = answer !== null && (answer.status === 403 || answer.redirected)
  const kept = answer?.status === 204
  if (kept) sessionStorage.removeItem(keyOf(area))
  else sessionStorage.setItem(keyOf(area), area.value)
  if (kept) area.dataset.unsaved = ''
  say(area, kept ? 'ok' : signedOut ? 'out' : 'away')
  return kept
}

document.addEventListener('input', (event) => {
  const area = event.target.form?.querySelector('[data-keep]')
  if (!area) return
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    waiting = undefined
    keep(area)
  }, 800)
})

/* Whoever leaves in the middle of a word has it kept as well. */
window.addEventListener('pagehide', () => {
  if (page.leaving || waiting === undefined) return
  for (const area of areas())
    if (area.value !== area.defaultValue) navigator.sendBeacon(area.dataset.keep, bodyOf(area))
})

/* After a new sign-in, the forms of this page get its token, and what was typed is kept at last. */
async function comeBack() {
  if (!signedOut || document.hidden) return
  const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return
  const token = parsed(await answer.text()).querySelector('input[name=token]')?.value
  for (const field of document.querySelectorAll('input[name=token]')) field.value = token
  for (const area of areas()) if (area.value !== area.defaultValue) await keep(area)
}
document.addEventListener('visibilitychange', comeBack)
window.addEventListener('focus', comeBack)

/** What this window kept of an earlier page stands in its field again. */
export function restoreTyped() {
  for (const area of areas()) {
    const typed = sessionStorage.getItem(keyOf(area))
    if (typed === null || typed === area.value) continue
    area.value = typed
    area.closest('details').open = true
    keep(area)
  }
}
restoreTyped()
