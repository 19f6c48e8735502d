// A text as two, and two as one, on the documents of the text block's editor: no word, mark or link is lost, and each
// part is a text by itself.
import { pm } from "django-prose-editor/editor"

const { Fragment } = pm.model

const isList = (node) => /List$/.test(node?.type.name ?? "")

const childrenOf = (node) => {
  const children = []
  node.forEach((child) => children.push(child))
  return children
}

const filled = (node, children) => node.type.createAndFill(node.attrs, Fragment.from(children), node.marks)

// The items of a list whose own item was cut away go up into its place.
const lifted = ([list, ...rest]) => {
  const items = childrenOf(list)
  const last = items.pop()
  return [...items, filled(last, [...childrenOf(last), ...rest])]
}

const mended = (node) => {
  if (node.isTextblock || node.isLeaf) return [node]
  const children = childrenOf(node).flatMap(mended)
  return node.type.name === "listItem" && isList(children[0]) ? lifted(children) : [filled(node, children)]
}

// A paragraph, item or quotation that the cut has left without a word goes, at that edge alone.
const pruned = (node, isEnd) => {
  if (node.isTextblock) return node.content.size ? node : null
  if (node.isLeaf) return node
  const children = childrenOf(node)
  const edge = isEnd ? children.pop() : children.shift()
  const kept = edge && pruned(edge, isEnd)
  if (kept) children[isEnd ? "push" : "unshift"](kept)
  return children.length ? node.copy(Fragment.from(children)) : null
}

const whole = (node, isEnd) => mended(pruned(node, isEnd) ?? node.type.createAndFill())[0]

/** The two documents that a document falls into at a position. */
export const splitDoc = (doc, position) => [whole(doc.cut(0, position), true), whole(doc.cut(position), false)]

/** One document of two; the second may be another editor's. */
export const joinDocs = (first, second) => {
  const own = pm.model.Node.fromJSON(first.type.schema, second.toJSON())
  const upper = pruned(first, true)?.content ?? Fragment.empty
  const lower = pruned(own, false)?.content ?? Fragment.empty
  return [first.type.createAndFill(null, upper.append(lower)), upper.size]
}

/** Makes an editor's document this one, by the least change. Returns what undoes it. Its own history keeps out. */
export const change = (editor, wanted) => {
  const doc = pm.model.Node.fromJSON(editor.schema, wanted.toJSON())
  const was = editor.state.doc.content
  const start = was.findDiffStart(doc.content)
  if (start === null) return () => {}
  let { a, b } = was.findDiffEnd(doc.content)
  const overlap = Math.max(start - Math.min(a, b), 0)
  a += overlap
  b += overlap
  const made = editor.state.tr.replace(start, a, doc.slice(start, b)).setMeta("addToHistory", false)
  editor.view.dispatch(made)
  return () => {
    const back = editor.state.tr.setMeta("addToHistory", false)
    for (let i = made.steps.length - 1; i >= 0; i--) back.step(made.steps[i].invert(made.docs[i]))
    editor.view.dispatch(back)
  }
}
