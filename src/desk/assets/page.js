/** What the scripts of a page share: where its content is, who types, what isn't saved, and how it is replaced. */
export const main = () => document.querySelector('main')
export const isTyping = (element) => element?.closest?.('input, textarea, select, [contenteditable]') != null
export const openDialog = () => document.querySelector('dialog[open]')
/** Texts of the page that stand in other languages than the script's. */
export const said = (text) => {
  document.getElementById('said').textContent = text
}

/** Fields that a person changed since the page was shown. */
export const isDirty = (element) =>
  element.matches('input[type=checkbox], input[type=radio]')
    ? element.checked !== element.defaultChecked
    : 'unsaved' in element.dataset ||
      (element.matches('textarea, input:not([type=hidden]):not([type=search])') &&
        element.value !== element.defaultValue)

/** A marked line of the queue is no text that could be lost. */
export const isUnsaved = () =>
  [...main().querySelectorAll('textarea, input')].some((one) => isDirty(one) && !one.matches('[data-mark]'))

/** True from the moment in which a form was sent until the next page is there. */
export const page = { leaving: false }

export const parsed = (text) => new DOMParser().parseFromString(text, 'text/html')

export function replaceMain(text) {
  const fresh = parsed(text).querySelector('main')
  const before = main().querySelector('[data-say]')?.textContent
  if (fresh) main().replaceWith(document.adoptNode(fresh))
  const says = main().querySelector('[data-say]')?.textContent
  if (says && says !== before) said(says)
}
