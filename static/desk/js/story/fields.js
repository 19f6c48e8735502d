// The story's form: its element, and what stands where in it.
export const form = document.getElementById("article_form")

// Whether anybody did anything yet: scripts put a page in order before that.
export const hands = { areOn: false }
for (const kind of ["pointerdown", "keydown", "input"]) {
  addEventListener(kind, ({ isTrusted }) => (hands.areOn ||= isTrusted), { capture: true })
}

// The control that a person types into, for the id of a field or of a row of the form.
export const controlOf = (element) => {
  const find = document.getElementById(`${element.id}-find`)
  if (find) return find
  if (element.matches("input:not([type=hidden]), textarea, select")) {
    return element.parentElement.querySelector("[contenteditable=true]") ?? element
  }
  const fields = "fieldset :is(input:not([type=hidden], [hidden]), textarea, select:not([hidden]), button, a[role=button])"
  return element.querySelector("[contenteditable=true]") ?? element.querySelector(fields) ?? element
}

// What stands around a field, or the row itself.
export const boxOf = (element) =>
  element.matches(".inline-related, .inline-group, #content-main")
    ? element
    : (element.closest("td, .form-row .fieldBox, .form-row > div, .form-row") ?? element.parentElement)

// Closed parts are opened on the way.
export const showField = (element) => {
  for (let part = element.closest("details"); part; part = part.parentElement.closest("details")) part.open = true
  element.closest(".collapsed")?.classList.remove("collapsed")
  const control = controlOf(element)
  control.scrollIntoView({ block: "center" })
  if (!control.matches("input, textarea, select, button, [contenteditable]")) control.tabIndex = -1
  control.focus({ preventScroll: true })
}
