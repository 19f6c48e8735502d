// A button of the story's page and what it asks for belong together: Enter in one of its fields presses it, and what
// was typed for another button is not dropped without a word.
const ASK = "What you typed for “{}” is only for that button and would be lost. Go on without it?"

const owner = (element) => element?.closest("details.desk-button")

const isFilled = (field) =>
  field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value.trim() !== ""

const filled = (form, but) =>
  [...form.querySelectorAll("details.desk-button")].find(
    (one) => one !== but && [...one.querySelectorAll("input:not([type=hidden]), textarea")].some(isFilled),
  )

addEventListener("keydown", (event) => {
  const box = owner(event.target)
  if (event.key !== "Enter" || !box || event.target.localName !== "input") return
  event.preventDefault()
  box.querySelector("button[name=_do]").click()
})

addEventListener(
  "submit",
  (event) => {
    const other = filled(event.target, owner(event.submitter))
    const name = other?.querySelector("summary").textContent.trim()
    if (other && !confirm(ASK.replace("{}", name))) event.preventDefault()
  },
  { capture: true },
)
