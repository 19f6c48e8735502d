"""Where a sign-in may lead: a page of the desk, and nowhere else."""

import re
from urllib.parse import unquote, urlencode

from django.urls import reverse

LONGEST = 1000
PLACE = re.compile(r"/desk/[^\\\x00-\x20\x7f]*")


def is_of_the_desk(url: str) -> bool:
    """Whether it is a local path below /desk/, however a browser may read it: no host, no way up, no blanks."""
    path = unquote(url.partition("?")[0].partition("#")[0])
    return bool(PLACE.fullmatch(url)) and "\\" not in path and not {".", ".."} & set(path.split("/"))


def with_way_back(url: str, back: str) -> str:
    """A page that leads on to `back` once it is done with, or to the desk itself where that is nothing of the desk."""
    fits = len(back) <= LONGEST and is_of_the_desk(back)
    return f"{url}?{urlencode({'next': back if fits else reverse('admin:index')})}"
