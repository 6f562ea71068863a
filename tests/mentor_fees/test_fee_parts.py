"""Who earns by a session: its mentor, colleagues who joined it, and the lead for keeping it."""

from datetime import UTC, datetime

import pytest

from application.mentor_fees.fee_parts import fee_parts
from domain.cancelling_policy import Payer
from domain.engagements import Engagement, EngagementKind, SessionKind, SessionState
from domain.engagements.session import Session, Terms
from domain.events import told_time
from domain.mentor_fees import FeeKind
from domain.slots import Slot
from tests.mentor_fees.scene import FIRST, MIKAEL, SANNA, UUID, at

pytestmark = pytest.mark.feature("L7")


def course(kind: EngagementKind = EngagementKind.PROGRAMME) -> Engagement:
    with told_time(datetime(2026, 3, 1, tzinfo=UTC)):
        return Engagement(
            id=UUID(int=1), kind=kind, mentee_id=UUID(int=2), mentor_id=SANNA,
            payer=Payer.ORGANISATION, payer_id=UUID(int=3), order_id=None,
        )  # fmt: skip


def session(state: SessionState = SessionState.HELD, **more: object) -> Session:
    given: dict[str, object] = {
        "mentee_id": UUID(int=2), "others": (), "mentor_id": SANNA, "slot": Slot(at(3, 4), 60),
        "kind": SessionKind.REGULAR, "booked_at": at(3, 1), "promise_id": FIRST, "order_id": None,
        "terms": Terms(), "state": state,
    }  # fmt: skip
    return Session(**given | more)  # type: ignore[arg-type]


def test_colleagues_who_joined_earn_beside_the_lead() -> None:
    parts = list(fee_parts(course(), session(colleagues=(MIKAEL,)), 75))
    assert parts == [
        (SANNA, FeeKind.SESSION, 60, 100), (MIKAEL, FeeKind.SPECIALIST, 60, 100),
        (SANNA, FeeKind.ADDED_TIME, 15, 100), (SANNA, FeeKind.COORDINATION, 60, 100),
    ]  # fmt: skip


@pytest.mark.parametrize("kind", [EngagementKind.SINGLE, EngagementKind.QUICK])
def test_one_or_two_talks_want_no_coordinating(kind: EngagementKind) -> None:
    assert [part[1] for part in fee_parts(course(kind), session(), 60)] == [FeeKind.SESSION]


@pytest.mark.parametrize("state", [SessionState.CANCELLED, SessionState.NO_SHOW])
def test_nothing_is_earned_where_nothing_was_used(state: SessionState) -> None:
    assert list(fee_parts(course(), session(state), None)) == []
    (part,) = fee_parts(course(), session(state, percent=50), None)
    assert part[2:] == (60, 50)


def test_a_session_still_to_come_earns_nothing() -> None:
    assert list(fee_parts(course(), session(SessionState.BOOKED, percent=50), None)) == []
