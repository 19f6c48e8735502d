"""Who wrote: accounts and guest authors of the old site become authors here, never accounts."""

import re
from dataclasses import dataclass, field
from typing import Any

from articles.models import Author, ImportedItem, ImportSite
from articles.press import paper
from articles.sanitising import is_safe_address
from articles.wordpress.reading.index import Index
from articles.wordpress.records import Item, Person, TermUse
from articles.wordpress.run.found import Found, lead
from articles.wordpress.run.slugs import free_slug, plain_slug
from articles.wordpress.run.words import without_tags
from articles.wordpress.tally import Outcome, Subject, Tally
from globepost.text import clean_line, clean_text, has_visible

AGENCIES = {
    *("associated press", "the associated press", "ap", "afp", "agence france-presse", "reuters", "efe", "dpa", "upi"),
    *("bloomberg", "tass", "xinhua", "ansa", "pa media", "the conversation"),
}
DESKS = (
    "staff",
    "newsroom",
    "editorial",
    "editors",
    "the editor",
    "desk",
    "admin",
    "news team",
    "newswire",
    "contributor",
)
CAP = "author"
"""The taxonomy in which Co-Authors Plus keeps who wrote what; its slugs begin with `cap-`."""
LONGEST = 120


@dataclass
class Writer:
    """One byline: `logins` and `slugs` are the names under which items know it."""

    key: str
    name: str
    slug: str
    email: str = ""
    biography: str = ""
    website: str = ""
    legacy: dict[str, str] = field(default_factory=dict)


class People:
    """The authors of an import. `of` says who wrote an item, in order."""

    def __init__(self, index: Index, site: ImportSite, by: Any, tally: Tally) -> None:
        self.by, self.found = by, Found(site, ImportedItem.Kind.AUTHOR)
        self.by_login: dict[str, Author] = {}
        self.by_term: dict[str, Author] = {}
        known = {author.pk: author for author in Author.objects.all()}
        self.by_pk = known
        self.by_slug = {author.slug: author for author in known.values()}
        self.by_name = {author.name.casefold(): author for author in known.values()}
        self.by_email: dict[str, Author] = {}
        self.old_paths: dict[str, str] = {}
        self.brought: set[int] = set()
        people = [person for login, person in index.people.items() if login]
        accounts = [*people, *(Person(name) for name in index.creators if name not in index.people)]
        guests = [guest for guest in index.wholes("guest-author") if guest.status == "publish"]
        about = {guest.of_meta("cap-linked_account"): guest_writer(guest) for guest in guests}
        for person in accounts:
            writer = account(person)
            if said := about.get(person.login):
                writer.biography, writer.website = said.biography, said.website
            self.by_login[person.login] = self._bring(writer, tally)
        for guest in guests:
            self._bring_guest(guest, tally)
        for term in index.terms_of(CAP):
            self._know_term(term.slug, term.name, tally)
        self.found.write()
        lead(self.old_paths, by=by)

    def of(self, item: Item) -> list[Author]:
        """Those whom Co-Authors Plus names, in its order; else the account that wrote it. Each once."""
        named = [self._of_use(use) for use in item.terms if use.domain == CAP]
        found = [author for author in named if author]
        if not found and item.creator in self.by_login:
            found = [self.by_login[item.creator]]
        return list(dict.fromkeys(found))

    def _of_use(self, use: TermUse) -> Author | None:
        slug = use.slug.removeprefix("cap-")
        return self.by_term.get(slug) or self.by_login.get(use.name) or self.by_login.get(slug)

    def _bring_guest(self, guest: Item, tally: Tally) -> None:
        writer = guest_writer(guest)
        author = self.by_login.get(guest.of_meta("cap-linked_account"))
        author = self._join(author, writer, tally) if author else self._bring(writer, tally)
        for name in (writer.slug, guest.slug.removeprefix("cap-"), guest.of_meta("cap-user_login")):
            if name:
                self.by_term[name] = author

    def _join(self, author: Author, writer: Writer, tally: Tally) -> Author:
        """A guest author who is an account's: one author, and what the guest said stays with the import."""
        self.found.keep(writer.key, author.pk, title=writer.name, legacy=writer.legacy)
        self.old_paths[f"/author/{writer.slug}/"] = author.get_absolute_url()
        tally.count(Subject.PERSON, writer.key, Outcome.CONVERTED)
        return author

    def _know_term(self, slug: str, name: str, tally: Tally) -> None:
        plain = slug.removeprefix("cap-")
        if plain in self.by_term:
            return
        known = self.by_login.get(name) or self.by_login.get(plain)
        self.by_term[plain] = known or self._bring(Writer(f"guest {plain}", name or plain, plain), tally)

    def _bring(self, writer: Writer, tally: Tally) -> Author:
        """The author who is here already, by an earlier import, address, e-mail or name; else a new one."""
        name = clean_line(writer.name)[:LONGEST]
        name = name if has_visible(name) else writer.key[:LONGEST]
        slug = plain_slug(writer.slug, name, writer.key, longest=LONGEST)
        pk = self.found.target_of(writer.key)
        author = (
            self.by_pk.get(pk or 0)
            or self._at(slug, name)
            or (self.by_email.get(writer.email.casefold()) if writer.email else None)
            or self.by_name.get(name.casefold())
        )
        tally.count(Subject.PERSON, writer.key, Outcome.IMPORTED if author is None or pk else Outcome.CONVERTED)
        if author is None:
            slug = free_slug(slug, self.by_slug) if slug else self._numbered()
            author = self._new(writer, name if has_visible(name) else slug, slug)
        if writer.email:
            self.by_email.setdefault(writer.email.casefold(), author)
        self.found.keep(writer.key, author.pk, title=name, legacy=writer.legacy | {"email": writer.email})
        if writer.slug:
            self.old_paths.setdefault(f"/author/{writer.slug}/", author.get_absolute_url())
        self.brought.add(author.pk)
        return author

    def _at(self, slug: str, name: str) -> Author | None:
        """Whoever has the address, but no other person of this very export: two logins may come to one address."""
        author = self.by_slug.get(slug)
        is_another = author is not None and author.pk in self.brought and author.name.casefold() != name.casefold()
        return None if is_another else author

    def _new(self, writer: Writer, name: str, slug: str) -> Author:
        author = Author(
            kind=kind_of(name), name=name, slug=slug, biography=writer.biography, links=_link(writer.website)
        )
        paper.save(author, by=self.by)
        self.by_pk[author.pk] = self.by_slug[slug] = self.by_name[name.casefold()] = author
        return author

    def _numbered(self) -> str:
        """For a name and a login of which no letter can stand in an address."""
        number = len(self.by_slug) + 1
        while f"author-{number}" in self.by_slug:
            number += 1
        return f"author-{number}"


def _link(website: str) -> str:
    """The line of an author's links; "" for what is not one address, which a line more would make two."""
    website = website.strip()
    return f"Website {website}" if website.startswith("https://") and is_safe_address(website) else ""


def account(person: Person) -> Writer:
    full = f"{person.first_name} {person.last_name}".strip()
    return Writer(
        person.login, person.name or full or person.login, nicename(person.login), person.email,
        legacy={"first name": person.first_name, "last name": person.last_name, **person.others},
    )  # fmt: skip


def nicename(login: str) -> str:
    """What WordPress makes of a login for the author's address, which no export says."""
    return re.sub(r"-+", "-", re.sub(r"[^\w-]", "", re.sub(r"[\s.]", "-", login.casefold()))).strip("-")


def guest_writer(guest: Item) -> Writer:
    """Of Co-Authors Plus: an item of its own, whose metadata say who it is."""
    said = {key: value for key, value in guest.meta if key.startswith("cap-") and value}
    slug = said.get("cap-user_login") or guest.slug.removeprefix("cap-")
    biography = clean_text(without_tags(said.get("cap-description", ""))).strip()
    return Writer(
        f"guest {slug}", said.get("cap-display_name") or guest.title or slug, slug, said.get("cap-user_email", ""),
        biography, said.get("cap-website", ""), legacy=said,
    )  # fmt: skip


def kind_of(name: str) -> str:
    folded = name.casefold()
    if folded in AGENCIES:
        return Author.Kind.AGENCY
    return Author.Kind.DESK if any(folded == one or folded.endswith(f" {one}") for one in DESKS) else Author.Kind.PERSON
