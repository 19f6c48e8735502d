// Django's links beside a field ("Add another …", "Change selected …") open in the page, and the field takes the answer.
import { openInPage } from "desk/dialogs"

const fieldOf = (link) => {
  const wrapper = link.closest(".related-widget-wrapper")
  return wrapper?.querySelector("select") ?? document.getElementById(link.id.replace(/^(?:lookup|add|change|view)_/, ""))
}

const take = (field, { action, value, obj, new_value }) => {
  if (field.localName !== "select") field.value = field.value && field.multiple ? `${field.value},${value}` : value
  else if (action === "change") {
    const option = [...field.options].find((one) => one.value === value)
    if (option) [option.textContent, option.value] = [obj, new_value]
  } else {
    if (!field.multiple) field.value = ""
    field.append(new Option(obj, value, true, true))
  }
  field.dispatchEvent(new Event("change", { bubbles: true }))
}

document.addEventListener(
  "click",
  async (event) => {
    const link = event.target.closest?.('.related-widget-wrapper-link[data-popup="yes"]')
    if (!link?.href || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const field = fieldOf(link)
    const answer = await openInPage(link.href, link.title)
    if (answer && field) take(field, answer)
    link.focus()
  },
  { capture: true },
)

// Any link that says so: `data-in-page` is the title of its dialog.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-in-page]")
  if (!link || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const address = new URL(link.href)
  address.searchParams.set("_popup", 1)
  openInPage(address, link.dataset.inPage)
})
