/** The workplace of a letter: numbers beside the lines, a check and a preview while one writes, the run part by part. */
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
