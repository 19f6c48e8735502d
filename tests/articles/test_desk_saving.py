"""Saving on the desk: one revision, nothing public, and never a typed word lost."""

import pytest

from articles.desk.sight import visible_articles
from articles.models import Article, PublicationBody, PullQuoteBlock, Revision, Tag, TextBlock
from articles.press import revisions
from articles.press.revisions import newest
from globepost import stamp
from tests.cast import add_block, change, make_article, make_author, make_tag, publish, take
from tests.desk import (
    TEXT,
    add_row,
    change_address,
    errors_of,
    fields_of,
    form_of,
    messages_of,
    save,
    sign_in,
)

pytestmark = pytest.mark.django_db
QUOTE = "articles_pullquoteblock_set"


@pytest.fixture
def story(editor):
    article = make_article("Bridge opens")
    take(article, by=editor)
    return article


def test_a_save_takes_one_revision_and_changes_nothing_public(editor, client):
    article = make_article("Bridge opens", slug="bridge-opens")
    version = publish(article)
    before, stamped = client.get(version.path).content, stamp.read()
    save(sign_in(editor), article, headline="Bridge closes", **{f"{TEXT}-0-html": "<p>It closed at noon.</p>"})
    assert [row.headline for row in article.revisions.order_by("number")] == ["Bridge opens", "Bridge closes"]
    assert article.revisions.first().by == editor
    assert client.get(version.path).content == before and stamp.read() == stamped


def test_a_save_that_changes_nothing_takes_no_revision(editor, story):
    save(sign_in(editor), story)
    assert story.revisions.count() == 1


def test_a_new_story_belongs_to_who_wrote_it(reporter):
    desk = sign_in(reporter)
    form = form_of(desk, "/desk/articles/article/add/") | {"headline": "Ferry strike ends", "tags": "Ferries, Unions"}
    add_row(form, TEXT, html="<p>The crews voted.</p>")
    answer = desk.post("/desk/articles/article/add/", form | {"_continue": "1"}, follow=True)
    article = Article.objects.get()
    assert answer.redirect_chain[-1][0] == change_address(article)
    assert (article.owner, article.slug, article.revisions.get().words) == (reporter, "ferry-strike-ends", 3)
    assert sorted(article.tags.names()) == ["Ferries", "Unions"]


def test_the_work_of_two_is_kept_whole(editor, managing_editor, story):
    ours, theirs = sign_in(editor), sign_in(managing_editor)
    mine = form_of(ours, change_address(story)) | {"headline": "Mine", f"{TEXT}-0-html": "<p>My words.</p>"}
    add_row(mine, QUOTE, text="My quote.", attribution="")
    other = form_of(theirs, change_address(story)) | {"headline": "Theirs", f"{TEXT}-0-html": "<p>Their words.</p>"}
    add_row(other, TEXT, html="<p>One more.</p>")
    theirs.post(change_address(story), other | {"_continue": "1"})
    answer = ours.post(change_address(story), mine | {"_continue": "1"}, follow=True)
    assert "managing saved this story while you were writing" in messages_of(answer)[0]
    kept = story.revisions.get(kind=Revision.Kind.CONFLICT).content
    assert kept["article"]["headline"] == "Mine"
    assert [block["type"] for block in kept["blocks"]] == ["textblock", "pullquoteblock"]
    assert kept["blocks"][0]["fields"]["html"] == "<p>My words.</p>"
    story.refresh_from_db()
    assert story.headline == "Theirs" and newest(story).content["article"]["headline"] == "Theirs"
    assert [block.html for block in TextBlock.objects.order_by("ordering")] == [
        "<p>Their words.</p>",
        "<p>One more.</p>",
    ]


def test_nothing_is_published_when_somebody_saved_meanwhile(editor, story):
    desk = sign_in(editor)
    mine = form_of(desk, change_address(story)) | {"headline": "Mine"}
    change(story, headline="Theirs")
    answer = desk.post(change_address(story), mine | {"_do": "publish"}, follow=True)
    assert "“Publish now” was not done." in messages_of(answer)
    assert not PublicationBody.objects.exists()


def test_a_form_that_was_open_while_a_revision_was_restored_still_saves(editor, story):
    desk = sign_in(editor)
    mine = form_of(desk, change_address(story)) | {f"{TEXT}-0-html": "<p>Typed meanwhile.</p>"}
    revisions.restore(story.revisions.get(number=1), by=editor)
    desk.post(change_address(story), mine | {"_continue": "1"})
    kept = story.revisions.get(kind=Revision.Kind.CONFLICT)
    assert kept.content["blocks"][0]["fields"]["html"] == "<p>Typed meanwhile.</p>"


def test_a_form_keeps_working_after_another_persons_work_was_set_aside(editor, managing_editor, story):
    """Setting work aside writes the rows anew; the third form names rows that are gone."""
    first, second, third = sign_in(editor), sign_in(managing_editor), sign_in(editor)
    early = form_of(second, change_address(story)) | {"headline": "Early"}
    save(first, story, headline="Ours")
    late = form_of(third, change_address(story)) | {f"{TEXT}-0-html": "<p>Late words.</p>"}
    second.post(change_address(story), early | {"_continue": "1"})
    third.post(change_address(story), late | {"_continue": "1"})
    assert newest(story).content["blocks"][0]["fields"]["html"] == "<p>Late words.</p>"


def test_an_error_shows_everything_that_was_typed_again(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {
        "headline": "",
        "standfirst": "Typed with care",
        "tags": "One, Two",
        f"{TEXT}-0-html": "<p>Changed words.</p>",
    }
    add_row(form, QUOTE, text="A new quote.", attribution="Somebody")
    answer = desk.post(change_address(story), form | {"_continue": "1"})
    assert answer.status_code == 200 and "This field is required." in " ".join(errors_of(answer))
    again = fields_of(answer)
    typed = {name: value for name, value in form.items() if name != "csrfmiddlewaretoken"}
    assert {name: again.get(name) for name in typed} == typed
    assert not PullQuoteBlock.objects.exists() and story.revisions.count() == 1


def test_an_error_in_a_late_form_leaves_the_newer_work_alone(editor, story):
    desk = sign_in(editor)
    mine = form_of(desk, change_address(story)) | {"headline": ""}
    change(story, headline="Theirs", text="<p>Their words.</p>")
    assert desk.post(change_address(story), mine).status_code == 200
    story.refresh_from_db()
    assert story.headline == "Theirs" and TextBlock.objects.get().html == "<p>Their words.</p>"


def test_control_characters_leave_a_headline(editor, story):
    save(sign_in(editor), story, headline="Bridge\x0bopens \x00again\u202e")
    story.refresh_from_db()
    assert story.headline == "Bridge opens again"


def test_a_script_in_a_text_block_is_taken_out_and_the_words_stay(editor, story):
    html = '<p onclick="x()">Words.</p><script>alert(1)</script><p><a href="javascript:x()">Link</a></p>'
    save(sign_in(editor), story, **{f"{TEXT}-0-html": html})
    kept = TextBlock.objects.get().html
    assert "Words." in kept and "Link" in kept
    assert "script" not in kept and "onclick" not in kept


def test_authors_change_places(editor):
    story = make_article(authors=[make_author("Ines Calder"), make_author("Amos Reed")])
    save(sign_in(editor), story, **{"credits-0-order": "2", "credits-1-order": "1"})
    assert [str(credit) for credit in story.credits.all()] == ["Amos Reed", "Ines Calder"]


def test_authors_are_exchanged_for_each_other(editor):
    ines, amos = make_author("Ines Calder"), make_author("Amos Reed")
    story = make_article(authors=[ines, amos])
    save(sign_in(editor), story, **{"credits-0-author": str(amos.pk), "credits-1-author": str(ines.pk)})
    assert [str(credit) for credit in story.credits.all()] == ["Amos Reed", "Ines Calder"]


def test_an_author_without_a_number_comes_last(editor):
    story = make_article(authors=[make_author("Ines Calder"), make_author("Amos Reed")])
    desk = sign_in(editor)
    form = form_of(desk, change_address(story)) | {"credits-0-DELETE": "on"}
    add_row(
        form, "credits", id="", article=story.pk, author=make_author("Lena Osei").pk, role="Photographs by", order=""
    )
    desk.post(change_address(story), form)
    assert [str(credit) for credit in story.credits.all()] == ["Amos Reed", "Lena Osei"]


def test_the_same_author_twice_is_an_error_and_no_crash(editor):
    ines, amos = make_author("Ines Calder"), make_author("Amos Reed")
    answer = save(sign_in(editor), make_article(authors=[ines, amos]), **{"credits-1-author": str(ines.pk)})
    assert answer.status_code == 200 and "duplicate" in " ".join(errors_of(answer))


def test_related_stories_are_picked_in_order(editor):
    other, third, story = make_article("Other"), make_article("Third"), make_article()
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    add_row(form, "related_picks", related=third.pk, order="1")
    add_row(form, "related_picks", related=other.pk, order="0")
    desk.post(change_address(story), form)
    assert [pick.related for pick in story.related_picks.all()] == [other, third]


def test_a_tag_that_is_known_is_used_whatever_its_capitals(reporter):
    make_tag("Harbour")
    story = make_article(owner=reporter)
    save(sign_in(reporter), story, tags="harbour, Été à Paris")
    assert sorted(story.tags.names()) == ["Harbour", "Été à Paris"]
    assert Tag.objects.get(name="Été à Paris").slug == "ete-a-paris"


@pytest.mark.parametrize("tags", ["🎉", "x" * 200, '"open'])
def test_a_tag_without_an_address_is_refused_kindly(tags, editor):
    story = make_article()
    assert save(sign_in(editor), story, tags=tags).status_code in (200, 302)
    assert not Tag.objects.filter(slug="").exists()


def test_a_retired_tag_is_not_given_to_another_story(editor):
    make_tag("Harbour")
    Tag.objects.update(retired=True)
    answer = save(sign_in(editor), make_article(), tags="harbour")
    assert answer.status_code == 200 and "retired" in " ".join(errors_of(answer))


def test_the_content_editors_cloning_is_closed(reporter):
    secret = add_block(make_article(), TextBlock, html="<p>Secret</p>")
    mine = make_article(owner=reporter)
    extra = {"_clone": f"articles.textblock:{secret.pk}", "_clone_region": "main", "_clone_ordering": "10"}
    save(sign_in(reporter), mine, **extra)
    assert TextBlock.objects.filter(html="<p>Secret</p>").count() == 1


def test_a_contributor_makes_no_page(contributor):
    story = make_article(owner=contributor)
    save(sign_in(contributor), story, kind="page", path="about")
    assert [article.kind for article in visible_articles(contributor)] == ["story"]


def test_a_page_without_an_address_is_told_so(administrator):
    answer = save(sign_in(administrator), make_article(), kind="page", path="")
    assert "A page needs an address of its own" in " ".join(errors_of(answer))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Climate change", ["Climate change"]),
        ("Climate change, Ports", ["Climate change", "Ports"]),
        ('"Ferries, old and new" Ports', ["Ferries, old and new", "Ports"]),
        ("Ports,", ["Ports"]),
        ("", []),
    ],
)
def test_tags_stand_apart_by_commas_alone(editor, story, typed, names):
    save(sign_in(editor), story, tags=typed)
    assert sorted(story.tags.names()) == names
