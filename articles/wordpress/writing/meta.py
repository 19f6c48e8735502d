"""What a story's metadata say: WordPress's own keys, Yoast's, and ours for all that neither has.

Ours begin with `_globepost_`; docs/moving-to-wordpress.md lists them.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from articles.models import Kind
from articles.wordpress.writing.numbers import of_term
from articles.wordpress.writing.places import by_number
from articles.wordpress.writing.stories import Story
from articles.wordpress.writing.surroundings import Surroundings

DATED = re.compile(r"/(\d{4})/(\d\d)/(\d\d)/([a-z0-9-]+)/")


def meta_of(story: Story, around: Surroundings) -> Iterator[tuple[str, Any]]:
    """Key and value, in a fixed order. What only the newsroom knows stays out of an export of what is public."""
    yield from _lead(story, around)
    yield from _seo(story, around)
    yield from _ours(story, around)
    yield from _old(story, around)
    if not around.is_public:
        yield "_globepost_notes", story.fields["notes"]
        yield "_globepost_embargo_until", story.fields["embargo_until"]
        wished = story.standing.wished_at
        yield "_globepost_wished_at", wished.isoformat() if wished else ""


def _lead(story: Story, around: Surroundings) -> Iterator[tuple[str, Any]]:
    photo = around.photo(story.fields["lead_picture"])
    if photo:
        yield "_thumbnail_id", around.photo_numbers[photo.pk]
        for name in ("caption", "alternative_text", "crop"):
            yield f"_globepost_{name}", story.fields[name]


def _seo(story: Story, around: Surroundings) -> Iterator[tuple[str, Any]]:
    category = story.fields["main_category"]
    yield "_yoast_wpseo_primary_category", of_term("category", category["id"]) if category else ""
    yield "_yoast_wpseo_title", story.fields["seo_title"]
    yield "_yoast_wpseo_metadesc", story.fields["seo_description"]
    yield "_yoast_wpseo_canonical", story.fields["canonical_url"]
    if photo := around.photo(story.fields["social_picture"]):
        yield "_yoast_wpseo_opengraph-image", around.media.of_photo(photo)
        yield "_yoast_wpseo_opengraph-image-id", around.photo_numbers[photo.pk]


def _ours(story: Story, around: Surroundings) -> Iterator[tuple[str, Any]]:
    yield "_globepost_short_headline", story.fields["short_headline"]
    yield "_globepost_label", story.fields["label"]
    yield "_globepost_path", story.fields["path"]
    roles = {
        around.authors[credit["author"]["id"]].slug: credit["role"]
        for credit in story.content["credits"]
        if credit["role"] and credit["author"]["id"] in around.authors
    }
    yield "_globepost_roles", roles
    named = (one["id"] for one in story.content["related"])
    yield "_globepost_related", [around.numbers[pk] for pk in named if around.address_of(pk)]


def _old(story: Story, around: Surroundings) -> Iterator[tuple[str, Any]]:
    """Old slugs and days as WordPress looks them up; a whole path where that does not say it."""
    number = around.numbers[story.article.pk]
    for path in story.old_paths:
        dated = DATED.fullmatch(path)
        if dated and story.fields["kind"] == Kind.STORY and story.standing.published_at:
            yield from _changed(story, dated)
        elif not by_number(number).endswith(path) and not by_number(number, is_page=True).endswith(path):
            yield "_globepost_old_address", path


def _changed(story: Story, dated: re.Match[str]) -> Iterator[tuple[str, Any]]:
    year, month, day, slug = dated.groups()
    now = f"{timezone.localtime(story.standing.published_at):%Y-%m-%d}"
    is_other_day, is_other_slug = f"{year}-{month}-{day}" != now, slug != story.fields["slug"]
    if is_other_slug:
        yield "_wp_old_slug", slug
    if is_other_day:
        yield "_wp_old_date", f"{year}-{month}-{day}"
    if is_other_slug and is_other_day:
        yield "_globepost_old_address", dated[0]
