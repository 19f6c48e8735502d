// The toolbar over the text: names with their keys, one stop for Tab, arrows within; Alt+F10 leads there, Escape back.
import { Extension, isMacOS } from "django-prose-editor/editor"

const MOD = isMacOS() ? "⌘" : "Ctrl+"
const ALT = isMacOS() ? "⌥" : "Alt+"
const SHIFT = isMacOS() ? "⇧" : "Shift+"
const NAMES = {
  heading2: ["Heading", `${MOD}${ALT}2`],
  heading3: ["Smaller heading", `${MOD}${ALT}3`],
  bold: ["Bold", `${MOD}B`],
  italic: ["Italic", `${MOD}I`],
  subscript: ["Lowered, as in H₂O", `${MOD},`],
  superscript: ["Raised, as in m²", `${MOD}.`],
  bulletList: ["List", `${MOD}${SHIFT}8`],
  orderedList: ["Numbered list", `${MOD}${SHIFT}7`],
  blockquote: ["Quotation", `${MOD}${SHIFT}B`],
  horizontalRule: ["Rule between two parts", "---"],
  link: ["Link", `${MOD}K`],
  "history:undo": ["Undo", `${MOD}Z`],
  "history:redo": ["Redo", isMacOS() ? "⌘⇧Z" : "Ctrl+Y"],
}
const TOGGLES = new Set(["heading2", "heading3", "bold", "italic", "subscript", "superscript", "orderedList", "blockquote", "link"])

const seen = (bar) => [...bar.querySelectorAll("button")].filter((button) => !button.classList.contains("hidden"))

const rest = (bar, button) => {
  for (const one of bar.querySelectorAll("button")) one.tabIndex = one === button ? 0 : -1
}

const dress = (bar) => {
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", "Formatting")
  for (const button of bar.querySelectorAll("button")) {
    const [name, keys] = NAMES[button.dataset.name] ?? [button.title]
    button.title = keys ? `${name} (${keys})` : name
    button.setAttribute("aria-label", name)
  }
  rest(bar, seen(bar)[0])
}

const tell = (bar) => {
  for (const button of bar.querySelectorAll("button")) {
    const { classList, dataset } = button
    if (TOGGLES.has(dataset.name)) button.setAttribute("aria-pressed", classList.contains("active"))
    button.setAttribute("aria-disabled", classList.contains("disabled"))
  }
}

const step = (bar, event) => {
  const all = seen(bar)
  const at = all.indexOf(document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key]
  if (to === undefined || at < 0) return
  event.preventDefault()
  rest(bar, all[to % all.length])
  all[to % all.length].focus()
}

export const Toolbar = Extension.create({
  name: "toolbar",
  priority: 50,

  onCreate({ editor }) {
    const bar = editor.view.dom.parentElement.querySelector(".prose-menubar")
    if (!bar) return
    dress(bar)
    tell(bar)
    editor.on("transaction", () => tell(bar))
    bar.addEventListener("keydown", (event) => {
      step(bar, event)
      if (event.key !== "Escape") return
      event.stopPropagation()
      editor.view.focus()
    })
    this.storage.bar = bar
  },

  addStorage() {
    return { bar: null }
  },

  addKeyboardShortcuts() {
    return {
      "Alt-F10": () => {
        this.storage.bar?.querySelector('button[tabindex="0"]')?.focus()
        return Boolean(this.storage.bar)
      },
    }
  },
})
