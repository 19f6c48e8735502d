// A copy of a block below it: all that it holds and has chosen, as a block of its own.
import { focusBlock } from "desk/blocks/focus"
import { insertBlock } from "desk/blocks/place"
import { kindOf, nameOf, place } from "desk/blocks/rows"
import { vanish } from "desk/blocks/remove"
import { remember } from "desk/blocks/undo"
import { say } from "desk/say"

const OWN = ["id", "uid", "parent", "region", "ordering", "DELETE"]
// The words of a tweet are the tweet's; whoever chooses it has them.
const CHOSEN = { tweetblock: ["tweet", "address"] }

const valueOf = (field) => {
  if (field.localName === "select") {
    const [option] = field.selectedOptions
    return option?.value ? { id: option.value, text: option.textContent } : ""
  }
  if (field.type === "checkbox") return field.checked
  return field.type === "file" ? field.files : field.value
}

const valuesOf = (row) => {
  const start = `${row.id}-`
  const names = [...row.querySelectorAll("[name]")].map((field) => field.name)
  const own = names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
  const wanted = CHOSEN[kindOf(row)] ?? own.filter((name) => !OWN.includes(name) && !name.endsWith("-clear"))
  return Object.fromEntries(
    wanted.map((name) => [name, row.querySelector(`[name="${start}${name}"]`)]).map(([name, field]) => [name, valueOf(field)]),
  )
}

// A file that the paper has already cannot be given to a form again.
const hasFile = (row) => row.querySelector(".file-upload a, [data-file]") !== null

export const copy = async (row) => {
  const twin = await insertBlock(kindOf(row), { after: row, values: valuesOf(row) })
  if (!twin) return null
  remember(() => vanish(twin))
  focusBlock(twin, "start")
  say(`${nameOf(row)} copied, ${place(twin)}.${hasFile(row) ? " Choose its file again." : ""}`)
  return twin
}
