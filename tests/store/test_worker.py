"""What goes on behind the door: in which order it wakes, and that no turn waits for another."""

import asyncio
from collections.abc import Awaitable, Callable
from types import SimpleNamespace

import pytest

from infrastructure import worker as workers
from infrastructure.worker import Worker


class Quiet:
    """News that say nothing but what the test says."""

    def on(self, _: str, hearer: Callable[[int, str], None]) -> Callable[[], None]:
        self.say = hearer
        return lambda: None


class Watched(Worker):
    """A worker whose turns only note that they came."""

    def __init__(self, failing: str = "") -> None:
        self.quiet, self.failing = Quiet(), failing
        super().__init__(SimpleNamespace(log=SimpleNamespace(news=self.quiet)), {})
        self.came: list[str] = []
        for name in ("read_views", "read_policies", "run_jobs", "read_inbox", "seal"):
            setattr(self, name, self._turn(name))

    def _turn(self, name: str) -> Callable[[], Awaitable[bool]]:
        async def turn() -> bool:
            self.came.append(name)
            if name == self.failing:
                raise ValueError
            return False

        return turn

    async def _try_again(self) -> bool:
        return False


def after_news(worker: Watched, patience: float = 0.1) -> list[str]:
    """What came, in its order, once something was said."""

    async def act() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(worker.run(stop))
        await asyncio.sleep(0.1)
        worker.came.clear()
        worker.quiet.say(1, "")
        await asyncio.sleep(patience)
        stop.set()
        await running

    asyncio.run(act())
    return worker.came


def test_news_wake_the_views_then_the_policies_then_the_jobs_and_nothing_else() -> None:
    assert after_news(Watched()) == ["read_views", "read_policies", "run_jobs"]


def test_everything_is_looked_at_every_second_without_news(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "LOOK_EVERY", 0.02)
    came = after_news(Watched(), patience=0.5)
    assert {"read_views", "read_policies", "run_jobs", "read_inbox", "seal"} == set(came)
    assert came.count("seal") > 3


@pytest.mark.parametrize("failing", ["read_views", "read_policies", "run_jobs", "seal"])
def test_one_that_fails_holds_up_no_other(failing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "LOOK_EVERY", 0.02)
    came = after_news(Watched(failing), patience=0.5)
    others = {"read_views", "read_policies", "run_jobs", "read_inbox", "seal"} - {failing}
    assert all(came.count(name) > 3 for name in others)


def test_what_is_said_during_a_turn_is_not_missed() -> None:
    worker = Watched()
    turns: list[None] = []

    async def views() -> bool:
        turns.append(None)
        if len(turns) == 1:
            worker.quiet.say(1, "")
            await asyncio.sleep(0.01)
        return False

    worker.read_views = views  # type: ignore[method-assign]
    after_news(worker)
    assert len(turns) == 3


@pytest.mark.parametrize("turns", range(12))
def test_told_to_stop_it_stops_even_at_the_moment_it_wakes(turns: int) -> None:
    worker = Watched()

    async def act() -> None:
        stop = asyncio.Event()
        running = asyncio.create_task(worker.run(stop))
        await asyncio.sleep(0.01)
        worker.quiet.say(1, "")
        for _ in range(turns):
            await asyncio.sleep(0)
        stop.set()
        done, _ = await asyncio.wait({running}, timeout=3)
        assert done, "it goes on though it was told to stop"

    asyncio.run(act())
