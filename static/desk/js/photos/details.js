// What the library says of a picture, in a dialog of the page: it is changed there for every story.
import { openInPage } from "desk/dialogs"
import { askPhotos } from "desk/photos/ask"

/** Resolves to the picture as it is then; to null when the desk does not answer. */
export const editDetails = async (photo) => {
  await openInPage(`${photo.change}?_popup=1`, `Details of ${photo.name}`)
  const { photos } = await askPhotos({ ids: photo.id }).catch(() => ({ photos: [] }))
  return photos[0] ?? null
}
