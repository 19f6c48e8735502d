// How far an import is, asked for every other second until it is over; then its report.
const place = document.querySelector("[data-import-progress]")
const bar = place.querySelector("progress")
const words = place.querySelector("[data-words]")

async function look() {
  try {
    const answer = await fetch(place.dataset.importProgress, { headers: { Accept: "application/json" } })
    if (!answer.ok) throw new Error(answer.status)
    const { progress, is_over: isOver, state } = await answer.json()
    if (isOver) return location.reload()
    if (progress.total) {
      bar.max = progress.total
      bar.value = progress.done
    }
    words.textContent = progress.words || state
  } catch {
    words.textContent = "The desk does not answer just now; the import goes on."
  }
  setTimeout(look, 2000)
}

setTimeout(look, 1000)
