"""Publishing and updating: one door, all or nothing, and a log of each step."""

import datetime as dt

import pytest

from articles.models import (
    Article,
    GalleryBlock,
    PictureBlock,
    Publication,
    PublicationAuthor,
    PublicationCategory,
    PublicationPhoto,
    PublicationTag,
    Step,
)
from articles.press import publishing, revisions, withdrawing
from articles.press.roles import Role
from articles.press.versions import Versions, settle
from globepost.models import Boundary, Generation
from tests.cast import (
    add_block,
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_page,
    make_photo,
    make_user,
    publish,
    take,
)
from tests.timeline import HOUR, NOON

pytestmark = pytest.mark.django_db


def generation() -> int:
    return Generation.objects.get_or_create()[0].number


def test_saving_changes_nothing_that_readers_see():
    article = make_article("Bridge opens")
    publish(article)
    before = generation()
    change(article, headline="Bridge closes")
    assert Publication.objects.get().headline == "Bridge opens"
    assert generation() == before


def test_publishing_writes_what_the_revision_says(clock, editor):
    photo = make_photo()
    article = make_article(
        "Bridge opens", short_headline="Open!", label="analysis", standfirst="At last.", lead_picture=photo,
        alternative_text="A bridge", crop="3x2", caption="The bridge", slug="bridge", seo_title="For engines",
        seo_description="About it", canonical_url="https://example.org/bridge", social_picture=photo,
        category=make_category("World"),
    )  # fmt: skip
    revision = take(article)
    change(article, headline="Later words")
    version = publishing.publish(revision, by=editor).publication
    version.refresh_from_db()
    assert (version.headline, version.short_headline, version.label) == ("Bridge opens", "Open!", "analysis")
    assert (version.standfirst, version.lead_photo, version.lead_crop) == ("At last.", photo, "3x2")
    assert (version.lead_alternative_text, version.main_category) == ("A bridge", make_category("World"))
    assert (version.path, version.kind, version.number) == ("/2026/03/02/bridge/", "story", 1)
    assert (version.visible_from, version.visible_until, version.first_published_at) == (NOON, None, NOON)
    assert (version.revision_id, version.updated_at, version.is_planned) == (revision.pk, None, False)
    body = version.body
    assert (body.lead_caption, body.seo_title, body.seo_description) == ("The bridge", "For engines", "About it")
    assert (body.canonical_url, body.social_photo, body.waived) == ("https://example.org/bridge", photo, [])
    assert body.parts[0]["html"] == "<p>The ferry left at dawn.</p>"


def test_the_rows_by_which_lists_find_it(clock):
    news, ports = make_category("News"), make_category("Ports")
    city = make_category("City", parent=news)
    writer, photographer = make_author("Ines Calder"), make_author("Lena Osei")
    article = make_article(category=city, categories=(ports, news), authors=[writer], tags=("Bridges", "Art"))
    article.credits.create(author=photographer, role="Photographs by", order=1)
    version = publish(article)
    rows = PublicationCategory.objects.values_list("category__name", "direct", "position")
    assert set(rows) == {(name, True, version.position) for name in ("City", "Ports", "News")}
    names = PublicationAuthor.objects.order_by("order").values_list("author__name", "role")
    assert list(names) == [("Ines Calder", ""), ("Lena Osei", "Photographs by")]
    assert list(PublicationTag.objects.order_by("order").values_list("tag__name", flat=True)) == ["Art", "Bridges"]


def test_a_category_above_is_found_but_not_direct():
    news = make_category("News")
    publish(make_article(category=make_category("City", parent=news)))
    assert dict(PublicationCategory.objects.values_list("category__name", "direct")) == {"City": True, "News": False}


def test_every_photo_that_it_shows_is_exposed():
    lead, social, inside, unused = (make_photo() for _ in range(4))
    article = make_article(lead_picture=lead, social_picture=social)
    add_block(article, GalleryBlock, photos=(inside, lead))
    publish(article)
    shown = set(PublicationPhoto.objects.values_list("photo_id", flat=True))
    assert shown == {lead.pk, social.pk, inside.pk}
    lead.refresh_from_db()
    unused.refresh_from_db()
    assert lead.is_exposed and not unused.is_exposed


def test_a_page_stands_in_no_list():
    page = make_page("about/who-we-are")
    page.main_category = make_category()
    page.save()
    page.tags.add("Bridges")
    version = publish(page)
    assert version.path == "/about/who-we-are/" and not version.is_story
    assert not PublicationCategory.objects.exists() and not PublicationTag.objects.exists()


def test_position_is_the_first_moment_and_the_low_bits_of_the_number(clock):
    article = make_article()
    first = publish(article)
    assert first.position == (int(NOON.timestamp() * 1000) << 20) + (article.pk & 0xFFFFF)
    clock.shift(HOUR)
    change(article, headline="Later")
    assert publish(article).position == first.position == article.position


def test_a_story_keeps_its_position_though_an_old_copy_was_saved_over_it(clock):
    article = make_article()
    before = Article.objects.get(pk=article.pk)
    first = publish(article)
    clock.shift(HOUR)
    assert publishing.publish(change(before, headline="Later"), by=chief()).publication.position == first.position
    assert Article.objects.get(pk=article.pk).position == first.position


def test_two_stories_never_share_a_position(clock):
    first = make_article()
    publish(first)
    second = make_article(id=first.pk + (1 << 20))
    assert publish(second).position == first.position + (1 << 20)


def test_an_update_takes_over_at_the_same_moment(clock):
    article = make_article("Bridge opens")
    first = publish(article)
    clock.shift(HOUR)
    change(article, headline="Bridge closes")
    second = publish(article)
    first.refresh_from_db()
    assert first.visible_until == second.visible_from == NOON + HOUR
    assert (first.ended, second.number, second.first_published_at) == (True, 2, NOON)
    assert not PublicationCategory.objects.filter(publication=first).exists()
    assert not first.photo_rows.exists()
    assert Publication.objects.get() == second


@pytest.mark.parametrize(
    ("fields", "moves"),
    [
        ({"headline": "Another"}, True),
        ({"standfirst": "Another"}, True),
        ({"text": "<p>Another text.</p>"}, True),
        ({"text": "<p><em>The ferry</em> left at dawn.</p>"}, False),
        ({"text": '<p><a href="https://example.org/">The ferry</a> left at dawn.</p>'}, True),
        ({"slug": "another"}, False),
        ({"seo_title": "Another", "label": "opinion", "short_headline": "Another"}, False),
    ],
)
def test_updated_at_moves_only_with_what_the_story_says(clock, fields, moves):
    article = make_article()
    publish(article)
    clock.shift(HOUR)
    change(article, **fields)
    assert publish(article).updated_at == (NOON + HOUR if moves else None)


def test_words_about_a_picture_do_not_move_updated_at(clock):
    article = make_article()
    block = add_block(article, PictureBlock, photo=make_photo(), caption="A ferry")
    publish(article)
    clock.shift(HOUR)
    block.caption, block.alternative_text = "The dawn ferry", "A white ship"
    block.save()
    assert publish(article).updated_at is None


def test_a_minor_update_keeps_the_moment_of_the_one_before(clock):
    article = make_article()
    publish(article)
    clock.shift(HOUR)
    change(article, headline="Another")
    publish(article)
    clock.shift(HOUR)
    change(article, headline="Anoter")
    assert publish(article, minor=True).updated_at == NOON + HOUR


def test_what_is_live_already_is_unchanged(editor):
    article = make_article()
    revision = take(article)
    publishing.publish(revision, by=editor)
    before = generation()
    outcome = publishing.publish(revision, by=editor)
    assert (outcome.status, outcome.publication) == ("unchanged", None)
    assert "live already" in outcome.messages[0]
    assert Publication.versions.count() == 1 and generation() == before
    assert Step.objects.filter(verb="published").count() == 1


def test_an_older_revision_does_not_creep_over_a_newer_one(editor):
    article = make_article("Old")
    old = take(article)
    change(article, headline="New")
    publish(article)
    outcome = publishing.publish(old, by=editor)
    assert [finding.code for finding in outcome.blockers] == ["older"]
    restored = revisions.restore(old, by=editor).revision
    assert publishing.publish(restored, by=editor).publication.headline == "Old"


def test_after_a_withdrawal_the_same_revision_can_come_back(clock, managing_editor):
    article = make_article()
    first = publish(article)
    withdrawing.withdraw(article, by=managing_editor, reason="Wrong")
    clock.shift(HOUR)
    again = publish(article)
    assert again.revision_id == first.revision_id
    assert (again.position, again.first_published_at, again.updated_at) == (first.position, NOON, None)


def test_work_that_was_saved_beside_a_newer_revision_is_not_published(editor):
    article = make_article("Mine")
    base = take(article).number
    change(article, headline="Theirs")
    article.headline = "Mine too"
    article.save()
    conflict = revisions.take(article, by=editor, base=base).revision
    outcome = publishing.publish(conflict, by=editor)
    assert [finding.code for finding in outcome.blockers] == ["conflict"]


def test_publishing_approves_the_newest_revision_and_no_older_one(editor):
    article = make_article()
    old = take(article)
    change(article, headline="Newer work")
    revisions.set_stage(article, Article.Stage.IN_REVIEW, by=editor)
    publishing.publish(old, by=editor)
    article.refresh_from_db()
    assert article.stage == "in review"
    publish(article)
    assert article.stage == "approved"


def test_the_log_has_one_step_with_who_what_and_where(editor):
    article = make_article("Bridge opens", authors=[])
    publishing.publish(take(article), by=chief(), waive="Agency copy")
    step = Step.objects.get()
    assert (step.verb, step.by, step.article_id, step.subject) == ("published", chief(), article.pk, "Bridge opens")
    assert "Revision 1 at /20" in step.detail
    assert "Waived, because Agency copy: Name an author" in step.detail


def test_a_name_of_any_length_fits_the_log():
    editor = make_user("long", Role.EDITOR, first_name="A" * 150, last_name="B" * 150)
    assert publish(make_article(), by=editor)
    assert len(Step.objects.get().by_name) == 150


def test_a_refusal_writes_nothing_at_all(editor):
    before = generation()
    publishing.publish(take(make_article(text="")), by=editor)
    assert not Publication.versions.exists() and not Step.objects.exists() and not Boundary.objects.exists()
    assert generation() == before


def test_publishing_raises_the_generation_and_marks_only_moments_to_come(clock):
    before = generation()
    article = make_article()
    publish(article)
    assert generation() == before + 1 and not Boundary.objects.exists()
    change(article, headline="Later")
    publish(article, at=NOON + HOUR)
    assert Boundary.objects.get().at == NOON + HOUR


def test_publishing_costs_so_many_queries_whatever_the_length(django_assert_max_num_queries):
    by, counts = chief(), []
    publish(make_article(), by=by)
    for length in (1, 12):
        article = make_article(tags=tuple(f"Tag {n}" for n in range(length)))
        for _ in range(length):
            add_block(article, GalleryBlock, photos=(make_photo(),))
        revision = take(article)
        with django_assert_max_num_queries(28) as queries:
            publishing.publish(revision, by=by)
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (-1, "Never published"),
        (0, "Scheduled for 2 March 2026, 13:00"),
        (1, "Live"),
        (2, "Live until"),
        (5, "Withdrawn"),
    ],
)
def test_how_a_story_stands_is_said_in_words(clock, moment, said):
    article = make_article()
    if moment >= 0:
        publish(article, at=NOON + HOUR)
    clock.shift(max(moment, 0) * HOUR)
    if moment >= 2:
        clock.move_to(NOON + HOUR)
        withdrawing.withdraw(article, by=chief(), reason="Wrong", at=NOON + 3 * HOUR)
        clock.move_to(NOON + moment * HOUR)
    assert Versions.of(article).sentence().startswith(said)


def test_live_and_newer_is_said_too(clock):
    article = make_article()
    publish(article)
    change(article, headline="Newer")
    publish(article, at=NOON + HOUR)
    sentence = "Live; another version is scheduled for 2 March 2026, 13:00"
    assert Versions.of(article).sentence() == sentence


def test_settling_ends_what_is_over_and_nothing_else(clock):
    article, other = make_article(), make_article()
    publish(article)
    publish(other)
    withdrawing.withdraw(article, by=chief(), reason="Wrong", at=NOON + HOUR)
    assert settle(NOON + HOUR - dt.timedelta(seconds=1)) == 0
    assert settle(NOON + HOUR) == 1
    assert PublicationCategory.objects.get().publication.article_id == other.pk
