// A question in the page: `ask(text, answers, link)` resolves to the answer pressed, or to "" when it was closed. `link`
// is { text, href } and opens beside the page; when somebody comes back from there, `check()` may answer by itself.
export function ask(text, answers, { link = null, check = async () => "" } = {}) {
  const { promise, resolve } = Promise.withResolvers()
  const dialog = document.createElement("dialog")
  dialog.className = "asking"
  dialog.setAttribute("aria-labelledby", "asking-text")
  const said = document.createElement("p")
  said.id = "asking-text"
  said.textContent = text
  dialog.append(said)
  if (link) {
    const away = document.createElement("a")
    away.textContent = link.text
    away.href = link.href
    away.target = "_blank"
    away.rel = "opener"
    dialog.append(away)
  }
  const row = document.createElement("div")
  for (const answer of [...answers, "Back to the story"]) {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = answer
    button.addEventListener("click", () => end(answers.includes(answer) ? answer : ""))
    row.append(button)
  }
  dialog.append(row)
  let given = ""

  const end = (answer) => {
    given = answer
    dialog.close()
  }
  const back = async () => {
    const answer = await check()
    if (answer && dialog.open) end(answer)
  }
  addEventListener("focus", back)
  dialog.addEventListener("close", () => {
    removeEventListener("focus", back)
    dialog.remove()
    resolve(given)
  })
  document.body.append(dialog)
  dialog.showModal()
  return promise
}
