"""An improvement from proposal to verified effect."""

from datetime import date
from uuid import UUID, uuid4

from application.quality.improve import (
    CarryOutImprovement,
    DropImprovement,
    PlanImprovement,
    ProposeImprovement,
    VerifyImprovement,
)
from domain.quality.improvement import Source
from tests.memory_log import MemoryLog
from tests.spec import Spec

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
