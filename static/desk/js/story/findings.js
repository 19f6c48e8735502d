// What the gates say of the story while it is written: asked of the desk when something changed, shown beside the
// fields and in the panel. Nothing is saved for it. A suggestion waits until somebody was in its field.
import { form, hands } from "desk/story/fields"
import { note, unnote } from "desk/story/notes"
import { list } from "desk/story/list"

const WAIT = 700
const touched = new Set()
let timer = 0
let asking = null

// A file is named and not sent: the gates ask only whether there is one.
const typed = () => {
  const data = new FormData(form)
  for (const [name, value] of [...data]) {
    if (!(value instanceof File)) continue
    data.delete(name)
    if (value.name) data.append(name, new File(["-"], value.name))
  }
  return data
}

const ask = async () => {
  asking?.abort()
  asking = new AbortController()
  const { signal } = asking
  try {
    const address = form.querySelector("[data-findings]").dataset.findings
    const answer = await fetch(address, { method: "POST", body: typed(), signal })
    if (answer.ok && !answer.redirected) show(await answer.json())
  } catch (error) {
    if (error.name !== "AbortError") console.info("The gates could not be asked:", error.message)
  }
}

const isTouched = (place) => {
  const element = document.getElementById(place)
  const row = element?.closest(".form-row, td") ?? element
  return [...touched].some((one) => row?.contains(one))
}

const show = ({ findings, errors, address }) => {
  const refused = errors.filter(({ place }) => isTouched(place)).map((one) => ({ ...one, level: "error", stops: true }))
  unnote()
  const places = new Set(refused.map(({ place }) => place))
  const shown = [...refused, ...findings.filter(({ place }) => !places.has(place))]
  for (const one of shown) if (isTouched(one.place)) note(one)
  list(shown)
  document.dispatchEvent(new CustomEvent("story:found", { detail: { found: shown, address } }))
}

const askSoon = () => {
  if (!hands.areOn) return
  clearTimeout(timer)
  timer = setTimeout(ask, WAIT)
}

if (form) {
  for (const kind of ["input", "change"]) {
    form.addEventListener(kind, ({ target }) => {
      if (!target.matches(".picker-find")) touched.add(target) // it chooses nothing yet
      askSoon()
    })
  }
  for (const kind of ["story:changed", "story:library"]) document.addEventListener(kind, askSoon)
  form.addEventListener("submit", () => clearTimeout(timer))
}
