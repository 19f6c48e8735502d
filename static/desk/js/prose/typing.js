// What is typed is what is stored: the stored text is read with every space, and nothing is turned into something else.
import { Extension } from "django-prose-editor/editor"

export const Typing = Extension.create({
  name: "typing",

  onBeforeCreate({ editor }) {
    editor.options.parseOptions = { preserveWhitespace: true }
    editor.options.enableInputRules = ["heading", "bulletList", "orderedList", "blockquote", "horizontalRule"]
    editor.options.enablePasteRules = ["link"]
    editor.options.editorProps = {
      attributes: { "aria-label": "Text", "aria-multiline": "true", spellcheck: "true" },
    }
  },
})
