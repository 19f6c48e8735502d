// Inserting, moving and removing blocks. The order of the rows in the document is the visible one, and the order that
// Tab follows; the hidden numbers follow from it. Fires `blocks:inserted`, `blocks:moved`, `blocks:removed` and
// `blocks:restored` at the row.
import { blocks, editorOf, field, kindOf, machine, prefix, ready, rows } from "desk/blocks/rows"

export { blocks }

const tell = (row, what) => row.dispatchEvent(new CustomEvent(`blocks:${what}`, { bubbles: true }))

// A number that the order does not ask for stays as it is, so that a story opened and saved is not written anew.
export const renumber = () => {
  const all = rows()
  const numbers = all.map((row) => Number(field(row, "ordering").value))
  const isRising = numbers.every((number, place) => number > (numbers[place - 1] ?? 0))
  all.forEach((row, place) => {
    const number = isRising ? numbers[place] : 10 * (place + 1)
    field(row, "ordering").value = number
    row.style.order = number
  })
}

// Moving an element would lose what it has the focus of, unless the browser can do better.
const put = (row, next) => {
  const parent = machine()
  if (parent.moveBefore && row.isConnected) return parent.moveBefore(row, next)
  const focused = row.contains(document.activeElement) && document.activeElement
  parent.insertBefore(row, next)
  if (focused) focused.focus()
}

export const placeBefore = (row, next) => {
  put(row, next)
  renumber()
  tell(row, "moved")
}

// Where a row without a place of its own goes: behind the last.
const end = () => rows().at(-1)?.nextSibling ?? machine().firstChild

const fill = (row, values) => {
  for (const [name, value] of Object.entries(values)) {
    const target = field(row, name)
    if (!target) continue
    if (value instanceof FileList) target.files = value
    else if (value !== null && typeof value === "object" && target.localName !== "select") target.value = value.id
    else if (value !== null && typeof value === "object")
      target.replaceChildren(new Option(value.text, value.id, true, true))
    else if (target.type === "checkbox") target.checked = Boolean(value)
    else target.value = value
  }
}

const prose = (row) =>
  new Promise((resolve) => {
    if (kindOf(row) !== "textblock" || editorOf(row)) resolve()
    else row.addEventListener("prose-editor:ready", () => resolve(), { once: true })
  })

/**
 * A new block of a kind, such as "pictureblock", before or after a row; behind the last when neither is given.
 * `values` are the fields' texts by name, `{ id, text }` where a field picks an object. Resolves to the row when it can
 * be typed in; to null when this person may add no such block.
 */
export const insertBlock = async (kind, { before = null, after = null, values = {} } = {}) => {
  await ready
  const add = document.querySelector(`#${prefix(kind)}-group .add-row a`)
  if (!add) return null
  const next = before ?? after?.nextSibling ?? end()
  let row
  // Before all others who listen: the block's editor starts with what stands in its field.
  const take = ({ target }) => {
    row = target
    fill(row, values)
  }
  document.addEventListener("formset:added", take, { capture: true, once: true })
  const [focused, top] = [document.activeElement, scrollY]
  add.click()
  row.querySelector(".inline-deletelink").parentElement.remove() // it would number saved rows behind unsaved ones
  put(row, next)
  field(row, "ordering").value = ""
  renumber()
  focused?.focus({ preventScroll: true }) // the content editor goes to the row where Django puts it, behind all others
  scrollTo({ top, behavior: "instant" })
  for (const name of Object.keys(values)) field(row, name)?.dispatchEvent(new Event("change", { bubbles: true }))
  tell(row, "inserted")
  await prose(row)
  return row
}

/** Moves a block by so many places, -1 up and 1 down. Returns its new place, counted from 1, or 0 when it stayed. */
export const moveBlock = (row, by) => {
  const all = blocks()
  const from = all.indexOf(row)
  const to = Math.min(Math.max(from + by, 0), all.length - 1)
  if (from < 0 || from === to) return 0
  placeBefore(row, by < 0 ? all[to] : all[to].nextSibling)
  return to + 1
}

const mark = (row, isDeleted) => {
  field(row, "DELETE").checked = isDeleted
  row.classList.toggle("for-deletion", isDeleted)
  tell(row, isDeleted ? "removed" : "restored")
}

/** Marks a block for deletion. It stays in the form until that is saved, and `restoreBlock` brings it back. */
export const removeBlock = (row) => mark(row, true)

export const restoreBlock = (row) => mark(row, false)

// The content editor has put the rows together type by type.
ready.then(() => {
  const inOrder = rows().sort((a, b) => a.style.order - b.style.order)
  for (const row of inOrder.reverse()) machine().prepend(row)
  for (const link of machine().querySelectorAll(".inline-deletelink")) link.parentElement.remove()
  for (const row of rows()) if (field(row, "DELETE")?.checked) removeBlock(row)
})
