// Writes the few kinds of block that a story knows, whatever order of elements they were read from.
import { splitLines, tidy } from "desk/prose/paste/spaces"
import { toHTML } from "desk/prose/paste/html"

const make = (name, attributes = {}) => ({ name, attributes, children: [] })

export class Writer {
  constructor() {
    this.root = make("root")
    this.stack = [this.root]
    this.line = null
  }

  get top() {
    return this.stack.at(-1)
  }

  open(name, attributes) {
    this.endLine()
    const element = make(name, attributes)
    this.#place().children.push(element)
    this.stack.push(element)
    return element
  }

  close(element) {
    this.endLine()
    while (this.stack.includes(element)) this.stack.pop()
  }

  // A line of words of that kind: p, h2 or h3. Inside a list and a quotation every line is a paragraph.
  startLine(name, isGiven = true) {
    this.endLine()
    this.line = { name: this.stack.length > 1 ? "p" : name, pieces: [], isGiven }
  }

  write(text, marks, href, kind = "p") {
    if (!this.line) {
      if (!/[^ \t\n\r\f\u00a0]/.test(text)) return
      this.startLine(kind, kind !== "p")
    }
    this.line.pieces.push({ text, marks: this.line.name === "p" ? marks : { ...marks, strong: false }, href })
  }

  breakLine() {
    if (this.line) this.line.pieces.push({ isBreak: true })
  }

  endLine() {
    const line = this.line
    this.line = null
    if (!line) return
    const isFragment = !line.isGiven && this.top === this.root && !this.root.children.length
    for (const pieces of splitLines(line.pieces)) {
      const tidied = tidy(pieces)
      if (tidied.length) this.#place().children.push({ name: line.name, pieces: tidied, loose: isFragment && pieces })
    }
  }

  rule() {
    this.endLine()
    this.stack = [this.root]
    this.root.children.push(make("hr"))
  }

  html() {
    this.endLine()
    const only = this.root.children.length === 1 && this.root.children[0]
    if (only?.loose) only.pieces = tidy(only.loose, { isFragment: true })
    return toHTML(this.root.children)
  }

  // A list holds items alone: what stands in it beside them belongs to the last one.
  #place() {
    if (!/^[uo]l$/.test(this.top.name)) return this.top
    if (!this.top.children.length) this.top.children.push(make("li"))
    return this.top.children.at(-1)
  }

  openItem() {
    this.endLine()
    while (!/^(?:[uo]l|root|blockquote)$/.test(this.top.name)) this.stack.pop()
    if (!/^[uo]l$/.test(this.top.name)) this.open("ul")
    const item = make("li")
    this.top.children.push(item)
    this.stack.push(item)
    return item
  }
}
