"""What the lists of the desk are asked, sense and nonsense: always an answer, and no way around a filter."""

import pytest
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME

from articles.desk.site import desk_site
from globepost.models import Job
from tests.cast import change, make_article, make_category, make_photo, publish
from tests.desk import messages_of, sign_in

pytestmark = pytest.mark.django_db
STORIES = "/desk/articles/article/"
LISTS = [
    f"/desk/{model._meta.app_label}/{model._meta.model_name}/"
    for model in desk_site._registry
    if model._meta.model_name != "sitesettings"
]
CHOICES = {"app_label": "articles", "model_name": "article", "field_name": "main_category"}
MANY_WORDS = " ".join(["word"] * 1000)


@pytest.fixture
def desk(administrator):
    return sign_in(administrator)


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize(
    "term", [MANY_WORDS, "x" * 5000, '"', "'\"'", "a b" * 60, "%", "\\"], ids=lambda term: term[:8]
)
def test_any_search_is_answered(address, term, desk):
    assert desk.get(address, {"q": term}).status_code == 200


@pytest.mark.parametrize("field", ["main_category", "lead_picture", "other_categories"])
def test_any_search_of_a_picker_is_answered(field, desk):
    answer = desk.get("/desk/autocomplete/", CHOICES | {"field_name": field, "term": MANY_WORDS})
    assert answer.status_code == 200


def test_what_is_found_is_found_by_all_words(desk):
    make_article("The ferry left at dawn")
    make_article("The ferry came back")
    page = desk.get(STORIES, {"q": "ferry  dawn"}).content.decode()
    assert "left at dawn" in page and "came back" not in page


@pytest.mark.parametrize(
    "lookup",
    [
        *("headline__regex=(a%2B)%2B%24", "headline__regex=[", "headline__range=a", "saved_at__year=99999999"),
        *("id__in=9999999999999999999999", "owner__password__startswith=a", "notes__contains=x", "headline=x"),
        *("main_category__name__iregex=(", "stage__in=draft,x", "owner__id__exact=1", "pk=1", "kind__regex=("),
    ],
)
def test_a_list_answers_its_own_filters_alone(lookup, desk):
    assert desk.get(f"{STORIES}?{lookup}").status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        *(f"articles/article/?category={number}" for number in ("x", "9" * 30, "-1", "1.5", "1,2")),
        *("articles/article/?saved=x", "articles/article/?label=2", "articles/article/?mine=x"),
        *(f"articles/photo/?page={number}" for number in ("x", "0", "-1", "9" * 30)),
        *("articles/photo/?show=x", "articles/step/?at__lt=0001-01-01 00:00:00+14:00"),
        *("articles/category/?retired__exact=5", "auth/user/?groups__id__exact=x", "auth/user/?is_active__exact=x"),
        *("articles/article/?p=x", "articles/article/?p=99999999999999999999", "articles/article/?o=x.99999999999999"),
    ],
)
def test_a_value_that_makes_no_sense_leads_back_to_the_list(query, desk):
    assert desk.get(f"/desk/{query}", follow=True).status_code == 200


def test_the_links_of_every_filter_work(desk):
    change(make_article("Mine", label="opinion"), headline="Ours")
    make_category("World")
    make_photo()
    publish(make_article())
    links = 0
    for address in LISTS:
        changelist = desk.get(address).context.get("cl")
        if changelist is None:  # the library, which is no table
            continue
        for spec in changelist.filter_specs:
            for choice in spec.choices(changelist):
                links += 1
                answer = desk.get(address + choice["query_string"])
                assert answer.status_code == 200, (address, choice["query_string"])
    assert links > 40


def test_a_filter_filters(desk):
    make_article("One", category=make_category("World"))
    make_article("Two", category=make_category("Sport"))
    page = desk.get(STORIES, {"category": make_category("Sport").pk}).content.decode()
    assert "Two" in page and ">One<" not in page


@pytest.mark.parametrize("chosen", ["abc", "9" * 30, "-1", "1.5", ""])
def test_an_action_on_what_is_no_row_is_answered(chosen, desk):
    job = Job.objects.create(name="x", state="dead")
    for more in ([], [str(job.pk)]):
        data = {"action": "let_run_again", "index": "0", ACTION_CHECKBOX_NAME: [chosen, *more]}
        answer = desk.post("/desk/globepost/job/", data, follow=True)
        assert answer.status_code == 200
        assert messages_of(answer) == ["What was chosen is not in this list. Nothing was changed."]
    job.refresh_from_db()
    assert job.state == "dead"


@pytest.mark.parametrize("address", LISTS)
def test_no_list_can_be_upset_by_an_action(address, desk):
    for name in ("let_run_again", "delete_selected", "", "x"):
        for chosen in ("abc", "9" * 30, "1"):
            data = {"action": name, "index": "x", "select_across": "1", ACTION_CHECKBOX_NAME: chosen}
            assert desk.post(address, data).status_code in (200, 302, 403), address


@pytest.mark.parametrize("wanted", [None, "//evil.example", "https://evil.example/", "/desk/articles/article/"])
def test_signing_in_leads_to_the_desk(wanted, client, administrator):
    data = {"login": "administrator", "password": "a password"} | ({"next": wanted} if wanted else {})
    answer = client.post("/desk/account/sign-in/", data)
    expected = "/desk/articles/article/" if wanted and wanted.startswith("/desk") else "/desk/"
    assert (answer.status_code, answer["Location"]) == (302, expected)
