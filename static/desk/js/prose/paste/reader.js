// Reads what was copied, element by element, and has it written as a story's blocks.
import { headingOf, isBlock, isLeftOut } from "desk/prose/paste/elements"
import { linkOf } from "desk/prose/paste/links"
import { emphasisOf, isUnseen, keepsLines, stylesOf } from "desk/prose/paste/styles"
import { rowsOf } from "desk/prose/paste/tables"
import { Levels, itemOf } from "desk/prose/paste/word_lists"

const DEEPEST_QUOTE = 1
const PICTOGRAPH = /^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}])[\p{Emoji}\p{Emoji_Component}\u200d\ufe0f]+$/u

export class Reader {
  constructor(writer, formats) {
    this.writer = writer
    this.formats = formats
    this.levels = new Levels(writer)
    this.quotes = 0
    this.isInItem = false
  }

  readAll(element, around) {
    for (const child of element.childNodes) this.read(child, around)
  }

  read(node, around) {
    if (node.nodeType === Node.TEXT_NODE) this.#text(node.data, around)
    if (node.nodeType !== Node.ELEMENT_NODE) return
    const name = node.localName
    const styles = stylesOf(node)
    if (name === "img") return this.#picture(node, around)
    if (isLeftOut(node) || isUnseen(node, styles)) return
    if (name === "br") return this.#break(styles)
    if (name === "hr") return this.#rule()
    const inside = {
      marks: emphasisOf(node, styles, around.marks),
      href: name === "a" ? linkOf(node) || around.href : around.href,
      keepsLines: keepsLines(node, styles, around.keepsLines),
      kind: around.kind,
    }
    if (name === "q") return this.#quoted(node, inside)
    if (name === "table") return this.#table(node, inside)
    const heading = headingOf(node)
    const item = itemOf(node, styles, this.formats)
    if (item && !heading) return this.#item(node, item, inside)
    if (styles.get("mso-list") === "ignore") return
    if (heading) return this.#line(node, { ...inside, kind: heading })
    if (/^(?:ul|ol|menu)$/.test(name) && !node.querySelector("[data-aria-level]")) return this.#list(node, inside)
    if (name === "li" && !node.hasAttribute("data-aria-level")) return this.#listItem(node, inside)
    if (name === "blockquote" && !/none|^0/.test(styles.get("border") ?? "")) return this.#quote(node, inside)
    if (!isBlock(node, styles)) return this.readAll(node, inside)
    return name === "p" || name === "pre" ? this.#line(node, inside) : this.#block(node, inside)
  }

  #text(data, around) {
    if (!around.keepsLines || !data.includes("\n")) return this.#write(data, around)
    data.split(/\r\n?|\n/).forEach((line, index) => {
      if (index) this.writer.breakLine()
      this.#write(line, around)
    })
  }

  #write(text, { marks, href, kind }) {
    if (!this.writer.line && text.trim()) this.#endLevels()
    this.writer.write(text, marks, href, kind)
  }

  #endLevels() {
    if (!this.isInItem) this.levels.end()
  }

  #line(node, inside) {
    if (node.textContent.trim()) this.#endLevels()
    this.writer.startLine(inside.kind)
    this.readAll(node, inside)
    this.writer.endLine()
  }

  #block(node, inside) {
    this.writer.endLine()
    this.readAll(node, inside)
    this.writer.endLine()
  }

  #break(styles) {
    if ([...styles.keys()].some((name) => name.startsWith("page-break"))) this.writer.endLine()
    else this.writer.breakLine()
  }

  #rule() {
    this.#endLevels()
    this.writer.rule()
  }

  #item(node, item, inside) {
    this.levels.start(item)
    this.isInItem = true
    this.writer.startLine("p")
    this.readAll(node, inside)
    this.writer.endLine()
    this.isInItem = false
  }

  #list(node, inside) {
    this.#endLevels()
    const isOrdered = node.localName === "ol"
    const start = Number.parseInt(node.getAttribute("start"), 10)
    const list = this.writer.open(isOrdered ? "ol" : "ul", isOrdered && start > 1 ? { start } : {})
    this.readAll(node, inside)
    this.writer.close(list)
  }

  #listItem(node, inside) {
    const item = this.writer.openItem()
    this.readAll(node, inside)
    this.writer.close(item)
  }

  #quote(node, inside) {
    this.#endLevels()
    if (this.quotes === DEEPEST_QUOTE) return this.#block(node, inside)
    this.quotes += 1
    const quote = this.writer.open("blockquote")
    this.readAll(node, inside)
    this.writer.close(quote)
    this.quotes -= 1
  }

  #quoted(node, inside) {
    this.#write("“", inside)
    this.readAll(node, inside)
    this.#write("”", inside)
  }

  #table(node, inside) {
    this.#endLevels()
    const rows = rowsOf(node)
    if (!rows) return this.#block(node, inside)
    for (const cells of rows) {
      this.writer.startLine("p")
      this.writer.write(cells.join(" | "), {}, "")
      this.writer.endLine()
    }
  }

  // Nothing of a picture is kept, but for one that stands for a character.
  #picture(node, around) {
    const words = node.getAttribute("alt") ?? ""
    if (PICTOGRAPH.test(words)) this.#write(words, around)
  }
}
