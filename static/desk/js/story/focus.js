// The bar at the bottom of a phone covers nothing that has the focus: browsers scroll only what is out of the window.
const panel = document.querySelector("[data-story-panel]")

document.addEventListener("focusin", ({ target }) => {
  if (!panel || panel.contains(target) || getComputedStyle(panel).position !== "fixed") return
  const { top, bottom, height } = target.getBoundingClientRect()
  const bar = panel.getBoundingClientRect().top
  if (bottom > bar && (height < bar || top > bar - 40)) target.scrollIntoView({ block: height < bar - 40 ? "nearest" : "start" })
})
