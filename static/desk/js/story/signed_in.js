// Whether the desk still knows this person, asked before anything is sent: a form sent without a session would be lost.
import { ask } from "desk/asking"
import { form } from "desk/story/fields"

const panel = document.querySelector("[data-story-panel]")
const AGAIN = "Save now"

const ping = async () => {
  const answer = await fetch(panel.dataset.signedIn, { headers: { Accept: "application/json" } })
  if (answer.status >= 500) throw new Error(`The desk answered ${answer.status}.`)
  if (!answer.ok || answer.redirected) return { user: "" }
  return answer.json()
}

// Puts today's token into the form. False when this person goes back to the story instead.
export async function staysSignedIn() {
  const { user, token } = await ping()
  const mine = panel.dataset.user
  if (user === mine) {
    form.querySelector("[name=csrfmiddlewaretoken]").value = token
    return true
  }
  const text = user
    ? `This page was opened by ${mine}, and you are signed in as ${user} now. Nothing was sent.`
    : "You were signed out meanwhile. Nothing was sent, and everything you typed is still here."
  const answers = user ? [AGAIN, `Save as ${user}`] : [AGAIN]
  const check = async () => ((await ping().catch(() => ({}))).user === mine ? AGAIN : "")
  const answer = await ask(text, answers, { link: { text: "Sign in", href: panel.dataset.signIn }, check })
  if (answer === AGAIN) return staysSignedIn()
  if (!answer) return false
  form.querySelector("[name=csrfmiddlewaretoken]").value = token
  return true
}
