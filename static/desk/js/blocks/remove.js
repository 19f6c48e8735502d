// Taking a block out. It leaves a line with an Undo in its place until the story is saved.
import { focusBlock } from "desk/blocks/focus"
import { removeBlock, restoreBlock } from "desk/blocks/place"
import { nameOf, neighbour } from "desk/blocks/rows"
import { titleOf } from "desk/blocks/titles"
import { forget, remember } from "desk/blocks/undo"
import { say } from "desk/say"

const bring = (row) => {
  forget()
  restoreBlock(row)
  focusBlock(row)
}

export const remove = (row) => {
  const title = titleOf(row)
  removeBlock(row)
  row.querySelector(".block-gone button").focus()
  remember(() => bring(row))
  say(`${nameOf(row)} ${title} is taken out. Control Z brings it back.`)
}

/** Out without a line in its place: what it held stands elsewhere, or it held nothing. */
export const vanish = (row) => {
  row.classList.add("is-gone")
  removeBlock(row)
}

const line = (row) => {
  const shown = document.createElement("p")
  shown.className = "block-gone"
  const button = document.createElement("button")
  Object.assign(button, { type: "button", textContent: "Undo" })
  button.addEventListener("click", () => {
    bring(row)
    say("Undone")
  })
  shown.append(`${nameOf(row)} ${titleOf(row) && `“${titleOf(row)}”`} is taken out when the story is saved. `, button)
  return shown
}

document.addEventListener("blocks:removed", ({ target }) => {
  if (!target.querySelector(":scope > .block-gone")) target.append(line(target))
})

document.addEventListener("blocks:restored", ({ target }) => {
  target.classList.remove("is-gone")
  target.querySelector(":scope > .block-gone")?.remove()
})

/** Out, and on in the block before, or behind when there is none. */
export const removeInto = (row) => {
  const other = neighbour(row, -1) ?? neighbour(row, 1)
  vanish(row)
  if (other) focusBlock(other)
}
