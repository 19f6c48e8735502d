"""Who wrote an imported story: accounts and guest authors become authors, in their order and each once."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from articles.models import Article, Author
from articles.wordpress.run.people import kind_of, nicename
from articles.wordpress.running import Options, import_files
from tests.cast import chief, make_author
from tests.wordpress_exports import export, item, person, write

pytestmark = pytest.mark.django_db


def bring_in(folder, *items, people=None):
    path = write(folder, export(items, people=people or [person("lena", name="Lena Osei")]))
    return import_files([path], by=chief(), options=Options(relate=False))[1]


def guest(number: int, login: str, name: str, **rest: str) -> str:
    said = {"display_name": name, "user_login": login, **rest}
    meta = [(f"cap-{key}", value) for key, value in said.items()]
    return item(number, type="guest-author", slug=f"cap-{login}", title=name, meta=meta)


def by(*logins: str) -> list[tuple[str, str, str]]:
    return [("author", f"cap-{login}", login) for login in logins]


def byline() -> list[str]:
    return [credit.author.name for credit in Article.objects.get().credits.order_by("order")]


def test_an_account_is_an_author_and_no_account(tmp_path):
    chief()
    bring_in(tmp_path, item(12))
    assert byline() == ["Lena Osei"] and Author.objects.get().slug == "lena" and User.objects.count() == 1


def test_co_authors_stand_in_their_order(tmp_path):
    guests = [guest(5, "ines-calder", "Ines Calder"), guest(6, "tomas-brandt", "Tomas Brandt")]
    bring_in(tmp_path, item(12, terms=by("tomas-brandt", "lena", "ines-calder")), *guests)
    assert byline() == ["Tomas Brandt", "Lena Osei", "Ines Calder"]


def test_a_guest_who_is_an_account_is_one_author_with_the_biography(tmp_path):
    linked = guest(5, "lena-osei", "Lena Osei-Brandt", linked_account="lena", description="Covers the harbour.")
    bring_in(tmp_path, item(12, terms=by("lena-osei", "lena")), linked)
    assert byline() == ["Lena Osei"] and Author.objects.get().biography == "Covers the harbour."
    assert Client().get("/author/lena-osei/")["Location"] == "/author/lena/"


def test_a_guest_with_the_e_mail_of_an_account_is_the_same(tmp_path):
    people = [person("lena", name="Lena Osei", email="LENA@example.org")]
    bring_in(
        tmp_path, item(12, terms=by("osei")), guest(5, "osei", "L. Osei", user_email="lena@example.org"), people=people
    )
    assert Author.objects.count() == 1


def test_a_co_author_of_whom_the_export_has_nothing_but_the_term_is_an_author(tmp_path):
    bring_in(tmp_path, item(12, terms=[("author", "cap-marta-lind", "Marta Lind")]))
    assert byline() == ["Marta Lind"]


def test_an_author_who_is_here_already_is_found_by_name(tmp_path):
    make_author("Lena Osei", slug="osei")
    bring_in(tmp_path, item(12))
    assert Author.objects.get().slug == "osei"
    assert Client().get("/author/lena/")["Location"] == "/author/osei/"


def test_a_creator_whom_the_export_does_not_declare_is_an_author_too(tmp_path):
    bring_in(tmp_path, item(12, creator="gone"))
    assert byline() == ["gone"]


def test_an_e_mail_address_is_kept_for_matching_alone(tmp_path):
    bring_in(tmp_path, item(12))
    author = Author.objects.get()
    assert "@" not in " ".join(str(getattr(author, field.attname)) for field in author._meta.concrete_fields)


@pytest.mark.parametrize(
    ("name", "kind"), [("Reuters", "agency"), ("Newsroom", "desk"), ("Sports Desk", "desk"), ("Lena Osei", "person")]
)
def test_agencies_and_desks_are_told_from_people(name, kind):
    assert kind_of(name) == kind


@pytest.mark.parametrize(
    ("login", "expected"), [("J.Smith", "j-smith"), ("lena osei", "lena-osei"), ("lena@example.org", "lenaexample-org")]
)
def test_the_address_of_an_author_is_made_as_there(login, expected):
    assert nicename(login) == expected


@pytest.mark.parametrize(
    "website",
    ["https://a.example/\nClick javascript:alert(1)", "javascript:alert(1)", "https://a.example/ b", "https:///"],
)
def test_a_guest_has_no_link_but_one_address_of_the_web(tmp_path, website):
    bring_in(tmp_path, guest(5, "ines-calder", "Ines Calder", website=website))
    assert Author.objects.get(slug="ines-calder").link_list == []


def test_those_whose_names_make_no_address_stay_apart(tmp_path):
    people = [person("😀", name="😀"), person("😁", name="😁"), person("\u200b", name="\u200b")]
    bring_in(tmp_path, item(12, creator="😁"), people=people)
    authors = Author.objects.order_by("pk")
    assert [one.slug for one in authors] == ["author-1", "author-2", "author-3"]
    assert byline() == ["😁"] and authors[2].name == "author-3"


def test_an_account_without_a_login_is_nobody(tmp_path):
    bring_in(tmp_path, item(12), people=["<wp:author><wp:author_id>1</wp:author_id></wp:author>"])
    assert [one.name for one in Author.objects.all()] == ["lena"]


def test_two_people_whose_logins_come_to_one_address_stay_two(tmp_path):
    people = [person("ann.lee", name="Ann Lee"), person("ann-lee", name="Anneli Leemann")]
    for _ in range(2):
        bring_in(tmp_path, item(12, creator="ann-lee"), people=people)
        assert byline() == ["Anneli Leemann"]
    assert sorted(Author.objects.values_list("name", flat=True)) == ["Ann Lee", "Anneli Leemann"]
    assert len(set(Author.objects.values_list("slug", flat=True))) == 2
