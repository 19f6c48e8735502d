// Which addresses a link may have: what articles/sanitising.py lets through, to the letter.
const SAFE = /^(?:https?:\/\/[^\s/\\]|mailto:[^\s]|\/(?![/\\])|#)[^\s\\]*$/i
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i

export const isSafeAddress = (address) => SAFE.test(address)

// What was typed, as the address that was meant; empty when it is none.
export const addressFrom = (typed) => {
  const text = typed.trim()
  if (MAIL.test(text)) return `mailto:${text}`
  if (isSafeAddress(text)) return text
  return DOMAIN.test(text) && isSafeAddress(`https://${text}`) ? `https://${text}` : ""
}
