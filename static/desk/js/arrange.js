// One more row in a place of the front page; static/desk/js/ordered.js gives it its handle and buttons.
for (const place of document.querySelectorAll("[data-arrange]")) {
  const prefix = place.dataset.arrange
  const total = place.querySelector(`[name="${prefix}-TOTAL_FORMS"]`)
  const body = place.querySelector("tbody")
  const add = document.createElement("button")
  add.type = "button"
  add.className = "arrange-add"
  add.textContent = "Add a story"
  add.setAttribute("aria-label", `Add a story to ${place.querySelector("h2").textContent}`)
  add.addEventListener("click", () => {
    const made = document.createElement("tbody")
    made.innerHTML = place.querySelector("[data-empty-row]").innerHTML.replaceAll("__prefix__", total.value)
    const row = made.firstElementChild
    total.value = Number(total.value) + 1
    body.append(row)
    row.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: prefix } }))
  })
  place.append(add)
  // The empty row is for those without a script.
  const last = body.lastElementChild
  if (last && !last.querySelector("select")?.value && !last.querySelector(".errorlist")) {
    last.remove()
    total.value = Number(total.value) - 1
  }
}
