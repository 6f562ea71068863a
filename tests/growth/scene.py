"""A mentor who practises, is supervised and learns."""

from datetime import date
from uuid import UUID, uuid4

from application.growth.keep_portfolio import (
    CountPractice,
    EnterSupervision,
)
from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from domain.growth.portfolio import Portfolio, portfolio_of
from domain.growth.supervision import (
    Kind,
)
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from tests.memory_log import MemoryDesk, MemoryLog
from tests.spec import NOON, Spec

SANNA = uuid4()
TODAY = NOON.date()
HOUR = 60


def spec() -> Spec:
    made = Spec(MemoryLog())
    made.by = SANNA
    return made.given(
        RegisterPerson(person_id=SANNA, name="Sanna", email="s@x.fi"),
        AddMentor(
            person_id=SANNA, headline=InThreeLanguages("a", "b", "c"), themes=("leadership",)
        ),
    )


def practised(hours: int, day: date = TODAY, session: UUID | None = None) -> CountPractice:
    return CountPractice(
        mentor_id=mentor_of(SANNA), session_id=session or uuid4(), day=day, minutes=hours * HOUR
    )


def supervised(hours: int, kind: Kind = Kind.INDIVIDUAL, day: date = TODAY) -> EnterSupervision:
    return EnterSupervision(kind=kind, day=day, minutes=hours * HOUR, supervisor="Liisa")


def folded(made: Spec) -> Portfolio:
    found = MemoryDesk(made.log).load(Portfolio, portfolio_of(SANNA))
    assert isinstance(found, Portfolio)
    return found
