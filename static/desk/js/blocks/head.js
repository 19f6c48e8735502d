// What stands above the body: how many words, folding all blocks, and the keys.
import { collapseAll, isCollapsed } from "desk/blocks/collapse"
import { showHelp } from "desk/blocks/help"
import { blocks, ready } from "desk/blocks/rows"
import { showWords } from "desk/blocks/words"

const button = (text, press) => {
  const made = document.createElement("button")
  Object.assign(made, { type: "button", className: "blocks-do", textContent: text })
  made.addEventListener("click", press)
  return made
}

const build = () => {
  const head = document.createElement("div")
  head.className = "blocks-head"
  const words = document.createElement("span")
  words.dataset.words = ""
  words.title = "Words of the blocks: text, quotations, captions, credits, tables. Headline and standfirst do not count."
  const areFolded = () => blocks().length > 0 && blocks().every(isCollapsed)
  const fold = button("Collapse all", () => collapseAll(!areFolded()))
  const help = button("Keys", showHelp)
  help.title = "The keys of the editor (?)"
  head.append(words, fold, help)
  const show = () => (fold.textContent = areFolded() ? "Expand all" : "Collapse all")
  for (const name of ["folded", "inserted", "removed"]) document.addEventListener(`blocks:${name}`, show)
  show()
  return head
}

ready.then(() => {
  document.querySelector(".order-machine-wrapper").prepend(build())
  showWords()
})
