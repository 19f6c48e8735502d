"""What an import asks of the press: each story at a moment of its own in the past, related later."""

import datetime as dt

import pytest
from django.core.management import call_command

from articles import jobs
from articles.models import Address, Publication, RelatedList, Step, SubjectTerm
from articles.press import publishing, withdrawing
from articles.press.order import Past
from articles.press.roles import NotAllowed
from globepost.models import Boundary
from tests.cast import change, chief, make_article, publish, take
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


def test_each_story_is_published_at_its_own_moment(clock, administrator):
    first, second, now = (take(make_article(slug=f"ferry-{n}")) for n in range(3))
    past = {first.pk: Past(NOON - 900 * DAY, NOON - 30 * DAY), second.pk: Past(NOON - 2 * DAY)}
    outcomes = publishing.publish_many([first, second, now], by=administrator, past=past)
    versions = list(Publication.objects.order_by("visible_from"))
    assert [outcome.publication for outcome in outcomes] == versions
    assert [row.visible_from for row in versions] == [NOON - 900 * DAY, NOON - 2 * DAY, NOON]
    assert [row.first_published_at for row in versions] == [row.visible_from for row in versions]
    assert [row.updated_at for row in versions] == [NOON - 30 * DAY, None, None]
    assert [row.path for row in versions] == ["/2023/09/14/ferry-0/", "/2026/02/28/ferry-1/", "/2026/03/02/ferry-2/"]
    assert [row.position >> 20 for row in versions] == [int(row.visible_from.timestamp() * 1000) for row in versions]
    assert set(Address.objects.values_list("since", flat=True)) == {row.visible_from for row in versions}
    assert not Boundary.objects.exists()


def test_a_past_is_the_same_as_a_backdated_order(clock, administrator):
    one, other = take(make_article()), take(make_article())
    alone = publishing.publish(one, by=administrator, at=NOON - DAY, backdated=True)
    told = publishing.publish(other, by=administrator, past={other.pk: Past(NOON - DAY)})
    said = [(row.visible_from, row.updated_at, row.number) for row in (alone.publication, told.publication)]
    assert said[0] == said[1] and alone.status == told.status == "published"


def test_only_an_administrator_gives_stories_a_past(managing_editor):
    revision = take(make_article())
    with pytest.raises(NotAllowed):
        publishing.publish_many([revision], by=managing_editor, past={revision.pk: Past(NOON)})
    assert not Publication.versions.exists()


@pytest.mark.parametrize("moment", [NOON - 3 * HOUR, NOON - 4 * HOUR, NOON + HOUR])
def test_a_past_before_the_versions_that_there_are_or_after_now_is_refused(clock, administrator, moment):
    article = make_article()
    publish(article, by=administrator, at=NOON - 3 * HOUR, backdated=True)
    revision = change(article, headline="Later")
    outcome = publishing.publish(revision, by=administrator, past={revision.pk: Past(moment)})
    assert [finding.code for finding in outcome.blockers] == ["moment"]


def test_an_update_in_the_past_carries_its_moment(clock, administrator):
    article = make_article()
    publish(article, by=administrator, at=NOON - 3 * DAY, backdated=True)
    for change_at, updated_at in ((NOON - 2 * DAY, NOON - 2 * DAY - HOUR), (NOON - DAY, None)):
        revision = change(article, headline=f"At {change_at}")
        past = {revision.pk: Past(change_at, updated_at)}
        version = publishing.publish(revision, by=administrator, past=past).publication
        assert version.updated_at == (updated_at or change_at)
        article.refresh_from_db()


def test_a_story_of_the_past_that_was_withdrawn_comes_back_now(clock, administrator):
    article = make_article()
    first = publish(article, by=administrator, at=NOON - 9 * DAY, backdated=True)
    withdrawing.withdraw(article, by=administrator, reason="In the bin there")
    clock.shift(HOUR)
    again = publishing.publish_many([change(article, headline="Back")], by=administrator, past={})[0].publication
    assert (again.visible_from, again.first_published_at, again.path) == (NOON + HOUR, NOON - 9 * DAY, first.path)


def test_house_findings_are_waived_for_the_reason_that_the_log_keeps(clock, administrator):
    revision = take(make_article("TK", authors=[]))
    version = publishing.publish(
        revision, by=administrator, waive="Moved in", past={revision.pk: Past(NOON - DAY)}
    ).publication
    assert [key[0] for key in version.body.waived] == ["byline", "placeholder"]
    assert "Waived, because Moved in: Name an author" in Step.objects.get().detail


# Related later


def moved_in(*headlines: str) -> list[int]:
    wanted = [take(make_article(headline, tags=("Tolls",))) for headline in headlines]
    past = {revision.pk: Past(NOON - DAY * n) for n, revision in enumerate(wanted)}
    publishing.publish_many(wanted, by=chief(), past=past, relate=False)
    return [revision.article_id for revision in wanted]


def listed(pk: int) -> list[int]:
    return [other for other, _ in RelatedList.objects.get(pk=pk).entries]


def test_what_was_not_related_is_by_the_command(clock):
    one, other = moved_in("Harbour ferry", "The harbour ferries")
    assert not SubjectTerm.objects.exists() and not RelatedList.objects.exists()
    call_command("relate")
    assert (listed(one), listed(other)) == ([other], [one])


def test_what_was_not_related_is_by_the_rounds_of_the_nights(clock):
    clock.move_to(NOON + 14 * HOUR)
    one, other = moved_in("Harbour ferry", "The harbour ferries")
    jobs.relate_anew()
    assert (listed(one), listed(other)) == ([other], [one])


def test_an_update_that_is_not_related_keeps_its_old_terms_until_then(clock):
    article = make_article("Harbour ferry")
    publish(article)
    before = set(SubjectTerm.objects.values_list("term", flat=True))
    publishing.publish(change(article, headline="Tramway depot"), by=chief(), relate=False)
    assert set(SubjectTerm.objects.values_list("term", flat=True)) == before
    call_command("relate")
    assert not before & set(SubjectTerm.objects.values_list("term", flat=True))
