// What the elements of HTML are to a story: left out, a heading, a block of their own, or only something within a line.
const words = (text) => new Set(text.split(" "))
const LEFT_OUT = words(
  "audio button canvas del embed form iframe input map math nav noscript object option picture script select source " +
    "style svg template textarea title video",
)
const BLOCKS = words(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer " +
    "header hgroup legend li main menu ol p pre search section summary tbody td tfoot th thead tr ul",
)
const HEADINGS = { h1: "h2", h2: "h2", h3: "h3", h4: "h3", h5: "h3", h6: "h3" }

export const isLeftOut = ({ localName }) => LEFT_OUT.has(localName) || localName.startsWith("v:")

/** "h2", "h3", or empty for what is no heading. */
export const headingOf = (element) => {
  if (HEADINGS[element.localName]) return HEADINGS[element.localName]
  if (/^MsoTitle/.test(element.getAttribute("class") ?? "")) return "h2"
  if (element.getAttribute("role") !== "heading") return ""
  return HEADINGS[`h${element.getAttribute("aria-level")}`] ?? "h3"
}

export const isBlock = (element, styles) => {
  const shown = styles.get("display") ?? ""
  return shown !== "inline" && (BLOCKS.has(element.localName) || /^(?:block|flex|grid)$/.test(shown))
}
