// What our own modules bring into the text block's editor, by the names of EXTENSIONS in articles/sanitising.py.
export { Length } from "desk/prose/length"
export { Link } from "desk/prose/link"
export { LinkBubble } from "desk/prose/link_bubble"
export { OrderedList } from "desk/prose/lists"
export { Pasting } from "desk/prose/pasting"
export { Toolbar } from "desk/prose/toolbar"
export { Typing } from "desk/prose/typing"
