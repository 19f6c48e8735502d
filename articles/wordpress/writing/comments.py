"""Block comments, as WordPress's `serialize_block` writes them."""

import json
from typing import Any

ESCAPES = (("--", "\\u002d\\u002d"), ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ('\\"', "\\u0022"))
MARK = "globepost"
"""Under `metadata` of a block: what the block says of which WordPress shows nothing, by the names of our pieces."""


def block(name: str, inner: str, **attributes: Any) -> str:
    """A core block around its HTML."""
    given = f" {attributes_json(attributes)}" if attributes else ""
    return f"<!-- wp:{name}{given} -->\n{inner}\n<!-- /wp:{name} -->"


def attributes_json(attributes: dict[str, Any]) -> str:
    """JSON that neither ends the comment nor opens a tag."""
    text = json.dumps(attributes, ensure_ascii=False, separators=(",", ":"))
    for plain, escaped in ESCAPES:
        text = text.replace(plain, escaped)
    return text


def marked(**said: Any) -> dict[str, Any]:
    """The attributes that carry what is said, none when nothing is."""
    kept = {name: value for name, value in said.items() if value}
    return {"metadata": {MARK: kept}} if kept else {}
