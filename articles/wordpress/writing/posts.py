"""A story or a page as an item."""

from collections.abc import Collection, Mapping
from typing import Any

from articles.models import Category, Kind
from articles.wordpress.writing.bodies import body_of
from articles.wordpress.writing.items import Out
from articles.wordpress.writing.meta import meta_of
from articles.wordpress.writing.places import absolute, by_number
from articles.wordpress.writing.stories import Story
from articles.wordpress.writing.surroundings import Surroundings


class Paper:
    """What every story may speak of, small enough to be held: all categories, the numbers of pages by their path, and
    the articles that stand among the featured.
    """

    def __init__(self, categories: Mapping[int, Category], pages: Mapping[str, int], featured: Collection[int]) -> None:
        self.categories, self.pages, self.featured = categories, pages, featured


def post(story: Story, around: Surroundings, paper: Paper) -> Out:
    """No query."""
    fields, standing = story.fields, story.standing
    is_page = fields["kind"] == Kind.PAGE
    number = around.numbers[story.article.pk]
    above, _, last = fields["path"].rpartition("/")
    bylines = _credits(story, around)
    return Out(
        number=number,
        type="page" if is_page else "post",
        title=fields["headline"],
        link=_link(story, number),
        slug=last if is_page else fields["slug"],
        status=standing.status,
        creator=bylines[0][2] if bylines else "",
        content=body_of(story.content, around),
        excerpt=fields["standfirst"],
        published_at=standing.published_at,
        written_at=story.article.created_at,
        updated_at=standing.updated_at if standing.published_at else story.article.saved_at,
        parent=paper.pages.get(above, 0) if is_page else 0,
        is_sticky=story.article.pk in paper.featured,
        terms=[*_categories(story, paper), *_tags(story, around), *bylines],
        meta=meta_of(story, around),
    )


def _link(story: Story, number: int) -> str:
    """A page that nobody sees has an address of its own already; a story gets one when it is published."""
    path = story.path or (f"/{story.fields['path']}/" if story.fields["path"] else "")
    return absolute(path) if path else by_number(number)


def _categories(story: Story, paper: Paper) -> list[tuple[str, str, str]]:
    named = [story.fields["main_category"], *story.content["categories"]]
    ids = dict.fromkeys(one["id"] for one in named if one)
    found = (paper.categories[pk] for pk in ids if pk in paper.categories)
    return [("category", category.slug, category.name) for category in found]


def _tags(story: Story, around: Surroundings) -> list[tuple[str, str, str]]:
    found = (around.tags[tag["id"]] for tag in story.content["tags"] if tag["id"] in around.tags)
    return [("post_tag", tag.slug, tag.name) for tag in found]


def _credits(story: Story, around: Surroundings) -> list[tuple[str, str, str]]:
    """The bylines in order, as Co-Authors Plus keeps them: its term is named after the account."""
    ids: list[Any] = [credit["author"]["id"] for credit in story.content["credits"]]
    found = (around.authors[pk] for pk in ids if pk in around.authors)
    return [("author", f"cap-{author.slug}", author.slug) for author in found]
