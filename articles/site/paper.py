"""What the paper says about itself, as every card needs it: its settings and its categories, read together."""

from dataclasses import dataclass
from typing import Self

from articles.models import Category, Photo, SiteSettings


@dataclass(frozen=True)
class Section:
    """A category of the main menu with those under it."""

    category: Category
    children: list[Category]


@dataclass(frozen=True)
class Paper:
    settings: SiteSettings
    categories: dict[int, Category]

    @classmethod
    def read(cls) -> Self:
        """Two queries. Each category has its parent and its default picture at hand."""
        settings = SiteSettings.objects.select_related("default_picture").first() or SiteSettings()
        categories = {category.pk: category for category in Category.objects.select_related("default_picture")}
        for category in categories.values():
            category.parent = categories.get(category.parent_id or 0)
        return cls(settings, categories)

    @property
    def menu(self) -> list[Section]:
        shown = [category for category in self.categories.values() if category.in_menu and not category.retired]
        return [
            Section(category, [child for child in shown if child.parent_id == category.pk])
            for category in shown
            if category.parent_id is None
        ]

    def category_called(self, slug: str) -> Category | None:
        return next((category for category in self.categories.values() if category.slug == slug), None)

    def default_photos(self, category: Category | None) -> list[Photo]:
        """What may stand in for a lead picture, the nearest first."""
        line = [category, category.parent] if category else []
        photos = [place.default_picture for place in line if place] + [self.settings.default_picture]
        return [photo for photo in photos if photo]
