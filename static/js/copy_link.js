// “Copy link” beside the other ways to pass a story on, where the browser lets a page write to the clipboard.
// Without it the address itself stands there.

const offer = (place) => {
  const button = document.createElement("button")
  const said = document.createElement("span")
  button.type = "button"
  button.className = "share-copy"
  button.textContent = "Copy link"
  said.setAttribute("role", "status")
  button.addEventListener("click", async () => {
    said.textContent = ""
    try {
      await navigator.clipboard.writeText(place.dataset.copy)
      said.textContent = "Copied"
    } catch {
      said.textContent = place.dataset.copy
    }
  })
  place.replaceChildren(button, said)
  place.hidden = false
}

if (navigator.clipboard) document.querySelectorAll("[data-copy]").forEach(offer)
