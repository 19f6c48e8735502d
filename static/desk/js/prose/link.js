// Links: to what the server lets through, and typed addresses only when they begin with https:// or http://.
import { Link as Base } from "django-prose-editor/editor"
import { askLink } from "desk/prose/link_dialog"
import { isSafeAddress } from "desk/prose/web_address"

const WRITTEN_OUT = /^https?:\/\//i

const write = (editor, { href, text }) => {
  const chain = editor.chain().focus().extendMarkRange("link")
  if (!href) return chain.unsetLink().run()
  if (!editor.state.selection.empty || editor.isActive("link")) return chain.setLink({ href }).run()
  const words = { type: "text", text: text || href.replace(/^mailto:/, ""), marks: [{ type: "link", attrs: { href } }] }
  return editor.chain().focus().insertContent(words).unsetMark("link").run()
}

export const Link = Base.extend({
  inclusive: false,

  addOptions() {
    return {
      ...this.parent?.(),
      defaultProtocol: "https",
      linkOnPaste: false,
      isAllowedUri: (address) => isSafeAddress(address ?? ""),
      shouldAutoLink: (address) => WRITTEN_OUT.test(address),
    }
  },

  addAttributes() {
    return { href: { default: null }, title: { default: null } }
  },

  // As the server writes it: `rel` comes last.
  renderHTML({ HTMLAttributes }) {
    return ["a", { ...HTMLAttributes, rel: "noopener" }, 0]
  },

  addMenuItems({ menu, buttons }) {
    menu.defineItem({
      name: "link",
      groups: "link",
      command: (editor) => editor.commands.openLink(),
      active: (editor) => editor.isActive("link"),
      button: buttons.material("insert_link", "Link"),
    })
  },

  addCommands() {
    return {
      ...this.parent?.(),
      openLink:
        () =>
        ({ editor }) => {
          const { href } = editor.getAttributes("link")
          askLink(href ?? "").then((answer) => (answer ? write(editor, answer) : editor.commands.focus()))
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    return { "Mod-k": ({ editor }) => editor.commands.openLink() }
  },
})
