// Files dragged from the desktop onto an element. `is-over` marks it while they hover; what is dragged within the page
// is none of our business.
const holdsFiles = (event) => event.dataTransfer?.types.includes("Files")

export const takeDrops = (element, take) => {
  let depth = 0
  const hover = (by) => {
    depth = by ? Math.max(depth + by, 0) : 0
    element.classList.toggle("is-over", depth > 0)
  }
  element.addEventListener("dragenter", (event) => holdsFiles(event) && hover(1))
  element.addEventListener("dragleave", (event) => holdsFiles(event) && hover(-1))
  element.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = "copy"
  })
  element.addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    event.stopPropagation()
    hover(0)
    take([...event.dataTransfer.files])
  })
}
