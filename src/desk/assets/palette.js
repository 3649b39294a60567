/** The command palette: what can be done on this page and where one can go, found by words of any of the desk's languages. */
import { act, elementOf } from './keys.js'
import { main } from './page.js'

const palette = document.getElementById('palette')
const field = palette?.querySelector('input')
const list = palette?.querySelector('[role=listbox]')
let found = []
let at = 0

const entries = () => [...(list?.querySelectorAll('[role=option]') ?? [])]

/** What an entry would do here; null where this page has nothing of the kind. */
function doing(entry) {
  const { go, does } = entry.dataset
  if (go === '/find?q=')
    return field.value.trim() ? () => location.assign(go + encodeURIComponent(field.value.trim())) : null
  if (go) return () => location.assign(go)
  const target = does ? elementOf(does) : entry.target
  return target ? () => act(target) : null
}

/** Tools without a key of their own stand in the palette as they stand on the page. */
function addTools() {
  for (const old of list.querySelectorAll('[data-tool]')) old.remove()
  const places = list.querySelector('[data-go]')
  for (const summary of main().querySelectorAll('details.tool > summary:not([data-key])')) {
    if (!summary.checkVisibility()) continue
    const entry = document.createElement('li')
    entry.setAttribute('role', 'option')
    Object.assign(entry, { textContent: summary.textContent, target: summary })
    entry.dataset.tool = ''
    entry.dataset.words = `${summary.textContent} ${summary.dataset.words ?? ''}`.toLowerCase()
    list.insertBefore(entry, places)
  }
}

function show() {
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean)
  const all = entries()
  for (const entry of all) {
    const fits = entry.dataset.words === undefined || words.every((word) => entry.dataset.words.includes(word))
    entry.hidden = !fits || doing(entry) === null
  }
  found = all.filter((entry) => !entry.hidden)
  all.forEach((entry, index) => {
    entry.id = `palette-${index}`
  })
  palette.querySelector('.empty').hidden = found.length > 0
  mark(0)
}

function mark(index) {
  at = Math.max(0, Math.min(index, found.length - 1))
  for (const entry of entries()) entry.setAttribute('aria-selected', String(entry === found[at]))
  if (found[at]) field.setAttribute('aria-activedescendant', found[at].id)
  else field.removeAttribute('aria-activedescendant')
  found[at]?.scrollIntoView({ block: 'nearest' })
}

function carryOut(entry) {
  const what = entry && doing(entry)
  if (!what) return
  palette.close()
  what()
}

function open() {
  field.value = ''
  // Before the dialog is there: what it covers can still be acted on.
  addTools()
  palette.showModal()
  show()
}

if (palette) {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    if (palette.open) palette.close()
    else if (!document.querySelector('dialog[open]')) open()
  })
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-palette]')) open()
  })
  field.addEventListener('input', show)
  field.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      mark((at + step + found.length) % Math.max(found.length, 1))
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      carryOut(found[at])
    } else if (event.key === 'Escape' && !event.isComposing) {
      // A search field would only be emptied by it, and what is typed next would go on standing in the palette.
      event.preventDefault()
      palette.close()
    }
  })
  list.addEventListener('click', (event) => carryOut(event.target.closest('[role=option]')))
}
