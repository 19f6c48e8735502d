// A text block that becomes another block in its place, and comes back when that was not meant.
import { insertBlock, restoreBlock } from "desk/blocks/place"
import { vanish } from "desk/blocks/remove"
import { editorOf } from "desk/blocks/rows"

/** Puts a block of that kind where the text row stands. Resolves to { row, back }, or to null when none was made. */
export const becomeBlock = async (textRow, kind, values) => {
  const row = await insertBlock(kind, { before: textRow, values })
  if (!row) return null
  vanish(textRow)
  const back = () => {
    vanish(row)
    restoreBlock(textRow)
    editorOf(textRow)?.commands.focus("end")
  }
  return { row, back }
}

/** Puts a block after a text row, and takes it away again. */
export const addBlockAfter = async (textRow, kind, values) => {
  const row = await insertBlock(kind, { after: textRow, values })
  return row && { row, back: () => vanish(row) }
}
