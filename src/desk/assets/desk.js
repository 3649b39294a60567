/** Small comforts of the desk: keys, live lists, choices that draft anew. Every page works without this file. */
const keysOff = 'amends.keys'
const main = () => document.querySelector('main')
const isTyping = (element) => element?.closest?.('input, textarea, select, [contenteditable]') != null
const openDialog = () => document.querySelector('dialog[open]')
const keysAreOn = () => localStorage.getItem(keysOff) !== 'off'

/** Fields that a person changed since the page was shown. */
const isDirty = (element) =>
  element.matches('input[type=checkbox], input[type=radio]')
    ? element.checked !== element.defaultChecked
    : element.matches('textarea, input:not([type=hidden]):not([type=search])') && element.value !== element.defaultValue
const isUnsaved = () => [...main().querySelectorAll('textarea, input')].some(isDirty)
let leaving = false

/* Keys: the page says which element a key acts on (data-key), so the register on the server is the only one. */
function act(element) {
  if (element.matches('summary')) {
    element.parentElement.open = true
    element.parentElement.querySelector('textarea, input:not([type=hidden])')?.focus()
  } else if (element.matches('input')) element.focus()
  else element.click()
}

const lines = () => [...document.querySelectorAll('[data-walk] a.open')]
const currentLine = () => lines().indexOf(document.activeElement)

function walk(key) {
  const all = lines()
  if (all.length === 0) return false
  const at = currentLine()
  if (key === 'Enter') {
    if (document.activeElement !== document.body && document.activeElement !== main()) return false
    all[0].click()
    return true
  }
  const next = key === 'j' ? Math.min(at + 1, all.length - 1) : Math.max(at - 1, 0)
  all[next].focus()
  all[next].scrollIntoView({ block: 'nearest' })
  return true
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing) return
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isTyping(event.target)) {
    const { form } = event.target
    form?.requestSubmit(form.querySelector('[data-default]'))
    return
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !keysAreOn() || openDialog()) return
  if (isTyping(event.target) && !event.target.matches('input[type=checkbox], input[type=radio]')) {
    if (event.key === 'Escape') event.target.blur()
    return
  }
  const walked = document.querySelector('[data-walk]')?.dataset.walk.split(' ')
  if (walked?.includes(event.key) && walk(event.key)) return event.preventDefault()
  const target = [...document.querySelectorAll('[data-key]')].find(
    (one) => one.dataset.key === event.key && !one.disabled && one.checkVisibility(),
  )
  if (!target || event.repeat) return
  event.preventDefault()
  act(target)
})

/* Dialog of keys, with the switch that turns single keys off (WCAG 2.1.4). */
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]')
  if (opener) document.getElementById(opener.dataset.opens)?.showModal()
})
const keysOn = document.getElementById('keys-on')
if (keysOn) {
  keysOn.checked = keysAreOn()
  keysOn.addEventListener('change', () => localStorage.setItem(keysOff, keysOn.checked ? 'on' : 'off'))
}

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
  document.getElementById('said').textContent = button.dataset.said
}
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-copies]')
  if (button) copy(button)
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
  const unsaved = [...main().querySelectorAll('textarea')].find((one) => isDirty(one) && one.form !== event.target)
  if (unsaved) {
    event.preventDefault()
    unsaved.closest('details')?.setAttribute('open', '')
    unsaved.focus()
    document.getElementById('changed').textContent = document.getElementById('changed').dataset.unsaved
    return
  }
  event.target.dataset.sent = 'yes'
  leaving = true
})
window.addEventListener('pageshow', () => {
  leaving = false
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})
window.addEventListener('beforeunload', (event) => {
  if (!leaving && [...main().querySelectorAll('textarea')].some(isDirty)) event.preventDefault()
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

function replaceMain(text) {
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
  const said = main().querySelector('[data-say]')?.textContent
  if (fresh) main().replaceWith(document.adoptNode(fresh))
  const says = main().querySelector('[data-say]')?.textContent
  if (says && says !== said) document.getElementById('said').textContent = says
}

/* Live: the server hints that something changed; the page asks anew with its own rights. */
async function refresh() {
  const { live, version } = main().dataset
  if (!live || leaving) return
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return
  const text = await answer.text()
  const fresh = new DOMParser().parseFromString(text, 'text/html').querySelector('main')
  if (live === 'notice') {
    if (fresh && fresh.dataset.version !== version) sayChanged()
    return
  }
  if (isTyping(document.activeElement) || isUnsaved() || openDialog()) return sayChanged()
  const focused = document.activeElement?.getAttribute('href')
  replaceMain(text)
  if (focused)
    main()
      .querySelector(`a[href="${CSS.escape(focused)}"]`)
      ?.focus({ preventScroll: true })
}

function sayChanged() {
  const place = document.getElementById('changed')
  if (place.childElementCount > 0) return
  place.textContent = ''
  const link = Object.assign(document.createElement('a'), { href: location.href, textContent: place.dataset.reload })
  place.append(`${place.dataset.text} `, link)
}

/* Browsers grant a host six connections over HTTP/1.1: only the page that is looked at holds one. */
let events
let waiting
function soon() {
  clearTimeout(waiting)
  waiting = setTimeout(refresh, 300)
}
function listen() {
  if (document.hidden) {
    events?.close()
    events = undefined
  } else if (!events && main()?.dataset.live) {
    events = new EventSource('/events')
    events.addEventListener('changed', soon)
    // A trial may have gone on before anybody listened.
    events.addEventListener('hello', () => main().querySelector('[data-say]') && soon())
  }
}
document.addEventListener('visibilitychange', () => {
  listen()
  if (!document.hidden) soon()
})
window.addEventListener('pagehide', () => events?.close())
listen()

/* The workplace of a letter: numbers beside the lines, a check and a preview while one writes, the run part by part. */
const answerTo = async (form, values) => {
  const body = new URLSearchParams(new FormData(form))
  for (const [name, value] of Object.entries(values)) body.set(name, value)
  const answer = await fetch(form.action, { method: 'POST', body })
  return new DOMParser().parseFromString(await answer.text(), 'text/html')
}

function numberLines(area) {
  const lines = area.value.split('\n').map((text) => {
    const line = document.createElement('div')
    line.append(Object.assign(document.createElement('span'), { textContent: text }))
    return line
  })
  area.parentElement.querySelector('.lines').replaceChildren(...lines)
}

let looking
let looked = 0
function lookSoon(form, wait) {
  clearTimeout(looking)
  looking = setTimeout(async () => {
    const mine = ++looked
    const place = document.getElementById('look')
    place.setAttribute('aria-busy', 'true')
    const fresh = (await answerTo(form, { do: 'look' })).getElementById('look')
    // A later keystroke has asked anew: its answer is the one that counts.
    if (mine !== looked || !fresh) return
    place.replaceWith(document.adoptNode(fresh))
    const found = fresh.querySelector('[data-found]')?.textContent ?? ''
    const said = document.getElementById('said')
    if (said.textContent !== found) said.textContent = found
  }, wait)
}
document.addEventListener('input', (event) => {
  if (!event.target.matches('[data-editor]')) return
  numberLines(event.target)
  lookSoon(event.target.form, 400)
})
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-look]')) lookSoon(event.target.form, 0)
})

async function runOver(button) {
  const form = button.form
  const place = document.getElementById('run')
  const progress = form.querySelector('[data-progress]')
  button.disabled = true
  progress.hidden = false
  place.querySelector('.changes').replaceChildren()
  place.querySelector('[data-empty]')?.remove()
  for (let from = 0, all = 1; from < all; ) {
    const part = (await answerTo(form, { do: 'run', from: String(from) })).getElementById('run')
    if (!part || Number(part.dataset.done) <= from) break
    from = Number(part.dataset.done)
    all = Number(part.dataset.tickets)
    progress.max = all
    progress.value = from
    place.querySelector('[data-count]')?.remove()
    place.prepend(document.adoptNode(part.querySelector('[data-count]')))
    for (const line of part.querySelectorAll('.changes > li'))
      place.querySelector('.changes').append(document.adoptNode(line))
  }
  if (place.querySelectorAll('.changes > li').length === 0) {
    const empty = Object.assign(document.createElement('p'), { className: 'empty', textContent: place.dataset.nothing })
    empty.dataset.empty = ''
    place.append(empty)
  }
  button.disabled = false
}
document.addEventListener('click', (event) => {
  const run = event.target.closest('[data-run]')
  const line = event.target.closest('[data-line]')
  if (!run && !line) return
  event.preventDefault()
  if (run) return void runOver(run)
  const area = document.querySelector('[data-editor]')
  const before = area.value.split('\n').slice(0, Number(line.dataset.line) - 1)
  const at = before.join('\n').length + (before.length > 0 ? 1 : 0)
  area.focus()
  area.setSelectionRange(at, area.value.indexOf('\n', at) < 0 ? area.value.length : area.value.indexOf('\n', at))
  area.parentElement.querySelectorAll('.lines > div')[before.length]?.scrollIntoView({ block: 'center' })
})

/* What was refused is what the eye should find first. */
document.querySelector('.refusal')?.focus()
