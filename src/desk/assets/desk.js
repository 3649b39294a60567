/** Small comforts of the desk: keys, live lists, choices that draft anew. Every page works without this file. */
import './keys.js'
import './palette.js'
import './live.js'
import './letters.js'
import { approve } from './approve.js'
import { keep } from './editing.js'
import { isDirty, main, page, replaceMain, said } from './page.js'

/* A text is copied with one key, also where the page came without TLS and the clipboard is closed to scripts. */
async function copy(button) {
  const from = document.getElementById(button.dataset.copies)
  const text = from.matches('textarea') ? from.value : from.textContent.trim()
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    from.closest('details')?.setAttribute('open', '')
    if (from.matches('textarea')) from.select()
    else getSelection().selectAllChildren(from)
    document.execCommand('copy')
  }
  said(button.dataset.said)
}
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copies]')
  if (button) copy(button)
})

/* A usual hour fills the field, and the reason is what comes next. */
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-fills]')
  if (!button) return
  button.form.elements[button.dataset.fills].value = button.value
  button.form.querySelector('button[data-key]')?.focus()
})

/* A language that is chosen is taken at once; one click posts one form once. */
document.addEventListener('change', (event) => {
  if (event.target.matches('form.language select')) event.target.form.requestSubmit()
  const form = event.target.closest('form[data-instant]')
  if (form && event.target.matches('input[type=checkbox], select')) draftAnew(form)
})
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented || event.target.method === 'dialog') return
  if (event.target.dataset.sent) return event.preventDefault()
  // What is kept anyway stands in the way of a decision only.
  const decides = event.target.matches('form.approve')
  const unsaved = [...main().querySelectorAll('textarea')].find(
    (one) => isDirty(one) && one.form !== event.target && (decides || !one.dataset.keep),
  )
  if (unsaved) {
    event.preventDefault()
    unsaved.closest('details')?.setAttribute('open', '')
    unsaved.focus()
    document.getElementById('changed').textContent = document.getElementById('changed').dataset.unsaved
    return
  }
  event.target.dataset.sent = 'yes'
  const typed = event.target.querySelector('[data-keep]')
  if (decides) {
    event.preventDefault()
    approve(event.target)
  } else if (typed && !event.submitter?.name) {
    event.preventDefault()
    sendTyped(event.target, typed)
  } else page.leaving = true
})

/** A letter is kept before it is sent, so that a session that has run out takes nothing with it. */
async function sendTyped(form, area) {
  if (await keep(area)) {
    page.leaving = true
    form.submit()
  } else delete form.dataset.sent
}

window.addEventListener('pageshow', () => {
  page.leaving = false
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})
window.addEventListener('beforeunload', (event) => {
  if (!page.leaving && [...main().querySelectorAll('textarea')].some((one) => !one.dataset.keep && isDirty(one)))
    event.preventDefault()
})

/* Choices of remedies and questions draft anew in place, unless a letter is being typed. */
async function draftAnew(form) {
  if ([...main().querySelectorAll('textarea')].some(isDirty)) return
  form.setAttribute('aria-busy', 'true')
  const open = [...main().querySelectorAll('details[open] > summary')].map((summary) => summary.textContent)
  const { name, type, value } = document.activeElement ?? {}
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
  replaceMain(await answer.text())
  for (const summary of main().querySelectorAll('details > summary'))
    if (open.includes(summary.textContent)) summary.parentElement.open = true
  const again = main().querySelector(`form[action="${form.getAttribute('action')}"]`)
  // A line that was ticked may stand elsewhere now: the focus goes with it.
  const same = [...(again?.elements ?? [])].filter((one) => one.name === name && one.type === type)
  const found = type === 'checkbox' ? same.find((one) => one.value === value) : same[0]
  if (name) found?.focus()
}

/* What was refused is what the eye should find first. */
document.querySelector('.refusal')?.focus()
