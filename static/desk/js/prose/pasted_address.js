// An address that is pasted alone: it links the words that are chosen; in an empty block it becomes what it leads to.
import { rowOf } from "desk/blocks/rows"
import { askTweet } from "desk/tweets/ask"
import { becomeBlock } from "desk/prose/blocks_from"
import { endOffer, offer } from "desk/prose/offer"
import { isSafeAddress } from "desk/prose/web_address"
import { whatIs } from "desk/prose/what_is"

const ALONE = /^(?:https?:\/\/|\/(?!\/))\S+$/i

const BLOCKS = {
  tweet: async ({ address }) => ["tweetblock", { tweet: await askTweet(address) }, "The tweet is a block now."],
  video: async ({ address, title }) => ["videoblock", { title, url: address }, "The video is a block now. Give it a title."],
  story: async ({ id, text }) => ["relatedblock", { article: { id, text } }, `“${text}” is a block now.`],
  link: async ({ address, title, source }) => ["linkcardblock", { url: address, title, source }, "The link is a card now."],
}

const become = async (editor, answer) => {
  const row = rowOf(editor.view.dom)
  const [kind, values, text] = await BLOCKS[answer.kind](answer)
  const made = await becomeBlock(row, kind, values)
  if (made) offer(made.row.querySelector(".block-bar"), text, [{ label: "Keep as link", act: made.back }], { isUndo: true })
}

// What the block held when the desk was asked is what it must hold when the answer comes.
const ask = async (editor, address) => {
  const before = editor.state.doc
  const answer = await whatIs(address).catch(() => ({ kind: "" }))
  if (!answer.kind || editor.isDestroyed || !editor.state.doc.eq(before) || !rowOf(editor.view.dom)) return
  if (answer.kind !== "link") return become(editor, answer).catch((error) => offer(editor.view.dom, error.message, []))
  const choice = { label: "Make a link card", act: () => become(editor, answer) }
  offer(editor.view.dom, "This is a link.", [choice, { label: "Leave it", act: endOffer }])
}

const isTextOf = (html, text) =>
  !html || new DOMParser().parseFromString(html.replace(/\s(?:style|on\w+)\s*=/gi, " data-x="), "text/html").body.textContent.trim() === text

export const onAddress = (editor, event) => {
  const text = event.clipboardData?.getData("text/plain").trim() ?? ""
  if (!ALONE.test(text) || !isSafeAddress(text) || editor.view.input?.shiftKey) return false
  if (!isTextOf(event.clipboardData.getData("text/html"), text)) return false
  const { empty, $from, $to, from, to } = editor.state.selection
  if (!empty && $from.sameParent($to) && !ALONE.test(editor.state.doc.textBetween(from, to).trim())) {
    return editor.chain().setLink({ href: text }).run()
  }
  const wasEmpty = editor.isEmpty
  editor
    .chain()
    .insertContent({ type: "text", text, marks: [{ type: "link", attrs: { href: text } }] })
    .unsetMark("link")
    .run()
  if (wasEmpty) ask(editor, text)
  return true
}
