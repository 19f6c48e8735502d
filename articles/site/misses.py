"""What answers at an address where no page stands: a way to the right one, "gone", or nothing at all.

A path that readers never saw, such as that of a scheduled story, is the same as one that never was.
"""

from urllib.parse import urlsplit

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone

from articles.models import Address, Publication, Redirect
from articles.site.frame import current
from articles.site.links import is_closed, match_of
from articles.site.views.errors import gone
from globepost.text import clean_line

LONGEST = 300


def answer(path: str) -> HttpResponse:
    """301 or 410 for a path, else Http404. At most seven queries."""
    if len(path) > LONGEST or clean_line(path) != path or "//" in path:
        raise Http404
    address = _address(path)
    live = _live_path(address) if address else None
    if address and live is None:
        return gone()
    target = live or _redirected(path)
    if target and target != path:
        return HttpResponsePermanentRedirect(target)
    if not path.endswith("/") and _leads(f"{path}/"):
        return HttpResponsePermanentRedirect(f"{path}/")
    raise Http404


def _leads(path: str) -> bool:
    is_live = match_of(path) is not None or Publication.objects.filter(path=path).exists()
    address = None if is_live else _address(path)
    return is_live or (_live_path(address) if address else _redirected(path)) is not None


def _redirected(path: str) -> str | None:
    """Where an editor, or a change of name, sends the path."""
    redirect = Redirect.objects.filter(path=path).first()
    if redirect is None or is_closed(urlsplit(redirect.target).path, current().paper):
        return None  # where it leads would tell the new name of what was never public
    return redirect.target


def _address(path: str) -> Address | None:
    return Address.objects.filter(path=path, since__lte=timezone.now()).first()


def _live_path(address: Address) -> str | None:
    """Where its story is now. One query."""
    live = Publication.objects.filter(article_id=address.article_id)
    return live.values_list("path", flat=True).first()
