"""A complaint on its way, and everybody who has a hand in it."""

from datetime import date, datetime
from uuid import UUID, uuid4

from application.quality.handle_case import (
    AgreeAction,
    AnswerCase,
    CloseCase,
    FindCause,
    MarkActionDone,
    OpenCase,
    VerifyEffect,
)
from domain.quality.case_words import (
    Ground,
    Outcome,
)
from tests.memory_log import MemoryLog
from tests.spec import Spec

CASE, MERI, MENTOR, TUOMAS, HENNA, ACTION = (uuid4() for _ in range(6))
OPEN = OpenCase(
    ground=Ground.COMPLAINT, about=uuid4(), what="The mentor was late", person_id=MERI,
    mentor_person_id=MENTOR, case_id=CASE,
)  # fmt: skip
ANSWER = AnswerCase(case_id=CASE, answer="We are sorry")
AGREE = AgreeAction(
    case_id=CASE, owner_id=HENNA, due=date(2026, 12, 1), what="Remind mentors", action_id=ACTION
)
DONE = MarkActionDone(case_id=CASE, action_id=ACTION)
WORKED = VerifyEffect(case_id=CASE, action_id=ACTION, effective=True)
CAUSE = FindCause(case_id=CASE, cause="No time between sessions")
CLOSE = CloseCase(case_id=CASE, outcome=Outcome.UPHELD)


def opened(at: datetime | None = None) -> Spec:
    spec = Spec(MemoryLog())
    return by(spec.at(at) if at else spec, TUOMAS).given(OPEN)


def by(spec: Spec, person: UUID) -> Spec:
    spec.by = person
    return spec
