// White space of what was pasted, by the rules of docs/prose.md.
const RUN = /([ \t\n\r\f\u00a0]+)/

// One blank stands for each run. A single no-break space between two words was meant, and stays.
export const tidy = (pieces, { isFragment = false } = {}) => {
  const tidied = []
  let blank = ""
  let from = null
  let isAtStart = true
  const settle = () => {
    if (blank && (!isAtStart || isFragment)) from.text += blank === "\u00a0" ? blank : " "
    blank = ""
  }
  for (const piece of pieces) {
    const copy = { ...piece, text: "" }
    tidied.push(copy)
    if (piece.isBreak) {
      blank = ""
      isAtStart = true
      continue
    }
    for (const part of piece.text.split(RUN)) {
      if (!part) continue
      if (RUN.test(part)) {
        from = blank ? from : copy
        blank += part
      } else {
        settle()
        copy.text += part
        isAtStart = false
      }
    }
  }
  if (isFragment) settle()
  return tidied.filter((piece) => piece.isBreak || piece.text)
}

const isEmpty = (piece) => !piece.isBreak && !/[^ \t\n\r\f\u00a0]/.test(piece.text)

// Two breaks in a row end a paragraph; breaks at either end of one say nothing.
export const splitLines = (pieces) => {
  const lines = [[]]
  let breaks = []
  for (const piece of pieces) {
    if (piece.isBreak || (breaks.length && isEmpty(piece))) {
      breaks.push(piece)
      continue
    }
    const count = breaks.filter((one) => one.isBreak).length
    if (count > 1) lines.push([])
    else if (lines.at(-1).some((one) => !isEmpty(one))) lines.at(-1).push(...breaks)
    breaks = []
    lines.at(-1).push(piece)
  }
  return lines.filter((line) => line.some((piece) => !piece.isBreak && !isEmpty(piece)))
}
