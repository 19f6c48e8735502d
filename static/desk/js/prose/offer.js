// A line under a block that says what was just done to it, with a way back, for as long as nobody does anything else.
import { say } from "desk/say"

const SHOWN = 30_000
let shown = null

export const endOffer = () => shown?.end()

/** `choices` are [{ label, act }]; the first also answers Mod+Z where `isUndo` is set, and takes the focus. */
export const offer = (after, text, choices, { isUndo = false } = {}) => {
  endOffer()
  const bar = document.createElement("div")
  bar.className = "prose-offer"
  const words = document.createElement("span")
  words.textContent = text
  const buttons = choices.map(({ label, act }) => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = label
    button.addEventListener("click", () => {
      end()
      act()
    })
    return button
  })
  const undo = (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return
    event.preventDefault()
    event.stopPropagation()
    buttons[0].click()
  }
  // Whoever goes on with another field has seen it; a field that a script fills in is nobody going on.
  const leave = (event) => !event.isTrusted || bar.contains(event.target) || end()
  const timer = setTimeout(() => bar.contains(document.activeElement) || end(), SHOWN)
  const end = () => {
    clearTimeout(timer)
    bar.remove()
    removeEventListener("keydown", undo, true)
    removeEventListener("input", leave, true)
    if (shown === mine) shown = null
  }
  const mine = { end }
  bar.append(words, ...buttons)
  after.after(bar)
  if (isUndo) {
    addEventListener("keydown", undo, true)
    buttons[0].focus()
  }
  addEventListener("input", leave, true)
  say(`${text} ${choices.map(({ label }) => label).join(", ")}?`)
  shown = mine
}
