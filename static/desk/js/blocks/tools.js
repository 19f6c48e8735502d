// The buttons of a block's bar, and the menu behind the last of them.
import { copy } from "desk/blocks/copy"
import { openMenu } from "desk/blocks/menu"
import { move } from "desk/blocks/move"
import { remove } from "desk/blocks/remove"
import { isText, nameOf, neighbour, rowOf } from "desk/blocks/rows"
import { canJoin, join, split } from "desk/blocks/split"

const press = (row, button, by) => {
  move(row, by)
  button.focus()
}

const more = (row, button) => {
  const [above, below] = [neighbour(row, -1), neighbour(row, 1)]
  const text = [
    { label: "Split at the cursor", icon: "content_cut", hint: "Ctrl Shift Enter", act: () => split(row) },
    { label: "Join with the text above", icon: "vertical_align_top", act: canJoin(row) && (() => join(row)) },
    { label: "Join with the text below", icon: "vertical_align_bottom", act: below && canJoin(below) && (() => join(below)) },
  ]
  return openMenu(button, nameOf(row), [
    { label: "Move up", icon: "arrow_upward", hint: "Alt Shift ↑", act: above && (() => press(row, button, -1)) },
    { label: "Move down", icon: "arrow_downward", hint: "Alt Shift ↓", act: below && (() => press(row, button, 1)) },
    { label: "Copy", icon: "content_copy", hint: "Alt Shift D", act: () => copy(row) },
    ...(isText(row) ? text : []),
    { label: "Delete", icon: "delete", hint: "Alt Shift Backspace", act: () => remove(row) },
  ])
}

const DO = { up: (row, button) => press(row, button, -1), down: (row, button) => press(row, button, 1), more }

document.addEventListener("click", (event) => {
  const button = event.target.closest?.(".block-tool")
  if (button) DO[button.dataset.do](rowOf(button), button)
})
