// More than a block can hold is said at once, under the block, and nothing of it is lost.
import { Extension } from "django-prose-editor/editor"

const MOST = 200_000
const figures = new Intl.NumberFormat("en")

const sentence = (length) =>
  `This block has ${figures.format(length)} characters, and ${figures.format(MOST)} can be saved. ` +
  "Put the rest into another block."

export const Length = Extension.create({
  name: "length",

  onUpdate({ editor }) {
    const length = editor.state.doc.content.size > MOST / 2 ? editor.getHTML().length : 0
    this.storage.shown?.remove()
    this.storage.shown = null
    if (length <= MOST) return
    const notice = document.createElement("p")
    notice.className = "prose-too-long"
    notice.setAttribute("role", "alert")
    notice.textContent = sentence(length)
    editor.view.dom.after(notice)
    this.storage.shown = notice
  },

  addStorage() {
    return { shown: null }
  },
})
