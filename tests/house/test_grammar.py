"""The grammar itself: what it promises of every specification is shown to hold."""

from typing import Any

import pytest

from application.firm import Answer
from application.people.register_person import RegisterPerson
from domain.people import EmailTaken, Person
from tests.memory_log import MemoryLog
from tests.spec import Spec

ADA = RegisterPerson(name="Ada", email="ada@example.com")


class ForgetfulLog(MemoryLog):
    """Keeps events, but forgets which commands it has answered."""

    async def keep(self, work: Any) -> Answer:
        self._answers.clear()
        return await super().keep(work)


def test_whatever_is_asked_is_asked_twice_and_done_once() -> None:
    spec = Spec(MemoryLog()).when(ADA).then(Person.Registered)
    assert len(spec.log.recorded) == 1


def test_a_firm_that_does_it_twice_fails_every_specification() -> None:
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
