"""A firm's front door for a test, and people of each role who are signed in at it.

    with open_house(database_url, tmp_path) as house:
        house.as_(Role.COORDINATOR).get("/desk")

Everybody's client sends the token of their session, as our own forms do; `house.stranger` has
none. Nothing runs by itself: `house.settle()` does what the worker would have done.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast
from uuid import UUID, uuid4, uuid5

from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.doors import cookie_name
from api.main import create_app
from api.reception import Reception
from api.seeds.firm import DETAILS
from application.firm import Caller, Command
from application.firm_details.set_firm_details import SetFirmDetails
from application.people.register_person import RegisterPerson
from domain.events import NOBODY, Via
from domain.people import Role
from infrastructure.letters import Letter
from infrastructure.settings import Settings
from tests.spec_times import NOON

T = TypeVar("T")
HERE = UUID("6c756f74-7369-5000-8000-00000000005e")


def email_of(role: Role) -> str:
    """The address of the person in a role."""
    return f"{role.value}@firm.example"


def person_in(role: Role) -> UUID:
    """The person who acts in a role in every open house."""
    return uuid5(HERE, role.value)


class Post:
    """Takes letters instead of a mail server."""

    def __init__(self) -> None:
        self.letters: list[Letter] = []

    async def send(self, letter: Letter) -> None:
        """Keep a letter."""
        self.letters.append(letter)

    def to(self, role: Role) -> list[Letter]:
        """The letters to the person in a role, oldest first."""
        return [letter for letter in self.letters if letter.to == email_of(role)]


@dataclass
class House:
    """A firm with one person in each role."""

    app: FastAPI
    stranger: TestClient
    post: Post = field(default_factory=Post)
    clients: dict[UUID, TestClient] = field(default_factory=dict)

    @property
    def reception(self) -> Reception:
        """What the front door wired together."""
        return cast("Reception", self.app.state.reception)

    def run(self, wish: Callable[[], Awaitable[T]]) -> T:
        """Do something on the firm's own loop."""
        assert self.stranger.portal
        return self.stranger.portal.call(wish)

    def do(self, *commands: Command, by: UUID = NOBODY) -> None:
        """Let these be done, and everything that follows."""
        for command in commands:
            caller = Caller(by=by, via=Via.CLI, command_id=uuid4())
            self.run(lambda c=command, who=caller: self.reception.firm.do(c, who))  # type: ignore[misc]
        self.settle()

    def settle(self) -> None:
        """Do everything there is to do."""
        self.run(self.app.state.worker.catch_up)

    def browser(self) -> TestClient:
        """A browser that shares nothing with the others but the running firm."""
        return another_browser(self)

    def let_it_be(self, moment: datetime) -> None:
        """Let it be this time (UTC) in the whole house."""
        self.reception.log.clock.set(moment)

    def as_(self, role: Role) -> TestClient:
        """The client of the person in a role."""
        return self.signed_in(person_in(role))

    def signed_in(self, person_id: UUID) -> TestClient:
        """A client signed in as a person, with a second factor just shown."""
        if person_id not in self.clients:
            now = self.reception.log.now()
            secret = self.run(lambda: self.reception.visits.enter(person_id, now))
            self.clients[person_id] = self.with_cookie(secret)
        return self.clients[person_id]

    def with_cookie(self, secret: str) -> TestClient:
        """A client that shows the cookie of a session, and its token in every request."""
        visit = self.run(lambda: self.reception.visits.visit(secret, self.reception.log.now()))
        client = another_browser(self)
        client.cookies.set(cookie_name(self.reception), secret)
        if visit:
            client.headers["x-csrf-token"] = visit.csrf
        return client


def _brought_up(house: House) -> Callable[[int], Coroutine[Any, Any, bool]]:
    """There is no worker beside: whoever waits for the shelf brings it up to date."""

    async def seen(position: int) -> bool:
        while house.reception.shelf.position < position:
            await house.app.state.worker.read_views()
        return True

    return seen


def another_browser(house: House) -> TestClient:
    """A client that shares nothing with the others but the running firm."""
    client = TestClient(house.app, raise_server_exceptions=False, follow_redirects=False)
    client.portal = house.stranger.portal
    return client


@contextmanager
def open_house(
    dsn: str, folder: Path, at: datetime | None = NOON, **settings: Any
) -> Iterator[House]:
    """A firm on a migrated database, in test mode, with a person in each role."""
    wished = {"mode": "test", "data_dir": folder, "clock": at, **settings}
    app = create_app(Settings.model_validate(wished), dsn, worker=False)
    with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as stranger:
        house = House(app, stranger)
        house.reception.post = house.post
        house.reception.shelf.seen = _brought_up(house)  # type: ignore[method-assign,assignment]
        house.do(
            SetFirmDetails(valid_from=NOON.date(), details=DETAILS),
            *(
                RegisterPerson(person_id=person_in(role), name=role.value.title(),
                               email=email_of(role), roles=(role,))
                for role in Role
            ),
        )  # fmt: skip
        yield house
