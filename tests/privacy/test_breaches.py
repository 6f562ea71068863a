"""The breach log shows where each breach stands and when its clock ends."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from application.privacy.breaches import BreachRow, breaches
from application.privacy.handle_breach import (
    AssessBreach,
    CloseBreach,
    NoticeBreach,
    TellAuthority,
    TellPeople,
)
from application.views import Change, Put
from domain.breaches import Risk
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

BREACH = UUID(int=1)


@pytest.mark.feature("R14")
def test_each_step_shows() -> None:
    spec = Spec(MemoryLog())
    spec.given(
        NoticeBreach(breach_id=BREACH, aware_at=NOON, people=3, what="A letter went astray"),
        AssessBreach(breach_id=BREACH, risk=Risk.HIGH, why="Health"),
        TellAuthority(breach_id=BREACH),
        TellPeople(breach_id=BREACH, people=3),
        CloseBreach(breach_id=BREACH, measures="Keys changed"),
    )
    first, *others = [step for event in spec.log.recorded for step in breaches.rows(event)]
    due = NOON + timedelta(hours=72)
    assert first == Put(BreachRow(BREACH, NOON, due, 3, None, None, None, None))
    changed: dict[str, Any] = {}
    for step in others:
        assert isinstance(step, Change)
        changed |= step.to
    assert changed == {
        "risk": Risk.HIGH, "authority_told_at": NOON, "people_told_at": NOON, "closed_at": NOON,
    }  # fmt: skip
