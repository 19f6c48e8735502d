"""What each button of a story's page will do, in a sentence for the person who may press it."""

from articles.desk.scene import Scene
from articles.press.gates import Finding, Level
from articles.press.roles import Action
from articles.press.texts import moment

NO_CHANGE = "Readers see no change."
AT_WILL = {
    "review": f"An editor finds it among the stories in review. {NO_CHANGE}",
    "draft": f"It is a draft again. {NO_CHANGE}",
    "approve": f"Says that these words may be published. {NO_CHANGE}",
    "correct": "Readers see the new words at once and are told what was wrong, here and on the corrections page.",
}


def outcome_of(button: str, scene: Scene, findings: list[Finding], address: str) -> str:
    """`findings` are those of the newest revision, `address` is where readers would find it."""
    said = AT_WILL.get(button) or OF_STATE[button](scene, address)
    if button in ("publish", "update", "schedule", "correct"):
        said += _cancelled(button, scene) + _stopped(scene, findings)
    return said


def _publish(scene: Scene, address: str) -> str:
    where = f" at {address}" if address else ""
    again = "It was withdrawn; readers" if scene.is_withdrawn else "Readers"
    return f"{again} see it at once{where}. Everybody who opens the paper can read it."


def _update(scene: Scene, address: str) -> str:
    live = scene.live
    if live and address and live.path != address:
        return f"Readers see the new words at once at {address}; {live.path} leads there."
    return f"Readers see the new words at once at {address}."


def _schedule(scene: Scene, address: str) -> str:
    return "Readers see it from the moment that you choose, whether or not anybody is here then."


def _withdraw(scene: Scene, address: str) -> str:
    if not scene.live:
        return "The scheduled version is never seen by readers."
    planned = " The scheduled version is cancelled too." if scene.versions.planned else ""
    return f"Readers no longer find it: {scene.live.path} says that it is gone.{planned}"


def _keep(scene: Scene, address: str) -> str:
    row = scene.versions.withdrawing
    until = f" planned for {moment(row.visible_until)}" if row and row.visible_until else ""
    return f"The withdrawal{until} does not happen; readers keep the story."


def _cancel(scene: Scene, address: str) -> str:
    planned = scene.versions.planned
    when = f" scheduled for {moment(planned.visible_from)}" if planned else ""
    stays = "Readers keep what they see now." if scene.live else "Readers see nothing of it."
    return f"The version{when} is dropped. {stays}"


OF_STATE = {
    "publish": _publish,
    "update": _update,
    "schedule": _schedule,
    "withdraw": _withdraw,
    "keep": _keep,
    "cancel": _cancel,
}


def _cancelled(button: str, scene: Scene) -> str:
    planned = scene.versions.planned
    if planned is None:
        return ""
    verb = "Takes the place of" if button == "schedule" else "Cancels"
    return f" {verb} the version scheduled for {moment(planned.visible_from)}."


def _stopped(scene: Scene, findings: list[Finding]) -> str:
    levels = {finding.level for finding in findings}
    if Level.HARD in levels:
        return " First mend what stops it."
    if Level.HOUSE not in levels:
        return ""
    if scene.may(Action.WAIVE):
        return " House rules stop it: mend them, or say why it goes out in spite of them."
    return " House rules stop it: mend them, or ask a managing editor."
