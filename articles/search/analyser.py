"""From text to words: folded, split, without stop words, stemmed. Pure functions, the same whatever the database.

English is stemmed, lightly; other alphabets are folded and split at spaces and signs. What is written without spaces,
such as Chinese, stays one word as long as its run.
"""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
UNDECOMPOSED = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "þ": "th"}
)
_STOP = """
a about above after again against all also am amid among an and any are as at be because been before being below
between both but by can could did do does doing down during each even every few for from further had has have having
he her here hers herself him himself his how i if in into is it its itself just may me might more most much must my
myself no nor not now of off on once one only or other our ours out over own per said same say says she should since
so some still such than that the their theirs them themselves then there these they this those through to too under
until up upon us very via was we were what when where which while who whom whose why will with within without would
yet you your yours yourself
"""
STOP_WORDS = frozenset(_STOP.split())
VOWEL = re.compile(r"[aeiouy]")
SHORT = re.compile(r"[^aeiou]*[aeiouy][^aeiouswxy]")  # one syllable that ends in a consonant: hop, plan, vot


def words(text: str) -> list[str]:
    """The words of a text as they are compared: stems in their order, without stop words."""
    return [stem(word) for word in split(text) if word not in STOP_WORDS]


def split(text: str) -> list[str]:
    """The folded words, stop words too. An apostrophe ends a possessive and joins what else it stands in."""
    found = (word.replace("’", "'") for word in WORD.findall(fold(text)))
    return [word.removesuffix("'s").replace("'", "") for word in found]


def fold(text: str) -> str:
    """Without case, accents and forms of presentation: Łódź and LODZ are one."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(one for one in apart if not unicodedata.combining(one)).translate(UNDECOMPOSED)


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A folded English word without its inflection: plurals, -ed, -ing, a final y and a silent e, and nothing else.

    After step 1 of M. F. Porter, "An algorithm for suffix stripping", 1980, and of his Porter2. Words of two letters,
    with a digit or with a letter of another alphabet stay as they are, and so does news.
    """
    if len(word) < 3 or word == "news" or not (word.isascii() and word.isalpha()):
        return word
    return _ending(_past(_plural(word)))


def _plural(word: str) -> str:
    if word.endswith(("ies", "ied")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("sses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "as")) else word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if VOWEL.search(word[:-3]) else word
    for suffix in ("ed", "ing"):
        rest = word.removesuffix(suffix)
        if rest != word and VOWEL.search(rest):
            return _mended(rest)
    return word


def _mended(rest: str) -> str:
    """What -ed and -ing took away with them: hoping is of hope, hopping of hop, falling of fall."""
    if SHORT.fullmatch(rest):
        return rest + "e"
    return rest[:-1] if rest[-1:] == rest[-2:-1] and rest[-1] not in "aeioulsz" else rest


def _ending(word: str) -> str:
    if re.fullmatch(r".+[^aeiou]y", word):
        return word[:-1] + "i"
    rest = word.removesuffix("e")
    return word if rest == word or len(rest) < 3 or rest[-1] in "aeio" or SHORT.fullmatch(rest) else rest
