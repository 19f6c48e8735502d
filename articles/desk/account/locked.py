"""What whoever was wrong too often is told."""

import math
from typing import Any

from axes.handlers.proxy import AxesProxyHandler
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from articles.desk.account.pages import around
from globepost.guessing import Guesses


def locked_out(request: HttpRequest, response: Any, credentials: dict[str, Any] | None) -> HttpResponse:
    """django-axes gives this answer in place of every other once the tries are used up."""
    handler: Any = AxesProxyHandler.get_implementation()
    assert isinstance(handler, Guesses)  # noqa: S101
    seconds = max(60.0, handler.waiting_time(request, credentials).total_seconds())
    context = around(request, "Too many wrong tries") | {
        "minutes": math.ceil(seconds / 60),
        "is_code": bool((credentials or {}).get("is_code")),
    }
    answer = render(request, "account/locked.html", context, status=429)
    answer.headers["Retry-After"] = str(math.ceil(seconds))
    answer.headers["Cache-Control"] = "no-store"
    return answer
