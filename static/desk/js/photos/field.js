// The field of a picture. Its value is the number, under the name that the form gave it; a script that writes the
// number says so by `change`, and the field shows that picture. It fires `change` itself when somebody chooses, and
// tells by its dataset what it holds: `number`, `name`, `thumbnail`.
import { askPhotos } from "desk/photos/ask"
import { choosePhotos } from "desk/photos/chooser"
import { editDetails } from "desk/photos/details"
import { button, make } from "desk/photos/dom"
import { takeDrops } from "desk/photos/drop"
import { thumbnail, words } from "desk/photos/picture"
import { followLibrary } from "desk/photos/following"
import { say } from "desk/say"

const PICTURES = "image/jpeg,image/png,image/webp,image/gif"

class PhotoField extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector(".photo-number")
    if (this.input.name.includes("__prefix__")) return
    this.querySelector(".photo-body")?.remove() // of a row that was copied whole
    this.input.type = "hidden"
    this.photo = this.dataset.photo ? JSON.parse(this.dataset.photo) : null
    this.build()
    this.setAttribute("role", "group")
    this.setAttribute("aria-label", this.label())
    if (this.isListening) return
    this.isListening = true
    this.addEventListener("change", (event) => event.target === this.input && this.follow())
    takeDrops(this, (files) => this.choose(files.slice(0, 1)))
  }

  label() {
    const label = this.closest(".form-row, td")?.querySelector(`label[for="${this.input.id}"]`)
    return label?.textContent.replace(/:\s*$/, "") || "Picture"
  }

  build() {
    this.file = make("input", { type: "file", accept: PICTURES, hidden: true, "aria-label": "A picture to upload" })
    this.file.addEventListener("change", () => this.file.files.length && this.choose([...this.file.files]))
    this.shown = make("div", { class: "photo-shown" })
    this.chooses = button("", () => this.choose(), { class: "button photo-choose" })
    this.edits = button("Edit details", () => this.edit(), { class: "button" })
    this.removes = button("Remove", () => this.put(null), { class: "button" })
    const upload = button("Upload", () => this.file.click(), { class: "button" })
    const buttons = make("div", { class: "photo-buttons" }, this.chooses, upload, this.edits, this.removes, this.file)
    this.append(make("div", { class: "photo-body" }, this.shown, buttons))
    this.show()
    if (this.input.value && String(this.photo?.id) !== this.input.value) this.follow()
  }

  show() {
    const { photo } = this
    const nothing = make("span", { class: "photo-none", text: "No picture. Choose one, or drag a file here." })
    this.shown.replaceChildren(...(photo ? [thumbnail(photo), words(photo)] : [nothing]))
    this.chooses.textContent = photo ? "Change" : "Choose"
    this.edits.hidden = this.removes.hidden = !photo
    Object.assign(this.dataset, { number: photo?.id ?? "", name: photo?.name ?? "", thumbnail: photo?.thumbnail ?? "" })
    this.dataset.photo = photo ? JSON.stringify(photo) : ""
    followLibrary(this.input, photo)
  }

  put(photo) {
    this.photo = photo
    this.input.value = photo?.id ?? ""
    this.show()
    this.input.dispatchEvent(new Event("change", { bubbles: true }))
    say(photo ? `${this.label()}: ${photo.name}` : `${this.label()}: no picture`)
    this.chooses.focus()
  }

  async choose(files = []) {
    const [photo] = await choosePhotos({ files })
    this.file.value = ""
    if (photo) this.put(photo)
  }

  // Somebody else wrote the number.
  async follow() {
    const number = this.input.value
    if (number === String(this.photo?.id ?? "")) return
    const { photos } = number ? await askPhotos({ ids: number }).catch(() => ({ photos: [] })) : { photos: [] }
    if (number !== this.input.value) return
    this.photo = photos[0] ?? null
    this.show()
    this.dispatchEvent(new CustomEvent("photo:shown", { bubbles: true }))
  }

  async edit() {
    const photo = await editDetails(this.photo)
    if (!photo) return
    this.photo = photo
    this.show()
    this.dispatchEvent(new CustomEvent("photo:shown", { bubbles: true }))
    this.edits.focus()
    document.dispatchEvent(new CustomEvent("story:library"))
  }
}

customElements.define("photo-field", PhotoField)
