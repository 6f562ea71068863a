"""A pause until a day ends by itself on the next morning."""

from datetime import UTC, date, datetime
from typing import Any

from application.mentors.pause_mentor import ResumeMentor
from application.mentors.whenever_a_pause_has_an_end import whenever_a_pause_has_an_end as policy
from application.policies import Later
from domain.mentors import Mentor
from tests.mentors.pool import MENTOR
from tests.spec import commanded


def paused(until: date | None) -> Any:
    event: Any = object.__new__(Mentor.Paused)
    event.__dict__.update(originator_id=MENTOR, until=until)
    return event


def test_the_mentor_is_back_on_the_morning_after() -> None:
    last = date(2026, 3, 28)
    assert commanded(policy, paused(last)) == [
        Later(
            datetime(2026, 3, 29, 3, tzinfo=UTC),  # summer time began at 3 that night
            ResumeMentor(mentor_id=MENTOR, paused_until=last),
        )
    ]


def test_a_pause_without_an_end_waits_for_the_mentor() -> None:
    assert commanded(policy, paused(None)) == []
