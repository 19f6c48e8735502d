// Moving a block: by its buttons, by the arrow keys on its handle, or from within it.
import { moveBlock } from "desk/blocks/place"
import { blocks, place, rowOf } from "desk/blocks/rows"
import { say } from "desk/say"

export const told = (row) => say(`Moved to position ${place(row)}`)

export const move = (row, by) => {
  const { top } = row.getBoundingClientRect()
  if (moveBlock(row, by)) {
    scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" }) // it stays under the eye
    told(row)
  } else say(by < 0 ? "This is the first block" : "This is the last block")
}

const STEPS = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }

document.addEventListener("keydown", (event) => {
  if (!event.target.matches?.(".block-handle") || event.altKey || event.ctrlKey || event.metaKey) return
  const row = rowOf(event.target)
  const ends = { Home: -blocks().length, End: blocks().length }
  const by = STEPS[event.key] ?? ends[event.key]
  if (!by) return
  event.preventDefault()
  move(row, by)
  event.target.focus()
})
