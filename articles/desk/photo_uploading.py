"""One picture by a script of the desk: it is told what became of it in a sentence."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.views.generic import View

from articles.desk.photo_card import card
from articles.photos.adding import AlreadyThere, add_photo
from articles.press.roles import NotAllowed


class UploadView(View):
    """POST `file`, and `twice` to add what is there already. Answers the picture, or {"error": sentence}.

    201 added; 409 the library holds it, and `there` is it; 422 refused; 403 not allowed; 400 no file.
    """

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> JsonResponse:
        upload: Any = request.FILES.get("file")
        if upload is None:
            return refusal("No file came. Choose a picture and try again.", status=400)
        try:
            photo = add_photo(
                upload, name=upload.name, size=upload.size, by=request.user, twice="twice" in request.POST
            )
        except AlreadyThere as found:
            return refusal(_already(found), status=409, there=card(found.photo))
        except ValidationError as refused:
            return refusal(" ".join(refused.messages), status=422)
        except NotAllowed as refused:
            return refusal(str(refused), status=403)
        return JsonResponse(card(photo), status=201)


def _already(found: AlreadyThere) -> str:
    return f"{found}, retired." if found.photo.retired else f"{found}."


def refusal(sentence: str, *, status: int, **more: Any) -> JsonResponse:
    return JsonResponse({"error": sentence} | more, status=status)
