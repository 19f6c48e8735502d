// A quiet + between any two blocks and at both ends, and the menu of what can stand there.
import { focusBlock } from "desk/blocks/focus"
import { openMenu } from "desk/blocks/menu"
import { insertBlock } from "desk/blocks/place"
import { vanish } from "desk/blocks/remove"
import { blocks, machine, nameOf, place, ready, rowOf } from "desk/blocks/rows"
import { say } from "desk/say"

const iconOf = ({ button }) => new DOMParser().parseFromString(button, "text/html").body.textContent

const types = () => window.ContentEditor.plugins.filter(({ regions }) => !regions?.includes("_adding_not_allowed"))

const insert = async (kind, where) => {
  const row = await insertBlock(kind, where)
  focusBlock(row, "start")
  say(`${nameOf(row)} inserted, ${place(row)}`)
  return row
}

/** Lets somebody choose a type of block to insert there; `at` and `back` as in menu.js. */
export const chooseBlock = (beside, where, { at, back, then = () => {} } = {}) =>
  openMenu(
    beside,
    "Insert a block",
    types().map((type) => ({
      label: type.title,
      icon: iconOf(type),
      act: () => insert(type.model.split(".")[1], where).then(then),
    })),
    { at, back },
  )

// In the place of a text block that is still empty.
export const chooseInstead = (row, back) =>
  chooseBlock(row.querySelector(".ProseMirror"), { after: row }, { back, then: () => vanish(row) })

const addButton = () => {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "block-add block-add-last"
  button.setAttribute("aria-haspopup", "menu")
  button.innerHTML = '<span class="material-icons" aria-hidden="true">add</span> Add a block'
  return button
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.(".block-add")
  if (!button) return
  const row = rowOf(button)
  chooseBlock(button, row ? { before: row } : {})
})

ready.then(async () => {
  if (!window.ContentEditor.allowChange) return
  machine().after(addButton())
  if (blocks().length === 0) await insertBlock("textblock")
})
