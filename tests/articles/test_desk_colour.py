"""The paper's colour on the desk: dark enough for white letters, and served as a style sheet that never changes."""

import pytest
from django.core.exceptions import ValidationError

from articles.models import SiteSettings
from articles.models.colour import contrast_with_white, refuse_unreadable
from tests.desk import form_of, sign_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("colour", "contrast"), [("#ffffff", 1), ("#000000", 21), ("#767676", 4.54), ("#17456e", 9.94), ("#FF0000", 4.0)]
)
def test_contrast_is_what_wcag_says(colour, contrast):
    assert contrast_with_white(colour) == pytest.approx(contrast, abs=0.01)


@pytest.mark.parametrize("colour", ["", "red", "#fff", "#17456", "#17456ee", "#gggggg", "#ffff00", "#777777", "17456e"])
def test_what_is_no_colour_or_too_light_is_refused(colour):
    with pytest.raises(ValidationError):
        refuse_unreadable(colour)


def test_the_desk_wears_the_colour_that_an_administrator_chose(administrator, client):
    desk, address = sign_in(administrator), "/desk/articles/sitesettings/1/change/"
    assert "/desk/colour/17456e.css" in desk.get("/desk/").content.decode()
    answer = desk.post(address, form_of(desk, address, "sitesettings_form") | {"colour": "#ffee00"})
    assert "Choose a darker colour." in answer.content.decode() and not SiteSettings.objects.exists()
    desk.post(address, form_of(desk, address, "sitesettings_form") | {"colour": "#8A1C2B"})
    for page in (desk.get("/desk/"), client.get("/desk/login/", follow=True)):
        assert 'href="/desk/colour/8a1c2b.css"' in page.content.decode()


def test_a_colour_that_no_form_wrote_does_not_close_the_desk(administrator):
    SiteSettings.objects.create(colour="oops")
    assert "/desk/colour/17456e.css" in sign_in(administrator).get("/desk/").content.decode()


def test_the_sheet_is_open_kept_for_good_and_says_nothing_else(client):
    answer = client.get("/desk/colour/8a1c2b.css")
    assert answer.content == b"html:root { --paper: #8a1c2b; }\n" and "immutable" in answer["Cache-Control"]
    assert (
        answer["Content-Type"].startswith("text/css") and not answer.cookies and "Cookie" not in answer.get("Vary", "")
    )
    assert client.post("/desk/colour/8a1c2b.css").status_code == 405


@pytest.mark.parametrize("path", ["8a1c2", "8a1c2bb", "8A1C2B", "}body{x", "8a1c2b;"])
def test_nothing_else_is_a_colour(path, administrator):
    assert sign_in(administrator).get(f"/desk/colour/{path}.css").status_code == 404
