// Dragging a block by its handle, with a mouse, a pen or a finger. A line shows where it would go; Escape lets go.
import { told } from "desk/blocks/move"
import { placeBefore } from "desk/blocks/place"
import { blocks, machine, rowOf } from "desk/blocks/rows"

const FAR = 5 // pixels that are no trembling of the hand
const EDGE = 90

let drag = null

const nextOf = (y) =>
  blocks().find((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  }) ?? null

const show = () => {
  const last = blocks().at(-1)
  const next = nextOf(drag.y)
  const edge = next ? next.getBoundingClientRect().top : last.getBoundingClientRect().bottom
  drag.line.style.insetBlockStart = `${edge - machine().getBoundingClientRect().top}px`
}

// Near the edge of the window the page goes on under the pointer.
const roll = () => {
  if (!drag?.line) return
  const by = drag.y < EDGE ? drag.y - EDGE : Math.max(drag.y - innerHeight + EDGE, 0)
  if (by) {
    scrollBy({ top: by / 5, behavior: "instant" })
    show()
  }
  requestAnimationFrame(roll)
}

const lift = () => {
  drag.line = document.createElement("div")
  drag.line.className = "block-line"
  machine().append(drag.line)
  drag.row.classList.add("is-dragged")
  roll()
}

const drop = (isDropped) => {
  if (!drag) return
  const { row, line, y } = drag
  drag = null
  if (!line) return
  line.remove()
  row.classList.remove("is-dragged")
  if (!isDropped) return
  const next = nextOf(y)
  if (next === row || (next ? next.previousElementSibling : blocks().at(-1)) === row) return
  placeBefore(row, next ?? blocks().at(-1).nextSibling)
  row.querySelector(".block-handle").focus()
  told(row)
}

document.addEventListener("pointerdown", (event) => {
  const handle = event.target.closest?.(".block-handle")
  if (!handle || event.button !== 0) return
  handle.setPointerCapture(event.pointerId)
  drag = { row: rowOf(handle), from: event.clientY, y: event.clientY }
})

document.addEventListener("pointermove", (event) => {
  if (!drag) return
  drag.y = event.clientY
  if (!drag.line && Math.abs(drag.y - drag.from) > FAR) lift()
  if (drag.line) show()
})

document.addEventListener("pointerup", () => drop(true))
document.addEventListener("pointercancel", () => drop(false))
document.addEventListener("keydown", (event) => event.key === "Escape" && drag && drop(false))
