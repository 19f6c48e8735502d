// A text block that becomes another block in its place, and comes back when that was not meant.
import { insertBlock, removeBlock, restoreBlock } from "desk/blocks/place"
import { editorOf } from "desk/blocks/rows"

// A row that no save has seen yet is taken out for good; any other is marked.
const discard = (row) => {
  const link = row.querySelector(".inline-deletelink")
  if (link) link.click()
  else removeBlock(row)
}

/** Puts a block of that kind where the text row stands. Resolves to { row, back }, or to null when none was made. */
export const becomeBlock = async (textRow, kind, values) => {
  const row = await insertBlock(kind, { before: textRow, values })
  if (!row) return null
  removeBlock(textRow)
  textRow.classList.add("prose-became")
  const back = () => {
    discard(row)
    textRow.classList.remove("prose-became")
    restoreBlock(textRow)
    editorOf(textRow)?.commands.focus("end")
  }
  return { row, back }
}

/** Puts a block after a text row, and takes it away again. */
export const addBlockAfter = async (textRow, kind, values) => {
  const row = await insertBlock(kind, { after: textRow, values })
  return row && { row, back: () => discard(row) }
}
