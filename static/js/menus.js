// Drop-downs open and close without a script. With it Escape closes them, and so does a step or a tap elsewhere.

const items = [...document.querySelectorAll("[data-opens]")]

const fold = (item) => {
  item.querySelector("details").open = false
}

const close = (item) => {
  fold(item)
  if (!item.matches(":hover, :focus-within")) return
  item.dataset.closed = ""
  if (item.contains(document.activeElement)) item.querySelector("a, summary").focus()
}

const forget = (item) => delete item.dataset.closed

for (const item of items) {
  item.addEventListener("pointerleave", () => forget(item))
  item.addEventListener("focusout", (event) => {
    if (item.contains(event.relatedTarget)) return
    forget(item)
    if (event.relatedTarget) fold(item)
  })
  item.querySelector("details").addEventListener("toggle", () => forget(item))
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") items.forEach(close)
})
document.addEventListener("pointerdown", (event) => {
  for (const item of items) if (!item.contains(event.target)) fold(item)
})
