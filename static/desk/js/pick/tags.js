// <desk-tags>: tags as chips. The text field stays and keeps the names, apart by commas; a comma or Enter ends one.
import { combobox } from "desk/combobox"
import { offered } from "desk/pick/asking"
import { chips } from "desk/pick/chips"

// A name in quotation marks may have a comma itself.
const NAME = /"([^"]*)"|([^,"]+)/g
const names = (text) => [...text.matchAll(NAME)].map((found) => (found[1] ?? found[2]).trim()).filter(Boolean)
const quoted = (name) => (name.includes(",") ? `"${name}"` : name)
const isSame = (one, other) => one.toLowerCase() === other.toLowerCase()

class Tags extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input")
    if (this.field || !field) return
    this.field = field
    this.input = document.createElement("input")
    this.input.type = "text"
    this.input.className = "picker-find"
    this.input.id = `${field.id}-find`
    this.input.setAttribute("aria-describedby", field.getAttribute("aria-describedby") ?? "")
    const label = document.querySelector(`label[for="${field.id}"]`)
    if (label) label.htmlFor = this.input.id
    field.type = "hidden"
    this.append(this.input)
    this.box = combobox(this.input, {
      isEager: false,
      ask: (term) => offered(this, term).then((found) => found.filter(({ text }) => !this.has(text))),
      pick: ({ text, term }) => this.add([term ?? text]),
      settle: (typed) => this.add(names(typed)),
      make: (term, found) => [...this.all, ...found.map(({ text }) => text)].some((one) => isSame(one, term)) ? null : { text: `New tag “${term}”`, term },
    })
    this.input.addEventListener("input", (event) => {
      if (!this.input.value.includes(",") || this.input.value.startsWith('"')) return
      event.stopImmediatePropagation()
      this.add(names(this.input.value))
      this.box.rest()
    }, { capture: true })
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && !this.input.value) this.remove(this.all.length - 1)
    })
    this.show()
  }

  get all() {
    return names(this.field.value)
  }

  has(name) {
    return this.all.some((one) => isSame(one, name))
  }

  add(wanted) {
    const fresh = wanted.filter((name) => !this.has(name))
    if (fresh.length) this.write([...this.all, ...fresh])
  }

  remove(number) {
    this.write(this.all.filter((_, place) => place !== number))
    this.input.focus()
  }

  write(all) {
    this.field.value = all.map(quoted).join(", ")
    this.field.dispatchEvent(new Event("change", { bubbles: true }))
    this.show()
  }

  show() {
    this.querySelector(".chips")?.remove()
    this.prepend(chips(this.all, (number) => this.remove(number)))
  }
}

customElements.define("desk-tags", Tags)
