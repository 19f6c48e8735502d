"""How often one visitor may do something: counted in Django's cache, by the network that they come from."""

import logging
import time
from collections import Counter

from django.core.cache import cache
from django.utils.crypto import salted_hmac

logger = logging.getLogger(__name__)
_own: Counter[str] = Counter()
MOST_OWN = 10_000


def is_over(what: str, who: str, *, most: int, seconds: int) -> bool:
    """Count one more try in this span of so many seconds, and say whether it is one too many.

    What is kept of the visitor is a keyed hash. Without its cache each process counts for itself.
    """
    span = int(time.time()) // seconds
    key = f"limit-{salted_hmac('limits', f'{what} {who} {span}', algorithm='sha256').hexdigest()}"
    try:
        cache.add(key, 0, seconds)
        count = cache.incr(key)
    except Exception:
        logger.warning("The cache does not count: limits hold for each process alone.", exc_info=True)
        count = _count(key)
    return count > most


def _count(key: str) -> int:
    if len(_own) >= MOST_OWN:
        _own.clear()
    _own[key] += 1
    return _own[key]
