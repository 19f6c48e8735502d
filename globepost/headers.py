"""Security headers of every response: strict for readers, and at the desk as strict, with a nonce for its editor."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from csp.constants import NONCE, NONE, SELF
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import default_config
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

Policy = dict[str, list[Any]]

SITE_POLICY: Policy = {
    "default-src": [NONE],
    "img-src": [SELF, "data:"],
    "style-src": [SELF],
    "script-src": [SELF],
    "font-src": [SELF],
    "media-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
    "manifest-src": [SELF],
}

# The nonce is for the block editor: its import map is an inline script, and it makes style elements, among them the
# one without which Tiptap saves every typed space as &nbsp;. See static/desk/js/nonced_styles.js.
DESK_POLICY: Policy = SITE_POLICY | {
    "img-src": [SELF, "data:", "blob:"],
    "style-src": [SELF, NONCE],
    "script-src": [SELF, NONCE],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}

# The site's page as the desk shows it, in a frame of its own.
PREVIEW_POLICY: Policy = SITE_POLICY | {"frame-ancestors": [SELF]}

DESK = "/desk/"
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def is_desk(request: HttpRequest) -> bool:
    return request.path_info.startswith(DESK)


def use_policy(response: HttpResponse, policy: Policy) -> None:
    """Answer with this policy, whatever the address."""
    response._csp_config = default_config(with_media(policy))  # type: ignore[attr-defined]


def with_media(policy: Policy) -> Policy:
    """The policy with the host of the paper's pictures, where that is another one."""
    media = urlsplit(settings.MEDIA_URL)
    origin = [f"{media.scheme}://{media.netloc}"] if media.netloc else []
    return policy | {name: policy[name] + origin for name in ("img-src", "media-src")}


class SecurityHeaders(CSPMiddleware):
    """Adds what a view has not set itself; SecurityMiddleware adds nosniff and the referrer policy."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        super().__init__(get_response)
        self.site, self.desk = default_config(with_media(SITE_POLICY)), default_config(with_media(DESK_POLICY))

    def get_policy_parts(self, request: HttpRequest, response: object, report_only: bool = False) -> PolicyParts:
        if report_only:
            return PolicyParts()
        own = getattr(response, "_csp_config", None)
        return PolicyParts(
            own or (self.desk if is_desk(request) else self.site), nonce=getattr(request, "_csp_nonce", None)
        )

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        super().process_response(request, response)
        return response
