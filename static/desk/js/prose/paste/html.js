// The written blocks as HTML that the text block's editor reads word for word.
const ORDER = ["strong", "em", "sub", "sup"]
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\u00a0": "&nbsp;" }

const escape = (text) => text.replace(/[&<>"\u00a0]/g, (sign) => SIGNS[sign])

const inline = ({ isBreak, text, marks, href }) => {
  if (isBreak) return "<br>"
  const names = ORDER.filter((name) => marks[name])
  const before = names.map((name) => `<${name}>`).join("")
  const after = names.toReversed().map((name) => `</${name}>`).join("")
  const words = before + escape(text) + after
  return href ? `<a href="${escape(href)}">${words}</a>` : words
}

const opening = (name, attributes) =>
  `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(String(value))}"`).join("")}>`

const element = ({ name, attributes = {}, pieces, children }) => {
  if (name === "hr") return "<hr>"
  if (pieces) return `<${name}>${pieces.map(inline).join("")}</${name}>`
  const inside = toHTML(children)
  if (!inside) return ""
  const first = name === "li" && !inside.startsWith("<p>") ? "<p></p>" : ""
  return `${opening(name, attributes)}${first}${inside}</${name}>`
}

export const toHTML = (children) => children.map(element).join("")
