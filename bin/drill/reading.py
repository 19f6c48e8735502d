"""Reading the whole running paper over HTTP, as a reader's browser would."""

import http.client
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from drill.links import Links

MOST = 5_000
"""Addresses; a crawl that does not end has found a trap."""


class Answer(NamedTuple):
    status: int
    location: str
    kind: str
    text: str
    cookie: str


class Reader:
    """Keeps every answer; `wrong` are sentences about what a reader must not meet."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.answers: dict[str, Answer] = {}
        self.loaded: set[str] = set()
        self.wrong: list[str] = []

    def read_everything(self, *starts: str) -> None:
        queue = [urljoin(self.site, start) for start in starts]
        seen = set(queue)
        while queue:
            assert len(seen) < MOST, f"more than {MOST} addresses"
            for address in self.read(queue.pop()):
                if address not in seen:
                    seen.add(address)
                    queue.append(address)

    def read(self, page: str) -> list[str]:
        """Look at what the page leads to and loads; the addresses to go on from."""
        answer = self.get(page)
        if answer.status in (301, 302, 307, 308):
            target = urldefrag(urljoin(page, answer.location))[0]
            return [target] if self.is_own(target) else []
        if answer.status != 200:
            self.wrong.append(f"{page} answers {answer.status}")
            return []
        links = Links(answer.kind, answer.text)
        followed, loaded = (self.absolute(page, found) for found in (links.followed, links.loaded))
        for address in followed:
            if self.is_own(address) and not self.leads_somewhere(address):
                self.wrong.append(f"{page} links {address}: {self.get(address).status}")
        for address in loaded:
            self.loaded.add(address)
            if not self.is_own(address):
                self.wrong.append(f"{page} loads {address} from another host")
            elif self.get(address).status != 200:
                self.wrong.append(f"{page} loads {address}: {self.get(address).status}")
        return [address for address in followed + loaded if self.is_own(address)]

    def leads_somewhere(self, address: str) -> bool:
        """At 200, or by one redirect to a 200 on this site."""
        answer = self.get(address)
        if answer.status in (301, 302, 307, 308):
            target = urldefrag(urljoin(address, answer.location))[0]
            return self.is_own(target) and self.get(target).status == 200
        return answer.status == 200

    def absolute(self, page: str, addresses: list[str]) -> list[str]:
        found = (urldefrag(urljoin(page, address.strip()))[0] for address in addresses)
        return [address for address in found if urlsplit(address).scheme in ("http", "https")]

    def is_own(self, address: str) -> bool:
        return address == self.site or address.startswith(f"{self.site}/")

    def get(self, address: str) -> Answer:
        if address not in self.answers:
            self.answers[address] = fetch(address)
            if self.answers[address].cookie and "/desk/" not in address:
                self.wrong.append(f"{address} sets a cookie")
        return self.answers[address]


def fetch(address: str) -> Answer:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    try:
        connection.request("GET", (parts.path or "/") + (f"?{parts.query}" if parts.query else ""))
        response = connection.getresponse()
        body = response.read()
        kind = response.getheader("Content-Type", "")
        text = body.decode("utf-8", "replace") if kind.startswith(("text/", "application/")) else ""
        location, cookie = response.getheader("Location", ""), response.getheader("Set-Cookie", "")
        return Answer(response.status, location, kind, text, cookie)
    finally:
        connection.close()
