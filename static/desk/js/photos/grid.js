// A list box of pictures that wraps into rows: arrows move in both directions, Home and End to its ends. One option is
// in the order of Tab. `pick(option)` is called by Enter, Space and click.
const DOWN = { ArrowDown: 1, ArrowUp: -1 }
const ALONG = { ArrowRight: 1, ArrowLeft: -1 }

export const keyGrid = (box, pick) => {
  const options = () => [...box.querySelectorAll("[role=option]")]

  const columns = (all) => {
    const top = all[0].offsetTop
    const below = all.findIndex((option) => option.offsetTop > top)
    return below < 0 ? all.length : below
  }

  const enter = (option, { focus = true } = {}) => {
    for (const other of box.querySelectorAll("[tabindex='0']")) other.tabIndex = -1
    option.tabIndex = 0
    if (focus) option.focus()
  }

  const target = (key, all, at) => {
    if (key in ALONG) return at + ALONG[key]
    if (key in DOWN) return at + DOWN[key] * columns(all)
    return { Home: 0, End: all.length - 1 }[key]
  }

  box.addEventListener("keydown", (event) => {
    const option = event.target.closest("[role=option]")
    if (!option) return
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault()
      return pick(option)
    }
    const all = options()
    const next = all[target(event.key, all, all.indexOf(option))]
    if (next || event.key in DOWN) event.preventDefault()
    if (next) enter(next)
  })
  box.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]")
    if (!option) return
    enter(option)
    pick(option)
  })

  /** Makes sure that Tab reaches the grid; call it when its options changed. */
  return () => {
    const first = options()[0]
    if (first && !box.querySelector("[tabindex='0']")) enter(first, { focus: false })
  }
}
