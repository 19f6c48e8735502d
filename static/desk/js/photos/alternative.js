// A word about the alternative text while it is written: what makes a good one, and what this one lacks.
const LONG = 125
const STARTS = /^(?:an? |the )?(?:image|photo|photograph|picture|graphic)\s+(?:of|showing)\b/i
const same = (one, other) => one.trim().toLowerCase() === other.trim().toLowerCase() && one.trim() !== ""

/** The sentence for a text, and whether it warns. `fileName` is the upload's. */
export const hint = ({ text, caption = "", fileName = "", isDecorative = false }) => {
  if (isDecorative) return ["Screen readers pass over a decorative picture: it needs no words.", false]
  if (!text.trim()) return ["Say what is to be seen and why it matters here, in one sentence.", true]
  const start = text.match(STARTS)
  if (start) return [`Leave out “${start[0]}”: a screen reader says already that it is a picture.`, true]
  const stem = fileName.replace(/\.\w+$/, "")
  if (same(text, fileName) || same(text, stem) || /\.(?:jpe?g|png|webp|gif)$/i.test(text.trim()))
    return ["This is the name of the file. Say what is to be seen.", true]
  if (same(text, caption)) return ["The caption says the same and would be heard twice. Say what is to be seen.", true]
  if (text.length > LONG) return [`${text.length} characters: long to listen to. Up to ${LONG} are best.`, true]
  return [`${text.length} of ${LONG} characters.`, false]
}

const start = (text) => {
  const { form } = text
  const beside = (name) => form.elements[text.name.replace("alternative_text", name)]
  const decorative = beside("is_decorative")
  const said = document.createElement("p")
  said.className = "alternative-hint"
  said.id = `${text.id}_hint`
  said.setAttribute("role", "status")
  ;(text.closest(".flex-container") ?? text).after(said)
  text.setAttribute("aria-describedby", `${text.getAttribute("aria-describedby") ?? ""} ${said.id}`.trim())

  const show = () => {
    text.disabled = decorative.checked
    const [sentence, warns] = hint({
      text: text.value,
      caption: beside("caption")?.value,
      fileName: text.closest("[data-file-name]")?.dataset.fileName,
      isDecorative: decorative.checked,
    })
    if (said.textContent !== sentence) said.textContent = sentence
    said.classList.toggle("is-warning", warns)
  }
  for (const field of [text, decorative, beside("caption")]) field?.addEventListener("input", show)
  show()
}

for (const text of document.querySelectorAll("[name$=alternative_text]")) {
  if (text.form?.elements[text.name.replace("alternative_text", "is_decorative")]) start(text)
}
