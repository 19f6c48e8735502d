// Where somebody goes on writing in a block.
import { pm } from "django-prose-editor/editor"
import { editorOf } from "desk/blocks/rows"

const { Selection } = pm.state

const FIELDS = "input:not([type=hidden], [type=checkbox]), textarea, select, button, summary"

export const firstField = (row) =>
  [...row.querySelectorAll(`.block-body :is(${FIELDS})`)].find((one) => one.checkVisibility({ visibilityProperty: true }))

// At once: the editor's own command waits for the next frame, and would take the focus from what came meanwhile.
export const select = (editor, selection) => {
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(selection).scrollIntoView())
  view.focus()
}

// `at` is "start" or "end" of a text.
export const focusBlock = (row, at = "end") => {
  const editor = editorOf(row)
  if (row.classList.contains("collapsed")) row.querySelector(".block-toggle").focus()
  else if (editor) select(editor, at === "start" ? Selection.atStart(editor.state.doc) : Selection.atEnd(editor.state.doc))
  else (firstField(row) ?? row.querySelector(".block-toggle")).focus()
  row.scrollIntoView({ block: "nearest" })
}
