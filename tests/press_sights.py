"""What has to be true after every step: the rows of the press and the pages of the site say what the model says."""

from django.http import HttpResponse
from django.test import Client

from articles.models import (
    Article,
    Correction,
    Publication,
    PublicationAuthor,
    PublicationCategory,
    PublicationPhoto,
    PublicationTag,
)
from articles.press.erasing import erase_article
from articles.site import frame
from globepost import stamp
from globepost.models import Boundary
from tests.press_steps import Newsroom
from tests.press_words import Version
from tests.timeline import HOUR

LISTS = ("/", "/category/world/")
TAGS = {f"Tag {number}": f"/tag/tag-{number}/" for number in range(3)}
MACHINES = ("/corrections/", "/feed/", "/sitemap.xml", "/sitemap-2026-03.xml", "/2026/03/")
PLACES = (PublicationCategory, PublicationAuthor, PublicationTag)
Pages = dict[str, HttpResponse]


class Sights:
    """`kept`: every page that was ever read, by address and stamp."""

    def __init__(self, newsroom: Newsroom) -> None:
        self.newsroom, self.model, self.client = newsroom, newsroom.model, Client()
        self.kept: dict[tuple[str, str], tuple[int, bytes]] = {}

    def check(self) -> None:
        rows = list(Publication.versions.filter(article_id=self.newsroom.article.pk).order_by("number"))
        self.check_lives(rows)
        self.check_probes(rows)
        for version, row in zip(self.model.versions, rows, strict=True):
            self.check_list_rows(version, row)
        self.check_position(rows)
        self.check_boundaries()
        self.check_corrections()
        pages = self.read()
        self.check_addresses(pages)
        self.check_lists(pages)
        self.check_corrections_page(pages)
        self.check_live_page(pages)
        self.check_stamp(pages)

    def read(self) -> Pages:
        authors = [author.get_absolute_url() for author in self.newsroom.authors]
        paths = [*LISTS, *TAGS.values(), *authors, *MACHINES, *sorted(self.model.paths)]
        return {path: self.client.get(path) for path in paths}

    # Rows

    def check_lives(self, rows: list[Publication]) -> None:
        expected = [
            (self.model.story(one).headline, one.path, one.start, one.end, one.updated, self.model.first)
            for one in self.model.versions
        ]
        assert expected == [
            (row.headline, row.path, row.visible_from, row.visible_until, row.updated_at, row.first_published_at)
            for row in rows
        ]
        assert sum(row.visible_until is None for row in rows) <= 1
        assert sum(row.is_planned for row in rows) <= 1

    def check_probes(self, rows: list[Publication]) -> None:
        """What readers will see if nobody does anything more, and nothing has to run for it."""
        for halves in range(16):
            moment = self.model.now + halves * HOUR / 2
            expected = [number for number, one in enumerate(self.model.versions, start=1) if one.is_live(moment)]
            live = Publication.versions.live(moment).filter(article_id=self.newsroom.article.pk)
            assert [rows.index(row) + 1 for row in live] == expected and len(expected) <= 1, halves / 2

    def check_list_rows(self, version: Version, row: Publication) -> None:
        story = self.model.story(version)
        placed = [rows.objects.filter(publication=row) for rows in PLACES]
        counts = [len(rows) for rows in (*placed, PublicationPhoto.objects.filter(publication=row))]
        if row.ended:
            assert version.end and version.end <= self.model.now and counts == [0, 0, 0, 0]
        else:
            assert counts == [1, len(story.authors), len(story.tags), story.has_picture]
        assert {one.position for rows in placed for one in rows} <= {row.position}

    def check_position(self, rows: list[Publication]) -> None:
        if self.model.first:
            article = Article.objects.get(pk=self.newsroom.article.pk)
            position = (int(self.model.first.timestamp() * 1000) << 20) + (article.pk & 0xFFFFF)
            assert {row.position for row in rows} == {article.position} == {position}

    def check_boundaries(self) -> None:
        model = self.model
        moments = [model.library.licence_ends_at, *(said.at for said in model.corrections)]
        moments += [moment for one in model.versions for moment in (one.start, one.end)]
        coming = {moment for moment in moments if moment and moment > model.now}
        assert coming <= set(Boundary.objects.values_list("at", flat=True))

    def check_corrections(self) -> None:
        found = Correction.objects.values_list("text", "visible_from", "kind")
        assert sorted(found) == sorted((said.text, said.at, said.kind) for said in self.model.corrections)

    # Pages

    def check_addresses(self, pages: Pages) -> None:
        for path in self.model.paths:
            response = pages[path]
            assert (response.status_code, response.get("Location", "")) == self.model.answer(path), path

    def check_lists(self, pages: Pages) -> None:
        live = self.model.live
        story = self.model.story(live) if live else None
        shown = {story.headline} if story else set()
        for path in LISTS:
            assert shown == self.headlines_in(pages[path]), path
        own = [author.get_absolute_url() for author in self.newsroom.authors if story and author.name in story.authors]
        own += [path for name, path in TAGS.items() if story and name in story.tags]
        for path in [*TAGS.values(), *(author.get_absolute_url() for author in self.newsroom.authors)]:
            assert pages[path].status_code == (200 if path in own else 404), path
            assert path not in own or shown == self.headlines_in(pages[path]), path
        for path in ("/sitemap-2026-03.xml", "/2026/03/"):
            linked = {
                one for one in self.model.paths if f"{one}<" in text(pages[path]) or f'{one}"' in text(pages[path])
            }
            assert linked == ({live.path} if live else set()), path

    def headlines_in(self, page: HttpResponse) -> set[str]:
        return {story.headline for story in self.model.revisions.values() if f">{story.headline}</a>" in text(page)}

    def check_corrections_page(self, pages: Pages) -> None:
        for said in self.model.corrections:
            assert (f"<p>{said.text}</p>" in text(pages["/corrections/"])) == self.model.is_shown(said), said.text

    def check_live_page(self, pages: Pages) -> None:
        live, library = self.model.live, self.model.library
        if live is None:
            return
        story, page = self.model.story(live), text(pages[live.path])
        assert f">{story.headline}</h1>" in page and story.text in page
        assert {one.tweet for one in self.model.revisions.values() if one.tweet in page} == {story.tweet}
        assert library.tweet == story.tweet or library.tweet not in page
        assert ("story-updated" in page) == bool(live.updated)
        for said in self.model.corrections:
            assert (said.text in page) == (said.at <= self.model.now), said.text
        has_picture = story.has_picture and library.is_licensed(self.model.now)
        assert ('class="story-lead"' in page) == has_picture
        assert not has_picture or f'alt="{library.alternative_text}"' in page

    def check_stamp(self, pages: Pages) -> None:
        """The same stamp means the same bytes, whatever the process remembers."""
        now = str(stamp.read())
        frame.forget()
        for path, again in self.read().items():
            assert (again.status_code, again.content) == (pages[path].status_code, pages[path].content), path
            drawn = self.kept.setdefault((path, now), (again.status_code, again.content))
            assert drawn == (again.status_code, again.content), path

    # The end

    def check_erased(self) -> None:
        """The story is erased: its addresses are gone for good, and no list and no correction names it."""
        erase_article(self.newsroom.article, by=self.newsroom.chief, reason="The law")
        known = {version.path for version in self.model.seen}
        for path in self.model.paths:
            assert self.client.get(path).status_code == (410 if path in known else 404), path
        for path in (*LISTS, *MACHINES):
            assert not self.headlines_in(self.client.get(path)), path
        assert not Correction.objects.exists()


def text(page: HttpResponse) -> str:
    return page.content.decode()
