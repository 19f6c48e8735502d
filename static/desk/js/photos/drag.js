// Tiles that are dragged to another place by the pointer: by their handle, and with a mouse by the picture too.
// `move(from, to)` is called once, when the tile is let go.
const placeAt = (tiles, x, y) =>
  tiles.findIndex((tile) => {
    const box = tile.getBoundingClientRect()
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  })

export const dragTiles = (list, move) => {
  let dragged = null
  let over = null

  const mark = (tile) => {
    over?.classList.remove("is-over")
    over = tile
    over?.classList.add("is-over")
  }

  const end = (event) => {
    if (!dragged) return
    const tiles = [...list.children]
    const [from, to] = [tiles.indexOf(dragged), tiles.indexOf(over)]
    dragged.classList.remove("is-dragged")
    mark(null)
    dragged = null
    if (event.type === "pointerup" && to >= 0 && from !== to) move(from, to)
  }

  list.addEventListener("pointerdown", (event) => {
    const tile = event.target.closest(".gallery-tile")
    const holds = event.target.closest(event.pointerType === "mouse" ? ".gallery-handle, img" : ".gallery-handle")
    if (!tile || !holds || event.button) return
    dragged = tile
    tile.classList.add("is-dragged")
    list.setPointerCapture(event.pointerId)
    if (holds.localName === "img") event.preventDefault()
  })
  list.addEventListener("pointermove", (event) => {
    if (!dragged) return
    const tiles = [...list.children]
    mark(tiles[placeAt(tiles, event.clientX, event.clientY)] ?? over)
  })
  for (const type of ["pointerup", "pointercancel", "lostpointercapture"]) list.addEventListener(type, end)
}
