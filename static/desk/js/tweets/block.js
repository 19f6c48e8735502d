// An address that is pasted or typed into a tweet block becomes its tweet, without leaving the story.
import "desk/tweets/card"

const TWEET = /^\s*(?:https?:\/\/)?(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com\/\S+\/status(?:es)?\/\d+\S*\s*$/i
const NO_TWEET = "This is not the address of a tweet. It looks like https://x.com/name/status/1234567890."

const take = async (input) => {
  const address = input.value.trim()
  const card = input.closest(".form-row, .inline-related").querySelector("tweet-card")
  if (!address || !card) return
  if (!TWEET.test(address)) card.says.textContent = NO_TWEET
  else if ((await card.ask(address)) && input.value.trim() === address) input.value = ""
}

const addressOf = (event) => event.target.closest?.("[data-tweet-address]")

addEventListener("paste", (event) => {
  const input = addressOf(event)
  if (input && TWEET.test(event.clipboardData.getData("text/plain"))) setTimeout(() => take(input))
})

// Enter asks, and does not send the whole story.
addEventListener("keydown", (event) => {
  const input = event.key === "Enter" && addressOf(event)
  if (!input) return
  event.preventDefault()
  take(input)
})

addEventListener("change", (event) => {
  const input = addressOf(event)
  if (input) take(input)
})
