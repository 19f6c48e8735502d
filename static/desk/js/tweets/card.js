// <tweet-card>: a tweet as it will stand on the page. It looks again until the words that were asked for are there, and
// puts them into the fields beside it.
import { askTweet, cardOf } from "desk/tweets/ask"
import { fieldsOf, fill } from "desk/tweets/fields"

const FIRST = 1000
const LONGEST = 20_000

class TweetCard extends HTMLElement {
  connectedCallback() {
    // A block that is moved is connected again, and the empty block that others are made from is none yet.
    if (this.field || this.closest(".empty-form") || !this.closest("form")) return
    this.field = fieldsOf(this)
    this.says = this.querySelector(".tweet-card-says")
    this.shown = this.querySelector(".tweet-card-shown")
    this.button = this.querySelector(".tweet-card-ask")
    this.button.addEventListener("click", () => this.ask(this.address))
    const select = this.field("tweet")
    select?.addEventListener("change", () => this.show(select.value))
    this.show(this.dataset.tweet ?? select?.value)
  }

  /** Shows the tweet of that number, or none. */
  async show(id) {
    clearTimeout(this.timer)
    if (String(id ?? "") === (this.tweet ?? "")) return
    const isAnother = Boolean(this.tweet)
    this.tweet = String(id ?? "")
    this.wait = FIRST
    if (this.tweet) await this.look(isAnother)
    else this.draw({ says: "", html: "", words: { name: "", handle: "", posted_at: "", text: "" }, may_change: true }, true)
  }

  /** Asks for the tweet of an address. Resolves to whether it is shown then. */
  async ask(address) {
    this.says.textContent = "Looking for the tweet…"
    try {
      const card = await askTweet(address)
      const isAnother = Boolean(this.tweet) && this.tweet !== String(card.id)
      this.tweet = String(card.id)
      this.wait = FIRST
      this.draw(card, isAnother)
      return true
    } catch (error) {
      this.says.textContent = error.message
      return false
    }
  }

  /** The field that picks a tweet names this one, as it is called now. */
  choose({ id, text }) {
    const select = this.field("tweet")
    const [chosen] = select?.selectedOptions ?? []
    if (!select || (select.value === String(id) && chosen.text === text)) return
    const isNew = select.value !== String(id)
    select.replaceChildren(new Option(text, id, true, true))
    if (isNew) select.dispatchEvent(new Event("change", { bubbles: true }))
  }

  async look(isAnother = false) {
    const asked = this.tweet
    try {
      const card = await cardOf(asked)
      if (asked === this.tweet) this.draw(card, isAnother)
    } catch (error) {
      if (asked === this.tweet) this.says.textContent = error.message
    }
  }

  // The fields stand open while something is missing; a tweet that is complete is its card alone.
  unfold(isWanted) {
    if (isWanted === this.isOpen) return
    this.isOpen = isWanted
    const fields = this.closest(".inline-related")?.querySelector("details")
    if (fields) fields.open = isWanted || Boolean(fields.querySelector(".errorlist"))
  }

  draw(card, isAnother) {
    if (card.id) this.choose(card)
    this.address = card.address
    this.dataset.state = card.state ?? ""
    if (this.says.textContent !== card.says) this.says.textContent = card.says
    this.shown.innerHTML = card.html
    this.button.hidden = !card.may_ask
    fill(this.field, card, { isAnother })
    this.unfold(Boolean(card.id) && !card.is_complete)
    clearTimeout(this.timer)
    if (card.state !== "asked") return
    this.timer = setTimeout(() => this.isConnected && this.look(), this.wait)
    this.wait = Math.min(this.wait * 1.5, LONGEST)
  }
}

customElements.define("tweet-card", TweetCard)
