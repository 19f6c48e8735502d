// Where the caret or the pointer is in a link, its address stands below it, with what can be done to it.
import { Extension } from "django-prose-editor/editor"

const button = (text, act) => {
  const element = document.createElement("button")
  element.type = "button"
  element.textContent = text
  element.addEventListener("click", act)
  return element
}

const selectLink = (editor, link) => editor.chain().focus().setTextSelection(editor.view.posAtDOM(link, 0)).extendMarkRange("link")

export const LinkBubble = Extension.create({
  name: "linkBubble",

  addStorage() {
    return { bubble: null, link: null }
  },

  onCreate({ editor }) {
    const { storage } = this
    const bubble = document.createElement("div")
    bubble.className = "prose-link-bubble"
    bubble.hidden = true
    bubble.setAttribute("role", "group")
    bubble.setAttribute("aria-label", "Link")
    const address = document.createElement("a")
    address.target = "_blank"
    address.rel = "noopener"
    const hide = () => {
      bubble.hidden = true
      storage.link = null
    }
    const edit = button("Edit", () => selectLink(editor, storage.link).openLink().run())
    const remove = button("Remove", () => {
      selectLink(editor, storage.link).unsetLink().run()
      hide()
    })
    bubble.append(address, edit, remove)
    editor.view.dom.after(bubble)

    const show = (link) => {
      if (storage.link === link && !bubble.hidden) return
      storage.link = link
      address.href = link.getAttribute("href")
      address.textContent = link.getAttribute("href")
      bubble.hidden = false
      const place = bubble.offsetParent.getBoundingClientRect()
      const { left, bottom } = [...link.getClientRects()].at(-1)
      const most = place.width - bubble.offsetWidth
      bubble.style.left = `${Math.max(0, Math.min(left - place.left, most))}px`
      bubble.style.top = `${bottom - place.top + 2}px`
    }
    const atCaret = () => {
      if (!editor.isFocused || !editor.isActive("link")) return null
      const { node } = editor.view.domAtPos(editor.state.selection.from)
      const near = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("a")
      return near ?? editor.view.nodeDOM(editor.state.selection.from)?.parentElement?.closest("a") ?? null
    }
    const follow = () => {
      const link = atCaret()
      if (link) show(link)
      else if (!bubble.contains(document.activeElement)) hide()
    }
    editor.on("selectionUpdate", follow)
    editor.on("update", follow)
    editor.on("focus", follow)
    editor.on("blur", () => setTimeout(() => bubble.contains(document.activeElement) || hide()))
    editor.view.dom.addEventListener("pointerover", (event) => {
      const link = event.target.closest?.("a")
      if (link && event.pointerType === "mouse") show(link)
    })
    const box = editor.view.dom.parentElement
    box.addEventListener("pointerleave", () => atCaret() || bubble.contains(document.activeElement) || hide())
    bubble.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return
      event.stopPropagation()
      editor.view.focus()
    })
    storage.bubble = bubble
  },

  onDestroy() {
    this.storage.bubble?.remove()
  },
})
