// A list of uploads: one line a file with its progress, and what became of it. Each file is sent by itself, two at a
// time, so that one that is refused loses no other.
//
//   const add = uploads(list, { done(photo), settled({ added, refused }) }); add(files)
import { button, make } from "desk/photos/dom"
import { queue } from "desk/photos/queue"
import { sendPhoto } from "desk/photos/send"
import { say } from "desk/say"

const PARALLEL = 2

const counted = (number, what) => `${number} ${what}${number === 1 ? "" : "s"}`

const summary = (added, refused) =>
  [added && `${counted(added, "picture")} added`, refused && `${refused} not added`].filter(Boolean).join(", ")

export const uploads = (list, { done = () => {}, settled = () => {}, useThere = null }) => {
  const run = queue(PARALLEL)
  let open = 0
  let added = 0
  let refused = 0

  const close = () => {
    if (open) return
    if (added + refused) say(summary(added, refused))
    settled({ added, refused })
    added = refused = 0
  }

  const line = (file) => {
    const bar = make("progress", { max: "1", value: "0", "aria-label": `Sending ${file.name}` })
    const state = make("span", { class: "upload-state", text: "Waits" })
    const row = make("li", { class: "upload" }, make("span", { class: "upload-name", text: file.name }), bar, state)
    list.append(row)
    return { row, bar, state }
  }

  const refuse = (file, { row, state }, error, start) => {
    row.classList.add("is-refused")
    const retry = (text, twice) => row.append(button(text, () => start(file, { row, twice }), { class: "button" }))
    state.textContent = error.message
    if (error.there && useThere) {
      row.append(button("Use that one", () => (row.remove(), useThere(error.there)), { class: "button" }))
    } else if (error.there) {
      row.append(make("a", { href: error.there.change, text: "See it", class: "upload-there" }))
    }
    if (error.there) retry("Add it all the same", true)
    else retry("Try again", false)
    row.append(button("Leave it out", () => row.remove(), { class: "button" }))
  }

  const start = (file, { row: old = null, twice = false } = {}) => {
    open++
    const parts = line(file)
    old?.replaceWith(parts.row)
    return run(async () => {
      parts.state.textContent = "Is sent"
      const onProgress = (part) => {
        parts.bar.value = part
        if (part === 1) parts.state.textContent = "Is checked"
      }
      try {
        const photo = await sendPhoto(file, { twice, onProgress })
        added++
        parts.row.classList.add("is-done")
        parts.state.textContent = "Added"
        done(photo, parts.row)
      } catch (error) {
        refused++
        refuse(file, parts, error, start)
        say(`${file.name}: ${error.message}`)
      }
      parts.bar.remove()
      open--
      close()
    })
  }

  return (files) => {
    if (files.length) say(`${counted(files.length, "file")} to upload`)
    for (const file of files) start(file)
  }
}
