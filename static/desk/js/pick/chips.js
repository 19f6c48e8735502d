// What a field of several has chosen, each with a button that takes it away.
export function chips(names, remove) {
  const list = document.createElement("ul")
  list.className = "chips"
  list.hidden = names.length === 0
  for (const [number, name] of names.entries()) {
    const chip = document.createElement("li")
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = "×"
    button.setAttribute("aria-label", `Remove ${name}`)
    button.addEventListener("click", () => remove(number))
    chip.append(name, button)
    list.append(chip)
  }
  return list
}
