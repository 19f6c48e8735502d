"""An export of the paper as an XML parser that knows nothing of our code reads it."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from lxml import etree

PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
SPACES = {
    "wp": "http://wordpress.org/export/1.2/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "excerpt": "http://wordpress.org/export/1.2/excerpt/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


class Told:
    """One item: `told["wp:post_id"]` is the text of that element."""

    def __init__(self, node: Any) -> None:
        self.node = node

    def __getitem__(self, name: str) -> str:
        return self.node.findtext(name, namespaces=SPACES) or ""

    @property
    def names(self) -> list[str]:
        """Its elements in their order, without their namespaces."""
        return [etree.QName(one).localname for one in self.node]

    @property
    def meta(self) -> dict[str, str]:
        pairs = self.node.iterfind("wp:postmeta", SPACES)
        return {Told(pair)["wp:meta_key"]: Told(pair)["wp:meta_value"] for pair in pairs}

    def terms(self, domain: str) -> list[str]:
        return [one.get("nicename") for one in self.node.iterfind("category") if one.get("domain") == domain]


class Read:
    """The files of an export."""

    def __init__(self, paths: list[Path]) -> None:
        self.roots = [etree.parse(path, PARSER).getroot() for path in paths]
        self.items = [Told(node) for root in self.roots for node in root.iterfind("channel/item")]

    def all(self, name: str) -> list[Told]:
        """What the head of the first file has under that name: `wp:category`."""
        return [Told(node) for node in self.roots[0].iterfind(f"channel/{name}", SPACES)]

    def of_type(self, kind: str) -> list[Told]:
        return [told for told in self.items if told["wp:post_type"] == kind]

    def titled(self, title: str) -> Told:
        (told,) = [told for told in self.items if told["title"] == title]
        return told


def export(folder: Path, *options: str) -> Read:
    """Write the paper into the folder and read what was written."""
    call_command("export_wordpress", str(folder / "paper.xml"), "--force", *options, verbosity=0)
    names = sorted(folder.glob("paper*.xml"), key=lambda path: (len(path.name), path.name))
    return Read(names)
