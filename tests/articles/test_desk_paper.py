"""What the paper says about itself, on the desk: saved through the press, deleted hardly ever."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from articles.models import (
    Author,
    Category,
    Correction,
    FrontPageSlot,
    MenuLink,
    Photo,
    Redirect,
    SiteSettings,
    Step,
    Tag,
    Tweet,
)
from articles.press.correcting import Note
from articles.press.versions import Versions
from globepost import stamp
from globepost.models import Job
from tests.cast import (
    change,
    make_article,
    make_author,
    make_category,
    make_photo,
    make_tag,
    make_tweet,
    publish,
)
from tests.desk import add_row, fields_of, form_of, messages_of, sign_in
from tests.desk import save as save_story

pytestmark = pytest.mark.django_db


def save(client, model, pk="", **values):
    """Send the form of an object (or of a new one) with these values changed."""
    address = f"/desk/articles/{model}/{f'{pk}/change' if pk else 'add'}/"
    return client.post(address, form_of(client, address, f"{model}_form") | values, follow=True)


def upload(data, name="harbour.jpg"):
    return SimpleUploadedFile(name, data)


def test_a_category_is_saved_by_the_press(managing_editor):
    before = stamp.read()
    save(sign_in(managing_editor), "category", name="Harbour", slug="harbour")
    assert Category.objects.get().slug == "harbour" and stamp.read() != before
    assert Step.objects.get(verb="added").by == managing_editor


def test_a_new_slug_leaves_a_redirect(editor):
    author = make_author("Ines Calder")
    save(sign_in(editor), "author", author.pk, slug="ines")
    assert Redirect.objects.get().target == "/author/ines/"


def test_a_picture_is_cleaned_and_belongs_to_who_added_it(contributor):
    buffer = BytesIO()
    Image.new("RGB", (30, 20), "teal").save(buffer, "JPEG", comment=b"secret place")
    save(sign_in(contributor), "photo", file=upload(buffer.getvalue()), title="Harbour")
    photo = Photo.objects.get()
    assert (photo.added_by, photo.original_name, photo.width) == (contributor, "harbour.jpg", 30)
    with photo.file.open() as file:
        assert b"secret place" not in file.read() and "harbour" not in photo.file.name


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"<svg onload='x()'/>", "a.svg"), (b"%!PS-Adobe-3.0 EPSF-3.0", "a.jpg"), (b"", "a.jpg"), (b"GIF89a", "a.gif")],
)
def test_what_is_no_picture_is_refused_on_the_page(data, name, editor):
    answer = save(sign_in(editor), "photo", file=upload(data, name), credit="Typed")
    assert answer.status_code == 200 and fields_of(answer, "photo_form")["credit"] == "Typed"
    assert not Photo.objects.exists()


def test_a_photo_keeps_its_file_when_its_words_change(editor):
    photo = make_photo()
    save(sign_in(editor), "photo", photo.pk, caption="Cranes at dusk")
    changed = Photo.objects.get()
    assert changed.caption == "Cranes at dusk" and changed.file.name == photo.file.name


def test_writers_change_their_own_pictures_alone(contributor):
    own, other = make_photo(added_by=contributor), make_photo()
    desk = sign_in(contributor)
    save(desk, "photo", own.pk, caption="Mine")
    answer = desk.post(f"/desk/articles/photo/{other.pk}/change/", {"caption": "Mine"})
    assert answer.status_code == 403
    assert sorted(Photo.objects.values_list("caption", flat=True)) == ["", "Mine"]


def test_a_licence_that_ends_unschedules_and_tells_the_editor(editor):
    photo = make_photo()
    story = make_article("Bridge opens", lead_picture=photo)
    save_story(sign_in(editor), story, "schedule", **{"schedule-at": "2030-06-01T18:00"})
    assert Versions.of(story).planned
    answer = save(sign_in(editor), "photo", photo.pk, licence_ends_at="2029-01-01T00:00:00")
    assert any("is no longer scheduled" in message for message in messages_of(answer))
    assert not Versions.of(story).planned


def test_the_library_shows_small_pictures(reporter):
    photo = make_photo()
    page = sign_in(reporter).get("/desk/articles/photo/").content.decode()
    assert f'src="{photo.file.url}"' in page


def test_writers_add_a_tag_and_a_tweet(reporter):
    desk = sign_in(reporter)
    save(desk, "tag", name="Harbour", slug="harbour")
    address = "https://x.com/portdesk/status/1234"
    form = form_of(desk, "/desk/articles/tweet/add/", "tweet_form")
    photos = [make_photo(), make_photo()]
    for number, photo in enumerate(photos):
        add_row(form, "tweet_pictures", photo=photo.pk, order=str(9 - number))
    desk.post("/desk/articles/tweet/add/", form | {"address": address, "name": "Port Desk", "text": "Open."})
    tweet = Tweet.objects.get()
    assert Tag.objects.get().name == "Harbour" and tweet.tweet_id == "1234"
    assert [row.photo for row in tweet.tweet_pictures.all()] == photos[::-1]


def test_a_tag_is_changed_by_editors(reporter, editor):
    tag = make_tag("Harbor")
    assert sign_in(reporter).post(f"/desk/articles/tag/{tag.pk}/change/", {"name": "x"}).status_code == 403
    save(sign_in(editor), "tag", tag.pk, name="Harbour")
    assert Tag.objects.get().name == "Harbour"


def test_a_tweet_that_is_in_the_library_is_an_error_on_the_page(editor):
    tweet = make_tweet()
    answer = save(sign_in(editor), "tweet", address=tweet.address, name="x", text="x")
    assert "This tweet is in the library already." in answer.content.decode()


def test_the_settings_are_one_row_with_a_form(administrator):
    desk = sign_in(administrator)
    assert desk.get("/desk/articles/sitesettings/")["Location"].endswith("/sitesettings/1/change/")
    save(desk, "sitesettings", 1, name="The Harbour Post")
    assert SiteSettings.objects.get().name == "The Harbour Post"
    assert "The Harbour Post" in desk.get("/desk/").content.decode()
    assert desk.get("/desk/articles/sitesettings/2/change/").status_code == 404


@pytest.mark.parametrize("model", ["frontpageslot", "menulink", "redirect"])
def test_slots_links_and_redirects_are_deleted_by_the_press(model, managing_editor):
    things = {
        "frontpageslot": lambda: FrontPageSlot.objects.create(place="lead", article=make_article()),
        "menulink": lambda: MenuLink.objects.create(place="footer", label="Ferries", address="/ferries/"),
        "redirect": lambda: Redirect.objects.create(path="/a/", target="/b/"),
    }
    thing = things[model]()
    before = stamp.read()
    sign_in(managing_editor).post(f"/desk/articles/{model}/{thing.pk}/delete/", {"post": "yes"})
    assert not type(thing).objects.exists() and stamp.read() != before
    assert Step.objects.get(verb="deleted").by == managing_editor


def test_nothing_else_is_deleted(administrator):
    story = make_article()
    things = {"article": story, "author": make_author(), "category": make_category(), "photo": make_photo()}
    desk = sign_in(administrator)
    for model, thing in things.items():
        assert desk.post(f"/desk/articles/{model}/{thing.pk}/delete/", {"post": "yes"}).status_code == 403
        action = {"action": "delete_selected", "_selected_action": thing.pk, "post": "yes"}
        desk.post(f"/desk/articles/{model}/", action)
        assert type(thing).objects.filter(pk=thing.pk).exists(), model


def corrected():
    story = make_article()
    publish(story)
    change(story, text="<p>The ferry left at noon.</p>")
    publish(story, note=Note("Noon, not dawn."))
    return Correction.objects.get()


def test_the_words_that_changed_are_hidden_by_a_managing_editor(managing_editor, editor):
    correction = corrected()
    address = f"/desk/articles/correction/{correction.pk}/change/"
    assert sign_in(editor).post(address, {}).status_code == 403
    desk = sign_in(managing_editor)
    form = form_of(desk, address, "correction_form")
    del form["is_diff_shown"]
    desk.post(address, form | {"text": "Forged"})
    correction.refresh_from_db()
    assert (correction.is_diff_shown, correction.text) == (False, "Noon, not dawn.")
    assert Step.objects.filter(verb="hid the changes of").exists()


def test_dead_letters_run_again(administrator):
    dead = Job.objects.create(name="a.b", state=Job.State.DEAD)
    Job.objects.create(name="c.d", state=Job.State.WAITING)
    desk = sign_in(administrator)
    page = desk.get("/desk/globepost/job/").content.decode()
    assert "a.b" in page and "c.d" not in page
    desk.post("/desk/globepost/job/", {"action": "let_run_again", "_selected_action": dead.pk})
    dead.refresh_from_db()
    assert dead.state == Job.State.WAITING


def test_an_author_keeps_the_links_that_were_typed_wrong(editor):
    answer = save(sign_in(editor), "author", name="Ines", slug="ines", links="Home javascript:x()")
    assert fields_of(answer, "author_form")["links"] == "Home javascript:x()" and not Author.objects.exists()
