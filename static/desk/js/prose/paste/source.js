// What was copied, as a document to read: inert, without style sheets, its styles and handlers under other names.
// (A parser that met such attributes would report them to the page's policy, though it draws and runs nothing.)
const SHEET = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi
const HIDDEN = /<(script|xml|head|template)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi
const TAG = /<[a-z][^<>]*>/gi
const REPORTED = /([\s"'/])(style|on[a-z]+)(\s*=)/gi

export const STYLE_NAME = "data-pasted-style"

export const readSource = (html) => {
  const sheets = [...html.matchAll(SHEET)].map((match) => match[1]).join("\n")
  const plain = html
    .replace(SHEET, "")
    .replace(HIDDEN, "")
    .replace(TAG, (tag) => tag.replace(REPORTED, "$1data-pasted-$2$3"))
  return { body: new DOMParser().parseFromString(plain, "text/html").body, sheets }
}
