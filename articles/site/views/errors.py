"""What readers meet when there is no page, in the paper's dress. Nothing of the request is repeated to them."""

from collections.abc import Callable
from typing import Any

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from articles.site import frame, suggestions
from articles.site.frame import Frame
from articles.site.responses import page, public

PLAIN = "<!doctype html><html lang=en><meta charset=utf-8><title>Error</title><h1>Something went wrong</h1>"


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """With what shares words with the address. At most three queries besides the frame's."""
    return _framed("not_found", 404, lambda frame: {"suggestions": suggestions.suggest(request.path_info, frame)})


def gone(article_id: int | None) -> HttpResponse:
    """For an address at which readers saw a story that was withdrawn since, or erased (None). At most two queries."""
    return _framed("gone", 410, lambda frame: {"category": suggestions.category_of_gone(article_id, frame)})


def without_comments() -> HttpResponse:
    """For the feeds of comments of an older system: this paper has none."""
    return _framed("no_comments", 410, lambda frame: {})


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _bare("bad_request", 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _bare("permission_denied", 403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database, and not even of the templates when those are what failed."""
    return _bare("server_error", 500)


def _framed(name: str, status: int, found: Callable[[Frame], dict[str, Any]]) -> HttpResponse:
    """With the frame, the newest stories and what else was `found`; bare when the database cannot give it."""
    try:
        paper = frame.current()
        context = {"frame": paper, "newest": suggestions.newest(paper), **found(paper)}
    except DatabaseError:
        return _bare(name, status)
    return page(f"errors/{name}.html", context, status=status)


def _bare(name: str, status: int) -> HttpResponse:
    try:
        html = str(render_to_string(f"errors/{name}.html", {}))
    except Exception:
        html = PLAIN
    response = HttpResponse(html, status=status)
    return public(response) if status in (404, 410) else _uncached(response)


def _uncached(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "no-store"
    return response
