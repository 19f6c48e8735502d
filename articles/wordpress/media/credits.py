"""Whose picture it is, as captions say at their end: "Photo: Lena Osei, Harbour Agency", "(Osei/AFP)", "© Osei"."""

import re
from typing import NamedTuple

LONGEST = 160  # as Photo.credit
LOOKED_AT = 300  # of the end of a caption
MOST_WORDS = 14
LABEL = re.compile(
    r"[\[(]?\b(?:(?:file |handout )?(?:photo(?:graph|graphy|s)?|images?|pictures?|pic)(?: credits?)?|credits?)"
    r"(?: ?: ?(?:by |via )?| (?:by|via) |(?=:? (?:courtesy|provided by)\b):? )",
    re.IGNORECASE,
)
SIGN = re.compile(r"[\[(]?(?:©|\(c\)|\bcopyright\b)[ :]*(?=\S)", re.IGNORECASE)
BRACKETS = re.compile(r"[\[(]([^()\[\]]{2,160})[\])]\.?$")
SLASHED = re.compile(r"\s*[/|–—]\s*")
AGENCIES = {
    *("afp", "ap", "ap photo", "ap images", "associated press", "the associated press", "reuters", "getty images"),
    *("getty", "afp/getty images", "efe", "dpa", "xinhua", "ansa", "epa", "epa-efe", "upi", "tass", "nurphoto", "pool"),
    *("anadolu", "anadolu agency", "bloomberg", "shutterstock", "unsplash", "pexels", "pixabay", "flickr", "istock"),
    *(
        "alamy",
        "magnum photos",
        "zuma press",
        "sipa usa",
        "pa wire",
        "pa media",
        "wikimedia commons",
        "zuma",
        "lapresse",
    ),
}
SMALL = {
    *(
        "of",
        "for",
        "the",
        "and",
        "via",
        "by",
        "at",
        "in",
        "from",
        "van",
        "von",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
    ),
    *("da", "dos", "du", "la", "le", "al", "el", "bin", "y", "e", "courtesy", "provided", "pool", "handout", "file"),
}
SENTENCE = re.compile(r"[a-zà-ÿ]{3,}[.!?] ")


class Split(NamedTuple):
    """`is_sure` is false where words look like a credit and may be the caption's own: they are in both then."""

    caption: str
    credit: str
    is_sure: bool


def split(caption: str) -> Split:
    """The caption without the credit at its end, and the credit without "Photo:"; as it stands where there is none."""
    caption = caption.strip()
    head, tail = caption[:-LOOKED_AT], caption[-LOOKED_AT:]
    for look in (_labelled, _signed, _in_brackets, _after_a_slash):
        if found := look(tail):
            before, credit, is_sure = found
            return Split(_without_the_joint(head + before), credit, True) if is_sure else Split(caption, credit, False)
    return Split(caption, "", True)


def _labelled(tail: str) -> tuple[str, str, bool] | None:
    return _marked(tail, LABEL)


def _signed(tail: str) -> tuple[str, str, bool] | None:
    return _marked(tail, SIGN)


def _marked(tail: str, mark: re.Pattern[str]) -> tuple[str, str, bool] | None:
    """What follows the last such mark."""
    marks = list(mark.finditer(tail))
    if not marks:
        return None
    last = marks[-1]
    credit = _bare(tail[last.end() :], opened=last[0][0] in "[(" and last[0].lower() != "(c)")
    is_plain = ":" in last[0] or mark is SIGN or last[0][0] in "[("
    begins = not tail[: last.start()].strip() or tail[: last.start()].rstrip()[-1] in ".!?…:;,)]|/–—-\"”’'\n"
    if not _is_name(credit):
        return ("", credit, False) if credit and is_plain and len(credit) <= LONGEST and begins else None
    return tail[: last.start()], credit, is_plain or begins


def _in_brackets(tail: str) -> tuple[str, str, bool] | None:
    found = BRACKETS.search(tail)
    if not found:
        return None
    credit = found[1].strip()
    last = SLASHED.split(credit)[-1]
    if _is_agency(credit) or (_is_name(credit) and _is_agency(last)):
        return tail[: found.start()], credit, True
    return (tail[: found.start()], credit, False) if "/" in credit and _is_name(credit) else None


def _after_a_slash(tail: str) -> tuple[str, str, bool] | None:
    """The name before it begins where the last sentence ends; without an end it is not sure."""
    parts = list(SLASHED.finditer(tail))
    if not parts or not _is_agency(tail[parts[-1].end() :].rstrip(".")):
        return None
    end = tail[parts[-1].end() :].rstrip(". ")
    before = tail[: parts[-1].start()]
    sentences = list(re.finditer(r"[.!?…\"”]\s+|\n", before))
    begin = sentences[-1].end() if sentences else 0
    name = before[begin:].strip()
    if name and len(name.split()) <= 5 and _is_name(name) and (begin or len(name.split()) <= 3):
        return before[:begin], f"{name} / {end}", bool(begin)
    return before, end, True


def _bare(credit: str, *, opened: bool) -> str:
    credit = credit.strip()
    if opened and credit.rstrip(".")[-1:] in ("]", ")"):
        credit = credit.rstrip(".")[:-1].strip()
    ends_in_an_initial = re.search(r"\b(?:[A-Z]|Inc|Ltd|Co|Jr|Sr)\.$", credit)
    return credit if ends_in_an_initial else credit.rstrip(".;, ")


def _is_agency(text: str) -> bool:
    return text.strip().lower() in AGENCIES


def _is_name(text: str) -> bool:
    """Whether every word of it could be one of a name: capital letters, figures and the small words between them."""
    words = re.findall(r"[^\s/|,]+", text)
    if not words or len(words) > MOST_WORDS or len(text) > LONGEST or SENTENCE.search(text):
        return False
    return all(_could_be_of_a_name(word) for word in words) and not all(word.lower() in SMALL for word in words)


def _could_be_of_a_name(word: str) -> bool:
    first = word.lstrip("(\"“'‘")[:1]
    is_address = "." in word.rstrip(".") or word.startswith("@")
    return not first.islower() or word.lower() in SMALL or is_address or not word[0].isalnum()


def _without_the_joint(caption: str) -> str:
    """Without the dash, bar or bracket that led over to the credit."""
    return caption.rstrip().rstrip("|/–—-([,;").rstrip()
