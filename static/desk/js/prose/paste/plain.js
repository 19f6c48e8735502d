// Plain text: blank lines part paragraphs, and where there is none every line is a paragraph of its own.
import { toHTML } from "desk/prose/paste/html"
import { tidy } from "desk/prose/paste/spaces"

const textOf = (line) => [{ text: line, marks: {}, href: "" }]

export const plainToHTML = (text) => {
  const whole = text.replace(/\r\n?|[\v\f\u2028]/g, "\n").replaceAll("\u2029", "\n\n")
  if (!/\n/.test(whole.trim())) return toHTML([{ name: "p", pieces: tidy(textOf(whole), { isFragment: true }) }])
  const parts = /\n[ \t\u00a0]*\n/.test(whole.trim()) ? whole.split(/\n(?:[ \t\u00a0]*\n)+/) : whole.split("\n")
  const paragraphs = parts.map((part) =>
    part
      .split("\n")
      .map((line) => tidy(textOf(line)))
      .filter((pieces) => pieces.length)
      .flatMap((pieces, index) => (index ? [{ isBreak: true }, ...pieces] : pieces)),
  )
  return toHTML(paragraphs.filter((pieces) => pieces.length).map((pieces) => ({ name: "p", pieces })))
}
