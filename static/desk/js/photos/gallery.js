// The pictures of a gallery: tiles in order, moved by drag or by the arrow keys on their handle. The value is the list
// of their numbers, under the name that the form gave it; a script that writes it says so by `change`.
import { askPhotos } from "desk/photos/ask"
import { choosePhotos } from "desk/photos/chooser"
import { editDetails } from "desk/photos/details"
import { button, make } from "desk/photos/dom"
import { dragTiles } from "desk/photos/drag"
import { takeDrops } from "desk/photos/drop"
import { thumbnail, words } from "desk/photos/picture"
import { say } from "desk/say"

const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

class GalleryField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector(".photo-numbers")
    if (this.input.name.includes("__prefix__")) return
    this.querySelector(".gallery-body")?.remove() // of a row that was copied whole
    this.input.type = "hidden"
    this.photos = JSON.parse(this.dataset.photos || "[]")
    this.tiles = make("ol", { class: "gallery-tiles", "aria-label": "Pictures of the gallery, in order" })
    this.adds = button("Add pictures", () => this.add(), { class: "button gallery-add" })
    this.append(make("div", { class: "gallery-body" }, this.tiles, this.adds))
    this.show()
    dragTiles(this.tiles, (from, to) => this.move(from, to))
    if (this.isListening) return
    this.isListening = true
    this.addEventListener("change", (event) => event.target === this.input && this.follow())
    takeDrops(this, (files) => this.add(files))
  }

  get numbers() {
    return this.photos.map(({ id }) => id).join(",")
  }

  tile(photo, place) {
    const handle = button("", () => {}, {
      class: "gallery-handle",
      "aria-label": `Move ${photo.name}, ${place + 1} of ${this.photos.length}, with the arrow keys`,
      onkeydown: (event) => this.step(event, place),
    })
    const remove = button("×", () => this.remove(place), { class: "gallery-remove", "aria-label": `Remove ${photo.name}` })
    const named = { class: "button gallery-edit", "aria-label": `Edit details of ${photo.name}` }
    const edit = button("Edit details", () => this.edit(place), named)
    return make("li", { class: "gallery-tile" }, thumbnail(photo), handle, remove, words(photo), edit)
  }

  show() {
    this.tiles.replaceChildren(...this.photos.map((photo, place) => this.tile(photo, place)))
    this.tiles.hidden = this.photos.length === 0
    this.dataset.thumbnail = this.photos[0]?.thumbnail ?? ""
    this.dataset.number = this.photos.length
    this.dataset.photos = JSON.stringify(this.photos)
  }

  put(photos) {
    this.photos = photos
    this.show()
    this.input.value = this.numbers
    this.input.dispatchEvent(new Event("change", { bubbles: true }))
  }

  step(event, place) {
    const by = STEPS[event.key]
    if (!by) return
    event.preventDefault()
    const to = place + by
    if (this.photos[to]) this.move(place, to)
    this.tiles.children[Math.min(Math.max(to, 0), this.photos.length - 1)].querySelector(".gallery-handle").focus()
  }

  move(from, to) {
    const photos = [...this.photos]
    photos.splice(to, 0, ...photos.splice(from, 1))
    this.put(photos)
    say(`${photos[to].name} is now ${to + 1} of ${photos.length}`)
  }

  remove(place) {
    const [gone] = this.photos.slice(place, place + 1)
    this.put(this.photos.filter((photo) => photo !== gone))
    say(`${gone.name} removed`)
    const next = this.tiles.children[Math.min(place, this.photos.length - 1)]
    ;(next?.querySelector(".gallery-remove") ?? this.adds).focus()
  }

  async edit(place) {
    const photo = await editDetails(this.photos[place])
    if (!photo) return
    const isHere = this.tiles.contains(document.activeElement) // and not where somebody went on writing
    this.photos[place] = photo
    this.show()
    if (isHere) this.tiles.children[place].querySelector(".gallery-edit").focus()
    document.dispatchEvent(new CustomEvent("story:library"))
  }

  async add(files = []) {
    const chosen = await choosePhotos({ several: true, files })
    const fresh = chosen.filter(({ id }) => !this.photos.some((photo) => photo.id === id))
    if (fresh.length) this.put([...this.photos, ...fresh])
    this.adds.focus()
  }

  // Somebody else wrote the numbers.
  async follow() {
    const { value } = this.input
    if (value === this.numbers) return
    const { photos } = value ? await askPhotos({ ids: value }).catch(() => ({ photos: this.photos })) : { photos: [] }
    if (value !== this.input.value) return
    this.photos = photos
    this.show()
    this.dispatchEvent(new CustomEvent("photo:shown", { bubbles: true }))
  }
}

customElements.define("gallery-field", GalleryField)
