"""The grammar itself: what it promises of every specification is shown to hold."""

from pathlib import Path
from typing import Any

import pytest

from application.firm import Answer
from application.house import HOUSE
from application.people.register_person import RegisterPerson
from domain.people import EmailTaken, Person
from infrastructure.settings import CHECKOUT
from tests.conftest import HIGH_UP
from tests.memory_log import MemoryLog
from tests.setup.test_specifications import TOGETHER
from tests.spec import InMemory, Spec

ADA = RegisterPerson(name="Ada", email="ada@example.com")


class ForgetfulLog(MemoryLog):
    """Keeps events, but forgets which commands it has answered."""

    async def keep(self, work: Any) -> Answer:
        self._answers.clear()
        return await super().keep(work)


def test_whatever_is_asked_is_asked_twice_and_done_once() -> None:
    spec = Spec(MemoryLog()).when(ADA).then(Person.Registered)
    assert len(spec.log.recorded) == 1


def test_a_firm_that_does_it_twice_fails_every_specification(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Spec, "altitude", InMemory())  # this log is forgetful, a real one is not
    with pytest.raises(AssertionError, match="another answer"):
        Spec(ForgetfulLog()).when(ADA)


def test_another_event_than_expected_fails() -> None:
    with pytest.raises(AssertionError):
        Spec(MemoryLog()).when(ADA).then(Person.Registered, Person.RoleGranted)


def test_a_refusal_that_does_not_come_fails() -> None:
    with pytest.raises(AssertionError):
        Spec(MemoryLog()).when(ADA).then_refused(EmailTaken)


def test_a_refusal_nobody_expected_fails() -> None:
    with pytest.raises(AssertionError, match="EmailTaken"):
        Spec(MemoryLog()).given(ADA).when(ADA).then()


def test_nine_rooms_in_ten_and_more_are_judged_at_all_three_altitudes() -> None:
    lines = HIGH_UP.read_text().splitlines()
    files = [Path(line) for line in lines if not line.startswith("#")]
    assert all((CHECKOUT / file).is_file() for file in files)
    rooms = {TOGETHER.get(room.name, room.name) for room in HOUSE if room.commands}
    from_memory_only = rooms - {file.parent.name for file in files}
    assert len(from_memory_only) * 10 <= len(rooms), from_memory_only
