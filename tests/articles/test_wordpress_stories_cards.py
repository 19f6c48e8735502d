"""Stories that others show as cards, before and after their own turn."""

import pytest

from articles.models import Article, ImportedItem, Publication, RelatedBlock, Revision
from articles.wordpress import stories
from tests.cast import change, chief
from tests.incoming import make_incoming, make_site

pytestmark = pytest.mark.django_db


def bring(*batch):
    return stories.bring(batch, site=make_site(), by=chief())


def reserve(**headlines):
    titles = {source.removeprefix("n"): headline for source, headline in headlines.items()}
    return stories.reserve(titles, site=make_site(), by=chief())


def embedding(pk, **fields):
    return make_incoming("1", blocks=[RelatedBlock(article_id=pk)], **fields)


def test_a_reserved_story_is_a_bare_draft_that_its_own_turn_fills():
    numbers = reserve(n2="The\x0b second")
    assert Article.objects.get().headline == "The second" and Revision.objects.count() == 0
    first, second = bring(embedding(numbers["2"]), make_incoming("2", headline="The second"))
    assert (first.outcome, second.outcome, second.article_id) == ("new", "new", numbers["2"])
    assert Article.objects.count() == Publication.objects.count() == 2
    card = Revision.objects.get(article=first.article_id).content["blocks"][1]["fields"]["article"]
    assert card == {"id": numbers["2"], "label": "The second"}


def test_reserving_twice_or_what_is_here_gives_the_same_number():
    (brought,) = bring(make_incoming("1"))
    numbers = reserve(n1="Story 1", n2="Two")
    assert numbers["1"] == brought.article_id and reserve(n1="Other", n2="Two") == numbers
    assert Article.objects.count() == ImportedItem.objects.count() == 2


def test_a_reserved_story_that_is_in_the_bin_is_a_draft():
    number = reserve(n2="Two")["2"]
    (brought,) = bring(make_incoming("2", standing="gone"))
    assert (brought.outcome, brought.article_id, Publication.objects.count()) == ("draft", number, 0)


def test_a_reserved_story_that_somebody_wrote_here_is_left_alone():
    number = reserve(n2="Two")["2"]
    article = Article.objects.get(pk=number)
    article.articles_textblock_set.create(html="<p>Ours.</p>", region="main", ordering=10)
    change(article, headline="Ours")
    (brought,) = bring(make_incoming("2"))
    assert brought.outcome == "kept" and Article.objects.get(pk=number).headline == "Ours"


def test_what_was_left_out_can_be_reserved_later():
    bring(make_incoming("2", standing="gone"))
    number = reserve(n2="Two")["2"]
    assert bring(make_incoming("2"))[0].article_id == number
    assert Publication.objects.get().article_id == number


def test_a_card_to_the_story_itself_or_to_nothing_is_left_out():
    number = reserve(n1="One")["1"]
    (brought,) = bring(embedding(number))
    assert [case.code for case in brought.cases] == ["left out: related story"] and brought.outcome == "new"
    (brought,) = bring(embedding(number + 1000, version=2))
    assert [case.code for case in brought.cases] == ["left out: related story"]


def test_a_card_says_what_its_story_was_called_at_its_turn_however_large_the_batch():
    labels = []
    for source, size in (("a", 3), ("b", 1)):
        site = make_site(source)
        number = stories.reserve({"2": "Before"}, site=site, by=chief())["2"]
        batch = [
            make_incoming(f"{source}1", slug=f"{source}1", blocks=[RelatedBlock(article_id=number)]),
            make_incoming("2", slug=f"{source}2", headline="After"),
            make_incoming(f"{source}3", slug=f"{source}3", blocks=[RelatedBlock(article_id=number)]),
        ]
        for start in range(0, 3, size):
            stories.bring(batch[start : start + size], site=site, by=chief())
        revisions = Revision.objects.filter(headline__startswith=f"Story {source}").order_by("pk")
        labels.append([one.content["blocks"][1]["fields"]["article"]["label"] for one in revisions])
    assert labels == [["Before", "After"]] * 2
