// Moving a row by its handle, with a mouse, a pen or a finger: the row changes places as the pointer passes others.
export function dragged(handle, row, rows, dropped) {
  let isMoved = false

  const over = (event) => {
    const other = rows().find((one) => {
      const box = one.getBoundingClientRect()
      return one !== row && event.clientY > box.top && event.clientY < box.bottom
    })
    if (!other) return
    const isBelow = row.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING
    const box = other.getBoundingClientRect()
    // Only past its middle, so that a high and a low row do not change places for ever.
    if (isBelow ? event.clientY < box.top + box.height / 2 : event.clientY > box.top + box.height / 2) return
    if (isBelow) other.after(row)
    else other.before(row)
    isMoved = true
  }

  const drop = () => {
    row.classList.remove("is-dragged")
    document.removeEventListener("pointermove", over)
    if (isMoved) dropped()
  }

  handle.addEventListener("pointerdown", (event) => {
    if (event.button) return
    event.preventDefault()
    isMoved = false
    row.classList.add("is-dragged")
    document.addEventListener("pointermove", over)
    for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, drop, { once: true })
  })
}
