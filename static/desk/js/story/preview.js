// What is typed, on the page of the site, in a dialog with two widths. The form is sent to be drawn and not to be saved.
import { form } from "desk/story/fields"
import { fit } from "desk/story/widths"

// Films and recordings are not sent along: they show once they are saved.
const send = (address, frame) => {
  const files = [...form.querySelectorAll("input[type=file]:enabled")]
  const was = [form.getAttribute("action"), form.getAttribute("target")]
  for (const file of files) file.disabled = true
  form.setAttribute("action", address)
  form.setAttribute("target", frame.name)
  HTMLFormElement.prototype.submit.call(form)
  for (const [place, name] of ["action", "target"].entries()) {
    if (was[place] === null) form.removeAttribute(name)
    else form.setAttribute(name, was[place])
  }
  for (const file of files) file.disabled = false
}

const preview = (address) => {
  const dialog = document.createElement("dialog")
  dialog.className = "page-dialog is-wide"
  dialog.setAttribute("aria-label", "Preview")
  const head = document.createElement("p")
  const close = document.createElement("button")
  close.type = "button"
  close.textContent = "Close"
  close.addEventListener("click", () => dialog.close())
  head.append("Preview of what is typed", close)
  dialog.append(head, document.querySelector("[data-preview-frame]").content.cloneNode(true))
  dialog.addEventListener("close", () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
  fit(dialog.querySelector("[data-widths]"))
  send(address, dialog.querySelector("iframe"))
}

for (const opener of document.querySelectorAll("[data-preview]")) {
  opener.hidden = false
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey) return
    event.preventDefault()
    preview(opener.dataset.preview)
  })
}
