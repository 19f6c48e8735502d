"""How those who have a portrait look."""

from typing import NamedTuple


class Look(NamedTuple):
    """How somebody looks: `cut` is short, long, bob, bun, bald, curls or scarf (then `hair` is the cloth's colour)."""

    seed: int
    backdrop: tuple[str, str]
    skin: str
    hair: str
    coat: str
    cut: str
    extras: tuple[str, ...] = ()
    """Of: beard, glasses."""


LOOKS: dict[str, Look] = {
    "ines-calloway": Look(201, ("#7d8f9c", "#3c4a58"), "#b98560", "#2b1d18", "#27364a", "bob"),
    "tobias-renn": Look(202, ("#9a8f7c", "#4c463c"), "#d9aa86", "#8a6a44", "#3b4036", "short"),
    "marguerite-lund": Look(203, ("#8c7a86", "#43384a"), "#7c5238", "#16100f", "#5a2a36", "bun"),
    "danilo-verhaeg": Look(204, ("#6f8a84", "#31443f"), "#c4936c", "#3a322e", "#22252b", "bald"),
    "hester-quayle": Look(205, ("#a58a72", "#54402f"), "#e2b898", "#b9b2a8", "#2f4a4a", "long"),
    "oriel-tamsin": Look(206, ("#8a7a58", "#3d3322"), "#a06f4c", "#4a3a30", "#4a4436", "bun"),
    "amara-voss": Look(207, ("#7f9a8c", "#35504a"), "#6d4630", "#17110f", "#3d5a4c", "curls"),
    "leif-sandoval": Look(208, ("#a08468", "#4f3a2c"), "#c99a74", "#3a2418", "#5a4a34", "short", ("beard",)),
    "noor-halvorsen": Look(209, ("#8490a4", "#39435a"), "#cf9f78", "#2a1c18", "#3a3550", "long", ("glasses",)),
    "caspian-dray": Look(210, ("#94806c", "#42362c"), "#e0b494", "#a8a29a", "#4a2f2c", "short", ("beard", "glasses")),
    "yusra-ketteridge": Look(211, ("#8a98a0", "#3f4c56"), "#b9825a", "#2f6a72", "#2c3a4c", "scarf"),
}
