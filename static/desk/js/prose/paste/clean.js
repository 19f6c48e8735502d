// What was copied anywhere, as the HTML of a text block: structure and emphasis stay, looks go. Rules: docs/prose.md.
import { Reader } from "desk/prose/paste/reader"
import { readSource } from "desk/prose/paste/source"
import { onlyTable } from "desk/prose/paste/tables"
import { readListFormats } from "desk/prose/paste/word_lists"
import { Writer } from "desk/prose/paste/writer"

export const cleanPasted = (html) => {
  const { body, sheets } = readSource(html)
  const writer = new Writer()
  new Reader(writer, readListFormats(sheets)).readAll(body, { marks: {}, href: "", keepsLines: false, kind: "p" })
  return writer.html()
}

export const tableOnly = (html) => (/<table\b/i.test(html) ? onlyTable(readSource(html).body) : "")
