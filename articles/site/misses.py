"""What answers at an address where no page stands: a way to the right one, "gone", or nothing at all.

A path that readers never saw, such as that of a scheduled story, is the same as one that never was.
"""

from urllib.parse import urlsplit

from django.db.models import Exists, OuterRef, Subquery
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.utils import timezone

from articles.models import Address, Publication, Redirect
from articles.site.frame import current
from articles.site.links import is_closed, match_of
from articles.site.other_forms import Form, other_forms
from articles.site.views.errors import gone
from globepost.text import clean_line, whole_number

LONGEST = 300
FRONT = ("/", "/index.php", "/index.php/")
NUMBERED = ("p", "page_id", "attachment_id")


def answer(path: str, numbered: str = "") -> HttpResponse:
    """301 or 410 for a path, else Http404. `numbered` is what `numbered_address` made of what was asked.

    Two queries, and one more for each list to which it might lead: at most six.
    """
    if len(path) > LONGEST or clean_line(path) != path or "//" in path:
        raise Http404
    if numbered:
        path, forms = numbered, [Form(numbered), Form(f"/?p={numbered.partition('=')[2]}", of_article=True)]
    else:
        forms = [Form(path), *other_forms(path)]
    addresses = _addresses(forms)
    redirects = {} if path in addresses else _redirects(forms)
    for form in forms:
        if form.path in addresses and not form.tail:
            target = addresses[form.path].live_path  # type: ignore[attr-defined]
            if target is None:
                return gone(addresses[form.path].article_id)
        else:
            target = _target(form, redirects, is_asked=form.path == path)
        if target and target != path:
            return HttpResponsePermanentRedirect(target)
    raise Http404


def numbered_address(path: str, query: QueryDict) -> str:
    """The address by number that WordPress gives to everything it has, /?p=12, when the front page is asked for it."""
    if path not in FRONT:
        return ""
    numbers = ((name, whole_number(query.get(name))) for name in NUMBERED)
    return next((f"/?{name}={number}" for name, number in numbers if number is not None), "")


def _addresses(forms: list[Form]) -> dict[str, Address]:
    """Those of the paths that an article had, each with `live_path`, where it is now or None. One query."""
    live = Publication.objects.filter(article_id=OuterRef("article_id")).values("path")[:1]
    seen = Address.objects.filter(path__in=[form.path for form in forms], since__lte=timezone.now())
    return {address.path: address for address in seen.annotate(live_path=Subquery(live))}


def _redirects(forms: list[Form]) -> dict[str, str]:
    """Where an editor, or a change of name, sends the paths, but for stories to come. One query."""
    to_come = Address.objects.filter(path=OuterRef("target"), since__gt=timezone.now())
    rows = Redirect.objects.filter(path__in=[form.path for form in forms if not form.of_article])
    return dict(rows.exclude(Exists(to_come)).values_list("path", "target"))


def _target(form: Form, redirects: dict[str, str], *, is_asked: bool) -> str | None:
    """Where a form leads that is no article's. Not where it would tell the new name of what was never public."""
    if form.of_article:
        return None
    target = redirects.get(form.path, None if is_asked else form.path)
    if target is None or (form.path not in redirects and match_of(target) is None):
        return None
    if form.tail and match_of(target + form.tail) is None:
        return None
    return None if is_closed(urlsplit(target).path, current().paper) else target + form.tail
