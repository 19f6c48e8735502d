// Where a pasted link leads, if it may stand in a story. What led to a place of the page it came from leads nowhere now.
import { isSafeAddress } from "desk/prose/web_address"

export const linkOf = (element) => {
  const address = (element.getAttribute("href") ?? "").trim()
  return isSafeAddress(address) && !/^[/#]/.test(address) ? address : ""
}
