"""The grammar itself: what it promises of every specification is shown to hold."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from application.engagements.admit_member import SignPledge
from application.firm import Answer, Command
from application.forums.agree_charter import SignCharter
from application.house import HOUSE
from application.people.register_person import RegisterPerson
from domain.engagements.course_words import NotAMember as OfGroup
from domain.forums.words import NotAMember as OfForum
from domain.people import EmailTaken, Person
from domain.refusals import Refused
from infrastructure.settings import CHECKOUT
from tests.conftest import HIGH_UP
from tests.memory_log import MemoryLog
from tests.refusals_told import read_back, refusal
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


@pytest.mark.parametrize(
    ("asked", "meant"), [(SignPledge, OfGroup), (SignCharter, OfForum)], ids=["group", "forum"]
)
def test_of_two_refusals_with_one_name_that_of_the_room_asked_is_meant(
    asked: type[Command], meant: type[Refused]
) -> None:
    assert type(refusal({"code": "NotAMember"}, asked)) is meant


def test_the_facts_of_a_refusal_are_read_back_as_they_were() -> None:
    assert read_back(["2026-05-04T09:00:00Z"]) == [datetime(2026, 5, 4, 9, tzinfo=UTC)]
    assert read_back({"left": 2}) == {"left": 2}
    assert read_back("Tuesday") == "Tuesday"


def test_nine_rooms_in_ten_and_more_are_judged_at_all_three_altitudes() -> None:
    lines = HIGH_UP.read_text().splitlines()
    files = [Path(line) for line in lines if not line.startswith("#")]
    assert all((CHECKOUT / file).is_file() for file in files)
    rooms = {TOGETHER.get(room.name, room.name) for room in HOUSE if room.commands}
    from_memory_only = rooms - {file.parent.name for file in files}
    assert len(from_memory_only) * 10 <= len(rooms), from_memory_only
