// Rows in an order of their own: a handle to drag them by, buttons to move them by keys, and removing with a way back.
// Works on every tabular inline that has a field "order", and keeps that field, which is then hidden.
import { dragged } from "desk/dragging"
import { say } from "desk/say"

const rowsOf = (group) => [...group.querySelectorAll("tr.form-row:not(.empty-form)")]
const orderOf = (row) => row.querySelector(".field-order input")
const nameOf = (row) => {
  const chosen = row.querySelector("select option:checked")?.textContent.trim()
  return chosen || row.querySelector(".picker-find")?.value || "this row"
}

const changed = (row) => row.dispatchEvent(new Event("change", { bubbles: true }))

const renumber = (group) => {
  for (const [place, row] of rowsOf(group).entries()) if (orderOf(row).value !== String(place)) orderOf(row).value = place
}

const button = (text, label, press) => {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = text
  made.title = label
  made.addEventListener("click", press)
  return made
}

const move = (group, row, by, pressed) => {
  const rows = rowsOf(group)
  const to = rows.indexOf(row) + by
  if (!rows[to]) return
  if (by < 0) rows[to].before(row)
  else rows[to].after(row)
  renumber(group)
  changed(row)
  pressed.focus()
  say(`${nameOf(row)}: ${to + 1} of ${rows.length}`)
}

// Rows that are new are left out by the same field as those that stand in the database.
const deletion = (row) => {
  const known = row.querySelector("input[name$='-DELETE']")
  if (known) return known
  const made = document.createElement("input")
  made.type = "checkbox"
  made.hidden = true
  made.value = "on"
  made.name = orderOf(row).name.replace(/-order$/, "-DELETE")
  made.id = `id_${made.name}`
  row.lastElementChild.append(made)
  return made
}

const remove = (group, row) => {
  const box = deletion(row)
  const name = nameOf(row)
  box.checked = true
  row.classList.add("is-removed")
  const undo = button("Undo", `Keep ${name}`, () => {
    box.checked = false
    row.classList.remove("is-removed")
    undo.remove()
    changed(row)
    row.querySelector(".row-remove").focus()
  })
  undo.className = "row-undo"
  undo.setAttribute("aria-label", `Keep ${name}`)
  row.lastElementChild.append(undo)
  changed(row)
  undo.focus()
  say(`${name} is removed when you save`)
}

const tools = (group, row) => {
  if (row.querySelector(".row-tools") || !orderOf(row)) return
  row.querySelector(".inline-deletelink")?.parentElement.remove() // Django's own, which knows no way back
  const box = document.createElement("div")
  box.className = "row-tools"
  const handle = document.createElement("span")
  handle.className = "row-handle"
  handle.textContent = "⠿"
  handle.setAttribute("aria-hidden", "true")
  const up = button("↑", "Move up", () => move(group, row, -1, up))
  const down = button("↓", "Move down", () => move(group, row, 1, down))
  const away = button("Remove", "Remove", () => remove(group, row))
  away.className = "row-remove"
  box.append(handle, up, down, away)
  row.lastElementChild.append(box)
  dragged(handle, row, () => rowsOf(group), () => {
    renumber(group)
    changed(row)
    say(`${nameOf(row)}: ${rowsOf(group).indexOf(row) + 1} of ${rowsOf(group).length}`)
  })
  if (!orderOf(row).value) renumber(group)
}

for (const group of document.querySelectorAll("[data-inline-type=tabular]")) {
  if (!group.querySelector(".field-order")) continue
  group.classList.add("is-ordered")
  for (const row of rowsOf(group)) tools(group, row)
}

document.addEventListener("formset:added", ({ target }) => {
  const group = target.closest(".is-ordered")
  if (!group) return
  tools(group, target)
  const first = target.querySelector(".picker-find") ?? target.querySelector("td:not(.field-order, .original) :is(button, input)")
  first?.focus()
})
