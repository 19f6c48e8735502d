// The words of a story as the server counts them for a revision (articles/press/texts.py): of every block its text,
// titles, captions, credits and cells, but of a tweet nothing. Headline and standfirst do not count.
import { blocks, field, isText, kindOf, ready, rowOf } from "desk/blocks/rows"

const BREAK = /<(?:\/p|\/h\d|\/li|\/blockquote|br|hr|\/tr|\/td|\/th|\/figcaption)[^>]*>/gi
const COUNTED = ["title", "text", "caption", "attribution", "description", "rows", "source", "credit", "alternative_text"]
const PAUSE = 400

export const plain = (html) => new DOMParser().parseFromString(html.replace(BREAK, "\n"), "text/html").body.textContent

const count = (text) => text.split(/[\s\u0085]+/).filter(Boolean).length

export const wordsIn = (row) => {
  if (kindOf(row) === "tweetblock") return 0
  const html = field(row, "html")
  const own = COUNTED.map((name) => field(row, name)?.value ?? "")
  return count((html ? [plain(html.value), ...own] : own).join("\n"))
}

const known = new WeakMap()

const recount = (row) => {
  known.set(row, wordsIn(row))
  row.querySelector(".block-words").textContent = isText(row) ? told(known.get(row)) : ""
}

export const wordsOfStory = () => blocks().reduce((sum, row) => sum + (known.get(row) ?? 0), 0)

const told = (number) => `${number.toLocaleString("en")} ${number === 1 ? "word" : "words"}`

export const showWords = () => {
  for (const place of document.querySelectorAll("[data-words]")) place.textContent = told(wordsOfStory())
}

// Whoever follows the story as it is written listens for this, and not for every key.
let pause
const changed = () => {
  showWords()
  clearTimeout(pause)
  pause = setTimeout(() => document.dispatchEvent(new CustomEvent("story:changed")), PAUSE)
}

const follow = ({ target }) => {
  if (!target.closest?.("#article_form")) return
  const row = rowOf(target)
  if (row) recount(row)
  changed()
}

for (const name of ["input", "change"]) document.addEventListener(name, follow)
for (const name of ["inserted", "removed", "restored", "moved"]) document.addEventListener(`blocks:${name}`, follow)

ready.then(() => {
  blocks().forEach(recount)
  showWords()
})
