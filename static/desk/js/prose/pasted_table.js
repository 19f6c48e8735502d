// A table that is pasted alone, such as cells of a spreadsheet, becomes a block of its own.
import { rowOf } from "desk/blocks/rows"
import { addBlockAfter, becomeBlock } from "desk/prose/blocks_from"
import { offer } from "desk/prose/offer"
import { cleanPasted, tableOnly } from "desk/prose/paste/clean"

const make = async (editor, html, rows) => {
  const textRow = rowOf(editor.view.dom)
  const intoText = () => editor.chain().focus().insertContent(cleanPasted(html)).run()
  const place = editor.isEmpty ? becomeBlock : addBlockAfter
  const made = await place(textRow, "tableblock", { rows })
  if (!made) return intoText()
  const act = () => {
    made.back()
    intoText()
  }
  offer(made.row.querySelector(".block-bar"), "The table is a block now.", [{ label: "Put it into the text", act }], { isUndo: true })
}

export const onTable = (editor, event) => {
  const html = event.clipboardData?.getData("text/html") ?? ""
  const rows = rowOf(editor.view.dom) && !editor.view.input?.shiftKey ? tableOnly(html) : ""
  if (rows) make(editor, html, rows)
  return Boolean(rows)
}
