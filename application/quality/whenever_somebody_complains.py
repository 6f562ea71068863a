"""Whenever a case is opened or answered, whoever waits for it gets a letter that says so only."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.people import Role
from domain.quality.case import QualityCase
from domain.quality.case_words import Ground


def whenever_somebody_complains(event: Event) -> Iterator[Errand]:
    case = event.originator_id
    match event:
        case QualityCase.Opened(ground=Ground.COMPLAINT, person_id=person) if person:
            yield Errand("letter", about(letter="complaint_taken", to=person, case=case))
            yield Errand(
                "letter", about(letter="complaint_came", to_role=Role.QUALITY.value, case=case)
            )
        case QualityCase.Answered():
            yield Errand("letter", about(letter="complaint_answered", to_case=case))
