"""The whole paper as a stream of marks, in the memory of one batch."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Q
from django.utils import timezone

from articles.models import Article, Category, FrontPageSlot, Kind
from articles.wordpress.writing import attachments, channel
from articles.wordpress.writing.bodies import file_names
from articles.wordpress.writing.guests import guests
from articles.wordpress.writing.items import Out, item
from articles.wordpress.writing.menus import menu_items
from articles.wordpress.writing.numbers import Numbers
from articles.wordpress.writing.places import Media
from articles.wordpress.writing.posts import Paper, post
from articles.wordpress.writing.stories import Story, stories
from articles.wordpress.writing.surroundings import Surroundings


@dataclass
class Export:
    """One export. With `is_public` it says what readers see now and nothing else; else drafts and notes are in it too.

    `counts` says how many of each type were written so far.
    """

    media: Media
    is_public: bool = False
    counts: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.numbers = Numbers()
        self.categories = list(Category.objects.select_related("parent").order_by("pk"))
        self.files: set[str] = set()

    def head(self) -> Iterator[str]:
        return channel.head(self.categories)

    def items(self) -> Iterator[str]:
        """Bounded queries for each batch of 200 stories or 500 photos. A file comes before the story that shows it."""
        for out in self._outs():
            self.counts[out.type] += 1
            yield item(out)

    def _outs(self) -> Iterator[Out]:
        yield from guests()
        yield from attachments.photos(self.numbers, self.media, only_public=self.is_public)
        paper = self._paper()
        for batch in stories(only_live=self.is_public):
            around = Surroundings(batch, numbers=self.numbers, media=self.media, is_public=self.is_public)
            for story in batch:
                yield from self._new_files(story)
                yield post(story, around, paper)
        yield from menu_items(self.categories)

    def _paper(self) -> Paper:
        pages = dict(Article.objects.filter(kind=Kind.PAGE).exclude(path="").values_list("path", "pk"))
        known = self.numbers.articles(pages.values())
        now = timezone.now()
        slots = FrontPageSlot.objects.filter(
            Q(starts_at__isnull=True) | Q(starts_at__lte=now), Q(ends_at__isnull=True) | Q(ends_at__gt=now)
        ).filter(place=FrontPageSlot.Place.FEATURED)
        return Paper(
            categories={category.pk: category for category in self.categories},
            pages={path: known[pk] for path, pk in pages.items()},
            featured=set(slots.values_list("article_id", flat=True)),
        )

    def _new_files(self, story: Story) -> Iterator[Out]:
        for name in file_names(story.content):
            if name not in self.files:
                self.files.add(name)
                yield attachments.file(name, self.media)
