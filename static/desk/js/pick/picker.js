// <desk-picker>: a select of the form, filled while somebody types. The select stays and keeps the value, so that the
// form is what it was; whoever changes the select by script sends it a "change" and the picker shows it.
import { combobox } from "desk/combobox"
import { openToAdd } from "desk/dialogs"
import { offered } from "desk/pick/asking"
import { chips } from "desk/pick/chips"

const isTemplate = (select) => select.name.includes("__prefix__")

class Picker extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector("select")
    if (this.select || !select || isTemplate(select)) return
    this.select = select
    this.isSeveral = select.multiple
    this.input = document.createElement("input")
    this.input.type = "text"
    this.input.id = `${select.id}-find`
    this.input.className = "picker-find"
    this.input.disabled = select.disabled
    this.takeLabel(select)
    this.clear = this.button("×", () => {
      this.choose(null)
      this.input.focus()
    })
    this.clear.className = "picker-clear"
    select.hidden = true
    this.append(this.input, this.clear)
    this.box = combobox(this.input, {
      ask: (term) => offered(this, term).then((found) => found.filter(({ id }) => !this.has(id))),
      pick: (choice) => this.pick(choice),
      text: () => (this.isSeveral ? "" : this.chosen[0]?.textContent ?? ""),
      settle: (typed) => typed || this.isSeveral || this.choose(null),
      make: (term) => this.addable && { text: `Add “${term}”`, term },
    })
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Backspace" && this.isSeveral && !this.input.value) this.remove(this.chosen.length - 1)
    })
    // Django's own scripts tell of a change by jQuery alone.
    const heard = window.django?.jQuery ? (listen) => django.jQuery(select).on("change", listen) : null
    if (heard) heard(() => this.show())
    else select.addEventListener("change", () => this.show())
    new MutationObserver(() => this.show()).observe(select, { childList: true })
    this.show()
  }

  get chosen() {
    return [...this.select.selectedOptions].filter((option) => option.value)
  }

  get addable() {
    return this.closest(".related-widget-wrapper")?.querySelector(".add-related[href]")
  }

  has(id) {
    return this.chosen.some((option) => option.value === id)
  }

  takeLabel(select) {
    const label = document.querySelector(`label[for="${CSS.escape(select.id)}"]`)
    if (label) label.htmlFor = this.input.id
    else this.input.setAttribute("aria-label", this.dataset.label)
    const described = select.getAttribute("aria-describedby")
    if (described) this.input.setAttribute("aria-describedby", described)
  }

  button(text, press) {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = text
    button.addEventListener("click", press)
    return button
  }

  async pick(choice) {
    if (!choice.term) return this.choose(choice)
    const added = await openToAdd(this.addable, choice.term)
    if (added) this.choose(added)
    this.input.focus()
  }

  choose(choice) {
    if (!this.isSeveral) this.select.value = ""
    if (choice) {
      const known = [...this.select.options].find((option) => option.value === choice.id)
      const option = known ?? this.select.appendChild(new Option(choice.text, choice.id))
      option.selected = true
    } else this.select.selectedIndex = this.select.options[0]?.value === "" ? 0 : -1
    this.changed()
  }

  remove(number) {
    if (!this.chosen[number]) return
    this.chosen[number].selected = false
    this.changed()
    this.input.focus()
  }

  changed() {
    this.select.dispatchEvent(new Event("change", { bubbles: true }))
  }

  show() {
    this.box.rest()
    this.clear.hidden = this.isSeveral || this.chosen.length === 0 || this.select.required
    this.clear.setAttribute("aria-label", `Clear ${this.chosen[0]?.textContent ?? ""}`)
    this.querySelector(".chips")?.remove()
    if (this.isSeveral) this.prepend(chips(this.chosen.map((one) => one.textContent), (number) => this.remove(number)))
    for (const link of this.closest(".related-widget-wrapper")?.querySelectorAll("[data-href-template]") ?? []) {
      link.hidden = this.isSeveral || this.chosen.length === 0
      if (!link.hidden) link.href = link.dataset.hrefTemplate.replace("__fk__", this.chosen[0].value)
    }
  }
}

customElements.define("desk-picker", Picker)
