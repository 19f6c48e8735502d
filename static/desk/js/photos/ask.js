// What the library has: pages of pictures, newest first, or the pictures with these numbers.
const ADDRESS = "/desk/articles/photo/choose/"
const FAILED = "The library does not answer. Look at the connection and try again."

/** `asked` is { q, page, whose } or { ids }. Resolves to { photos, next }; rejects with a sentence. */
export const askPhotos = async (asked) => {
  const answer = await fetch(`${ADDRESS}?${new URLSearchParams(asked)}`).catch(() => null)
  if (!answer?.ok || !answer.headers.get("Content-Type")?.includes("json")) throw new Error(FAILED)
  return answer.json()
}
