// The keys of the story's page, behind "?" and a button.
const KEYS = {
  "Blocks": [
    ["Alt Enter", "Insert a block below this one"],
    ["/", "Choose a block, in a text block that is empty"],
    ["Alt Shift ↑ or ↓", "Move the block up or down"],
    ["Alt ↑ or ↓", "Go to the block above or below"],
    ["Ctrl Shift Enter", "Split the text in two at the cursor"],
    ["Backspace", "At the very start of a text: join it with the text above"],
    ["Delete", "At the very end of a text: join it with the text below"],
    ["Alt Shift D", "Copy the block"],
    ["Alt Shift Backspace", "Delete the block"],
    ["Ctrl Z", "Undo; right after deleting, splitting or joining, that"],
    ["Escape", "From a field to the bar of its block"],
  ],
  "Text": [
    ["Ctrl B", "Bold"],
    ["Ctrl I", "Italic"],
    ["Ctrl .", "Superscript"],
    ["Ctrl ,", "Subscript"],
    ["Ctrl K", "Link"],
    ["Ctrl Alt 2, Ctrl Alt 3", "Heading; ## and ### with a space do it too"],
    ["Ctrl Alt 0", "Paragraph"],
    ["Ctrl Shift 8", "List; - with a space does it too"],
    ["Ctrl Shift 7", "Numbered list; 1. with a space does it too"],
    ["Tab, Shift Tab", "In a list: further in, further out"],
    ["Ctrl Shift B", "Quotation; > with a space does it too"],
    ["Shift Enter", "New line in the same paragraph"],
    ["Ctrl Z, Ctrl Shift Z", "Undo, redo"],
  ],
  "The story": [
    ["Ctrl S", "Save"],
    ["?", "This list, when not typing in a field"],
  ],
}

const table = ([title, keys]) => {
  const section = document.createElement("section")
  const heading = document.createElement("h3")
  heading.textContent = title
  const list = document.createElement("dl")
  for (const [key, what] of keys) {
    const [term, told] = [document.createElement("dt"), document.createElement("dd")]
    term.textContent = key
    told.textContent = what
    list.append(term, told)
  }
  section.append(heading, list)
  return section
}

const build = () => {
  const dialog = document.createElement("dialog")
  dialog.className = "blocks-help"
  dialog.setAttribute("aria-labelledby", "blocks-help-title")
  const title = document.createElement("h2")
  Object.assign(title, { id: "blocks-help-title", textContent: "Keys" })
  const close = document.createElement("button")
  Object.assign(close, { type: "button", className: "button", textContent: "Close" })
  close.addEventListener("click", () => dialog.close())
  const note = document.createElement("p")
  note.textContent = "On a Mac, Ctrl is ⌘ and Alt is ⌥."
  const head = document.createElement("div")
  head.append(title, close)
  dialog.append(head, ...Object.entries(KEYS).map(table), note)
  document.body.append(dialog)
  return dialog
}

let dialog

export const showHelp = () => {
  dialog ??= build()
  if (!dialog.open) dialog.showModal()
}

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable=true], [role=menu]")
  if (event.key !== "?" || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  event.preventDefault()
  showHelp()
})
