"""What invented stories refer to: sections of very different size, bylines, tags, a handful of pictures, people."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from random import Random
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils.text import slugify
from PIL import Image

from articles.benchmark.words import Words
from articles.models import Author, Category, Photo, SiteSettings, Tag
from articles.photos.adding import AlreadyThere, add_photo
from articles.press import paper
from articles.press.roles import Role

# From the largest to the smallest; each with those under it.
SECTIONS: dict[str, list[str]] = {
    "World": [],
    "National": [],
    "Opinion": ["Columns", "Editorials", "Book Reviews", "Stage"],
    "Business": [],
    "Lifestyle": [],
    "Interviews": [],
    "Democracy at Risk": ["Media Freedom"],
    "Obituaries": [],
}
FEATURED = "Featured"
OWNERS = {Role.REPORTER: 24, Role.EDITOR: 5, Role.ADMINISTRATOR: 1}
AGENCY = "Hesperia News Agency"
COLOURS = ["#b5482f", "#2f6db5", "#3d8b5a", "#8a5ab0", "#b08a2f", "#4a5560"]


@dataclass(frozen=True)
class Cast:
    """`categories`, `authors` and `tags` begin with those that most stories have."""

    chief: User
    owners: list[User]
    featured: Category
    categories: list[Category]
    authors: list[Author]
    tags: list[Tag]
    photos: list[Photo]


def make_cast(count: int, *, words: Words, rng: Random) -> Cast:
    """For so many stories. What is there by name already is taken as it is."""
    owners = list(_owners())
    chief = owners[-1]
    photos = [_photo(number, colour, chief) for number, colour in enumerate(COLOURS, start=1)]
    Photo.objects.filter(pk__in=[photo.pk for photo in photos]).update(is_exposed=True)
    categories = list(_categories())
    featured = _row(Category, FEATURED)
    _settings(featured, next(category for category in categories if category.slug == "opinion"), chief)
    names = [AGENCY, *_different(lambda: words.name(rng), max(10, min(300, count // 200)))]
    subjects = _different(lambda: rng.choice(words.all[100:8_000]).capitalize(), max(20, min(4_000, count // 30)))
    return Cast(
        chief=chief,
        owners=owners,
        featured=featured,
        categories=categories,
        authors=[_row(Author, name, kind="agency" if name == AGENCY else "person") for name in names],
        tags=[_row(Tag, name) for name in subjects],
        photos=photos,
    )


def _row(model: Any, name: str, **fields: Any) -> Any:
    return model.objects.get_or_create(slug=slugify(name), defaults={"name": name, **fields})[0]


def _different(make: Any, count: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(make())
    return list(found)


def _categories() -> Iterator[Category]:
    for order, (name, under) in enumerate(SECTIONS.items()):
        section = _row(Category, name, order=order, in_menu=True)
        yield section
        yield from (_row(Category, child, parent=section, in_menu=True) for child in under)


def _settings(featured: Category, opinion: Category, chief: User) -> None:
    if not SiteSettings.objects.exists():
        paper.save(SiteSettings(featured_category=featured, opinion_category=opinion), by=chief)


def _owners() -> Iterator[User]:
    """People who cannot sign in: they have no password."""
    for role, count in OWNERS.items():
        group = Group.objects.get(name=role)
        for number in range(1, count + 1):
            user, is_new = User.objects.get_or_create(username=f"invented-{role}-{number}".replace(" ", "-"))
            if is_new:
                user.set_unusable_password()
                user.save()
                user.groups.add(group)
            yield user


def _photo(number: int, colour: str, chief: User) -> Photo:
    drawn, shade = BytesIO(), Image.linear_gradient("L").resize((1200, 800))
    plain, pale = (Image.new("RGB", shade.size, one) for one in (colour, "#e8e4da"))
    Image.composite(plain, pale, shade).save(drawn, "JPEG")
    words = {"alternative_text": "A plain surface, darker at its lower edge", "credit": "Drawn by code"}
    try:
        return add_photo(drawn, name=f"plain-{number}.jpg", size=drawn.tell(), by=chief, twice=False, **words)
    except AlreadyThere as found:
        return found.photo
