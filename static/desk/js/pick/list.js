// Where the list of choices stands: below its field, within the window.
const GAP = 2

export function showBelow(input, list) {
  const field = input.getBoundingClientRect()
  const below = innerHeight - field.bottom
  list.style.left = `${field.left}px`
  list.style.width = `${field.width}px`
  const isAbove = below < 180 && field.top > below
  list.style.maxHeight = `${Math.min(320, (isAbove ? field.top : below) - 12)}px`
  list.style.top = isAbove ? "auto" : `${field.bottom + GAP}px`
  list.style.bottom = isAbove ? `${innerHeight - field.top + GAP}px` : "auto"
}

// It follows its field when the page is scrolled or the keyboard of a phone comes up.
const follow = () => {
  for (const input of document.querySelectorAll("[role=combobox][aria-expanded=true]")) {
    showBelow(input, document.getElementById(input.getAttribute("aria-controls")))
  }
}
addEventListener("scroll", follow, { capture: true, passive: true })
addEventListener("resize", follow)
new ResizeObserver(follow).observe(document.body) // something above it grew
