// The text block's editor for those who listen or use keys alone: it has a name, and its toolbar is one stop of Tab
// with the arrow keys within.
import { ready, rowOf } from "desk/blocks/rows"

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

const buttonsOf = (bar) => [...bar.querySelectorAll("button")].filter((one) => !one.classList.contains("hidden"))

const sync = (bar) => {
  const buttons = buttonsOf(bar)
  const here = buttons.find((one) => one.tabIndex === 0) ?? buttons[0]
  for (const one of bar.querySelectorAll("button")) {
    one.tabIndex = one === here ? 0 : -1
    one.setAttribute("aria-pressed", String(one.classList.contains("active")))
    one.setAttribute("aria-disabled", String(one.classList.contains("disabled")))
  }
}

const step = (event) => {
  const bar = event.currentTarget
  const buttons = buttonsOf(bar)
  const here = buttons.indexOf(document.activeElement)
  const ends = { Home: 0, End: buttons.length - 1 }
  const to = ends[event.key] ?? (event.key in STEPS ? (here + STEPS[event.key] + buttons.length) % buttons.length : -1)
  if (here < 0 || to < 0) return
  event.preventDefault()
  buttons[here].tabIndex = -1
  buttons[to].tabIndex = 0
  buttons[to].focus()
}

const name = (editor) => {
  const { dom } = editor.view
  dom.setAttribute("role", "textbox")
  dom.setAttribute("aria-multiline", "true")
  dom.setAttribute("aria-label", "Text of the story")
  const bar = dom.parentElement.querySelector(".prose-menubar")
  if (!bar) return
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", "Formatting")
  bar.addEventListener("keydown", step)
  editor.on("transaction", () => sync(bar))
  sync(bar)
}

document.addEventListener("prose-editor:ready", ({ target, detail }) => {
  if (rowOf(target)) setTimeout(() => name(detail.editor)) // its toolbar is made after it
})

ready.then(() => {
  for (const dom of document.querySelectorAll(".order-machine .ProseMirror")) if (dom.editor) name(dom.editor)
})
