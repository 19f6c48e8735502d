// The dialog in which pictures are chosen, searched and uploaded without leaving the page.
//
//   const photos = await choosePhotos({ several: true })
import { askPhotos } from "desk/photos/ask"
import { frame } from "desk/photos/chooser_frame"
import { make } from "desk/photos/dom"
import { takeDrops } from "desk/photos/drop"
import { keyGrid } from "desk/photos/grid"
import { thumbnail, words } from "desk/photos/picture"
import { uploads } from "desk/photos/uploads"

const WAIT = 250

/** Resolves to the pictures chosen, in order; to none when the dialog was closed. `files` are uploaded at once. */
export const choosePhotos = ({ several = false, files = [] } = {}) =>
  new Promise((resolve) => {
    const { dialog, search, mine, file, list, box, more, use, said } = frame(several)
    const shown = new Map()
    let picked = []
    let next = 1
    let asked = 0
    let timer

    const finish = (photos) => {
      picked = photos
      dialog.close()
    }
    const mark = () => {
      for (const [option, photo] of shown) {
        const place = picked.indexOf(photo) + 1
        option.setAttribute("aria-selected", place > 0)
        option.querySelector(".photo-place").textContent = several && place ? place : ""
      }
      use.textContent = picked.length > 1 ? `Use these ${picked.length}` : "Use this one"
      use.disabled = picked.length === 0
    }
    const pick = (photo) => {
      if (!several) return finish([photo])
      picked = picked.includes(photo) ? picked.filter((one) => one !== photo) : [...picked, photo]
      mark()
    }
    const tabStop = keyGrid(box, (option) => pick(shown.get(option)))

    const show = (photo, { first = false } = {}) => {
      const known = [...shown.values(), ...picked].find(({ id }) => id === photo.id) ?? photo
      if (!first && [...shown.values()].includes(known)) return known
      const place = make("span", { class: "photo-place", "aria-hidden": "true" })
      const option = make("li", { role: "option", tabindex: "-1", class: "photo-option" }, thumbnail(known), words(known), place)
      shown.set(option, known)
      if (first) box.prepend(option)
      else box.append(option)
      return known
    }
    const load = async () => {
      if (!next) return
      const mineNow = ++asked
      const page = next
      next = null
      box.setAttribute("aria-busy", "true")
      try {
        const found = await askPhotos({ q: search.value, page, whose: mine.checked ? "mine" : "" })
        if (mineNow !== asked) return
        if (page === 1) {
          shown.clear()
          box.replaceChildren()
        }
        for (const photo of found.photos) show(photo)
        next = found.next
        said.textContent = shown.size ? `${shown.size}${next ? " or more" : ""} found` : "No picture has these words."
      } catch (error) {
        if (mineNow !== asked) return
        next = page
        said.textContent = error.message
      }
      box.removeAttribute("aria-busy")
      more.hidden = !next
      mark()
      tabStop()
    }
    const again = () => {
      next = 1
      load()
    }

    const take = (photo) => {
      const known = show(photo, { first: true })
      if (!several) return finish([known])
      pick(known)
      tabStop()
    }
    const upload = uploads(list, { done: (photo, row) => (row.remove(), take(photo)), useThere: take })

    search.addEventListener("input", () => {
      clearTimeout(timer)
      timer = setTimeout(again, WAIT)
    })
    search.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault())
    mine.addEventListener("change", again)
    more.addEventListener("click", load)
    box.addEventListener("scroll", () => box.scrollTop + box.clientHeight > box.scrollHeight - 300 && load())
    file.addEventListener("change", () => {
      upload([...file.files].slice(0, several ? undefined : 1))
      file.value = ""
    })
    takeDrops(dialog, (dropped) => upload(dropped.slice(0, several ? undefined : 1)))
    use.addEventListener("click", () => finish(picked))
    dialog.addEventListener("cancel", () => (picked = []))
    for (const one of dialog.querySelectorAll("[data-close]")) one.addEventListener("click", () => finish([]))
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(picked)
    })

    document.body.append(dialog)
    dialog.showModal()
    search.focus()
    load()
    upload(files)
  })
