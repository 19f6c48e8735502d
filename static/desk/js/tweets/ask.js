// Asking the desk about a tweet: for its words by an address, and for how far they are.
const TWEETS = "/desk/articles/tweet/"
const NO_DESK = "The desk does not answer. Your words stay here; try again in a moment."

const answerOf = async (asked) => {
  let answer
  try {
    answer = await asked
    if (answer.headers.get("Content-Type")?.startsWith("application/json")) answer = await answer.json()
  } catch {
    throw new Error(NO_DESK)
  }
  if (answer.id === undefined) throw new Error(answer.error ?? NO_DESK)
  return answer
}

/**
 * The tweet of an address as `{ id, text, … }`: the library's, or a new one whose words a job asks for. Comes back at
 * once; the card in the tweet's block fills itself when the words are there. Throws an Error whose message is a
 * sentence for the writer.
 */
export const askTweet = (address) => {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value
  const body = new URLSearchParams({ address })
  return answerOf(fetch(`${TWEETS}ask/`, { method: "POST", headers: { "X-CSRFToken": token }, body }))
}

export const cardOf = (id) => answerOf(fetch(`${TWEETS}${id}/card/`))
