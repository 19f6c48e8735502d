"""What of the desk is open to somebody, in the order in which a newsroom needs it."""

from typing import Any

from django.contrib.auth.models import Group, User
from django.urls import reverse
from django.utils.text import capfirst

from articles.models import (
    Article,
    Author,
    Category,
    Correction,
    ErrorReport,
    FrontPageSlot,
    ImportRun,
    MenuLink,
    Photo,
    Redirect,
    SiteSettings,
    Step,
    Tag,
    Tweet,
)
from articles.press.roles import Action, can
from globepost.models import Job

SECTIONS: dict[str, list[Any]] = {
    "Stories": [Article, Photo, Tweet, Author, Tag],
    "The paper": [FrontPageSlot, Category, MenuLink, Redirect, SiteSettings],
    "What was done": [ErrorReport, Correction, Step, ImportRun, Job],
    "People": [User, Group],
}


def named(site: Any, apps: list[Any]) -> list[Any]:
    """The entries of Django's list under the names that the newsroom has for them; the front page leads to its form."""
    for entry in (entry for app in apps for entry in app["models"]):
        entry["name"] = capfirst(site.get_model_admin(entry["model"]).several)
        if entry["model"] is FrontPageSlot:
            entry["admin_url"] = reverse("admin:articles_frontpageslot_arrange")
    return apps


def sections(apps: list[Any], user: Any) -> list[Any]:
    """The same entries by SECTIONS; what stands in none of them comes last, under its application."""
    entries = {entry["model"]: entry for app in apps for entry in app["models"]}
    found = []
    for name, models in SECTIONS.items():
        open_ones = [entries.pop(model) for model in models if model in entries]
        if name == "The paper" and can(user, Action.PAGES):
            open_ones.insert(2, _pages())
        if open_ones:
            found.append({"name": name, "app_label": name.split()[-1].lower(), "app_url": "", "models": open_ones})
    left = [app | {"models": [one for one in app["models"] if one["model"] in entries]} for app in apps]
    return found + [app for app in left if app["models"]]


def _pages() -> dict[str, Any]:
    """Who We Are and its like: stories with a free address, which have a list of their own."""
    stories, add = reverse("admin:articles_article_changelist"), reverse("admin:articles_article_add")
    return {
        "name": "Pages",
        "object_name": "Page",
        "admin_url": f"{stories}?kind=page",
        "add_url": f"{add}?kind=page",
        "view_only": False,
    }
