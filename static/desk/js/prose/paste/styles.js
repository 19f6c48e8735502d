// What an element looked like where it was copied from, as far as it means something: emphasis, lines, hidden.
import { STYLE_NAME } from "desk/prose/paste/source"

const BOLD = new Set(["b", "strong"])
const ITALIC = new Set(["i", "em", "cite", "dfn"])
const UNSEEN_CLASS = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|MsoCommentReference|msocomanchor|msocomtxt)(?:\s|$)/
const UNSEEN_PART = /comment-list|^comment$/
const NONE = new Map()

export const stylesOf = (element) => {
  const written = element.getAttribute(STYLE_NAME)
  if (!written) return NONE
  const styles = new Map()
  for (const rule of written.split(";")) {
    const colon = rule.indexOf(":")
    if (colon > 0) styles.set(rule.slice(0, colon).trim().toLowerCase(), rule.slice(colon + 1).trim().toLowerCase())
  }
  return styles
}

export const isUnseen = (element, styles) =>
  element.hasAttribute("hidden") ||
  element.getAttribute("aria-hidden") === "true" ||
  element.getAttribute("role") === "navigation" ||
  UNSEEN_CLASS.test(element.getAttribute("class") ?? "") ||
  UNSEEN_PART.test(styles.get("mso-element") ?? "") ||
  styles.get("display") === "none" ||
  styles.get("visibility") === "hidden" ||
  styles.get("mso-hide") === "all"

const isHeavy = (weight) => /^bold/.test(weight) || parseInt(weight, 10) >= 600

// Google Docs wraps everything in a <b> of normal weight: what a style says goes before what a tag says.
export const emphasisOf = (element, styles, around) => {
  const name = element.localName
  const marks = { ...around }
  if (BOLD.has(name)) marks.strong = true
  if (ITALIC.has(name)) marks.em = true
  if (name === "sub") Object.assign(marks, { sub: true, sup: false })
  if (name === "sup") Object.assign(marks, { sup: true, sub: false })
  if (styles.has("font-weight")) marks.strong = isHeavy(styles.get("font-weight"))
  if (styles.has("font-style")) marks.em = /italic|oblique/.test(styles.get("font-style"))
  if (/^(?:sub|super)$/.test(styles.get("vertical-align") ?? "")) {
    const isRaised = styles.get("vertical-align") === "super"
    Object.assign(marks, { sup: isRaised, sub: !isRaised })
  }
  return marks
}

export const keepsLines = (element, styles, around) => {
  const space = styles.get("white-space-collapse") ?? styles.get("white-space")
  if (element.localName === "pre" && !space) return true
  return space ? /pre|break-spaces|preserve/.test(space) : around
}
