"""What every engagement waits for, and for whom: the first thing first."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from application.board.steps import Step, Waits, What, next_step
from application.engagements.engagement_list import EngagementRow
from application.engagements.sessions import SessionRow
from application.lots.balance import Balance, LotLine
from application.team.team_page import BriefLine, TeamPage
from domain.cancelling_policy import Payer
from domain.engagements import (
    CourseState,
    Cover,
    EngagementKind,
    Missing,
    Place,
    SessionKind,
    SessionState,
)
from domain.engagements.nudge_policy import FIRST_NUDGES
from domain.engagements.session import Offer
from domain.engagements.team_words import HandOver
from domain.lots import Source
from domain.slots import HELSINKI, Slot
from tests.spec_times import NOON

CASE, AINO, SANNA, MIKAEL, SESSION = (UUID(int=n) for n in range(1, 6))
ROW = EngagementRow(
    CASE, EngagementKind.PROGRAMME, CourseState.RUNNING, AINO, SANNA, Payer.CONSUMER, AINO,
    NOON - timedelta(days=200), NOON - timedelta(days=200), 8, 28, date(2026, 12, 31),
    last_held_at=NOON - timedelta(days=10),
)  # fmt: skip
LEFT = Balance(CASE, (LotLine(UUID(int=9), Source.BOUGHT, 480, None, used=240),))
pytestmark = pytest.mark.feature("F7")


def session(days: float, **more: object) -> SessionRow:
    row = SessionRow(
        SESSION, CASE, None, AINO, SANNA, NOON + timedelta(days=days), 60, HELSINKI,
        SessionState.BOOKED, 0, SessionKind.REGULAR, Cover.PACKAGE, Place(), (), NOON, SESSION,
        percent=0, missing=None, disputed=False, held_minutes=0, colleagues=(), offer=None,
        dispute_until=None,
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def step(
    row: EngagementRow = ROW,
    *sessions: SessionRow,
    team: TeamPage | None = None,
    balance: Balance | None = LEFT,
) -> Step | None:
    return next_step(row, sessions, team, balance, NOON, FIRST_NUDGES)


def test_a_mentee_on_leave_is_waited_for_by_nobody_and_no_day_of_it_counts() -> None:
    today = NOON.date()
    away = replace(
        silent_for(50), leave_from=today - timedelta(days=5), leave_until=today + timedelta(days=2)
    )
    found = step(away)
    assert found is not None
    assert (found.what, found.waits) == (What.ON_LEAVE, Waits.NOBODY)
    assert found.at.date() == today + timedelta(days=2)
    back = replace(away, leave_from=today - timedelta(days=30), leave_until=today)
    later = step(back)
    assert later is not None
    assert (later.what, later.waits, later.days) == (What.BOOK, Waits.MENTEE, 20)
    assert step(away, session(3)) == step(ROW, session(3))


def silent_for(days: int) -> EngagementRow:
    return replace(ROW, last_held_at=NOON - timedelta(days=days))


def told(found: Step | None) -> tuple[What, Waits]:
    assert found
    return found.what, found.waits


def test_before_it_runs_somebody_chooses_and_accepts() -> None:
    forming = replace(ROW, state=CourseState.FORMING)
    assert told(step(replace(forming, lead_id=None))) == (What.CHOOSE_MENTOR, Waits.OFFICE)
    assert told(step(forming)) == (What.ACCEPT_AGREEMENT, Waits.MENTEE)


def test_a_session_without_its_mentor_comes_before_everything_else() -> None:
    lost = session(2, missing=Missing.AWAY)
    found = step(ROW, lost)
    assert told(found) == (What.FIND_SUBSTITUTE, Waits.OFFICE)
    assert found
    assert found.urgent
    offered = replace(lost, offer=Offer(UUID(int=7), MIKAEL, Slot(NOON, 60)))
    assert told(step(ROW, offered)) == (What.ANSWER_OFFER, Waits.MENTEE)
    asked = replace(lost, time_asked=True)
    assert told(step(ROW, asked)) == (What.CHOOSE_TIME, Waits.MENTEE)


def test_a_dispute_waits_for_the_office() -> None:
    missed = session(-3, state=SessionState.NO_SHOW, disputed=True)
    assert told(step(ROW, missed)) == (What.SETTLE_DISPUTE, Waits.OFFICE)


def test_what_waits_for_the_mentees_yes() -> None:
    brief = TeamPage(CASE, AINO, (BriefLine(1, SANNA, (MIKAEL,), (), NOON),))
    assert told(step(ROW, session(2), team=brief)) == (What.ANSWER_BRIEF, Waits.MENTEE)
    change = TeamPage(CASE, AINO, hand_over=HandOver(UUID(int=8), SANNA, MIKAEL, ()))
    assert told(step(ROW, session(2), team=change)) == (What.ANSWER_HAND_OVER, Waits.MENTEE)


def test_a_session_left_open_waits_for_the_mentor() -> None:
    assert told(step(ROW, session(-1), session(5))) == (What.CLOSE_SESSION, Waits.MENTOR)


def test_with_a_session_booked_nobody_waits() -> None:
    assert told(step(ROW, session(5))) == (What.MEET, Waits.NOBODY)


def test_in_a_pause_nobody_waits() -> None:
    paused = replace(ROW, paused_from=date(2026, 2, 1), paused_until=date(2026, 4, 1))
    found = step(paused)
    assert told(found) == (What.PAUSED, Waits.NOBODY)
    assert found
    assert found.at == datetime(2026, 4, 1, 7, tzinfo=UTC)  # ten in Helsinki


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (1, (What.BOOK, Waits.MENTEE)), (29, (What.BOOK, Waits.MENTEE)),
        (30, (What.BOOK, Waits.MENTOR)), (44, (What.BOOK, Waits.MENTOR)),
        (45, (What.BOOK, Waits.OFFICE)), (89, (What.BOOK, Waits.OFFICE)),
        (90, (What.DECIDE_INACTIVE, Waits.OFFICE)),
    ],
)  # fmt: skip
def test_when_nothing_is_booked_it_climbs(days: int, expected: tuple[What, Waits]) -> None:
    assert told(step(silent_for(days))) == expected


def test_a_used_package_waits_for_the_office() -> None:
    used = Balance(CASE, (LotLine(UUID(int=9), Source.BOUGHT, 240, None, used=240),))
    assert told(step(ROW, balance=used)) == (What.RENEW, Waits.OFFICE)


def test_near_its_end_it_is_wrapped_up() -> None:
    assert told(step(replace(ROW, ends_on=date(2026, 4, 1)))) == (What.WRAP_UP, Waits.MENTOR)


def test_what_has_ended_or_was_one_talk_waits_for_nothing() -> None:
    assert step(replace(ROW, state=CourseState.ENDED)) is None
    assert step(replace(ROW, kind=EngagementKind.SINGLE)) is None


def test_a_pause_that_begins_at_midnight_in_finland_has_begun_then() -> None:
    paused = replace(ROW, paused_from=date(2026, 3, 3), paused_until=date(2026, 4, 1))
    in_the_evening = datetime(2026, 3, 2, 22, 30, tzinfo=UTC)  # half past midnight in Helsinki
    found = next_step(paused, (), None, LEFT, in_the_evening, FIRST_NUDGES)
    assert told(found) == (What.PAUSED, Waits.NOBODY)
