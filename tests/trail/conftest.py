"""A running firm with a little history, looked at by its quality manager."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID, uuid4

import pytest
from starlette.testclient import TestClient

from api.main import create_app
from application.firm import Caller, Command
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from domain.events import NOBODY, Event, Via
from domain.people import Role
from infrastructure.settings import Settings

QUALITY, MERI = uuid4(), uuid4()


class House:
    """The application under test, with a quality manager's token and ways to make things happen."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.app = cast("Any", client.app)
        self.reception: Any = self.app.state.reception
        self._run(RegisterPerson(person_id=QUALITY, name="Tuomas", email="q@x.example"), NOBODY)
        self.act(GrantRole(person_id=QUALITY, role=Role.QUALITY))
        self.act(RegisterPerson(person_id=MERI, name="Meri Aho", email="meri@x.example"))
        token = self._call(
            self.reception.visits.new_token, QUALITY, ("*",), self.reception.log.now()
        )
        self.client.headers["authorization"] = f"Bearer {token}"

    def act(self, command: Command, by: UUID = QUALITY) -> None:
        """Let somebody do something; everything shows it at once."""
        self._run(command, by)
        self.settle()

    def act_again(self) -> None:
        """Let one more thing happen."""
        self.act(GrantRole(person_id=MERI, role=Role.CLIENT))

    def settle(self) -> None:
        """Let shelf, policies and sealer come up to date."""
        self._call(self.app.state.worker.catch_up)
        self._call(self.app.state.worker.seal)

    def events(self) -> list[Event]:
        """Everything that ever happened here."""
        return list(self.reception.log.events(0, 100_000))

    def forget_token(self) -> None:
        """Go on as a stranger."""
        del self.client.headers["authorization"]

    def _run(self, command: Command, by: UUID) -> None:
        caller = Caller(by=by, via=Via.WEB, command_id=uuid4())
        self._call(self.reception.firm.do, command, caller)

    def _call(self, function: Any, *values: Any) -> Any:
        assert self.client.portal
        return self.client.portal.call(function, *values)

    @property
    def tomorrow(self) -> str:
        """This time tomorrow, as a form or a body says it."""
        return str((self.reception.log.now() + timedelta(days=1)).isoformat())


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> Iterator[House]:
    settings = Settings(data_dir=tmp_path, keys_dir=tmp_path / "keys")
    with TestClient(create_app(settings, database_url, worker=False)) as client:
        yield House(client)
