// The library's page: files dragged anywhere onto it, or chosen by its button, are uploaded; the new pictures stand
// first, and their words can be written on one page.
import { make } from "desk/photos/dom"
import { takeDrops } from "desk/photos/drop"
import { thumbnail, words } from "desk/photos/picture"
import { uploads } from "desk/photos/uploads"

const page = document.querySelector("[data-library]")
const file = page.querySelector("[data-files]")
const list = page.querySelector("[data-uploads]")
const together = page.querySelector("[data-together]")
const added = []

const tile = (photo) =>
  make("li", { class: "photo-option is-new" }, make("a", { href: photo.change }, thumbnail(photo), words(photo)))

const done = (photo) => {
  added.unshift(photo.id)
  page.querySelector("[data-nothing]")?.remove()
  page.querySelector("[data-grid]").prepend(tile(photo))
  const many = added.length === 1 ? "Describe the new picture" : `Describe these ${added.length} together`
  together.textContent = many
  together.href = `${together.dataset.together}?ids=${added.slice(0, 48).join(",")}`
  together.hidden = false
}

const add = uploads(list, { done, settled: ({ added: number }) => number && together.focus() })

page.querySelector("[data-plain]").hidden = true
page.querySelector("[data-upload]").hidden = false
page.querySelector("[data-upload]").addEventListener("click", () => file.click())
file.addEventListener("change", () => {
  add([...file.files])
  file.value = ""
})
takeDrops(document.body, add)
