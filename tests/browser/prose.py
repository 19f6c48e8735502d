"""The text block as its tests meet it."""

from playwright.sync_api import Locator, Page

PASTE = """([html, text]) => {
  const data = new DataTransfer()
  if (html) data.setData("text/html", html)
  if (text) data.setData("text/plain", text)
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })
  document.activeElement.dispatchEvent(event)
}"""


def surface(page: Page, number: int = 0) -> Locator:
    """Where the text of a block is written."""
    return page.locator(".order-machine .inline-related:not(.empty-form) .ProseMirror[contenteditable=true]").nth(
        number
    )


def paste(page: Page, *, html: str = "", text: str = "") -> None:
    """Paste where the focus is, as a browser hands it over."""
    page.evaluate(PASTE, [html, text])
