"""Stories that come in a second time: nothing is done twice, and nothing that was done here is undone."""

import datetime as dt

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Article, ArticleCredit, ImportCase, ImportedItem, Publication, Revision, Step, TextBlock
from articles.press import revisions, withdrawing
from articles.wordpress import stories
from tests.cast import change, chief, make_author, make_category, make_tag, publish
from tests.incoming import THEN, make_incoming, make_site
from tests.timeline import HOUR

pytestmark = pytest.mark.django_db
PATH = "/2019/02/28/story-12/"


def bring(**fields):
    (brought,) = stories.bring([make_incoming(**fields)], site=make_site(), by=chief())
    return brought


def imported() -> Article:
    return Article.objects.get(pk=ImportedItem.objects.get().target_id)


def shown(path: str = PATH) -> str:
    response = Client().get(path)
    return response.content.decode() if response.status_code == 200 else str(response.status_code)


@pytest.fixture
def live():
    return bring()


def test_what_is_the_same_costs_two_queries_and_changes_nothing(live):
    user, site, incoming = chief(), make_site(), make_incoming()
    with CaptureQueriesContext(connection) as asked:
        (again,) = stories.bring([incoming], site=site, by=user)
    assert (again.outcome, again.article_id, again.cases) == ("unchanged", live.article_id, [])
    reading = [query["sql"].split()[0] for query in asked if "SAVEPOINT" not in query["sql"]]
    assert reading == ["SELECT", "SELECT"]  # the user's roles and the item
    assert (Revision.objects.count(), Publication.versions.count()) == (1, 1)


def test_what_changed_there_changes_here_at_once(live):
    changed_at = THEN + HOUR
    again = bring(headline="Two ferries", text="<p>Both left.</p>", updated_at=changed_at)
    assert (again.outcome, again.article_id) == ("changed", live.article_id)
    version = Publication.objects.get()
    assert (version.headline, version.path, version.number) == ("Two ferries", PATH, 2)
    assert (version.first_published_at, version.updated_at) == (THEN, changed_at)
    assert TextBlock.objects.get().html == "<p>Both left.</p>" and "Both left." in shown()
    assert ImportedItem.objects.get().revision_id == Revision.objects.first().pk
    assert imported().stage == "approved"


def test_what_the_export_no_longer_says_goes(live):
    first = {"standfirst": "Early", "tags": [make_tag()], "categories": [make_category("Ports")]}
    bring(**first, authors=[make_author("Ada Quay"), make_author()])
    bring()
    article = imported()
    assert (article.standfirst, list(article.tags.all()), list(article.other_categories.all())) == ("", [], [])
    assert [str(credit) for credit in ArticleCredit.objects.all()] == ["Ines Calder"]


def test_cases_are_those_of_the_last_time(live):
    bring(authors=[])
    assert [case.code for case in ImportCase.objects.all()] == ["waived: byline"]
    bring()
    assert ImportCase.objects.count() == 0


def test_a_draft_that_changed_is_a_draft_still():
    bring(standing="draft")
    again = bring(standing="draft", headline="Another")
    assert (again.outcome, Publication.versions.count(), Revision.objects.count()) == ("changed", 0, 2)
    assert imported().headline == "Another"


def test_a_draft_that_was_published_there_comes_with_its_own_moment():
    bring(standing="draft")
    again = bring(updated_at=THEN + HOUR)
    version = Publication.objects.get()
    assert (again.outcome, version.visible_from, version.updated_at) == ("changed", THEN, THEN + HOUR)
    assert shown("/?p=12") == "301"


@pytest.mark.parametrize("standing", ["draft", "gone"])
def test_what_is_live_no_longer_there_is_withdrawn_and_may_come_back(live, standing):
    away = bring(standing=standing)
    assert away.outcome == "withdrawn" and shown() == shown("/?p=12") == "410"
    assert Step.objects.get(verb="withdrew").detail.startswith("No longer public at https://old.example.org.")
    assert bring(standing=standing).outcome == "unchanged"
    assert bring().outcome == "changed"
    assert "The ferry left at dawn." in shown()
    version = Publication.objects.get()
    assert (version.first_published_at, version.path) == (THEN, PATH)


def test_what_was_changed_here_is_left_alone_and_the_export_stands_beside_it(live):
    change(imported(), headline="Ours")
    publish(imported())
    again = bring(headline="Theirs", text="<p>Their words.</p>")
    assert again.outcome == "kept" and [case.code for case in again.cases] == ["changed here since"]
    assert "“Ours”" in again.cases[0].detail and "“Theirs”" in again.cases[0].detail
    beside = Revision.objects.get(kind="conflict")
    assert beside.content["blocks"][0]["fields"]["html"] == "<p>Their words.</p>"
    assert (imported().headline, imported().stage, Publication.objects.get().headline) == ("Ours", "approved", "Ours")
    assert bring(headline="Theirs", text="<p>Their words.</p>").outcome == "unchanged"
    assert bring(headline="Theirs again").outcome == "kept"
    revisions.restore(beside, by=chief())
    assert imported().headline == "Theirs"


@pytest.mark.parametrize("standing", ["draft", "gone"])
def test_what_was_changed_here_stays_live_though_it_is_live_no_longer_there(live, standing):
    change(imported(), headline="Ours")
    assert bring(standing=standing).outcome == "kept"
    assert shown() != "410" and Publication.objects.count() == 1


def test_what_was_withdrawn_here_does_not_come_back(live):
    withdrawing.withdraw(imported(), by=chief(), reason="Not ours")
    again = bring(headline="Theirs")
    assert (again.outcome, [case.code for case in again.cases]) == ("kept", ["withdrawn here"])
    assert shown() == "410"


def test_what_is_scheduled_here_stays_scheduled():
    bring(standing="draft")
    publish(imported(), at=timezone.now() + dt.timedelta(days=2))
    again = bring(headline="Theirs")
    assert (again.outcome, [case.code for case in again.cases]) == ("kept", ["scheduled here"])
    assert Publication.versions.get().is_planned


def test_a_draft_that_was_published_here_stays_live_while_it_is_a_draft_there():
    bring(standing="draft")
    publish(imported())
    path = Publication.objects.get().path
    again = bring(standing="draft", headline="Theirs")
    assert again.outcome == "changed" and "Story 12" in shown(path) and "Theirs" not in shown(path)
    assert imported().headline == "Theirs"


def test_what_the_gates_refuse_later_leaves_the_live_version(live):
    again = bring(text="")
    assert again.outcome == "refused" and "The ferry left at dawn." in shown()
    assert bring(text="<p>Words again.</p>").outcome == "changed" and "Words again." in shown()


def test_the_same_words_with_another_fingerprint_are_no_new_version(live):
    again = bring(version=2)
    assert (again.outcome, Revision.objects.count(), Publication.versions.count()) == ("changed", 1, 1)
    assert bring(version=2).outcome == "unchanged"
