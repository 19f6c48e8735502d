// A table of figures has rows and columns. What has only one of them, or tables within, was used to place things.
const wordsOf = (cell) => cell.textContent.replace(/\s+/g, " ").trim().replaceAll("|", "/")

const cellsOf = (row) =>
  [...row.cells].flatMap((cell) => [wordsOf(cell), ...Array(Math.min(cell.colSpan - 1, 20)).fill("")])

export const rowsOf = (table) => {
  if (table.querySelector("table") || table.getAttribute("role") === "presentation") return null
  const rows = [...table.rows].map(cellsOf).filter((cells) => cells.some(Boolean))
  return rows.length > 1 && rows.some((cells) => cells.length > 1) ? rows : null
}

const isBlank = (node) => node.nodeType === Node.COMMENT_NODE || !node.textContent.trim()

// The one table that was copied and nothing else, as the lines of a table block; empty when it is not that.
export const onlyTable = (body) => {
  const tables = body.querySelectorAll("table")
  if (tables.length !== 1) return ""
  for (let node = tables[0]; node !== body; node = node.parentNode) {
    for (const other of node.parentNode.childNodes) if (other !== node && !isBlank(other)) return ""
  }
  const rows = rowsOf(tables[0])
  return rows ? rows.map((cells) => cells.join("\t")).join("\n") : ""
}
