/** Keys: the page says which element a key acts on (data-key), so the register on the server is the only one. */
import { isTyping, main, openDialog } from './page.js'

const KEYS_OFF = 'amends.keys'
const keysAreOn = () => localStorage.getItem(KEYS_OFF) !== 'off'

/** Does what a click would do; a tool opens, and what is filled in or chosen first has the focus. */
export function act(element) {
  if (element.matches('summary')) {
    element.parentElement.open = true
    const tool = element.parentElement
    const first = ['button[data-key]', '[data-first]', 'textarea, input:not([type=hidden])']
      .map((which) => tool.querySelector(which))
      .find(Boolean)
    first?.focus()
  } else if (element.matches('input, textarea')) element.focus()
  else element.click()
}

/** The element of a key; where several have it, the one in the tool where the focus is, else the first that can be seen. */
export function elementOf(key) {
  const there = [...document.querySelectorAll('[data-key]')].filter(
    (one) => one.dataset.key === key && !one.disabled && one.checkVisibility(),
  )
  const tool = document.activeElement?.closest('details')
  return there.find((one) => tool?.contains(one)) ?? there[0]
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
  if (key === 'x') {
    const box = all[Math.max(at, 0)].closest('tr, li')?.querySelector('input[data-mark]')
    all[Math.max(at, 0)].focus()
    box?.click()
    return box != null
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
  const target = elementOf(event.key)
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
  keysOn.addEventListener('change', () => localStorage.setItem(KEYS_OFF, keysOn.checked ? 'on' : 'off'))
}
