// The site's page in a frame of the width that was chosen, made smaller until it fits.
export function fit(box) {
  const room = box.querySelector(".widths-room")
  const frame = room.querySelector("iframe")

  if (room.clientWidth < 600) box.querySelector("[value='390']").checked = true

  const draw = () => {
    const width = Number(box.querySelector("[name=width]:checked").value)
    const scale = Math.min(1, room.clientWidth / width)
    frame.style.width = `${width}px`
    frame.style.height = `${room.clientHeight / scale}px`
    frame.style.transform = `scale(${scale})`
    frame.style.marginInlineStart = `${Math.max(0, (room.clientWidth - width * scale) / 2)}px`
  }
  box.addEventListener("change", draw)
  new ResizeObserver(draw).observe(room)
  draw()
}

for (const box of document.querySelectorAll("[data-widths]")) fit(box)
