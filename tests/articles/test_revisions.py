"""Revisions: taken at each save, never changed, and no word of anybody's is ever lost."""

import datetime as dt

import pytest
from django.utils import timezone

from articles.models import Article, Frozen, Publication, Revision, Step, TextBlock
from articles.press import publishing, revisions
from articles.press.roles import NotAllowed
from tests.cast import add_block, change, chief, make_article, make_page, make_user, publish, take

pytestmark = pytest.mark.django_db


def save(article: Article, by, base: int | None = None, **fields) -> revisions.Taken:
    """As the desk does: write the working copy, then take a revision of it."""
    article = Article.objects.get(pk=article.pk)
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    return revisions.take(article, by=by, base=base)


def test_each_change_has_a_number_a_person_and_a_moment(editor):
    article = make_article("One")
    first, second = save(article, editor).revision, save(article, editor, headline="Two").revision
    assert (first.number, second.number, second.by, second.kind) == (1, 2, editor, "save")
    assert (second.headline, second.words, second.reason) == ("Two", 5, "")
    assert abs(second.at - timezone.now()) < dt.timedelta(minutes=1)
    assert revisions.newest(article) == second


def test_a_save_that_changes_nothing_takes_no_revision(editor):
    article = make_article()
    first = save(article, editor)
    assert save(article, editor).revision == first.revision
    assert Revision.objects.count() == 1


def test_a_revision_cannot_be_changed_or_deleted():
    revision = take(make_article())
    for attempt in (
        revision.save,
        revision.delete,
        Revision.objects.all().delete,
        lambda: Revision.objects.update(number=9),
        lambda: Revision.objects.filter(pk=revision.pk).update(packed=b""),
    ):
        with pytest.raises(Frozen):
            attempt()


def test_two_who_save_at_once_both_keep_every_word(editor, managing_editor):
    article = make_article("Before", text="<p>Before.</p>")
    base = save(article, editor).revision.number
    theirs = save(article, editor, base, headline="Theirs", standfirst="Their standfirst").revision
    add_block(article, TextBlock, html="<p>My words.</p>")
    mine = save(article, managing_editor, base, headline="Mine", standfirst="")
    assert mine.revision.kind == "conflict"
    assert mine.revision.content["article"]["headline"] == "Mine"
    assert "My words." in str(mine.revision.content)
    assert revisions.newest(article) == theirs
    article.refresh_from_db()
    assert (article.headline, article.standfirst) == ("Theirs", "Their standfirst")
    assert TextBlock.objects.filter(parent=article).count() == 1
    assert Step.objects.get().verb == "saved beside a newer revision"


def test_the_message_says_who_was_faster_and_where_the_work_is(editor):
    editor.first_name, editor.last_name = "Ruth", "Okafor"
    editor.save()
    article = make_article("Before")
    base = save(article, editor).revision.number
    save(article, editor, base, headline="Theirs")
    message = save(article, chief(), base, headline="Mine").messages[0]
    assert message.startswith("Ruth Okafor saved this story") and "revision 3" in message and "revision 2" in message


def test_a_colleague_who_has_left_is_somebody():
    article, gone = make_article("Before"), make_user("gone")
    gone.is_superuser = True
    base = save(article, gone).revision.number
    save(article, gone, base, headline="Theirs")
    gone.delete()
    assert save(article, chief(), base, headline="Mine").messages[0].startswith("Somebody saved")


def test_after_a_conflict_the_work_can_be_brought_back(editor):
    article = make_article("Before")
    base = save(article, editor).revision.number
    save(article, editor, base, headline="Theirs")
    mine = save(article, editor, base, headline="Mine").revision
    restored = revisions.restore(mine, by=editor).revision
    article.refresh_from_db()
    assert (article.headline, restored.kind, restored.number) == ("Mine", "restore", 4)
    assert publishing.publish(restored, by=editor).status == "published"


def test_saving_on_after_a_conflict_is_no_conflict(editor):
    article = make_article("Before")
    base = save(article, editor).revision.number
    theirs = save(article, editor, base, headline="Theirs").revision.number
    save(article, editor, base, headline="Mine")
    assert save(article, editor, theirs, headline="After").revision.kind == "save"


def test_restoring_is_a_new_revision_and_readers_see_no_change(editor):
    article = make_article("Old")
    old = take(article)
    change(article, headline="New")
    publish(article)
    restored = revisions.restore(old, by=editor, reason="The old one was right").revision
    assert restored.content == old.content
    assert (restored.number, restored.reason) == (3, "The old one was right")
    assert Publication.objects.get().headline == "New"
    assert Step.objects.get(verb="restored").detail == "The old one was right"


def test_restoring_says_by_itself_where_it_went(editor):
    article = make_article("Old")
    old = take(article)
    change(article, headline="New")
    assert revisions.restore(old, by=editor).revision.reason == "Back to revision 1"


def test_nobody_without_the_right_to_pages_brings_a_page_back(editor):
    page = make_page("about")
    old = take(page)
    change(page, kind="story", path="", slug="about")
    with pytest.raises(NotAllowed):
        revisions.restore(old, by=editor)
    page.refresh_from_db()
    assert page.kind == "story"


@pytest.mark.parametrize("act", ["take", "restore", "stage"])
def test_nobody_touches_the_drafts_of_others_without_the_right(reporter, act):
    article = make_article()
    revision = take(article)
    acts = {
        "take": lambda: save(article, reporter, headline="Mine now"),
        "restore": lambda: revisions.restore(revision, by=reporter),
        "stage": lambda: revisions.set_stage(article, Article.Stage.IN_REVIEW, by=reporter),
    }
    with pytest.raises(NotAllowed):
        acts[act]()
    assert Revision.objects.count() == 1


def test_a_draft_goes_to_review_and_back_and_the_log_knows(contributor):
    article = make_article(owner=contributor)
    for stage in ("in review", "in review", "draft"):
        revisions.set_stage(article, stage, by=contributor)
    article.refresh_from_db()
    assert article.stage == "draft"
    assert list(Step.objects.order_by("id").values_list("verb", flat=True)) == ["set to in review", "set to draft"]


def test_only_those_who_may_publish_approve(contributor, editor):
    article = make_article(owner=contributor)
    with pytest.raises(NotAllowed):
        revisions.set_stage(article, Article.Stage.APPROVED, by=contributor)
    revisions.set_stage(article, Article.Stage.APPROVED, by=editor)
    article.refresh_from_db()
    assert article.stage == "approved"


@pytest.mark.parametrize("step", ["save", "restore"])
def test_what_was_approved_is_a_draft_again_when_it_changes(editor, step):
    article = make_article()
    old = take(article)
    change(article, headline="Newer")
    revisions.set_stage(article, Article.Stage.APPROVED, by=editor)
    save(article, editor, headline="Newest") if step == "save" else revisions.restore(old, by=editor)
    article.refresh_from_db()
    assert article.stage == "draft"


def test_work_in_review_stays_in_review_while_it_is_edited(editor):
    article = make_article()
    revisions.set_stage(article, Article.Stage.IN_REVIEW, by=editor)
    assert save(article, editor, headline="Edited").revision.stage == "in review"
