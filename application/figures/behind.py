"""The cases behind each figure: its value, its course and the list one opens are made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from application.figures.facts import Became, Facts, month_of
from domain.growth.supervision import Light
from domain.office_hours import working_days_between

YEAR: Final = 12
FIRST_SESSION_DAYS: Final = 10
ACTION_DAYS: Final = timedelta(days=60)
INSIDE: Final = {Light.GREEN, Light.AMBER}
DaysOff = frozenset[date]


@dataclass(frozen=True)
class Behind:
    """One case behind a figure: an engagement, a survey, a quality case or a mentor.

    `counts` says whether it is among those the figure is the share of.
    """

    case: UUID
    on: date
    counts: bool


def behind(code: str, facts: Facts, today: date, days_off: DaysOff) -> list[Behind]:
    """The cases of the last twelve months a figure is made of, the newest first."""
    first = last_months(today)[0]
    found = [one for one in FINDERS[code](facts, today, days_off) if month_of(one.on) >= first]
    return sorted(found, key=lambda one: (one.on, one.case), reverse=True)


def last_months(today: date) -> tuple[str, ...]:
    """The last twelve months, this one last."""
    first = today.replace(day=1)
    found = [month_of(first)]
    for _ in range(YEAR - 1):
        first = (first - timedelta(days=1)).replace(day=1)
        found.insert(0, month_of(first))
    return tuple(found)


def _held(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:  # noqa: ARG001
    return (Behind(s.engagement_id, s.on, s.became is Became.HELD) for s in facts.sessions)


def _mentors_fault(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:  # noqa: ARG001
    fault = Became.CANCELLED_BY_MENTOR
    return (Behind(s.engagement_id, s.on, s.became is fault) for s in facts.sessions)


def _answered(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:  # noqa: ARG001
    return (
        Behind(survey, asked, survey in facts.surveys_answered)
        for survey, asked in facts.asked_on.items()
    )


def _taken(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:  # noqa: ARG001
    for course, taken in facts.proposal_taken.items():
        if course in facts.proposed_on:
            yield Behind(course, facts.proposed_on[course], taken)


def _first_sessions(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:
    for course, agreed in facts.agreed_on.items():
        held = facts.first_held_on.get(course)
        days = working_days_between(agreed, min(held or today, today), days_off)
        if held is not None or days > FIRST_SESSION_DAYS:
            yield Behind(course, agreed, held is not None and days <= FIRST_SESSION_DAYS)


def _complaints(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:  # noqa: ARG001
    for case, by in facts.answer_by.items():
        answered = facts.case_answered_on.get(case)
        if answered or by < today:
            yield Behind(case, facts.opened_on.get(case, by), (answered or today) <= by)


def _actions(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:  # noqa: ARG001
    for action, agreed in facts.action_agreed_on.items():
        verified = facts.action_verified_on.get(action)
        if verified or today - agreed > ACTION_DAYS:
            case, in_time = facts.action_of[action], (verified or today) - agreed <= ACTION_DAYS
            yield Behind(case, agreed, in_time)


def supervised(facts: Facts, today: date, days_off: DaysOff) -> Iterable[Behind]:  # noqa: ARG001
    return (Behind(who, today, light in INSIDE) for who, light in facts.lights_on(today).items())


FINDERS: Final[dict[str, Callable[[Facts, date, DaysOff], Iterable[Behind]]]] = {
    "held_as_booked": _held, "mentor_cancelled": _mentors_fault, "surveys_answered": _answered,
    "first_proposals": _taken, "first_session": _first_sessions,
    "answered_in_time": _complaints, "actions_in_time": _actions, "supervised": supervised,
}  # fmt: skip
