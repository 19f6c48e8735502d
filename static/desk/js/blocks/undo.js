// What was done to blocks can be undone by Ctrl+Z as long as nothing was typed since, and by a button at its place.
import { say } from "desk/say"

let last = null

export const forget = () => {
  last?.shown?.remove()
  last = null
}

const undo = () => {
  const { back } = last
  forget()
  back()
  say("Undone")
}

/** `back` undoes it. `row` is where the button stands that says so, when there is to be one. */
export const remember = (back, { row, text } = {}) => {
  forget()
  last = { back }
  if (!row) return
  last.shown = document.createElement("p")
  last.shown.className = "block-undo"
  const button = document.createElement("button")
  Object.assign(button, { type: "button", textContent: "Undo" })
  button.addEventListener("click", undo)
  last.shown.append(`${text} `, button)
  row.append(last.shown)
  say(`${text} Control Z undoes it.`)
}

document.addEventListener("input", forget)

document.addEventListener(
  "keydown",
  (event) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z"
    if (!isUndo || !last) return
    event.preventDefault()
    event.stopPropagation()
    undo()
  },
  { capture: true },
)
