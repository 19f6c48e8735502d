// Text areas as high as what is in them, where the style sheet's `field-sizing` is not known.
const fit = (area) => {
  if (area.localName !== "textarea" || !area.checkVisibility()) return
  area.style.blockSize = "auto"
  area.style.blockSize = `${area.scrollHeight + 2}px`
}

if (!CSS.supports("field-sizing", "content")) {
  document.addEventListener("input", ({ target }) => fit(target))
  document.addEventListener("focusin", ({ target }) => fit(target))
}
