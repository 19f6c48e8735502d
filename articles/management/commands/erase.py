"""Erase a story or an object everywhere, for the law's sake."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import IntegrityError

from articles.models import Article, Author, Category, Photo, Tag, Tweet
from articles.press.erasing import erase_article, erase_object
from articles.press.roles import NotAllowed

THINGS = {
    "article": Article,
    "author": Author,
    "category": Category,
    "photo": Photo,
    "tag": Tag,
    "tweet": Tweet,
}


class Command(BaseCommand):
    help = "Erase a story or an object of the paper everywhere: working copies, revisions, what readers see."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind", choices=sorted(THINGS))
        parser.add_argument("number", type=int, help="its number on the desk")
        parser.add_argument("--by", required=True, help="the administrator's user name")
        parser.add_argument("--reason", required=True, help="why, for the log; without the words to be erased")
        parser.add_argument("--forget-addresses", action="store_true", help="the story's addresses answer 404, not 410")

    def handle(self, *args: Any, **options: Any) -> None:
        by = get_user_model().objects.filter(username=options["by"]).first()
        if by is None:
            raise CommandError(f"There is no user “{options['by']}”.")
        thing: Any = THINGS[options["kind"]]._base_manager.filter(pk=options["number"]).first()
        if thing is None:
            raise CommandError(f"There is no {options['kind']} {options['number']}.")
        try:
            if isinstance(thing, Article):
                keep_addresses = not options["forget_addresses"]
                messages = erase_article(thing, by=by, reason=options["reason"], keep_addresses=keep_addresses)
            else:
                messages = erase_object(thing, by=by, reason=options["reason"])
        except NotAllowed as refusal:
            raise CommandError(str(refusal)) from None
        except IntegrityError:
            raise CommandError("Somebody began to use it meanwhile, so nothing was erased. Run this again.") from None
        self.stdout.write("\n".join([f"Erased {options['kind']} {options['number']}.", *messages]))
