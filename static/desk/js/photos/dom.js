// An element with its attributes and children, in one line.
export const make = (name, given = {}, ...children) => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(given)) {
    if (value === false || value === null || value === undefined) continue
    if (key === "text") element.textContent = value
    else if (key.startsWith("on")) element.addEventListener(key.slice(2), value)
    else element.setAttribute(key, value === true ? "" : value)
  }
  element.append(...children)
  return element
}

export const button = (text, onclick, given = {}) => make("button", { type: "button", text, onclick, ...given })
