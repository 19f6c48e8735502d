// All findings in the panel, each with a link to its field.
import { showField } from "desk/story/fields"
import { kindOf } from "desk/story/notes"

const WAIVABLE = "A managing editor can publish in spite of it."

const element = (name, text, className = "") => {
  const made = document.createElement(name)
  made.textContent = text
  made.className = className
  return made
}

const item = (finding) => {
  const line = element("li", "", `finding-${finding.level}`)
  line.append(element("span", kindOf(finding), "finding-level"), ` ${finding.message} `)
  if (finding.level === "house") line.append(element("span", WAIVABLE, "quiet"), " ")
  const place = document.getElementById(finding.place)
  if (place) {
    const link = element("a", "Show")
    link.href = `#${finding.place}`
    link.append(element("span", " where", "visually-hidden"))
    line.append(link)
  }
  return line
}

export function list(found) {
  const box = document.querySelector("[data-findings]")
  const items = element("ul", "", "desk-findings")
  items.append(...found.map(item))
  box.replaceChildren(...(found.length ? [element("h3", "Before it is published"), items] : []))
}

document.querySelector("[data-findings]")?.addEventListener("click", (event) => {
  const place = event.target.closest("a[href^='#']") && document.getElementById(event.target.closest("a").hash.slice(1))
  if (!place) return
  event.preventDefault()
  document.dispatchEvent(new CustomEvent("story:leave-sheet"))
  showField(place)
})
