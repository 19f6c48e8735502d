// More than a block can hold is said at once, under the block, and nothing of it is lost.
import { Extension } from "django-prose-editor/editor"

const MOST = 200_000
const figures = new Intl.NumberFormat("en")

const sentence = (length) =>
  `This block has ${figures.format(length)} characters, and ${figures.format(MOST)} can be saved. ` +
  "Put the rest into another block."

export const Length = Extension.create({
  name: "length",

  // The field under the editor has the text as HTML a moment later.
  onUpdate({ editor }) {
    clearTimeout(this.storage.timer)
    this.storage.timer = setTimeout(() => this.storage.look(editor))
  },

  onDestroy() {
    clearTimeout(this.storage.timer)
  },

  addStorage() {
    const storage = { shown: null, timer: 0 }
    storage.look = (editor) => {
      const length = editor.view.dom.parentElement.querySelector(":scope > textarea")?.value.length ?? 0
      storage.shown?.remove()
      storage.shown = null
      if (length <= MOST) return
      storage.shown = document.createElement("p")
      storage.shown.className = "prose-too-long"
      storage.shown.setAttribute("role", "alert")
      storage.shown.textContent = sentence(length)
      editor.view.dom.after(storage.shown)
    }
    return storage
  },
})
