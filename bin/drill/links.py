"""What a page leads to and what it loads."""

import re
from html.parser import HTMLParser

FOLLOWED_LINKS = {"canonical", "alternate", "next", "prev"}
LOADING = (
    *("img src", "img srcset", "source src", "source srcset", "video src", "video poster", "audio src", "track src"),
    *("script src", "iframe src", "embed src", "object data", "input src", "use href", "image href", "body background"),
)
"""Elements and their attributes."""


class Links(HTMLParser):
    def __init__(self, kind: str, text: str) -> None:
        super().__init__()
        self.followed: list[str] = []
        self.loaded: list[str] = []
        if "html" in kind:
            self.feed(text)
        elif "xml" in kind:
            self.followed = re.findall(r"<(?:loc|link|guid)\b[^>]*>([^<]+)<", text)
            self.followed += re.findall(r"<(?:atom:)?link\b[^>]*\bhref=\"([^\"]+)\"", text)
        elif "css" in kind:
            self.loaded = in_styles(text)
        elif "text/plain" in kind:
            self.followed = re.findall(r"^Sitemap: (\S+)$", text, flags=re.MULTILINE)
        self.loaded = [address for address in self.loaded if not address.startswith(("data:", "#"))]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in ("a", "area") and values.get("href"):
            self.followed.append(values["href"])
        if tag == "link" and values.get("href"):
            kinds = set(values.get("rel", "").split())
            (self.followed if kinds & FOLLOWED_LINKS else self.loaded).append(values["href"])
        if tag == "meta" and values.get("property") in ("og:url", "og:image", "og:audio", "og:video"):
            self.followed.append(values.get("content", ""))
        for name, value in values.items():
            if value and f"{tag} {name}" in LOADING:
                self.loaded += [one.split()[0] for one in value.split(",")] if name == "srcset" else [value]
        self.loaded += in_styles(values.get("style", ""))


def in_styles(text: str) -> list[str]:
    imported = re.findall(r"@import\s+[\"']([^\"']+)", text)
    return imported + [address.strip(" \"'") for address in re.findall(r"url\(([^)]*)\)", text)]
