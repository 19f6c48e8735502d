// What our own modules bring into the text block's editor, by the names of EXTENSIONS in articles/sanitising.py.
export { Link } from "desk/prose/link"
export { OrderedList } from "desk/prose/lists"
export { Pasting } from "desk/prose/pasting"
export { Typing } from "desk/prose/typing"
