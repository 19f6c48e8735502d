// Saving without leaving the page: whatever goes wrong on the way, the words stay where they were typed. Only once the
// desk has them does the page go on to where the desk says. Without a script the form is sent as ever.
import { ask } from "desk/asking"
import { form } from "desk/story/fields"
import { staysSignedIn } from "desk/story/signed_in"

const LOST = "The desk cannot be reached. Nothing is lost: everything you typed is still here."
const FAILED = "The desk could not save this ({}). Nothing is lost: everything you typed is still here."
const AGAIN = "Try again"
let isSending = false

const carried = (submitter) => {
  const field = document.createElement("input")
  Object.assign(field, { type: "hidden", name: submitter?.name ?? "_continue", value: submitter?.value ?? "" })
  return field
}

const post = (submitter) => {
  const body = new FormData(form)
  const { name, value } = carried(submitter)
  body.set(name, value)
  return fetch(form.action.split("#")[0], { method: "POST", body, headers: { "X-Desk-Save": "1" } })
}

// The desk shows the errors of a form when it is sent as one.
const sendAsForm = (submitter) => {
  form.append(carried(submitter))
  HTMLFormElement.prototype.submit.call(form)
}

const goTo = (location) => {
  const target = new URL(location, document.baseURI)
  target.hash = new URL(form.action).hash // where the block editor stood
  if (target.pathname + target.search === document.location.pathname + document.location.search) {
    history.replaceState(null, "", target)
    document.location.reload()
  } else document.location.assign(target)
}

const send = async (submitter) => {
  if (!(await staysSignedIn())) return false
  const answer = await post(submitter)
  if (answer.headers.get("Content-Type")?.includes("json")) goTo((await answer.json()).location)
  else if (answer.status === 422) sendAsForm(submitter)
  else return (await ask(FAILED.replace("{}", answer.status), [AGAIN])) === AGAIN && send(submitter)
  return true
}

const save = async (submitter) => {
  isSending = true
  const saved = document.querySelector("[data-saved]")
  const before = saved.textContent
  saved.textContent = "Saving…"
  let isGone = false
  do {
    try {
      isGone = await send(submitter)
      break
    } catch (error) {
      console.info(error.message)
    }
  } while ((await ask(LOST, [AGAIN])) === AGAIN)
  if (isGone) return
  isSending = false
  saved.textContent = before
  document.dispatchEvent(new CustomEvent("desk:stayed"))
}

addEventListener("submit", (event) => {
  if (event.target !== form || event.defaultPrevented) return
  event.preventDefault()
  if (!isSending) save(event.submitter)
})
