"""Where on the story's page a finding belongs, as the id of an element."""

from articles.press.gates import Finding

GROUPS = {"credits": "credits-group", "blocks": "content-main", "": ""}


def place_of(finding: Finding, places: dict[str, str]) -> str:
    """`places` are the prefixes of the blocks' rows by uid. Empty when it is about nothing on the page."""
    if not finding.uid:
        return GROUPS.get(finding.field, f"id_{finding.field}")
    return places.get(finding.uid, "")


def field_of(finding: Finding, places: dict[str, str]) -> str:
    """The same, down to the field of the block where the finding names one."""
    place = place_of(finding, places)
    return f"id_{place}-{finding.field}" if finding.uid and place and finding.field else place
