// The page that ends a pop-up: it tells the page around it, or the window that opened it, what was added or changed.
const script = document.querySelector("[data-popup-response]")
const { action = "add", ...answer } = JSON.parse(script.dataset.popupResponse)
if (parent !== window) parent.postMessage({ answer: { action, ...answer } }, location.origin)
else if (opener) {
  const value = String(answer.value)
  if (action === "change") opener.dismissChangeRelatedObjectPopup(window, value, answer.obj, answer.new_value)
  else opener.dismissAddRelatedObjectPopup(window, value, answer.obj)
}
