// What a block is headed by: its type, and what is in it, as one types. Pictures show themselves.
import { field, kindOf, ready, rowOf, rows } from "desk/blocks/rows"
import { plain } from "desk/blocks/words"

const LONGEST = 80

const textOf = (row, name) => {
  const target = field(row, name)
  if (!target) return ""
  if (target.localName === "select") return target.selectedOptions[0]?.value ? target.selectedOptions[0].textContent : ""
  return name === "html" ? plain(target.value) : target.value
}

const picture = (row) => JSON.parse(row.querySelector("photo-field")?.dataset.photo || "null")
const pictures = (row) => JSON.parse(row.querySelector("gallery-field")?.dataset.photos || "[]")

const number = (count) => (count ? `${count} picture${count === 1 ? "" : "s"}` : "")

const TITLES = {
  pictureblock: (row) => picture(row)?.name ?? textOf(row, "photo"),
  galleryblock: (row) => [textOf(row, "title"), number(pictures(row).length)].filter(Boolean).join(", "),
  tweetblock: (row) => {
    const [handle, text] = [textOf(row, "handle"), textOf(row, "text")]
    return text ? `@${handle}: ${text}` : textOf(row, "tweet") || textOf(row, "address")
  },
}
const NAMES = ["title", "article", "caption", "text", "html", "rows", "url"]

export const titleOf = (row) => {
  const own = TITLES[kindOf(row)]
  const found = own ? own(row) : NAMES.map((name) => textOf(row, name)).find((text) => text.trim())
  const line = (found ?? "").replace(/\s+/g, " ").trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

export const head = (row) => {
  row.querySelector(".block-title").textContent = titleOf(row) || "empty"
  const address = picture(row)?.thumbnail ?? pictures(row)[0]?.thumbnail ?? ""
  const image = row.querySelector(".block-thumbnail")
  if (image.getAttribute("src") !== address) {
    if (address) image.src = address
    else image.removeAttribute("src")
  }
  image.hidden = !address
}

for (const name of ["input", "change", "photo:shown", "blocks:inserted"])
  document.addEventListener(name, (event) => {
    const row = rowOf(event.target)
    if (row) setTimeout(() => head(row)) // when all who listen have shown what is new
  })

ready.then(() => rows().forEach(head))
