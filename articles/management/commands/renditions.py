from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from articles.models import Photo
from articles.photos.rendering import forget, render


class Command(BaseCommand):
    help = "Make the renditions that photos lack, here and now, newest photo first. The worker makes them too."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--anew", action="store_true", help="Those that exist too, as after a change of sizes.")

    def handle(self, *args: Any, anew: bool, **options: Any) -> None:
        photos = Photo.objects.order_by("-pk") if anew else Photo.objects.filter(is_rendered=False).order_by("-pk")
        numbers = list(photos.values_list("pk", flat=True))
        for number in numbers:
            if anew:
                forget(number)
            render(number)
            self.stdout.write(f"Photo {number}")
        self.stdout.write(f"Renditions of {len(numbers)} photos made.")
