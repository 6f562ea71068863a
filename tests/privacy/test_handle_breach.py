"""A breach goes its way within 72 hours: assessed, told of, closed."""

from datetime import timedelta
from uuid import UUID

import pytest

from application.privacy.handle_breach import (
    AssessBreach,
    CloseBreach,
    NoticeBreach,
    TellAuthority,
    TellPeople,
)
from domain.breaches import Breach, LateWithoutReason, NotAssessed, Risk, StillToTell
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("R14")
BREACH = UUID(int=1)
CLOSE = CloseBreach(breach_id=BREACH, measures="Keys changed")


def noticed() -> Spec:
    return Spec(MemoryLog()).given(
        NoticeBreach(breach_id=BREACH, aware_at=NOON, people=3, what="A letter went astray")
    )


def assess(risk: Risk) -> AssessBreach:
    return AssessBreach(breach_id=BREACH, risk=risk, why="Names only")


def test_the_clock_runs_from_becoming_aware_and_not_from_tomorrow() -> None:
    tomorrow = NOON + timedelta(days=1)
    spec = Spec(MemoryLog()).when(
        NoticeBreach(breach_id=BREACH, aware_at=tomorrow, people=3, what="A letter")
    )
    assert spec.event(Breach.Noticed).aware_at == NOON


def test_where_harm_is_unlikely_nobody_has_to_be_told() -> None:
    spec = noticed().when(CLOSE)
    spec.then_refused(NotAssessed)
    spec.given(assess(Risk.UNLIKELY)).when(CLOSE).then(Breach.Closed)
    spec.when(CLOSE).then()


def test_where_harm_is_likely_the_authority_is_told_before_it_is_closed() -> None:
    spec = noticed().given(assess(Risk.LIKELY)).when(CLOSE)
    spec.then_refused(StillToTell)
    spec.when(TellAuthority(breach_id=BREACH)).then(Breach.AuthorityTold)
    spec.when(CLOSE).then(Breach.Closed)


def test_at_a_high_risk_the_people_are_told_too() -> None:
    spec = noticed().given(assess(Risk.HIGH), TellAuthority(breach_id=BREACH)).when(CLOSE)
    spec.then_refused(StillToTell)
    spec.when(TellPeople(breach_id=BREACH, people=3)).then(Breach.PeopleTold)
    spec.when(TellPeople(breach_id=BREACH, people=3)).then()
    spec.when(CLOSE).then(Breach.Closed)


@pytest.mark.parametrize(("hours", "late"), [(72, False), (72.01, True)])
def test_after_72_hours_a_reason_is_asked_for(hours: float, late: bool) -> None:  # noqa: FBT001
    spec = noticed().at(NOON + timedelta(hours=hours)).when(TellAuthority(breach_id=BREACH))
    if late:
        spec.then_refused(LateWithoutReason)
        spec.when(TellAuthority(breach_id=BREACH, late_because="Found on a Sunday"))
    spec.then(Breach.AuthorityTold)


def test_the_same_assessment_twice_is_one() -> None:
    spec = noticed().given(assess(Risk.LIKELY))
    spec.when(assess(Risk.LIKELY)).then()
    spec.when(assess(Risk.HIGH)).then(Breach.Assessed)
