// A text field that offers choices while somebody types: the ARIA combobox pattern with a list box.
//
//   combobox(input, { ask, pick, text, settle, make })
//
// `ask(term)` resolves to [{ id, text }]; `pick(choice)` is told what was chosen; `text()` is what the field says when
// nobody types, `settle(typed)` what becomes of words that chose nothing (by default they go); `make(term, found)` is a
// last choice { text, … } for a term that may not be there yet. With `isEager` Enter takes the first choice found.
import { showBelow } from "desk/pick/list"

const WAIT = 200
let lists = 0

export function combobox(input, { ask, pick, text = () => "", settle = () => {}, make = () => null, isEager = true }) {
  const list = document.createElement("ul")
  list.id = `choices-${++lists}`
  list.className = "choices"
  list.popover = "manual" // in front of everything, dialogs too
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", "Choices")
  const said = document.createElement("span")
  said.className = "visually-hidden"
  said.setAttribute("role", "status")
  input.after(list, said)
  const given = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id }
  for (const [name, value] of Object.entries({ ...given, autocomplete: "off" })) input.setAttribute(name, value)

  let choices = []
  let at = -1
  let asked = 0
  let answered = null // the term that the list is an answer to
  let timer = 0
  let isTyped = false

  const isOpen = () => list.matches(":popover-open")

  const mark = (number) => {
    at = number
    for (const [place, option] of [...list.children].entries()) option.setAttribute("aria-selected", place === at)
    const marked = list.children[at]
    if (marked) marked.scrollIntoView({ block: "nearest" })
    if (marked) input.setAttribute("aria-activedescendant", marked.id)
    else input.removeAttribute("aria-activedescendant")
  }

  const close = () => {
    clearTimeout(timer)
    asked++
    if (isOpen()) list.hidePopover()
    input.setAttribute("aria-expanded", "false")
    mark(-1)
  }

  const rest = () => {
    close()
    isTyped = false
    answered = null
    input.value = text()
  }

  const choose = (choice) => {
    rest()
    pick(choice)
    input.value = text()
  }

  const show = (found, term) => {
    const extra = term && make(term, found)
    choices = extra ? [...found, extra] : found
    list.replaceChildren(
      ...choices.map((choice, number) => {
        const option = document.createElement("li")
        option.id = `${list.id}-${number}`
        option.setAttribute("role", "option")
        option.textContent = choice.text
        return option
      }),
    )
    said.textContent = found.length ? `${found.length} to choose from` : "Nothing found"
    if (!choices.length) return close()
    if (!isOpen()) list.showPopover()
    input.setAttribute("aria-expanded", "true")
    showBelow(input, list)
    mark(isEager && term && choices.length ? 0 : -1)
  }

  const search = async (term) => {
    const mine = ++asked
    const found = await ask(term).catch(() => [])
    if (mine !== asked || document.activeElement !== input) return
    answered = term
    show(found, term)
  }

  // Enter came before the answer: the first that is found is chosen, as it would have been a moment later.
  const chooseSoon = async (term) => {
    clearTimeout(timer)
    await search(term)
    if (answered === term && input.value.trim() === term && at >= 0) choose(choices[at])
  }

  const isAhead = (term) => isEager && isTyped && term !== "" && term !== answered

  const searchSoon = () => {
    clearTimeout(timer)
    asked++
    timer = setTimeout(() => search(input.value.trim()), WAIT)
  }

  input.addEventListener("input", () => {
    isTyped = true
    searchSoon()
  })
  input.addEventListener("focus", () => input.select())
  input.addEventListener("click", () => isOpen() || search(isTyped ? input.value.trim() : ""))
  input.addEventListener("blur", () => {
    if (isTyped) settle(input.value.trim())
    rest()
  })
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      if (isOpen()) mark((at + step + choices.length + (at < 0 && step < 0)) % choices.length)
      else search(isTyped ? input.value.trim() : "")
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault() // Enter in a picker never sends the form
      if (isAhead(input.value.trim())) chooseSoon(input.value.trim())
      else if (at >= 0) choose(choices[at])
      else if (isTyped) {
        settle(input.value.trim())
        rest()
      }
    } else if (event.key === "Tab" && isTyped && at >= 0 && input.value.trim() && !isAhead(input.value.trim())) {
      choose(choices[at])
    } else if (event.key === "Escape" && (isOpen() || isTyped)) {
      event.preventDefault()
      event.stopPropagation()
      rest()
    }
  })
  list.addEventListener("pointerdown", (event) => event.preventDefault()) // the field keeps the focus
  list.addEventListener("click", (event) => {
    const number = [...list.children].indexOf(event.target.closest("[role=option]"))
    if (number >= 0) choose(choices[number])
  })
  return { rest, close }
}
