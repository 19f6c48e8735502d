// The address follows the headline until somebody chooses it or the story is published; the desk makes it of the words
// that are free (see articles/desk/slugs.py), so an empty slug is sent until then.
import { plainWords } from "desk/plain_words"

const place = document.querySelector("[data-story-address]")
const headline = document.getElementById("id_headline")
const slug = document.getElementById("id_slug")
const shown = place?.querySelector("[data-address]")

if (place && headline && slug) {
  let follows = place.dataset.storyAddress === "headline"

  const follow = () => {
    const words = plainWords(headline.value)
    slug.value = ""
    slug.placeholder = words
    shown.textContent = words ? `${place.dataset.day}${words}/` : "an address made of its headline"
  }

  headline.addEventListener("input", () => follows && follow())
  slug.addEventListener("input", () => {
    follows = slug.value === "" && place.dataset.storyAddress === "headline"
    if (follows) follow()
  })
  document.addEventListener("story:found", ({ detail }) => {
    if (detail.address) shown.textContent = detail.address
  })
}
