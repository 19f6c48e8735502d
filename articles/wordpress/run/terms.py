"""Categories and tags of the old site, and the addresses that they had."""

from typing import Any

from django.db import transaction

from articles.models import Category, ImportedItem, ImportSite, Tag
from articles.press import paper
from articles.press.steps import log
from articles.wordpress.reading.addresses import decoded
from articles.wordpress.reading.index import Index
from articles.wordpress.reading.php import unserialize
from articles.wordpress.records import Item, Term
from articles.wordpress.run.found import CHUNK, Found, lead
from articles.wordpress.run.slugs import free_slug, plain_slug
from articles.wordpress.run.words import without_tags
from articles.wordpress.tally import Case, Outcome, Subject, Tally
from globepost import stamp
from globepost.text import clean_line, clean_text, has_visible, whole_number

PLACEMENTS = {
    *("featured", "featured-posts", "recommended", "trending", "top-stories", "top-story", "editors-picks", "slider"),
    *("editors-pick", "home", "homepage", "front-page", "breaking", "breaking-news", "headline", "headlines", "latest"),
    *("uncategorized", "uncategorised", "hero", "popular", "must-read"),
}
"""Categories that say where a story stands and not what it is about."""
TAKEN = {"feed"}
DEEPEST = 200
"""Levels of which a path is made; one of so many is longer than any that is kept."""


class Terms:
    """`categories` and `tags` by their slugs there, or their names where they have none, and `numbers`: those of the
    categories by their numbers there.
    """

    def __init__(self, index: Index, site: ImportSite, by: Any, tally: Tally) -> None:
        self.by, self.tally = by, tally
        self.categories: dict[str, Category] = {}
        self.tags: dict[str, Tag] = {}
        self.sources = _by_key(index.terms_of("category"))
        self.tag_sources = _by_key(index.terms_of("post_tag"))
        self.category_names = {term.name: key for key, term in self.sources.items()}
        self.tag_names = {term.name: key for key, term in self.tag_sources.items()}
        self.numbers = {term.number: slug for slug, term in self.sources.items() if term.number}
        self.found_categories = Found(site, ImportedItem.Kind.CATEGORY)
        self.found_tags = Found(site, ImportedItem.Kind.TAG)
        self.by_pk: dict[int, Category] = {}
        self.by_slug: dict[str, Category] = {}
        self.by_place: dict[tuple[str, int | None], Category] = {}
        for category in Category.objects.select_related("parent"):
            self._know(category)
        self.old_paths: dict[str, str] = {}
        with transaction.atomic():
            for slug in self.sources:
                for one in self._from_the_top(slug):
                    self._category(self.sources[one])
            self._bring_tags()
            self.found_categories.write()
            lead(self.old_paths, by=by)

    def categories_of(self, item: Item) -> list[Category]:
        """The main one first: the one that a plugin calls primary, else the first that is no mere placement."""
        uses = (use for use in item.terms if use.domain == "category")
        slugs = [use.slug or self.category_names.get(use.name, "") for use in uses]
        found = [slug for slug in dict.fromkeys(slugs) if slug in self.categories]
        primary = self.primary_of(item)
        if primary in found:
            found.remove(primary)
            found.insert(0, primary)
        elif found:
            main = next((slug for slug in found if slug not in PLACEMENTS), found[0])
            found.remove(main)
            found.insert(0, main)
        return list(dict.fromkeys(self.categories[slug] for slug in found))

    def tags_of(self, item: Item) -> list[Tag]:
        slugs = (use.slug or self.tag_names.get(use.name, "") for use in item.terms if use.domain == "post_tag")
        return list(dict.fromkeys(self.tags[slug] for slug in slugs if slug in self.tags))

    def primary_of(self, item: Item) -> str:
        """The slug of the category that Yoast, Rank Math or JNews calls the primary one."""
        for key in ("_yoast_wpseo_primary_category", "rank_math_primary_category"):
            if slug := self.numbers.get(whole_number(item.of_meta(key).strip()) or 0):
                return slug
        for key in ("jnews_primary_category", "jnews_post_primary_category"):
            if value := item.of_meta(key):
                try:
                    packed = unserialize(value)
                except (ValueError, IndexError):
                    packed = value
                number = packed.get("id", "") if isinstance(packed, dict) else packed
                if slug := self.numbers.get(whole_number(number) or 0):
                    return slug
        return ""

    def _know(self, category: Category) -> None:
        self.by_pk[category.pk] = self.by_slug[category.slug] = category
        self.by_place.setdefault((category.name.casefold(), category.parent_id), category)

    def _from_the_top(self, slug: str) -> list[str]:
        """The slug, behind those of all that it stands under and that are not here. In a circle each stands once."""
        chain: dict[str, None] = {}
        while slug in self.sources and slug not in self.categories and slug not in chain:
            chain[slug] = None
            slug = self.sources[slug].parent
        return list(reversed(chain))

    def _category(self, term: Term) -> None:
        """Its parent is here. Two levels stand here: what stood deeper stands under the one at the top."""
        parent = self.categories.get(term.parent) if term.parent else None
        if term.parent and parent is None:
            self._case("category moved", f"“{term.name}” names a parent that is not there: {term.parent}.")
        if parent and parent.parent:
            self._case("category moved", f"“{term.name}” stood too deep; it stands under “{parent.parent}” now.")
            parent = parent.parent
        category = self._here(term, parent) or self._new(term, parent)
        self.categories[_key(term)] = category
        self.found_categories.keep(_key(term), category.pk, title=term.name, legacy=_legacy(term))
        self.tally.count(Subject.TERM, "category", Outcome.IMPORTED)
        for path in self._paths(term):
            self.old_paths[path] = category.get_absolute_url()

    def _here(self, term: Term, parent: Category | None) -> Category | None:
        """By an earlier import, by its address, or by its name at the same place."""
        pk, slug = self.found_categories.target_of(_key(term)), plain_slug(term.slug, term.name, longest=80)
        place = (clean_line(term.name).casefold(), parent.pk if parent else None)
        return self.by_pk.get(pk or 0) or self.by_slug.get(slug) or self.by_place.get(place)

    def _new(self, term: Term, parent: Category | None) -> Category:
        slug = plain_slug(term.slug, term.name, f"category-{term.number or len(self.by_pk)}", longest=70)
        name = clean_line(term.name)[:80]
        category = Category(
            name=name if has_visible(name) else slug,
            slug=free_slug(slug, self.by_slug.keys() | TAKEN if slug in TAKEN else self.by_slug),
            parent=parent,
            order=min(len(self.by_pk), 30_000),
            description=clean_text(without_tags(term.description)).strip(),
        )
        paper.save(category, by=self.by)
        self._know(category)
        return category

    def _paths(self, term: Term) -> list[str]:
        """Where the category answered: below all that it stood under."""
        if not term.slug:
            return []
        slugs, seen, above = [term.slug], {term.slug}, term.parent
        while above and above not in seen and above in self.sources and len(slugs) < DEEPEST:
            slugs.insert(0, above)
            seen.add(above)
            above = self.sources[above].parent
        return [f"/category/{'/'.join(decoded(slug) for slug in slugs)}/"]

    def _bring_tags(self) -> None:
        """A constant number of queries, but for the rows' own: archives have thousands."""
        known = list(Tag.objects.all())
        self.tags_by_pk = {tag.pk: tag for tag in known}
        self.tags_by_slug = {tag.slug: tag for tag in known}
        self.tags_by_name = {tag.name.casefold(): tag for tag in known}
        for key, term in self.tag_sources.items():
            self.tags[key] = self._tag(term)
            self.tally.count(Subject.TERM, "tag", Outcome.IMPORTED)
        self._save_tags([tag for tag in self.tags_by_slug.values() if tag.pk is None])
        for key, term in self.tag_sources.items():
            tag = self.tags[key]
            self.found_tags.keep(key, tag.pk, title=term.name, legacy=_legacy(term))
            if term.slug:
                self.old_paths[f"/tag/{decoded(term.slug)}/"] = tag.get_absolute_url()
        self.found_tags.write()

    def _tag(self, term: Term) -> Tag:
        """By an earlier import, by its address, or by its name in whatever letters; else a new one, not saved."""
        name = clean_line(term.name)[:100]
        slug = plain_slug(term.slug, name, f"tag-{term.number or len(self.tags_by_slug)}", longest=90)
        name = name if has_visible(name) else slug
        tag = (
            self.tags_by_pk.get(self.found_tags.target_of(_key(term)) or 0)
            or self.tags_by_slug.get(slug)
            or self.tags_by_name.get(name.casefold())
        )
        if tag is None:
            tag = Tag(name=name, slug=free_slug(slug, self.tags_by_slug))
            self.tags_by_slug[tag.slug] = self.tags_by_name[name.casefold()] = tag
        return tag

    def _save_tags(self, new: list[Tag]) -> None:
        if new:
            stamp.lock()
            Tag.objects.bulk_create(new, batch_size=CHUNK)
            log("added", "tags of an archive", by=self.by, detail=f"{len(new)} tags")
            stamp.raise_generation()

    def _case(self, code: str, detail: str) -> None:
        self.tally.cases.append(Case(code, detail))


def _key(term: Term) -> str:
    return term.slug or term.name


def _by_key(terms: list[Term]) -> dict[str, Term]:
    """By slug, or by name; without what says neither."""
    return {_key(term): term for term in terms if _key(term)}


def _legacy(term: Term) -> dict[str, Any]:
    said: dict[str, Any] = {"meta": term.meta} if term.meta else {}
    return said | {name: value for name, value in term.others.items() if value}
