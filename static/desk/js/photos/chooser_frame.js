// What the chooser is made of, before any picture stands in it.
import { button, make } from "desk/photos/dom"

const label = (text, input) => make("label", { class: "chooser-label" }, make("span", { text }), input)

export const frame = (several) => {
  const search = make("input", { type: "search", class: "vTextField", maxlength: "200", autocomplete: "off" })
  const mine = make("input", { type: "checkbox" })
  const given = { type: "file", accept: "image/jpeg,image/png,image/webp,image/gif", multiple: several, hidden: true }
  const file = make("input", given)
  const list = make("ul", { class: "uploads", "aria-label": "Uploads" })
  const box = make("ul", {
    class: "photo-grid chooser-grid",
    role: "listbox",
    "aria-label": "Pictures",
    "aria-multiselectable": several ? "true" : null,
  })
  const more = button("Show more", () => {}, { class: "button", hidden: true })
  const use = button("Use this one", () => {}, { class: "button default", hidden: !several, disabled: true })
  const said = make("p", { class: "chooser-said", role: "status" })
  const dialog = make(
    "dialog",
    { class: "chooser", "aria-labelledby": "chooser-title" },
    make(
      "div",
      { class: "chooser-head" },
      make("h2", { id: "chooser-title", text: several ? "Choose pictures" : "Choose a picture" }),
      button("Close", () => {}, { class: "button", "data-close": true }),
    ),
    make(
      "div",
      { class: "chooser-search" },
      label("Search", search),
      make("label", { class: "chooser-mine" }, mine, make("span", { text: "Only mine" })),
      button(several ? "Upload pictures" : "Upload a picture", () => file.click(), { class: "button" }),
      file,
    ),
    list,
    box,
    make("div", { class: "chooser-foot" }, said, more, use),
  )
  return { dialog, search, mine, file, list, box, more, use, said }
}
