// The keys of the block editor. help.js lists them.
import { pm } from "django-prose-editor/editor"
import { copy } from "desk/blocks/copy"
import { focusBlock } from "desk/blocks/focus"
import { chooseBlock, chooseInstead } from "desk/blocks/insert"
import { move } from "desk/blocks/move"
import { remove, removeInto } from "desk/blocks/remove"
import { editorOf, isText, neighbour, rowOf } from "desk/blocks/rows"
import { canJoin, join, split } from "desk/blocks/split"

const { Selection } = pm.state

const chord = (event) => {
  const held = [["Mod", event.ctrlKey || event.metaKey], ["Alt", event.altKey], ["Shift", event.shiftKey]]
  const key = event.code.startsWith("Key") && event.altKey ? event.code.slice(3) : event.key
  return [...held.filter(([, isHeld]) => isHeld).map(([name]) => name), key].join("+")
}

const go = (row, by) => neighbour(row, by) && focusBlock(neighbour(row, by), by < 0 ? "end" : "start")

const after = (row, element) => {
  const editor = editorOf(row)
  const { left, bottom } = row.getBoundingClientRect()
  const end = Math.min(bottom, innerHeight)
  const at = editor?.isFocused ? editor.view.coordsAtPos(editor.state.selection.head) : { left, top: end, bottom: end }
  return chooseBlock(row.querySelector(".block-add"), { after: row }, { at, back: () => element.focus() })
}

const ANYWHERE = {
  "Alt+Shift+ArrowUp": (row) => move(row, -1),
  "Alt+Shift+ArrowDown": (row) => move(row, 1),
  "Alt+Shift+D": copy,
  "Alt+Shift+Backspace": remove,
  "Alt+Enter": after,
}

const isChoosing = (element) => element.matches("select, [role=combobox], [type=number]")

const at = (selection, doc, isStart) =>
  selection.empty && selection.eq(isStart ? Selection.atStart(doc) : Selection.atEnd(doc))

// Each says whether it did something; if not, the key does what it always does.
const IN_TEXT = {
  "Mod+Shift+Enter": (row) => split(row) && true,
  "/": (row, editor) => editor.isEmpty && Boolean(chooseInstead(row, () => editor.view.focus())),
  Backspace(row, editor) {
    const { selection, doc } = editor.state
    const { $from } = selection
    if (!at(selection, doc, true) || $from.depth !== 1 || $from.parent.type.name !== "paragraph") return false
    if (canJoin(row)) join(row)
    else if (editor.isEmpty && neighbour(row, -1)) removeInto(row)
    else return false
    return true
  },
  Delete(row, editor) {
    const below = neighbour(row, 1)
    if (!at(editor.state.selection, editor.state.doc, false) || !isText(below)) return false
    join(below)
    return true
  },
  ArrowUp: (row, editor) => at(editor.state.selection, editor.state.doc, true) && isText(neighbour(row, -1)) && (go(row, -1), true),
  ArrowDown: (row, editor) => at(editor.state.selection, editor.state.doc, false) && isText(neighbour(row, 1)) && (go(row, 1), true),
}

const handled = (event, row) => {
  const keys = chord(event)
  const editor = event.target.closest(".ProseMirror") && editorOf(row)
  if (keys in ANYWHERE) return ANYWHERE[keys](row, event.target), true
  if (/^Alt\+Arrow(?:Up|Down)$/.test(keys) && !isChoosing(event.target)) return go(row, keys.endsWith("Up") ? -1 : 1), true
  return editor && keys in IN_TEXT && IN_TEXT[keys](row, editor)
}

document.addEventListener(
  "keydown",
  (event) => {
    const row = rowOf(event.target)
    if (!row || event.isComposing || !window.ContentEditor.allowChange || !handled(event, row)) return
    event.preventDefault()
    event.stopPropagation()
  },
  { capture: true },
)

// Out of a field to the block's own bar, from where Tab leads to its buttons. The text's editor takes every Escape.
document.addEventListener("keydown", (event) => {
  const { target } = event
  if (event.key !== "Escape" || !target.closest?.(".block-body")) return
  if (target.matches(".ProseMirror") || !event.defaultPrevented) rowOf(target)?.querySelector(".block-toggle").focus()
})
