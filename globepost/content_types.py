"""What is read of a request's Content-Type: the type, and the boundary of a form. Everything here is UTF-8.

Django decodes queries and forms in the charset that a visitor names. Of those that Python knows some decode no text and
others give lone surrogates; and a parameter in a charset that nobody knows raises before any middleware is asked.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

BOUNDARY = re.compile(r';\s*boundary\s*=\s*"?([^";]+)', re.IGNORECASE)
Application = Callable[[dict[str, Any], Any], Iterable[bytes]]


def plain_types(application: Application) -> Application:
    """The WSGI application as it answers without the other parameters."""

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        return application(environ | {"CONTENT_TYPE": plain(environ.get("CONTENT_TYPE", ""))}, start_response)

    return answer


def plain(content_type: str) -> str:
    kind, boundary = content_type.partition(";")[0].strip(), BOUNDARY.search(content_type)
    return f'{kind}; boundary="{boundary[1].strip()}"' if boundary else kind
