"""Other ways to write an address of ours: those of WordPress, in capitals, without the last slash."""

import re
from typing import NamedTuple

INDEX = re.compile(r"/index\.php(?=/|\Z)")
FEED = r"feed/(?:(?P<kind>atom|rdf|rss2?)/)?"
STORY_TAIL = re.compile(rf"(?<=/)(?:amp/|embed/|trackback/|{FEED}|(?:page/|comment-page-)?[1-9][0-9]{{0,3}}/)\Z")
LIST_FEED = re.compile(rf"(?P<list>/(?:.+/)?){FEED}\Z")
PAGE_OF_LIST = re.compile(r"(?<=/)page/[0-9]+/(?=feed/)")


class Form(NamedTuple):
    """A path to look for instead. `tail` is put after where it leads; `of_article`: only a story or a page counts."""

    path: str
    tail: str = ""
    of_article: bool = False


def other_forms(path: str) -> list[Form]:
    """What may have been meant by a path at which nothing stands, the nearest first; at most six."""
    plain = INDEX.sub("", path, count=1).lower() or "/"
    slashed = plain if plain.endswith("/") else f"{plain}/"
    forms = [] if path.endswith("/") else [Form(f"{path}/")]
    forms += [Form(plain), Form(slashed)]
    if match := STORY_TAIL.search(slashed):
        forms.append(Form(slashed[: match.start()], of_article=True))
    if match := LIST_FEED.match(PAGE_OF_LIST.sub("", slashed)):
        forms.append(Form(match["list"], "feed/atom/" if match["kind"] == "atom" else "feed/"))
    return [form for form in dict.fromkeys(forms) if form != Form(path)]
