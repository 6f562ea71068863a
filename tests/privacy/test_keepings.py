"""A key has its reasons: what was written, a running engagement, a role, an open case."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from application.people.grant_role import GrantRole, WithdrawRole
from application.people.register_person import RegisterPerson
from application.privacy.keepings import endings, keepings
from application.views import Put, Remove
from domain.events import derived
from domain.people import Role
from domain.privacy import Purpose
from tests.memory_log import MemoryLog
from tests.privacy.erasing import ANNA
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("P3")
TODAY = NOON.date()


def anna() -> Spec:
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=ANNA, name="Anna", email="anna@firm.example")
    )


def reasons(spec: Spec) -> dict[UUID, date | None]:
    """Why Anna's contact key is kept, and when each reason ended."""
    because: dict[UUID, date | None] = {}
    for event in spec.log.recorded:
        for step in keepings.rows(event):
            row: Any = step.row  # type: ignore[union-attr]
            if row.subject_id == ANNA and row.purpose is Purpose.CONTACT:
                because.setdefault(row.because, None)
    for event in spec.log.recorded:
        for ended in endings.rows(event):
            if isinstance(ended, Put):
                because[ended.row.because] = ended.row.on
            elif isinstance(ended, Remove):
                because[ended.where["because"]] = None
    return because


def test_what_was_written_counts_from_the_day_it_was_written() -> None:
    assert reasons(anna()) == {derived(ANNA, "written"): TODAY}


def test_a_role_at_work_is_a_reason_until_it_is_taken() -> None:
    role = derived(ANNA, "role", Role.MENTOR)
    spec = anna().given(GrantRole(person_id=ANNA, role=Role.MENTOR))
    assert reasons(spec)[role] is None
    spec.at(NOON + timedelta(days=9)).given(WithdrawRole(person_id=ANNA, role=Role.MENTOR))
    assert reasons(spec)[role] == TODAY + timedelta(days=9)
    spec.given(GrantRole(person_id=ANNA, role=Role.MENTOR))
    assert reasons(spec)[role] is None
