// The words of a headline or a name as they stand in an address: what `articles/desk/slugs.py` makes of them.
export function plainWords(text, length = 110) {
  const folded = text.replaceAll("ß", "ss").replace(/[’']/g, "").normalize("NFKD")
  const plain = folded.replace(/[^\x20-\x7e]/g, "").toLowerCase()
  const words = plain.replace(/[^\w\s-]/g, "").replace(/[-\s]+/g, "-").replace(/^[-_]+|[-_]+$/g, "")
  if (words.length <= length) return words
  return words.slice(0, length + 1).replace(/-[^-]*$/, "").slice(0, length)
}
