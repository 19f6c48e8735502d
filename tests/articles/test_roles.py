"""The permission matrix of the design, written down again and held against the one that the press reads."""

import pytest
from django.contrib.auth.models import AnonymousUser, Group

from articles.models import Article, SiteSettings
from articles.press import roles
from articles.press.roles import MATRIX, Action, NotAllowed, Role, can, require
from tests.cast import make_article, make_page, make_photo, make_user

DESIGN = """
                        contributor  reporter  editor  managing editor  newsletter editor  administrator
write                   own          own       all     all              -                  all
send to review          own          own       all     all              -                  all
publish                 -            allowed   all     all              -                  all
withdraw                -            -         -       all              -                  all
waive a gate            -            -         -       all              -                  all
front page              -            -         all     all              -                  all
authors                 -            -         all     all              -                  all
categories              -            -         -       all              -                  all
menus                   -            -         -       all              -                  all
pages                   -            -         -       all              -                  all
add pictures            all          all       all     all              -                  all
change pictures         own          own       all     all              -                  all
op-eds                  -            -         all     all              -                  all
reports of errors       -            -         all     all              -                  all
write newsletters       -            -         all     all              all                all
send newsletters        -            -         -       all              all                all
subscribers' addresses  -            -         -       -                all                all
settings                -            -         -       -                -                  all
erase                   -            -         -       -                -                  all
"""
ROWS = [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in DESIGN.strip("\n").splitlines()]
REACH = {Role(role): {Action(row[0]): row[1 + number] for row in ROWS[1:]} for number, role in enumerate(ROWS[0])}
ON_ARTICLES = {Action.WRITE, Action.SEND_TO_REVIEW, Action.PUBLISH, Action.WITHDRAW, Action.WAIVE}
pytestmark = pytest.mark.django_db


@pytest.fixture(params=[True, False], ids=["reporters publish", "reporters do not"])
def allowed(request) -> bool:
    SiteSettings.objects.create(reporters_may_publish=request.param)
    return request.param


def test_every_action_and_every_role_is_in_the_table():
    assert [row[0] for row in ROWS[1:]] == [action.value for action in Action]
    assert ROWS[0] == [role.value for role in Role]
    assert MATRIX.keys() == set(Action)


@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_what_the_table_says(allowed, role):
    user = make_user("somebody", role)
    mine, theirs = make_things(user), make_things(None)
    page, my_page = make_page("about"), Article.objects.create(kind="page", path="mine", owner=user)
    may_pages = role in (Role.MANAGING_EDITOR, Role.ADMINISTRATOR)
    for action, reach in REACH[role].items():
        everything = reach == "all"
        own = everything or reach == "own" or (reach == "allowed" and allowed)
        assert can(user, action) is own, action
        kind = "photo" if action is Action.CHANGE_PICTURES else "article"
        assert can(user, action, mine[kind]) is own, action
        assert can(user, action, theirs[kind]) is everything, action
        if action in ON_ARTICLES:
            assert can(user, action, page) is (everything and may_pages), action
            assert can(user, action, my_page) is (own and may_pages), action


def make_things(owner):
    article = make_article()
    article.owner = owner
    return {"article": article, "photo": make_photo(added_by=owner)}


@pytest.mark.parametrize("who", ["outsider", "anonymous", "nobody", "gone"])
def test_nobody_without_a_role_may_do_anything(administrator, outsider, who):
    administrator.is_active = False
    people = {"outsider": outsider, "anonymous": AnonymousUser(), "nobody": None, "gone": administrator}
    article = make_article()
    for action in Action:
        assert not can(people[who], action), action
        assert not can(people[who], action, article), action


def test_a_superuser_is_an_administrator(outsider):
    outsider.is_superuser = True
    assert all(can(outsider, action) for action in Action)


def test_roles_add_up(contributor):
    contributor.groups.add(Group.objects.get_or_create(name=Role.NEWSLETTER_EDITOR.value)[0])
    assert can(contributor, Action.WRITE) and can(contributor, Action.SUBSCRIBERS)


def test_a_group_that_is_no_role_gives_nothing(outsider):
    outsider.groups.add(Group.objects.create(name="Administrators"))
    assert not can(outsider, Action.WRITE)


def test_what_belongs_to_nobody_is_nobodys_own(reporter):
    assert not can(reporter, Action.WRITE, Article(owner=None))
    reporter.pk = None
    assert not can(reporter, Action.WRITE, Article(owner=None))


def test_a_refusal_says_who_may(reporter):
    with pytest.raises(NotAllowed, match="Ask one of these: managing editor, administrator"):
        require(reporter, Action.WITHDRAW, make_article())


def test_asking_again_costs_nothing(editor, django_assert_num_queries):
    article = make_article()
    with django_assert_num_queries(1):
        assert all(can(editor, Action.PUBLISH, article) for _ in range(9))


def test_what_is_not_in_the_table_is_refused_loudly(administrator):
    with pytest.raises(KeyError):
        roles.can(administrator, "dance")
