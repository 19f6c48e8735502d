// Links: to what the server lets through, and typed addresses only when they begin with https:// or http://.
import { Link as Base } from "django-prose-editor/editor"
import { isSafeAddress } from "desk/prose/web_address"

const WRITTEN_OUT = /^https?:\/\//i

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
})
