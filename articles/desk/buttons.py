"""The buttons of an article's page: who may use each, when it makes sense, and what of the press it calls."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.html import format_html

from articles.desk.button_forms import ButtonForm, CorrectForm, PublishForm, ScheduleForm, WithdrawForm
from articles.desk.scene import Scene
from articles.models import Article, Publication
from articles.press import publishing, revisions, withdrawing
from articles.press.correcting import Note
from articles.press.gates import Finding, Level
from articles.press.roles import Action
from articles.press.texts import moment
from articles.press.withdrawing import Withdrawal

Stage = Article.Stage
Data = dict[str, Any]


@dataclass
class Pressed:
    """What became of it, in sentences for the user."""

    is_done: bool
    messages: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True)
class Button:
    """`press` raises NotAllowed. A button that `saves_first` is about what the article's form holds, and sends it."""

    name: str
    label: str
    right: Action
    makes_sense: Callable[[Scene], bool]
    press: Callable[[Scene, Data], Pressed]
    form: type[ButtonForm] = ButtonForm
    saves_first: bool = True

    def is_offered(self, scene: Scene) -> bool:
        return scene.may(self.right) and self.makes_sense(scene)

    def fill(self, scene: Scene, posted: Any = None, initial: Data | None = None) -> ButtonForm:
        return self.form(scene, posted, prefix=self.name, initial=initial, outside=self.outside)

    @property
    def outside(self) -> str:
        """The id of its own form on the story's page; "" for one that sends the article's."""
        return "" if self.saves_first else f"form-{self.name}"


def publish(scene: Scene, data: Data) -> Pressed:
    return _publish(scene, data)


def schedule(scene: Scene, data: Data) -> Pressed:
    return _publish(scene, data, at=data["at"])


def correct(scene: Scene, data: Data) -> Pressed:
    return _publish(scene, data, note=Note(data["text"], data["kind"], data["show_changes"]))


def withdraw(scene: Scene, data: Data) -> Pressed:
    wanted = {name: data[name] for name in ("reason", "at", "retraction")}
    return _told(withdrawing.withdraw(scene.article, by=scene.user, **wanted))


def keep(scene: Scene, data: Data) -> Pressed:
    return _told(withdrawing.keep(scene.article, by=scene.user))


def cancel(scene: Scene, data: Data) -> Pressed:
    return _told(withdrawing.cancel(scene.article, by=scene.user))


def to_stage(stage: Article.Stage) -> Callable[[Scene, Data], Pressed]:
    def press(scene: Scene, data: Data) -> Pressed:
        revisions.set_stage(scene.article, stage, by=scene.user)
        return Pressed(True, [f"The newest revision is {stage.label.lower()}."])

    return press


BUTTONS = {
    button.name: button
    for button in (
        Button(
            "review",
            "Send to review",
            Action.SEND_TO_REVIEW,
            lambda scene: scene.article.stage == Stage.DRAFT,
            to_stage(Stage.IN_REVIEW),
        ),
        Button(
            "draft",
            "Back to draft",
            Action.SEND_TO_REVIEW,
            lambda scene: scene.article.stage != Stage.DRAFT and not scene.is_newest_live,
            to_stage(Stage.DRAFT),
        ),
        Button(
            "approve",
            "Approve",
            Action.PUBLISH,
            lambda scene: scene.article.stage != Stage.APPROVED,
            to_stage(Stage.APPROVED),
        ),
        Button("publish", "Publish now", Action.PUBLISH, lambda scene: not scene.live, publish, PublishForm),
        Button("update", "Update", Action.PUBLISH, lambda scene: bool(scene.live), publish, PublishForm),
        Button("schedule", "Schedule", Action.PUBLISH, lambda scene: True, schedule, ScheduleForm),
        Button("correct", "Correct", Action.PUBLISH, lambda scene: bool(scene.live), correct, CorrectForm),
        Button(
            "withdraw",
            "Withdraw",
            Action.WITHDRAW,
            lambda scene: bool(scene.live or scene.versions.planned),
            withdraw,
            WithdrawForm,
            saves_first=False,
        ),
        Button(
            "keep",
            "Take back the withdrawal",
            Action.WITHDRAW,
            lambda scene: bool(scene.versions.withdrawing),
            keep,
            saves_first=False,
        ),
        Button(
            "cancel",
            "Cancel the schedule",
            Action.PUBLISH,
            lambda scene: bool(scene.versions.planned),
            cancel,
            saves_first=False,
        ),
    )
}


def _publish(scene: Scene, data: Data, **order: Any) -> Pressed:
    if scene.newest is None:
        return Pressed(False, ["Save the story first."])
    wishes = {"minor": data.get("minor", False), "waive": data.get("waive", "")}
    outcome = publishing.publish(scene.newest, by=scene.user, **wishes, **order)
    if outcome.is_refused:
        return Pressed(False, ["Nothing was published; see what stops it."], outcome.findings)
    messages = [finding.message for finding in outcome.findings if finding.level == Level.WARNING]
    if outcome.publication:
        messages.insert(0, _said(outcome.publication, is_correction=outcome.correction is not None))
    return Pressed(True, messages + outcome.messages)


def _said(version: Publication, *, is_correction: bool) -> str:
    if version.is_planned:
        return f"Scheduled for {moment(version.visible_from)}, at {version.path}."
    said = '{} at {}. <a href="{}" target="_blank" rel="noopener">See it as a reader</a>'
    return format_html(said, "Corrected" if is_correction else "Published", version.path, version.path)


def _told(withdrawal: Withdrawal) -> Pressed:
    return Pressed(withdrawal.is_done, withdrawal.messages)
