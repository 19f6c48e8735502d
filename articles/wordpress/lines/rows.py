"""Bylines, categories and tags by their names: those of the paper, or new ones."""

from typing import Any

from django.db import models
from django.utils.text import slugify

from articles.models import Author, Category, Tag
from articles.press import paper
from articles.wordpress.incoming import Credit
from globepost.text import clean_line


class Rows:
    """Remembers what it found: two queries for a name that it meets for the first time, none later."""

    def __init__(self, *, by: Any) -> None:
        self.by = by
        self.known: dict[tuple[Any, ...], Any] = {}
        self.added = dict.fromkeys((Author, Category, Tag), 0)

    def credits(self, given: list[Any]) -> list[Credit]:
        """Each author once, in order."""
        found: dict[int, Credit] = {}
        for one in given:
            one = one if isinstance(one, dict) else {"name": one}
            author = self._author(clean_line(one["name"]), one.get("slug", ""))
            found.setdefault(author.pk, Credit(author, clean_line(one.get("role", ""))[:60]))
        return list(found.values())

    def category(self, said: str) -> Category:
        """“Politics”, or “Politics/Europe” for the one within it."""
        above, _, last = said.rpartition("/")
        parent = self.category(above) if above else None
        name = clean_line(last)[:80]
        # A name alone may be that of a category which stands under another here.
        same = Category.objects.filter(name__iexact=name, **({"parent": parent} if parent else {}))
        key = (Category, parent and parent.pk, name.lower())
        return self._found(key, same.order_by("parent_id", "pk"), lambda: self._new_category(name, parent))

    def tag(self, said: str) -> Tag:
        name = clean_line(said)[:100]
        same = Tag.objects.filter(models.Q(name__iexact=name) | models.Q(slug=slugify(name)[:100]))
        return self._found((Tag, name.lower()), same, lambda: Tag(name=name, slug=_free(Tag, slugify(name))))

    def _author(self, name: str, slug: str) -> Author:
        wanted = slug or slugify(name)[:120]
        same = Author.objects.filter(slug=wanted)
        if not slug:
            same = Author.objects.filter(models.Q(slug=wanted) | models.Q(name__iexact=name)).order_by("pk")
        return self._found((Author, name.lower(), slug), same, lambda: Author(name=name[:120], slug=wanted[:120]))

    def _new_category(self, name: str, parent: Category | None) -> Category:
        slug = slugify(name)
        return Category(name=name, parent=parent, slug=_free(Category, slug, f"{parent.slug}-{slug}" if parent else ""))

    def _found(self, key: tuple[Any, ...], same: Any, make: Any) -> Any:
        if key not in self.known:
            thing = same.first()
            if thing is None:
                thing = make()
                paper.save(thing, by=self.by)
                self.added[type(thing)] += 1
            self.known[key] = thing
        return self.known[key]


def _free(model: Any, *wanted: str) -> str:
    """The first of these addresses that nobody has, or one with a number."""
    longest = model._meta.get_field("slug").max_length - 4
    tried = [slug[:longest].rstrip("-") for slug in wanted if slug]
    tried += [f"{tried[0]}-{number}" for number in range(2, 100)]
    taken = set(model.objects.filter(slug__in=tried).values_list("slug", flat=True))
    return next(slug for slug in tried if slug not in taken)
