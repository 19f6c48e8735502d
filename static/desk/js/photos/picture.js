// A picture of the library as it stands in a grid or a field: the thumbnail, its name, its credit, what it lacks.
import { make } from "desk/photos/dom"

export const thumbnail = (photo) =>
  make("img", { class: "photo-thumbnail", src: photo.thumbnail, alt: "", loading: "lazy", draggable: "false" })

export const warnings = (photo) =>
  make("span", { class: "photo-warnings" }, ...photo.warnings.map((text) => make("span", { class: "photo-warning", text })))

export const words = (photo) =>
  make(
    "span",
    { class: "photo-words" },
    make("span", { class: "photo-name", text: photo.name }),
    ...(photo.credit ? [make("span", { class: "photo-credit", text: photo.credit })] : []),
    warnings(photo),
  )
