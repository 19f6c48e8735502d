"""Taking in what readers report: who may send, what looks like spam, and the row."""

import re
import secrets
from dataclasses import dataclass
from typing import Self

from django.core import signing
from django.utils import timezone

from articles.models import ErrorReport, Publication
from globepost.limits import is_over

HOUR, DAY = 60 * 60, 24 * 60 * 60
BY_NETWORK = ((6, HOUR), (20, DAY))
BY_ALL = (200, HOUR)
QUICKEST = 3  # seconds in which nobody reads the form and fills it in
MANY_LINKS = 3
LINK = re.compile(r"https?://|www\.|\[url", re.IGNORECASE)
SIGNER = signing.TimestampSigner(salt="report-an-error")


@dataclass(frozen=True)
class Stamp:
    """What a form carries instead of a cookie: that we gave it out, when, and about which story."""

    article_id: int
    nonce: str

    @classmethod
    def new(cls, article_id: int) -> Self:
        return cls(article_id, secrets.token_urlsafe(12))

    @classmethod
    def read(cls, text: str, max_age: int | None = None) -> Self:
        """Raises `signing.BadSignature` for what we never gave out, and `SignatureExpired` when it is too old."""
        article_id, _, nonce = SIGNER.unsign(text, max_age=max_age).partition(".")
        return cls(int(article_id), nonce)

    @property
    def signed(self) -> str:
        return SIGNER.sign(f"{self.article_id}.{self.nonce}")


def is_too_often(network: str) -> bool:
    """Count one more report from a network."""
    return any(is_over(f"report-{seconds}", network, most=most, seconds=seconds) for most, seconds in BY_NETWORK)


def version_read(article_id: int) -> Publication | None:
    """The version that readers see, or the last that they saw; None of what was never before them. One query."""
    seen = Publication.versions.filter(article_id=article_id, visible_from__lte=timezone.now())
    return seen.order_by("-visible_from", "-number").first()


def take(stamp: Stamp, version: Publication, *, text: str, email: str, parked_for: str) -> None:
    """Keep the report, once for each form. What looks like spam is parked."""
    state = ErrorReport.State.PARKED if parked_for else ErrorReport.State.OPEN
    words = {"text": text, "email": email, "state": state, "parked_for": parked_for}
    about = {"article_id": version.article_id, "publication_id": version.pk}
    ErrorReport.objects.get_or_create(nonce=stamp.nonce, defaults=about | words)


def suspicion(text: str, *, trap: str, stamp: str) -> str:
    """Why a report looks like spam, in a few words; "" when it does not."""
    if trap:
        return "a field that nobody sees was filled in"
    try:
        Stamp.read(stamp, max_age=QUICKEST)
    except signing.SignatureExpired:
        pass
    else:
        return f"sent within {QUICKEST} seconds"
    if len(LINK.findall(text)) >= MANY_LINKS:
        return "many links"
    most, seconds = BY_ALL
    return "very many at once" if is_over("report-all", "", most=most, seconds=seconds) else ""
