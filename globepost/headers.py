"""Security headers of every response: strict for readers, as loose as the block editor needs at the desk."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Policy = dict[str, str]

SITE_POLICY: Policy = {
    "default-src": "'none'",
    "img-src": "'self' data:",
    "style-src": "'self'",
    "script-src": "'self'",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "manifest-src": "'self'",
}

# The block editor starts from an inline import map, and Tiptap injects the style without which it saves
# every typed space as &nbsp;. Only people who signed in see these pages, and none of them shows a reader's markup.
DESK_POLICY: Policy = SITE_POLICY | {
    "img-src": "'self' data: blob:",
    "style-src": "'self' 'unsafe-inline'",
    "script-src": "'self' 'unsafe-inline'",
    "frame-src": "'self'",
    "frame-ancestors": "'self'",
}

DESK = "/desk/"


def header(policy: Policy) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


class SecurityHeaders:
    """Adds what a view has not set itself; SecurityMiddleware adds nosniff and the referrer policy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.site, self.desk = header(SITE_POLICY), header(DESK_POLICY)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(
            "Content-Security-Policy", self.desk if request.path_info.startswith(DESK) else self.site
        )
        return response
