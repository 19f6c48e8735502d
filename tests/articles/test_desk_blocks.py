"""Blocks on the desk: their uid, the order of a gallery, and what a block refuses."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.desk import article_form
from articles.models import BLOCKS, ArchiveBlock, GalleryBlock, PictureBlock, TableBlock, TextBlock, VideoBlock
from tests.cast import add_block, make_article, make_photo, take
from tests.desk import TEXT, add_row, change_address, errors_of, form_of, save, sign_in

pytestmark = pytest.mark.django_db
GALLERY = "articles_galleryblock_set"
PICTURE = "articles_pictureblock_set"


@pytest.fixture
def story(editor):
    return make_article()


def test_a_uid_stays_in_row_form_and_snapshot(editor, story):
    block = TextBlock.objects.get()
    revision = take(story)
    desk = sign_in(editor)
    assert form_of(desk, change_address(story))[f"{TEXT}-0-uid"] == str(block.uid)
    save(desk, story, **{f"{TEXT}-0-html": "<p>Other words.</p>"})
    block.refresh_from_db()
    uids = {one.content["blocks"][0]["uid"] for one in story.revisions.all()}
    assert uids == {str(block.uid)} and story.revisions.count() == 2 and revision


def test_a_new_block_keeps_the_uid_that_it_was_posted_with(editor, story):
    desk, uid = sign_in(editor), str(uuid.uuid4())
    form = form_of(desk, change_address(story))
    add_row(form, TEXT, html="<p>New.</p>", uid=uid)
    desk.post(change_address(story), form)
    assert str(TextBlock.objects.get(html="<p>New.</p>").uid) == uid


def test_a_uid_that_is_taken_forged_or_no_uid_is_replaced(editor, story):
    foreign = add_block(make_article(), PictureBlock, photo=make_photo())
    own = TextBlock.objects.get(parent=story)
    desk, twice = sign_in(editor), str(uuid.uuid4())
    form = form_of(desk, change_address(story))
    for number, uid in enumerate([str(own.uid), str(foreign.uid), "nonsense", "", twice, twice]):
        add_row(form, TEXT, html=f"<p>New {number}.</p>", uid=uid)
    desk.post(change_address(story), form)
    uids = list(TextBlock.objects.filter(parent=story).values_list("uid", flat=True))
    assert len(uids) == 7 and len(set(uids)) == 7
    assert foreign.uid not in uids and uids.count(own.uid) == 1


def test_an_existing_block_cannot_be_given_another_uid(editor, story):
    before = TextBlock.objects.get().uid
    save(sign_in(editor), story, **{f"{TEXT}-0-uid": str(uuid.uuid4()), f"{TEXT}-0-html": "<p>Words.</p>"})
    assert TextBlock.objects.get().uid == before


def test_a_gallery_keeps_the_order_in_which_its_photos_were_posted(editor, story):
    photos = [make_photo() for _ in range(3)]
    wanted = [photos[2], photos[0], photos[1]]
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    add_row(form, GALLERY, title="At sea", photos=",".join(str(photo.pk) for photo in wanted))
    desk.post(change_address(story), form)
    gallery = GalleryBlock.objects.get()
    assert [row.photo for row in gallery.gallery_photos.all()] == wanted
    again = form_of(desk, change_address(story))
    assert again[f"{GALLERY}-0-photos"] == ",".join(str(photo.pk) for photo in wanted)
    turned = ",".join(str(photo.pk) for photo in reversed(wanted))
    save(desk, story, **{f"{GALLERY}-0-photos": turned})
    assert [row.photo for row in gallery.gallery_photos.all()] == wanted[::-1]
    kept = story.revisions.first().content["blocks"][-1]["photos"]
    assert [photo["id"] for photo in kept] == [photo.pk for photo in wanted[::-1]]


@pytest.mark.parametrize("numbers", ["1,x", "99999999999999999999", "-1", "0", "²"])
def test_a_gallery_refuses_what_is_no_photo_and_shows_it_again(numbers, editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    number = add_row(form, GALLERY, title="At sea", photos=numbers)
    answer = desk.post(change_address(story), form)
    assert answer.status_code == 200 and list(errors_of(answer))
    assert f'name="{GALLERY}-{number}-photos" value="{numbers}"' in answer.content.decode()


def test_a_retired_photo_is_refused_unless_the_block_has_it(editor, story):
    old, other = make_photo(), make_photo(retired=True)
    add_block(story, PictureBlock, photo=old)
    type(old).objects.update(retired=True)
    desk = sign_in(editor)
    assert save(desk, story, **{f"{PICTURE}-0-caption": "Dawn"}).status_code == 302
    answer = save(desk, story, **{f"{PICTURE}-0-photo": str(other.pk)})
    assert answer.status_code == 200 and PictureBlock.objects.get().photo == old


def test_archive_html_is_changed_but_never_added(editor, story):
    add_block(story, ArchiveBlock, html="<p>Old.</p>")
    desk, prefix = sign_in(editor), "articles_archiveblock_set"
    form = form_of(desk, change_address(story)) | {f"{prefix}-0-html": "<p>Old!</p><script>x</script>"}
    add_row(form, prefix, html="<p>New.</p>")
    desk.post(change_address(story), form)
    assert [block.html for block in ArchiveBlock.objects.all()] == ["<p>Old!</p>"]


def test_a_film_needs_a_file_or_an_address(editor, story):
    desk, prefix = sign_in(editor), "articles_videoblock_set"
    form = form_of(desk, change_address(story))
    number = add_row(form, prefix, title="The crossing", url="", caption="", credit="", poster="")
    answer = desk.post(change_address(story), form)
    assert "Choose a file, or give the address where it can be found." in answer.content.decode()
    film = {f"{prefix}-{number}-file": SimpleUploadedFile("a.mp4", b"film")}
    answer = desk.post(change_address(story), form | film | {f"{prefix}-{number}-url": "https://example.org/film"})
    assert "Give a file or an address, not both" in answer.content.decode()
    desk.post(change_address(story), form | {f"{prefix}-{number}-file": SimpleUploadedFile("a.mp4", b"film")})
    assert VideoBlock.objects.get().file.name.endswith(".mp4")


def test_a_chosen_file_is_asked_for_again_when_another_field_has_an_error(editor, story):
    desk, prefix = sign_in(editor), "articles_videoblock_set"
    form = form_of(desk, change_address(story)) | {"headline": ""}
    number = add_row(form, prefix, title="The crossing", url="", caption="", credit="", poster="")
    film = {f"{prefix}-{number}-file": SimpleUploadedFile("cross<ing>.mp4", b"film")}
    answer = desk.post(change_address(story), form | film)
    assert "Choose the file again: cross&lt;ing&gt;.mp4." in answer.content.decode()


def test_a_block_can_be_taken_out(editor, story):
    save(sign_in(editor), story, **{f"{TEXT}-0-DELETE": "on"})
    assert not TextBlock.objects.exists()


def test_every_type_of_block_has_its_place_in_the_form(editor, story):
    form = form_of(sign_in(editor), change_address(story))
    assert {f"articles_{model._meta.model_name}_set-TOTAL_FORMS" for model in BLOCKS} <= set(form)


def test_a_story_of_two_hundred_blocks_is_saved(editor, story):
    desk, photo = sign_in(editor), make_photo()
    form = form_of(desk, change_address(story))
    for number in range(100):
        add_row(form, TEXT, html=f"<p>Part {number}.</p>")
        add_row(form, PICTURE, photo=photo.pk, caption="", alternative_text="", crop="")
    assert len(form) > 1000  # where Django would stop
    assert desk.post(change_address(story), form).status_code == 302
    assert story.revisions.first().content["blocks"][-1]["type"] == "pictureblock"
    form = form_of(desk, change_address(story)) | {f"{TEXT}-7-html": "<p>Another.</p>"}
    assert desk.post(change_address(story), form).status_code == 302
    assert (TextBlock.objects.count(), PictureBlock.objects.count()) == (101, 100)
    assert story.revisions.count() == 2


def test_too_many_blocks_are_an_error_on_the_page_and_nothing_is_lost(editor, story, monkeypatch):
    monkeypatch.setattr(article_form, "MOST_BLOCKS", 3)
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    for number in range(3):
        add_row(form, TEXT, html=f"<p>Part {number}.</p>")
    answer = desk.post(change_address(story), form)
    assert "A story has at most 3 blocks, and this has 4. Delete some, or write two stories." in answer.content.decode()
    assert "Part 2." in answer.content.decode()
    assert desk.post(change_address(story), form | {f"{TEXT}-1-DELETE": "on"}).status_code == 302


def test_a_table_pasted_from_a_spreadsheet_keeps_its_empty_corner(editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    add_row(form, "articles_tableblock_set", rows="\tQ1\tQ2\r\nNorth\t1\t2", has_header="on", caption="", source="")
    assert desk.post(change_address(story), form).status_code == 302
    assert TableBlock.objects.get().cells == [["", "Q1", "Q2"], ["North", "1", "2"]]


@pytest.mark.parametrize("rows", ["", " ", "\t\n ", "\u200b"])
def test_a_table_without_a_word_is_refused(rows, editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    add_row(form, "articles_tableblock_set", rows=rows, has_header="on", caption="", source="")
    assert desk.post(change_address(story), form).status_code == 200


UNSAFE = ["ftp://example.org/film", "https://example.org/a\\b", "javascript:alert(1)", "/a/"]


@pytest.mark.parametrize("address", UNSAFE)
@pytest.mark.parametrize("prefix", ["articles_linkcardblock_set", "articles_videoblock_set", "articles_audioblock_set"])
def test_an_address_that_readers_are_not_led_to_is_an_error_on_the_page(prefix, address, editor, story):
    desk = sign_in(editor)
    form = form_of(desk, change_address(story))
    add_row(form, prefix, title="The crossing", url=address, caption="", credit="", poster="")
    answer = desk.post(change_address(story), form)
    assert answer.status_code == 200 and "The crossing" in answer.content.decode()


@pytest.mark.parametrize("address", UNSAFE)
def test_neither_is_it_a_canonical_address(address, editor, story):
    assert save(sign_in(editor), story, canonical_url=address).status_code == 200
    assert save(sign_in(editor), story, canonical_url="example.org/first").status_code == 302
    story.refresh_from_db()
    assert story.canonical_url == "https://example.org/first"


def test_a_text_that_is_too_long_is_an_error_on_the_page_and_not_lost(editor, story):
    typed = f"<p>{'word ' * 41_000}last</p>"
    page = save(sign_in(editor), story, **{f"{TEXT}-0-html": typed}).content.decode()
    assert "a block holds 200000 at most. Put the rest into another block." in page and "word last" in page
    assert "last" not in TextBlock.objects.get().html


@pytest.mark.parametrize(("model", "most"), [(TextBlock, 200_000), (ArchiveBlock, 2_000_000)])
def test_a_text_of_the_greatest_length_is_taken(model, most):
    field = model._meta.get_field("html")
    assert field.clean(f"<p>{'x' * (most - 7)}</p>", model())
    with pytest.raises(ValidationError, match="another block"):
        field.clean("x" * (most + 1), model())
