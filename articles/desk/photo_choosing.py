"""Pictures as data, for the dialog in which one is chosen and for the fields that show it."""

from django.db.models import QuerySet
from django.http import HttpRequest, JsonResponse
from django.views.generic import View

from articles.desk.photo_card import card
from articles.desk.photo_list import found, page_of
from articles.desk.pickers import numbers_in
from articles.models import Photo
from articles.press.roles import Action, require

MOST = 50  # pictures asked for by their numbers


class ChooseView(View):
    """`?q=&page=&whose=mine` answers {"photos": […], "next": 2 or null}; `?ids=3,5` those, retired ones too."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest) -> JsonResponse:
        require(request.user, Action.ADD_PICTURES)
        if "ids" in request.GET:
            return JsonResponse({"photos": [card(photo) for photo in named(request.GET["ids"])], "next": None})
        asked = {name: request.GET.get(name, "") for name in ("q", "whose")}
        photos, page, has_more = page_of(found(request.user, **asked), request.GET.get("page"))
        return JsonResponse({"photos": [card(photo) for photo in photos], "next": page + 1 if has_more else None})


def named(numbers: str) -> list[Photo]:
    """The photos of a list such as "3,5", in its order; no more than MOST."""
    wanted = [int(number) for number in dict.fromkeys(numbers_in(numbers.split(",")))][:MOST]
    photos: QuerySet[Photo] = Photo.objects.all()
    there = photos.in_bulk(wanted)
    return [there[number] for number in wanted if number in there]
