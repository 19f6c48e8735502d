// Folding a block to its title, and all of them. What has an error is open; what was folded stays so after saving.
import { blocks, field, ready, rowOf, rows } from "desk/blocks/rows"

export const isCollapsed = (row) => row.classList.contains("collapsed")

export const collapse = (row, isFolded) => {
  row.classList.toggle("collapsed", isFolded)
  row.querySelector(".block-toggle").setAttribute("aria-expanded", String(!isFolded))
  row.dispatchEvent(new CustomEvent("blocks:folded", { bubbles: true }))
}

export const collapseAll = (isFolded) => blocks().forEach((row) => collapse(row, isFolded))

const hasError = (row) => row.querySelector(".errorlist, .errornote") !== null

const open = (row) => {
  collapse(row, false)
  for (const more of row.querySelectorAll("details")) more.open ||= hasError(more)
}

document.addEventListener("click", (event) => {
  const toggle = event.target.closest?.(".block-toggle")
  if (toggle) collapse(rowOf(toggle), !isCollapsed(rowOf(toggle)))
})

// A link to a finding leads into its block.
const reveal = () => {
  const target = document.getElementById(location.hash.slice(1))
  if (rowOf(target)) open(rowOf(target))
}
addEventListener("hashchange", reveal)

// The content editor keeps the folded ones in the hash, by their ordering, and forgets them when it reads it.
ready.then(() => {
  const folded = new URLSearchParams(location.hash.slice(1)).get("collapsed")?.split(",") ?? []
  for (const row of rows()) {
    collapse(row, folded.includes(field(row, "ordering").value))
    if (hasError(row)) open(row)
  }
  reveal()
})
