// The block editor and Tiptap make style elements. They get the page's nonce, without which the policy refuses them:
// Tiptap would then save every typed space as &nbsp;. A classic script, so that it runs before any module.
{
  const nonce = document.currentScript.nonce
  const create = Document.prototype.createElement
  Document.prototype.createElement = function (name, options) {
    const element = create.call(this, name, options)
    if (element.localName === "style") element.nonce = nonce
    return element
  }
}
