// What one use of a picture leaves empty follows the library: the empty fields beside it show those words.
const FOLLOWS = "Follows the library: "
const USES = /(?:photo|lead_picture)$/

const words = (photo, name) => {
  if (!photo) return ""
  if (name === "alternative_text" && photo.is_decorative) return `${FOLLOWS}decorative`
  return photo[name] ? FOLLOWS + photo[name] : "The library has no words for it yet."
}

export const followLibrary = (input, photo) => {
  if (!USES.test(input.name)) return
  for (const name of ["caption", "alternative_text"]) {
    const field = input.form?.elements[input.name.replace(USES, name)]
    if (field) field.placeholder = words(photo, name)
  }
}
