// What the desk has to say about the last step is brought into view and read out, wherever the page stood before.
const notice = document.querySelector(".errornote") ?? document.querySelector("[data-notice]")

if (notice) {
  // The block editor scrolls to the place that it kept in the hash; this runs before it reads that.
  const kept = new URLSearchParams(location.hash.slice(1))
  if (kept.has("scrollY")) {
    kept.delete("scrollY")
    history.replaceState(history.state, "", `#${kept}`)
  }
  notice.tabIndex = -1
  addEventListener("load", () => {
    notice.scrollIntoView({ block: "center" })
    notice.focus({ preventScroll: true })
  })
}
