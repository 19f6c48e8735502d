// The panel: what is not saved yet and what stands in the way are said while somebody writes. On a phone the panel is a
// bar at the bottom that opens as a sheet.
import { form, hands } from "desk/story/fields"

const panel = document.querySelector("[data-story-panel]")
const saved = panel?.querySelector("[data-saved]")
const sheet = panel?.querySelector(".story-sheet")

const behind = () => {
  if (!hands.areOn || saved.classList.contains("is-behind")) return
  saved.classList.add("is-behind")
  saved.textContent = saved.dataset.saved ? `Changed since it was saved at ${saved.dataset.saved}` : "Not saved yet"
}

const more = document.createElement("button")
const count = (found) => {
  const stops = found.filter((one) => one.stops).length
  more.textContent = stops ? `More (${stops})` : "More"
  const said = stops === 1 ? "one thing stops publication" : `${stops} things stop publication`
  more.setAttribute("aria-label", stops ? `More: ${said}` : "More about this story")
}

const open = (isOpen) => {
  panel.classList.toggle("is-open", isOpen)
  more.setAttribute("aria-expanded", String(isOpen))
}

if (panel) {
  for (const kind of ["input", "change"]) form.addEventListener(kind, behind)
  document.addEventListener("story:changed", behind)
  if (document.querySelector("[data-unsaved=yes]")) {
    saved.classList.add("is-behind")
    saved.textContent = "What you typed is not saved yet"
  }

  more.type = "button"
  more.className = "story-more"
  more.setAttribute("aria-controls", sheet.id)
  more.addEventListener("click", () => open(!panel.classList.contains("is-open")))
  panel.querySelector(".story-bar").append(more)
  panel.classList.add("is-sheet")
  count([...panel.querySelectorAll(".desk-findings li:not(.finding-warning)")].map(() => ({ stops: true })))
  open(Boolean(panel.querySelector("details.desk-button[open]")))
  document.addEventListener("story:found", ({ detail }) => count(detail.found))
  document.addEventListener("story:leave-sheet", () => open(false))
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || !panel.classList.contains("is-open")) return
    open(false)
    more.focus()
  })
}
