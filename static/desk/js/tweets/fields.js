// The fields of a tweet: on its own page, or in a story's tweet block, where a block's prefix stands before their names.
// Beside each stands a hidden one with what it held when it was shown; the desk writes only those that differ from it.
export const WORDS = ["name", "handle", "posted_at", "text"]

export const fieldsOf = (card) => {
  const form = card.closest("form")
  const prefix = card.closest(".inline-related")?.id.replace(/$/, "-") ?? ""
  return (name) => form.elements[name.startsWith("initial-") ? `initial-${prefix}${name.slice(8)}` : prefix + name]
}

/** Puts the words of a tweet into its fields; what somebody typed stays, unless the fields were another tweet's. */
export const fill = (field, card, { isAnother }) => {
  for (const name of WORDS) {
    const [shown, was] = [field(name), field(`initial-${name}`)]
    if (!shown || !was) continue
    const isTyped = shown.value !== was.value
    was.value = card.words[name]
    shown.readOnly = !card.may_change
    if (isTyped && !isAnother) continue
    if (shown.value === card.words[name]) continue
    shown.value = card.words[name]
    shown.dispatchEvent(new Event("input", { bubbles: true }))
  }
}
