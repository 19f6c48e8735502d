"""Answers to readers: the same bytes for everybody."""

from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

CACHE_CONTROL = "public, max-age=0, must-revalidate"


def page(template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """A page drawn without the request, so that nothing of the reader can get into it."""
    return public(HttpResponse(render_to_string(template, context), status=status))


def public(response: HttpResponse) -> HttpResponse:
    """An answer that a cache may keep for everybody, as long as it asks before giving it again."""
    response.headers["Cache-Control"] = CACHE_CONTROL
    return response
