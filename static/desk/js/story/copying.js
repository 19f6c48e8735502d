// A button that copies what stands in a field; without a clipboard the words are there to be chosen.
for (const field of document.querySelectorAll("[data-copy]")) {
  field.addEventListener("focus", () => field.select())
  if (!navigator.clipboard) continue
  const button = document.createElement("button")
  button.type = "button"
  button.className = "button"
  button.textContent = "Copy"
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value)
    button.textContent = "Copied"
  })
  field.after(" ", button)
}
