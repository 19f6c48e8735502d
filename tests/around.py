"""What surrounds a body in an export, as tests invent it: a site at old.example with a few things that it knows."""

from dataclasses import dataclass, field

from articles.wordpress.bodies.pieces import Medium

SITE = "https://old.example"


@dataclass
class OldSite:
    """It owns whatever stands below `SITE`. `media` are attachments by number, `posts` numbers by address."""

    media: dict[int, str] = field(default_factory=dict)
    posts: dict[str, int] = field(default_factory=dict)
    reusables: dict[int, str] = field(default_factory=dict)
    cached: dict[str, str] = field(default_factory=dict)
    captions: dict[int, str] = field(default_factory=dict)
    titles: dict[int, str] = field(default_factory=dict)

    def attachment(self, number: int) -> Medium | None:
        return Medium(number, self.media[number]) if number in self.media else None

    def attachment_at(self, address: str) -> Medium | None:
        return next((Medium(number, file) for number, file in self.media.items() if file == address), None)

    def children(self) -> list[Medium]:
        return []

    def caption_of(self, medium: Medium) -> str:
        return self.captions.get(medium.number, "")

    def is_own(self, address: str) -> bool:
        return f"{address}/".startswith(f"{SITE}/")

    def new_address(self, address: str) -> str:
        return address

    def number_at(self, address: str) -> int:
        return self.posts.get(address, 0)

    def title_of(self, number: int) -> str:
        return self.titles.get(number, "")

    def reusable(self, number: int) -> str:
        return self.reusables.get(number, "")

    def cached_embed(self, address: str) -> str:
        return self.cached.get(address, "")
