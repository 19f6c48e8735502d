// A text block in two at the cursor, so that something can stand between, and two in one.
import { getHTMLFromFragment, pm } from "django-prose-editor/editor"
import { change, joinDocs, splitDoc } from "desk/blocks/parts"
import { select } from "desk/blocks/focus"
import { insertBlock, restoreBlock } from "desk/blocks/place"
import { vanish } from "desk/blocks/remove"
import { editorOf, isText, neighbour, place } from "desk/blocks/rows"
import { remember } from "desk/blocks/undo"

const put = (editor, position) => select(editor, pm.state.Selection.near(editor.state.doc.resolve(position), 1))

export const split = async (row) => {
  const editor = editorOf(row)
  const { from } = editor.state.selection
  const [upper, lower] = splitDoc(editor.state.doc, from)
  const html = lower.textContent || lower.childCount > 1 ? getHTMLFromFragment(lower.content, editor.schema) : ""
  const next = await insertBlock("textblock", { after: row, values: { html } })
  const back = change(editor, upper)
  change(editorOf(next), lower) // spaces that reading the HTML has lost
  put(editorOf(next), 0)
  const undo = () => {
    vanish(next)
    back()
    put(editor, from)
  }
  remember(undo, { row: next, text: `Split in two: this is ${place(next)}.` })
  return next
}

export const canJoin = (row) => isText(row) && isText(neighbour(row, -1))

/** With the text above. */
export const join = (row) => {
  const above = neighbour(row, -1)
  const editor = editorOf(above)
  const { from } = editorOf(row).state.selection
  const [joined, seam] = joinDocs(editor.state.doc, editorOf(row).state.doc)
  const back = change(editor, joined)
  vanish(row)
  put(editor, seam)
  const undo = () => {
    back()
    restoreBlock(row)
    put(editorOf(row), from)
  }
  remember(undo, { row: above, text: "Joined with the text above." })
  return above
}
