from datetime import date, timedelta
from decimal import Decimal
from uuid import uuid4

import pytest

from application.figures.facts import Became, Facts, SessionFact
from application.figures.kpis import Kpi, kpis
from domain.growth.supervision import Light
from infrastructure.finnish_holidays import days_off

pytestmark = pytest.mark.feature("M8")
TODAY = date(2026, 11, 24)
OFF = days_off(2025, 2027)


def figure(facts: Facts, code: str) -> Kpi:
    (found,) = [one for one in kpis(facts, TODAY, OFF) if one.code == code]
    return found


def test_nothing_happened_is_nothing_known_and_no_target_met_or_missed() -> None:
    for one in kpis(Facts(), TODAY, OFF):
        assert one.share is None
        assert one.met is None


def sessions(month: str, **counts: int) -> list[SessionFact]:
    day = date.fromisoformat(f"{month}-03")
    return [
        SessionFact(uuid4(), day, Became(became)) for became, n in counts.items() for _ in range(n)
    ]


def test_sessions_held_as_booked_are_a_share_of_all_that_were_booked() -> None:
    facts = Facts(sessions=sessions("2026-11", held=9, missed=1) + sessions("2026-10", moved=2))
    found = figure(facts, "held_as_booked")
    assert (found.share, found.of, found.met) == (Decimal("75.0"), 12, False)
    assert found.trend[-2:] == (Decimal("0.0"), Decimal("90.0"))


def test_only_the_last_twelve_months_count() -> None:
    facts = Facts(sessions=sessions("2025-11", held=5) + sessions("2025-12", held=1, missed=1))
    assert figure(facts, "held_as_booked").share == Decimal("50.0")


def test_a_target_of_at_most_is_missed_above_it() -> None:
    three = Facts(sessions=sessions("2026-11", held=97, cancelled_by_mentor=3))
    assert figure(three, "mentor_cancelled").met
    three.sessions += sessions("2026-11", cancelled_by_mentor=1)
    assert figure(three, "mentor_cancelled").met is False


def test_of_first_proposals_85_per_cent_are_to_be_accepted_and_open_ones_do_not_count() -> None:
    courses = [uuid4() for _ in range(21)]
    facts = Facts(proposed_on=dict.fromkeys(courses, date(2026, 10, 5)))
    facts.proposal_taken = {one: n < 17 for n, one in enumerate(courses[:20])}
    found = figure(facts, "first_proposals")
    assert (found.share, found.of, found.met) == (Decimal("85.0"), 20, True)
    assert found.target == Decimal(85)
    assert found.trend[-2] == Decimal("85.0")
    facts.proposal_taken[courses[20]] = False
    assert figure(facts, "first_proposals").met is False


def test_a_first_session_is_in_time_within_ten_working_days_and_judged_no_sooner() -> None:
    early, late, waiting, silent = (uuid4() for _ in range(4))
    facts = Facts(
        agreed_on={
            early: date(2026, 6, 8), late: date(2026, 6, 8), waiting: TODAY - timedelta(days=3),
            silent: date(2026, 10, 1),
        },
        first_held_on={early: date(2026, 6, 23), late: date(2026, 6, 24)},
    )  # fmt: skip
    found = figure(facts, "first_session")
    assert found.of == 3
    assert found.share == Decimal("33.3")


def test_a_complaint_is_judged_once_answered_or_overdue() -> None:
    good, bad, overdue, running = (uuid4() for _ in range(4))
    facts = Facts(
        answer_by={
            good: date(2026, 11, 10), bad: date(2026, 11, 10), overdue: date(2026, 11, 23),
            running: TODAY,
        },
        case_answered_on={good: date(2026, 11, 10), bad: date(2026, 11, 11)},
    )  # fmt: skip
    found = figure(facts, "answered_in_time")
    assert (found.of, found.share) == (3, Decimal("33.3"))


def test_an_action_has_sixty_days_to_be_effective() -> None:
    done, late = uuid4(), uuid4()
    facts = Facts(
        action_agreed_on={done: date(2026, 9, 1), late: date(2026, 9, 1)},
        action_of={done: uuid4(), late: uuid4()},
        action_verified_on={done: date(2026, 10, 31)},
    )
    assert figure(facts, "actions_in_time").share == Decimal("50.0")


def test_red_and_blocked_mentors_are_outside_the_ratio() -> None:
    facts = Facts(lights={uuid4(): [(TODAY, light)] for light in Light})
    assert figure(facts, "supervised").share == Decimal("50.0")
