"""The whole front page on one form: each place with its stories, saved together or not at all."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any

from django import forms
from django.core import signing
from django.http import HttpRequest
from django.utils import timezone

from articles.desk.choosing import offered
from articles.desk.moments import MomentField
from articles.desk.pickers import PickOne, numbers_in
from articles.desk.sight import known_headline
from articles.desk.when import when
from articles.models import Article, Category, FrontPageSlot, Kind, Publication, SiteSettings
from articles.press.arranging import Key, Pin

Place = FrontPageSlot.Place
SALT = "front page as seen"
HINTS = {
    Place.LEAD: "The first of these that readers can see leads. Without one the newest of Featured does.",
    Place.FEATURED: "The six below the lead, filled up with the newest of Featured.",
    Place.RECOMMENDED: "Six in the side column of every page, filled up with the newest.",
    Place.BLOCK: "The four of its block, filled up with its newest.",
}
OPINION = "Six in the side column of every page, filled up with the newest of the section."


class StoryField(forms.ModelChoiceField):
    """A story among those that were read for the whole form. No query."""

    known: dict[int, Article]

    def to_python(self, value: Any) -> Article | None:
        if value in self.empty_values:
            return None
        found = self.known.get(int(value)) if numbers_in([value]) else None
        if found is None:
            raise forms.ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return found


class RowForm(forms.Form):
    """One story of a place. A row without a story is no row."""

    order = forms.IntegerField(required=False, min_value=0, max_value=9999, widget=forms.NumberInput(attrs={"size": 3}))
    article = StoryField(Article.objects.none(), required=False, label="Story")
    starts_at = MomentField(label="From", required=False)
    ends_at = MomentField(label="Until", required=False)

    def __init__(self, *args: Any, user: Any, admin_site: Any, known: dict[int, Article], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["article"]
        field.known, field.queryset = known, offered(Article, user, list(known))
        field.label_from_instance = partial(known_headline, user)
        widget = PickOne(FrontPageSlot._meta.get_field("article"), admin_site)
        widget.label = "Story"
        field.widget, widget.choices = widget, field.choices
        number = numbers_in([self["article"].value()])
        widget.standing = self.story = known.get(int(number[0])) if number else None
        for name in ("order", "starts_at", "ends_at"):
            self.fields[name].widget.attrs["aria-label"] = self.fields[name].label or "Order"

    def clean_article(self) -> Article | None:
        article: Article | None = self.cleaned_data["article"]
        if article and article.kind != Kind.STORY:
            raise forms.ValidationError("This is a page. Only stories stand on the front page.")
        return article

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        starts_at, ends_at = cleaned.get("starts_at"), cleaned.get("ends_at")
        if starts_at and ends_at and ends_at <= starts_at:
            self.add_error("ends_at", "The end must be later than the start.")
        return cleaned

    @property
    def has_times(self) -> bool:
        return bool(self["starts_at"].value() or self["ends_at"].value())


Rows: Any = forms.formset_factory(RowForm, extra=1, can_delete=True, max_num=60, absolute_max=80)


class MomentForm(forms.Form):
    moment = MomentField(label="As it will be at", required=False)

    def clean_moment(self) -> dt.datetime | None:
        moment: dt.datetime | None = self.cleaned_data["moment"]
        if moment and moment < timezone.now():
            raise forms.ValidationError("Choose a moment to come.")
        return moment


@dataclass
class PlaceRows:
    """A place, and its stories as a formset."""

    place: str
    category: Category | None
    title: str
    hint: str
    rows: Any

    @property
    def pins(self) -> list[tuple[Pin, RowForm]]:
        """Those that are filled in rightly and not to be removed, in their order."""
        forms_ = [form for form in self.rows.forms if form.is_valid() and form.cleaned_data.get("article")]
        forms_ = [form for form in forms_ if not form.cleaned_data.get("DELETE")]
        forms_.sort(key=lambda form: order if (order := form.cleaned_data["order"]) is not None else 9999)
        return [(self._pin(form.cleaned_data), form) for form in forms_]

    def _pin(self, given: dict[str, Any]) -> Pin:
        category_id = self.category.pk if self.category else None
        return Pin(self.place, category_id, given["article"].pk, given["starts_at"], given["ends_at"])


class Arrangement:
    """The form of the whole page: as it is posted, or showing `pins`. Some six queries, however many stories."""

    def __init__(self, request: HttpRequest, admin_site: Any, pins: list[Pin], *, is_posted: bool = False) -> None:
        data = request.POST if is_posted else None
        numbers = {pin.article_id for pin in pins}
        if data is not None:
            numbers = {int(number) for name in data if name.endswith("-article") for number in numbers_in([data[name]])}
        known = offered(Article, request.user, list({pin.article_id for pin in pins})).in_bulk(list(numbers))
        given = {"user": request.user, "admin_site": admin_site, "known": known}
        self.places = [
            PlaceRows(
                place,
                category,
                title,
                hint,
                Rows(data, initial=_initial(pins, place, category), prefix=prefix, form_kwargs=given),
            )
            for place, category, title, hint, prefix in _places(pins)
        ]
        _say_how_they_stand([form for place in self.places for form in place.rows.forms])

    @property
    def main(self) -> list[PlaceRows]:
        return [place for place in self.places if place.hint != OPINION and place.place != Place.RECOMMENDED]

    @property
    def side(self) -> list[PlaceRows]:
        return [place for place in self.places if place not in self.main]

    def is_valid(self) -> bool:
        is_valid = all(place.rows.is_valid() for place in self.places)
        seen: dict[Key, str] = {}
        for place in self.places:
            for pin, form in place.pins:
                if pin.key in seen:
                    form.add_error("article", f"This story has a place in {seen[pin.key]} already.")
                    is_valid = False
                seen.setdefault(pin.key, place.title)
        return is_valid

    @property
    def pins(self) -> list[Pin]:
        return [pin for place in self.places for pin, _ in place.pins]


def sealed(pins: list[Pin]) -> str:
    """What the editor sees, for the form to carry."""
    rows = [[pin.place, pin.category_id, pin.article_id, _text(pin.starts_at), _text(pin.ends_at)] for pin in pins]
    return signing.dumps(rows, salt=SALT, compress=True)


def unsealed(text: str) -> list[Pin]:
    """Nothing for what is not ours: then every pin counts as changed meanwhile."""
    try:
        rows = signing.loads(text, salt=SALT)
    except signing.BadSignature:
        return []
    return [
        Pin(place, category, article, _moment(starts), _moment(ends)) for place, category, article, starts, ends in rows
    ]


def _places(pins: list[Pin]) -> list[tuple[str, Category | None, str, str, str]]:
    """Each place with its section, title, hint and prefix; sections outside the menu only where they have a pin."""
    opinion_id = SiteSettings.current().opinion_category_id
    pinned = {pin.category_id for pin in pins} | {opinion_id}
    sections = [
        category
        for category in Category.objects.all()
        if (category.in_menu and not category.retired and category.parent_id is None) or category.pk in pinned
    ]
    blocks = [
        (Place.BLOCK.value, one, one.name, OPINION if one.pk == opinion_id else HINTS[Place.BLOCK], f"block-{one.pk}")
        for one in sections
    ]
    plain = {
        place: (place.value, None, place.label, HINTS[place], place.value) for place in Place if place != Place.BLOCK
    }
    return [plain[Place.LEAD], plain[Place.FEATURED], *blocks, plain[Place.RECOMMENDED]]


def _initial(pins: list[Pin], place: str, category: Category | None) -> list[dict[str, Any]]:
    own = [pin for pin in pins if (pin.place, pin.category_id) == (place, category.pk if category else None)]
    return [
        {"order": order, "article": pin.article_id, "starts_at": pin.starts_at, "ends_at": pin.ends_at}
        for order, pin in enumerate(own)
    ]


def _say_how_they_stand(forms_: list[Any]) -> None:
    """Each row says whether readers can see the story. One query."""
    now = timezone.now()
    numbers = [form.story.pk for form in forms_ if form.story]
    versions = Publication.versions.filter(article_id__in=numbers, ended=False)
    live = set(versions.live(now).values_list("article_id", flat=True))
    coming = dict(versions.filter(visible_from__gt=now).values_list("article_id", "visible_from"))
    for form in forms_:
        number = form.story.pk if form.story else 0
        at = coming.get(number)
        later = f"Not live before {when(at)}: until then the next one takes its place" if at else ""
        form.says = "" if not number or number in live else later or "Not live: the next one takes its place"


def _text(moment: dt.datetime | None) -> str:
    return moment.isoformat() if moment else ""


def _moment(text: str) -> dt.datetime | None:
    return dt.datetime.fromisoformat(text) if text else None
