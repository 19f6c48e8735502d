// What is pasted is cleaned before the editor reads it; what was copied in one of our own text blocks comes as it was.
import { Extension, Plugin, pm } from "django-prose-editor/editor"
import { cleanPasted } from "desk/prose/paste/clean"
import { plainToHTML } from "desk/prose/paste/plain"
import { onAddress } from "desk/prose/pasted_address"
import { onTable } from "desk/prose/pasted_table"

const OWN = /\sdata-pm-slice="/
const FOREIGN = /\s(?:class|style|id|on\w+)\s*=|<(?!!|\/?(?:p|h[23]|strong|em|su[bp]|a|[bh]r|[uo]l|li|blockquote|meta|html|body)[\s>/])/i
const MARKER = /\sdata-pm-slice="[^"]*"/g

const elementOf = (html) => new DOMParser().parseFromString(html, "text/html").body

const marked = (content, marks) => {
  const nodes = []
  content.forEach((node) => nodes.push(node.isText ? node.mark(marks) : node.copy(marked(node.content, marks))))
  return pm.model.Fragment.fromArray(nodes)
}

export const Pasting = Extension.create({
  name: "pasting",
  priority: 1100,

  addProseMirrorPlugins() {
    const { schema } = this.editor
    const parser = pm.model.DOMParser.fromSchema(schema)
    const parseSlice = (dom, options) => parser.parseSlice(dom, { ...options, preserveWhitespace: true })
    return [
      new Plugin({
        props: {
          clipboardParser: { parseSlice },
          transformPastedHTML: (html) =>
            OWN.test(html) && !FOREIGN.test(html) ? html : cleanPasted(html.replace(MARKER, "")),
          clipboardTextParser(text, $context) {
            const { content } = parseSlice(elementOf(plainToHTML(text)), { context: $context })
            return pm.model.Slice.maxOpen(marked(content, $context.marks()))
          },
          handlePaste: (view, event) => onTable(this.editor, event) || onAddress(this.editor, event),
        },
      }),
    ]
  },
})
