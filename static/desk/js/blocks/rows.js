// What a block is on the page: a row of one of Django's formsets, which the content editor has put into one machine.
// A row that is marked for deletion stays in the form, so that it can come back; it is no block until then.
export const prefix = (kind) => `articles_${kind}_set`

export const machine = () => document.querySelector(".order-machine")

// Every row in order, with those that are marked for deletion.
export const rows = () => [...(machine()?.querySelectorAll(":scope > .inline-related:not(.empty-form)") ?? [])]

export const blocks = () => rows().filter((row) => !row.classList.contains("for-deletion"))

export const rowOf = (element) => element?.closest?.(".order-machine > .inline-related:not(.empty-form)") ?? null

// "textblock" of the row articles_textblock_set-3.
export const kindOf = (row) => row.id.match(/^articles_(\w+?)_set-/)?.[1] ?? ""

export const nameOf = (row) => row.querySelector(".block-kind").textContent.replace(":", "")

export const field = (row, name) => row.querySelector(`[name="${row.id}-${name}"]`)

// Tiptap's editor of a text block, once it is made.
export const editorOf = (row) => row?.querySelector(".ProseMirror")?.editor ?? null

export const isText = (row) => row !== null && row !== undefined && kindOf(row) === "textblock"

export const neighbour = (row, by) => blocks()[blocks().indexOf(row) + by] ?? null

export const place = (row) => `${blocks().indexOf(row) + 1} of ${blocks().length}`

export const ready = new Promise((resolve) => {
  if (window.ContentEditor?.currentRegion) resolve()
  else document.addEventListener("content-editor:ready", () => resolve(), { once: true })
})
