"""Erasing what an import brought: nothing of it stays with the import, and no later import brings it again."""

import pytest

from articles.models import Article, ImportCase, ImportedItem, Redirect
from articles.press.erasing import erase_article, erase_object
from articles.wordpress import stories
from tests.articles.test_erasing import traces
from tests.cast import chief, make_author, make_tag
from tests.incoming import make_incoming, make_site

pytestmark = pytest.mark.django_db
WORD = "quincewyrm"


def bring(**fields):
    incoming = make_incoming(headline=f"The {WORD}", old_paths=[f"/{WORD}/{'x' * 180}/"], **fields)
    incoming.tally.count("meta key", WORD, "parked")
    incoming.tally.case("odd", f"A {WORD} case.")
    incoming.legacy["meta"] = {WORD: WORD}
    return stories.bring([incoming], site=make_site(), by=chief())[0]


def test_no_word_of_an_erased_story_stays_with_the_import():
    bring()
    assert {f"articles.ImportedItem.{name}" for name in ("title", "counts", "legacy")} <= traces()
    assert {"articles.ImportCase.detail", "articles.Redirect.path"} <= traces()
    erase_article(Article.objects.get(), by=chief(), reason="The law", keep_addresses=False)
    assert traces() == set() and Redirect.objects.count() == ImportCase.objects.count() == 0


def test_an_erased_story_does_not_come_again():
    bring()
    erase_article(Article.objects.get(), by=chief(), reason="The law")
    assert bring().outcome == "unchanged"
    again = bring(version=2)
    assert (again.outcome, [case.code for case in again.cases]) == ("kept", ["erased here"])
    assert Article.objects.count() == 0
    assert "ImportedItem" not in str(traces()) and "ImportCase" not in str(traces())


@pytest.mark.parametrize(("make", "kind"), [(make_author, "author"), (make_tag, "tag")])
def test_what_the_import_keeps_of_an_erased_object_goes_too(make, kind):
    thing = make()
    items = [
        ImportedItem(site=make_site(), kind=kind, source_id=str(pk), target_id=pk, title=WORD, legacy={"email": WORD})
        for pk in (thing.pk, thing.pk + 1)
    ]
    ImportedItem.objects.bulk_create(items)
    erase_object(thing, by=chief(), reason="The law")
    assert list(ImportedItem.objects.order_by("target_id").values_list("title", flat=True)) == ["", WORD]
