"""Cards: what a list, a side column or a related card shows of a story."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from articles.models import Author, Category, Publication, PublicationAuthor
from articles.site.paper import Paper
from articles.site.pictures import Picture, picture_of


@dataclass(frozen=True)
class Byline:
    author: Author
    role: str = ""

    @property
    def picture(self) -> Picture | None:
        return picture_of(self.author.picture)


@dataclass(frozen=True)
class Card:
    publication: Publication
    category: Category | None = None
    picture: Picture | None = None
    bylines: list[Byline] = field(default_factory=list)

    @property
    def writers(self) -> list[Byline]:
        """Those who wrote it, or everybody when no credit is without a role."""
        return [byline for byline in self.bylines if not byline.role] or self.bylines


def bylines_of(publication_ids: Iterable[int]) -> dict[int, list[Byline]]:
    """The bylines of many publications, in order, with the authors' pictures. One query."""
    found: dict[int, list[Byline]] = defaultdict(list)
    rows = PublicationAuthor.objects.filter(publication__in=publication_ids).select_related("author__picture")
    for row in rows.order_by("order", "pk"):
        found[row.publication_id].append(Byline(row.author, row.role))
    return found


def make_card(publication: Publication, paper: Paper, bylines: list[Byline]) -> Card:
    """No query when the publication came `for_listing()`."""
    category = paper.categories.get(publication.main_category_id or 0)
    picture = picture_of(publication.lead_photo, alternative_text=publication.lead_alternative_text)
    stand_ins = (picture_of(photo) for photo in paper.default_photos(category))
    return Card(publication, category, picture or next(filter(None, stand_ins), None), bylines)


def make_cards(publications: Iterable[Publication], paper: Paper) -> list[Card]:
    """A card for each publication, in the order given. One query."""
    publications = list(publications)
    bylines = bylines_of(publication.pk for publication in publications)
    return [make_card(publication, paper, bylines[publication.pk]) for publication in publications]
