from datetime import date
from uuid import UUID, uuid4

import pytest

from application.quality.improve import (
    CarryOutImprovement,
    DropImprovement,
    PlanImprovement,
    ProposeImprovement,
    VerifyImprovement,
)
from application.quality.improvements import improvements
from domain.quality.improvement import Improvement, NotThatFar, Source, State
from domain.quality.review_words import SameHands
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("M9")
ONE, HENNA, TUOMAS = uuid4(), uuid4(), uuid4()
PROPOSE = ProposeImprovement(what="Goals by session 2", source=Source.REVIEW, improvement_id=ONE)
PLAN = PlanImprovement(
    improvement_id=ONE, owner_id=HENNA, due=date(2027, 1, 31), measure="Share with goals"
)
CARRY_OUT = CarryOutImprovement(improvement_id=ONE)
VERIFY = VerifyImprovement(improvement_id=ONE, before="60 %", after="85 %")
DROP = DropImprovement(improvement_id=ONE, reason="Not worth it")


def spec(by: UUID = TUOMAS) -> Spec:
    made = Spec(MemoryLog())
    made.by = by
    return made.given(PROPOSE)


def test_from_proposal_to_verified_effect() -> None:
    spec().given(PLAN, CARRY_OUT).when(VERIFY).then(Improvement.EffectVerified)


def test_nothing_is_skipped() -> None:
    spec().when(CARRY_OUT).then_refused(NotThatFar)
    spec().when(VERIFY).then_refused(NotThatFar)
    spec().given(PLAN).when(VERIFY).then_refused(NotThatFar)
    spec().given(PLAN, CARRY_OUT).when(PLAN).then_refused(NotThatFar)


def test_somebody_other_than_the_owner_verifies() -> None:
    spec(HENNA).given(PLAN, CARRY_OUT).when(VERIFY).then_refused(SameHands)


def test_what_was_verified_cannot_be_dropped() -> None:
    spec().given(PLAN, CARRY_OUT, VERIFY).when(DROP).then_refused(NotThatFar)
    spec().given(PLAN).when(DROP).then(Improvement.Dropped)


@pytest.mark.parametrize("command", [PROPOSE, CARRY_OUT, VERIFY])
def test_sent_twice_it_happens_once(
    command: ProposeImprovement | CarryOutImprovement | VerifyImprovement,
) -> None:
    spec().given(PLAN, CARRY_OUT, VERIFY).when(command).then()


def test_the_backlog_follows_each_step() -> None:
    events = spec().given(PLAN, CARRY_OUT, VERIFY).log.recorded
    put, plan, done, verified = (next(iter(improvements.rows(event))) for event in events)
    assert put.row.state is State.PROPOSED  # type: ignore[union-attr]
    assert plan.to["owner_id"] == HENNA  # type: ignore[union-attr]
    assert done.to == {"state": State.DONE}  # type: ignore[union-attr]
    assert verified.to["after"] == "85 %"  # type: ignore[union-attr]
