// Pages of the desk in a dialog of this page instead of a window of their own.
//
// `openInPage(address, title)` resolves to what the page inside answered, or to null when it was closed. Django's
// pop-ups answer { action, value, obj, new_value }; see templates/admin/popup_response.html.
import { plainWords } from "desk/plain_words"

const ASK = "What you typed here is not kept. Close it?"

export function openInPage(address, title) {
  const { promise, resolve } = Promise.withResolvers()
  const dialog = document.createElement("dialog")
  dialog.className = "page-dialog"
  dialog.setAttribute("aria-label", title)
  const head = document.createElement("p")
  head.textContent = title
  const close = document.createElement("button")
  close.type = "button"
  close.textContent = "Close"
  const frame = document.createElement("iframe")
  frame.title = title
  frame.src = address
  head.append(close)
  dialog.append(head, frame)
  let isTyped = false
  let answer = null

  const leave = () => (!isTyped || confirm(ASK)) && dialog.close()
  const hear = (event) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin || !event.data?.answer) return
    answer = event.data.answer
    dialog.close()
  }
  frame.addEventListener("load", () => {
    isTyped = false
    const page = frame.contentDocument
    page?.addEventListener("input", () => (isTyped = true), { capture: true })
    page?.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && leave())
  })
  close.addEventListener("click", leave)
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault()
    leave()
  })
  dialog.addEventListener("close", () => {
    removeEventListener("message", hear)
    dialog.remove()
    resolve(answer)
  })
  addEventListener("message", hear)
  document.body.append(dialog)
  dialog.showModal()
  return promise
}

// Opens the form behind an "Add" link with a name filled in. Resolves to { id, text } or null.
export async function openToAdd(link, name) {
  const address = new URL(link.href)
  address.searchParams.set("name", name)
  address.searchParams.set("slug", plainWords(name))
  const added = await openInPage(address, link.title || link.textContent)
  return added && { id: added.value, text: added.obj }
}
