// The headline is one line, however long: Enter goes on to the standfirst.
document.getElementById("id_headline")?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return
  event.preventDefault()
  document.getElementById("id_standfirst")?.focus()
})
