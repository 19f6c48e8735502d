// Sends one picture to the library. Resolves to the picture; rejects with an Error whose message is a sentence, and
// whose `there` is the picture that the library holds already.
const ADDRESS = "/desk/articles/photo/upload/"
const MOST = 20 * 1024 * 1024
const TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"]
const SIGNED_OUT = "You are signed out. Sign in in another tab, then try again."
const NAME = 100 // of a file: the end of it, with the suffix

const refused = (message, there = null) => Object.assign(new Error(message), { there })

const refusal = (request) => {
  if (request.status === 413) return refused(request.responseText || "This file is too large.")
  try {
    const { error, there } = JSON.parse(request.responseText)
    return refused(error, there)
  } catch {
    if (request.status === 403) return refused("This page is too old. Load it again, then upload the picture.")
    return refused("The paper could not take the picture. Try again in a moment.")
  }
}

const wrong = (file) => {
  if (!TYPES.includes(file.type)) return "This is not a JPEG, PNG, WebP or GIF."
  if (file.size > MOST) return "This picture is larger than 20 MB. Save it smaller and upload it again."
  return file.size ? "" : "This file is empty."
}

export const sendPhoto = (file, { twice = false, onProgress = () => {} } = {}) =>
  new Promise((resolve, reject) => {
    if (wrong(file)) return reject(refused(wrong(file)))
    const form = new FormData()
    form.append("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value)
    form.append("file", file, file.name.slice(-NAME))
    if (twice) form.append("twice", "1")
    const request = new XMLHttpRequest()
    request.open("POST", ADDRESS)
    request.setRequestHeader("Accept", "application/json")
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded / (event.total || 1)))
    request.addEventListener("error", () => reject(refused("The connection broke off. Try again.")))
    request.addEventListener("load", () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText))
      else if (!request.responseURL.endsWith(ADDRESS)) reject(refused(SIGNED_OUT))
      else reject(refusal(request))
    })
    request.send(form)
  })
