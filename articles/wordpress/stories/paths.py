"""The addresses of stories that come in: the one that each has here, and those that it had there."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils import timezone

from articles.models import Address, Kind, Publication, Redirect
from articles.wordpress.stories.arrivals import Arrival

LONGEST_ADDRESS, LONGEST_REDIRECT = 180, 300
LONGEST_SLUG = 120
AT_ONCE = 5_000


def settle(arrivals: Sequence[Arrival]) -> None:
    """Find each story its own address, first come, first served, and note which of the old ones lead there from now on.

    The press has to be locked. At most two queries, and two more for each path that two stories want.
    """
    paths = Paths(arrivals)
    for arrival in arrivals:
        paths.settle(arrival)


class Paths:
    """Who has which path, those of the batch included."""

    def __init__(self, arrivals: Sequence[Arrival]) -> None:
        old = {path for arrival in arrivals for path in arrival.incoming.old_paths}
        wanted = old | {path_of(arrival) for arrival in arrivals}
        long = [path for path in old if LONGEST_ADDRESS < len(path) <= LONGEST_REDIRECT]
        self.owners: dict[str, Any] = _of_paths(Address.objects.values_list("path", "article_id"), wanted)
        self.own: set[str] = set()
        self.noted: dict[str, Arrival] = {}
        self.redirects: dict[str, str] = _of_paths(Redirect.objects.values_list("path", "target"), long)

    def settle(self, arrival: Arrival) -> None:
        path = path_of(arrival)
        if not self._is_free(path, arrival) and self._is_only_old(path):
            self._take_over(path, arrival)
        elif not self._is_free(path, arrival):
            path = self._numbered(arrival)
        self.owners[path] = _key(arrival)
        self.own.add(path)
        for old in dict.fromkeys(arrival.incoming.old_paths):
            if old != path:
                self._keep(old, path, arrival)

    def _keep(self, old: str, path: str, arrival: Arrival) -> None:
        if not old.startswith("/") or old.startswith("//") or old == "/" or len(old) > LONGEST_REDIRECT:
            _lost(arrival, old)
        elif len(old) > LONGEST_ADDRESS:
            self._redirect(old, path, arrival)
        elif old not in self.owners:
            self.owners[old] = _key(arrival)
            self.noted[old] = arrival
            arrival.addresses.append(old)
        elif self.owners[old] != _key(arrival):
            _lost(arrival, old)

    def _redirect(self, old: str, path: str, arrival: Arrival) -> None:
        target = self.redirects.get(old, path)
        if target != path and not self._is_own(target, arrival):
            _lost(arrival, old)
        elif old not in self.redirects or target != path:
            self.redirects[old] = path
            arrival.redirects.append(old)

    def _is_own(self, target: str, arrival: Arrival) -> bool:
        """Whether a redirect leads to an address that the story had before."""
        return Address.objects.filter(path=target, article_id=arrival.article_id or 0).exists()

    def _is_free(self, path: str, arrival: Arrival) -> bool:
        return path not in self.owners or self.owners[path] == _key(arrival)

    def _is_only_old(self, path: str) -> bool:
        """Whether the other story never stood there itself: an import brought the path as an old one of it."""
        owner = self.owners[path]
        if path in self.noted or owner is None or path in self.own:
            return path in self.noted
        return not Publication.versions.filter(article_id=owner, path=path).exists()

    def _take_over(self, path: str, arrival: Arrival) -> None:
        """On the old site the story stood there, whichever other one had been there before."""
        if path in self.noted:
            self.noted.pop(path).addresses.remove(path)
        else:
            Address.objects.filter(path=path).delete()
        arrival.case("address taken over", f"{path} was an old address of another story too, and does not lead there.")

    def _numbered(self, arrival: Arrival) -> str:
        """Another story has the path: the first free one with a number behind it."""
        article, wanted = arrival.article, path_of(arrival)
        name = "path" if article.kind == Kind.PAGE else "slug"
        base = getattr(article, name)[: LONGEST_SLUG - 5].rstrip("-/")
        near = path_of(arrival).replace(getattr(article, name), base).rstrip("/")
        self.owners |= Address.objects.filter(path__startswith=f"{near}-").values_list("path", "article_id")
        number = 1
        while number == 1 or not self._is_free(path_of(arrival), arrival):
            number += 1
            setattr(article, name, f"{base}-{number}")
        arrival.case("address taken", f"Another story has {wanted}; this one stands at {path_of(arrival)}.")
        return path_of(arrival)


def path_of(arrival: Arrival) -> str:
    """The path that the story asks for; the press makes it in the same way of its revision."""
    article = arrival.article
    if article.kind == Kind.PAGE:
        return f"/{article.path}/"
    return f"/{timezone.localtime(arrival.first):%Y/%m/%d}/{article.slug}/"


def write(arrivals: Iterable[Arrival]) -> None:
    """Write the old addresses of stories that are live by now. At most two queries."""
    arrivals = list(arrivals)
    Address.objects.bulk_create(
        Address(path=path, article_id=arrival.article_id, since=arrival.first)
        for arrival in arrivals
        for path in arrival.addresses
    )
    Redirect.objects.bulk_create(
        (Redirect(path=old, target=path_of(arrival)) for arrival in arrivals for old in arrival.redirects),
        update_conflicts=True,
        unique_fields=["path"],
        update_fields=["target"],
    )


def _of_paths(rows: Any, paths: Iterable[str]) -> dict[str, Any]:
    """What the rows say of the paths. A query for so many that every database takes them at once."""
    wanted = list(paths)
    slices = (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))
    return {path: value for some in slices for path, value in rows.filter(path__in=some)}


def _key(arrival: Arrival) -> object:
    """By what a story's addresses are known to be its own, though it may have no number yet."""
    return arrival.article_id or arrival.incoming.source_id


def _lost(arrival: Arrival, old: str) -> None:
    arrival.case("address lost", f"{old} does not lead here: it is another story's, or none that this site can have.")
