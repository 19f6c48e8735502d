// Asks where a link leads: an address, or a story of ours found by the words of its headline.
import { combobox } from "desk/combobox"
import { addressFrom } from "desk/prose/web_address"
import { ownNumber } from "desk/prose/what_is"

const LINKS = "/desk/articles/article/links/"
const NO_ADDRESS = "A link cannot lead there. Write an address, such as https://example.org/ or desk@example.org, or words of a headline, and choose the story."

const offers = async (term) => {
  if (addressFrom(term)) return []
  const answer = await fetch(`${LINKS}?${new URLSearchParams({ term, left_out: ownNumber() })}`)
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`)
  const { results } = await answer.json()
  return results.map((one) => ({ ...one, text: `${one.headline} · ${one.note}` }))
}

const make = (name, given = {}, ...children) => {
  const element = Object.assign(document.createElement(name), given)
  element.append(...children)
  return element
}

/** Resolves to { href, text } (text: the headline of a chosen story), to { href: "" } for no link, or to null. */
export const askLink = (href) => {
  const { promise, resolve } = Promise.withResolvers()
  let answer = null
  let value = href
  let headline = ""
  const input = make("input", { type: "text", id: "prose-link", value, inputMode: "url", spellcheck: false })
  const problem = make("p", { id: "prose-link-problem", className: "prose-link-problem" })
  problem.setAttribute("role", "alert")
  input.setAttribute("aria-describedby", "prose-link-hint prose-link-problem")
  const button = (text, type = "button", className = "") => make("button", { type, className, textContent: text })
  const save = button(href ? "Save" : "Link", "submit", "default")
  const remove = button("Remove the link")
  const open = make("a", { textContent: "Open", target: "_blank", rel: "noopener", href: href || "#" })
  const cancel = button("Cancel")
  const form = make(
    "form",
    { method: "dialog", noValidate: true },
    make("h2", { id: "prose-link-title", textContent: "Link" }),
    make("label", { htmlFor: "prose-link", textContent: "Address, or words of a headline" }),
    input,
    make("p", { id: "prose-link-hint", className: "help", textContent: "Stories that match are offered as you type, the newest first." }),
    problem,
    make("div", { className: "prose-link-buttons" }, save, ...(href ? [remove, open] : []), cancel),
  )
  const dialog = make("dialog", { className: "prose-link-dialog" }, form)
  dialog.setAttribute("aria-labelledby", "prose-link-title")

  const refuse = (text) => {
    problem.textContent = text
    input.setAttribute("aria-invalid", "true")
    input.focus()
  }
  const finish = (given) => {
    answer = given
    dialog.close()
  }
  const take = () => {
    const address = addressFrom(value)
    if (address) finish({ href: address, text: headline })
    else refuse(NO_ADDRESS)
  }
  combobox(input, {
    ask: offers,
    isEager: false,
    text: () => value,
    settle: (typed) => (value = typed),
    pick: ({ path, headline: chosen, note }) => {
      if (!path) return refuse(`“${chosen}” is ${note}: there is no address to link to.`)
      value = path
      headline = chosen
      finish({ href: path, text: chosen })
    },
  })
  // Before the box of choices, which keeps Enter for itself.
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || input.hasAttribute("aria-activedescendant")) return
    event.preventDefault()
    event.stopImmediatePropagation()
    value = input.value
    take()
  }, { capture: true })
  input.addEventListener("input", () => {
    problem.textContent = ""
    input.removeAttribute("aria-invalid")
    headline = ""
  })
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    take()
  })
  remove.addEventListener("click", () => finish({ href: "" }))
  cancel.addEventListener("click", () => dialog.close())
  dialog.addEventListener("close", () => {
    dialog.remove()
    resolve(answer)
  })
  document.body.append(dialog)
  dialog.showModal()
  input.focus()
  return promise
}
