// Where somebody goes on writing in a block.
import { editorOf } from "desk/blocks/rows"

const FIELDS = "input:not([type=hidden], [type=checkbox]), textarea, select, button, summary"

export const firstField = (row) =>
  [...row.querySelectorAll(`.block-body :is(${FIELDS})`)].find((one) => one.checkVisibility({ visibilityProperty: true }))

// `at` is "start" or "end" of a text.
export const focusBlock = (row, at = "end") => {
  const editor = editorOf(row)
  if (row.classList.contains("collapsed")) row.querySelector(".block-toggle").focus()
  else if (editor) editor.commands.focus(at)
  else (firstField(row) ?? row.querySelector(".block-toggle")).focus()
  row.scrollIntoView({ block: "nearest" })
}
