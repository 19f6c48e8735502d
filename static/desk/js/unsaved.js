// Nobody leaves a form that was typed into without a word: neither by a link nor by another form of the same page.
// A form is guarded when it holds a `data-unsaved` element; "yes" there says that it came back unsaved.
const ASK = "What you typed in another form of this page is not saved and would be lost. Go on without it?"
const before = new Map()
let isLeaving = false

const contents = (form) =>
  JSON.stringify(
    [...new FormData(form)].map(([name, value]) => [name, value instanceof File ? `${value.name} ${value.size}` : value]),
  )

// At the first touch: by then the editors of the page have put their fields in order.
const read = () => {
  for (const marker of document.querySelectorAll("[data-unsaved]")) {
    const form = marker.closest("form")
    if (!before.has(form)) before.set(form, marker.dataset.unsaved === "yes" ? "" : contents(form))
  }
}

const isUnsaved = (but) => [...before].some(([form, was]) => form !== but && contents(form) !== was)

addEventListener("pointerdown", read, { capture: true, once: true })
addEventListener("keydown", read, { capture: true, once: true })
addEventListener("pageshow", () => (isLeaving = false))
document.addEventListener("desk:stayed", () => (isLeaving = false)) // a form that was sent without leaving the page

addEventListener("submit", (event) => {
  read()
  if (event.defaultPrevented || !before.has(event.target)) return
  isLeaving = !isUnsaved(event.target) || confirm(ASK)
  if (!isLeaving) event.preventDefault()
})

addEventListener("beforeunload", (event) => {
  read()
  if (!isLeaving && isUnsaved()) event.preventDefault()
})
