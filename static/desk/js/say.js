// What a sighted person sees happen is said to those who listen: one live region for the whole page.
let region

export const say = (text) => {
  if (!region) {
    region = document.createElement("div")
    region.className = "visually-hidden"
    region.setAttribute("role", "status")
    document.body.append(region)
  }
  region.textContent = ""
  setTimeout(() => (region.textContent = text), 50)
}
