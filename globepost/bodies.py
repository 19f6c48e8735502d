"""Bodies of requests that nobody needs to read: refused by the length that they declare, before anything is kept."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

MEGABYTE = 1024 * 1024
LARGEST = 25 * MEGABYTE
FORMS = {"/report-an-error/": 64 * 1024}  # what readers fill in
LONG = {
    "/desk/articles/article/": 2048 * MEGABYTE,  # a story's form brings films and recordings
    "/desk/articles/importrun/add/": 2048 * MEGABYTE,  # the archive of a paper
}


class LongBodies:
    """Answers 413. Django reads no further than a declared length, and nothing at all of a body without one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        most = most_of(request.path_info)
        if _declared(request) <= most:
            return self.get_response(request)
        size = f"{most // MEGABYTE} MB" if most >= MEGABYTE else f"{most // 1024} KB"
        sentence = f"This is larger than {size}, which is the most that can be sent here."
        return HttpResponse(sentence, status=413, content_type="text/plain; charset=utf-8")


def most_of(path: str) -> int:
    """In bytes."""
    return next((most for form, most in (FORMS | LONG).items() if path.startswith(form)), LARGEST)


def _declared(request: HttpRequest) -> int:
    try:
        return int(request.META.get("CONTENT_LENGTH") or 0)
    except ValueError:
        return 0
