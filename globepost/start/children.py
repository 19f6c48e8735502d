"""Running several programs as one: all are stopped together, and none goes on alone."""

import signal
import subprocess
import time
from collections.abc import Callable
from types import FrameType

PATIENCE = 15.0
"""Seconds that a child has to finish what it does before it is killed."""

LOOK_EVERY = 0.1


def run_together(commands: dict[str, list[str]], *, say: Callable[[str], None], tick: Callable[[], None]) -> int:
    """Run named commands until a SIGINT or SIGTERM arrives (0) or one ends by itself (1). `tick` runs in between.

    Children get a session of their own: a Ctrl-C reaches them through here alone, once.
    """
    asked: list[int] = []

    def ask(number: int, frame: FrameType | None) -> None:
        asked.append(number)

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    children: dict[str, subprocess.Popen[bytes]] = {}
    try:
        for name, command in commands.items():
            children[name] = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)  # noqa: S603
        while not asked:
            ended = [name for name, child in children.items() if child.poll() is not None]
            if ended:
                name = ended[0]
                say(f"The {name} ended by itself (code {children[name].returncode}); stopping everything.")
                return 1
            tick()
            time.sleep(LOOK_EVERY)
        say("Stopping.")
        return 0
    finally:
        stop(list(children.values()))
        for number, handler in before.items():
            signal.signal(number, handler)


def stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        child.terminate()
    deadline = time.monotonic() + PATIENCE
    for child in children:
        try:
            child.wait(max(deadline - time.monotonic(), 0))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
