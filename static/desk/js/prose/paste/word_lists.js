// Lists of Word are paragraphs with a level and a mark; Word on the web makes a list of its own for each item.
import { stylesOf } from "desk/prose/paste/styles"

const LEVEL = /(l\d+)\s+level(\d+)/
const NUMBER = /^\(?(?:\d+|[a-z]|[ivxlcdm]+)[.):]/i
const LEVELS = /@list\s+(l\d+):level(\d+)[^{]*\{([^}]*)\}/g

export const readListFormats = (sheets) => {
  const formats = new Map()
  for (const [, list, level, rules] of sheets.matchAll(LEVELS)) {
    formats.set(`${list} ${level}`, /mso-level-number-format:\s*([\w-]+)/.exec(rules)?.[1])
  }
  return formats
}

const markOf = (element) => {
  for (const child of element.querySelectorAll("span")) {
    if (stylesOf(child).get("mso-list") === "ignore") return child.textContent.trim()
  }
  return ""
}

// The paragraph's place in a list, if it is an item: { level, isOrdered, start }.
export const itemOf = (element, styles, formats) => {
  const place = LEVEL.exec(styles.get("mso-list") ?? "")
  if (place) {
    const mark = markOf(element)
    const format = formats.get(`${place[1]} ${place[2]}`)
    return {
      list: place[1],
      level: Number(place[2]),
      isOrdered: mark ? NUMBER.test(mark) : Boolean(format) && format !== "bullet",
      start: parseInt(mark, 10) || 1,
    }
  }
  if (element.localName !== "li" || !element.hasAttribute("data-aria-level")) return null
  const parent = element.parentElement
  return {
    list: element.getAttribute("data-listid"),
    level: Number(element.getAttribute("data-aria-level")) || 1,
    isOrdered: parent.localName === "ol",
    start: Number(parent.getAttribute("start")) || 1,
  }
}

// Puts items under each other by their levels, as long as nothing else comes between them.
export class Levels {
  constructor(writer) {
    this.writer = writer
    this.open = []
  }

  start({ level, isOrdered, start }) {
    const { writer, open } = this
    writer.endLine()
    const name = isOrdered ? "ol" : "ul"
    const close = () => writer.close(open.pop().list)
    while (open.length && open.at(-1).level > level) close()
    if (open.at(-1)?.level === level && open.at(-1).list.name !== name) close()
    if (!open.length || open.at(-1).level < level) {
      const list = writer.open(name, isOrdered && start > 1 ? { start } : {})
      open.push({ level, list })
    }
    writer.openItem()
  }

  end() {
    while (this.open.length) this.writer.close(this.open.pop().list)
  }
}
