"""Addresses of a paper that has the forms which other parts of it bring."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from globepost.urls import handler404  # noqa: F401


def form(request: HttpRequest) -> HttpResponse:
    return HttpResponse("A form")


urlpatterns = [
    path("newsletter/", form, name="newsletter"),
    path("submit-op-ed/", form, name="submit-op-ed"),
    path("", include("globepost.urls")),
]
