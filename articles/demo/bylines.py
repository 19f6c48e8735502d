"""Those who sign the demo's stories: persons, a guest, a desk, a news agency and a company that pays."""

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
        "amara-voss",
        "Amara Voss",
        "person",
        "",
        "Amara Voss covers science and the climate. She trained as a hydrologist, spent two winters counting ice at "
        "Kalvik, and still answers readers who ask what a number means, at length and with a drawing.",
        "amara-voss",
        "Her notebook on ice, rivers and error bars https://notes.example.org/voss\nHow she checks a study "
        "https://example.org/voss/method",
    ),
    Byline(
        "leif-sandoval",
        "Leif Sandoval",
        "person",
        "",
        "Leif Sandoval is The Globe Post’s correspondent in Quillara, where he has outlasted three governments and two "
        "landlords. He grew up behind the counter of his grandmother’s newsstand and reports in four languages.",
        "leif-sandoval",
        "Letters from Quillara https://letters.example.org/sandoval",
    ),
    Byline(
        "noor-halvorsen",
        "Noor Halvorsen",
        "person",
        "",
        "Noor Halvorsen writes about the economy, from the central bank’s forecasts to the price of a night in a ferry "
        "town. She worked at the statistics office for nine years and keeps the revisions.",
        "noor-halvorsen",
        "The figures behind her stories https://data.example.org/halvorsen",
    ),
    Byline(
        "caspian-dray",
        "Caspian Dray",
        "person",
        "",
        "Caspian Dray has written a column since before most of his readers could vote. He was a schoolteacher, a "
        "councilman for one term and, by his own account, wrong about the tunnel twice.",
        "caspian-dray",
        "All columns https://example.org/dray\nCorrections to all columns https://example.org/dray/corrections",
    ),
    Byline(
        "yusra-ketteridge",
        "Yusra Ketteridge",
        "person",
        "",
        "Yusra Ketteridge reports on hospitals and schools, and on the waiting rooms of both. A night nurse until she "
        "was 30, she asks to be shown the rota before the brochure.",
        "yusra-ketteridge",
        "Ask her about your school https://example.org/ketteridge/schools",
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
        "ottoline-baird",
        "Ottoline Baird",
        "person",
        "guest contributor",
        "Ottoline Baird is the district nurse of Great Hollin, an island of 640 people and no doctor. She has "
        "delivered 71 of them.",
        "",
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
