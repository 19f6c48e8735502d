"""Every address of the desk against every role, as the matrix has it. An address without a row here fails the suite."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.urls import URLPattern, URLResolver, reverse

from articles.desk.sight import visible_articles
from articles.desk.site import desk_site
from articles.models import Correction, ErrorReport, FrontPageSlot, ImportRun, MenuLink, Redirect, Step
from articles.press.correcting import Note
from articles.press.roles import MATRIX, Action, Reach, Role, can
from globepost.models import Job
from tests.cast import (
    change,
    chief,
    make_article,
    make_author,
    make_category,
    make_page,
    make_photo,
    make_tag,
    make_tweet,
    make_user,
    publish,
    take,
)
from tests.desk import sign_in

pytestmark = pytest.mark.django_db

EVERYBODY, NOBODY = "everybody with a role", "nobody"
ROLES = list(Role)

# What opens an address: a right for all of its kind (LIST), or for the object that the test made, which is the chief's.
LISTS: dict[str, Any] = {
    "articles_article": (Action.WRITE, Action.WRITE),
    "articles_author": (Action.AUTHORS, Action.AUTHORS),
    "articles_category": (Action.CATEGORIES, Action.CATEGORIES),
    "articles_correction": (Action.WRITE, NOBODY),
    "articles_errorreport": (Action.REPORTS, NOBODY),
    "articles_frontpageslot": (Action.FRONT_PAGE, Action.FRONT_PAGE),
    "articles_importrun": (Action.SETTINGS, Action.SETTINGS),
    "articles_menulink": (Action.MENUS, Action.MENUS),
    "articles_photo": (Action.ADD_PICTURES, Action.ADD_PICTURES),
    "articles_redirect": (Action.MENUS, Action.MENUS),
    "articles_sitesettings": (Action.SETTINGS, NOBODY),
    "articles_step": (Action.WITHDRAW, NOBODY),
    "articles_tag": (Action.WRITE, Action.WRITE),
    "articles_tweet": (Action.WRITE, Action.WRITE),
    "auth_group": (Action.SETTINGS, NOBODY),
    "auth_user": (Action.SETTINGS, Action.SETTINGS),
    "globepost_job": (Action.SETTINGS, NOBODY),
}
DELETABLE = ("articles_frontpageslot", "articles_menulink", "articles_redirect")
OF_A_STORY = ("change", "history", "revision", "compare", "preview", "widths", "links")
TABLE: dict[str, Any] = {
    "index": EVERYBODY,
    "jsi18n": EVERYBODY,
    "password_change": EVERYBODY,
    "password_change_done": EVERYBODY,
    "auth_user_password_change": Action.SETTINGS,
    "auth_user_reset_factor": Action.SETTINGS,
    "auth_user_unlock": Action.SETTINGS,
    "autocomplete": "tested in test_desk_choosing",
    "login": "open",
    "colour": "open; tested in test_desk_colour",
    "articles_category_move": "tested in test_desk_moving",
    "articles_frontpageslot_arrange": Action.FRONT_PAGE,
    "articles_frontpageslot_preview": "by POST, tested in test_arranging",
    "articles_frontpageslot_move": "tested in test_desk_moving",
    "articles_importrun_cases": Action.SETTINGS,
    "articles_importrun_json": Action.SETTINGS,
    "articles_importrun_progress": Action.SETTINGS,
    "articles_menulink_move": "tested in test_desk_moving",
    "logout": "by POST",
    "articles_article_address": Action.WRITE,
    "articles_article_to_link": Action.WRITE,
    "articles_article_do": "by POST",
    "articles_article_findings": "by POST, tested in test_desk_findings",
    "articles_article_typed": "by POST, tested in test_desk_preview",
    "articles_article_add_typed": "by POST, tested in test_desk_preview",
    "articles_article_revoke": "by POST, tested in test_preview_links",
    "signed_in": "tested in test_desk_signed_in",
    "signed_in_again": EVERYBODY,
    "articles_article_add_findings": "by POST, tested in test_desk_findings",
    "articles_article_restore": "by POST",
    "articles_photo_choose": Action.ADD_PICTURES,
    "articles_photo_together": Action.ADD_PICTURES,
    "articles_photo_upload": "by POST",
    "articles_tweet_ask": "by POST",
    "articles_tweet_card": Action.ADD_PICTURES,
    "app_list": "tested below",
    "<path:object_id>/": "leads to the form",
    "(?P<url>.*)$": "nothing there",
}
for name, (see, add) in LISTS.items():
    TABLE |= {f"{name}_changelist": see, f"{name}_add": add, f"{name}_change": see, f"{name}_history": NOBODY}
    TABLE[f"{name}_delete"] = see if name in DELETABLE else NOBODY
TABLE |= {f"articles_article_{name}": Action.WRITE for name in OF_A_STORY}
CHECKED = sorted(name for name, right in TABLE.items() if right in (EVERYBODY, NOBODY) or isinstance(right, Action))


def patterns(resolver: Any) -> Iterator[URLPattern]:
    for one in resolver:
        if isinstance(one, URLResolver):
            yield from patterns(one.url_patterns)
        else:
            yield one


def test_every_address_of_the_desk_is_in_the_table():
    assert {one.name or str(one.pattern) for one in patterns(desk_site.urls[0])} == set(TABLE)


@pytest.fixture
def paper(db: None) -> dict[str, int]:
    """One of everything, made by the chief, by the name of its addresses."""
    article = make_article("The chief's story")
    publish(article)
    change(article, headline="The chief's new headline")
    publish(article, note=Note("A name was wrong."))
    user = chief()
    return {
        "articles_article": article.pk,
        "articles_author": make_author().pk,
        "articles_category": make_category().pk,
        "articles_correction": Correction.objects.get().pk,
        "articles_errorreport": ErrorReport.objects.create(article_id=article.pk, publication_id=1, text="Noon.").pk,
        "articles_frontpageslot": FrontPageSlot.objects.create(place="lead", article=article).pk,
        "articles_importrun": ImportRun.objects.create().pk,
        "articles_menulink": MenuLink.objects.create(place="footer", label="Ferries", address="/ferries/").pk,
        "articles_photo": make_photo(added_by=user).pk,
        "articles_redirect": Redirect.objects.create(path="/a/", target="/b/").pk,
        "articles_sitesettings": 1,
        "articles_step": Step.objects.first().pk,
        "articles_tag": make_tag("harbour").pk,
        "articles_tweet": make_tweet().pk,
        "auth_group": Group.objects.first().pk,
        "auth_user": user.pk,
        "globepost_job": Job.objects.create(name="none", state=Job.State.DEAD).pk,
    }


def address_of(name: str, paper: dict[str, int]) -> str:
    model, _, view = name.rpartition("_")
    if name.startswith("auth_user_") and name.split("_")[2] in ("password", "reset", "unlock"):
        return reverse(f"admin:{name}", args=[paper["auth_user"]])
    if name == "articles_article_compare":
        return reverse(f"admin:{name}", args=[paper[model]]) + "?a=1&b=2"
    if name == "articles_photo_together":
        return reverse(f"admin:{name}") + f"?ids={paper[model]}"
    if model not in paper or view in ("changelist", "add", "choose", "address", "arrange"):
        return reverse(f"admin:{name}")
    return reverse(f"admin:{name}", args=[paper[model], 1] if view == "revision" else [paper[model]])


def is_open(name: str, role: Role | None) -> bool:
    """What the matrix says of an address and a role, of the chief's objects where the address names one."""
    right = TABLE[name]
    if right == EVERYBODY:
        return role is not None
    if right == NOBODY or role is None:
        return False
    reach = MATRIX[right].get(role)
    is_about_a_story = name.rpartition("_")[2] in OF_A_STORY and name.startswith(
        ("articles_article", "articles_correction")
    )
    return reach == Reach.ALL or (reach == Reach.OWN and not is_about_a_story)


@pytest.mark.parametrize("role", [*ROLES, None])
def test_each_role_opens_what_the_matrix_gives_it_and_nothing_else(role, paper):
    client = sign_in(make_user("someone", role))
    for name in CHECKED:
        response = client.get(address_of(name, paper))
        is_let_in = response.status_code == 200 or (
            response.status_code == 302 and "/login/" not in response["Location"]
        )
        assert is_let_in == is_open(name, role), f"{role} met {response.status_code} at {name}"
        assert is_let_in or response.status_code in (302, 403, 404)


@pytest.mark.parametrize("role", [None, Role.NEWSLETTER_EDITOR, Role.CONTRIBUTOR, Role.REPORTER])
def test_nothing_is_done_to_another_persons_story(role, paper):
    client = sign_in(make_user("someone", role))
    address = f"/desk/articles/article/{paper['articles_article']}"
    for path in ("do/publish/", "do/withdraw/", "do/review/", "do/nonsense/", "history/1/restore/", "change/"):
        answer = client.post(f"{address}/{path}", {"withdraw-reason": "spite", "base": "1"})
        assert answer.status_code in (302, 403, 404), path
        assert answer.status_code != 302 or "/login/" in answer["Location"], path


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.REPORTER])
def test_writers_open_every_page_of_their_own_story(role, paper):
    user = make_user("someone", role)
    paper["articles_article"] = make_article(owner=user).pk
    article_id = paper["articles_article"]
    user_story = user.articles.get(pk=article_id)
    take(user_story, by=user)
    change(user_story, headline="Another headline")
    for view in OF_A_STORY:
        assert sign_in(user).get(address_of(f"articles_article_{view}", paper)).status_code == 200, view


@pytest.mark.parametrize("role", ROLES)
def test_the_list_holds_the_stories_that_may_be_written_and_no_other(role):
    user = make_user("someone", role)
    stories = [make_article(owner=user), make_article(), make_page("about"), make_page("own")]
    stories[3].owner = user
    stories[3].save()
    writable = {article for article in stories if can(user, Action.WRITE, article)}
    assert set(visible_articles(user)) == writable


def test_people_without_a_role_see_the_sign_in_alone(outsider):
    answer = sign_in(outsider).get("/desk/")
    assert answer.status_code == 302 and "/desk/login/" in answer["Location"]


@pytest.mark.parametrize("address", ["/desk/r/1/1/", "/desk/r/10/1/"])
def test_no_address_leads_from_any_row_to_its_page(address, administrator):
    assert sign_in(administrator).get(address).status_code == 404


@pytest.mark.parametrize(
    "query", ["?q=%00", "?q=a\x00", "?owner__password__startswith=a", "?stage=nonsense", "?p=x", "?o=99.99"]
)
def test_arguments_that_make_no_sense_are_answered_calmly(query, editor):
    make_article()
    assert sign_in(editor).get(f"/desk/articles/article/{query}").status_code in (200, 302, 400, 404)


@pytest.mark.parametrize("number", ["0", "999999999999999999999", "x", "%00", "1%2F2"])
def test_a_story_that_does_not_exist_is_not_found(number, administrator):
    client = sign_in(administrator)
    for view in ("change", "history", "preview"):
        assert client.get(f"/desk/articles/article/{number}/{view}/", follow=True).status_code == 404, view


def test_a_reporter_publishes_own_stories_only_when_the_newsroom_allows_it(reporter):
    story = make_article(owner=reporter)
    take(story, by=reporter)
    address = f"/desk/articles/article/{story.pk}/do/publish/"
    answer = sign_in(reporter).post(address, {"base": "1"})
    assert answer.status_code == 403 and "Ask one of these" in answer.content.decode()
