"""What a button of the article's page asks for."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone

from articles.desk.moments import MomentField
from articles.models import Correction
from articles.press.roles import Action, can
from articles.press.texts import moment
from globepost.fields import LineFormField, TextFormField

if TYPE_CHECKING:
    from articles.desk.scene import Scene


class ButtonForm(forms.Form):
    """The fields of one button, as the user and the story's state allow. Nothing to fill in by default.

    `outside` is the id of the form that they belong to when they stand in the middle of another one.
    """

    use_required_attribute = False

    def __init__(self, scene: "Scene", *args: Any, outside: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "waive" in self.fields and not can(scene.user, Action.WAIVE, scene.article):
            del self.fields["waive"]
        if "minor" in self.fields and not scene.versions.seen:
            del self.fields["minor"]
        if "again" in self.fields and not scene.is_withdrawn:
            del self.fields["again"]
        for field in self.fields.values():
            field.widget.attrs |= {"form": outside} if outside else {}
        if "at_once" in self.fields:
            self._ask_about_the_schedule(scene)

    def _ask_about_the_schedule(self, scene: "Scene") -> None:
        planned = scene.versions.planned
        if planned and scene.holds_scheduled_words:
            self.fields["at_once"].label = f"Put the words scheduled for {moment(planned.visible_from)} out now"
        else:
            del self.fields["at_once"]


class PublishForm(ButtonForm):
    at_once = forms.BooleanField(
        error_messages={"required": "Tick this if readers shall see the scheduled words now."},
        help_text="Otherwise work from the live version, or wait for the schedule, which this cancels.",
    )
    again = forms.BooleanField(
        label="Publish again what was withdrawn",
        error_messages={"required": "Tick this if readers shall see again what was withdrawn."},
    )
    minor = forms.BooleanField(
        required=False, label="Minor update", help_text="The date of the last update stays what it is."
    )
    waive = LineFormField(
        required=False,
        max_length=300,
        label="Publish in spite of the house rules, because",
        widget=forms.TextInput(attrs={"size": 60}),
    )


class ScheduleForm(PublishForm):
    at_once: Any = None  # a schedule puts nothing out now
    at = MomentField(label="At", help_text="In the newsroom's time.")

    field_order = ["at", "again", "minor", "waive"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["at"].help_text = f"In the newsroom's time ({timezone.get_current_timezone_name()})."


class CorrectForm(PublishForm):
    text = TextFormField(
        label="What was wrong, and what is right", widget=forms.Textarea(attrs={"rows": 3}), max_length=2000
    )
    kind = forms.ChoiceField(
        choices=[(kind.value, kind.label) for kind in Correction.Kind if kind != Correction.Kind.RETRACTION],
        required=False,
    )
    show_changes = forms.BooleanField(required=False, initial=True, label="Show readers which words changed")

    field_order = ["at_once", "text", "kind", "show_changes", "minor", "waive"]

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or Correction.Kind.CORRECTION


class WithdrawForm(ButtonForm):
    reason = LineFormField(
        max_length=300, help_text="For the log; readers never see it.", widget=forms.TextInput(attrs={"size": 60})
    )
    at = MomentField(required=False, label="Later, at", help_text="Empty: now.")
    retraction = TextFormField(
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Stands on the corrections page when the story is gone. Empty: nothing stands there.",
    )
