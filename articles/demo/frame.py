"""What stands around the demo's stories: categories, links, front page and the paper's own words."""

from typing import NamedTuple


class Section(NamedTuple):
    slug: str
    name: str
    parent: str
    in_menu: bool
    description: str
    picture: str = ""


SECTIONS: list[Section] = [
    Section("featured", "Featured", "", False, "What the editors want you not to miss.", "parliament"),
    Section("national", "National", "", True, "Verrane, from the Assembly to the last ferry town.", "parliament"),
    Section("world", "World", "", True, "Reports from 40 countries, by people who are there.", "delta"),
    Section("business", "Business", "", True, "Money, and who it works for.", "skyline"),
    Section("interviews", "Interviews", "", True, "Long conversations, shortened with care.", "library"),
    Section("lifestyle", "Lifestyle", "", True, "Food, travel and how to live.", "market"),
    Section(
        "democracy-at-risk",
        "Democracy at Risk",
        "",
        True,
        "How institutions are bent, and who straightens them.",
        "empty-chairs",
    ),
    Section(
        "media-freedom",
        "Media Freedom",
        "democracy-at-risk",
        True,
        "Those who report, and those who stop them.",
        "press-hall",
    ),
    Section("opinion", "Opinion", "", True, "Arguments, signed.", "library"),
    Section("editorials", "Editorials", "opinion", True, "What the paper thinks.", "parliament"),
    Section("columns", "Columns", "opinion", True, "What our columnists think, which is not the same.", "tram"),
    Section("book-reviews", "Book Reviews", "opinion", True, "Books worth an evening, or not.", "library"),
    Section("stage", "Stage", "opinion", True, "Theater, opera, dance.", "stage"),
]


class Link(NamedTuple):
    place: str
    label: str
    address: str
    parent: str = ""


LINKS: list[Link] = [
    Link("utility", "About Us", "/who-we-are/"),
    Link("utility", "Who Are We", "/who-we-are/", "About Us"),
    Link("utility", "Work With Us", "/work-with-us/", "About Us"),
    Link("utility", "Newsletter", "/newsletter/"),
    Link("footer", "Who Are We", "/who-we-are/"),
    Link("footer", "Work With Us", "/work-with-us/"),
    Link("footer", "Contact", "/contact/"),
    Link("footer", "Ethics and Corrections Policy", "/ethics-and-corrections-policy/"),
    Link("footer", "Corrections", "/corrections/"),
    Link("footer", "Privacy", "/privacy/"),
    Link("footer", "Terms of Use", "/terms/"),
    Link("social", "Facebook", "https://social.example.org/facebook/globepost"),
    Link("social", "X (Twitter)", "https://social.example.org/x/globepost"),
    Link("social", "Instagram", "https://social.example.org/instagram/globepost"),
    Link("social", "YouTube", "https://social.example.org/youtube/globepost"),
]

SLOTS: dict[str, list[str]] = {
    "lead": ["assembly-passes-harbor-tunnel-bill"],
    "featured": [
        "editor-of-la-aldaba-held-for-a-third-day",
        "tesmar-and-lorvania-sign-water-accord",
        "a-library-is-a-promise-a-town-makes-to-a-stranger",
    ],
    "recommended": [
        "why-a-box-of-herring-costs-twice-as-much",
        "five-empty-chairs-lorvania-election-commission",
        "the-night-the-floodlights-stayed-on",
    ],
}

SETTINGS: dict[str, str] = {
    "name": "The Globe Post",
    "tagline": "News from everywhere, owned by nobody",
    "about": "The Globe Post is an independent newspaper owned by the people who write it. This is its demonstration "
    "edition: every person and place in it is invented.",
}
