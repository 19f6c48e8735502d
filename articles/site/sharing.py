"""Plain links by which a reader passes a story on. They load nothing from anyone."""

from urllib.parse import quote, urlencode


def share_links(address: str, headline: str) -> list[tuple[str, str]]:
    """Pairs of a name and an address for a story at an absolute address."""
    return [
        ("Facebook", f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': address})}"),
        ("X", f"https://x.com/intent/post?{urlencode({'url': address, 'text': headline})}"),
        ("WhatsApp", f"https://wa.me/?{urlencode({'text': f'{headline} {address}'})}"),
        ("E-mail", f"mailto:?subject={quote(headline)}&body={quote(address)}"),
    ]
