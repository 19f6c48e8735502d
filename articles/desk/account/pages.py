"""What the pages of an account have in common: the desk's frame around them, and no copy left anywhere."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.cache import never_cache

from articles.desk.account import gate
from articles.desk.site import desk_site


class AccountPage:
    """A mixin for django-allauth's views. `is_inside` says that the page is for people who are signed in."""

    request: HttpRequest
    title = ""
    is_inside = False

    @classmethod
    def page(cls) -> Callable[..., HttpResponseBase]:
        return never_cache(cls.as_view())  # type: ignore[attr-defined]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        return around(self.request, self.title, is_inside=self.is_inside) | context


def around(request: HttpRequest, title: str, *, is_inside: bool = False) -> dict[str, Any]:
    """The context of a page in the desk's frame, without its menus: they are for whoever is fully signed in."""
    is_in = request.user.is_authenticated
    return desk_site.each_context(request) | {
        "title": title,
        "is_inside": is_inside,
        "is_nav_sidebar_enabled": False,
        "has_permission": is_in and is_inside,
        "has_given": is_in and gate.has_given(request),
        "desk": reverse("admin:index"),
    }
