"""A known and an unknown address cost the same until the answer leaves, so its time tells nothing.

Work is counted by the statements put to the database, which are the same on every machine. Where
it cannot be the same, because somebody new is entered, both answers leave at the same beat.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import psycopg
import pytest
from fastapi.testclient import TestClient

from api.answers.even import BEAT, MARK, Even, until_beat
from api.main import create_app
from domain.people import Role
from infrastructure.settings import Mode, Settings
from tests.security.test_whose_address import KNOWN, OPERATIONS, house
from tests.signed_in import House, email_of

__all__ = ["house"]
pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("6.3.8")]
ASKING = [
    (psycopg.AsyncCursor, "execute"), (psycopg.AsyncCursor, "executemany"),
    (psycopg.Cursor, "execute"), (psycopg.Cursor, "executemany"),
]  # fmt: skip
ALIKE = {"/api/enquiries/make-enquiry", "/api/withdrawals/state-withdrawal"}
"""What asks nobody whose the address is."""


class Counting:
    """The firm behind its door; notes what was asked of the database before its answer left."""

    def __init__(self, app: Any) -> None:
        self.app, self.asked, self.waits = app, list[str](), list[float]()
        self.until_answer: list[str] = []

    async def __call__(
        self, scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]
    ) -> None:
        async def seen(message: Any) -> None:
            if message["type"] == "http.response.start":
                self.until_answer = list(self.asked)
            await send(message)

        await Even(self.app, self._wait)(scope, receive, seen)

    async def _wait(self, seconds: float) -> None:
        self.waits.append(seconds)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Everything that is asked of the database is noted."""
        with ExitStack() as stack:
            for kind, name in ASKING:
                stack.enter_context(patch.object(kind, name, self._noted(getattr(kind, name))))
            yield

    def _noted(self, real: Any) -> Any:
        def execute(cursor: Any, query: Any, *rest: Any, **more: Any) -> Any:
            self.asked.append(str(query))
            return real(cursor, query, *rest, **more)

        return execute


def work_for(house: House, path: str, **sent: Any) -> Counting:
    counting = Counting(house.app)
    with counting.watching():
        client = TestClient(counting, raise_server_exceptions=False, follow_redirects=False)
        client.portal = house.stranger.portal
        answer = client.post(path, **sent)
    assert answer.status_code < 300, answer.text
    return counting


def test_asking_for_a_link_costs_the_same_for_an_address_we_know(house: House) -> None:
    known = work_for(house, "/sign-in", data={"email": email_of(Role.CLIENT)})
    unknown = work_for(house, "/sign-in", data={"email": f"{uuid4().hex}@x.example"})
    assert known.until_answer == unknown.until_answer
    assert len(known.asked) > len(unknown.asked)  # who it is is looked up once the answer has left


@pytest.mark.parametrize("path", OPERATIONS)
def test_a_form_of_a_stranger_costs_the_same_or_both_answers_wait_for_a_beat(
    house: House, path: str
) -> None:
    new, known, unknown = (
        work_for(house, path, json=OPERATIONS[path](house, email))
        for email in (f"{uuid4().hex}@x.example", KNOWN, f"{uuid4().hex}@x.example")
    )
    if path in ALIKE:
        assert len(known.until_answer) == len(unknown.until_answer)
    else:
        assert [len(one.waits) for one in (new, known, unknown)] == [1, 1, 1]


@pytest.mark.parametrize(("took", "left"), [(0.02, 0.23), (0.06, 0.19), (0.2, 0.05)])
def test_however_long_the_work_took_the_answer_leaves_at_the_beat(took: float, left: float) -> None:
    times, waits = iter([100.0, 100.0 + took]), list[float]()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        scope["state"][MARK] = True
        await send({"type": "http.response.start"})

    async def wait(seconds: float) -> None:
        waits.append(seconds)

    async def quiet(message: Any) -> None: ...

    asyncio.run(Even(app, wait, lambda: next(times))({"type": "http"}, quiet, quiet))  # type: ignore[arg-type]
    assert waits == [pytest.approx(left)]
    assert took + left == pytest.approx(BEAT)
    assert until_beat(BEAT + took) == pytest.approx(left)


def test_where_limits_hold_answers_wait() -> None:
    for limits in (True, False):
        app: Any = create_app(Settings(mode=Mode.TEST, rates=limits), "").middleware_stack
        layers = set()
        while app is not None:
            layers.add(type(app))
            app = getattr(app, "app", None)
        assert (Even in layers) is limits
