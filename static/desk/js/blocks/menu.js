// A menu that a button opens: arrow keys, Home and End, first letter, Escape back to where one was.
// Items are { label, icon, hint, act }; those without `act` are shown and cannot be pressed.
const make = ({ label, icon, hint, act }) => {
  const item = document.createElement("button")
  Object.assign(item, { type: "button", tabIndex: -1, disabled: !act })
  item.setAttribute("role", "menuitem")
  const picture = document.createElement("span")
  picture.className = "material-icons"
  picture.setAttribute("aria-hidden", "true")
  picture.textContent = icon
  const name = document.createElement("span")
  name.textContent = label
  item.append(picture, name)
  if (hint) {
    const keys = document.createElement("kbd")
    keys.textContent = hint
    keys.setAttribute("aria-hidden", "true")
    item.append(keys)
  }
  return item
}

const goal = (event, items) => {
  const here = items.indexOf(document.activeElement)
  const last = items.length - 1
  const places = { ArrowDown: here === last ? 0 : here + 1, ArrowUp: here <= 0 ? last : here - 1, Home: 0, End: last }
  if (event.key in places) return items[places[event.key]]
  if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return null
  const begins = (item) => item.children[1].textContent.toLowerCase().startsWith(event.key.toLowerCase())
  return [...items.slice(here + 1), ...items].find(begins) ?? null
}

/**
 * Opens beside a button, or below the place `at`; `name` says to those who listen what is chosen. Escape calls `back`.
 * Resolves when the menu is gone.
 */
export const openMenu = (beside, name, choices, { at = null, back = () => beside.focus() } = {}) => {
  const menu = document.createElement("div")
  menu.className = "block-menu"
  menu.popover = "auto"
  menu.setAttribute("role", "menu")
  menu.setAttribute("aria-label", name)
  const buttons = choices.map(make)
  menu.append(...buttons)
  document.querySelector(".order-machine-wrapper").append(menu)
  const { left, top, bottom } = at ?? beside.getBoundingClientRect()
  menu.showPopover()
  const across = Math.min(left, document.documentElement.clientWidth - menu.offsetWidth - 8)
  const fits = bottom + menu.offsetHeight < innerHeight || bottom < menu.offsetHeight
  const down = fits ? bottom : top - menu.offsetHeight
  menu.style.setProperty("--across", `${Math.max(across, 8) + scrollX}px`)
  menu.style.setProperty("--down", `${down + scrollY}px`)
  beside.setAttribute("aria-expanded", "true")

  const items = buttons.filter((button) => !button.disabled)
  items[0]?.focus({ preventScroll: true })
  return new Promise((resolve) => {
    const close = () => {
      beside.removeAttribute("aria-expanded")
      menu.remove()
      resolve()
    }
    menu.addEventListener("toggle", (event) => event.newState === "closed" && close())
    menu.addEventListener("keydown", (event) => {
      const next = goal(event, items)
      if (next) next.focus()
      else if (event.key === "Escape" || event.key === "Tab") {
        menu.hidePopover()
        back()
      } else return
      event.preventDefault()
      event.stopPropagation()
    })
    buttons.forEach((button, number) =>
      button.addEventListener("click", () => {
        menu.hidePopover()
        choices[number].act()
      }),
    )
  })
}
