"""Whenever a case gets a day to keep, reminders wait for the day after and for a week later.

An action that did not work gets a new day, and with it a new letter and new reminders.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from application.policies import Errand, Later, about
from application.quality.remind_of_case import RemindOfCase
from domain.events import Event
from domain.quality.case import QualityCase
from domain.quality.case_words import REMIND_AFTER
from domain.slots import HELSINKI

MORNING = time(8)


def whenever_a_case_has_a_day(event: Event) -> Iterator[Later | Errand]:
    match event:
        case QualityCase.Opened(answer_by=day):
            yield from _reminders(event, "answer", day)
        case (
            QualityCase.ActionAgreed(action_id=action, owner_id=owner, due=day)
            | QualityCase.ActionReopened(action_id=action, owner_id=owner, due=day)
        ):
            yield Errand(
                "letter",
                about(letter="corrective_action", to=owner, case=event.originator_id, day=str(day)),
            )
            yield from _reminders(event, str(action), day)


def _reminders(event: Event, of: str, day: date) -> Iterator[Later]:
    for step, late in REMIND_AFTER.items():
        at = datetime.combine(day + late, MORNING, ZoneInfo(HELSINKI))
        yield Later(at, RemindOfCase(case_id=event.originator_id, of=of, step=step))
