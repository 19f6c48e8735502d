"""Those who sign the demo's stories: five persons, a desk, a news agency and a company that pays."""

from typing import NamedTuple


class Byline(NamedTuple):
    slug: str
    name: str
    kind: str
    source_line: str
    biography: str
    picture: str
    links: str = ""
    username: str = ""


BYLINES: list[Byline] = [
    Byline(
        "ines-calloway",
        "Ines Calloway",
        "person",
        "",
        "Ines Calloway reports on the National Assembly and on what its laws do to those who live with them. "
        "She began at "
        "a weekly in Tarn Valley, where she also sold the advertisements, and has sat through 31 all-night sittings.",
        "ines-calloway",
        "Her questions to ministers https://example.org/calloway\nCalloway’s Assembly notes "
        "https://notes.example.org/calloway",
        "reporter",
    ),
    Byline(
        "tobias-renn",
        "Tobias Renn",
        "person",
        "",
        "Tobias Renn is The Globe Post’s correspondent in Lindhaven. He writes about borders, rivers and the "
        "people paid to "
        "draw them, and has crossed the Lorvanian frontier on foot, by ferry and once, by mistake, on skis.",
        "tobias-renn",
        "Maps of the Sarrow basin https://maps.example.org/sarrow",
    ),
    Byline(
        "marguerite-lund",
        "Marguerite Osei-Lund",
        "person",
        "",
        "Marguerite Osei-Lund is the business editor. A former auditor, she reads the footnotes first. Her "
        "book on the price "
        "of a loaf won the Alder Prize for reporting.",
        "marguerite-lund",
        "“What a Loaf Costs” https://books.example.org/what-a-loaf-costs",
    ),
    Byline(
        "danilo-verhaeg",
        "Danilo Verhaeg",
        "person",
        "",
        "Danilo Verhaeg covers courts, elections and the press for Democracy at Risk. He has reported from 19"
        " countries, three "
        "of which no longer let him in.",
        "danilo-verhaeg",
        "Key for confidential messages https://example.org/verhaeg/key\nThe register of arrests "
        "https://presscouncil.example.org",
    ),
    Byline(
        "hester-quayle",
        "Hester Quayle",
        "person",
        "",
        "Hester Quayle writes about books, plays, food and public transport, which she considers one subject."
        " Her column "
        "appears whenever she has one.",
        "hester-quayle",
        "All columns https://example.org/quayle",
    ),
    Byline(
        "staff-writer",
        "Staff Writer",
        "desk",
        "",
        "Articles under this byline were written by several members of the newsroom, or by the editors together.",
        "emblem",
    ),
    Byline(
        "meridian-wire",
        "Meridian Wire",
        "agency",
        "with The Globe Post",
        "Meridian Wire is a cooperative of 64 newspapers that share their correspondents in the north.",
        "wire-emblem",
        "About the cooperative https://meridian.example.org",
    ),
    Byline(
        "sound-ferries",
        "Sound Ferries",
        "agency",
        "paid content",
        "Sound Ferries runs the boats between Port Alder and Saint Orrin, and paid for the texts under its name.",
        "",
    ),
]
