// The point of a picture that stays in view: set by click, tap, drag and arrow keys, and written into the two number
// fields, which can be typed into as well. Frames beside it show what each cut leaves.
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

const percent = (value) => Math.min(Math.max(Math.round(value) || 0, 0), 100)

// The middle of a cut lies as near the point as the picture's edges let it, as `articles/photos/renditions.py` cuts.
// `share` is how much of the picture the cut shows in that direction.
const along = (point, share) => {
  if (share >= 1) return 50
  return (100 * Math.min(Math.max(point / 100 - share / 2, 0), 1 - share)) / (1 - share)
}

const cut = (image, x, y) => {
  const frame = image.parentElement
  const ratio = (frame.clientWidth * image.naturalHeight) / (frame.clientHeight * image.naturalWidth) || 1
  image.style.objectPosition = `${along(x, ratio).toFixed(1)}% ${along(y, 1 / ratio).toFixed(1)}%`
}

const start = (root) => {
  const across = document.querySelector("[name=focal_x]")
  const down = document.querySelector("[name=focal_y]")
  const frame = root.querySelector(".focal-frame")
  const point = root.querySelector(".focal-point")
  const cuts = root.querySelectorAll(".focal-cut img")
  if (!across || !down) return
  root.classList.add("is-live")
  point.hidden = false

  const show = () => {
    const [x, y] = [percent(across.value), percent(down.value)]
    point.style.insetInlineStart = `${x}%`
    point.style.insetBlockStart = `${y}%`
    point.setAttribute("aria-label", `Focal point, ${x} % across and ${y} % down. Arrow keys move it.`)
    for (const image of cuts) cut(image, x, y)
  }
  const put = (x, y) => {
    across.value = percent(x)
    down.value = percent(y)
    for (const field of [across, down]) field.dispatchEvent(new Event("change", { bubbles: true }))
    show()
  }
  const follow = (event) => {
    const box = frame.getBoundingClientRect()
    put((100 * (event.clientX - box.left)) / box.width, (100 * (event.clientY - box.top)) / box.height)
  }

  frame.addEventListener("pointerdown", (event) => {
    if (event.button) return
    event.preventDefault()
    frame.setPointerCapture(event.pointerId)
    follow(event)
    point.focus({ preventScroll: true })
  })
  frame.addEventListener("pointermove", (event) => frame.hasPointerCapture(event.pointerId) && follow(event))
  point.addEventListener("keydown", (event) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const by = event.shiftKey ? 10 : 1
    put(Number(across.value) + by * step[0], Number(down.value) + by * step[1])
  })
  for (const field of [across, down]) field.addEventListener("input", show)
  for (const image of cuts) image.addEventListener("load", show)
  show()
}

for (const root of document.querySelectorAll("[data-focal]")) start(root)
