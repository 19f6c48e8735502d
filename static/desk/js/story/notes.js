// A finding beside its field: in words, and read out with the field.
import { boxOf, controlOf } from "desk/story/fields"

const KIND = { warning: "Suggestion", error: "Cannot be saved yet" }
let number = 0

export const kindOf = ({ level }) => KIND[level] ?? "Stops publication"

const describe = (control, change) => {
  const ids = new Set((control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean))
  change(ids)
  if (ids.size) control.setAttribute("aria-describedby", [...ids].join(" "))
  else control.removeAttribute("aria-describedby")
}

export function note(finding) {
  const element = document.getElementById(finding.place)
  if (!element) return
  const words = document.createElement("p")
  words.id = `finding-${++number}`
  words.className = `finding-note finding-${finding.level}`
  words.textContent = `${kindOf(finding)}: ${finding.message}`
  const box = boxOf(element)
  if (box.matches(".inline-related")) box.querySelector("h3")?.after(words)
  else box.append(words)
  const control = controlOf(element)
  describe(control, (ids) => ids.add(words.id))
}

export function unnote() {
  for (const words of document.querySelectorAll(".finding-note")) {
    for (const control of document.querySelectorAll(`[aria-describedby~="${words.id}"]`)) {
      describe(control, (ids) => ids.delete(words.id))
    }
    words.remove()
  }
}
