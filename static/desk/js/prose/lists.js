// Numbered lists: begun by typing “1. ”, numbered from where they start, and in figures only.
import { OrderedList as Base, wrappingInputRule } from "django-prose-editor/editor"

const BEGUN = /^(\d{1,2})\.\s$/

export const OrderedList = Base.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => Number.parseInt(element.getAttribute("start"), 10) || 1,
        renderHTML: ({ start }) => (start === 1 ? {} : { start }),
      },
    }
  },

  renderHTML({ HTMLAttributes }) {
    return ["ol", HTMLAttributes, 0]
  },

  addNodeView() {
    return null
  },

  addInputRules() {
    return [
      wrappingInputRule({
        find: BEGUN,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, list) => list.childCount + list.attrs.start === Number(match[1]),
      }),
    ]
  },

  // Text that is pasted stays as it is.
  addProseMirrorPlugins() {
    return []
  },
})
