"""What is done when its time has come says what led to it, as what is done at once does."""

from __future__ import annotations

import asyncio
import re
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from application.firm import Firm
from application.people.grant_role import GrantRole
from application.people.register_person import RegisterPerson
from application.policies import with_cause
from application.quality.handle_case import FindCause
from domain.events import NOBODY, Cause, Via, derived
from domain.people import Person, Role
from infrastructure.by_itself import by_itself
from infrastructure.finnish_holidays import days_off
from infrastructure.jobs import Jobs, as_planned, to_plan
from infrastructure.settings import CHECKOUT
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("N1")
MERI = UUID(int=0x91)
GRANT = GrantRole(person_id=MERI, role=Role.SPONSOR)
REGISTERED = Cause(MERI, 1)


async def grant_role(house: Any, about: dict[str, str]) -> None:
    """An errand that records something of its own."""
    assert set(about) == {"to", "job"}
    told = by_itself(derived(UUID(about["job"]), "grant"))
    await house.firm.do(GrantRole(person_id=UUID(about["to"]), role=Role.SPONSOR), told)


class OneJob(Jobs):
    """A worker's list with a single job on it."""

    def __init__(self, log: MemoryLog, kind: str, about: dict[str, Any]) -> None:
        house = SimpleNamespace(firm=Firm(log, days_off), log=log)
        super().__init__(house, {"grant_role": grant_role})
        self.job = (UUID(int=0x51), kind, about, 1)
        self.troubles: list[str | None] = []

    async def _take(self) -> tuple[UUID, str, dict[str, Any], int]:
        return self.job

    async def _note(self, job_id: UUID, attempts: int, trouble: str | None, most: int) -> None:
        self.troubles.append(trouble)


def done(kind: str, about: dict[str, Any]) -> Any:
    """The event that follows when the time of a job has come."""
    log = MemoryLog()
    Spec(log).given(RegisterPerson(person_id=MERI, name="Meri", email="meri@x.example"))
    jobs = OneJob(log, kind, about)
    assert asyncio.run(jobs.run_one())
    assert jobs.troubles == [None]
    return log.recorded[-1]


def test_its_event_bears_the_cause_it_was_planned_with() -> None:
    granted = done(*to_plan(GRANT, REGISTERED))
    assert isinstance(granted, Person.RoleGranted)
    assert granted.envelope.cause == REGISTERED
    assert (granted.envelope.by, granted.envelope.via) == (NOBODY, Via.JOB)


def test_a_job_that_was_planned_before_causes_were_kept_is_done_all_the_same() -> None:
    granted = done("command:GrantRole", {"person_id": str(MERI), "role": "sponsor"})
    assert isinstance(granted, Person.RoleGranted)
    assert granted.envelope.cause is None


def test_a_command_with_a_cause_among_its_own_fields_keeps_it() -> None:
    found = FindCause(case_id=MERI, cause="The talk before went on for too long.")
    assert as_planned(*to_plan(found, REGISTERED)) == (found, REGISTERED)
    assert as_planned(*to_plan(found, None)) == (found, None)


def test_what_an_errand_records_bears_the_event_it_is_run_for() -> None:
    granted = done("grant_role", with_cause({"to": str(MERI)}, REGISTERED))
    assert isinstance(granted, Person.RoleGranted)
    assert granted.envelope.cause == REGISTERED
    assert (granted.envelope.by, granted.envelope.via) == (NOBODY, Via.JOB)


def test_an_errand_nothing_led_to_and_whatever_comes_after_one_has_no_cause() -> None:
    done("grant_role", with_cause({"to": str(MERI)}, REGISTERED))
    assert by_itself(MERI).cause is None, "the cause ends with its errand"
    assert done("grant_role", {"to": str(MERI)}).envelope.cause is None


def test_every_errand_acts_by_itself_so_that_none_forgets_its_cause() -> None:
    folder = CHECKOUT / "infrastructure"
    some = [*folder.glob("errands/*.py"), folder / "payment_sync.py", folder / "reconciling.py"]
    acting = [path.name for path in some if "firm.do(" in path.read_text()]
    assert len(acting) >= 12
    assert [path.name for path in some if re.search(r"\bCaller\(", path.read_text())] == []
